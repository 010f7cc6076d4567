//! From bytes to a plan: three files that stand one after the other, laid over a small sound municipality.

#[path = "../../tests/shared/small_plan.rs"]
mod small_plan;

use planverk::fault::{Faults, Sources};
use planverk::read::{Origin, PlanFolder};
use planverk::review::{Terms, review};
use std::path::Path;

pub use small_plan::{SVG, SmallPlan};

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

/// The plan that an input is.
pub fn of(input: &[u8]) -> SmallPlan {
    let own = ["slt-2026/kapittel.yaml", "slt-2026/plan.yaml", "kommune.yaml"];
    let plan = SmallPlan::new(PLAN)
        .named("fjordvik", "slt-2026")
        .kommune(KOMMUNE)
        .section(SECTION, KAPITTEL)
        .file("slt-2025/plan.yaml", PLAN.replace("2026", "2025"))
        .file("bilete/moete.svg", SVG);
    let parts = own.into_iter().zip(input.split(|byte| *byte == BETWEEN)).filter(|(_, part)| !part.is_empty());
    parts.fold(plan, |plan, (path, part)| plan.file(path, part))
}

/// Everything that the program does with a plan short of laying it out: reads it, checks it, makes its document.
pub fn reviewed(plan: &SmallPlan) -> (Faults, Sources) {
    let (mut faults, mut sources) = (Faults::new(), Sources::new());
    let folder = PlanFolder {
        path: Path::new("fjordvik/slt-2026").into(),
        name: "slt-2026".into(),
        kommune_name: "fjordvik".into(),
        kommune: Path::new("fjordvik").into(),
    };
    // stands in for the fonts: they have letters, and neither pictures nor Chinese
    let terms = Terms { with_source: true, covered: |c| c < '\u{2e80}' };
    review(&Origin::memory(folder, plan.files()), terms, &mut sources, &mut faults);
    (faults, sources)
}
