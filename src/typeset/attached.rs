//! The check that a PDF carries the files that it is to carry. Templates attach them, and a designer's own may have been
//! written before there were any: what is missing in a file that says that it has its source would be missed years later.

use std::collections::BTreeSet;

use typst::foundations::{NativeElement, StyleChain};
use typst::introspection::Introspector;
use typst::pdf::{AttachElem, AttachedFileRelationship};
use typst_layout::PagedDocument;

use super::complaint::Complaint;
use super::printable::Printable;

/// A complaint unless the files that are attached as source are the document's, each whole and under its name.
pub(super) fn check(pages: &PagedDocument, document: &impl Printable) -> Option<Complaint> {
    let found = pages.introspector().query(&AttachElem::ELEM.select());
    let attached: BTreeSet<(&str, &[u8])> = found
        .iter()
        .filter_map(|element| element.to_packed::<AttachElem>())
        .filter(|file| file.relationship.get(StyleChain::default()) == Some(AttachedFileRelationship::Source))
        .map(|file| (file.path.derived.as_str(), file.data.as_slice()))
        .collect();
    let wanted: BTreeSet<(&str, &[u8])> =
        document.vedlegg().iter().map(|file| (file.namn.as_str(), &*file.bytes)).collect();
    let names = |files: Vec<&(&str, &[u8])>| files.into_iter().map(|(namn, _)| namn.to_string()).collect();
    let missing: Vec<String> = names(wanted.difference(&attached).collect());
    let foreign: Vec<String> = names(attached.difference(&wanted).collect());
    (!missing.is_empty() || !foreign.is_empty()).then_some(Complaint::Attachments { missing, foreign })
}
