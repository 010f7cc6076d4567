//! Where results go: into a file, beside its place and renamed into it, and only when the bytes are new; or to standard out.

use super::Outcome;
use crate::fault::{Fault, Sources, terminal};
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// Whether a file was written or stood as it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    New,
    Unchanged,
}

/// Puts the bytes at a path whole or not at all; the folder is made if it is not there.
///
/// What stood at the path stays until the new file is complete on the disk.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<Written> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    if is_same(path, bytes) {
        return Ok(Written::Unchanged);
    }
    let mut file = tempfile::Builder::new().prefix(".planverk-").suffix(".ny").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    share(file.as_file())?;
    file.persist(path).map_err(|e| e.error)?;
    Ok(Written::New)
}

/// What became of a file that was to be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replaced {
    Done,
    /// Something else stood there than what the new text was made from; it stands there still.
    Other,
}

/// Puts another text in the place of a file's own, whole or not at all. The file keeps its permissions, and a link still
/// leads to it.
pub fn replace(path: &Path, old: &[u8], new: &[u8]) -> io::Result<Replaced> {
    let path = fs::canonicalize(path)?;
    if fs::read(&path)? != old {
        return Ok(Replaced::Other);
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let permissions = fs::metadata(&path)?.permissions();
    if permissions.readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut file = tempfile::Builder::new().prefix(".planverk-").suffix(".ny").tempfile_in(folder)?;
    file.write_all(new)?;
    file.as_file().sync_all()?;
    file.as_file().set_permissions(permissions)?;
    file.persist(path).map_err(|e| e.error)?;
    Ok(Replaced::Done)
}

fn is_same(path: &Path, bytes: &[u8]) -> bool {
    fs::metadata(path).is_ok_and(|m| m.is_file() && m.len() == bytes.len() as u64)
        && fs::read(path).is_ok_and(|old| old == bytes)
}

/// A temporary file is its owner's alone; a plan is for others to read.
#[cfg(unix)]
fn share(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn share(_: &fs::File) -> io::Result<()> {
    Ok(())
}

/// Why the machine said no, in nynorsk.
pub fn words(error: &io::Error) -> &'static str {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::PermissionDenied => "du har ikkje løyve til å skrive der",
        Kind::StorageFull | Kind::QuotaExceeded => "disken er full",
        Kind::FileTooLarge => "fila blir større enn maskina tillèt",
        Kind::ReadOnlyFilesystem => "disken kan berre lesast",
        Kind::IsADirectory => "det ligg ei mappe med same namn der",
        Kind::NotADirectory | Kind::AlreadyExists => "noko av vegen dit er ei fil og inga mappe",
        Kind::NotFound => "mappa finst ikkje",
        _ => "maskina svarte ikkje som venta",
    }
}

/// Whether what is written there may have colours: on a terminal, unless `NO_COLOR` says no.
#[expect(clippy::disallowed_methods, reason = "colours on a terminal are no part of what is built")]
pub fn colour(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// Shows faults on standard error, a blank line after each.
pub fn faults<'a>(faults: impl IntoIterator<Item = &'a Fault>, sources: &Sources) {
    let colour = colour(&io::stderr());
    faults.into_iter().for_each(|fault| eprintln!("{}\n", terminal::render(fault, sources, colour)));
}

/// The columns of a page of text: those of the terminal, within what can be read; a file or a pipe has a hundred.
pub fn width(is_terminal: bool) -> usize {
    const PAGE: usize = 100;
    let own = terminal_size::terminal_size().filter(|_| is_terminal).map(|(width, _)| usize::from(width.0));
    own.map_or(PAGE, |columns| columns.clamp(70, PAGE))
}

/// Puts a text on standard out. Whoever has read enough of it closes the pipe.
pub fn show(text: &str) -> Outcome {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("feil: det gjekk ikkje å skrive ut: {}", words(&e));
            Outcome::Machine
        }
        _ => Outcome::Fine,
    }
}
