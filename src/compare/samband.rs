//! How the pairs of an answer hang together: what stands in what, and where the texts of each old unit went.

use super::endring::{Bitendring, Endring, Endringar, Par};
use super::innhald::Feltnamn;
use std::collections::HashMap;

/// The ties between the pairs of an answer.
#[derive(Debug)]
pub struct Samband<'a> {
    e: &'a Endringar,
    /// The pair that each pair stands in: in the new plan, and for what is gone in the old one.
    forelder: Vec<Option<usize>>,
    barn: Vec<Vec<usize>>,
    /// New unit → the old one that it was divided from; old unit → the new one that it was put into.
    delt_frå: HashMap<usize, usize>,
    lagd_inn_i: HashMap<usize, usize>,
    gått: HashMap<usize, Vec<Gått<'a>>>,
}

/// A text of an old unit that stands in another unit now.
#[derive(Clone, Copy, Debug)]
pub struct Gått<'a> {
    /// The new unit.
    pub til: usize,
    /// The field that it stands in there.
    pub felt: Feltnamn,
    pub bit: &'a Bitendring,
}

impl<'a> Samband<'a> {
    /// The ties of an answer.
    pub fn of(e: &'a Endringar) -> Samband<'a> {
        let by = |side: fn(&Par) -> Option<usize>| -> HashMap<usize, usize> {
            e.par.iter().enumerate().filter_map(|(i, p)| Some((side(p)?, i))).collect()
        };
        let (by_old, by_new) = (by(|p| p.gammal), by(|p| p.ny));
        let parent = |p: &Par| match (e.ny(p), e.gammal(p)) {
            (Some(unit), _) => by_new.get(&unit.forelder?).copied(),
            (None, Some(unit)) => by_old.get(&unit.forelder?).copied(),
            (None, None) => None,
        };
        let forelder: Vec<Option<usize>> = e.par.iter().map(parent).collect();
        let mut barn = vec![vec![]; e.par.len()];
        for (i, above) in forelder.iter().enumerate() {
            if let Some(list) = above.and_then(|f| barn.get_mut(f)) {
                list.push(i);
            }
        }
        let (mut delt_frå, mut lagd_inn_i) = (HashMap::new(), HashMap::new());
        let mut gått: HashMap<usize, Vec<Gått>> = HashMap::new();
        for par in &e.par {
            delt_frå.extend(par.gammal.iter().flat_map(|old| par.delt_i.iter().map(|new| (*new, *old))));
            lagd_inn_i.extend(par.ny.iter().flat_map(|new| par.sett_saman_av.iter().map(|old| (*old, *new))));
            for felt in &par.felt {
                let Endring::Bitar(all) = &felt.endring else { continue };
                for bit in all {
                    if let (Some(til), Some(old), Some(_)) = (par.ny, bit.annan, &bit.til) {
                        gått.entry(old).or_default().push(Gått { til, felt: felt.namn, bit });
                    }
                }
            }
        }
        Samband { e, forelder, barn, delt_frå, lagd_inn_i, gått }
    }

    /// The pair that a pair stands in.
    pub fn forelder(&self, i: usize) -> Option<usize> {
        self.forelder.get(i).copied().flatten()
    }

    /// The pairs that stand in a pair.
    pub fn barn(&self, i: usize) -> &[usize] {
        self.barn.get(i).map_or(&[], Vec::as_slice)
    }

    /// The old unit that the new unit of a pair was divided from.
    pub fn delt_frå(&self, par: &Par) -> Option<usize> {
        self.delt_frå.get(&par.ny?).copied()
    }

    /// The new unit that the old unit of a pair was put into.
    pub fn lagd_inn_i(&self, par: &Par) -> Option<usize> {
        self.lagd_inn_i.get(&par.gammal?).copied()
    }

    /// The texts of the old unit of a pair that stand in another unit now.
    pub fn gått(&self, par: &Par) -> &[Gått<'a>] {
        par.gammal.and_then(|old| self.gått.get(&old)).map_or(&[], Vec::as_slice)
    }

    /// What a pair resembles, in the other plan, where nothing else ties it to that.
    pub fn liknar(&self, par: &Par) -> Option<(usize, u8)> {
        let told = match (self.e.gammal(par), self.e.ny(par)) {
            (None, _) => self.delt_frå(par),
            (_, None) => self.lagd_inn_i(par).or_else(|| self.gått(par).first().map(|g| g.til)),
            _ => par.gammal,
        };
        par.liknar.filter(|(other, _)| Some(*other) != told)
    }
}
