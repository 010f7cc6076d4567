//! How the pairs of an answer hang together: what stands in what, and where the texts of each old unit went.

use super::changes::{Change, Changes, Pair, PassageChange};
use super::contents::FieldName;
use std::collections::HashMap;

/// The ties between the pairs of an answer.
#[derive(Debug)]
pub struct Ties<'a> {
    changes: &'a Changes,
    /// The pair that each pair stands in: in the new plan, and for what is gone in the old one.
    parents: Vec<Option<usize>>,
    children: Vec<Vec<usize>>,
    /// New unit → the old one that it was divided from.
    split_from: HashMap<usize, usize>,
    /// Old unit → the new one that it was put into.
    merged_into: HashMap<usize, usize>,
    departed: HashMap<usize, Vec<Departed<'a>>>,
}

/// A text of an old unit that stands in another unit now.
#[derive(Clone, Copy, Debug)]
pub struct Departed<'a> {
    /// The index of the new unit.
    pub to: usize,
    /// The field that it stands in there.
    pub field: FieldName,
    /// What became of it.
    pub passage: &'a PassageChange,
}

impl<'a> Ties<'a> {
    /// The ties of an answer.
    pub fn of(changes: &'a Changes) -> Ties<'a> {
        let by = |side: fn(&Pair) -> Option<usize>| -> HashMap<usize, usize> {
            changes.pairs.iter().enumerate().filter_map(|(i, p)| Some((side(p)?, i))).collect()
        };
        let (by_old, by_new) = (by(|p| p.old), by(|p| p.new));
        let parent = |p: &Pair| match (changes.new_unit(p), changes.old_unit(p)) {
            (Some(unit), _) => by_new.get(&unit.parent?).copied(),
            (None, Some(unit)) => by_old.get(&unit.parent?).copied(),
            (None, None) => None,
        };
        let parents: Vec<Option<usize>> = changes.pairs.iter().map(parent).collect();
        let mut children = vec![vec![]; changes.pairs.len()];
        for (i, above) in parents.iter().enumerate() {
            if let Some(list) = above.and_then(|parent| children.get_mut(parent)) {
                list.push(i);
            }
        }
        let (mut split_from, mut merged_into) = (HashMap::new(), HashMap::new());
        let mut departed: HashMap<usize, Vec<Departed>> = HashMap::new();
        for pair in &changes.pairs {
            split_from.extend(pair.old.iter().flat_map(|old| pair.split_into.iter().map(|new| (*new, *old))));
            merged_into.extend(pair.new.iter().flat_map(|new| pair.merged_from.iter().map(|old| (*old, *new))));
            for field in &pair.fields {
                let Change::Passages(all) = &field.change else { continue };
                for passage in all {
                    if let (Some(to), Some(old), Some(_)) = (pair.new, passage.other_unit, &passage.new) {
                        departed.entry(old).or_default().push(Departed { to, field: field.name, passage });
                    }
                }
            }
        }
        Ties { changes, parents, children, split_from, merged_into, departed }
    }

    /// The pair that a pair stands in.
    pub fn parent(&self, i: usize) -> Option<usize> {
        self.parents.get(i).copied().flatten()
    }

    /// The pairs that stand in a pair.
    pub fn children(&self, i: usize) -> &[usize] {
        self.children.get(i).map_or(&[], Vec::as_slice)
    }

    /// The old unit that the new unit of a pair was divided from.
    pub fn split_from(&self, pair: &Pair) -> Option<usize> {
        self.split_from.get(&pair.new?).copied()
    }

    /// The new unit that the old unit of a pair was put into.
    pub fn merged_into(&self, pair: &Pair) -> Option<usize> {
        self.merged_into.get(&pair.old?).copied()
    }

    /// The texts of the old unit of a pair that stand in another unit now.
    pub fn departed(&self, pair: &Pair) -> &[Departed<'a>] {
        pair.old.and_then(|old| self.departed.get(&old)).map_or(&[], Vec::as_slice)
    }

    /// What a pair resembles, in the other plan, and how much in per cent, where nothing else ties it to that.
    pub fn resembles(&self, pair: &Pair) -> Option<(usize, u8)> {
        let tied = match (self.changes.old_unit(pair), self.changes.new_unit(pair)) {
            (None, _) => self.split_from(pair),
            (_, None) => self.merged_into(pair).or_else(|| self.departed(pair).first().map(|departed| departed.to)),
            _ => pair.old,
        };
        pair.resembles.filter(|(other, _)| Some(*other) != tied)
    }
}
