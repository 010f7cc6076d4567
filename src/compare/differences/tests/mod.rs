//! Plans made by hand, and the laws that every answer keeps.

mod elsewhere;
mod fields;
mod laws;
mod texts;

use super::super::contents::{Aktør, Field, FieldName, Passage, PassageKind, UnitKind, Value};
use super::*;
use crate::fault::Place;
use crate::norsk::Målform;
use crate::plan::tidlegare::Tidlegare;

fn passage_of(written: &str, shown: &str, kind: PassageKind) -> Passage {
    Passage { written: written.into(), printed: shown.into(), kind, depth: 0, place: Place::default() }
}

fn point(text: &str) -> Passage {
    passage_of(text, text, PassageKind::Point)
}

fn unit(kind: UnitKind, title: &str, parent: Option<usize>, fields: Vec<Field>) -> Unit {
    Unit {
        chapter: None,
        kind,
        id: None,
        number: None,
        tittel: passage_of(title, title, PassageKind::Title),
        printed: title.into(),
        parent,
        fields,
        tidlegare: Tidlegare::Unsaid,
        place: Place::default(),
    }
}

fn field(namn: FieldName, texts: &[&str]) -> Field {
    Field { name: namn, value: Value::Passages(texts.iter().map(|t| point(t)).collect()) }
}

fn actors(all: &[(&str, &str)]) -> Field {
    let one = |(id, namn): &(&str, &str)| Aktør {
        id: (!id.is_empty()).then(|| id.to_string()),
        namn: namn.to_string(),
        merknad: None,
    };
    Field { name: FieldName::Ansvar, value: Value::Actors(all.iter().map(one).collect()) }
}

fn plan(units: Vec<Unit>) -> Contents {
    Contents {
        name: "a/b".into(),
        folder: "b".into(),
        tittel: "Plan".into(),
        år: "2024".into(),
        målform: Målform::Nynorsk,
        dato: None,
        units,
    }
}

fn measure(title: &str, points: &[&str]) -> Unit {
    unit(UnitKind::Tiltak, title, None, vec![field(FieldName::Punkt, points)])
}

/// Pairs by place: the first with the first.
fn in_order(n: usize) -> Found {
    Found { pairs: (0..n).map(|i| (i, i, Reason::Id)).collect(), ..Found::default() }
}

fn passages(pairs: &Pair) -> Vec<&PassageChange> {
    let lists = pairs.fields.iter().filter_map(|f| match &f.change {
        Change::Passages(all) => Some(all),
        _ => None,
    });
    std::iter::once(&pairs.tittel).chain(lists.flatten()).collect()
}

/// The points of a pair of measures, told as «kind: old → new».
fn told(old: &[&str], new: &[&str]) -> Vec<String> {
    let answer = differences(plan(vec![measure("T", old)]), plan(vec![measure("T", new)]), &in_order(1));
    let all = passages(&answer.pairs[0]).into_iter().skip(1);
    let text = |b: &Option<Passage>| b.as_ref().map_or("–".to_string(), |b| b.printed.clone());
    all.map(|b| format!("{:?}{}: {} → {}", b.fate, if b.moved { " flytta" } else { "" }, text(&b.old), text(&b.new)))
        .collect()
}
