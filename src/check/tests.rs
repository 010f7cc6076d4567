//! What rules say of small plans, and all of them together of the plans that there are.

mod godta;
mod hostile;
mod overskrifter;
mod plan;
mod planar;
mod registry;

pub use plan::{KOMMUNE, Prøve};

use super::{Rule, Subject};
use crate::fault::{Fault, Faults, Sources};
use crate::read::{find, read};

/// What a rule says of a plan in `språk` whose only section is `section`, a fault a line:
/// `ord: melding (råd) [line: den andre staden]`. The word is what the caret stands under.
pub fn of_section(språk: &str, section: &str, rule: &Rule) -> Vec<String> {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("kommune/plan");
    std::fs::create_dir_all(&path).unwrap();
    let (name, sections) = if språk == "nn" { ("namn", "seksjonar") } else { ("navn", "seksjoner") };
    let municipality = format!("{name}: Prøve\nspråk: {språk}\nfarge: \"#0b5d6b\"\n");
    let front = format!("tittel: Plan\når: 2024\nstatus: utkast\ndato: 2024-01-01\n{sections}: [a]\n");
    std::fs::write(root.path().join("kommune/kommune.yaml"), municipality).unwrap();
    std::fs::write(path.join("plan.yaml"), front).unwrap();
    std::fs::write(path.join("a.yaml"), section).unwrap();
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let found = read(&find(&[path]).unwrap()[0], &mut sources, &mut faults).unwrap();
    let read: Vec<&str> = faults.iter().map(|f| f.message.as_str()).filter(|m| !m.contains(".png")).collect();
    assert_eq!(read, Vec::<&str>::new(), "the plan of the test is sound");
    let mut said = Faults::new();
    (rule.check)(&Subject::new(&found.plan), &mut said);
    said.sorted().iter().map(|fault| shown(fault, &sources)).collect()
}

/// The same for a text: the `tekst` of a section.
pub fn of_text(språk: &str, text: &str, rule: &Rule) -> Vec<String> {
    let block: String = text.lines().map(|line| format!("  {line}\n")).collect();
    of_section(språk, &format!("type: tekst\ntittel: A\ntekst: |\n{block}"), rule)
}

fn shown(fault: &Fault, sources: &Sources) -> String {
    let word = fault.place.map_or("", |place| sources.get(place.source).unwrap().slice(place.span));
    let hint = fault.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
    let line = |place| sources.position(place).unwrap().1.line;
    let related: String = fault.related.iter().map(|(place, label)| format!(" [{}: {label}]", line(*place))).collect();
    format!("{word}: {}{hint}{related}", fault.message)
}
