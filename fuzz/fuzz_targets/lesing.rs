//! Arbitrary bytes as a file of each kind: no panic, no hang, and every fault can be shown.
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
        Seksjon::read(&node, &mut Cx::new(source, &mut faults));
        // the same tree as what it most likely is not: faults of the other kinds on top
        Forside::read(&node, &mut Cx::new(source, &mut faults));
        Kommune::read(&node, &mut Cx::new(source, &mut faults));
    } else {
        assert!(faults.has_errors(), "what cannot be read is told of");
    }
    planverk_fuzz::faults::show(&faults, &sources);
});
