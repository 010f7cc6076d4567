//! Taking a plan apart: the frame that the front page, the chapters and the tables are taken out in.

use super::bitar::{Bitar, made};
use super::{Aktør, Bit, Bitslag, Eining, Felt, Feltnamn, Innhald, Slag, Tid, Tidlegare, Verdi};
use crate::fault::Place;
use crate::plan::Plan;
use crate::plan::deltaking::Aktørvising;
use crate::plan::resolved::{Namn, Resolved};
use crate::text::{Linje, Setning, Values};
use crate::yaml::Choice;

/// Takes a plan apart.
pub fn of(plan: &Plan) -> Innhald {
    let values = plan.values();
    let resolved = Resolved::of(plan);
    let mut uttak = Uttak { plan, values: &values, resolved: &resolved, einingar: vec![] };
    let forside = uttak.forside();
    for (kapittel, numbers) in plan.seksjonar.iter().zip(&resolved.numbers) {
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
    pub resolved: &'a Resolved<'a>,
    pub einingar: Vec<Eining>,
}

impl Uttak<'_> {
    /// The maker of bits.
    pub fn bitar(&self) -> Bitar<'_> {
        Bitar { values: self.values, resolved: self.resolved }
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
        let line = |l: &Linje| bitar.linje(l, Bitslag::Avsnitt).prenta;
        let sentence = |s: &Setning| samla(&bitar.setning(s, Bitslag::Avsnitt, 0));
        let nemnd = self.resolved.aktør(vising);
        let (id, namn) = match nemnd.namn {
            Namn::Register(id, namn) => (Some(id.to_string()), line(namn)),
            Namn::Ukjend(id) => (Some(id.to_string()), id.to_string()),
            Namn::Tekst(text) => (None, sentence(text)),
        };
        let notes: Vec<String> = nemnd.fast.map(line).into_iter().chain(nemnd.merknad.map(sentence)).collect();
        Aktør { id, namn, merknad: (!notes.is_empty()).then(|| notes.join("; ")) }
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
