//! Why the machine said no, in nynorsk.

use std::io;

/// Why the machine said no, in nynorsk.
pub fn words(error: &io::Error) -> &'static str {
    use io::ErrorKind as Kind;
    if let Some(words) = by_number(error) {
        return words;
    }
    match error.kind() {
        Kind::PermissionDenied => "du har ikkje løyve til å skrive der",
        Kind::StorageFull => "disken er full",
        Kind::QuotaExceeded => "du har brukt opp plassen du har på disken",
        Kind::FileTooLarge => "fila blir større enn maskina tillèt",
        Kind::ReadOnlyFilesystem => "disken kan berre lesast",
        Kind::IsADirectory => "det ligg ei mappe med same namn der",
        Kind::NotADirectory | Kind::AlreadyExists => "noko av vegen dit er ei fil og inga mappe",
        Kind::NotFound => "mappa finst ikkje",
        Kind::OutOfMemory => "maskina har ikkje meir minne å gje",
        Kind::InvalidFilename => "namnet er for langt, eller har teikn i seg som ikkje går",
        Kind::ResourceBusy | Kind::ExecutableFileBusy => "noko anna på maskina brukar det akkurat no",
        Kind::StaleNetworkFileHandle | Kind::TimedOut | Kind::NetworkDown | Kind::HostUnreachable => {
            "disken på nettet svarar ikkje"
        }
        Kind::BrokenPipe | Kind::WriteZero => "den som skulle ta imot, tok ikkje imot alt",
        Kind::InvalidInput => "det ligg noko anna enn ei fil der",
        Kind::Unsupported => "det går ikkje an å leggje filer der",
        _ => "maskina svarte ikkje som venta",
    }
}

/// What the library of the language has no word for.
#[cfg(unix)]
fn by_number(error: &io::Error) -> Option<&'static str> {
    use rustix::io::Errno;
    Some(match Errno::from_io_error(error)? {
        Errno::MFILE | Errno::NFILE => "maskina tillèt ikkje så mange opne filer på ein gong",
        Errno::AGAIN => "maskina tillèt ikkje fleire prosessar eller trådar",
        Errno::IO => "disken svarar ikkje som han skal; han kan vere i ustand",
        Errno::LOOP => "lenkjene på vegen dit går i ring",
        _ => return None,
    })
}

#[cfg(not(unix))]
fn by_number(_: &io::Error) -> Option<&'static str> {
    None
}
