//! The front page and the treatments.

use super::extraction::Extraction;
use super::passages::{PassageMaker, plain};
use super::{FieldName, PassageKind, UnitKind, When};
use crate::plan::forside::Erstattar;
use crate::plan::values::values;

impl Extraction<'_> {
    /// The front page and the treatments; gives the printed title.
    pub fn front(&mut self) -> String {
        let forside = &self.plan.forside;
        let at = self.add_unit(UnitKind::Forside, None, &forside.tittel, None);
        self.add_line(at, FieldName::Undertittel, forside.undertittel.as_ref(), PassageKind::Paragraph);
        if let Some(years) = forside.years() {
            self.add_value(at, FieldName::År, &years.printed(), years.place);
        }
        if let Some(gjeld) = &forside.gjeld {
            self.add_time(at, FieldName::Gjeld, When::Interval(gjeld.frå.value, gjeld.til.value, None));
        }
        self.add_choice(at, FieldName::Status, forside.status.value, forside.status.place);
        if let Some(dato) = &forside.dato {
            self.add_time(at, FieldName::Dato, When::Day(dato.value));
        }
        self.replaced(at);
        self.add_line(at, FieldName::Heimel, forside.heimel.as_ref(), PassageKind::Paragraph);
        if let Some(k) = &forside.kontroll {
            for line in [&k.versjon, &k.arkivsak, &k.utarbeidd, &k.godkjent] {
                self.add_line(at, FieldName::Kontroll, line.as_ref(), PassageKind::Paragraph);
            }
        }
        self.decisions(at);
        self.units.get(at).map(|e| e.printed.clone()).unwrap_or_default()
    }

    /// What the plan replaces: shown with the title of that plan, where it is known.
    fn replaced(&mut self, at: usize) {
        match &self.plan.forside.erstattar {
            Some(Erstattar::Tittel(title)) => {
                self.add_line(at, FieldName::Erstattar, Some(title), PassageKind::Paragraph);
            }
            Some(Erstattar::Mappe(id)) => {
                let title = self.plan.replaced.as_ref().map(|old| {
                    let values = values(&self.plan.kommune, old);
                    PassageMaker { values: &values, resolved: self.resolved }
                        .line(&old.tittel, PassageKind::Paragraph)
                        .printed
                });
                let title = title.unwrap_or_else(|| id.to_string());
                self.add_value(at, FieldName::Erstattar, &title, id.place);
            }
            None => {}
        }
    }

    fn decisions(&mut self, front: usize) {
        for vedtak in &self.plan.forside.vedtak {
            let at = self.add_unit(UnitKind::Vedtak, None, &vedtak.organ, Some(front));
            self.add_choice(at, FieldName::Status, vedtak.slag.unwrap_or_default(), vedtak.organ.place());
            if let Some(dato) = &vedtak.dato {
                self.add_time(at, FieldName::Dato, When::Day(dato.value));
            }
            if let Some(sak) = &vedtak.sak {
                self.add_value(at, FieldName::Sak, sak.value.as_str(), sak.place);
            }
            for id in &vedtak.gjeld {
                // a section is named by its heading: its id is no text
                let chapter = self.plan.seksjonar.iter().find(|k| k.id == id.value);
                let passage = match chapter {
                    Some(k) => self.passages().line(&k.seksjon.hovud().tittel, PassageKind::Paragraph),
                    None => plain(id.as_str(), id.place),
                };
                self.add_passages(at, FieldName::Gjeld, vec![passage]);
            }
            self.add_text(at, FieldName::Tekst, vedtak.tekst.as_ref());
        }
    }
}
