//! A small sound plan that an example is laid over, and what the program says of it then.

use super::BOTH;
use super::examples::Example;
use crate::fault::Face;
use crate::fault::{Code, Fault, Faults, Severity, Sources, short, terminal};
use crate::norsk::Målform;
use crate::review::{Terms, review};
use crate::tests::{SVG, SmallPlan};
use std::ops::Range;

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
    pub fn spoken(self, målform: Målform) -> &'static str {
        if self == Self::Seksjon { målform.choose("ein seksjon", Some("en seksjon")) } else { self.name() }
    }
}

/// The files of the plan.
struct Base {
    kommune: &'static str,
    /// `plan.yaml` without its last line, which names the sections.
    plan: &'static str,
    sections: &'static str,
    prose: &'static str,
    measures: &'static str,
    /// The folder of pictures, and one with a name that not all machines have.
    pictures: &'static str,
    odd: &'static str,
}

const NYNORSK: Base = Base {
    kommune: "\
namn: Fjordvik kommune
kortnamn: Fjordvik
språk: nn
farge: \"#0b5d6b\"
aktørar:
  slt-koordinator: SLT-koordinator
  skulane: skulane i Fjordvik
  politiet: politiet
",
    plan: "\
tittel: SLT-handlingsplan {{ år }}
undertittel: Samordning av lokale tiltak mot rus og kriminalitet (SLT)
år: 2026
status: framlegg
dato: 2026-01-15
",
    sections: "seksjonar:",
    prose: "\
type: tekst
tittel: Bakgrunn
tekst: SLT er kort for samordning av lokale tiltak mot rus og kriminalitet.
",
    measures: "\
type: tiltak
tittel: Mål og tiltak
tiltak:
  - id: ungdata
    tittel: Ungdata-undersøkinga
    ansvar: Alle som arbeider med barn og unge
    tidspunkt: Mars
",
    pictures: "bilete",
    odd: "kven er med?.svg",
};

const BOKMÅL: Base = Base {
    kommune: "\
navn: Fjordvik kommune
kortnavn: Fjordvik
språk: nb
farge: \"#0b5d6b\"
aktører:
  slt-koordinator: SLT-koordinator
  skolene: skolene i Fjordvik
  politiet: politiet
",
    plan: "\
tittel: SLT-handlingsplan {{ år }}
undertittel: Samordning av lokale tiltak mot rus og kriminalitet (SLT)
år: 2026
status: forslag
dato: 2026-01-15
",
    sections: "seksjoner:",
    prose: "\
type: tekst
tittel: Bakgrunn
tekst: SLT er kort for samordning av lokale tiltak mot rus og kriminalitet.
",
    measures: "\
type: tiltak
tittel: Mål og tiltak
tiltak:
  - id: ungdata
    tittel: Ungdata-undersøkelsen
    ansvar: Alle som arbeider med barn og unge
    tidspunkt: Mars
",
    pictures: "bilder",
    odd: "hvem er med?.svg",
};

fn base(målform: Målform) -> Base {
    match målform {
        Målform::Nynorsk => NYNORSK,
        Målform::Bokmål => BOKMÅL,
    }
}

/// A drawing with a text in a font of another program's.
const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\">\
<text font-family=\"Calibri\" y=\"20\">2025</text></svg>";

/// A municipality with one plan, with an example in place of the file that it is; the examples name some of the others.
fn plan(example: &Example) -> SmallPlan {
    let base = base(example.målform);
    let section = example.file == File::Seksjon;
    let names = if section { "[kapittel]" } else { "[bakgrunn, maal-og-tiltak]" };
    let mut plan = SmallPlan::new(&format!("{}{} {names}\n", base.plan, base.sections))
        .named("content/fjordvik", "slt-2026")
        .kommune(base.kommune)
        .file(&format!("{}/moete.svg", base.pictures), SVG)
        .file(&format!("{}/{}", base.pictures, base.odd), SVG)
        .file(&format!("{}/diagram.svg", base.pictures), DRAWING)
        .file(&format!("{}/referat.pdf", base.pictures), "%PDF-1.7\n")
        .file("slt-2025/plan.yaml", format!("{}{} [bakgrunn]\n", base.plan.replace("2026", "2025"), base.sections));
    if !section && !example.alone {
        plan = plan.section("bakgrunn", base.prose).section("maal-og-tiltak", base.measures);
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
    /// The bytes of the file that are marked.
    pub bytes: Range<usize>,
    pub hint: Option<String>,
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
            bytes: fault.place.map_or(0..0, |place| place.span.range()),
            hint: fault.hint.as_ref().map(|hint| hint.in_form(example.målform).to_owned()),
            shown: short::line(fault, &sources, example.målform),
            face: terminal::render(fault, &sources, Face::plain(example.målform)),
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
    for målform in BOTH {
        let base = base(målform);
        let plan = format!("{}{} [bakgrunn, maal-og-tiltak]\n", base.plan, base.sections);
        let (prose, measures) = ((File::Seksjon, base.prose), (File::Seksjon, base.measures));
        for (file, yaml) in [(File::Kommune, base.kommune), (File::Plan, plan.as_str()), prose, measures] {
            let example = Example::of(file, målform, yaml);
            let told: Vec<String> = faults(&example).into_iter().map(|told| told.shown).collect();
            assert!(told.is_empty(), "not even a remark: {}", told.join("\n"));
        }
    }
}
