//! One line a fault, for grep and for small windows.

use super::{Fault, Sources, visible};

/// `fil:line:kolonne: feil PV011 ukjend-nøkkel: melding (sjå fil:line:kolonne: merkelapp) (råd: råd)`, without a line end.
pub fn line(fault: &Fault, sources: &Sources) -> String {
    let mut out = String::new();
    if let Some((source, at)) = fault.place.and_then(|place| sources.position(place)) {
        out += &format!("{}:{}:{}: ", source.name, at.line, at.column);
    }
    out += &format!("{} {}: {}", fault.severity.word(), fault.code, fault.message);
    for (place, label) in &fault.related {
        if let Some((source, at)) = sources.position(*place) {
            out += &format!(" (sjå {}:{}:{}: {label})", source.name, at.line, at.column);
        }
    }
    if let Some(hint) = &fault.hint {
        out += &format!(" (råd: {hint})");
    }
    visible(&out.replace('\n', " ")).into_owned()
}
