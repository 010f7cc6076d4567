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

use super::endring::{Bitendring, Endring, Endringar, Feltendring, Grunn, Namnebyte, Par};
use super::innhald::{Aktør, Bit, Eining, Feltnamn, Innhald, Tid, Verdi};
use super::par::Funne;
use bitar::{Liste, Side, Stad};
use likskap::Vekter;
use namn::Namneord;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What two units hold under one name.
#[derive(Default)]
struct Felta<'a> {
    gamle_bitar: Vec<&'a Bit>,
    nye_bitar: Vec<&'a Bit>,
    gamle_aktørar: Vec<&'a Aktør>,
    nye_aktørar: Vec<&'a Aktør>,
    gamle_tider: Vec<&'a Tid>,
    nye_tider: Vec<&'a Tid>,
}

/// The fields of a pair, in the order that they are told in.
fn felta<'a>(old: Option<&'a Eining>, new: Option<&'a Eining>) -> BTreeMap<Feltnamn, Felta<'a>> {
    let mut out: BTreeMap<Feltnamn, Felta> = BTreeMap::new();
    for field in old.into_iter().flat_map(|u| &u.felt) {
        let here = out.entry(field.namn).or_default();
        match &field.verdi {
            Verdi::Bitar(all) => here.gamle_bitar.extend(all),
            Verdi::Aktørar(all) => here.gamle_aktørar.extend(all),
            Verdi::Tider(all) => here.gamle_tider.extend(all),
        }
    }
    for field in new.into_iter().flat_map(|u| &u.felt) {
        let here = out.entry(field.namn).or_default();
        match &field.verdi {
            Verdi::Bitar(all) => here.nye_bitar.extend(all),
            Verdi::Aktørar(all) => here.nye_aktørar.extend(all),
            Verdi::Tider(all) => here.nye_tider.extend(all),
        }
    }
    out
}

/// Compares what was paired, and puts all of both plans together.
pub fn differences(gammal: Innhald, ny: Innhald, funne: Funne) -> Endringar {
    let (par, namnebyte) = compare(&gammal, &ny, &funne);
    Endringar { gammal, ny, par, namnebyte }
}

fn compare(old: &Innhald, new: &Innhald, funne: &Funne) -> (Vec<Par>, Vec<Namnebyte>) {
    let pairs = once(old, new, funne);
    let sure = |g: &Grunn| matches!(g, Grunn::Id | Grunn::Sagt | Grunn::Likskap(_));
    let known: Vec<_> = pairs.iter().map(|(i, j, g)| (*i, *j, sure(g))).collect();
    let (namnebyte, names) = namn::find(old, new, &known);
    let weights = Vekter::of([old, new]);
    let mut par = rows(old, new, funne, &pairs);

    let mut lists = vec![];
    for (p, here) in par.iter_mut().enumerate() {
        let a = here.gammal.and_then(|i| old.einingar.get(i));
        let b = here.ny.and_then(|j| new.einingar.get(j));
        here.tittel = title(a, b, &names);
        for (namn, field) in felta(a, b) {
            if !field.gamle_aktørar.is_empty() || !field.nye_aktørar.is_empty() {
                let endring = Endring::Aktørar(aktorar::compare(&field.gamle_aktørar, &field.nye_aktørar));
                here.felt.push(Feltendring { namn, endring });
            }
            if !field.gamle_tider.is_empty() || !field.nye_tider.is_empty() {
                let endring = Endring::Tider(tider::compare(&field.gamle_tider, &field.nye_tider, &weights));
                here.felt.push(Feltendring { namn, endring });
            }
            if !field.gamle_bitar.is_empty() || !field.nye_bitar.is_empty() {
                let sides = |bits: Vec<_>| bits.into_iter().map(Side::new).collect();
                lists.push(Liste { par: p, namn, gamle: sides(field.gamle_bitar), nye: sides(field.nye_bitar) });
            }
        }
    }
    texts(&mut par, lists, funne, &names, &weights);
    for here in &mut par {
        here.felt.sort_by_key(|f| f.namn);
    }
    (par, namnebyte)
}

/// The pairs that were found; none twice, and none that is not there.
fn once(old: &Innhald, new: &Innhald, funne: &Funne) -> Vec<(usize, usize, Grunn)> {
    let (mut from, mut to) = (BTreeSet::new(), BTreeSet::new());
    let is_there = |i: usize, j: usize| matches!((old.einingar.get(i), new.einingar.get(j)), (Some(a), Some(b)) if a.slag == b.slag);
    let fresh = funne.par.iter().filter(|(i, j, _)| {
        is_there(*i, *j) && !from.contains(i) && !to.contains(j) && {
            from.insert(*i);
            to.insert(*j)
        }
    });
    fresh.copied().collect()
}

/// A pair for every unit, without what it holds.
fn rows(old: &Innhald, new: &Innhald, funne: &Funne, pairs: &[(usize, usize, Grunn)]) -> Vec<Par> {
    let bare: Vec<(usize, usize)> = pairs.iter().map(|(i, j, _)| (*i, *j)).collect();
    let why: HashMap<usize, Grunn> = pairs.iter().map(|(_, j, g)| (*j, *g)).collect();
    let places: HashMap<usize, plass::Plass> = bare.iter().map(|(_, j)| *j).zip(plass::of(old, new, &bare)).collect();
    let like = |row: &[(usize, usize, u8)]| row.iter().map(|(a, b, p)| (*a, (*b, *p))).collect::<HashMap<_, _>>();
    let (like_new, like_old) = (like(&funne.liknar_ny), like(&funne.liknar_gammal));
    let by_unit = |row: &[(usize, Vec<usize>)]| row.iter().cloned().collect::<HashMap<_, _>>();
    let (divided, put_together) = (by_unit(&funne.delt), by_unit(&funne.sett_saman));
    let more =
        |all: &HashMap<usize, Vec<usize>>, i: Option<usize>| i.and_then(|i| all.get(&i)).cloned().unwrap_or_default();
    let of_others = |all: &HashMap<usize, Vec<usize>>| all.values().flatten().copied().collect::<BTreeSet<_>>();
    let (came_of, went_in) = (of_others(&divided), of_others(&put_together));
    let row = rekkje::woven(old.einingar.len(), new.einingar.len(), &bare, |_| true).into_iter();
    let slag = |i: Option<usize>, j: Option<usize>| {
        let a = i.and_then(|i| old.einingar.get(i));
        a.or_else(|| j.and_then(|j| new.einingar.get(j))).map(|u| u.slag)
    };
    row.filter_map(|(gammal, ny)| {
        let place = ny.and_then(|j| places.get(&j)).copied().unwrap_or_default();
        let liknar = match (gammal, ny) {
            (Some(i), None) => like_new.get(&i).copied(),
            (None, Some(j)) => like_old.get(&j).copied(),
            _ => None,
        };
        Some(Par {
            slag: slag(gammal, ny)?,
            gammal,
            ny,
            grunn: ny.filter(|_| gammal.is_some()).and_then(|j| why.get(&j)).copied().unwrap_or(Grunn::Ingen),
            liknar,
            delt_i: more(&divided, gammal),
            sett_saman_av: more(&put_together, ny),
            del_av_anna: gammal.is_some_and(|i| went_in.contains(&i)) || ny.is_some_and(|j| came_of.contains(&j)),
            gjekk_til: vec![],
            flytta: place.flytta,
            omordna: place.omordna,
            tittel: bitar::one(None, None),
            felt: vec![],
        })
    })
    .collect()
}

/// The titles of a pair: always one change, however little they share.
fn title(a: Option<&Eining>, b: Option<&Eining>, names: &Namneord) -> Bitendring {
    match (a, b) {
        (Some(a), Some(b)) => bitar::both(&Side::new(&a.tittel), &Side::new(&b.tittel), names),
        (a, b) => bitar::one(a.map(|u| &u.tittel), b.map(|u| &u.tittel)),
    }
}

/// Pairs the texts of all fields, and puts the answers where they belong.
fn texts(par: &mut [Par], mut lists: Vec<Liste>, funne: &Funne, names: &Namneord, weights: &Vekter) {
    let kin = kin(par, funne);
    lists.iter_mut().for_each(|l| l.equal(names));
    andre::equal(&mut lists, &kin, names);
    lists.iter_mut().for_each(|l| l.alike(weights));
    andre::alike(&mut lists, &kin, weights);
    lists.iter_mut().for_each(|l| l.rewritten(weights));

    let unit = |p: usize| par.get(p).and_then(|p| p.gammal);
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
                went.entry(list.par).or_default().extend(par.get(other.par).and_then(|p| p.ny));
            }
        }
        told.push((list.par, Feltendring { namn: list.namn, endring: Endring::Bitar(bits) }));
    }
    for (p, field) in told {
        if let Some(here) = par.get_mut(p)
            && !matches!(&field.endring, Endring::Bitar(bits) if bits.is_empty())
        {
            here.felt.push(field);
        }
    }
    for (p, units) in went {
        if let Some(here) = par.get_mut(p) {
            here.gjekk_til = units.into_iter().collect();
        }
    }
}

/// Which pairs have to do with each other: where texts are looked for first.
fn kin(par: &[Par], funne: &Funne) -> andre::Kin {
    let old: HashMap<usize, usize> = par.iter().enumerate().filter_map(|(p, x)| Some((x.gammal?, p))).collect();
    let new: HashMap<usize, usize> = par.iter().enumerate().filter_map(|(p, x)| Some((x.ny?, p))).collect();
    let divided = funne.delt.iter().flat_map(|(i, all)| all.iter().map(move |j| (*i, *j)));
    let merged = funne.sett_saman.iter().flat_map(|(j, all)| all.iter().map(move |i| (*i, *j)));
    let like = funne.liknar_ny.iter().map(|(i, j, _)| (*i, *j));
    let liked = funne.liknar_gammal.iter().map(|(j, i, _)| (*i, *j));
    let all = divided.chain(merged).chain(like).chain(liked);
    all.filter_map(|(i, j)| Some((*old.get(&i)?, *new.get(&j)?))).collect()
}
