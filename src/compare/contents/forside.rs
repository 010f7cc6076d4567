//! The front page and the treatments.

use super::bitar::made;
use super::uttak::Uttak;
use super::{FieldName, PassageKind, UnitKind, When};
use crate::plan::forside::{Erstattar, Forside};
use crate::plan::values::values;

impl Forside {
    /// The year or the years that the plan is for, as printed.
    pub(super) fn skrivne_år(&self) -> String {
        let year = self.år.as_ref().map(|å| å.value.0.to_string());
        year.or_else(|| self.periode.as_ref().map(|p| p.value.skriven())).unwrap_or_default()
    }
}

impl Uttak<'_> {
    /// The front page and the treatments; gives the printed title.
    pub fn forside(&mut self) -> String {
        let forside = &self.plan.forside;
        let at = self.eining(UnitKind::Forside, None, &forside.tittel, None);
        self.linje(at, FieldName::Undertittel, forside.undertittel.as_ref(), PassageKind::Paragraph);
        if let Some(place) = forside.år.as_ref().map(|å| å.place).or(forside.periode.as_ref().map(|p| p.place)) {
            self.verdi(at, FieldName::År, &forside.skrivne_år(), place);
        }
        if let Some(gjeld) = &forside.gjeld {
            self.tid(at, FieldName::Gjeld, When::Interval(gjeld.frå.value, gjeld.til.value, None));
        }
        self.ordval(at, FieldName::Status, forside.status.value, forside.status.place);
        if let Some(dato) = &forside.dato {
            self.tid(at, FieldName::Dato, When::Day(dato.value));
        }
        self.replaced(at);
        self.linje(at, FieldName::Heimel, forside.heimel.as_ref(), PassageKind::Paragraph);
        if let Some(k) = &forside.kontroll {
            for line in [&k.versjon, &k.arkivsak, &k.utarbeidd, &k.godkjent] {
                self.linje(at, FieldName::Kontroll, line.as_ref(), PassageKind::Paragraph);
            }
        }
        self.decisions(at);
        self.einingar.get(at).map(|e| e.printed.clone()).unwrap_or_default()
    }

    /// What the plan replaces: shown with the title of that plan, where it is known.
    fn replaced(&mut self, at: usize) {
        match &self.plan.forside.erstattar {
            Some(Erstattar::Tittel(title)) => self.linje(at, FieldName::Erstattar, Some(title), PassageKind::Paragraph),
            Some(Erstattar::Mappe(id)) => {
                let title = self.plan.forgjengar.as_ref().map(|old| {
                    let values = values(&self.plan.kommune, old);
                    super::bitar::Bitar { values: &values, resolved: self.resolved }
                        .linje(&old.tittel, PassageKind::Paragraph)
                        .printed
                });
                let title = title.unwrap_or_else(|| id.to_string());
                self.tekstar(at, FieldName::Erstattar, vec![made(&title, &title, PassageKind::Paragraph, 0, id.place)]);
            }
            None => {}
        }
    }

    fn decisions(&mut self, front: usize) {
        for vedtak in &self.plan.forside.vedtak {
            let at = self.eining(UnitKind::Vedtak, None, &vedtak.organ, Some(front));
            self.ordval(at, FieldName::Status, vedtak.slag.unwrap_or_default(), vedtak.organ.place());
            if let Some(dato) = &vedtak.dato {
                self.tid(at, FieldName::Dato, When::Day(dato.value));
            }
            if let Some(sak) = &vedtak.sak {
                self.verdi(at, FieldName::Sak, sak.value.as_str(), sak.place);
            }
            for id in &vedtak.gjeld {
                // a section is named by its heading: its id is no text
                let chapter = self.plan.seksjonar.iter().find(|k| k.id == id.value);
                let bit = match chapter {
                    Some(k) => self.bitar().linje(&k.seksjon.hovud().tittel, PassageKind::Paragraph),
                    None => made(id.as_str(), id.as_str(), PassageKind::Paragraph, 0, id.place),
                };
                self.tekstar(at, FieldName::Gjeld, vec![bit]);
            }
            if let Some(tekst) = &vedtak.tekst {
                let bitar = self.bitar().tekst(tekst);
                self.tekstar(at, FieldName::Tekst, bitar);
            }
        }
    }
}
