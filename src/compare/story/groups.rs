//! Where each pair is told: in which part of the plan, and under which heading.

use super::teller::Teller;
use crate::compare::contents::{ChapterKind, Unit, UnitKind};
use std::collections::HashSet;

/// The parts of a plan, in the order of whoever decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Goals and measures.
    Tiltak,
    /// Bodies and who takes part in them.
    Organisering,
    /// Prose.
    Tekst,
    /// What is looked back on.
    Tilbakeblikk,
    /// The cover, and who has treated the plan.
    Forside,
}

/// What is told under one heading: a chapter, or a goal or a table in it.
#[derive(Clone, Debug)]
pub struct Group {
    /// The part of the plan that it stands in.
    pub part: Part,
    /// The unit that its heading names: an index in [`super::Story::entries`]. None for the cover.
    pub head: Option<usize>,
    /// What the heading stands under, where that is not the plan itself: an index likewise.
    pub above: Option<usize>,
    /// All that stands under the heading, and what the heading names: indices likewise, in the order of the plan.
    pub members: Vec<usize>,
}

/// The groups in the order of the plan, the cover last.
pub(super) fn groups(t: &Teller) -> Vec<Group> {
    let mut out: Vec<Group> = vec![];
    let has_measures = has_measures(t);
    for i in in_order(t) {
        let (part, head) = find(t, i, &has_measures);
        if let Some(group) = out.iter_mut().find(|group| group.part == part && group.head == head) {
            group.members.push(i);
        } else {
            let is_chapter = head.and_then(|h| t.changes.pairs.get(h)).is_some_and(|p| p.kind == UnitKind::Seksjon);
            let above = head.filter(|_| !is_chapter).and_then(|h| t.ties.parent(h));
            out.push(Group { part, head, above, members: vec![i] });
        }
    }
    out.sort_by_key(|group| group.part == Part::Forside);
    out
}

/// All pairs, each before those that stand in it.
fn in_order(t: &Teller) -> Vec<usize> {
    let mut left: Vec<usize> = (0..t.changes.pairs.len()).rev().filter(|i| t.ties.parent(*i).is_none()).collect();
    let (mut out, mut seen) = (vec![], HashSet::new());
    while let Some(i) = left.pop() {
        if seen.insert(i) {
            out.push(i);
            left.extend(t.ties.children(i).iter().rev());
        }
    }
    out
}

/// The part of a pair, and the pair that heads its group.
fn find(t: &Teller, i: usize, has_measures: &HashSet<usize>) -> (Part, Option<usize>) {
    let Some(own) = t.changes.pairs.get(i) else { return (Part::Forside, None) };
    if matches!(own.kind, UnitKind::Forside | UnitKind::Vedtak) {
        return (Part::Forside, None);
    }
    let mut group = None;
    let mut at = i;
    // no plan is nested as deep as this
    for _ in 0..16 {
        let Some(pair) = t.changes.pairs.get(at) else { break };
        let heads = match own.kind {
            UnitKind::Tiltak | UnitKind::Delmål => {
                matches!(pair.kind, UnitKind::Delmål | UnitKind::Tabell | UnitKind::Seksjon)
            }
            UnitKind::Tabell => matches!(pair.kind, UnitKind::Tabell | UnitKind::Seksjon),
            _ => pair.kind == UnitKind::Seksjon,
        };
        if heads && group.is_none() {
            group = Some(at);
        }
        if pair.kind == UnitKind::Seksjon {
            let kind = |unit: Option<&Unit>| unit.and_then(|unit| unit.chapter);
            let kind = kind(t.changes.new_unit(pair)).or_else(|| kind(t.changes.old_unit(pair)));
            // a chapter of goals may have become one of prose, and the goals that went stand in it
            let part = if has_measures.contains(&at) { Part::Tiltak } else { kind.map_or(Part::Tekst, Part::of) };
            return (part, group);
        }
        match t.ties.parent(at) {
            Some(next) => at = next,
            None => break,
        }
    }
    (Part::Tekst, group)
}

/// The pairs in which a goal or a measure of either plan stands, however deep.
fn has_measures(t: &Teller) -> HashSet<usize> {
    let mut out = HashSet::new();
    let pairs = t.changes.pairs.iter().enumerate();
    for (i, _) in pairs.filter(|(_, pair)| matches!(pair.kind, UnitKind::Tiltak | UnitKind::Delmål)) {
        let mut above = t.ties.parent(i);
        while let Some(at) = above.filter(|at| out.insert(*at)) {
            above = t.ties.parent(at);
        }
    }
    out
}

impl Part {
    /// The part that a chapter belongs to.
    fn of(kind: ChapterKind) -> Part {
        match kind {
            ChapterKind::Tekst => Part::Tekst,
            ChapterKind::Organisering => Part::Organisering,
            ChapterKind::Tilbakeblikk => Part::Tilbakeblikk,
            ChapterKind::Tiltak => Part::Tiltak,
        }
    }
}
