//! A line that stands further in or out than it should.

use super::{Line, Mend};
use crate::fault::code;
use crate::norsk::said;
use crate::yaml::lines;
use crate::yaml::words::Words;
use std::collections::HashSet;

/// How many lines are looked at above and below to see how far in a line may stand.
const NEAR: usize = 400;

/// The line, alone or with what hangs on it, as far in as lines around it.
pub(super) fn mends(line: Line, all: &mut Vec<Mend>) {
    let own = line.indent();
    let mut columns = columns(line);
    columns.sort_by_key(|column| column.abs_diff(own));
    for column in columns {
        let spaces = " ".repeat(column);
        let alone = Mend::new(words(line, column), line.point(own), [(line.piece(0..own), spaces)]);
        // the line that a file begins with says how far in the others stand only if there is no other way
        let is_first = column == 0 && line.above().next().is_none();
        all.push(if is_first { alone.before_all() } else { alone });
        let hanging = hanging(line);
        if !hanging.is_empty() {
            let moved = |other: &Line| {
                let to = (other.indent() + column).saturating_sub(own);
                (other.piece(0..other.indent()), " ".repeat(to))
            };
            let edits = std::iter::once(line).chain(hanging).map(|line| moved(&line));
            all.push(Mend::new(words(line, column), line.point(own), edits));
        }
    }
    text_of_block(line, all);
}

/// How far in a line may stand: as the lines above that it may be beside or under.
pub(super) fn columns(line: Line) -> Vec<usize> {
    let own = line.indent();
    let is_key = lines::has_key(line.content().trim_start_matches("- "));
    let (mut out, mut most): (Vec<usize>, usize) = (vec![], usize::MAX);
    let mut least = usize::MAX;
    for above in line.above().take(NEAR) {
        let (indent, content) = (above.indent(), lines::content(above.own));
        if indent < least {
            if is_key && above.opens_text().is_some() {
                // what looks like a key is none of the text above it
                most = most.min(content);
            }
            if least == usize::MAX && above.content().ends_with(':') {
                out.push(content + 2);
            }
            out.extend([indent, content]);
        }
        least = least.min(indent);
        if least == 0 {
            break;
        }
    }
    if let Some(below) = line.below().next() {
        out.push(below.indent());
    }
    let mut seen = HashSet::new();
    out.retain(|column| *column != own && *column <= most && seen.insert(*column));
    out
}

/// The lines below that stand further in.
fn hanging(line: Line) -> Vec<Line> {
    let own = line.indent();
    line.below().take(NEAR).take_while(|below| below.indent() > own).collect()
}

fn words(line: Line, column: usize) -> Words {
    let shown: String = line.content().chars().take(40).collect();
    let dots = if shown.len() < line.content().len() { "…" } else { "" };
    let message = said!("innrykket stemmer ikkje med linene rundt", "innrykket stemmer ikke med linjene rundt");
    let hint = match column {
        0 => said!("ta bort mellomromma føre «{shown}{dots}»", "ta bort mellomrommene foran «{shown}{dots}»"),
        _ => said!(
            "lina skal ha {column} mellomrom føre «{shown}{dots}»",
            "linjen skal ha {column} mellomrom foran «{shown}{dots}»"
        ),
    };
    Words::new(code::INDENTATION, message, hint)
}

/// The lines of a text after `|` that stand no further in than its key.
fn text_of_block(line: Line, all: &mut Vec<Mend>) {
    let is_text = |line: &Line| !lines::has_key(line.content());
    let Some(open) = line.above().take(NEAR).find(|above| above.opens_text().is_some()) else { return };
    let key = lines::content(open.own);
    if !is_text(&line) || line.indent() > key {
        return;
    }
    let run: Vec<Line> = open
        .below()
        .take(NEAR)
        .skip_while(|below| below.start < line.start)
        .take_while(|below| below.indent() <= key && is_text(below))
        .collect();
    let column = open.below().find(|below| below.indent() > key).map_or(key + 2, Line::indent);
    let message = said!(
        "lina har mindre innrykk enn teksten ho høyrer til",
        "linjen har mindre innrykk enn teksten den hører til"
    );
    let hint = match run.len() {
        0 | 1 => said!("set {column} mellomrom fyrst på lina", "sett {column} mellomrom først på linjen"),
        many => said!(
            "set {column} mellomrom fyrst på dei {many} linene",
            "sett {column} mellomrom først på de {many} linjene"
        ),
    };
    let words = Words::new(code::INDENTATION, message, hint);
    let edits = run.iter().map(|line| (line.piece(0..line.indent()), " ".repeat(column)));
    all.insert(0, Mend::new(words, line.point(line.indent()), edits));
}
