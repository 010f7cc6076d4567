//! The changes as JSON: everything, under keys that stay. `schema/endringar.json` is made from the declarations in [`par`] and
//! [`felt`].

mod felt;
mod par;

use super::felt as tekstar;
use super::tal;
use crate::compare::changes as e;
use crate::compare::contents as i;
use crate::declared::document;
use crate::norsk as v;
use felt::{Aktør, Aktørendring, Bit, Felt, Ord, Tekst, Tid, Tidsendring};
use par::{Eining, Endringar, Liknar, Namnebyte, Nummerbyte, Par, Plan, Tal};
use serde_json::Value;

/// The number of the format: another one when a key is taken away or comes to mean something else.
const FORMAT: usize = 1;

/// The changes, written.
pub fn write(endringar: &e::Changes) -> String {
    // nothing in it can fail to be written: no map has keys that are not strings
    let mut text = serde_json::to_string_pretty(&Endringar::from(endringar)).unwrap_or_default();
    text.push('\n');
    text
}

/// The schema of what is written.
pub fn schema() -> Value {
    document::<Endringar>("Det som «planverk samanlikn --format json» skriv")
}

impl From<&e::Changes> for Endringar {
    fn from(all: &e::Changes) -> Self {
        let count = |is_measure: bool| {
            let chosen = all.pairs.iter().filter(|p| (p.kind == i::UnitKind::Tiltak) == is_measure);
            let [nye, borte, endra, flytta, nytt_nummer, uendra] = tal::tel(all, chosen);
            Tal { nye, borte, endra, flytta, nytt_nummer, uendra }
        };
        Endringar {
            format: FORMAT,
            like: all.are_equal(),
            gammal: (&all.old).into(),
            ny: (&all.new).into(),
            tiltak: count(true),
            elles: count(false),
            felles: all.in_common().both,
            namnebyte: all
                .renamings
                .iter()
                .map(|n| Namnebyte { frå: n.old.clone(), til: n.new.clone(), gonger: n.times })
                .collect(),
            nummerbyte: all
                .renumbered()
                .map(|(a, b)| Nummerbyte { frå: a.number.clone(), til: b.number.clone(), tittel: b.printed.clone() })
                .collect(),
            par: all.pairs.iter().map(|p| par(all, p)).collect(),
        }
    }
}

impl From<&i::Contents> for Plan {
    fn from(plan: &i::Contents) -> Self {
        Plan {
            namn: plan.name.clone(),
            mappe: plan.folder.clone(),
            tittel: plan.tittel.clone(),
            år: plan.år.clone(),
            målform: plan.målform.into(),
            dato: plan.dato.map(v::Dato::iso),
            einingar: plan.units.iter().map(Eining::from).collect(),
        }
    }
}

impl From<&i::Unit> for Eining {
    fn from(unit: &i::Unit) -> Self {
        Eining {
            slag: unit.kind.into(),
            id: unit.id.clone(),
            nummer: unit.number.clone(),
            tittel: unit.printed.clone(),
            forelder: unit.parent,
        }
    }
}

fn par(all: &e::Changes, par: &e::Pair) -> Par {
    let prosent = match par.reason {
        e::Reason::Likeness(p) | e::Reason::Unsure(p) | e::Reason::IdButUnlike(p) => Some(p),
        e::Reason::Id | e::Reason::Stated | e::Reason::Alone => None,
    };
    Par {
        slag: par.kind.into(),
        teljing: all.tally(par).into(),
        gammal: par.old,
        ny: par.new,
        grunn: par.reason.into(),
        prosent,
        liknar: par.resembles.map(|(eining, prosent)| Liknar { eining, prosent }),
        delt_i: par.split_into.clone(),
        sett_saman_av: par.merged_from.clone(),
        gjekk_til: par.went_to.clone(),
        flytta: par.moved,
        omordna: par.reordered,
        tittel: (&par.tittel).into(),
        felt: par.fields.iter().map(|f| felt(all, f)).collect(),
    }
}

fn felt(all: &e::Changes, felt: &e::FieldChange) -> Felt {
    let mut out =
        Felt { namn: felt.name.into(), endra: felt.change.is_change(), bitar: vec![], aktørar: vec![], tider: vec![] };
    match &felt.change {
        e::Change::Passages(bits) => out.bitar = bits.iter().map(Bit::from).collect(),
        e::Change::Actors(actors) => {
            let one = |a: &e::ActorChange| Aktørendring {
                endra: a.is_change(),
                frå: a.old.as_ref().map(Aktør::from),
                til: a.new.as_ref().map(Aktør::from),
            };
            out.aktørar = actors.iter().map(one).collect();
        }
        e::Change::Times(times) => {
            let one = |t: &e::TimeChange| Tidsendring {
                endra: t.is_change(),
                frå: t.old.as_ref().map(|t| tid(t, all.old.målform)),
                til: t.new.as_ref().map(|t| tid(t, all.new.målform)),
            };
            out.tider = times.iter().map(one).collect();
        }
    }
    out
}

impl From<&e::PassageChange> for Bit {
    fn from(bit: &e::PassageChange) -> Self {
        let text = |b: &i::Passage| Tekst { skriven: b.written.clone(), prenta: b.printed.clone() };
        let one = bit.new.as_ref().or(bit.old.as_ref());
        Bit {
            skilnad: bit.fate.into(),
            slag: one.map_or(i::PassageKind::Paragraph, |b| b.kind).into(),
            nivå: one.map_or(0, |b| b.depth),
            frå: bit.old.as_ref().map(text),
            til: bit.new.as_ref().map(text),
            flytta: bit.moved,
            annan: bit.other_unit,
            ord: bit.words.iter().map(Ord::from).collect(),
        }
    }
}

impl From<&e::WordRun> for Ord {
    fn from(word: &e::WordRun) -> Self {
        let mut out = Ord { slag: word.into(), tekst: None, frå: None, til: None, skilnad: None };
        match word {
            e::WordRun::Same(text) | e::WordRun::Removed(text) | e::WordRun::Added(text) => {
                out.tekst = Some(text.clone())
            }
            e::WordRun::Number { old: frå, new: til, difference: skilnad } => {
                (out.frå, out.til, out.skilnad) = (Some(frå.clone()), Some(til.clone()), skilnad.clone());
            }
            e::WordRun::Equivalent { old: frå, new: til } => {
                (out.frå, out.til) = (Some(frå.clone()), Some(til.clone()))
            }
        }
        out
    }
}

impl From<&i::Aktør> for Aktør {
    fn from(actor: &i::Aktør) -> Self {
        Aktør { id: actor.id.clone(), namn: actor.namn.clone(), merknad: actor.merknad.clone() }
    }
}

fn tid(time: &i::Time, språk: v::Målform) -> Tid {
    let (dato, sluttdato) = match &time.when {
        i::When::Text(_) => (None, None),
        i::When::Day(day) => (Some(day.iso()), None),
        i::When::Interval(from, to, _) => (Some(from.iso()), Some(to.iso())),
    };
    Tid {
        gruppe: time.gruppe.clone(),
        dato,
        sluttdato,
        kl: time.kl.map(v::Klokke::printed),
        stad: time.stad.clone(),
        merknad: time.merknad.clone(),
        prenta: tekstar::tid(time, språk),
    }
}
