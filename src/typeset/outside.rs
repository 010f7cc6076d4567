//! The check that nothing is lost on the way to paper: text off its page's body, and characters that no font has.

use std::collections::BTreeSet;

use typst::layout::{Abs, Rect};
use typst_layout::PagedDocument;

use super::complaint::{Complaint, Problem};
use super::frames::{self, Drawn, What};
use super::printable::Printable;
use super::templates::Templates;

/// Less than this outside, in points, is rounding or a letter's overhang.
const SLACK: f64 = 1.0;

/// What is wrong with the laid-out pages.
#[derive(Default)]
pub(super) struct Found {
    outside: Vec<Outside>,
    missing: BTreeSet<(Option<u64>, char)>,
}

/// A text or a picture that is not wholly where it can be read.
struct Outside {
    page: usize,
    /// The place id of the text.
    place: Option<u64>,
    /// The text, or nothing for a picture.
    text: Option<String>,
    /// Whether it is too far down or up, and not too far to a side.
    tall: bool,
}

/// Looks at all pages.
pub(super) fn look(document: &PagedDocument) -> Found {
    let mut found = Found::default();
    for (index, page) in document.pages().iter().enumerate() {
        let sheet = frames::sheet(page);
        for drawn in &sheet.drawn {
            let allowed = sheet.body.filter(|_| !drawn.marginal).unwrap_or(sheet.page);
            found.check_place(drawn, frames::common(allowed, drawn.window), index + 1);
            found.check_glyphs(drawn);
        }
    }
    found
}

impl Found {
    fn check_place(&mut self, drawn: &Drawn, allowed: Rect, page: usize) {
        let Rect { min, max } = drawn.area;
        let slack = Abs::pt(SLACK);
        // A footnote's mark in the first line stands higher than the line.
        let raised = slack.max((max.y - min.y) / 2.0);
        let tall = min.y < allowed.min.y - raised || max.y > allowed.max.y + slack;
        let wide = min.x < allowed.min.x - slack || max.x > allowed.max.x + slack;
        if tall || wide {
            let text = drawn.text().map(str::to_owned);
            self.outside.push(Outside { page, place: drawn.place_id(), text, tall });
        }
    }

    fn check_glyphs(&mut self, drawn: &Drawn) {
        let What::Text(item) = drawn.what else { return };
        for glyph in item.glyphs.iter().filter(|glyph| glyph.id == 0) {
            let ch = item.text.get(glyph.range()).and_then(|part| part.chars().next());
            self.missing.extend(ch.map(|ch| (drawn.place_id(), ch)));
        }
    }

    /// The table rows whose text runs off the page at its foot: they can be mended by letting them break.
    pub(super) fn rows(&self, document: &impl Printable) -> BTreeSet<String> {
        let row = |outside: &Outside| document.row(outside.place?).map(str::to_owned);
        self.outside.iter().filter(|outside| outside.tall).filter_map(row).collect()
    }

    /// What is left: one complaint for each place in the plan, in the order of the pages.
    pub(super) fn into_complaints(self, templates: &Templates) -> Vec<Complaint> {
        let mut complaints = Vec::new();
        for (place, ch) in self.missing {
            complaints.push(match place {
                Some(place) => Complaint::Text { place, problem: Problem::Glyph { ch } },
                None => Complaint::of_templates(
                    templates,
                    format!("malane skriv teiknet «{ch}», som ingen av skriftene har"),
                ),
            });
        }
        let mut seen = BTreeSet::new();
        for Outside { page, place, text, .. } in self.outside {
            if place.is_some_and(|place| !seen.insert(place)) {
                continue;
            }
            complaints.push(match (place, text) {
                (Some(place), Some(text)) => Complaint::Text { place, problem: Problem::Overflow { text, page } },
                (None, Some(text)) => Complaint::of_templates(
                    templates,
                    format!("teksten «{text}» i malane hamnar utanfor margane på side {page}"),
                ),
                (_, None) => {
                    Complaint::of_templates(templates, format!("eit bilete hamnar utanfor margane på side {page}"))
                }
            });
        }
        complaints
    }
}
