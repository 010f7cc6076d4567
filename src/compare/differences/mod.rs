//! The differences inside each pair, field by field.
//!
//! Texts are paired in steps, the surest first: the same words in the same field ([`bitar`]), the same words in another unit
//! ([`andre`]), alike in the same field, nearly the same in another unit, and last what was rewritten. What is a tie is settled by
//! the contents and never by which plan is the old one: changing places gives the mirror.

mod aktorar;
mod andre;
mod bitar;
mod lesing;
mod likskap;
mod namn;
mod ord;
mod plass;
mod plasshaldarar;
mod rekkje;
mod tal;
mod talord;
mod talrekkje;
#[cfg(test)]
mod tests;
mod tider;
mod tildeling;

use super::changes::{Change, Changes, FieldChange, Pair, PassageChange, Reason, Renaming};
use super::contents::{Aktør, Contents, FieldName, Passage, Time, Unit, Value};
use super::pairing::Found;
use bitar::{Liste, Side, Stad};
use likskap::Vekter;
use namn::Namneord;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What two units hold under one name.
#[derive(Default)]
struct Felta<'a> {
    gamle_bitar: Vec<&'a Passage>,
    nye_bitar: Vec<&'a Passage>,
    gamle_aktørar: Vec<&'a Aktør>,
    nye_aktørar: Vec<&'a Aktør>,
    gamle_tider: Vec<&'a Time>,
    nye_tider: Vec<&'a Time>,
}

/// The fields of a pair, in the order that they are told in.
fn felta<'a>(old: Option<&'a Unit>, new: Option<&'a Unit>) -> BTreeMap<FieldName, Felta<'a>> {
    let mut out: BTreeMap<FieldName, Felta> = BTreeMap::new();
    for field in old.into_iter().flat_map(|u| &u.fields) {
        let here = out.entry(field.name).or_default();
        match &field.value {
            Value::Passages(all) => here.gamle_bitar.extend(all),
            Value::Actors(all) => here.gamle_aktørar.extend(all),
            Value::Times(all) => here.gamle_tider.extend(all),
        }
    }
    for field in new.into_iter().flat_map(|u| &u.fields) {
        let here = out.entry(field.name).or_default();
        match &field.value {
            Value::Passages(all) => here.nye_bitar.extend(all),
            Value::Actors(all) => here.nye_aktørar.extend(all),
            Value::Times(all) => here.nye_tider.extend(all),
        }
    }
    out
}

/// Compares what was paired, and puts all of both plans together.
pub fn differences(gammal: Contents, ny: Contents, funne: Found) -> Changes {
    let (par, namnebyte) = compare(&gammal, &ny, &funne);
    Changes { old: gammal, new: ny, pairs: par, renamings: namnebyte }
}

fn compare(old: &Contents, new: &Contents, funne: &Found) -> (Vec<Pair>, Vec<Renaming>) {
    let pairs = once(old, new, funne);
    let sure = |g: &Reason| matches!(g, Reason::Id | Reason::Stated | Reason::Likeness(_));
    let known: Vec<_> = pairs.iter().map(|(i, j, g)| (*i, *j, sure(g))).collect();
    let (namnebyte, names) = namn::find(old, new, &known);
    let weights = Vekter::of([old, new]);
    let mut par = rows(old, new, funne, &pairs);

    let mut lists = vec![];
    for (p, here) in par.iter_mut().enumerate() {
        let a = here.old.and_then(|i| old.units.get(i));
        let b = here.new.and_then(|j| new.units.get(j));
        here.tittel = title(a, b, &names);
        for (namn, field) in felta(a, b) {
            if !field.gamle_aktørar.is_empty() || !field.nye_aktørar.is_empty() {
                let endring = Change::Actors(aktorar::compare(&field.gamle_aktørar, &field.nye_aktørar));
                here.fields.push(FieldChange { name: namn, change: endring });
            }
            if !field.gamle_tider.is_empty() || !field.nye_tider.is_empty() {
                let endring = Change::Times(tider::compare(&field.gamle_tider, &field.nye_tider, &weights));
                here.fields.push(FieldChange { name: namn, change: endring });
            }
            if !field.gamle_bitar.is_empty() || !field.nye_bitar.is_empty() {
                let sides = |bits: Vec<_>| bits.into_iter().map(Side::new).collect();
                lists.push(Liste { par: p, namn, gamle: sides(field.gamle_bitar), nye: sides(field.nye_bitar) });
            }
        }
    }
    texts(&mut par, lists, funne, &names, &weights);
    for here in &mut par {
        here.fields.sort_by_key(|f| f.name);
    }
    (par, namnebyte)
}

/// The pairs that were found; none twice, and none that is not there.
fn once(old: &Contents, new: &Contents, funne: &Found) -> Vec<(usize, usize, Reason)> {
    let (mut from, mut to) = (BTreeSet::new(), BTreeSet::new());
    let is_there =
        |i: usize, j: usize| matches!((old.units.get(i), new.units.get(j)), (Some(a), Some(b)) if a.kind == b.kind);
    let fresh = funne.pairs.iter().filter(|(i, j, _)| {
        is_there(*i, *j) && !from.contains(i) && !to.contains(j) && {
            from.insert(*i);
            to.insert(*j)
        }
    });
    fresh.copied().collect()
}

/// A pair for every unit, without what it holds.
fn rows(old: &Contents, new: &Contents, funne: &Found, pairs: &[(usize, usize, Reason)]) -> Vec<Pair> {
    let bare: Vec<(usize, usize)> = pairs.iter().map(|(i, j, _)| (*i, *j)).collect();
    let why: HashMap<usize, Reason> = pairs.iter().map(|(_, j, g)| (*j, *g)).collect();
    let places: HashMap<usize, plass::Plass> = bare.iter().map(|(_, j)| *j).zip(plass::of(old, new, &bare)).collect();
    let like = |row: &[(usize, usize, u8)]| row.iter().map(|(a, b, p)| (*a, (*b, *p))).collect::<HashMap<_, _>>();
    let (like_new, like_old) = (like(&funne.resembles_new), like(&funne.resembles_old));
    let by_unit = |row: &[(usize, Vec<usize>)]| row.iter().cloned().collect::<HashMap<_, _>>();
    let (divided, put_together) = (by_unit(&funne.splits), by_unit(&funne.merges));
    let more =
        |all: &HashMap<usize, Vec<usize>>, i: Option<usize>| i.and_then(|i| all.get(&i)).cloned().unwrap_or_default();
    let of_others = |all: &HashMap<usize, Vec<usize>>| all.values().flatten().copied().collect::<BTreeSet<_>>();
    let (came_of, went_in) = (of_others(&divided), of_others(&put_together));
    let row = rekkje::woven(old.units.len(), new.units.len(), &bare, |_| true).into_iter();
    let slag = |i: Option<usize>, j: Option<usize>| {
        let a = i.and_then(|i| old.units.get(i));
        a.or_else(|| j.and_then(|j| new.units.get(j))).map(|u| u.kind)
    };
    row.filter_map(|(gammal, ny)| {
        let place = ny.and_then(|j| places.get(&j)).copied().unwrap_or_default();
        let liknar = match (gammal, ny) {
            (Some(i), None) => like_new.get(&i).copied(),
            (None, Some(j)) => like_old.get(&j).copied(),
            _ => None,
        };
        Some(Pair {
            kind: slag(gammal, ny)?,
            old: gammal,
            new: ny,
            reason: ny.filter(|_| gammal.is_some()).and_then(|j| why.get(&j)).copied().unwrap_or(Reason::Alone),
            resembles: liknar,
            split_into: more(&divided, gammal),
            merged_from: more(&put_together, ny),
            part_of_other: gammal.is_some_and(|i| went_in.contains(&i)) || ny.is_some_and(|j| came_of.contains(&j)),
            went_to: vec![],
            moved: place.flytta,
            reordered: place.omordna,
            tittel: bitar::one(None, None),
            fields: vec![],
        })
    })
    .collect()
}

/// The titles of a pair: always one change, however little they share.
fn title(a: Option<&Unit>, b: Option<&Unit>, names: &Namneord) -> PassageChange {
    match (a, b) {
        (Some(a), Some(b)) => bitar::both(&Side::new(&a.tittel), &Side::new(&b.tittel), names),
        (a, b) => bitar::one(a.map(|u| &u.tittel), b.map(|u| &u.tittel)),
    }
}

/// Pairs the texts of all fields, and puts the answers where they belong.
fn texts(par: &mut [Pair], mut lists: Vec<Liste>, funne: &Found, names: &Namneord, weights: &Vekter) {
    let kin = kin(par, funne);
    lists.iter_mut().for_each(|l| l.equal(names));
    andre::equal(&mut lists, &kin, names);
    lists.iter_mut().for_each(|l| l.alike(weights));
    andre::alike(&mut lists, &kin, weights);
    lists.iter_mut().for_each(|l| l.rewritten(weights));

    let unit = |p: usize| par.get(p).and_then(|p| p.old);
    let mut went: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let mut told = vec![];
    for list in &lists {
        let from = |l: usize, i: usize| {
            let other = lists.get(l)?;
            let bit = other.gamle.get(i)?.bit;
            Some((bit, unit(other.par).filter(|_| other.par != list.par)))
        };
        let bits = list.answer(names, from);
        for side in &list.gamle {
            if let Stad::Annan(l, _) = side.stad
                && let Some(other) = lists.get(l).filter(|o| o.par != list.par)
            {
                went.entry(list.par).or_default().extend(par.get(other.par).and_then(|p| p.new));
            }
        }
        told.push((list.par, FieldChange { name: list.namn, change: Change::Passages(bits) }));
    }
    for (p, field) in told {
        if let Some(here) = par.get_mut(p)
            && !matches!(&field.change, Change::Passages(bits) if bits.is_empty())
        {
            here.fields.push(field);
        }
    }
    for (p, units) in went {
        if let Some(here) = par.get_mut(p) {
            here.went_to = units.into_iter().collect();
        }
    }
}

/// Which pairs have to do with each other: where texts are looked for first.
fn kin(par: &[Pair], funne: &Found) -> andre::Kin {
    let old: HashMap<usize, usize> = par.iter().enumerate().filter_map(|(p, x)| Some((x.old?, p))).collect();
    let new: HashMap<usize, usize> = par.iter().enumerate().filter_map(|(p, x)| Some((x.new?, p))).collect();
    let divided = funne.splits.iter().flat_map(|(i, all)| all.iter().map(move |j| (*i, *j)));
    let merged = funne.merges.iter().flat_map(|(j, all)| all.iter().map(move |i| (*i, *j)));
    let like = funne.resembles_new.iter().map(|(i, j, _)| (*i, *j));
    let liked = funne.resembles_old.iter().map(|(j, i, _)| (*i, *j));
    let all = divided.chain(merged).chain(like).chain(liked);
    all.filter_map(|(i, j)| Some((*old.get(&i)?, *new.get(&j)?))).collect()
}
