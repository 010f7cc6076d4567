//! Finding the picture that is to blame. Typst's complaint about a picture points into the template that shows it, and some
//! come as late as the export and point nowhere, so when something is wrong each picture is tried alone.

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
    let pages = typst::compile::<PagedDocument>(&world).output;
    let errors = pages.and_then(|pages| pdf::write(&pages, "x", false)).err()?;
    let message = errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ");
    Some(Complaint::Picture { path, message })
}
