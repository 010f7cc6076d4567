//! The answer: what changed from one plan to another. Without colours and words; the faces are in `cli` and `document`.

use super::innhald::{Aktør, Bit, Eining, Feltnamn, Innhald, Når, Slag, Tid};
use super::tekst::normal;

/// All that two plans hold, put together.
#[derive(Clone, Debug)]
pub struct Endringar {
    /// The two plans, taken apart. The indices below are those of their units.
    pub gammal: Innhald,
    pub ny: Innhald,
    /// Every unit of both, once: in the order of the new plan, gone ones where they stood.
    pub par: Vec<Par>,
    /// Renamings that run through the plan (a body's or an actor's new name), told once and nowhere else.
    pub namnebyte: Vec<Namnebyte>,
}

/// A unit that stands in both plans, or in one of them.
#[derive(Clone, Debug)]
pub struct Par {
    pub slag: Slag,
    pub gammal: Option<usize>,
    pub ny: Option<usize>,
    pub grunn: Grunn,
    /// What it most resembles in the other plan, where it has no sure partner: index there, and likeness in per cent.
    pub liknar: Option<(usize, u8)>,
    /// It was divided: the other units of the new plan that took over points of this (old) one.
    pub delt_i: Vec<usize>,
    /// It was put together: the other units of the old plan whose points it took over.
    pub sett_saman_av: Vec<usize>,
    /// Another unit was divided into it, or put together of it: that is a change of both.
    pub del_av_anna: bool,
    /// Texts of it went to these units of the new plan, where they are told of ([`Bitendring::annan`]).
    pub gjekk_til: Vec<usize>,
    /// It stands in another chapter or under another goal.
    pub flytta: bool,
    /// It stands in another order among those beside it.
    pub omordna: bool,
    pub tittel: Bitendring,
    pub felt: Vec<Feltendring>,
}

/// Why two units are held to be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grunn {
    /// One id in both.
    Id,
    /// The author says so.
    Sagt,
    /// Likeness, in per cent; sure.
    Likskap(u8),
    /// Likeness, in per cent; not sure, and to be shown as such.
    Usikker(u8),
    /// One id in both, but the contents flatly disagree.
    IdMenUlik(u8),
    /// No partner.
    Ingen,
}

#[derive(Clone, Debug)]
pub struct Feltendring {
    pub namn: Feltnamn,
    pub endring: Endring,
}

#[derive(Clone, Debug)]
pub enum Endring {
    /// Texts in the order of the new plan, gone ones where they stood.
    Bitar(Vec<Bitendring>),
    Aktørar(Vec<Aktørendring>),
    Tider(Vec<Tidsendring>),
}

/// A text: kept, changed, moved, gone or new. One side is always there.
#[derive(Clone, Debug)]
pub struct Bitendring {
    pub frå: Option<Bit>,
    pub til: Option<Bit>,
    pub slag: Bitskilnad,
    /// It stands in another place of the same field.
    pub flytta: bool,
    /// It came from, or went to, another unit: the index of that unit in the other plan. It stands in the answer once, where
    /// it is now.
    pub annan: Option<usize>,
    /// Word by word, for what is [`Bitskilnad::Endra`].
    pub ord: Vec<Ordbit>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bitskilnad {
    Lik,
    /// Some words changed.
    Endra,
    /// So much changed that old and new are shown whole.
    Omskriven,
    Ny,
    Borte,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ordbit {
    Lik(String),
    Ut(String),
    Inn(String),
    /// Written in another way and still the same: what a placeholder gives in each plan, a quote mark, `50 000,-` for `kr 50 000`,
    /// a name that is told as a [`Namnebyte`]. To be shown as unchanged text, from `til`.
    Jamgod {
        frå: String,
        til: String,
    },
    /// A number or an amount that changed: both as written, and the difference with its sign where it says something.
    Tal {
        frå: String,
        til: String,
        skilnad: Option<String>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aktørendring {
    pub frå: Option<Aktør>,
    pub til: Option<Aktør>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tidsendring {
    pub frå: Option<Tid>,
    pub til: Option<Tid>,
}

/// A name that became another all through the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Namnebyte {
    pub frå: String,
    pub til: String,
    /// How often.
    pub gonger: usize,
}

/// How a pair is counted: each counts once, and the counts add up to the units of both plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Teljing {
    Ny,
    Borte,
    /// Changed inside, moved or not.
    Endra,
    /// Moved to another goal or chapter, and else the same.
    Flytta,
    /// Another number, and else the same.
    NyttNummer,
    Uendra,
}

impl Endringar {
    /// The old unit of a pair.
    pub fn gammal(&self, par: &Par) -> Option<&Eining> {
        par.gammal.and_then(|i| self.gammal.einingar.get(i))
    }

    /// The new unit of a pair.
    pub fn ny(&self, par: &Par) -> Option<&Eining> {
        par.ny.and_then(|i| self.ny.einingar.get(i))
    }

    /// How a pair is counted.
    pub fn teljing(&self, par: &Par) -> Teljing {
        match (self.gammal(par), self.ny(par)) {
            (None, _) => Teljing::Ny,
            (_, None) => Teljing::Borte,
            _ if par.er_endra_inni() => Teljing::Endra,
            _ if par.flytta || par.omordna => Teljing::Flytta,
            (Some(a), Some(b)) if a.nummer != b.nummer => Teljing::NyttNummer,
            _ => Teljing::Uendra,
        }
    }

    /// Whether anything is another than it was; a number alone is nothing.
    pub fn er_like(&self) -> bool {
        self.namnebyte.is_empty()
            && self.par.iter().all(|p| matches!(self.teljing(p), Teljing::Uendra | Teljing::NyttNummer))
    }

    /// How much the two plans have in common, the cover aside.
    pub fn felles(&self) -> Felles {
        let counts = |slag: Slag| !matches!(slag, Slag::Forside | Slag::Vedtak);
        let of = |side: &Innhald| side.einingar.iter().filter(|u| counts(u.slag)).count();
        let both = |p: &&Par| counts(p.slag) && p.gammal.is_some() && p.ny.is_some();
        Felles { felles: self.par.iter().filter(both).count(), gammal: of(&self.gammal), ny: of(&self.ny) }
    }

    /// The same, where it is so little that the plans must be of different kinds: under a fourth of the smaller one.
    pub fn lite_felles(&self) -> Option<Felles> {
        let f = self.felles();
        let smaller = f.gammal.min(f.ny);
        (smaller >= 4 && f.felles * 4 < smaller).then_some(f)
    }

    /// The measures that stand in both plans under another number: old and new.
    pub fn nummerbyte(&self) -> impl Iterator<Item = (&Eining, &Eining)> {
        let both = self.par.iter().filter(|p| p.slag == Slag::Tiltak);
        both.filter_map(|p| Some((self.gammal(p)?, self.ny(p)?))).filter(|(a, b)| a.nummer != b.nummer)
    }
}

/// How many units two plans have in common, and how many each has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Felles {
    pub felles: usize,
    pub gammal: usize,
    pub ny: usize,
}

impl Par {
    /// Whether its title or any field changed, or points came or went.
    pub fn er_endra_inni(&self) -> bool {
        self.tittel.er_endring()
            || !self.delt_i.is_empty()
            || !self.sett_saman_av.is_empty()
            || self.del_av_anna
            || !self.gjekk_til.is_empty()
            || self.felt.iter().any(|f| f.endring.er_endring())
    }
}

impl Endring {
    /// Whether anything in it is another than it was.
    pub fn er_endring(&self) -> bool {
        match self {
            Endring::Bitar(all) => all.iter().any(Bitendring::er_endring),
            Endring::Aktørar(all) => all.iter().any(Aktørendring::er_endring),
            Endring::Tider(all) => all.iter().any(Tidsendring::er_endring),
        }
    }
}

impl Bitendring {
    /// Whether the text is another than it was, or in another place.
    pub fn er_endring(&self) -> bool {
        self.slag != Bitskilnad::Lik || self.flytta || self.annan.is_some()
    }
}

impl Aktørendring {
    /// Whether somebody came or went, or what is noted about somebody is another. A new name of the same actor is no change
    /// here: it is told once, as a [`Namnebyte`].
    pub fn er_endring(&self) -> bool {
        match (&self.frå, &self.til) {
            (Some(a), Some(b)) => !same(&a.merknad, &b.merknad),
            _ => true,
        }
    }
}

impl Tidsendring {
    /// Whether it came, went, or is another than it was: its day, clock, place, note or group.
    pub fn er_endring(&self) -> bool {
        match (&self.frå, &self.til) {
            (Some(a), Some(b)) => {
                !a.kva.er_same(&b.kva)
                    || a.kl != b.kl
                    || !same(&a.stad, &b.stad)
                    || !same(&a.merknad, &b.merknad)
                    || !same(&a.gruppe, &b.gruppe)
            }
            _ => true,
        }
    }
}

impl Når {
    /// Whether two say the same, wherever they stand and whatever marks they are written with.
    pub fn er_same(&self, other: &Når) -> bool {
        match (self, other) {
            (Når::Tekst(a), Når::Tekst(b)) => {
                normal(&a.tekst) == normal(&b.tekst) || normal(&a.prenta) == normal(&b.prenta)
            }
            (Når::Dag(a), Når::Dag(b)) => a == b,
            (Når::Tidsrom(a, b, text), Når::Tidsrom(c, d, other)) => a == c && b == d && same(text, other),
            _ => false,
        }
    }
}

/// Whether two texts that need not be there say the same.
fn same(a: &Option<String>, b: &Option<String>) -> bool {
    a == b || a.as_deref().map(normal) == b.as_deref().map(normal)
}
