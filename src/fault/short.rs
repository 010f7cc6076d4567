//! One line a fault, for grep and for small windows.

use super::{Fault, Position, Sources, visible};

/// `fil:line:kolonne: feil PV011 ukjend-nøkkel: melding`, without a line end: enough to know whether it matters.
pub fn head(fault: &Fault, sources: &Sources) -> String {
    one_line(&what(fault, sources))
}

/// `fil:line:kolonne: feil PV011 ukjend-nøkkel: melding (sjå fil:line:kolonne: merkelapp) (råd: råd)`, without a line end.
pub fn line(fault: &Fault, sources: &Sources) -> String {
    let mut out = what(fault, sources);
    for (place, label) in &fault.related {
        if let Some((source, at)) = sources.position(*place) {
            out.extend([" (sjå ", &position(&source.name, at), ": ", label, ")"]);
        }
    }
    if let Some(hint) = &fault.hint {
        out.extend([" (råd: ", hint, ")"]);
    }
    one_line(&out)
}

fn what(fault: &Fault, sources: &Sources) -> String {
    let place = match fault.place.and_then(|place| sources.position(place)) {
        Some((source, at)) => position(&source.name, at) + ": ",
        None => String::new(),
    };
    format!("{place}{} {}: {}", fault.severity.word(), fault.code, fault.message)
}

fn position(file: &str, at: Position) -> String {
    format!("{file}:{}:{}", at.line, at.column)
}

fn one_line(text: &str) -> String {
    visible(&text.replace('\n', " ")).into_owned()
}
