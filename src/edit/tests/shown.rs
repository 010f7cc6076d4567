//! What the author sees of it.

use super::{cure, with};
use crate::edit::show::{Mode, show};
use crate::norsk::Målform;

const TEXT: &str = "type: tekst\ntitel: A\ntekst: |\n  Ein  \"to\"  tre\n  fire\n  åra 2022-2025\n";

fn shown(text: &str, mode: Mode) -> String {
    let plan = with("a.yaml", text);
    let (sources, faults) = plan.checked();
    let shown = show(&cure(&sources, &faults), mode, Målform::Nynorsk);
    shown.lines().map(|line| if line.ends_with("a.yaml") { "a.yaml\n".into() } else { format!("{line}\n") }).collect()
}

#[test]
fn each_line_is_shown_as_it_stands_and_as_it_is_to_be() {
    let lines = "\na.yaml\n  line 2: PV011 ukjend-nøkkel\n    - titel: A\n    + tittel: A\n  line 4: PV606 doble-mellomrom, PV604 rette-hermeteikn\n    - Ein  \"to\"  tre\n    + Ein «to» tre\n  line 6: PV607 bindestrek-i-intervall\n    - åra 2022-2025\n    + åra 2022–2025\n";
    assert_eq!(shown(TEXT, Mode::Proposed), format!("Dette ville ha blitt retta:\n{lines}"));
    assert_eq!(shown(TEXT, Mode::Written), format!("Retta 6 stader i 1 fil:\n{lines}"));
    assert_eq!(shown("type: tekst\ntittel: A\ntekst: Ein\n", Mode::Proposed), "");
}

#[test]
fn of_a_long_line_what_is_near_is_shown() {
    let long = "ord og ".repeat(40);
    let text = shown(&format!("type: tekst\ntittel: A\ntekst: {long}to  rom {long}\n"), Mode::Proposed);
    let near = "og ord og ord og ord og ord og ord og to";
    assert!(text.contains(&format!("    - …{near}  rom ord og")), "{text}");
    assert!(text.lines().all(|line| line.chars().count() < 110), "{text}");
}
