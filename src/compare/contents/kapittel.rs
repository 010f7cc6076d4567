//! Chapters, their parts, and the bodies of an organisation.

use super::extraction::Extraction;
use super::{ChapterKind, FieldName, PassageKind, UnitKind};
use crate::plan::Kapittel;
use crate::plan::del::{Del, Figur};
use crate::plan::numbers::ChapterNumbers;
use crate::plan::organisering::{Gruppe, Organisering};
use crate::plan::seksjon::Seksjon;

impl Extraction<'_> {
    /// A chapter and all that stands in it.
    pub fn chapter(&mut self, kapittel: &Kapittel, numbers: &ChapterNumbers) {
        let hovud = kapittel.seksjon.hovud();
        let at = self.add_unit(UnitKind::Seksjon, Some(kapittel.id.as_str()), &hovud.tittel, None);
        self.set_number(at, numbers.number.as_ref());
        if let Some(unit) = self.units.get_mut(at) {
            unit.chapter = Some(match &kapittel.seksjon {
                Seksjon::Tekst(_) => ChapterKind::Tekst,
                Seksjon::Organisering(_) => ChapterKind::Organisering,
                Seksjon::Tilbakeblikk(_) => ChapterKind::Tilbakeblikk,
                Seksjon::Tiltak(_) => ChapterKind::Tiltak,
            });
        }
        if let Seksjon::Tilbakeblikk(s) = &kapittel.seksjon
            && let Some(år) = &s.år
        {
            self.add_value(at, FieldName::År, &år.value.0.to_string(), år.place);
        }
        self.add_sentence(at, FieldName::Ingress, hovud.ingress.as_ref());
        self.add_text(at, FieldName::Tekst, hovud.tekst.as_ref());
        self.add_figure(at, hovud.figur.as_ref());
        match &kapittel.seksjon {
            Seksjon::Organisering(s) => self.organisation(at, s, numbers),
            Seksjon::Tiltak(s) => self.measures(at, s, numbers),
            Seksjon::Tekst(_) | Seksjon::Tilbakeblikk(_) => {}
        }
        for (i, del) in kapittel.seksjon.delar().iter().enumerate() {
            let part = self.part(del, at);
            self.set_number(part, numbers.delar.get(i).and_then(Option::as_ref));
        }
    }

    fn part(&mut self, del: &Del, parent: usize) -> usize {
        let at = self.add_unit(UnitKind::Del, del.id.as_ref().map(|id| id.as_str()), &del.tittel, Some(parent));
        self.add_text(at, FieldName::Tekst, del.tekst.as_ref());
        self.add_figure(at, del.figur.as_ref());
        for inner in &del.delar {
            self.part(inner, at);
        }
        at
    }

    /// Adds the texts of a picture, where there is one.
    pub fn add_figure(&mut self, at: usize, figur: Option<&Figur>) {
        let Some(figur) = figur else { return };
        self.add_sentence(at, FieldName::Figur, figur.tekst.as_ref());
        self.add_line(at, FieldName::Figur, Some(&figur.alt), PassageKind::Paragraph);
        self.add_line(at, FieldName::Figur, figur.kreditt.as_ref(), PassageKind::Paragraph);
    }

    fn organisation(&mut self, at: usize, s: &Organisering, numbers: &ChapterNumbers) {
        if let Some(m) = &s.merkelappar {
            for label in [&m.føresetnad, &m.møteverksemd, &m.deltakarar, &m.mandat, &m.merknad] {
                self.add_line(at, FieldName::Blokk, label.as_ref(), PassageKind::Label);
            }
        }
        for (i, nivå) in s.nivå.iter().enumerate() {
            let level = self.body(UnitKind::Nivå, &nivå.gruppe, at);
            self.set_number(level, numbers.nivå.get(i).and_then(Option::as_ref));
            for gruppe in &nivå.grupper {
                self.body(UnitKind::Gruppe, gruppe, level);
            }
        }
    }

    fn body(&mut self, kind: UnitKind, gruppe: &Gruppe, parent: usize) -> usize {
        let at = self.add_unit(kind, Some(gruppe.id.as_str()), &gruppe.tittel, Some(parent));
        self.add_text(at, FieldName::Føresetnad, gruppe.føresetnad.as_ref());
        self.add_text(at, FieldName::Møteverksemd, gruppe.møteverksemd.as_ref());
        let deltakarar = self.actors(&gruppe.deltakarar);
        self.add_field(at, FieldName::Deltakarar, deltakarar);
        self.add_text(at, FieldName::Mandat, gruppe.mandat.as_ref());
        for blokk in &gruppe.blokker {
            self.add_line(at, FieldName::Blokk, Some(&blokk.tittel), PassageKind::Label);
            self.add_text(at, FieldName::Blokk, Some(&blokk.tekst));
        }
        self.add_sentence(at, FieldName::Merknad, gruppe.merknad.as_ref());
        at
    }
}
