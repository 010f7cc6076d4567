//! Which quotation marks of a paragraph are pairs for certain: each of them opens or closes by what stands beside it, and none
//! stands inside others. Where one mark is unclear, the paragraph has no pair that is certain.

use crate::fault::Edit;
use crate::plan::texts::Paragraph;
use std::ops::Range;

/// Marks that a pair may neither hold nor stand among: what is inside another quotation has marks of another kind.
const OTHERS: &[char] = &['«', '»', '“', '”', '„', '‟', '‹', '›', '″'];

/// The pairs of `"`, marks included.
pub fn straight(text: &str) -> Vec<Range<usize>> {
    let marks: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
    let whole = marks.len().is_multiple_of(2) && !text.contains("''");
    let pairs = if whole { marks.chunks_exact(2).map(|pair| pair[0]..pair[1] + 1).collect() } else { vec![] };
    let clear = |pair: &Range<usize>| is_clear(text, pair, 1, 1);
    if pairs.iter().all(clear) { outside(text, pairs) } else { vec![] }
}

/// The pairs of “ and ”, marks included; „ and “ are left to those who know what they meant.
pub fn curled(text: &str) -> Vec<Range<usize>> {
    let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| matches!(c, '“' | '”' | '„' | '‟')).collect();
    let mut pairs = vec![];
    for pair in marks.chunks(2) {
        match pair {
            [(open, '“'), (close, '”')] => pairs.push(*open..*close + '”'.len_utf8()),
            _ => return vec![],
        }
    }
    let clear = |pair: &Range<usize>| is_clear(text, pair, '“'.len_utf8(), '”'.len_utf8());
    if pairs.iter().all(clear) { outside(text, pairs) } else { vec![] }
}

/// What writes a pair as « and ».
pub fn angled(part: &Paragraph, pair: &Range<usize>) -> [Edit; 2] {
    let close = part.text.get(..pair.end).and_then(|text| text.chars().next_back()).map_or(0, char::len_utf8);
    let open = part.text.get(pair.start..).and_then(|text| text.chars().next()).map_or(0, char::len_utf8);
    [part.replacing(pair.start..pair.start + open, "«"), part.replacing(pair.end - close..pair.end, "»")]
}

/// Whether the first mark opens and the last one closes, and something stands between them.
fn is_clear(text: &str, pair: &Range<usize>, open: usize, close: usize) -> bool {
    let inside = text.get(pair.start + open..pair.end - close).unwrap_or("");
    let (before, after) = (text.get(..pair.start).unwrap_or(""), text.get(pair.end..).unwrap_or(""));
    let apart = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '/' | '–' | '-');
    let ends = |c: char| !c.is_alphanumeric() && !matches!(c, '(' | '[' | '§');
    let opens = before.is_empty() || before.ends_with(apart);
    let closes = after.is_empty() || after.starts_with(ends);
    let full = !inside.is_empty() && !inside.starts_with(char::is_whitespace) && !inside.ends_with(char::is_whitespace);
    opens && closes && full && !inside.contains('"') && !inside.contains('\n')
}

/// Those that neither hold nor stand between marks of other kinds.
fn outside(text: &str, pairs: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut pairs = pairs;
    let (mut at, mut depth) = (0, 0_i32);
    pairs.retain(|pair| {
        for c in text.get(at..pair.start).unwrap_or("").chars() {
            depth += i32::from(matches!(c, '«' | '„')) - i32::from(c == '»');
        }
        at = pair.end;
        let mut inside = text.get(pair.clone()).unwrap_or("").chars().skip(1).peekable();
        let mut holds = false;
        while let Some(c) = inside.next() {
            holds |= inside.peek().is_some() && OTHERS.contains(&c);
        }
        depth == 0 && !holds
    });
    pairs
}

#[cfg(test)]
mod tests {
    use super::{curled, straight};

    fn shown(text: &str, of: fn(&str) -> Vec<std::ops::Range<usize>>) -> Vec<&str> {
        of(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn each_clear_pair_is_found() {
        assert_eq!(
            shown("Sjå \"Ung i Aukra\", (\"Små\") og \"2024\".", straight),
            ["\"Ung i Aukra\"", "\"Små\"", "\"2024\""]
        );
        assert_eq!(shown("“Ein” og “to”-møtet.", curled), ["“Ein”", "“to”"]);
        assert_eq!(shown("«Ja», sa ho, og \"nei\".", straight), ["\"nei\""]);
    }

    #[test]
    fn nothing_is_certain_where_one_mark_is_unclear_or_stands_in_others() {
        for text in [
            "15\" og 20\"",
            "\"Ein",
            "a\"b\" c",
            "Ein \" to \" tre",
            "\"\"",
            "\"Ja\" og 15\" \"",
            "\"Ein «to» tre\"",
            "«Han sa \"ja\" no»",
        ] {
            assert_eq!(shown(text, straight), Vec::<&str>::new(), "{text}");
        }
        for text in ["„Ein“", "“Ein", "”Ein“", "“Han sa «ja»”", "«Han sa “ja”»", "a“b”", "“Ein “to””"]
        {
            assert_eq!(shown(text, curled), Vec::<&str>::new(), "{text}");
        }
    }
}
