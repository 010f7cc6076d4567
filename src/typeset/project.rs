//! `bygg --typst`: a plan as a Typst project that needs nothing of planverk's, so that nobody is locked in.

use std::collections::BTreeMap;
use typst::syntax::VirtualPath;

use super::Laid;
use super::files::{DATA, SOURCES};
use super::fonts::{FONTS, LICENSE};
use super::printable::Printable;
use super::rows::Rows;
use super::templates::Templates;
use crate::document::Document;
use crate::fault::{Fault, code};
use crate::folder::SUMS;
use crate::norsk::said;

/// The files of the Typst project of a document that has been laid out, by where they are to lie in its folder: templates, data,
/// pictures and fonts, and how to compile them.
///
/// # Errors
/// When the templates cannot be read, or the path of a picture leads out of the folder.
pub fn project(
    document: &Document,
    laid: &Laid,
    templates: &Templates,
) -> Result<BTreeMap<String, Vec<u8>>, Box<Fault>> {
    files(document, &laid.rows, templates)
}

/// The same of anything that can be laid out.
pub(super) fn files(
    document: &impl Printable,
    rows: &Rows,
    templates: &Templates,
) -> Result<BTreeMap<String, Vec<u8>>, Box<Fault>> {
    let mut files: BTreeMap<String, Vec<u8>> = templates.files()?;
    for (name, bytes) in FONTS.iter().chain([&LICENSE]) {
        files.insert(format!("fonts/{name}"), bytes.to_vec());
    }
    files.insert("LESMEG.md".to_owned(), readme(document).into_bytes());
    // The document's own last, as in the World: a designer's sample data does not go before the plan's.
    files.insert(DATA.trim_start_matches('/').to_owned(), document.json(rows));
    for bilete in document.bilete() {
        // by the name that a designer's own has, which would stand beside it otherwise
        files.insert(bilete.fil.trim_start_matches('/').to_owned(), bilete.bytes.to_vec());
    }
    for file in document.vedlegg() {
        files.insert(format!("{}{}", SOURCES.trim_start_matches('/'), file.namn), file.bytes.to_vec());
    }
    let inside = |(path, bytes): (String, Vec<u8>)| {
        // Typst's own idea of a path, which cannot climb out of the folder
        let inner = VirtualPath::new(&path).map_err(|_| {
            let fault = Fault::error(
                code::OUTSIDE,
                None,
                said!("«{path}» fører ut av mappa til prosjektet", "«{path}» fører ut av mappen til prosjektet"),
            );
            Box::new(fault.hint(said!("gje fila eit anna namn", "gi filen et annet navn")))
        })?;
        Ok((inner.get_without_slash().to_owned(), bytes))
    };
    files.into_iter().map(inside).collect()
}

fn readme(document: &impl Printable) -> String {
    format!(
        "# {title}

Dette er planen som eit heilt Typst-prosjekt, skrive ut av planverk. Han kan setjast utan planverk, med Typst 0.15.1
eller nyare (<https://github.com/typst/typst>). Gå til denne mappa og køyr:

```
typst compile --font-path fonts --ignore-system-fonts --ignore-embedded-fonts --features a11y-extras \\
  --pdf-standard {archive},ua-1 {main} {name}.pdf
```

| fil | kva det er |
| --- | --- |
| `{main}` og dei andre `.typ`-filene | malane: korleis planen ser ut |
| `plan.json` | innhaldet. Kvar tekst står som `{{ \"s\": …, \"v\": \"teksten\" }}`; berre `v` blir prenta |
| `bilete/` | bileta i planen |
| `fonts/` | skriftene, med lisens |
| `{SUMS}` | summane av filene slik planverk skreiv dei |

Vil du endre utsjånaden for godt, så kopier dei malane som du endrar, til ei mappe for seg og bygg planen med
`planverk bygg --malar` og den mappa. planverk skriv ikkje over filer som er endra her, om du ikkje seier `--skriv-over`.
Planen sjølv står i YAML-filene: det du endrar i `plan.json`, kjem ikkje med der.
",
        title = document.title(),
        name = document.id(),
        main = document.template().trim_start_matches('/'),
        archive = if document.vedlegg().is_empty() { "a-2a" } else { "a-3a" },
    )
}
