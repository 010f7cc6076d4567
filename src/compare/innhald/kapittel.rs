//! Chapters, their parts, and the bodies of an organisation.

use super::uttak::Uttak;
use super::{Bitslag, Feltnamn, Slag};
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
        let at = self.eining(Slag::Seksjon, Some(kapittel.id.as_str()), &hovud.tittel, None);
        self.nummer(at, numbers.tal.as_ref());
        if let Seksjon::Tilbakeblikk(s) = &kapittel.seksjon
            && let Some(år) = &s.år
        {
            self.verdi(at, Feltnamn::År, &år.value.0.to_string(), år.place);
        }
        if let Some(ingress) = &hovud.ingress {
            let bitar = self.bitar().setning(ingress, Bitslag::Avsnitt, 0);
            self.tekstar(at, Feltnamn::Ingress, bitar);
        }
        self.tekst(at, Feltnamn::Tekst, hovud.tekst.as_ref());
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
        let at = self.eining(Slag::Del, del.id.as_ref().map(|id| id.as_str()), &del.tittel, Some(forelder));
        self.tekst(at, Feltnamn::Tekst, del.tekst.as_ref());
        self.figur(at, del.figur.as_ref());
        for inner in &del.delar {
            self.del(inner, at);
        }
        at
    }

    /// Adds a text in blocks to a field, where there is one.
    pub fn tekst(&mut self, at: usize, namn: Feltnamn, tekst: Option<&Tekst>) {
        if let Some(tekst) = tekst {
            let bitar = self.bitar().tekst(tekst);
            self.tekstar(at, namn, bitar);
        }
    }

    /// Adds the texts of a picture, where there is one.
    pub fn figur(&mut self, at: usize, figur: Option<&Figur>) {
        let Some(figur) = figur else { return };
        if let Some(text) = &figur.tekst {
            let bitar = self.bitar().setning(text, Bitslag::Avsnitt, 0);
            self.tekstar(at, Feltnamn::Figur, bitar);
        }
        self.linje(at, Feltnamn::Figur, Some(&figur.alt), Bitslag::Avsnitt);
        self.linje(at, Feltnamn::Figur, figur.kreditt.as_ref(), Bitslag::Avsnitt);
    }

    fn organisering(&mut self, at: usize, s: &Organisering, numbers: &Kapittelnummer) {
        if let Some(m) = &s.merkelappar {
            for label in [&m.føresetnad, &m.møteverksemd, &m.deltakarar, &m.mandat, &m.merknad] {
                self.linje(at, Feltnamn::Blokk, label.as_ref(), Bitslag::Merkelapp);
            }
        }
        for (i, nivå) in s.nivå.iter().enumerate() {
            let level = self.gruppe(Slag::Nivå, &nivå.gruppe, at);
            self.nummer(level, numbers.nivå.get(i).and_then(Option::as_ref));
            for gruppe in &nivå.grupper {
                self.gruppe(Slag::Gruppe, gruppe, level);
            }
        }
    }

    fn gruppe(&mut self, slag: Slag, gruppe: &Gruppe, forelder: usize) -> usize {
        let at = self.eining(slag, Some(gruppe.id.as_str()), &gruppe.tittel, Some(forelder));
        self.tekst(at, Feltnamn::Føresetnad, gruppe.føresetnad.as_ref());
        self.tekst(at, Feltnamn::Møteverksemd, gruppe.møteverksemd.as_ref());
        let deltakarar = self.aktørar(&gruppe.deltakarar);
        self.felt(at, Feltnamn::Deltakarar, deltakarar);
        self.tekst(at, Feltnamn::Mandat, gruppe.mandat.as_ref());
        for blokk in &gruppe.blokker {
            self.linje(at, Feltnamn::Blokk, Some(&blokk.tittel), Bitslag::Merkelapp);
            self.tekst(at, Feltnamn::Blokk, Some(&blokk.tekst));
        }
        if let Some(merknad) = &gruppe.merknad {
            let bitar = self.bitar().setning(merknad, Bitslag::Avsnitt, 0);
            self.tekstar(at, Feltnamn::Merknad, bitar);
        }
        at
    }
}
