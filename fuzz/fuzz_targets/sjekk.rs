//! A section, `plan.yaml` and `kommune.yaml` from read to document: no panic, no hang, and every fault can be shown.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planverk_fuzz::{faults, plan};

fuzz_target!(|bytes: &[u8]| {
    let (told, sources) = plan::reviewed(&plan::of(bytes));
    faults::show(&told, &sources);
});
