//! The differences inside each pair, field by field.
//!
//! Texts are paired in steps, the surest first, over all pairs of units at a time: the same words in the same field ([`here`]), the
//! same words in another unit ([`elsewhere`]), alike in the same field, nearly the same in another unit, and last what was rewritten.
//! What is paired is then compared word by word ([`mod@words`]). What is a tie is settled by the contents and not by which plan is the
//! old one: changing places gives the mirror.

mod actors;
mod alignment;
mod answer;
mod elsewhere;
mod here;
mod lists;
mod names;
mod placeholders;
mod positions;
mod renamings;
mod sides;
mod similarity;
#[cfg(test)]
mod tests;
mod times;
mod tokens;
mod words;

use super::changes::{Change, Changes, FieldChange, Pair, PassageChange, Reason, Renaming};
use super::contents::{Contents, Unit};
use super::pairing::Found;
use super::weights::Weights;
use lists::{OneText, PassageList, Whereabouts};
use names::ChangedNames;
use sides::fields_of;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Compares what was paired, and puts all of both plans together.
pub fn differences(old: Contents, new: Contents, found: &Found) -> Changes {
    let (pairs, renamings) = compare(&old, &new, found);
    Changes { old, new, pairs, renamings }
}

fn compare(old: &Contents, new: &Contents, found: &Found) -> (Vec<Pair>, Vec<Renaming>) {
    let pairs = once(old, new, found);
    let known: Vec<_> = pairs.iter().map(|(i, j, reason)| (*i, *j, reason.is_sure())).collect();
    let (renamings, names) = renamings::find(old, new, &known);
    let weights = similarity::count([old, new]);
    let mut pairs = rows(old, new, found, &pairs);

    let mut lists = vec![];
    for (p, here) in pairs.iter_mut().enumerate() {
        let a = here.old.and_then(|i| old.units.get(i));
        let b = here.new.and_then(|j| new.units.get(j));
        here.tittel = title(a, b, &names);
        for (name, field) in fields_of(a, b) {
            if !field.actors.is_empty() {
                let change = Change::Actors(actors::compare(&field.actors.old, &field.actors.new));
                here.fields.push(FieldChange { name, change });
            }
            if !field.times.is_empty() {
                let change = Change::Times(times::compare(&field.times.old, &field.times.new, &weights));
                here.fields.push(FieldChange { name, change });
            }
            if !field.passages.is_empty() {
                let sides = |passages: Vec<_>| passages.into_iter().map(OneText::new).collect();
                let (old, new) = (sides(field.passages.old), sides(field.passages.new));
                lists.push(PassageList { pair: p, name, old, new });
            }
        }
    }
    texts(&mut pairs, lists, found, &names, &weights);
    for here in &mut pairs {
        here.fields.sort_by_key(|f| f.name);
    }
    (pairs, renamings)
}

/// The pairs that were found; none twice, and none that is not there.
fn once(old: &Contents, new: &Contents, found: &Found) -> Vec<(usize, usize, Reason)> {
    let (mut from, mut to) = (BTreeSet::new(), BTreeSet::new());
    let is_there =
        |i: usize, j: usize| matches!((old.units.get(i), new.units.get(j)), (Some(a), Some(b)) if a.kind == b.kind);
    let fresh = found.pairs.iter().filter(|(i, j, _)| {
        is_there(*i, *j) && !from.contains(i) && !to.contains(j) && {
            from.insert(*i);
            to.insert(*j)
        }
    });
    fresh.copied().collect()
}

/// A pair for every unit, without what it holds.
fn rows(old: &Contents, new: &Contents, found: &Found, pairs: &[(usize, usize, Reason)]) -> Vec<Pair> {
    let bare: Vec<(usize, usize)> = pairs.iter().map(|(i, j, _)| (*i, *j)).collect();
    let why: HashMap<usize, Reason> = pairs.iter().map(|(_, j, reason)| (*j, *reason)).collect();
    let places: HashMap<usize, positions::Position> =
        bare.iter().map(|(_, j)| *j).zip(positions::of(old, new, &bare)).collect();
    let like = |row: &[(usize, usize, u8)]| row.iter().map(|(a, b, p)| (*a, (*b, *p))).collect::<HashMap<_, _>>();
    let (like_new, like_old) = (like(&found.resembles_new), like(&found.resembles_old));
    let by_unit = |row: &[(usize, Vec<usize>)]| row.iter().cloned().collect::<HashMap<_, _>>();
    let (divided, put_together) = (by_unit(&found.splits), by_unit(&found.merges));
    let more =
        |all: &HashMap<usize, Vec<usize>>, i: Option<usize>| i.and_then(|i| all.get(&i)).cloned().unwrap_or_default();
    let of_others = |all: &HashMap<usize, Vec<usize>>| all.values().flatten().copied().collect::<BTreeSet<_>>();
    let (came_of, went_in) = (of_others(&divided), of_others(&put_together));
    let row = alignment::woven(old.units.len(), new.units.len(), &bare, |_| true).into_iter();
    let kind = |i: Option<usize>, j: Option<usize>| {
        let a = i.and_then(|i| old.units.get(i));
        a.or_else(|| j.and_then(|j| new.units.get(j))).map(|u| u.kind)
    };
    row.filter_map(|(old, new)| {
        let place = new.and_then(|j| places.get(&j)).copied().unwrap_or_default();
        let resembles = match (old, new) {
            (Some(i), None) => like_new.get(&i).copied(),
            (None, Some(j)) => like_old.get(&j).copied(),
            _ => None,
        };
        Some(Pair {
            kind: kind(old, new)?,
            old,
            new,
            reason: new.filter(|_| old.is_some()).and_then(|j| why.get(&j)).copied().unwrap_or(Reason::Alone),
            resembles,
            split_into: more(&divided, old),
            merged_from: more(&put_together, new),
            part_of_other: old.is_some_and(|i| went_in.contains(&i)) || new.is_some_and(|j| came_of.contains(&j)),
            went_to: vec![],
            moved: place.moved,
            reordered: place.reordered,
            tittel: answer::one(None, None),
            fields: vec![],
        })
    })
    .collect()
}

/// The titles of a pair: always one change, however little they share.
fn title(a: Option<&Unit>, b: Option<&Unit>, names: &ChangedNames) -> PassageChange {
    match (a, b) {
        (Some(a), Some(b)) => answer::both(&OneText::new(&a.tittel), &OneText::new(&b.tittel), names),
        (a, b) => answer::one(a.map(|u| &u.tittel), b.map(|u| &u.tittel)),
    }
}

/// Pairs the texts of all fields, and puts the answers where they belong.
fn texts(pairs: &mut [Pair], mut lists: Vec<PassageList>, found: &Found, names: &ChangedNames, weights: &Weights) {
    let kin = kin(pairs, found);
    for list in &mut lists {
        list.equal(names);
    }
    elsewhere::equal(&mut lists, &kin, names);
    for list in &mut lists {
        list.alike(weights);
    }
    elsewhere::alike(&mut lists, &kin, weights);
    for list in &mut lists {
        list.rewritten(weights);
    }

    let unit = |p: usize| pairs.get(p).and_then(|p| p.old);
    let mut went: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let mut answers = vec![];
    for list in &lists {
        let from = |l: usize, i: usize| {
            let other = lists.get(l)?;
            let passage = other.old.get(i)?.passage;
            Some((passage, unit(other.pair).filter(|_| other.pair != list.pair)))
        };
        let passages = list.answer(names, from);
        for side in &list.old {
            if let Whereabouts::Elsewhere(l, _) = side.whereabouts
                && let Some(other) = lists.get(l).filter(|o| o.pair != list.pair)
            {
                went.entry(list.pair).or_default().extend(pairs.get(other.pair).and_then(|p| p.new));
            }
        }
        answers.push((list.pair, FieldChange { name: list.name, change: Change::Passages(passages) }));
    }
    for (p, field) in answers {
        if let Some(here) = pairs.get_mut(p)
            && !matches!(&field.change, Change::Passages(passages) if passages.is_empty())
        {
            here.fields.push(field);
        }
    }
    for (p, units) in went {
        if let Some(here) = pairs.get_mut(p) {
            here.went_to = units.into_iter().collect();
        }
    }
}

/// Which pairs have to do with each other: where texts are looked for first.
fn kin(pairs: &[Pair], found: &Found) -> elsewhere::Kin {
    let old: HashMap<usize, usize> = pairs.iter().enumerate().filter_map(|(p, x)| Some((x.old?, p))).collect();
    let new: HashMap<usize, usize> = pairs.iter().enumerate().filter_map(|(p, x)| Some((x.new?, p))).collect();
    let divided = found.splits.iter().flat_map(|(i, all)| all.iter().map(move |j| (*i, *j)));
    let merged = found.merges.iter().flat_map(|(j, all)| all.iter().map(move |i| (*i, *j)));
    let like = found.resembles_new.iter().map(|(i, j, _)| (*i, *j));
    let liked = found.resembles_old.iter().map(|(j, i, _)| (*i, *j));
    let all = divided.chain(merged).chain(like).chain(liked);
    all.filter_map(|(i, j)| Some((*old.get(&i)?, *new.get(&j)?))).collect()
}
