//! Finding the record that cannot be set. A complaint about planverk's own templates points into a template and says nothing of
//! what was being set; so when there is one, each measure and each chapter is set alone.

use crate::document::model::{SectionKind, Seksjon, Tiltak, Utgåve};
use crate::document::{Content, Document};

/// The first record that cannot be set even alone, as its author knows it: `tiltaket «politiraad»`, `kapittelet «bakgrunn»`.
pub(super) fn at_fault(document: &Document, mut can_be_set: impl FnMut(&Document) -> bool) -> Option<String> {
    let Content::Plan(plan) = &document.content else { return None };
    for chapter in &plan.seksjonar {
        for tiltak in chapter.tabellar().iter().flat_map(|table| &table.grupper).flat_map(|group| &group.tiltak) {
            if !can_be_set(&alone(document, plan, only(chapter, tiltak))) {
                return Some(format!("tiltaket «{}»", tiltak.id));
            }
        }
        if !can_be_set(&alone(document, plan, chapter.clone())) {
            return Some(format!("kapittelet «{}»", chapter.id));
        }
    }
    None
}

/// The chapter with this measure alone in its tables.
fn only(chapter: &Seksjon, tiltak: &Tiltak) -> Seksjon {
    let mut chapter = chapter.clone();
    if let SectionKind::Tiltak { tabellar, .. } = &mut chapter.kind {
        let groups = tabellar.iter_mut().flat_map(|table| &mut table.grupper);
        groups.for_each(|group| group.tiltak.retain(|other| other.id == tiltak.id));
    }
    chapter
}

/// The document with this chapter alone.
fn alone(document: &Document, plan: &Utgåve, chapter: Seksjon) -> Document {
    let plan = Utgåve { seksjonar: vec![chapter], ..plan.clone() };
    Document { content: Content::Plan(Box::new(plan)), ..document.clone() }
}
