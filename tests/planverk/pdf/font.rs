//! A font as the reader needs it: which text a code stands for, and how wide it is.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::object::{array, dict, get, number, numbers};

/// The fonts that have been read, so that each is read once for the whole file.
#[derive(Default)]
pub struct Fonts(HashMap<ObjectId, Rc<Font>>);

/// One font.
#[derive(Default)]
pub struct Font {
    /// Two bytes a code in a composite font, else one.
    bytes_per_code: usize,
    texts: HashMap<u32, String>,
    widths: HashMap<u32, f64>,
    usual_width: f64,
}

impl Fonts {
    /// The font with this name among a page's or a form's resources.
    pub fn named(&mut self, doc: &Document, resources: &Dictionary, name: &[u8]) -> Rc<Font> {
        let found = dict(doc, resources, "Font").and_then(|fonts| fonts.get(name).ok());
        let Some(entry) = found else { return Rc::default() };
        let Ok(id) = entry.as_reference() else { return Rc::new(Font::read(doc, entry)) };
        self.0.entry(id).or_insert_with(|| Rc::new(Font::read(doc, entry))).clone()
    }
}

impl Font {
    fn read(doc: &Document, entry: &Object) -> Font {
        let Ok((_, object)) = doc.dereference(entry) else { return Font::default() };
        let Ok(font) = object.as_dict() else { return Font::default() };
        let cmap = get(doc, font, "ToUnicode").and_then(|object| object.as_stream().ok());
        let texts = cmap.and_then(|stream| stream.get_plain_content().ok()).map(|bytes| to_unicode(&bytes));
        let below = array(doc, font, "DescendantFonts").and_then(|list| list.first());
        let cid = below.and_then(|object| doc.dereference(object).ok()).and_then(|(_, object)| object.as_dict().ok());
        let mut read = Font { texts: texts.unwrap_or_default(), bytes_per_code: 1, ..Font::default() };
        if let Some(cid) = cid {
            read.bytes_per_code = 2;
            read.usual_width =
                get(doc, cid, "DW").and_then(|o| o.as_float().ok()).map_or(1.0, |w| f64::from(w) / 1000.0);
            read.widths = cid_widths(doc, array(doc, cid, "W").map_or(&[], Vec::as_slice));
        } else {
            let first = number(doc, font, "FirstChar").unwrap_or(0) as u32;
            // Only a drawn font (Type 3) measures in its own units.
            let own = array(doc, font, "FontMatrix").map(|list| numbers(list));
            let unit = own.and_then(|m| m.first().copied()).unwrap_or(0.001);
            let widths = numbers(array(doc, font, "Widths").map_or(&[], Vec::as_slice));
            read.widths = (first..).zip(widths.into_iter().map(|width| width * unit)).collect();
        }
        read
    }

    /// The codes of a string, each with its text and its width in ems.
    pub fn glyphs<'a>(&'a self, string: &'a [u8]) -> impl Iterator<Item = (&'a str, f64)> {
        string.chunks(self.bytes_per_code.max(1)).map(|code| {
            let code = code.iter().fold(0, |sum, &byte| sum << 8 | u32::from(byte));
            let text = self.texts.get(&code).map_or("\u{fffd}", String::as_str);
            (text, self.widths.get(&code).copied().unwrap_or(self.usual_width))
        })
    }
}

/// `[first [w w w] first last w …]`, in thousandths of an em.
fn cid_widths(doc: &Document, entries: &[Object]) -> HashMap<u32, f64> {
    let mut widths = HashMap::new();
    let mut rest = entries;
    while let [first, second, after @ ..] = rest {
        let first = first.as_i64().unwrap_or(0) as u32;
        let second = super::object::follow(doc, second);
        if let Ok(list) = second.as_array() {
            widths.extend((first..).zip(numbers(list).into_iter().map(|width| width / 1000.0)));
            rest = after;
        } else if let [width, after @ ..] = after {
            let width = width.as_float().map_or(0.0, |w| f64::from(w) / 1000.0);
            let last = second.as_i64().unwrap_or(0) as u32;
            widths.extend((first..=last.min(first + 0xffff)).map(|code| (code, width)));
            rest = after;
        } else {
            break;
        }
    }
    widths
}

/// The pairs of a `ToUnicode` map: `<code> <text>` between beginbfchar and endbfchar, `<first> <last> <text>` (or a list of
/// texts) between beginbfrange and endbfrange.
fn to_unicode(cmap: &[u8]) -> HashMap<u32, String> {
    let cmap = String::from_utf8_lossy(cmap);
    let mut texts = HashMap::new();
    for section in cmap.split("beginbfchar").skip(1) {
        let words = hex_words(section.split("endbfchar").next().unwrap_or(""));
        texts.extend(words.chunks_exact(2).map(|pair| (code(&pair[0]), utf16(&pair[1]))));
    }
    for section in cmap.split("beginbfrange").skip(1) {
        let section = section.split("endbfrange").next().unwrap_or("");
        for line in section.lines() {
            let words = hex_words(line);
            let [first, last, words @ ..] = &words[..] else { continue };
            for (step, at) in (code(first)..=code(last)).enumerate() {
                let text = if line.contains('[') {
                    words.get(step).map(|word| utf16(word))
                } else {
                    words.first().map(|word| shifted(word, step as u16))
                };
                texts.extend(text.map(|text| (at, text)));
            }
        }
    }
    texts
}

fn hex_words(text: &str) -> Vec<Vec<u16>> {
    let words = text.split('<').skip(1).filter_map(|word| word.split('>').next());
    words.map(|word| word.as_bytes().chunks(4).filter_map(unit).collect()).collect()
}

fn unit(digits: &[u8]) -> Option<u16> {
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

fn code(word: &[u16]) -> u32 {
    word.iter().fold(0, |sum, &unit| sum << 16 | u32::from(unit))
}

fn utf16(word: &[u16]) -> String {
    String::from_utf16_lossy(word)
}

fn shifted(word: &[u16], step: u16) -> String {
    let mut word = word.to_vec();
    if let Some(last) = word.last_mut() {
        *last = last.wrapping_add(step);
    }
    utf16(&word)
}
