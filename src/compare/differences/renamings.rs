//! Names that became others all through the plan: a body's new title, an actor's new name.

use super::super::changes::Renaming;
use super::super::contents::{Aktør, Contents, Passage, Unit, UnitKind, Value};
use super::super::tekst::normal;
use super::actors;
use super::tokens::{Token, TokenKind, Tokens};
use super::{FieldSides, fields_of};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// In so many places a name must have become another before texts that differ by it are held to be alike.
const OFTEN: usize = 3;

/// The names that were changed, to be found in texts.
#[derive(Clone, Debug, Default)]
pub struct ChangedNames {
    names: Vec<Name>,
    /// The first word of a name → the names, the longest first.
    first: HashMap<String, Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Name {
    words: Vec<String>,
    change: usize,
    is_new: bool,
}

impl ChangedNames {
    fn of(changes: &[(&str, &str)]) -> ChangedNames {
        let mut out = ChangedNames::default();
        for (change, (old, new)) in changes.iter().enumerate() {
            for (name, is_new) in [(old, false), (new, true)] {
                let words = Tokens::read(name, name, &ChangedNames::default()).words;
                out.names.push(Name { words: words.iter().map(|w| w.key.to_lowercase()).collect(), change, is_new });
            }
        }
        for (at, name) in out.names.iter().enumerate() {
            if let Some(word) = name.words.first() {
                out.first.entry(word.clone()).or_default().push(at);
            }
        }
        for found in out.first.values_mut() {
            found.sort_by_key(|at| std::cmp::Reverse(out.names.get(*at).map_or(0, |n| n.words.len())));
        }
        out
    }

    /// Makes one word of every name that stands in a text. Whether there was any.
    pub fn mark(&self, text: &mut Vec<Token>) -> bool {
        if self.first.is_empty() {
            return false;
        }
        let (mut at, mut any) = (0, false);
        while at < text.len() {
            if let Some(name) = self.at(text, at)
                && let (Some(first), Some(last)) = (text.get(at), text.get(at + name.words.len() - 1))
            {
                let word = Token {
                    bytes: first.bytes.start..last.bytes.end,
                    end: last.end,
                    key: format!("\u{1e}{}", name.change),
                    kind: TokenKind::Name { is_new: name.is_new },
                };
                text.splice(at..at + name.words.len(), [word]);
                any = true;
            }
            at += 1;
        }
        any
    }

    fn at(&self, text: &[Token], at: usize) -> Option<&Name> {
        let first = text.get(at)?.key.to_lowercase();
        let names = self.first.get(&first)?.iter().filter_map(|k| self.names.get(*k));
        names.into_iter().find(|name| {
            let here = text.get(at..at + name.words.len()).unwrap_or_default();
            !here.is_empty() && here.iter().zip(&name.words).all(|(word, wanted)| word.key.to_lowercase() == *wanted)
        })
    }
}

/// Finds the names that were changed in pairs of units.
pub fn find(old: &Contents, new: &Contents, pairs: &[(usize, usize, bool)]) -> (Vec<Renaming>, ChangedNames) {
    let unit = |plan: &'_ Contents, i: usize| -> Option<usize> { (i < plan.units.len()).then_some(i) };
    let both: Vec<(&Unit, &Unit, bool)> = pairs
        .iter()
        .filter_map(|(i, j, sure)| Some((old.units.get(unit(old, *i)?)?, new.units.get(unit(new, *j)?)?, *sure)))
        .collect();
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
        return Default::default();
    }
    let found = merged(found);
    let candidates: Vec<(&str, &str)> = found.iter().map(|((a, b), _)| (a.as_str(), b.as_str())).collect();
    let written = evidence(&both, &ChangedNames::of(&candidates), candidates.len());
    let (mut told, mut kept) = (vec![], vec![]);
    for (((from, to), actors), texts) in found.iter().zip(written) {
        let through = texts > 0 && actors + texts >= OFTEN && says_enough(from) && says_enough(to);
        if through {
            kept.push((from.as_str(), to.as_str()));
        }
        if through || *actors > 0 {
            let times = actors + if through { texts } else { 0 };
            told.push(Renaming { old: from.clone(), new: to.clone(), times: times });
        }
    }
    (told, ChangedNames::of(&kept))
}

/// Whether two names are not the same one, written in another way.
fn is_another(a: &str, b: &str) -> bool {
    a != b && normal(a).to_lowercase() != normal(b).to_lowercase()
}

/// A name that stands for something wherever it stands: not «leiar», which is part of every text.
fn says_enough(name: &str) -> bool {
    name.chars().count() >= 8
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
    let pairs = actors::pairs(&field.old_actors, &field.new_actors);
    let actors = pairs.into_iter().filter_map(|(i, j)| Some((*field.old_actors.get(i)?, *field.new_actors.get(j)?)));
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
                for word in Tokens::of(passage, names).words {
                    if let (TokenKind::Name { is_new }, Some(change)) =
                        (word.kind, word.key.get(1..).and_then(|k| k.parse::<usize>().ok()))
                    {
                        let counts = more.entry(change).or_default();
                        counts.iter_mut().skip(usize::from(is_new)).take(1).for_each(|n| *n += sign);
                    }
                }
            }
        }
        for (change, [lost, gained]) in more {
            let times = usize::try_from((-lost).min(gained)).unwrap_or(0);
            out.iter_mut().skip(change).take(1).for_each(|n| *n += times);
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
