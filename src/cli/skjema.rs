//! `planverk skjema`: the JSON Schemas that an editor uses, for someone who has only the program.

use super::problem::Problem;
use super::sjekk;
use crate::fault::visible;
use crate::machine::Outcome;
use crate::machine::output::{self, Written};
use crate::machine::streams::{self, say, shown, tell};
use crate::norsk::{Målform, said};
use crate::plan::schema::{FileKind, file_name, whole};
use crate::read::find::CONTENT;
use crate::usage::{Skjema, Which};
use serde_json::Value as Json;
use std::path::Path;

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
    for målform in [Målform::Nynorsk, Målform::Bokmål] {
        for which in FileKind::ALL {
            let path = folder.join(file_name(which.name(), målform));
            match output::write(&path, text(&which.schema(målform)).as_bytes()) {
                Ok(Written::New) => tell(shown(&path)),
                Ok(Written::Unchanged) => {
                    let path = shown(&path);
                    say(&said!("{path}: uendra", "{path}: uendret"));
                }
                Err(e) => {
                    let hint =
                        said!("skriv skjemaa ein annan stad, med --ut", "skriv skjemaene et annet sted, med --ut");
                    return Problem::file(&path, &e, hint).show();
                }
            }
        }
    }
    say(&said!(
        "\nLat den fyrste lina i kvar fil seie kva skjema ho følgjer (nb for nn når nøklane er på bokmål):",
        "\nLa den første linjen i hver fil si hvilket skjema den følger (nb for nn når nøklene er på bokmål):"
    ));
    for (file, line) in lines(folder) {
        tell(format!("  {file:<13} # yaml-language-server: $schema={}", visible(&line)));
    }
    Outcome::Fine
}

/// What the first line of each kind of file is to name, where the folder lies beside a municipality's plans, beside `content`
/// or beside the municipalities.
fn lines(folder: &Path) -> [(&'static str, String); 3] {
    let name = folder.file_name().map_or("schema".into(), |name| name.to_string_lossy().into_owned());
    let parent = folder.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
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

fn text(schema: &Json) -> String {
    // a schema is made of maps with strings for keys
    serde_json::to_string_pretty(schema).unwrap_or_default() + "\n"
}
