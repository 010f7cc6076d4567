//! A key that no record has: which one was meant, if that can be told, and what there is to choose from.

use super::record::ID;
use super::{Cx, Entry, Fields, Key, Kind, Node, Written, did_you_mean, godta, near, surely};
use crate::fault::{Edit, Fault, code};
use crate::norsk::{Said, said};

impl<'n> Fields<'n> {
    /// Reports an unknown key, and reads its value as that of the key that was meant, if that can be told.
    pub(super) fn put_unknown(&mut self, entry: &'n Entry, unknown: &[&Entry], cx: &mut Cx<'_>) {
        if !cx.faults.wants_more(cx.source.id) {
            return cx.push(unknown_key(entry));
        }
        let word = entry.key.as_str();
        let said = self.keys.iter().position(|key| key.is_also(word));
        let meant = said.or_else(|| self.nearest(word));
        if meant.is_none() && near(word, [godta::KEY]).is_some() {
            let fault = unknown_key(entry).hint(did_you_mean(godta::KEY));
            cx.push(fault.cure(self.cure(entry, unknown).filter(|_| self.node.get(godta::KEY).is_none())));
            return godta::read(self.node, &entry.value, cx);
        }
        if self.is_id(entry) {
            self.id = Some(Node {
                place: entry.key_place,
                kind: Kind::Scalar(Written::made(word, entry.key_place)),
                holed: false,
            });
            return cx.push(unknown_key(entry).hint(said!("skriv «id: {word}»", "skriv «id: {word}»")));
        }
        if let Some((key, value)) = self.with_another_sign(word) {
            let own = cx.own(key.nn, key.nb);
            let fault = unknown_key(entry);
            cx.push(fault.hint(said!("skriv «{own}: {value}»", "skriv «{own}: {value}»"; own)));
            return;
        }
        let hint = match meant.and_then(|at| self.keys.get(at)) {
            Some(key) if said.is_some() => {
                let own = cx.own(key.nn, key.nb);
                said!("her heiter det «{own}»", "her heter det «{own}»"; own)
            }
            Some(key) if meant.is_some_and(|at| self.found.get(at).is_some_and(Option::is_some)) => {
                let own = cx.own(key.nn, key.nb);
                said!(
                    "ta bort det eine: «{own}» står her alt",
                    "ta bort det ene: «{own}» står her allerede";
                    own
                )
            }
            // the other form would only be remarked on in a file that has one of its own
            Some(key) if !cx.forms.is_empty() => {
                let own = cx.own(key.nn, key.nb);
                said!("meinte du «{own}»?", "mente du «{own}»?"; own)
            }
            Some(key) => did_you_mean(near(word, key.forms()).unwrap_or(key.nn)),
            None => self.all_keys(cx),
        };
        let cure = if said.is_none() { self.cure(entry, unknown) } else { None };
        cx.push(unknown_key(entry).hint(hint).cure(cure));
        if let Some(at) = meant.filter(|at| self.found.get(*at).is_some_and(Option::is_none)) {
            self.put(at, &entry.value);
        }
    }

    /// Whether a key with nothing behind it stands first in a record that has to have an id and has none: `- politiraad:`.
    fn is_id(&self, entry: &Entry) -> bool {
        let mut ids = self.keys.iter().zip(&self.found).filter(|(key, _)| key.nn == ID && key.required);
        let is_first =
            self.node.entries().and_then(<[Entry]>::first).is_some_and(|first| first.key_place == entry.key_place);
        let is_word = entry.key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        is_first && is_word && entry.value.is_null() && ids.any(|(_, found)| found.is_none())
    }

    /// A key that is not there, with another sign than a colon behind it: `dato; 2026-03-10`.
    fn with_another_sign<'w>(&self, word: &'w str) -> Option<(&'static Key, &'w str)> {
        let (own, value) = word.split_once([';', '=', '>']).or_else(|| word.split_once(". "))?;
        let mut free = self.keys.iter().zip(&self.found).filter(|(_, found)| found.is_none());
        let (key, _) = free.find(|(key, _)| key.forms().any(|form| form == own.trim()))?;
        Some((key, value.trim())).filter(|(_, value)| !value.is_empty())
    }

    /// What keys there are, in words.
    fn all_keys(&self, cx: &Cx<'_>) -> Said {
        let name = self.name.said();
        if self.keys.is_empty() {
            return said!("{name} har ingen nøklar", "{name} har ingen nøkler"; name);
        }
        let keys = Said::joined(self.keys.iter().map(|key| cx.own(key.nn, key.nb)), ", ");
        said!("{name} kan ha: {keys}", "{name} kan ha: {keys}"; name, keys)
    }

    fn cure(&self, entry: &Entry, unknown: &[&Entry]) -> Option<Edit> {
        let found: Vec<bool> = self.found.iter().map(Option::is_some).collect();
        surely::of_key(entry, self.keys, godta::KEY, &found, unknown)
    }

    /// The key that the word is a misspelling of: among those that are not there, else among all.
    fn nearest(&self, word: &str) -> Option<usize> {
        let forms = |free: bool| {
            let keys = self.keys.iter().zip(&self.found).filter(move |(_, found)| !free || found.is_none());
            keys.flat_map(|(key, _)| key.forms())
        };
        // a word is as near to both forms of a key now and then
        let nn = || self.keys.iter().map(|key| key.nn);
        let form = near(word, forms(true)).or_else(|| near(word, forms(false))).or_else(|| near(word, nn()))?;
        self.keys.iter().position(|key| key.forms().any(|own| own == form))
    }
}

fn unknown_key(entry: &Entry) -> Fault {
    Fault::error(code::UNKNOWN_KEY, entry.key_place, unknown(&entry.key))
}

/// That a key is not known.
pub(super) fn unknown(key: &str) -> Said {
    let key = shown(key);
    said!("ukjend nøkkel «{key}»", "ukjent nøkkel «{key}»")
}

/// A key as it is shown, cut where it is longer than any key can be.
fn shown(word: &str) -> String {
    match word.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", word.get(..at).unwrap_or("")),
        None => word.into(),
    }
}
