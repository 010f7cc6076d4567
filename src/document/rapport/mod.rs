//! The report of what changed between two plans, as a document: one page for whoever decides, then every change.
//!
//! 1. [`teljing`], [`storst`] and [`nummer`] are the first page: the counts, the largest changes, old number and new number.
//! 2. [`bolkar`]: every pair that changed, under the goal or chapter that [`kart`] finds for it.
//! 3. [`oppslag`] and [`rader`]: what is to be known of a pair, and its fields, old beside new.
//! 4. [`skriv`] and [`merking`]: texts with their places, and with marks for what went and what came.
//!
//! It is a document of the new plan's municipality, in the new plan's målform, dated as the new plan.

mod bolkar;
pub mod felt;
mod kart;
mod legacy;
mod lister;
mod merking;
mod model;
mod nummer;
mod oppslag;
pub mod ord;
mod rader;
mod skriv;
mod storst;
mod teljing;

use super::{Content, Document, edition};
use crate::compare::Changes;
use crate::compare::ties::Ties;
use crate::document::skrivar::Skrivar;
use crate::norsk::{Dato, Målform};
use crate::plan::Plan;
use crate::plan::resolved::Resolved;
use kart::Kart;
pub use model::Rapport;
use ord::{fyll, liten};
use skriv::Skriv;

/// The report of the changes from one plan to another.
pub fn build(endringar: &Changes, gammal: &Plan, ny: &Plan) -> Document {
    let ord = ord::ord(endringar.new.målform);
    let resolved = Resolved::of(ny);
    let mut s =
        Skriv { w: Skrivar::new(&resolved, ny.values()), e: endringar, samband: Ties::of(endringar), ord, rader: 0 };
    let (dato, place) = edition(ny);
    let kart = Kart::of(&s, gammal, ny);
    let title = s.heading();
    let id = format!("{}-mot-{}", ny.output_name(), gammal.output_name());
    let under = s.subtitle(gammal, ny);
    let tema = super::model::Tema { våpen: None, ..s.w.tema() };
    let rapport = model::Rapport {
        id: id.clone(),
        språk: match endringar.new.målform {
            Målform::Nynorsk => "nn",
            Målform::Bokmål => "nb",
        },
        tema,
        kommune: s.w.linje("kommune", &ny.kommune.namn),
        tittel: s.blad("tittel", &title, place),
        undertittel: s.blad("undertittel", &under, place),
        dato: dato.ymd(),
        merke: s.w.merke(dato, place),
        ord: s.w.ord,
        rapportord: ord,
        hovud: s.hovud(),
        tal: s.tal(),
        setningar: s.setningar(&kart),
        størst: s.størst(),
        nummer: s.nummertabell(),
        namnebyte: s.namnebyte(),
        bolkar: s.bolkar(&kart),
    };
    Document {
        id,
        title,
        språk: endringar.new.målform,
        content: Content::Report(Box::new(rapport)),
        bilete: vec![],
        vedlegg: vec![],
        origins: s.w.origins,
    }
}

impl Skriv<'_> {
    /// Whether the years of the two plans tell them apart.
    fn years_differ(&self) -> bool {
        let (old, new) = (&self.e.old.år, &self.e.new.år);
        !old.is_empty() && !new.is_empty() && old != new
    }

    /// What is new since when.
    fn heading(&self) -> String {
        if self.years_differ() { fyll(self.ord.tittel, &[&self.e.old.år]) } else { self.ord.tittel_kort.into() }
    }

    /// Which plan stands against which, with the dates of their editions, and what case the report belongs to.
    fn subtitle(&self, gammal: &Plan, ny: &Plan) -> String {
        let e = self.e;
        // the years tell the plans apart, or else the dates do
        let dated = |title: &str, plan: &Plan| match edition(plan).0 {
            date if date != Dato::NONE && !self.years_differ() => fyll(self.ord.datert, &[title, &date.long()]),
            _ => title.to_string(),
        };
        let mut out = fyll(self.ord.mot, &[&dated(&e.new.tittel, ny), &dated(&e.old.tittel, gammal)]);
        if let Some((vedtak, sak)) = ny.forside.vedtak.iter().find_map(|v| Some((v, v.sak.as_ref()?))) {
            out.push(' ');
            out.push_str(&fyll(self.ord.vedlegg, &[sak.as_str(), vedtak.organ.source()]));
        }
        out
    }

    /// The two plans as a sentence begins and goes on.
    fn planane(&self) -> (String, String) {
        let (old, new) = (&self.e.old.år, &self.e.new.år);
        let name = |år: &str| {
            let form = if år.contains(['–', '-', '/']) { self.ord.planen_for } else { self.ord.planen };
            fyll(form, &[år])
        };
        match self.years_differ() {
            true => (name(old), liten(&name(new))),
            false => (self.ord.førre_utgåve.into(), self.ord.denne_utgåva.into()),
        }
    }

    /// What the old plan is called where it is one of two.
    fn gammalt_namn(&self) -> String {
        if self.years_differ() { self.e.old.år.clone() } else { liten(self.ord.førre_utgåve) }
    }

    /// What the new plan is called where it is one of two.
    fn nytt_namn(&self) -> String {
        if self.years_differ() { self.e.new.år.clone() } else { self.e.new.tittel.clone() }
    }

    /// The headings of the columns.
    fn hovud(&mut self) -> model::Hovud {
        let (e, ord) = (self.e, self.ord);
        let (old, new) = (&e.old.år, &e.new.år);
        let differ = self.years_differ();
        let is_measures = self.har_tiltak() && self.tiltak_er_størst();
        let measures = if is_measures { ord.tiltak } else { ord.del };
        let texts = match differ {
            true => [
                if is_measures { fyll(ord.tiltak_i, &[new]) } else { measures.into() },
                fyll(ord.stod, &[old]),
                fyll(ord.står, &[new]),
                old.clone(),
                new.clone(),
            ],
            false => [measures, ord.stod_kort, ord.står_kort, ord.før, ord.no].map(String::from),
        };
        let place = e.new.units.first().map(|e| e.place).unwrap_or_default();
        let [tiltak, stod, står, før, no] = texts.map(|text| self.blad(&format!("hovud/{text}"), &text, place));
        model::Hovud { tiltak, stod, står, før, no }
    }
}
