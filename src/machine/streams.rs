//! Standard output and standard error, which all that is said goes through: data to the one, status to the other.
//!
//! Nothing here panics. What cannot be told is remembered, so that the run ends with [`Outcome::Machine`] whatever came of it;
//! only a reader who has had enough and closes the pipe is no trouble, as for `head`. A stream that was closed from the start is
//! one that nobody wants to hear: the system then has the empty device there, and the exit code says how it went.

use super::manner::{self, When};
use super::{Outcome, words};
use crate::fault::{Face, Fault, Sources, terminal, visible, visible_lines};
use crate::norsk::{Målform, Said, said};
use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// Whether something could not be told.
static UNTOLD: AtomicBool = AtomicBool::new(false);

/// Where status goes in a process that is watched by another: its own standard error is heard by that one.
static STATUS: OnceLock<File> = OnceLock::new();

/// Lets status go to this file rather than to standard error.
#[cfg(target_os = "linux")]
pub fn status_goes_to(file: File) {
    // it is said once, before anything is told
    let _ = STATUS.set(file);
}

/// Says something on standard error, in the målform that the run speaks, and ends the line.
pub fn say(said: &Said) {
    tell(said.in_form(manner::spoken()));
}

/// Puts a text on standard error as it is, and ends the line.
pub fn tell(text: impl AsRef<str>) {
    put(text.as_ref(), "\n");
}

/// Whether somebody sits there who can be asked: at a terminal, both where it is said and where it is answered.
pub fn can_ask() -> bool {
    answers_are_typed() && is_status_terminal()
}

/// Asks, and gives the line that is answered; none where nobody will answer.
pub fn ask(question: &Said) -> Option<String> {
    put(question.in_form(manner::spoken()), " ");
    let mut line = String::new();
    match io::stdin().read_line(&mut line) {
        Ok(read) if read > 0 => Some(line.trim().to_string()),
        _ => {
            put("", "\n");
            None
        }
    }
}

/// Whether answers come from a terminal. A process that is watched reads them where status goes; what whoever started it gave as
/// standard in is that of the watcher.
fn answers_are_typed() -> bool {
    #[cfg(target_os = "linux")]
    if STATUS.get().is_some() {
        let watcher = rustix::process::getppid().map(|parent| format!("/proc/{}/fd/0", parent.as_raw_nonzero()));
        let own = std::fs::read_link("/proc/self/fd/0").ok();
        return own.is_some() && watcher.and_then(|path| std::fs::read_link(path).ok()) == own;
    }
    io::stdin().is_terminal()
}

#[expect(clippy::disallowed_methods, reason = "it is asked for, and not written to")]
fn is_status_terminal() -> bool {
    STATUS.get().map_or_else(|| io::stderr().is_terminal(), IsTerminal::is_terminal)
}

#[expect(clippy::disallowed_methods, reason = "this is the one writer of standard error")]
fn put(text: &str, end: &str) {
    let text = visible_lines(text, status_colour()).into_owned() + end;
    let told = match STATUS.get() {
        Some(mut file) => all(&mut file, text.as_bytes()),
        None => all(&mut io::stderr().lock(), text.as_bytes()),
    };
    if told.is_err_and(|e| e.kind() != io::ErrorKind::BrokenPipe) {
        UNTOLD.store(true, Ordering::Relaxed);
    }
}

/// Whether status goes to a terminal that a line can be taken away from again.
#[expect(clippy::disallowed_methods, reason = "it is asked for, and not written to")]
pub fn is_looked_at() -> bool {
    let is_terminal = STATUS.get().map_or_else(|| io::stderr().is_terminal(), File::is_terminal);
    is_terminal && manner::environment("TERM").is_none_or(|kind| kind != "dumb")
}

/// Puts a text in the place of the line that the terminal is at, no longer than the line; an empty one takes away what stands there.
/// What cannot be drawn is none that anybody misses.
#[expect(clippy::disallowed_methods, reason = "this is the one writer of standard error")]
pub fn draw(said: &Said) {
    let columns = STATUS.get().map_or_else(|| columns(&io::stderr()), columns).unwrap_or(80);
    let text = visible(said.in_form(manner::spoken())).chars().take(columns.saturating_sub(1)).collect::<String>();
    let text = format!("\r\u{1b}[K{text}");
    let _ = match STATUS.get() {
        Some(mut file) => all(&mut file, text.as_bytes()),
        None => all(&mut io::stderr().lock(), text.as_bytes()),
    };
}

/// Puts a text on standard out. Whoever has read enough of it closes the pipe.
#[expect(clippy::disallowed_methods, reason = "this is the one writer of standard out")]
pub fn show(text: &str) -> Outcome {
    let text = visible_lines(text, data_colour());
    let mut out = io::stdout().lock();
    match all(&mut out, text.as_bytes()).and_then(|()| patiently(|| out.flush())) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
            let why = words(&e);
            say(&said!("feil: det gjekk ikkje å skrive ut: {why}", "feil: det gikk ikke å skrive ut: {why}"; why));
            Outcome::Machine
        }
        _ => Outcome::Fine,
    }
}

/// How a run ends that came to this: what could not be told weighs more than a fault in a plan.
pub fn ended(outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Fine | Outcome::Faults | Outcome::Usage | Outcome::Different if UNTOLD.load(Ordering::Relaxed) => {
            Outcome::Machine
        }
        outcome => outcome,
    }
}

/// Writes all of it, however slowly it is taken.
fn all(out: &mut impl Write, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match patiently(|| out.write(bytes))? {
            0 => return Err(io::ErrorKind::WriteZero.into()),
            taken => bytes = bytes.get(taken..).unwrap_or_default(),
        }
    }
    Ok(())
}

/// Asks again where the answer is that a signal came between, or that the reader of a pipe without blocking is not ready.
fn patiently<T>(mut write: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    loop {
        match write() {
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) if e.kind() == io::ErrorKind::WouldBlock => thread::sleep(Duration::from_millis(5)),
            answer => return answer,
        }
    }
}

/// Whether status may have colours.
#[expect(clippy::disallowed_methods, reason = "it is asked for, and not written to")]
pub fn status_colour() -> bool {
    STATUS.get().map_or_else(|| colour(&io::stderr()), colour)
}

/// Whether data may have colours.
#[expect(clippy::disallowed_methods, reason = "it is asked for, and not written to")]
pub fn data_colour() -> bool {
    colour(&io::stdout())
}

/// Whether what is written there may have colours: as the run was asked; else as the environment says; else on a terminal that
/// has them.
fn colour(stream: &impl IsTerminal) -> bool {
    let says = |name: &str| manner::environment(name);
    match manner::asked().colour {
        When::Always => true,
        When::Never => false,
        When::Auto if says("NO_COLOR").is_some() => false,
        When::Auto if says("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        When::Auto => stream.is_terminal() && says("TERM").is_none_or(|kind| kind != "dumb"),
    }
}

/// The columns that what is written there has: as the environment says, else those of the terminal, if it is one.
fn columns(stream: &impl IsTerminal) -> Option<usize> {
    let said = || manner::environment("COLUMNS")?.trim().parse().ok();
    let own = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    said().or_else(|| own().filter(|_| stream.is_terminal())).filter(|columns| *columns > 0)
}

/// The columns of a page of text on standard out: those of the terminal, within what can be read; a file or a pipe has a hundred.
#[expect(clippy::disallowed_methods, reason = "it is asked for, and not written to")]
pub fn width() -> usize {
    const PAGE: usize = 100;
    columns(&io::stdout()).map_or(PAGE, |columns| columns.clamp(50, PAGE))
}

/// How faults are shown on standard error.
#[expect(clippy::disallowed_methods, reason = "it is asked for, and not written to")]
pub fn status_face(målform: Målform) -> Face {
    let columns = STATUS.get().map_or_else(|| columns(&io::stderr()), columns);
    face(målform, status_colour(), columns)
}

/// How faults are shown on standard out.
#[expect(clippy::disallowed_methods, reason = "it is asked for, and not written to")]
pub fn data_face(målform: Målform) -> Face {
    face(målform, data_colour(), columns(&io::stdout()))
}

/// As wide as there is room for, within what a line with its caret can be read at.
fn face(målform: Målform, colour: bool, columns: Option<usize>) -> Face {
    Face { målform, colour, width: columns.map_or(Face::WIDTH, |columns| columns.clamp(60, 140)) }
}

/// Shows faults on standard error, a blank line after each.
pub fn faults<'a>(faults: impl IntoIterator<Item = &'a Fault>, sources: &Sources, målform: Målform) {
    let face = status_face(målform);
    faults.into_iter().for_each(|fault| tell(terminal::render(fault, sources, face) + "\n"));
}

/// A path as it is shown: on one line, whatever it is called.
pub fn shown(path: &Path) -> String {
    visible(&path.display().to_string()).into_owned()
}
