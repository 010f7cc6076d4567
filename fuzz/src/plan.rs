//! From bytes to a plan: three files that stand one after the other, laid over a small sound municipality.

use planverk::fault::{Faults, Sources};
use planverk::read::{PlanFolder, read_files};
use planverk::review::{Demands, review_found};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What stands between the files of an input: a section, then `plan.yaml`, then `kommune.yaml`. It is nothing that an author
/// can write. A file that is left out, or empty, is the sound one.
pub const BETWEEN: u8 = 0x1e;

/// The name of the section.
pub const SECTION: &str = "kapittel";

const KOMMUNE: &str = "\
namn: Fjordvik kommune
kortnamn: Fjordvik
språk: nn
farge: \"#0b5d6b\"
aktørar: { slt-koordinator: SLT-koordinator, skulane: skulane i Fjordvik, politiet: politiet }
";

const PLAN: &str = "\
tittel: SLT-handlingsplan {{ år }}
år: 2026
status: framlegg
dato: 2026-01-15
seksjonar: [kapittel]
";

const KAPITTEL: &str = "\
type: tekst
tittel: Bakgrunn
tekst: Barn og unge skal kjenne at dei høyrer til.
";

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"></svg>";

/// The files of the plan that an input is, by path.
pub fn files(input: &[u8]) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut parts = input.split(|byte| *byte == BETWEEN);
    let mut next = |sound: &str| match parts.next() {
        Some(part) if !part.is_empty() => part.to_vec(),
        _ => sound.as_bytes().to_vec(),
    };
    let own = [
        ("fjordvik/slt-2026/kapittel.yaml", next(KAPITTEL)),
        ("fjordvik/slt-2026/plan.yaml", next(PLAN)),
        ("fjordvik/kommune.yaml", next(KOMMUNE)),
        ("fjordvik/slt-2025/plan.yaml", PLAN.replace("2026", "2025").into_bytes()),
        ("fjordvik/bilete/moete.svg", SVG.as_bytes().to_vec()),
    ];
    own.into_iter().map(|(path, bytes)| (PathBuf::from(path), bytes)).collect()
}

/// Everything that the program does with a plan short of laying it out: reads it, checks it, makes its document.
pub fn reviewed(files: BTreeMap<PathBuf, Vec<u8>>) -> (Faults, Sources) {
    let (mut faults, mut sources) = (Faults::new(), Sources::new());
    let folder = PlanFolder {
        path: Path::new("fjordvik/slt-2026").into(),
        mappe: "slt-2026".into(),
        kommunemappe: "fjordvik".into(),
        kommune: Path::new("fjordvik").into(),
    };
    let found = read_files(&folder, files, &mut sources, &mut faults);
    // stands in for the fonts: they have letters, and neither pictures nor Chinese
    review_found(found, Demands { with_source: true, covered: |c| c < '\u{2e80}' }, &mut faults);
    (faults, sources)
}
