//! Finding the record that cannot be set. A complaint about planverk's own templates points into a template and says nothing of
//! what was being set; so when there is one, ever smaller parts of the document are set alone, down to a measure, a part of a
//! chapter or an entry of a report.

use crate::document::model::{Celle, Del, Leaf, PlaceId, SectionKind, Seksjon, Tabell, Tiltak, Tiltaksgruppe, Utgåve};
use crate::document::report::Report;
use crate::document::report::model::Group;
use crate::document::{Content, Document};

/// What could not be set: what its author calls it, and its heading, which has a place in the YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// `tiltaket «politiraad»`.
    pub(super) name: String,
    /// The place id of its heading.
    pub(super) place: PlaceId,
}

/// How many times a part is taken apart: a plan has chapter, table, sub-goal and measure, or parts to three levels.
const LEVELS: usize = 8;

/// A part of a document, as a document in which it stands alone.
struct Part {
    record: Record,
    content: Content,
}

/// The smallest part that cannot be set even alone; the document as a whole, where each of its parts can.
pub(super) fn at_fault(document: &Document, mut can_be_set: impl FnMut(&Document) -> bool) -> Record {
    let (name, heading) = match &document.content {
        Content::Plan(plan) => ("heile planen", &plan.tittel),
        Content::Report(report) => ("heile rapporten", &report.headline),
    };
    let mut found = Record { name: name.to_owned(), place: heading.place };
    let mut alone = document.clone();
    let mut smaller = parts(&document.content);
    for _ in 0..LEVELS {
        let part = smaller.into_iter().find_map(|part| {
            alone.content = part.content;
            (!can_be_set(&alone)).then_some(part.record)
        });
        let Some(record) = part else { return found };
        found = record;
        smaller = parts(&alone.content);
    }
    found
}

/// What a document is made of, each alone; nothing of what cannot be divided.
fn parts(content: &Content) -> Vec<Part> {
    match content {
        Content::Plan(plan) => of_plan(plan),
        Content::Report(report) => of_report(report),
    }
}

/// The front page, then the chapters; of a lone chapter its parts.
fn of_plan(plan: &Utgåve) -> Vec<Part> {
    let with = |record: Record, seksjonar: Vec<Seksjon>| Part {
        record,
        content: Content::Plan(Box::new(Utgåve { seksjonar, ..plan.clone() })),
    };
    match plan.seksjonar.as_slice() {
        [] => of_front(plan),
        [chapter] => of_chapter(chapter).into_iter().map(|(record, chapter)| with(record, vec![chapter])).collect(),
        chapters => {
            let chapters = chapters.iter().map(|c| with(record("kapittelet", &c.id, &c.tittel), vec![c.clone()]));
            let front = with(Record { name: "framsida".into(), place: plan.tittel.place }, vec![]);
            std::iter::once(front).chain(chapters).collect()
        }
    }
}

/// A front page without chapters: its arms alone, each vedtak alone.
fn of_front(plan: &Utgåve) -> Vec<Part> {
    if usize::from(plan.tema.våpen.is_some()) + plan.omslag.vedtak.len() < 2 {
        return vec![];
    }
    let mut bare = plan.clone();
    let våpen = bare.tema.våpen.take();
    let vedtak = std::mem::take(&mut bare.omslag.vedtak);
    let part = |name: String, place, plan: Utgåve| Part {
        record: Record { name, place },
        content: Content::Plan(Box::new(plan)),
    };
    let mut parts = vec![part("framsida".into(), plan.tittel.place, bare.clone())];
    if våpen.is_some() {
        let mut plan = bare.clone();
        plan.tema.våpen = våpen;
        parts.push(part("våpenet".into(), plan.kommune.place, plan));
    }
    for one in vedtak {
        let mut plan = bare.clone();
        let record = record("vedtaket av", &one.organ.text, &one.organ);
        plan.omslag.vedtak.push(one);
        parts.push(part(record.name, record.place, plan));
    }
    parts
}

/// What a chapter is made of, each alone under its heading; of a lone table, level or part, what that is made of.
fn of_chapter(chapter: &Seksjon) -> Vec<(Record, Seksjon)> {
    let mut bare = chapter.clone();
    bare.ingress = None;
    bare.content.clear();
    bare.delar.clear();
    match &mut bare.kind {
        SectionKind::Tiltak { tabellar, .. } => tabellar.clear(),
        SectionKind::Organisering(nivå) => nivå.clear(),
        SectionKind::Tekst | SectionKind::Vedtak | SectionKind::Tilbakeblikk => {}
    }
    // the heading alone first: where it is to blame, all that stands under it would seem to be
    let mut parts = vec![];
    if pieces(chapter) > 0 {
        parts.push((record("kapittelet", &chapter.id, &chapter.tittel), bare.clone()));
    }
    let mut add = |record: Record, change: &dyn Fn(&mut Seksjon)| {
        let mut chapter = bare.clone();
        change(&mut chapter);
        parts.push((record, chapter));
    };
    let many = pieces(chapter) > 1;
    if many && let Some(ingress) = &chapter.ingress {
        let record = Record { name: format!("ingressen i kapittelet «{}»", chapter.id), place: chapter.tittel.place };
        add(record, &|c| c.ingress = Some(ingress.clone()));
    }
    if many {
        for block in &chapter.content {
            let record =
                Record { name: format!("teksten i kapittelet «{}»", chapter.id), place: chapter.tittel.place };
            add(record, &|c| c.content = vec![block.clone()]);
        }
    }
    for (record, del) in parts_of_parts(&chapter.delar, many) {
        add(record, &|c| c.delar = vec![del.clone()]);
    }
    match &chapter.kind {
        SectionKind::Tiltak { tabellar, .. } => {
            for table in tabellar {
                for (record, table) in of_table(table, chapter, many) {
                    add(record, &|c| {
                        if let SectionKind::Tiltak { tabellar, .. } = &mut c.kind {
                            tabellar.push(table.clone());
                        }
                    });
                }
            }
        }
        SectionKind::Organisering(levels) => {
            for level in levels {
                let mut one = level.clone();
                if many {
                    add(record("nivået", &level.id, &level.tittel), &|c| {
                        c.kind = SectionKind::Organisering(vec![one.clone()]);
                    });
                    continue;
                }
                one.grupper.clear();
                if level.rows.is_empty() && level.grupper.len() < 2 {
                    continue;
                }
                let mut own = one.clone();
                own.rows.clear();
                add(record("nivået", &level.id, &level.tittel), &|c| {
                    c.kind = SectionKind::Organisering(vec![own.clone()]);
                });
                for group in &level.grupper {
                    let mut with = one.clone();
                    with.rows.clear();
                    with.grupper.push(group.clone());
                    add(record("gruppa", &group.id, &group.tittel), &|c| {
                        c.kind = SectionKind::Organisering(vec![with.clone()]);
                    });
                }
            }
        }
        SectionKind::Tekst | SectionKind::Vedtak | SectionKind::Tilbakeblikk => {}
    }
    parts
}

/// How many things stand under the heading of a chapter.
fn pieces(chapter: &Seksjon) -> usize {
    let of_kind = match &chapter.kind {
        SectionKind::Tiltak { tabellar, .. } => tabellar.len(),
        SectionKind::Organisering(nivå) => nivå.len(),
        SectionKind::Tekst | SectionKind::Vedtak | SectionKind::Tilbakeblikk => 0,
    };
    usize::from(chapter.ingress.is_some()) + chapter.content.len() + chapter.delar.len() + of_kind
}

/// Each part alone; of a lone one, the parts inside it.
fn parts_of_parts(delar: &[Del], many: bool) -> Vec<(Record, Del)> {
    if many {
        return delar.iter().map(|del| (record("delen", &del.tittel.text, &del.tittel), del.clone())).collect();
    }
    let inside = |del: &Del| -> Vec<(Record, Del)> {
        let without = Del { content: vec![], delar: vec![], ..del.clone() };
        let smaller = parts_of_parts(&del.delar, del.delar.len() + del.content.len() > 1);
        let own = (!smaller.is_empty()).then(|| (record("delen", &del.tittel.text, &del.tittel), without.clone()));
        own.into_iter()
            .chain(smaller.into_iter().map(|(record, inner)| (record, Del { delar: vec![inner], ..without.clone() })))
            .collect()
    };
    delar.iter().flat_map(inside).collect()
}

/// A table alone; of a lone table each sub-goal, and of a lone sub-goal each measure.
fn of_table(table: &Tabell, chapter: &Seksjon, many: bool) -> Vec<(Record, Tabell)> {
    if many {
        return vec![(record("tabellen", &table.id, table.tittel.as_ref().unwrap_or(&chapter.tittel)), table.clone())];
    }
    let alone = |grupper| Tabell { grupper, content: vec![], merknad: vec![], ..table.clone() };
    let of_group = |group: &Tiltaksgruppe| match &group.delmål {
        Some(delmål) => record("delmålet", &delmål.id, &delmål.tittel),
        None => record("tabellen", &table.id, &chapter.tittel),
    };
    let mut parts = vec![];
    match table.grupper.as_slice() {
        [] => {}
        [group] if group.tiltak.len() < 2 => {}
        [group] => {
            let with = |tiltak| alone(vec![Tiltaksgruppe { tiltak, ..group.clone() }]);
            parts.push((of_group(group), with(vec![])));
            for tiltak in &group.tiltak {
                let heading = title_of(tiltak).unwrap_or(&chapter.tittel);
                parts.push((record("tiltaket", &tiltak.id, heading), with(vec![tiltak.clone()])));
            }
        }
        groups => {
            parts.push((record("tabellen", &table.id, &chapter.tittel), alone(vec![])));
            parts.extend(groups.iter().map(|group| (of_group(group), alone(vec![group.clone()]))));
        }
    }
    parts
}

/// The title of a measure, where one of its columns has it.
fn title_of(tiltak: &Tiltak) -> Option<&Leaf> {
    tiltak.celler.iter().find_map(|celle| match celle {
        Celle::Tiltak { tittel, .. } => Some(tittel),
        _ => None,
    })
}

/// The summary, then each goal and chapter of a report, and of a lone one each of its entries.
fn of_report(report: &Report) -> Vec<Part> {
    let groups: Vec<(Leaf, &Group)> =
        report.parts.iter().flat_map(|part| part.groups.iter().map(|group| (part.title.clone(), group))).collect();
    let with = |title: &Leaf, group: Group, record: Record| {
        let mut report = report.clone();
        report.parts.retain(|part| part.title == *title);
        report.parts.truncate(1);
        report.parts.iter_mut().for_each(|part| part.groups = vec![group.clone()]);
        Part { record, content: Content::Report(Box::new(report)) }
    };
    match groups.as_slice() {
        [(title, group)] if group.entries.len() > 1 => {
            let entries = group.entries.iter().map(|entry| {
                let group = Group { entries: vec![entry.clone()], ..(*group).clone() };
                with(title, group, record("endringa i", &entry.title.text, &entry.title))
            });
            entries.collect()
        }
        [] | [_] => vec![],
        groups => {
            let mut summary = report.clone();
            summary.parts.clear();
            let record_of = Record { name: "oppsummeringa".into(), place: report.headline.place };
            let summary = Part { record: record_of, content: Content::Report(Box::new(summary)) };
            let each = groups.iter().map(|(title, group)| {
                let heading = group.title.as_ref().unwrap_or(title);
                with(title, (*group).clone(), record("endringane i", &heading.text, heading))
            });
            std::iter::once(summary).chain(each).collect()
        }
    }
}

fn record(noun: &str, called: &str, heading: &Leaf) -> Record {
    Record { name: format!("{noun} «{called}»"), place: heading.place }
}
