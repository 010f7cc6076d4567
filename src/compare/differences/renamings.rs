//! Names that became others all through the plan: a body's new title, an actor's new name.
//!
//! A body that is the same for sure under another title, and an actor of one id under another name, may be a renaming. It runs through
//! the plan where texts bear it out: in a pair of units, as many texts lost the old name as gained the new one. From [`OFTEN`] places on,
//! texts that differ by it alone are the same ([`ChangedNames`]); below that, and for names too short to be known again in a text, only
//! the actors are counted. Example: «politirådet» is the title of a body, one actor, and stands in two points, and all of it became
//! «styrande nivå»: one renaming in four places, and no other change.

use super::super::changes::Renaming;
use super::super::contents::{Aktør, Contents, Passage, Unit, UnitKind, Value};
use super::super::normal::normal;
use super::actors;
use super::names::ChangedNames;
use super::sides::{FieldSides, Sides, fields_of};
use super::tokens::TokenKind;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// In so many places a name must have become another before texts that differ by it are held to be alike: once or twice may be chance.
/// It is a judgement.
const OFTEN: usize = 3;

/// Names of fewer letters are not known again in a text. It is a judgement.
const NAME: usize = 8;

/// Finds the names that were changed in pairs of units.
pub fn find(old: &Contents, new: &Contents, pairs: &[(usize, usize, bool)]) -> (Vec<Renaming>, ChangedNames) {
    let units = pairs.iter().filter_map(|(i, j, sure)| Some((old.units.get(*i)?, new.units.get(*j)?, *sure)));
    let both: Vec<(&Unit, &Unit, bool)> = units.collect();
    // (old, new) → how many actors have it
    let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (a, b, sure) in &both {
        let titled = matches!(a.kind, UnitKind::Nivå | UnitKind::Gruppe) && *sure;
        if titled && is_another(&a.tittel.printed, &b.tittel.printed) {
            found.entry((a.tittel.printed.clone(), b.tittel.printed.clone())).or_insert(0);
        }
        for (from, to) in fields_of(Some(a), Some(b)).into_values().flat_map(|f| renamed(&f)) {
            *found.entry((from.namn.clone(), to.namn.clone())).or_insert(0) += 1;
        }
    }
    if found.is_empty() {
        return (vec![], ChangedNames::default());
    }
    let found = merged(found);
    let candidates: Vec<(&str, &str)> = found.iter().map(|((a, b), _)| (a.as_str(), b.as_str())).collect();
    let written = evidence(&both, &ChangedNames::of(&candidates), candidates.len());
    let (mut out, mut kept) = (vec![], vec![]);
    for (((from, to), actors), texts) in found.iter().zip(written) {
        let through = texts > 0 && actors + texts >= OFTEN && is_long_enough(from) && is_long_enough(to);
        if through {
            kept.push((from.as_str(), to.as_str()));
        }
        if through || *actors > 0 {
            let times = actors + if through { texts } else { 0 };
            out.push(Renaming { old: from.clone(), new: to.clone(), times });
        }
    }
    (out, ChangedNames::of(&kept))
}

/// Whether two names are not the same one, written in another way.
fn is_another(a: &str, b: &str) -> bool {
    a != b && normal(a).to_lowercase() != normal(b).to_lowercase()
}

/// Whether a name stands for something wherever it stands: not «leiar», which is part of every text.
fn is_long_enough(name: &str) -> bool {
    name.chars().count() >= NAME
}

/// The names that differ by a capital only are one change.
fn merged(found: BTreeMap<(String, String), usize>) -> Vec<((String, String), usize)> {
    let mut seen: HashMap<(String, String), usize> = HashMap::new();
    let mut out: Vec<((String, String), usize)> = vec![];
    for ((from, to), times) in found {
        let key = (normal(&from).to_lowercase(), normal(&to).to_lowercase());
        let at = *seen.entry(key).or_insert(out.len());
        match out.get_mut(at) {
            Some(known) => known.1 += times,
            None => out.push(((from, to), times)),
        }
    }
    out
}

/// The actors of a field that have one id and two names.
fn renamed<'a>(field: &FieldSides<'a>) -> Vec<(&'a Aktør, &'a Aktør)> {
    let Sides { old, new } = &field.actors;
    let actors = actors::pairs(old, new).into_iter().filter_map(|(i, j)| Some((*old.get(i)?, *new.get(j)?)));
    actors.filter(|(a, b)| a.id.is_some() && a.id == b.id && is_another(&a.namn, &b.namn)).collect()
}

/// In how many texts each name gave way to the other.
fn evidence(both: &[(&Unit, &Unit, bool)], names: &ChangedNames, count: usize) -> Vec<usize> {
    let mut out = vec![0; count];
    for (a, b, _) in both {
        // what stands in both as it is says nothing
        let (old, new) = (texts(a), texts(b));
        let kept: BTreeSet<&str> = old.iter().map(|t| t.written.as_str()).collect();
        let came: BTreeSet<&str> = new.iter().map(|t| t.written.as_str()).collect();
        let mut more: BTreeMap<usize, [i64; 2]> = BTreeMap::new();
        let sides = [(old, &came, -1i64), (new, &kept, 1)];
        for (side, other, sign) in sides {
            for passage in side.into_iter().filter(|t| !other.contains(t.written.as_str())) {
                for word in names.read(passage).words {
                    if let (TokenKind::Name { is_new }, Some(change)) =
                        (word.kind, word.key.get(1..).and_then(|k| k.parse::<usize>().ok()))
                    {
                        let counts = more.entry(change).or_default();
                        counts[usize::from(is_new)] += sign;
                    }
                }
            }
        }
        for (change, [lost, gained]) in more {
            let times = usize::try_from((-lost).min(gained)).unwrap_or(0);
            out[change] += times;
        }
    }
    out
}

/// The texts of a unit, its title first.
fn texts(unit: &Unit) -> Vec<&Passage> {
    let fields = unit.fields.iter().filter_map(|f| match &f.value {
        Value::Passages(passages) => Some(passages),
        _ => None,
    });
    std::iter::once(&unit.tittel).chain(fields.flatten()).collect()
}
