//! What lies in the folder of a plan, beside its front page: the sections, and what looks like one and is none.

use super::files::{Files, advice, blame, words};
use super::find::PlanFolder;
use super::find::names::{FRONT, Meant, begins_as_one, says_something};
use super::origin::Origin;
use crate::fault::code;
use crate::fault::{Fault, Faults, Place};
use crate::folder::{EntryKind, Refusal};
use crate::limits;
use crate::plan::value::Id;
use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// The files of a plan's folder that were meant to be YAML, the front page apart.
pub struct Neighbours<'a> {
    origin: &'a Origin,
    /// Those in the folder itself, sorted by name.
    files: Vec<(PathBuf, Meant)>,
    /// Those in folders in it.
    deeper: Vec<(PathBuf, Meant)>,
    /// The folders that have the name of a file.
    folders: Vec<PathBuf>,
    /// The first of all of them with this stem, and whether it lies in the folder itself.
    by_stem: HashMap<String, (PathBuf, bool)>,
}

impl<'a> Neighbours<'a> {
    /// Looks into the folder of a plan. A folder that cannot be looked into is a fault: there may be a section in it.
    pub fn of(origin: &'a Origin, folder: &PlanFolder, root: &Files, faults: &mut Faults) -> Self {
        let mut look = Look { origin, root, left: limits::ENTRIES, named: vec![], faults };
        let (mut files, folders) = look.at(&folder.path);
        files.retain(|(path, _)| path.file_name() != Some(OsStr::new(FRONT)));
        let mut deeper = vec![];
        let mut level = folders;
        for _ in 0..limits::PLAN_DEPTH {
            let mut next = vec![];
            for (files, folders) in level.iter().map(|folder| look.at(folder)) {
                // a plan of its own is told of as one
                if files.iter().any(|(path, meant)| is_front(path, meant, root)) {
                    continue;
                }
                deeper.extend(files);
                next.extend(folders);
            }
            level = next;
        }
        deeper.retain(|(path, meant)| {
            !meant.is_left && root.read(path, limits::internal::GLANCE).map_or(true, |bytes| says_something(&bytes))
        });
        let all = files.iter().map(|file| (file, true)).chain(deeper.iter().map(|file| (file, false)));
        let mut by_stem = HashMap::new();
        for ((path, meant), is_here) in all {
            by_stem.entry(meant.stem.clone()).or_insert_with(|| (path.clone(), is_here));
        }
        Self { origin, files, deeper, folders: look.named, by_stem }
    }

    /// All that can be read as sections, whether the plan names them or not.
    pub fn sections(&self) -> impl Iterator<Item = (&Path, Id)> {
        let files = self.files.iter().filter(|(_, meant)| !meant.is_left);
        files.filter_map(|(path, meant)| Some((path.as_path(), Id::parse(&meant.stem).ok()?)))
    }

    /// What an author may have done who names a section that has no file.
    pub fn hint(&self, id: &Id) -> String {
        match self.by_stem.get(id.as_str()) {
            Some((path, true)) => format!("fila heiter {}: gje henne namnet {id}.yaml", name(path)),
            Some((path, false)) => {
                format!("fila ligg for djupt, i {}: flytt henne til mappa til planen", self.origin.name(path))
            }
            None => "lag fila, eller rett namnet; det blir skrive utan .yaml".into(),
        }
    }

    /// What is not read although it looks like a section: nothing is left out in silence. `place` is where the sections are named.
    pub fn tell(&self, named: &HashSet<&str>, place: Place, faults: &mut Faults) {
        let there: HashSet<&str> = self.files.iter().filter_map(|(path, _)| path.file_name()?.to_str()).collect();
        for (path, meant) in &self.files {
            let (shown, stem) = (self.origin.name(path), &meant.stem);
            let right = format!("{stem}.yaml");
            let (is_named, is_right) = (named.contains(stem.as_str()), name(path) == right);
            let is_read = is_named && is_right;
            // what is said of a section without a file says this, too
            let is_told = is_named && !there.contains(right.as_str());
            let is_leftover = meant.is_left && (stem == "plan" || there.contains(right.as_str()));
            if is_read || is_told || is_leftover {
                continue;
            }
            let message = match is_named || stem == "plan" {
                true => format!("fila {shown} blir ikkje lesen: det er {right} som blir det"),
                false => format!("fila {shown} står ikkje under «seksjonar» i plan.yaml"),
            };
            let hint = match Id::parse(stem) {
                _ if is_named || stem == "plan" => "ta vare på det som er nytt i henne, og flytt henne ut av mappa".into(),
                _ if stem == "kommune" => "kommune.yaml ligg i kommunemappa: flytt henne dit, eller ut av mappa".into(),
                Ok(_) if is_right => format!("skriv «{stem}» der ho skal stå, eller flytt fila ut av mappa"),
                Ok(_) => format!("gje fila namnet {right}, og skriv «{stem}» der ho skal stå; eller flytt henne ut av mappa"),
                Err(_) => "gje fila eit namn av a–z, 0–9 og bindestrek, og skriv det der ho skal stå; eller flytt henne ut av mappa".into(),
            };
            faults.push(Fault::error(code::UNNAMED, place, message).hint(hint));
        }
        for path in &self.folders {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            if named.contains(&*stem) || name(path) == FRONT {
                continue;
            }
            let message = format!("{} er ei mappe, og blir ikkje lesen som ei fil", self.origin.name(path));
            let hint =
                "ligg det ein seksjon i henne, så flytt fila til mappa til planen; elles gje mappa eit namn utan .yaml";
            faults.push(Fault::error(code::UNNAMED, place, message).hint(hint));
        }
        for (path, meant) in &self.deeper {
            if named.contains(meant.stem.as_str()) && !there.contains(format!("{}.yaml", meant.stem).as_str()) {
                continue;
            }
            let message = format!("fila {} blir ikkje lesen: ho ligg ikkje i mappa til planen", self.origin.name(path));
            let hint = "er ho ein seksjon, så flytt henne dit og skriv namnet under «seksjonar»";
            faults.push(Fault::warning(code::UNNAMED, place, message).hint(hint));
        }
    }
}

/// The hint of a missing `kommune.yaml`: the file may lie there by another name.
pub fn kommune_hint(folder: &Path, root: &Files) -> String {
    let entries = root.list(folder, limits::ENTRIES).unwrap_or_default();
    let says_it = |name: &OsStr| {
        root.read(&folder.join(name), limits::internal::GLANCE).is_ok_and(|bytes| says_something(&bytes))
    };
    let is_it = |name: &OsStr| {
        Meant::of(name).is_some_and(|meant| meant.is_surely("kommune") || meant.is_kommune() && says_it(name))
    };
    let meant = entries.iter().find(|entry| is_it(&entry.name));
    match meant {
        Some(entry) => format!("fila heiter {}: gje henne namnet kommune.yaml", entry.name.to_string_lossy()),
        None => "kvar kommune har ei fil kommune.yaml i mappa over planane, med namnet og aktørane".into(),
    }
}

/// Whether a file is the front page of a plan, as it is seen where plans are looked for.
fn is_front(path: &Path, meant: &Meant, root: &Files) -> bool {
    let says_it = || root.read(path, limits::internal::GLANCE).map_or(true, |bytes| says_something(&bytes));
    path.file_name() == Some(OsStr::new(FRONT)) || meant.is_front() && (meant.is_surely("plan") || says_it())
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What were meant to be YAML in a folder, and the folders in it.
type Found = (Vec<(PathBuf, Meant)>, Vec<PathBuf>);

struct Look<'a, 'b> {
    origin: &'a Origin,
    root: &'b Files<'b>,
    left: usize,
    /// The folders that have the name of a file.
    named: Vec<PathBuf>,
    faults: &'b mut Faults,
}

impl Look<'_, '_> {
    fn at(&mut self, folder: &Path) -> Found {
        let entries = self.root.list(folder, self.left).unwrap_or_else(|why| {
            self.shut(folder, &why);
            vec![]
        });
        self.left -= entries.len();
        let (mut files, mut folders) = (vec![], vec![]);
        for entry in entries {
            let path = folder.join(&entry.name);
            let is_hidden = super::find::names::is_hidden(&entry.name);
            if entry.kind == EntryKind::Folder {
                if !is_hidden {
                    let has_end = |end: &OsStr| end.eq_ignore_ascii_case("yaml") || end.eq_ignore_ascii_case("yml");
                    self.named.extend(path.extension().is_some_and(has_end).then(|| path.clone()));
                    folders.push(path);
                }
                continue;
            }
            let text = Meant::of_text(&entry.name).filter(|_| !is_hidden && self.begins_as_one(&path));
            files.extend(text.or_else(|| Meant::of(&entry.name)).map(|meant| (path, meant)));
        }
        (files, folders)
    }

    fn begins_as_one(&self, path: &Path) -> bool {
        self.root.read(path, limits::internal::GLANCE).is_ok_and(|bytes| begins_as_one(&bytes))
    }

    fn shut(&mut self, folder: &Path, why: &Refusal) {
        let message = format!("mappa {} {}", self.origin.name(folder), words(why, 0));
        let hint = advice(why, "mappa").map(|hint| format!("det kan liggje ein seksjon der: {hint}"));
        self.faults.push(Fault::error(code::UNREADABLE, None, message).hint_if(hint).blame(blame(why)));
    }
}
