//! The list of all codes in `docs/feilkodar/README.md`, held fresh.

use super::{FOLDER, pages, repository};

const ABOVE: &str = "\
# Feilkodane

Kvar feil, åtvaring og merknad frå planverk har ein kode og eit namn, som `PV011 ukjend-nøkkel`. Her er alle, med ei side om
kvar: kva planverk har funne, kvifor det er viktig, korleis det ser ut når det er feil og når det er rett, og korleis du
rettar det. Den same sida får du i terminalen med `planverk forklar PV011`.

Døma på sidene er prøvde: planverk seier verkeleg frå på lina som er merkt med `# ← PV011`, og dei rette døma har ingen feil.
Merket skal ikkje vere med når du skriv av eit døme; står det åleine, gjeld det lina under. Teikn som ikkje syner, er skrivne
med eit synleg teikn i staden: `␉` er ein tabulator, `␋` linjeskiftet til Word, og `�` ei kule frå Word.
";

/// What each hundred of the numbers is of.
const PARTS: &[(&str, &str)] = &[
    ("PV0", "Fila, YAML og verdiane"),
    ("PV1", "Oppbygging og tilvisingar"),
    ("PV2", "År, dato og vedtak"),
    ("PV3", "Datoar og møte"),
    ("PV4", "Aktørar"),
    ("PV5", "Universell utforming"),
    ("PV6", "Språk"),
];

fn index() -> String {
    let mut text = ABOVE.to_string();
    for (start, heading) in PARTS {
        let rows: Vec<String> = pages().filter(|page| page.code.id.starts_with(start)).map(|page| row(&page)).collect();
        if !rows.is_empty() {
            text += &format!("\n## {heading}\n\n| kode | namn | kva det er |\n| --- | --- | --- |\n{}", rows.concat());
        }
    }
    text
}

fn row(page: &crate::forklar::Page) -> String {
    let file = crate::forklar::sider::ALL.iter().find(|(_, markdown)| *markdown == page.markdown).unwrap().0;
    let sentence = page.first_paragraph().replace('\n', " ");
    format!("| [{}]({file}) | {} | {sentence} |\n", page.code.id, page.code.name)
}

#[test]
fn every_number_has_a_part_in_the_index() {
    for page in pages() {
        let part = PARTS.iter().any(|(start, _)| page.code.id.starts_with(start));
        assert!(part, "{} has no heading in the index: see PARTS in {}", page.code, file!());
    }
}

#[test]
fn the_index_is_fresh() {
    let path = repository(FOLDER).join("README.md");
    let now = std::fs::read_to_string(&path).unwrap_or_default();
    if std::env::var_os("PLANVERK_UPDATE").is_some() {
        std::fs::write(&path, index()).unwrap();
    } else {
        assert!(now == index(), "{FOLDER}/README.md is stale: run PLANVERK_UPDATE=1 cargo test --lib");
    }
}
