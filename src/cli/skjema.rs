//! `planverk skjema`: the JSON Schemas that an editor uses, for someone who has only the program.

use super::for_editors::{Settings, schemas, text};
use super::problem::Problem;
use super::sjekk;
use crate::editor::{self, SETTINGS};
use crate::fault::visible;
use crate::machine::Outcome;
use crate::machine::output::{self, Written};
use crate::machine::streams::{self, say, shown, tell};
use crate::norsk::{Målform, said};
use crate::plan::schema::{FileKind, file_name, whole};
use crate::read::find::CONTENT;
use crate::usage::{Skjema, Which};
use std::path::{Path, PathBuf};

/// Shows a schema, or writes those of a plan's files.
pub fn run(order: &Skjema) -> Outcome {
    match &order.folder {
        Some(folder) => write(folder),
        None => streams::show(&text(&match order.which {
            Which::Whole => whole(order.målform),
            Which::File(which) => which.schema(order.målform),
            Which::Sjekk => sjekk::schema(),
            Which::Changes => crate::formats::json::schema(),
        })),
    }
}

fn write(folder: &Path) -> Outcome {
    let files = match files(folder) {
        Ok(files) => files,
        Err(problem) => return problem.show(),
    };
    for (path, text) in files {
        match output::write(&path, text.as_bytes()) {
            Ok(Written::New) => tell(shown(&path)),
            Ok(Written::Unchanged) => {
                let path = shown(&path);
                say(&said!("{path}: uendra", "{path}: uendret"));
            }
            Err(e) => {
                let hint = said!("skriv skjemaa ein annan stad, med --ut", "skriv skjemaene et annet sted, med --ut");
                return Problem::file(&path, &e, hint).show();
            }
        }
    }
    say(&said!(
        "\nVS Code med tillegget YAML (Red Hat) brukar dei no, når du opnar mappa {}.",
        "\nVS Code med tillegget YAML (Red Hat) bruker dem nå, når du åpner mappen {}.",
        shown(opened(folder))
    ));
    say(&said!(
        "Andre program: lat den fyrste lina i kvar fil seie kva skjema ho følgjer (nb for nn når nøklane er på bokmål):",
        "Andre programmer: la den første linjen i hver fil si hvilket skjema den følger (nb for nn når nøklene er på bokmål):"
    ));
    for (file, line) in lines(folder) {
        tell(format!("  {file:<13} # yaml-language-server: $schema={}", visible(&line)));
    }
    Outcome::Fine
}

/// The schemas of all kinds of files, and what tells VS Code of them.
fn files(folder: &Path) -> Result<Vec<(PathBuf, String)>, Problem> {
    let name = folder.file_name().map_or("schema".into(), |name| name.to_string_lossy());
    let opened = opened(folder);
    let settings = Settings::read(opened.join(SETTINGS), &name, &editor::owners(opened))?;
    let mut files: Vec<(PathBuf, String)> =
        schemas().into_iter().map(|(name, schema)| (folder.join(name), schema)).collect();
    files.extend(settings.text().map(|text| (settings.path.clone(), text.to_owned())));
    Ok(files)
}

/// The folder that is opened in an editor: the one that the schemas lie in the folder of.
fn opened(folder: &Path) -> &Path {
    folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What the first line of each kind of file is to name, where the folder lies beside a municipality's plans, beside `content`
/// or beside the municipalities.
fn lines(folder: &Path) -> [(&'static str, String); 3] {
    let name = folder.file_name().map_or("schema".into(), |name| name.to_string_lossy().into_owned());
    let parent = opened(folder);
    let up = if parent.join("kommune.yaml").exists() {
        ""
    } else if parent.join(CONTENT).is_dir() {
        "../../"
    } else {
        "../"
    };
    let file = |which: FileKind, levels: &str| {
        let levels = if levels.is_empty() && up.is_empty() { "./".into() } else { format!("{levels}{up}") };
        format!("{levels}{name}/{}", file_name(which.name(), Målform::Nynorsk))
    };
    [
        ("kommune.yaml", file(FileKind::Kommune, "")),
        ("plan.yaml", file(FileKind::Plan, "../")),
        ("seksjonane", file(FileKind::Seksjon, "../")),
    ]
}
