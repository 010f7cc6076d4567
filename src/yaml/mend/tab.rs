//! Tabs where only spaces may stand.

use super::{Line, Mend};
use crate::yaml::words;

/// Spaces for the tabs that this line and those around it start with: two for each, or as many as the line above has.
pub(super) fn mends(line: Line, all: &mut Vec<Mend>) {
    let has = |line: &Line| head(line.own).contains('\t');
    if !has(&line) {
        return;
    }
    let first = line.above().take_while(has).last().unwrap_or(line);
    let run: Vec<Line> = std::iter::once(first).chain(first.below().take_while(has)).collect();
    let at = first.own.find('\t').unwrap_or(0);
    let above = first.above().next();
    let widths = [2, 4].map(|width| move |line: &Line| head(line.own).replace('\t', &" ".repeat(width)));
    for width in widths {
        all.push(mend(first, at, run.iter().map(|line| (*line, width(line)))));
    }
    // the tabs are in the run as deep as the lines are that it stands among
    let under = above.map(|above| if above.content().ends_with(':') { above.indent() + 2 } else { above.indent() });
    let beside = above.map(|above| above.indent() + 2);
    for base in [under, beside].into_iter().flatten() {
        let of = |line: &Line| {
            let (own, start) = (head(line.own), head(first.own));
            let deeper = own.matches('\t').count().saturating_sub(start.matches('\t').count());
            " ".repeat(base + 2 * deeper) + own.trim_start_matches(['\t', ' '])
        };
        all.push(mend(first, at, run.iter().map(|line| (*line, of(line)))));
    }
}

fn mend<'a>(first: Line, at: usize, heads: impl Iterator<Item = (Line<'a>, String)>) -> Mend {
    let edits = heads.map(|(line, new)| (line.piece(0..head(line.own).len()), new));
    Mend::new(words::tab(), first.point(at), edits).certain()
}

/// What a line starts with: spaces, tabs and the marks of lists.
fn head(line: &str) -> &str {
    let end = line.find(|c| !matches!(c, ' ' | '\t' | '-')).unwrap_or(line.len());
    let head = &line[..end];
    // a dash without room after it is no mark
    head.strip_suffix('-').unwrap_or(head)
}
