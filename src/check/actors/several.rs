//! Several actors that are written as one text: «ordforar, lensmann», «skulane og politiet», «`[ordforar]`».

use super::register::{Known, Registers};
use crate::plan::lists::Stands;

/// A text longer than this is a sentence.
const LONGEST: usize = 300;

/// What stands between actors, the signs that part the most first.
const BETWEEN: &[&[&str]] = &[
    &["\n", "•", "·", "\t"],
    &[";", "|"],
    &[","],
    &["/", "&", "+"],
    &[" og ", " samt ", " eller ", " and ", " - ", " – "],
    &["("],
];

/// One of the actors in a text.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// As it is written.
    pub text: &'a str,
    /// The id of the actor, where it is one of a register.
    pub id: Option<&'a str>,
    /// Whether it is an id that is printed as it stands, and is not the name.
    pub is_raw: bool,
}

/// The actors of a text that names more than one of them, or one between brackets.
pub fn several<'a>(text: &'a str, registers: &Registers<'a>) -> Option<Vec<Part<'a>>> {
    if text.len() > LONGEST {
        return None;
    }
    let bare = bare(text);
    let mut parts = vec![];
    let all = split(bare, BETWEEN, registers, &mut parts)
        || by(bare.split_whitespace().filter(|word| !is_number(word)), registers, &mut parts)
        || by(bare.split(". "), registers, &mut parts);
    let in_brackets = bare.len() < text.trim().len() && text.trim().starts_with(['[', '(', '{']);
    let raw = parts.iter().any(|part| part.is_raw);
    let certain = all && (parts.len() > 1 || in_brackets && parts.len() == 1);
    // an id among words that are no actors of the register is printed as an id all the same
    let mixed = raw && parts.len() > 1 && !text.contains('(');
    (certain || mixed).then_some(parts)
}

/// An actor of the register, by its id, with more behind it, so that the id would be printed: «ordforar (leiar)», «ordforar – leiar».
/// What is behind it is given where it is one remark.
pub fn remarked<'a>(text: &'a str, registers: &Registers<'a>) -> Option<(&'a str, Option<&'a str>)> {
    let text = text.trim();
    let end =
        text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).filter(|_| text.len() <= LONGEST)?;
    let known = registers.by_id(text.get(..end)?).filter(|known| is_raw(known))?;
    // «skule i bygda» begins with a word that happens to be an id
    let rest = text.get(end..)?.trim_start();
    let behind = rest.strip_prefix(['(', '[', ',', ';', ':', '–', '—', '-'])?;
    let signs = |c: char| c.is_whitespace() || "()[],;:–—-".contains(c);
    let remark = match rest.starts_with('(') {
        // «ordforar (leiar) og lensmann» is more than a remark
        true => behind.split_once(')').map_or(Some(behind), |(remark, more)| more.trim().is_empty().then_some(remark)),
        false => Some(behind),
    };
    let remark = remark.map(|remark| remark.trim_matches(signs));
    remark.is_none_or(|remark| !remark.is_empty()).then_some((known.id, remark))
}

/// The text without the brackets, dashes and quotation marks around it.
fn bare(text: &str) -> &str {
    let signs = |c: char| c.is_whitespace() || "[](){}\"'«»-–•·*.,;:".contains(c);
    // a bracket that is opened inside the text stays
    let end = if text.trim_start().starts_with(['[', '(', '{']) {
        signs
    } else {
        |c: char| c.is_whitespace() || "\"'»*.,;:".contains(c)
    };
    text.trim_start_matches(signs).trim_end_matches(end)
}

/// Takes a text apart at the signs between actors, and whether each part is an actor of a register.
fn split<'a>(text: &'a str, between: &[&[&str]], registers: &Registers<'a>, parts: &mut Vec<Part<'a>>) -> bool {
    let text = bare(text);
    if text.is_empty() {
        return true;
    }
    if let Some((known, is_raw)) = actor(text, registers) {
        parts.push(Part { text, id: Some(known), is_raw });
        return true;
    }
    let Some((signs, rest)) = between.split_first() else {
        parts.push(Part { text, id: None, is_raw: false });
        return false;
    };
    let mut pieces = vec![text];
    for sign in *signs {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(sign)).collect();
    }
    let mut all = true;
    for piece in pieces {
        all &= split(piece, rest, registers, parts);
    }
    all
}

/// `1.` or `2)`, before an actor in a list that is written as one text.
fn is_number(word: &str) -> bool {
    word.strip_suffix(['.', ')']).is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// `ordforar lensmann`, `1. ordforar 2. lensmann`, `ordforar. lensmann`: ids, all of them.
fn by<'a>(pieces: impl Iterator<Item = &'a str>, registers: &Registers<'a>, parts: &mut Vec<Part<'a>>) -> bool {
    let known = |text| registers.by_id(text).map(|known| Part { text, id: Some(known.id), is_raw: is_raw(known) });
    let Some(ids) = pieces.map(known).collect::<Option<Vec<Part>>>().filter(|ids| ids.len() > 1) else { return false };
    *parts = ids;
    true
}

fn actor<'a>(text: &str, registers: &Registers<'a>) -> Option<(&'a str, bool)> {
    if let Some(known) = registers.by_id(text) {
        return Some((known.id, is_raw(known)));
    }
    let known = registers.by_name(text).or_else(|| registers.by_letters(text))?;
    Some((known.id, false))
}

/// Whether an id is not what is printed.
fn is_raw(known: &Known) -> bool {
    !known.name.eq_ignore_ascii_case(known.id)
}

/// What is to be written where the text stands.
pub fn written(parts: &[Part], stands: Stands) -> String {
    let list = parts.iter().map(|part| part.id.unwrap_or(part.text)).collect::<Vec<_>>().join(", ");
    match stands {
        Stands::Alone if parts.len() > 1 => format!("[{list}]"),
        _ => list,
    }
}
