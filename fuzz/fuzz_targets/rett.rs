//! The cures of a plan, made until there are none: no panic, no end that never comes, and never more errors than before.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planverk::fault::Severity;
use planverk::edit::cure;
use planverk::edit::show::{Mode, show};
use planverk_fuzz::plan;
use std::path::Path;

/// Cures make room for others now and then, and never for so many.
const ROUNDS: usize = 20;

fuzz_target!(|bytes: &[u8]| {
    let mut files = plan::files(bytes);
    for round in 0.. {
        let (told, sources) = plan::reviewed(files.clone());
        let before = told.count(Severity::Error);
        let cured = cure(&sources, &told.into_sorted());
        if cured.is_empty() {
            break;
        }
        assert!(round < ROUNDS, "it is cured for ever");
        assert!(!show(&cured, Mode::Proposed).is_empty());
        for file in &cured {
            assert_ne!(file.source.original(), file.text);
            files.insert(Path::new(&file.source.name).into(), file.text.clone().into_bytes());
        }
        let (after, _) = plan::reviewed(files.clone());
        // what could not be looked at before may be told of now, but what is cured was no error that another hides
        assert!(after.count(Severity::Error) <= before || before > 0, "a cure made an error");
    }
});
