//! How like two units are, and whether that is enough to be sure.
//!
//! Two units are likened in four respects: title, contents, actors, place. Each gives a number from 0 to 1, and the whole is their
//! mean, each with its weight: `(Σ weight · likeness) / Σ weight`, over the respects in which either has anything. With the weights of
//! [`WEIGHTS`], half of the title, 0.8 of the contents, the same actors and the same place are
//! `0.42 · 0.5 + 0.38 · 0.8 + 0.12 + 0.08 = 0.714`; where neither has contents, `(0.42 · 0.5 + 0.12 + 0.08) / 0.62 = 0.66`.
//!
//! In a respect, two bags of words overlap by the greater of two ratios ([`ratio`]): what they share of both together, and how much of
//! the smaller is in the larger, since texts grow; the second counts for less the more the larger one is larger. Bags that weigh 10
//! and 2, the smaller all in the larger: `2 · 2 / 12 = 0.33`, and `0.9 · 2/2 · (0.4 + 0.6 · 2/10) = 0.47`.
//!
//! Likeness alone is no proof. [`is_beyond_doubt`] takes several things at a time: a basis of enough rare words, a lead over every
//! other way to pair the two, and the more of the contents the less title and place say.

use super::super::contents::UnitKind;
use super::super::weights::{Bag, Weights};
use super::features::Features;

/// How like two units are, from 0 to 1, all in all and in each respect; `None` where neither has anything.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a finding of its own")]
pub struct Likeness {
    /// All in all; 1 only where they are [`identical`](Likeness::identical).
    pub overall: f64,
    /// By the words of their titles.
    pub title: f64,
    /// One title, years aside.
    pub same_title: bool,
    /// By the words of their texts, and by the titles of what stands in them.
    pub contents: Option<f64>,
    /// By who is responsible and who takes part.
    pub actors: Option<f64>,
    /// Whether they stand in the same unit.
    pub same_place: bool,
    /// Both have contents beside the title.
    pub both_have_contents: bool,
    /// Alike word for word.
    pub identical: bool,
    /// How much the likeness of the contents rests on: 1 is a good sentence of words that no other unit has.
    pub basis: f64,
    /// The same for the title.
    pub title_basis: f64,
}

/// So many words that no other unit has are a good sentence: it takes half of one to hold two texts for the same.
/// With 3 as with 6 all holds that is measured; with 12, the plan of near-twins has 1,317 sure pairs of 2,590 instead
/// of 2,588.
const SENTENCE: f64 = 6.0;

/// So much of a good sentence ([`SENTENCE`]) two units must share to be held for the same by their words. It is a judgement.
pub const ENOUGH: f64 = 0.5;

/// What the four respects weigh: title, contents, actors, place. With title and contents changed about (0.25 and
/// 0.55), and without actors and place, a pair is lost that a careful reader holds for the same; with 0.55 and 0.25,
/// eleven fewer of 1,291 are found among impostors, and near-twins are lost.
const WEIGHTS: [f64; 4] = [0.42, 0.38, 0.12, 0.08];

/// The same for what others stand in: a chapter is what stands in it, and its heading is only what it is called. With
/// [`WEIGHTS`] instead, a chapter takes the place of another with nearly its title (test
/// `a_title_that_is_nearly_that_of_another_chapter_does_not_take_its_place`).
const HOLDING: [f64; 4] = [0.25, 0.55, 0.12, 0.08];

/// So much it counts at the most that one text is all in the other: of titles, actors and what stands inside, and of
/// contents. It is less than 1, so that what is equal is always more alike; how much less is a judgement.
const CONTAINED: f64 = 0.9;
const CONTAINED_CONTENTS: f64 = 0.85;

/// So much that a text is all in the other counts however much longer that is; the rest counts as the two are of one length. It is a
/// judgement.
const IN_ANY: f64 = 0.4;

/// How like two units are.
pub fn likeness(a: &Features, b: &Features, weights: &Weights, same_place: bool) -> Likeness {
    let overlap = |a: &Bag, b: &Bag, contained| overlap(a, b, weights, contained);
    let same_title = a.key.is_some() && a.key == b.key;
    let title = if same_title { 1.0 } else { overlap(&a.title, &b.title, CONTAINED).unwrap_or(0.0) };
    let much = |a: &Bag, b: &Bag| weights.shared(a, b).1 / (SENTENCE * weights.rare());
    let (basis, title_basis) = (much(&a.contents, &b.contents), much(&a.title, &b.title));
    // a few common words prove nothing, though they be all that there is
    let contents = overlap(&a.contents, &b.contents, CONTAINED_CONTENTS).map(|s| s * (1.0 - ENOUGH + basis).min(1.0));
    // two chapters of one plan share most of their words, whatever they are about; what stands in them is found again whole, or not
    let holds = !a.inside.is_empty() && !b.inside.is_empty();
    let inside = overlap(&a.inside, &b.inside, CONTAINED).filter(|_| holds);
    let contents = contents.map(|words| inside.map_or(words, |inside| f64::midpoint(words, inside)));
    let actors = overlap(&a.actors, &b.actors, CONTAINED);
    let identical = same_title && a.everything == b.everything;
    let both_have_contents = !a.contents.is_empty() && !b.contents.is_empty();
    let [of_title, of_contents, of_actors, of_place] = if holds { HOLDING } else { WEIGHTS };
    // text that one has and the other has not speaks against them, but softly
    let of_contents = if a.contents.is_empty() == b.contents.is_empty() { of_contents } else { of_contents / 2.0 };
    let place = f64::from(u8::from(same_place));
    let respects = [(of_title, Some(title)), (of_contents, contents), (of_actors, actors), (of_place, Some(place))];
    let overall = if identical { 1.0 } else { mean(respects).min(0.99) };
    Likeness {
        overall,
        title,
        same_title,
        contents,
        actors,
        same_place,
        both_have_contents,
        identical,
        basis,
        title_basis,
    }
}

/// The mean of the respects that there is anything to say of, each with its weight.
fn mean(respects: [(f64, Option<f64>); 4]) -> f64 {
    let said = respects.into_iter().filter_map(|(weight, likeness)| Some((weight, likeness?)));
    let (sum, whole) = said.fold((0.0, 0.0), |(sum, whole), (w, s)| (sum + w * s, whole + w));
    sum / whole
}

/// How much two bags overlap; nothing where both are empty.
fn overlap(a: &Bag, b: &Bag, weights: &Weights, contained: f64) -> Option<f64> {
    let is_any = !a.is_empty() || !b.is_empty();
    is_any.then(|| ratio(weights.total(a), weights.total(b), weights.shared(a, b).0, contained))
}

/// How much of two bags that weigh so much is `shared`: of both together, or of the smaller in the larger.
fn ratio(x: f64, y: f64, shared: f64, contained: f64) -> f64 {
    let both = 2.0 * shared / (x + y);
    let smaller = x.min(y);
    let inside = if smaller > 0.0 {
        contained * shared / smaller * (IN_ANY + (1.0 - IN_ANY) * (smaller / x.max(y)))
    } else {
        0.0
    };
    both.max(inside)
}

/// What speaks for and against a pair, beside its own likeness.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The title stands once in each plan, or once in each of two units that are the same.
    pub title_is_unique: bool,
    /// How much worse the best other way to pair the two is, those that are taken and their partners among the others.
    pub lead: f64,
    /// Most units of the kind have kept their ids: then another id speaks against the two.
    pub ids_live_on: bool,
}

/// So much worse every other way must be. With none, twins that nothing tells apart are paired for sure (test
/// `twins_that_nothing_tells_apart_any_more_are_not_sure`); with 0.1, the plan of near-twins has 1,787 sure pairs of
/// 2,590 instead of 2,588.
pub const MARGIN: f64 = 0.05;

/// So alike two units with other titles must be to stand by themselves: where ids live on and theirs are others, and
/// where points that went along say something else. 0.6 and 0.9 change nothing in what is measured: it is a
/// judgement.
pub const ANOTHER: f64 = 0.75;

/// Whether a pair is beyond doubt. What the contents must be rises as there is less else: from a quarter, under a title that only
/// the two have in one place, to four fifths, where neither title nor place is the same. The levels are those at which the pairs
/// that a careful reader is sure of are sure, and no impostor is: `with_titles_in_other_words_no_pair_is_false` and
/// `impostors_in_the_place_of_a_measure_are_never_sure` hold them.
pub fn is_beyond_doubt(l: &Likeness, kind: UnitKind, context: Context) -> bool {
    let (contents, actors) = (l.contents.unwrap_or(0.0), l.actors.unwrap_or(0.0));
    let clear = context.lead >= MARGIN;
    if l.same_title && context.title_is_unique {
        return clear
            && match l.same_place {
                // a heading names a chapter, but a measure may share a short title with another
                true if kind == UnitKind::Tiltak && l.both_have_contents => contents >= 0.25,
                true if kind == UnitKind::Tiltak => l.actors.is_none() || actors >= 0.3,
                true => true,
                false => l.both_have_contents && contents >= 0.5,
            };
    }
    let enough = l.basis >= ENOUGH;
    match (l.same_title, l.same_place) {
        _ if l.identical && enough => context.lead > 0.0,
        // a measure may be nothing but its title: then most of it must be there, and no other be near; what others stand in is
        // never known by a title that is nearly its own
        (false, true) if l.contents.is_none() => {
            kind == UnitKind::Tiltak && l.title >= 0.75 && l.title_basis >= ENOUGH && context.lead >= 4.0 * MARGIN
        }
        _ if !clear || !enough => false,
        (false, _) if context.ids_live_on && l.overall < ANOTHER => false,
        (true, true) => contents >= 0.4,
        (true, false) => contents >= 0.7,
        (false, true) => contents >= 0.6 || (l.title >= 0.6 && contents >= 0.4),
        (false, false) => contents >= 0.8 || (l.title >= 0.7 && contents >= 0.6),
    }
}

#[cfg(test)]
mod tests {
    use super::{CONTAINED, WEIGHTS, mean, ratio};

    #[test]
    fn the_mean_is_of_what_there_is_anything_to_say_of() {
        let [title, contents, actors, place] = WEIGHTS;
        let of = |s| mean([(title, Some(0.5)), (contents, s), (actors, Some(1.0)), (place, Some(1.0))]);
        assert!((of(Some(0.8)) - 0.714).abs() < 1e-9);
        assert!((of(None) - 0.41 / 0.62).abs() < 1e-9);
    }

    #[test]
    fn a_text_that_is_all_in_a_longer_one_is_more_alike_than_by_what_both_have() {
        assert!((ratio(10.0, 2.0, 2.0, CONTAINED) - 0.468).abs() < 1e-9);
        assert!((ratio(10.0, 6.0, 6.0, CONTAINED) - 0.75).abs() < 1e-9);
        assert!((ratio(4.0, 4.0, 4.0, CONTAINED) - 1.0).abs() < 1e-9);
    }
}
