//! What may stand at a place: the schema of a kind of file, walked along the way down a file's tree. It is the one that other
//! editors are given (`planverk skjema`), so that a key is declared once.

use super::cursor::Step;
use crate::norsk::Målform;
use crate::plan::schema::FileKind;
use crate::yaml::{Kind, Node};
use serde_json::{Map, Value as Json};
use std::collections::HashMap;

/// No schema goes round more often than this.
const DEEPEST: usize = 32;

/// The schema of a kind of file in a målform.
#[derive(Debug)]
pub struct Schema {
    root: Json,
    /// The keys of the other målform, each with what it is called in this one.
    own: HashMap<String, String>,
}

/// One way to write a value.
#[derive(Clone, Debug)]
pub struct Way<'s> {
    /// What the schema says of it.
    pub object: &'s Map<String, Json>,
    /// The keys of which it has one.
    pub one_of: Vec<&'s str>,
    /// The key and the word that tell that it is of this kind, where the kind is not told yet.
    pub tag: Option<(&'s str, &'s str)>,
}

impl Schema {
    /// The schema of a kind of file.
    pub fn of(kind: FileKind, målform: Målform) -> Self {
        let other = match målform {
            Målform::Nynorsk => Målform::Bokmål,
            Målform::Bokmål => Målform::Nynorsk,
        };
        let (root, mut own) = (kind.schema(målform), HashMap::new());
        pair(&root, &kind.schema(other), &mut own);
        Self { root, own }
    }

    /// The ways to write what the steps lead to; `nodes` are those on the way, from the root.
    pub fn at<'s>(&'s self, nodes: &[&Node], steps: &[Step]) -> Vec<Way<'s>> {
        let mut ways = self.ways(&self.root, nodes.first().copied());
        for (at, step) in steps.iter().enumerate() {
            let (node, next) = (nodes.get(at).copied(), nodes.get(at + 1).copied());
            let subs = match step {
                Step::Key(key) => self.values(&ways, key, node).collect::<Vec<_>>(),
                Step::Item(_) => ways.iter().filter_map(|way| way.object.get("items")).collect(),
            };
            ways = subs.into_iter().flat_map(|sub| self.ways(sub, next)).collect();
        }
        ways
    }

    /// What is said of the values of a key, in the records that the other keys of the node fit best.
    pub fn values<'s>(&'s self, ways: &[Way<'s>], key: &str, node: Option<&Node>) -> impl Iterator<Item = &'s Json> {
        let key = self.own(key);
        let of = move |way: &Way<'s>| {
            let free = way.object.get("additionalProperties").filter(|free| free.is_object());
            way.properties().and_then(|all| all.get(key)).or(free)
        };
        let beside = keys(node);
        let found = ways.iter().filter_map(|way| Some((self.fit(way, &beside), of(way)?)));
        let found: Vec<(usize, &Json)> = found.collect();
        let best = found.iter().map(|(fit, _)| *fit).max().unwrap_or(0);
        found.into_iter().filter(move |(fit, _)| *fit == best).map(|(_, sub)| sub)
    }

    /// The records that the keys of a node fit best.
    pub fn records<'s>(&'s self, ways: &[Way<'s>], beside: &[&str]) -> Vec<Way<'s>> {
        let records = || ways.iter().filter(|way| way.properties().is_some());
        let best = records().map(|way| self.fit(way, beside)).max().unwrap_or(0);
        records().filter(|way| self.fit(way, beside) == best).cloned().collect()
    }

    fn fit(&self, way: &Way, keys: &[&str]) -> usize {
        let Some(properties) = way.properties() else { return 0 };
        keys.iter().filter(|key| properties.contains_key(self.own(key))).count()
    }

    /// A key in the målform of the schema.
    pub fn own<'k>(&'k self, key: &'k str) -> &'k str {
        self.own.get(key).map_or(key, String::as_str)
    }

    /// The ways that a part of the schema lets a value be written in.
    pub fn ways<'s>(&'s self, sub: &'s Json, node: Option<&Node>) -> Vec<Way<'s>> {
        let mut out = vec![];
        self.spread(sub, node, &[], DEEPEST, &mut out);
        out
    }

    fn spread<'s>(
        &'s self,
        sub: &'s Json,
        node: Option<&Node>,
        one_of: &[&'s str],
        left: usize,
        out: &mut Vec<Way<'s>>,
    ) {
        let (Some(object), Some(left)) = (sub.as_object(), left.checked_sub(1)) else { return };
        if let Some(to) = object.get("$ref").and_then(Json::as_str).and_then(|to| self.definition(to)) {
            self.spread(to, node, one_of, left, out);
        }
        for all in ["allOf", "anyOf"] {
            for part in object.get(all).and_then(Json::as_array).into_iter().flatten() {
                self.spread(part, node, one_of, left, out);
            }
        }
        if let Some(condition) = object.get("if") {
            let (then, otherwise) = (object.get("then"), object.get("else"));
            match told(condition) {
                Some((key, word)) if node.is_none_or(|node| node.get(key).is_none()) => {
                    let before = out.len();
                    then.into_iter().for_each(|then| self.spread(then, node, one_of, left, out));
                    out[before..].iter_mut().for_each(|way| way.tag = Some((key, word)));
                }
                Some((key, word)) => {
                    let said = node.and_then(|node| node.get(key)?.written()).map(|written| written.text.trim());
                    let branch = if said == Some(word) { then } else { otherwise };
                    branch.into_iter().for_each(|branch| self.spread(branch, node, one_of, left, out));
                }
                None => match asked_for(condition) {
                    Some(key) if node.is_none_or(|node| node.get(key).is_none_or(Node::is_null)) => {
                        // what has none of the keys that were asked for is to have one of them
                        let one_of: Vec<&str> = one_of.iter().copied().chain([key]).collect();
                        otherwise.into_iter().for_each(|part| self.spread(part, node, &one_of, left, out));
                    }
                    // a condition that everything meets is there for the editors that ask for one
                    _ => then.into_iter().for_each(|then| self.spread(then, node, one_of, left, out)),
                },
            }
        }
        // what is said of a key beside a whole record is said of that record
        let is_beside = object.contains_key("allOf") && !object.contains_key("type");
        if !is_beside && ["type", "enum", "const", "properties", "items"].iter().any(|key| object.contains_key(*key)) {
            out.push(Way { object, one_of: one_of.to_vec(), tag: None });
        }
    }

    /// Whether what is written could be what a part of the schema asks for, as far as its shape tells.
    pub fn takes(&self, sub: &Json, value: &Node) -> bool {
        self.ways(sub, Some(value)).iter().any(|way| match &value.kind {
            Kind::Scalar(written) => {
                let words = way.words();
                way.is_scalar() && (words.is_empty() || words.iter().any(|(word, _)| word == written.text.trim()))
            }
            Kind::Seq(items) => {
                way.object.get("items").is_some_and(|sub| items.iter().all(|item| self.takes(sub, item)))
            }
            Kind::Map(entries) => {
                way.properties().is_some_and(|own| entries.iter().all(|e| own.contains_key(self.own(&e.key))))
            }
        })
    }

    fn definition(&self, reference: &str) -> Option<&Json> {
        self.root.get("definitions")?.get(reference.strip_prefix("#/definitions/")?)
    }
}

impl<'s> Way<'s> {
    /// The keys of a record.
    pub fn properties(&self) -> Option<&'s Map<String, Json>> {
        self.object.get("properties")?.as_object()
    }

    /// The keys that a record must have.
    pub fn required(&self) -> Vec<&'s str> {
        let required = self.object.get("required").and_then(Json::as_array);
        required.into_iter().flatten().filter_map(Json::as_str).collect()
    }

    /// Whether it is of a type of JSON Schema.
    pub fn is(&self, wanted: &str) -> bool {
        match self.object.get("type") {
            Some(Json::String(one)) => one == wanted,
            Some(Json::Array(all)) => all.iter().any(|one| one == wanted),
            _ => false,
        }
    }

    /// Whether it is a text, a number or a word.
    pub fn is_scalar(&self) -> bool {
        ["string", "number", "integer", "boolean"].iter().any(|one| self.is(one)) || self.object.contains_key("enum")
    }

    /// The words to choose from, each with what it means.
    pub fn words(&self) -> Vec<(String, &'s str)> {
        let all = |key: &str| self.object.get(key).and_then(Json::as_array).into_iter().flatten();
        let meanings: Vec<&str> = all("enumDescriptions").filter_map(Json::as_str).collect();
        let word = |choice: &Json| choice.as_str().map(str::to_owned).or_else(|| Some(choice.as_u64()?.to_string()));
        let words = all("enum").filter_map(word).enumerate();
        words.map(|(at, word)| (word, meanings.get(at).copied().unwrap_or(""))).collect()
    }
}

/// The key and the word that a condition asks for.
fn told(condition: &Json) -> Option<(&str, &str)> {
    let (key, asked) = condition.get("properties")?.as_object()?.iter().next()?;
    Some((key, asked.get("const")?.as_str()?))
}

/// The key that a condition asks whether there is.
fn asked_for(condition: &Json) -> Option<&str> {
    condition.get("required")?.as_array()?.first()?.as_str()
}

fn keys(node: Option<&Node>) -> Vec<&str> {
    let entries = node.and_then(Node::entries).unwrap_or(&[]);
    entries.iter().map(|entry| entry.key.as_str()).collect()
}

/// The keys of two schemas that are alike but for the målform.
fn pair(own: &Json, other: &Json, out: &mut HashMap<String, String>) {
    match (own, other) {
        (Json::Object(a), Json::Object(b)) => {
            for (key, value) in a {
                let Some(theirs) = b.get(key) else { continue };
                if let ("properties", Json::Object(a), Json::Object(b)) = (key.as_str(), value, theirs) {
                    for ((own, a), (other, b)) in a.iter().zip(b) {
                        if own != other {
                            out.insert(other.clone(), own.clone());
                        }
                        pair(a, b, out);
                    }
                } else {
                    pair(value, theirs, out);
                }
            }
        }
        (Json::Array(a), Json::Array(b)) => a.iter().zip(b).for_each(|(a, b)| pair(a, b, out)),
        _ => {}
    }
}
