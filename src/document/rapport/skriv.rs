//! The writer of a report: leaves with their places, and texts with their marks.

use super::merking::{Merkt, merkte, sums, tidy};
use super::model::{Bit, Linje};
use super::ord::{Rapportord, fyll};
use crate::compare::Changes;
use crate::compare::changes::{Fate, Pair, PassageChange};
use crate::compare::contents::{self, PassageKind, Unit, UnitKind};
use crate::compare::ties::{Departed, Ties};
use crate::document::model::Blad;
use crate::document::skrivar::Skrivar;
use crate::fault::Place;
use crate::norsk::hard_spaces;

/// What the writing of a report needs at every turn.
pub struct Skriv<'a> {
    pub w: Skrivar<'a>,
    pub e: &'a Changes,
    pub samband: Ties<'a>,
    pub ord: &'static Rapportord,
    /// How many rows have been begun.
    pub rader: usize,
}

impl<'a> Skriv<'a> {
    /// A text of the report, from what stands at `place`.
    pub fn blad(&mut self, name: &str, text: &str, place: Place) -> Blad {
        self.w.computed(name, &hard_spaces(text), place)
    }

    /// A line of marked pieces.
    pub fn linje(&mut self, name: &str, form: &'static str, nivå: u8, pieces: Vec<Merkt>, place: Place) -> Linje {
        let pieces = tidy(pieces);
        let whole: String = pieces.iter().map(|(_, text)| text.as_str()).collect();
        // the pieces are parts of one text: where a line may break depends on both sides of a seam
        let hard: Vec<char> = hard_spaces(&whole).chars().collect();
        let mut at = 0;
        let mut i = vec![];
        for (n, (m, text)) in pieces.into_iter().enumerate() {
            let end = at + text.chars().count();
            let v: String = hard.get(at..end).unwrap_or_default().iter().collect();
            at = end;
            let Blad { place: s, text: v } = self.w.computed(&format!("{name}/{n}"), &v, place);
            i.push(Bit { m, s, v });
        }
        Linje { form, nivå, i }
    }

    /// A changed text as it stood and as it stands: a line on each side that it has.
    pub fn sider(&mut self, name: &str, b: &PassageChange) -> (Option<Linje>, Option<Linje>) {
        let (old, mut new) = merkte(b);
        // what stood elsewhere is told there, and here only where it was edited on the way
        let stood = b.old.as_ref().filter(|_| b.other_unit.is_none() || b.fate != Fate::Same || b.new.is_none());
        if let Some(note) = self.note(b) {
            new.push(("note", format!(" ({note})")));
        }
        let side = |s: &mut Self, bit: Option<&contents::Passage>, pieces: Vec<Merkt>, at: &str| {
            bit.map(|bit| s.linje(&format!("{name}/{at}"), form(bit.kind), bit.depth, pieces, bit.place))
        };
        (side(self, stood, old, "frå"), side(self, b.new.as_ref(), new, "til"))
    }

    /// A text that stands in another unit now, as it stood here.
    pub fn gått(&mut self, name: &str, g: &Departed) -> Option<Linje> {
        let bit = g.passage.old.as_ref()?;
        let to = self.e.new.units.get(g.to).map(|unit| fyll(self.ord.står_no, &[&self.namn(unit)]));
        let note = to.map(|to| ("note", format!(" ({to})")));
        let pieces = std::iter::once(("ut", bit.printed.clone())).chain(note).collect();
        Some(self.linje(name, form(bit.kind), bit.depth, pieces, bit.place))
    }

    /// What is said of a text beside its words: where it came from, and what its numbers differ by.
    fn note(&self, b: &PassageChange) -> Option<String> {
        let from = b.other_unit.and_then(|i| self.e.old.units.get(i)).filter(|_| b.new.is_some());
        let from = from.map(|eining| fyll(self.ord.kom_frå, &[&self.namn(eining)]));
        let moved = b.moved.then(|| self.ord.anna_plass.to_string());
        let all: Vec<String> = from.or(moved).into_iter().chain(sums(b)).collect();
        (!all.is_empty()).then(|| all.join(", "))
    }

    /// Number and title of a unit.
    pub fn namn(&self, eining: &Unit) -> String {
        let title = self.tittel(eining);
        match &eining.number {
            Some(number) => format!("{number} {title}"),
            None => title,
        }
    }

    /// The title of a unit, or a word for one that has none.
    pub fn tittel(&self, eining: &Unit) -> String {
        let word = match eining.kind {
            UnitKind::Forside => return self.ord.framsida.into(),
            _ if !eining.printed.trim().is_empty() => return eining.printed.clone(),
            UnitKind::Tabell => self.ord.tabellen,
            UnitKind::Delmål => self.ord.delmålet,
            UnitKind::Seksjon => self.ord.kapittelet,
            UnitKind::Vedtak => self.ord.vedtak,
            _ => self.ord.utan_namn,
        };
        word.into()
    }

    /// The names of units, as a list in a sentence.
    pub fn namna<'e>(&self, einingar: impl IntoIterator<Item = &'e Unit>) -> String {
        let names: Vec<String> = einingar.into_iter().map(|e| self.namn(e)).collect();
        self.ord.liste(&names)
    }

    /// The unit that a pair is told as: the new one, or the old one where it is gone.
    pub fn eining(&self, par: &Pair) -> Option<&'a Unit> {
        let e = self.e;
        e.new_unit(par).or_else(|| e.old_unit(par))
    }
}

/// How a text is set.
fn form(slag: PassageKind) -> &'static str {
    match slag {
        PassageKind::Point => "punkt",
        PassageKind::Label => "merkelapp",
        _ => "avsnitt",
    }
}
