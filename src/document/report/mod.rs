//! The report of what changed between two plans, as a document: first what whoever decides must know, then every change.
//!
//! The story is told already (`compare::story`); here its texts get their places and marks, and stand in rows, old beside new.
//!
//! 1. [`page`] and [`largest`] come first: the counts, the largest changes, old number and new number.
//! 2. [`entries`]: everything that changed, under the goal or chapter that it stands in.
//! 3. [`rows`]: the fields of a unit. [`writer`] and [`marks`]: texts with their places, and with marks for what went and came.
//!
//! It is a document of the new plan's municipality, in the new plan's målform, dated as the new plan.

mod entries;
pub mod labels;
mod largest;
mod marks;
pub mod model;
mod page;
mod rows;
mod writer;

pub use model::Report;

use super::edition::edition;
use super::{Content, Document};
use crate::compare::story::{self, Story};
use crate::norsk::Dato;
use crate::norsk::words::fill;
use crate::plan::Plan;
use crate::plan::resolved::Resolved;
use writer::Writer;

/// The report of a story, and of the two plans that it is of.
pub fn build(story: &Story, old: &Plan, new: &Plan) -> Document {
    let resolved = Resolved::of(new);
    let (dato, place) = edition(new);
    let mut w = Writer {
        w: super::writer::Writer::new(&resolved, new.values()),
        story,
        front: new.forside.tittel.place(),
        rows: 0,
        shown: writer::shown(story),
    };
    let id = format!("{}-mot-{}", new.output_name(), old.output_name());
    let tema = super::model::Tema { våpen: None, ..w.w.theme() };
    let report = Report {
        id: id.clone(),
        målform: story.målform,
        tema,
        kommune: w.w.line("kommune", &new.kommune.namn),
        headline: w.leaf("tittel", &story.headline, place),
        against: w.leaf("undertittel", &against(story, old, new), place),
        dato,
        merke: w.w.mark(dato, place),
        fixed_words: w.w.words,
        words: words(story.words),
        headings: w.headings(),
        counts: w.counts(),
        sentences: w.sentences(),
        largest: w.largest(),
        numbers: w.numbers(),
        renamings: w.renamings(),
        parts: w.parts(),
    };
    Document {
        id,
        title: story.headline.clone(),
        målform: story.målform,
        content: Content::Report(Box::new(report)),
        bilete: vec![],
        vedlegg: vec![],
        origins: w.w.origins,
    }
}

/// The words around the changes.
fn words(all: &story::Words) -> labels::Words {
    labels::Words {
        largest: all.largest,
        how_to_read: all.how_to_read_page,
        example_new: all.example_new,
        example_new_is: all.example_new_is,
        example_gone: all.example_gone,
        example_gone_is: all.example_gone_is,
        example_all_new: all.example_all_new,
        old_and_new_number: all.old_and_new_number,
        measure_by_measure: all.measure_by_measure,
        measures_of_both: all.measures_of_both,
        tiltak: all.tiltak,
        chapter_or_part: all.chapter_or_part,
        change: all.change,
        what_is_new: all.what_is_new,
        new_names: all.new_names,
        name_before: all.name_before,
        name_now: all.name_now,
        in_places: all.in_places,
        what: all.what,
        and_more: all.and_more,
    }
}

/// Which plan stands against which, with the dates of their editions where their years are the same, and what case the report
/// belongs to.
fn against(story: &Story, old: &Plan, new: &Plan) -> String {
    let w = story.words;
    let dated = |title: &str, plan: &Plan| match edition(plan).0 {
        date if date != Dato::NONE && story.years.is_none() => fill(w.dated, &[title, &date.long()]),
        _ => title.to_string(),
    };
    let [old_title, new_title] = &story.titles;
    let mut out = format!("{}.", fill(w.against, &[&dated(new_title, new), &dated(old_title, old)]));
    if let Some((vedtak, sak)) = new.forside.vedtak.iter().find_map(|v| Some((v, v.sak.as_ref()?))) {
        out.push(' ');
        out.push_str(&fill(w.attachment, &[sak.as_str(), vedtak.organ.source()]));
    }
    out
}
