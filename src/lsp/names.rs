//! Every id and every actor in the files of a plan: where it is made, and where it is named.
//!
//! They are found in the trees, and not in the plan that is read of them: while something is written, half of a plan is no plan.

use super::looked::{Looked, Unit};
use super::refers::{self, Refers};
use crate::fault::{Place, Source};
use crate::plan::value::Id;
use crate::yaml::{Entry, Kind, Node, Written};
use std::path::Path;

/// A name where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What it is a name of.
    pub name: Name,
    /// Where it stands, without quotation marks.
    pub place: Place,
    /// Whether it is made there, and not only named.
    pub is_made: bool,
    /// What it is called for people, where it is made.
    pub title: Option<String>,
}

/// A name, and what it is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Name {
    /// The id of a part, a body, a table, a measure or a meeting.
    Part(String),
    /// A section: the name of its file.
    Section(String),
    /// An actor.
    Actor(String),
    /// Something of another plan: its folder, and the id.
    Earlier(String, String),
}

impl Name {
    /// The word itself.
    pub fn word(&self) -> &str {
        match self {
            Name::Part(id) | Name::Section(id) | Name::Actor(id) | Name::Earlier(_, id) => id,
        }
    }
}

/// All names in the files of what was looked at.
pub fn all(looked: &Looked) -> Vec<Mention> {
    let mut walk = Walk { source: None, out: vec![], above: vec![], title: None };
    for source in looked.sources.iter() {
        let Some(tree) = Looked::tree(source) else { continue };
        walk.source = Some(source);
        if let Some(section) = source.path.as_deref().and_then(|path| section(path, &looked.unit)) {
            let title = title(&tree);
            walk.out.push(Mention { name: Name::Section(section), place: source.place(0..0), is_made: true, title });
        }
        walk.node(&tree);
    }
    // what a text refers to by `#` is a section where no part has that id
    let sections: Vec<String> = walk.out.iter().filter(|mention| mention.is_made).filter_map(of_section).collect();
    for mention in &mut walk.out {
        if let Name::Part(id) = &mention.name
            && !mention.is_made
            && sections.contains(id)
        {
            mention.name = Name::Section(id.clone());
        }
    }
    walk.out
}

fn of_section(mention: &Mention) -> Option<String> {
    match &mention.name {
        Name::Section(id) => Some(id.clone()),
        _ => None,
    }
}

/// The name of a section's file, which is its id.
fn section(path: &Path, unit: &Unit) -> Option<String> {
    let Unit::Plan(folder) = unit else { return None };
    let stem = path.file_stem()?.to_str()?;
    (path.parent() == Some(folder) && path != unit.front()).then(|| stem.to_owned())
}

/// What a record is called for people.
pub fn title(record: &Node) -> Option<String> {
    let title = ["tittel", "namn", "navn"].iter().find_map(|key| record.get(key)?.written());
    title.map(|written| written.text.trim().to_owned())
}

struct Walk<'s> {
    source: Option<&'s Source>,
    out: Vec<Mention>,
    /// The keys that lead to what is looked at.
    above: Vec<String>,
    /// What the record around is called.
    title: Option<String>,
}

impl Walk<'_> {
    fn node(&mut self, node: &Node) {
        match &node.kind {
            Kind::Scalar(written) => self.links(written),
            Kind::Seq(items) => items.iter().for_each(|item| self.node(item)),
            Kind::Map(entries) => {
                let outer = std::mem::replace(&mut self.title, title(node));
                entries.iter().for_each(|entry| self.entry(entry));
                self.title = outer;
            }
        }
    }

    fn entry(&mut self, entry: &Entry) {
        if self.above.is_empty() && refers::is_register(&entry.key) {
            entry.value.entries().unwrap_or(&[]).iter().for_each(|actor| self.actor(actor));
        } else if let Some(what) = refers::of(&entry.key, self.above.last().map(String::as_str)) {
            match &entry.value.kind {
                Kind::Seq(items) => items.iter().for_each(|item| self.named(what, item)),
                _ => self.named(what, &entry.value),
            }
        }
        self.above.push(entry.key.clone());
        self.node(&entry.value);
        self.above.pop();
    }

    /// An entry of a register.
    fn actor(&mut self, entry: &Entry) {
        let title = match entry.value.written() {
            Some(written) => Some(written.text.trim().to_owned()),
            None => title(&entry.value),
        };
        let place = self.unquoted(entry.key_place);
        self.out.push(Mention { name: Name::Actor(entry.key.clone()), place, is_made: true, title });
    }

    fn named(&mut self, what: Refers, node: &Node) {
        let Some(written) = node.written() else { return };
        let word = written.text.trim();
        let start = written.text.len() - written.text.trim_start().len();
        let place = written.place_of(start..start + word.len());
        if what == Refers::Earlier {
            if let Some((folder, id)) = word.split_once('/') {
                let place = written.place_of(start + word.len() - id.len()..start + word.len());
                self.push(Name::Earlier(folder.into(), id.into()), place, false);
            }
            return;
        }
        if Id::parse(word).is_err() {
            return;
        }
        let word = word.to_owned();
        match what {
            Refers::Itself => self.push(Name::Part(word), place, true),
            Refers::Actor => self.push(Name::Actor(word), place, false),
            Refers::Section => self.push(Name::Section(word), place, false),
            Refers::Meeting => self.push(Name::Part(word), place, false),
            Refers::Picture | Refers::Plan | Refers::Earlier => {}
        }
    }

    fn push(&mut self, name: Name, place: Place, is_made: bool) {
        let title = if is_made { self.title.clone() } else { None };
        self.out.push(Mention { name, place, is_made, title });
    }

    /// The references in a text: `[](#politiraad)`.
    fn links(&mut self, written: &Written) {
        const MARK: &str = "](#";
        for (at, _) in written.text.match_indices(MARK) {
            let start = at + MARK.len();
            let rest = written.text.get(start..).unwrap_or("");
            let Some(id) = rest.find(')').and_then(|end| rest.get(..end)) else { continue };
            if Id::parse(id).is_ok() {
                self.push(Name::Part(id.into()), written.place_of(start..start + id.len()), false);
            }
        }
    }

    /// The place of a key without the quotation marks that it may stand in.
    fn unquoted(&self, place: Place) -> Place {
        let text = self.source.map_or("", |source| source.slice(place.span));
        let (start, end) = (place.span.start as usize, place.span.end as usize);
        match text.starts_with(['"', '\'']) && text.len() > 1 {
            true => Place::new(place.source, start + 1..end - 1),
            false => place,
        }
    }
}
