//! Numbers are assigned, never typed: «3.1 Fritidsklubben» would have two.

use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Edit, Fault, Faults};
use crate::norsk::{capital, month, said};
use crate::plan::del::{Del, Figur};
use crate::plan::seksjon::Seksjon;
use crate::text::Linje;

/// A number in a title that planverk numbers itself.
pub const RULE: Rule = Rule::warning("PV116", "nummer-for-hand", Kind::Structure, Needs::Nothing, check);

/// Words that say what a number is of, where the number is planverk's.
const PARTS: &[&str] = &[
    "kapittel", "kap.", "kap", "tiltak", "punkt", "pkt.", "pkt", "avsnitt", "seksjon", "vedlegg", "delmål", "nr.", "nr",
];

/// The largest number that is one of a part of a plan.
const LARGEST: u32 = 60;

/// Remarks on each title that begins with a number and gets one.
fn check(subject: &Subject, faults: &mut Faults) {
    let chapters = subject.plan.seksjonar.iter().zip(&subject.resolved.numbers);
    for (kapittel, numbers) in chapters {
        let mut remark =
            |title: &Linje, number: Option<&String>| faults.extend(number.and_then(|number| typed(title, number)));
        remark(&kapittel.seksjon.hovud().tittel, numbers.number.as_ref());
        for (part, number) in kapittel.seksjon.delar().iter().zip(&numbers.delar) {
            remark(&part.tittel, number.as_ref());
            // the parts of a part have no number of their own, and a number that goes on from its is as wrong
            inner(&part.delar, number.as_ref(), &mut remark);
        }
        match &kapittel.seksjon {
            Seksjon::Organisering(s) => {
                s.nivå
                    .iter()
                    .zip(&numbers.nivå)
                    .for_each(|(nivå, number)| remark(&nivå.gruppe.tittel, number.as_ref()));
            }
            Seksjon::Tiltak(s) => {
                for (table, number) in s.tabellar.iter().zip(&numbers.table_parts) {
                    table.tittel.iter().for_each(|title| remark(title, number.as_ref()));
                }
                for (table, numbers) in s.tables().zip(&numbers.tabellar) {
                    for (goal, numbers) in table.delmål.iter().zip(&numbers.delmål) {
                        remark(&goal.tittel, numbers.number.as_ref());
                        goal.tiltak
                            .iter()
                            .zip(&numbers.tiltak)
                            .for_each(|(t, number)| remark(&t.tittel, number.as_ref()));
                    }
                    table.tiltak.iter().zip(&numbers.tiltak).for_each(|(t, number)| remark(&t.tittel, number.as_ref()));
                }
            }
            Seksjon::Tekst(_) | Seksjon::Tilbakeblikk(_) => {}
        }
    }
    faults.extend(subject.plan.figurar().into_iter().filter_map(of_figure));
}

fn inner<'p>(parts: &'p [Del], number: Option<&String>, remark: &mut impl FnMut(&'p Linje, Option<&String>)) {
    for part in parts {
        remark(&part.tittel, number);
        inner(&part.delar, number, remark);
    }
}

/// Words that a caption begins with where its number is typed.
const FIGURES: &[&str] = &["figur", "fig.", "fig", "bilete", "bilde", "illustrasjon", "foto", "diagram"];

/// Remarks on a caption that says which figure it is: `Figur 1: Modellen`.
fn of_figure(figure: &Figur) -> Option<Fault> {
    let written = &figure.tekst.as_ref()?.written;
    let text = written.text.trim_start();
    let start = written.text.len() - text.len();
    let small = text.to_lowercase();
    let word =
        FIGURES.iter().find(|word| small.strip_prefix(**word).is_some_and(|rest| rest.starts_with([' ', '\u{a0}'])))?;
    let after = text.get(word.len()..)?.trim_start_matches([' ', '\u{a0}']);
    let number = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
    let is_number = after.get(..number)?.trim_matches('.').split('.').all(|part| (1..=2).contains(&part.len()));
    let rest = after.get(number..)?;
    let right = rest.trim_start_matches([' ', '\u{a0}', '.', ':', ')', '-', '–', '—']);
    let signs = after.get(..after.len() - right.len())?;
    let has_sign = signs.ends_with(' ') && signs.trim_end().ends_with(['.', ':', ')', '-', '–', '—']);
    // «Figur 1 viser …» is a sentence
    let begins = right.starts_with(|c: char| c.is_uppercase() || "«*_[".contains(c)) || has_sign && !right.is_empty();
    (is_number && begins).then_some(())?;
    let end = start + text.len() - right.len();
    let first = right.chars().next()?;
    let shown = text.get(..end - start)?.trim_end();
    let message = said!(
        "«{shown}» er skrive for hand, og planverk set sjølv nummeret på figuren",
        "«{shown}» er skrevet for hånd, og planverk setter selv nummeret på figuren"
    );
    let range = start..end + first.len_utf8();
    let edit = Edit::new(written.place_of(range.clone()), written.text.get(range)?, capital(&first.to_string()));
    let place = written.place_of(start..start + shown.len());
    let right = capital(right.trim_end());
    Some(RULE.fault(place, message).hint(said!("skriv «{right}»", "skriv «{right}»")).cure([edit]))
}

fn typed(title: &Linje, number: &str) -> Option<Fault> {
    let text = title.source();
    let start = text.len() - text.trim_start().len();
    let length = typed_number(text.trim(), number)?;
    let end = start + length;
    let rest = text.get(end..)?;
    let right = capital(rest.trim_end());
    let shown = text.get(start..end)?.trim_end();
    let message = said!(
        "«{shown}» er skrive for hand, og planverk set sjølv nummeret {number} føre tittelen",
        "«{shown}» er skrevet for hånd, og planverk setter selv nummeret {number} foran tittelen"
    );
    let first = rest.chars().next()?;
    let old = text.get(start..end + first.len_utf8())?;
    let new: String = right.chars().take(1).collect();
    let edit = Edit::new(title.written.place_of(start..end + first.len_utf8()), old, new);
    let place = title.written.place_of(start..start + shown.len());
    Some(RULE.fault(place, message).hint(said!("skriv «{right}»", "skriv «{right}»")).cure([edit]))
}

/// How many bytes a number that is typed for hand takes at the start of a title, with what stands around it.
fn typed_number(title: &str, number: &str) -> Option<usize> {
    let word = PARTS.iter().find(|word| {
        let own = title.get(..word.len());
        own.is_some_and(|own| own.to_lowercase() == **word)
            && title.get(word.len()..).is_some_and(|rest| rest.starts_with([' ', '\u{a0}']))
    });
    let after = word.map_or(0, |word| word.len());
    let label = title.get(after..)?.trim_start_matches([' ', '\u{a0}']);
    let at = title.len() - label.len();
    let (length, is_dotted) = label_length(label, word.is_some())?;
    let rest = label.get(length..)?;
    let signs = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '.', ':', ')', '-', '–', '—', '\t']).len();
    let (between, text) = rest.split_at(signs);
    let has_sign = between.contains(['.', ':', ')', '–', '—']) || between.contains(" -");
    // «24/7-tilbod», «0–24 år», «1. klasse», «5 – 7 år»
    let begins = text.starts_with(|c: char| c.is_uppercase() || "«\"{".contains(c))
        || word.is_some() && text.starts_with(char::is_lowercase) && has_sign;
    let name = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or("").to_lowercase();
    let is_number = label.starts_with(|c: char| c.is_ascii_digit());
    // «E6 Nordfjord» is a road, and «A1 Trygge barn» a measure where it is the number that it gets
    let is_enough = is_number || is_dotted || has_sign || word.is_some() || label.get(..length) == Some(number);
    (begins && !between.is_empty() && month(&name).is_none() && is_enough).then_some(at + length + signs)
}

/// How long the number itself is, `3`, `3.1`, `A`, `A1`, `IV`, and whether it has several parts.
fn label_length(text: &str, is_named: bool) -> Option<(usize, bool)> {
    let length = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(text.len());
    let label = text.get(..length)?.trim_end_matches('.');
    // «1.Bakgrunn»
    let digits = label.len() - label.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
    let glued = digits > 0
        && label.get(..digits).is_some_and(|own| own.ends_with('.'))
        && label.get(digits..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let label = if glued { label.get(..digits)?.trim_end_matches('.') } else { label };
    let parts: Vec<&str> = label.split('.').collect();
    let is_number = |part: &str| {
        part.len() <= 2 && part.parse::<u32>().is_ok_and(|n| n <= LARGEST) && (part == "0" || !part.starts_with('0'))
    };
    let is_letter = |part: &str| part.len() == 1 && part.starts_with(|c: char| c.is_ascii_uppercase());
    let first = *parts.first()?;
    let is_mixed = first.len() <= 3
        && first.starts_with(|c: char| c.is_ascii_uppercase())
        && first.get(1..).is_some_and(is_number);
    let is_roman = !first.is_empty() && first.len() <= 5 && first.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let rest = parts.get(1..)?.iter().all(|part| is_number(part));
    let is_dotted = parts.len() > 1;
    // a letter, or IV, needs a full stop or a bracket behind it to be a number
    let closed = is_named || text.get(label.len()..).is_some_and(|rest| rest.starts_with([')', '.', ':']));
    let good = is_number(first) || is_mixed || (is_letter(first) || is_roman) && (closed || is_dotted);
    (good && rest && parts.len() <= 4).then_some((label.len(), is_dotted))
}

#[cfg(test)]
mod tests {
    use super::{RULE, typed_number};
    use crate::check::tests::of_section;

    #[test]
    fn a_number_that_is_typed_is_told_with_the_title_without_it() {
        for (title, right) in [
            ("3.1 Fritidsklubben", "Fritidsklubben"),
            ("3.1. Fritidsklubben", "Fritidsklubben"),
            ("1. Bakgrunn", "Bakgrunn"),
            ("1) Bakgrunn", "Bakgrunn"),
            ("1 Bakgrunn", "Bakgrunn"),
            ("1.Bakgrunn", "Bakgrunn"),
            ("2 – Rus", "Rus"),
            ("2: Rus", "Rus"),
            ("Kapittel 2 Rus", "Rus"),
            ("Kapittel 2: rus", "Rus"),
            ("KAPITTEL 2. Rus", "Rus"),
            ("Tiltak 4: Klubb", "Klubb"),
            ("Tiltak 4 – Klubb", "Klubb"),
            ("A. Trygge", "Trygge"),
            ("B) Trygge", "Trygge"),
            ("IV. Trygge", "Trygge"),
            ("Vedlegg 1: Skjema", "Skjema"),
            ("Vedlegg A – Skjema", "Skjema"),
            ("1.2.3 «Open dør»", "«Open dør»"),
        ] {
            let section = format!("type: tekst\ntittel: '{title}'\ntekst: A\n");
            let said = of_section("nn", &section, &RULE);
            assert_eq!(said.len(), 1, "{title}");
            assert!(said[0].ends_with(&format!("(skriv «{right}»)")), "{said:?}");
        }
    }

    #[test]
    fn a_number_that_is_typed_in_a_caption_is_told_and_one_in_a_sentence_is_not() {
        let of = |caption: &str| {
            let section =
                format!("type: tekst\ntittel: A\nfigur: {{ fil: a.png, alt: B, tekst: '{caption}' }}\ntekst: C\n");
            of_section("nn", &section, &RULE)
        };
        for caption in
            ["Figur 1: Modellen", "Figur 1. Modellen", "Fig. 2 – modellen", "FIGUR 1 Modellen", "Bilete 3: Modellen"]
        {
            let said = of(caption);
            assert!(said.len() == 1 && said[0].ends_with("(skriv «Modellen»)"), "{caption}: {said:?}");
        }
        for caption in
            ["Figur 1 viser modellen", "Figuren viser 1", "Modellen, figur 1", "Figur 2026: Året", "Foto: Fjordvik"]
        {
            assert_eq!(of(caption), Vec::<String>::new(), "{caption}");
        }
    }

    #[test]
    fn numbers_that_belong_to_a_title_are_left_alone() {
        for title in [
            "24/7-tilbod",
            "1. klasse",
            "2026 – året vi vil ha",
            "0–24 år",
            "5 – 7 år",
            "1. mai",
            "1. Mai-toget",
            "10 gode råd",
            "A-laget",
            "I fjor",
            "Vi bryr oss",
            "Tiltak mot rus",
            "Vedlegg",
            "Tiltak 2026",
            "12.30-møtet",
            "4H",
            "7. trinn",
            "112 Naudnummer",
            "Kapittel 2",
            "E6 gjennom bygda",
            "E6 Nordfjord",
            "MOT",
            "A Christmas carol",
            "Nivå 1: Alle",
            "Fase 2: Plan",
            "50/50-ordninga",
            "1,5 årsverk",
            "3-årskontroll",
            "X-games",
        ] {
            assert!(typed_number(title, "1").is_none(), "{title}");
        }
    }

    #[test]
    fn a_title_that_gets_no_number_may_have_one() {
        let section = "type: tiltak\ntittel: A\nnummerering: ingen\ntiltak: [{ id: a, tittel: 1. Klubb }]\n";
        assert_eq!(of_section("nn", section, &RULE), Vec::<String>::new());
        let section = "type: tiltak\ntittel: A\ntiltak: [{ id: a, tittel: 1. Klubb }]\n";
        assert_eq!(of_section("nn", section, &RULE).len(), 1);
        let section = "type: tiltak\ntittel: A\nnummerering: A1\ndelmål: [{ id: b, tittel: B, tiltak: [{ id: a, tittel: A1 Klubb }] }]\n";
        assert_eq!(of_section("nn", section, &RULE).len(), 1);
    }
}
