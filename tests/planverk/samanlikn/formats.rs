//! What is shown where, and how the run ends.

use serde_json::Value as Json;

use super::aukra;
use crate::golden;
use crate::room::{Room, copy, repository};

#[test]
fn last_years_plan_is_the_one_that_the_new_one_replaces() {
    let room = aukra();
    let both = room.planverk().args(["samanlikn", "aukra/slt-2022", "aukra/slt-2024"]).run().ended(0);
    let one = room.planverk().args(["diff", "content/aukra/slt-2024"]).run().ended(0);
    assert_eq!(both.stdout, one.stdout);
    assert!(!both.stdout.contains('\u{1b}'), "{both}");
    golden::check("samanlikn/aukra-slt-2024.txt", &both.stdout);
    let none = room.planverk().args(["samanlikn", "aukra/slt-2022"]).run().ended(2);
    assert!(none.stdout.is_empty() && none.stderr.contains("erstattar") && none.stderr.contains("råd:"), "{none}");
}

#[test]
fn a_plan_is_like_itself() {
    let room = aukra();
    for plan in ["aukra/slt-2022", "aukra/slt-2024", "aukra/forebyggande-plan-2025-2028"] {
        let run = room.planverk().args(["samanlikn", plan, plan, "--avslutt-kode"]).run().ended(0);
        assert!(run.stdout.contains("Ingen skilnader"), "{run}");
        let words: Vec<&str> = run.stdout.split_whitespace().collect();
        assert!(run.stdout.lines().count() <= 2 && words.ends_with(&["ikkje", "samanlikna)."]), "{run}");
    }
}

#[test]
fn differences_show_in_how_the_run_ends_where_that_is_asked() {
    let room = aukra();
    room.planverk().args(["samanlikn", "aukra/slt-2024"]).run().ended(0);
    room.planverk().args(["samanlikn", "aukra/slt-2024", "--avslutt-kode"]).run().ended(4);
    let run = room.planverk().args(["samanlikn", "aukra/slt-2024", "--avslutt-kode", "--ut", "r.json"]).run().ended(4);
    assert!(run.stdout.is_empty() && run.stderr.contains("r.json"), "{run}");
}

#[test]
fn a_file_is_what_its_end_says() {
    let room = aukra();
    for (format, file) in [("json", "ut/r.json"), ("md", "ut/r.md")] {
        let shown = room.planverk().args(["samanlikn", "aukra/slt-2024", "--format", format]).run().ended(0);
        let run = room.planverk().args(["samanlikn", "aukra/slt-2024", "--ut", file]).run().ended(0);
        assert!(run.stdout.is_empty(), "{run}");
        assert_eq!(room.read(file), shown.stdout);
        let again = room.planverk().args(["samanlikn", "aukra/slt-2024", "--ut", file]).run().ended(0);
        assert!(again.stderr.contains("uendra"), "{again}");
    }
    for wrong in ["r.docx", "r", "mappe/"] {
        let run = room.planverk().args(["samanlikn", "aukra/slt-2024", "--ut", wrong]).run().ended(2);
        assert!(run.stdout.is_empty() && run.stderr.contains(".pdf, .md eller .json"), "{run}");
    }
}

#[test]
fn a_plan_with_errors_is_not_compared_and_the_errors_are_shown() {
    let room = aukra();
    room.replace("content/aukra/slt-2022/plan.yaml", "status: framlegg", "status: framlagt");
    for order in [&["aukra/slt-2024"][..], &["aukra/slt-2022", "aukra/slt-2024"], &["aukra/slt-2024", "aukra/slt-2022"]]
    {
        let run = room.planverk().arg("samanlikn").args(order).run().ended(1);
        assert!(run.stdout.is_empty() && run.stderr.contains("slt-2022/plan.yaml:6"), "{run}");
    }
}

#[test]
fn what_is_not_certain_is_remarked_on_where_the_author_can_settle_it_and_changes_nothing_else() {
    let room = aukra();
    let before = room.planverk().args(["samanlikn", "aukra/slt-2024"]).run().ended(0);
    assert!(before.stderr.is_empty(), "{before}");
    let measure = "      - id: politiraad\n";
    room.replace(
        "content/aukra/slt-2024/maal-og-tiltak.yaml",
        measure,
        &format!("{measure}        tidlegare: slt-2022/politirad\n"),
    );
    let run = room.planverk().args(["samanlikn", "aukra/slt-2024"]).run().ended(0);
    assert!(run.stderr.starts_with("åtvaring[PV702 tidlegare-som-ikkje-finst]: "), "{run}");
    assert!(run.stderr.contains("content/aukra/slt-2024/maal-og-tiltak.yaml:"), "{run}");
    assert!(run.stderr.contains("= råd: meinte du «slt-2022/politiraad»?"), "{run}");
    assert_eq!(run.stdout, before.stdout);
}

#[test]
fn an_order_that_cannot_be_followed_is_answered_in_nynorsk() {
    let room = aukra();
    let orders: [&[&str]; 5] = [
        &["samanlikn"],
        &["samanlikn", "aukra"],
        &["samanlikn", "finst-ikkje", "aukra/slt-2024"],
        &["samanlikn", "aukra/slt-2022", "aukra/slt-2024", "tre"],
        &["samanlikn", "aukra/slt-2024", "--format", "xml"],
    ];
    for order in orders {
        let run = room.planverk().args(order).run().ended(2);
        assert!(run.stdout.is_empty() && run.stderr.starts_with("feil: "), "{order:?}: {run}");
        for english in ["error", "unexpected", "found", "required", "Usage", "tip:", "provided"] {
            assert!(!run.stderr.contains(english), "{order:?}: {run}");
        }
    }
}

#[test]
fn help_ends_with_examples() {
    let run = Room::new().planverk().args(["samanlikn", "--hjelp"]).run().ended(0);
    let examples = run.stdout.split_once("Døme:").unwrap_or_else(|| panic!("no examples: {run}")).1;
    assert!(examples.trim().lines().all(|line| line.trim().starts_with("planverk ")), "{run}");
    for english in ["Usage", "Options", "Arguments", "possible values", "Print help"] {
        assert!(!run.stdout.contains(english), "{run}");
    }
}

#[test]
fn a_report_on_a_plan_in_bokmål_is_in_bokmål() {
    let room = Room::new();
    copy(&repository().join("content/nordre-land"), &room.path("content/nordre-land"));
    let (old, new) = ("content/nordre-land/slt-2022-2025", "content/nordre-land/slt-2026-2029");
    copy(&room.path(old), &room.path(new));
    room.replace(format!("{new}/plan.yaml"), "2022–2025", "2026–2029");
    let text = room.read(format!("{new}/tiltak.yaml"));
    let title = text.lines().rfind(|line| line.contains("tittel:")).expect("a measure");
    room.replace(format!("{new}/tiltak.yaml"), title, &format!("{title} for alle unge under 25 år"));
    for format in ["tekst", "md"] {
        let run = room.planverk().args(["samanlikn", old, new, "--format", format]).run().ended(0);
        assert!(run.stdout.contains("Hva er endret siden 2022–2025"), "{run}");
        assert!(run.stdout.contains("for alle unge under 25 år"), "{run}");
        for foreign in ["Kva ", " frå ", "teke ut", "endra ", "Uendra", "Tiltaka"] {
            assert!(!run.stdout.contains(foreign), "{foreign:?} is nynorsk: {run}");
        }
    }
}

#[test]
fn plans_of_different_kinds_are_said_to_be_so() {
    let room = aukra();
    let run = room.planverk().args(["samanlikn", "aukra/slt-2024", "aukra/forebyggande-plan-2025-2028"]).run().ended(0);
    assert!(run.stdout.contains("Planane er av ulikt slag"), "{run}");
    let alike = room.planverk().args(["samanlikn", "aukra/slt-2024"]).run().ended(0);
    assert!(!alike.stdout.contains("ulikt slag"), "{alike}");
}

#[test]
fn renumbering_is_a_table_and_no_change() {
    let room = aukra();
    copy(&room.path("content/aukra/slt-2024"), &room.path("content/aukra/ny"));
    let file = "content/aukra/ny/maal-og-tiltak.yaml";
    let text = room.read(file);
    let (at, end) =
        (text.find("      - id: ungdata").expect("a measure"), text.find("      - id: politiraad").expect("the next"));
    room.write(file, format!("{}{}", &text[..at], &text[end..]));
    let run = room.planverk().args(["samanlikn", "aukra/slt-2024", "aukra/ny", "--format", "json"]).run().ended(0);
    let json: Json = serde_json::from_str(&run.stdout).expect("JSON");
    let counts = &json["tiltak"];
    assert_eq!((&counts["borte"], &counts["nye"], &counts["endra"]), (&1.into(), &0.into(), &0.into()), "{counts}");
    assert_eq!(json["nummerbyte"][0]["frå"], "1.2");
    assert_eq!(json["nummerbyte"][0]["til"], "1.1");
}
