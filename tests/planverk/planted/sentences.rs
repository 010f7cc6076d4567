//! Titles, points and paragraphs put together of the words.
//!
//! Two signs stand for what is written in more than one way: `¤` for an amount, and `£` for `{{ år }}`.

use super::vocabulary::{ADDITION, AUDIENCE, BRAND, NOUN, PLACE, PREDICATE, QUALITY, SUBJECT, VERB};
use crate::chance::Chance;

/// Whom something is for.
fn whom(t: &mut Chance) -> String {
    let text = *t.one_of(AUDIENCE);
    text.replace('§', &format!("{}.", t.between(5, 10)))
}

/// With a capital first.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// What a measure is called: three to eight words.
pub fn tittel(t: &mut Chance) -> String {
    let (a, b) = (*t.one_of(NOUN), *t.one_of(NOUN));
    let whom = whom(t);
    let text = match t.below(9) {
        0 => format!("{a} og {b} for {whom}"),
        1 => format!("{} {a} på {}", t.one_of(QUALITY), t.one_of(PLACE)),
        2 => format!("{} i {a} for {whom}", t.one_of(&["kurs", "opplæring", "prosjekt", "nettverk"])),
        3 => format!("{a} og {b} på {}", t.one_of(PLACE)),
        4 => format!("samarbeid med {whom} om {a}"),
        5 => format!("{} {a} ({b})", t.one_of(QUALITY)),
        6 => format!("{}: {a} for {whom}", t.one_of(BRAND)),
        7 => format!("{a} £ ({b})"),
        _ => format!("{} {a} og {b} for {whom}", t.one_of(QUALITY)),
    };
    capital(&text)
}

/// Something to be done: four to fourteen words.
pub fn punkt(t: &mut Chance) -> String {
    let mut text = format!("{} {} {}", t.one_of(VERB), t.one_of(QUALITY), t.one_of(NOUN));
    if t.happens(0.6) {
        text += &format!(" for {}", whom(t));
    }
    if t.happens(0.5) {
        text += &format!(" og {}", t.one_of(NOUN));
    }
    if t.happens(0.6) {
        text += &format!(" {}", t.one_of(ADDITION));
    }
    if t.happens(0.25) {
        text += &format!(" på {}", t.one_of(PLACE));
    }
    text
}

/// A point with an amount in it.
pub fn point_with_amount(t: &mut Chance) -> String {
    match t.below(3) {
        0 => format!("Setje av ¤ til {} for {}", t.one_of(NOUN), whom(t)),
        1 => format!("{} {} {} innanfor ¤ {}", t.one_of(VERB), t.one_of(QUALITY), t.one_of(NOUN), t.one_of(ADDITION)),
        _ => format!("Søkje om tilskot på ¤ til {} {}", t.one_of(NOUN), t.one_of(ADDITION)),
    }
}

/// A sentence of prose.
pub fn sentence(t: &mut Chance) -> String {
    let end = if t.happens(0.5) { format!(" {}", t.one_of(ADDITION)) } else { String::new() };
    let and = if t.happens(0.5) { format!(" og {} {}", t.one_of(QUALITY), t.one_of(NOUN)) } else { String::new() };
    let whom = whom(t);
    let subject = if t.happens(0.2) { format!("Satsinga {}", t.one_of(BRAND)) } else { t.one_of(SUBJECT).to_string() };
    format!("{subject} {} {} {}{and} for {whom}{end}.", t.one_of(PREDICATE), t.one_of(QUALITY), t.one_of(NOUN))
}

/// A paragraph of two to five sentences.
pub fn paragraph(t: &mut Chance) -> String {
    (0..t.between(2, 5)).map(|_| sentence(t)).collect::<Vec<_>>().join(" ")
}

/// A heading of a part of a chapter or of a goal.
pub fn heading(t: &mut Chance) -> String {
    let (a, b) = (*t.one_of(NOUN), *t.one_of(NOUN));
    capital(&match t.below(4) {
        0 => format!("{} {a} og {b}", t.one_of(QUALITY)),
        1 => format!("{a} og {b} på {}", t.one_of(PLACE)),
        2 => format!("arbeidet med {a} og {b}"),
        _ => format!("{a} for {}", whom(t)),
    })
}

/// A goal: a sentence without a subject.
pub fn mål(t: &mut Chance) -> String {
    let whom = whom(t);
    format!("{} {} {} og {} for {whom}", t.one_of(VERB), t.one_of(QUALITY), t.one_of(NOUN), t.one_of(NOUN))
}

/// A word to put in the place of another.
pub fn word(t: &mut Chance) -> &'static str {
    let all = if t.happens(0.3) { QUALITY } else { NOUN };
    t.one_of::<&str>(all)
}
