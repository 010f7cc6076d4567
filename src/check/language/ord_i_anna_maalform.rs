//! A plan is written in one målform: bokmål words in a nynorsk plan, and the reverse, are remarked on with the right word.

use super::anna_maalform::File;
use super::own_words::own_words;
use super::short_weekdays::short_weekdays;
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Fault, Faults};
use crate::norsk::{List, Målform, TextWord, capital, right_words, said, text_words, without};
use crate::plan::texts::Paragraph;
use std::ops::Range;

/// A word of the other målform.
pub const RULE: Rule = Rule::warning("PV602", "ord-i-anna-målform", Kind::Language, Needs::Fronts, check);

/// Names that are written in one målform wherever they stand, with a small letter in them.
const NAMES: &[&str] = &[
    "Det kriminalitetsforebyggende råd",
    "Det Kriminalitetsforebyggende Råd",
    "Voksne for Barn",
    "Voksne for barn",
    "Rådet for psykisk helse",
    "Unge funksjonshemmede",
    "Foreldreutvalget for grunnopplæringen",
    "Foreldreutvalget for barnehager",
    "Norges kommunerevisorforbund",
];

/// The title of a law is no longer than this.
const LONGEST_TITLE: usize = 200;

/// Remarks on each word that is of the other målform only. Where the keys are too, it is told of once, with them.
fn check(subject: &Subject, faults: &mut Faults) {
    let is_mistaken = [File::Municipality, File::Plan].map(|file| file.is_mistaken(subject.plan));
    for text in subject.texts() {
        let [of_municipality, of_plan] = is_mistaken;
        if text.shared && of_municipality || !text.shared && of_plan {
            continue;
        }
        for part in &text.paragraphs {
            for (range, right) in short_weekdays(text.målform, part) {
                faults.push(fault(part, range, text.målform, &[right]));
            }
            let mut words = own_words(part);
            words.retain(|word| !word.is_name() && !word.is_capitals() && right(text.målform, word).is_some());
            if !words.is_empty() {
                without(&mut words, names(&part.text));
            }
            for word in &words {
                let large = word.text.starts_with(char::is_uppercase);
                let shown = |right: &&str| if large { capital(right) } else { (*right).into() };
                let right: Vec<String> = right(text.målform, word).unwrap_or_default().iter().map(shown).collect();
                faults.push(fault(part, word.range.clone(), text.målform, &right));
            }
        }
    }
}

/// What a word is called in a målform that it is not a word of.
fn right(målform: Målform, word: &TextWord) -> Option<&'static [&'static str]> {
    right_words(målform, &word.text.to_lowercase())
}

fn fault(part: &Paragraph, range: Range<usize>, målform: Målform, right: &[String]) -> Fault {
    let (own, other) = match målform {
        Målform::Nynorsk => ("nynorsk", "bokmål"),
        Målform::Bokmål => ("bokmål", "nynorsk"),
    };
    let word = part.text.get(range.clone()).unwrap_or("");
    let shown: Vec<String> = right.iter().map(|right| format!("«{right}»")).collect();
    let fault = RULE.fault(
        part.place(range),
        said!("«{word}» er {other}, og planen er på {own}", "«{word}» er {other}, og planen er på {own}"),
    );
    fault.hint(said!("på {own} heiter det {}", "på {own} heter det {}", List::OR.of(&shown)))
}

/// Where names stand, and titles of laws, which mostly are in bokmål: `lov om kommunale helse- og omsorgstjenester`.
fn names(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> =
        NAMES.iter().flat_map(|name| text.match_indices(name).map(|(at, name)| at..at + name.len())).collect();
    let words = text_words(text);
    for (law, about) in words.iter().zip(words.iter().skip(1)) {
        if matches!(law.text, "lov" | "Lov" | "forskrift" | "Forskrift") && about.text == "om" {
            let rest = text.get(about.range.end..).unwrap_or("");
            let title =
                rest.char_indices().take(LONGEST_TITLE).find(|(_, c)| matches!(c, '.' | '(' | ';' | ':' | '\n'));
            let end = title.map_or(rest.len().min(LONGEST_TITLE), |(at, _)| at);
            out.push(law.range.start..about.range.end + end);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::{of_section, of_text};

    #[test]
    fn bokmål_in_a_nynorsk_plan_is_told_with_the_right_word() {
        assert_eq!(
            of_text("nn", "Det er ikke avklart kven som har vært\nansvarleg for barnehagene. Innbygger.", &RULE),
            [
                "ikke: «ikke» er bokmål, og planen er på nynorsk (på nynorsk heiter det «ikkje»)",
                "vært: «vært» er bokmål, og planen er på nynorsk (på nynorsk heiter det «vore»)",
                "barnehagene: «barnehagene» er bokmål, og planen er på nynorsk (på nynorsk heiter det «barnehagane»)",
                "Innbygger: «Innbygger» er bokmål, og planen er på nynorsk (på nynorsk heiter det «Innbyggjar» eller «Innbyggar»)"
            ]
        );
    }

    #[test]
    fn nynorsk_in_a_bokmål_plan_is_told() {
        assert_eq!(
            of_text("nb", "Planen gjelder ikkje skolen, men heime er lov.", &RULE),
            ["ikkje: «ikkje» er nynorsk, og planen er på bokmål (på bokmål heiter det «ikke»)"]
        );
    }

    #[test]
    fn titles_points_actors_and_times_are_read_too() {
        let section = "type: tiltak\ntittel: A\ntiltak:\n  - id: t\n    tittel: Koordinerende nivå\n    punkt: [ikke dette]\n    \
                       ansvar: Alle skolene\n    tidspunkt: Hver dag\n";
        let said = of_section("nn", section, &RULE);
        let words: Vec<&str> = said.iter().filter_map(|line| line.split(':').next()).collect();
        assert_eq!(words, ["Koordinerende", "ikke", "skolene", "Hver"]);
    }

    #[test]
    fn what_others_wrote_and_what_is_a_name_is_left_alone() {
        for text in [
            "Sjå «Tidlig oppdagelse av utsatte barn», \"ikke nå\" og “hver dag”.",
            "Sjå [ikke vold](https://ikke.no) og *Forslag til kompetanseløft for barnehagene*.",
            "> Omsorgssvikt er når barnet ikke får det.",
            "Sjå ikke.no, post@ikke.no og https://a.no/ikke/noen.",
            "Kurs i Barnehagene AS, og IKKE.",
            "Voksne for Barn og Det kriminalitetsforebyggende råd er med.",
            "Lov om kommunale helse- og omsorgstjenester gjeld.",
            "Dei andre har bilde, mye skole, og eleven blei med. Så er det derfor.",
        ] {
            assert_eq!(of_text("nn", text, &RULE), Vec::<String>::new(), "{text}");
        }
    }
}
