//! The meetings of a plan as its reader meets them: each with its day, its hours and the measure that it stands under.

use crate::fault::Place;
use crate::norsk::{Dato, Klokke};
use crate::plan::lists::Kven;
use crate::plan::resolved::Resolved;
use crate::plan::tidspunkt::{Møte, Når, Tidspunkt};
use crate::plan::tiltak::Tiltak;
use crate::text::Linje;
use crate::yaml::At;

/// How much of a title or a remark is looked through for a word, at each meeting that it is of.
const LONGEST: usize = 400;

/// A meeting whose day is known.
#[derive(Clone, Copy, Debug)]
pub struct Dated<'a> {
    /// The measure that it stands under.
    pub tiltak: &'a Tiltak,
    /// The name of the group of times that it stands in.
    pub gruppe: Option<&'a Linje>,
    /// As it is written.
    pub møte: &'a Møte,
    /// Its own day, or that of the meeting which it is the same as.
    pub dato: At<Dato>,
    /// Its own hours, or those of the meeting which it is the same as.
    pub kl: Option<Klokke>,
}

/// All meetings whose days are known.
pub fn all<'a>(resolved: &Resolved<'a>) -> Vec<Dated<'a>> {
    let mut out = vec![];
    for tiltak in resolved.plan.measures() {
        tiltak.tidspunkt.iter().for_each(|time| within(time, None, tiltak, resolved, &mut out));
    }
    out
}

fn within<'a>(
    time: &'a Tidspunkt,
    gruppe: Option<&'a Linje>,
    tiltak: &'a Tiltak,
    resolved: &Resolved<'a>,
    out: &mut Vec<Dated<'a>>,
) {
    match time {
        Tidspunkt::Møte(møte) => {
            let when = resolved.meeting_time(møte);
            let Some(dato) = when.dato else { return };
            out.push(Dated { tiltak, gruppe, møte, dato: *dato, kl: when.kl.map(|kl| kl.value) });
        }
        Tidspunkt::Gruppe(inner) => {
            inner.liste.iter().for_each(|time| within(time, Some(&inner.namn), tiltak, resolved, out));
        }
        Tidspunkt::Tekst(_) | Tidspunkt::Periode(_) => {}
    }
}

impl Dated<'_> {
    /// The place of the day, where the meeting has one of its own: the same day is remarked on once.
    pub fn own_day(&self) -> Option<Place> {
        match &self.møte.når {
            Når::Dato(dato) => Some(dato.place),
            Når::Felles(_) => None,
        }
    }

    /// The id that joint meetings share.
    pub fn joint(&self) -> Option<&str> {
        match &self.møte.når {
            Når::Dato(_) => self.møte.id.as_ref().map(|id| id.value.as_str()),
            Når::Felles(id) => Some(id.value.as_str()),
        }
    }

    /// The ids of those who are responsible for the measure, and have to be there.
    pub fn actors(&self) -> impl Iterator<Item = &str> {
        self.tiltak.ansvar.iter().filter_map(|a| match &a.kven {
            Kven::Aktør(id) => Some(id.value.as_str()),
            Kven::Tekst(_) => None,
        })
    }

    /// Whether the author says one of these words of the meeting, its group or its measure; the words are in small letters.
    pub fn mentions(&self, words: &[&str]) -> bool {
        let texts = [
            Some(self.tiltak.tittel.source()),
            self.gruppe.map(Linje::source),
            self.møte.merknad.as_ref().map(|merknad| merknad.written.text.as_str()),
        ];
        texts.into_iter().flatten().any(|text| {
            let text: String = text.chars().take(LONGEST).flat_map(char::to_lowercase).collect();
            words.iter().any(|word| text.contains(word))
        })
    }

    /// Its day as a fault names it: `27. februar 2024`.
    pub fn day(&self) -> String {
        self.dato.value.plain()
    }
}
