//! Which pairs are worth a look: all of them in a small plan; in a large one those that share rare words.
//!
//! In a plan of 2,800 measures all pairs would be eight millions. There, each word leads to the units that have it, and a unit is
//! looked for by its rarest words. A unit that is found has the score `Σ telling / √size` over the words that led to it: of two that
//! share the words «natteramn» and «rusfri» (6 each), one of 16 words of its own has `12 / √(16 + 8) = 2.4`, one of 136 has
//! `12 / √(136 + 8) = 1.0`. The [`BEST`] are looked at. The limits are about time alone: with ids taken away, plans of 2,800 measures took 0.43 to
//! 0.76 s, and recall there was that of small ones (docs/samanlikning.md).

use super::super::weights::{Weights, real};
use super::features::Features;
use crate::limits;

/// Up to this many pairs are all looked at.
const ALL: usize = 40_000;

/// How many candidates a unit has in a large plan.
const BEST: usize = 24;

/// Words that stand in more units than this lead to too many, and are passed over as long as there are rarer ones.
const COMMON: usize = 120;

/// How many of its rarest words a unit is looked for by, however common they are.
const RAREST: usize = 6;

/// The units of one side, by their words.
pub struct Candidates<'t> {
    features: &'t [Features],
    /// The units of the kind.
    all: Vec<usize>,
    /// For each word the units that it stands in; empty in a small plan.
    by_word: Vec<Vec<usize>>,
    /// The score of each unit while one is looked for, and 0 else.
    score: Vec<f64>,
}

impl<'t> Candidates<'t> {
    /// The units `all` of a side, looked for from `others` units of the other.
    pub fn new(features: &'t [Features], all: Vec<usize>, weights: &Weights, others: usize) -> Self {
        let mut by_word = vec![];
        if all.len() * others > ALL {
            by_word = vec![vec![]; weights.len()];
            for i in &all {
                for word in words(&features[*i]) {
                    if by_word[word as usize].last() != Some(i) {
                        by_word[word as usize].push(*i);
                    }
                }
            }
        }
        Candidates { features, all, by_word, score: vec![0.0; features.len()] }
    }

    /// The units that may be the same as this one.
    pub fn of(&mut self, unit: &Features, weights: &Weights) -> Vec<usize> {
        if self.by_word.is_empty() {
            return self.all.clone();
        }
        let mut wanted: Vec<u32> = words(unit).filter(|w| !self.by_word[*w as usize].is_empty()).collect();
        wanted.sort_unstable_by_key(|w| (weights.met(*w), *w));
        wanted.dedup();
        let mut touched = vec![];
        for (i, word) in wanted.iter().enumerate() {
            let units = &self.by_word[*word as usize];
            if i >= RAREST && units.len() > COMMON {
                break;
            }
            for unit in units.iter().take(limits::internal::UNITS_OF_A_WORD) {
                if self.score[*unit] == 0.0 {
                    touched.push(*unit);
                }
                self.score[*unit] += weights.telling(*word);
            }
        }
        // what shares as much with fewer words of its own is more alike
        let size = |i: usize| real(self.features[i].contents.len() + self.features[i].title.len() + 8);
        let mut ranked: Vec<(f64, usize)> = touched.iter().map(|i| (self.score[*i] / size(*i).sqrt(), *i)).collect();
        for i in touched {
            self.score[i] = 0.0;
        }
        ranked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked.truncate(BEST);
        ranked.into_iter().map(|(_, i)| i).collect()
    }
}

/// The words that a unit is looked for by. A title is one word too, and so is a point: where every word is common, what they
/// say together is not.
fn words(t: &Features) -> impl Iterator<Item = u32> {
    let whole = t.key.iter().chain(&t.points).copied();
    whole.chain(t.title.iter().chain(&t.contents).map(|(w, _)| *w))
}
