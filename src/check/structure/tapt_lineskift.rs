//! Lines that were meant to stand by themselves, and are printed after one another: pasted bullets, a table with tabs, a list or
//! paragraphs where there is room for one sentence.

use super::lines::items::{Item, Mark, item, lists};
use super::lines::rows::{Table, tables};
use super::lines::{Line, runs, sentence_lines};
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Edit, Fault, Faults};
use crate::norsk::{Said, said};
use crate::plan::texts::{Parsed, TextKind};
use crate::yaml::Written;

/// Lines that run together.
pub const RULE: Rule = Rule::warning("PV115", "tapt-lineskift", Kind::Structure, Needs::Nothing, check);

/// How much of a line is shown.
const SHOWN: usize = 50;

/// Remarks on each list and table that is none, where it begins.
fn check(subject: &Subject, faults: &mut Faults) {
    for text in subject.texts() {
        match text.parsed {
            Parsed::Tekst(text) => {
                for run in runs(text) {
                    faults.extend(lists(&run).into_iter().filter_map(|list| of_list(&text.written, &list)));
                    faults.extend(tables(&run).into_iter().map(|table| of_table(&text.written, &table)));
                }
            }
            Parsed::Setning(sentence) => faults.extend(of_sentence(&sentence.written, text.kind)),
            Parsed::Linje(line) => faults.extend(of_sentence(&line.written, text.kind)),
        }
    }
}

/// Says of a list with marks that are none what its first line is to be.
fn of_list(written: &Written, list: &[(Line, Item)]) -> Option<Fault> {
    let (line, first) = list.first()?;
    let shown = first.mark_shown(line.text);
    let message = said!(
        "«{shown}» fyrst på lina gjer ikkje lina til eit punkt i ei liste: ho blir prenta slik ho står",
        "«{shown}» først på linjen gjør ikke linjen til et punkt i en liste: den blir trykt slik den står"
    );
    let edits: Vec<Edit> = list.iter().map(|(line, item)| edit(written, line, item, first.mark)).collect();
    let right =
        cut(&format!("{}{}", first.right(first.mark), line.text.get(first.length..).unwrap_or("").trim_start()));
    let hint = match (first.mark, list.len()) {
        (Mark::Spaced(_), _) => {
            let first = cut(line.text);
            said!("set ei tom line føre «{first}»", "sett en tom linje foran «{first}»")
        }
        (_, 1) => said!("skriv «{right}»", "skriv «{right}»"),
        _ => said!(
            "skriv «{right}», og dei andre linene på same måten",
            "skriv «{right}», og de andre linjene på samme måte"
        ),
    };
    let is_sure =
        !matches!(first.mark, Mark::Spaced(_) | Mark::Letter(_) | Mark::Dash | Mark::Signed(_) | Mark::Outline(..));
    let fault = RULE.fault(written.place_of(line.start..line.start + first.length.max(1)), message).hint(hint);
    Some(fault.cure(edits.into_iter().filter(|_| is_sure)))
}

/// Writes the mark of a point otherwise; one that is of another kind than the first stands under it.
fn edit(written: &Written, line: &Line, item: &Item, first: Mark) -> Edit {
    let range = line.start..line.start + item.length;
    let old = written.text.get(range.clone()).unwrap_or("");
    Edit::new(written.place_of(range), old, item.right(first))
}

/// Says of rows that are no table how its first line is written.
fn of_table(written: &Written, table: &Table) -> Fault {
    let (message, hint) = table.said(cut);
    let range = table.range();
    let edit = table.ruler_meant().map(|right| {
        let old = written.text.get(range.clone()).unwrap_or("");
        Edit::new(written.place_of(range.clone()), old, right)
    });
    RULE.fault(written.place_of(range.clone()), message).hint(hint).cure(edit)
}

/// What was meant as lines, in a text that has room for one.
fn of_sentence(written: &Written, kind: TextKind) -> Option<Fault> {
    let lines = sentence_lines(written);
    let first = lines.first()?;
    let items: Vec<(&Line, Item)> = lines.iter().filter_map(|line| Some((line, item(line.text)?))).collect();
    if lines.len() > 1 && items.len() > 1 {
        let (line, item) = items.first()?;
        let message = said!(
            "ei liste kan ikkje stå her: linene blir prenta etter kvarandre",
            "en liste kan ikke stå her: linjene blir trykt etter hverandre"
        );
        let place = written.place_of(line.start..line.start + item.length.max(1));
        return Some(RULE.fault(place, message).hint(without_list(kind)));
    }
    if let Some(second) = lines.iter().skip(1).find(|line| line.is_after_blank) {
        let message = said!(
            "her er det plass til eitt avsnitt: den tomme lina blir borte på trykk",
            "her er det plass til ett avsnitt: den tomme linjen blir borte på trykk"
        );
        let hint = said!(
            "ta bort den tomme lina, eller flytt det som står etter henne, til «tekst:»",
            "ta bort den tomme linjen, eller flytt det som står etter den, til «tekst:»"
        );
        return Some(RULE.fault(written.place_of(second.start..second.start + second.text.len()), message).hint(hint));
    }
    let own = item(first.text).filter(Item::begins_alone)?;
    let mark = own.mark_shown(first.text);
    let rest = first.text.get(own.length..)?;
    let next = rest.chars().next()?;
    let range = first.start..first.start + own.length;
    let message = said!("«{mark}» blir prenta slik det står", "«{mark}» blir trykt slik det står");
    let old = written.text.get(range.start..range.end + next.len_utf8())?;
    let edit = Edit::new(written.place_of(range.start..range.end + next.len_utf8()), old, next.to_string());
    let right = cut(rest);
    Some(RULE.fault(written.place_of(range), message).hint(said!("skriv «{right}»", "skriv «{right}»")).cure([edit]))
}

fn without_list(kind: TextKind) -> Said {
    match kind {
        TextKind::Celle => said!(
            "ta bort «|», så blir kvar line med «- » fyrst eit punkt",
            "ta bort «|», så blir hver linje med «- » først et punkt"
        ),
        _ => said!(
            "skriv det som ei setning, utan merke fyrst på linene",
            "skriv det som en setning, uten merker først på linjene"
        ),
    }
}

/// The beginning of a line.
fn cut(line: &str) -> String {
    match line.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{} …", line.get(..at).unwrap_or("").trim_end()),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::{of_section, of_text};

    /// What is marked, and what is to be written there.
    fn told(text: &str) -> Vec<String> {
        short(&of_text("nn", text, &RULE))
    }

    fn short(said: &[String]) -> Vec<String> {
        said.iter()
            .map(|line| {
                line.split(": ").next().unwrap_or("").to_owned()
                    + "|"
                    + &line[line.rfind(" (").unwrap() + 2..line.len() - 1]
            })
            .collect()
    }

    #[test]
    fn pasted_points_are_told_once_with_the_line_to_write() {
        let same = ", og dei andre linene på same måten";
        for (text, mark, right) in [
            ("Vi skal:\n\n•\tmøtast\n•\tfølgje opp", "•\t", "- møtast"),
            ("Vi skal:\n• møtast\n• følgje opp", "• ", "- møtast"),
            ("•møtast\n\n•følgje opp", "•", "- møtast"),
            ("▪ a\n  o\tb\n▪ c", "▪ ", "- a"),
            ("· a\n· b", "· ", "- a"),
            ("o\tmøtast\no\tfølgje opp", "o\t", "- møtast"),
            ("Vi skal:\n-møtast\n-følgje opp", "-", "- møtast"),
            ("Vi skal:\n*Møtast\n*Følgje opp", "*", "- Møtast"),
            ("Vi skal:\n– møtast\n– følgje opp", "– ", "- møtast"),
            ("1.Fyrst\n2.Så", "1.", "1. Fyrst"),
            ("(1) fyrst\n(2) så", "(1) ", "1. fyrst"),
            ("Slik:\na) fyrst\nb) så", "a) ", "1. fyrst"),
            ("Slik:\n(a) fyrst\n(b) så", "(a) ", "1. fyrst"),
            ("Slik:\ni) fyrst\nii) så\niii) sist", "i) ", "1. fyrst"),
            ("✓ a\n✓ b", "✓ ", "- a"),
            ("Vi skal:\n-- møtast\n-- følgje opp", "-- ", "- møtast"),
            ("1: fyrst\n2: så", "1", "1. fyrst"),
            ("Slik:\n1 - fyrst\n2 - så", "1 - ", "1. fyrst"),
            ("1° fyrst\n2° så", "1° ", "1. fyrst"),
            ("2.1 fyrst\n2.2 så", "2.1 ", "1. fyrst"),
            ("- Færre skal prøve rus.\n    o alkohol\n    o narkotika", "o ", "- alkohol"),
        ] {
            assert_eq!(told(text), [format!("{mark}|skriv «{right}»{same}")], "{text}");
        }
        for (text, mark, right) in [
            ("-møtast\n- følgje opp", "-", "- møtast"),
            ("- møtast\n-følgje opp", "-", "- følgje opp"),
            ("o\tmøtast\n- følgje opp", "o\t", "- møtast"),
            ("– møtast\n- følgje opp", "– ", "- møtast"),
        ] {
            assert_eq!(told(text), [format!("{mark}|skriv «{right}»")], "{text}");
        }
        assert_eq!(told("Vi skal:\n• møtast"), ["• |skriv «- møtast»"]);
        assert_eq!(told("Vi skal:\n-følgje opp planen"), ["-|skriv «- følgje opp planen»"]);
        assert_eq!(told("Dette er\n2. klart\n3. gjort"), ["2. |set ei tom line føre «2. klart»"]);
    }

    #[test]
    fn a_table_that_is_none_is_told_with_its_first_lines() {
        let parted = "|skriv «| År | Tal |», «| --- | --- |» på lina under, og så kvar rad slik som den fyrste";
        assert_eq!(told("År\tTal\n2024\t12\n2025\t13"), [format!("År\tTal{parted}")]);
        assert_eq!(told("År;Tal\n2024;12\n2025;13"), [format!("År;Tal{parted}")]);
        assert_eq!(told("| År | Tal |\n| 2024 | 12 |"), ["| År | Tal ||set inn «| --- | --- |» under denne lina"]);
        assert_eq!(
            told("| År | Tal |\n| --- | --- | --- |\n| 2024 | 12 |"),
            ["| --- | --- | --- ||skriv «| --- | --- |»"]
        );
        assert_eq!(told("| År | Tal |\n| --- |\n| 2024 | 12 |"), ["| --- ||skriv «| --- | --- |»"]);
        assert_eq!(told("| År | Tal |\n| ___ | ___ |\n| 2024 | 12 |"), ["| ___ | ___ ||skriv «| --- | --- |»"]);
        assert_eq!(told("| År | Tal |\n| –– | –– |\n| 2024 | 12 |"), ["| –– | –– ||skriv «| --- | --- |»"]);
        assert_eq!(told("+----+-----+\n| År | Tal |\n+----+-----+").len(), 1);
        let table = "| År | Tal |\n| --- | --- |\n| 2024 | 12 |";
        assert_eq!(told(&format!("{table}\n\n| 2025 | 13 |")), ["| 2025 | 13 ||ta bort den tomme lina over rada"]);
        assert_eq!(
            told(&format!("{table}\n¦ 2025 ¦ 13 ¦")),
            ["¦ 2025 ¦ 13 ¦|skriv «| 2025 | 13 |» rett under tabellen"]
        );
        assert_eq!(told("¦ År ¦ Tal ¦\n¦ 2025 ¦ 13 ¦"), [format!("¦ År ¦ Tal ¦{parted}")]);
    }

    #[test]
    fn lines_where_there_is_room_for_one_sentence_are_told() {
        let of = |text: &str| {
            let block: String = text.lines().map(|line| format!("  {line}\n")).collect();
            short(&of_section("nn", &format!("type: tekst\ntittel: A\ningress: |\n{block}tekst: B\n"), &RULE))
        };
        assert_eq!(of("- a\n- b").len(), 1);
        assert_eq!(of("Vi skal:\n• a\n• b").len(), 1);
        assert_eq!(of("Ein.\n\nTo.").len(), 1);
        assert_eq!(of("• Følgje opp"), ["• |skriv «Følgje opp»"]);
        assert_eq!(of("- Følgje opp"), ["- |skriv «Følgje opp»"]);
        for text in ["Ein\nto.", "– Eg trivst, seier Kari.", "-15 grader", "1. mai er fri.", "Ein – to\n– tre."] {
            assert_eq!(of(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn what_an_author_may_well_mean_is_left_alone() {
        for text in [
            "– Eg trivst her, seier Kari.",
            "Han sa:\n– Eg trivst.\nOg gjekk.",
            "– Ein reply.\n\n– Ein til.",
            "Tiltaka er mange\n– eit av dei er nytt\n– og held fram.",
            "a) Ein bokstav\n\nb) og ein til",
            "Det var\n-15 grader og\n-20 grader.",
            "1.mai og\n2.mai er fri.",
            "*Gjeld 2026.",
            "Vi møtest\n12. desember og\n13. januar.",
            "Namn:\tKari",
            "Ein; to; tre; fire.\nFem; seks.",
            "| A | B |\n| --- | --- |\n| 1 | 2 |",
            "Ja | nei",
            "> – Kari\n> – Ola",
            "- a\n- b\n  1. c\n  2. d",
            "rus-\n-vern og\n-arbeid",
            "i) ein ting",
            "Klokka\n13.00 Opning\n14.00 Slutt",
            "2025: i fjor\n2026: året vi vil ha",
            "| A | B |\n| --- | --- |\n| 1 | 2 |\nTabellen viser to tal.",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
