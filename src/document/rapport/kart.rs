//! Where each pair is told: in which part of the report, and under which heading.

use super::skriv::Skriv;
use crate::compare::changes::{Pair, Reason, Tally};
use crate::compare::contents::{Unit, UnitKind};
use crate::plan::Plan;
use crate::plan::seksjon::Seksjon;
use std::collections::HashMap;

/// The parts of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bolk {
    Tiltak,
    Organisering,
    Tekst,
    Tilbakeblikk,
    Framside,
}

/// Where each pair is told, by its index.
pub struct Kart {
    /// The part, and the pair that its group has its heading from.
    pub stader: Vec<(Bolk, Option<usize>)>,
}

impl Kart {
    pub fn of(s: &Skriv, gammal: &Plan, ny: &Plan) -> Kart {
        let kinds: [HashMap<&str, Bolk>; 2] = [gammal, ny].map(kinds);
        Kart { stader: (0..s.e.pairs.len()).map(|i| find(s, i, &kinds)).collect() }
    }

    /// The part that a pair is told in.
    pub fn bolk(&self, i: usize) -> Bolk {
        self.stader.get(i).map_or(Bolk::Framside, |(bolk, _)| *bolk)
    }
}

/// The part of a pair, and the pair that heads its group.
fn find(s: &Skriv, i: usize, kinds: &[HashMap<&str, Bolk>; 2]) -> (Bolk, Option<usize>) {
    let Some(own) = s.e.pairs.get(i) else { return (Bolk::Framside, None) };
    if matches!(own.kind, UnitKind::Forside | UnitKind::Vedtak) {
        return (Bolk::Framside, None);
    }
    let mut group = None;
    let (mut at, mut steps) = (i, 0);
    while let Some(par) = s.e.pairs.get(at) {
        let heads = match own.kind {
            UnitKind::Tiltak | UnitKind::Delmål => {
                matches!(par.kind, UnitKind::Delmål | UnitKind::Tabell | UnitKind::Seksjon)
            }
            UnitKind::Tabell => matches!(par.kind, UnitKind::Tabell | UnitKind::Seksjon),
            _ => par.kind == UnitKind::Seksjon,
        };
        if heads && group.is_none() {
            group = Some(at);
        }
        if par.kind == UnitKind::Seksjon {
            let kind = |unit: Option<&Unit>, side: usize| kinds.get(side)?.get(unit?.id.as_deref()?).copied();
            let bolk = kind(s.e.new_unit(par), 1).or_else(|| kind(s.e.old_unit(par), 0));
            return (bolk.unwrap_or(Bolk::Tekst), group);
        }
        steps += 1;
        match s.samband.parent(at) {
            Some(next) if steps < 16 => at = next,
            _ => break,
        }
    }
    (Bolk::Tekst, group)
}

/// What kind each section of a plan is, by its id.
fn kinds(plan: &Plan) -> HashMap<&str, Bolk> {
    let kind = |seksjon: &Seksjon| match seksjon {
        Seksjon::Tekst(_) => Bolk::Tekst,
        Seksjon::Organisering(_) => Bolk::Organisering,
        Seksjon::Tilbakeblikk(_) => Bolk::Tilbakeblikk,
        Seksjon::Tiltak(_) => Bolk::Tiltak,
    };
    plan.seksjonar.iter().map(|k| (k.id.as_str(), kind(&k.seksjon))).collect()
}

/// The anchor of what is told of a pair.
pub fn anker(i: usize) -> String {
    format!("par-{i}")
}

/// Whether a pair has an entry of its own: anything but a new number or another order, which a line can say.
pub fn har_oppslag(s: &Skriv, par: &Pair) -> bool {
    let doubtful = matches!(par.reason, Reason::Unsure(_) | Reason::IdButUnlike(_));
    match s.e.tally(par) {
        Tally::New | Tally::Gone | Tally::Changed => true,
        Tally::Moved => par.moved || doubtful,
        Tally::Renumbered | Tally::Unchanged => doubtful,
    }
}
