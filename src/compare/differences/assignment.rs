//! Who belongs to whom, when each would suit several: the pairs whose scores add up to the most.

/// Above so many on a side the best pairs are taken first instead.
const LARGE: usize = 80;

/// Pairs of the `n` and the `m`, each at most once, with the greatest sum of scores; 0 is no pair. `turned` as for
/// [`super::alignment::common`].
pub fn best(n: usize, m: usize, turned: bool, score: impl Fn(usize, usize) -> u32) -> Vec<(usize, usize)> {
    if n == 0 || m == 0 {
        return vec![];
    }
    // rows are the few; of equally many, what the contents say
    let turned = n > m || (n == m && turned);
    let (rows, columns) = if turned { (m, n) } else { (n, m) };
    let table: Vec<Vec<u32>> =
        (0..rows).map(|r| (0..columns).map(|c| if turned { score(c, r) } else { score(r, c) }).collect()).collect();
    let at = |r: usize, c: usize| table.get(r).and_then(|row| row.get(c)).copied().unwrap_or(0);
    let pairs = if columns > LARGE { greedy(rows, columns, at) } else { hungarian(rows, columns, at) };
    let mut pairs: Vec<_> =
        pairs.into_iter().filter(|(r, c)| at(*r, *c) > 0).map(|(r, c)| if turned { (c, r) } else { (r, c) }).collect();
    pairs.sort_unstable();
    pairs
}

fn greedy(rows: usize, columns: usize, at: impl Fn(usize, usize) -> u32) -> Vec<(usize, usize)> {
    let mut all: Vec<(u32, usize, usize)> = vec![];
    for r in 0..rows {
        all.extend((0..columns).map(|c| (at(r, c), r, c)).filter(|(score, ..)| *score > 0));
    }
    all.sort_by_key(|(score, r, c)| (std::cmp::Reverse(*score), r.abs_diff(*c), *r, *c));
    let (mut row, mut column) = (vec![false; rows], vec![false; columns]);
    let mut pairs = vec![];
    for (_, r, c) in all {
        if let (Some(a), Some(b)) = (row.get_mut(r), column.get_mut(c))
            && !*a
            && !*b
        {
            (*a, *b) = (true, true);
            pairs.push((r, c));
        }
    }
    pairs
}

/// The Hungarian method with potentials, for `rows <= columns`. Written out here: it is short, and scores are whole numbers, so that
/// equal sums are equal.
fn hungarian(rows: usize, columns: usize, at: impl Fn(usize, usize) -> u32) -> Vec<(usize, usize)> {
    let get = |v: &[i64], i: usize| v.get(i).copied().unwrap_or(0);
    let add = |v: &mut [i64], i: usize, d: i64| v.iter_mut().skip(i).take(1).for_each(|x| *x += d);
    let (mut u, mut v) = (vec![0i64; rows + 1], vec![0i64; columns + 1]);
    let mut owner = vec![0usize; columns + 1];
    for r in 1..=rows {
        let mut least = vec![i64::MAX; columns + 1];
        let mut way = vec![0usize; columns + 1];
        let mut used = vec![false; columns + 1];
        let mut column = 0;
        owner.iter_mut().take(1).for_each(|o| *o = r);
        loop {
            used.iter_mut().skip(column).take(1).for_each(|x| *x = true);
            let row = owner.get(column).copied().unwrap_or(0);
            let (mut delta, mut next) = (i64::MAX, 0);
            for c in 1..=columns {
                if used.get(c).copied().unwrap_or(true) {
                    continue;
                }
                let cost = -i64::from(at(row - 1, c - 1)) - get(&u, row) - get(&v, c);
                if cost < get(&least, c) {
                    least.iter_mut().skip(c).take(1).for_each(|x| *x = cost);
                    way.iter_mut().skip(c).take(1).for_each(|x| *x = column);
                }
                if get(&least, c) < delta {
                    (delta, next) = (get(&least, c), c);
                }
            }
            if next == 0 {
                break;
            }
            for c in 0..=columns {
                if used.get(c).copied().unwrap_or(false) {
                    add(&mut u, owner.get(c).copied().unwrap_or(0), delta);
                    add(&mut v, c, -delta);
                } else {
                    add(&mut least, c, -delta);
                }
            }
            column = next;
            if owner.get(column).copied().unwrap_or(0) == 0 {
                break;
            }
        }
        while column != 0 {
            let from = way.get(column).copied().unwrap_or(0);
            let moved = owner.get(from).copied().unwrap_or(0);
            owner.iter_mut().skip(column).take(1).for_each(|o| *o = moved);
            column = from;
        }
    }
    let taken = owner.iter().enumerate().skip(1).filter(|(_, r)| **r > 0);
    taken.map(|(c, r)| (r - 1, c - 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_counts_and_not_the_best_pair() {
        let scores = [[900, 850], [880, 100]];
        assert_eq!(best(2, 2, false, |r, c| scores[r][c]), [(0, 1), (1, 0)]);
        let narrow = [[10], [30], [20]];
        assert_eq!(best(3, 1, false, |r, c| narrow[r][c]), [(1, 0)]);
        assert_eq!(best(2, 2, false, |_, _| 0), []);
        assert_eq!(best(100, 100, false, |r, c| if r == c { 9 } else { 1 }).len(), 100);
    }
}
