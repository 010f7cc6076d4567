//! `--ut rapport.pdf`: the printed report, built once a run for the pairs that show all that it can say.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::Value as Json;

use crate::golden;
use crate::pdf::{Pdf, squeeze};
use crate::room::{Room, copy, repository};
use crate::verapdf;

/// A report, and the same changes as JSON.
pub struct Report {
    pub name: &'static str,
    pub pdf: Pdf,
    file: PathBuf,
    json: Json,
}

/// The pairs of plans: the real ones, every kind of change, two kinds of plan, one in the other målform, a plan and itself.
const PAIRS: [(&str, &str, &str); 6] = [
    ("aukra", "content/aukra/slt-2022", "content/aukra/slt-2024"),
    ("vikeby", "tests/fixtures/endringar/vikeby/slt-2025", "tests/fixtures/endringar/vikeby/slt-2026"),
    ("attende", "tests/fixtures/endringar/vikeby/slt-2026", "tests/fixtures/endringar/vikeby/slt-2025"),
    ("to-slag", "content/aukra/slt-2024", "content/aukra/forebyggande-plan-2025-2028"),
    ("bokmål", "content/aukra/slt-2024", "content/nordre-land/slt-2022-2025"),
    ("lik", "content/aukra/slt-2024", "content/aukra/slt-2024"),
];

static ALL: LazyLock<Vec<Report>> = LazyLock::new(|| {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rapportar");
    let _ = std::fs::remove_dir_all(&out);
    let room = Room::new();
    let made = PAIRS.iter().map(|&(name, old, new)| {
        let [old, new] = [old, new].map(|plan| repository().join(plan));
        let file = out.join(format!("{name}.pdf"));
        room.planverk().arg("samanlikn").args([&old, &new]).arg("--ut").arg(&file).run().ended(0);
        let json = room.planverk().arg("samanlikn").args([&old, &new]).args(["--format", "json"]).run().ended(0);
        let json = serde_json::from_str(&json.stdout).expect("JSON");
        Report { name, pdf: Pdf::open(&file), file, json }
    });
    made.collect()
});

/// Every report.
pub fn all() -> &'static [Report] {
    &ALL
}

fn named(name: &str) -> &'static Report {
    ALL.iter().find(|report| report.name == name).expect("a report of this name")
}

#[test]
fn every_report_is_pdf_a_2a_and_pdf_ua_1() {
    let files: Vec<PathBuf> = all().iter().map(|report| report.file.clone()).collect();
    verapdf::validate(&files);
    for report in all() {
        let about = &report.pdf.about;
        assert_eq!((about.pdf_a.as_str(), about.pdf_ua.as_str()), ("2A", "1"), "{}", report.name);
    }
}

#[test]
fn a_report_is_the_new_plans_in_language_author_and_date() {
    let about = |name| &named(name).pdf.about;
    for (name, lang, author, date) in [
        ("aukra", "nn-NO", "Aukra kommune", "2024-01-30"),
        ("bokmål", "nb-NO", "Nordre Land kommune", "2022"),
        ("vikeby", "nn-NO", "Vikeby kommune", "2026-01-20"),
    ] {
        let about = about(name);
        assert_eq!((about.lang.as_str(), about.author.as_str()), (lang, author));
        assert!(about.created.starts_with(date) && about.modified.starts_with(date), "{about:?}");
    }
    assert_eq!(about("aukra").title, "Kva er endra sidan 2022");
    assert_eq!(about("bokmål").title, "Hva er endret siden 2024");
}

#[test]
fn the_tags_of_the_report_on_every_kind_of_change_are_as_approved() {
    golden::check("samanlikn/vikeby-rapport.txt", &named("vikeby").pdf.tags_to_text());
}

#[test]
fn the_first_page_is_a_summary_that_stands_alone() {
    for name in ["aukra", "vikeby"] {
        let pdf = &named(name).pdf;
        let headings: Vec<(usize, String)> = pdf
            .tree
            .all()
            .iter()
            .filter_map(|tag| Some((tag.heading_level().and(tag.page())?, tag.text(pdf))))
            .collect();
        let first: Vec<&str> = headings.iter().filter(|(page, _)| *page == 1).map(|(_, text)| text.as_str()).collect();
        assert_eq!(first, ["Dei største endringane", "Gammalt og nytt nummer"], "{name}");
        let tables = pdf.tree.named("Table");
        let largest = tables.first().expect("the largest changes").named("TR").len();
        assert_eq!(
            (largest, tables[1].page()),
            (6, Some(1)),
            "{name}: five changes under their header, then the numbers"
        );
        assert!(tables[2].page() > Some(1), "{name}");
    }
    let numbers = squeeze(&named("vikeby").pdf.tree.named("Table")[1].text(&named("vikeby").pdf));
    assert!(numbers.contains("1.11.2Kveldsvandring") && numbers.contains("2.31.5Fagdag"), "{numbers}");
}

/// The counts add up to both plans, and are those of the other faces.
#[test]
fn the_counts_are_those_of_the_json() {
    for report in all() {
        let counts = &report.json["tiltak"];
        let number = |key: &str| counts[key].as_u64().unwrap_or_else(|| panic!("{key} in {counts}"));
        let moved = number("flytta") + number("nytt_nummer");
        let wanted = [number("nye"), number("borte"), number("endra"), moved, number("uendra")];
        let text = report.pdf.tree.text(&report.pdf);
        let front = text.split("tiltak").next().expect("a front").replace('\n', " ");
        let mut rest = front.as_str();
        for (n, words) in wanted.iter().zip([
            ["Nye", "Nye"],
            ["Tekne ut", "Tatt ut"],
            ["Endra", "Endret"],
            ["Berre", "Bare"],
            ["Uendra", "Uendret"],
        ]) {
            let found = words.iter().find_map(|word| rest.find(&format!("{n} {word}")));
            let at = found.unwrap_or_else(|| panic!("{}: {n} {words:?} is not in {front}", report.name));
            rest = &rest[at..];
        }
    }
}

#[test]
fn every_text_that_changed_is_in_the_report() {
    for report in all() {
        let text = squeeze(&report.pdf.tree.text(&report.pdf));
        let mut lost = BTreeSet::new();
        let mut seen = 0;
        for par in report.json["par"].as_array().expect("pairs") {
            let fields = par["felt"].as_array().into_iter().flatten();
            let texts = fields.flat_map(|f| f["bitar"].as_array().into_iter().flatten()).chain([&par["tittel"]]);
            for bit in texts.filter(|bit| bit["skilnad"] != "lik" || bit["flytta"] == true) {
                for side in ["frå", "til"] {
                    let Some(printed) = bit[side]["prenta"].as_str() else { continue };
                    seen += 1;
                    if !text.contains(&squeeze(printed)) {
                        lost.insert(format!("{side}: {printed}"));
                    }
                }
            }
        }
        assert!(lost.is_empty(), "{}: {lost:#?}", report.name);
        assert_eq!(seen == 0, report.name == "lik", "{}", report.name);
    }
}

#[test]
fn a_plan_and_itself_give_a_page_that_says_so() {
    let pdf = &named("lik").pdf;
    assert_eq!(pdf.pages.len(), 1);
    let sentence = "Ingen skilnader: aukra/slt-2024 og aukra/slt-2024 har same innhald (bileta er ikkje samanlikna).";
    assert!(pdf.tree.text(pdf).contains(sentence), "{}", pdf.tree.text(pdf));
    assert!(pdf.tree.named("Table").is_empty());
}

#[test]
fn plans_of_two_kinds_are_said_to_be_so_in_the_report() {
    let text = |name: &str| named(name).pdf.tree.text(&named(name).pdf);
    assert!(text("to-slag").contains("Planane er av ulikt slag"));
    assert!(text("bokmål").contains("Planene er av ulikt slag"));
    assert!(!text("aukra").contains("ulikt slag"));
}

#[test]
fn a_report_in_bokmål_has_no_word_of_ours_in_nynorsk() {
    let pdf = &named("bokmål").pdf;
    let ours: Vec<String> = pdf.tree.named("TH").iter().map(|tag| tag.text(pdf)).collect();
    for foreign in
        ["Kva", "Slik stod det no", "Tidspunktet", "Ansvarleg", "Deltakarar", "Erstattar", "Gjeld", "Framdrift"]
    {
        assert!(!ours.iter().any(|text| text.starts_with(foreign)), "{foreign}: {ours:?}");
    }
    let text = pdf.tree.text(pdf);
    for foreign in ["Teke ut", "Uendra:", "Fanst ikkje", "Skilt ut frå", "er som før og"] {
        assert!(!text.contains(foreign), "{foreign}");
    }
}

#[test]
fn a_report_gives_the_same_bytes_on_every_machine_and_is_not_written_again() {
    let report = named("vikeby");
    let wanted = std::fs::read(&report.file).expect("a report");
    for machine in crate::determinism::MACHINES {
        let room = Room::new();
        copy(&repository().join("tests/fixtures/endringar/vikeby"), &room.path("content/vikeby"));
        let order = ["samanlikn", "vikeby/slt-2026", "--ut", "ut/r.pdf"];
        let mut command = room.planverk().args(order);
        for (key, value) in machine {
            command = command.env(key, value);
        }
        command.run().ended(0);
        assert!(std::fs::read(room.path("ut/r.pdf")).expect("a report") == wanted, "other bytes with {machine:?}");
        let again = room.planverk().args(order).run().ended(0);
        assert!(again.stderr.contains("uendra"), "{again}");
    }
}

#[test]
fn a_draft_is_told_to_be_one_on_every_page() {
    let room = Room::new();
    copy(&repository().join("tests/fixtures/endringar/vikeby"), &room.path("content/vikeby"));
    room.replace("content/vikeby/slt-2026/plan.yaml", "status: framlegg", "status: utkast");
    room.planverk().args(["samanlikn", "vikeby/slt-2026", "--ut", "r.pdf"]).run().ended(0);
    let pdf = Pdf::open(&room.path("r.pdf"));
    for page in &pdf.pages {
        assert!(page.artifacts().to_lowercase().contains("utkast"), "page {}: {}", page.number, page.artifacts());
    }
}
