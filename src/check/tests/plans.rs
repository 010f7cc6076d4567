//! What is said of the plans in `content/` and of the sound plans of the tests: each line is true.

use super::plan::shown;
use crate::check::{approval, check};
use crate::fault::code::Kind;
use crate::fault::{Code, Faults, Sources};
use crate::plan::resolved::Resolved;
use crate::read::{Origin, find, read};
use std::path::PathBuf;

/// The rules about the state of a plan that are no errors.
const APPROVAL: [Code; 4] = [
    approval::vedteken_etter_start::RULE.code,
    approval::ikkje_fylt_ut::RULE.code,
    approval::gammalt_aarstal::RULE.code,
    approval::tilbakeblikk_paa_feil_aar::RULE.code,
];

/// What these rules say of the plans in a folder of municipalities.
fn said(root: PathBuf) -> Vec<String> {
    let mut out = vec![];
    for plan in find(&[root]).unwrap().plans {
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let found = read(&Origin::folder(plan.clone()), &mut sources, &mut faults).unwrap();
        check(&Resolved::of(&found.plan), &mut faults);
        let own =
            |code: Code| matches!(code.kind, Kind::Acceptance | Kind::Dates | Kind::Actors) || APPROVAL.contains(&code);
        let told = faults.sorted().into_iter().filter(|f| own(f.code));
        out.extend(told.map(|f| {
            let line = shown(f, &sources);
            format!("{} {} {}", f.code.id, plan.name, line.split(": ").next().unwrap_or(""))
        }));
    }
    out
}

fn repository(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn of_the_plans_in_content_only_what_is_true_is_said() {
    assert_eq!(said(repository("content")), ["PV406 slt-2022 maal-og-tiltak.yaml:84 «miljoterapeut-innvandring»",]);
}

#[test]
fn of_the_sound_plans_of_the_tests_only_what_is_true_is_said() {
    assert_eq!(
        said(repository("tests/fixtures/planar")),
        [
            "PV304 faste-ord-2026 tiltak.yaml:10 «2026-05-17»",
            "PV307 alt-2026 organisering.yaml:10 «Fire møte»",
            "PV308 alt-2026 organisering.yaml:10 «to timar»",
            "PV404 hoyring-2026 tiltak.yaml:6 «Vanleg tiltak»",
            "PV405 hoyring-2026 tiltak.yaml:6 «Vanleg tiltak»",
            "PV404 kort-2026 tiltak.yaml:8 «Frivillige lag»",
            "PV404 lange-namn-2026 tiltak.yaml:32 «Heimebesøk»",
            "PV405 lange-namn-2026 tiltak.yaml:32 «Heimebesøk»",
            "PV404 lange-namn-2026 tiltak.yaml:40 «Nettvettkveldar»",
            "PV405 lange-namn-2026 tiltak.yaml:40 «Nettvettkveldar»",
            "PV404 lange-namn-2026 tiltak.yaml:44 «Vidareføring»",
            "PV405 lange-namn-2026 tiltak.yaml:44 «Vidareføring»",
        ]
    );
}

/// What is said of slt-2024 with one thing in it written otherwise.
fn put_back(file: &str, from: &str, to: &str) -> Vec<String> {
    let root = tempfile::tempdir().unwrap();
    let copy = root.path().join("aukra/slt-2024");
    std::fs::create_dir_all(&copy).unwrap();
    let old = root.path().join("aukra/slt-2022");
    std::fs::create_dir_all(&old).unwrap();
    let of = repository("content/aukra");
    std::fs::copy(of.join("kommune.yaml"), root.path().join("aukra/kommune.yaml")).unwrap();
    std::fs::copy(of.join("slt-2022/plan.yaml"), old.join("plan.yaml")).unwrap();
    for entry in std::fs::read_dir(of.join("slt-2024")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, copy.join(path.file_name().unwrap())).unwrap();
    }
    let path = copy.join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} holds {from}");
    std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
    said(copy)
}

#[test]
fn a_mistake_of_the_plans_that_these_were_written_after_is_found_when_it_is_put_back() {
    let measures = "maal-og-tiltak.yaml";
    for (file, from, to, told) in [
        ("organisering.yaml", "tre og ein halv time", "fire timar", "PV308 organisering.yaml «fire timar»"),
        (
            measures,
            "- { dato: 2024-09-12, kl: 08.30–10.30 }",
            "- Tysdag 12.09.24 kl. 08.30–10.30",
            "PV301 maal-og-tiltak.yaml «Tysdag»",
        ),
        (
            measures,
            "          - { dato: 2024-09-17, kl: 13.10–15.10 }\n",
            "",
            "PV307 maal-og-tiltak.yaml «fire gonger»",
        ),
        (measures, "2024-06-05", "2024-06-09", "PV303 maal-og-tiltak.yaml «2024-06-09»"),
        (measures, "2024-05-14", "2024-05-09", "PV304 maal-og-tiltak.yaml «2024-05-09»"),
        (measures, "2024-02-27", "2023-02-27", "PV302 maal-og-tiltak.yaml «2023-02-27»"),
        (measures, "SLT-seminar {{ år }} (ungdom)", "SLT-seminar 2022 (ungdom)", "PV206 maal-og-tiltak.yaml «2022»"),
        (measures, "\"Planlegging: våren {{ år }}\"", "Våren 2023", "PV206 maal-og-tiltak.yaml «2023»"),
        (
            measures,
            "ansvar: [slt-koordinator, koordinerande-nivaa, utforande-nivaa, arbeidsgruppe-slt-seminar, skolane]",
            "ansvar: [SLT-koordinator, koordinerande-nivaa, utforande-nivaa, arbeidsgruppe-slt-seminar, skolane]",
            "PV401 maal-og-tiltak.yaml «SLT-koordinator»",
        ),
        ("tilbakeblikk.yaml", "år: 2023", "år: 2024", "PV207 tilbakeblikk.yaml «2024»"),
        ("bakgrunn.yaml", "tittel: MOT\n", "tittel: xx.xx.xxxx\n", "PV205 bakgrunn.yaml «xx.xx.xxxx»"),
    ] {
        let found = put_back(file, from, to);
        let shown: Vec<String> = found
            .iter()
            .map(|line| {
                let (place, word) = line.split_once(" «").unwrap();
                format!("{} «{word}", place.rsplit_once(':').unwrap().0.replace("slt-2024 ", ""))
            })
            .collect();
        assert!(shown.iter().any(|line| line == told) && shown.len() <= 2, "{from} → {to}: {shown:?}");
    }
}
