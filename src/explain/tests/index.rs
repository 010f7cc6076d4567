//! The list of all codes in `docs/feilkodar/README.md`, held fresh.

use super::{FOLDER, pages};
use crate::explain::Page;
use crate::fault::code::Kind;
use crate::tests::golden;

const ABOVE: &str = "\
# Feilkodane

Kvar feil, åtvaring og merknad frå planverk har ein kode og eit namn, som `PV011 ukjend-nøkkel`. Her er alle, med ei side om
kvar: kva planverk har funne, kvifor det er viktig, korleis det ser ut når det er feil og når det er rett, og korleis du
rettar det. Den same sida får du i terminalen med `planverk forklar PV011`.

Døma på sidene er prøvde: planverk seier verkeleg frå på lina som er merkt med `# ← PV011`, og dei rette døma har ingen feil.
Merket skal ikkje vere med når du skriv av eit døme; står det åleine, gjeld det lina under. Teikn som ikkje syner, er skrivne
med eit synleg teikn i staden: `␉` er ein tabulator, `␋` linjeskiftet til Word, og `�` ei kule frå Word.
";

/// The part of the list that a kind of fault stands in.
fn part(kind: Kind) -> &'static str {
    match kind {
        Kind::Syntax | Kind::Shape | Kind::File | Kind::Text | Kind::Value | Kind::Document | Kind::Typesetting => {
            "Fila, YAML og verdiane"
        }
        Kind::Reference | Kind::Structure | Kind::Acceptance => "Oppbygging og tilvisingar",
        Kind::Approval => "År, dato og vedtak",
        Kind::Dates => "Datoar og møte",
        Kind::Actors => "Aktørar",
        Kind::Accessibility => "Universell utforming",
        Kind::Language | Kind::Typography => "Språk",
        Kind::Comparison => "Samanlikning",
    }
}

fn index() -> String {
    let mut text = ABOVE.to_string();
    let all: Vec<Page> = pages().collect();
    for pages in all.chunk_by(|a, b| part(a.code.kind) == part(b.code.kind)) {
        let rows: String = pages.iter().map(row).collect();
        let heading = part(pages[0].code.kind);
        text += &format!("\n## {heading}\n\n| kode | namn | kva det er |\n| --- | --- | --- |\n{rows}");
    }
    text
}

fn row(page: &Page) -> String {
    let file = pages::FILES.iter().find(|(_, markdown)| *markdown == page.markdown).unwrap().0;
    let sentence = page.first_paragraph().replace('\n', " ");
    format!("| [{}]({file}) | {} | {sentence} |\n", page.code.id, page.code.name)
}

#[test]
fn the_index_is_fresh() {
    golden::holds(&format!("{FOLDER}/README.md"), &index());
}
