//! What is written for an editor beside the plans, by `planverk skjema` and by `planverk ny`.

use super::problem::Problem;
use crate::editor::{self, Owner, Unreadable};
use crate::folder;
use crate::limits;
use crate::machine::streams::shown;
use crate::norsk::{Målform, said};
use crate::plan::schema::{FileKind, WHOLE, file_name, whole};
use serde_json::Value as Json;
use std::path::{Path, PathBuf};

/// The schemas of all files of a plan, each with the name of its file.
pub fn schemas() -> Vec<(String, String)> {
    let mut all = vec![];
    for målform in [Målform::Nynorsk, Målform::Bokmål] {
        let one = FileKind::ALL.map(|kind| (kind.name(), kind.schema(målform)));
        let one = one.into_iter().chain([(WHOLE, whole(målform))]);
        all.extend(one.map(|(name, schema)| (file_name(name, målform), text(&schema))));
    }
    all
}

/// A schema, as it is written.
pub fn text(schema: &Json) -> String {
    // a schema is made of maps with strings for keys
    serde_json::to_string_pretty(schema).unwrap_or_default() + "\n"
}

/// The settings that VS Code keeps of a folder.
pub struct Settings {
    /// Where they lie.
    pub path: PathBuf,
    /// What stands there.
    pub before: Option<String>,
    /// What is to stand there, if that is something else.
    pub after: Option<String>,
}

impl Settings {
    /// Reads those that are there, and says what they are to be with the schemas in the folder of this name.
    ///
    /// # Errors
    /// What lies there is no settings.
    pub fn read(path: PathBuf, schemas: &str, owners: &[Owner]) -> Result<Settings, Problem> {
        let before = match folder::read(&path, limits::YAML_FILE as u64) {
            Ok(bytes) => Some(String::from_utf8(bytes).map_err(|_| unreadable(&path))?),
            Err(_) if path.symlink_metadata().is_ok() => return Err(unreadable(&path)),
            Err(_) => None,
        };
        let after = editor::settings(before.as_deref(), schemas, owners);
        let after = after.map_err(|Unreadable| unreadable(&path))?;
        Ok(Settings { path, before, after })
    }

    /// What stands there in the end.
    pub fn text(&self) -> Option<&str> {
        self.after.as_deref().or(self.before.as_deref())
    }
}

fn unreadable(path: &Path) -> Problem {
    let path = shown(path);
    let message = said!("{path} er ikkje innstillingar som kan lesast", "{path} er ikke innstillinger som kan leses");
    let hint = said!(
        "rett fila i VS Code, eller flytt henne, og prøv ein gong til; ingenting er skrive",
        "rett filen i VS Code, eller flytt den, og prøv en gang til; ingenting er skrevet"
    );
    Problem::usage(message, hint)
}
