//! What rules say of small plans, and all of them together of the plans that there are.

mod acceptance;
mod headings;
mod hostile;
mod plan;
mod plans;
mod registry;
mod slips;

use super::{Rule, Subject};
use crate::fault::{Fault, Faults, Sources};
use crate::plan::resolved::Resolved;
use crate::tests::{Looked, SmallPlan};

/// What a rule says of a plan in `språk` whose only section is `section`, a fault a line:
/// `ord: melding (råd) [line: den andre staden]`. The word is what the caret stands under.
pub fn of_section(språk: &str, section: &str, rule: &Rule) -> Vec<String> {
    let name = if språk == "nn" { "namn" } else { "navn" };
    let kommune = format!("{name}: Prøve\nspråk: {språk}\nfarge: \"#0b5d6b\"\n");
    let Looked { plan, sources, .. } = SmallPlan::new("").kommune(&kommune).section("a", section).sound();
    let mut said = Faults::new();
    (rule.check)(&Subject::new(&Resolved::of(&plan)), &mut said);
    said.sorted().iter().map(|fault| shown(fault, &sources)).collect()
}

/// The same for a text: the `tekst` of a section.
pub fn of_text(språk: &str, text: &str, rule: &Rule) -> Vec<String> {
    let block: String = text.lines().map(|line| format!("  {line}\n")).collect();
    of_section(språk, &format!("type: tekst\ntittel: A\ntekst: |\n{block}"), rule)
}

fn shown(fault: &Fault, sources: &Sources) -> String {
    let word = fault.place.map_or("", |place| sources.get(place.source).unwrap().slice(place.span));
    let hint = fault.hint.as_ref().map(|hint| format!(" ({})", hint.nn())).unwrap_or_default();
    let line = |place| sources.position(place).unwrap().1.line;
    let related: String =
        fault.related.iter().map(|(place, label)| format!(" [{}: {}]", line(*place), label.nn())).collect();
    format!("{word}: {}{hint}{related}", fault.message.nn())
}
