//! What a word weighs: the rarer it is, the more it says of the text that it stands in.
//!
//! Let a word stand in `met` of `n` texts. What it weighs grows with the logarithm of `n / met`: to stand in half as many texts
//! is worth the same in steps whether that is half of all or half of a few, and with the other two a little more the rarer the word is.
//! Of 64 texts:
//!
//! | a word stands in | all 64 | 32 | 8 | 1 |
//! | --- | ---: | ---: | ---: | ---: |
//! | [`Weights::amount`], `ln(1 + n / met)` | 0.69 | 1.10 | 2.20 | 4.17 |
//! | [`Weights::telling`], that to the power of [`RARITY`] | 0.62 | 1.13 | 2.78 | 6.41 |
//! | [`Weights::steps`], `10 · (2 + log₂(n / met))`, rounded down | 20 | 30 | 50 | 80 |
//!
//! The first two are for units, which are few and long: a unit is told from its near-twins by its rarest words, so that they are
//! raised ([`Weights::telling`]), but how much text a likeness rests on ([`Weights::amount`]) is not a matter of rarity alone. The
//! third is for texts inside a pair of units, which are many and short: whole numbers, because ties are common among them, and
//! sums of whole numbers are equal whichever of the two plans is the old one.

use std::collections::HashMap;

/// So much more the rare words count than the common ones when units are told apart. With 1, the plan of near-twins has 2,228 sure
/// pairs of 2,590 instead of 2,588, and a chapter takes the place of another with nearly its title; with 1.7, a pair is lost that a careful reader holds
/// for the same.
pub const RARITY: f64 = 1.3;

/// So many letters of a word are its stem: `kommune`, `kommunen` and `kommunale` have one. With 4, a pair is lost that a careful reader
/// holds for the same; 20, which is nearly no stems, changes nothing in what is measured.
const STEM: usize = 6;

/// A stem weighs so much of what a word as rare would weigh: another ending may be another word. With 1, 17 instead of 20 of 6,768
/// planted measures without ids are unsure, with 0.3 it is 22; all else holds with both.
const STEM_SHARE: f64 = 0.6;

/// The most doublings of rarity that count among short texts: a word of one text in 64 is as rare as can be told. It is a
/// judgement.
const DOUBLINGS: u32 = 6;

/// The words of two plans, how often each was met, and what each weighs for that.
#[derive(Debug, Default)]
pub struct Weights {
    ids: HashMap<String, u32>,
    /// Each word that was met, and its stem.
    stems: HashMap<String, (u32, u32)>,
    met: Vec<u32>,
    texts: u32,
    amount: Vec<f64>,
    telling: Vec<f64>,
}

/// A count as a real number.
#[expect(clippy::cast_precision_loss, reason = "there are fewer than 2⁵² words and units")]
pub fn real(count: usize) -> f64 {
    count as f64
}

/// A bag of words: which, and how often; sorted.
pub type Bag = Vec<(u32, u16)>;

/// The bag of some words.
pub fn bag(mut words: Vec<u32>) -> Bag {
    words.sort_unstable();
    let mut out: Bag = vec![];
    for word in words {
        match out.last_mut() {
            Some((last, n)) if *last == word => *n = n.saturating_add(1),
            _ => out.push((word, 1)),
        }
    }
    out
}

/// The stem of a word.
pub fn stem(word: &str) -> String {
    word.chars().take(STEM).collect()
}

impl Weights {
    /// The number of a word, or of a whole text that is taken as one.
    pub fn id(&mut self, word: &str) -> u32 {
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        let id = u32::try_from(self.met.len()).unwrap_or(u32::MAX);
        self.ids.insert(word.to_string(), id);
        self.met.push(0);
        id
    }

    /// The numbers of a word and of its stem.
    pub fn word_and_stem(&mut self, word: &str) -> (u32, u32) {
        if let Some(known) = self.stems.get(word) {
            return *known;
        }
        let both = (self.id(word), self.id(&format!("{}\u{4}", stem(word))));
        self.stems.insert(word.to_string(), both);
        both
    }

    /// Notes that a word was met in one more text.
    pub fn meet(&mut self, word: u32) {
        if let Some(met) = self.met.get_mut(word as usize) {
            *met += 1;
        }
    }

    /// Notes of how many texts the words are, which settles what they weigh.
    pub fn settle(&mut self, texts: u32) {
        self.texts = texts;
        let n = f64::from(texts.max(2));
        self.amount = self.met.iter().map(|met| (1.0 + n / f64::from((*met).max(1))).ln()).collect();
        let mut stems: Vec<u32> = self.stems.values().map(|(_, stem)| *stem).collect();
        stems.sort_unstable();
        stems.dedup();
        for stem in stems {
            if let Some(amount) = self.amount.get_mut(stem as usize) {
                *amount *= STEM_SHARE;
            }
        }
        self.telling = self.amount.iter().map(|amount| amount.powf(RARITY)).collect();
    }

    /// How many different words there are.
    pub fn len(&self) -> usize {
        self.met.len()
    }

    /// In how many texts a word was met.
    pub fn met(&self, word: u32) -> u32 {
        self.met.get(word as usize).copied().unwrap_or(0)
    }

    /// How often a word was met, by its letters.
    pub fn often(&self, word: &str) -> u32 {
        self.ids.get(word).map_or(0, |id| self.met(*id))
    }

    /// What a word weighs in how much there is of a text.
    pub fn amount(&self, word: u32) -> f64 {
        self.amount.get(word as usize).copied().unwrap_or(0.0)
    }

    /// What a word weighs when texts are told apart.
    pub fn telling(&self, word: u32) -> f64 {
        self.telling.get(word as usize).copied().unwrap_or(1.0)
    }

    /// What a word weighs in whole numbers, from 20 to 80; one that was never met is as rare as one that was met once.
    pub fn steps(&self, word: &str) -> u32 {
        10 * (2 + (self.texts.max(1) / self.often(word).max(1)).max(1).ilog2().min(DOUBLINGS))
    }

    /// How much there is of a word that stands in one text of each of the two plans and nowhere else.
    pub fn rare(&self) -> f64 {
        (1.0 + f64::from(self.texts.max(2)) / 2.0).ln()
    }

    /// How telling a bag is, all in all.
    pub fn total(&self, bag: &Bag) -> f64 {
        bag.iter().map(|(w, n)| self.telling(*w) * f64::from(*n)).sum()
    }

    /// What two bags share: how telling it is, and how much there is of it.
    pub fn shared(&self, a: &Bag, b: &Bag) -> (f64, f64) {
        let (mut i, mut j, mut telling, mut amount) = (0, 0, 0.0, 0.0);
        while let (Some((x, n)), Some((y, m))) = (a.get(i), b.get(j)) {
            match x.cmp(y) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    let n = f64::from(*n.min(m));
                    telling += self.telling(*x) * n;
                    amount += self.amount(*x) * n;
                    (i, j) = (i + 1, j + 1);
                }
            }
        }
        (telling, amount)
    }
}

#[cfg(test)]
mod tests {
    use super::{Weights, bag};

    #[test]
    fn the_rarer_a_word_is_the_more_it_weighs() {
        let mut weights = Weights::default();
        let times = [("all", 64), ("half", 32), ("few", 8), ("one", 1)];
        let ids = times.map(|(word, n)| {
            let id = weights.id(word);
            (0..n).for_each(|_| weights.meet(id));
            id
        });
        weights.settle(64);
        let round = |x: f64| (x * 100.0).round() / 100.0;
        assert_eq!(ids.map(|id| round(weights.amount(id))), [0.69, 1.1, 2.2, 4.17]);
        assert_eq!(ids.map(|id| round(weights.telling(id))), [0.62, 1.13, 2.78, 6.41]);
        assert_eq!(times.map(|(word, _)| weights.steps(word)), [20, 30, 50, 80]);
        let (few, one) = (ids[2], ids[3]);
        assert_eq!(
            weights.shared(&bag(vec![few, few, one]), &bag(vec![one, few])).1,
            weights.amount(few) + weights.amount(one)
        );
    }
}
