//! What can go wrong between document and PDF, and whose fault it is: the plan's (with its place), the designer's (Typst's
//! own words) or planverk's own.

use std::fmt::Write;

use serde_json::Value;
use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};

use super::printable::Printable;
use super::rows::Rows;
use super::templates::Templates;
use super::world::PlanWorld;
use super::{pictures, stad};

/// Something that stands in the way of the PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feil {
    /// A text of the plan, by its place id.
    Stad {
        /// The place id of the text.
        stad: u64,
        /// What is wrong with it.
        kind: Kind,
    },
    /// A picture of the plan that cannot be printed.
    Bilete {
        /// Its path in the document, as `/bilete/vaapen.svg`.
        path: String,
        /// Typst's message.
        message: String,
    },
    /// The templates do not attach what the PDF is to carry as its source, and nothing else.
    Vedlegg {
        /// The files that are not attached as they are.
        missing: Vec<String>,
        /// The files that are attached and are none of the document's.
        foreign: Vec<String>,
    },
    /// A designer's templates: what Typst says about them.
    Designer {
        /// The message, with file, line and column, in plain text.
        text: String,
    },
    /// A mistake in planverk itself or in the templates that it brings along.
    Internal {
        /// What a developer needs to know.
        text: String,
    },
}

/// What can be wrong with a text of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// It does not fit on the page, whatever is done.
    Overflow {
        /// The first piece of it that is outside.
        text: String,
        /// The page that it stands on, counted from 1.
        page: usize,
    },
    /// None of the shipped fonts has this character.
    Glyph {
        /// The character.
        ch: char,
    },
    /// Typst refuses the text for another reason.
    Refused {
        /// Typst's message.
        message: String,
    },
}

/// A fault that no text of the plan is to blame for.
pub(super) fn own_fault(templates: &Templates, text: String) -> Feil {
    match templates {
        Templates::Embedded => Feil::Internal { text },
        Templates::Folder(_) => Feil::Designer { text },
    }
}

/// Typst's errors and warnings as faults. A warning counts as much as an error: a layout that does not settle or a font
/// that is not there gives a PDF that nobody asked for.
pub(super) fn of_typst(diagnostics: &[SourceDiagnostic], world: &PlanWorld, document: &impl Printable) -> Vec<Feil> {
    let mut feil = Vec::new();
    let mut others = Vec::new();
    for diagnostic in diagnostics {
        match stad_of(diagnostic.span, document) {
            Some(stad) => {
                feil.push(Feil::Stad { stad, kind: Kind::Refused { message: diagnostic.message.to_string() } })
            }
            None => others.push(diagnostic),
        }
    }
    if !others.is_empty() {
        let pictures = pictures::broken(document.bilete());
        if pictures.is_empty() {
            feil.extend(others.into_iter().map(|other| own_fault(world.templates(), render(other, world))));
        }
        feil.extend(pictures);
    }
    feil
}

/// The place id that a diagnostic points at. Typst does not let out the number in a `DiagSpan`, so the document is searched
/// for the leaf that has the same; this happens only when something is wrong.
fn stad_of(at: DiagSpan, document: &impl Printable) -> Option<u64> {
    let data = stad::in_stad_file(at).then(|| serde_json::from_slice::<Value>(&document.json(&Rows::default())))?;
    find_leaf(&data.ok()?, at)
}

fn find_leaf(value: &Value, at: DiagSpan) -> Option<u64> {
    match value {
        Value::Object(fields) => {
            let own = fields.get("s").and_then(Value::as_u64);
            let hit = own.filter(|stad| stad::span(*stad).is_some_and(|span| DiagSpan::from(span) == at));
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
