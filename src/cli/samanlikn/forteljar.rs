//! Goes through the pairs in the order of a reader: the measures by chapter and goal, the rest, the cover.

use super::felt::{self, Felt};
use super::ord::{Ord, fyll, ord};
use super::soge::{Bolk, Innslag};
use crate::compare::Changes;
use crate::compare::changes::{Reason, Tally};
use crate::compare::contents::UnitKind;
use crate::compare::ties::Ties;
use crate::norsk::Målform;

/// Tells of pairs.
pub struct Forteljar<'a> {
    pub e: &'a Changes,
    pub samband: Ties<'a>,
    pub språk: Målform,
    pub ord: &'static Ord,
}

impl<'a> Forteljar<'a> {
    pub fn new(e: &'a Changes) -> Self {
        let språk = e.new.målform;
        Forteljar { e, samband: Ties::of(e), språk, ord: ord(språk) }
    }

    /// The chapters with measures, the rest, and the chapters where nothing changed.
    pub fn alt(&self) -> (Vec<Bolk>, Vec<Bolk>, Vec<String>) {
        let (mut tiltak, mut resten, mut uendra) = (vec![], vec![], vec![]);
        let mut framside = self.bolk(1, self.ord.framside.to_string());
        for (i, par) in self.e.pairs.iter().enumerate().filter(|(i, _)| self.samband.parent(*i).is_none()) {
            match par.kind {
                UnitKind::Seksjon if self.har_tiltak(i) => {
                    self.kapittel_med_tiltak(i, &mut tiltak);
                    let mut rest = self.bolk(1, self.overskrift(par));
                    self.samband.children(i).iter().for_each(|b| self.utanom_tiltak(*b, &mut rest));
                    resten.push(rest);
                }
                UnitKind::Seksjon => {
                    let mut bolk = self.bolk(1, self.overskrift(par));
                    self.eigne(i, &mut bolk);
                    self.samband.children(i).iter().for_each(|b| self.utanom_tiltak(*b, &mut bolk));
                    if bolk.innslag.is_empty() {
                        let before = self.e.old_unit(par).and_then(|u| u.number.clone());
                        let before =
                            before.filter(|n| self.e.new_unit(par).is_some_and(|u| u.number.as_ref() != Some(n)));
                        let before = before.map(|n| format!(" ({})", fyll(self.ord.før_nummer, &[&n])));
                        uendra.push(self.overskrift(par) + &before.unwrap_or_default());
                    }
                    resten.push(bolk);
                }
                UnitKind::Forside => {
                    self.eigne(i, &mut framside);
                    self.samband.children(i).iter().for_each(|b| self.utanom_tiltak(*b, &mut framside));
                }
                _ => self.utanom_tiltak(i, &mut framside),
            }
        }
        resten.push(framside);
        resten.retain(|b| !b.innslag.is_empty());
        (tiltak, resten, uendra)
    }

    fn bolk(&self, djupn: u8, overskrift: String) -> Bolk {
        Bolk { djupn, overskrift, innslag: vec![], uendra: vec![] }
    }

    fn har_tiltak(&self, i: usize) -> bool {
        self.samband.children(i).iter().any(|b| {
            let slag = self.e.pairs.get(*b).map(|p| p.kind);
            matches!(slag, Some(UnitKind::Tiltak | UnitKind::Delmål)) || self.har_tiltak(*b)
        })
    }

    fn kapittel_med_tiltak(&self, i: usize, out: &mut Vec<Bolk>) {
        let Some(par) = self.e.pairs.get(i) else { return };
        let first = out.len();
        out.push(self.bolk(1, self.overskrift(par)));
        if let Some(bolk) = out.last_mut() {
            self.eigne(i, bolk);
        }
        self.tiltak_i(i, out);
        let mut at = 0;
        out.retain(|b| {
            at += 1;
            at <= first + 1 || !b.innslag.is_empty() || !b.uendra.is_empty()
        });
    }

    /// The measures under a chapter, a table or a goal; each goal and each table gets a heading.
    fn tiltak_i(&self, i: usize, out: &mut Vec<Bolk>) {
        for b in self.samband.children(i) {
            let Some(par) = self.e.pairs.get(*b) else { continue };
            match par.kind {
                UnitKind::Tiltak => {
                    let Some(bolk) = out.last_mut() else { continue };
                    match (self.er_fortalt(*b), self.e.tally(par)) {
                        (true, _) => bolk.innslag.push(self.innslag(*b)),
                        (false, Tally::Unchanged) => {
                            bolk.uendra.extend(self.e.new_unit(par).map(|unit| self.nummer(unit)))
                        }
                        (false, _) => {}
                    }
                }
                UnitKind::Delmål | UnitKind::Tabell => {
                    let heading = match par.kind {
                        UnitKind::Delmål => self.delmål(par),
                        _ => self.overskrift(par),
                    };
                    let mut bolk = self.bolk(2, heading);
                    self.eigne(*b, &mut bolk);
                    out.push(bolk);
                    self.tiltak_i(*b, out);
                }
                _ => {}
            }
        }
    }

    /// What changed in a unit itself, under a heading that names it.
    fn eigne(&self, i: usize, bolk: &mut Bolk) {
        if self.er_fortalt(i) {
            bolk.innslag.push(Innslag { nummer: None, tittel: None, ..self.innslag(i) });
        }
    }

    /// A unit that is no measure, and all that stands in it.
    fn utanom_tiltak(&self, i: usize, bolk: &mut Bolk) {
        let Some(par) = self.e.pairs.get(i) else { return };
        if matches!(par.kind, UnitKind::Tiltak | UnitKind::Delmål | UnitKind::Tabell) {
            return;
        }
        if self.er_fortalt(i) {
            bolk.innslag.push(self.innslag(i));
        }
        self.samband.children(i).iter().for_each(|b| self.utanom_tiltak(*b, bolk));
    }

    /// Whether there is something to tell of a unit.
    fn er_fortalt(&self, i: usize) -> bool {
        let Some(par) = self.e.pairs.get(i) else { return false };
        let usikker = matches!(par.reason, Reason::Unsure(_) | Reason::IdButUnlike(_));
        let tapt = !self.samband.departed(par).is_empty();
        usikker || tapt || !matches!(self.e.tally(par), Tally::Unchanged | Tally::Renumbered)
    }

    fn innslag(&self, i: usize) -> Innslag {
        let Some(par) = self.e.pairs.get(i) else { return Innslag::default() };
        let (gammal, ny) = (self.e.old_unit(par), self.e.new_unit(par));
        let unit = ny.or(gammal);
        let mut felt = vec![];
        if gammal.is_some() && ny.is_some() && par.tittel.is_change() {
            let linjer = felt::tekst(&par.tittel, self);
            felt.push(Felt { namn: self.ord.tittel.to_string(), er_heil: false, linjer });
        }
        for part in &par.fields {
            let told = felt::felt(part, par, self);
            if !told.linjer.is_empty() {
                felt.push(told);
            }
        }
        // the number of what is gone may be another's now
        let nummer = ny.and_then(|u| u.number.clone()).or_else(|| gammal?.number.as_ref().map(|_| "–".to_string()));
        Innslag { nummer, tittel: unit.map(|u| u.printed.clone()), hending: self.hending(i), felt }
    }

    pub fn namnebyte(&self, frå: &str, til: &str, gonger: usize) -> String {
        let o = self.ord;
        let n = if gonger == 1 { o.ein_gong.to_string() } else { fyll(o.gonger, &[&gonger.to_string()]) };
        format!("{} ({n})", fyll(o.heiter_no, &[frå, til]))
    }
}
