//! From the bytes of a file to a text that can be parsed: UTF-8, NFC, plain line ends, nothing invisible.
//!
//! What a person would not notice is put right in silence (byte-order mark, decomposed letters, soft hyphens, Windows
//! line ends, no-break spaces in the indentation); what a person has to mend is reported and replaced by a space, so
//! that the rest of the file can still be read. One pass, linear in the size of the file.

use super::{Edit, Fault, Faults, OffsetMap, Place, SourceId, code};
use crate::limits;
use crate::norsk::{self, Said, Unseen, said};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, is_nfc_quick};

/// A cleaned file; `original` and `map` are left out where they would say nothing.
pub(super) struct Cleaned {
    pub original: Option<String>,
    pub text: String,
    pub map: Option<OffsetMap>,
    pub readable: bool,
}

impl Cleaned {
    fn unreadable(text: String) -> Self {
        Self { original: None, text, map: None, readable: false }
    }
}

/// Cleans the bytes of a file and reports what has to be mended.
pub(super) fn clean(bytes: &[u8], id: SourceId, faults: &mut Faults) -> Cleaned {
    if bytes.len() > limits::YAML_FILE {
        let most = limits::YAML_FILE >> 20;
        let message = said!("fila er for stor: meir enn {most} MB", "filen er for stor: mer enn {most} MB");
        let hint = said!("del henne i fleire filer", "del den i flere filer");
        faults.push(Fault::error(code::TOO_BIG, Place::new(id, 0..0), message).hint(hint));
        return Cleaned::unreadable(String::new());
    }
    if let Some(text) = utf_16(bytes) {
        let message = said!("fila er lagra som UTF-16, ikkje som UTF-8", "filen er lagret som UTF-16, ikke som UTF-8");
        faults.push(Fault::error(code::ENCODING, Place::new(id, 0..0), message).hint(save_as_utf_8()));
        return Cleaned::unreadable(text);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if is_clean(text) => Cleaned { original: None, text: text.into(), map: None, readable: true },
        Ok(text) => Cleaner::new(text, id, faults).run(),
        Err(error) => not_utf_8(bytes, error.valid_up_to(), id, faults),
    }
}

fn not_utf_8(bytes: &[u8], good: usize, id: SourceId, faults: &mut Faults) -> Cleaned {
    let (before, after) = bytes.split_at(good.min(bytes.len()));
    let mut text = String::from_utf8_lossy(before).into_owned();
    let start = text.len();
    // shown as Latin-1, which is what such a file nearly always is, so that the author knows the word again
    text.extend(after.iter().map(|byte| *byte as char));
    let end = start + text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let message = said!("fila er ikkje lagra som UTF-8", "filen er ikke lagret som UTF-8");
    faults.push(Fault::error(code::ENCODING, Place::new(id, start..end), message).hint(save_as_utf_8()));
    Cleaned::unreadable(text)
}

fn save_as_utf_8() -> Said {
    said!(
        "opne fila i programmet ho er skriven i, og lagre henne som UTF-8",
        "åpne filen i programmet den er skrevet i, og lagre den som UTF-8"
    )
}

/// The text of a file that some programs write as «Unicode», told by its mark or by every other byte being zero.
fn utf_16(bytes: &[u8]) -> Option<String> {
    let little = match bytes {
        [0xff, 0xfe, ..] => true,
        [0xfe, 0xff, ..] => false,
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => true,
        [0, a, 0, b, ..] if *a != 0 && *b != 0 => false,
        _ => return None,
    };
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [a, b] if little => u16::from_le_bytes([*a, *b]),
        [a, b] => u16::from_be_bytes([*a, *b]),
        _ => 0,
    });
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    Some(text.skip_while(|c| *c == '\u{feff}').collect())
}

fn is_clean(text: &str) -> bool {
    text.chars().all(|c| matches!(stain(c), Stain::None) && c != '\r' && !is_hard_space(c))
        && (text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes)
}

/// What is wrong with a character wherever it stands.
enum Stain {
    None,
    Leftover,
    Control,
    PrivateUse,
}

fn stain(c: char) -> Stain {
    match c {
        '\n' | '\r' | '\t' | ' '..='~' => Stain::None,
        _ if norsk::is_leftover(c) => Stain::Leftover,
        _ if norsk::is_private(c) => Stain::PrivateUse,
        _ if norsk::is_no_character(c) => Stain::Control,
        _ if matches!(norsk::unseen(c), Some(Unseen::Control | Unseen::LineEnd)) => Stain::Control,
        _ => Stain::None,
    }
}

fn is_hard_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

struct Cleaner<'a> {
    original: &'a str,
    id: SourceId,
    faults: &'a mut Faults,
    text: String,
    map: OffsetMap,
    /// A letter and the marks that belong to it, not yet written.
    group: String,
    group_from: Range<usize>,
    /// Nothing but spaces so far on this line.
    indenting: bool,
    after_bullet: bool,
}

impl<'a> Cleaner<'a> {
    fn new(original: &'a str, id: SourceId, faults: &'a mut Faults) -> Self {
        let (text, map) = (String::with_capacity(original.len()), OffsetMap::default());
        let (group, group_from) = (String::new(), 0..0);
        Self { original, id, faults, text, map, group, group_from, indenting: true, after_bullet: false }
    }

    fn run(mut self) -> Cleaned {
        let mut chars = self.original.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let from = at..at + c.len_utf8();
            match stain(c) {
                Stain::Leftover => continue,
                Stain::Control => self.control(c, from),
                Stain::PrivateUse => self.private_use(c, from),
                Stain::None if c == '\r' => match chars.next_if(|(_, next)| *next == '\n') {
                    Some(_) => self.put("\n", from.start..from.end + 1),
                    None => self.put("\n", from),
                },
                Stain::None if self.indenting && is_hard_space(c) => self.put(" ", from),
                Stain::None if self.after_bullet && c == '\t' => self.put(" ", from),
                Stain::None => self.letter(c, from),
            }
            self.after_bullet = false;
            match c {
                '\n' | '\r' => self.indenting = true,
                ' ' => {}
                _ if is_hard_space(c) => {}
                _ => {
                    self.after_bullet = self.indenting && matches!(stain(c), Stain::PrivateUse);
                    self.indenting = false;
                }
            }
        }
        self.flush();
        Cleaned { original: Some(self.original.into()), text: self.text, map: Some(self.map), readable: true }
    }

    fn letter(&mut self, c: char, from: Range<usize>) {
        let joins = !c.is_ascii()
            && (canonical_combining_class(c) != 0 || is_nfc_quick(std::iter::once(c)) == IsNormalized::Maybe);
        if joins && !self.group.is_empty() {
            self.group_from.end = from.end;
        } else {
            self.flush();
            self.group_from = from;
        }
        self.group.push(c);
    }

    fn flush(&mut self) {
        if self.group.is_empty() {
            return;
        }
        let before = self.text.len();
        let from = self.group_from.clone();
        if self.group.is_ascii() || is_nfc_quick(self.group.chars()) == IsNormalized::Yes {
            self.text.push_str(&self.group);
        } else {
            self.text.extend(self.group.nfc());
        }
        match self.original.get(from.clone()) {
            Some(original) if self.text.get(before..) == Some(original) => self.map.push_same(from),
            _ => self.map.push_other(self.text.len() - before, from),
        }
        self.group.clear();
    }

    /// Writes `text` in the place of what stood at `from`, and gives its place.
    fn put(&mut self, text: &str, from: Range<usize>) {
        self.flush();
        self.text.push_str(text);
        self.map.push_other(text.len(), from);
    }

    fn put_at(&mut self, text: &str, from: Range<usize>) -> Place {
        self.put(text, from);
        Place::new(self.id, self.text.len() - text.len()..self.text.len())
    }

    fn control(&mut self, c: char, from: Range<usize>) {
        let place = self.put_at(" ", from);
        let (message, hint) = match c {
            '\u{b}' | '\u{2028}' | '\u{2029}' => (
                said!("usynleg linjeskift", "usynlig linjeskift"),
                said!("ta det bort, og start heller ei ny line", "ta det bort, og start heller en ny linje"),
            ),
            _ => (
                said!("usynleg teikn som ikkje kan skrivast ut", "usynlig tegn som ikke kan skrives ut"),
                said!("ta det bort", "ta det bort"),
            ),
        };
        let message = message.map(|message| format!("{message} (U+{:04X})", c as u32));
        self.faults.push(Fault::error(code::CONTROL, place, message).hint(hint));
    }

    // a bullet pasted from Word is read as a list item, so that nothing else than the bullet is found wrong
    fn private_use(&mut self, c: char, from: Range<usize>) {
        let number = c as u32;
        let message = said!(
            "teikn frå Word (U+{number:04X}) som ikkje kan skrivast ut",
            "tegn fra Word (U+{number:04X}) som ikke kan skrives ut"
        );
        if self.indenting {
            // the tab that Word sets after it goes with it
            let tab = self.original.get(from.end..).is_some_and(|after| after.starts_with('\t'));
            let place = self.put_at("- ", from);
            let (start, end) = (place.span.start as usize, place.span.end as usize);
            let edit = match tab {
                true => Edit::new(Place::new(self.id, start..end + 1), "-  ", "- "),
                false => Edit::new(place, "- ", "- "),
            };
            let hint = said!("skriv «- » fyrst på lina i staden", "skriv «- » først på linjen i stedet");
            let fault = Fault::error(code::PRIVATE_USE, place, message).hint(hint);
            return self.faults.push(fault.mend(vec![edit]));
        }
        let place = self.put_at(" ", from);
        let hint =
            said!("ta det bort, eller skriv teiknet med tastaturet", "ta det bort, eller skriv tegnet med tastaturet");
        self.faults.push(Fault::error(code::PRIVATE_USE, place, message).hint(hint));
    }
}
