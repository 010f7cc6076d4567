//! Rows put beside each other: what keeps its order, and how two rows become one.
//!
//! - [`common`]: the heaviest way to pair two rows without crossings. From the end, `best(i, j)` is the greatest of leaving out `i`,
//!   leaving out `j`, and pairing the two: `weight(i, j) + best(i + 1, j + 1)`. Of the rows 1 2 3 4 5 and 9 2 4 3 5, where a pair of fours
//!   weighs 2 and others 1, it pairs 2, 4 and 5, and not 3.
//! - [`rising`]: of pairs that cross, the heaviest ones that do not; the others have moved. Of a row whose first was put last, the
//!   first moved, and not the three that went up.
//! - [`woven`]: two rows as one, in the order of the new one; what is gone stands after what it stood after.

use crate::limits;

/// The heaviest way to pair two rows without crossings. `weight` is 0 for what cannot be a pair. With `turned` the rows are
/// looked at the other way round, so that a caller who decides it by the contents gets the same pairs whichever is old.
pub fn common(n: usize, m: usize, turned: bool, weight: impl Fn(usize, usize) -> u32) -> Vec<(usize, usize)> {
    if turned {
        let pairs = straight(m, n, |i, j| weight(j, i));
        return pairs.into_iter().map(|(i, j)| (j, i)).collect();
    }
    straight(n, m, weight)
}

fn straight(n: usize, m: usize, weight: impl Fn(usize, usize) -> u32) -> Vec<(usize, usize)> {
    if n == 0 || m == 0 {
        return vec![];
    }
    if n.saturating_mul(m) > limits::ALIGNED {
        return side_by_side(n, m, weight);
    }
    // best[i][j]: the weight of the rest from (i, j)
    let width = m + 1;
    let mut best = vec![0u32; (n + 1) * width];
    let at = |i: usize, j: usize| i * width + j;
    let value = |best: &[u32], i: usize, j: usize| best.get(at(i, j)).copied().unwrap_or(0);
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            let skip = value(&best, i + 1, j).max(value(&best, i, j + 1));
            let pair = weight(i, j);
            let most = if pair > 0 { skip.max(pair + value(&best, i + 1, j + 1)) } else { skip };
            if let Some(cell) = best.get_mut(at(i, j)) {
                *cell = most;
            }
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, vec![]);
    while i < n && j < m {
        let here = value(&best, i, j);
        let pair = weight(i, j);
        if pair > 0 && here == pair + value(&best, i + 1, j + 1) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if here == value(&best, i + 1, j) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// What is the same from the start and from the end; for rows that are too long for more.
fn side_by_side(n: usize, m: usize, weight: impl Fn(usize, usize) -> u32) -> Vec<(usize, usize)> {
    let short = n.min(m);
    let first = (0..short).take_while(|i| weight(*i, *i) > 0).count();
    let last = (1..=short - first).take_while(|k| weight(n - k, m - k) > 0).count();
    let head = (0..first).map(|i| (i, i));
    head.chain((1..=last).rev().map(|k| (n - k, m - k))).collect()
}

/// Which of some pairs (place in the old row, place in the new row, weight) keep their order when the heaviest such set does.
pub fn rising(pairs: &[(usize, usize, u64)]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    let get = |k: usize| pairs.get(k).copied().unwrap_or_default();
    order.sort_by_key(|k| get(*k).0);
    let mut kept = vec![false; pairs.len()];
    if order.windows(2).all(|w| matches!(w, [a, b] if get(*a).1 < get(*b).1)) {
        kept.fill(true);
        return kept;
    }
    // a Fenwick tree over the places in the new row: the heaviest row that ends before a place, and its last pair
    let mut places: Vec<usize> = pairs.iter().map(|p| p.1).collect();
    places.sort_unstable();
    let mut tree: Vec<(u64, Option<usize>)> = vec![(0, None); places.len() + 1];
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for k in order {
        let (_, new, weight) = get(k);
        let place = places.partition_point(|p| *p < new);
        let mut best = (0, None);
        let mut i = place;
        while i > 0 {
            let here = tree.get(i).copied().unwrap_or_default();
            if here.0 > best.0 {
                best = here;
            }
            i &= i - 1;
        }
        if let Some(b) = before.get_mut(k) {
            *b = best.1;
        }
        let mine = (best.0 + weight.max(1), Some(k));
        let mut i = place + 1;
        while let Some(cell) = tree.get_mut(i) {
            if mine.0 > cell.0 {
                *cell = mine;
            }
            i += i & i.wrapping_neg();
        }
    }
    let mut next = tree.iter().copied().max_by_key(|(weight, _)| *weight).and_then(|(_, last)| last);
    while let Some(k) = next {
        if let Some(keep) = kept.get_mut(k) {
            *keep = true;
        }
        next = before.get(k).copied().flatten();
    }
    kept
}

/// Two rows as one: the order of the new row, and what stands only in the old one after the partner of the one before it that
/// `holds` (one that moved is no place to stand after).
pub fn woven(
    n: usize,
    m: usize,
    pairs: &[(usize, usize)],
    holds: impl Fn(usize) -> bool,
) -> Vec<(Option<usize>, Option<usize>)> {
    let (mut to, mut from) = (vec![None; n], vec![None; m]);
    for (i, j) in pairs {
        if let (Some(a), Some(b)) = (to.get_mut(*i), from.get_mut(*j)) {
            (*a, *b) = (Some(*j), Some(*i));
        }
    }
    let mut gone: Vec<Vec<usize>> = vec![vec![]; m + 1];
    let mut last = 0;
    for (i, partner) in to.iter().enumerate() {
        match partner {
            Some(j) if holds(*j) => last = j + 1,
            Some(_) => {}
            None => gone.get_mut(last).into_iter().for_each(|row| row.push(i)),
        }
    }
    let old = |row: &[usize]| row.iter().map(|i| (Some(*i), None)).collect::<Vec<_>>();
    let mut out = gone.first().map(|row| old(row)).unwrap_or_default();
    for (j, i) in from.into_iter().enumerate() {
        out.push((i, Some(j)));
        out.extend(gone.get(j + 1).map(|row| old(row)).unwrap_or_default());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_keeps_its_order_is_the_heaviest() {
        let (a, b) = ([1, 2, 3, 4, 5], [9, 2, 4, 3, 5]);
        let pairs = common(5, 5, false, |i, j| u32::from(a[i] == b[j]) * if a[i] == 4 { 2 } else { 1 });
        assert_eq!(pairs, [(1, 1), (3, 2), (4, 4)]);
        assert_eq!(side_by_side(3, 4, |i, j| u32::from([1, 2, 3][i] == [1, 7, 2, 3][j])), [(0, 0), (1, 2), (2, 3)]);
    }

    #[test]
    fn one_that_is_taken_out_and_put_elsewhere_is_the_one_that_moved() {
        let moved = |row: &[(usize, usize)]| {
            let pairs: Vec<_> = row.iter().map(|(a, b)| (*a, *b, 1)).collect();
            rising(&pairs).iter().enumerate().filter(|(_, kept)| !**kept).map(|(i, _)| i).collect::<Vec<_>>()
        };
        assert_eq!(moved(&[(0, 3), (1, 0), (2, 1), (3, 2)]), [0]);
        assert_eq!(moved(&[(0, 0), (1, 1), (5, 7)]), Vec::<usize>::new());
    }

    #[test]
    fn gone_ones_stand_where_they_stood() {
        let row = woven(4, 3, &[(0, 1), (2, 0)], |_| true);
        let expected = [(Some(2), Some(0)), (Some(3), None), (Some(0), Some(1)), (Some(1), None), (None, Some(2))];
        assert_eq!(row, expected);
    }
}
