//! What is cured in small plans, to the byte, and what is left as it is.

mod chance;
mod left;
mod places;
mod plans;
mod rules;
mod shown;
mod texts;
mod yaml;

use super::{Cured, cure};
use crate::fault::Fault;
use crate::tests::SmallPlan;

const FRONT: &str = "tittel: Plan\når: 2024\nstatus: utkast\ndato: 2024-01-01\nseksjonar: [a]\n";

/// A plan of one section, of which one file is looked at.
fn with(file: &str, text: &str) -> SmallPlan {
    let plan = SmallPlan::new(FRONT).kommune("namn: Prøve\nspråk: nn\nfarge: \"#0b5d6b\"\n");
    plan.section("a", "type: tekst\ntittel: A\ntekst: Ein.\n").file(&format!("plan/{file}"), text)
}

/// The plan with these files cured.
fn with_cured(plan: SmallPlan, cured: &[Cured]) -> SmallPlan {
    cured.iter().fold(plan, |plan, file| {
        let path = file.source.name.strip_prefix("kommune/").unwrap();
        assert_eq!(plan.text(path), file.source.original(), "the file is the one that was read");
        plan.file(path, file.text.as_str())
    })
}

/// What a file of the plan is when all that is certain is cured, and the faults that it then has.
fn cured(file: &str, text: &str) -> (String, Vec<Fault>) {
    let mut plan = with(file, text);
    for _ in 0..5 {
        let (sources, faults) = plan.checked();
        let cured = cure(&sources, &faults);
        if cured.is_empty() {
            return (plan.text(&format!("plan/{file}")), faults);
        }
        plan = with_cured(plan, &cured);
    }
    panic!("there is no end to curing {text:?}");
}

/// The section as it is when all that is certain is cured.
fn section(text: &str) -> String {
    cured("a.yaml", text).0
}
