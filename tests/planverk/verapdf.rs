//! veraPDF, the real one: no failed check for PDF/A-2a and PDF/UA-1 in any PDF that the tests build.
//!
//! The jar is found through `VERAPDF_JAR`, or at `.ci/tools/verapdf-cli.jar`, where `.ci/run` puts it. In CI (`CI=true`) a
//! missing jar is a failure; elsewhere the tests say on the terminal that they did not ask it.

use std::collections::HashSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

use crate::room::repository;
use crate::samples;

#[test]
fn every_sample_is_pdf_a_2a_and_pdf_ua_1() {
    let files: Vec<PathBuf> = samples::all().iter().map(|sample| sample.built().file.clone()).collect();
    validate(&files);
}

/// Where the jar is.
static JAR: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    let named = std::env::var_os("VERAPDF_JAR").map(PathBuf::from);
    let jar = named.unwrap_or_else(|| repository().join(".ci/tools/verapdf-cli.jar"));
    let java = Command::new("java").arg("-version").output().is_ok_and(|run| run.status.success());
    if jar.is_file() && java {
        return Some(jar);
    }
    assert!(std::env::var_os("CI").is_none(), "CI has no veraPDF at {}", jar.display());
    // Not through eprintln!, which the test harness keeps to itself when a test passes.
    let _ =
        writeln!(std::io::stderr(), "veraPDF was not asked: it needs Java and {} (.ci/run installs it)", jar.display());
    None
});

/// Has these files validated in both flavours, and fails on the first that is not clean. A test that builds a PDF of its
/// own hands it over here.
#[track_caller]
pub fn validate(files: &[PathBuf]) {
    validate_as(["2a", "ua1"], files);
}

/// The same, for files that carry others: PDF/A-3a.
#[track_caller]
pub fn validate_with_attachments(files: &[PathBuf]) {
    validate_as(["3a", "ua1"], files);
}

#[track_caller]
fn validate_as(flavours: [&str; 2], files: &[PathBuf]) {
    let Some(jar) = JAR.as_ref() else { return };
    for flavour in flavours {
        let mut java = Command::new("java");
        java.args(["-Xmx2g", "-jar"]).arg(jar).args(["--flavour", flavour, "--format", "json"]).args(files);
        let output = java.output().expect("java runs");
        let said = String::from_utf8_lossy(&output.stdout);
        let report: Value = serde_json::from_str(&said)
            .unwrap_or_else(|e| panic!("veraPDF: {e}\n{said}\n{}", String::from_utf8_lossy(&output.stderr)));
        let faults = faults(&report, files);
        assert!(faults.is_empty(), "veraPDF, {flavour}:\n{}", faults.join("\n"));
    }
}

/// What a report says is wrong, a line each; a file that it says nothing of is wrong too.
fn faults(report: &Value, files: &[PathBuf]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut clean = HashSet::new();
    for job in report["report"]["jobs"].as_array().into_iter().flatten() {
        let name = job["itemDetails"]["name"].as_str().unwrap_or("?");
        let results = job["validationResult"].as_array().map_or(&[][..], Vec::as_slice);
        let passed = |result: &Value| result["compliant"] == true && result["details"]["failedChecks"] == 0;
        if results.len() == 1 && results.iter().all(passed) {
            clean.insert(PathBuf::from(name));
            continue;
        }
        let rules =
            results.iter().flat_map(|result| result["details"]["ruleSummaries"].as_array().into_iter().flatten());
        let word = |rule: &Value, key: &str| rule[key].as_str().unwrap_or("").to_owned();
        let rules: Vec<String> =
            rules.map(|rule| format!("{} {}", word(rule, "clause"), word(rule, "description"))).collect();
        faults.push(format!(
            "{name}: {}",
            if rules.is_empty() { job["taskException"].to_string() } else { rules.join("; ") }
        ));
    }
    let unseen = files
        .iter()
        .filter(|file| !clean.contains(*file) && faults.iter().all(|fault| !fault.contains(&*file.to_string_lossy())));
    let unseen: Vec<String> = unseen.map(|file| format!("{}: not looked at", file.display())).collect();
    faults.extend(unseen);
    faults
}

#[test]
fn a_pdf_that_is_not_accessible_is_refused() {
    let Some(jar) = JAR.as_ref() else { return };
    // The language taken away, in the catalog and in the metadata alike: every PDF/UA file must have one.
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("utan-språk.pdf");
    let mut document = lopdf::Document::load_mem(&samples::aukra().built().bytes).expect("a PDF");
    document.catalog_mut().expect("a catalog").remove(b"Lang");
    document.save(&file).expect("the spoilt PDF");
    let output =
        Command::new("java").arg("-jar").arg(jar).args(["--flavour", "ua1", "--format", "json"]).arg(&file).output();
    let report: Value = serde_json::from_slice(&output.expect("java runs").stdout).expect("a report");
    assert!(!faults(&report, &[file]).is_empty(), "veraPDF finds no fault in a PDF without a language");
}
