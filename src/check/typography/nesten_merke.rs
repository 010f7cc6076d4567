//! What is nearly a mark is printed as it stands: `**Viktig: **`, `<b>`, `[Ungdata] (https…)`, `{ år }`.

use super::marks::{Around, Field, Near, is_remark, near_marks};
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Edit, Fault, Faults, Place};
use crate::norsk::{Said, said};

/// Marks that are none.
pub const RULE: Rule = Rule::warning("PV612", "nesten-merke", Kind::Typography, Needs::Nothing, check);

/// How much of what stands there is shown.
const SHOWN: usize = 60;

/// Remarks on each mark that would be printed, with what to write instead; on what stands several times in a text, once.
fn check(subject: &Subject, faults: &mut Faults) {
    let texts = subject.texts();
    let around = Around {
        has_remarks: texts.iter().flat_map(|text| &text.paragraphs).any(is_remark),
        ids: subject.plan.ids().into_iter().map(|id| id.value.as_str()).collect(),
    };
    for text in texts {
        let field = Field::of(&text.parsed);
        let mut all: Vec<Alike> = vec![];
        for part in &text.paragraphs {
            for Near { range, right, is_sure, hint } in near_marks(part, field, &around) {
                let shown = cut(part.as_written(range.clone()));
                let edit = right.filter(|_| is_sure).map(|right| part.replacing(range.clone(), right));
                match all.iter_mut().find(|alike| alike.shown == shown && alike.hint == hint) {
                    Some(alike) => alike.edits.push(edit),
                    None => all.push(Alike { shown, hint, place: part.place(range), edits: vec![edit] }),
                }
            }
        }
        faults.extend(all.into_iter().map(Alike::fault));
    }
}

/// What is nearly a mark, as often as it stands in a text.
struct Alike {
    shown: String,
    hint: Said,
    place: Place,
    edits: Vec<Option<Edit>>,
}

impl Alike {
    fn fault(self) -> Fault {
        let Self { shown, hint, place, edits } = self;
        let message = said!("«{shown}» blir prenta slik det står", "«{shown}» blir trykt slik det står");
        let hint = match edits.len() {
            1 => hint,
            2 => {
                said!("{hint}; det same gjeld ein stad til i teksten", "{hint}; det samme gjelder ett sted til i teksten"; hint)
            }
            many => {
                let more = many - 1;
                said!("{hint}; det same gjeld {more} stader til i teksten", "{hint}; det samme gjelder {more} steder til i teksten"; hint)
            }
        };
        let edits: Option<Vec<Edit>> = edits.into_iter().collect();
        RULE.fault(place, message).hint(hint).cure(edits.into_iter().flatten())
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
            ("Hugs [b]dette[/b] no.", "[b]dette[/b] (skriv «**dette**»)"),
            ("Sjå [url=https://a.no]planen[/url].", "[url=https://a.no]planen[/url] (skriv «planen»)"),
            ("Plan for { { år } }.", "{ { år } } (skriv «{{ år }}»)"),
            ("Plan for <år>.", "<år> (skriv «{{ år }}»)"),
            (
                "Sjå <Ungdata|https://ungdata.no> no.",
                "<Ungdata|https://ungdata.no> (skriv «[Ungdata](https://ungdata.no)»)",
            ),
            (
                "Sjå [https://ungdata.no Ungdata] no.",
                "[https://ungdata.no Ungdata] (skriv «[Ungdata](https://ungdata.no)»)",
            ),
            (
                "Sjå \"Ungdata\":https://ungdata.no.",
                "\"Ungdata\":https://ungdata.no (skriv «[Ungdata](https://ungdata.no)»)",
            ),
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
            "**Viktig:* dette gjeld.",
            "*Viktig:** dette gjeld.",
            "Viktig:** dette gjeld.",
            "Eit ord** til.",
            "> [!NOTE]\n> Hugs dette.",
            "Slutt.\\",
            "<table><tr><td>A</td><td>B</td></tr></table>",
            "<ul><li>a</li><li>b</li></ul>",
            "- [x] gjort\n- [x] òg gjort\n- [x] alt gjort",
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
            "Kurs** for alle.\n\n** Gjeld berre 2026.",
            "Kurs* for alle, og kurs** for nokre.",
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
