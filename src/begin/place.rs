//! Where a new plan is to lie: in its municipality under `content/`, in a municipality that is there, or where the author says.

use super::texts::KOMMUNE;
use super::{Plantype, names, years};
use crate::fault::{Blame, Fault, Faults, Sources, code};
use crate::folder;
use crate::limits;
use crate::norsk::{Refused, names as listed, said};
use crate::plan::kommune::Kommune;
use crate::read::find::{CONTENT, FRONT};
use crate::yaml;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Where a new plan is to lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The folder of the municipality, there or not.
    pub kommune: PathBuf,
    /// What the author called the municipality, where its folder must be called otherwise.
    pub called: Option<String>,
    /// The name of the plan's folder, where the author says it.
    pub plan: Option<String>,
}

impl Place {
    /// The place that an author names: `fjordvik/slt-2027`, `fjordvik`, `slt-2027`, or any other path.
    ///
    /// # Errors
    /// A plan without a municipality, where there is none or more than one.
    pub fn named(given: &Path) -> Result<Place, Refused> {
        let parts: Vec<String> = given
            .components()
            .filter_map(|part| match part {
                Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
                _ => None,
            })
            .collect();
        let is_way = parts.len() > 2 || given.components().any(|part| !matches!(part, Component::Normal(_)));
        let plan = |name: &str| Some(names::folder(name));
        match parts.as_slice() {
            [.., kommune, name] if is_way => {
                // the way to the municipality is as it was written
                let folder = given.parent().map_or_else(|| PathBuf::from(kommune), Path::to_path_buf);
                Ok(Place { kommune: folder, called: None, plan: plan(name) })
            }
            [_] if is_way => Ok(Place { kommune: given.to_path_buf(), called: None, plan: None }),
            [kommune, name] => Ok(Place { plan: plan(name), ..Place::of_kommune(kommune) }),
            [name] if Path::new(KOMMUNE).is_file() => {
                Ok(Place { kommune: PathBuf::from("."), called: None, plan: plan(name) })
            }
            [name] if Path::new(FRONT).is_file() => {
                Ok(Place { kommune: PathBuf::from(".."), called: None, plan: plan(name) })
            }
            [name] if Plantype::of_folder(name).is_some() || years::of_folder(name).is_some() => {
                Ok(Place { kommune: the_one(name)?, called: None, plan: plan(name) })
            }
            [kommune] => Ok(Place::of_kommune(kommune)),
            _ => Ok(Place { kommune: PathBuf::from("."), called: None, plan: None }),
        }
    }

    /// A municipality by its name or that of its folder: where it lies, or where it is to lie.
    pub fn of_kommune(name: &str) -> Place {
        let given = Path::new(name);
        let is_there = |folder: &Path| folder.join(KOMMUNE).is_file();
        let folder = if is_there(given) { name.to_string() } else { names::folder(name) };
        let called = (folder != name).then(|| name.to_string());
        let kommune = if is_there(Path::new(&folder)) || is_content() {
            PathBuf::from(&folder)
        } else {
            Path::new(CONTENT).join(&folder)
        };
        Place { kommune, called, plan: None }
    }

    /// The municipality's own folder's name.
    pub fn folder(&self) -> String {
        let real = fs::canonicalize(&self.kommune).ok();
        let name = real.as_deref().unwrap_or(&self.kommune).file_name();
        name.map_or_else(|| "kommune".into(), |name| name.to_string_lossy().into_owned())
    }
}

/// The municipalities that are there, by the names of their folders.
pub fn municipalities() -> Vec<String> {
    let in_folder = |folder: &str| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let there = entries.filter(|entry| entry.path().join(KOMMUNE).is_file());
        there.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect::<Vec<_>>()
    };
    let mut all = if is_content() { in_folder(".") } else { in_folder(CONTENT) };
    all.sort();
    all
}

/// Whether the municipalities lie in the folder where the author stands.
fn is_content() -> bool {
    let is_named = fs::canonicalize(".").is_ok_and(|real| real.file_name().is_some_and(|name| name == CONTENT));
    let entries = fs::read_dir(".").into_iter().flatten().flatten();
    is_named || entries.into_iter().any(|entry| entry.path().join(KOMMUNE).is_file())
}

/// The municipality, where there is one.
fn the_one(plan: &str) -> Result<PathBuf, Refused> {
    let all = municipalities();
    match all.as_slice() {
        [one] => Ok(Place::of_kommune(one).kommune),
        [] => Err(Refused::new(
            said!("«{plan}» seier ikkje kva kommune planen er for", "«{plan}» sier ikke hvilken kommune planen er for"),
            said!(
                "skriv kommunen fyrst: planverk ny fjordvik/{plan}",
                "skriv kommunen først: planverk ny fjordvik/{plan}"
            ),
        )),
        [first, ..] => {
            let known = listed(&all);
            Err(Refused::new(
                said!(
                    "«{plan}» seier ikkje kva kommune planen er for; her er {known}",
                    "«{plan}» sier ikke hvilken kommune planen er for; her er {known}"
                ),
                said!(
                    "skriv kommunen fyrst: planverk ny {first}/{plan}",
                    "skriv kommunen først: planverk ny {first}/{plan}"
                ),
            ))
        }
    }
}

/// The municipality that a place is in.
#[derive(Debug)]
pub enum There {
    /// It has no `kommune.yaml`.
    Missing,
    /// Its `kommune.yaml` has faults.
    Unsound,
    /// It is there.
    Sound(Box<Kommune>),
}

impl There {
    /// The municipality, where it is there.
    pub fn sound(&self) -> Option<&Kommune> {
        match self {
            There::Sound(kommune) => Some(kommune),
            There::Missing | There::Unsound => None,
        }
    }
}

impl Place {
    /// Reads the municipality's file.
    pub fn read(&self, sources: &mut Sources, faults: &mut Faults) -> There {
        let path = self.kommune.join(KOMMUNE);
        if fs::symlink_metadata(&path).is_err() {
            return There::Missing;
        }
        let bytes = match folder::read(&path, limits::YAML_FILE as u64) {
            Ok(bytes) => bytes,
            Err(why) => {
                let name = path.display();
                let message = said!("{name} kan ikkje lesast", "{name} kan ikke leses");
                let hint = said!(
                    "sjå til at det er ei vanleg fil som du kan opne",
                    "se til at det er en vanlig fil som du kan åpne"
                );
                let blame = if why.is_machine() { Blame::Machine } else { Blame::Author };
                faults.push(Fault::error(code::UNREADABLE, None, message).hint(hint).blame(blame));
                return There::Unsound;
            }
        };
        let id = sources.add_file(path.display().to_string(), &path, &bytes, faults);
        let kommune = sources.get(id).and_then(|source| yaml::read::<Kommune>(source, faults));
        match kommune {
            Some(kommune) if !faults.has_errors() => There::Sound(Box::new(kommune)),
            _ => There::Unsound,
        }
    }

    /// That nothing lies where a plan is to lie.
    ///
    /// # Errors
    /// Something does.
    pub fn check_free(&self, folder: &str) -> Result<(), Refused> {
        let plan = self.kommune.join(folder);
        let is_empty = || fs::read_dir(&plan).is_ok_and(|mut entries| entries.next().is_none());
        if fs::symlink_metadata(&plan).is_err() || is_empty() {
            return Ok(());
        }
        let name = plan.display();
        Err(Refused::new(
            said!(
                "{name} ligg der frå før, og blir ikkje skriven over",
                "{name} ligger der fra før, og blir ikke skrevet over"
            ),
            said!(
                "gje den nye planen eit anna namn: planverk ny KOMMUNE/PLAN",
                "gi den nye planen et annet navn: planverk ny KOMMUNE/PLAN"
            ),
        ))
    }
}
