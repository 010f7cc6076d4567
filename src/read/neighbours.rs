//! What lies in the folder of a plan, beside its front page: the sections, and what looks like one and is none.

use super::files::{Files, What, advice, blame, words};
use super::find::PlanFolder;
use super::find::names::{FRONT, KOMMUNE, Meant, begins_as_one, says_something};
use super::origin::Origin;
use crate::fault::code;
use crate::fault::{Edit, Fault, Faults, Place, Rename};
use crate::folder::{EntryKind, Refusal};
use crate::limits;
use crate::norsk::{Said, said};
use crate::plan::value::Id;
use crate::yaml::At;
use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

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
        Self { origin, files, deeper, folders: look.named, foreign: look.foreign, by_stem }
    }

    /// All that can be read as sections, whether the plan names them or not.
    pub fn sections(&self) -> impl Iterator<Item = (&Path, Id)> {
        let files = self.files.iter().filter(|(_, meant)| !meant.is_left);
        files.filter_map(|(path, meant)| Some((path.as_path(), Id::parse(&meant.stem).ok()?)))
    }

    /// What an author may have done who names a section that has no file; `named` is all that are named.
    pub fn advice(&self, id: &At<Id>, named: &HashSet<&str>, folder: &Path) -> Advice {
        let right = folder.join(format!("{}.yaml", id.value));
        match self.meant(&id.value, named) {
            Some(Instead::Name(path)) => {
                let file = name(path);
                let hint = said!(
                    "fila heiter {file}: gje henne namnet {}.yaml",
                    "filen heter {file}: gi den navnet {}.yaml",
                    id.value
                );
                Advice { rename: Some(Rename { from: path.into(), to: right }), ..Advice::of(hint) }
            }
            Some(Instead::Deeper(path)) => {
                let file = self.origin.name(path);
                Advice::of(said!(
                    "fila ligg for djupt, i {file}: flytt henne til mappa til planen",
                    "filen ligger for dypt, i {file}: flytt den til mappen til planen"
                ))
            }
            Some(Instead::Word(stem)) => {
                let hint =
                    said!("Meinte du «{stem}»? Fila heiter {stem}.yaml", "Mente du «{stem}»? Filen heter {stem}.yaml");
                Advice { edit: Some(Edit::new(id.place, id.value.as_str(), stem)), ..Advice::of(hint) }
            }
            Some(Instead::Foreign(path)) => {
                let file = name(path);
                Advice::of(said!(
                    "planverk les ikkje {file}: lag {}.yaml, og lim teksten inn i henne",
                    "planverk leser ikke {file}: lag {}.yaml, og lim teksten inn i den",
                    id.value
                ))
            }
            None => Advice::of(said!(
                "lag fila, eller rett namnet; det blir skrive utan .yaml",
                "lag filen, eller rett navnet; det blir skrevet uten .yaml"
            )),
        }
    }

    /// The file that a named section without one probably is.
    fn meant(&self, id: &Id, named: &HashSet<&str>) -> Option<Instead<'_>> {
        match self.by_stem.get(id.as_str()) {
            Some((path, true)) => return Some(Instead::Name(path)),
            Some((path, false)) => return Some(Instead::Deeper(path)),
            None => {}
        }
        let free = || self.files.iter().filter(|(_, meant)| !meant.is_left && !named.contains(meant.stem.as_str()));
        if let Some((path, _)) = free().find(|(_, meant)| as_id(&meant.stem) == id.as_str()) {
            return Some(Instead::Name(path));
        }
        let near = free()
            .filter(|(path, meant)| name(path) == format!("{}.yaml", meant.stem) && Id::parse(&meant.stem).is_ok());
        let most = id.as_str().chars().count() / 3;
        let near = near.map(|(_, meant)| (strsim::osa_distance(&meant.stem, id.as_str()), meant.stem.as_str()));
        if let Some((_, stem)) = near.filter(|(distance, _)| *distance <= most.min(3)).min() {
            return Some(Instead::Word(stem));
        }
        let foreign = self.foreign.iter();
        let mut foreign =
            foreign.filter(|path| path.file_stem().is_some_and(|stem| as_id(&stem.to_string_lossy()) == id.as_str()));
        foreign.next().map(|path| Instead::Foreign(path))
    }

    /// Whether a file is another's copy, as people, computers and programs that keep folders alike make them: `bakgrunn - Kopi.yaml`,
    /// `bakgrunn-PC12.yaml`, `bakgrunn (Kari sin konflikterande kopi).yaml`; gives the stem of the other.
    fn copied(&self, path: &Path) -> Option<&str> {
        let own = path.file_stem()?.to_string_lossy().into_owned();
        let small = own.to_lowercase();
        let stems = self.files.iter().filter(|(other, _)| other != path).map(|(_, meant)| meant.stem.as_str());
        stems.filter(|stem| is_copy(&own, &small, stem)).max_by_key(|stem| stem.len())
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
        if is_named && is_right || is_leftover {
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

/// What is said to who names a section that has no file, and what mends it, where that is certain.
pub struct Advice {
    pub hint: Said,
    pub rename: Option<Rename>,
    pub edit: Option<Edit>,
}

impl Advice {
    fn of(hint: Said) -> Self {
        Self { hint, rename: None, edit: None }
    }
}

/// What a section without a file probably is.
enum Instead<'a> {
    /// A file of another name.
    Name(&'a Path),
    /// A file that lies deeper down.
    Deeper(&'a Path),
    /// A section of a name like it.
    Word(&'a str),
    /// A file of another program: `bakgrunn.docx`.
    Foreign(&'a Path),
}

/// A name as an id would have it: `Mål og tiltak` is `maal-og-tiltak`.
fn as_id(name: &str) -> String {
    let name: String = name.nfc().collect::<String>().to_lowercase();
    let name = name.replace('å', "aa").replace('æ', "ae").replace('ø', "oe");
    let parts = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

/// Whether a name is that of a copy of `stem`.
fn is_copy(own: &str, small: &str, stem: &str) -> bool {
    const BEFORE: &[&str] = &["kopi av ", "copy of "];
    const WITHIN: &[&str] = &["kopi", "copy", "konflikt", "conflict"];
    if BEFORE.iter().any(|words| small.strip_prefix(words) == Some(stem)) {
        return true;
    }
    let Some(rest) = small.strip_prefix(stem).filter(|rest| !rest.is_empty()) else { return false };
    let own = own.get(own.len().saturating_sub(rest.len())..).unwrap_or_default();
    let is_apart = rest.starts_with([' ', '-', '_', '(', '.']);
    let numbers = rest.trim_matches([' ', '(', ')']);
    let is_number = rest.starts_with([' ', '(']) && !numbers.is_empty() && numbers.chars().all(|c| c.is_ascii_digit());
    // OneDrive puts the name of the computer behind, which Windows writes in large letters
    let is_computer = own.starts_with('-')
        && own.chars().any(|c| c.is_ascii_uppercase())
        && own.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-');
    is_apart && (WITHIN.iter().any(|word| rest.contains(word)) || is_number || is_computer)
}

/// The hint of a missing `kommune.yaml`, and the file that lies there by another name.
pub fn kommune_hint(folder: &Path, plan: &Path, root: &Files) -> (Said, Option<Rename>) {
    let entries = root.list(folder, limits::ENTRIES).unwrap_or_default();
    let says_it = |name: &OsStr| {
        root.read(&folder.join(name), limits::internal::GLANCE).is_ok_and(|bytes| says_something(&bytes))
    };
    let is_it = |name: &OsStr| {
        Meant::of(name).is_some_and(|meant| meant.is_surely("kommune") || meant.is_kommune() && says_it(name))
    };
    let to = folder.join(KOMMUNE);
    if let Some(entry) = entries.iter().find(|entry| is_it(&entry.name)) {
        let file = entry.name.to_string_lossy();
        let hint = said!(
            "fila heiter {file}: gje henne namnet kommune.yaml",
            "filen heter {file}: gi den navnet kommune.yaml"
        );
        return (hint, Some(Rename { from: folder.join(&entry.name), to }));
    }
    let inside = plan.join(KOMMUNE);
    if root.read(&inside, limits::internal::GLANCE).is_ok() {
        let hint = said!(
            "fila ligg i mappa til planen: flytt henne opp i kommunemappa",
            "filen ligger i mappen til planen: flytt den opp i kommunemappen"
        );
        return (hint, Some(Rename { from: inside, to }));
    }
    let hint = said!(
        "kvar kommune har ei fil kommune.yaml i mappa over planane, med namnet og aktørane: lag henne der",
        "hver kommune har en fil kommune.yaml i mappen over planene, med navnet og aktørene: lag den der"
    );
    (hint, None)
}

/// Whether a file is the front page of a plan, as it is seen where plans are looked for.
fn is_front(path: &Path, meant: &Meant, root: &Files) -> bool {
    let says_it = || root.read(path, limits::internal::GLANCE).map_or(true, |bytes| says_something(&bytes));
    path.file_name() == Some(OsStr::new(FRONT)) || meant.is_front() && (meant.is_surely("plan") || says_it())
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The ends of the names of what other programs write texts in.
const FOREIGN: &[&str] = &["docx", "doc", "odt", "rtf", "pdf", "md", "html", "pages"];

/// What were meant to be YAML in a folder, and the folders in it.
type Found = (Vec<(PathBuf, Meant)>, Vec<PathBuf>);

struct Look<'a, 'b> {
    origin: &'a Origin,
    root: &'b Files<'b>,
    left: usize,
    /// The folders that have the name of a file.
    named: Vec<PathBuf>,
    /// The files of other programs.
    foreign: Vec<PathBuf>,
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
            let of_others = |end: &OsStr| FOREIGN.iter().any(|other| end.eq_ignore_ascii_case(other));
            self.foreign.extend(path.extension().is_some_and(of_others).then(|| path.clone()));
            let text = Meant::of_text(&entry.name).filter(|_| !is_hidden && self.begins_as_one(&path));
            files.extend(text.or_else(|| Meant::of(&entry.name)).map(|meant| (path, meant)));
        }
        (files, folders)
    }

    fn begins_as_one(&self, path: &Path) -> bool {
        self.root.read(path, limits::internal::GLANCE).is_ok_and(|bytes| begins_as_one(&bytes))
    }

    fn shut(&mut self, folder: &Path, why: &Refusal) {
        let (folder, words) = (self.origin.name(folder), words(why, 0));
        let message = said!("mappa {folder} {words}", "mappen {folder} {words}"; words);
        let hint = advice(why, What::Folder);
        let hint = hint
            .map(|hint| said!("det kan liggje ein seksjon der: {hint}", "det kan ligge en seksjon der: {hint}"; hint));
        self.faults.push(Fault::error(code::UNREADABLE, None, message).hint_if(hint).blame(blame(why)));
    }
}
