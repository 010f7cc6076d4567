//! The list of all codes in `docs/feilkodar/README.md`, and in `nb/` the one in bokmål, held fresh.

use super::{BOTH, Written, folder, written};
use crate::explain::first_paragraph;
use crate::fault::code::Kind;
use crate::norsk::Målform;
use crate::tests::golden;

const NYNORSK: &str = "\
# Feilkodane

Kvar feil, åtvaring og merknad frå planverk har ein kode og eit namn, som `PV011 ukjend-nøkkel`. Her er alle, med ei side om
kvar: kva planverk har funne, kvifor det er viktig, korleis det ser ut når det er feil og når det er rett, og korleis du
rettar det. Den same sida får du i terminalen med `planverk forklar PV011`.

Døma på sidene er prøvde: planverk seier verkeleg frå på lina som er merkt med `# ← PV011`, og dei rette døma har ingen feil.
Merket skal ikkje vere med når du skriv av eit døme; står det åleine, gjeld det lina under. Teikn som ikkje syner, er skrivne
med eit synleg teikn i staden: `␉` er ein tabulator, `␋` linjeskiftet til Word, og `�` ei kule frå Word.
";

const BOKMÅL: &str = "\
# Feilkodene

Hver feil, advarsel og merknad fra planverk har en kode og et navn, som `PV011 ukjend-nøkkel`. Navnene er på nynorsk, for de er
de samme i alle planer. Her er alle, med en side om hver: hva planverk har funnet, hvorfor det er viktig, hvordan det ser ut når
det er feil og når det er riktig, og hvordan du retter det. Den samme siden får du i terminalen med `planverk forklar PV011`.

Eksemplene på sidene er prøvd: planverk sier virkelig fra på linjen som er merket med `# ← PV011`, og de riktige eksemplene har
ingen feil. Merket skal ikke være med når du skriver av et eksempel; står det alene, gjelder det linjen under. Tegn som ikke
vises, er skrevet med et synlig tegn i stedet: `␉` er en tabulator, `␋` linjeskiftet til Word, og `�` en kule fra Word.
";

/// The part of the list that a kind of fault stands in.
fn part(kind: Kind, målform: Målform) -> &'static str {
    let (nn, nb) = match kind {
        Kind::Syntax | Kind::Shape | Kind::File | Kind::Text | Kind::Value | Kind::Document | Kind::Typesetting => {
            ("Fila, YAML og verdiane", "Filen, YAML og verdiene")
        }
        Kind::Reference | Kind::Structure | Kind::Acceptance => {
            ("Oppbygging og tilvisingar", "Oppbygging og henvisninger")
        }
        Kind::Approval => ("År, dato og vedtak", "År, dato og vedtak"),
        Kind::Dates => ("Datoar og møte", "Datoer og møter"),
        Kind::Actors => ("Aktørar", "Aktører"),
        Kind::Accessibility => ("Universell utforming", "Universell utforming"),
        Kind::Language | Kind::Typography => ("Språk", "Språk"),
        Kind::Comparison => ("Samanlikning", "Sammenligning"),
    };
    målform.choose(nn, Some(nb))
}

fn index(målform: Målform) -> String {
    let mut text = målform.choose(NYNORSK, Some(BOKMÅL)).to_string();
    let columns = målform.choose("| kode | namn | kva det er |", Some("| kode | navn | hva det er |"));
    let all: Vec<Written> = written(målform).collect();
    for pages in all.chunk_by(|a, b| part(a.code.kind, målform) == part(b.code.kind, målform)) {
        let rows: String = pages.iter().map(row).collect();
        let heading = part(pages[0].code.kind, målform);
        text += &format!("\n## {heading}\n\n{columns}\n| --- | --- | --- |\n{rows}");
    }
    text
}

fn row(page: &Written) -> String {
    let sentence = first_paragraph(page.markdown).replace('\n', " ");
    format!("| [{}]({}) | {} | {sentence} |\n", page.code.id, page.file, page.code.name)
}

#[test]
fn the_index_is_fresh() {
    for målform in BOTH {
        golden::holds(&format!("{}/README.md", folder(målform)), &index(målform));
    }
}
