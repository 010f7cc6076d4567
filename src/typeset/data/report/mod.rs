//! A report of changes, as the templates read it: the first page as it was cut to its room ([`fit`], [`excerpt`]), and every
//! change. What each value is stands at its field in `document::report::model`; here are the keys that the templates read them
//! under, and what only paper needs.

mod excerpt;
mod fit;

use super::plan::{merke, tema, words};
use super::text::Leaf;
use crate::document::model;
use crate::document::report::model::{Entry, Field, Form, Group, Line, Mark, NumberRow, Report, Sign};
use crate::typeset::rows::Rows;
use serde_json::{Value, json};

/// The whole of `plan.json` of a report, with `rows` divided between pages.
pub fn json(report: &Report, rows: &Rows) -> Value {
    let (first, h) = (fit::fit(report), &report.headings);
    let counts = report.counts.iter().map(|c| json!({ "slag": sign(c.sign), "tal": leaf(&c.number), "ord": c.word }));
    let renamings =
        report.renamings.iter().map(|r| json!({ "før": leaf(&r.old), "no": leaf(&r.new), "gonger": leaf(&r.times) }));
    let largest = report.largest.iter().zip(&first.largest).map(|(one, cut)| {
        json!({
            "slag": sign(one.sign),
            "ord": one.word,
            "nummer": one.number.as_ref().map(leaf),
            "tittel": leaf(&cut.title),
            "gammal": lines(&cut.old),
            "ny": lines(&cut.new),
        })
    });
    let parts = report.parts.iter().map(|part| {
        json!({ "tittel": leaf(&part.title), "grupper": all(part.groups.iter().map(|group| group_of(group, rows))) })
    });
    json!({
        "id": report.id,
        "språk": report.målform.choose("nn", Some("nb")),
        "tema": tema(&report.tema),
        "kommune": leaf(&report.kommune),
        "tittel": leaf(&report.headline),
        "undertittel": leaf(&report.against),
        "dato": report.dato.ymd(),
        "merke": merke(report.merke.as_ref()),
        "ord": words(report.fixed_words),
        "rapportord": own_words(report),
        "hovud": {
            "tiltak": leaf(&h.units),
            "stod": leaf(&h.stood),
            "står": leaf(&h.stands),
            "før": leaf(&h.before),
            "no": leaf(&h.now),
        },
        "tal": all(counts),
        "setningar": leaves(&report.sentences),
        "størst": all(largest),
        "nummer": {
            "nummerert": report.numbers.is_numbered,
            // what the table leaves out
            "merknader": leaves(&first.notes),
            "rader": all(first.rows.iter().map(number_row)),
            // the rows that the first page shows, by their place in `rader`: all, some or none
            "framme": first.on_first_page,
        },
        "namnebyte": all(renamings),
        "bolkar": all(parts),
    })
}

fn number_row(row: &NumberRow) -> Value {
    json!({
        "id": row.anchor,
        "før": row.before.as_ref().map(leaf),
        "no": row.now.as_ref().map(leaf),
        "nytt": row.is_renumbered,
        "tittel": leaf(&row.title),
        "slag": sign(row.sign),
        "ord": row.word,
        "kva": leaf(&row.summary),
    })
}

fn group_of(group: &Group, rows: &Rows) -> Value {
    json!({
        "id": group.id,
        "over": group.above.as_ref().map(leaf),
        "nummer": group.number,
        "tittel": group.title.as_ref().map(leaf),
        "einingar": all(group.entries.iter().map(|entry| entry_of(entry, rows))),
        "resten": leaves(&group.rest),
        // whether it is so short that it stands on one page
        "samla": fit::is_kept_group(group),
    })
}

fn entry_of(entry: &Entry, rows: &Rows) -> Value {
    json!({
        "id": entry.id,
        "slag": sign(entry.sign),
        "ord": entry.word,
        "heil": entry.is_whole,
        "nummer": entry.number.as_ref().map(leaf),
        "tittel": leaf(&entry.title),
        "merknader": leaves(&entry.notes),
        "rader": all(entry.fields.iter().flat_map(|field| field_rows(entry, field, rows))),
    })
}

/// The rows of a field; its name stands in the first, beside them all.
fn field_rows(entry: &Entry, field: &Field, rows: &Rows) -> Vec<Value> {
    let printed = fit::rows(field);
    let is_kept = fit::is_kept_field(entry, &printed);
    let row = |(i, row): (usize, &fit::PrintedRow)| {
        json!({
            "id": row.ids.first(),
            "namn": (i == 0).then_some(field.label),
            // how many rows the field has, in the first of them
            "spenn": if i == 0 { printed.len() } else { 0 },
            // whether the rows of the field are kept on one page
            "samla": is_kept,
            // whether it may be divided between pages, since it does not fit on one
            "delast": row.ids.iter().any(|id| rows.may_break(id)),
            "gammal": lines(row.sides[0].iter().copied()),
            "ny": lines(row.sides[1].iter().copied()),
        })
    };
    printed.iter().enumerate().map(row).collect()
}

fn lines<'l>(side: impl IntoIterator<Item = &'l Line>) -> Value {
    let mark = |mark| match mark {
        Mark::Same => "lik",
        Mark::Added => "inn",
        Mark::Removed => "ut",
        Mark::Note => "note",
    };
    let piece = |(m, leaf): &(Mark, model::Leaf)| json!({ "m": mark(*m), "s": leaf.place, "v": leaf.text });
    let form = |form| match form {
        Form::Paragraph => "avsnitt",
        Form::Point => "punkt",
        Form::Item => "linje",
        Form::Label => "merkelapp",
        Form::Quiet => "stille",
    };
    all(side
        .into_iter()
        .map(|line| json!({ "form": form(line.form), "nivå": line.depth, "i": all(line.pieces.iter().map(piece)) })))
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

fn leaf(leaf: &model::Leaf) -> Value {
    json!(Leaf::from(leaf))
}

fn leaves(all_of_them: &[model::Leaf]) -> Value {
    all(all_of_them.iter().map(leaf))
}

fn all(values: impl Iterator<Item = Value>) -> Value {
    values.collect()
}

/// The words that the templates print around the changes.
fn own_words(report: &Report) -> Value {
    let w = &report.words;
    json!({
        "største": w.largest,
        "slik_les_du": w.how_to_read,
        "døme_ny": w.example_new,
        "døme_ny_er": w.example_new_is,
        "døme_ut": w.example_gone,
        "døme_ut_er": w.example_gone_is,
        "døme_heilt_nytt": w.example_all_new,
        "gammalt_og_nytt": w.old_and_new_number,
        "alle_tiltaka": w.measure_by_measure,
        "tiltaka_i_planane": w.measures_of_both,
        "tiltak": w.tiltak,
        "del": w.chapter_or_part,
        "endring": w.change,
        "kva_er_nytt": w.what_is_new,
        "nye_namn": w.new_names,
        "namn_før": w.name_before,
        "namn_no": w.name_now,
        "gonger": w.in_places,
        "kva": w.what,
        "framhald": report.fixed_words.continued,
    })
}
