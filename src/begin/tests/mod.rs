//! What a plan begins with is a plan that can be built, and all that is said of it is what remains to be filled in.

mod former;

use super::{Beginning, File, Owner, Plantype, files, names, texts, years};
use crate::check;
use crate::fault::{Faults, Sources};
use crate::norsk::Målform;
use crate::plan::kommune::Kommune;
use crate::plan::resolved::Resolved;
use crate::plan::value::Periode;
use crate::read::{Origin, PlanFolder, read};
use crate::yaml::{self, Kind, Node};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const FORMS: [Målform; 2] = [Målform::Nynorsk, Målform::Bokmål];

fn period(text: &str) -> Periode {
    years::parse(text).unwrap()
}

/// What is said of a plan that lies in a municipality with these files.
fn said(files: &[File], kommune: &str) -> Vec<String> {
    let folder = Path::new("fjordvik");
    let mut all: BTreeMap<_, _> =
        files.iter().map(|file| (folder.join(&file.path), file.text.clone().into_bytes())).collect();
    if !kommune.is_empty() {
        all.insert(folder.join(texts::KOMMUNE), kommune.into());
    }
    let plan = PlanFolder {
        name: "plan".into(),
        kommune_name: "fjordvik".into(),
        kommune: folder.into(),
        path: folder.join("plan"),
    };
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let found = read(&Origin::memory(plan, all), &mut sources, &mut faults).unwrap();
    check::check(&Resolved::of(&found.plan), &mut faults);
    faults.iter().map(|fault| format!("{} {}", fault.code.id, fault.message.nn())).collect()
}

/// A `kommune.yaml` as the plan's own reader has it.
fn kommune(text: &str) -> Kommune {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("kommune.yaml", text.as_bytes(), &mut faults);
    let kommune = yaml::read(sources.get(id).unwrap(), &mut faults).unwrap();
    assert!(faults.is_empty(), "{text}");
    kommune
}

fn repository(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn all_that_is_said_of_a_new_plan_is_what_is_to_be_filled_in() {
    let small = "namn: Litla kommune\nspråk: nn\nfarge: \"#0b5d6b\"\n";
    let others = [
        String::new(),
        small.into(),
        repository("content/aukra/kommune.yaml"),
        repository("content/nordre-land/kommune.yaml"),
    ];
    for plantype in Plantype::ALL {
        for målform in FORMS {
            for years in ["2027", "2027–2030", "2031-2032"] {
                for other in &others {
                    // the arms lie beside it, and are no matter here
                    let other = other.replace("våpen:\n  fil: bilete/vaapen.svg\n  alt:", "#");
                    let there = (!other.is_empty()).then(|| kommune(&other));
                    let owner = there.as_ref().map_or(Owner::New("Litla kommune"), Owner::There);
                    let beginning =
                        Beginning { plantype, målform, years: period(years), folder: "plan", kommune: owner };
                    let files = files(&beginning);
                    assert_eq!(files[0].path == texts::KOMMUNE, there.is_none());
                    let mut said = said(&files, &other);
                    assert!(said.len() > 5, "{plantype:?} {målform:?}: there is something to fill in");
                    said.retain(|line| !line.starts_with("PV205 "));
                    assert_eq!(said, [""; 0], "{plantype:?} {målform:?} {years} {other}");
                }
            }
        }
    }
}

#[test]
fn each_text_is_built_in_and_each_built_in_text_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/ny");
    for målform in FORMS {
        let mut folders = 0;
        for entry in fs::read_dir(root.join(målform.choose("nn", Some("nb")))).unwrap() {
            let folder = entry.unwrap().path();
            let plantype = Plantype::named(folder.file_name().unwrap().to_str().unwrap()).unwrap();
            let mut there: Vec<String> = fs::read_dir(folder.join("plan"))
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .chain([texts::KOMMUNE.into()])
                .collect();
            let mut built: Vec<String> = texts::files(plantype, målform).into_iter().map(|file| file.path).collect();
            there.sort();
            built.sort();
            assert_eq!(there, built, "{}", folder.display());
            folders += 1;
        }
        assert_eq!(folders, Plantype::ALL.len());
    }
}

/// What a file is made of: keys, those of bokmål as nynorsk has them, how many there are of something, and where something is to be
/// filled in.
fn shape(node: &Node) -> String {
    const KEYS: [(&str, &str); 8] = [
        ("seksjoner", "seksjonar"),
        ("deler", "delar"),
        ("deltakere", "deltakarar"),
        ("forutsetning", "føresetnad"),
        ("møtevirksomhet", "møteverksemd"),
        ("kolonner", "kolonnar"),
        ("navn", "namn"),
        ("hjemmel", "heimel"),
    ];
    let key = |key: &str| KEYS.iter().find(|(nb, _)| *nb == key).map_or(key, |(_, nn)| nn).to_string();
    match &node.kind {
        Kind::Scalar(text) => text.text.matches("[Fyll inn").collect(),
        Kind::Seq(items) => format!("[{}]", items.iter().map(shape).collect::<Vec<_>>().join(", ")),
        Kind::Map(entries) => {
            entries.iter().map(|entry| format!("{}: {}\n", key(&entry.key), shape(&entry.value))).collect()
        }
    }
}

fn tree(text: &str) -> Node {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("a.yaml", text.as_bytes(), &mut faults);
    yaml::parse(sources.get(id).unwrap(), &mut faults).unwrap()
}

#[test]
fn both_målformer_have_the_same_files_with_the_same_keys_in_the_same_order() {
    for plantype in Plantype::ALL {
        let [nn, nb] = FORMS.map(|målform| texts::files(plantype, målform));
        assert_eq!(nn.len(), nb.len());
        for (nn, nb) in nn.iter().zip(&nb) {
            assert_eq!(nn.path, nb.path);
            if nn.path == texts::KOMMUNE {
                let actors = |text: &str| text.lines().filter(|line| line.starts_with("  ")).count();
                assert_eq!(actors(&nn.text), actors(&nb.text), "{plantype:?}");
            } else {
                let comments = |text: &str| text.lines().filter(|line| line.trim_start().starts_with('#')).count();
                assert_eq!(comments(&nn.text), comments(&nb.text), "{plantype:?} {}", nn.path);
                assert_eq!(shape(&tree(&nn.text)), shape(&tree(&nb.text)), "{plantype:?} {}", nn.path);
            }
        }
    }
}

#[test]
fn the_name_of_a_municipality_and_of_its_folder_follow_each_other() {
    for (folder, name) in [
        ("fjordvik", "Fjordvik kommune"),
        ("nordre-land", "Nordre Land kommune"),
        ("stad-og-vik", "Stad og Vik kommune"),
    ] {
        assert_eq!(names::of_folder(folder), name);
        assert_eq!(names::folder(name), folder);
    }
    assert_eq!(names::folder("Målselv"), "maalselv");
    assert_eq!(names::folder("slt-2027"), "slt-2027");
    assert_eq!(names::short("Kommune"), "Kommune");
    assert_eq!(names::full(" Ytre  Fjordvik "), "Ytre Fjordvik kommune");
    assert_eq!(names::full("Guovdageainnu suohkan"), "Guovdageainnu suohkan");
    for (text, yaml) in
        [("Aurskog-Høland", "Aurskog-Høland"), ("A: B", "\"A: B\""), ("«A»", "\"«A»\""), ("Nei", "\"Nei\"")]
    {
        assert_eq!(names::scalar(text), yaml);
    }
}

#[test]
fn the_name_of_a_folder_says_the_kind_of_plan_and_its_years() {
    for (folder, plantype, written) in [
        ("slt-2027", Some(Plantype::Slt), Some("2027")),
        ("forebyggande-plan-2027-2030", Some(Plantype::Førebyggjande), Some("2027–2030")),
        ("plan-forebyggende-2027", Some(Plantype::Førebyggjande), Some("2027")),
        ("temaplan-rus", Some(Plantype::Temaplan), None),
        ("klima-2030-2027", None, Some("2027")),
        ("slta", None, None),
    ] {
        assert_eq!(Plantype::of_folder(folder), plantype, "{folder}");
        assert_eq!(years::of_folder(folder).map(Periode::printed).as_deref(), written, "{folder}");
    }
    for plantype in Plantype::ALL {
        for målform in FORMS {
            for years in ["2027", "2027–2030"].map(period) {
                let folder = plantype.folder(målform, years);
                assert_eq!(Plantype::of_folder(&folder), Some(plantype));
                assert_eq!(years::of_folder(&folder), Some(years));
            }
        }
    }
    assert_eq!(years::next(period("2025–2028")), period("2029–2032"));
    assert_eq!(years::next(period("2026")), period("2027"));
}

#[test]
fn an_actor_of_the_register_is_called_by_the_name_there() {
    let there = kommune(
        "namn: A\nspråk: nn\nfarge: \"#0b5d6b\"\naktørar: { skolane: Skolane, slt-koordinator: koordinator for SLT }\n",
    );
    let files = files(&Beginning {
        plantype: Plantype::Slt,
        målform: Målform::Nynorsk,
        years: period("2027"),
        folder: "slt-2027",
        kommune: Owner::There(&there),
    });
    let text = |name: &str| &files.iter().find(|file| file.path == format!("slt-2027/{name}")).unwrap().text;
    assert!(text("maal-og-tiltak.yaml").contains("ansvar: [skolane, foreldre, politikontakt]"));
    assert!(text("organisering.yaml").contains("- skolane\n"));
    let own = text("plan.yaml").split_once("\naktørar:\n").unwrap().1;
    assert!(
        !own.contains("  skulane:") && !own.contains("  slt-koordinator:") && own.contains("  nav: NAV\n"),
        "{own}"
    );
}
