//! What each format says of changes made by hand.

use super::{json, markdown, terminal};
use crate::compare::changes::{Change, Fate, FieldChange, Pair, PassageChange, Reason, Renaming, WordRun};
use crate::compare::contents::{ChapterKind, Contents, FieldName, Passage, PassageKind, Unit, UnitKind};
use crate::compare::{Changes, Story};
use crate::fault::Place;
use crate::norsk::{Målform, capital};
use crate::plan::tidlegare::Tidlegare;

fn passage(text: &str) -> Passage {
    Passage { written: text.into(), printed: text.into(), kind: PassageKind::Point, depth: 0, place: Place::default() }
}

fn unit(kind: UnitKind, number: &str, tittel: &str, parent: Option<usize>) -> Unit {
    Unit {
        kind,
        chapter: (kind == UnitKind::Seksjon).then_some(ChapterKind::Tiltak),
        id: None,
        number: (!number.is_empty()).then(|| number.to_string()),
        tittel: passage(tittel),
        printed: tittel.to_string(),
        parent,
        fields: vec![],
        tidlegare: Tidlegare::Unsaid,
        place: Place::default(),
    }
}

/// A plan with a chapter, two goals, and these measures: goal (1 or 2), number, title.
fn plan(år: &str, målform: Målform, tiltak: &[(usize, &str, &str)]) -> Contents {
    let mut units = vec![
        unit(UnitKind::Seksjon, "6", "Mål og tiltak", None),
        unit(UnitKind::Delmål, "1", "Samarbeid", Some(0)),
        unit(UnitKind::Delmål, "2", "Oppvekst", Some(0)),
    ];
    units.extend(tiltak.iter().map(|(goal, number, tittel)| unit(UnitKind::Tiltak, number, tittel, Some(*goal))));
    Contents {
        name: format!("aukra/slt-{år}"),
        folder: format!("slt-{år}"),
        tittel: format!("SLT-handlingsplan {år}"),
        år: år.to_string(),
        målform,
        dato: None,
        units,
    }
}

fn text(old: Option<&str>, new: Option<&str>, fate: Fate) -> PassageChange {
    PassageChange { old: old.map(passage), new: new.map(passage), fate, moved: false, other_unit: None, words: vec![] }
}

fn pair(kind: UnitKind, old: Option<usize>, new: Option<usize>, reason: Reason) -> Pair {
    Pair {
        kind,
        old,
        new,
        reason,
        resembles: None,
        split_into: vec![],
        merged_from: vec![],
        part_of_other: false,
        went_to: vec![],
        moved: false,
        reordered: false,
        tittel: text(Some("x"), Some("x"), Fate::Same),
        fields: vec![],
    }
}

fn points(all: Vec<PassageChange>) -> Vec<FieldChange> {
    vec![FieldChange { name: FieldName::Punkt, change: Change::Passages(all) }]
}

/// Two plans in which most of what can happen, happens.
fn everything(målform: Målform) -> Changes {
    let old =
        plan("2023", målform, &[(1, "1.1", "Politiråd"), (1, "1.2", "Seminar"), (2, "2.1", "Rus"), (2, "2.2", "MOT")]);
    let new = plan(
        "2024",
        målform,
        &[(1, "1.1", "Politiråd"), (1, "1.2", "Psykisk helse"), (2, "2.1", "Kurs"), (2, "2.2", "MOT")],
    );
    let mut all: Vec<Pair> = [UnitKind::Seksjon, UnitKind::Delmål, UnitKind::Delmål]
        .iter()
        .enumerate()
        .map(|(i, kind)| pair(*kind, Some(i), Some(i), Reason::Id))
        .collect();
    let words = vec![
        WordRun::Same("Søkje om ".into()),
        WordRun::Number { old: "kr 50 000".into(), new: "kr 40 000".into(), difference: Some("−10 000".into()) },
        WordRun::Same(" til ".into()),
        WordRun::Removed("eit kurs".into()),
        WordRun::Added("to kurs".into()),
    ];
    let changed = PassageChange { words, ..text(Some("a"), Some("b"), Fate::Changed) };
    let moved = PassageChange { other_unit: Some(4), ..text(Some("Lage program"), Some("Lage program"), Fate::Same) };
    let gone = text(Some("Kartleggje | rus"), None, Fate::Gone);
    all.push(Pair { fields: points(vec![changed, moved]), ..pair(UnitKind::Tiltak, Some(3), Some(3), Reason::Id) });
    all.push(Pair { moved: true, ..pair(UnitKind::Tiltak, Some(4), Some(4), Reason::Unsure(62)) });
    all.push(Pair {
        resembles: Some((5, 41)),
        tittel: text(None, Some("Kurs"), Fate::New),
        ..pair(UnitKind::Tiltak, None, Some(5), Reason::Alone)
    });
    all.push(Pair { fields: points(vec![gone]), ..pair(UnitKind::Tiltak, Some(5), None, Reason::Alone) });
    all.push(Pair { split_into: vec![5], ..pair(UnitKind::Tiltak, Some(6), Some(6), Reason::Stated) });
    let renamings = vec![Renaming { old: "politirådet".into(), new: "styrande nivå".into(), times: 14 }];
    Changes { old, new, pairs: all, renamings }
}

#[test]
fn the_terminal_tells_each_change_in_words() {
    let text = terminal::write(&Story::of(&everything(Målform::Nynorsk)), 100, false);
    for told in [
        "Kva er endra sidan 2023",
        "SLT-handlingsplan 2024 (aukra/slt-2024) mot SLT-handlingsplan 2023 (aukra/slt-2023)",
        "«politirådet» heiter no «styrande nivå» (14 stader)",
        "Delmål 1: Samarbeid",
        "endra    Søkje om kr 50 000 → kr 40 000 (−10 000) til [-eit kurs-] {+to kurs+}",
        "flytta   Lage program (stod i 1.2 «Seminar»)",
        "Kanskje same som 1.2 «Seminar» (62 % likt).",
        "Éin tekst står no i 1.1 «Politiråd».",
        "Nytt tiltak. Skilt ut frå 2.2 «MOT». Liknar mest på 2.1 «Rus» i 2023 (41 % likt).",
        "–   Rus\n      Teke ut. Var 2.1.",
        "Delt i 2.2 «MOT» og 2.1 «Kurs».",
    ] {
        assert!(text.contains(told), "{told:?} is not told:\n{text}");
    }
    assert!(!text.contains('\u{1b}') && text.lines().all(|line| line.chars().count() <= 100), "{text}");
    let coloured = terminal::write(&Story::of(&everything(Målform::Nynorsk)), 100, true);
    let mut bare = String::new();
    for (i, part) in coloured.split("\u{1b}[").enumerate() {
        bare.push_str(if i == 0 { part } else { part.split_once('m').expect("a colour").1 });
    }
    assert_eq!(bare, text, "colour adds nothing but colour");
}

#[test]
fn terminal_and_markdown_tell_the_same_sentences() {
    let story = Story::of(&everything(Målform::Nynorsk));
    let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (terminal, markdown) = (one_line(terminal::write(&story, 100, false)), one_line(markdown::write(&story)));
    let mut sentences: Vec<String> = story.renamings.iter().map(|renaming| renaming.text.clone()).collect();
    let told = story.entries.iter().filter(|entry| entry.is_told);
    sentences.extend(told.flat_map(|entry| &entry.events).map(|event| format!("{}.", capital(&event.text))));
    let s = story.sentences;
    sentences.extend([s.little_in_common, Some(s.totals), s.also_moved, s.unsure].into_iter().flatten());
    assert!(sentences.len() > 10, "{sentences:?}");
    for sentence in sentences {
        assert!(terminal.contains(&sentence) && markdown.contains(&sentence), "{sentence}");
    }
}

#[test]
fn markdown_has_old_and_new_beside_each_other_and_no_marks_of_the_plan() {
    let text = markdown::write(&Story::of(&everything(Målform::Nynorsk)));
    for told in [
        "# Kva er endra sidan 2023\n",
        "| Tiltak i alt | 1 | 1 | 2 | 1 | – | – |",
        "|  | 2023 | 2024 |\n| --- | --- | --- |\n| Punkt | Søkje om ~~kr 50 000~~ til ~~eit kurs~~ | Søkje om **kr 40 000** (−10 000) til **to kurs** |",
        "| Punkt | Kartleggje \\| rus |  |",
    ] {
        assert!(text.contains(told), "{told:?} is not there:\n{text}");
    }
}

#[test]
fn a_plan_in_bokmål_is_told_of_in_bokmål() {
    let all = everything(Målform::Bokmål);
    for text in [terminal::write(&Story::of(&all), 100, false), markdown::write(&Story::of(&all))] {
        assert!(text.contains("Hva er endret siden 2023") && text.contains("heter nå"), "{text}");
        for foreign in ["Kva", " frå ", "teke", "teken", "stader", "liknar", "Ikkje", "flytta", "endra ", "Tiltaka\n"]
        {
            assert!(!text.contains(foreign), "{foreign:?} is nynorsk:\n{text}");
        }
    }
}

#[test]
fn two_plans_that_are_alike_get_one_calm_line() {
    let (old, new) =
        (plan("2024", Målform::Nynorsk, &[(1, "1.1", "MOT")]), plan("2024", Målform::Nynorsk, &[(1, "1.1", "MOT")]));
    let kinds = [UnitKind::Seksjon, UnitKind::Delmål, UnitKind::Delmål, UnitKind::Tiltak];
    let all = kinds.iter().enumerate().map(|(i, kind)| pair(*kind, Some(i), Some(i), Reason::Id)).collect();
    let text = terminal::write(&Story::of(&Changes { old, new, pairs: all, renamings: vec![] }), 100, false);
    assert_eq!(
        text,
        "Ingen skilnader: aukra/slt-2024 og aukra/slt-2024 har same innhald (bileta er ikkje samanlikna).\n"
    );
}

#[test]
fn the_json_has_every_pair_and_says_of_each_how_it_is_counted() {
    let value: serde_json::Value = serde_json::from_str(&json::write(&everything(Målform::Nynorsk))).expect("JSON");
    assert_eq!(
        value["tiltak"],
        serde_json::json!({ "nye": 1, "borte": 1, "endra": 2, "flytta": 1, "nytt_nummer": 0, "uendra": 0 })
    );
    let counted: Vec<&str> =
        value["par"].as_array().expect("pairs").iter().filter_map(|p| p["teljing"].as_str()).collect();
    assert_eq!(counted, ["uendra", "uendra", "uendra", "endra", "flytta", "ny", "borte", "endra"]);
    assert_eq!(value["par"][4]["grunn"], "usikker");
    assert_eq!(value["par"][4]["prosent"], 62);
    assert_eq!(value["par"][3]["felt"][0]["bitar"][0]["ord"][1]["skilnad"], "−10 000");
}
