//! The fields of a unit as rows: what stood on the left, what stands on the right.

use super::felt::felt;
use super::model::{Eining, Linje, Rad};
use super::ord::fyll;
use super::skriv::Skriv;
use crate::compare::changes::{Change, Fate, FieldChange, Pair, PassageChange};
use crate::compare::contents::{FieldName, Passage, PassageKind};
use crate::fault::Place;
use std::collections::BTreeSet;

/// About how many letters a line of a column holds, and of both together.
const LETTERS: usize = 34;
const WIDE: usize = 76;

/// So many lines of what came or went share a row, which is never divided between pages if it fits on one.
const SHARED: usize = 6;

/// A field of so many lines stands on one page, with its name.
const KEPT: usize = 20;

/// What stood and what stands, without the name of the field.
struct Rekkje {
    id: String,
    gammal: Vec<Linje>,
    ny: Vec<Linje>,
}

impl Skriv<'_> {
    /// All that changed inside a pair, field by field.
    pub fn rader(&mut self, par: &Pair) -> Vec<Rad> {
        let place = self.eining(par).map(|e| e.place).unwrap_or_default();
        let mut fields: Vec<(Option<FieldName>, Vec<Rekkje>)> = vec![];
        // the title of what is new or gone stands over its rows
        if par.tittel.is_change() && par.old.is_some() && par.new.is_some() {
            fields.push((None, self.texts("tittel", std::slice::from_ref(&par.tittel), place)));
        }
        for (i, f) in par.fields.iter().enumerate().filter(|(_, f)| f.change.is_change()) {
            fields.push((Some(f.name), self.field(&format!("felt/{i}"), f, place)));
        }
        let went = self.samband.departed(par).to_vec();
        for field in went.iter().map(|g| g.field).collect::<BTreeSet<_>>() {
            let of_field = went.iter().enumerate().filter(|(_, g)| g.field == field);
            let mut row = self.rekkje();
            row.gammal = of_field.filter_map(|(i, g)| self.gått(&format!("gått/{i}"), g)).collect();
            match fields.iter_mut().find(|(n, _)| *n == Some(field)) {
                Some((_, rows)) => rows.push(row),
                None => fields.push((Some(field), vec![row])),
            }
        }
        fields.sort_by_key(|(field, _)| *field);
        let målform = self.e.new.målform;
        let word = |field: Option<FieldName>| field.map_or(self.ord.namnet, |f| felt(målform, par.kind, f));
        let letters = if par.old.is_none() || par.new.is_none() { WIDE } else { LETTERS };
        fields.into_iter().flat_map(|(field, rows)| named(word(field), rows, letters)).collect()
    }

    fn field(&mut self, name: &str, f: &FieldChange, place: Place) -> Vec<Rekkje> {
        match &f.change {
            Change::Passages(all) => {
                let mut rows = self.texts(name, all, place);
                // one value in a column is no list
                if all.len() == 1 && !matches!(f.name, FieldName::Punkt | FieldName::Deltiltak) {
                    let lines = rows.iter_mut().flat_map(|row| row.gammal.iter_mut().chain(&mut row.ny));
                    lines.filter(|line| line.form == "punkt").for_each(|line| line.form = "avsnitt");
                }
                rows
            }
            Change::Actors(all) => {
                let mut row = self.rekkje();
                (row.gammal, row.ny) = self.actors(name, all, place);
                vec![row]
            }
            Change::Times(all) => {
                let cover = matches!(f.name, FieldName::Dato | FieldName::Gjeld);
                let mut row = self.rekkje();
                (row.gammal, row.ny) = self.times(name, all, place, cover);
                vec![row]
            }
        }
    }

    /// Texts: a row for each that changed, and one that counts those that did not.
    fn texts(&mut self, name: &str, all: &[PassageChange], place: Place) -> Vec<Rekkje> {
        let mut rows: Vec<Rekkje> = vec![];
        // Texts that came or went beside each other have nothing across from them: they stand side by side, in rows of a few
        // lines, as two lists. The next of each goes into these rows.
        let mut run: Option<[usize; 2]> = None;
        let mut told = vec![false; all.len()];
        for (i, b) in all.iter().enumerate() {
            if !b.is_change() {
                run = None;
                continue;
            }
            let context = over(all, i).filter(|j| !told.get(*j).copied().unwrap_or(true));
            let side = usize::from(b.old.is_none());
            let is_alone = b.old.is_none() || b.new.is_none();
            let at = match run.as_mut().filter(|_| is_alone && context.is_none()) {
                Some(next) => {
                    let full = |row: &Rekkje| lines(if side == 0 { &row.gammal } else { &row.ny }, LETTERS) >= SHARED;
                    next[side] += usize::from(rows.get(next[side]).is_some_and(full));
                    next[side]
                }
                None => {
                    run = is_alone.then_some([rows.len(); 2]);
                    rows.len()
                }
            };
            match rows.get(at) {
                Some(row) => self.w.begin_row(&row.id),
                None => rows.push(self.rekkje()),
            }
            if let Some((j, above)) = context.and_then(|j| Some((j, all.get(j)?))) {
                told[j] = true;
                let (a, z) = self.sider(&format!("{name}/{j}"), above);
                if let Some(row) = rows.get_mut(at) {
                    row.gammal.extend(a.filter(|_| b.old.is_some()).map(quiet));
                    row.ny.extend(z.filter(|_| b.new.is_some()).map(quiet));
                }
            }
            told[i] = true;
            let (a, z) = self.sider(&format!("{name}/{i}"), b);
            if let Some(row) = rows.get_mut(at) {
                row.gammal.extend(a);
                row.ny.extend(z);
            }
        }
        let kept: Vec<&Passage> =
            all.iter().zip(&told).filter(|(_, told)| !**told).filter_map(|(b, _)| b.new.as_ref()).collect();
        if !kept.is_empty() {
            let forms = if kept.iter().all(|b| b.kind == PassageKind::Point) {
                self.ord.eitt_punkt
            } else if kept.iter().all(|b| b.kind == PassageKind::Paragraph) {
                self.ord.eit_avsnitt
            } else {
                self.ord.ein_tekst
            };
            let many = self.ord.ein_eller_fleire(forms, kept.len());
            let line = self.quiet_line(&format!("{name}/resten"), &fyll(self.ord.som_før, &[&many]), place);
            if let Some(row) = rows.last_mut() {
                row.ny.push(line);
            }
        }
        rows
    }

    /// A row to write into: every text that is written from now on knows that it stands in it.
    fn rekkje(&mut self) -> Rekkje {
        self.rader += 1;
        let id = format!("rad-{}", self.rader);
        self.w.begin_row(&id);
        Rekkje { id, gammal: vec![], ny: vec![] }
    }

    pub fn quiet_line(&mut self, name: &str, text: &str, place: Place) -> Linje {
        self.linje(name, "stille", 0, vec![("note", text.to_string())], place)
    }
}

/// The text that a point lies under, if that is one that did not change: a label, or the point above.
fn over(all: &[PassageChange], i: usize) -> Option<usize> {
    let bit = |b: &PassageChange| b.new.clone().or_else(|| b.old.clone());
    let own = bit(all.get(i)?)?;
    let before = all.get(..i)?.iter().enumerate().rev();
    let mut above = before.filter_map(|(j, b)| Some((j, b, bit(b)?)));
    let under = |other: &Passage| match own.kind {
        PassageKind::Label => false,
        _ => other.depth < own.depth || (other.kind == PassageKind::Label && own.kind == PassageKind::Point),
    };
    let (j, b, _) = above.find(|(_, _, other)| under(other))?;
    (b.fate == Fate::Same && !b.is_change()).then_some(j)
}

/// A text that only says where the next one stands.
fn quiet(line: Linje) -> Linje {
    let form = if line.form == "merkelapp" { "merkelapp" } else { "stille" };
    Linje { form, ..line }
}

/// Puts rows under the name of their field.
fn named(name: &'static str, rows: Vec<Rekkje>, letters: usize) -> impl Iterator<Item = Rad> {
    let height = |row: &Rekkje| 1 + lines(&row.gammal, letters).max(lines(&row.ny, letters));
    let samla = rows.iter().map(height).sum::<usize>() <= KEPT;
    let spenn = rows.len();
    rows.into_iter().enumerate().map(move |(i, Rekkje { id, gammal, ny })| {
        let (namn, spenn) = if i == 0 { (Some(name), spenn) } else { (None, 0) };
        Rad { id, namn, spenn, samla, delast: false, gammal, ny }
    })
}

/// About how many lines a cell has, of so many letters each.
fn lines(cell: &[Linje], letters: usize) -> usize {
    let of = |line: &Linje| line.i.iter().map(|bit| bit.v.chars().count()).sum::<usize>();
    cell.iter().map(|line| 1 + of(line) / letters).sum()
}

/// About how many lines the rows of a unit take, the air between them counted in.
pub fn height(x: &Eining) -> usize {
    let letters = if x.heil { WIDE } else { LETTERS };
    let rows = x.rader.iter().map(|r| 1 + lines(&r.gammal, letters).max(lines(&r.ny, letters)));
    2 + x.merknader.len() + rows.sum::<usize>()
}
