//! What happened to a unit, in words, and what units and places are called.

use super::forteljar::Forteljar;
use super::ord::{fyll, slag, stor};
use crate::compare::changes::{Pair, Reason};
use crate::compare::contents::{Contents, Unit, UnitKind};
use crate::document::rapport;
use std::collections::BTreeMap;

impl Forteljar<'_> {
    /// What happened to a unit, in words.
    pub fn hending(&self, i: usize) -> Vec<String> {
        let Some(par) = self.e.pairs.get(i) else { return vec![] };
        let o = self.ord;
        let (word, neuter) = slag(self.språk, par.kind);
        let form = |forms: &[&'static str; 2]| forms.get(usize::from(neuter)).copied().unwrap_or_default();
        let mut out = vec![];
        match (self.e.old_unit(par), self.e.new_unit(par)) {
            (None, _) => out.push(format!("{} {word}", form(&o.ny))),
            (Some(a), None) => {
                out.push(form(&o.teken_ut).to_string());
                out.extend(a.number.iter().map(|n| fyll(o.var_nummer, &[n])));
            }
            (Some(a), Some(b)) => {
                match par.reason {
                    Reason::Unsure(p) if a.printed == b.printed => out.push(fyll(o.kanskje, &[&p.to_string()])),
                    Reason::Unsure(p) => out.push(fyll(o.kanskje_som, &[&self.vist(a), &p.to_string()])),
                    Reason::IdButUnlike(p) => out.push(fyll(o.id_men_ulik, &[&p.to_string()])),
                    _ => {}
                }
                if a.number != b.number {
                    out.push(fyll(o.før_nummer, &[&self.nummer(a)]));
                }
                if par.moved {
                    out.push(self.flytta(par, a, b));
                } else if par.reordered && (a.number == b.number || par.kind != UnitKind::Tiltak) {
                    out.push(o.omordna.to_string());
                }
            }
        }
        let new = |i: &usize| self.e.new.units.get(*i);
        let old = |i: &usize| self.e.old.units.get(*i);
        if !par.split_into.is_empty() {
            let all: Vec<String> =
                par.new.iter().chain(&par.split_into).filter_map(new).map(|u| self.vist(u)).collect();
            out.push(fyll(o.delt_i, &[&rapport::ord::ord(self.språk).liste(&all)]));
        }
        if !par.merged_from.is_empty() {
            let all = par.old.iter().chain(&par.merged_from).filter_map(old);
            let all: Vec<String> = all.map(|u| self.vist(u)).collect();
            out.push(fyll(o.sett_saman_av, &[&rapport::ord::ord(self.språk).liste(&all)]));
        }
        if let Some(unit) = self.samband.split_from(par).as_ref().and_then(old) {
            out.push(fyll(o.delt_frå, &[&self.vist(unit)]));
        }
        if let Some(unit) = self.samband.merged_into(par).as_ref().and_then(new) {
            out.push(fyll(o.lagd_inn_i, &[&self.vist(unit)]));
        }
        let mut gått: BTreeMap<usize, usize> = BTreeMap::new();
        self.samband.departed(par).iter().for_each(|g| *gått.entry(g.to).or_default() += 1);
        for (to, n) in &gått {
            let what = if *n == 1 { o.eitt_punkt.to_string() } else { fyll(o.fleire_punkt, &[&n.to_string()]) };
            if let Some(unit) = new(to) {
                out.push(fyll(o.står_no_i, &[&what, &self.vist(unit)]));
            }
        }
        if let Some((to, percent)) = self.samband.resembles(par) {
            let unit = if par.new.is_some() { old(&to) } else { new(&to) };
            out.extend(unit.map(|unit| fyll(o.liknar, &[&self.vist(unit), &percent.to_string()])));
        }
        out
    }

    fn flytta(&self, par: &Pair, a: &Unit, b: &Unit) -> String {
        let parent =
            |side: &Contents, unit: &Unit| unit.parent.and_then(|i| side.units.get(i)).map(|parent| self.plass(parent));
        match (parent(&self.e.old, a), parent(&self.e.new, b)) {
            (Some(a), Some(b)) if a != b => fyll(self.ord.flytta_frå, &[&a, &b]),
            _ if par.reordered => self.ord.omordna.to_string(),
            _ => self.ord.flytta.to_string(),
        }
    }

    /// A place: `delmål 4`, `kapittel 2`, `«Kompetanse»`.
    fn plass(&self, unit: &Unit) -> String {
        let (word, _) = slag(self.språk, unit.kind);
        match &unit.number {
            Some(nummer) => format!("{word} {nummer}"),
            None => format!("{word} «{}»", unit.printed),
        }
    }

    /// A unit as one names it in a sentence: `3.3 «Møteplass for ungdom»`.
    fn vist(&self, unit: &Unit) -> String {
        match &unit.number {
            Some(nummer) => format!("{nummer} «{}»", unit.printed),
            None => format!("«{}»", unit.printed),
        }
    }

    /// Where a text stood, by the index of the old unit.
    pub fn stod_i(&self, old: usize) -> Option<String> {
        self.e.old.units.get(old).map(|unit| fyll(self.ord.stod_i, &[&self.vist(unit)]))
    }

    /// Where a text stands now, by the index of the new unit.
    pub fn står_i(&self, new: usize) -> Option<String> {
        let unit = self.e.new.units.get(new)?;
        Some(fyll(self.ord.står_no_i, &["", &self.vist(unit)]).trim().to_string())
    }

    /// The number of a unit, or its title.
    pub fn nummer(&self, unit: &Unit) -> String {
        unit.number.clone().unwrap_or_else(|| format!("«{}»", unit.printed))
    }

    /// The heading of a unit: number and title.
    pub fn overskrift(&self, par: &Pair) -> String {
        let Some(unit) = self.e.new_unit(par).or(self.e.old_unit(par)) else { return String::new() };
        // a table may stand without a heading
        let title = if unit.printed.is_empty() { stor(slag(self.språk, unit.kind).0) } else { unit.printed.clone() };
        match &unit.number {
            Some(nummer) => format!("{nummer} {title}"),
            None => title,
        }
    }

    /// `Delmål 1: Sikre tett samarbeid`.
    pub fn delmål(&self, par: &Pair) -> String {
        let Some(unit) = self.e.new_unit(par).or(self.e.old_unit(par)) else { return String::new() };
        let number = unit.number.as_ref().map(|n| format!(" {n}")).unwrap_or_default();
        format!("{}{number}: {}", stor(self.ord.delmål), unit.printed)
    }
}
