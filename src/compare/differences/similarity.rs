//! How alike two texts are, before they are paired: the words that they share, weighed by how rare they are.
//!
//! A word counts half by its letters and half by its stem, each with half of what it weighs ([`Weights::steps`]), so that «kommune» and
//! «kommunen» are half the same; little words weigh half, numbers 20, and of a number the kind alone is half. With `shared` what two
//! texts have of the same words, and `sum` what each weighs:
//!
//! - **overlap** = `shared / ((sum + other sum) / 2)`, in thousandths;
//! - **held** = `what is shared in the same order / the lesser sum` (the heaviest common row of words): how much of the shorter text the
//!   longer one goes through;
//! - **likeness**, which `LIKE` and `SHARED` are held against = the overlap, or where held is at least [`HELD`] the mean of held and
//!   overlap, if that is more;
//! - **retold** = the overlap of what is shared in the same order.
//!
//! Example, with all words of weight 20: «Lage invitasjonar og sende dei ut» and «Lage invitasjonar og dele dei ut» share five of six words,
//! where `og`, `dei`, `ut` weigh half: of `3 · 20 + 3 · 10 = 90` they share 70, an overlap of 777, and all of that in order. In another
//! order, «Dele dei ut og lage invitasjonar» still overlaps by 777, but only «lage invitasjonar» is in order: 444 retold. (Test
//! `order_tells_what_was_retold`.)

use super::super::contents::{Contents, Passage, Value};
use super::super::normal::{normal, words};
use super::super::weights::{Weights, stem};
use crate::limits;
use siphasher::sip::SipHasher13;
use std::hash::Hasher;

/// The words of a text with their weights.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Words and their stems, sorted, each with half of what the word weighs.
    parts: Vec<(u64, u32)>,
    /// Words in their order, each with its stem.
    row: Vec<(u64, u64, u32)>,
    /// What all of it weighs.
    sum: u32,
    /// How many of its words say something.
    content: usize,
}

/// So much of the shorter text the longer one must hold, in thousandths, to be the same text that grew. 650 changes
/// nothing in 120 planted plans, and neither does it to leave this way out: it is a judgement.
const HELD: u32 = 800;
/// Words of so few letters (`og`, `for`, `som`) weigh half: they stand everywhere, and yet often enough in few texts
/// of a short plan.
const SHORT: usize = 3;
/// Fewer words that say something stand in any long text. It is a judgement.
const FEW: usize = 2;
/// A text so many times as long holds a short one by chance. It is a judgement.
const TIMES_AS_LONG: usize = 4;

/// Counts the words of two plans.
pub fn count(plans: [&Contents; 2]) -> Weights {
    let (mut out, mut texts) = (Weights::default(), 0);
    for field in plans.into_iter().flat_map(|p| &p.units).flat_map(|unit| &unit.fields) {
        let Value::Passages(all) = &field.value else { continue };
        for passage in all {
            texts += 1;
            for word in words(&passage.written) {
                let id = out.id(&word.to_lowercase());
                out.meet(id);
            }
        }
    }
    out.settle(texts);
    out
}

impl Profile {
    /// Reads a text.
    pub fn of(passage: &Passage, weights: &Weights) -> Profile {
        let mut out = Profile::default();
        let normal = normal(&passage.written);
        for word in words(&normal) {
            let word = word.to_lowercase();
            let letters = word.chars().count();
            let weight = match letters {
                // of a number the kind is half
                _ if word.starts_with(|c: char| c.is_ascii_digit()) => 20,
                0..=SHORT => weights.steps(&word) / 2,
                _ => weights.steps(&word),
            };
            let whole = hash(&word);
            out.content += usize::from(letters > SHORT);
            let beginning = match word.chars().all(|c| c.is_ascii_digit()) {
                true => "#".to_string(),
                false => stem(&word),
            };
            let stem = hash(&format!("{beginning}…"));
            out.parts.push((whole, weight / 2));
            out.parts.push((stem, weight / 2));
            out.row.push((whole, stem, weight / 2));
        }
        out.parts.sort_unstable();
        out.sum = out.parts.iter().map(|p| p.1).sum();
        out
    }

    /// How alike two texts are, in thousandths. What one holds of the other counts too, since points grow; but a text that grew
    /// says what it said in the order that it said it in: words that lie scattered in a long paragraph prove nothing.
    pub fn likeness(&self, other: &Profile) -> u32 {
        let overlap = self.overlap(other);
        let least = self.sum.min(other.sum);
        let (few, many) = (self.content.min(other.content), self.content.max(other.content));
        if few < FEW || many > TIMES_AS_LONG * few || part(self.shared(other), least) < HELD {
            return overlap;
        }
        let held = part(self.in_order(other), least);
        // of two that are held whole, the one that is more of the text
        overlap.max(if held >= HELD { held.midpoint(overlap) } else { 0 })
    }

    /// How much of both texts is shared in the same order, in thousandths. Two texts about one thing share words; a text that was
    /// rewritten, or that went elsewhere, still goes through them in its order.
    pub fn retold(&self, other: &Profile) -> u32 {
        part(self.in_order(other), (self.sum + other.sum).div_ceil(2))
    }

    /// What two texts share in the same order.
    fn in_order(&self, other: &Profile) -> u32 {
        if self.row.len().saturating_mul(other.row.len()) > limits::WORDS_IN_ORDER {
            return self.shared(other);
        }
        let mut best = vec![0; other.row.len() + 1];
        for (word, stem, weight) in &self.row {
            let mut before = 0;
            for (k, (other_word, other_stem, other_weight)) in other.row.iter().enumerate() {
                let alike = u32::from(word == other_word) + u32::from(stem == other_stem);
                let here = before + alike * weight.min(other_weight);
                let (left, up) = (best[k], best[k + 1]);
                before = up;
                best[k + 1] = here.max(left).max(up);
            }
        }
        best.last().copied().unwrap_or(0)
    }

    /// How much of both texts is shared, in thousandths.
    pub fn overlap(&self, other: &Profile) -> u32 {
        part(self.shared(other), (self.sum + other.sum).div_ceil(2))
    }

    fn shared(&self, other: &Profile) -> u32 {
        let (mut i, mut j, mut shared) = (0, 0, 0u32);
        while let (Some(a), Some(b)) = (self.parts.get(i), other.parts.get(j)) {
            match a.0.cmp(&b.0) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    shared += a.1.min(b.1);
                    (i, j) = (i + 1, j + 1);
                }
            }
        }
        shared
    }
}

/// A part of a whole in thousandths; 0 of nothing.
fn part(shared: u32, of: u32) -> u32 {
    let thousandths = u64::from(shared) * 1000 / u64::from(of).max(1);
    u32::try_from(thousandths.min(1000)).unwrap_or(1000)
}

/// A number for a word; always the same one.
fn hash(word: &str) -> u64 {
    let mut hasher = SipHasher13::new();
    hasher.write(word.as_bytes());
    hasher.finish()
}

/// A number below 1000 for a pair of texts, whichever is the old one: it settles which of two moved where both could have.
pub fn tiebreak(a: &str, b: &str) -> u64 {
    (hash(a) ^ hash(b).rotate_left(u32::from(a == b))) % 1000
}

#[cfg(test)]
mod tests {
    use super::super::super::contents::{Passage, PassageKind};
    use super::{Profile, Weights};
    use crate::fault::Place;

    #[test]
    fn order_tells_what_was_retold() {
        let profile = |text: &str| {
            let written = text.to_string();
            let printed = written.clone();
            let passage = Passage { written, printed, kind: PassageKind::Point, depth: 0, place: Place::default() };
            Profile::of(&passage, &Weights::default())
        };
        let old = profile("Lage invitasjonar og sende dei ut");
        let (same, other) = (profile("Lage invitasjonar og dele dei ut"), profile("Dele dei ut og lage invitasjonar"));
        assert_eq!([old.overlap(&same), old.retold(&same)], [777, 777]);
        assert_eq!([old.overlap(&other), old.retold(&other)], [777, 444]);
    }
}
