//! Short words for looking into `lopdf`'s objects: references followed, absence is `None`.

use lopdf::{Dictionary, Document, Object, ObjectId};

pub fn follow<'a>(doc: &'a Document, object: &'a Object) -> &'a Object {
    doc.dereference(object).map_or(object, |(_, found)| found)
}

pub fn get<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> Option<&'a Object> {
    dict.get(key.as_bytes()).ok().map(|object| follow(doc, object)).filter(|object| !object.is_null())
}

pub fn dict<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> Option<&'a Dictionary> {
    get(doc, dict, key)?.as_dict().ok()
}

pub fn name(doc: &Document, dict: &Dictionary, key: &str) -> Option<String> {
    Some(String::from_utf8_lossy(get(doc, dict, key)?.as_name().ok()?).into_owned())
}

pub fn number(doc: &Document, dict: &Dictionary, key: &str) -> Option<i64> {
    get(doc, dict, key)?.as_i64().ok()
}

pub fn array<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> Option<&'a Vec<Object>> {
    get(doc, dict, key)?.as_array().ok()
}

/// A text string, in either of the encodings that PDF has for it.
pub fn text(doc: &Document, dict: &Dictionary, key: &str) -> Option<String> {
    Some(decode(get(doc, dict, key)?.as_str().ok()?))
}

pub fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, utf16 @ ..] => {
            let units: Vec<u16> = utf16.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        [0xef, 0xbb, 0xbf, utf8 @ ..] => String::from_utf8_lossy(utf8).into_owned(),
        _ => String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| bytes.iter().map(|&byte| char::from(byte)).collect()),
    }
}

pub fn numbers(objects: &[Object]) -> Vec<f64> {
    objects.iter().filter_map(|object| object.as_float().ok()).map(f64::from).collect()
}

/// The value of a page's key, which a page may inherit from the folder of pages above it.
pub fn inherited<'a>(doc: &'a Document, page: ObjectId, key: &str) -> Option<&'a Object> {
    let mut node = doc.get_dictionary(page).ok()?;
    loop {
        if let Some(found) = get(doc, node, key) {
            return Some(found);
        }
        node = dict(doc, node, "Parent")?;
    }
}

pub fn page_size(doc: &Document, page: ObjectId) -> (f64, f64) {
    let media = inherited(doc, page, "MediaBox").and_then(|object| object.as_array().ok());
    match numbers(media.map_or(&[], Vec::as_slice))[..] {
        [left, bottom, right, top] => (right - left, top - bottom),
        _ => (0.0, 0.0),
    }
}
