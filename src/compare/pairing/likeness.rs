//! How like two units are, and whether that is enough to be sure.

use super::super::contents::UnitKind;
use super::super::weights::{Bag, Weights};
use super::features::Features;

/// How like two units are, from 0 to 1, all in all and in each respect; `None` where neither has anything.
#[derive(Clone, Copy, Debug)]
pub struct Likeness {
    pub overall: f64,
    pub title: f64,
    /// One title, years aside.
    pub same_title: bool,
    pub contents: Option<f64>,
    pub actors: Option<f64>,
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

/// How many rare words it takes to hold two texts for the same.
const SENTENCE: f64 = 6.0;

/// What the four respects weigh: title, contents, actors, place.
const WEIGHTS: [f64; 4] = [0.42, 0.38, 0.12, 0.08];

/// The same for what others stand in: a chapter is what stands in it, and its heading is only what it is called.
const HOLDING: [f64; 4] = [0.25, 0.55, 0.12, 0.08];

/// How like two units are.
pub fn likeness(a: &Features, b: &Features, weights: &Weights, same_place: bool) -> Likeness {
    let same_title = a.key.is_some() && a.key == b.key;
    let title = if same_title { 1.0 } else { overlap(&a.title, &b.title, weights, 0.9).unwrap_or(0.0) };
    let much = |a: &Bag, b: &Bag| weights.shared(a, b).1 / (SENTENCE * weights.rare());
    let (basis, title_basis) = (much(&a.contents, &b.contents), much(&a.title, &b.title));
    // a few common words prove nothing, though they be all that there is
    let contents = overlap(&a.contents, &b.contents, weights, 0.85).map(|s| s * (0.5 + basis).min(1.0));
    // two chapters of one plan share most of their words, whatever they are about; what stands in them is found again whole, or not
    let holds = !a.inside.is_empty() && !b.inside.is_empty();
    let inside = overlap(&a.inside, &b.inside, weights, 0.9).filter(|_| holds);
    let contents = contents.map(|words| inside.map_or(words, |inside| (words + inside) / 2.0));
    let actors = overlap(&a.actors, &b.actors, weights, 0.9);
    let identical = same_title && a.everything == b.everything;
    let [wt, wi, wa, ws] = if holds { HOLDING } else { WEIGHTS };
    let both_have_contents = !a.contents.is_empty() && !b.contents.is_empty();
    let one_is_empty = a.contents.is_empty() != b.contents.is_empty();
    let parts = [
        (wt, Some(title)),
        // text that one has and the other has not speaks against them, but softly
        (if one_is_empty { wi / 2.0 } else { wi }, contents),
        (wa, actors),
        (ws, Some(f64::from(u8::from(same_place)))),
    ];
    let (sum, whole) = parts
        .into_iter()
        .filter_map(|(w, s)| s.map(|s| (w, s)))
        .fold((0.0, 0.0), |(sum, whole), (w, s)| (sum + w * s, whole + w));
    let overall = if identical { 1.0 } else { (sum / whole).min(0.99) };
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

/// How much two bags overlap: by what both have in all, or by how much of the smaller is in the larger, since texts grow.
fn overlap(a: &Bag, b: &Bag, weights: &Weights, contained: f64) -> Option<f64> {
    if a.is_empty() && b.is_empty() {
        return None;
    }
    let (x, y, shared) = (weights.total(a), weights.total(b), weights.shared(a, b).0);
    let both = 2.0 * shared / (x + y);
    let smaller = x.min(y);
    let inside = if smaller > 0.0 { contained * shared / smaller * (0.4 + 0.6 * (smaller / x.max(y))) } else { 0.0 };
    Some(both.max(inside))
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

/// How much worse every other way must be.
pub const MARGIN: f64 = 0.05;

/// So alike two units with other titles must be to stand by themselves: where ids live on and theirs are others, and where points
/// that went along say something else.
pub const ANOTHER: f64 = 0.75;

/// Whether a pair is beyond doubt.
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
    let enough = l.basis >= 0.5;
    match (l.same_title, l.same_place) {
        _ if l.identical && enough => context.lead > 0.0,
        // a measure may be nothing but its title: then most of it must be there, and no other be near; what others stand in is
        // never known by a title that is nearly its own
        (false, true) if l.contents.is_none() => {
            kind == UnitKind::Tiltak && l.title >= 0.75 && l.title_basis >= 0.5 && context.lead >= 4.0 * MARGIN
        }
        _ if !clear || !enough => false,
        (false, _) if context.ids_live_on && l.overall < ANOTHER => false,
        (true, true) => contents >= 0.4,
        (true, false) => contents >= 0.7,
        (false, true) => contents >= 0.6 || (l.title >= 0.6 && contents >= 0.4),
        (false, false) => contents >= 0.8 || (l.title >= 0.7 && contents >= 0.6),
    }
}
