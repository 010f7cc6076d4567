//! One word is spelt in one way through a plan: both ways are right, but a reader wonders whether they mean two things.

use super::own_words::own_words;
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Faults, Place};
use crate::norsk::number_words::in_words;
use crate::norsk::{Målform, Said, TextWord, Variant, said, variant};
use crate::plan::texts::Paragraph;
use std::collections::BTreeMap;

/// Two spellings of one word.
pub const RULE: Rule = Rule::note("PV603", "to-skrivemåtar", Kind::Language, Needs::Fronts, check);

/// Words that start a sentence more often than a name, in both målformer: «I skulen» is no school of that name.
const STARTS: &[&str] = &[
    "Alle", "At", "Av", "De", "Dei", "Den", "Denne", "Desse", "Det", "Dette", "Disse", "Ei", "Ein", "Eit", "En", "Er",
    "Et", "Etter", "Fleire", "Flere", "For", "Fra", "Frå", "Har", "Hver", "Hvert", "I", "Ingen", "Kvar", "Kvart",
    "Mange", "Med", "Men", "Mot", "Når", "Og", "Om", "På", "Saman", "Sammen", "Skal", "Som", "Til", "Ved", "Vi", "Vår",
    "Våre",
];

/// How a variant occurs in a plan.
#[derive(Clone, Debug)]
struct Found {
    /// As it is written where it stands first.
    word: String,
    place: Place,
    times: usize,
}

/// Remarks on the variants that are rarer than another in the plan, each where it stands first.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    // the register of a municipality has names that the plan may never print
    let own = || texts.iter().filter(|text| !text.shared);
    let mut found: BTreeMap<Variant, Found> = BTreeMap::new();
    for text in own() {
        for part in &text.paragraphs {
            count(part, text.målform, &mut found);
        }
    }
    let found: Vec<(Variant, Found)> = found.into_iter().collect();
    for variants in found.chunk_by(|(a, _), (b, _)| a.group == b.group) {
        remark(variants, faults);
    }
}

/// Counts the variants in a paragraph, names left out.
fn count(part: &Paragraph, målform: Målform, found: &mut BTreeMap<Variant, Found>) {
    let all = own_words(part);
    for (at, word) in all.iter().enumerate() {
        if word.is_name() || word.is_capitals() {
            continue;
        }
        let Some(variant) = variant(målform, &word.text.to_lowercase()) else { continue };
        if !is_in_name(all.get(at.saturating_sub(3)..at).unwrap_or_default(), word, &part.text) {
            let new = || Found { word: word.text.into(), place: part.place(word.range.clone()), times: 0 };
            found.entry(variant).or_insert_with(new).times += 1;
        }
    }
}

/// `Julsundet skole`, `Gossen barne- og ungdomsskole`: a name is spelt as it is.
fn is_in_name(before: &[TextWord], word: &TextWord, text: &str) -> bool {
    let mut end = word.range.start;
    for earlier in before.iter().rev() {
        let between = text.get(earlier.range.end..end).unwrap_or("");
        if !matches!(between, " " | "- " | "-") {
            return false;
        }
        if earlier.text.starts_with(char::is_uppercase) {
            return !(earlier.is_first && STARTS.contains(&earlier.text));
        }
        if earlier.text != "og" && between != "- " {
            return false;
        }
        end = earlier.range.start;
    }
    false
}

/// Remarks on the variants of one word; the one that is most used is the plan's own, and of two alike the first.
fn remark(variants: &[(Variant, Found)], faults: &mut Faults) {
    let all = || variants.iter().map(|(_, found)| found);
    let most = all().map(|found| found.times).max();
    let Some(own) = all().filter(|f| Some(f.times) == most).min_by_key(|f| f.place) else { return };
    for rare in all().filter(|found| found.place != own.place) {
        let message = {
            let often = times(rare.times);
            said!("«{}» står {often}, men planen skriv elles «{}»", "«{}» står {often}, men planen skriver ellers «{}»", rare.word, own.word; often)
        };
        let fault = RULE.fault(rare.place, message);
        let label = {
            let often = times(own.times);
            said!("«{}» står {often}, fyrst her", "«{}» står {often}, først her", own.word; often)
        };
        faults.push(fault.related(own.place, label).hint(said!(
            "begge er rette: vel éin skrivemåte for heile planen",
            "begge er riktige: velg én skrivemåte for hele planen"
        )));
    }
}

fn times(times: usize) -> Said {
    match times {
        1 => said!("éin gong", "én gang"),
        _ => Said::new(
            format!("{} gonger", in_words(times, Målform::Nynorsk)),
            format!("{} ganger", in_words(times, Målform::Bokmål)),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_text;

    #[test]
    fn the_rarer_spelling_is_told_with_the_place_of_the_other() {
        let text = "Førebyggande arbeid.\n\nDet er førebyggjande, og vi\nførebyggjer rus.";
        assert_eq!(
            of_text("nn", text, &RULE),
            ["Førebyggande: «Førebyggande» står éin gong, men planen skriv elles «førebyggjande» \
              (begge er rette: vel éin skrivemåte for heile planen) [6: «førebyggjande» står to gonger, fyrst her]"]
        );
    }

    #[test]
    fn a_word_after_the_first_of_a_sentence_is_no_name() {
        let told = of_text("nn", "I skolen er alle med. Det er skulane, og på kvar skule.", &RULE);
        assert!(told.len() == 1 && told[0].starts_with("skolen: "), "{told:?}");
    }

    #[test]
    fn names_quotations_and_words_that_differ_in_meaning_are_left_alone() {
        for text in [
            "Skulane og Julsundet skole, Gossen barne- og ungdomsskole.",
            "Skulen les «Barn i skolen» og [om skolen](https://a.no).",
            "Førebygging og førebyggjande. Òg og også. Skulle skule.",
        ] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn bokmål_has_its_own_variants() {
        assert_eq!(of_text("nb", "Atferd, atferd og adferdsvansker. Derfor.", &RULE).len(), 1);
        assert_eq!(of_text("nb", "Derfor og difor er noe annet her.", &RULE), Vec::<String>::new());
    }
}
