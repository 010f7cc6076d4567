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
use contract::{Bit, Bolk, Eining, Gruppe, Hovud, Linje, Namnebyte, Nummer, Nummerrad, Rad, Rapport, Størst, Tal};
use serde_json::{Map, Value};

/// The report, with what its first page has room for, and the rows that may be divided.
pub fn report<'a>(report: &'a Report, first: &'a Fitted, rows: &Rows) -> Rapport<'a> {
    let h = &report.headings;
    Rapport {
        id: &report.id,
        språk: report.målform.choose("nn", Some("nb")),
        tema: tema(&report.tema),
        kommune: (&report.kommune).into(),
        tittel: (&report.headline).into(),
        undertittel: (&report.against).into(),
        dato: report.dato.ymd(),
        merke: merke(report.merke.as_ref()),
        ord: words(report.fixed_words),
        rapportord: own_words(report),
        hovud: Hovud {
            tiltak: (&h.units).into(),
            stod: (&h.stood).into(),
            står: (&h.stands).into(),
            før: (&h.before).into(),
            no: (&h.now).into(),
        },
        tal: report.counts.iter().map(|c| Tal { slag: sign(c.sign), tal: (&c.number).into(), ord: &c.word }).collect(),
        setningar: report.sentences.iter().map(Leaf::from).collect(),
        størst: report.largest.iter().zip(&first.largest).map(|(one, cut)| largest(one, cut)).collect(),
        nummer: Nummer {
            nummerert: report.numbers.is_numbered,
            merknader: first.notes.iter().map(Leaf::from).collect(),
            rader: first.rows.iter().map(number_row).collect(),
            framme: &first.on_first_page,
        },
        namnebyte: report
            .renamings
            .iter()
            .map(|r| Namnebyte { før: (&r.old).into(), no: (&r.new).into(), gonger: (&r.times).into() })
            .collect(),
        bolkar: report.parts.iter().map(|part| part_of(part, rows)).collect(),
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

fn largest<'a>(one: &'a document::Excerpt, cut: &'a fit::Largest) -> Størst<'a> {
    Størst {
        slag: sign(one.sign),
        ord: &one.word,
        nummer: leaf(one.number.as_ref()),
        tittel: (&cut.title).into(),
        gammal: lines(&cut.old),
        ny: lines(&cut.new),
    }
}

fn number_row(row: &document::NumberRow) -> Nummerrad<'_> {
    Nummerrad {
        id: row.anchor.as_deref(),
        før: leaf(row.before.as_ref()),
        no: leaf(row.now.as_ref()),
        nytt: row.is_renumbered,
        tittel: (&row.title).into(),
        slag: sign(row.sign),
        ord: &row.word,
        kva: (&row.summary).into(),
    }
}

fn part_of<'a>(part: &'a document::Part, rows: &Rows) -> Bolk<'a> {
    let group = |group: &'a document::Group| Gruppe {
        id: &group.id,
        over: leaf(group.above.as_ref()),
        nummer: group.number.as_deref(),
        tittel: leaf(group.title.as_ref()),
        einingar: group.entries.iter().map(|entry| entry_of(entry, rows)).collect(),
        resten: group.rest.iter().map(Leaf::from).collect(),
        samla: fit::is_kept_group(group),
    };
    Bolk { tittel: (&part.title).into(), grupper: part.groups.iter().map(group).collect() }
}

fn entry_of<'a>(entry: &'a document::Entry, rows: &Rows) -> Eining<'a> {
    Eining {
        id: &entry.id,
        slag: sign(entry.sign),
        ord: &entry.word,
        heil: entry.is_whole,
        nummer: leaf(entry.number.as_ref()),
        tittel: (&entry.title).into(),
        merknader: entry.notes.iter().map(Leaf::from).collect(),
        rader: entry.fields.iter().flat_map(|field| field_rows(entry, field, rows)).collect(),
    }
}

/// The rows of a field; its name stands in the first, beside them all.
fn field_rows<'a>(entry: &document::Entry, field: &'a document::Field, rows: &Rows) -> Vec<Rad<'a>> {
    let printed = fit::rows(field);
    let samla = fit::is_kept_field(entry, &printed);
    let count = printed.len();
    let row = |(i, row): (usize, fit::PrintedRow<'a>)| Rad {
        id: row.ids.first().copied().unwrap_or_default(),
        namn: (i == 0).then_some(field.label),
        spenn: if i == 0 { count } else { 0 },
        samla,
        delast: row.ids.iter().any(|id| rows.may_break(id)),
        gammal: row.sides[0].iter().map(|one| line(one)).collect(),
        ny: row.sides[1].iter().map(|one| line(one)).collect(),
    };
    printed.into_iter().enumerate().map(row).collect()
}

fn lines(side: &[document::Line]) -> Vec<Linje<'_>> {
    side.iter().map(line).collect()
}

fn line(line: &document::Line) -> Linje<'_> {
    let mark = |mark| match mark {
        Mark::Same => "lik",
        Mark::Added => "inn",
        Mark::Removed => "ut",
        Mark::Note => "note",
    };
    Linje {
        form: match line.form {
            Form::Paragraph => "avsnitt",
            Form::Point => "punkt",
            Form::Item => "linje",
            Form::Label => "merkelapp",
            Form::Quiet => "stille",
        },
        nivå: line.depth,
        i: line.pieces.iter().map(|(m, leaf)| Bit { m: mark(*m), leaf: leaf.into() }).collect(),
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
