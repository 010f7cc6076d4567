//! Measures that were divided, or put together: only what points that went along bear out.
//!
//! A measure was divided when another one of the new plan, which has no sure partner, took at least [`POINTS`] of the points that it
//! lost, word for word. A point says whose it is only where it stands in at most [`TWINS`] measures of a plan. A piece is of the one that
//! lost most of its points, and of those the one of whose other points the fewest are gone; who kept all its points lost none, however
//! alike it is. To put together is the same with the plans exchanged.
//!
//! Example. «Opplysning» with the points a, b, c, d became «Opplysning til foreldre» (a, b) and «Opplysning til fagfolk» (c, d). Under an id that
//! went along, the first is the same measure, which lost c and d; the second has both and no partner: it is the piece. With
//! one point that went along and one of its own, it would be a new measure. (Tests `a_measure_that_is_divided_goes_on_as_one_and_into_the_other`
//! and `one_point_that_went_along_is_no_division`.)

use super::super::changes::Reason;
use super::super::contents::{Contents, UnitKind};
use super::features::{Features, KindFeatures};
use super::likeness::{ANOTHER, likeness};
use super::search::{Search, percent};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// So many points must have gone along into each. With 1, one that went along by chance is a division (test
/// `one_point_that_went_along_is_no_division`); with 3, 30 of 213 planted splits and merges are missed beside those
/// that are anyhow.
const POINTS: usize = 2;

/// In so many measures of a plan a point may stand and still say whose it is: in one, and in its near-twin. With 1,
/// 25 planted edits of 120 plans are missed beside those that are anyhow; 4 changes nothing.
const TWINS: usize = 2;

/// One part in so many of its points a piece must have from the one that it is of: half of them. It is a judgement.
const MOST: usize = 2;

/// Which measures are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Those that have a sure partner, which kept the rest of the points.
    Paired,
    /// Those without one too, of which there must be two pieces.
    All,
}

/// Finds what was divided and what was put together among the measures.
pub fn find(search: &mut Search, features: &KindFeatures, scope: Scope) {
    let (of_old, of_new) = search.partners(features);
    let loose_new = loose(search.new, &of_new, &search.new_settled);
    let (one, many) = (PointIndex::new(&features.old, &of_old), PointIndex::new(&features.new, &of_new));
    for (one, pieces) in divided(&one, &many, &loose_new, &search.old_settled, &search.splits, scope) {
        let Some((main, rest)) = pieces_of(search, features, of_old[one], one, &pieces, false) else { continue };
        for piece in rest {
            if let Some((old, _)) = search.new_partners[piece] {
                search.unpair(old, piece);
            }
            search.add_split(one, piece);
        }
        search.settle(one, main, features);
    }
    let (of_old, of_new) = search.partners(features);
    let loose_old = loose(search.old, &of_old, &search.old_settled);
    let (one, many) = (PointIndex::new(&features.new, &of_new), PointIndex::new(&features.old, &of_old));
    for (one, pieces) in divided(&one, &many, &loose_old, &search.new_settled, &search.merges, scope) {
        let Some((main, rest)) = pieces_of(search, features, of_new[one], one, &pieces, true) else { continue };
        for piece in rest {
            if let Some((new, _)) = search.old_partners[piece] {
                search.unpair(piece, new);
            }
            search.add_merge(one, piece);
        }
        search.settle(main, one, features);
    }
}

/// The measures without a sure partner.
fn loose(contents: &Contents, partner: &[Option<usize>], settled: &[bool]) -> Vec<usize> {
    let all = contents.units.iter().enumerate().filter(|(_, unit)| unit.kind == UnitKind::Tiltak);
    all.map(|(i, _)| i).filter(|i| partner[*i].is_none() && !settled[*i]).collect()
}

/// The measures of a plan, and where each point stands.
struct PointIndex<'t> {
    features: &'t [Features],
    /// The sure partner of each.
    partner: &'t [Option<usize>],
    /// The measures that each point stands in.
    places: HashMap<u32, Vec<usize>>,
}

impl<'t> PointIndex<'t> {
    fn new(features: &'t [Features], partner: &'t [Option<usize>]) -> PointIndex<'t> {
        let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
        for (i, unit) in features.iter().enumerate() {
            for point in unit.points.iter().collect::<BTreeSet<_>>() {
                places.entry(*point).or_default().push(i);
            }
        }
        PointIndex { features, partner, places }
    }

    /// The points that a measure has here and its sure partner there has not. A near-twin that stays as it is lost nothing, and
    /// hides nobody.
    fn without(&self, at: usize, there: &PointIndex) -> HashSet<u32> {
        let kept: &[u32] = self.partner[at].and_then(|k| there.features.get(k)).map_or(&[], |x| &x.points);
        self.features[at].points.iter().filter(|point| !kept.contains(point)).copied().collect()
    }

    /// Whether a point says whose it is.
    fn tells(&self, point: u32) -> bool {
        self.places.get(&point).is_some_and(|all| all.len() <= TWINS)
    }
}

/// A unit and a number of points: a piece with how many it took, or one that a piece may be of with how many it lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Share {
    unit: usize,
    points: usize,
}

/// The units of one side whose points lie in several of the other: each with the loose ones that took at least two, beside the
/// pieces that are `known`.
fn divided(
    one: &PointIndex,
    many: &PointIndex,
    loose: &[usize],
    settled: &[bool],
    known: &[(usize, Vec<usize>)],
    scope: Scope,
) -> Vec<(usize, Vec<Share>)> {
    let mut out: BTreeMap<usize, Vec<Share>> = BTreeMap::new();
    let mut unsettled = vec![];
    for piece in loose {
        let best = givers(one, many, *piece);
        match best.as_slice() {
            [giver] => out.entry(giver.unit).or_default().push(Share { unit: *piece, points: giver.points }),
            _ => unsettled.push((*piece, best)),
        }
    }
    // of twins that may both have given their points, the one that another piece is of
    for (piece, best) in unsettled {
        let mut givers = best.iter().copied().filter(|giver| out.contains_key(&giver.unit));
        let known = givers.next().filter(|_| givers.next().is_none());
        // else the one that kept the rest
        let mut kept = best.iter().filter(|giver| one.partner[giver.unit].is_some());
        let kept = kept.next().copied().filter(|_| kept.next().is_none());
        if let Some(giver) = known.or(kept) {
            out.entry(giver.unit).or_default().push(Share { unit: piece, points: giver.points });
        }
    }
    for (from, pieces) in &mut out {
        let taken = known.iter().filter(|(unit, _)| unit == from).flat_map(|(_, all)| all);
        let taken: HashSet<u32> = taken.flat_map(|piece| &many.features[*piece].points).copied().collect();
        *pieces = apart(&one.without(*from, many) - &taken, many, pieces);
    }
    // one piece is a division only when the rest is still there
    let is_one = |from: usize, all: &[Share]| one.partner[from].is_some() || (scope == Scope::All && all.len() > 1);
    out.into_iter().filter(|(from, all)| !settled[*from] && is_one(*from, all)).collect()
}

/// The pieces that took points of their own: what a near-twin of a piece took too, went along once.
fn apart(mut lost: HashSet<u32>, many: &PointIndex, pieces: &[Share]) -> Vec<Share> {
    let rank = |piece: &Share| (Reverse(piece.points), many.features[piece.unit].points.len());
    let mut ranked = pieces.to_vec();
    ranked.sort_by_key(rank);
    let mut out = vec![];
    for equal in ranked.chunk_by(|a, b| rank(a) == rank(b)) {
        let before = lost.clone();
        let took = |piece: usize, lost: &HashSet<u32>| -> HashSet<u32> {
            many.features[piece].points.iter().filter(|p| lost.contains(p)).copied().collect()
        };
        for (i, piece) in equal.iter().enumerate() {
            let own = took(piece.unit, &before);
            // which of two that are as good went along, nobody knows
            let others = equal.iter().enumerate().filter(|(k, _)| *k != i);
            let shared = others.flat_map(|(_, other)| took(other.unit, &before)).collect::<HashSet<u32>>();
            if own.difference(&shared).count() >= POINTS {
                out.push(*piece);
            }
            lost.retain(|p| !own.contains(p));
        }
    }
    out
}

/// Those that a piece may be of, with how many of its points each lost: who lost the most of them, and of those the one of whose
/// other points the fewest are gone. More than one where that is a tie.
fn givers(one: &PointIndex, many: &PointIndex, piece: usize) -> Vec<Share> {
    let points = many.without(piece, one);
    let telling: Vec<u32> = points.iter().copied().filter(|p| one.tells(*p) && many.tells(*p)).collect();
    let all: BTreeSet<usize> = telling.iter().filter_map(|p| one.places.get(p)).flatten().copied().collect();
    let mut best: Vec<((usize, Reverse<usize>), Share)> = vec![];
    for from in all {
        let lost = one.without(from, many);
        let n = telling.iter().filter(|p| lost.contains(p)).count();
        let taken = points.iter().filter(|p| lost.contains(p)).count();
        // what other pieces took is no loss
        let gone = lost.iter().filter(|p| !many.places.contains_key(p)).count();
        if n >= POINTS && taken * MOST >= points.len() {
            best.push(((taken, Reverse(gone)), Share { unit: from, points: n }));
        }
    }
    let most = best.iter().map(|(how, _)| *how).max();
    let mut out: Vec<Share> = best.into_iter().filter(|(how, _)| Some(*how) == most).map(|(_, piece)| piece).collect();
    out.sort_unstable();
    out
}

/// The piece that the unit goes on as, and the further ones.
fn pieces_of(
    search: &Search,
    features: &KindFeatures,
    partner: Option<usize>,
    one: usize,
    pieces: &[Share],
    is_new: bool,
) -> Option<(usize, Vec<usize>)> {
    let alike = |piece: usize| {
        let (a, b) = if is_new { (piece, one) } else { (one, piece) };
        likeness(&features.old[a], &features.new[b], &features.weights, search.same_place(a, b))
    };
    if let Some(main) = partner {
        return Some((main, pieces.iter().map(|piece| piece.unit).collect()));
    }
    let main = pieces.iter().max_by(|a, b| {
        let (x, y) = (alike(a.unit), alike(b.unit));
        x.overall.total_cmp(&y.overall).then(a.points.cmp(&b.points)).then(b.unit.cmp(&a.unit))
    })?;
    Some((main.unit, pieces.iter().map(|piece| piece.unit).filter(|piece| *piece != main.unit).collect()))
}

impl Search<'_> {
    /// The sure partner of each unit. A pair with another title that is not very like was the best that likeness could tell; what
    /// went along word for word may tell better, so the two are looked at as if they had none.
    fn partners(&self, features: &KindFeatures) -> (Vec<Option<usize>>, Vec<Option<usize>>) {
        let stands = |old: usize, new: usize, reason: Reason| match reason {
            Reason::Likeness(p) => p >= percent(ANOTHER) || features.old[old].key == features.new[new].key,
            reason => reason.is_sure(),
        };
        let old = self
            .old_partners
            .iter()
            .enumerate()
            .map(|(i, p)| p.filter(|(j, reason)| stands(i, *j, *reason)).map(|(j, _)| j));
        let new = self
            .new_partners
            .iter()
            .enumerate()
            .map(|(j, p)| p.filter(|(i, reason)| stands(*i, j, *reason)).map(|(i, _)| i));
        (old.collect(), new.collect())
    }

    /// Pairs what a divided unit goes on as, unless it is paired for sure.
    fn settle(&mut self, old: usize, new: usize, features: &KindFeatures) {
        if matches!((self.old_partners[old], self.new_partners[new]), (Some((n, reason)), Some(_)) if n == new && reason.is_sure())
        {
            return;
        }
        for (a, b) in
            [(Some(old), self.old_partners[old].map(|p| p.0)), (self.new_partners[new].map(|p| p.0), Some(new))]
        {
            if let (Some(a), Some(b)) = (a, b) {
                self.unpair(a, b);
            }
        }
        let l = likeness(&features.old[old], &features.new[new], &features.weights, self.same_place(old, new));
        self.pair(old, new, Reason::Likeness(percent(l.overall)));
    }
}
