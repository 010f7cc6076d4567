//! What is wrong, as an editor marks it.

use super::addresses::uri_of;
use super::documents::Documents;
use super::lines::Lines;
use super::looked::Looked;
use crate::fault::{Fault, Place, Severity};
use crate::norsk::Målform;
use lsp_types::{
    Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString, Range as Area, Uri,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What is said in each file of all that was looked at, each thing once: plans of one municipality share a file.
pub fn by_file<'l>(
    all: impl Iterator<Item = &'l Looked>,
    documents: &Documents,
    målform: Option<Målform>,
) -> BTreeMap<PathBuf, Vec<Diagnostic>> {
    let mut out: BTreeMap<PathBuf, Vec<Diagnostic>> = BTreeMap::new();
    for looked in all {
        let mut places = Places::of(looked, documents);
        for fault in &looked.faults {
            let (path, diagnostic) = places.diagnostic(fault, målform.unwrap_or(looked.målform));
            let told = out.entry(path).or_default();
            if !told.contains(&diagnostic) {
                told.push(diagnostic);
            }
        }
    }
    out
}

/// What is said of a fault: what is wrong, and what to do about it.
pub fn words(fault: &Fault, målform: Målform) -> String {
    let message = fault.message.in_form(målform);
    match &fault.hint {
        Some(hint) => format!("{message}\nråd: {}", hint.in_form(målform)),
        None => message.to_owned(),
    }
}

/// What editors call a file: by the address that they have opened it by.
pub fn address(path: &Path, documents: &Documents) -> Option<Uri> {
    documents.get(path).map(|open| open.uri.clone()).or_else(|| uri_of(path))
}

/// The places of what was looked at as an editor counts them. The lines of a file are found once.
pub struct Places<'l> {
    looked: &'l Looked,
    documents: &'l Documents,
    lines: BTreeMap<u32, Lines<'l>>,
}

impl<'l> Places<'l> {
    /// Those of what was looked at.
    pub fn of(looked: &'l Looked, documents: &'l Documents) -> Self {
        Self { looked, documents, lines: BTreeMap::new() }
    }

    /// Where a place is.
    pub fn area(&mut self, place: Place) -> Option<(&'l Path, Area)> {
        let (source, path) = self.looked.file(place)?;
        let is_open = self.documents.get(path).is_some();
        let lines = self.lines.entry(place.source.0).or_insert_with(|| Lines::of(source.original(), is_open));
        Some((path, lines.area(source.original_range(place.span))))
    }

    /// The same, as something to go to.
    pub fn location(&mut self, place: Place) -> Option<Location> {
        let (path, area) = self.area(place)?;
        Some(Location::new(address(path, self.documents)?, area))
    }

    fn diagnostic(&mut self, fault: &Fault, målform: Målform) -> (PathBuf, Diagnostic) {
        let place = fault.place.and_then(|place| self.area(place));
        let (path, range) = match place {
            Some((path, area)) => (path.to_path_buf(), area),
            None => (self.looked.unit.front(), Area::default()),
        };
        let related = fault.related.iter().filter_map(|(place, label)| {
            let location = self.location(*place)?;
            Some(DiagnosticRelatedInformation { location, message: label.in_form(målform).to_owned() })
        });
        let related: Vec<DiagnosticRelatedInformation> = related.collect();
        let diagnostic = Diagnostic {
            range,
            severity: Some(match fault.severity {
                Severity::Error => DiagnosticSeverity::ERROR,
                Severity::Warning => DiagnosticSeverity::WARNING,
                Severity::Note => DiagnosticSeverity::INFORMATION,
            }),
            code: Some(NumberOrString::String(fault.code.id.into())),
            source: Some("planverk".into()),
            message: words(fault, målform),
            related_information: (!related.is_empty()).then_some(related),
            ..Diagnostic::default()
        };
        (path, diagnostic)
    }
}
