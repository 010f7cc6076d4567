//! Typst's own errors and warnings as complaints: at the text of the document that they point at, or at a picture that was tried
//! alone, or else in Typst's words for whoever keeps the templates.

use std::fmt::Write;

use serde_json::Value;
use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};

use super::complaint::{Complaint, Problem};
use super::printable::Printable;
use super::rows::Rows;
use super::world::PlanWorld;
use super::{pictures, span};

/// Typst's errors and warnings as complaints. A warning counts as much as an error: a layout that does not settle or a font
/// that is not there gives a PDF that nobody wants.
pub(super) fn complaints(
    diagnostics: &[SourceDiagnostic],
    world: &PlanWorld,
    document: &impl Printable,
) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut others = Vec::new();
    for diagnostic in diagnostics.iter().filter(|diagnostic| !pictures::is_unseen(diagnostic, document.bilete())) {
        match place_id(diagnostic.span, document) {
            Some(place) => {
                let problem = Problem::Refused { message: diagnostic.message.to_string() };
                complaints.push(Complaint::Text { place, problem });
            }
            None => others.push(diagnostic),
        }
    }
    if !others.is_empty() {
        let pictures = pictures::broken(document.bilete());
        if pictures.is_empty() {
            complaints.extend(others.into_iter().map(|o| Complaint::of_templates(world.templates(), render(o, world))));
        }
        complaints.extend(pictures);
    }
    complaints
}

/// The place id that a diagnostic points at. Typst does not let out the number in a `DiagSpan`, so the document is searched
/// for the leaf that has the same; this happens only when something is wrong.
fn place_id(at: DiagSpan, document: &impl Printable) -> Option<u64> {
    let data = span::is_place(at).then(|| serde_json::from_slice::<Value>(&document.json(&Rows::default())))?;
    find_leaf(&data.ok()?, at)
}

fn find_leaf(value: &Value, at: DiagSpan) -> Option<u64> {
    match value {
        Value::Object(fields) => {
            let own = fields.get("s").and_then(Value::as_u64);
            let hit = own.filter(|id| span::of_place(*id).is_some_and(|span| DiagSpan::from(span) == at));
            hit.or_else(|| fields.values().find_map(|field| find_leaf(field, at)))
        }
        Value::Array(items) => items.iter().find_map(|item| find_leaf(item, at)),
        _ => None,
    }
}

/// How much of a line of a template is shown.
const LINE: usize = 160;

/// A diagnostic in plain text, as the Typst compiler would show it: place, message, the line, hints and the way there.
fn render(diagnostic: &SourceDiagnostic, world: &PlanWorld) -> String {
    let severity = match diagnostic.severity {
        Severity::Error => "feil",
        Severity::Warning => "åtvaring",
    };
    let mut text = String::new();
    let place = place(diagnostic.span, world);
    let at = place.as_ref().map(|place| format!("{}: ", place.name)).unwrap_or_default();
    // Writing to a String cannot fail.
    let _ = write!(text, "{at}{severity}: {}", diagnostic.message);
    // A line that is too long to show is data, and says nothing to a designer.
    if let Some(place) = place.filter(|place| place.column <= LINE) {
        let line = place.line.replace('\t', " ");
        let _ = write!(text, "\n    {line}\n    {:>1$}", "^", place.column);
    }
    for hint in &diagnostic.hints {
        let _ = write!(text, "\n  hint: {}", hint.v);
    }
    for step in &diagnostic.trace {
        if let Some(place) = self::place(step.span.into(), world) {
            let _ = write!(text, "\n  {}: {}", place.name, step.v);
        }
    }
    text
}

/// Where a diagnostic points.
struct Spot {
    /// File, line and column, both from 1.
    name: String,
    line: String,
    column: usize,
}

fn place(span: DiagSpan, world: &PlanWorld) -> Option<Spot> {
    let id = span.id()?;
    let file = id.vpath().get_without_slash();
    let start = world.range(span)?.start;
    // A span may point into a file that is not Typst, as the data.
    let bytes = world.file(id).ok()?;
    let lines = typst::syntax::Lines::new(std::str::from_utf8(&bytes).ok()?.to_owned());
    let (line, column) = lines.byte_to_line_column(start)?;
    let range = lines.line_to_range(line)?;
    let shown: String = lines.text().get(range)?.trim_end().chars().take(LINE).collect();
    Some(Spot { name: format!("{file}:{}:{}", line + 1, column + 1), line: shown, column: column + 1 })
}
