//! From written texts to printed ones: values filled in, hard spaces set, every text with its place id.

use super::lengths::too_long;
use super::model::{Leaf, Shown};
use super::origin::{Origin, Origins, Run};
use super::words::FixedWords;
use crate::fault::{Fault, Faults, Place, code};
use crate::limits;
use crate::norsk::number::in_groups;
use crate::norsk::{Målform, capital, hard_spaces, said};
use crate::plan::Plan;
use crate::plan::resolved::Resolved;
use crate::text::{Linje, Piece, Values, too_many_parts};
use crate::yaml::Written;
use std::collections::HashSet;
use std::fmt::Display;
use std::ops::Range;
use std::sync::Arc;

/// Writes a plan's texts as a document's, and remembers where each came from.
pub struct Writer<'p> {
    /// The plan as it is written.
    pub plan: &'p Plan,
    /// What follows from it.
    pub resolved: &'p Resolved<'p>,
    /// The målform that is printed.
    pub målform: Målform,
    /// The fixed words of it.
    pub words: &'static FixedWords,
    /// What `{{ … }}` stands for.
    pub values: Values,
    /// Where all that has been written so far comes from.
    pub origins: Origins,
    /// What was found wrong on the way.
    pub faults: Faults,
    /// The ids and names on the way down to what is being written: `maal-og-tiltak`, `politiraad`, `punkt`.
    path: Vec<String>,
    /// The row of a table that is being written.
    row: Option<String>,
    /// The addresses that this chapter has shown already.
    pub addresses: HashSet<String>,
    /// How many parts the texts so far have.
    parts: usize,
    /// How many characters the texts so far have, as they are printed.
    characters: usize,
}

impl<'p> Writer<'p> {
    /// A writer for a plan, with what `{{ … }}` stands for in it.
    pub fn new(resolved: &'p Resolved<'p>, values: Values) -> Self {
        let plan = resolved.plan;
        let målform = plan.målform();
        Writer {
            plan,
            resolved,
            målform,
            words: FixedWords::of(målform),
            values,
            origins: Origins::default(),
            faults: Faults::new(),
            path: vec![],
            row: None,
            addresses: HashSet::new(),
            parts: 0,
            characters: 0,
        }
    }

    /// Writes what is inside an element of the path.
    pub fn inside<T>(&mut self, name: impl Display, write: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(name.to_string());
        let out = write(self);
        self.path.pop();
        out
    }

    /// Goes into an element of the path; for a writer that has more than this one to keep.
    pub fn enter(&mut self, name: &str) {
        self.path.push(name.to_string());
    }

    /// Goes out of the element that was gone into last.
    pub fn leave(&mut self) {
        self.path.pop();
    }

    /// Begins a row of a table: every text until the next one knows that it stands in it.
    pub fn begin_row(&mut self, id: &str) {
        self.row = Some(id.to_string());
    }

    /// Ends the last row.
    pub fn end_row(&mut self) {
        self.row = None;
    }

    /// Counts parts of texts; tells of the text where they come to more than a plan may have.
    pub(super) fn count(&mut self, parts: usize, written: &Written) {
        let before = self.parts;
        self.parts = before.saturating_add(parts);
        if before <= limits::TEXT_PARTS && self.parts > limits::TEXT_PARTS {
            self.faults.push(too_many_parts(written.place));
        }
    }

    /// Writes what is printed again on each page, and tells of the text where that is long.
    pub(super) fn repeated<T>(&mut self, written: &Written, write: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.characters;
        let out = write(self);
        let length = self.characters - before;
        if length > limits::TEXT_HEAD {
            let hint = said!(
                "rada blir prenta på nytt på kvar side; gjer namna på kolonnane kortare",
                "raden blir trykt på nytt på hver side; gjør navnene på kolonnene kortere"
            );
            let what = &said!("overskriftsrada i tabellen", "overskriftsraden i tabellen");
            self.faults.push(too_long(what, length, limits::TEXT_HEAD, written.place, hint));
        }
        out
    }

    /// Writes a chapter: addresses that are shown once in each are shown again.
    pub fn inside_chapter<T>(&mut self, id: &str, write: impl FnOnce(&mut Self) -> T) -> T {
        self.addresses.clear();
        self.inside(id, write)
    }

    /// Writes the row of a measure, so that every text in it knows the row.
    pub fn inside_measure<T>(&mut self, id: &str, write: impl FnOnce(&mut Self) -> T) -> T {
        self.row = Some(id.to_string());
        let out = self.inside(id, write);
        self.row = None;
        out
    }

    fn path(&self, name: &str) -> String {
        let mut path = self.path.join("/");
        if !name.is_empty() {
            path.push('/');
            path.push_str(name);
        }
        path
    }

    /// A text that planverk works out itself, from what stands at `place`.
    pub fn computed(&mut self, name: &str, text: &str, place: Place) -> Leaf {
        self.put(name, text.to_string(), place, vec![])
    }

    /// A value and the text that it is printed as, which planverk works out from it.
    pub fn shown<T>(&mut self, name: &str, value: T, text: &str, place: Place) -> Shown<T> {
        Shown { value, text: self.computed(name, text, place) }
    }

    /// A plain text.
    pub fn line(&mut self, name: &str, linje: &Linje) -> Leaf {
        self.leaf(name, &linje.written, &linje.pieces)
    }

    /// A plain text that starts a line: with a capital, as Norwegian has it there.
    pub fn capital_line(&mut self, name: &str, linje: &Linje) -> Leaf {
        let (text, runs) = self.printed(&linje.written, &linje.pieces);
        self.put(name, capital(&text), linje.place(), runs)
    }

    /// A plain text as a text without a place, where the page shows it by other means (alternative texts).
    pub fn bare(&mut self, linje: &Linje) -> String {
        self.printed(&linje.written, &linje.pieces).0
    }

    /// An alternative text, which no page shows.
    pub fn alt(&mut self, linje: &Linje) -> String {
        let text = self.bare(linje);
        let length = text.chars().count();
        if length > limits::ALT {
            let hint = said!(
                "skriv kort kva biletet viser, og resten i teksten",
                "skriv kort hva bildet viser, og resten i teksten"
            );
            self.faults.push(too_long(
                &said!("alternativteksten", "alternativteksten"),
                length,
                limits::ALT,
                linje.place(),
                hint,
            ));
        }
        text
    }

    pub(super) fn leaf(&mut self, name: &str, written: &Arc<Written>, pieces: &[Piece]) -> Leaf {
        let (text, runs) = self.printed(written, pieces);
        self.put(name, text, written.place, runs)
    }

    fn put(&mut self, name: &str, printed: String, place: Place, runs: Vec<Run>) -> Leaf {
        let before = self.characters;
        self.characters += printed.chars().count();
        if before <= limits::TEXT && self.characters > limits::TEXT {
            let message = said!(
                "tekstane i planen har fleire enn {} teikn i alt",
                "tekstene i planen har flere enn {} tegn i alt",
                in_groups(limits::TEXT)
            );
            let hint = said!(
                "namn og verdiar er talde slik dei blir prenta; del planen i to",
                "navn og verdier er talt slik de blir trykt; del planen i to"
            );
            self.faults.push(Fault::error(code::TOO_MUCH_TEXT, place, message).hint(hint));
        }
        let origin = Origin { path: self.path(name), place, printed: printed.clone(), row: self.row.clone(), runs };
        Leaf { place: self.origins.add(origin), text: printed }
    }

    /// The text that pieces print as, and where each part of it was written.
    fn printed(&mut self, written: &Arc<Written>, pieces: &[Piece]) -> (String, Vec<Run>) {
        let mut text = String::new();
        let mut runs = vec![];
        let mut at = 0;
        let mut add = |text: &mut String, part: &str, range: &Range<usize>, filled: bool| {
            let end = at + part.chars().count();
            runs.push(Run { printed: at..end, written: written.clone(), range: range.clone(), filled });
            text.push_str(part);
            at = end;
        };
        for piece in pieces {
            match piece {
                Piece::Text { text: part, range } => add(&mut text, part, range, false),
                Piece::Placeholder(p) => match self.values.fill(p) {
                    Ok(value) => add(&mut text, &value, &p.range, true),
                    // that a plan has no year is one fault, and reported already
                    Err(_) if self.values.is_undated() => {}
                    Err(why) => {
                        let hint =
                            said!("sjå kva plan.yaml og kommune.yaml seier", "se hva plan.yaml og kommune.yaml sier");
                        self.faults.push(Fault::error(code::NO_VALUE, p.place, why).hint(hint));
                    }
                },
            }
        }
        (hard_spaces(&text), runs)
    }
}
