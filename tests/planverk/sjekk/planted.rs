//! A plan with more than forty faults of every family, each marked where it was planted: all are found in one run, and none
//! is invented.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value as Json;

use super::{findings, folder, planted, sjekk};
use crate::golden;

/// A fault: file, line, code.
type Fault = (String, usize, String);

/// The marks in the files: `# ← PV011` at the end of the line, `# ↓ PV011` on the line before.
fn marks() -> Vec<Fault> {
    let mut found = vec![];
    let mut open = vec![folder()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|end| end == "yaml") {
                found.extend(marks_in(&path));
            }
        }
    }
    found
}

fn marks_in(path: &Path) -> Vec<Fault> {
    let text = std::fs::read_to_string(path).expect("a file");
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    let mut found = vec![];
    for (at, line) in text.lines().enumerate() {
        for (mark, ahead) in [("# ← ", 1), ("# ↓ ", 2)] {
            let codes = line.split_once(mark).map_or("", |(_, codes)| codes);
            found.extend(codes.split_whitespace().map(|code| (name.clone(), at + ahead, code.to_string())));
        }
    }
    found
}

fn told(json: &Json) -> Fault {
    let file = json["stad"]["fil"].as_str().unwrap_or("");
    let name = file.rsplit('/').next().unwrap_or("").to_string();
    (name, json["stad"]["linje"].as_u64().unwrap_or(0) as usize, json["kode"].as_str().unwrap_or("").to_string())
}

#[test]
fn all_planted_faults_are_found_in_one_run_and_none_is_invented() {
    let run = sjekk(&planted(), &["--format", "json"]).ended(1);
    let mut planted = marks();
    let mut told: Vec<Fault> = findings(&run).iter().map(told).collect();
    planted.sort();
    told.sort();
    let families: BTreeSet<&str> = planted.iter().map(|(_, _, code)| &code[..3]).collect();
    assert!(planted.len() >= 40 && families.len() == 7, "{} of {families:?}", planted.len());
    let missed: Vec<&Fault> = planted.iter().filter(|fault| !told.contains(fault)).collect();
    let invented: Vec<&Fault> = told.iter().filter(|fault| !planted.contains(fault)).collect();
    assert!(missed.is_empty() && invented.is_empty(), "missed: {missed:#?}\ninvented: {invented:#?}");
    assert_eq!(told.len(), planted.len(), "each once");
}

#[test]
fn they_are_told_as_approved() {
    let run = sjekk(&planted(), &[]).ended(1);
    golden::check("sjekk/forti-feil.txt", &format!("{}{}", run.stdout, run.stderr));
}
