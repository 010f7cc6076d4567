//! `kr 50 000`, not `kr. 50 000,-`.

use crate::check::code;
use crate::fault::{Fault, Faults};
use crate::plan::tekstar::Skriven;
use std::ops::Range;

/// What stands for the øre that are not there.
const TAILS: &[&str] = &[",-", ",–", ",—", ".-"];

/// Remarks on a full stop after `kr` and on a dash for the øre, with the amount as it should be.
pub fn check(texts: &[Skriven], faults: &mut Faults) {
    for part in texts.iter().flat_map(|text| &text.avsnitt) {
        for (range, number) in amounts(&part.tekst) {
            let shown = part.tekst.get(range.clone()).unwrap_or("");
            let fault = Fault::note(code::AMOUNT, part.place(range), format!("«{shown}» er ein gammal skrivemåte"));
            faults.push(fault.hint(format!("skriv «kr {}»", grouped(&number))));
        }
    }
}

/// The amounts that are written in the old way, with their digits.
fn amounts(text: &str) -> Vec<(Range<usize>, String)> {
    let mut out = vec![];
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())).map(|i| at + i) {
        let end = start + number(text.get(start..).unwrap_or(""));
        at = end;
        let (before, after) = (text.get(..start).unwrap_or(""), text.get(end..).unwrap_or(""));
        let unit = before.trim_end_matches([' ', '\u{a0}']);
        let kr = ["kr.", "Kr."].iter().find(|kr| unit.ends_with(**kr) && !ends_in_letter(unit, kr.len()));
        let plain = ["kr", "Kr"].iter().find(|kr| unit.ends_with(**kr) && !ends_in_letter(unit, kr.len()));
        let tail = TAILS
            .iter()
            .find(|tail| after.strip_prefix(**tail).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
        if kr.is_none() && tail.is_none() {
            continue;
        }
        let from = kr.or(plain).map_or(start, |kr| unit.len() - kr.len());
        let digits = text.get(start..end).unwrap_or("").chars().filter(char::is_ascii_digit).collect();
        out.push((from..end + tail.map_or(0, |tail| tail.len()), digits));
    }
    out
}

/// Whether a letter stands before the last `len` bytes.
fn ends_in_letter(text: &str, len: usize) -> bool {
    text.get(..text.len() - len).is_some_and(|before| before.ends_with(char::is_alphanumeric))
}

/// How long the number is that a text starts with; groups of three may have a space or a full stop between them.
fn number(text: &str) -> usize {
    let digits = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut len = digits(text);
    loop {
        let rest = text.get(len..).unwrap_or("");
        let Some(sign) = rest.chars().next().filter(|c| matches!(c, ' ' | '\u{a0}' | '.')) else { return len };
        let more = digits(rest.get(sign.len_utf8()..).unwrap_or(""));
        if more != 3 {
            return len;
        }
        len += sign.len_utf8() + more;
    }
}

/// `50000` as `50 000`; four digits stand together.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() > 4 {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::tests::of_text;

    #[test]
    fn the_old_way_is_told_with_the_amount_as_it_should_be() {
        assert_eq!(
            of_text("nn", "Det blei gitt kr. 50 000,- og 1.250.000,–, kr 500,- eller Kr. 3000.", check),
            [
                "kr. 50 000,-: «kr. 50 000,-» er ein gammal skrivemåte (skriv «kr 50 000»)",
                "1.250.000,–: «1.250.000,–» er ein gammal skrivemåte (skriv «kr 1 250 000»)",
                "kr 500,-: «kr 500,-» er ein gammal skrivemåte (skriv «kr 500»)",
                "Kr. 3000: «Kr. 3000» er ein gammal skrivemåte (skriv «kr 3000»)"
            ]
        );
    }

    #[test]
    fn amounts_as_they_should_be_and_other_numbers_are_fine() {
        for text in ["kr 50 000", "50 000 kroner", "kr 49,90", "i 2024, 10-12 personar", "nr. 50", "§ 3-1", "2 kr. Det"]
        {
            assert_eq!(of_text("nn", text, check), Vec::<String>::new(), "{text}");
        }
    }
}
