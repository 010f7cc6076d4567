//! Tables, goals and measures.

use super::extraction::{Extraction, joined};
use super::passages::{made, plain};
use super::{FieldName, PassageKind, Time, UnitKind, Value, When};
use crate::plan::numbers::{ChapterNumbers, TableNumbers};
use crate::plan::tabell::{Tabell, Tabelldel};
use crate::plan::tidspunkt::{Møte, Når, Tidspunkt};
use crate::plan::tiltak::{Deltiltak, Tiltak};
use crate::plan::tiltaksdel::Tiltaksdel;

impl Extraction<'_> {
    /// The tables of a section: its own, and those with a heading.
    pub fn measures(&mut self, seksjon: usize, s: &Tiltaksdel, numbers: &ChapterNumbers) {
        let none = TableNumbers::default();
        let number = |i: usize| numbers.tabellar.get(i).unwrap_or(&none);
        self.table(seksjon, &s.tabell, number(0));
        let mut under = seksjon;
        for (i, del) in s.tabellar.iter().enumerate() {
            if let Some(unit) = self.table_part(del, seksjon) {
                under = unit;
                self.set_number(unit, numbers.table_parts.get(i).and_then(Option::as_ref));
            }
            self.add_text(under, FieldName::Tekst, del.tekst.as_ref());
            self.add_figure(under, del.figur.as_ref());
            self.table(under, &del.tabell, number(i + 1));
        }
    }

    /// The unit of a table with a heading or columns of its own; one without goes on under the one before.
    fn table_part(&mut self, del: &Tabelldel, seksjon: usize) -> Option<usize> {
        let id = Some(del.id.as_str());
        match &del.tittel {
            Some(tittel) => Some(self.add_unit(UnitKind::Tabell, id, tittel, Some(seksjon))),
            None if !del.tabell.kolonnar.is_empty() => {
                let tittel = made("", "", PassageKind::Title, 0, del.id.place);
                Some(self.add_unit_with(UnitKind::Tabell, id, tittel, Some(seksjon)))
            }
            None => None,
        }
    }

    fn table(&mut self, at: usize, tabell: &Tabell, numbers: &TableNumbers) {
        self.add_line(at, FieldName::Mål, tabell.målnamn.as_ref(), PassageKind::Label);
        self.add_line(at, FieldName::Mål, tabell.mål.as_ref(), PassageKind::Paragraph);
        for kolonne in &tabell.kolonnar {
            self.add_line(at, FieldName::Blokk, kolonne.namn.as_ref(), PassageKind::Label);
        }
        for (i, delmål) in tabell.delmål.iter().enumerate() {
            let goal = self.add_unit(UnitKind::Delmål, Some(delmål.id.as_str()), &delmål.tittel, Some(at));
            let number = numbers.delmål.get(i);
            self.set_number(goal, number.and_then(|n| n.number.as_ref()));
            for (j, tiltak) in delmål.tiltak.iter().enumerate() {
                let unit = self.measure(tiltak, goal);
                self.set_number(unit, number.and_then(|n| n.tiltak.get(j)).and_then(Option::as_ref));
            }
        }
        for (i, tiltak) in tabell.tiltak.iter().enumerate() {
            let unit = self.measure(tiltak, at);
            self.set_number(unit, numbers.tiltak.get(i).and_then(Option::as_ref));
        }
        self.add_text(at, FieldName::Merknad, tabell.merknad.as_ref());
    }

    fn measure(&mut self, t: &Tiltak, parent: usize) -> usize {
        let at = self.add_unit(UnitKind::Tiltak, Some(t.id.as_str()), &t.tittel, Some(parent));
        self.add_text(at, FieldName::Tekst, t.tekst.as_ref());
        let punkt = self.passages().points(&t.punkt, 0);
        self.add_passages(at, FieldName::Punkt, punkt);
        for del in &t.deltiltak {
            self.submeasure(at, del);
        }
        let ansvar = self.actors(&t.ansvar);
        self.add_field(at, FieldName::Ansvar, ansvar);
        let times = t.tidspunkt.iter().flat_map(|time| self.times(time, None)).collect();
        self.add_field(at, FieldName::Tidspunkt, Value::Times(times));
        if let Some(framdrift) = t.framdrift {
            self.add_choice(at, FieldName::Framdrift, framdrift, t.id.place);
        }
        for (name, celle) in [
            (FieldName::Situasjon, &t.situasjon),
            (FieldName::Kostnad, &t.kostnad),
            (FieldName::Finansiering, &t.finansiering),
            (FieldName::Indikator, &t.indikator),
            (FieldName::Satsing, &t.satsing),
        ] {
            let passages = self.passages().points(&celle.punkt, 0);
            self.add_passages(at, name, passages);
        }
        if let Some(unit) = self.units.get_mut(at) {
            unit.tidlegare = t.tidlegare.clone();
        }
        at
    }

    /// A part of a measure, and under it those who are responsible for it.
    fn submeasure(&mut self, at: usize, del: &Deltiltak) {
        let mut passages = vec![self.passages().line(&del.tittel, PassageKind::Point)];
        for reference in del.ansvar.iter() {
            let actor = self.actor(reference);
            let note = actor.merknad.map(|m| format!(" ({m})")).unwrap_or_default();
            let text = format!("{}{note}", actor.namn);
            passages.push(made(&text, &text, PassageKind::Cell, 1, reference.place));
        }
        self.add_passages(at, FieldName::Deltiltak, passages);
    }

    /// The times that an entry of a list stands for: those of a group one by one.
    fn times(&self, tidspunkt: &Tidspunkt, gruppe: Option<&str>) -> Vec<Time> {
        let bare = |when| Time { gruppe: gruppe.map(String::from), when, kl: None, stad: None, merknad: None };
        match tidspunkt {
            Tidspunkt::Tekst(text) => self
                .passages()
                .sentence(text, PassageKind::Paragraph, 0)
                .into_iter()
                .map(|passage| bare(When::Text(passage)))
                .collect(),
            Tidspunkt::Periode(p) => {
                let text = p.tekst.as_ref().map(|t| joined(&self.passages().sentence(t, PassageKind::Paragraph, 0)));
                vec![bare(When::Interval(p.frå.value, p.til.value, text))]
            }
            Tidspunkt::Møte(møte) => vec![self.meeting(møte, gruppe)],
            Tidspunkt::Gruppe(g) => {
                let name = self.passages().line(&g.namn, PassageKind::Label);
                if g.liste.is_empty() {
                    return vec![bare(When::Text(name))];
                }
                let whole = gruppe.map_or_else(|| name.printed.clone(), |outer| format!("{outer}: {}", name.printed));
                g.liste.iter().flat_map(|time| self.times(time, Some(&whole))).collect()
            }
        }
    }

    /// A meeting with its own date, or with that of the meeting that it is the same as.
    fn meeting(&self, møte: &Møte, gruppe: Option<&str>) -> Time {
        let time = self.resolved.meeting_time(møte);
        let when = match (time.dato, &møte.når) {
            (Some(dato), _) | (None, Når::Dato(dato)) => When::Day(dato.value),
            // a reference to nothing, or to another reference, is refused by the check of the plan
            (None, Når::Felles(id)) => When::Text(plain(id.as_str(), id.place)),
        };
        Time {
            gruppe: gruppe.map(String::from),
            when,
            kl: time.kl.map(|kl| kl.value),
            stad: møte.stad.as_ref().map(|s| self.passages().line(s, PassageKind::Paragraph).printed),
            merknad: møte.merknad.as_ref().map(|m| joined(&self.passages().sentence(m, PassageKind::Paragraph, 0))),
        }
    }
}
