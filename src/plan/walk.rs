//! Walks through a plan: all ids, all actors, all meetings, in the order that they stand in.

use super::Plan;
use super::del::{Del, Figur};
use super::lists::Aktørvising;
use super::organisering::Gruppe;
use super::seksjon::Seksjon;
use super::tabell::Tabell;
use super::tidspunkt::{Møte, Tidspunkt};
use super::tiltak::Tiltak;
use super::tiltaksdel::Tiltaksdel;
use super::value::Id;
use crate::yaml::At;

impl Plan {
    /// All sections with measures.
    pub fn measure_sections(&self) -> impl Iterator<Item = &Tiltaksdel> {
        self.seksjonar.iter().filter_map(|k| match &k.seksjon {
            Seksjon::Tiltak(s) => Some(s),
            _ => None,
        })
    }

    /// All tables of measures.
    pub fn tables(&self) -> impl Iterator<Item = &Tabell> {
        self.measure_sections().flat_map(Tiltaksdel::tables)
    }

    /// All measures.
    pub fn measures(&self) -> impl Iterator<Item = &Tiltak> {
        self.tables().flat_map(|t| t.delmål.iter().flat_map(|d| &d.tiltak).chain(&t.tiltak))
    }

    /// All bodies: levels, and the groups inside them.
    pub fn bodies(&self) -> impl Iterator<Item = &Gruppe> {
        self.seksjonar
            .iter()
            .filter_map(|k| match &k.seksjon {
                Seksjon::Organisering(s) => Some(s),
                _ => None,
            })
            .flat_map(|s| &s.nivå)
            .flat_map(|n| std::iter::once(&n.gruppe).chain(&n.grupper))
    }

    /// Everybody who takes part or is responsible, at each place where they are named.
    pub fn actors(&self) -> impl Iterator<Item = &Aktørvising> {
        let participants = self.bodies().flat_map(|b| b.deltakarar.iter());
        participants.chain(
            self.measures().flat_map(|t| t.ansvar.iter().chain(t.deltiltak.iter().flat_map(|d| d.ansvar.iter()))),
        )
    }

    /// All meetings.
    pub fn meetings(&self) -> Vec<&Møte> {
        let mut out = vec![];
        for t in self.measures() {
            t.tidspunkt.iter().for_each(|time| meetings_in(time, &mut out));
        }
        out
    }

    /// The files of all pictures, at each place where they are named.
    pub fn pictures(&self) -> Vec<&At<String>> {
        let arms = self.kommune.våpen.iter().map(|v| &v.fil);
        arms.chain(self.figurar().into_iter().map(|f| &f.fil)).collect()
    }

    /// All figures, in the order of the plan.
    pub fn figurar(&self) -> Vec<&Figur> {
        let mut out: Vec<&Figur> = vec![];
        for kapittel in &self.seksjonar {
            out.extend(&kapittel.seksjon.hovud().figur);
            figures_of(kapittel.seksjon.delar(), &mut out);
            if let Seksjon::Tiltak(s) = &kapittel.seksjon {
                out.extend(s.tabellar.iter().filter_map(|t| t.figur.as_ref()));
            }
        }
        out
    }

    /// All ids that must be unlike each other.
    pub fn ids(&self) -> Vec<&At<Id>> {
        let mut out = vec![];
        for kapittel in &self.seksjonar {
            part_ids(kapittel.seksjon.delar(), &mut out);
        }
        out.extend(self.bodies().map(|b| &b.id));
        out.extend(self.measure_sections().flat_map(|s| &s.tabellar).map(|t| &t.id));
        out.extend(self.tables().flat_map(|t| &t.delmål).map(|d| &d.id));
        out.extend(self.measures().map(|t| &t.id));
        out.extend(self.measures().flat_map(|t| &t.deltiltak).filter_map(|d| d.id.as_ref()));
        out.extend(self.meetings().into_iter().filter_map(|m| m.id.as_ref()));
        out
    }
}

fn part_ids<'a>(parts: &'a [Del], out: &mut Vec<&'a At<Id>>) {
    for part in parts {
        out.extend(&part.id);
        part_ids(&part.delar, out);
    }
}

fn meetings_in<'a>(time: &'a Tidspunkt, out: &mut Vec<&'a Møte>) {
    match time {
        Tidspunkt::Møte(m) => out.push(m),
        Tidspunkt::Gruppe(g) => g.liste.iter().for_each(|t| meetings_in(t, out)),
        Tidspunkt::Tekst(_) | Tidspunkt::Periode(_) => {}
    }
}

fn figures_of<'a>(parts: &'a [Del], out: &mut Vec<&'a Figur>) {
    for part in parts {
        out.extend(&part.figur);
        figures_of(&part.delar, out);
    }
}
