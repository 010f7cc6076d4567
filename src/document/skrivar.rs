//! From written texts to printed ones: values filled in, hard spaces set, every text with its place id.

use super::model::{Blad, Block, Inline, Ordforklaring};
use super::stad::{Origin, Stad, Stader};
use crate::fault::{Code, Fault, Faults, Place, code};
use crate::norsk::Målform;
use crate::norsk::{capital, hard_spaces};
use crate::plan::Plan;
use crate::plan::resolved::Resolved;
use crate::plan::target::{Target, TargetKind};
use crate::text::{self, Align, Linje, Piece, Setning, Tekst, Values};
use crate::yaml::Written;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// Writes a plan's texts as a document's, and remembers where each came from.
pub struct Skrivar<'p> {
    pub plan: &'p Plan,
    pub språk: Målform,
    pub ord: &'static super::ord::Ord,
    pub values: Values,
    pub resolved: &'p Resolved<'p>,
    pub stader: Stader,
    pub faults: Faults,
    path: Vec<String>,
    tiltak: Option<String>,
    /// The addresses that this chapter has printed already.
    pub addresses: HashSet<String>,
    /// Whether what is written is a footnote, which can hold no other.
    pub in_note: bool,
}

impl<'p> Skrivar<'p> {
    /// A writer for a plan, with what `{{ … }}` stands for in it.
    pub fn new(resolved: &'p Resolved<'p>, values: Values) -> Self {
        let plan = resolved.plan;
        let språk = plan.språk();
        Skrivar {
            plan,
            språk,
            ord: super::ord::ord(språk),
            values,
            resolved,
            stader: Stader::default(),
            faults: Faults::new(),
            path: vec![],
            tiltak: None,
            addresses: HashSet::new(),
            in_note: false,
        }
    }

    /// Writes what is inside an element of the path.
    pub fn inside<T>(&mut self, name: impl ToString, write: impl FnOnce(&mut Self) -> T) -> T {
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
        self.tiltak = Some(id.to_string());
    }

    /// Ends the last row.
    pub fn end_row(&mut self) {
        self.tiltak = None;
    }

    /// Writes a chapter: what is told once in each starts anew.
    pub fn inside_chapter<T>(&mut self, id: &str, write: impl FnOnce(&mut Self) -> T) -> T {
        self.addresses.clear();
        self.inside(id, write)
    }

    /// Writes the row of a measure, so that every text in it knows the row.
    pub fn inside_tiltak<T>(&mut self, id: &str, write: impl FnOnce(&mut Self) -> T) -> T {
        self.tiltak = Some(id.to_string());
        let out = self.inside(id, write);
        self.tiltak = None;
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

    fn fault(&mut self, code: Code, place: Place, message: String, hint: &str) {
        self.faults.push(Fault::error(code, place, message).hint(hint));
    }

    /// A text that planverk works out itself, from what stands at `place`.
    pub fn computed(&mut self, name: &str, text: &str, place: Place) -> Blad {
        self.put(name, text.to_string(), place, vec![])
    }

    /// A plain text.
    pub fn linje(&mut self, name: &str, linje: &Linje) -> Blad {
        self.blad(name, &linje.written, &linje.pieces)
    }

    /// A plain text that starts a line: with a capital, as Norwegian has it there.
    pub fn linje_fyrst(&mut self, name: &str, linje: &Linje) -> Blad {
        let (text, origins) = self.printed(&linje.written, &linje.pieces);
        self.put(name, capital(&text), linje.place(), origins)
    }

    /// A plain text as a text without a place, where the page shows it by other means (alternative texts).
    pub fn bare(&mut self, linje: &Linje) -> String {
        self.printed(&linje.written, &linje.pieces).0
    }

    /// A run of text.
    pub fn setning(&mut self, name: &str, setning: &Setning) -> Vec<Inline> {
        self.inside(name, |s| s.inlines(&setning.written, &setning.inlines))
    }

    /// Text in blocks.
    pub fn tekst(&mut self, name: &str, tekst: &Tekst) -> Vec<Block> {
        self.inside(name, |s| s.blocks(&tekst.written, &tekst.blocks))
    }

    fn blad(&mut self, name: &str, written: &Arc<Written>, pieces: &[Piece]) -> Blad {
        let (text, origins) = self.printed(written, pieces);
        self.put(name, text, written.place, origins)
    }

    fn put(&mut self, name: &str, printed: String, place: Place, origins: Vec<Origin>) -> Blad {
        let stad =
            Stad { path: self.path(name), place, printed: printed.clone(), tiltak: self.tiltak.clone(), origins };
        Blad { s: self.stader.add(stad), v: printed }
    }

    /// The text that pieces print as, and where each part of it was written.
    fn printed(&mut self, written: &Arc<Written>, pieces: &[Piece]) -> (String, Vec<Origin>) {
        let mut text = String::new();
        let mut origins = vec![];
        let mut at = 0;
        let mut add = |text: &mut String, part: &str, range: &Range<usize>, filled: bool| {
            let end = at + part.chars().count();
            origins.push(Origin { printed: at..end, written: written.clone(), range: range.clone(), filled });
            text.push_str(part);
            at = end;
        };
        for piece in pieces {
            match piece {
                Piece::Text { text: part, range } => add(&mut text, part, range, false),
                Piece::Placeholder(p) => match self.values.fill(p) {
                    Ok(value) => add(&mut text, &value, &p.range, true),
                    // a plan without a year has been told so, once
                    Err(_) if self.values.is_undated() => {}
                    Err(why) => {
                        let hint = "sjå kva plan.yaml og kommune.yaml seier";
                        self.faults.push(Fault::error(code::NO_VALUE, p.place, why).hint(hint));
                    }
                },
            }
        }
        (hard_spaces(&text), origins)
    }

    fn blocks(&mut self, written: &Arc<Written>, blocks: &[text::Block]) -> Vec<Block> {
        blocks.iter().enumerate().map(|(i, b)| self.inside(i, |s| s.block(written, b))).collect()
    }

    fn block(&mut self, written: &Arc<Written>, block: &text::Block) -> Block {
        match block {
            text::Block::Paragraph(inlines) => Block::Avsnitt { i: self.inlines(written, inlines) },
            text::Block::List { numbered, items } => {
                let punkt = items.iter().enumerate().map(|(i, b)| self.inside(i, |s| s.blocks(written, b))).collect();
                if *numbered { Block::Nummerliste { start: 1, punkt } } else { Block::Liste { punkt } }
            }
            text::Block::Quote { blocks, source } => {
                let b = self.blocks(written, blocks);
                let kjelde = source.as_ref().map(|i| self.inside("kjelde", |s| s.inlines(written, i)));
                Block::Sitat { b, kjelde }
            }
            text::Block::Table { align, head, rows } => {
                let justering = align
                    .iter()
                    .map(|a| match a {
                        Align::Left => "venstre",
                        Align::Center => "midt",
                        Align::Right => "høgre",
                    })
                    .collect();
                let hovud = self.cells(written, "hovud", head);
                let rader = rows.iter().enumerate().map(|(i, row)| self.cells(written, &i.to_string(), row)).collect();
                Block::Tabell { hovud, rader, justering }
            }
            text::Block::Terms(terms) => {
                let term = |s: &mut Self, term: &text::Term| Ordforklaring {
                    namn: s.inside("ord", |s| s.inlines(written, &term.name)),
                    b: s.blocks(written, &term.blocks),
                };
                Block::Ordliste { ord: terms.iter().enumerate().map(|(i, t)| self.inside(i, |s| term(s, t))).collect() }
            }
        }
    }

    fn cells(&mut self, written: &Arc<Written>, row: &str, cells: &[Vec<text::Inline>]) -> Vec<Vec<Inline>> {
        self.inside(row, |s| {
            cells.iter().enumerate().map(|(i, cell)| s.inside(i, |s| s.inlines(written, cell))).collect()
        })
    }

    pub fn inlines(&mut self, written: &Arc<Written>, inlines: &[text::Inline]) -> Vec<Inline> {
        let mut out = vec![];
        for (i, inline) in inlines.iter().enumerate() {
            // the first run carries the name of the text itself, so that an edit that adds a second one moves nothing
            let name = if i == 0 { String::new() } else { i.to_string() };
            match inline {
                text::Inline::Link { url, range, content } => self.link(written, &name, url, range, content, &mut out),
                other => out.extend(self.inline(written, &name, other)),
            }
        }
        out
    }

    fn inline(&mut self, written: &Arc<Written>, name: &str, inline: &text::Inline) -> Option<Inline> {
        Some(match inline {
            text::Inline::Text(pieces) => Inline::Tekst(self.blad(name, written, pieces)),
            text::Inline::Strong(i) => Inline::Sterk { i: self.inside(format!("s{name}"), |s| s.inlines(written, i)) },
            text::Inline::Emphasis(i) => {
                Inline::Kursiv { i: self.inside(format!("k{name}"), |s| s.inlines(written, i)) }
            }
            // written together with what may follow it
            text::Inline::Link { .. } => return None,
            text::Inline::Reference { id, range, content } => return self.reference(written, name, id, range, content),
            text::Inline::Footnote(blocks) => {
                let outer = std::mem::replace(&mut self.in_note, true);
                let b = self.inside(format!("f{name}"), |s| s.blocks(written, blocks));
                self.in_note = outer;
                Inline::Fotnote { b }
            }
            text::Inline::Break => Inline::Brot,
        })
    }

    fn reference(
        &mut self,
        written: &Arc<Written>,
        name: &str,
        id: &str,
        range: &Range<usize>,
        content: &[text::Inline],
    ) -> Option<Inline> {
        let Some(target) = self.resolved.targets.get(id) else {
            // a part that could not be read may have it, and that has been told
            let named = self.plan.forside.seksjonar.iter().any(|s| s.as_str() == id);
            if named || self.plan.idar.may_hold(id) || self.faults.is_full() {
                return None;
            }
            let hint = match crate::yaml::near(id, self.resolved.targets.keys().copied()) {
                Some(guess) => format!("Mente du «#{guess}»?"),
                None => "vis til id-en til ein seksjon, ein del, eit nivå eller eit tiltak".into(),
            };
            let place = written.place_of(range.clone());
            self.fault(code::UNKNOWN_TARGET, place, format!("ingenting i planen har id-en «{id}»"), &hint);
            return None;
        };
        let i = if content.is_empty() {
            let known_as = self.known_as(target);
            vec![Inline::Tekst(self.computed(name, &known_as, written.place_of(range.clone())))]
        } else {
            self.inside(format!("v{name}"), |s| s.inlines(written, content))
        };
        Some(Inline::Vising { til: id.to_string(), i, etter: "s.".into() })
    }

    /// What is printed of a target where the author gave no text: `kapittel 3`, or its title.
    fn known_as(&mut self, target: &Target) -> String {
        // inside a sentence, so without a capital
        let word = match target.kind {
            TargetKind::Kapittel => self.ord.kapittel.to_string(),
            TargetKind::Vedlegg => self.ord.vedlegg.to_lowercase(),
            TargetKind::Tiltak => self.ord.eitt_tiltak.to_string(),
        };
        if let Some(nummer) = &target.nummer {
            return format!("{word}\u{a0}{nummer}");
        }
        let title = self.bare(target.tittel);
        if title.contains('«') { title } else { format!("«{title}»") }
    }
}
