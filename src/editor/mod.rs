//! What an editor has to be told to know a plan: which schema which file follows, in the settings that VS Code keeps beside the
//! files.
//!
//! The settings are the author's. What stands there is kept, comments and all, and what the author has chosen for a schema
//! goes before what is proposed here. Nothing here writes to a disk.

mod opened;
mod owners;

pub use opened::Opened;
pub use owners::owners;

use crate::norsk::Målform;
use crate::plan::schema::{WHOLE, file_name};
use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstArray, CstInputValue, CstObject, CstObjectProp, CstRootNode};

/// Where VS Code keeps the settings of a folder.
pub const SETTINGS: &str = ".vscode/settings.json";

/// The setting that tells which schema which files follow.
const SCHEMAS: &str = "yaml.schemas";

/// A municipality, as an editor finds its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// Its folder from the one that is opened in the editor, with `/` last; empty where it is that folder.
    pub folder: String,
    /// The målform of its keys.
    pub målform: Målform,
}

/// The settings are no JSON with comments, or hold something else than settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// The settings with which an editor holds the files of the municipalities to the schemas in the folder `schemas`; none where
/// they are so already. Where there are no municipalities yet, every YAML file is a plan's, in nynorsk.
///
/// # Errors
/// The settings that there are, cannot be read; they are then the author's to mend.
pub fn settings(before: Option<&str>, schemas: &str, owners: &[Owner]) -> Result<Option<String>, Unreadable> {
    let text = before.filter(|text| !text.trim().is_empty()).unwrap_or("{}\n");
    let root = CstRootNode::parse(text, &as_an_editor_reads()).map_err(|_| Unreadable)?;
    let all = root.object_value_or_create().ok_or(Unreadable)?;
    let own = all.object_value_or_create(SCHEMAS).ok_or(Unreadable)?;
    for (schema, files) in wanted(schemas, owners) {
        match known(&own, &schema) {
            None => {
                let files = files.into_iter().map(CstInputValue::String).collect();
                own.append(&schema, CstInputValue::Array(files));
            }
            Some(there) => {
                if let Some(list) = there.array_value() {
                    add_missing(&list, &files);
                }
            }
        }
    }
    let after = root.to_string();
    Ok((before != Some(after.as_str())).then_some(after))
}

/// JSON with comments and commas after the last item, and nothing else that is no JSON.
fn as_an_editor_reads() -> ParseOptions {
    ParseOptions {
        allow_comments: true,
        allow_trailing_commas: true,
        allow_loose_object_property_names: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

/// The files that the author has for this schema, however the way to it is written.
fn known(own: &CstObject, schema: &str) -> Option<CstObjectProp> {
    let plain = |path: &str| path.trim_start_matches("./").to_owned();
    own.properties().into_iter().find(|one| one.decoded_name().is_some_and(|name| plain(&name) == plain(schema)))
}

/// Adds the files that a list lacks, if it has some that are proposed here: such a list was made here, and another
/// municipality has come since. Any other is the author's choice.
fn add_missing(list: &CstArray, files: &[String]) {
    let items = list.elements().into_iter().filter_map(|item| item.as_string_lit()?.decoded_value().ok());
    let there: Vec<String> = items.collect();
    let is_made_here = files.iter().any(|file| there.contains(file));
    for file in files.iter().filter(|file| is_made_here && !there.contains(file)) {
        list.append(CstInputValue::String(file.clone()));
    }
}

/// Each schema with the files that follow it. It is the one for any file of a plan: which kind a file is of stands in it, while a
/// pattern of names that leaves out two of them is understood by new editors only.
fn wanted(schemas: &str, owners: &[Owner]) -> Vec<(String, Vec<String>)> {
    let everywhere = [Owner { folder: "**/".into(), målform: Målform::Nynorsk }];
    let owners = if owners.is_empty() { &everywhere } else { owners };
    let of = |målform| {
        let own = owners.iter().filter(move |owner| owner.målform == målform);
        let files: Vec<String> = own.flat_map(|owner| files(&owner.folder)).collect();
        (format!("./{schemas}/{}", file_name(WHOLE, målform)), files)
    };
    let all = [Målform::Nynorsk, Målform::Bokmål].map(of);
    all.into_iter().filter(|(_, files)| !files.is_empty()).collect()
}

/// The files of a municipality: its own, and those of its plans.
fn files(folder: &str) -> Vec<String> {
    if folder.ends_with("**/") {
        return vec![format!("{folder}*.yaml")];
    }
    vec![format!("{folder}kommune.yaml"), format!("{folder}*/*.yaml")]
}

#[cfg(test)]
mod tests;
