//! The files that a PDF says that it was made from.

use super::ExtractError;
use crate::limits;
use lopdf::{DecompressError, Dictionary, Document, Error, LoadOptions, Object, ObjectId, Stream};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

thread_local! {
    /// How much the objects that this thread has read so far take in the memory, and how much they may.
    static HELD: Cell<(usize, usize)> = const { Cell::new((0, usize::MAX)) };
}

/// What one object takes in the memory.
fn weight(object: &Object) -> usize {
    let own = size_of::<Object>();
    match object {
        Object::Array(list) => taken(list.capacity() * own) + list.iter().map(weight).sum::<usize>(),
        Object::Dictionary(dictionary) => of_dictionary(dictionary),
        Object::Stream(stream) => of_dictionary(&stream.dict) + stream.content.len(),
        Object::String(bytes, _) | Object::Name(bytes) => taken(bytes.capacity()),
        _ => 0,
    }
}

fn of_dictionary(dictionary: &Dictionary) -> usize {
    // room is made for four entries, then for twice as many, each with its place in a table beside them
    let room = match dictionary.len() {
        0 => 0,
        entries => entries.next_power_of_two().max(4),
    };
    let entry = size_of::<Object>() + size_of::<Vec<u8>>() + 4 * size_of::<usize>();
    taken(room * entry) + dictionary.iter().map(|(key, value)| taken(key.capacity()) + weight(value)).sum::<usize>()
}

/// What a piece of memory takes, with what is kept of it.
fn taken(bytes: usize) -> usize {
    if bytes == 0 { 0 } else { bytes.max(16) + 16 }
}

/// Looks at each object that the parser has read, before the next. A table may say that ten thousand objects lie at one place:
/// what all come to is more than the file is large.
#[expect(clippy::unnecessary_wraps, reason = "the parser takes a function that can leave objects out")]
fn counted(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let (held, most) = HELD.get();
    let held = held + size_of::<Object>() + weight(object);
    HELD.set((held, most));
    if held > most {
        // the parser would go on with the next object: it is left where it is
        resume_unwind(Box::new(Overfull));
    }
    // the parser takes the object itself where it stands alone, and what is given back where it lies in a stream, as no stream
    // can
    let given = if matches!(object, Object::Stream(_)) { Object::Null } else { object.clone() };
    Some((id, given))
}

/// What the parser is left with when the objects are too many.
struct Overfull;

/// Does something with a PDF; too much where the parser had to be left.
pub fn within_limits<T>(work: impl FnOnce() -> Result<T, ExtractError>) -> Result<T, ExtractError> {
    // nothing of what the parser held is looked at afterwards
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|why| match why.is::<Overfull>() {
        true => Err(ExtractError::TooMuch),
        false => Err(ExtractError::Damaged),
    })
}

/// The PDF, taken apart.
pub fn load(bytes: &[u8]) -> Result<Document, ExtractError> {
    // An empty list takes three hundred times as much room in the memory as in the file. In bytes that mean nothing, every
    // 256th begins one.
    let lists = bytes.split(|byte| *byte == b'[').count();
    if lists > limits::PDF_LISTS + bytes.len() / 64 {
        return Err(ExtractError::TooMuch);
    }
    HELD.set((0, limits::PDF_MEMORY + bytes.len()));
    let options = LoadOptions { filter: Some(counted), ..LoadOptions::with_max_decompressed_size(share(bytes)) };
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_) => ExtractError::Locked,
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => ExtractError::TooMuch,
        _ => ExtractError::Damaged,
    })?;
    if document.is_encrypted() || document.was_encrypted() { Err(ExtractError::Locked) } else { Ok(document) }
}

/// What each stream may unpack to. The parser bounds streams one by one, so that many small bombs would be one large: what all
/// may come to is divided among as many as there can be.
fn share(bytes: &[u8]) -> usize {
    let streams = bytes.windows(6).filter(|w| *w == b"stream").count() / 2;
    limits::PDF_OBJECTS / streams.max(16)
}

/// The attached files whose relationship to the PDF is that of a source, by name.
pub struct Attached<'a>(BTreeMap<String, Vec<&'a Stream>>);

impl<'a> Attached<'a> {
    /// Finds them in the catalog's list and in its tree of names.
    pub fn of(document: &'a Document) -> Result<Self, ExtractError> {
        let mut found: BTreeMap<String, Vec<&Stream>> = BTreeMap::new();
        for spec in specifications(document)? {
            let Some((path, stream)) = source(document, spec) else { continue };
            let streams = found.entry(path).or_default();
            // the list and the tree both name each file
            if !streams.iter().any(|s| std::ptr::eq(*s, stream)) {
                streams.push(stream);
            }
        }
        Ok(Attached(found))
    }

    /// The bytes of a file, `most` at the most; none if there is none, or if two have its name.
    pub fn bytes(&self, path: &str, most: u64) -> Result<Option<Vec<u8>>, ExtractError> {
        let Some([stream]) = self.0.get(path).map(Vec::as_slice) else { return Ok(None) };
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        stream.decompressed_content_with_limit(most).map(Some).map_err(|error| match error {
            Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => ExtractError::TooMuch,
            _ => ExtractError::Damaged,
        })
    }
}

/// What describes each attached file.
fn specifications(document: &Document) -> Result<Vec<&Dictionary>, ExtractError> {
    let most = 4 * limits::ATTACHED_FILES;
    let catalog = document.catalog().map_err(|_| ExtractError::Damaged)?;
    let mut out = vec![];
    if let Some(list) = follow(document, catalog.get(b"AF").ok()).and_then(|o| o.as_array().ok()) {
        out.extend(list.iter().take(most).filter_map(|o| follow(document, Some(o))?.as_dict().ok()));
    }
    let names = follow(document, catalog.get(b"Names").ok()).and_then(|o| o.as_dict().ok());
    let tree = names.and_then(|names| follow(document, names.get(b"EmbeddedFiles").ok())?.as_dict().ok());
    let mut open: Vec<(&Dictionary, usize)> = tree.map(|tree| (tree, 0)).into_iter().collect();
    let mut seen = 0;
    while let Some((node, depth)) = open.pop() {
        let list = |key: &[u8]| follow(document, node.get(key).ok()).and_then(|o| o.as_array().ok());
        // name, what it names, name, what it names, …
        let leaves = list(b"Names").into_iter().flat_map(|pairs| pairs.iter().skip(1).step_by(2).take(most));
        out.extend(leaves.filter_map(|o| follow(document, Some(o))?.as_dict().ok()));
        if depth < limits::internal::PDF_NAMES_DEPTH {
            let kids = list(b"Kids").into_iter().flatten().take(most);
            open.extend(kids.filter_map(|o| Some((follow(document, Some(o))?.as_dict().ok()?, depth + 1))));
        }
        // a tree may be a ring, or name one branch many times
        seen += 1;
        if seen > most || out.len() > most || open.len() > most {
            return Err(ExtractError::TooMuch);
        }
    }
    Ok(out)
}

fn follow<'a>(document: &'a Document, object: Option<&'a Object>) -> Option<&'a Object> {
    document.dereference(object?).ok().map(|(_, object)| object)
}

/// Name and bytes, if the file is said to be what the PDF was made from.
fn source<'a>(document: &'a Document, spec: &'a Dictionary) -> Option<(String, &'a Stream)> {
    let kind = follow(document, spec.get(b"AFRelationship").ok())?.as_name().ok()?;
    if kind != b"Source" {
        return None;
    }
    let name = follow(document, spec.get(b"UF").or_else(|_| spec.get(b"F")).ok())?;
    let name = lopdf::decode_text_string(name).ok()?;
    let files = follow(document, spec.get(b"EF").ok())?.as_dict().ok()?;
    let stream = follow(document, files.get(b"F").or_else(|_| files.get(b"UF")).ok())?.as_stream().ok()?;
    Some((name, stream))
}
