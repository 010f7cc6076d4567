//! The structure tree as lines of text, for golden files: one tag a line, indented, with what a screen reader gets to
//! know about it. Pages and places are left out, also those of the contents list, so that a change of layout alone
//! changes nothing here.

use std::fmt::Write;

use super::join::{Piece, join};
use super::{Kid, Pdf, Tag};

impl Pdf {
    /// The tag tree, printed.
    pub fn tags_to_text(&self) -> String {
        let mut out = String::new();
        line(self, &self.tree, 0, false, &mut out);
        out
    }
}

fn line(pdf: &Pdf, tag: &Tag, depth: usize, contents: bool, out: &mut String) {
    let contents = contents || tag.name == "TOC";
    let indent = "  ".repeat(depth);
    // Writing to a String cannot fail.
    let _ = write!(out, "{indent}{}", tag.name);
    let word = |out: &mut String, key: &str, value: &Option<String>| {
        if let Some(value) = value {
            let _ = write!(out, " {key}={value}");
        }
    };
    word(out, "Scope", &tag.scope);
    word(out, "ListNumbering", &tag.list_numbering);
    word(out, "Lang", &tag.lang);
    for (key, span) in [("RowSpan", tag.row_span), ("ColSpan", tag.col_span)] {
        word(out, key, &span.filter(|&span| span != 1).map(|span| span.to_string()));
    }
    if !tag.headers.is_empty() {
        let headers: Vec<String> = tag.headers.iter().map(|id| header(pdf, id)).collect();
        let _ = write!(out, " Headers=[{}]", headers.join(" | "));
    }
    for (key, value) in [("Alt", &tag.alt), ("ActualText", &tag.actual_text)] {
        word(out, key, &value.as_ref().map(|value| format!("{value:?}")));
    }
    for link in tag.links(pdf) {
        let contents = link.contents.as_deref().unwrap_or("-");
        let target = link.url.as_deref().map_or_else(|| "in the document".to_owned(), str::to_owned);
        let _ = write!(out, " → {target} {contents:?}");
    }
    inside(pdf, tag, depth, contents, out);
}

/// The text and the tags of a tag. Text alone goes on its own line of the tag.
fn inside(pdf: &Pdf, tag: &Tag, depth: usize, contents: bool, out: &mut String) {
    let only_text = tag.tags().next().is_none();
    if !only_text {
        out.push('\n');
    }
    let mut pieces = Vec::new();
    let flush = |pieces: &mut Vec<Piece>, out: &mut String| {
        let mut text = join(std::mem::take(pieces).into_iter());
        if contents {
            text = text.trim_end_matches(|ch: char| ch.is_ascii_digit()).trim_end().to_owned();
        }
        match (text.is_empty(), only_text) {
            (true, _) => {}
            (false, true) => drop(write!(out, " {text:?}")),
            (false, false) => drop(writeln!(out, "{}{text:?}", "  ".repeat(depth + 1))),
        }
    };
    for kid in &tag.kids {
        match kid {
            Kid::Text { page, runs } => pieces.extend(runs.iter().map(|&run| Piece::Run(&pdf.pages[*page].runs[run]))),
            Kid::Tag(tag) => {
                flush(&mut pieces, out);
                line(pdf, tag, depth + 1, contents, out);
            }
            Kid::Link(_) => {}
        }
    }
    flush(&mut pieces, out);
    if only_text {
        out.push('\n');
    }
}

/// The beginning of a header cell's text, which says more than its id.
fn header(pdf: &Pdf, id: &str) -> String {
    let cell = pdf.tree.all().into_iter().find(|tag| tag.id.as_deref() == Some(id));
    let text = cell.map_or_else(|| format!("?{id}"), |cell| cell.text(pdf).replace('\n', " "));
    if text.chars().count() <= 24 { text } else { text.chars().take(23).chain(['…']).collect() }
}
