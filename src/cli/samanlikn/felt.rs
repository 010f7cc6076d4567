//! A field told: one line for each text, actor or time that is another than it was.

use super::forteljar::Forteljar;
use super::ord::{Ord, felt as feltord, stor};
use crate::compare::changes::{ActorChange, Change, Fate, FieldChange, Pair, PassageChange, TimeChange, WordRun};
use crate::compare::contents::{Aktør, FieldName, Passage, PassageKind, Time, UnitKind, When};
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
    Ord(Vec<WordRun>),
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
pub fn felt(felt: &FieldChange, par: &Pair, f: &Forteljar) -> Felt {
    let mut linjer: Vec<Linje> = match &felt.change {
        Change::Passages(all) => all.iter().flat_map(|bit| tekst(bit, f)).collect(),
        Change::Actors(all) => aktørar(all, f.ord),
        Change::Times(all) => all.iter().filter_map(|tid| tidspunkt(tid, felt.name, f)).collect(),
    };
    let is_whole = par.old.is_none() || par.new.is_none();
    if is_whole {
        linjer.iter_mut().filter(|l| matches!(l.kva, Kva::Ny(_) | Kva::Gammal(_))).for_each(|l| l.verb = None);
    }
    let er_heil = is_whole && par.kind != UnitKind::Tiltak;
    Felt { namn: feltord(f.språk, par.kind, felt.name).to_string(), er_heil, linjer }
}

/// A text that is another than it was, as a line; none for one that is kept.
pub fn tekst(bit: &PassageChange, f: &Forteljar) -> Vec<Linje> {
    let o = f.ord;
    let shown = |bit: &Option<Passage>| bit.as_ref().map(|b| b.printed.clone()).unwrap_or_default();
    let (verb, kva) = match bit.fate {
        Fate::Same if !bit.is_change() => return vec![],
        Fate::Same => (o.verb_flytta, Kva::Same(shown(&bit.new))),
        Fate::Changed => (o.verb_endra, Kva::Ord(bit.words.clone())),
        Fate::Rewritten => (o.verb_endra, Kva::Begge { frå: shown(&bit.old), til: shown(&bit.new) }),
        Fate::New => (o.verb_ny, Kva::Ny(shown(&bit.new))),
        Fate::Gone => (o.verb_ut, Kva::Gammal(shown(&bit.old))),
    };
    let changed = matches!(bit.fate, Fate::Changed | Fate::Rewritten);
    let merknad = match (bit.other_unit, &bit.new) {
        (Some(old), Some(_)) => f.stod_i(old),
        (Some(new), None) => f.står_i(new),
        (None, _) => (bit.moved && changed).then(|| o.òg_omplassert.to_string()),
    };
    let point = bit.new.as_ref().or(bit.old.as_ref()).filter(|b| b.kind == PassageKind::Point);
    vec![Linje { punkt: point.is_some(), nivå: point.map_or(0, |b| b.depth), merknad, ..Linje::new(verb, kva) }]
}

/// Who went and who came, and whose note is another.
fn aktørar(all: &[ActorChange], o: &Ord) -> Vec<Linje> {
    let names =
        |pick: fn(&ActorChange) -> Option<&Aktør>| -> Vec<String> { all.iter().filter_map(pick).map(aktør).collect() };
    let inn = names(|a| a.new.as_ref().filter(|_| a.old.is_none()));
    let ut = names(|a| a.old.as_ref().filter(|_| a.new.is_none()));
    let mut out = match (ut.is_empty(), inn.is_empty()) {
        (true, true) => vec![],
        (false, true) => vec![Linje::new(o.verb_ut_aktør, Kva::Gammal(lista(&ut)))],
        (true, false) => vec![Linje::new(o.verb_inn, Kva::Ny(lista(&inn)))],
        (false, false) => vec![Linje::new(o.verb_inn, Kva::Skifte { ut: lista(&ut), inn: lista(&inn) })],
    };
    for change in all.iter().filter(|a| a.is_change()) {
        if let (Some(a), Some(b)) = (&change.old, &change.new) {
            // a new name of the same actor is told elsewhere, once
            let name = match a.id.is_some() && a.id == b.id {
                true => vec![WordRun::Equivalent { old: stor(&a.namn), new: stor(&b.namn) }],
                false => vec![WordRun::Removed(stor(&a.namn)), WordRun::Added(stor(&b.namn))],
            };
            let notes = [(&a.merknad, WordRun::Removed as fn(String) -> WordRun), (&b.merknad, WordRun::Added)];
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

fn tidspunkt(change: &TimeChange, felt: FieldName, f: &Forteljar) -> Option<Linje> {
    let o = f.ord;
    let shown = |t: &Time| tid(t, f.språk);
    Some(match (&change.old, &change.new) {
        (None, None) => return None,
        (None, Some(new)) => Linje::new(o.verb_ny, Kva::Ny(shown(new))),
        (Some(old), None) => Linje::new(o.verb_ut, Kva::Gammal(shown(old))),
        _ if !change.is_change() => return None,
        (Some(old), Some(new)) => {
            let are_texts = matches!((&old.when, &new.when), (When::Text(_), When::Text(_)));
            let is_meeting = felt == FieldName::Tidspunkt;
            if let (false, When::Day(a), When::Day(b)) = (is_meeting, &old.when, &new.when) {
                return Some(Linje::new(o.verb_endra, Kva::Begge { frå: a.long(), til: b.long() }));
            }
            if !is_meeting || are_texts || old.when.says_same(&new.when) {
                return Some(Linje::new(o.verb_endra, ulikt(shown(old), shown(new))));
            }
            // the group that both are in is named once
            let same = new.gruppe.is_some() && old.gruppe == new.gruppe;
            let old = if same { Time { gruppe: None, ..old.clone() } } else { old.clone() };
            let bare = if same { Time { gruppe: None, ..new.clone() } } else { new.clone() };
            let gruppe = new.gruppe.clone().filter(|_| same);
            Linje::new(o.verb_flytta, Kva::Byte { gruppe, frå: shown(&old), til: shown(&bare) })
        }
    })
}

/// A time as it is printed: `Ung i Aukra: tysdag 27.02.24 kl. 13.10–15.10, Rådhuset (fellesmøte)`.
pub fn tid(tid: &Time, språk: Målform) -> String {
    let day = |d: &crate::norsk::Dato| format!("{} {}", d.weekday(språk), d.short());
    let mut out = tid.gruppe.as_ref().map(|g| format!("{g}: ")).unwrap_or_default();
    match &tid.when {
        When::Text(bit) => out.push_str(&bit.printed),
        When::Day(dato) => out.push_str(&day(dato)),
        When::Interval(frå, til, tekst) => {
            out.push_str(&format!("{}–{}", frå.short(), til.short()));
            out.extend(tekst.iter().map(|t| format!(" {t}")));
        }
    }
    out.extend(tid.kl.map(|kl| format!(" {}", kl.printed())));
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
        WordRun::Same(part(&a, 0, start)),
        WordRun::Removed(part(&a, start, a.len() - end)),
        WordRun::Added(part(&b, start, b.len() - end)),
        WordRun::Same(part(&a, a.len() - end, a.len())),
    ];
    let mut out: Vec<WordRun> = vec![];
    for piece in pieces {
        if let WordRun::Same(text) | WordRun::Removed(text) | WordRun::Added(text) = &piece
            && !text.is_empty()
        {
            if !out.is_empty() {
                out.push(WordRun::Same(" ".into()));
            }
            out.push(piece);
        }
    }
    Kva::Ord(out)
}

/// The words around what changed; long stretches that are alike are left out, with «…» for them.
pub fn forkort(ord: &[WordRun]) -> Vec<WordRun> {
    const KEPT: usize = 6;
    let joined = joined(ord);
    let last = joined.len().saturating_sub(1);
    let short = |(i, bit): (usize, WordRun)| {
        let WordRun::Same(text) = &bit else { return bit };
        let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
        let (start, end) = (if i == 0 { 0 } else { KEPT }, if i == last { 0 } else { KEPT });
        if words.len() <= start + end + 4 {
            return bit;
        }
        let head = words.get(..start).unwrap_or_default().concat();
        let tail = words.get(words.len() - end..).unwrap_or_default().concat();
        let space = if tail.is_empty() { "" } else { " " };
        WordRun::Same(format!("{head}…{space}{tail}"))
    };
    joined.into_iter().enumerate().map(short).collect()
}

/// The words with what is alike in one piece, as the new plan writes it.
fn joined(ord: &[WordRun]) -> Vec<WordRun> {
    let mut out: Vec<WordRun> = vec![];
    for bit in ord {
        match (bit, out.last_mut()) {
            (WordRun::Same(text) | WordRun::Equivalent { new: text, .. }, Some(WordRun::Same(before))) => {
                before.push_str(text)
            }
            (WordRun::Equivalent { new: til, .. }, _) => out.push(WordRun::Same(til.clone())),
            (bit, _) => out.push(bit.clone()),
        }
    }
    out
}
