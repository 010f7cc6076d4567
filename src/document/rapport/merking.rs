//! Texts in pieces, with marks for what went and what came.

use crate::compare::changes::{Fate, PassageChange, WordRun};
use crate::compare::contents::Passage;

/// A piece of a text before it has a place, with its mark.
pub type Merkt = (&'static str, String);

/// The pieces of a changed text on the old and on the new side.
pub fn merkte(b: &PassageChange) -> (Vec<Merkt>, Vec<Merkt>) {
    let whole = |bit: &Option<Passage>, mark| bit.iter().map(|bit| (mark, bit.printed.clone())).collect();
    match b.fate {
        Fate::Changed if !b.words.is_empty() => {
            let (mut old, mut new) = (vec![], vec![]);
            for ord in &b.words {
                match ord {
                    WordRun::Same(text) => {
                        old.push(("lik", text.clone()));
                        new.push(("lik", text.clone()));
                    }
                    WordRun::Removed(text) => old.push(("ut", text.clone())),
                    WordRun::Added(text) => new.push(("inn", text.clone())),
                    WordRun::Equivalent { old: frå, new: til } => {
                        old.push(("lik", frå.clone()));
                        new.push(("lik", til.clone()));
                    }
                    WordRun::Number { old: frå, new: til, .. } => {
                        old.push(("ut", frå.clone()));
                        new.push(("inn", til.clone()));
                    }
                }
            }
            (old, new)
        }
        Fate::Same => (whole(&b.old, "lik"), whole(&b.new, "lik")),
        Fate::Changed | Fate::Rewritten | Fate::New | Fate::Gone => (whole(&b.old, "ut"), whole(&b.new, "inn")),
    }
}

/// Pieces without empty ones, neighbours with one mark put together, and no mark on the space at an end of a piece: a line
/// through or under nothing is no sign. A lone space between two marked pieces is marked with them.
pub fn tidy(pieces: Vec<Merkt>) -> Vec<Merkt> {
    let mut cut: Vec<Merkt> = vec![];
    for (mark, text) in pieces {
        if mark == "lik" || mark == "note" {
            cut.push((mark, text));
            continue;
        }
        let inner = text.trim_matches(' ');
        if inner.is_empty() {
            cut.push(("lik", text));
            continue;
        }
        let start = text.len() - text.trim_start_matches(' ').len();
        let (before, after) = (" ".repeat(start), " ".repeat(text.len() - start - inner.len()));
        cut.extend([("lik", before), (mark, inner.to_string()), ("lik", after)]);
    }
    cut.retain(|(_, text)| !text.is_empty());
    let mut out: Vec<Merkt> = vec![];
    for i in 0..cut.len() {
        let Some((mark, text)) = cut.get(i) else { continue };
        let next = cut.get(i + 1).map(|(mark, _)| *mark);
        let mark = match out.last() {
            Some((last, _)) if text == " " && *last != "lik" && *last != "note" && next == Some(*last) => *last,
            _ => *mark,
        };
        match out.last_mut() {
            Some((last, all)) if *last == mark => all.push_str(text),
            _ => out.push((mark, text.clone())),
        }
    }
    out
}

/// What the numbers of a text differ by.
pub fn sums(b: &PassageChange) -> impl Iterator<Item = String> {
    b.words.iter().filter_map(|ord| match ord {
        WordRun::Number { difference: skilnad, .. } => skilnad.clone(),
        _ => None,
    })
}

/// How many letters a text has.
pub fn letters(pieces: &[Merkt]) -> usize {
    pieces.iter().map(|(_, text)| text.chars().count()).sum()
}

/// How many letters of a text are marked.
pub fn marked(pieces: &[Merkt]) -> usize {
    pieces.iter().filter(|(mark, _)| *mark != "lik").map(|(_, text)| text.chars().count()).sum()
}

/// Adds a name to a row of them.
pub fn add(row: &mut Vec<Merkt>, name: Option<Vec<Merkt>>) {
    let Some(name) = name else { return };
    if row.last().is_some_and(|(_, text)| !text.ends_with(' ')) {
        row.push(("lik", ", ".into()));
    }
    row.extend(name);
}

/// Nothing where there is but a label.
pub fn filled(row: Vec<Merkt>) -> Vec<Merkt> {
    if row.len() > 1 { row } else { vec![] }
}

/// What stands for the rest of a text that was cut.
pub const CUT: &str = " …";

/// As much of a text as there is room for, from a little before its first mark on; dots stand for what is left out.
pub fn window(pieces: Vec<Merkt>, room: usize) -> Vec<Merkt> {
    if letters(&pieces) <= room {
        return pieces;
    }
    let before: usize =
        pieces.iter().take_while(|(mark, _)| *mark == "lik").map(|(_, text)| text.chars().count()).sum();
    let start = if before > room / 2 { before - room / 3 } else { 0 };
    let (mut at, mut left) = (0, room);
    let mut out: Vec<Merkt> = vec![];
    for (mark, text) in pieces {
        let length = text.chars().count();
        let skip = start.saturating_sub(at).min(length);
        at += length;
        let mut kept: String = text.chars().skip(skip).collect();
        if skip > 0 && skip < length {
            kept = kept.split_once(' ').map_or(kept.clone(), |(_, rest)| rest.to_string());
        }
        if kept.is_empty() || left == 0 {
            continue;
        }
        let here = kept.chars().count();
        if here > left {
            let cut: String = kept.chars().take(left).collect();
            kept = cut.rsplit_once(' ').map_or(String::new(), |(head, _)| head.to_string());
            left = 0;
        } else {
            left -= here;
        }
        out.push((mark, kept));
    }
    if start > 0 {
        out.insert(0, ("note", "… ".into()));
    }
    if left == 0 {
        out.push(("note", CUT.into()));
    }
    out
}

/// The beginning of a text, `most` letters at the most, cut between words; dots stand for the rest.
pub fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    let cut: String = text.chars().take(most).collect();
    let head = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head);
    format!("{}\u{a0}…", head.trim_end_matches([',', '.', ' ', '(']))
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn marks_stand_on_words_and_run_together_over_single_spaces() {
        let pieces = |list: &[(&'static str, &str)]| list.iter().map(|(m, t)| (*m, t.to_string())).collect::<Vec<_>>();
        let cut = tidy(pieces(&[("lik", "Det "), ("ut", "siste "), ("ut", "møtet"), ("lik", " er "), ("inn", " ")]));
        assert_eq!(cut, pieces(&[("lik", "Det "), ("ut", "siste møtet"), ("lik", " er  ")]));
    }
}
