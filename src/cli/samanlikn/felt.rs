//! A field told: one line for each text, actor or time that is another than it was.

use super::forteljar::Forteljar;
use super::ord::{Ord, felt as feltord, stor};
use crate::compare::endring::{Aktørendring, Bitendring, Bitskilnad, Endring, Feltendring, Ordbit, Par, Tidsendring};
use crate::compare::innhald::{Aktør, Bit, Bitslag, Feltnamn, Når, Slag, Tid};
use crate::norsk::Målform;

/// A field under its label.
pub struct Felt {
    pub namn: String,
    /// Whether it belongs to something else than a measure that is wholly new or gone.
    pub er_heil: bool,
    pub linjer: Vec<Linje>,
}

/// One change, or a text of a unit that is wholly new or gone.
pub struct Linje {
    /// What happened; none where the unit itself is new or gone.
    pub verb: Option<&'static str>,
    pub kva: Kva,
    /// Whether it is an item of a list, and how deep.
    pub punkt: bool,
    pub nivå: u8,
    /// A word after it: where it stood.
    pub merknad: Option<String>,
}

/// What a line shows.
pub enum Kva {
    Ny(String),
    Gammal(String),
    /// The same text, in another place.
    Same(String),
    Ord(Vec<Ordbit>),
    /// So much is another that both are shown whole.
    Begge {
        frå: String,
        til: String,
    },
    /// Those who went and those who came.
    Skifte {
        ut: String,
        inn: String,
    },
    /// A meeting that moved: `frå … til …`, in a group of meetings.
    Byte {
        gruppe: Option<String>,
        frå: String,
        til: String,
    },
}

impl Linje {
    fn new(verb: &'static str, kva: Kva) -> Linje {
        Linje { verb: Some(verb), kva, punkt: false, nivå: 0, merknad: None }
    }
}

/// The changes of a field.
pub fn felt(felt: &Feltendring, par: &Par, f: &Forteljar) -> Felt {
    let mut linjer: Vec<Linje> = match &felt.endring {
        Endring::Bitar(all) => all.iter().flat_map(|bit| tekst(bit, f)).collect(),
        Endring::Aktørar(all) => aktørar(all, f.ord),
        Endring::Tider(all) => all.iter().filter_map(|tid| tidspunkt(tid, felt.namn, f)).collect(),
    };
    let is_whole = par.gammal.is_none() || par.ny.is_none();
    if is_whole {
        linjer.iter_mut().filter(|l| matches!(l.kva, Kva::Ny(_) | Kva::Gammal(_))).for_each(|l| l.verb = None);
    }
    let er_heil = is_whole && par.slag != Slag::Tiltak;
    Felt { namn: feltord(f.språk, par.slag, felt.namn).to_string(), er_heil, linjer }
}

/// A text that is another than it was, as a line; none for one that is kept.
pub fn tekst(bit: &Bitendring, f: &Forteljar) -> Vec<Linje> {
    let o = f.ord;
    let shown = |bit: &Option<Bit>| bit.as_ref().map(|b| b.prenta.clone()).unwrap_or_default();
    let (verb, kva) = match bit.slag {
        Bitskilnad::Lik if !bit.er_endring() => return vec![],
        Bitskilnad::Lik => (o.verb_flytta, Kva::Same(shown(&bit.til))),
        Bitskilnad::Endra => (o.verb_endra, Kva::Ord(bit.ord.clone())),
        Bitskilnad::Omskriven => (o.verb_endra, Kva::Begge { frå: shown(&bit.frå), til: shown(&bit.til) }),
        Bitskilnad::Ny => (o.verb_ny, Kva::Ny(shown(&bit.til))),
        Bitskilnad::Borte => (o.verb_ut, Kva::Gammal(shown(&bit.frå))),
    };
    let changed = matches!(bit.slag, Bitskilnad::Endra | Bitskilnad::Omskriven);
    let merknad = match (bit.annan, &bit.til) {
        (Some(old), Some(_)) => f.stod_i(old),
        (Some(new), None) => f.står_i(new),
        (None, _) => (bit.flytta && changed).then(|| o.òg_omplassert.to_string()),
    };
    let point = bit.til.as_ref().or(bit.frå.as_ref()).filter(|b| b.slag == Bitslag::Punkt);
    vec![Linje { punkt: point.is_some(), nivå: point.map_or(0, |b| b.nivå), merknad, ..Linje::new(verb, kva) }]
}

/// Who went and who came, and whose note is another.
fn aktørar(all: &[Aktørendring], o: &Ord) -> Vec<Linje> {
    let names = |pick: fn(&Aktørendring) -> Option<&Aktør>| -> Vec<String> {
        all.iter().filter_map(pick).map(aktør).collect()
    };
    let inn = names(|a| a.til.as_ref().filter(|_| a.frå.is_none()));
    let ut = names(|a| a.frå.as_ref().filter(|_| a.til.is_none()));
    let mut out = match (ut.is_empty(), inn.is_empty()) {
        (true, true) => vec![],
        (false, true) => vec![Linje::new(o.verb_ut_aktør, Kva::Gammal(lista(&ut)))],
        (true, false) => vec![Linje::new(o.verb_inn, Kva::Ny(lista(&inn)))],
        (false, false) => vec![Linje::new(o.verb_inn, Kva::Skifte { ut: lista(&ut), inn: lista(&inn) })],
    };
    for change in all.iter().filter(|a| a.er_endring()) {
        if let (Some(a), Some(b)) = (&change.frå, &change.til) {
            // a new name of the same actor is told elsewhere, once
            let name = match a.id.is_some() && a.id == b.id {
                true => vec![Ordbit::Jamgod { frå: stor(&a.namn), til: stor(&b.namn) }],
                false => vec![Ordbit::Ut(stor(&a.namn)), Ordbit::Inn(stor(&b.namn))],
            };
            let notes = [(&a.merknad, Ordbit::Ut as fn(String) -> Ordbit), (&b.merknad, Ordbit::Inn)];
            let notes = notes.into_iter().filter_map(|(note, mark)| Some(mark(format!(" ({})", note.as_ref()?))));
            out.push(Linje::new(o.verb_endra, Kva::Ord(name.into_iter().chain(notes).collect())));
        }
    }
    out
}

/// Names beside each other; a name may hold a comma of its own.
fn lista(names: &[String]) -> String {
    let between = if names.iter().any(|n| n.contains(',')) { "; " } else { ", " };
    names.join(between)
}

fn aktør(aktør: &Aktør) -> String {
    match &aktør.merknad {
        Some(merknad) => format!("{} ({merknad})", stor(&aktør.namn)),
        None => stor(&aktør.namn),
    }
}

fn tidspunkt(change: &Tidsendring, felt: Feltnamn, f: &Forteljar) -> Option<Linje> {
    let o = f.ord;
    let shown = |t: &Tid| tid(t, f.språk);
    Some(match (&change.frå, &change.til) {
        (None, None) => return None,
        (None, Some(new)) => Linje::new(o.verb_ny, Kva::Ny(shown(new))),
        (Some(old), None) => Linje::new(o.verb_ut, Kva::Gammal(shown(old))),
        _ if !change.er_endring() => return None,
        (Some(old), Some(new)) => {
            let are_texts = matches!((&old.kva, &new.kva), (Når::Tekst(_), Når::Tekst(_)));
            let is_meeting = felt == Feltnamn::Tidspunkt;
            if let (false, Når::Dag(a), Når::Dag(b)) = (is_meeting, &old.kva, &new.kva) {
                return Some(Linje::new(o.verb_endra, Kva::Begge { frå: a.lang(), til: b.lang() }));
            }
            if !is_meeting || are_texts || old.kva.er_same(&new.kva) {
                return Some(Linje::new(o.verb_endra, ulikt(shown(old), shown(new))));
            }
            // the group that both are in is named once
            let same = new.gruppe.is_some() && old.gruppe == new.gruppe;
            let old = if same { Tid { gruppe: None, ..old.clone() } } else { old.clone() };
            let bare = if same { Tid { gruppe: None, ..new.clone() } } else { new.clone() };
            let gruppe = new.gruppe.clone().filter(|_| same);
            Linje::new(o.verb_flytta, Kva::Byte { gruppe, frå: shown(&old), til: shown(&bare) })
        }
    })
}

/// A time as it is printed: `Ung i Aukra: tysdag 27.02.24 kl. 13.10–15.10, Rådhuset (fellesmøte)`.
pub fn tid(tid: &Tid, språk: Målform) -> String {
    let day = |d: &crate::norsk::Dato| format!("{} {}", d.vekedag(språk), d.kort());
    let mut out = tid.gruppe.as_ref().map(|g| format!("{g}: ")).unwrap_or_default();
    match &tid.kva {
        Når::Tekst(bit) => out.push_str(&bit.prenta),
        Når::Dag(dato) => out.push_str(&day(dato)),
        Når::Tidsrom(frå, til, tekst) => {
            out.push_str(&format!("{}–{}", frå.kort(), til.kort()));
            out.extend(tekst.iter().map(|t| format!(" {t}")));
        }
    }
    out.extend(tid.kl.map(|kl| format!(" {}", kl.skriven())));
    out.extend(tid.stad.iter().map(|stad| format!(", {stad}")));
    out.extend(tid.merknad.iter().map(|merknad| format!(" ({merknad})")));
    out
}

/// The words that two short texts do not begin or end with alike; both whole where they begin and end unlike.
pub fn ulikt(frå: String, til: String) -> Kva {
    let (a, b): (Vec<&str>, Vec<&str>) = (frå.split(' ').collect(), til.split(' ').collect());
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let most = a.len().min(b.len()) - start;
    let end = a.iter().rev().zip(b.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    if start + end == 0 {
        return Kva::Begge { frå, til };
    }
    let part = |words: &[&str], from: usize, to: usize| words.get(from..to).unwrap_or_default().join(" ");
    let pieces = [
        Ordbit::Lik(part(&a, 0, start)),
        Ordbit::Ut(part(&a, start, a.len() - end)),
        Ordbit::Inn(part(&b, start, b.len() - end)),
        Ordbit::Lik(part(&a, a.len() - end, a.len())),
    ];
    let mut out: Vec<Ordbit> = vec![];
    for piece in pieces {
        if let Ordbit::Lik(text) | Ordbit::Ut(text) | Ordbit::Inn(text) = &piece
            && !text.is_empty()
        {
            if !out.is_empty() {
                out.push(Ordbit::Lik(" ".into()));
            }
            out.push(piece);
        }
    }
    Kva::Ord(out)
}

/// The words around what changed; long stretches that are alike are left out, with «…» for them.
pub fn forkort(ord: &[Ordbit]) -> Vec<Ordbit> {
    const KEPT: usize = 6;
    let joined = joined(ord);
    let last = joined.len().saturating_sub(1);
    let short = |(i, bit): (usize, Ordbit)| {
        let Ordbit::Lik(text) = &bit else { return bit };
        let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
        let (start, end) = (if i == 0 { 0 } else { KEPT }, if i == last { 0 } else { KEPT });
        if words.len() <= start + end + 4 {
            return bit;
        }
        let head = words.get(..start).unwrap_or_default().concat();
        let tail = words.get(words.len() - end..).unwrap_or_default().concat();
        let space = if tail.is_empty() { "" } else { " " };
        Ordbit::Lik(format!("{head}…{space}{tail}"))
    };
    joined.into_iter().enumerate().map(short).collect()
}

/// The words with what is alike in one piece, as the new plan writes it.
fn joined(ord: &[Ordbit]) -> Vec<Ordbit> {
    let mut out: Vec<Ordbit> = vec![];
    for bit in ord {
        match (bit, out.last_mut()) {
            (Ordbit::Lik(text) | Ordbit::Jamgod { til: text, .. }, Some(Ordbit::Lik(before))) => before.push_str(text),
            (Ordbit::Jamgod { til, .. }, _) => out.push(Ordbit::Lik(til.clone())),
            (bit, _) => out.push(bit.clone()),
        }
    }
    out
}
