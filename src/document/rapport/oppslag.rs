//! The entry of a pair: what is to be known of it, and its rows.

use super::kart::anker;
use super::model;
use super::ord::fyll;
use super::skriv::Skriv;
use super::teljing::teikn;
use crate::compare::changes::{Pair, Reason, Tally};
use crate::compare::contents::{Contents, Unit, UnitKind};

impl Skriv<'_> {
    /// The entry of a pair.
    pub fn oppslag(&mut self, i: usize, is_head: bool) -> Option<model::Eining> {
        let e = self.e;
        let par = e.pairs.get(i)?;
        let unit = self.eining(par)?;
        let (place, title) = (unit.place, self.tittel(unit));
        let path = format!("{}/{}", unit.kind as u8, unit.id.as_deref().unwrap_or(&title));
        let kind = match par.kind {
            UnitKind::Delmål => Some(self.ord.delmålet),
            UnitKind::Seksjon => Some(self.ord.kapittelet),
            UnitKind::Tabell => Some(self.ord.tabellen),
            UnitKind::Vedtak => Some(self.ord.vedtak),
            _ => None,
        };
        let own = match par.kind {
            UnitKind::Seksjon => Some(self.ord.sjølve[0]),
            UnitKind::Delmål => Some(self.ord.sjølve[1]),
            UnitKind::Tabell => Some(self.ord.sjølve[2]),
            _ => None,
        };
        let shown = match (own.filter(|_| is_head), kind.filter(|k| *k != title)) {
            (Some(own), _) => own.to_string(),
            (None, Some(kind)) => format!("{kind}: {title}"),
            (None, None) => title.clone(),
        };
        let notes = self.merknader(par);
        let mut rader = self.plass(par, &path);
        let inside = self.w_inside(&path, |s| s.rader(par));
        rader.extend(inside);
        self.ends(par, &path, &mut rader);
        Some(model::Eining {
            id: anker(i),
            slag: teikn(e.tally(par)),
            ord: self.teljeord_og_nummer(par),
            heil: par.old.is_none() || par.new.is_none(),
            nummer: self.nummer(par, &path).filter(|_| !is_head),
            tittel: self.blad(&format!("{path}/tittel"), &shown, place),
            merknader: notes.iter().map(|text| self.blad(&format!("{path}/merknad"), text, place)).collect(),
            rader,
        })
    }

    fn w_inside<T>(&mut self, path: &str, write: impl FnOnce(&mut Self) -> T) -> T {
        self.w.enter(path);
        let out = write(self);
        self.w.end_row();
        self.w.leave();
        out
    }

    /// What is to be known of a pair before its rows are read.
    fn merknader(&self, par: &Pair) -> Vec<String> {
        let (e, ord) = (self.e, self.ord);
        let mut out = vec![];
        match par.reason {
            Reason::Unsure(p) => out.push(fyll(ord.usikker, &[&p.to_string()])),
            Reason::IdButUnlike(p) => out.push(fyll(ord.id_men_ulik, &[&p.to_string()])),
            Reason::Id | Reason::Stated | Reason::Likeness(_) | Reason::Alone => {}
        }
        let of = |side: &'_ [usize], plan: &Contents| {
            let units: Vec<Unit> = side.iter().filter_map(|i| plan.units.get(*i)).cloned().collect();
            self.namna(&units)
        };
        if !par.split_into.is_empty() {
            out.push(fyll(ord.delt, &[&of(&par.split_into, &e.new)]));
        }
        if !par.merged_from.is_empty() {
            out.push(fyll(ord.sett_saman, &[&of(&par.merged_from, &e.old)]));
        }
        if let Some(unit) = self.samband.split_from(par).and_then(|i| e.old.units.get(i)) {
            out.push(fyll(ord.delt_frå, &[&self.namn(unit)]));
        }
        let into = self.samband.merged_into(par);
        if let Some(unit) = into.and_then(|i| e.new.units.get(i)) {
            out.push(fyll(ord.lagd_inn_i, &[&self.namn(unit)]));
        }
        let told = |i: &usize| par.split_into.contains(i) || into == Some(*i);
        let went: Vec<usize> = par.went_to.iter().copied().filter(|i| !told(i)).collect();
        if !went.is_empty() {
            out.push(fyll(ord.gjekk_til, &[&of(&went, &e.new)]));
        }
        if let Some((other, p)) = self.samband.resembles(par) {
            let (plan, name) =
                if par.new.is_some() { (&e.old, self.gammalt_namn()) } else { (&e.new, self.nytt_namn()) };
            if let Some(unit) = plan.units.get(other) {
                out.push(fyll(ord.liknar, &[&self.namn(unit), &name, &p.to_string()]));
            }
        }
        if par.reordered && !par.moved && e.tally(par) == Tally::Changed {
            out.push(ord.omordna.into());
        }
        out
    }

    /// A row that says where something stood and where it stands.
    fn plass(&mut self, par: &Pair, path: &str) -> Vec<model::Rad> {
        let e = self.e;
        let (Some(old), Some(new)) = (e.old_unit(par), e.new_unit(par)) else { return vec![] };
        if !par.moved {
            return vec![];
        }
        let above = |unit: &Unit, all: &[Unit]| unit.parent.and_then(|i| all.get(i)).cloned();
        let (a, z) = (above(old, &e.old.units), above(new, &e.new.units));
        let side = |s: &mut Self, unit: Option<Unit>, mark, at: &str| {
            unit.map(|unit| {
                let name = s.stad_namn(&unit);
                s.linje(&format!("{path}/plass/{at}"), "avsnitt", 0, vec![(mark, name)], unit.place)
            })
        };
        let gammal = side(self, a, "ut", "frå").into_iter().collect();
        let ny = side(self, z, "inn", "til").into_iter().collect();
        vec![model::Rad { namn: Some(self.ord.plass), spenn: 1, gammal, ny, ..model::Rad::default() }]
    }

    /// A place in a plan, with the word for what it is.
    pub fn stad_namn(&self, unit: &Unit) -> String {
        let word = match unit.kind {
            UnitKind::Delmål => self.ord.delmålet,
            UnitKind::Seksjon => self.ord.kapittelet,
            _ => return self.namn(unit),
        };
        match &unit.number {
            Some(n) => format!("{word} {n}: {}", self.tittel(unit)),
            None => format!("{word}: {}", self.tittel(unit)),
        }
    }

    /// Gives an entry without rows one with its title, and says of what is wholly new that the old plan had nothing.
    fn ends(&mut self, par: &Pair, path: &str, rader: &mut Vec<model::Rad>) {
        let place = self.eining(par).map(|e| e.place).unwrap_or_default();
        if rader.is_empty() {
            let title = self.eining(par).map(|unit| self.tittel(unit)).unwrap_or_default();
            let mut side = |at: &str, is_there: bool, mark| -> Vec<model::Linje> {
                let line = is_there.then(|| vec![(mark, title.clone())]);
                line.map(|line| self.linje(&format!("{path}/ende/{at}"), "avsnitt", 0, line, place))
                    .into_iter()
                    .collect()
            };
            let (gone, new) = (par.new.is_none(), par.old.is_none());
            let gammal = side("frå", !new, if gone { "ut" } else { "lik" });
            let ny = side("til", !gone, if new { "inn" } else { "lik" });
            rader.push(model::Rad { namn: Some(self.ord.namnet), spenn: 1, gammal, ny, ..model::Rad::default() });
        }
        if par.old.is_none() && self.samband.split_from(par).is_none() {
            let word = fyll(self.ord.fanst_ikkje_i, &[&self.gammalt_namn()]);
            let line = self.linje(&format!("{path}/ende"), "stille", 0, vec![("note", word)], place);
            if let Some(row) = rader.first_mut() {
                row.ny.insert(0, line);
            }
        }
    }
}
