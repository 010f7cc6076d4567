//! What must hold of faults, whatever they are about.

use planverk::fault::{Fault, Faults, Place, Sources, json, short, terminal};

/// How many faults of a run are shown as a line and as JSON.
const SHOWN: usize = 12;

/// How many are shown as on a terminal, which takes far longer. The faults of one text are much alike.
const DRAWN: usize = 3;

/// Shows the faults with all their faces, and holds them against the sources that they point into.
///
/// # Panics
/// If a fault says nothing, or points out of its file, or a face leaves out what it says.
pub fn show(faults: &Faults, sources: &Sources) {
    let sorted = faults.sorted();
    assert!(sorted.len() <= faults.len(), "what is shown of a kind has an end");
    for fault in &sorted {
        assert!(!fault.message.is_empty() && fault.hint.as_ref().is_none_or(|hint| !hint.is_empty()), "{fault:?}");
        for place in fault.place.iter().chain(fault.related.iter().map(|(place, _)| place)) {
            stands(*place, fault, sources);
        }
    }
    for (nth, fault) in sorted.into_iter().take(SHOWN).enumerate() {
        let line = short::line(fault, sources);
        assert!(!line.contains(['\n', '\r', '\u{1b}']) && line.contains(fault.code.id), "{line:?}");
        let text = serde_json::to_string(&json::finding(fault, sources)).expect("all keys are strings");
        assert!(text.contains(fault.code.id), "{text}");
        if nth < DRAWN {
            let colour = nth == 1;
            let text = terminal::render(fault, sources, colour);
            assert!(text.contains(fault.code.id) && (colour || !text.contains('\u{1b}')), "{text:?}");
        }
    }
}

/// A place lies in its file, between characters, as cleaned and as saved.
fn stands(place: Place, fault: &Fault, sources: &Sources) {
    let source = sources.get(place.source).unwrap_or_else(|| panic!("no such source: {fault:?}"));
    let range = place.span.range();
    assert!(source.text().get(range).is_some(), "outside the text: {fault:?}");
    let range = source.original_range(place.span);
    assert!(source.original().get(range.clone()).is_some(), "outside the file: {fault:?}");
    let position = source.position(place.span);
    let line = source.line_range(position.line);
    // a file with a byte-order mark and nothing after it has no text to stand in
    let after_start = line.start <= range.start || source.text().is_empty();
    assert!(position.line >= 1 && position.column >= 1 && after_start, "{position:?} {fault:?}");
}
