//! What is nearly a mark is printed as it stands: `**Viktig: **`, `<b>`, `[Ungdata] (https…)`, `{ år }`.

use super::marks::{Field, Near, near_marks};
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;

/// Marks that are none.
pub const RULE: Rule = Rule::warning("PV612", "nesten-merke", Kind::Typography, Needs::Nothing, check);

/// How much of what stands there is shown.
const SHOWN: usize = 60;

/// Remarks on each mark that would be printed, with what to write instead.
fn check(subject: &Subject, faults: &mut Faults) {
    for text in subject.texts() {
        let field = Field::of(&text.parsed);
        for part in &text.paragraphs {
            for Near { range, right, is_sure, hint } in near_marks(part, field) {
                let shown = cut(part.as_written(range.clone()));
                let message = said!("«{shown}» blir prenta slik det står", "«{shown}» blir trykt slik det står");
                let cure = right.filter(|_| is_sure).map(|right| part.replacing(range.clone(), right));
                faults.push(RULE.fault(part.place(range), message).hint(hint).cure(cure));
            }
        }
    }
}

/// The beginning of a text, on one line.
fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{} …", line.get(..at).unwrap_or("").trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::{of_section, of_text};

    /// What is marked in a text, and what is to be written there.
    fn told(text: &str) -> Vec<String> {
        short(&of_text("nn", text, &RULE))
    }

    /// The same of a point of a measure, which is one sentence; and of a title, which takes no marks.
    fn told_of(key: &str, text: &str) -> Vec<String> {
        let quoted = text.replace('\'', "''");
        let (title, point) = if key == "tittel" { (quoted.as_str(), "B") } else { ("A", quoted.as_str()) };
        let section =
            format!("type: tiltak\ntittel: A\ntiltak: [{{ id: a, tittel: '{title}', punkt: ['{point}'] }}]\n");
        short(&of_section("nn", &section, &RULE))
    }

    fn short(said: &[String]) -> Vec<String> {
        said.iter()
            .map(|line| line.split(": «").next().unwrap_or("").to_owned() + &line[line.rfind(" (").unwrap()..])
            .collect()
    }

    #[test]
    fn a_mark_is_told_with_what_to_write() {
        for (text, expected) in [
            ("**Viktig: **dette gjeld.", "**Viktig: ** (skriv «**Viktig:** dette»)"),
            ("** Viktig ** gjeld.", "** Viktig ** (skriv «**Viktig**»)"),
            ("Det er *viktig: *dette.", "*viktig: * (skriv «*viktig:* dette.»)"),
            ("Hugs <b>dette</b> no.", "<b>dette</b> (skriv «**dette**»)"),
            ("Hugs <i>dette</i> no.", "<i>dette</i> (skriv «*dette*»)"),
            ("Hugs <span style=x>dette</span> no.", "<span style=x>dette</span> (skriv «dette»)"),
            ("Rus &amp; vald", "&amp; (skriv «&»)"),
            ("Bl&aring;tt", "&aring; (skriv «å»)"),
            ("B&#229;l", "&#229; (skriv «å»)"),
            (
                "Sjå [Ungdata] (https://ungdata.no) no.",
                "[Ungdata] (https://ungdata.no) (skriv «[Ungdata](https://ungdata.no)»)",
            ),
            (
                "Sjå [a](https://x.no/min plan.pdf).",
                "[a](https://x.no/min plan.pdf) (skriv «[a](https://x.no/min%20plan.pdf)»)",
            ),
            (
                "Sjå [Ungdata]: https://ungdata.no",
                "[Ungdata]: https://ungdata.no (skriv «[Ungdata](https://ungdata.no)»)",
            ),
            (
                "Sjå (Ungdata)[https://ungdata.no].",
                "(Ungdata)[https://ungdata.no] (skriv «[Ungdata](https://ungdata.no)»)",
            ),
            ("Plan for { år }.", "{ år } (skriv «{{ år }}»)"),
            ("Plan for {kommune.namn}.", "{kommune.namn} (skriv «{{ kommune.namn }}»)"),
            ("Plan for ${aar}.", "${aar} (skriv «{{ år }}»)"),
            ("Sjå `kode` her.", "`kode` (skriv «kode»)"),
            ("Dei <<unge>> her.", "<<unge>> (skriv ««unge»»)"),
            ("Tiltak -- eit par.", "-- (skriv «–»)"),
            ("[ ] Ringje skulen", "[ ] (ta det bort)"),
        ] {
            assert_eq!(told(text), [expected], "{text}");
        }
        for text in [
            "Eit **uklart punkt.",
            "~~feil~~ rett",
            "Hugs <!-- spørje --> no.",
            "Ein.^[Note.]",
            "Ein.\n\n---\n\nTo.",
            "Ein\n---",
            "Ein\n===",
            "##Overskrift",
            "Ei line<br>to",
            "```\nx\n```",
            "Ein\\nto",
            "Feil! Fant ikke referansekilden.",
            "Sum #REF! kr",
            "Sagt 【4†kjelde】 her",
            "==viktig==",
            "\\textbf{x}",
            "[[planen]]",
            "- [x] gjort",
            "Sjå [planen](https://a.no",
            "[p]: https://a.no",
            ":::note",
            "HYPERLINK \"https://a.no\"",
            "![bilete]",
        ] {
            assert_eq!(told(text).len(), 1, "{text}: {:?}", told(text));
        }
    }

    #[test]
    fn a_place_that_takes_no_marks_says_so() {
        for (text, expected) in [
            ("**Klubben**", "**Klubben** (skriv «Klubben»)"),
            ("*Klubben* no", "*Klubben* (skriv «Klubben»)"),
            ("[Klubben](https://a.no)", "[Klubben](https://a.no) (skriv «Klubben»)"),
            ("# Klubben", "# (ta det bort)"),
            ("Klubb\\* no", "\\* (skriv «*»)"),
        ] {
            assert_eq!(told_of("tittel", text), [expected], "{text}");
        }
        for text in ["Klubb.[^1]", "# Klubben", "> Sagt av", "**Klubb", "Ein ---"] {
            assert_eq!(told_of("punkt", text).len(), 1, "{text}: {:?}", told_of("punkt", text));
        }
        assert_eq!(told_of("punkt", "**Klubb** og [a](https://a.no) \\*"), Vec::<String>::new());
    }

    #[test]
    fn what_an_author_may_well_mean_is_left_alone() {
        for text in [
            "12. desember & 1. mai, 2 * 3 * 4, a_b, ____, *****, R&D, < 5 %, > 3, a < b og b > c",
            "Kurs* for alle. *Berre i 2026.",
            "Kurs** for alle.",
            "** Gjeld berre 2026.",
            "* Gjeld 2026.",
            "Eit # og #slt2026",
            "[namn]",
            "[Kommunen]: ansvarleg",
            "Ein – to. C:\\navn\\plan",
            "post@a.no, Kari <kari@a.no>",
            "1/2, og/eller, 24/7",
            "ca. ~ 5",
            "~10",
            "{a, b}",
            "«ein» 'to'",
            "~~~",
            "| – |",
            "**fet** *kursiv* og _understreka_ tekst",
            "Skriv [teksten](https://a.no).",
            "| A | B |\n| --- | --- |\n| --- | --- |",
            "kl. 10 -- 12",
            "Dato: __.__.2026",
            "(____)",
            "Pris: 5,-",
            "a--b",
            "-- --",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
        for text in ["> 5 %", "#1", "# 1", "C# kurs", "A & B", "Klubb*", "Plan {{ år }}", "1 < 2", "[Klubb]"] {
            assert_eq!(told_of("tittel", text), Vec::<String>::new(), "{text}");
        }
    }
}
