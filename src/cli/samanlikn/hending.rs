//! What happened to a unit, in words, and what units and places are called.

use super::forteljar::Forteljar;
use super::ord::{fyll, slag, stor};
use crate::compare::endring::{Grunn, Par};
use crate::compare::innhald::{Eining, Innhald, Slag};
use crate::document::rapport;
use std::collections::BTreeMap;

impl Forteljar<'_> {
    /// What happened to a unit, in words.
    pub fn hending(&self, i: usize) -> Vec<String> {
        let Some(par) = self.e.par.get(i) else { return vec![] };
        let o = self.ord;
        let (word, neuter) = slag(self.språk, par.slag);
        let form = |forms: &[&'static str; 2]| forms.get(usize::from(neuter)).copied().unwrap_or_default();
        let mut out = vec![];
        match (self.e.gammal(par), self.e.ny(par)) {
            (None, _) => out.push(format!("{} {word}", form(&o.ny))),
            (Some(a), None) => {
                out.push(form(&o.teken_ut).to_string());
                out.extend(a.nummer.iter().map(|n| fyll(o.var_nummer, &[n])));
            }
            (Some(a), Some(b)) => {
                match par.grunn {
                    Grunn::Usikker(p) if a.prenta == b.prenta => out.push(fyll(o.kanskje, &[&p.to_string()])),
                    Grunn::Usikker(p) => out.push(fyll(o.kanskje_som, &[&self.vist(a), &p.to_string()])),
                    Grunn::IdMenUlik(p) => out.push(fyll(o.id_men_ulik, &[&p.to_string()])),
                    _ => {}
                }
                if a.nummer != b.nummer {
                    out.push(fyll(o.før_nummer, &[&self.nummer(a)]));
                }
                if par.flytta {
                    out.push(self.flytta(par, a, b));
                } else if par.omordna && (a.nummer == b.nummer || par.slag != Slag::Tiltak) {
                    out.push(o.omordna.to_string());
                }
            }
        }
        let new = |i: &usize| self.e.ny.einingar.get(*i);
        let old = |i: &usize| self.e.gammal.einingar.get(*i);
        if !par.delt_i.is_empty() {
            let all: Vec<String> = par.ny.iter().chain(&par.delt_i).filter_map(new).map(|u| self.vist(u)).collect();
            out.push(fyll(o.delt_i, &[&rapport::ord::ord(self.språk).liste(&all)]));
        }
        if !par.sett_saman_av.is_empty() {
            let all = par.gammal.iter().chain(&par.sett_saman_av).filter_map(old);
            let all: Vec<String> = all.map(|u| self.vist(u)).collect();
            out.push(fyll(o.sett_saman_av, &[&rapport::ord::ord(self.språk).liste(&all)]));
        }
        if let Some(unit) = self.samband.delt_frå(par).as_ref().and_then(old) {
            out.push(fyll(o.delt_frå, &[&self.vist(unit)]));
        }
        if let Some(unit) = self.samband.lagd_inn_i(par).as_ref().and_then(new) {
            out.push(fyll(o.lagd_inn_i, &[&self.vist(unit)]));
        }
        let mut gått: BTreeMap<usize, usize> = BTreeMap::new();
        self.samband.gått(par).iter().for_each(|g| *gått.entry(g.til).or_default() += 1);
        for (to, n) in &gått {
            let what = if *n == 1 { o.eitt_punkt.to_string() } else { fyll(o.fleire_punkt, &[&n.to_string()]) };
            if let Some(unit) = new(to) {
                out.push(fyll(o.står_no_i, &[&what, &self.vist(unit)]));
            }
        }
        if let Some((to, percent)) = self.samband.liknar(par) {
            let unit = if par.ny.is_some() { old(&to) } else { new(&to) };
            out.extend(unit.map(|unit| fyll(o.liknar, &[&self.vist(unit), &percent.to_string()])));
        }
        out
    }

    fn flytta(&self, par: &Par, a: &Eining, b: &Eining) -> String {
        let parent = |side: &Innhald, unit: &Eining| {
            unit.forelder.and_then(|i| side.einingar.get(i)).map(|parent| self.plass(parent))
        };
        match (parent(&self.e.gammal, a), parent(&self.e.ny, b)) {
            (Some(a), Some(b)) if a != b => fyll(self.ord.flytta_frå, &[&a, &b]),
            _ if par.omordna => self.ord.omordna.to_string(),
            _ => self.ord.flytta.to_string(),
        }
    }

    /// A place: `delmål 4`, `kapittel 2`, `«Kompetanse»`.
    fn plass(&self, unit: &Eining) -> String {
        let (word, _) = slag(self.språk, unit.slag);
        match &unit.nummer {
            Some(nummer) => format!("{word} {nummer}"),
            None => format!("{word} «{}»", unit.prenta),
        }
    }

    /// A unit as one names it in a sentence: `3.3 «Møteplass for ungdom»`.
    fn vist(&self, unit: &Eining) -> String {
        match &unit.nummer {
            Some(nummer) => format!("{nummer} «{}»", unit.prenta),
            None => format!("«{}»", unit.prenta),
        }
    }

    /// Where a text stood, by the index of the old unit.
    pub fn stod_i(&self, old: usize) -> Option<String> {
        self.e.gammal.einingar.get(old).map(|unit| fyll(self.ord.stod_i, &[&self.vist(unit)]))
    }

    /// Where a text stands now, by the index of the new unit.
    pub fn står_i(&self, new: usize) -> Option<String> {
        let unit = self.e.ny.einingar.get(new)?;
        Some(fyll(self.ord.står_no_i, &["", &self.vist(unit)]).trim().to_string())
    }

    /// The number of a unit, or its title.
    pub fn nummer(&self, unit: &Eining) -> String {
        unit.nummer.clone().unwrap_or_else(|| format!("«{}»", unit.prenta))
    }

    /// The heading of a unit: number and title.
    pub fn overskrift(&self, par: &Par) -> String {
        let Some(unit) = self.e.ny(par).or(self.e.gammal(par)) else { return String::new() };
        // a table may stand without a heading
        let title = if unit.prenta.is_empty() { stor(slag(self.språk, unit.slag).0) } else { unit.prenta.clone() };
        match &unit.nummer {
            Some(nummer) => format!("{nummer} {title}"),
            None => title,
        }
    }

    /// `Delmål 1: Sikre tett samarbeid`.
    pub fn delmål(&self, par: &Par) -> String {
        let Some(unit) = self.e.ny(par).or(self.e.gammal(par)) else { return String::new() };
        let number = unit.nummer.as_ref().map(|n| format!(" {n}")).unwrap_or_default();
        format!("{}{number}: {}", stor(self.ord.delmål), unit.prenta)
    }
}
