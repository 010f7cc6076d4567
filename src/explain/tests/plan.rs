//! A small sound plan that an example is laid over, and what the program says of it then.

use super::examples::Example;
use crate::fault::Face;
use crate::fault::{Code, Fault, Faults, Severity, Sources, short, terminal};
use crate::norsk::Målform;
use crate::review::{Terms, review};
use crate::tests::{SVG, SmallPlan};

/// What an example is a file of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    Kommune,
    Plan,
    Seksjon,
}

impl File {
    /// The file that an example calls itself.
    pub fn named(word: &str) -> Option<Self> {
        match word {
            "kommune.yaml" => Some(Self::Kommune),
            "plan.yaml" => Some(Self::Plan),
            "seksjon" => Some(Self::Seksjon),
            _ => None,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Kommune => "kommune.yaml",
            Self::Plan => "plan.yaml",
            Self::Seksjon => "kapittel.yaml",
        }
    }

    /// What a heading calls it.
    pub fn spoken(self) -> &'static str {
        if self == Self::Seksjon { "ein seksjon" } else { self.name() }
    }
}

const KOMMUNE: &str = "\
namn: Fjordvik kommune
kortnamn: Fjordvik
språk: nn
farge: \"#0b5d6b\"
aktørar:
  slt-koordinator: SLT-koordinator
  skulane: skulane i Fjordvik
  politiet: politiet
";

const PLAN: &str = "\
tittel: SLT-handlingsplan {{ år }}
undertittel: Samordning av lokale tiltak mot rus og kriminalitet (SLT)
år: 2026
status: framlegg
dato: 2026-01-15
";

const PROSE: &str = "\
type: tekst
tittel: Bakgrunn
tekst: SLT er kort for samordning av lokale tiltak mot rus og kriminalitet.
";

const MEASURES: &str = "\
type: tiltak
tittel: Mål og tiltak
tiltak:
  - id: ungdata
    tittel: Ungdata-undersøkinga
    ansvar: Alle som arbeider med barn og unge
    tidspunkt: Mars
";

/// A drawing with a text in a font of another program's.
const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\">\
<text font-family=\"Calibri\" y=\"20\">2025</text></svg>";

/// A municipality with one plan, with an example in place of the file that it is; the examples name some of the others.
fn plan(example: &Example) -> SmallPlan {
    let section = example.file == File::Seksjon;
    let named = if section { "seksjonar: [kapittel]\n" } else { "seksjonar: [bakgrunn, maal-og-tiltak]\n" };
    let mut plan = SmallPlan::new(&format!("{PLAN}{named}"))
        .named("content/fjordvik", "slt-2026")
        .kommune(KOMMUNE)
        .file("bilete/moete.svg", SVG)
        .file("bilete/kven er med?.svg", SVG)
        .file("bilete/diagram.svg", DRAWING)
        .file("bilete/referat.pdf", "%PDF-1.7\n")
        .file("slt-2025/plan.yaml", PLAN.replace("2026", "2025") + "seksjonar: [bakgrunn]\n");
    if !section && !example.alone {
        plan = plan.section("bakgrunn", PROSE).section("maal-og-tiltak", MEASURES);
    }
    let own = match example.file {
        File::Kommune => "kommune.yaml",
        File::Plan => "slt-2026/plan.yaml",
        File::Seksjon => "slt-2026/kapittel.yaml",
    };
    plan.file(own, example.yaml.as_str())
}

/// What the program says.
pub struct Told {
    pub code: Code,
    pub is_error: bool,
    /// The name of the file, without its folder.
    pub file: String,
    pub line: usize,
    pub shown: String,
    /// All that the author meets of it on a terminal, as in a repository with the municipality under `content/`.
    pub face: String,
}

/// All that the program says of the plan with an example in it, short of laying it out: as `planverk bygg --med-kjelde`.
pub fn faults(example: &Example) -> Vec<Told> {
    let plan = plan(example);
    let (mut faults, mut sources) = (Faults::new(), Sources::new());
    review(&plan.origin(), Terms { with_source: true, covered }, &mut sources, &mut faults);
    let told = |fault: &Fault| {
        let place = fault.place.and_then(|place| sources.position(place));
        let name = place.map_or("", |(source, _)| source.name.rsplit('/').next().unwrap_or(""));
        Told {
            code: fault.code,
            is_error: fault.severity == Severity::Error,
            file: name.to_string(),
            line: place.map_or(0, |(_, position)| position.line),
            shown: short::line(fault, &sources, Målform::Nynorsk),
            face: terminal::render(fault, &sources, Face::plain(Målform::Nynorsk)),
        }
    };
    faults.sorted().into_iter().map(told).collect()
}

/// Stands in for the fonts, which belong to the typesetter: they have letters, and neither pictures nor Chinese.
fn covered(c: char) -> bool {
    c < '\u{2e80}'
}

#[test]
fn the_plan_under_the_examples_is_sound() {
    let plan = format!("{PLAN}seksjonar: [bakgrunn, maal-og-tiltak]\n");
    let files =
        [(File::Kommune, KOMMUNE), (File::Plan, plan.as_str()), (File::Seksjon, PROSE), (File::Seksjon, MEASURES)];
    for (file, yaml) in files {
        let example = Example::of(file, yaml);
        let told: Vec<String> = faults(&example).into_iter().map(|told| told.shown).collect();
        assert!(told.is_empty(), "not even a remark: {}", told.join("\n"));
    }
}
