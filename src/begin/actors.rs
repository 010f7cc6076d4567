//! A plan in a municipality that has its register: an actor who is there already is called what he is called there, and those
//! who are not stand in the plan's own register. The municipality's file stays as it is.

use super::File;
use super::texts::FRONT;
use crate::norsk::{Cut, Målform, words_of};
use crate::plan::kommune::Register;
use crate::yaml::near;

/// Lets the files use the actors of the register, and gives the plan those that are missing.
pub fn adopt(files: &mut [File], own: &str, register: &Register, målform: Målform) {
    let mut missing: Vec<String> = vec![];
    for (id, name) in written(own) {
        if register.knows(id) {
            continue;
        }
        match same(name, register) {
            Some(there) => files.iter_mut().for_each(|file| file.text = renamed(&file.text, id, there)),
            None => missing.push(format!("  {id}: {name}\n")),
        }
    }
    let front = files.iter_mut().find(|file| file.path == FRONT);
    if let (Some(front), false) = (front, missing.is_empty()) {
        front.text += match målform {
            Målform::Nynorsk => {
                "\n# Dei som ikkje står i kommune.yaml. Skal andre planar ha dei òg, så flytt dei dit.\naktørar:\n"
            }
            Målform::Bokmål => {
                "\n# De som ikke står i kommune.yaml. Skal andre planer ha dem også, så flytt dem dit.\naktører:\n"
            }
        };
        front.text += &missing.concat();
    }
}

/// The actors of a `kommune.yaml` of ours, an id and a name a line.
fn written(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let register = text.lines().skip_while(|line| !line.starts_with("aktør")).skip(1);
    register.filter_map(|line| line.trim().split_once(": ")).filter(|(id, _)| !id.starts_with('#'))
}

/// The id in the register of somebody with this name, or nearly.
fn same<'r>(name: &str, register: &'r Register) -> Option<&'r str> {
    let folded = |name: &str| words_of(name, Cut::MIXED).map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    let known: Vec<(String, &str)> =
        register.iter().map(|(id, aktør)| (folded(aktør.namn.source()), id.value.as_str())).collect();
    let like = near(&folded(name), known.iter().map(|(name, _)| name.as_str()))?;
    known.iter().find(|(name, _)| name == like).map(|(_, id)| *id)
}

/// A section in which an actor has another id.
fn renamed(text: &str, id: &str, there: &str) -> String {
    let lines = text.split_inclusive('\n').map(|line| {
        let bare = line.trim();
        match bare.strip_prefix("ansvar: [").and_then(|rest| rest.strip_suffix(']')) {
            Some(list) => {
                let ids: Vec<&str> = list.split(", ").map(|one| if one == id { there } else { one }).collect();
                line.replace(list, &ids.join(", "))
            }
            None if bare.strip_prefix("- ") == Some(id) => line.replace(id, there),
            None => line.to_string(),
        }
    });
    lines.collect()
}
