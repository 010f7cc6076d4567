//! What the faces say of changes made by hand.

use super::{json, markdown, soge::Soge, terminal};
use crate::compare::Endringar;
use crate::compare::endring::{Bitendring, Bitskilnad, Endring, Feltendring, Grunn, Namnebyte, Ordbit, Par};
use crate::compare::innhald::{Bit, Bitslag, Eining, Feltnamn, Innhald, Slag, Tidlegare};
use crate::fault::Place;
use crate::norsk::Målform;

fn bit(text: &str) -> Bit {
    let (tekst, prenta) = (text.to_string(), text.to_string());
    Bit { tekst, prenta, slag: Bitslag::Punkt, nivå: 0, place: Place::default() }
}

fn eining(slag: Slag, nummer: &str, tittel: &str, forelder: Option<usize>) -> Eining {
    Eining {
        slag,
        id: None,
        nummer: (!nummer.is_empty()).then(|| nummer.to_string()),
        tittel: bit(tittel),
        prenta: tittel.to_string(),
        forelder,
        felt: vec![],
        tidlegare: Tidlegare::Usagt,
        place: Place::default(),
    }
}

/// A plan with a chapter, two goals, and these measures: goal (1 or 2), number, title.
fn plan(år: &str, målform: Målform, tiltak: &[(usize, &str, &str)]) -> Innhald {
    let mut einingar = vec![
        eining(Slag::Seksjon, "6", "Mål og tiltak", None),
        eining(Slag::Delmål, "1", "Samarbeid", Some(0)),
        eining(Slag::Delmål, "2", "Oppvekst", Some(0)),
    ];
    einingar.extend(tiltak.iter().map(|(goal, nummer, tittel)| eining(Slag::Tiltak, nummer, tittel, Some(*goal))));
    Innhald {
        namn: format!("aukra/slt-{år}"),
        mappe: format!("slt-{år}"),
        tittel: format!("SLT-handlingsplan {år}"),
        år: år.to_string(),
        målform,
        dato: None,
        einingar,
    }
}

fn endra(frå: Option<&str>, til: Option<&str>, slag: Bitskilnad) -> Bitendring {
    Bitendring { frå: frå.map(bit), til: til.map(bit), slag, flytta: false, annan: None, ord: vec![] }
}

fn par(slag: Slag, gammal: Option<usize>, ny: Option<usize>, grunn: Grunn) -> Par {
    Par {
        slag,
        gammal,
        ny,
        grunn,
        liknar: None,
        delt_i: vec![],
        sett_saman_av: vec![],
        del_av_anna: false,
        gjekk_til: vec![],
        flytta: false,
        omordna: false,
        tittel: endra(Some("x"), Some("x"), Bitskilnad::Lik),
        felt: vec![],
    }
}

fn punkt(all: Vec<Bitendring>) -> Vec<Feltendring> {
    vec![Feltendring { namn: Feltnamn::Punkt, endring: Endring::Bitar(all) }]
}

/// Two plans in which most of what can happen, happens.
fn alt(målform: Målform) -> Endringar {
    let gammal =
        plan("2023", målform, &[(1, "1.1", "Politiråd"), (1, "1.2", "Seminar"), (2, "2.1", "Rus"), (2, "2.2", "MOT")]);
    let ny = plan(
        "2024",
        målform,
        &[(1, "1.1", "Politiråd"), (1, "1.2", "Psykisk helse"), (2, "2.1", "Kurs"), (2, "2.2", "MOT")],
    );
    let mut all: Vec<Par> = [Slag::Seksjon, Slag::Delmål, Slag::Delmål]
        .iter()
        .enumerate()
        .map(|(i, slag)| par(*slag, Some(i), Some(i), Grunn::Id))
        .collect();
    let words = vec![
        Ordbit::Lik("Søkje om ".into()),
        Ordbit::Tal { frå: "kr 50 000".into(), til: "kr 40 000".into(), skilnad: Some("−10 000".into()) },
        Ordbit::Lik(" til ".into()),
        Ordbit::Ut("eit kurs".into()),
        Ordbit::Inn("to kurs".into()),
    ];
    let changed = Bitendring { ord: words, ..endra(Some("a"), Some("b"), Bitskilnad::Endra) };
    let moved = Bitendring { annan: Some(4), ..endra(Some("Lage program"), Some("Lage program"), Bitskilnad::Lik) };
    let gone = endra(Some("Kartleggje | rus"), None, Bitskilnad::Borte);
    all.push(Par { felt: punkt(vec![changed, moved]), ..par(Slag::Tiltak, Some(3), Some(3), Grunn::Id) });
    all.push(Par { flytta: true, ..par(Slag::Tiltak, Some(4), Some(4), Grunn::Usikker(62)) });
    all.push(Par {
        liknar: Some((5, 41)),
        tittel: endra(None, Some("Kurs"), Bitskilnad::Ny),
        ..par(Slag::Tiltak, None, Some(5), Grunn::Ingen)
    });
    all.push(Par { felt: punkt(vec![gone]), ..par(Slag::Tiltak, Some(5), None, Grunn::Ingen) });
    all.push(Par { delt_i: vec![5], ..par(Slag::Tiltak, Some(6), Some(6), Grunn::Sagt) });
    let namnebyte = vec![Namnebyte { frå: "politirådet".into(), til: "styrande nivå".into(), gonger: 14 }];
    Endringar { gammal, ny, par: all, namnebyte }
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
    let slag = [Slag::Seksjon, Slag::Delmål, Slag::Delmål, Slag::Tiltak];
    let all = slag.iter().enumerate().map(|(i, slag)| par(*slag, Some(i), Some(i), Grunn::Id)).collect();
    let text = terminal::write(&Soge::of(&Endringar { gammal, ny, par: all, namnebyte: vec![] }), 100, false);
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
