//! Place ids: from a printed text back to where its author wrote it.
//!
//! A `stad` is a stable hash of a path of ids (`maal-og-tiltak/politiraad/punkt/2`), never an offset or a running number:
//! it stands in the data that Typst hashes, so a number that moved with every edit would make all pages new. Lines and
//! offsets stand in the table here, which Typst never sees.

use crate::fault::Place;
use crate::yaml::Written;
use siphasher::sip::SipHasher13;
use std::collections::HashMap;
use std::hash::Hasher;
use std::ops::Range;
use std::sync::Arc;

/// Exact in JSON, in JavaScript and in a Typst span, which takes numbers from 2 to 2^47.
const BITS: u32 = 46;

/// Where a printed text comes from.
#[derive(Clone, Debug)]
pub struct Stad {
    /// The path of ids.
    pub path: String,
    /// The place of the whole text, or of the record that a computed text comes from.
    pub place: Place,
    /// The text as it is printed.
    pub printed: String,
    /// The measure in whose row it is printed.
    pub tiltak: Option<String>,
    pub(super) origins: Vec<Origin>,
}

/// A run of printed characters and the written ones that they are.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Characters of the printed text.
    pub printed: Range<usize>,
    pub written: Arc<Written>,
    /// Bytes of the written text.
    pub range: Range<usize>,
    /// A value that was filled in: no character of it was written.
    pub filled: bool,
}

impl Stad {
    /// A text that stands wholly at a place.
    pub fn at(path: impl Into<String>, place: Place, printed: impl Into<String>, tiltak: Option<String>) -> Self {
        Stad { path: path.into(), place, printed: printed.into(), tiltak, origins: vec![] }
    }

    /// The place of the character that was printed as the n-th of this text.
    pub fn place_of(&self, character: usize) -> Place {
        let Some(origin) = self.origins.iter().find(|o| o.printed.contains(&character)) else {
            return self.place;
        };
        let text = &origin.written.text[origin.range.clone()];
        if origin.filled {
            return origin.written.place_of(origin.range.clone());
        }
        match text.char_indices().nth(character - origin.printed.start) {
            Some((at, c)) => {
                let start = origin.range.start + at;
                origin.written.place_of(start..start + c.len_utf8())
            }
            None => self.place,
        }
    }
}

/// All place ids of a document.
#[derive(Clone, Debug, Default)]
pub struct Stader(HashMap<u64, Stad>);

impl Stader {
    /// Where the text with this place id comes from.
    pub fn get(&self, stad: u64) -> Option<&Stad> {
        self.0.get(&stad)
    }

    /// Registers a text under a place id that is already known.
    pub fn insert(&mut self, id: u64, stad: Stad) {
        self.0.insert(id, stad);
    }

    /// All of them, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Stad> {
        self.0.values()
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The place id of a path; two paths with the same hash get different ids, in the order that they come.
    pub(super) fn add(&mut self, stad: Stad) -> u64 {
        let mut salt = 0;
        loop {
            let id = hash(&stad.path, salt);
            match self.0.get(&id) {
                Some(_) => salt += 1,
                None => {
                    self.0.insert(id, stad);
                    return id;
                }
            }
        }
    }
}

fn hash(path: &str, salt: u64) -> u64 {
    let mut hasher = SipHasher13::new_with_keys(0, salt);
    hasher.write(path.as_bytes());
    (hasher.finish() >> (64 - BITS)).max(2)
}
