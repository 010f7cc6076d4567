//! Texts in pieces, with marks for what went and what came.

use super::model::Mark;
use crate::compare::changes::WordRun;
use crate::compare::story::{self, Line, LineEvent, Side};
use crate::norsk::capital;

/// A piece of a text before it has a place, with its mark.
pub type Piece = (Mark, String);

/// The pieces of a line as one of the plans has it. A name or a time starts with a capital, as it starts a line.
pub fn pieces(line: &Line, side: Side) -> Vec<Piece> {
    let own = if side == Side::Old { Mark::Removed } else { Mark::Added };
    let mark = |mark| if mark == story::Mark::Own { own } else { Mark::Same };
    let mut out: Vec<Piece> = line.side(side).map(|(m, text)| (mark(m), text.to_string())).collect();
    if let (story::Shape::Actor | story::Shape::Time, Some((_, first))) = (line.shape, out.first_mut()) {
        *first = capital(first);
    }
    out
}

/// Whether a line stood here in the old plan, and not in another unit where it was told as well.
pub fn stood_here(line: &Line) -> bool {
    line.places[0].is_some() && !(line.is_from_elsewhere && line.event == LineEvent::Moved)
}

/// Pieces without empty ones, neighbours with one mark put together, and no mark on the space at an end of a piece: a line
/// through or under nothing is no sign. A lone space between two marked pieces is marked with them.
pub fn tidy(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut cut: Vec<Piece> = vec![];
    for (mark, text) in pieces {
        if matches!(mark, Mark::Same | Mark::Note) {
            cut.push((mark, text));
            continue;
        }
        let inner = text.trim_matches(' ');
        if inner.is_empty() {
            cut.push((Mark::Same, text));
            continue;
        }
        let start = text.len() - text.trim_start_matches(' ').len();
        let (before, after) = (" ".repeat(start), " ".repeat(text.len() - start - inner.len()));
        cut.extend([(Mark::Same, before), (mark, inner.to_string()), (Mark::Same, after)]);
    }
    cut.retain(|(_, text)| !text.is_empty());
    let mut out: Vec<Piece> = vec![];
    for i in 0..cut.len() {
        let Some((mark, text)) = cut.get(i) else { continue };
        let next = cut.get(i + 1).map(|(mark, _)| *mark);
        let mark = match out.last() {
            Some((last, _)) if text == " " && matches!(last, Mark::Added | Mark::Removed) && next == Some(*last) => {
                *last
            }
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
pub fn sums(line: &Line) -> impl Iterator<Item = &String> {
    line.runs.iter().filter_map(|run| match run {
        WordRun::Number { difference, .. } => difference.as_ref(),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::model::Mark::{Added, Removed, Same};
    use super::{Piece, tidy};

    #[test]
    fn marks_stand_on_words_and_run_together_over_single_spaces() {
        let pieces =
            |list: &[(super::Mark, &str)]| list.iter().map(|(m, t)| (*m, t.to_string())).collect::<Vec<Piece>>();
        let cut =
            tidy(pieces(&[(Same, "Det "), (Removed, "siste "), (Removed, "møtet"), (Same, " er "), (Added, " ")]));
        assert_eq!(cut, pieces(&[(Same, "Det "), (Removed, "siste møtet"), (Same, " er  ")]));
    }
}
