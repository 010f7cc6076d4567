//! `bygg --typst`: a plan as a Typst project that needs nothing of planverk's, so that nobody is locked in.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use typst::syntax::VirtualPath;

use super::Laid;
use super::files::{DATA, SOURCES};
use super::fonts::{FONTS, LICENSE};
use super::printable::Printable;
use super::rows::Rows;
use super::templates::Templates;
use crate::document::Document;

/// The files of the Typst project of a document that has been laid out, by where they are to lie below `folder`: templates, data,
/// pictures and fonts, and how to compile them.
///
/// # Errors
/// When the templates cannot be read, or the path of a picture leads out of the folder.
pub fn project(
    document: &Document,
    laid: &Laid,
    templates: &Templates,
    folder: &Path,
) -> io::Result<BTreeMap<PathBuf, Vec<u8>>> {
    files(document, &laid.rows, templates, folder)
}

/// The same of anything that can be laid out.
pub(super) fn files(
    document: &impl Printable,
    rows: &Rows,
    templates: &Templates,
    folder: &Path,
) -> io::Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut files: BTreeMap<String, Vec<u8>> = templates.files()?;
    for (name, bytes) in FONTS.iter().chain([&LICENSE]) {
        files.insert(format!("fonts/{name}"), bytes.to_vec());
    }
    files.insert("LESMEG.md".to_owned(), readme(document).into_bytes());
    // The document's own last, as in the World: a designer's sample data does not go before the plan's.
    files.insert(DATA.trim_start_matches('/').to_owned(), document.json(rows));
    for bilete in document.bilete() {
        files.insert(bilete.fil.clone(), bilete.bytes.to_vec());
    }
    for file in document.vedlegg() {
        files.insert(format!("{}{}", SOURCES.trim_start_matches('/'), file.namn), file.bytes.to_vec());
    }
    let target = |path: &str| {
        // Typst's own idea of a path, which cannot climb out of the folder
        let path = VirtualPath::new(path).map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
        path.realize(folder).map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))
    };
    files.into_iter().map(|(path, bytes)| Ok((target(&path)?, bytes))).collect()
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

Vil du endre utsjånaden for godt, så endre malane her og bygg planen med `planverk bygg --malar` og denne mappa.
Endringar i `plan.json` går tapt neste gong prosjektet blir skrive ut; planen sjølv står i YAML-filene.
",
        title = document.title(),
        name = document.id(),
        main = document.template().trim_start_matches('/'),
        archive = if document.vedlegg().is_empty() { "a-2a" } else { "a-3a" },
    )
}
