//! Taking a plan apart: the frame that the front page, the chapters and the tables are taken out in.

use super::passages::{PassageMaker, made, plain};
use super::{Aktør, Field, FieldName, Passage, PassageKind, Tidlegare, Time, Unit, UnitKind, Value, When};
use crate::fault::Place;
use crate::plan::Plan;
use crate::plan::lists::Aktørvising;
use crate::plan::resolved::{ActorName, Resolved};
use crate::text::{Linje, Setning, Tekst, Values};
use crate::yaml::Choice;

/// The units that have been taken out, and what it takes to go on.
pub struct Extraction<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What placeholders are filled with.
    pub values: &'a Values,
    /// What references, actors' ids and joint meetings lead to.
    pub resolved: &'a Resolved<'a>,
    /// The units so far.
    pub units: Vec<Unit>,
}

impl<'a> Extraction<'a> {
    /// Nothing is taken out yet.
    pub fn of(plan: &'a Plan, values: &'a Values, resolved: &'a Resolved<'a>) -> Self {
        Extraction { plan, values, resolved, units: vec![] }
    }

    /// The maker of passages.
    pub fn passages(&self) -> PassageMaker<'_> {
        PassageMaker { values: self.values, resolved: self.resolved }
    }

    /// Adds a unit without fields, and gives its index.
    pub fn add_unit(&mut self, kind: UnitKind, id: Option<&str>, tittel: &Linje, parent: Option<usize>) -> usize {
        let tittel = self.passages().line(tittel, PassageKind::Title);
        self.add_unit_with(kind, id, tittel, parent)
    }

    /// The same, with a title that is no line of the author's.
    pub fn add_unit_with(&mut self, kind: UnitKind, id: Option<&str>, tittel: Passage, parent: Option<usize>) -> usize {
        self.units.push(Unit {
            chapter: None,
            kind,
            id: id.map(String::from),
            number: None,
            printed: tittel.printed.clone(),
            place: tittel.place,
            tittel,
            parent,
            fields: vec![],
            tidlegare: Tidlegare::Unsaid,
        });
        self.units.len() - 1
    }

    /// Sets the number of a unit.
    pub fn set_number(&mut self, unit: usize, number: Option<&String>) {
        if let Some(unit) = self.units.get_mut(unit) {
            unit.number = number.cloned();
        }
    }

    /// Adds to a field of a unit; a table that goes on under the one before adds to what is there.
    pub fn add_field(&mut self, unit: usize, name: FieldName, value: Value) {
        let is_empty = match &value {
            Value::Passages(all) => all.is_empty(),
            Value::Actors(all) => all.is_empty(),
            Value::Times(all) => all.is_empty(),
        };
        let Some(unit) = self.units.get_mut(unit).filter(|_| !is_empty) else { return };
        match (unit.fields.iter_mut().find(|f| f.name == name).map(|f| &mut f.value), value) {
            (Some(Value::Passages(all)), Value::Passages(more)) => all.extend(more),
            (Some(Value::Actors(all)), Value::Actors(more)) => all.extend(more),
            (Some(Value::Times(all)), Value::Times(more)) => all.extend(more),
            (_, value) => unit.fields.push(Field { name, value }),
        }
    }

    /// Adds texts to a field.
    pub fn add_passages(&mut self, unit: usize, name: FieldName, passages: Vec<Passage>) {
        self.add_field(unit, name, Value::Passages(passages));
    }

    /// Adds a line to a field, where there is one.
    pub fn add_line(&mut self, unit: usize, name: FieldName, written: Option<&Linje>, kind: PassageKind) {
        if let Some(written) = written {
            let passage = self.passages().line(written, kind);
            self.add_passages(unit, name, vec![passage]);
        }
    }

    /// Adds a sentence to a field, where there is one.
    pub fn add_sentence(&mut self, unit: usize, name: FieldName, written: Option<&Setning>) {
        if let Some(written) = written {
            let passages = self.passages().sentence(written, PassageKind::Paragraph, 0);
            self.add_passages(unit, name, passages);
        }
    }

    /// Adds a text in blocks to a field, where there is one.
    pub fn add_text(&mut self, unit: usize, name: FieldName, written: Option<&Tekst>) {
        if let Some(written) = written {
            let passages = self.passages().text(written);
            self.add_passages(unit, name, passages);
        }
    }

    /// Adds a word from a closed list: compared as one word, shown in the målform of the plan.
    pub fn add_choice<C: Choice>(&mut self, unit: usize, name: FieldName, value: C, place: Place) {
        let passage = made(value.word(), value.form(self.plan.målform()), PassageKind::Paragraph, 0, place);
        self.add_passages(unit, name, vec![passage]);
    }

    /// Adds a value that is printed as it stands.
    pub fn add_value(&mut self, unit: usize, name: FieldName, value: &str, place: Place) {
        self.add_passages(unit, name, vec![plain(value, place)]);
    }

    /// Adds a time to a field.
    pub fn add_time(&mut self, unit: usize, name: FieldName, when: When) {
        let time = Time { gruppe: None, when, kl: None, stad: None, merknad: None };
        self.add_field(unit, name, Value::Times(vec![time]));
    }

    /// Somebody who takes part, with the name and the notes that are printed.
    pub fn actor(&self, reference: &Aktørvising) -> Aktør {
        let passages = self.passages();
        let line = |l: &Linje| passages.line(l, PassageKind::Paragraph).printed;
        let sentence = |s: &Setning| joined(&passages.sentence(s, PassageKind::Paragraph, 0));
        let named = self.resolved.actor(reference);
        let (id, namn) = match named.name {
            ActorName::Register(id, namn) => (Some(id.to_string()), line(namn)),
            ActorName::Unknown(id) => (Some(id.to_string()), id.to_string()),
            ActorName::Text(text) => (None, sentence(text)),
        };
        let notes: Vec<String> = named.always.map(line).into_iter().chain(named.merknad.map(sentence)).collect();
        Aktør { id, namn, merknad: (!notes.is_empty()).then(|| notes.join("; ")) }
    }

    /// The actors of a list.
    pub fn actors(&self, list: &[Aktørvising]) -> Value {
        Value::Actors(list.iter().map(|a| self.actor(a)).collect())
    }
}

/// Printed texts as one.
pub fn joined(passages: &[Passage]) -> String {
    passages.iter().map(|passage| passage.printed.as_str()).collect::<Vec<_>>().join(" ")
}
