//! Measures that were divided, or put together: only what points that went along bear out.

use super::super::endring::Grunn;
use super::super::innhald::{Innhald, Slag};
use super::trekk::{Trekk, Trekka};
use super::{Leit, er_sikker, prosent};
use crate::compare::par::likskap::likskap;
use std::collections::{HashMap, HashSet};

/// So many points must have gone along into each.
const POINTS: usize = 2;

/// Finds what was divided and what was put together among the measures.
pub fn find(leit: &mut Leit, trekka: &Trekka) {
    let partner = |all: &[super::Partnar]| -> Vec<Option<usize>> {
        all.iter().map(|p| p.filter(|(_, g)| er_sikker(*g)).map(|(i, _)| i)).collect()
    };
    let (of_old, of_new) = (partner(&leit.av_gammal), partner(&leit.av_ny));
    let loose_new = loose(leit.ny, &of_new, &leit.avgjort_ny);
    for (one, pieces) in divided(&trekka.gammal, &trekka.ny, (&of_old, &of_new), &loose_new, &leit.avgjort_gammal) {
        let Some((main, rest)) = pieces_of(leit, trekka, of_old[one], one, &pieces, false) else { continue };
        for piece in rest {
            if let Some((old, _)) = leit.av_ny[piece] {
                leit.skil(old, piece);
            }
            leit.delt(one, piece);
        }
        leit.settle(one, main, trekka);
    }
    let of_new = partner(&leit.av_ny);
    let of_old = partner(&leit.av_gammal);
    let loose_old = loose(leit.gammal, &of_old, &leit.avgjort_gammal);
    for (one, pieces) in divided(&trekka.ny, &trekka.gammal, (&of_new, &of_old), &loose_old, &leit.avgjort_ny) {
        let Some((main, rest)) = pieces_of(leit, trekka, of_new[one], one, &pieces, true) else { continue };
        for piece in rest {
            if let Some((new, _)) = leit.av_gammal[piece] {
                leit.skil(piece, new);
            }
            leit.sett_saman(one, piece);
        }
        leit.settle(main, one, trekka);
    }
}

/// The measures without a sure partner.
fn loose(innhald: &Innhald, partner: &[Option<usize>], settled: &[bool]) -> Vec<usize> {
    let all = innhald.einingar.iter().enumerate().filter(|(_, e)| e.slag == Slag::Tiltak);
    all.map(|(i, _)| i).filter(|i| partner[*i].is_none() && !settled[*i]).collect()
}

/// The units of one side whose points lie in several of the other: each with the loose ones that took at least two, and
/// how many each took.
fn divided(
    one: &[Trekk],
    many: &[Trekk],
    partner: (&[Option<usize>], &[Option<usize>]),
    loose: &[usize],
    settled: &[bool],
) -> Vec<(usize, Vec<(usize, usize)>)> {
    let owner = owners(one, partner.0, many);
    // a point that stands twice over there says nothing of where it came from
    let there = owners(many, partner.1, one);
    let mut out: HashMap<usize, Vec<(usize, usize)>> = HashMap::new();
    for piece in loose {
        let points: HashSet<u32> = many[*piece].punkt.iter().copied().collect();
        let mut took: HashMap<usize, usize> = HashMap::new();
        for point in &points {
            if let (Some(Some(from)), Some(Some(_))) = (owner.get(point), there.get(point)) {
                *took.entry(*from).or_insert(0) += 1;
            }
        }
        let best = took.into_iter().max_by_key(|(from, n)| (*n, std::cmp::Reverse(*from)));
        if let Some((from, n)) = best.filter(|(from, n)| *n >= POINTS && 2 * n >= points.len() && !settled[*from]) {
            out.entry(from).or_default().push((*piece, n));
        }
    }
    // one piece is a division only when the rest is still there
    let mut out: Vec<_> = out.into_iter().filter(|(from, all)| all.len() > 1 || partner.0[*from].is_some()).collect();
    out.sort_unstable();
    out
}

/// The one unit that each point stands in; none for points of several. What stands in the sure partner too went nowhere:
/// a near-twin that stays hides nothing.
fn owners(all: &[Trekk], partner: &[Option<usize>], others: &[Trekk]) -> HashMap<u32, Option<usize>> {
    let mut out: HashMap<u32, Option<usize>> = HashMap::new();
    for (i, trekk) in all.iter().enumerate() {
        let kept: &[u32] = partner.get(i).copied().flatten().and_then(|k| others.get(k)).map_or(&[], |x| &x.punkt);
        for point in trekk.punkt.iter().filter(|point| !kept.contains(point)) {
            let owner = out.entry(*point).or_insert(Some(i));
            if *owner != Some(i) {
                *owner = None;
            }
        }
    }
    out
}

/// The piece that the unit goes on as, and the further ones.
fn pieces_of(
    leit: &Leit,
    trekka: &Trekka,
    partner: Option<usize>,
    one: usize,
    pieces: &[(usize, usize)],
    is_new: bool,
) -> Option<(usize, Vec<usize>)> {
    let alike = |piece: usize| {
        let (a, b) = if is_new { (piece, one) } else { (one, piece) };
        likskap(&trekka.gammal[a], &trekka.ny[b], &trekka.bok, leit.same_stad(a, b))
    };
    if let Some(main) = partner {
        return Some((main, pieces.iter().map(|(piece, _)| *piece).collect()));
    }
    let main = pieces.iter().max_by(|a, b| {
        let (x, y) = (alike(a.0), alike(b.0));
        x.alt.total_cmp(&y.alt).then(a.1.cmp(&b.1)).then(b.0.cmp(&a.0))
    })?;
    Some((main.0, pieces.iter().map(|(piece, _)| *piece).filter(|piece| *piece != main.0).collect()))
}

impl Leit<'_> {
    /// Pairs what a divided unit goes on as, unless it is paired for sure.
    fn settle(&mut self, old: usize, new: usize, trekka: &Trekka) {
        if matches!((self.av_gammal[old], self.av_ny[new]), (Some((n, g)), Some(_)) if n == new && er_sikker(g)) {
            return;
        }
        for (a, b) in [(Some(old), self.av_gammal[old].map(|p| p.0)), (self.av_ny[new].map(|p| p.0), Some(new))] {
            if let (Some(a), Some(b)) = (a, b) {
                self.skil(a, b);
            }
        }
        let l = likskap(&trekka.gammal[old], &trekka.ny[new], &trekka.bok, self.same_stad(old, new));
        self.par(old, new, Grunn::Likskap(prosent(l.alt)));
    }
}
