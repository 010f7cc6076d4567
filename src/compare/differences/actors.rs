//! Actors as sets: who came, who went, and of whom something else is noted.
//!
//! Who is the same is found from the most to the least: one id with the same note and name, one id with the same note, one id; then one
//! name with the same note, one name. The order of a list is no change.

use super::super::changes::ActorChange;
use super::super::contents::Aktør;
use super::super::normal::normal;
use super::alignment;

/// Puts the actors of two units beside each other.
pub fn compare(old: &[&Aktør], new: &[&Aktør]) -> Vec<ActorChange> {
    let row = alignment::woven(old.len(), new.len(), &pairs(old, new), |_| true);
    let get = |side: &[&Aktør], i: Option<usize>| i.and_then(|i| side.get(i)).map(|a| (*a).clone());
    row.into_iter().map(|(i, j)| ActorChange { old: get(old, i), new: get(new, j) }).collect()
}

/// Who is the same: by id, else by name; with the same note first.
pub fn pairs(old: &[&Aktør], new: &[&Aktør]) -> Vec<(usize, usize)> {
    let name = |a: &Aktør| normal(&a.namn).to_lowercase();
    let note = |a: &Aktør| a.merknad.as_deref().map(normal);
    let mut pairs: Vec<(usize, usize)> = vec![];
    let (mut from, mut to) = (vec![false; old.len()], vec![false; new.len()]);
    let mut take = |same: &dyn Fn(&Aktør, &Aktør) -> bool| {
        for (i, a) in old.iter().enumerate() {
            let free = !from.get(i).copied().unwrap_or(true);
            let partner = (0..new.len())
                .find(|j| free && !to.get(*j).copied().unwrap_or(true) && new.get(*j).is_some_and(|b| same(a, b)));
            if let Some(j) = partner {
                (from[i], to[j]) = (true, true);
                pairs.push((i, j));
            }
        }
    };
    let same_id = |a: &Aktør, b: &Aktør| a.id.is_some() && a.id == b.id;
    take(&|a, b| same_id(a, b) && note(a) == note(b) && name(a) == name(b));
    take(&|a, b| same_id(a, b) && note(a) == note(b));
    take(&|a, b| same_id(a, b));
    take(&|a, b| name(a) == name(b) && note(a) == note(b));
    take(&|a, b| name(a) == name(b));
    pairs.sort_unstable();
    pairs
}
