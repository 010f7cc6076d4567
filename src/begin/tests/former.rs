//! What a plan takes over of the one before it.

use super::{period, repository};
use crate::begin::File;
use crate::begin::former::{Successor, files};
use crate::check;
use crate::fault::{Faults, Sources};
use crate::norsk::Målform;
use crate::plan::resolved::Resolved;
use crate::read::{Origin, PlanFolder, read};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A plan of `content/` as the next one: what is said of it.
fn next(kommune_folder: &str, folder: &str, written: &str, later: u16, målform: Målform) -> (Vec<File>, Vec<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(kommune_folder);
    let mut old: Vec<File> = fs::read_dir(root.join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| File {
            path: path.file_name().unwrap().to_str().unwrap().into(),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect();
    old.sort_by(|a, b| a.path.cmp(&b.path));
    let years = period(written);
    let successor = Successor { folder: "plan", years, målform, former: folder, later };
    let new = files(&old, &successor);
    let all: BTreeMap<_, _> = new
        .iter()
        .map(|file| (Path::new("a").join(&file.path), file.text.clone().into_bytes()))
        .chain([(
            Path::new("a/kommune.yaml").into(),
            repository_bytes(&format!("content/{kommune_folder}/kommune.yaml")),
        )])
        .chain(old.iter().map(|file| (Path::new("a").join(folder).join(&file.path), file.text.clone().into_bytes())))
        .collect();
    let plan = PlanFolder { name: "plan".into(), kommune_name: "a".into(), kommune: "a".into(), path: "a/plan".into() };
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let found = read(&Origin::memory(plan, all), &mut sources, &mut faults).unwrap();
    check::check(&Resolved::of(&found.plan), &mut faults);
    let said = faults.iter().map(|fault| format!("{} {}", fault.code.id, fault.message.nn())).collect();
    (new, said)
}

fn repository_bytes(path: &str) -> Vec<u8> {
    repository(path).into_bytes()
}

#[test]
fn the_plan_after_an_earlier_one_keeps_its_shape_and_none_of_its_dates() {
    let (files, said) = next("aukra", "slt-2024", "2025", 1, Målform::Nynorsk);
    let text = |name: &str| &files.iter().find(|file| file.path == format!("plan/{name}")).unwrap().text;
    let front = text("plan.yaml");
    for line in ["år: 2025\n", "status: utkast\n", "dato: 2025-01-01\n", "erstattar: slt-2024\n"] {
        assert!(front.contains(line), "{front}");
    }
    let measures = text("maal-og-tiltak.yaml");
    assert!(measures.contains("- \"[Fyll inn dato]\"   # før: { dato: 2024-02-27, kl: 13.10–15.10 }\n"), "{measures}");
    assert!(measures.contains("id: politiraad\n"));
    let back = text("tilbakeblikk.yaml");
    assert!(back.contains("år: 2024\ntema:\n  - tittel: Sidan sist\n    tekst: \"[Fyll inn kva"), "{back}");
    assert!(back.contains("\n  - id: midt-i-trynet\n"), "what stood there stands there still");
    let other: Vec<&String> = said
        .iter()
        .filter(|line| !line.starts_with("PV205 ") && !line.starts_with("PV206 ") && !line.contains(".svg"))
        .collect();
    assert_eq!(other, [""; 0]);
}

#[test]
fn each_plan_that_is_there_can_be_taken_over() {
    for (kommune, folder, years, later, målform) in [
        ("aukra", "slt-2022", "2023", 1, Målform::Nynorsk),
        ("aukra", "forebyggande-plan-2025-2028", "2029–2032", 4, Målform::Nynorsk),
        ("nordre-land", "slt-2022-2025", "2026–2029", 4, Målform::Bokmål),
    ] {
        let (_, said) = next(kommune, folder, years, later, målform);
        let other: Vec<&String> = said
            .iter()
            .filter(|line| {
                !["PV205 ", "PV206 ", "PV406 ", "PV603 "].iter().any(|code| line.starts_with(code))
                    && !line.contains(".svg")
            })
            .collect();
        assert_eq!(other, [""; 0], "{folder}");
    }
}

#[test]
fn what_was_true_of_the_earlier_plan_alone_is_gone_however_it_is_written() {
    let successor = Successor {
        folder: "slt-2027",
        years: period("2027"),
        målform: Målform::Nynorsk,
        former: "slt-2026",
        later: 1,
    };
    let made = |path: &str, text: &str| {
        let file = File { path: path.into(), text: text.into() };
        files(&[file], &successor).remove(0).text
    };
    for (old, new) in [
        ("- { id: a, tittel: A, framdrift: løpande }", "- { id: a, tittel: A }"),
        ("- { framdrift: løpande, id: a, tittel: A }", "- { id: a, tittel: A }"),
        ("- framdrift: løpande\n    id: a\n    tittel: A", "- id: a\n    tittel: A"),
        ("- id: a\n    framdrift: løpande # no\n    tittel: A", "- id: a\n    tittel: A"),
        ("- id: a\n    tidlegare: [x/y]\n    tittel: A", "- id: a\n    tittel: A"),
        ("- id: a\n    tidspunkt: 2026-02-03", "- id: a\n    tidspunkt: \"[Fyll inn dato]\"   # før: 2026-02-03"),
        ("- id: a\n    tidspunkt: [{ dato: 2026-02-03 }, Mars]", "- id: a\n    tidspunkt: [\"[Fyll inn dato]\", Mars]"),
        (
            "- id: a\n    tidspunkt:\n      - dato: 2026-02-03\n        kl: 13.00\n      - Mars",
            "- id: a\n    tidspunkt:\n      - \"[Fyll inn dato]\"   # før: dato: 2026-02-03, kl: 13.00\n      - Mars",
        ),
        (
            "- id: a\n    tidspunkt:\n      - namn: Ung\n        liste: [{ felles: x }]",
            "- id: a\n    tidspunkt:\n      - namn: Ung\n        liste: [\"[Fyll inn dato]\"]",
        ),
    ] {
        let whole = |text: &str| format!("type: tiltak\ntittel: T\ntiltak:\n  {text}\n");
        assert_eq!(made("t.yaml", &whole(old)), whole(new));
    }
    let front = "tittel: T\når: 2026\nstatus: vedteken\nvedtak:\n  - organ: K\n    dato: 2026-02-12\n    sak: 5/26\n  - { organ: P, \
                 slag: uttale, dato: 2026-01-02 }\nkontroll:\n  arkivsak: 26/1\nseksjonar: [t]\n";
    assert_eq!(
        made("plan.yaml", front),
        "tittel: T\når: 2027\nstatus: utkast\ndato: 2027-01-01\nerstattar: slt-2026\nvedtak:\n  - organ: K\n  - { organ: P, slag: uttale }\n# \
         kontroll:\n#   arkivsak: 26/1\nseksjonar: [t]\n"
    );
}
