//! `**Viktig: **`, `*viktig *`, `~~feil~~`, `` `kode` ``, `==merka==`: emphasis that is none.

use super::{Field, Near, after, before, pairs, parted};
use crate::norsk::said;
use crate::plan::texts::Paragraph;
use std::ops::Range;

/// How far apart two single stars may stand, in bytes: further apart each is a mark of its own.
const NEAR: usize = 80;

/// A run of stars or of underscores.
struct Run {
    range: Range<usize>,
    mark: char,
    /// Whether something stands right behind it, and a word does not stand right before it.
    opens: bool,
    /// Whether something stands right before it, and a word does not stand right behind it.
    closes: bool,
    /// Whether white space, or nothing, stands on both sides.
    is_loose: bool,
}

pub fn find(part: &Paragraph, field: Field, has_remarks: bool, out: &mut Vec<Near>) {
    let text = part.text.as_str();
    let runs = runs(text);
    // where single stars point to remarks, so may two
    let has_remarks = has_remarks || runs.iter().any(|run| run.range.len() == 1 && run.closes && !run.opens);
    let mut at = 0;
    while let Some(run) = runs.get(at) {
        at += 1;
        let length = run.range.len();
        let same = |other: &&Run| other.mark == run.mark && other.range.len() == length;
        let next = runs.get(at).filter(same);
        let pair = next.filter(|next| {
            if length == 1 { is_pair(text, run, next, field) } else { !run.closes && !next.opens || run.opens }
        });
        let has_words = |next: &&Run| {
            text.get(run.range.end..next.range.start).is_some_and(|inner| inner.contains(char::is_alphanumeric))
        };
        if let Some(next) = pair.filter(has_words) {
            out.push(emphasised(text, run, next, field));
            at += 1;
        } else if length > 1 && run.opens {
            let mark = text.get(run.range.clone()).unwrap_or("");
            let rest = text.get(run.range.end..).unwrap_or("").char_indices().take(NEAR);
            let end = rest.take_while(|(_, c)| !c.is_whitespace()).last().map_or(0, |(at, c)| at + c.len_utf8());
            let word = run.range.start..run.range.end + end;
            let hint = match field {
                Field::Line => said!(
                    "ta det bort: her kan det ikkje stå uthevingar",
                    "ta det bort: her kan det ikke stå uthevinger"
                ),
                _ => said!(
                    "set «{mark}» etter det siste ordet som skal uthevast òg, rett etter teiknet",
                    "sett «{mark}» etter det siste ordet som skal utheves også, rett etter tegnet"
                ),
            };
            out.push(Near::told(word, hint));
        } else if length > 1 && run.closes && !has_remarks {
            out.push(closed(text, run, field));
        } else if length == 1 && field != Field::Line {
            out.extend(half(part, run));
        }
    }
    for (range, _) in pairs(text, "~~", "~~").filter(|(_, inner)| is_short(inner)) {
        let hint = said!(
            "ta bort det som er stroke ut: ein plan har ikkje gjennomstreka tekst",
            "ta bort det som er strøket ut: en plan har ikke gjennomstreket tekst"
        );
        out.push(Near::told(range, hint));
    }
    for (range, inner) in pairs(text, "==", "==").filter(|(_, inner)| is_short(inner)) {
        let right = if field == Field::Line { inner.to_owned() } else { format!("**{inner}**") };
        out.push(Near::likely(range, &right));
    }
    if text.contains("```") {
        let fences = text.match_indices("```").map(|(at, mark)| at..at + mark.len());
        out.extend(fences.take(1).map(Near::needless));
    } else {
        let codes = pairs(text, "`", "`").filter(|(_, inner)| is_short(inner));
        out.extend(codes.map(|(range, inner)| Near::sure(range, inner.to_owned())));
    }
}

/// `Viktig:** no`: an emphasis that never began.
fn closed(text: &str, run: &Run, field: Field) -> Near {
    let mark = text.get(run.range.clone()).unwrap_or("");
    let before = text.get(..run.range.start).unwrap_or("");
    let word = before.char_indices().rev().take(NEAR).take_while(|(_, c)| !c.is_whitespace()).last();
    let range = word.map_or(run.range.start, |(at, _)| at)..run.range.end;
    Near::told(
        range,
        match field {
            Field::Line => {
                said!("ta det bort: her kan det ikkje stå uthevingar", "ta det bort: her kan det ikke stå uthevinger")
            }
            _ => said!(
                "set «{mark}» føre det fyrste ordet som skal uthevast òg, rett føre bokstaven",
                "sett «{mark}» foran det første ordet som skal utheves også, rett foran bokstaven"
            ),
        },
    )
}

/// `**Viktig:* no`: a star more on one side of an emphasis than on the other.
fn half(part: &Paragraph, run: &Run) -> Option<Near> {
    let (before, after) = part.written_around(run.range.clone());
    let is_half = before == Some(run.mark) || after == Some(run.mark);
    let words = part.italic.iter().find(|range| range.start == run.range.end || range.end == run.range.start);
    let mark = run.mark;
    let hint = match words.and_then(|range| part.text.get(range.clone())).filter(|words| words.len() < NEAR) {
        Some(words) => said!(
            "skriv like mange «{mark}» på begge sider: «{mark}{mark}{words}{mark}{mark}»",
            "skriv like mange «{mark}» på begge sider: «{mark}{mark}{words}{mark}{mark}»"
        ),
        None => said!("skriv like mange «{mark}» på begge sider", "skriv like mange «{mark}» på begge sider"),
    };
    is_half.then(|| Near::told(run.range.clone(), hint))
}

fn is_short(inner: &str) -> bool {
    inner.len() < 4 * NEAR && inner.starts_with(char::is_alphanumeric)
}

/// Runs of one to three; longer ones are blanks to fill in.
fn runs(text: &str) -> Vec<Run> {
    let mut out = vec![];
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(['*', '_'])).map(|found| at + found) {
        let mark = after(text, start).unwrap_or('*');
        let length = text.get(start..).map_or(1, |rest| rest.len() - rest.trim_start_matches(mark).len());
        at = start + length;
        let (left, right) = (before(text, start), after(text, at));
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_something = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        // an underscore, or a star, between two letters is of a name or a product
        if length > 3 || left == Some('\\') || is_word(left) && is_word(right) && length == 1 {
            continue;
        }
        let opens = is_something(right) && !is_word(left) && right != Some('.');
        let closes = is_something(left) && !is_word(right);
        let is_loose = !is_something(left) && !is_something(right);
        out.push(Run { range: start..at, mark, opens, closes, is_loose });
    }
    out
}

/// Whether two single stars are the beginning and the end of one emphasis. A star may point to a remark as well.
fn is_pair(text: &str, run: &Run, next: &Run, field: Field) -> bool {
    let inner = text.get(run.range.end..next.range.start).unwrap_or("");
    let is_whole = field == Field::Line && run.opens && next.closes;
    let is_broken = run.opens && !next.is_loose && inner.ends_with(' ');
    (is_whole || is_broken)
        && inner.len() < NEAR
        && !inner.trim_end().ends_with(['.', '!', '?'])
        && !inner.contains(". ")
}

fn emphasised(text: &str, run: &Run, next: &Run, field: Field) -> Near {
    let range = run.range.start..next.range.end;
    let inner = text.get(run.range.end..next.range.start).unwrap_or("");
    let mark = text.get(run.range.clone()).unwrap_or("");
    let word = inner.trim();
    let right = if field == Field::Line { word.to_owned() } else { format!("{mark}{word}{mark}") };
    let mut near = Near::sure(range.clone(), parted(text, &range, &right, inner));
    // right against a word it would be no mark either
    let rest = text.get(range.end..).unwrap_or("").chars().take(NEAR);
    let next: String = rest.skip_while(|c| c.is_whitespace()).take_while(|c| !c.is_whitespace()).collect();
    let goes_on = after(text, range.end).is_some_and(char::is_alphanumeric);
    near.hint = super::write(&if goes_on { format!("{right} {next}") } else { right });
    near.is_sure = !word.is_empty();
    near
}
