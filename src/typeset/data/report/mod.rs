//! A report of changes, as the templates read it: the first page as it was cut to its room ([`fit`], [`excerpt`]), and every
//! change.

mod excerpt;
mod fit;

pub use fit::{Fitted, fit};

use super::plan::{Merke, Tema, merke, tema, words};
use super::text::{Leaf, leaf};
use crate::document::report::model::{self as document, Form, Mark, Report, Sign};
use crate::typeset::rows::Rows;
use serde::Serialize;
use serde_json::{Map, Value};

/// The whole of `plan.json` of a report.
#[derive(Debug, Serialize)]
pub struct Rapport<'a> {
    /// What the report is called for ever: `aukra-slt-2024-mot-aukra-slt-2022`.
    id: &'a str,
    /// `nn` or `nb`.
    språk: &'static str,
    /// The look of the new plan's municipality.
    tema: Tema<'a>,
    /// Its name: `Aukra kommune`.
    kommune: Leaf<'a>,
    /// `Kva er endra sidan 2022`.
    tittel: Leaf<'a>,
    /// `SLT-handlingsplan 2024 mot SLT-handlingsplan 2022.`
    undertittel: Leaf<'a>,
    /// The date of the new plan's edition, as year, month and day: `[2024, 1, 30]`.
    dato: (i32, u32, u32),
    /// The mark of an unfinished plan.
    merke: Option<Merke<'a>>,
    /// The fixed words of every document, by name: `{"side": "Side"}`.
    ord: Map<String, Value>,
    /// The fixed words of a report, by name: `{"framhald": "framh."}`.
    rapportord: Map<String, Value>,
    /// The headings of columns.
    hovud: Hovud<'a>,
    /// How many there are of each sign: five.
    tal: Vec<Tal<'a>>,
    /// What the counts do not say.
    setningar: Vec<Leaf<'a>>,
    /// The largest changes, five at the most.
    størst: Vec<Størst<'a>>,
    /// Old and new number.
    nummer: Nummer<'a>,
    /// The names that changed all through the plan.
    namnebyte: Vec<Namnebyte<'a>>,
    /// Every change, part by part.
    bolkar: Vec<Bolk<'a>>,
}

/// The headings of columns.
#[derive(Debug, Serialize)]
struct Hovud<'a> {
    /// `Tiltak i 2024`.
    tiltak: Leaf<'a>,
    /// `Slik stod det i 2022`.
    stod: Leaf<'a>,
    /// `Slik står det i 2024`.
    står: Leaf<'a>,
    /// `2022`.
    før: Leaf<'a>,
    /// `2024`.
    no: Leaf<'a>,
}

/// A count.
#[derive(Debug, Serialize)]
struct Tal<'a> {
    /// Its sign: `ny`, `ut`, `endra`, `flytta` or `lik`.
    slag: &'static str,
    /// `3`.
    tal: Leaf<'a>,
    /// `Tekne ut`.
    ord: &'a str,
}

/// One of the largest changes.
#[derive(Debug, Serialize)]
struct Størst<'a> {
    /// Its sign.
    slag: &'static str,
    /// `Teke ut, var 2.1`.
    ord: &'a str,
    /// The number that it has now.
    nummer: Option<Leaf<'a>>,
    /// Its heading, some 60 letters of it.
    tittel: Leaf<'a>,
    /// What stood.
    gammal: Vec<Linje<'a>>,
    /// What stands.
    ny: Vec<Linje<'a>>,
}

/// Old and new number.
#[derive(Debug, Serialize)]
struct Nummer<'a> {
    /// Whether anything has a number at all.
    nummerert: bool,
    /// What the table leaves out.
    merknader: Vec<Leaf<'a>>,
    /// Its rows.
    rader: Vec<Nummerrad<'a>>,
    /// The rows that the first page shows, by their place in `rader`: all, some or none.
    framme: &'a [usize],
}

/// A row of old and new number.
#[derive(Debug, Serialize)]
struct Nummerrad<'a> {
    /// The anchor of where the change is told: `par-7`.
    id: Option<&'a str>,
    /// Its old number, or a word for none; nothing for what is new.
    før: Option<Leaf<'a>>,
    /// Its new number, likewise.
    no: Option<Leaf<'a>>,
    /// Whether it has another number than it had.
    nytt: bool,
    /// Its heading, some 90 letters of it.
    tittel: Leaf<'a>,
    /// Its sign.
    slag: &'static str,
    /// `Endra`.
    ord: &'a str,
    /// What is new: `Tittel, ansvar`.
    kva: Leaf<'a>,
}

/// A name that changed all through the plan.
#[derive(Debug, Serialize)]
struct Namnebyte<'a> {
    /// As it was.
    før: Leaf<'a>,
    /// As it is.
    no: Leaf<'a>,
    /// In how many places: `14`.
    gonger: Leaf<'a>,
}

/// A part of the report.
#[derive(Debug, Serialize)]
struct Bolk<'a> {
    /// `Tiltaka`.
    tittel: Leaf<'a>,
    /// The goals and chapters in which something changed.
    grupper: Vec<Gruppe<'a>>,
}

/// A goal or a chapter.
#[derive(Debug, Serialize)]
struct Gruppe<'a> {
    /// Its anchor: `gruppe-3`.
    id: &'a str,
    /// The chapter that it stands in, where that says something.
    over: Option<Leaf<'a>>,
    /// Its number.
    nummer: Option<&'a str>,
    /// Its heading.
    tittel: Option<Leaf<'a>>,
    /// What changed in it.
    einingar: Vec<Eining<'a>>,
    /// Sentences on what did not change, or only its number or order.
    resten: Vec<Leaf<'a>>,
    /// Whether it is so short that it stands on one page.
    samla: bool,
}

/// Something that changed.
#[derive(Debug, Serialize)]
struct Eining<'a> {
    /// Its anchor: `par-7`.
    id: &'a str,
    /// Its sign.
    slag: &'static str,
    /// `Teke ut, var 2.1`.
    ord: &'a str,
    /// Whether all of it came or went, so that there is nothing to set it beside.
    heil: bool,
    /// The number that it has now.
    nummer: Option<Leaf<'a>>,
    /// Its heading.
    tittel: Leaf<'a>,
    /// What is to be known before its rows are read.
    merknader: Vec<Leaf<'a>>,
    /// Its rows.
    rader: Vec<Rad<'a>>,
}

/// A row: what stood, and what stands.
#[derive(Debug, Serialize)]
struct Rad<'a> {
    /// What a row that may have to be divided is called: `rad-12`.
    id: &'a str,
    /// The name of the field, in the first of its rows: `Ansvar`.
    namn: Option<&'static str>,
    /// How many rows the field has, in the first of them; else 0.
    spenn: usize,
    /// Whether the rows of its field are kept on one page.
    samla: bool,
    /// Whether it may be divided between pages, since it does not fit on one.
    delast: bool,
    /// What stood.
    gammal: Vec<Linje<'a>>,
    /// What stands.
    ny: Vec<Linje<'a>>,
}

/// A text on a side.
#[derive(Debug, Serialize)]
struct Linje<'a> {
    /// `avsnitt`, `punkt`, `linje` (of a list without marks), `merkelapp`, or `stille`: told so that the rest is understood.
    form: &'static str,
    /// How deep it lies in lists, from 0.
    nivå: u8,
    /// Its pieces.
    i: Vec<Bit<'a>>,
}

/// A piece of a text.
#[derive(Debug, Serialize)]
struct Bit<'a> {
    /// How it is marked: `lik`, `inn`, `ut`, or `note` for our own words after it.
    m: &'static str,
    /// What it says.
    #[serde(flatten)]
    leaf: Leaf<'a>,
}

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
    let samla = fit::is_kept_field(entry, field);
    let row = |(i, row): (usize, &'a document::Row)| Rad {
        id: &row.id,
        namn: (i == 0).then_some(field.label),
        spenn: if i == 0 { field.rows.len() } else { 0 },
        samla,
        delast: rows.may_break(&row.id),
        gammal: lines(&row.old),
        ny: lines(&row.new),
    };
    field.rows.iter().enumerate().map(row).collect()
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
