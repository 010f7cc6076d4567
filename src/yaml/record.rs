//! Keys with values that become a struct: which keys there are, which are unknown, misspelt or missing.

use super::near::{LONGEST, folded};
use super::shown::Need;
use super::{About, Cx, Defs, Entry, Field, Kind, Name, Node, Read, RecordAbout, Want, godta, schema};
use crate::fault::{Fault, Place, code};
use crate::norsk::{Both, List, Said, said};
use serde_json::{Map, Value as Json, json};
use std::collections::HashMap;

/// The key that tells one record from another.
pub(super) const ID: &str = "id";

/// A key that a record takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// The nynorsk form, which is also the name in Rust.
    pub nn: &'static str,
    /// The bokmål form, where it differs.
    pub nb: Option<&'static str>,
    /// Other words that authors use for it.
    pub also: &'static [&'static str],
    /// Whether it may not be left out.
    pub required: bool,
}

impl Key {
    /// The key of a field of type `T`.
    pub fn of<T: Read>(nn: &'static str, nb: Option<&'static str>, also: &'static [&'static str]) -> Self {
        Self { nn, nb, also, required: T::absent().is_none() }
    }

    /// Both forms.
    pub fn forms(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.nn).chain(self.nb)
    }

    /// Whether authors use the word for it, with small letters or large, with `aa` or `å`.
    pub(super) fn is_also(&self, word: &str) -> bool {
        word.len() <= LONGEST && {
            let word = folded(&word.to_lowercase());
            self.also.iter().any(|also| folded(also) == word)
        }
    }
}

/// A struct that is read from keys; `#[derive(Record)]` writes this.
pub trait Record: Sized {
    /// What the author calls it, as `eit tiltak`.
    const NAME: Name;
    /// The name of the Rust type.
    const TYPE: &'static str;
    /// What it is.
    const DOC: Both;

    /// The keys it takes, those of flattened records included.
    fn keys() -> &'static [Key];

    /// Takes the values of all keys; every fault is reported before it gives up.
    fn take(fields: &mut Fields<'_>, cx: &mut Cx<'_>) -> Option<Self>;

    /// The keys with their schemas.
    fn properties(defs: &mut Defs) -> Vec<Property>;

    /// The keys for the user guide.
    fn fields() -> Vec<Field>;
}

/// A key and the schema of its value.
#[derive(Clone, Debug)]
pub struct Property {
    /// The key.
    pub key: Key,
    /// The schema, with what an editor shows.
    pub schema: Json,
}

impl<R: Record> Record for Box<R> {
    const NAME: Name = R::NAME;
    const TYPE: &'static str = R::TYPE;
    const DOC: Both = R::DOC;

    fn keys() -> &'static [Key] {
        R::keys()
    }

    fn take(fields: &mut Fields<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        R::take(fields, cx).map(Box::new)
    }

    fn properties(defs: &mut Defs) -> Vec<Property> {
        R::properties(defs)
    }

    fn fields() -> Vec<Field> {
        R::fields()
    }
}

/// The schema of a record.
pub fn record_schema<R: Record>(defs: &mut Defs) -> Json {
    defs.define(R::TYPE, |defs| object::<R>(None, defs))
}

/// The schema of a record that also holds the key `tag`, which tells that it is of the kind `word`.
pub fn kind_schema<R: Record>(tag: &str, word: &str, defs: &mut Defs) -> Json {
    defs.define(&format!("{}-{word}", R::TYPE), |defs| object::<R>(Some(tag), defs))
}

fn object<R: Record>(tag: Option<&str>, defs: &mut Defs) -> Json {
    let målform = defs.målform();
    // what picks the record is offered, and told of, by what holds the kinds
    let tag = tag.map(|tag| (tag.to_owned(), json!({ "doNotSuggest": true })));
    let mut properties: Map<String, Json> = tag.into_iter().collect();
    let mut required: Vec<String> = vec![];
    for Property { key, schema } in R::properties(defs) {
        let name = målform.choose(key.nn, key.nb).to_owned();
        if key.required {
            required.push(name.clone());
        }
        properties.insert(name, schema);
    }
    properties.insert(godta::KEY.into(), godta::schema(defs));
    let message = on_keys(R::NAME, R::keys(), defs);
    let record = json!({
        "type": ["object"],
        "title": R::NAME.bare().in_form(målform),
        "description": R::DOC.in_form(målform),
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    schema::told(record, &message, defs)
}

/// What an editor says of a key that is missing or that there is none of: which there are.
fn on_keys(name: Name, keys: &[Key], defs: &Defs) -> Said {
    let listed = |list: List, required: bool| {
        let of = keys.iter().filter(|key| key.required == required);
        let of = of.map(|key| format!("«{}»", defs.målform().choose(key.nn, key.nb)));
        Said::same(list.of(&of.collect::<Vec<_>>()))
    };
    let (name, needed, other) = (name.said(), listed(List::AND, true), listed(List::AND, false));
    match (needed.is_empty(), other.is_empty()) {
        (true, _) => said!("{name} kan ha {other}", "{name} kan ha {other}"; name, other),
        (_, true) => {
            said!("{name} må ha {needed}, og ikkje anna", "{name} må ha {needed}, og ikke annet"; name, needed)
        }
        _ => said!(
            "{name} må ha {needed}, og kan elles ha {other}",
            "{name} må ha {needed}, og kan ellers ha {other}";
            name,
            needed,
            other
        ),
    }
}

/// What the user guide knows of a record.
pub fn record_about<R: Record>() -> About {
    let record = || RecordAbout { type_name: R::TYPE, name: R::NAME, doc: R::DOC, fields: R::fields() };
    About { records: vec![record], ..About::named(R::NAME.bare()) }
}

/// Reads a record from a node.
pub fn read_record<R: Record>(node: &Node, cx: &mut Cx<'_>) -> Option<R> {
    read_tagged(node, None, cx)
}

/// Reads a record that may also hold the key that told which record it is.
pub(super) fn read_tagged<R: Record>(node: &Node, tag: Option<&str>, cx: &mut Cx<'_>) -> Option<R> {
    let mut fields = Fields::open(node, R::keys(), R::NAME, tag, cx)?;
    R::take(&mut fields, cx)
}

/// The values of a map, each put with the key that it belongs to.
#[derive(Debug)]
pub struct Fields<'n> {
    pub(super) node: &'n Node,
    pub(super) name: Name,
    pub(super) keys: &'static [Key],
    pub(super) found: Vec<Option<&'n Node>>,
    /// What was meant as the id, where it stands as a key: `- politiraad:`.
    pub(super) id: Option<Node>,
}

impl<'n> Fields<'n> {
    fn open(node: &'n Node, keys: &'static [Key], name: Name, tag: Option<&str>, cx: &mut Cx<'_>) -> Option<Self> {
        let Kind::Map(entries) = &node.kind else {
            cx.wrong_for(node, Want::KEYS, keys);
            return None;
        };
        let mut fields = Self { node, name, keys, found: vec![None; keys.len()], id: None };
        let unknown = fields.put_known(entries, tag, cx);
        for entry in &unknown {
            fields.put_unknown(entry, &unknown, cx);
        }
        fields.tell_of_keys_inside(entries, cx);
        Some(fields)
    }

    /// Where the record stands.
    pub fn place(&self) -> Place {
        self.node.place
    }

    /// The value of a key, which is reported as missing if it has to be there and is not.
    pub fn take<T: Read>(&mut self, key: &str, cx: &mut Cx<'_>) -> Option<T> {
        let at = self.keys.iter().position(|known| known.nn == key)?;
        let meant = self.id.as_ref().filter(|_| key == ID);
        if let Some(value) = self.found.get(at).copied().flatten().or(meant) {
            cx.need = if T::absent().is_some() { Need::Key } else { Need::Always };
            return T::read(value, cx);
        }
        let absent = T::absent();
        if absent.is_none() && !self.node.holed {
            let (name, key) = (self.name.said(), cx.own(self.keys[at].nn, self.keys[at].nb));
            let value = T::proposal(self.node).unwrap_or_else(|| "…".into());
            let message = said!("{name} manglar «{key}»", "{name} mangler «{key}»"; name, key);
            let hint = said!("skriv «{key}: {value}»", "skriv «{key}: {value}»"; key);
            cx.error(code::MISSING_KEY, cx.first_character(self.node), message, hint);
        }
        absent
    }

    /// Puts the values of known keys in place, and gives those whose key is not known.
    fn put_known(&mut self, entries: &'n [Entry], tag: Option<&str>, cx: &mut Cx<'_>) -> Vec<&'n Entry> {
        let mut first: HashMap<usize, &Entry> = HashMap::new();
        let mut unknown = vec![];
        for entry in entries.iter().filter(|entry| Some(entry.key.as_str()) != tag) {
            if entry.key == godta::KEY {
                godta::read(self.node, &entry.value, cx);
                continue;
            }
            let Some(at) = self.keys.iter().position(|key| key.forms().any(|form| form == entry.key)) else {
                unknown.push(entry);
                continue;
            };
            if let Some(before) = first.get(&at) {
                // nynorsk and bokmål beside each other; the very same key is found by the tree
                let (one, other) = (&before.key, &entry.key);
                let message = said!("«{one}» og «{other}» er same nøkkel", "«{one}» og «{other}» er samme nøkkel");
                let hint = said!("ta bort den eine", "ta bort den ene");
                let fault = Fault::error(code::DUPLICATE_KEY, entry.key_place, message).hint(hint);
                cx.push(fault.related(before.key_place, said!("fyrste gongen", "første gang")));
                continue;
            }
            first.insert(at, entry);
            self.put(at, &entry.value);
            if let Some(key) = self.keys.get(at) {
                cx.note_form(entry.key_place, &entry.key, key.nn, key.nb);
            }
        }
        unknown
    }

    pub(super) fn put(&mut self, at: usize, value: &'n Node) {
        if let Some(slot) = self.found.get_mut(at) {
            *slot = Some(value);
        }
    }
}
