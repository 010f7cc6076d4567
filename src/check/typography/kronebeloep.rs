//! `kr 50 000`, not `kr. 50 000,-`, `50.000 kr` or `4,2 mill kroner`.

use super::money::{Money, amounts};
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::texts::TextKind;

/// `kr. 50 000,-`
pub const RULE: Rule = Rule::note("PV608", "kronebeløp", Kind::Typography, Needs::Nothing, check);

/// Remarks on amounts that are written in an old way, or as no Norwegian text is, with the amount as it should be.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    let parts = texts.iter().flat_map(|text| text.paragraphs.iter().map(|part| (part, text.kind == TextKind::Celle)));
    for (part, is_cell) in parts {
        for Money { range, right, is_sure } in amounts(&part.text, is_cell) {
            let shown = part.text.get(range.clone()).unwrap_or("");
            let message =
                said!("«{shown}» er ikkje slik beløp blir skrivne no", "«{shown}» er ikke slik beløp skrives nå");
            let fault =
                RULE.fault(part.place(range.clone()), message).hint(said!("skriv «{right}»", "skriv «{right}»"));
            faults.push(fault.cure(is_sure.then(|| part.replacing(range, right))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use super::amounts;
    use crate::check::tests::of_text;

    #[test]
    fn the_old_way_is_told_with_the_amount_as_it_should_be() {
        let said = "er ikkje slik beløp blir skrivne no";
        assert_eq!(
            of_text("nn", "Det blei gitt kr. 50 000,- og 1.250.000,–, kr 500,- eller Kr. 3000.", &RULE),
            [
                format!("kr. 50 000,-: «kr. 50 000,-» {said} (skriv «kr 50 000»)"),
                format!("1.250.000,–: «1.250.000,–» {said} (skriv «kr 1 250 000»)"),
                format!("kr 500,-: «kr 500,-» {said} (skriv «kr 500»)"),
                format!("Kr. 3000: «Kr. 3000» {said} (skriv «kr 3000»)")
            ]
        );
    }

    /// What is to be written in place of each amount; in brackets what is not certain.
    fn cured(text: &str) -> Vec<String> {
        let one = |money: super::Money| if money.is_sure { money.right } else { format!("({})", money.right) };
        amounts(text, false).into_iter().map(one).collect()
    }

    #[test]
    fn the_whole_amount_is_written_anew() {
        for (text, right) in [
            ("gav 150.000 kr til", "150 000 kr"),
            ("gav 400.000 kroner.", "400 000 kroner"),
            ("gav 1.380,- kroner no", "1380 kroner"),
            ("gav kr. 5000,- no", "kr 5000"),
            ("gav kr 150.000 no", "kr 150 000"),
            ("gav NOK 5 000 no", "kr 5000"),
            ("gav NOK 50.000,- no", "kr 50 000"),
            ("gav 50 000 NOK no", "50 000 kr"),
            ("gav 4,2 mill kroner no", "4,2 mill. kroner"),
            ("gav 4.2 mill. kr no", "4,2 mill. kr"),
            ("gav kr 4,2 mill no", "kr 4,2 mill."),
            ("gav 1,5 MNOK no", "1,5 mill. kroner"),
            ("gav 2 mrd kr no", "2 mrd. kr"),
            ("gav 500-600,- no", "kr 500–600"),
            ("gav kr. 500–600 no", "kr 500–600"),
            ("gav 5000kr no", "5000 kr"),
            ("gav 50.000kr no", "50 000 kr"),
            ("gav kr50 000 no", "kr 50 000"),
            ("gav kr.50.000 no", "kr 50 000"),
            ("gav kr: 50.000,- no", "kr 50 000"),
            ("gav 500,- kr per time", "500 kr"),
            ("gav kroner 500,- no", "kroner 500"),
            ("gav 49,90,- no", "kr 49,90"),
            ("gav kr 150000 no", "kr 150 000"),
            ("gav 150000 kroner no", "150 000 kroner"),
        ] {
            assert_eq!(cured(text), [right], "{text}");
        }
        assert_eq!(cured("Kr. 3000 er gitt. Kr 500,- òg, og Kr. 20."), ["Kr 3000", "Kr 500", "kr 20"]);
    }

    #[test]
    fn a_part_of_something_else_is_not_certain() {
        for text in [
            "150,000 kr",
            "kr 1,250,000",
            "150k kr",
            "150’ kr",
            "kr 150k",
            "kr. 1.250 mill.",
            "kr. 2.5",
            "kr. 20, 30 og 40",
            "kr. 0500",
        ] {
            assert!(cured(text).iter().all(|right| right.starts_with('(')), "{text}: {:?}", cured(text));
        }
        assert_eq!(cured("gav 150,000 kr, kr 1,250,000, 150k kr, 150’ kroner og 150 tkr").len(), 5);
        assert_eq!(cured("gav 150,000 kr"), ["(150 000 kr)"]);
        assert_eq!(cured("gav 150’ kroner"), ["(150 000 kroner)"]);
        let of_cell = |text: &str| amounts(text, true).into_iter().map(|money| money.right).collect::<Vec<_>>();
        assert_eq!(of_cell("150k"), ["kr 150 000"]);
        assert_eq!(of_cell("150,000"), ["kr 150 000"]);
        assert_eq!(of_cell("1,5"), Vec::<String>::new());
    }

    #[test]
    fn amounts_as_they_should_be_and_other_numbers_are_fine() {
        for text in [
            "kr 50 000",
            "50 000 kroner",
            "kr 49,90",
            "i 2024, 10-12 personar",
            "nr. 50",
            "§ 3-1",
            "2 kr. Det",
            "4,2 mill. kroner",
            "kr 4,2 mill.",
            "1,5 millionar kroner",
            "500 000 innbyggjarar",
            "12.30 kreves",
            "kl. 13.100",
            "tlf. 71 17 00 00",
            "2 mill. menneske",
            "ca. 5 mill",
            "kr 500–600",
            "150 000 kr",
            "sak 150000",
            "5 kroner",
            "1.250 personar",
            "kr 5 000",
            "150,000 innbyggjarar",
            "10k-løpet",
            "0,125 mill. kroner",
            "kr 1,25",
        ] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
