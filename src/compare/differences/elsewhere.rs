//! Texts that went to another unit, or to another field of their own; they stand in the answer once, where they are now.
//!
//! Two steps. **Word for word** ([`equal`]): a text that waits in one list and in another, first within one unit, then between units
//! that have to do with each other ([`Kin`]), and else where it is the only one on either side. **Nearly word for word** ([`alike`]):
//! texts that share a rare word are likened, and those at least [`NEARLY`] retold are paired, the best first.
//!
//! Example. «Felles punkt for skulane i bygda» is gone from measure A and new in measure B: one text that went from A to B. Were it gone
//! from A and from C and new in B alone, nobody could say which of the two it is, and it would be gone twice and new once; unless B was
//! divided from A: then it is A's.

use super::super::contents::{FieldName, PassageKind};
use super::super::normal::words;
use super::super::weights::Weights;
use super::lists::{OneText, PassageList, Whereabouts, may_pair};
use super::names::ChangedNames;
use super::tokens::TokenKind;
use crate::limits;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

/// Texts of fewer words beside their numbers recur, and prove nothing. With 1, a few words and a number are a text
/// that moved (test `few_words_and_a_number_are_no_text_that_moved`); with 5, 9 of 120 plans' points that moved are
/// missed.
const WORDS: usize = 3;
/// Words of so few letters say little. It is a judgement.
const SHORT: usize = 3;
/// As much retold as this, in thousandths, a text is the same in another unit. With 600, one change is told where
/// there is only noise; 900 changes nothing in 120 planted plans.
const NEARLY: u32 = 750;
/// So much less than [`NEARLY`] is enough between units that have to do with each other. It is a judgement.
const AKIN: u32 = 150;
/// A word that stands oftener than this leads to too many texts. It is about time alone: 6 and 100 change nothing in
/// 120 planted plans.
const RARE: u32 = 24;

/// A text: its list, and its place there.
type At = (usize, usize);

/// Which pairs of the answer have to do with each other: one was divided into the other, or resembles it.
pub type Kin = HashSet<(usize, usize)>;

/// Pairs the texts that stand word for word in another list.
pub fn equal(lists: &mut [PassageList], kin: &Kin, names: &ChangedNames) {
    let mut found: BTreeMap<String, (Vec<At>, Vec<At>)> = BTreeMap::new();
    for (l, list) in lists.iter().enumerate() {
        let open = |side: &OneText| side.is_open() && is_text(side);
        for (i, side) in list.old.iter().enumerate().filter(|(_, s)| open(s)) {
            found.entry(side.tokens(names).key.clone()).or_default().0.push((l, i));
        }
        for (j, side) in list.new.iter().enumerate().filter(|(_, s)| open(s)) {
            found.entry(side.tokens(names).key.clone()).or_default().1.push((l, j));
        }
    }
    found.retain(|_, (old, new)| !old.is_empty() && !new.is_empty());
    for (mut old, mut new) in found.into_values() {
        let unit = |at: &At| lists.get(at.0).map(|l| l.pair);
        let akin = |a: &At, b: &At| matches!((unit(a), unit(b)), (Some(x), Some(y)) if kin.contains(&(x, y)));
        let says_enough = old.first().and_then(|at| text(lists, *at, true)).is_some_and(|s| says_enough(s, names));
        let mut pairs = taken_in_unit(&mut old, &mut new, unit);
        if says_enough {
            old.retain(|at| lists.get(at.0).is_some_and(goes_elsewhere));
            new.retain(|at| lists.get(at.0).is_some_and(goes_elsewhere));
            if old.len().saturating_mul(new.len()) <= limits::LIKENED {
                pairs.extend(taken(&mut old, &mut new, akin));
            }
            if let ([a], [b]) = (old.as_slice(), new.as_slice()) {
                pairs.push((*a, *b));
            }
        }
        for (a, b) in pairs {
            pair(lists, a, b);
        }
    }
}

/// Pairs the texts that stand nearly word for word in another list; the best first.
pub fn alike(lists: &mut [PassageList], kin: &Kin, weights: &Weights) {
    let mut index: HashMap<String, Vec<At>> = HashMap::new();
    for (l, list) in lists.iter().enumerate() {
        for (j, side) in list.new.iter().enumerate().filter(|(_, s)| s.is_open() && is_text(s)) {
            for word in rare(side, weights) {
                index.entry(word).or_default().push((l, j));
            }
        }
    }
    let mut all = vec![];
    for (l, list) in lists.iter().enumerate() {
        for (i, side) in list.old.iter().enumerate().filter(|(_, s)| s.is_open() && is_text(s)) {
            let candidates: BTreeSet<At> =
                rare(side, weights).iter().filter_map(|word| index.get(word)).flatten().copied().collect();
            for at in candidates {
                let Some(other) = text(lists, at, false).filter(|o| may_pair(side.passage, o.passage)) else {
                    continue;
                };
                let Some(there) = lists.get(at.0) else { continue };
                if there.pair != list.pair && !(goes_elsewhere(list) && goes_elsewhere(there)) {
                    continue;
                }
                let (x, y) = (side.profile(weights), other.profile(weights));
                let akin = there.pair == list.pair || kin.contains(&(list.pair, there.pair));
                let least = NEARLY - if akin { AKIN } else { 0 };
                let likeness = if x.overlap(y) >= least { x.retold(y) } else { 0 };
                if likeness >= least {
                    let (x, y) = (&side.passage.printed, &other.passage.printed);
                    let texts = (x.min(y).clone(), x.max(y).clone());
                    all.push((Reverse((likeness, akin)), texts, l + at.0, i + at.1, (l, i), at));
                }
            }
        }
    }
    // the sums of the places are the same whichever plan is the old one
    all.sort();
    for (.., a, b) in all {
        let open = |at: At, old: bool| text(lists, at, old).is_some_and(OneText::is_open);
        if open(a, true) && open(b, false) {
            pair(lists, a, b);
        }
    }
}

/// The words of a text that lead to few others.
fn rare(side: &OneText, weights: &Weights) -> BTreeSet<String> {
    let all = words(&side.passage.written).into_iter().map(str::to_lowercase);
    let says = |w: &String| w.chars().count() > SHORT && !w.starts_with(|c: char| c.is_ascii_digit());
    let words: BTreeSet<String> = all.filter(says).collect();
    if words.len() < WORDS {
        return BTreeSet::new();
    }
    words.into_iter().filter(|w| weights.often(w) <= RARE).collect()
}

/// Whether a text has enough words beside its numbers to be known again in another unit.
fn says_enough(side: &OneText, names: &ChangedNames) -> bool {
    let all = side.tokens(names).words.iter().filter(|w| !w.key.is_empty());
    all.filter(|w| matches!(w.kind, TokenKind::Word | TokenKind::Name { .. })).nth(WORDS - 1).is_some()
}

/// Whether a field's texts may have gone to another unit, or come from one. A cell of a column is about the measure that it stands
/// beside: where the measure has it in both plans, it is another value and not another measure's.
fn goes_elsewhere(list: &PassageList) -> bool {
    use FieldName::{Finansiering, Framdrift, Indikator, Kostnad, Satsing, Situasjon};
    let is_cell = matches!(list.name, Framdrift | Situasjon | Kostnad | Finansiering | Indikator | Satsing);
    !is_cell || list.old.is_empty() || list.new.is_empty()
}

/// Prose and points; labels and cells say nothing without what stands around them.
fn is_text(side: &OneText) -> bool {
    matches!(side.passage.kind, PassageKind::Paragraph | PassageKind::Point | PassageKind::Quote)
}

/// Takes out the pairs that stand in one unit, in their order.
fn taken_in_unit(old: &mut Vec<At>, new: &mut Vec<At>, unit: impl Fn(&At) -> Option<usize>) -> Vec<(At, At)> {
    let mut by_unit: HashMap<Option<usize>, VecDeque<At>> = HashMap::new();
    for at in new.iter() {
        by_unit.entry(unit(at)).or_default().push_back(*at);
    }
    let mut pairs = vec![];
    old.retain(|a| match by_unit.get_mut(&unit(a)).and_then(VecDeque::pop_front) {
        Some(b) => {
            pairs.push((*a, b));
            false
        }
        None => true,
    });
    let gone: HashSet<At> = pairs.iter().map(|(_, b)| *b).collect();
    new.retain(|at| !gone.contains(at));
    pairs
}

/// Takes out the pairs that suit each other, in their order.
fn taken(old: &mut Vec<At>, new: &mut Vec<At>, suits: impl Fn(&At, &At) -> bool) -> Vec<(At, At)> {
    let mut pairs = vec![];
    old.retain(|a| match new.iter().position(|b| suits(a, b)) {
        Some(at) => {
            pairs.push((*a, new.remove(at)));
            false
        }
        None => true,
    });
    pairs
}

fn text<'l, 'a>(lists: &'l [PassageList<'a>], at: At, old: bool) -> Option<&'l OneText<'a>> {
    let list = lists.get(at.0)?;
    if old { list.old.get(at.1) } else { list.new.get(at.1) }
}

fn pair(lists: &mut [PassageList], a: At, b: At) {
    if let Some(side) = lists.get_mut(a.0).and_then(|l| l.old.get_mut(a.1)) {
        side.whereabouts = Whereabouts::Elsewhere(b.0, b.1);
    }
    if let Some(side) = lists.get_mut(b.0).and_then(|l| l.new.get_mut(b.1)) {
        side.whereabouts = Whereabouts::Elsewhere(a.0, a.1);
    }
}
