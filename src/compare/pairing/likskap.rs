//! How like two units are, and whether that is enough to be sure.

use super::super::contents::UnitKind;
use super::trekk::{Ordbok, Sekk, Trekk};

/// How like two units are, from 0 to 1, all in all and in each respect; `None` where neither has anything.
#[derive(Clone, Copy, Debug)]
pub struct Likskap {
    pub alt: f64,
    pub tittel: f64,
    /// One title, years aside.
    pub same_tittel: bool,
    pub innhald: Option<f64>,
    pub aktørar: Option<f64>,
    pub same_stad: bool,
    /// Both have contents beside the title.
    pub begge: bool,
    /// Alike word for word.
    pub identisk: bool,
    /// How much the likeness of the contents rests on: 1 is a good sentence of words that no other unit has.
    pub grunnlag: f64,
    /// The same for the title.
    pub tittelgrunnlag: f64,
}

/// How many rare words it takes to hold two texts for the same.
const SENTENCE: f64 = 6.0;

/// What the four respects weigh: title, contents, actors, place.
const WEIGHTS: [f64; 4] = [0.42, 0.38, 0.12, 0.08];

/// The same for what others stand in: a chapter is what stands in it, and its heading is only what it is called.
const HOLDING: [f64; 4] = [0.25, 0.55, 0.12, 0.08];

/// How like two units are.
pub fn likskap(a: &Trekk, b: &Trekk, bok: &Ordbok, same_stad: bool) -> Likskap {
    let same_tittel = a.nøkkel.is_some() && a.nøkkel == b.nøkkel;
    let tittel = if same_tittel { 1.0 } else { overlap(&a.tittel, &b.tittel, bok, 0.9).unwrap_or(0.0) };
    let much = |a: &Sekk, b: &Sekk| bok.felles(a, b).1 / (SENTENCE * bok.sjeldan());
    let (grunnlag, tittelgrunnlag) = (much(&a.innhald, &b.innhald), much(&a.tittel, &b.tittel));
    // a few common words prove nothing, though they be all that there is
    let innhald = overlap(&a.innhald, &b.innhald, bok, 0.85).map(|s| s * (0.5 + grunnlag).min(1.0));
    // two chapters of one plan share most of their words, whatever they are about; what stands in them is found again whole, or not
    let holds = !a.inni.is_empty() && !b.inni.is_empty();
    let inni = overlap(&a.inni, &b.inni, bok, 0.9).filter(|_| holds);
    let innhald = innhald.map(|words| inni.map_or(words, |inni| (words + inni) / 2.0));
    let aktørar = overlap(&a.aktørar, &b.aktørar, bok, 0.9);
    let identisk = same_tittel && a.alt == b.alt;
    let [wt, wi, wa, ws] = if holds { HOLDING } else { WEIGHTS };
    let begge = !a.innhald.is_empty() && !b.innhald.is_empty();
    let one_is_empty = a.innhald.is_empty() != b.innhald.is_empty();
    let parts = [
        (wt, Some(tittel)),
        // text that one has and the other has not speaks against them, but softly
        (if one_is_empty { wi / 2.0 } else { wi }, innhald),
        (wa, aktørar),
        (ws, Some(f64::from(u8::from(same_stad)))),
    ];
    let (sum, whole) = parts
        .into_iter()
        .filter_map(|(w, s)| s.map(|s| (w, s)))
        .fold((0.0, 0.0), |(sum, whole), (w, s)| (sum + w * s, whole + w));
    let alt = if identisk { 1.0 } else { (sum / whole).min(0.99) };
    Likskap { alt, tittel, same_tittel, innhald, aktørar, same_stad, begge, identisk, grunnlag, tittelgrunnlag }
}

/// How much two bags overlap: by what both have in all, or by how much of the smaller is in the larger, since texts grow.
fn overlap(a: &Sekk, b: &Sekk, bok: &Ordbok, contained: f64) -> Option<f64> {
    if a.is_empty() && b.is_empty() {
        return None;
    }
    let (x, y, shared) = (bok.tyngd(a), bok.tyngd(b), bok.felles(a, b).0);
    let both = 2.0 * shared / (x + y);
    let smaller = x.min(y);
    let inside = if smaller > 0.0 { contained * shared / smaller * (0.4 + 0.6 * (smaller / x.max(y))) } else { 0.0 };
    Some(both.max(inside))
}

/// What speaks for and against a pair, beside its own likeness.
#[derive(Clone, Copy, Debug)]
pub struct Kring {
    /// The title stands once in each plan, or once in each of two units that are the same.
    pub eintydig_tittel: bool,
    /// How much worse the best other way to pair the two is, those that are taken and their partners among the others.
    pub avstand: f64,
    /// Most units of the kind have kept their ids: then another id speaks against the two.
    pub idar_lever: bool,
}

/// How much worse every other way must be.
pub const MARGIN: f64 = 0.05;

/// So alike two units with other titles must be to stand by themselves: where ids live on and theirs are others, and where points
/// that went along say something else.
pub const ANOTHER: f64 = 0.75;

/// Whether a pair is beyond doubt.
pub fn er_sikkert(l: &Likskap, slag: UnitKind, kring: Kring) -> bool {
    let (innhald, aktørar) = (l.innhald.unwrap_or(0.0), l.aktørar.unwrap_or(0.0));
    let clear = kring.avstand >= MARGIN;
    if l.same_tittel && kring.eintydig_tittel {
        return clear
            && match l.same_stad {
                // a heading names a chapter, but a measure may share a short title with another
                true if slag == UnitKind::Tiltak && l.begge => innhald >= 0.25,
                true if slag == UnitKind::Tiltak => l.aktørar.is_none() || aktørar >= 0.3,
                true => true,
                false => l.begge && innhald >= 0.5,
            };
    }
    let enough = l.grunnlag >= 0.5;
    match (l.same_tittel, l.same_stad) {
        _ if l.identisk && enough => kring.avstand > 0.0,
        // a measure may be nothing but its title: then most of it must be there, and no other be near; what others stand in is
        // never known by a title that is nearly its own
        (false, true) if l.innhald.is_none() => {
            slag == UnitKind::Tiltak && l.tittel >= 0.75 && l.tittelgrunnlag >= 0.5 && kring.avstand >= 4.0 * MARGIN
        }
        _ if !clear || !enough => false,
        (false, _) if kring.idar_lever && l.alt < ANOTHER => false,
        (true, true) => innhald >= 0.4,
        (true, false) => innhald >= 0.7,
        (false, true) => innhald >= 0.6 || (l.tittel >= 0.6 && innhald >= 0.4),
        (false, false) => innhald >= 0.8 || (l.tittel >= 0.7 && innhald >= 0.6),
    }
}
