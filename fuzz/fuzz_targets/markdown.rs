//! Markdown from text to blocks and document: no panic, no hang, and what is read without a fault is printed whole.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planverk::fault::{Faults, Sources};
use planverk::text::{Setning, Tekst};
use planverk::yaml::{Read, read};
use planverk_fuzz::{faults, kept, plan, printed};

/// One text in so many is made a document of, which takes far longer.
const DOCUMENTS: usize = 16;

fuzz_target!(|bytes: &[u8]| {
    // a control character is a fault of its file, and no Markdown
    let text: String =
        String::from_utf8_lossy(bytes).chars().filter(|c| *c == '\n' || !c.is_control() && *c != '\u{fffd}').collect();
    let yaml = serde_json::to_string(&text).expect("a text");
    whole::<Tekst>(&yaml, |tekst| (tekst.written.text.clone(), printed::of_blocks(&tekst.blocks)));
    whole::<Setning>(&yaml, |setning| (setning.written.text.clone(), printed::of_inlines(&setning.inlines)));
    // chosen by what stays the same when the run is repeated
    if bytes.iter().map(|byte| usize::from(*byte)).sum::<usize>().is_multiple_of(DOCUMENTS) {
        let section = format!("type: tekst\ntittel: Bakgrunn\ningress: {yaml}\ntekst: {yaml}\n");
        let (told, sources) = plan::reviewed(&plan::of(section.as_bytes()));
        faults::show(&told, &sources);
    }
});

/// Reads a text, and holds what is printed of it against what is written.
fn whole<T: Read>(yaml: &str, printed: impl Fn(&T) -> (String, String)) {
    let (mut faults, mut sources) = (Faults::new(), Sources::new());
    let id = sources.add("fjordvik/fil.yaml", format!("- {yaml}").as_bytes(), &mut faults);
    let source = sources.get(id).expect("the source that was added");
    let read: Option<Vec<T>> = read(source, &mut faults);
    if let (Some([text]), true) = (read.as_deref(), faults.is_empty()) {
        let (written, printed) = printed(text);
        let departure = if written.contains("[^") { kept::departure_in_any_order } else { kept::departure };
        assert_eq!(departure(&written, &printed), None);
    }
    faults::show(&faults, &sources);
}
