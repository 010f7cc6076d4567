//! The pairs of one kind of units.

use super::super::changes::Reason;
use super::super::contents::{Contents, UnitKind};
use super::Leit;
use super::deling::{self, Kven};
use super::likskap::likskap;
use super::trekk::Trekka;
use std::collections::HashMap;

impl Leit<'_> {
    /// Finds the pairs of a kind.
    pub fn slag(&mut self, slag: UnitKind) {
        match slag {
            UnitKind::Forside => return self.front(),
            UnitKind::Vedtak => return self.decisions(),
            _ => {}
        }
        let trekka = Trekka::of(self.gammal, self.ny, slag);
        let dissolved = self.named(slag, &trekka);
        self.word_for_word(slag, &trekka);
        if slag == UnitKind::Tiltak {
            deling::find(self, &trekka, Kven::Para);
        }
        self.alike(slag, &trekka);
        if slag == UnitKind::Tiltak {
            deling::find(self, &trekka, Kven::Alle);
        }
        self.restore(&dissolved, &trekka);
    }

    /// Units that are alike word for word, first in the same place, then anywhere.
    fn word_for_word(&mut self, slag: UnitKind, trekka: &Trekka) {
        let mut by_text: HashMap<&[u32], (Vec<usize>, Vec<usize>)> = HashMap::new();
        let (old, new) = (self.free_old(slag), self.free_new(slag));
        for i in old.into_iter().filter(|i| trekka.gammal[*i].nøkkel.is_some()) {
            by_text.entry(&trekka.gammal[i].alt).or_default().0.push(i);
        }
        for i in new.into_iter().filter(|i| trekka.ny[*i].nøkkel.is_some()) {
            by_text.entry(&trekka.ny[i].alt).or_default().1.push(i);
        }
        let mut groups: Vec<(Vec<usize>, Vec<usize>)> = by_text.into_values().collect();
        groups.retain(|(a, b)| !a.is_empty() && !b.is_empty());
        groups.sort_unstable();
        for (old, new) in groups {
            for a in &old {
                let here = new.iter().find(|b| self.av_ny[**b].is_none() && self.same_stad(*a, **b));
                if let Some(b) = here {
                    self.par(*a, *b, Reason::Likeness(100));
                }
            }
            let (old, new): (Vec<_>, Vec<_>) = (
                old.into_iter().filter(|a| self.av_gammal[*a].is_none()).collect(),
                new.into_iter().filter(|b| self.av_ny[*b].is_none()).collect(),
            );
            if let ([a], [b]) = (old.as_slice(), new.as_slice()) {
                let l = likskap(&trekka.gammal[*a], &trekka.ny[*b], &trekka.bok, false);
                if l.grunnlag >= 0.5 {
                    self.par(*a, *b, Reason::Likeness(100));
                }
            }
        }
    }

    /// The old units of a kind that have no partner yet.
    pub fn free_old(&self, slag: UnitKind) -> Vec<usize> {
        free(self.gammal, slag, |i| self.av_gammal[i].is_none() && !self.avgjort_gammal[i])
    }

    /// The new units of a kind that have no partner yet.
    pub fn free_new(&self, slag: UnitKind) -> Vec<usize> {
        free(self.ny, slag, |i| self.av_ny[i].is_none() && !self.avgjort_ny[i])
    }
}

fn free(innhald: &Contents, slag: UnitKind, is_free: impl Fn(usize) -> bool) -> Vec<usize> {
    let all = innhald.units.iter().enumerate();
    all.filter(|(i, e)| e.kind == slag && is_free(*i)).map(|(i, _)| i).collect()
}
