//! Chapters, their parts, and the bodies of an organisation.

use super::uttak::Uttak;
use super::{FieldName, PassageKind, UnitKind};
use crate::plan::Kapittel;
use crate::plan::del::{Del, Figur};
use crate::plan::nummer::Kapittelnummer;
use crate::plan::organisering::{Gruppe, Organisering};
use crate::plan::seksjon::Seksjon;
use crate::text::Tekst;

impl Uttak<'_> {
    /// A chapter and all that stands in it.
    pub fn kapittel(&mut self, kapittel: &Kapittel, numbers: &Kapittelnummer) {
        let hovud = kapittel.seksjon.hovud();
        let at = self.eining(UnitKind::Seksjon, Some(kapittel.id.as_str()), &hovud.tittel, None);
        self.nummer(at, numbers.tal.as_ref());
        if let Seksjon::Tilbakeblikk(s) = &kapittel.seksjon
            && let Some(år) = &s.år
        {
            self.verdi(at, FieldName::År, &år.value.0.to_string(), år.place);
        }
        if let Some(ingress) = &hovud.ingress {
            let bitar = self.bitar().setning(ingress, PassageKind::Paragraph, 0);
            self.tekstar(at, FieldName::Ingress, bitar);
        }
        self.tekst(at, FieldName::Tekst, hovud.tekst.as_ref());
        self.figur(at, hovud.figur.as_ref());
        match &kapittel.seksjon {
            Seksjon::Organisering(s) => self.organisering(at, s, numbers),
            Seksjon::Tiltak(s) => self.tiltaksdel(at, s, numbers),
            Seksjon::Tekst(_) | Seksjon::Tilbakeblikk(_) => {}
        }
        for (i, del) in kapittel.seksjon.delar().iter().enumerate() {
            let part = self.del(del, at);
            self.nummer(part, numbers.delar.get(i).and_then(Option::as_ref));
        }
    }

    fn del(&mut self, del: &Del, forelder: usize) -> usize {
        let at = self.eining(UnitKind::Del, del.id.as_ref().map(|id| id.as_str()), &del.tittel, Some(forelder));
        self.tekst(at, FieldName::Tekst, del.tekst.as_ref());
        self.figur(at, del.figur.as_ref());
        for inner in &del.delar {
            self.del(inner, at);
        }
        at
    }

    /// Adds a text in blocks to a field, where there is one.
    pub fn tekst(&mut self, at: usize, namn: FieldName, tekst: Option<&Tekst>) {
        if let Some(tekst) = tekst {
            let bitar = self.bitar().tekst(tekst);
            self.tekstar(at, namn, bitar);
        }
    }

    /// Adds the texts of a picture, where there is one.
    pub fn figur(&mut self, at: usize, figur: Option<&Figur>) {
        let Some(figur) = figur else { return };
        if let Some(text) = &figur.tekst {
            let bitar = self.bitar().setning(text, PassageKind::Paragraph, 0);
            self.tekstar(at, FieldName::Figur, bitar);
        }
        self.linje(at, FieldName::Figur, Some(&figur.alt), PassageKind::Paragraph);
        self.linje(at, FieldName::Figur, figur.kreditt.as_ref(), PassageKind::Paragraph);
    }

    fn organisering(&mut self, at: usize, s: &Organisering, numbers: &Kapittelnummer) {
        if let Some(m) = &s.merkelappar {
            for label in [&m.føresetnad, &m.møteverksemd, &m.deltakarar, &m.mandat, &m.merknad] {
                self.linje(at, FieldName::Blokk, label.as_ref(), PassageKind::Label);
            }
        }
        for (i, nivå) in s.nivå.iter().enumerate() {
            let level = self.gruppe(UnitKind::Nivå, &nivå.gruppe, at);
            self.nummer(level, numbers.nivå.get(i).and_then(Option::as_ref));
            for gruppe in &nivå.grupper {
                self.gruppe(UnitKind::Gruppe, gruppe, level);
            }
        }
    }

    fn gruppe(&mut self, slag: UnitKind, gruppe: &Gruppe, forelder: usize) -> usize {
        let at = self.eining(slag, Some(gruppe.id.as_str()), &gruppe.tittel, Some(forelder));
        self.tekst(at, FieldName::Føresetnad, gruppe.føresetnad.as_ref());
        self.tekst(at, FieldName::Møteverksemd, gruppe.møteverksemd.as_ref());
        let deltakarar = self.aktørar(&gruppe.deltakarar);
        self.felt(at, FieldName::Deltakarar, deltakarar);
        self.tekst(at, FieldName::Mandat, gruppe.mandat.as_ref());
        for blokk in &gruppe.blokker {
            self.linje(at, FieldName::Blokk, Some(&blokk.tittel), PassageKind::Label);
            self.tekst(at, FieldName::Blokk, Some(&blokk.tekst));
        }
        if let Some(merknad) = &gruppe.merknad {
            let bitar = self.bitar().setning(merknad, PassageKind::Paragraph, 0);
            self.tekstar(at, FieldName::Merknad, bitar);
        }
        at
    }
}
