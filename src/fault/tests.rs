//! Places, cleaning and faces.
use super::*;

fn add(bytes: &[u8]) -> (Sources, Faults) {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    sources.add("plan.yaml", bytes, &mut faults);
    (sources, faults)
}
