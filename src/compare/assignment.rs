//! Who belongs to whom, when each would suit several: the pairs whose scores add up to the most.
//!
//! The best whole is not the best pair taken first. Let the first of one side suit the first and the second of the other with 900
//! and 850, and the second suit them with 880 and 100. Who takes the best pair first has 900 and is left with 100; the best whole
//! is 850 + 880.
//!
//! One solver, for unit against unit and for text against text: the Hungarian method with prices. The rows are seated one by one.
//! A seat has a price, and a row wants the seat where its score less the price is greatest. One that wants a taken seat may push
//! the row there on to its next best, and so on, along the way that costs the sum the least; then the prices along the way rise
//! by what the last step gave up, so that whoever sits still sits best. Here the second row wants the first seat (880), where the
//! first row sits (900); to send that on to the second seat costs 50, to take the second seat itself would cost 780.
//!
//! It is sparse (a row looks only at the seats that it lists) and partial (a row may go without, for a score of 0), which is why
//! it is no `kuhn_munkres` of a library: that takes a full square of weights and leaves nobody out. Scores are whole numbers, so
//! that equal sums are equal. Of ways that cost the same, the one that ends in the seat of the lowest number is taken, going
//! without last of all.

use crate::limits;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// The seat of each row, of `seats` many. A row is the seats that it may take, each with a score above 0; where it lists all, 0
/// is a seat that is as good as none.
pub fn assign(rows: &[Vec<(usize, i64)>], seats: usize) -> Vec<Option<usize>> {
    let count = rows.len();
    let mut state =
        State { value: vec![0; count], price: vec![0; seats], seat: vec![None; count], owner: vec![None; seats] };
    for row in 0..count {
        state.place(row, rows);
    }
    state.seat
}

struct State {
    /// What each row gets out of it: `value + price` is never less than the score of the two, and just that where the row sits.
    value: Vec<i64>,
    price: Vec<i64>,
    seat: Vec<Option<usize>>,
    owner: Vec<Option<usize>>,
}

impl State {
    /// Finds a seat for one more row, along the cheapest way.
    fn place(&mut self, row: usize, rows: &[Vec<(usize, i64)>]) {
        let seats = self.price.len();
        // what it costs to get to a seat, and the row that would take it; beyond the seats each row has one of its own, to go without
        let mut reached: HashMap<usize, (i64, usize)> = HashMap::new();
        let mut queue = BinaryHeap::new();
        let mut passed: Vec<(usize, usize, i64)> = vec![];
        let (mut at, mut cost) = (row, 0);
        let end = loop {
            let steps = rows[at].iter().map(|(seat, score)| (*seat, self.value[at] + self.price[*seat] - score));
            for (seat, more) in steps.chain([(seats + at, self.value[at])]) {
                let there = cost + more;
                if reached.get(&seat).is_none_or(|(known, _)| there < *known) {
                    reached.insert(seat, (there, at));
                    queue.push(Reverse((there, seat)));
                }
            }
            // one that was reached again for less is in the queue twice
            let is_best = |(there, seat): (i64, usize)| reached.get(&seat).is_some_and(|(known, _)| *known == there);
            let Some((there, seat)) = std::iter::from_fn(|| queue.pop()).map(|Reverse(s)| s).find(|s| is_best(*s))
            else {
                return;
            };
            cost = there;
            let Some(owner) = self.owner.get(seat).copied().flatten() else { break seat };
            passed.push((seat, owner, there));
            at = owner;
        };
        self.value[row] -= cost;
        for (seat, owner, here) in passed {
            self.price[seat] += cost - here;
            self.value[owner] -= cost - here;
        }
        let mut next = Some(end);
        while let Some(seat) = next {
            let Some((_, taker)) = reached.get(&seat).copied() else { break };
            next = self.seat[taker].take();
            if let Some(owner) = self.owner.get_mut(seat) {
                (*owner, self.seat[taker]) = (Some(taker), Some(seat));
            }
        }
    }
}

/// Above so many on a side, [`best`] takes the best pairs first instead: the time of the whole grows with the third power, and a
/// list of that many texts that all wait for a partner was written anew. It is a judgement.
const LARGE: usize = 80;

/// Where there are more pairs than [`limits::LIKENED`], each is only held against so many before and after the place where it would
/// stand on the other side.
pub const BESIDE: usize = 40;

/// Pairs of the `n` and the `m`, each at most once, with the greatest sum of scores; 0 is no pair. Of ways that are as good it
/// takes another when the sides change places, unless the caller tells which side comes first by its contents: `turned` where
/// that is the second.
pub fn best(n: usize, m: usize, turned: bool, score: impl Fn(usize, usize) -> u32) -> Vec<(usize, usize)> {
    if n == 0 || m == 0 {
        return vec![];
    }
    // rows are the few; of equally many, what the contents say
    let turned = n > m || (n == m && turned);
    let (count, seats) = if turned { (m, n) } else { (n, m) };
    let cell = |r: usize, c: usize| i64::from(if turned { score(c, r) } else { score(r, c) });
    let beside = |r: usize| match n.saturating_mul(m) > limits::LIKENED {
        true => (r * seats / count).saturating_sub(BESIDE)..(r * seats / count + BESIDE).min(seats),
        false => 0..seats,
    };
    let rows: Vec<Vec<(usize, i64)>> = (0..count).map(|r| beside(r).map(|c| (c, cell(r, c))).collect()).collect();
    let seat = if seats > LARGE { best_first(&rows, seats) } else { assign(&rows, seats) };
    let taken = seat.into_iter().enumerate().filter_map(|(r, c)| Some((r, c?)));
    let scored = taken.filter(|(r, c)| rows[*r].get(c - beside(*r).start).is_some_and(|(_, score)| *score > 0));
    let mut pairs: Vec<_> = scored.map(|(r, c)| if turned { (c, r) } else { (r, c) }).collect();
    pairs.sort_unstable();
    pairs
}

/// The best pair, then the best of those that are left; of equally good ones those that stand nearest to each other.
fn best_first(rows: &[Vec<(usize, i64)>], seats: usize) -> Vec<Option<usize>> {
    let mut all: Vec<(i64, usize, usize)> = vec![];
    for (r, row) in rows.iter().enumerate() {
        all.extend(row.iter().filter(|(_, score)| *score > 0).map(|(c, score)| (*score, r, *c)));
    }
    all.sort_by_key(|(score, r, c)| (Reverse(*score), r.abs_diff(*c), *r, *c));
    let (mut seat, mut owner) = (vec![None; rows.len()], vec![None; seats]);
    for (_, r, c) in all {
        if seat[r].is_none() && owner[c].is_none() {
            (seat[r], owner[c]) = (Some(c), Some(r));
        }
    }
    seat
}

#[cfg(test)]
mod tests {
    use super::{assign, best};
    use proptest::prelude::*;

    fn sum(rows: &[Vec<(usize, i64)>], seat: &[Option<usize>]) -> i64 {
        let score = |r: usize, c: usize| rows[r].iter().find(|e| e.0 == c).unwrap().1;
        seat.iter().enumerate().filter_map(|(r, c)| c.map(|c| score(r, c))).sum()
    }

    /// The best sum by trying everything.
    fn most(rows: &[Vec<(usize, i64)>], taken: &mut Vec<usize>) -> i64 {
        let Some((first, rest)) = rows.split_first() else { return 0 };
        let mut best = most(rest, taken);
        for (seat, score) in first {
            if !taken.contains(seat) {
                taken.push(*seat);
                best = best.max(score + most(rest, taken));
                taken.pop();
            }
        }
        best
    }

    proptest! {
        #[test]
        fn nothing_is_better(raw in prop::collection::vec(prop::collection::vec((0usize..6, 1i64..20), 0..5), 0..7)) {
            let tidy = |mut row: Vec<(usize, i64)>| { row.sort_by_key(|e| e.0); row.dedup_by_key(|e| e.0); row };
            let rows: Vec<_> = raw.into_iter().map(tidy).collect();
            let seat = assign(&rows, 6);
            let mut taken: Vec<usize> = seat.iter().flatten().copied().collect();
            taken.sort_unstable();
            let all = taken.len();
            taken.dedup();
            prop_assert_eq!(all, taken.len());
            prop_assert_eq!(sum(&rows, &seat), most(&rows, &mut vec![]));
        }
    }

    #[test]
    fn the_whole_counts_and_not_the_best_pair() {
        assert_eq!(assign(&[vec![(0, 900), (1, 850)], vec![(0, 880), (1, 100)]], 2), [Some(1), Some(0)]);
        // who suits nobody but one that suits another better goes without
        assert_eq!(assign(&[vec![(0, 900)], vec![(0, 880)]], 1), [Some(0), None]);
        let scores = [[900, 850], [880, 100]];
        assert_eq!(best(2, 2, false, |r, c| scores[r][c]), [(0, 1), (1, 0)]);
        let narrow = [[10], [30], [20]];
        assert_eq!(best(3, 1, false, |r, c| narrow[r][c]), [(1, 0)]);
        assert_eq!(best(2, 2, false, |_, _| 0), []);
        assert_eq!(best(100, 100, false, |r, c| if r == c { 9 } else { 1 }).len(), 100);
    }
}
