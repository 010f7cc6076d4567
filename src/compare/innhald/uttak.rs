//! Taking a plan apart: the frame that the front page, the chapters and the tables are taken out in.

use super::bitar::{Bitar, made};
use super::{Aktør, Bit, Bitslag, Eining, Felt, Feltnamn, Innhald, Slag, Tid, Tidlegare, Verdi};
use crate::fault::Place;
use crate::plan::deltaking::{Aktørvising, Kven};
use crate::plan::tidspunkt::Møte;
use crate::plan::{Plan, nummer};
use crate::text::{Linje, Values};
use crate::yaml::Choice;
use std::collections::HashMap;

/// Takes a plan apart.
pub fn of(plan: &Plan) -> Innhald {
    let values = plan.values();
    let mut uttak =
        Uttak { plan, values: &values, møte: plan.named_meetings(), titlar: plan.titles(), einingar: vec![] };
    let forside = uttak.forside();
    for (kapittel, numbers) in plan.seksjonar.iter().zip(&nummer::assign(plan)) {
        uttak.kapittel(kapittel, numbers);
    }
    Innhald {
        namn: format!("{}/{}", plan.kommunemappe, plan.mappe),
        mappe: plan.mappe.clone(),
        tittel: forside,
        år: plan.forside.skrivne_år(),
        målform: plan.språk(),
        dato: plan.forside.dato.as_ref().map(|d| d.value),
        einingar: uttak.einingar,
    }
}

/// The units that have been taken out, and what it takes to go on.
pub struct Uttak<'a> {
    pub plan: &'a Plan,
    pub values: &'a Values,
    /// The meetings that others may be the same as.
    pub møte: HashMap<&'a str, &'a Møte>,
    /// What references point to.
    pub titlar: HashMap<&'a str, &'a Linje>,
    pub einingar: Vec<Eining>,
}

impl Uttak<'_> {
    /// The maker of bits.
    pub fn bitar(&self) -> Bitar<'_> {
        Bitar { values: self.values, titlar: &self.titlar }
    }

    /// Adds a unit without fields, and gives its index.
    pub fn eining(&mut self, slag: Slag, id: Option<&str>, tittel: &Linje, forelder: Option<usize>) -> usize {
        let tittel = self.bitar().linje(tittel, Bitslag::Tittel);
        self.eining_med(slag, id, tittel, forelder)
    }

    /// The same, with a title that is no line of the author's.
    pub fn eining_med(&mut self, slag: Slag, id: Option<&str>, tittel: Bit, forelder: Option<usize>) -> usize {
        self.einingar.push(Eining {
            slag,
            id: id.map(String::from),
            nummer: None,
            prenta: tittel.prenta.clone(),
            place: tittel.place,
            tittel,
            forelder,
            felt: vec![],
            tidlegare: Tidlegare::Usagt,
        });
        self.einingar.len() - 1
    }

    /// Sets the number of a unit.
    pub fn nummer(&mut self, eining: usize, nummer: Option<&String>) {
        if let Some(e) = self.einingar.get_mut(eining) {
            e.nummer = nummer.cloned();
        }
    }

    /// Adds to a field of a unit; a table that goes on under the one before adds to what is there.
    pub fn felt(&mut self, eining: usize, namn: Feltnamn, verdi: Verdi) {
        let is_empty = match &verdi {
            Verdi::Bitar(all) => all.is_empty(),
            Verdi::Aktørar(all) => all.is_empty(),
            Verdi::Tider(all) => all.is_empty(),
        };
        let Some(e) = self.einingar.get_mut(eining).filter(|_| !is_empty) else { return };
        match (e.felt.iter_mut().find(|f| f.namn == namn).map(|f| &mut f.verdi), verdi) {
            (Some(Verdi::Bitar(all)), Verdi::Bitar(more)) => all.extend(more),
            (Some(Verdi::Aktørar(all)), Verdi::Aktørar(more)) => all.extend(more),
            (Some(Verdi::Tider(all)), Verdi::Tider(more)) => all.extend(more),
            (_, verdi) => e.felt.push(Felt { namn, verdi }),
        }
    }

    /// Adds texts to a field.
    pub fn tekstar(&mut self, eining: usize, namn: Feltnamn, bitar: Vec<Bit>) {
        self.felt(eining, namn, Verdi::Bitar(bitar));
    }

    /// Adds a line to a field, where there is one.
    pub fn linje(&mut self, eining: usize, namn: Feltnamn, linje: Option<&Linje>, slag: Bitslag) {
        if let Some(linje) = linje {
            let bit = self.bitar().linje(linje, slag);
            self.tekstar(eining, namn, vec![bit]);
        }
    }

    /// Adds a word from a closed list: compared as one word, shown in the målform of the plan.
    pub fn ordval<C: Choice>(&mut self, eining: usize, namn: Feltnamn, value: C, place: Place) {
        self.tekstar(eining, namn, vec![made(value.word(), value.form(self.plan.språk()), Bitslag::Avsnitt, 0, place)]);
    }

    /// Adds a value that is printed as it stands.
    pub fn verdi(&mut self, eining: usize, namn: Feltnamn, verdi: &str, place: Place) {
        self.tekstar(eining, namn, vec![made(verdi, verdi, Bitslag::Avsnitt, 0, place)]);
    }

    /// Adds a time to a field.
    pub fn tid(&mut self, eining: usize, namn: Feltnamn, kva: super::Når) {
        self.felt(eining, namn, Verdi::Tider(vec![Tid { gruppe: None, kva, kl: None, stad: None, merknad: None }]));
    }

    /// Somebody who takes part, with the name and the notes that are printed.
    pub fn aktør(&self, vising: &Aktørvising) -> Aktør {
        let bitar = self.bitar();
        let note = vising.merknad.as_ref().map(|m| samla(&bitar.setning(m, Bitslag::Avsnitt, 0)));
        match &vising.kven {
            Kven::Tekst(text) => {
                Aktør { id: None, namn: samla(&bitar.setning(text, Bitslag::Avsnitt, 0)), merknad: note }
            }
            Kven::Aktør(id) => {
                let actor = self.plan.aktør(id.as_str());
                let line = |l: &Linje| bitar.linje(l, Bitslag::Avsnitt).prenta;
                let always = actor.and_then(|a| a.merknad.as_ref()).map(line);
                let notes: Vec<String> = always.into_iter().chain(note).collect();
                Aktør {
                    id: Some(id.to_string()),
                    namn: actor.map_or_else(|| id.to_string(), |a| line(&a.namn)),
                    merknad: (!notes.is_empty()).then(|| notes.join("; ")),
                }
            }
        }
    }

    /// The actors of a list.
    pub fn aktørar(&self, list: &[Aktørvising]) -> Verdi {
        Verdi::Aktørar(list.iter().map(|a| self.aktør(a)).collect())
    }
}

/// Printed texts as one.
pub fn samla(bitar: &[Bit]) -> String {
    bitar.iter().map(|b| b.prenta.as_str()).collect::<Vec<_>>().join(" ")
}
