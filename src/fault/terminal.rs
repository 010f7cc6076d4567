//! The face of a fault on a terminal: the words, the line itself, a caret under what is wrong, and the cure.

use super::{Face, Fault, Place, Severity, Source, Sources, visible};
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Padding, Renderer, Snippet};
use std::ops::Range;

/// How many characters of a line are looked at on each side of the caret.
const AROUND: usize = 5000;

/// A fault as lines of text, without a line end after the last.
pub fn render(fault: &Fault, sources: &Sources, face: Face) -> String {
    let målform = face.målform;
    let views: Vec<View> = std::iter::once((fault.place, None))
        .chain(fault.related.iter().map(|(place, label)| (Some(*place), Some(label.in_form(målform)))))
        .filter_map(|(place, label)| View::of(place?, label, sources))
        .collect();
    let level = match fault.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let message = one_line(fault.message.in_form(målform));
    let title = level.with_name(fault.severity.word(målform)).primary_title(message).id(fault.code.to_string());
    let mut group = Group::with_title(title);
    for view in &views {
        group = group.elements(view.elements());
    }
    if let Some(hint) = &fault.hint {
        if !views.is_empty() {
            group = group.element(Padding);
        }
        group = group.element(Level::HELP.with_name("råd").message(one_line(hint.in_form(målform))));
    }
    let renderer = if face.colour { Renderer::styled() } else { Renderer::plain() };
    let text = renderer.term_width(face.width).render(&[group]);
    // the bar that leads down to the hint starts nowhere where no line is shown
    let bar = views.is_empty().then_some(1);
    let lines = text.lines().enumerate().filter(|(i, _)| Some(*i) != bar);
    lines.map(|(_, line)| line.trim_end()).collect::<Vec<_>>().join("\n")
}

fn one_line(text: &str) -> String {
    visible(&text.replace('\n', " ")).into_owned()
}

/// A place made ready to be drawn: one line, cut to what fits, and the bytes of it that are marked.
struct View {
    path: String,
    line: usize,
    column: usize,
    text: String,
    mark: Range<usize>,
    /// Whether characters are left out before the mark, so that its column cannot be counted in `text`.
    cut: bool,
    label: Option<String>,
}

impl View {
    fn of(place: Place, label: Option<&str>, sources: &Sources) -> Option<Self> {
        let source = sources.get(place.source)?;
        let bytes = source.original_range(place.span);
        let at = source.position_at(bytes.start);
        let (text, mark, cut) = cut(source, at.line, bytes);
        let (path, label) = (one_line(&source.name), label.map(one_line));
        Some(Self { path, line: at.line, column: at.column, text, mark, cut, label })
    }

    fn elements(&self) -> Vec<Element<'_>> {
        let kind = if self.label.is_none() { AnnotationKind::Primary } else { AnnotationKind::Context };
        let mark = kind.span(self.mark.clone()).label(self.label.as_deref());
        let snippet = Snippet::source(self.text.as_str()).line_start(self.line).fold(false).annotation(mark);
        if self.cut {
            let origin = Origin::path(self.path.as_str()).line(self.line).char_column(self.column);
            vec![origin.into(), snippet.into()]
        } else {
            vec![snippet.path(self.path.as_str()).into()]
        }
    }
}

/// The line with at most [`AROUND`] characters before and after the start of the mark, the mark in it, and whether
/// anything before it was left out.
fn cut(source: &Source, line: usize, bytes: Range<usize>) -> (String, Range<usize>, bool) {
    let range = source.line_range(line);
    let start = bytes.start.clamp(range.start, range.end);
    let end = bytes.end.clamp(start, range.end);
    let part = |range: Range<usize>| source.original().get(range).unwrap_or("");
    let (before, after) = (part(range.start..start), part(start..range.end));
    let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let to = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let mut text = String::from(if from > 0 { "…" } else { "" });
    text += &visible(before.get(from..).unwrap_or(""));
    let mark_start = text.len();
    let marked = (end - start).min(to);
    text += &visible(after.get(..marked).unwrap_or(""));
    let mark = mark_start..text.len();
    text += &visible(after.get(marked..to).unwrap_or(""));
    text += if to < after.len() { "…" } else { "" };
    (text, mark, from > 0)
}
