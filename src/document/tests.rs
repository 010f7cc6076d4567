//! What a document knows beside what it prints: a calendar, a page or a list of decisions can be made from it.

use super::model::{
    Celle, Counted, Delmålform, Framdrift, Inline, Møte, Retning, SectionKind, Status, Tidspunkt, Utgåve, Vedtaksslag,
};
use super::{Content, build};
use crate::fault::Faults;
use crate::limits;
use crate::norsk::Dato;
use crate::plan::gjeldstid::Gjeldstid;
use crate::plan::resolved::Resolved;
use crate::tests::SmallPlan;

const FRONT: &str = "\
år: 2024
status: vedteken
vedtak:
  - { organ: Politirådet, slag: tilråding, dato: 2023-12-12, sak: 18/23 }
  - { organ: Kommunestyret, dato: 2024-02-15, sak: 5/24, gjeld: [tiltak] }
";

const MEASURES: &str = "\
type: tiltak
tittel: Tiltak
kolonnar: [tiltak, ansvar, tidspunkt, framdrift]
tiltak:
  - id: raad
    tittel: Politiråd
    ansvar: [politiet, { tekst: Ungdomsrådet }]
    framdrift: påbyrja
    tidspunkt:
      - { id: vaar, dato: 2024-02-27, kl: 13.10–15.10, stad: Rådhuset }
      - { frå: 2024-03-01, til: 2024-04-30 }
  - id: slt
    tittel: SLT-møte
    framdrift: løpande
    tidspunkt:
      - { felles: vaar }
";

fn document() -> Utgåve {
    let looked = SmallPlan::new(FRONT).section("tiltak", MEASURES).sound();
    let mut faults = Faults::new();
    let document = build(&Resolved::of(&looked.plan), vec![], &mut faults);
    assert!(faults.is_empty(), "{:?}", faults.sorted());
    let Content::Plan(plan) = document.content else { panic!("a plan") };
    *plan
}

/// The cells of the n-th measure.
fn cells(plan: &Utgåve, n: usize) -> &[Celle] {
    &plan.seksjonar[0].tabellar()[0].grupper[0].tiltak[n].celler
}

fn meeting(cells: &[Celle]) -> &Møte {
    match &cells[2] {
        Celle::Tidspunkt(times) => match &times[0] {
            Tidspunkt::Møte(møte) => møte,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_plan_keeps_its_year_its_status_and_who_decided() {
    let plan = document();
    assert_eq!((plan.gjeld, plan.status), (Some(Gjeldstid::År(2024)), Status::Vedteken));
    assert_eq!(Some(plan.dato), Dato::of(2024, 1, 1), "the edition's own goes before that of its vedtak");
    let [advice, adopted] = plan.omslag.vedtak.as_slice() else { panic!("{:?}", plan.omslag.vedtak) };
    assert_eq!((advice.slag, adopted.slag), (Vedtaksslag::Tilråding, Vedtaksslag::Vedtak));
    let (dato, sak) = (adopted.dato.as_ref().unwrap(), adopted.sak.as_ref().unwrap());
    assert_eq!((Some(dato.value), dato.text.text.as_str()), (Dato::of(2024, 2, 15), "15.\u{a0}februar\u{a0}2024"));
    assert_eq!((sak.value.as_str(), sak.text.text.as_str()), ("5/24", "5/24"));
    assert_eq!(adopted.gjeld.as_ref().unwrap().value, ["tiltak"]);
    let counts: Vec<(Counted, usize)> = plan.tal.iter().map(|tal| (tal.kind, tal.count.value)).collect();
    assert_eq!(counts, [(Counted::Tiltak, 2), (Counted::Møte, 1), (Counted::Aktørar, 1)]);
}

#[test]
fn a_meeting_keeps_its_day_its_hours_and_its_id_wherever_it_is_listed() {
    let plan = document();
    let (own, joint) = (meeting(cells(&plan, 0)), meeting(cells(&plan, 1)));
    for møte in [own, joint] {
        assert_eq!((møte.id.as_deref(), Some(møte.dato.value)), (Some("vaar"), Dato::of(2024, 2, 27)));
        let kl = møte.kl.as_ref().unwrap();
        assert_eq!((kl.value.frå, kl.value.til, kl.text.text.as_str()), (790, Some(910), "kl.\u{a0}13.10–15.10"));
    }
    assert_eq!((own.is_joint, joint.is_joint), (false, true));
    assert_eq!((own.weekday.text.as_str(), own.dato.text.text.as_str()), ("tysdag", "27.02.24"));
    assert_eq!(own.stad.as_ref().unwrap().text, "Rådhuset");
    let Celle::Tidspunkt(times) = &cells(&plan, 0)[2] else { panic!("times") };
    assert!(matches!(times[1], Tidspunkt::Periode { frå, til, .. }
        if Some(frå) == Dato::of(2024, 3, 1) && Some(til) == Dato::of(2024, 4, 30)));
}

#[test]
fn a_measure_keeps_who_is_responsible_and_how_far_it_has_come() {
    let plan = document();
    let cells = cells(&plan, 0);
    let Celle::Ansvar(actors) = &cells[1] else { panic!("{cells:?}") };
    assert_eq!(actors.iter().map(|actor| actor.id.as_deref()).collect::<Vec<_>>(), [Some("politiet"), None]);
    assert!(
        matches!(&actors[0].namn[..], [Inline::Text(leaf)] if leaf.text == "Politiet"),
        "a capital first on its line"
    );
    assert!(
        matches!(&cells[3], Celle::Framdrift(shown) if shown.value == Framdrift::Påbyrja && shown.text.text == "Påbyrja")
    );
}

#[test]
fn what_the_author_did_not_say_is_left_to_each_format() {
    let plan = document();
    let SectionKind::Tiltak { retning, tabellar } = &plan.seksjonar[0].kind else {
        panic!("{:?}", plan.seksjonar[0].kind)
    };
    assert_eq!((*retning, tabellar[0].delmålform), (None, Delmålform::Ingen));
    assert_eq!(tabellar[0].kolonnar[0].breidd, None);
    let turned = SmallPlan::new("").section("tiltak", &format!("retning: ståande\n{MEASURES}")).sound();
    let Content::Plan(plan) = build(&Resolved::of(&turned.plan), vec![], &mut Faults::new()).content else {
        panic!("a plan")
    };
    assert!(matches!(plan.seksjonar[0].kind, SectionKind::Tiltak { retning: Some(Retning::Ståande), .. }));
}

/// What is said of a plan with this text while its document is made.
fn told_of(text: &str) -> Vec<&'static str> {
    let section = format!("type: tekst\ntittel: Tekst\ntekst: {}\n", serde_json::to_string(text).unwrap());
    let looked = SmallPlan::new("").section("tekst", &section).sound();
    let mut faults = Faults::new();
    let document = build(&Resolved::of(&looked.plan), vec![], &mut faults);
    super::endless(&document, &mut faults);
    faults.sorted().iter().map(|fault| fault.code.id).collect()
}

#[test]
fn texts_have_an_end_and_what_goes_past_it_is_told_of_once() {
    let most = limits::TEXT_PARTS;
    let row = |cells: usize| format!("|{}\n", "a|".repeat(cells));
    let table = |columns: usize, rows: usize| row(columns) + "|" + &"-|".repeat(columns) + "\n" + &row(1).repeat(rows);
    let head = |length: usize| format!("|{}|{}|\n|-|-|\n|b|c|\n", "ord ".repeat(220) + "d", "e".repeat(length - 881));
    for (within, past) in [
        ("a\n\n".repeat(most / 2), "a\n\n".repeat(most / 2 + 1)),
        ("- a\n".repeat(most / 2 - 1), "- a\n".repeat(most / 2)),
        ("*a* ".repeat(most / 2 - 1), "*a* ".repeat(most / 2)),
        ("a\\\n".repeat(most / 2 - 1) + "a", "a\\\n".repeat(most / 2) + "a"),
        ("[a](https://b.no) ".repeat(most / 6 - 1), "[a](https://b.no) ".repeat(most / 6 + 1)),
        // short rows are filled up with cells
        (table(10, most / 10 - 2), table(10, most / 10)),
        ("> a\n\n".repeat(most / 4), "> a\n\n".repeat(most / 4 + 1)),
        // a table of 5,000 rows with four columns goes in
        (table(4, 5000), table(4, most / 4)),
        ("ord ".repeat(limits::PARAGRAPH / 4), "ord ".repeat(limits::PARAGRAPH / 4 + 1)),
        // a value counts as it is filled in
        ("{{kommune.namn}} ".repeat(1300), "{{kommune.namn}} ".repeat(1600)),
        (head(limits::TEXT_HEAD), head(limits::TEXT_HEAD + 1)),
    ] {
        assert_eq!(told_of(&within), Vec::<&str>::new(), "{within:.20}");
        assert_eq!(told_of(&past), ["PV065"], "{past:.20}");
    }
}

#[test]
fn a_letter_under_a_heap_of_marks_is_told_of_where_it_stands() {
    for sound in ["e\u{301}", "a\u{301}\u{323}", "x\u{301}\u{302}\u{303}\u{304}", "\u{301}", "blåbærgrøt", "ế ự"]
    {
        assert_eq!(told_of(sound), Vec::<&str>::new(), "{sound}");
    }
    for past in [
        "x".to_string() + &"\u{301}".repeat(5),
        "e".to_string() + &"\u{301}".repeat(180),
        "Ord o\u{323}\u{301}\u{302}\u{303}\u{304}\u{308}\u{30a} her".to_string(),
        "**o".to_string() + &"\u{332}".repeat(6) + "**",
        "- o".to_string() + &"\u{489}".repeat(9),
        "|a|\n|-|\n|o".to_string() + &"\u{301}\u{323}".repeat(4) + "|",
    ] {
        assert_eq!(told_of(&past), ["PV063"], "{past}");
    }
}

#[test]
fn one_mistake_in_a_text_is_told_of_once() {
    let word = "a".repeat(limits::PARAGRAPH + 5000);
    let address = format!("https://a.no/{word}");
    for (text, told) in [
        (word.clone(), vec!["PV064"]),
        (format!("ord {word} ord"), vec!["PV064"]),
        (format!("<{address}>"), vec!["PV064"]),
        (format!("[{address}]({address})"), vec!["PV064"]),
        (format!("[ord]({address})"), vec!["PV065"]),
        (format!("{} {word}", "ord ".repeat(limits::PARAGRAPH / 4 + 1)), vec!["PV064", "PV065"]),
        (format!("{} ord", "a".repeat(limits::WORD)), vec![]),
    ] {
        let mut found = told_of(&text);
        found.sort_unstable();
        assert_eq!(found, told, "{text:.20}");
    }
}

#[test]
fn a_character_without_a_font_is_told_of_once_in_each_text() {
    let section = "type: tekst\ntittel: Tekst\ningress: 漢\ntekst: |\n  漢 *漢* 漢漢\n\n  - 字 漢\n  - 字\n";
    let looked = SmallPlan::new("").section("tekst", section).sound();
    let mut faults = Faults::new();
    let document = build(&Resolved::of(&looked.plan), vec![], &mut faults);
    super::uncovered(&document, |c| c < '\u{3000}', &mut faults);
    assert_eq!(faults.iter().filter(|fault| fault.code.id == "PV061").count(), 3);
}

#[test]
fn a_plan_of_more_texts_than_are_set_is_told_of() {
    let points = |count: usize| {
        let points = "  - a\n".repeat(count);
        format!(
            "type: tiltak\ntittel: T\nmål: M\ntiltak:\n- id: t\n  tittel: T\n  tidspunkt: Haust\n  punkt:\n{points}"
        )
    };
    let told = |section: &str| {
        let looked = SmallPlan::new("").section("tiltak", section).sound();
        let mut faults = Faults::new();
        build(&Resolved::of(&looked.plan), vec![], &mut faults);
        faults.iter().map(|fault| fault.code.id).collect::<Vec<_>>()
    };
    assert_eq!(told(&points(1000)), Vec::<&str>::new());
    assert_eq!(told(&points(limits::TEXTS)), ["PV065"]);
}
