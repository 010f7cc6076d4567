//! What a reference in a text (`[](#politiraad)`) can lead to: chapters, parts, bodies, tables and measures.

use super::Plan;
use super::del::Del;
use super::numbers::ChapterNumbers;
use super::seksjon::Seksjon;
use super::tiltaksdel::Tiltaksdel;
use crate::text::Linje;
use std::collections::HashMap;

/// Something with an id that a text can refer to.
#[derive(Clone, Debug)]
pub struct Target<'p> {
    /// What a reader calls it.
    pub kind: TargetKind,
    /// `3`, `3.2`, `B` or `2.4`; none for what has no number.
    pub number: Option<String>,
    /// The heading; of a table without one, the heading that it stands under.
    pub tittel: &'p Linje,
}

/// What a reader calls a target, when its number is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetKind {
    /// A chapter, or a numbered part of one.
    Kapittel,
    /// A chapter that is an attachment.
    Vedlegg,
    /// A measure.
    Tiltak,
}

/// Everything that a reference can lead to, by id. Of two with one id, the first in the plan counts.
pub(super) fn all<'p>(plan: &'p Plan, numbers: &[ChapterNumbers]) -> HashMap<&'p str, Target<'p>> {
    let mut found = Found(HashMap::new());
    for (kapittel, own) in plan.seksjonar.iter().zip(numbers) {
        let kind = if own.vedlegg { TargetKind::Vedlegg } else { TargetKind::Kapittel };
        found.add(kapittel.id.as_str(), kind, own.number.as_ref(), &kapittel.seksjon.hovud().tittel);
        found.parts(kapittel.seksjon.delar(), &own.delar);
        match &kapittel.seksjon {
            Seksjon::Organisering(s) => {
                for (nivå, number) in s.nivå.iter().zip(&own.nivå) {
                    found.add(nivå.gruppe.id.as_str(), TargetKind::Kapittel, number.as_ref(), &nivå.gruppe.tittel);
                    for gruppe in &nivå.grupper {
                        found.add(gruppe.id.as_str(), TargetKind::Kapittel, None, &gruppe.tittel);
                    }
                }
            }
            Seksjon::Tiltak(s) => found.measures(s, own),
            Seksjon::Tekst(_) | Seksjon::Tilbakeblikk(_) => {}
        }
    }
    found.0
}

struct Found<'p>(HashMap<&'p str, Target<'p>>);

impl<'p> Found<'p> {
    fn add(&mut self, id: &'p str, kind: TargetKind, number: Option<&String>, tittel: &'p Linje) {
        self.0.entry(id).or_insert_with(|| Target { kind, number: number.cloned(), tittel });
    }

    fn parts(&mut self, delar: &'p [Del], numbers: &[Option<String>]) {
        for (i, del) in delar.iter().enumerate() {
            if let Some(id) = &del.id {
                self.add(id.as_str(), TargetKind::Kapittel, numbers.get(i).and_then(Option::as_ref), &del.tittel);
            }
            self.parts(&del.delar, &[]);
        }
    }

    fn measures(&mut self, section: &'p Tiltaksdel, own: &ChapterNumbers) {
        for (tabell, numbers) in section.tables().zip(&own.tabellar) {
            let goals = tabell.delmål.iter().zip(&numbers.delmål).flat_map(|(d, n)| d.tiltak.iter().zip(&n.tiltak));
            for (tiltak, number) in goals.chain(tabell.tiltak.iter().zip(&numbers.tiltak)) {
                self.add(tiltak.id.as_str(), TargetKind::Tiltak, number.as_ref(), &tiltak.tittel);
            }
        }
        let mut heading = (own.number.as_ref(), &section.hovud.tittel);
        for (tabell, number) in section.tabellar.iter().zip(&own.table_parts) {
            if let Some(tittel) = &tabell.tittel {
                heading = (number.as_ref(), tittel);
            }
            self.add(tabell.id.as_str(), TargetKind::Kapittel, heading.0, heading.1);
        }
    }
}
