//! Tables, goals and measures.

use super::bitar::made;
use super::uttak::{Uttak, samla};
use super::{FieldName, PassageKind, Time, UnitKind, Value, When};
use crate::plan::nummer::{Kapittelnummer, Tabellnummer};
use crate::plan::tabell::{Tabell, Tabelldel};
use crate::plan::tidspunkt::{Møte, Når, Tidspunkt};
use crate::plan::tiltak::{Deltiltak, Tiltak, Tiltaksdel};

impl Uttak<'_> {
    /// The tables of a section: its own, and those with a heading.
    pub fn tiltaksdel(&mut self, seksjon: usize, s: &Tiltaksdel, numbers: &Kapittelnummer) {
        let none = Tabellnummer::default();
        let number = |i: usize| numbers.tabellar.get(i).unwrap_or(&none);
        self.tabell(seksjon, &s.tabell, number(0));
        let mut under = seksjon;
        for (i, del) in s.tabellar.iter().enumerate() {
            if let Some(unit) = self.tabelldel(del, seksjon) {
                under = unit;
                self.nummer(unit, numbers.tabelldelar.get(i).and_then(Option::as_ref));
            }
            self.tekst(under, FieldName::Tekst, del.tekst.as_ref());
            self.figur(under, del.figur.as_ref());
            self.tabell(under, &del.tabell, number(i + 1));
        }
    }

    /// The unit of a table with a heading or columns of its own; one without goes on under the one before.
    fn tabelldel(&mut self, del: &Tabelldel, seksjon: usize) -> Option<usize> {
        let id = Some(del.id.as_str());
        match &del.tittel {
            Some(tittel) => Some(self.eining(UnitKind::Tabell, id, tittel, Some(seksjon))),
            None if !del.tabell.kolonnar.is_empty() => {
                let tittel = made("", "", PassageKind::Title, 0, del.id.place);
                Some(self.eining_med(UnitKind::Tabell, id, tittel, Some(seksjon)))
            }
            None => None,
        }
    }

    fn tabell(&mut self, at: usize, tabell: &Tabell, numbers: &Tabellnummer) {
        self.linje(at, FieldName::Mål, tabell.målnamn.as_ref(), PassageKind::Label);
        self.linje(at, FieldName::Mål, tabell.mål.as_ref(), PassageKind::Paragraph);
        for kolonne in &tabell.kolonnar {
            self.linje(at, FieldName::Blokk, kolonne.namn.as_ref(), PassageKind::Label);
        }
        for (i, delmål) in tabell.delmål.iter().enumerate() {
            let goal = self.eining(UnitKind::Delmål, Some(delmål.id.as_str()), &delmål.tittel, Some(at));
            let number = numbers.delmål.get(i);
            self.nummer(goal, number.and_then(|n| n.tal.as_ref()));
            for (j, tiltak) in delmål.tiltak.iter().enumerate() {
                let unit = self.tiltak(tiltak, goal);
                self.nummer(unit, number.and_then(|n| n.tiltak.get(j)).and_then(Option::as_ref));
            }
        }
        for (i, tiltak) in tabell.tiltak.iter().enumerate() {
            let unit = self.tiltak(tiltak, at);
            self.nummer(unit, numbers.tiltak.get(i).and_then(Option::as_ref));
        }
        self.tekst(at, FieldName::Merknad, tabell.merknad.as_ref());
    }

    fn tiltak(&mut self, t: &Tiltak, forelder: usize) -> usize {
        let at = self.eining(UnitKind::Tiltak, Some(t.id.as_str()), &t.tittel, Some(forelder));
        self.tekst(at, FieldName::Tekst, t.tekst.as_ref());
        let punkt = self.bitar().punkt(&t.punkt, 0);
        self.tekstar(at, FieldName::Punkt, punkt);
        for del in &t.deltiltak {
            self.deltiltak(at, del);
        }
        let ansvar = self.aktørar(&t.ansvar);
        self.felt(at, FieldName::Ansvar, ansvar);
        let tider = t.tidspunkt.iter().flat_map(|tid| self.tider(tid, None)).collect();
        self.felt(at, FieldName::Tidspunkt, Value::Times(tider));
        if let Some(framdrift) = t.framdrift {
            self.ordval(at, FieldName::Framdrift, framdrift, t.id.place);
        }
        for (namn, celle) in [
            (FieldName::Situasjon, &t.situasjon),
            (FieldName::Kostnad, &t.kostnad),
            (FieldName::Finansiering, &t.finansiering),
            (FieldName::Indikator, &t.indikator),
            (FieldName::Satsing, &t.satsing),
        ] {
            let bitar = self.bitar().punkt(&celle.punkt, 0);
            self.tekstar(at, namn, bitar);
        }
        if let Some(e) = self.einingar.get_mut(at) {
            e.tidlegare = t.tidlegare.clone();
        }
        at
    }

    /// A part of a measure, and under it those who are responsible for it.
    fn deltiltak(&mut self, at: usize, del: &Deltiltak) {
        let mut bitar = vec![self.bitar().linje(&del.tittel, PassageKind::Point)];
        for vising in del.ansvar.iter() {
            let aktør = self.aktør(vising);
            let note = aktør.merknad.map(|m| format!(" ({m})")).unwrap_or_default();
            let text = format!("{}{note}", aktør.namn);
            bitar.push(made(&text, &text, PassageKind::Cell, 1, vising.place));
        }
        self.tekstar(at, FieldName::Deltiltak, bitar);
    }

    /// The times that an entry of a list stands for: those of a group one by one.
    fn tider(&self, tidspunkt: &Tidspunkt, gruppe: Option<&str>) -> Vec<Time> {
        let bare = |kva| Time { gruppe: gruppe.map(String::from), when: kva, kl: None, stad: None, merknad: None };
        match tidspunkt {
            Tidspunkt::Tekst(text) => {
                self.bitar().setning(text, PassageKind::Paragraph, 0).into_iter().map(|b| bare(When::Text(b))).collect()
            }
            Tidspunkt::Periode(p) => {
                let text = p.tekst.as_ref().map(|t| samla(&self.bitar().setning(t, PassageKind::Paragraph, 0)));
                vec![bare(When::Interval(p.frå.value, p.til.value, text))]
            }
            Tidspunkt::Møte(møte) => vec![self.meeting_time(møte, gruppe)],
            Tidspunkt::Gruppe(g) => {
                let name = self.bitar().linje(&g.namn, PassageKind::Label);
                if g.liste.is_empty() {
                    return vec![bare(When::Text(name))];
                }
                let whole = gruppe.map_or_else(|| name.printed.clone(), |outer| format!("{outer}: {}", name.printed));
                g.liste.iter().flat_map(|tid| self.tider(tid, Some(&whole))).collect()
            }
        }
    }

    /// A meeting with its own date, or with that of the meeting that it is the same as.
    fn meeting_time(&self, møte: &Møte, gruppe: Option<&str>) -> Time {
        let tid = self.resolved.meeting_time(møte);
        let kva = match (tid.dato, &møte.når) {
            (Some(dato), _) | (None, Når::Dato(dato)) => When::Day(dato.value),
            // a reference to nothing, or to another reference, is refused by the check of the plan
            (None, Når::Felles(id)) => When::Text(made(id.as_str(), id.as_str(), PassageKind::Paragraph, 0, id.place)),
        };
        Time {
            gruppe: gruppe.map(String::from),
            when: kva,
            kl: tid.kl.map(|kl| kl.value),
            stad: møte.stad.as_ref().map(|s| self.bitar().linje(s, PassageKind::Paragraph).printed),
            merknad: møte.merknad.as_ref().map(|m| samla(&self.bitar().setning(m, PassageKind::Paragraph, 0))),
        }
    }
}
