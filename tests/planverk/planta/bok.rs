//! The ledger: what was done to a plan, so that what is told of it can be held against it.

use super::plan::Nr;

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kva {
    Omdøypt,
    Omformulert,
    Omordna,
    Flytta,
    Omnummerert,
    Delt,
    SettSaman,
    Dato,
    Klokke,
    Aktør,
    Beløp,
    PunktFlytta,
    PunktTilAnna,
    SeksjonOmdøypt,
    Ny,
    Borte,
}

impl Kva {
    pub const ALLE: [Kva; 16] = [
        Kva::Omdøypt,
        Kva::Omformulert,
        Kva::Omordna,
        Kva::Flytta,
        Kva::Omnummerert,
        Kva::Delt,
        Kva::SettSaman,
        Kva::Dato,
        Kva::Klokke,
        Kva::Aktør,
        Kva::Beløp,
        Kva::PunktFlytta,
        Kva::PunktTilAnna,
        Kva::SeksjonOmdøypt,
        Kva::Ny,
        Kva::Borte,
    ];

    /// What it is called in the table.
    pub fn namn(self) -> &'static str {
        match self {
            Kva::Omdøypt => "tiltak med ny tittel",
            Kva::Omformulert => "20 % av orda i eit tiltak",
            Kva::Omordna => "tiltak på ny plass i delmålet",
            Kva::Flytta => "tiltak flytta til anna delmål",
            Kva::Omnummerert => "nytt nummer",
            Kva::Delt => "tiltak delt i to",
            Kva::SettSaman => "to tiltak slått saman",
            Kva::Dato => "ein dato",
            Kva::Klokke => "eit klokkeslett",
            Kva::Aktør => "ein aktør inn og ein ut",
            Kva::Beløp => "eit beløp",
            Kva::PunktFlytta => "punkt flytta i lista",
            Kva::PunktTilAnna => "punkt flytta til anna tiltak",
            Kva::SeksjonOmdøypt => "kapittel med ny tittel",
            Kva::Ny => "nytt tiltak",
            Kva::Borte => "tiltak borte",
        }
    }

    /// The least recall, and the least precision, that is good enough; none where none was set.
    pub fn krav(self) -> (Option<f64>, Option<f64>) {
        match self {
            Kva::Omdøypt | Kva::SeksjonOmdøypt => (Some(0.97), None),
            Kva::Omordna | Kva::Flytta | Kva::PunktFlytta | Kva::PunktTilAnna => (Some(0.97), None),
            Kva::Dato | Kva::Klokke | Kva::Aktør | Kva::Beløp => (Some(0.99), None),
            Kva::Delt | Kva::SettSaman => (Some(0.9), Some(0.98)),
            Kva::Omformulert | Kva::Omnummerert | Kva::Ny | Kva::Borte => (None, None),
        }
    }
}

/// One thing that was done.
#[derive(Clone, Debug)]
pub struct Post {
    pub kva: Kva,
    /// The unit; of a merge and a split the one that lives on.
    pub eining: Nr,
    /// The text, or the other unit of a merge or a split.
    pub nr: Nr,
    /// What it was and what it became: a date, a time of day, an actor's id, an amount.
    pub frå: String,
    pub til: String,
}

/// All that was done to a plan.
#[derive(Clone, Debug, Default)]
pub struct Bok {
    pub poster: Vec<Post>,
}

impl Bok {
    pub fn skriv(&mut self, kva: Kva, eining: Nr) {
        self.skriv_om(kva, eining, 0, "", "");
    }

    pub fn skriv_om(&mut self, kva: Kva, eining: Nr, nr: Nr, frå: impl ToString, til: impl ToString) {
        self.poster.push(Post { kva, eining, nr, frå: frå.to_string(), til: til.to_string() });
    }

    /// Whether this was done to this unit.
    pub fn har(&self, kva: Kva, eining: Nr) -> bool {
        self.poster.iter().any(|p| p.kva == kva && p.eining == eining)
    }
}
