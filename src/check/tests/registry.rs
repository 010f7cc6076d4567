//! The rules as files: one each, named as its code, in the folder of its kind, and in the list that is run.

use crate::check::{RULES, codes};
use crate::fault::Code;
use crate::fault::code::{BACKWARDS, Kind};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file of the rules, tests left out, with its text.
fn files() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check");
    let (mut folders, mut out) = (vec![root.clone()], vec![]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() && path != root.join("tests") {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") && path != root.join("tests.rs") {
                let text = fs::read_to_string(&path).unwrap();
                out.push((path.strip_prefix(&root).unwrap().to_path_buf(), text));
            }
        }
    }
    out
}

/// The folder of what is of a kind. One rule shares its code with the reader, which refuses all other such intervals.
fn folder(code: Code) -> String {
    if code == BACKWARDS { "approval".into() } else { format!("{:?}", code.kind).to_lowercase() }
}

#[test]
fn a_rule_is_a_file_named_as_its_code_in_the_folder_of_its_kind() {
    let listed: Vec<String> =
        RULES.iter().map(|rule| format!("{}/{}.rs", folder(rule.code), rule.code.ascii().replace('-', "_"))).collect();
    let declared = files().into_iter().filter(|(_, text)| text.contains("\npub const RULE: Rule ="));
    let declared: BTreeSet<String> = declared.map(|(path, _)| path.display().to_string()).collect();
    assert_eq!(
        listed.iter().cloned().collect::<BTreeSet<_>>(),
        declared,
        "RULES in src/check/mod.rs is not what the files are"
    );
    assert_eq!(listed.len(), declared.len(), "a rule stands twice in RULES");
}

#[test]
fn what_a_rule_finds_has_the_code_and_the_severity_of_the_rule() {
    for (path, text) in files().iter().filter(|(path, _)| !path.ends_with("rule.rs")) {
        for made in ["Fault::new(", "Fault::error(", "Fault::warning(", "Fault::note("] {
            assert!(!text.contains(made), "{}: {made} makes a fault that no rule stands for", path.display());
        }
    }
}

#[test]
fn no_two_codes_have_one_number_or_one_name_and_the_number_agrees_with_the_kind() {
    let (mut ids, mut names) = (BTreeSet::new(), BTreeSet::new());
    for code in codes() {
        assert!(ids.insert(code.id), "{code} has the number of another");
        assert!(names.insert(code.name), "{code} has the name of another");
        let hundred = match code.kind {
            Kind::Syntax | Kind::Shape | Kind::File | Kind::Text | Kind::Value | Kind::Document | Kind::Typesetting => {
                '0'
            }
            Kind::Reference | Kind::Structure | Kind::Acceptance => '1',
            Kind::Approval => '2',
            Kind::Dates => '3',
            Kind::Actors => '4',
            Kind::Accessibility => '5',
            Kind::Language | Kind::Typography => '6',
            Kind::Comparison => '7',
        };
        let digits: Vec<char> = code.id.strip_prefix("PV").unwrap().chars().collect();
        assert!(
            digits.len() == 3 && digits[0] == hundred && digits.iter().all(char::is_ascii_digit),
            "{code}: {:?}",
            code.kind
        );
    }
}
