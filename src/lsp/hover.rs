//! What is shown of the word under the pointer: of a key what it is for, of an id what it stands for, of a date which day it is,
//! and of a fault what its page says.

use super::looked::Looked;
use super::names::{Mention, Name};
use super::schema::Schema;
use super::spot::{self, Found};
use crate::explain;
use crate::fault::{Source, Span};
use crate::norsk::{Dato, Målform, holiday};
use crate::plan::resolved::Resolved;
use crate::plan::target::TargetKind;

/// What is shown at a byte of a file, as Markdown, and where it belongs.
pub fn at(
    looked: &Looked,
    source: &Source,
    original: usize,
    schema: &Schema,
    målform: Målform,
) -> Option<(String, Span)> {
    let (tree, byte) = spot::tree_at(source, original)?;
    let found = spot::at(&tree, byte);
    let of_word = name(looked, source, byte, målform).or_else(|| key(&found, schema)).or_else(|| day(&found, målform));
    let pages = pages(looked, source, byte, målform);
    let span = of_word.as_ref().map(|(_, span)| *span).or_else(|| pages.first().map(|(_, span)| *span))?;
    let texts: Vec<String> = of_word.into_iter().chain(pages).map(|(text, _)| text).collect();
    Some((texts.join("\n\n---\n\n"), span))
}

/// What an id stands for.
fn name(looked: &Looked, source: &Source, byte: usize, målform: Målform) -> Option<(String, Span)> {
    let here = |mention: &&Mention| {
        mention.place.source == source.id && spot::holds(mention.place.span, byte) && mention.place.span.end > 0
    };
    let mention = looked.mentions().iter().find(here)?;
    if mention.is_made {
        return None;
    }
    let made = looked.mentions().iter().rev().find(|other| other.is_made && other.name == mention.name);
    let title = made.and_then(|made| made.title.clone());
    let text = match &mention.name {
        Name::Actor(_) => title?,
        Name::Part(id) | Name::Section(id) => {
            let resolved = looked.plan.as_ref().map(Resolved::of);
            match resolved.as_ref().and_then(|resolved| resolved.targets.get(id.as_str())) {
                Some(target) => {
                    let kind = match target.kind {
                        TargetKind::Kapittel => "kapittel",
                        TargetKind::Vedlegg => "vedlegg",
                        TargetKind::Tiltak => "tiltak",
                    };
                    let number = target.number.as_ref().map(|number| format!("{kind} {number}: ")).unwrap_or_default();
                    format!("{number}{}", target.tittel.source())
                }
                None => meeting(looked, id, målform).or(title)?,
            }
        }
        Name::Earlier(folder, id) => format!("{id}, {folder}"),
    };
    Some((text, mention.place.span))
}

/// When a meeting is that another list refers to.
fn meeting(looked: &Looked, id: &str, målform: Målform) -> Option<String> {
    let resolved = Resolved::of(looked.plan.as_ref()?);
    let møte = resolved.meetings.get(id)?;
    resolved.meeting_time(møte).dato.map(|dato| told(dato.value, målform))
}

/// What a key is for.
fn key(found: &Found, schema: &Schema) -> Option<(String, Span)> {
    let entry = found.key?;
    let ways = schema.at(&found.nodes, &found.steps);
    let sub = schema.values(&ways, &entry.key, found.nodes.last().copied()).next()?;
    let text = sub.get("description")?.as_str()?.to_owned();
    Some((text, entry.key_place.span))
}

/// Which day a date is.
fn day(found: &Found, målform: Målform) -> Option<(String, Span)> {
    let written = found.nodes.last()?.written()?;
    let dato = Dato::parse(written.text.trim()).ok()?;
    Some((told(dato, målform), written.place.span))
}

/// «tysdag 17. mai 2024, veke 20 (Grunnlovsdagen)».
fn told(dato: Dato, målform: Målform) -> String {
    let week = målform.choose("veke", Some("uke"));
    let holiday = holiday(dato).map(|name| format!(" ({name})")).unwrap_or_default();
    format!("{} {}, {week} {}{holiday}", dato.weekday(målform), dato.plain(), dato.week())
}

/// What the pages say of the faults at a place.
fn pages(looked: &Looked, source: &Source, byte: usize, målform: Målform) -> Vec<(String, Span)> {
    let mut out: Vec<(String, Span)> = vec![];
    for fault in &looked.faults {
        let Some(place) = fault.place.filter(|place| place.source == source.id && spot::holds(place.span, byte)) else {
            continue;
        };
        let Ok(page) = explain::find(fault.code.id) else { continue };
        let text = format!("**{}** – {}", fault.code, page.summary().in_form(målform));
        if !out.iter().any(|(other, _)| *other == text) {
            out.push((text, place.span));
        }
    }
    out
}
