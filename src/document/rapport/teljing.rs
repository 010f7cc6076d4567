//! The counts, and the sign and the word of each: every pair counts once, so that they add up to both plans.

use super::kart::{Bolk, Kart, har_oppslag};
use super::model::{self, Tal};
use super::ord::{er_inkjekjønn, fyll};
use super::skriv::Skriv;
use crate::compare::changes::{Pair, Reason, Tally};
use crate::compare::contents::UnitKind;
use crate::document::model::Blad;
use crate::fault::Place;

/// The sign of how a pair is counted.
pub fn teikn(teljing: Tally) -> &'static str {
    match teljing {
        Tally::New => "ny",
        Tally::Gone => "ut",
        Tally::Changed => "endra",
        Tally::Moved | Tally::Renumbered => "flytta",
        Tally::Unchanged => "lik",
    }
}

impl Skriv<'_> {
    /// The pairs that are counted: the measures, or where no plan has any, chapters and parts.
    pub fn talde(&self) -> Vec<usize> {
        let of = |kinds: &[UnitKind]| -> Vec<usize> {
            let all = self.e.pairs.iter().enumerate();
            all.filter(|(_, par)| kinds.contains(&par.kind)).map(|(i, _)| i).collect()
        };
        let measures = of(&[UnitKind::Tiltak]);
        if self.har_tiltak() {
            measures
        } else {
            of(&[UnitKind::Seksjon, UnitKind::Del, UnitKind::Nivå, UnitKind::Gruppe])
        }
    }

    /// Whether there is a measure in either plan.
    pub fn har_tiltak(&self) -> bool {
        self.e.pairs.iter().any(|par| par.kind == UnitKind::Tiltak)
    }

    /// Where the title of the new plan stands: the place of what belongs to no unit.
    pub fn front(&self) -> Place {
        self.e.new.units.first().map(|e| e.place).unwrap_or_default()
    }

    /// The five counts: each pair in one of them, so that they add up to both plans.
    pub fn tal(&mut self) -> Vec<Tal> {
        let mut counts = [0; 5];
        for par in self.talde().iter().filter_map(|i| self.e.pairs.get(*i)) {
            let at = match self.e.tally(par) {
                Tally::New => 0,
                Tally::Gone => 1,
                Tally::Changed => 2,
                Tally::Moved | Tally::Renumbered => 3,
                Tally::Unchanged => 4,
            };
            counts[at] += 1;
        }
        let place = self.front();
        let signs = ["ny", "ut", "endra", "flytta", "lik"];
        let words = self.ord.teljing;
        (0..5)
            .map(|i| Tal {
                slag: signs[i],
                tal: self.blad(&format!("tal/{i}"), &counts[i].to_string(), place),
                ord: words[i],
            })
            .collect()
    }

    /// What the counts do not say by themselves.
    pub fn setningar(&mut self, kart: &Kart) -> Vec<Blad> {
        let (e, ord) = (self.e, self.ord);
        let counted = self.talde();
        let pairs = || counted.iter().filter_map(|i| e.pairs.get(*i));
        let (before, now) = (pairs().filter(|p| p.old.is_some()).count(), pairs().filter(|p| p.new.is_some()).count());
        let unit = if self.har_tiltak() { ord.så_mange_tiltak } else { ord.så_mange_delar };
        let (old, new) = self.planane();
        let many = fyll(unit, &[&before.to_string()]);
        let mut first = fyll(ord.hadde, &[&old, &many, &new, &now.to_string()]);
        let also = pairs().filter(|p| p.moved && e.tally(p) == Tally::Changed).count();
        if also > 0 {
            first = format!("{first} {}", fyll(ord.òg_flytta, &[&also.to_string()]));
        }
        let mut out = vec![first];
        if let Some(few) = e.little_in_common() {
            out.push(ord.lite_felles(&few));
        }
        let mut parts: Vec<Bolk> = vec![];
        for (i, par) in e.pairs.iter().enumerate().filter(|(_, par)| har_oppslag(self, par)) {
            // the measures are counted above; their goals and tables are not
            let bolk = kart.bolk(i);
            if (bolk != Bolk::Tiltak || par.kind != UnitKind::Tiltak) && !parts.contains(&bolk) {
                parts.push(bolk);
            }
        }
        parts.sort();
        let names: Vec<String> = parts.iter().map(|b| ord.i_bolkane[*b as usize].to_string()).collect();
        if self.har_tiltak() && !names.is_empty() {
            out.push(fyll(ord.elles, &[&ord.liste(&names)]));
        }
        let doubtful = pairs().filter(|p| matches!(p.reason, Reason::Unsure(_))).count();
        if doubtful > 0 {
            out.push(ord.ein_eller_fleire(ord.usikre, doubtful));
        }
        if e.are_equal() {
            out.push(ord.ingenting.into());
        }
        let place = self.front();
        out.iter().map(|text| self.blad("setning", text, place)).collect()
    }

    /// The word of how a pair is counted.
    pub fn teljeord(&self, par: &Pair) -> &'static str {
        let neuter = usize::from(er_inkjekjønn(par.kind));
        match self.e.tally(par) {
            Tally::New => self.ord.ei_ny[neuter],
            Tally::Gone => self.ord.ei_ut[neuter],
            Tally::Changed => self.ord.ei_endra,
            Tally::Moved => self.ord.ei_flytta,
            Tally::Renumbered => self.ord.eit_nummer,
            Tally::Unchanged => self.ord.teljing[4],
        }
    }

    /// The word of how a pair is counted; the number of one that is gone is that of the old plan, and is told so.
    pub fn teljeord_og_nummer(&self, par: &Pair) -> String {
        let word = self.teljeord(par);
        match self.e.old_unit(par).and_then(|unit| unit.number.as_ref()).filter(|_| par.new.is_none()) {
            Some(number) => fyll(self.ord.stod_som, &[word, number]),
            None => word.into(),
        }
    }

    /// The number that a pair has now.
    pub fn nummer(&mut self, par: &Pair, path: &str) -> Option<model::Blad> {
        let unit = self.e.new_unit(par)?;
        Some(self.blad(&format!("{path}/nummer"), unit.number.as_ref()?, unit.place))
    }
}
