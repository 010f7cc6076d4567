//! A report of changes, as the templates read it: the first page as it was cut to its room ([`fit`], [`excerpt`]), and every
//! change, as [`contract`] has it.

mod contract;
mod excerpt;
mod fit;

pub use fit::{Fitted, fit};

use super::plan::{merke, tema, words};
use super::text::{Leaf, leaf};
use crate::document::report::model::{self as document, Form, Mark, Report, Sign};
use crate::typeset::rows::Rows;
use contract::{
    Count, Entry, Group, Headings, Largest, Line, NumberRow, Numbers, Part, Piece, Renaming, ReportData, Row,
};
use serde_json::{Map, Value};

/// The report, with what its first page has room for, and the rows that may be divided.
pub fn report<'a>(report: &'a Report, first: &'a Fitted, rows: &Rows) -> ReportData<'a> {
    let h = &report.headings;
    ReportData {
        id: &report.id,
        språk: report.målform.choose("nn", Some("nb")),
        tema: tema(&report.tema),
        kommune: (&report.kommune).into(),
        headline: (&report.headline).into(),
        against: (&report.against).into(),
        dato: report.dato.ymd(),
        mark: merke(report.merke.as_ref()),
        words: words(report.fixed_words),
        own_words: own_words(report),
        headings: Headings {
            units: (&h.units).into(),
            stood: (&h.stood).into(),
            stands: (&h.stands).into(),
            before: (&h.before).into(),
            now: (&h.now).into(),
        },
        counts: report
            .counts
            .iter()
            .map(|c| Count { sign: sign(c.sign), number: (&c.number).into(), word: &c.word })
            .collect(),
        sentences: report.sentences.iter().map(Leaf::from).collect(),
        largest: report.largest.iter().zip(&first.largest).map(|(one, cut)| largest(one, cut)).collect(),
        numbers: Numbers {
            is_numbered: report.numbers.is_numbered,
            notes: first.notes.iter().map(Leaf::from).collect(),
            rows: first.rows.iter().map(number_row).collect(),
            on_first_page: &first.on_first_page,
        },
        renamings: report
            .renamings
            .iter()
            .map(|r| Renaming { before: (&r.old).into(), now: (&r.new).into(), times: (&r.times).into() })
            .collect(),
        parts: report.parts.iter().map(|part| part_of(part, rows)).collect(),
    }
}

fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::New => "ny",
        Sign::Gone => "ut",
        Sign::Changed => "endra",
        Sign::Moved => "flytta",
        Sign::Unchanged => "lik",
    }
}

fn largest<'a>(one: &'a document::Excerpt, cut: &'a fit::Largest) -> Largest<'a> {
    Largest {
        sign: sign(one.sign),
        word: &one.word,
        number: leaf(one.number.as_ref()),
        title: (&cut.title).into(),
        old: lines(&cut.old),
        new: lines(&cut.new),
    }
}

fn number_row(row: &document::NumberRow) -> NumberRow<'_> {
    NumberRow {
        anchor: row.anchor.as_deref(),
        before: leaf(row.before.as_ref()),
        now: leaf(row.now.as_ref()),
        is_renumbered: row.is_renumbered,
        title: (&row.title).into(),
        sign: sign(row.sign),
        word: &row.word,
        summary: (&row.summary).into(),
    }
}

fn part_of<'a>(part: &'a document::Part, rows: &Rows) -> Part<'a> {
    let group = |group: &'a document::Group| Group {
        id: &group.id,
        above: leaf(group.above.as_ref()),
        number: group.number.as_deref(),
        title: leaf(group.title.as_ref()),
        entries: group.entries.iter().map(|entry| entry_of(entry, rows)).collect(),
        rest: group.rest.iter().map(Leaf::from).collect(),
        is_kept: fit::is_kept_group(group),
    };
    Part { title: (&part.title).into(), groups: part.groups.iter().map(group).collect() }
}

fn entry_of<'a>(entry: &'a document::Entry, rows: &Rows) -> Entry<'a> {
    Entry {
        id: &entry.id,
        sign: sign(entry.sign),
        word: &entry.word,
        is_whole: entry.is_whole,
        number: leaf(entry.number.as_ref()),
        title: (&entry.title).into(),
        notes: entry.notes.iter().map(Leaf::from).collect(),
        rows: entry.fields.iter().flat_map(|field| field_rows(entry, field, rows)).collect(),
    }
}

/// The rows of a field; its name stands in the first, beside them all.
fn field_rows<'a>(entry: &document::Entry, field: &'a document::Field, rows: &Rows) -> Vec<Row<'a>> {
    let printed = fit::rows(field);
    let is_kept = fit::is_kept_field(entry, &printed);
    let count = printed.len();
    let row = |(i, row): (usize, fit::PrintedRow<'a>)| Row {
        id: row.ids.first().copied().unwrap_or_default(),
        label: (i == 0).then_some(field.label),
        span: if i == 0 { count } else { 0 },
        is_kept,
        may_break: row.ids.iter().any(|id| rows.may_break(id)),
        old: row.sides[0].iter().map(|one| line(one)).collect(),
        new: row.sides[1].iter().map(|one| line(one)).collect(),
    };
    printed.into_iter().enumerate().map(row).collect()
}

fn lines(side: &[document::Line]) -> Vec<Line<'_>> {
    side.iter().map(line).collect()
}

fn line(line: &document::Line) -> Line<'_> {
    let mark = |mark| match mark {
        Mark::Same => "lik",
        Mark::Added => "inn",
        Mark::Removed => "ut",
        Mark::Note => "note",
    };
    Line {
        form: match line.form {
            Form::Paragraph => "avsnitt",
            Form::Point => "punkt",
            Form::Item => "linje",
            Form::Label => "merkelapp",
            Form::Quiet => "stille",
        },
        depth: line.depth,
        pieces: line.pieces.iter().map(|(m, leaf)| Piece { mark: mark(*m), leaf: leaf.into() }).collect(),
    }
}

/// The words that the templates print around the changes.
fn own_words(report: &Report) -> Map<String, Value> {
    let w = report.words;
    let words = [
        ("største", w.largest),
        ("slik_les_du", w.how_to_read_page),
        ("døme_ny", w.example_new),
        ("døme_ny_er", w.example_new_is),
        ("døme_ut", w.example_gone),
        ("døme_ut_er", w.example_gone_is),
        ("døme_heilt_nytt", w.example_all_new),
        ("gammalt_og_nytt", w.old_and_new_number),
        ("alle_tiltaka", w.measure_by_measure),
        ("tiltaka_i_planane", w.measures_of_both),
        ("tiltak", w.tiltak),
        ("del", w.chapter_or_part),
        ("endring", w.change),
        ("kva_er_nytt", w.what_is_new),
        ("nye_namn", w.new_names),
        ("namn_før", w.name_before),
        ("namn_no", w.name_now),
        ("gonger", w.in_places),
        ("kva", w.what),
        ("framhald", w.continued),
    ];
    words.into_iter().map(|(key, word)| (key.to_owned(), word.into())).collect()
}
