//! What every measure is numbered and what became of it, and the names that changed all through the plan.

use super::felt::felt;
use super::kart::{anker, har_oppslag};
use super::merking::short;
use super::model::{Namnebyte, Nummerrad, Nummertabell};
use super::ord::{fyll, liten, stor};
use super::skriv::Skriv;
use super::teljing::teikn;
use crate::compare::changes::{Pair, Reason, Tally};
use crate::compare::contents::{Unit, UnitKind};

/// How many rows there is room for under the largest changes.
const ROOM: usize = 12;

/// About how many letters of a title the table shows.
const TITLE: usize = 90;

/// From so many rows on, the table holds only what is new or gone or has another number: what else changed is told in full
/// further back, and nobody reads fifty pages twice.
const MANY: usize = 300;

/// From so many on, the measures that did not change are counted and not named.
const NAMED: usize = 40;

impl Skriv<'_> {
    /// Old and new number of every measure that is not as it was.
    pub fn nummertabell(&mut self) -> Nummertabell {
        let e = self.e;
        let counted = self.talde();
        let nummerert = counted.iter().filter_map(|i| self.eining(e.pairs.get(*i)?)).any(|unit| unit.number.is_some());
        let mut rader = vec![];
        let mut same = vec![];
        for i in counted {
            let Some(par) = e.pairs.get(i) else { continue };
            let Some(unit) = self.eining(par) else { continue };
            if e.tally(par) == Tally::Unchanged && !har_oppslag(self, par) {
                same.push(unit.number.clone().unwrap_or_else(|| self.tittel(unit)));
                continue;
            }
            let (place, path, title) = (unit.place, format!("nummer/{i}"), short(&self.tittel(unit), TITLE));
            let number =
                |unit: Option<&Unit>| unit.map(|u| u.number.clone().unwrap_or_else(|| self.ord.utan_nummer.into()));
            let (before, now) = (number(e.old_unit(par)), number(e.new_unit(par)));
            let what = self.what_is_new(par);
            rader.push(Nummerrad {
                id: har_oppslag(self, par).then(|| anker(i)),
                nytt: before.is_some() && now.is_some() && before != now,
                før: before.map(|n| self.blad(&format!("{path}/før"), &n, place)),
                no: now.map(|n| self.blad(&format!("{path}/no"), &n, place)),
                tittel: self.blad(&format!("{path}/tittel"), &title, place),
                slag: teikn(e.tally(par)),
                ord: self.teljeord(par),
                kva: self.blad(&format!("{path}/kva"), &what, place),
            });
        }
        let place = self.front();
        let uendra = (!same.is_empty() && self.har_tiltak()).then(|| {
            let list = self.ord.liste(&same);
            let text = match same.len() {
                n if n > NAMED => fyll(self.ord.mange_uendra_tiltak, &[&n.to_string()]),
                1 => fyll(self.ord.eitt_uendra_tiltak, &[&list]),
                n => fyll(self.ord.uendra_tiltak, &[&stor(&self.ord.så_mange(n)), &list]),
            };
            self.blad("nummer/uendra", &text, place)
        });
        let merknad = (rader.len() > MANY).then(|| {
            rader.retain(is_moved);
            self.blad("nummer/berre", self.ord.berre_nye_nummer, place)
        });
        let framme = first_page(&rader);
        Nummertabell { nummerert, merknader: merknad.into_iter().chain(uendra).collect(), rader, framme }
    }

    /// In a few words, what is new in a pair.
    fn what_is_new(&self, par: &Pair) -> String {
        let (e, ord) = (self.e, self.ord);
        let mut words: Vec<String> = vec![];
        let old = |i: usize| e.old.units.get(i).map(|unit| self.namn(unit));
        let new = |i: usize| e.new.units.get(i).map(|unit| self.namn(unit));
        if let Some(unit) = self.samband.split_from(par).and_then(old) {
            words.push(fyll(ord.skilt_ut, &[&unit]));
        } else if let Some(unit) = self.samband.merged_into(par).and_then(new) {
            words.push(fyll(ord.slått_saman, &[&unit]));
        } else if !par.split_into.is_empty() {
            let all: Vec<String> = par.split_into.iter().filter_map(|i| new(*i)).collect();
            words.push(fyll(ord.delt_i, &[&ord.liste(&all)]));
        }
        match e.tally(par) {
            Tally::New | Tally::Gone if !words.is_empty() => {}
            Tally::New if par.kind == UnitKind::Tiltak => words.push(ord.heile_tiltaket.into()),
            Tally::New => words.push(ord.alt.into()),
            Tally::Gone => words.push(self.whereto(par).unwrap_or_else(|| ord.går_ut.into())),
            Tally::Renumbered | Tally::Unchanged => words.push(ord.same_innhald.into()),
            Tally::Moved | Tally::Changed => {
                if par.tittel.is_change() {
                    words.push(ord.namnet.into());
                }
                for f in par.fields.iter().filter(|f| f.change.is_change()) {
                    let word = felt(self.e.new.målform, par.kind, f.name).to_string();
                    if !words.contains(&word) {
                        words.push(word);
                    }
                }
                if par.moved {
                    words.push(self.moved(par).unwrap_or_else(|| ord.plass.into()));
                } else if par.reordered && words.is_empty() {
                    words.push(ord.rekkjefølgje.into());
                }
                if words.is_empty() {
                    words.extend(self.whereto(par));
                }
            }
        }
        if let Reason::Unsure(p) = par.reason {
            words.push(fyll(ord.usikker_kort, &[&p.to_string()]));
        }
        let lower = words.iter().enumerate().map(|(i, w)| if i == 0 { w.clone() } else { liten(w) });
        lower.collect::<Vec<_>>().join(", ")
    }

    /// `Flytta frå 4 til 3`, where both places have numbers.
    fn moved(&self, par: &Pair) -> Option<String> {
        let e = self.e;
        let above = |unit: &Unit, all: &[Unit]| all.get(unit.parent?)?.number.clone();
        let from = above(e.old_unit(par)?, &e.old.units)?;
        let to = above(e.new_unit(par)?, &e.new.units)?;
        Some(fyll(self.ord.frå_til, &[&from, &to]))
    }

    /// The names that changed all through the plan.
    pub fn namnebyte(&mut self) -> Vec<Namnebyte> {
        let (e, place) = (self.e, self.front());
        let all = e.renamings.iter().enumerate();
        all.map(|(i, n)| Namnebyte {
            før: self.blad(&format!("namnebyte/{i}/frå"), &stor(&n.old), place),
            no: self.blad(&format!("namnebyte/{i}/til"), &stor(&n.new), place),
            gonger: self.blad(&format!("namnebyte/{i}/gonger"), &n.times.to_string(), place),
        })
        .collect()
    }
}

/// Whether a measure is new, gone, or under another number.
fn is_moved(row: &Nummerrad) -> bool {
    row.nytt || row.før.is_none() || row.no.is_none()
}

/// The rows of the first page: all, or where they are too many, those that are new or gone or have another number. None where
/// these are too many as well: then the whole table begins on the next page.
fn first_page(rader: &[Nummerrad]) -> Vec<usize> {
    let all = rader.iter().enumerate();
    let shown: Vec<usize> =
        all.filter(|(_, row)| rader.len() <= ROOM * 2 / 3 || is_moved(row)).map(|(i, _)| i).collect();
    if shown.len() > ROOM { vec![] } else { shown }
}
