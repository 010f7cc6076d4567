//! What can be named in a plan: what completion proposes.

use super::looked::{Buffers, Looked, Unit};
use super::names::Name;
use super::refers::Refers;
use crate::fault::{Severity, code};
use crate::folder::{EntryKind, Folder};
use crate::limits;
use crate::norsk::Målform;
use crate::plan::value::Id;
use crate::read::find::FRONT;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A word that can be written, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// The word.
    pub word: String,
    /// What it stands for.
    pub title: String,
}

/// All that can be named.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The actors of both registers, in their order.
    pub actors: Vec<Named>,
    /// What a reference in a text can lead to.
    pub targets: Vec<Named>,
    /// The sections that have a file: those that the plan does not name first.
    pub sections: Vec<Named>,
    /// The meetings that have an id.
    pub meetings: Vec<Named>,
    /// The pictures of the municipality.
    pub pictures: Vec<Named>,
    /// The other plans of the municipality.
    pub plans: Vec<Named>,
    /// What `{{ … }}` can stand for.
    pub values: Vec<Named>,
    /// The faults that can be accepted in a file, by their code.
    pub codes: Vec<Named>,
    /// The ids that are taken.
    pub taken: BTreeSet<String>,
    /// The year that dates are most likely to be in.
    pub year: Option<u16>,
}

impl Facts {
    /// What can be named in a file of what was looked at.
    pub fn of(looked: &Looked, file: &Path, buffers: &Buffers, målform: Målform) -> Self {
        let mut facts = Facts::default();
        facts.named(looked);
        facts.accepted(looked, file, målform);
        if let Some(plan) = &looked.plan {
            facts.year = plan.forside.years().map(|years| years.frå.0);
            facts.values = plan.values().names(looked.målform).map(named).collect();
        }
        if let (Unit::Plan(folder), Some(kommune)) = (&looked.unit, looked.unit.kommune()) {
            facts.files(folder, kommune, buffers);
        }
        facts
    }

    /// The words for what a key names.
    pub fn all(&self, what: Refers) -> &[Named] {
        match what {
            Refers::Actor => &self.actors,
            Refers::Section => &self.sections,
            Refers::Meeting => &self.meetings,
            Refers::Picture => &self.pictures,
            Refers::Plan => &self.plans,
            Refers::Itself | Refers::Earlier => &[],
        }
    }

    /// An id that nothing has, like the one proposed.
    pub fn free(&self, proposed: &str) -> String {
        let numbered = (2..).map(|n| format!("{proposed}-{n}"));
        let mut all = std::iter::once(proposed.to_owned()).chain(numbered);
        all.find(|id| !self.taken.contains(id)).unwrap_or_default()
    }

    fn named(&mut self, looked: &Looked) {
        let resolved = looked.plan.as_ref().map(crate::plan::resolved::Resolved::of);
        let number = |id: &str| resolved.as_ref()?.targets.get(id)?.number.clone();
        let mut seen = BTreeSet::new();
        let mut sections = vec![];
        for mention in looked.mentions() {
            let word = mention.name.word().to_owned();
            if !mention.is_made {
                if matches!(mention.name, Name::Section(_)) {
                    sections.push(word);
                }
                continue;
            }
            let title = mention.title.clone().unwrap_or_default();
            if !seen.insert(mention.name.clone()) {
                continue;
            }
            match &mention.name {
                Name::Actor(_) => self.actors.push(Named { word, title }),
                Name::Part(id) | Name::Section(id) => {
                    self.taken.insert(id.clone());
                    // what no reference can lead to is a meeting, or a part of a measure
                    if resolved.as_ref().is_none_or(|all| all.targets.contains_key(id.as_str())) {
                        let title = number(id).map_or(title.clone(), |number| format!("{number} {title}"));
                        self.targets.push(Named { word, title });
                    }
                }
                Name::Earlier(..) => {}
            }
        }
        for møte in looked.plan.as_ref().map(crate::plan::Plan::meetings).unwrap_or_default() {
            if let (Some(id), crate::plan::tidspunkt::Når::Dato(dato)) = (&møte.id, &møte.når) {
                self.meetings.push(Named { word: id.to_string(), title: dato.plain() });
            }
        }
        self.sections = sections.into_iter().map(|word| Named { word, title: String::new() }).collect();
    }

    fn accepted(&mut self, looked: &Looked, file: &Path, målform: Målform) {
        let id = looked.source(file).map(|source| source.id);
        let mut seen = BTreeMap::new();
        for fault in looked.faults.iter().filter(|fault| fault.severity != Severity::Error && fault.code != code::MORE)
        {
            if fault.place.map(|place| place.source) == id {
                seen.entry(fault.code.id).or_insert_with(|| fault.message.in_form(målform).to_owned());
            }
        }
        self.codes = seen.into_iter().map(|(word, title)| Named { word: word.into(), title }).collect();
    }

    fn files(&mut self, folder: &Path, kommune: &Path, buffers: &Buffers) {
        let Ok(root) = Folder::open(kommune) else { return };
        let inside = |path: &Path| path.strip_prefix(kommune).map(Path::to_path_buf).ok();
        let list = |path: &Path| root.list(path, limits::ENTRIES).unwrap_or_default();
        let mut files: BTreeSet<String> = inside(folder)
            .map_or(vec![], |path| list(&path))
            .into_iter()
            .filter_map(|e| section(Path::new(&e.name)))
            .collect();
        files.extend(buffers.keys().filter(|path| path.parent() == Some(folder)).filter_map(|path| section(path)));
        let known: BTreeSet<String> = self.sections.iter().map(|section| section.word.clone()).collect();
        self.sections.retain(|section| files.contains(&section.word));
        let unnamed = files.into_iter().filter(|file| !known.contains(file));
        let unnamed: Vec<Named> = unnamed.map(|word| Named { word, title: String::new() }).collect();
        self.sections.splice(0..0, unnamed);
        let mut level = vec![PathBuf::new()];
        for depth in 0..=limits::PLAN_DEPTH {
            let mut next = vec![];
            for path in level {
                for entry in list(&path) {
                    let below = path.join(&entry.name);
                    let name = entry.name.to_string_lossy();
                    if entry.kind == EntryKind::Folder && !name.starts_with('.') {
                        if depth == 0 && kommune.join(&below) != folder && kommune.join(&below).join(FRONT).is_file() {
                            self.plans.push(named(&name));
                        }
                        next.push(below);
                    } else if is_picture(&below) {
                        self.pictures.extend(below.to_str().map(|path| named(path.replace('\\', "/"))));
                    }
                }
            }
            level = next;
        }
    }
}

fn named(word: impl AsRef<str>) -> Named {
    Named { word: word.as_ref().to_owned(), title: String::new() }
}

fn is_picture(path: &Path) -> bool {
    let end = path.extension().and_then(|end| end.to_str()).unwrap_or("");
    ["svg", "png", "jpg", "jpeg"].iter().any(|known| end.eq_ignore_ascii_case(known))
}

/// The id of the section that a file of the plan's folder is.
fn section(path: &Path) -> Option<String> {
    let stem = path.file_name()?.to_str()?.strip_suffix(".yaml")?;
    (stem != "plan" && Id::parse(stem).is_ok()).then(|| stem.to_owned())
}
