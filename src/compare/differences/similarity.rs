//! How alike two texts are, before they are paired: the words that they share, weighed by how rare they are.

use super::super::contents::{Contents, Passage, Value};
use super::super::tekst::{normal, words};
use super::super::weights::{Weights, stem};
use siphasher::sip::SipHasher13;
use std::hash::Hasher;

/// The words of a text with their weights.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Words and their beginnings, sorted.
    parts: Vec<(u64, u32)>,
    /// Words in their order, each with its beginning.
    row: Vec<(u64, u64, u32)>,
    sum: u32,
    /// How many of its words say something.
    content: usize,
}

/// So much of the shorter text the longer one must hold, in thousandths.
const HELD: u32 = 800;
/// Words of so few letters (`og`, `for`, `som`) weigh half.
const SHORT: usize = 3;
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
        if few < 2 || many > 4 * few || part(self.shared(other), least) < HELD {
            return overlap;
        }
        let held = part(self.in_order(other), least);
        // of two that are held whole, the one that is more of the text
        overlap.max(if held >= HELD { (held + overlap) / 2 } else { 0 })
    }

    /// How much of both texts is shared in the same order, in thousandths. Two texts about one thing share words; a text that was
    /// rewritten, or that went elsewhere, still goes through them in its order.
    pub fn retold(&self, other: &Profile) -> u32 {
        part(self.in_order(other), (self.sum + other.sum).div_ceil(2))
    }

    /// What two texts share in the same order.
    fn in_order(&self, other: &Profile) -> u32 {
        let mut best = vec![0; other.row.len() + 1];
        for (word, stem, weight) in &self.row {
            let mut before = 0;
            for (k, (other_word, other_stem, other_weight)) in other.row.iter().enumerate() {
                let alike = u32::from(word == other_word) + u32::from(stem == other_stem);
                let here = before + alike * weight.min(other_weight);
                let (left, up) = (best.get(k).copied().unwrap_or(0), best.get(k + 1).copied().unwrap_or(0));
                before = up;
                best.iter_mut().skip(k + 1).take(1).for_each(|x| *x = here.max(left).max(up));
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

fn part(shared: u32, of: u32) -> u32 {
    if of == 0 { 0 } else { (u64::from(shared) * 1000 / u64::from(of)).min(1000) as u32 }
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
