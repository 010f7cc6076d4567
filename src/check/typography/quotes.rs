//! Norwegian quotation marks are « and »; a plan has one kind.

use super::pairs;
use crate::check::code;
use crate::fault::{Edit, Fault, Faults, Place};
use crate::plan::tekstar::{Avsnitt, Skriven};
use std::ops::Range;

/// Remarks on the straight marks of the typewriter, a pair at a time, and on the rarer of « » and “ ”.
pub fn check(texts: &[Skriven], faults: &mut Faults) {
    let (mut angles, mut curls): (Vec<Place>, Vec<Place>) = (vec![], vec![]);
    let mut curled_pairs: Vec<Edit> = vec![];
    for part in texts.iter().flat_map(|text| &text.avsnitt) {
        let pairs = pairs::straight(&part.tekst);
        for range in straight(&part.tekst) {
            let pair = pairs.iter().find(|pair| pair.start == range.start);
            let fault = Fault::note(code::STRAIGHT_QUOTES, part.place(range), "hermeteiknet \" er frå skrivemaskina");
            faults
                .push(fault.hint("skriv « føre og » etter").cure(pair.into_iter().flat_map(|pair| angled(part, pair))));
        }
        angles.extend(outer(part, '«'));
        curled_pairs.extend(pairs::curled(&part.tekst).iter().flat_map(|pair| angled(part, pair)));
        // „ opens in German and older Norwegian print
        curls.extend(outer(part, '“').chain(outer(part, '„')));
    }
    let (own, others, shown, own_shown) = match angles.len() >= curls.len() {
        true => (angles, curls, "“ ”", "« »"),
        false => (curls, angles, "« »", "“ ”"),
    };
    if let (Some(own), Some(first)) = (own.iter().min(), others.iter().min()) {
        let message = format!("hermeteikna er {shown} her, men {own_shown} elles i planen");
        let fault = Fault::note(code::MIXED_QUOTES, *first, message).related(*own, format!("{own_shown} fyrst her"));
        faults.push(fault.hint("skriv « og » overalt").cure(curled_pairs));
    }
}

/// What writes a pair as « and ».
fn angled(part: &Avsnitt, pair: &Range<usize>) -> [Edit; 2] {
    let close = part.tekst.get(..pair.end).and_then(|text| text.chars().next_back()).map_or(0, char::len_utf8);
    let open = part.tekst.get(pair.start..).and_then(|text| text.chars().next()).map_or(0, char::len_utf8);
    [part.bytt(pair.start..pair.start + open, "«"), part.bytt(pair.end - close..pair.end, "»")]
}

/// Where marks of a kind open, outside other quotation marks: a quotation inside one has marks of another kind.
fn outer<'a>(part: &'a Avsnitt, mark: char) -> impl Iterator<Item = Place> + 'a {
    let mut depth: usize = 0;
    let found = part.tekst.char_indices().filter(move |(_, c)| {
        let outside = depth == 0;
        match c {
            '«' | '“' | '„' => depth += 1,
            '»' | '”' => depth = depth.saturating_sub(1),
            _ => {}
        }
        outside && *c == mark
    });
    found.map(|(at, c)| part.place(at..at + c.len_utf8()))
}

/// Straight marks: the opening one of each pair, and one that has no other.
fn straight(text: &str) -> Vec<Range<usize>> {
    let mut out = vec![];
    let mut open = false;
    for (at, _) in text.match_indices('"') {
        let after_digit = text.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
        // 15" is inches
        if !open && after_digit {
            continue;
        }
        if !open {
            out.push(at..at + 1);
        }
        open = !open;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::tests::of_text;

    #[test]
    fn straight_marks_are_told_once_a_pair() {
        assert_eq!(
            of_text("nn", "Sjå \"Ung i Aukra\" og \"Små\".", check),
            ["\": hermeteiknet \" er frå skrivemaskina (skriv « føre og » etter)"; 2]
        );
    }

    #[test]
    fn the_rarer_kind_is_told_with_the_place_of_the_other() {
        assert_eq!(
            of_text("nn", "«Ein», «to».\n\nOg “tre”.", check),
            ["“: hermeteikna er “ ” her, men « » elles i planen (skriv « og » overalt) [4: « » fyrst her]"]
        );
    }

    #[test]
    fn one_kind_inner_marks_inches_and_apostrophes_are_fine() {
        for text in ["«Ein» og «to».", "“Ein” og “to”.", "«Han sa “ja” og ‘nei’».", "Ein skjerm på 15\".", "Hans' plan"]
        {
            assert_eq!(of_text("nn", text, check), Vec::<String>::new(), "{text}");
        }
    }
}
