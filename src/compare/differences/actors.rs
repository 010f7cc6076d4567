//! Actors as sets: who came, who went, and of whom something else is noted.
//!
//! Who is the same is found from the most to the least: one id with the same note and name, one id with the same note, one id; then one
//! name with the same note, one name. The order of a list is no change.

use super::super::changes::ActorChange;
use super::super::contents::Aktør;
use super::super::normal::normal;
use super::alignment;
use std::collections::HashMap;

/// Puts the actors of two units beside each other.
pub fn compare(old: &[&Aktør], new: &[&Aktør]) -> Vec<ActorChange> {
    let row = alignment::woven(old.len(), new.len(), &pairs(old, new), |_| true);
    let get = |side: &[&Aktør], i: Option<usize>| i.and_then(|i| side.get(i)).map(|a| (*a).clone());
    row.into_iter().map(|(i, j)| ActorChange { old: get(old, i), new: get(new, j) }).collect()
}

/// Who is the same: by id, else by name; with the same note first.
pub fn pairs(old: &[&Aktør], new: &[&Aktør]) -> Vec<(usize, usize)> {
    let keys = |side: &[&Aktør]| side.iter().map(|a| Keys::of(a)).collect::<Vec<_>>();
    let (old, new) = (keys(old), keys(new));
    let mut pairs: Vec<(usize, usize)> = vec![];
    let (mut from, mut to) = (vec![false; old.len()], vec![false; new.len()]);
    // the first that is free, of those that are the same by so much
    let mut take = |key: &dyn Fn(&Keys) -> Option<Vec<Option<String>>>| {
        let mut free: HashMap<Vec<Option<String>>, Vec<usize>> = HashMap::new();
        for (j, actor) in new.iter().enumerate().rev().filter(|(j, _)| !to[*j]) {
            if let Some(key) = key(actor) {
                free.entry(key).or_default().push(j);
            }
        }
        let mut taken = vec![];
        for (i, actor) in old.iter().enumerate().filter(|(i, _)| !from[*i]) {
            let partner = key(actor).and_then(|key| free.get_mut(&key)?.pop());
            taken.extend(partner.map(|j| (i, j)));
        }
        for (i, j) in taken {
            (from[i], to[j]) = (true, true);
            pairs.push((i, j));
        }
    };
    let own = |text: &String| Some(text.clone());
    take(&|a| Some(vec![Some(a.id.clone()?), a.note.clone(), own(&a.name)]));
    take(&|a| Some(vec![Some(a.id.clone()?), a.note.clone()]));
    take(&|a| Some(vec![Some(a.id.clone()?)]));
    take(&|a| Some(vec![own(&a.name), a.note.clone()]));
    take(&|a| Some(vec![own(&a.name)]));
    pairs.sort_unstable();
    pairs
}

/// What an actor is compared by.
struct Keys {
    id: Option<String>,
    name: String,
    note: Option<String>,
}

impl Keys {
    fn of(actor: &Aktør) -> Self {
        let (name, note) = (normal(&actor.namn).to_lowercase(), actor.merknad.as_deref().map(normal));
        Self { id: actor.id.clone(), name, note }
    }
}
