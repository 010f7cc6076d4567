//! `[Ungdata] (https…)`, `[planen](https://x.no/min plan.pdf)`, `[[planen]]`, `^[note]`: links and footnotes that are none.

use super::{Field, Near, before, pairs};
use crate::norsk::{is_address, said};
use std::collections::HashSet;
use std::ops::Range;

/// How long the text of a link may be, in bytes.
const LONGEST: usize = 200;

pub fn find(text: &str, field: Field, out: &mut Vec<Near>) {
    for (range, inner) in pairs(text, "<", ">").filter(|(_, inner)| inner.len() < LONGEST) {
        out.extend(of_a_wiki(inner, field).map(|right| Near::sure(range, right)));
    }
    textile(text, field, out);
    typed_notes(text, field, out);
    if !text.contains('[') {
        return;
    }
    footnotes(text, field, out);
    for (range, inner) in pairs(text, "[[", "]]").filter(|(_, inner)| inner.len() < LONGEST && !inner.contains('[')) {
        let hint = said!(
            "skriv «{inner}», eller «[](#id)» med id-en til staden i planen",
            "skriv «{inner}», eller «[](#id)» med id-en til stedet i planen"
        );
        out.push(Near::told(range, hint));
    }
    let mut open = None;
    for (at, c) in text.char_indices() {
        match c {
            '[' => open = Some(at),
            ']' => {
                let Some(start) = open.take().filter(|start| at - start < LONGEST) else { continue };
                out.extend(link(text, start, at, field));
            }
            _ => {}
        }
    }
}

/// `#politiraad`, where the plan has such an id: a reference without the brackets before it.
pub fn bare_ids(text: &str, field: Field, ids: &HashSet<&str>, out: &mut Vec<Near>) {
    for (at, _) in text.match_indices('#').filter(|_| field != Field::Line) {
        let rest = text.get(at + 1..).unwrap_or("");
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
        let id = rest.get(..end).unwrap_or("").trim_end_matches('-');
        let is_free =
            !matches!(before(text, at), Some('(' | '/' | '#')) && !before(text, at).is_some_and(char::is_alphanumeric);
        if is_free && ids.contains(id) {
            out.push(Near::likely(at..at + 1 + id.len(), &format!("[](#{id})")));
        }
    }
}

/// A footnote whose number is typed: `noko[1]`, `noko¹`, `noko^1`.
fn typed_notes(text: &str, field: Field, out: &mut Vec<Near>) {
    let hint = || match field {
        Field::Blocks => said!(
            "skriv «[^note]» her, og «[^note]: …» på ei eiga line nedst i teksten",
            "skriv «[^note]» her, og «[^note]: …» på en egen linje nederst i teksten"
        ),
        _ => said!("skriv det fotnoten seier, i parentes", "skriv det fotnoten sier, i parentes"),
    };
    let follows = |at: usize| before(text, at).is_some_and(|c| c.is_alphabetic() || ".,;:!?»)".contains(c));
    for (range, inner) in pairs(text, "[", "]") {
        let is_number = (1..=2).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_digit());
        if is_number && follows(range.start) && !text[range.end..].starts_with(['(', ':']) {
            out.push(Near::told(range, hint()));
        }
    }
    for (at, sign) in text.match_indices(['¹', '^']) {
        let digits = text.get(at + sign.len()..).unwrap_or("");
        let is_typed = sign == "¹" || digits.starts_with(|c: char| c.is_ascii_digit());
        let is_last = !digits
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .starts_with(|c: char| c.is_alphanumeric() || c == '^');
        // «m^2» is an area
        let is_unit = text.get(..at).is_some_and(|before| {
            before.ends_with(" m") || before.ends_with("km") || before.ends_with("dm") || before.ends_with("cm")
        });
        if is_typed && is_last && follows(at) && !is_unit {
            let digits = digits.len() - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            out.push(Near::told(at..at + sign.len() + digits, hint()));
        }
    }
}

/// A link whose text stands in brackets from `start` to `end`.
fn link(text: &str, start: usize, end: usize, field: Field) -> Option<Near> {
    let inner = text.get(start + 1..end)?;
    if let Some(near) = reversed(text, start, inner) {
        return Some(near);
    }
    if let Some(right) = of_a_wiki(inner, field) {
        return Some(Near::sure(start..end + 1, right));
    }
    let picture = before(text, start) == Some('!');
    let rest = text.get(end + 1..)?;
    let Some((url, length, is_closed)) = behind(rest) else {
        return picture.then(|| {
            let hint = said!(
                "eit bilete set du inn med «figur:», med «fil», «alt» og «tekst»",
                "et bilde setter du inn med «figur:», med «fil», «alt» og «tekst»"
            );
            Near::told(start - 1..end + 1, hint)
        });
    };
    let range = start..end + 1 + length;
    if field == Field::Line {
        return Some(Near::sure(range, inner.trim().to_owned())).filter(|near| near.right.as_deref() != Some(""));
    }
    // an id has no spaces, and an address may
    let space = if url.trim_start().starts_with('#') { "" } else { "%20" };
    let right = format!("[{}]({})", inner.trim(), url.trim().replace(' ', space));
    let mut near = Near::sure(range, right);
    near.is_sure = is_closed && !picture && !inner.trim().is_empty();
    Some(near)
}

/// What an address begins with.
const SCHEMES: &[&str] = &["https://", "http://", "www.", "mailto:", "tel:"];

fn is_web(text: &str) -> bool {
    SCHEMES.iter().any(|scheme| text.starts_with(scheme))
}

/// `Ungdata|https://ungdata.no`, `https://ungdata.no|Ungdata`, `https://ungdata.no Ungdata`, between brackets of any kind.
fn of_a_wiki(inner: &str, field: Field) -> Option<String> {
    let (a, b) = inner.split_once('|').or_else(|| inner.split_once(' ').filter(|(address, _)| is_web(address)))?;
    let (a, b) = (a.trim(), b.trim());
    let (words, address) = if is_web(a) { (b, a) } else { (a, b) };
    let is_link = is_web(address) && !is_web(words) && !words.is_empty() && !address.contains(' ');
    is_link.then(|| if field == Field::Line { words.to_owned() } else { format!("[{words}]({address})") })
}

/// `"Ungdata":https://ungdata.no`
fn textile(text: &str, field: Field, out: &mut Vec<Near>) {
    for (quote, _) in text.match_indices("\":") {
        let rest = text.get(quote + 2..).unwrap_or("");
        let Some(open) = text.get(..quote).and_then(|before| before.rfind('"')).filter(|open| quote - open < LONGEST)
        else {
            continue;
        };
        let words = text.get(open + 1..quote).unwrap_or("");
        let address = rest.split(' ').next().unwrap_or("").trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
        if is_web(address) && !words.is_empty() {
            let right = if field == Field::Line { words.to_owned() } else { format!("[{words}]({address})") };
            out.push(Near::sure(open..quote + 2 + address.len(), right));
        }
    }
}

/// The address that stands behind the text of a link, how many bytes it and the signs around it take, and whether it is closed.
fn behind(rest: &str) -> Option<(&str, usize, bool)> {
    let signs = rest.len() - rest.trim_start_matches([' ', ':', '(', '<', '[', '\u{a0}']).len();
    let address = rest.get(signs..).filter(|_| signs <= 4)?;
    let opened = rest.get(..signs).is_some_and(|signs| signs.contains(['(', '<', '[']));
    let is_web = is_web(address);
    let is_id = rest.get(..signs).is_some_and(|signs| signs.ends_with('(')) && address.starts_with('#');
    let word = address.split([' ', ')', '>', ']']).next().unwrap_or("");
    if !(is_web || is_id || opened && is_address(word)) {
        return None;
    }
    let close = address.char_indices().take(LONGEST).find(|(_, c)| matches!(c, ')' | '>' | ']')).map(|(at, _)| at);
    if let Some(close) = close.filter(|_| opened) {
        return Some((address.get(..close)?, signs + close + 1, true));
    }
    let bare = word.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    (!bare.is_empty()).then_some((bare, signs + bare.len(), !opened))
}

/// `(Ungdata)[https://ungdata.no]`
fn reversed(text: &str, start: usize, inner: &str) -> Option<Near> {
    let words = text.get(..start)?.strip_suffix(')')?;
    let open = words.char_indices().rev().take(LONGEST).find(|(_, c)| *c == '(').map(|(at, _)| at)?;
    let is_web = inner.starts_with("http") || inner.starts_with("www.");
    let right = format!("[{}]({inner})", words.get(open + 1..)?);
    is_web.then(|| Near::sure(open..start + inner.len() + 2, right))
}

/// `^[note]` and, where there is no room for a footnote, `[^1]`.
fn footnotes(text: &str, field: Field, out: &mut Vec<Near>) {
    for (range, inner) in pairs(text, "^[", "]") {
        out.push(Near::told(
            range,
            match field {
                Field::Blocks => said!(
                    "skriv «[^note]» her, og «[^note]: {inner}» på ei eiga line nedst i teksten",
                    "skriv «[^note]» her, og «[^note]: {inner}» på en egen linje nederst i teksten"
                ),
                _ => said!("skriv det i parentes: «({inner})»", "skriv det i parentes: «({inner})»"),
            },
        ));
    }
    if field != Field::Blocks {
        let notes: Vec<Range<usize>> = pairs(text, "[^", "]").map(|(range, _)| range).collect();
        let hint = || {
            said!(
                "skriv det fotnoten seier, i parentes: her kan det ikkje stå fotnotar",
                "skriv det fotnoten sier, i parentes: her kan det ikke stå fotnoter"
            )
        };
        out.extend(notes.into_iter().map(|range| Near::told(range, hint())));
    }
}
