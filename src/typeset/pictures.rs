//! Finding the picture that is to blame. Typst's complaint about a picture points into the template that shows it, and some
//! come as late as the export and point nowhere, so when something is wrong each picture is tried alone. It is the net below
//! `read::pictures`, which looks at each before it gets here.

use typst::diag::{Severity, SourceDiagnostic, Warned};
use typst::foundations::Bytes;
use typst_layout::PagedDocument;

use super::complaint::Complaint;
use super::pdf;
use super::world::PlanWorld;
use crate::document::Bilete;

/// A document that holds one picture; its path comes as data.
const ALONE: &str = r#"#set document(title: "x", date: datetime(year: 2000, month: 1, day: 1))
#set text(font: "Source Sans 3", lang: "nn")
#image(json("/plan.json"), alt: "x", width: 10mm)
"#;

/// The pictures that cannot be printed.
pub(super) fn broken(bilete: &[Bilete]) -> Vec<Complaint> {
    bilete.iter().filter_map(try_alone).collect()
}

fn try_alone(bilete: &Bilete) -> Option<Complaint> {
    let path = bilete.fil.clone();
    let world = PlanWorld::of_files([
        ("/main.typ".to_owned(), Bytes::from_string(ALONE)),
        ("/plan.json".to_owned(), Bytes::new(serde_json::Value::from(path.as_str()).to_string().into_bytes())),
        (path.clone(), Bytes::new(bilete.bytes.clone())),
    ]);
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let mut wrong = output.and_then(|pages| pdf::write(&pages, "x", false)).err().unwrap_or_default();
    wrong.extend(warnings.into_iter().filter(|warning| !is_unseen(warning, std::slice::from_ref(bilete))));
    let message = wrong.iter().map(|diagnostic| diagnostic.message.as_str()).collect::<Vec<_>>().join("; ");
    (!wrong.is_empty()).then_some(Complaint::Picture { path, message })
}

/// A warning about an element in a picture that nobody sees. Typst looks for its name among the bytes, and drawings from
/// Illustrator have one that is kept for Illustrator; one that would show is refused where pictures are read.
pub(super) fn is_unseen(diagnostic: &SourceDiagnostic, bilete: &[Bilete]) -> bool {
    const NAME: &[u8] = b"<foreignObject";
    diagnostic.severity == Severity::Warning
        && diagnostic.message == "image contains foreign object"
        && bilete.iter().any(|bilete| bilete.bytes.windows(NAME.len()).any(|part| part == NAME))
}
