//! The time that a plan is for: as the front page says it, and as days.

use super::forside::Forside;
use super::value::Periode;
use crate::fault::Place;
use crate::norsk::Dato;
use crate::yaml::At;

/// When a plan is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gjeldstid {
    /// A calendar year: 2024.
    År(u16),
    /// From the first day of one year to the last of another: 2022, 2025.
    Periode(u16, u16),
    /// From one day to another, both included.
    Dagar(Dato, Dato),
}

/// The days that a plan is for.
#[derive(Debug)]
pub struct Days {
    /// The first of them.
    pub frå: Dato,
    /// The last of them.
    pub til: Dato,
    /// Where it says so.
    pub place: Place,
    /// As it says so: `2024`, `2025–2028`, or from day to day.
    pub written: String,
}

impl Forside {
    /// The years that the plan is called for; a year is a period of one. They are not always those of its days: a school year
    /// reaches into the next.
    pub fn years(&self) -> Option<At<Periode>> {
        self.år.map(|år| år.map(|år| Periode { frå: år, til: år })).or(self.periode)
    }

    /// The time that the plan is for. None where it says nothing of it, or both a year and a period.
    pub fn gjeldstid(&self) -> Option<At<Gjeldstid>> {
        match (&self.gjeld, self.år, self.periode) {
            (Some(g), ..) => Some(At::new(Gjeldstid::Dagar(g.frå.value, g.til.value), g.frå.place)),
            (None, Some(år), None) => Some(år.map(|år| Gjeldstid::År(år.0))),
            (None, None, Some(periode)) => Some(periode.map(|p| Gjeldstid::Periode(p.frå.0, p.til.0))),
            _ => None,
        }
    }

    /// The days that the plan is for, where it says which.
    pub fn days(&self) -> Option<Days> {
        let At { value, place } = self.gjeldstid()?;
        let (frå, til) = match value {
            Gjeldstid::År(year) => whole_years(year, year)?,
            Gjeldstid::Periode(frå, til) => whole_years(frå, til)?,
            Gjeldstid::Dagar(frå, til) => (frå, til),
        };
        (frå <= til).then(|| Days { frå, til, place, written: written(frå, til) })
    }
}

fn whole_years(frå: u16, til: u16) -> Option<(Dato, Dato)> {
    Some((Dato::of(frå.into(), 1, 1)?, Dato::of(til.into(), 12, 31)?))
}

/// The days from one to another; whole years as years.
fn written(frå: Dato, til: Dato) -> String {
    let whole = Dato::of(frå.year(), 1, 1) == Some(frå) && Dato::of(til.year(), 12, 31) == Some(til);
    match whole {
        true if frå.year() == til.year() => frå.year().to_string(),
        true => format!("{}–{}", frå.year(), til.year()),
        false => format!("{}–{}", frå.plain(), til.plain()),
    }
}
