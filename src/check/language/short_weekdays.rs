//! «Tir» for «Tys»: a weekday that is shortened in the other målform, beside a date or a time of day.
//!
//! Whole weekdays stand in the list of words. The short forms cannot: away from dates and times they are other words.

use crate::norsk::{
    Cut, Forms, Målform, Token, capital, clock, may_name_weekday, own_short_form, past_space, quotations, tokens,
    weekday, written_date,
};
use crate::plan::texts::Paragraph;
use std::ops::Range;

/// How many weekdays, and signs between them, may stand before a time: all seven, and some more.
const LONGEST: usize = 30;

/// The short weekdays of the other målform in a text, each with what it is called in its own.
pub fn short_weekdays(målform: Målform, part: &Paragraph) -> Vec<(Range<usize>, String)> {
    let mut out = vec![];
    // most texts have no digit beside such a word
    if part.in_quote || !may_name_weekday(&part.text.to_lowercase()) {
        return out;
    }
    let quoted = quotations(&part.text);
    let all: Vec<Token> = tokens(&part.text, Cut::APART).collect();
    for (at, word) in all.iter().enumerate() {
        let Some(small) = word.word() else { continue };
        let Some(right) = own_short_form(&small, målform) else { continue };
        let large = word.text.starts_with(char::is_uppercase);
        // «man» is a pronoun too
        let certain = small != "man" || large || all.get(at + 1).is_some_and(|next| next.is("."));
        // quotations stand in order, and never in each other
        let next = quoted.partition_point(|range| range.end <= word.range.start);
        let is_quoted = quoted.get(next).is_some_and(|range| range.contains(&word.range.start));
        if !certain || is_quoted || !before_a_time(&all, at + 1) {
            continue;
        }
        out.push((word.range.clone(), if large { capital(right) } else { right.into() }));
    }
    out
}

/// Whether a date or a time of day follows, perhaps with other weekdays before it: «Tir. 12.09.», «tir–tor kl. 10», «Tir 08.30–10.30».
fn before_a_time(all: &[Token], mut at: usize) -> bool {
    for _ in 0..LONGEST {
        at = past_space(all, at);
        let Some(next) = all.get(at) else { return false };
        let word = next.word();
        let is_between = [".", ",", "–", "-", "/"].iter().any(|sign| next.is(sign));
        if !is_between && !word.as_deref().is_some_and(|word| weekday(word).is_some() || ["og", "den"].contains(&word))
        {
            return word.as_deref() == Some("kl")
                || written_date(all, at, Forms::RUNNING).is_some()
                || is_clock(all, at);
        }
        at += 1;
    }
    false
}

/// `08.30`, `8:30`, `0830–1030`.
fn is_clock(all: &[Token], at: usize) -> bool {
    let four = || all.get(at).is_some_and(|token| token.text.len() == 4) && clock(all, at, true).is_some();
    clock(all, at, false).is_some() || four() && all.get(at + 1).is_some_and(|sign| sign.is("–") || sign.is("-"))
}

#[cfg(test)]
mod tests {
    use super::super::ord_i_anna_maalform::RULE;
    use crate::check::tests::{of_section, of_text};

    #[test]
    fn a_short_bokmål_weekday_in_a_nynorsk_plan_is_told_with_the_right_one() {
        assert_eq!(
            of_text("nn", "Tir 10.09.24 kl. 08.30", &RULE),
            ["Tir: «Tir» er bokmål, og planen er på nynorsk (på nynorsk heiter det «Tys»)"]
        );
        for (text, word) in [
            ("Møte tirs. 10. september", "tirs"),
            ("Tir kl. 10", "Tir"),
            ("Ope tir–tor 10.00–12.00", "tir"),
            ("Lør. 0830–1030", "Lør"),
            ("Man 12.09.24", "Man"),
            ("ons og tir den 10. september", "tir"),
        ] {
            let said = of_text("nn", text, &RULE);
            assert_eq!(said.len(), 1, "{text}: {said:?}");
            assert!(said[0].starts_with(&format!("{word}: ")), "{text}: {said:?}");
        }
    }

    #[test]
    fn a_short_nynorsk_weekday_in_a_bokmål_plan_is_told() {
        assert_eq!(
            of_text("nb", "Tys. 10.09.24 og lau 14.09.24", &RULE),
            [
                "Tys: «Tys» er nynorsk, og planen er på bokmål (på bokmål heiter det «Tir»)",
                "lau: «lau» er nynorsk, og planen er på bokmål (på bokmål heiter det «lør»)"
            ]
        );
    }

    #[test]
    fn a_time_of_a_measure_is_read_too() {
        let section = "type: tiltak\ntittel: A\ntiltak:\n  - id: t\n    tittel: A\n    tidspunkt: [Tir 08.30–10.30]\n";
        assert_eq!(of_section("nn", section, &RULE).len(), 1);
    }

    #[test]
    fn other_words_quotations_and_forms_of_both_are_left_alone() {
        for text in [
            "Tys 10.09.24, ons 11.09.24, tor 12.09.24, fre 13.09.24, lau 14.09.24 og søn 15.09.24",
            "Når kan man 12.09.24 vere med?",
            "Man må lese tir og lør om att.",
            "Tir 3 av 4",
            "Ruta «Tir 10.09.24» står i referatet.",
            "> Tir 10.09.24",
            "Tirsdagar har 2024 mange av.",
        ] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
        for text in ["Tir 10.09.24, mån 9. september og søn 15.09.24 kl. 10", "En lau 12 år gammel", "Lau 5"] {
            assert_eq!(of_text("nb", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
