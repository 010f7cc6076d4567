//! The texts of one of the largest changes, as much of them as there is room for.

use crate::document::model::Leaf;
use crate::document::report::model::{Excerpt, Form, Line, Mark, Report};

/// About how many letters a side has room for.
const ROOM: usize = 88;

/// The least that a text takes of the room, since it has a line of its own.
const LINE: usize = 34;

/// What stands for the rest of a text that was cut, and for its beginning.
const CUT: &str = " …";
const CUT_BEFORE: &str = "… ";

/// The old and the new side.
pub(super) fn fitted(report: &Report, one: &Excerpt) -> [Vec<Line>; 2] {
    let mut sides: [Vec<Line>; 2] = [vec![], vec![]];
    let mut room = [ROOM; 2];
    let mut left = 0;
    for text in &one.texts {
        let length = |side: usize| text[side].as_ref().map_or(0, Line::letters);
        // one that would be cut to a stump is left for its own entry
        let is_full = |side: usize| {
            length(side) > 0 && (room[side] < LINE || (length(side) > room[side] && !sides[side].is_empty()))
        };
        if is_full(0) || is_full(1) {
            left += 1;
            continue;
        }
        for (side, line) in text.iter().enumerate() {
            let line = line.as_ref().map(|line| window(line, room[side]));
            room[side] = room[side].saturating_sub(line.as_ref().map_or(0, Line::letters).max(LINE));
            sides[side].extend(line);
        }
    }
    if left > 0 {
        let text = format!(" {}", report.and_more(left));
        let side = &mut sides[usize::from(!one.is_gone)];
        if let Some(last) = side.last_mut() {
            // dots for what was cut say the same
            last.pieces.pop_if(|(_, leaf)| leaf.text == CUT);
            let place = last.pieces.last().map_or(one.title.place, |(_, leaf)| leaf.place);
            last.pieces.push((Mark::Note, Leaf { place, text }));
        } else {
            let pieces = vec![(Mark::Note, Leaf { place: one.title.place, text })];
            side.push(Line { form: Form::Paragraph, depth: 0, pieces });
        }
    }
    for (side, ending) in sides.iter_mut().zip(&one.ending) {
        side.extend(ending.iter().cloned());
    }
    sides
}

/// As much of a text as there is room for, from a little before its first mark on; dots stand for what is left out.
fn window(line: &Line, room: usize) -> Line {
    if line.letters() <= room {
        return line.clone();
    }
    let unmarked = line.pieces.iter().take_while(|(mark, _)| *mark == Mark::Same);
    let before: usize = unmarked.map(|(_, leaf)| leaf.text.chars().count()).sum();
    let start = if before > room / 2 { before - room / 3 } else { 0 };
    let (mut at, mut left) = (0, room);
    let mut pieces: Vec<(Mark, Leaf)> = vec![];
    for (mark, leaf) in &line.pieces {
        let length = leaf.text.chars().count();
        let skip = start.saturating_sub(at).min(length);
        at += length;
        let mut kept: String = leaf.text.chars().skip(skip).collect();
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
        pieces.push((*mark, Leaf { place: leaf.place, text: kept }));
    }
    let dots = |text: &str, beside: Option<&(Mark, Leaf)>| {
        beside.map(|(_, leaf)| (Mark::Note, Leaf { place: leaf.place, text: text.to_string() }))
    };
    let first = dots(CUT_BEFORE, pieces.first()).filter(|_| start > 0);
    let last = dots(CUT, pieces.last()).filter(|_| left == 0);
    pieces.retain(|(_, leaf)| !leaf.text.is_empty());
    Line { pieces: first.into_iter().chain(pieces).chain(last).collect(), ..line.clone() }
}
