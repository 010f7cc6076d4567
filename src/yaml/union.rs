//! A value that can be written in more than one way: as a text, a list, or one of several records.

use super::words::{self, quote};
use super::{Cx, Key, Kind, Name, Node, Read, Record, Want, godta, near};
use crate::fault::code;

/// How many keys of a map are looked at to find out which record it is.
const KEYS: usize = 50;

type Reader<'n, T> = Box<dyn FnOnce(&'n Node, &mut Cx<'_>) -> Option<T> + 'n>;

/// Picks the way a node is written and reads it so.
///
/// ```text
/// fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
///     Union::new(node, Name::new("eit punkt", "et punkt")).text(Punkt::Setning).record(Punkt::Gruppe).read(cx)
/// }
/// ```
pub struct Union<'n, T> {
    node: &'n Node,
    name: Name,
    /// Whether a text is one of the ways, and the way to read the node, where it has been found.
    takes_text: bool,
    text: Option<Reader<'n, T>>,
    list: Option<Reader<'n, T>>,
    /// The record that fits best, and how well.
    record: Option<(Fit, Reader<'n, T>)>,
}

/// How well the keys of a map fit a record: how many it takes, how many of those it has to have, how many it nearly takes.
type Fit = (usize, usize, usize);

impl<'n, T: 'n> Union<'n, T> {
    /// A union that the author calls `name`, as `eit punkt`.
    pub fn new(node: &'n Node, name: impl Into<Name>) -> Self {
        let name = name.into();
        Self { node, name, takes_text: false, text: None, list: None, record: None }
    }

    /// May be written as a text.
    pub fn text<U: Read + 'n>(mut self, wrap: fn(U) -> T) -> Self {
        self.takes_text = true;
        self.text = Some(reader(wrap));
        self
    }

    /// May be written as a list.
    pub fn list<U: Read + 'n>(mut self, wrap: fn(U) -> T) -> Self {
        self.list = Some(reader(wrap));
        self
    }

    /// May be written as a record; of several, the one whose keys fit best is read, the first on a tie.
    pub fn record<U: Record + Read + 'n>(mut self, wrap: fn(U) -> T) -> Self {
        let fit = fit::<U>(self.node);
        if self.record.as_ref().is_none_or(|(best, _)| fit > *best) {
            self.record = Some((fit, reader(wrap)));
        }
        self
    }

    /// Reads the node in the way it is written.
    pub fn read(self, cx: &mut Cx<'_>) -> Option<T> {
        let node = self.node;
        match (&node.kind, self.record) {
            (Kind::Scalar(_), _) if !node.is_null() => match self.text {
                Some(read) => read(node, cx),
                None => refuse(node, self.name, cx),
            },
            (Kind::Seq(_), _) => match self.list {
                Some(read) => read(node, cx),
                None => refuse(node, self.name, cx),
            },
            (Kind::Map(entries), Some((fit, read))) => match entries.as_slice() {
                // «- Følgje opp: tiltak» is a text to the author, and a key to YAML
                [entry] if fit == (0, 0, 0) && self.takes_text && !node.holed => {
                    cx.error(code::COLON, entry.key_place, words::colon(), quote());
                    None
                }
                _ => read(node, cx),
            },
            _ => refuse(node, self.name, cx),
        }
    }
}

fn reader<'n, U: Read + 'n, T: 'n>(wrap: fn(U) -> T) -> Reader<'n, T> {
    Box::new(move |node, cx| U::read(node, cx).map(wrap))
}

fn refuse<T>(node: &Node, name: Name, cx: &mut Cx<'_>) -> Option<T> {
    cx.wrong(node, Want::Ways(name));
    None
}

fn fit<R: Record>(node: &Node) -> Fit {
    let keys = R::keys();
    let known = |word: &str| keys.iter().find(|key| key.forms().any(|form| form == word));
    let mut fit = (0, 0, 0);
    for entry in node.entries().unwrap_or(&[]).iter().take(KEYS) {
        match known(&entry.key) {
            Some(key) => {
                fit.0 += 1;
                fit.1 += usize::from(key.required);
            }
            // with a large letter first it is more likely a text with a colon in it
            None if keys.iter().any(|key| key.also.contains(&entry.key.as_str())) => fit.2 += 1,
            None if entry.key == godta::KEY => fit.2 += 1,
            None if near(&entry.key, keys.iter().flat_map(Key::forms)).is_some() => fit.2 += 1,
            None => {}
        }
    }
    fit
}
