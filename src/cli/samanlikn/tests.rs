//! What the faces say of changes made by hand.

use super::{json, markdown, soge::Soge, terminal};
use crate::compare::Changes;
use crate::compare::changes::{Change, Fate, FieldChange, Pair, PassageChange, Reason, Renaming, WordRun};
use crate::compare::contents::{Contents, FieldName, Passage, PassageKind, Tidlegare, Unit, UnitKind};
use crate::fault::Place;
use crate::norsk::Målform;

fn bit(text: &str) -> Passage {
    let (tekst, prenta) = (text.to_string(), text.to_string());
    Passage { written: tekst, printed: prenta, kind: PassageKind::Point, depth: 0, place: Place::default() }
}

fn eining(slag: UnitKind, nummer: &str, tittel: &str, forelder: Option<usize>) -> Unit {
    Unit {
        kind: slag,
        id: None,
        number: (!nummer.is_empty()).then(|| nummer.to_string()),
        tittel: bit(tittel),
        printed: tittel.to_string(),
        parent: forelder,
        fields: vec![],
        tidlegare: Tidlegare::Usagt,
        place: Place::default(),
    }
}

/// A plan with a chapter, two goals, and these measures: goal (1 or 2), number, title.
fn plan(år: &str, målform: Målform, tiltak: &[(usize, &str, &str)]) -> Contents {
    let mut einingar = vec![
        eining(UnitKind::Seksjon, "6", "Mål og tiltak", None),
        eining(UnitKind::Delmål, "1", "Samarbeid", Some(0)),
        eining(UnitKind::Delmål, "2", "Oppvekst", Some(0)),
    ];
    einingar.extend(tiltak.iter().map(|(goal, nummer, tittel)| eining(UnitKind::Tiltak, nummer, tittel, Some(*goal))));
    Contents {
        name: format!("aukra/slt-{år}"),
        folder: format!("slt-{år}"),
        tittel: format!("SLT-handlingsplan {år}"),
        år: år.to_string(),
        målform,
        dato: None,
        units: einingar,
    }
}

fn endra(frå: Option<&str>, til: Option<&str>, slag: Fate) -> PassageChange {
    PassageChange { old: frå.map(bit), new: til.map(bit), fate: slag, moved: false, other_unit: None, words: vec![] }
}

fn par(slag: UnitKind, gammal: Option<usize>, ny: Option<usize>, grunn: Reason) -> Pair {
    Pair {
        kind: slag,
        old: gammal,
        new: ny,
        reason: grunn,
        resembles: None,
        split_into: vec![],
        merged_from: vec![],
        part_of_other: false,
        went_to: vec![],
        moved: false,
        reordered: false,
        tittel: endra(Some("x"), Some("x"), Fate::Same),
        fields: vec![],
    }
}

fn punkt(all: Vec<PassageChange>) -> Vec<FieldChange> {
    vec![FieldChange { name: FieldName::Punkt, change: Change::Passages(all) }]
}

/// Two plans in which most of what can happen, happens.
fn alt(målform: Målform) -> Changes {
    let gammal =
        plan("2023", målform, &[(1, "1.1", "Politiråd"), (1, "1.2", "Seminar"), (2, "2.1", "Rus"), (2, "2.2", "MOT")]);
    let ny = plan(
        "2024",
        målform,
        &[(1, "1.1", "Politiråd"), (1, "1.2", "Psykisk helse"), (2, "2.1", "Kurs"), (2, "2.2", "MOT")],
    );
    let mut all: Vec<Pair> = [UnitKind::Seksjon, UnitKind::Delmål, UnitKind::Delmål]
        .iter()
        .enumerate()
        .map(|(i, slag)| par(*slag, Some(i), Some(i), Reason::Id))
        .collect();
    let words = vec![
        WordRun::Same("Søkje om ".into()),
        WordRun::Number { old: "kr 50 000".into(), new: "kr 40 000".into(), difference: Some("−10 000".into()) },
        WordRun::Same(" til ".into()),
        WordRun::Removed("eit kurs".into()),
        WordRun::Added("to kurs".into()),
    ];
    let changed = PassageChange { words: words, ..endra(Some("a"), Some("b"), Fate::Changed) };
    let moved = PassageChange { other_unit: Some(4), ..endra(Some("Lage program"), Some("Lage program"), Fate::Same) };
    let gone = endra(Some("Kartleggje | rus"), None, Fate::Gone);
    all.push(Pair { fields: punkt(vec![changed, moved]), ..par(UnitKind::Tiltak, Some(3), Some(3), Reason::Id) });
    all.push(Pair { moved: true, ..par(UnitKind::Tiltak, Some(4), Some(4), Reason::Unsure(62)) });
    all.push(Pair {
        resembles: Some((5, 41)),
        tittel: endra(None, Some("Kurs"), Fate::New),
        ..par(UnitKind::Tiltak, None, Some(5), Reason::Alone)
    });
    all.push(Pair { fields: punkt(vec![gone]), ..par(UnitKind::Tiltak, Some(5), None, Reason::Alone) });
    all.push(Pair { split_into: vec![5], ..par(UnitKind::Tiltak, Some(6), Some(6), Reason::Stated) });
    let namnebyte = vec![Renaming { old: "politirådet".into(), new: "styrande nivå".into(), times: 14 }];
    Changes { old: gammal, new: ny, pairs: all, renamings: namnebyte }
}

#[test]
fn the_terminal_tells_each_change_in_words() {
    let text = terminal::write(&Soge::of(&alt(Målform::Nynorsk)), 100, false);
    for told in [
        "Kva er endra frå 2023 til 2024",
        "SLT-handlingsplan 2024 (aukra/slt-2024) mot SLT-handlingsplan 2023 (aukra/slt-2023)",
        "«politirådet» heiter no «styrande nivå» (14 stader)",
        "Delmål 1: Samarbeid",
        "endra    Søkje om kr 50 000 → kr 40 000 (−10 000) til [-eit kurs-] {+to kurs+}",
        "flytta   Lage program (stod i 1.2 «Seminar»)",
        "Kanskje same som 1.2 «Seminar» (62 % likt).",
        "Éin tekst står no i 1.1 «Politiråd».",
        "Nytt tiltak. Skilt ut frå 2.2 «MOT». Liknar mest på 2.1 «Rus» (41 %).",
        "–   Rus\n      Teke ut. Var 2.1.",
        "Delt i 2.2 «MOT» og 2.1 «Kurs».",
    ] {
        assert!(text.contains(told), "{told:?} is not told:\n{text}");
    }
    assert!(!text.contains('\u{1b}') && text.lines().all(|line| line.chars().count() <= 100), "{text}");
    let coloured = terminal::write(&Soge::of(&alt(Målform::Nynorsk)), 100, true);
    let mut bare = String::new();
    for (i, part) in coloured.split("\u{1b}[").enumerate() {
        bare.push_str(if i == 0 { part } else { part.split_once('m').expect("a colour").1 });
    }
    assert_eq!(bare, text, "colour adds nothing but colour");
}

#[test]
fn markdown_has_old_and_new_beside_each_other_and_no_marks_of_the_plan() {
    let text = markdown::write(&Soge::of(&alt(Målform::Nynorsk)));
    for told in [
        "# Kva er endra frå 2023 til 2024\n",
        "| Tiltak i alt | 1 | 1 | 2 | 1 | – | – |",
        "|  | 2023 | 2024 |\n| --- | --- | --- |\n| Punkt | Søkje om ~~kr 50 000~~ til ~~eit kurs~~ | Søkje om **kr 40 000** (−10 000) til **to kurs** |",
        "| Punkt | Kartleggje \\| rus |  |",
    ] {
        assert!(text.contains(told), "{told:?} is not there:\n{text}");
    }
}

#[test]
fn a_plan_in_bokmål_is_told_of_in_bokmål() {
    let all = alt(Målform::Bokmål);
    for text in [terminal::write(&Soge::of(&all), 100, false), markdown::write(&Soge::of(&all))] {
        assert!(text.contains("Hva er endret fra 2023 til 2024") && text.contains("heter nå"), "{text}");
        for foreign in ["Kva", " frå ", "teke", "teken", "stader", "liknar", "Ikkje", "flytta", "endra ", "Tiltaka\n"]
        {
            assert!(!text.contains(foreign), "{foreign:?} is nynorsk:\n{text}");
        }
    }
}

#[test]
fn two_plans_that_are_alike_get_one_calm_line() {
    let (gammal, ny) =
        (plan("2024", Målform::Nynorsk, &[(1, "1.1", "MOT")]), plan("2024", Målform::Nynorsk, &[(1, "1.1", "MOT")]));
    let slag = [UnitKind::Seksjon, UnitKind::Delmål, UnitKind::Delmål, UnitKind::Tiltak];
    let all = slag.iter().enumerate().map(|(i, slag)| par(*slag, Some(i), Some(i), Reason::Id)).collect();
    let text = terminal::write(&Soge::of(&Changes { old: gammal, new: ny, pairs: all, renamings: vec![] }), 100, false);
    assert_eq!(
        text,
        "Ingen skilnader: aukra/slt-2024 og aukra/slt-2024 har same innhald (bileta er ikkje samanlikna).\n"
    );
}

#[test]
fn the_json_has_every_pair_and_says_of_each_how_it_is_counted() {
    let value: serde_json::Value = serde_json::from_str(&json::write(&alt(Målform::Nynorsk))).expect("JSON");
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
