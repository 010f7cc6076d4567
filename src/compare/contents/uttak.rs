//! Taking a plan apart: the frame that the front page, the chapters and the tables are taken out in.

use super::bitar::{Bitar, made};
use super::{Aktør, Contents, Field, FieldName, Passage, PassageKind, Tidlegare, Time, Unit, UnitKind, Value};
use crate::fault::Place;
use crate::plan::Plan;
use crate::plan::deltaking::Aktørvising;
use crate::plan::resolved::{ActorName, Resolved};
use crate::text::{Linje, Setning, Values};
use crate::yaml::Choice;

/// Takes a plan apart.
pub fn of(plan: &Plan) -> Contents {
    let values = plan.values();
    let resolved = Resolved::of(plan);
    let mut uttak = Uttak { plan, values: &values, resolved: &resolved, einingar: vec![] };
    let forside = uttak.forside();
    for (kapittel, numbers) in plan.seksjonar.iter().zip(&resolved.numbers) {
        uttak.kapittel(kapittel, numbers);
    }
    Contents {
        name: format!("{}/{}", plan.kommunemappe, plan.mappe),
        folder: plan.mappe.clone(),
        tittel: forside,
        år: plan.forside.skrivne_år(),
        målform: plan.språk(),
        dato: plan.forside.dato.as_ref().map(|d| d.value),
        units: uttak.einingar,
    }
}

/// The units that have been taken out, and what it takes to go on.
pub struct Uttak<'a> {
    pub plan: &'a Plan,
    pub values: &'a Values,
    pub resolved: &'a Resolved<'a>,
    pub einingar: Vec<Unit>,
}

impl Uttak<'_> {
    /// The maker of bits.
    pub fn bitar(&self) -> Bitar<'_> {
        Bitar { values: self.values, resolved: self.resolved }
    }

    /// Adds a unit without fields, and gives its index.
    pub fn eining(&mut self, slag: UnitKind, id: Option<&str>, tittel: &Linje, forelder: Option<usize>) -> usize {
        let tittel = self.bitar().linje(tittel, PassageKind::Title);
        self.eining_med(slag, id, tittel, forelder)
    }

    /// The same, with a title that is no line of the author's.
    pub fn eining_med(&mut self, slag: UnitKind, id: Option<&str>, tittel: Passage, forelder: Option<usize>) -> usize {
        self.einingar.push(Unit {
            kind: slag,
            id: id.map(String::from),
            number: None,
            printed: tittel.printed.clone(),
            place: tittel.place,
            tittel,
            parent: forelder,
            fields: vec![],
            tidlegare: Tidlegare::Usagt,
        });
        self.einingar.len() - 1
    }

    /// Sets the number of a unit.
    pub fn nummer(&mut self, eining: usize, nummer: Option<&String>) {
        if let Some(e) = self.einingar.get_mut(eining) {
            e.number = nummer.cloned();
        }
    }

    /// Adds to a field of a unit; a table that goes on under the one before adds to what is there.
    pub fn felt(&mut self, eining: usize, namn: FieldName, verdi: Value) {
        let is_empty = match &verdi {
            Value::Passages(all) => all.is_empty(),
            Value::Actors(all) => all.is_empty(),
            Value::Times(all) => all.is_empty(),
        };
        let Some(e) = self.einingar.get_mut(eining).filter(|_| !is_empty) else { return };
        match (e.fields.iter_mut().find(|f| f.name == namn).map(|f| &mut f.value), verdi) {
            (Some(Value::Passages(all)), Value::Passages(more)) => all.extend(more),
            (Some(Value::Actors(all)), Value::Actors(more)) => all.extend(more),
            (Some(Value::Times(all)), Value::Times(more)) => all.extend(more),
            (_, verdi) => e.fields.push(Field { name: namn, value: verdi }),
        }
    }

    /// Adds texts to a field.
    pub fn tekstar(&mut self, eining: usize, namn: FieldName, bitar: Vec<Passage>) {
        self.felt(eining, namn, Value::Passages(bitar));
    }

    /// Adds a line to a field, where there is one.
    pub fn linje(&mut self, eining: usize, namn: FieldName, linje: Option<&Linje>, slag: PassageKind) {
        if let Some(linje) = linje {
            let bit = self.bitar().linje(linje, slag);
            self.tekstar(eining, namn, vec![bit]);
        }
    }

    /// Adds a word from a closed list: compared as one word, shown in the målform of the plan.
    pub fn ordval<C: Choice>(&mut self, eining: usize, namn: FieldName, value: C, place: Place) {
        self.tekstar(
            eining,
            namn,
            vec![made(value.word(), value.form(self.plan.språk()), PassageKind::Paragraph, 0, place)],
        );
    }

    /// Adds a value that is printed as it stands.
    pub fn verdi(&mut self, eining: usize, namn: FieldName, verdi: &str, place: Place) {
        self.tekstar(eining, namn, vec![made(verdi, verdi, PassageKind::Paragraph, 0, place)]);
    }

    /// Adds a time to a field.
    pub fn tid(&mut self, eining: usize, namn: FieldName, kva: super::When) {
        self.felt(
            eining,
            namn,
            Value::Times(vec![Time { gruppe: None, when: kva, kl: None, stad: None, merknad: None }]),
        );
    }

    /// Somebody who takes part, with the name and the notes that are printed.
    pub fn aktør(&self, vising: &Aktørvising) -> Aktør {
        let bitar = self.bitar();
        let line = |l: &Linje| bitar.linje(l, PassageKind::Paragraph).printed;
        let sentence = |s: &Setning| samla(&bitar.setning(s, PassageKind::Paragraph, 0));
        let named = self.resolved.actor(vising);
        let (id, namn) = match named.namn {
            ActorName::Register(id, namn) => (Some(id.to_string()), line(namn)),
            ActorName::Unknown(id) => (Some(id.to_string()), id.to_string()),
            ActorName::Text(text) => (None, sentence(text)),
        };
        let notes: Vec<String> = named.always.map(line).into_iter().chain(named.merknad.map(sentence)).collect();
        Aktør { id, namn, merknad: (!notes.is_empty()).then(|| notes.join("; ")) }
    }

    /// The actors of a list.
    pub fn aktørar(&self, list: &[Aktørvising]) -> Value {
        Value::Actors(list.iter().map(|a| self.aktør(a)).collect())
    }
}

/// Printed texts as one.
pub fn samla(bitar: &[Passage]) -> String {
    bitar.iter().map(|b| b.printed.as_str()).collect::<Vec<_>>().join(" ")
}
