//! Titles, points and paragraphs put together of the words.
//!
//! Two signs stand for what is written in more than one way: `¤` for an amount, and `£` for `{{ år }}`.

use super::vocabulary::*;
use crate::chance::Chance;

/// Whom something is for.
fn whom(t: &mut Chance) -> String {
    let text = *t.one_of(MÅLGRUPPE);
    text.replace('§', &format!("{}.", t.between(5, 10)))
}

/// With a capital first.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// What a measure is called: three to eight words.
pub fn tittel(t: &mut Chance) -> String {
    let (a, b) = (*t.one_of(ORD), *t.one_of(ORD));
    let whom = whom(t);
    let text = match t.below(9) {
        0 => format!("{a} og {b} for {whom}"),
        1 => format!("{} {a} på {}", t.one_of(KVALITET), t.one_of(STAD)),
        2 => format!("{} i {a} for {whom}", t.one_of(&["kurs", "opplæring", "prosjekt", "nettverk"])),
        3 => format!("{a} og {b} på {}", t.one_of(STAD)),
        4 => format!("samarbeid med {whom} om {a}"),
        5 => format!("{} {a} ({b})", t.one_of(KVALITET)),
        6 => format!("{}: {a} for {whom}", t.one_of(MERKE)),
        7 => format!("{a} £ ({b})"),
        _ => format!("{} {a} og {b} for {whom}", t.one_of(KVALITET)),
    };
    capital(&text)
}

/// Something to be done: four to fourteen words.
pub fn punkt(t: &mut Chance) -> String {
    let mut text = format!("{} {} {}", t.one_of(VERB), t.one_of(KVALITET), t.one_of(ORD));
    if t.happens(0.6) {
        text += &format!(" for {}", whom(t));
    }
    if t.happens(0.5) {
        text += &format!(" og {}", t.one_of(ORD));
    }
    if t.happens(0.6) {
        text += &format!(" {}", t.one_of(TILLEGG));
    }
    if t.happens(0.25) {
        text += &format!(" på {}", t.one_of(STAD));
    }
    text
}

/// A point with an amount in it.
pub fn point_with_amount(t: &mut Chance) -> String {
    match t.below(3) {
        0 => format!("Setje av ¤ til {} for {}", t.one_of(ORD), whom(t)),
        1 => format!("{} {} {} innanfor ¤ {}", t.one_of(VERB), t.one_of(KVALITET), t.one_of(ORD), t.one_of(TILLEGG)),
        _ => format!("Søkje om tilskot på ¤ til {} {}", t.one_of(ORD), t.one_of(TILLEGG)),
    }
}

/// A sentence of prose.
pub fn sentence(t: &mut Chance) -> String {
    let end = if t.happens(0.5) { format!(" {}", t.one_of(TILLEGG)) } else { String::new() };
    let and = if t.happens(0.5) { format!(" og {} {}", t.one_of(KVALITET), t.one_of(ORD)) } else { String::new() };
    let whom = whom(t);
    let subject = if t.happens(0.2) { format!("Satsinga {}", t.one_of(MERKE)) } else { t.one_of(SUBJEKT).to_string() };
    format!("{subject} {} {} {}{and} for {whom}{end}.", t.one_of(PREDIKAT), t.one_of(KVALITET), t.one_of(ORD))
}

/// A paragraph of two to five sentences.
pub fn paragraph(t: &mut Chance) -> String {
    (0..t.between(2, 5)).map(|_| sentence(t)).collect::<Vec<_>>().join(" ")
}

/// A heading of a part of a chapter or of a goal.
pub fn heading(t: &mut Chance) -> String {
    let (a, b) = (*t.one_of(ORD), *t.one_of(ORD));
    capital(&match t.below(4) {
        0 => format!("{} {a} og {b}", t.one_of(KVALITET)),
        1 => format!("{a} og {b} på {}", t.one_of(STAD)),
        2 => format!("arbeidet med {a} og {b}"),
        _ => format!("{a} for {}", whom(t)),
    })
}

/// A goal: a sentence without a subject.
pub fn mål(t: &mut Chance) -> String {
    let whom = whom(t);
    format!("{} {} {} og {} for {whom}", t.one_of(VERB), t.one_of(KVALITET), t.one_of(ORD), t.one_of(ORD))
}

/// A word to put in the place of another.
pub fn word(t: &mut Chance) -> &'static str {
    let all = if t.happens(0.3) { KVALITET } else { ORD };
    t.one_of::<&str>(all)
}
