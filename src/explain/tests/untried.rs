//! What the pages without examples show, where the program can be made to say it from bytes that no page can hold.

use super::examples::blocks;
use super::{all, written};
use crate::compare;
use crate::fault::Face;
use crate::fault::{Faults, Sources, terminal};
use crate::norsk::Målform;
use crate::plan::seksjon::Seksjon;
use crate::read::{Origin, PlanFolder, read};

/// What an author is told of a section file with these bytes, under this code.
fn told(id: &str, bytes: &[u8]) -> String {
    let (mut faults, mut sources) = (Faults::new(), Sources::new());
    let source = sources.add("content/fjordvik/slt-2026/bakgrunn.yaml", bytes, &mut faults);
    let _: Option<Seksjon> = crate::yaml::read(sources.get(source).unwrap(), &mut faults);
    let fault = faults.sorted().into_iter().find(|fault| fault.code.id == id).unwrap();
    terminal::render(fault, &sources, Face::plain(Målform::Nynorsk))
}

/// What the page of this code shows.
fn shown(id: &str) -> String {
    let page = written(Målform::Nynorsk).find(|page| page.code.id == id).unwrap();
    let block = blocks(page.markdown).into_iter().find(|block| block.info == "tekst").unwrap();
    block.text.trim_end().to_string()
}

#[test]
fn more_faults_than_anyone_reads_are_told_as_the_page_shows() {
    let bullets = "  \u{f0b7} barn og unge\n".repeat(600);
    let text = format!("type: tekst\ntittel: Målgruppa\ntekst: |\n{bullets}");
    assert_eq!(told("PV000", text.as_bytes()), shown("PV000"));
}

#[test]
fn a_file_in_latin_1_is_told_as_the_page_shows() {
    let text = "type: tekst\ntittel: Bakgrunn\ntekst: Barn og unge skal kjenne at dei høyrer til.\n";
    let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
    assert_eq!(told("PV008", &latin), shown("PV008"));
}

#[test]
fn a_file_with_too_many_values_is_told_as_the_page_shows() {
    let text = "- [klokka, 12]\n".repeat(250_000);
    assert_eq!(told("PV028", text.as_bytes()), shown("PV028"));
}

/// What is remarked on when this plan is compared with last year's, with its one measure.
fn compared(measure: &str) -> String {
    let (mut faults, mut sources) = (Faults::new(), Sources::new());
    let mut plan = |year: &str, measure: &str| {
        let folder = PlanFolder {
            kommune: "content/fjordvik".into(),
            kommune_name: "fjordvik".into(),
            path: format!("content/fjordvik/slt-{year}").into(),
            name: format!("slt-{year}"),
        };
        let front = format!("tittel: Plan\når: {year}\nstatus: utkast\ndato: {year}-01-15\nseksjonar: [kapittel]\n");
        let section = format!("type: tiltak\ntittel: Tiltak\ntiltak:\n{measure}");
        let files = [("kommune.yaml", KOMMUNE.to_string()), ("plan.yaml", front), ("kapittel.yaml", section)];
        let place =
            |name: &str| if name == "kommune.yaml" { folder.kommune.join(name) } else { folder.path.join(name) };
        let files = files.into_iter().map(|(name, text)| (place(name), text.into_bytes())).collect();
        read(&Origin::memory(folder, files), &mut sources, &mut faults).unwrap().plan
    };
    let old = plan("2026", OLD);
    let new = plan("2027", measure);
    assert!(faults.is_empty(), "{faults:?}");
    let remarks = compare::remarks(&compare::compare(&old, &new));
    remarks
        .sorted()
        .into_iter()
        .map(|fault| terminal::render(fault, &sources, Face::plain(Målform::Nynorsk)))
        .collect::<Vec<_>>()
        .join("\n")
}

const KOMMUNE: &str = "namn: Fjordvik kommune\nspråk: nn\nfarge: \"#0b5d6b\"\n";
const OLD: &str = "  - id: foreldremoete\n    tittel: Foreldremøte om rus\n    \
                   punkt: [Skulane inviterer alle foreldre på ungdomstrinnet til eit møte om rus kvar haust]\n";

#[test]
fn what_is_remarked_on_in_a_comparison_is_told_as_the_pages_show() {
    let same = "    tittel: Foreldremøte om rus\n";
    assert_eq!(compared(&format!("  - id: foreldre\n{same}    tidlegare: [slt-2026/foreldremote]\n")), shown("PV702"));
    assert_eq!(compared(&format!("  - id: foreldre\n{same}    tidlegare: [slt-2025/foreldremoete]\n")), shown("PV703"));
    let unlike = "  - id: rusmiddel\n    tittel: Foreldrekveldar om rusmiddel\n    \
                  punkt: [Skulane inviterer alle foreldre til ein kveld om rusmiddel kvar haust]\n";
    assert_eq!(compared(unlike), shown("PV701"));
    assert_eq!(compared(&format!("{unlike}    tidlegare: ingen\n")), "");
}

#[test]
fn what_is_shown_begins_with_the_code_of_its_page() {
    for page in all() {
        for block in blocks(page.markdown).iter().filter(|block| block.info == "tekst") {
            let is_told = |word| block.text.starts_with(&format!("{word}[{}]: ", page.code));
            assert!(["feil", "åtvaring", "advarsel", "merknad"].into_iter().any(is_told), "{page} line {}", block.line);
            assert!(block.text.contains(" = råd: "), "{page} line {}", block.line);
        }
    }
}
