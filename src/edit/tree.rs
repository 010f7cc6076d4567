//! A file's tree as a row of leaves and of the shapes around them: what a cure must leave as it is.

use crate::fault::{Faults, Place, Source, Sources, Span};
use crate::yaml::{Kind, Node, Written, parse, parse_as_it_stands};
use std::collections::BTreeMap;
use std::ops::Range;

/// One thing of a tree, in the order of the file. Together they are the whole tree.
#[derive(Clone, Debug)]
pub enum Item {
    Map(usize),
    Seq(usize),
    Key(String, Place),
    Scalar(Written),
}

/// All of a file.
#[derive(Clone, Debug)]
pub struct Tree {
    all: Vec<Item>,
    /// The places of keys and texts, in order, each with its number.
    leaves: Vec<(Span, usize)>,
    /// How much there is to remark on in it as YAML.
    told: usize,
}

/// A piece of a key or a text that is to be another.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// Which key or text of the tree it stands in.
    pub leaf: usize,
    /// The bytes of that key or text.
    pub text: Range<usize>,
    /// What is put there.
    pub new: &'a str,
}

impl Tree {
    /// The tree of a text, read as what was meant where that can be told; what is no YAML is blanked in it.
    pub fn read(text: &str) -> Option<Self> {
        Self::read_by(text, parse)
    }

    fn read_by(text: &str, parse: fn(&Source, &mut Faults) -> Option<Node>) -> Option<Self> {
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let id = sources.add("", text.as_bytes(), &mut faults);
        let root = parse(sources.get(id)?, &mut faults)?;
        let mut all = vec![];
        things(root, &mut all);
        let span = |thing: &Item| match thing {
            Item::Key(_, place) => Some(place.span),
            Item::Scalar(written) => Some(written.place.span),
            Item::Map(_) | Item::Seq(_) => None,
        };
        let mut leaves: Vec<(Span, usize)> =
            all.iter().enumerate().filter_map(|(at, t)| Some((span(t)?, at))).collect();
        leaves.sort();
        Some(Self { all, leaves, told: faults.len() })
    }

    /// The key or the text that holds a span.
    pub fn leaf(&self, span: Span) -> Option<(usize, &Item)> {
        let after = self.leaves.partition_point(|(leaf, _)| leaf.start <= span.start);
        let (place, at) = self.leaves.get(after.checked_sub(1)?)?;
        place.holds(span).then_some((*at, self.all.get(*at)?))
    }

    /// Whether a text reads as this tree with these edits made, and as nothing else, and has so many faults of YAML fewer.
    ///
    /// A file that is no YAML is read as what was meant. Where the text that is written so has the very same tree, with less to
    /// remark on, that is what it was read as, and nothing else has changed.
    pub fn allows<'b, 'a: 'b>(&self, text: &str, changes: impl Iterator<Item = &'b Change<'a>>, fewer: usize) -> bool {
        // what was sound has to be it still, and nobody is to guess what else it may be
        let parse = if self.told == 0 { parse_as_it_stands } else { parse };
        let new = Self::read_by(text, parse).filter(|new| new.told + fewer <= self.told);
        let Some(new) = new else { return false };
        let mut edits: BTreeMap<usize, Vec<&Change>> = BTreeMap::new();
        changes.for_each(|change| edits.entry(change.leaf).or_default().push(change));
        let wanted = |at: usize, text: &str| match edits.get(&at) {
            Some(changes) => edited(text, changes),
            None => Some(text.to_owned()),
        };
        let is_same = |at: usize, old: &Item, new: &Item| match (old, new) {
            (Item::Map(a), Item::Map(b)) | (Item::Seq(a), Item::Seq(b)) => a == b,
            (Item::Key(old, _), Item::Key(new, _)) => wanted(at, old).as_ref() == Some(new),
            (Item::Scalar(old), Item::Scalar(new)) => {
                old.style == new.style && wanted(at, &old.text).as_ref() == Some(&new.text)
            }
            _ => false,
        };
        self.all.len() == new.all.len()
            && self.all.iter().zip(&new.all).enumerate().all(|(at, (old, new))| is_same(at, old, new))
    }
}

/// A text with its edits made; none where they do not stand in it.
fn edited(text: &str, changes: &[&Change]) -> Option<String> {
    let mut changes = changes.to_vec();
    changes.sort_by_key(|change| change.text.start);
    let (mut out, mut at) = (String::new(), 0);
    for change in changes {
        out.push_str(text.get(at..change.text.start)?);
        out.push_str(change.new);
        at = change.text.end;
    }
    out.push_str(text.get(at..)?);
    Some(out)
}

fn things(root: Node, all: &mut Vec<Item>) {
    match root.kind {
        Kind::Scalar(written) => all.push(Item::Scalar(written)),
        Kind::Seq(items) => {
            all.push(Item::Seq(items.len()));
            for item in items {
                things(item, all);
            }
        }
        Kind::Map(entries) => {
            all.push(Item::Map(entries.len()));
            for entry in entries {
                all.push(Item::Key(entry.key, entry.key_place));
                things(entry.value, all);
            }
        }
    }
}

/// Where in a text the piece stands that is written at a span of the file.
pub fn part_at(written: &Written, span: Span, old: &str) -> Option<Range<usize>> {
    // places rise with the text, so the piece is found by halving
    let (mut low, mut high) = (0, written.text.len());
    while low < high {
        let middle = low + (high - low) / 2;
        match written.place_of(middle..middle).span.start < span.start {
            true => low = middle + 1,
            false => high = middle,
        }
    }
    let range = low..low + old.len();
    let is_it = written.text.get(range.clone()) == Some(old) && written.place_of(range.clone()).span == span;
    is_it.then_some(range)
}
