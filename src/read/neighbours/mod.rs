//! What lies in the folder of a plan, beside its front page: the sections, and what looks like one and is none.

mod advice;
mod copies;
mod kommune;
mod look;

use super::files::Files;
use super::find::PlanFolder;
use super::find::names::{FRONT, KOMMUNE, Meant, says_something};
use super::origin::Origin;
use crate::fault::code;
use crate::fault::{Fault, Faults, Place};
use crate::folder::Refusal;
use crate::limits;
use crate::norsk::said;
use crate::plan::value::Id;
pub use advice::Advice;
use advice::{Instead, as_id};
pub use kommune::kommune_hint;
use look::{Look, is_front};
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
    /// The files of other programs, where texts may lie that are to become sections.
    foreign: Vec<PathBuf>,
    /// Whether the municipality's own file is where it is to be.
    has_kommune: bool,
    /// The first of all of them with this stem, and whether it lies in the folder itself.
    by_stem: HashMap<String, (PathBuf, bool)>,
}

impl<'a> Neighbours<'a> {
    /// Looks into the folder of a plan. A folder that cannot be looked into is a fault: there may be a section in it.
    pub fn of(origin: &'a Origin, folder: &PlanFolder, root: &Files, faults: &mut Faults) -> Self {
        let mut look = Look { origin, root, left: limits::ENTRIES, named: vec![], foreign: vec![], faults };
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
        let has_kommune = !matches!(root.read(&folder.kommune.join(KOMMUNE), 0), Err(Refusal::Missing));
        Self { origin, has_kommune, files, deeper, folders: look.named, foreign: look.foreign, by_stem }
    }

    /// All that can be read as sections, whether the plan names them or not.
    pub fn sections(&self) -> impl Iterator<Item = (&Path, Id)> {
        let files = self.files.iter().filter(|(_, meant)| !meant.is_left);
        files.filter_map(|(path, meant)| Some((path.as_path(), Id::parse(&meant.stem).ok()?)))
    }

    /// What is not read although it looks like a section: nothing is left out in silence. `place` is where the sections are named.
    pub fn tell(&self, named: &HashSet<&str>, place: Place, faults: &mut Faults) {
        let there: HashSet<&str> = self.files.iter().filter_map(|(path, _)| path.file_name()?.to_str()).collect();
        // what is said of a section without a file says this, too
        let missing = named.iter().filter(|id| !there.contains(format!("{id}.yaml").as_str()));
        let meant: HashSet<PathBuf> = missing
            .filter_map(|id| match self.meant(&Id::parse(id).ok()?, named)? {
                Instead::Name(path) | Instead::Deeper(path) => Some(path.to_path_buf()),
                Instead::Word(stem) => Some(self.by_stem.get(stem)?.0.clone()),
                Instead::Foreign(_) => None,
            })
            .collect();
        for (path, meant_as) in self.files.iter().filter(|(path, _)| !meant.contains(path)) {
            self.tell_file(path, meant_as, named, &there, place, faults);
        }
        for path in &self.folders {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            if named.contains(&*stem) || name(path) == FRONT {
                continue;
            }
            let shown = self.origin.name(path);
            let message = said!(
                "{shown} er ei mappe, og blir ikkje lesen som ei fil",
                "{shown} er en mappe, og blir ikke lest som en fil"
            );
            let hint = said!(
                "ligg det ein seksjon i henne, så flytt fila til mappa til planen; elles gje mappa eit namn utan .yaml",
                "ligger det en seksjon i den, så flytt filen til mappen til planen; ellers gi mappen et navn uten .yaml"
            );
            faults.push(Fault::error(code::UNNAMED, place, message).hint(hint));
        }
        for (path, _) in self.deeper.iter().filter(|(path, _)| !meant.contains(path)) {
            let shown = self.origin.name(path);
            let message = said!(
                "fila {shown} blir ikkje lesen: ho ligg ikkje i mappa til planen",
                "filen {shown} blir ikke lest: den ligger ikke i mappen til planen"
            );
            let hint = said!(
                "er ho ein seksjon, så flytt henne dit og skriv namnet under «seksjonar»",
                "er den en seksjon, så flytt den dit og skriv navnet under «seksjoner»"
            );
            faults.push(Fault::warning(code::UNNAMED, place, message).hint(hint));
        }
    }

    fn tell_file(
        &self,
        path: &Path,
        meant: &Meant,
        named: &HashSet<&str>,
        there: &HashSet<&str>,
        place: Place,
        faults: &mut Faults,
    ) {
        let (shown, stem) = (self.origin.name(path), &meant.stem);
        let right = format!("{stem}.yaml");
        let (is_named, is_right) = (named.contains(stem.as_str()), name(path) == right);
        let is_leftover = meant.is_left && (stem == "plan" || there.contains(right.as_str()));
        // what is said of a municipality without its file says this, too
        let is_kommune = is_right && stem == "kommune" && !self.has_kommune;
        if is_named && is_right || is_leftover || is_kommune {
            return;
        }
        let keep = || {
            said!(
                "ta vare på det som er nytt i henne, og flytt henne ut av mappa",
                "ta vare på det som er nytt i den, og flytt den ut av mappen"
            )
        };
        if let Some(other) = self.copied(path).filter(|_| !is_named) {
            let message = said!(
                "fila {shown} er ein kopi av {other}.yaml, og blir ikkje lesen",
                "filen {shown} er en kopi av {other}.yaml, og blir ikke lest"
            );
            faults.push(Fault::warning(code::UNNAMED, place, message).hint(keep()));
            return;
        }
        let message = match is_named || stem == "plan" {
            true => said!(
                "fila {shown} blir ikkje lesen: det er {right} som blir det",
                "filen {shown} blir ikke lest: det er {right} som blir det"
            ),
            false => said!(
                "fila {shown} står ikkje under «seksjonar» i plan.yaml",
                "filen {shown} står ikke under «seksjoner» i plan.yaml"
            ),
        };
        let id = as_id(stem);
        let hint = match Id::parse(&id) {
            _ if is_named || stem == "plan" => keep(),
            _ if stem == "kommune" => said!(
                "kommune.yaml ligg i kommunemappa: flytt henne dit, eller ut av mappa",
                "kommune.yaml ligger i kommunemappen: flytt den dit, eller ut av mappen"
            ),
            Ok(_) if is_right && id == *stem => said!(
                "skriv «{stem}» der ho skal stå, eller flytt fila ut av mappa",
                "skriv «{stem}» der den skal stå, eller flytt filen ut av mappen"
            ),
            Ok(_) => said!(
                "gje fila namnet {id}.yaml, og skriv «{id}» der ho skal stå; eller flytt henne ut av mappa",
                "gi filen navnet {id}.yaml, og skriv «{id}» der den skal stå; eller flytt den ut av mappen"
            ),
            Err(_) => said!(
                "gje fila eit namn av a–z, 0–9 og bindestrek, og skriv det der ho skal stå; eller flytt henne ut av mappa",
                "gi filen et navn av a–z, 0–9 og bindestrek, og skriv det der den skal stå; eller flytt den ut av mappen"
            ),
        };
        faults.push(Fault::error(code::UNNAMED, place, message).hint(hint));
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
