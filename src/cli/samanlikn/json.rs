//! The changes as JSON: everything, under keys that stay. `schema/endringar.json` is made from the declarations in [`par`] and
//! [`felt`].

mod felt;
mod par;

use super::felt as tekstar;
use super::tal;
use crate::compare::endring as e;
use crate::compare::innhald as i;
use crate::declared::document;
use crate::norsk as v;
use felt::{Aktør, Aktørendring, Bit, Felt, Ord, Tekst, Tid, Tidsendring};
use par::{Eining, Endringar, Liknar, Namnebyte, Nummerbyte, Par, Plan, Tal};
use serde_json::Value;

/// The number of the format: another one when a key is taken away or comes to mean something else.
const FORMAT: usize = 1;

/// The changes, written.
pub fn write(endringar: &e::Endringar) -> String {
    // nothing in it can fail to be written: no map has keys that are not strings
    let mut text = serde_json::to_string_pretty(&Endringar::from(endringar)).unwrap_or_default();
    text.push('\n');
    text
}

/// The schema of what is written.
pub fn schema() -> Value {
    document::<Endringar>("Det som «planverk samanlikn --format json» skriv")
}

impl From<&e::Endringar> for Endringar {
    fn from(all: &e::Endringar) -> Self {
        let count = |is_measure: bool| {
            let chosen = all.par.iter().filter(|p| (p.slag == i::Slag::Tiltak) == is_measure);
            let [nye, borte, endra, flytta, nytt_nummer, uendra] = tal::tel(all, chosen);
            Tal { nye, borte, endra, flytta, nytt_nummer, uendra }
        };
        Endringar {
            format: FORMAT,
            like: all.er_like(),
            gammal: (&all.gammal).into(),
            ny: (&all.ny).into(),
            tiltak: count(true),
            elles: count(false),
            felles: all.felles().felles,
            namnebyte: all
                .namnebyte
                .iter()
                .map(|n| Namnebyte { frå: n.frå.clone(), til: n.til.clone(), gonger: n.gonger })
                .collect(),
            nummerbyte: all
                .nummerbyte()
                .map(|(a, b)| Nummerbyte { frå: a.nummer.clone(), til: b.nummer.clone(), tittel: b.prenta.clone() })
                .collect(),
            par: all.par.iter().map(|p| par(all, p)).collect(),
        }
    }
}

impl From<&i::Innhald> for Plan {
    fn from(plan: &i::Innhald) -> Self {
        Plan {
            namn: plan.namn.clone(),
            mappe: plan.mappe.clone(),
            tittel: plan.tittel.clone(),
            år: plan.år.clone(),
            målform: plan.målform.into(),
            dato: plan.dato.map(v::Dato::iso),
            einingar: plan.einingar.iter().map(Eining::from).collect(),
        }
    }
}

impl From<&i::Eining> for Eining {
    fn from(unit: &i::Eining) -> Self {
        Eining {
            slag: unit.slag.into(),
            id: unit.id.clone(),
            nummer: unit.nummer.clone(),
            tittel: unit.prenta.clone(),
            forelder: unit.forelder,
        }
    }
}

fn par(all: &e::Endringar, par: &e::Par) -> Par {
    let prosent = match par.grunn {
        e::Grunn::Likskap(p) | e::Grunn::Usikker(p) | e::Grunn::IdMenUlik(p) => Some(p),
        e::Grunn::Id | e::Grunn::Sagt | e::Grunn::Ingen => None,
    };
    Par {
        slag: par.slag.into(),
        teljing: all.teljing(par).into(),
        gammal: par.gammal,
        ny: par.ny,
        grunn: par.grunn.into(),
        prosent,
        liknar: par.liknar.map(|(eining, prosent)| Liknar { eining, prosent }),
        delt_i: par.delt_i.clone(),
        sett_saman_av: par.sett_saman_av.clone(),
        gjekk_til: par.gjekk_til.clone(),
        flytta: par.flytta,
        omordna: par.omordna,
        tittel: (&par.tittel).into(),
        felt: par.felt.iter().map(|f| felt(all, f)).collect(),
    }
}

fn felt(all: &e::Endringar, felt: &e::Feltendring) -> Felt {
    let mut out = Felt {
        namn: felt.namn.into(),
        endra: felt.endring.er_endring(),
        bitar: vec![],
        aktørar: vec![],
        tider: vec![],
    };
    match &felt.endring {
        e::Endring::Bitar(bits) => out.bitar = bits.iter().map(Bit::from).collect(),
        e::Endring::Aktørar(actors) => {
            let one = |a: &e::Aktørendring| Aktørendring {
                endra: a.er_endring(),
                frå: a.frå.as_ref().map(Aktør::from),
                til: a.til.as_ref().map(Aktør::from),
            };
            out.aktørar = actors.iter().map(one).collect();
        }
        e::Endring::Tider(times) => {
            let one = |t: &e::Tidsendring| Tidsendring {
                endra: t.er_endring(),
                frå: t.frå.as_ref().map(|t| tid(t, all.gammal.målform)),
                til: t.til.as_ref().map(|t| tid(t, all.ny.målform)),
            };
            out.tider = times.iter().map(one).collect();
        }
    }
    out
}

impl From<&e::Bitendring> for Bit {
    fn from(bit: &e::Bitendring) -> Self {
        let text = |b: &i::Bit| Tekst { skriven: b.tekst.clone(), prenta: b.prenta.clone() };
        let one = bit.til.as_ref().or(bit.frå.as_ref());
        Bit {
            skilnad: bit.slag.into(),
            slag: one.map_or(i::Bitslag::Avsnitt, |b| b.slag).into(),
            nivå: one.map_or(0, |b| b.nivå),
            frå: bit.frå.as_ref().map(text),
            til: bit.til.as_ref().map(text),
            flytta: bit.flytta,
            annan: bit.annan,
            ord: bit.ord.iter().map(Ord::from).collect(),
        }
    }
}

impl From<&e::Ordbit> for Ord {
    fn from(word: &e::Ordbit) -> Self {
        let mut out = Ord { slag: word.into(), tekst: None, frå: None, til: None, skilnad: None };
        match word {
            e::Ordbit::Lik(text) | e::Ordbit::Ut(text) | e::Ordbit::Inn(text) => out.tekst = Some(text.clone()),
            e::Ordbit::Tal { frå, til, skilnad } => {
                (out.frå, out.til, out.skilnad) = (Some(frå.clone()), Some(til.clone()), skilnad.clone());
            }
            e::Ordbit::Jamgod { frå, til } => (out.frå, out.til) = (Some(frå.clone()), Some(til.clone())),
        }
        out
    }
}

impl From<&i::Aktør> for Aktør {
    fn from(actor: &i::Aktør) -> Self {
        Aktør { id: actor.id.clone(), namn: actor.namn.clone(), merknad: actor.merknad.clone() }
    }
}

fn tid(time: &i::Tid, språk: v::Målform) -> Tid {
    let (dato, sluttdato) = match &time.kva {
        i::Når::Tekst(_) => (None, None),
        i::Når::Dag(day) => (Some(day.iso()), None),
        i::Når::Tidsrom(from, to, _) => (Some(from.iso()), Some(to.iso())),
    };
    Tid {
        gruppe: time.gruppe.clone(),
        dato,
        sluttdato,
        kl: time.kl.map(v::Klokke::skriven),
        stad: time.stad.clone(),
        merknad: time.merknad.clone(),
        prenta: tekstar::tid(time, språk),
    }
}
