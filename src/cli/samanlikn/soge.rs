//! The changes told: in order, in the words of one målform, as the terminal and the Markdown face show them.

use super::felt::{self, Felt};
use super::ord::{Ord, fyll, ord, slag, stor};
use super::tal::{self, Rekkje};
use crate::compare::Endringar;
use crate::compare::endring::{Grunn, Par, Teljing};
use crate::compare::innhald::{Eining, Slag};
use crate::plan::verdi::Målform;
use std::collections::{BTreeMap, HashMap};

/// All that a face shows.
pub struct Soge {
    pub ord: &'static Ord,
    pub tittel: String,
    /// Which two plans.
    pub mot: String,
    /// What the old and the new plan are called over a column: their years, or «før» and «no».
    pub gammal: String,
    pub ny: String,
    /// One calm sentence, where nothing is another than it was.
    pub like: Option<&'static str>,
    /// What a reader must know before the rest.
    pub merknader: Vec<String>,
    pub teljing: Vec<Rekkje>,
    /// What the counts do not say.
    pub teljemerknader: Vec<String>,
    pub namnebyte: Vec<String>,
    /// The measures, by chapter and goal.
    pub tiltak: Vec<Bolk>,
    pub nummer: Vec<Nummerbyte>,
    /// Prose, organisation, looking back, and the cover.
    pub resten: Vec<Bolk>,
    pub uendra_kapittel: Vec<String>,
}

/// What stands under one heading.
pub struct Bolk {
    /// 1 for a chapter, 2 for a goal or a table in it.
    pub djupn: u8,
    pub overskrift: String,
    pub innslag: Vec<Innslag>,
    /// The numbers of the measures that are as they were.
    pub uendra: Vec<String>,
}

/// A unit that is new, gone or another than it was.
#[derive(Default)]
pub struct Innslag {
    pub nummer: Option<String>,
    /// None where the heading above it says what it is.
    pub tittel: Option<String>,
    /// What happened to it, in words.
    pub hending: Vec<String>,
    pub felt: Vec<Felt>,
}

/// A measure under another number.
pub struct Nummerbyte {
    pub gammal: String,
    pub ny: String,
    pub tittel: String,
}

impl Soge {
    /// Tells the changes in the målform of the new plan.
    pub fn of(e: &Endringar) -> Soge {
        let f = Forteljar::new(e);
        let (a, b) = (&e.gammal, &e.ny);
        let ord = f.ord;
        let har_år = !a.år.is_empty() && !b.år.is_empty() && a.år != b.år;
        let (gammal, ny) = match har_år {
            true => (a.år.clone(), b.år.clone()),
            false => (stor(ord.før), stor(ord.no)),
        };
        let tittel = match har_år {
            true => fyll(ord.kva_er_endra, &[&a.år, &b.år]),
            false => ord.kva_er_endra_berre.to_string(),
        };
        let nummer: Vec<Nummerbyte> = e
            .nummerbyte()
            .map(|(a, b)| Nummerbyte { gammal: f.nummer(a), ny: f.nummer(b), tittel: b.prenta.clone() })
            .collect();
        let like = e.er_like().then_some(if nummer.is_empty() { ord.like } else { ord.like_utan_nummer });
        let (tiltak, resten, uendra_kapittel) = if like.is_some() { Default::default() } else { f.alt() };
        Soge {
            ord,
            tittel,
            mot: format!("{} ({}) {} {} ({})", b.tittel, b.namn, ord.mot, a.tittel, a.namn),
            gammal,
            ny,
            like,
            merknader: tal::ulike_slag(e, ord).into_iter().collect(),
            teljing: tal::rekkjer(&f),
            teljemerknader: tal::merknader(&f),
            namnebyte: e.namnebyte.iter().map(|n| f.namnebyte(&n.frå, &n.til, n.gonger)).collect(),
            tiltak,
            nummer,
            resten,
            uendra_kapittel,
        }
    }
}

/// Tells of pairs: knows where each stands, and what became of the texts of those that are gone.
pub struct Forteljar<'a> {
    pub e: &'a Endringar,
    pub språk: Målform,
    pub ord: &'static Ord,
    /// The pair that each pair stands in, by index.
    pub foreldre: Vec<Option<usize>>,
    barn: Vec<Vec<usize>>,
    /// New unit → the old one that it was divided from; old unit → the new one that it was put into.
    delt_frå: HashMap<usize, usize>,
    lagd_inn_i: HashMap<usize, usize>,
    /// Old unit → how many of its texts stand in which new unit now.
    gått: HashMap<usize, BTreeMap<usize, usize>>,
}

impl<'a> Forteljar<'a> {
    fn new(e: &'a Endringar) -> Self {
        let by = |side: fn(&Par) -> Option<usize>| -> HashMap<usize, usize> {
            e.par.iter().enumerate().filter_map(|(i, p)| Some((side(p)?, i))).collect()
        };
        let (by_old, by_new) = (by(|p| p.gammal), by(|p| p.ny));
        let parent = |p: &Par| match (e.ny(p), e.gammal(p)) {
            (Some(unit), _) => by_new.get(&unit.forelder?).copied(),
            (None, Some(unit)) => by_old.get(&unit.forelder?).copied(),
            (None, None) => None,
        };
        let foreldre: Vec<Option<usize>> = e.par.iter().map(parent).collect();
        let mut barn = vec![vec![]; e.par.len()];
        for (i, forelder) in foreldre.iter().enumerate() {
            if let Some(list) = forelder.and_then(|f| barn.get_mut(f)) {
                list.push(i);
            }
        }
        let (mut delt_frå, mut lagd_inn_i) = (HashMap::new(), HashMap::new());
        let mut gått: HashMap<usize, BTreeMap<usize, usize>> = HashMap::new();
        for par in &e.par {
            delt_frå.extend(par.gammal.iter().flat_map(|old| par.delt_i.iter().map(|new| (*new, *old))));
            lagd_inn_i.extend(par.ny.iter().flat_map(|new| par.sett_saman_av.iter().map(|old| (*old, *new))));
            for bit in par.felt.iter().flat_map(felt::bitar) {
                if let (Some(new), Some(old), Some(_)) = (par.ny, bit.annan, &bit.til) {
                    *gått.entry(old).or_default().entry(new).or_default() += 1;
                }
            }
        }
        let språk = e.ny.målform;
        Forteljar { e, språk, ord: ord(språk), foreldre, barn, delt_frå, lagd_inn_i, gått }
    }

    /// The chapters with measures, the rest, and the chapters where nothing changed.
    fn alt(&self) -> (Vec<Bolk>, Vec<Bolk>, Vec<String>) {
        let (mut tiltak, mut resten, mut uendra) = (vec![], vec![], vec![]);
        let mut framside = self.bolk(1, self.ord.framside.to_string());
        for (i, par) in self.e.par.iter().enumerate().filter(|(i, _)| self.foreldre.get(*i) == Some(&None)) {
            match par.slag {
                Slag::Seksjon if self.har_tiltak(i) => {
                    self.kapittel_med_tiltak(i, &mut tiltak);
                    let mut rest = self.bolk(1, self.overskrift(par));
                    self.barn(i).iter().for_each(|b| self.utanom_tiltak(*b, &mut rest));
                    resten.push(rest);
                }
                Slag::Seksjon => {
                    let mut bolk = self.bolk(1, self.overskrift(par));
                    self.eigne(i, &mut bolk);
                    self.barn(i).iter().for_each(|b| self.utanom_tiltak(*b, &mut bolk));
                    if bolk.innslag.is_empty() {
                        uendra.push(self.overskrift(par));
                    }
                    resten.push(bolk);
                }
                Slag::Forside => {
                    self.eigne(i, &mut framside);
                    self.barn(i).iter().for_each(|b| self.utanom_tiltak(*b, &mut framside));
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

    pub fn barn(&self, i: usize) -> &[usize] {
        self.barn.get(i).map_or(&[], Vec::as_slice)
    }

    fn har_tiltak(&self, i: usize) -> bool {
        self.barn(i).iter().any(|b| {
            let slag = self.e.par.get(*b).map(|p| p.slag);
            matches!(slag, Some(Slag::Tiltak | Slag::Delmål)) || self.har_tiltak(*b)
        })
    }

    fn kapittel_med_tiltak(&self, i: usize, out: &mut Vec<Bolk>) {
        let Some(par) = self.e.par.get(i) else { return };
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
        for b in self.barn(i) {
            let Some(par) = self.e.par.get(*b) else { continue };
            match par.slag {
                Slag::Tiltak => {
                    let Some(bolk) = out.last_mut() else { continue };
                    match (self.er_fortalt(*b), self.e.teljing(par)) {
                        (true, _) => bolk.innslag.push(self.innslag(*b)),
                        (false, Teljing::Uendra) => bolk.uendra.extend(self.e.ny(par).map(|unit| self.nummer(unit))),
                        (false, _) => {}
                    }
                }
                Slag::Delmål | Slag::Tabell => {
                    let heading = match par.slag {
                        Slag::Delmål => self.delmål(par),
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
        let Some(par) = self.e.par.get(i) else { return };
        if matches!(par.slag, Slag::Tiltak | Slag::Delmål | Slag::Tabell) {
            return;
        }
        if self.er_fortalt(i) {
            bolk.innslag.push(self.innslag(i));
        }
        self.barn(i).iter().for_each(|b| self.utanom_tiltak(*b, bolk));
    }

    /// Whether there is something to tell of a unit.
    fn er_fortalt(&self, i: usize) -> bool {
        let Some(par) = self.e.par.get(i) else { return false };
        let usikker = matches!(par.grunn, Grunn::Usikker(_) | Grunn::IdMenUlik(_));
        let tapt = par.gammal.is_some_and(|old| self.gått.contains_key(&old));
        usikker || tapt || !matches!(self.e.teljing(par), Teljing::Uendra | Teljing::NyttNummer)
    }

    fn innslag(&self, i: usize) -> Innslag {
        let Some(par) = self.e.par.get(i) else { return Innslag::default() };
        let (gammal, ny) = (self.e.gammal(par), self.e.ny(par));
        let unit = ny.or(gammal);
        let mut felt = vec![];
        if gammal.is_some() && ny.is_some() && par.tittel.er_endring() {
            let linjer = felt::tekst(&par.tittel, self);
            felt.push(Felt { namn: self.ord.tittel.to_string(), linjer });
        }
        for part in &par.felt {
            let told = felt::felt(part, par, self);
            if !told.linjer.is_empty() {
                felt.push(told);
            }
        }
        // the number of what is gone may be another's now
        let nummer = ny.and_then(|u| u.nummer.clone()).or_else(|| gammal?.nummer.as_ref().map(|_| "–".to_string()));
        Innslag { nummer, tittel: unit.map(|u| u.prenta.clone()), hending: self.hending(i), felt }
    }

    /// What happened to a unit, in words.
    fn hending(&self, i: usize) -> Vec<String> {
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
                if a.nummer != b.nummer && par.slag == Slag::Tiltak {
                    out.push(fyll(o.før_nummer, &[&self.nummer(a)]));
                }
                if par.flytta {
                    out.push(self.flytta(par, a, b));
                } else if par.omordna && a.nummer == b.nummer {
                    out.push(o.omordna.to_string());
                }
            }
        }
        let new = |i: &usize| self.e.ny.einingar.get(*i);
        let old = |i: &usize| self.e.gammal.einingar.get(*i);
        if !par.delt_i.is_empty() {
            let all: Vec<String> = par.ny.iter().chain(&par.delt_i).filter_map(new).map(|u| self.vist(u)).collect();
            out.push(fyll(o.delt_i, &[&self.rekkje(&all)]));
        }
        if !par.sett_saman_av.is_empty() {
            let all = par.gammal.iter().chain(&par.sett_saman_av).filter_map(old);
            let all: Vec<String> = all.map(|u| self.vist(u)).collect();
            out.push(fyll(o.sett_saman_av, &[&self.rekkje(&all)]));
        }
        if let Some(unit) = par.ny.and_then(|i| self.delt_frå.get(&i)).and_then(old) {
            out.push(fyll(o.delt_frå, &[&self.vist(unit)]));
        }
        if let Some(unit) = par.gammal.and_then(|i| self.lagd_inn_i.get(&i)).and_then(new) {
            out.push(fyll(o.lagd_inn_i, &[&self.vist(unit)]));
        }
        for (to, n) in par.gammal.and_then(|i| self.gått.get(&i)).into_iter().flatten() {
            let what = if *n == 1 { o.eitt_punkt.to_string() } else { fyll(o.fleire_punkt, &[&n.to_string()]) };
            if let Some(unit) = new(to) {
                out.push(fyll(o.står_no_i, &[&what, &self.vist(unit)]));
            }
        }
        if let Some((to, percent)) = par.liknar {
            let unit = if par.ny.is_some() { old(&to) } else { new(&to) };
            let is_partner = par.gammal == Some(to) && par.ny.is_some() || par.ny == Some(to) && par.gammal.is_some();
            if let Some(unit) = unit.filter(|_| !is_partner) {
                out.push(fyll(o.liknar, &[&self.vist(unit), &percent.to_string()]));
            }
        }
        out
    }

    fn flytta(&self, par: &Par, a: &Eining, b: &Eining) -> String {
        let parent = |side: &crate::compare::innhald::Innhald, unit: &Eining| {
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
    fn nummer(&self, unit: &Eining) -> String {
        unit.nummer.clone().unwrap_or_else(|| format!("«{}»", unit.prenta))
    }

    /// The heading of a unit: number and title.
    pub fn overskrift(&self, par: &Par) -> String {
        let Some(unit) = self.e.ny(par).or(self.e.gammal(par)) else { return String::new() };
        match &unit.nummer {
            Some(nummer) => format!("{nummer} {}", unit.prenta),
            None => unit.prenta.clone(),
        }
    }

    /// `Delmål 1: Sikre tett samarbeid`.
    fn delmål(&self, par: &Par) -> String {
        let Some(unit) = self.e.ny(par).or(self.e.gammal(par)) else { return String::new() };
        let number = unit.nummer.as_ref().map(|n| format!(" {n}")).unwrap_or_default();
        format!("{}{number}: {}", stor(self.ord.delmål), unit.prenta)
    }

    fn namnebyte(&self, frå: &str, til: &str, gonger: usize) -> String {
        let o = self.ord;
        let n = if gonger == 1 { o.ein_gong.to_string() } else { fyll(o.gonger, &[&gonger.to_string()]) };
        format!("{} ({n})", fyll(o.heiter_no, &[frå, til]))
    }

    /// `a, b og c`.
    fn rekkje(&self, all: &[String]) -> String {
        match all {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.ord.og),
        }
    }
}
