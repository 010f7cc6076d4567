//! What was to be filled in has been: «xx.xx.xxxx», «TODO», «`[namn]`» or a lone «…» must not be printed.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::number::is_digits;
use crate::norsk::{Cut, Token, first_word, said, tokens};
use crate::plan::texts::Paragraph;
use std::ops::Range;

/// Something that was to be filled in.
pub const RULE: Rule = Rule::warning("PV205", "ikkje-fylt-ut", Kind::Approval, Needs::Nothing, check);

/// Words that authors leave for themselves, in large letters only.
const NOTES: &[&str] = &["TODO", "TBD", "TBA", "FIXME", "XXX", "XXXX"];
/// What stands in brackets until somebody knows it.
const BRACKETS: &[&str] = &[
    "namn",
    "navn",
    "dato",
    "år",
    "årstal",
    "årstall",
    "stad",
    "sted",
    "tal",
    "tall",
    "tekst",
    "tid",
    "klokkeslett",
    "beløp",
    "saksnummer",
    "sak",
    "kommune",
    "kommunenamn",
    "kommunenavn",
    "ansvar",
    "ansvarleg",
    "ansvarlig",
    "tittel",
    "rolle",
    "xx",
    "…",
    "...",
];
/// «Fyll inn» is for the author where nothing to be filled in follows.
const FILL: &[&str] = &["fyll inn", "fyll ut", "fylles inn", "fyllast inn", "sett inn", "set inn"];
const FILL_WHAT: &[&str] = &[
    "her", "namn", "navn", "dato", "tekst", "tal", "tall", "år", "årstal", "årstall", "stad", "sted", "seinare",
    "senere",
];

/// How many are looked at in one paragraph; nobody reads of more.
const MOST: usize = 200;

/// Remarks on each thing that was to be filled in.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    for text in texts {
        for part in &text.paragraphs {
            for range in found(part) {
                let shown = &part.text[range.clone()];
                let message = said!("«{shown}» er ikkje fylt ut", "«{shown}» er ikke fylt ut");
                let hint = said!(
                    "skriv det som skal stå her, eller ta det bort",
                    "skriv det som skal stå her, eller ta det bort"
                );
                faults.push(RULE.fault(part.place(range), message).hint(hint));
            }
        }
    }
}

fn found(part: &Paragraph) -> Vec<Range<usize>> {
    let text = part.text.as_str();
    let trimmed = text.trim();
    let is_question = trimmed.len() > 1 && trimmed.bytes().all(|b| b == b'?');
    if is_question || ["…", "...", "....", "…."].contains(&trimmed) {
        let start = text.len() - text.trim_start().len();
        return std::iter::once(start..start + trimmed.len()).collect();
    }
    let mut out: Vec<Range<usize>> = vec![];
    out.extend(crosses(text));
    out.extend(brackets(text));
    out.extend(notes(text));
    out.extend(fill(text));
    out.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    // «[xx.xx.xxxx]» is one thing
    out.dedup_by(|later, first| later.start < first.end);
    out.truncate(MOST);
    out.retain(|range| !part.in_link(range));
    out
}

/// `xx.xx.xxxx`, `xx/xx`, `XX.XX`, `kl. xx`: at least two x-es, and nothing but signs and digits beside them.
fn crosses(text: &str) -> Vec<Range<usize>> {
    let mut out = vec![];
    let mut start = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '/' | '-' | ':')) {
        let at = start;
        start += word.len();
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let parts: Vec<&str> = bare.split(['.', '/', '-', ':']).collect();
        let crossed = |part: &&str| part.len() >= 2 && part.bytes().all(|b| matches!(b, b'x' | b'X'));
        let all = parts.iter().all(|part| crossed(part) || is_digits(part));
        // a lone «XX» may be Roman twenty
        let lone = parts.len() == 1 && bare.bytes().any(|b| b == b'X');
        if all && !lone && parts.iter().any(crossed) {
            out.push(at..at + bare.len());
        }
    }
    out
}

fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut out = vec![];
    for (start, open) in text.match_indices(['[', '<']) {
        let close = if open == "[" { ']' } else { '>' };
        let Some(len) = text[start + 1..].find([close, '[', '<', '\n']) else { continue };
        let end = start + 1 + len;
        let inside = text[start + 1..end].trim().to_lowercase();
        let asks = BRACKETS.contains(&inside.as_str()) || FILL.iter().any(|word| inside.starts_with(word));
        // […] in running text is how a quotation is shortened
        let short = matches!(inside.as_str(), "…" | "...") && text.trim() != &text[start..=end];
        // «<år>» is nearly what is filled in by planverk
        let is_value = open == "<" && inside == "år";
        if text[end..].starts_with(close) && asks && !short && !is_value {
            out.push(start..end + 1);
        }
    }
    out
}

/// What fills a page of an example.
const DUMMY: &[&str] = &["Lorem ipsum", "lorem ipsum"];

fn notes(text: &str) -> Vec<Range<usize>> {
    let dummy = DUMMY.iter().flat_map(|dummy| text.match_indices(dummy).map(|(at, dummy)| at..at + dummy.len()));
    let notes = tokens(text, Cut::MIXED).filter(|word| NOTES.contains(&word.text)).map(|word| word.range);
    dummy.chain(notes).collect()
}

fn fill(text: &str) -> Vec<Range<usize>> {
    let all: Vec<Token> = tokens(text, Cut::MIXED).filter(Token::is_word).collect();
    let mut out = vec![];
    for pair in all.windows(2) {
        let [first, second] = pair else { continue };
        let said = format!("{} {}", first.text.to_lowercase(), second.text.to_lowercase());
        if !FILL.contains(&said.as_str()) {
            continue;
        }
        let (start, end) = (first.range.start, second.range.end);
        let after = text[end..].trim_start();
        let ends = after.is_empty() || after.starts_with(['.', '!', ']', ')', ':', '…']);
        let whole = matches!(text[..start].trim(), "" | "(" | "[");
        let asks = FILL_WHAT.contains(&first_word(after).to_lowercase().as_str());
        if (whole && (ends || asks)) || (asks && text[..start].trim_end().ends_with(['(', '[', '<', '«'])) {
            out.push(start..end);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(text: &str) -> Vec<String> {
        let said =
            SmallPlan::new("").measures(&format!("- id: a\n  tittel: A\n  punkt: ['{text}']\n")).says(&super::RULE);
        said.into_iter().map(|line| line.split(": ").next().unwrap_or("").replace("tiltak.yaml:6 ", "")).collect()
    }

    #[test]
    fn what_was_to_be_filled_in_is_told_of() {
        for (text, word) in [
            ("Vedteke xx.xx.xxxx", "«xx.xx.xxxx»"),
            ("Sak XX/24", "«XX/24»"),
            ("kl. xx.xx.", "«xx.xx»"),
            ("Møte den xx", "«xx»"),
            ("TODO: spør politiet", "«TODO»"),
            ("…", "«…»"),
            ("???", "«???»"),
            ("(fyll inn)", "«fyll inn»"),
            ("Fyll inn her", "«Fyll inn»"),
            ("Ansvarleg: [namn]", "«[namn]»"),
            ("[Fyll inn tal frå Ungdata]", "«[Fyll inn tal frå Ungdata]»"),
        ] {
            assert_eq!(told(text), [word], "{text}");
        }
    }

    #[test]
    fn what_only_resembles_it_is_not() {
        for text in [
            "Foreldra fyller inn skjemaet",
            "Fyll inn skjemaet saman med ungdomen",
            "På 1900-talet og i kapittel XX",
            "Han sa at […] det går bra",
            "Og så vidare …",
            "Kva no??",
            "?",
            "Todo er ikkje eit ord",
            "Sett inn tiltak som verkar",
            "Exxon, Maxx og xylofon",
            "[Referatet](https://xx.no/xx/xx)",
            "Møte 4/24 i utvalet",
            "Underskrift: ______",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
