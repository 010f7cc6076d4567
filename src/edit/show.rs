//! What is cured, for those who wrote it: the lines as they stand and as they are to be.

use super::{Cured, Done};
use crate::fault::{Source, visible};
use crate::norsk::{Målform, Said, said};
use std::fmt::Write;
use std::ops::Range;

/// Whether the files are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// They are: what was done is shown.
    Written,
    /// They are not: what would be done is shown.
    Proposed,
}

/// How many characters of a long line are shown on each side of what is changed.
const AROUND: usize = 40;

/// All cures as lines of text in a målform, the last with its line end; nothing where there are none.
pub fn show(cured: &[Cured], mode: Mode, målform: Målform) -> String {
    let count = cured.iter().map(|file| file.done.len()).sum();
    if count == 0 {
        return String::new();
    }
    let heading = match mode {
        Mode::Proposed => said!("Dette ville ha blitt retta:", "Dette ville ha blitt rettet:"),
        Mode::Written => {
            let places = Said::counted(count, ["stad", "stader"], ["sted", "steder"]);
            let files = Said::counted(cured.len(), ["fil", "filer"], ["fil", "filer"]);
            said!("Retta {places} i {files}:", "Rettet {places} i {files}:"; places, files)
        }
    };
    let mut out = format!("{}\n", heading.in_form(målform));
    for file in cured {
        let _ = write!(out, "\n{}\n", visible(&file.source.name.replace('\n', " ")));
        for line in file.done.chunk_by(|a, b| a.line == b.line) {
            out += &of_line(file.source, line, målform);
        }
    }
    out
}

/// The cures of one line.
fn of_line(source: &Source, done: &[Done], målform: Målform) -> String {
    let (Some(first), Some(last)) = (done.first(), done.last()) else { return String::new() };
    let mut codes: Vec<String> = vec![];
    for code in done.iter().map(|done| done.code.to_string()) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let line = source.line_range(first.line);
    let shown = around(source.original(), &line, first.bytes.start..last.bytes.end);
    let mut new = String::new();
    let mut at = shown.start;
    let part = |range: Range<usize>| source.original().get(range).unwrap_or("");
    for edit in done {
        new += part(at..edit.bytes.start);
        new += &edit.new;
        at = edit.bytes.end;
    }
    new += part(at..shown.end);
    let cut = |text: &str| {
        let (before, after) = (shown.start > line.start, shown.end < line.end);
        format!("{}{}{}", if before { "…" } else { "" }, visible(text), if after { "…" } else { "" })
    };
    let indent = if shown.start == line.start { spaces(part(shown.clone()), &new) } else { 0 };
    let (old, new) = (part(shown.clone()), new.as_str());
    let (old, new) = (old.get(indent..).unwrap_or(""), new.get(indent..).unwrap_or(""));
    format!(
        "  {} {}: {}\n    - {}\n    + {}\n",
        målform.choose("line", Some("linje")),
        first.line,
        codes.join(", "),
        cut(old),
        cut(new)
    )
}

/// How many spaces both lines start with.
fn spaces(old: &str, new: &str) -> usize {
    let own = |text: &str| text.len() - text.trim_start_matches(' ').len();
    own(old).min(own(new))
}

/// The part of a line that is shown: all of it where it is short, else what is near the changes.
fn around(text: &str, line: &Range<usize>, changed: Range<usize>) -> Range<usize> {
    let before = text.get(line.start..changed.start).unwrap_or("");
    let after = text.get(changed.end..line.end).unwrap_or("");
    // a few characters are not worth a sign that they are left out
    let start = match before.char_indices().rev().nth(AROUND - 1) {
        Some((at, _)) if at > AROUND => line.start + at,
        _ => line.start,
    };
    let end = match after.char_indices().nth(AROUND) {
        Some((at, _)) if after.len() - at > AROUND => changed.end + at,
        _ => line.end,
    };
    start..end
}
