//! No content runs as code, and templates never come from a plan's folder.

use super::{PLAN, build, inputs, room};
use crate::pdf::{Pdf, squeeze};
use crate::samples;

#[test]
fn typst_code_in_a_plan_is_text() {
    let text = squeeze(&samples::named("fjordvik-hoyring-2026").pdf().text());
    for line in inputs::CODE {
        assert!(text.contains(&squeeze(line)), "{line:?} is not printed as it is written");
    }
}

#[test]
fn templates_and_fonts_that_lie_about_are_never_used() {
    let room = room();
    let lying = "#panic(\"ein mal frå planmappa\")";
    let names = ["main.typ", "plan.typ", "data.typ", "tema.typ", "tekst.typ", "omslag.typ", "plan.json", "typst.toml"];
    for folder in [PLAN, "content/fjordvik", "content", "templates", "fonts", "."] {
        for name in names {
            room.write(format!("{folder}/{name}"), lying);
        }
        room.write(format!("{folder}/SourceSans3-Regular.ttf"), "inga skrift");
    }
    build(&room).ended(0);
    let bytes = std::fs::read(room.path("output/fjordvik-kort-2026.pdf")).expect("a PDF");
    assert!(bytes == samples::named("fjordvik-kort-2026").built().bytes);
}

#[test]
fn nothing_of_the_machine_is_in_the_pdf() {
    let room = room();
    room.planverk()
        .arg("bygg")
        .args(room.plan())
        .env("USER", "hemmelegbrukar")
        .env("HOSTNAME", "hemmelegvert")
        .run()
        .ended(0);
    let file = room.path("output/fjordvik-kort-2026.pdf");
    let pdf = Pdf::open(&file);
    let raw = std::fs::read(&file).expect("a PDF");
    let raw = String::from_utf8_lossy(&raw);
    for word in ["hemmeleg", env!("CARGO_MANIFEST_DIR"), "/tmp/", "content/"] {
        assert!(!raw.contains(word) && !pdf.text().contains(word), "{word:?} is in the PDF");
    }
}
