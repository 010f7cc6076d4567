//! Lines and signs that a text has no place for: `---`, `##Overskrift`, `> sitat` in a title, `\*`, `--` for a dash, `[ ]`.

use super::{Field, Near, after, before};
use crate::norsk::said;
use crate::plan::texts::Paragraph;

pub fn find(part: &Paragraph, field: Field, out: &mut Vec<Near>) {
    let text = part.text.as_str();
    first(text, field, out);
    rules(part, out);
    dashes(part, out);
    escapes(text, field, out);
}

/// What stands first in a text, and would begin a heading, a quotation or a task.
fn first(text: &str, field: Field, out: &mut Vec<Near>) {
    let marks = text.len() - text.trim_start_matches('#').len();
    let rest = text.get(marks..).unwrap_or("");
    let is_word = |text: &str| text.trim_start().starts_with(|c: char| c.is_alphabetic() || "*_«".contains(c));
    let is_heading = match marks {
        0 => false,
        1 => rest.starts_with(' ') && field != Field::Blocks && is_word(rest),
        _ => is_word(rest),
    };
    if is_heading {
        out.push(match field {
            Field::Blocks => Near::told(
                0..marks,
                said!("lag ein del: «delar:» med tittel og tekst", "lag en del: «deler:» med tittel og tekst"),
            ),
            _ => Near::needless(0..marks),
        });
    }
    if field != Field::Blocks && text.strip_prefix("> ").is_some_and(is_word) {
        out.push(Near::needless(0..1));
    }
    let boxes = ["[ ] ", "[x] ", "[X] ", "[] "];
    if let Some(task) = boxes.iter().find(|task| text.starts_with(**task)) {
        out.push(Near::needless(0..task.len() - 1));
    }
    if text.starts_with(":::") {
        out.push(Near::needless(0..3));
    }
}

/// Three signs or more that are alone on their line, where no table has them in a cell.
fn rules(part: &Paragraph, out: &mut Vec<Near>) {
    let text = part.text.as_str();
    let mut at = 0;
    for word in text.split(' ') {
        let start = at;
        at += word.len() + 1;
        // the line under the headings of a table that is none is told of as that
        if text.get(..start).is_some_and(|before| before.ends_with("| "))
            || text.get(at..).is_some_and(|rest| rest.starts_with('|'))
        {
            continue;
        }
        let is_rule = word.len() >= 3 && ['-', '=', '*', '–', '—'].iter().any(|mark| word.chars().all(|c| c == *mark));
        let range = start..start + word.len();
        if is_rule && part.is_alone_on_its_line(range.clone()) {
            let hint = said!(
                "ta bort lina: ein plan har ikkje skiljestrekar, og ei overskrift er «tittel» på ein del",
                "ta bort linjen: en plan har ikke skillestreker, og en overskrift er «tittel» på en del"
            );
            out.push(Near::told(range, hint));
        } else if is_rule && (word.starts_with("---") && word.len() == 3) && start > 0 {
            out.push(Near::likely(range, "–"));
        }
    }
}

/// `--` between two words.
fn dashes(part: &Paragraph, out: &mut Vec<Near>) {
    let text = part.text.as_str();
    for (at, dashes) in text.match_indices(" -- ") {
        // first on its line it was meant for a point
        if part.written_around(at + 1..at + 3).0 == Some('\n') {
            continue;
        }
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() || ".,)»".contains(c));
        if is_word(before(text, at)) && is_word(after(text, at + dashes.len())) {
            out.push(Near::sure(at + 1..at + 3, "–".to_owned()));
        }
    }
}

/// How far back a path is looked for.
const LONGEST_PATH: usize = 60;

/// A backslash that marks nothing here.
fn escapes(text: &str, field: Field, out: &mut Vec<Near>) {
    for (at, _) in text.match_indices('\\') {
        let next = after(text, at + 1);
        // «C:\\navn\\plan» is a path
        let word = text.get(..at).unwrap_or("").chars().rev().take(LONGEST_PATH).take_while(|c| !c.is_whitespace());
        let is_path = word.into_iter().any(|c| matches!(c, ':' | '\\' | '/'));
        match next {
            Some(c @ ('*' | '_' | '#' | '[' | ']' | '`' | '-' | '.' | '&' | '<' | '>' | '"' | '~' | '|'))
                if field == Field::Line =>
            {
                out.push(Near::sure(at..at + 1 + c.len_utf8(), c.to_string()));
            }
            None if !is_path => out.push(Near::needless(at..at + 1)),
            Some(c) if c.is_whitespace() && !is_path => out.push(Near::needless(at..at + 1)),
            Some(c) if c.is_ascii_lowercase() && is_command(text.get(at + 1..).unwrap_or("")) => {
                let end = text.get(at..).and_then(|rest| rest.find('{')).map_or(at + 2, |end| at + end + 1);
                out.push(Near::needless(at..end));
            }
            Some('n' | 't') if !is_path => {
                out.push(Near::told(at..at + 2, said!("skriv eit mellomrom", "skriv et mellomrom")));
            }
            _ => {}
        }
    }
}

/// `\textbf{`
fn is_command(rest: &str) -> bool {
    let length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    (3..=20).contains(&length) && rest.get(length..).is_some_and(|rest| rest.starts_with('{'))
}
