//! A plan that takes over the shape of an earlier one: its chapters, texts, ids and measures, for later years. What was true of
//! the earlier one alone is taken out or marked to be filled in anew:
//!
//! - dates of meetings become `[Fyll inn dato]`, with the old ones in a comment beside them;
//! - status, dates and case numbers of the council are gone, and the earlier plan is the one that is replaced;
//! - how far each measure had come is gone, and so is what it was called in plans before;
//! - a look back gets a theme to be written first, since what stands there looks back on another year.

use super::pieces::Pieces;
use super::texts::FRONT;
use super::{File, names};
use crate::norsk::{Dato, Målform};
use crate::plan::value::Periode;
use crate::yaml::{Kind, Node};

/// What the new plan is to be.
#[derive(Clone, Debug)]
pub struct Successor<'a> {
    /// The name of its folder.
    pub folder: &'a str,
    /// The years that it is for.
    pub years: Periode,
    /// The målform of both.
    pub målform: Målform,
    /// The name of the folder of the plan that it replaces.
    pub former: &'a str,
    /// How many years later it is than that.
    pub later: u16,
}

/// The files of the new plan, from those of the earlier one by their names.
pub fn files(former: &[File], successor: &Successor) -> Vec<File> {
    let files = former.iter().map(|file| File {
        path: format!("{}/{}", successor.folder, file.path),
        text: match file.path.as_str() {
            FRONT => front(&file.text, successor),
            _ => section(&file.text, successor),
        },
    });
    files.collect()
}

/// `plan.yaml` of the new plan.
fn front(text: &str, new: &Successor) -> String {
    let Some((mut pieces, node)) = Pieces::of(text) else { return text.to_string() };
    let date = format!("{}-01-01", new.years.frå.0);
    let mut added: Vec<String> = vec![];
    if let Some(years) = node.get("år").or_else(|| node.get("periode")) {
        pieces.put(years, new.years.printed());
    }
    match node.get("dato") {
        Some(value) => pieces.put(value, date),
        None => added.push(format!("dato: {date}\n")),
    }
    match node.get("erstattar").or_else(|| node.get("erstatter")) {
        Some(value) => pieces.put(value, new.former),
        None => added.push(format!("{}: {}\n", new.målform.choose("erstattar", Some("erstatter")), new.former)),
    }
    if let Some(status) = node.entry("status") {
        pieces.put(&status.value, "utkast");
        if !added.is_empty() {
            pieces.add_after(status, &added.concat());
        }
    }
    for vedtak in node.get("vedtak").and_then(Node::items).unwrap_or_default() {
        for entry in vedtak.entries().unwrap_or_default() {
            if ["dato", "sak", "tekst"].contains(&entry.key.as_str()) {
                pieces.take(vedtak, entry);
            }
        }
    }
    for key in ["gjeld", "gjelder", "kontroll"] {
        if let Some(entry) = node.entry(key) {
            pieces.silence(entry);
        }
    }
    pieces.made()
}

/// A section of the new plan.
fn section(text: &str, new: &Successor) -> String {
    let Some((mut pieces, node)) = Pieces::of(text) else { return text.to_string() };
    let is_look_back = node.get("type").and_then(Node::written).is_some_and(|kind| kind.text == "tilbakeblikk");
    if is_look_back {
        look_back(&node, new, &mut pieces);
    }
    measures(&node, &mut pieces);
    pieces.made()
}

/// A look back on the years before the new plan.
fn look_back(node: &Node, new: &Successor, pieces: &mut Pieces) {
    let year = node.get("år").and_then(Node::written).and_then(|year| year.text.parse::<u16>().ok());
    if let (Some(year), Some(value)) = (year, node.get("år")) {
        pieces.put(value, (year + new.later).to_string());
    }
    let themes = node.get("tema");
    let Some(first) = themes.and_then(Node::items).and_then(<[Node]>::first) else { return };
    let (title, text) = match new.målform {
        Målform::Nynorsk => ("Sidan sist", "[Fyll inn kva som er gjort; det under er frå planen før]"),
        Målform::Bokmål => ("Siden sist", "[Fyll inn hva som er gjort; det under er fra planen før]"),
    };
    if themes.is_some_and(|themes| pieces.is_flow(themes)) {
        pieces.add_before(first, format!("{{ tittel: {title}, tekst: {} }}, ", names::scalar(text)));
    } else {
        let before = pieces.before(first);
        let indent = before.replace('-', " ");
        pieces.add_before(first, format!("tittel: {title}\n{indent}tekst: {}\n\n{before}", names::scalar(text)));
    }
}

/// Takes out of measures what was true of the earlier plan alone.
fn measures(node: &Node, pieces: &mut Pieces) {
    match &node.kind {
        Kind::Scalar(_) => {}
        Kind::Seq(items) => items.iter().for_each(|item| measures(item, pieces)),
        Kind::Map(entries) => {
            for entry in entries {
                match entry.key.as_str() {
                    "tidspunkt" => dates(&entry.value, pieces),
                    "framdrift" | "fremdrift" | "tidlegare" | "tidligere" if entries.len() > 1 => {
                        pieces.take(node, entry);
                    }
                    _ => measures(&entry.value, pieces),
                }
            }
        }
    }
}

/// Marks the dates among the times of a measure.
fn dates(node: &Node, pieces: &mut Pieces) {
    const DATED: [&str; 5] = ["dato", "felles", "frå", "fra", "til"];
    match &node.kind {
        Kind::Scalar(text) if Dato::parse(&text.text).is_ok() => pieces.put_beside(node, DATE),
        Kind::Scalar(_) => {}
        Kind::Seq(items) => items.iter().for_each(|item| dates(item, pieces)),
        Kind::Map(entries) if entries.iter().any(|entry| DATED.contains(&entry.key.as_str())) => {
            pieces.put_beside(node, DATE);
        }
        Kind::Map(entries) => entries.iter().for_each(|entry| dates(&entry.value, pieces)),
    }
}

/// What stands for a date that is to be filled in, in both målformer.
const DATE: &str = "\"[Fyll inn dato]\"";
