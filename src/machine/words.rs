//! Why the machine said no, in words.

use crate::norsk::{Said, said};
use std::io;

/// Why the machine said no, in words.
pub fn words(error: &io::Error) -> Said {
    use io::ErrorKind as Kind;
    if let Some(words) = by_number(error) {
        return words;
    }
    match error.kind() {
        Kind::PermissionDenied => {
            said!("du har ikkje løyve til å skrive der", "du har ikke tillatelse til å skrive der")
        }
        Kind::StorageFull => said!("disken er full", "disken er full"),
        Kind::QuotaExceeded => {
            said!("du har brukt opp plassen du har på disken", "du har brukt opp plassen du har på disken")
        }
        Kind::FileTooLarge => said!("fila blir større enn maskina tillèt", "filen blir større enn maskinen tillater"),
        Kind::ReadOnlyFilesystem => said!("disken kan berre lesast", "disken kan bare leses"),
        Kind::IsADirectory => said!("det ligg ei mappe med same namn der", "det ligger en mappe med samme navn der"),
        Kind::NotADirectory | Kind::AlreadyExists => {
            said!("noko av vegen dit er ei fil og inga mappe", "noe av veien dit er en fil og ingen mappe")
        }
        Kind::NotFound => said!("mappa finst ikkje", "mappen finnes ikke"),
        Kind::OutOfMemory => said!("maskina har ikkje meir minne å gje", "maskinen har ikke mer minne å gi"),
        Kind::InvalidFilename => said!(
            "namnet er for langt, eller har teikn i seg som ikkje går",
            "navnet er for langt, eller har tegn i seg som ikke går"
        ),
        Kind::ResourceBusy | Kind::ExecutableFileBusy => {
            said!("noko anna på maskina brukar det akkurat no", "noe annet på maskinen bruker det akkurat nå")
        }
        Kind::StaleNetworkFileHandle | Kind::TimedOut | Kind::NetworkDown | Kind::HostUnreachable => {
            said!("disken på nettet svarar ikkje", "disken på nettet svarer ikke")
        }
        Kind::BrokenPipe | Kind::WriteZero => {
            said!("den som skulle ta imot, tok ikkje imot alt", "den som skulle ta imot, tok ikke imot alt")
        }
        Kind::InvalidInput => said!("det ligg noko anna enn ei fil der", "det ligger noe annet enn en fil der"),
        Kind::Unsupported => said!("det går ikkje an å leggje filer der", "det går ikke an å legge filer der"),
        _ => said!("maskina svarte ikkje som venta", "maskinen svarte ikke som ventet"),
    }
}

/// What the library of the language has no word for.
#[cfg(unix)]
fn by_number(error: &io::Error) -> Option<Said> {
    use rustix::io::Errno;
    Some(match Errno::from_io_error(error)? {
        Errno::MFILE | Errno::NFILE => {
            said!(
                "maskina tillèt ikkje så mange opne filer på ein gong",
                "maskinen tillater ikke så mange åpne filer på en gang"
            )
        }
        Errno::AGAIN => said!(
            "maskina tillèt ikkje fleire prosessar eller trådar",
            "maskinen tillater ikke flere prosesser eller tråder"
        ),
        Errno::IO => said!(
            "disken svarar ikkje som han skal; han kan vere i ustand",
            "disken svarer ikke som den skal; den kan være i ustand"
        ),
        Errno::LOOP => said!("lenkjene på vegen dit går i ring", "lenkene på veien dit går i ring"),
        _ => return None,
    })
}

#[cfg(not(unix))]
fn by_number(_: &io::Error) -> Option<Said> {
    None
}
