//! Place ids: from a printed text back to where its author wrote it.
//!
//! A place id is a stable hash of a path of ids (`maal-og-tiltak/politiraad/punkt/2`), never an offset or a running number:
//! it stands in the data that Typst hashes, so a number that moved with every edit would make all pages new. Lines and
//! offsets stand in the table here, which Typst never sees.

use super::model::PlaceId;
use crate::fault::Place;
use crate::yaml::Written;
use siphasher::sip::SipHasher13;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hasher;
use std::ops::Range;
use std::sync::Arc;

/// Exact in JSON, in JavaScript and in a Typst span, which takes numbers from 2 to 2^47.
const BITS: u32 = 46;

/// Where a printed text comes from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The path of ids.
    pub path: String,
    /// The place of the whole text, or of the record that a computed text comes from.
    pub place: Place,
    /// The text as it is printed.
    pub printed: String,
    /// The row of a table that it is printed in: the id of its measure.
    pub row: Option<String>,
    /// What was written, run by run; empty for a computed text.
    pub(super) runs: Vec<Run>,
}

/// A run of printed characters and the written ones that they are.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Characters of the printed text.
    pub printed: Range<usize>,
    /// What the author wrote.
    pub written: Arc<Written>,
    /// Bytes of the written text.
    pub range: Range<usize>,
    /// A value that was filled in: no character of it was written.
    pub filled: bool,
}

impl Origin {
    /// The places of the characters that were printed as these of this text, which are given in order: one walk finds all.
    pub fn places_of(&self, characters: &[usize]) -> Vec<Place> {
        let mut runs = self.runs.iter().peekable();
        let mut walk: Option<(usize, std::str::CharIndices)> = None;
        let mut out = vec![];
        for &character in characters {
            while runs.next_if(|run| run.printed.end <= character).is_some() {
                walk = None;
            }
            let Some(run) = runs.peek().filter(|run| run.printed.contains(&character) && !run.filled) else {
                out.push(self.place_of(character));
                continue;
            };
            let text = run.written.text.get(run.range.clone()).unwrap_or("");
            let (next, rest) = walk.get_or_insert_with(|| (run.printed.start, text.char_indices()));
            let found = rest.nth(character.saturating_sub(*next));
            *next = character + 1;
            out.push(found.map_or(self.place, |(at, c)| {
                let start = run.range.start + at;
                run.written.place_of(start..start + c.len_utf8())
            }));
        }
        out
    }

    /// The place of the character that was printed as the n-th of this text.
    pub fn place_of(&self, character: usize) -> Place {
        let Some(run) = self.runs.iter().find(|run| run.printed.contains(&character)) else {
            return self.place;
        };
        let text = &run.written.text[run.range.clone()];
        if run.filled {
            return run.written.place_of(run.range.clone());
        }
        match text.char_indices().nth(character - run.printed.start) {
            Some((at, c)) => {
                let start = run.range.start + at;
                run.written.place_of(start..start + c.len_utf8())
            }
            None => self.place,
        }
    }
}

/// Where all texts of a document come from, by their place ids.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    all: HashMap<PlaceId, Origin>,
    /// The salt that is next for a path which has been added: a plan may have many of one path, as parts of one title.
    salts: HashMap<PlaceId, u64>,
}

impl Origins {
    /// Where the text with this place id comes from.
    pub fn get(&self, place: PlaceId) -> Option<&Origin> {
        self.all.get(&place)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// All of them, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Origin> {
        self.all.values()
    }

    /// The place id of a path; two paths with the same hash get different ids, in the order that they come.
    pub(super) fn add(&mut self, origin: Origin) -> PlaceId {
        let salt = self.salts.entry(hash(&origin.path, 0)).or_default();
        loop {
            let id = hash(&origin.path, *salt);
            *salt += 1;
            match self.all.entry(id) {
                Entry::Occupied(_) => {}
                Entry::Vacant(free) => {
                    free.insert(origin);
                    return id;
                }
            }
        }
    }
}

fn hash(path: &str, salt: u64) -> PlaceId {
    let mut hasher = SipHasher13::new_with_keys(0, salt);
    hasher.write(path.as_bytes());
    (hasher.finish() >> (64 - BITS)).max(2)
}
