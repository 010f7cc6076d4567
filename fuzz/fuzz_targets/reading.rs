//! Arbitrary bytes as a file of one kind or another: no panic, no hang, and every fault can be shown.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planverk::fault::{Faults, Sources};
use planverk::plan::forside::Forside;
use planverk::plan::kommune::Kommune;
use planverk::plan::seksjon::Seksjon;
use planverk::yaml::{Cx, Read, parse};

fuzz_target!(|bytes: &[u8]| {
    let (mut faults, mut sources) = (Faults::new(), Sources::new());
    let id = sources.add("fjordvik/fil.yaml", bytes, &mut faults);
    let source = sources.get(id).expect("the source that was added");
    if let Some(node) = parse(source, &mut faults) {
        let mut cx = Cx::new(source, &mut faults);
        // one kind a run, chosen by what stays the same when the run is repeated
        match bytes.len() % 4 {
            0 => drop(Forside::read(&node, &mut cx)),
            1 => drop(Kommune::read(&node, &mut cx)),
            _ => drop(Seksjon::read(&node, &mut cx)),
        }
    } else {
        assert!(faults.has_errors(), "what cannot be read is told of");
    }
    planverk_fuzz::faults::show(&faults, &sources);
});
