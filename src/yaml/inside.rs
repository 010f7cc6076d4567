//! A key that has slid into the text above it: `delar:` two spaces in, after `tekst: |`, would be printed as words.

use super::{Cx, Entry, Fields, Style, lines};
use crate::fault::{Fault, code};
use crate::norsk::said;

impl Fields<'_> {
    /// Reports the first line of a text that is a key which its record could have and has not.
    pub(super) fn tell_of_keys_inside(&self, entries: &[Entry], cx: &mut Cx<'_>) {
        for entry in entries {
            if let Some(fault) = self.key_inside(entry, cx) {
                cx.push(fault);
            }
        }
    }

    fn key_inside(&self, entry: &Entry, cx: &Cx<'_>) -> Option<Fault> {
        let text = entry.value.written().filter(|text| matches!(text.style, Style::Literal | Style::Folded))?;
        let mut start = text.place.span.start as usize;
        let mut is_in_sentence = false;
        for line in cx.source.slice(text.place.span).split_inclusive('\n') {
            let own = line.trim();
            let at = start + line.len() - line.trim_start().len();
            start += line.len();
            // «fire\ndelar: ein samhandlingsmodell» is a sentence that goes on, and so is «Endringa\ngjeld:»
            let goes_on = !own.is_empty() && !own.ends_with(['.', '!', '?', ':']);
            let is_words = std::mem::replace(&mut is_in_sentence, goes_on);
            let key = lines::key(own).filter(|_| !is_words).and_then(|length| own.get(..length));
            let Some(key) = key.filter(|key| self.could_have(key)) else { continue };
            let column = column(entry, cx);
            let message =
                said!("«{key}:» står inne i teksten til «{}»", "«{key}:» står inne i teksten til «{}»", entry.key);
            let hint = match column {
                0 => said!("ta bort mellomromma føre «{key}:»", "ta bort mellomrommene foran «{key}:»"),
                _ => said!(
                    "lina skal ha {column} mellomrom føre «{key}:»",
                    "linjen skal ha {column} mellomrom foran «{key}:»"
                ),
            };
            return Some(Fault::error(code::INDENTATION, cx.source.place(at..at + key.len()), message).hint(hint));
        }
        None
    }

    /// Whether the record takes the key, and has none of it.
    fn could_have(&self, word: &str) -> bool {
        let mut known = self.keys.iter().zip(&self.found);
        known.any(|(key, found)| found.is_none() && key.forms().any(|form| form == word))
    }
}

/// How far in the keys of a record stand.
fn column(entry: &Entry, cx: &Cx<'_>) -> usize {
    let at = entry.key_place.span.start as usize;
    let text = cx.source.text();
    text.get(lines::start(text, at)..at).map_or(0, |before| before.chars().count())
}
