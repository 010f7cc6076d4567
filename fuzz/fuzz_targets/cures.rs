//! The cures of a plan, made until there are none: no panic, no end that never comes, and never more errors than before.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planverk::edit::cure;
use planverk::edit::show::{Mode, show};
use planverk::fault::Severity;
use planverk_fuzz::plan;

/// Cures make room for others now and then, and never for so many.
const ROUNDS: usize = 20;

fuzz_target!(|bytes: &[u8]| {
    let mut plan = plan::of(bytes);
    for round in 0.. {
        let (told, sources) = plan::reviewed(&plan);
        let before = told.count(Severity::Error);
        let cured = cure(&sources, &told.into_sorted());
        if cured.is_empty() {
            break;
        }
        assert!(round < ROUNDS, "it is cured for ever");
        assert!(!show(&cured, Mode::Proposed).is_empty());
        for file in &cured {
            assert_ne!(file.source.original(), file.text);
            let path = file.source.name.strip_prefix("fjordvik/").expect("a file of the municipality");
            plan = plan.file(path, file.text.as_str());
        }
        let (after, _) = plan::reviewed(&plan);
        // what could not be looked at before may be told of now, but what is cured was no error that another hides
        assert!(after.count(Severity::Error) <= before || before > 0, "a cure made an error");
    }
});
