//! The years of a plan that is to be: in the texts, in names of folders, and as they are given.

use crate::norsk::{Målform, Refused};
use crate::plan::value::{Periode, År};

/// The year that the texts in `templates/ny/` are for.
const WRITTEN: &str = "2027";

/// A text for these years. `{{ år }}` is nothing in a plan for a period, so it is `{{ periode }}` there.
pub fn dated(text: &str, years: Periode, målform: Målform) -> String {
    let first = years.frå.0.to_string();
    if years.frå == years.til {
        return text.replace(WRITTEN, &first);
    }
    let before = format!("{{{{ periode.{} - 1 }}}}", målform.choose("frå", Some("fra")));
    text.replace(&format!("år: {WRITTEN}\n"), &format!("periode: {}\n", years.printed()))
        .replace("{{ år - 1 }}", &before)
        .replace("{{ år }}", "{{ periode }}")
        .replace(WRITTEN, &first)
}

/// The years as a folder's name has them: `2027`, `2027-2030`.
pub fn in_a_name(years: Periode) -> String {
    years.printed().replace('–', "-")
}

/// The years that a folder's name says: the last one in it, or the last two where the one follows the other.
pub fn of_folder(name: &str) -> Option<Periode> {
    let words: Vec<Option<År>> = name.split('-').map(|word| År::parse(word).ok()).collect();
    let last = words.iter().rposition(Option::is_some)?;
    let end = words.get(last).copied().flatten()?;
    let before = last.checked_sub(1).and_then(|at| words.get(at).copied().flatten());
    Some(Periode::of(before.filter(|start| *start < end).unwrap_or(end), end))
}

/// The years that an author writes: `2027`, `2027–2030`.
///
/// # Errors
/// Why they are none, and how they are written.
pub fn parse(text: &str) -> Result<Periode, Refused> {
    let text = text.trim();
    match text.contains(['-', '–', '—']) {
        true => Periode::parse(text),
        false => År::parse(text).map(|år| Periode::of(år, år)),
    }
}

/// The years after these, as many of them.
pub fn next(years: Periode) -> Periode {
    let many = years.til.0 - years.frå.0 + 1;
    Periode::of(År(years.frå.0 + many), År(years.til.0 + many))
}
