//! One line a fault, for grep and for small windows.

use super::{Fault, Position, Sources, visible};
use crate::norsk::Målform;

/// `fil:line:kolonne: feil PV011 ukjend-nøkkel: melding`, without a line end: enough to know whether it matters.
pub fn head(fault: &Fault, sources: &Sources, målform: Målform) -> String {
    one_line(&what(fault, sources, målform))
}

/// `fil:line:kolonne: feil PV011 ukjend-nøkkel: melding (sjå fil:line:kolonne: merkelapp) (råd: råd)`, without a line end.
pub fn line(fault: &Fault, sources: &Sources, målform: Målform) -> String {
    let mut out = what(fault, sources, målform);
    for (place, label) in &fault.related {
        if let Some((source, at)) = sources.position(*place) {
            let see = målform.choose("sjå", Some("se"));
            out.extend([" (", see, " ", &position(&source.name, at), ": ", label.in_form(målform), ")"]);
        }
    }
    if let Some(hint) = &fault.hint {
        out.extend([" (råd: ", hint.in_form(målform), ")"]);
    }
    one_line(&out)
}

fn what(fault: &Fault, sources: &Sources, målform: Målform) -> String {
    let place = match fault.place.and_then(|place| sources.position(place)) {
        Some((source, at)) => position(&source.name, at) + ": ",
        None => String::new(),
    };
    format!("{place}{} {}: {}", fault.severity.word(målform), fault.code, fault.message.in_form(målform))
}

fn position(file: &str, at: Position) -> String {
    format!("{file}:{}:{}", at.line, at.column)
}

fn one_line(text: &str) -> String {
    visible(&text.replace('\n', " ")).into_owned()
}
