//! A plan's folder to a plan, with all faults of all its files in one pass.

mod replaced;

use super::attachments;
use super::files::{Files, advice, blame, words};
use super::find::PlanFolder;
use super::find::names::{FRONT, KOMMUNE};
use super::fronts::{Front, Sections, mostly, without_sections};
use super::neighbours::{Advice, Neighbours, kommune_hint};
use super::origin::Origin;
use super::pictures;
use crate::fault::code;
use crate::fault::{Fault, Faults, Place, SourceId, Sources};
use crate::folder::Refusal;
use crate::folder::What;
use crate::limits;
use crate::norsk::said;
use crate::plan::accepted::{AcceptedFault, Scope};
use crate::plan::forside::Forside;
use crate::plan::kommune::Kommune;
use crate::plan::picture::Bilete;
use crate::plan::seksjon::Seksjon;
use crate::plan::source::SourceFile;
use crate::plan::stand_in::StandIn;
use crate::plan::value::Id;
use crate::plan::{Extent, Kapittel, Plan, WrittenIds};
use crate::yaml::{Cx, Form, Read, Reading, read_whole};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was read: the plan as far as it could be, and its pictures.
#[derive(Debug)]
pub struct Found {
    /// The plan.
    pub plan: Plan,
    /// The pictures that it names, each once.
    pub pictures: Vec<Bilete>,
    /// Every file that the plan was read from, with the bytes that were read.
    pub files: Vec<SourceFile>,
}

/// Reads a plan. `None` when so much is missing that nothing more can be said of it; the faults say why.
pub fn read(origin: &Origin, sources: &mut Sources, faults: &mut Faults) -> Option<Found> {
    let folder = &origin.folder;
    let root = match origin.files() {
        Ok(root) => root,
        Err(why) => {
            let why = why.into();
            let (name, words) = (origin.name(&folder.kommune), words(&why, 0));
            let message = said!("mappa {name} {words}", "mappen {name} {words}"; words);
            let fault = Fault::error(code::UNREADABLE, None, message).hint_if(advice(&why, What::Folder));
            faults.push(fault.blame(blame(&why)));
            return None;
        }
    };
    let mut reader = Reader {
        origin,
        root,
        left: limits::YAML_PLAN,
        sources,
        faults,
        ids: WrittenIds::default(),
        forms: vec![],
        accepted: vec![],
        files: vec![],
    };
    let kommune = reader.front::<Kommune>(&folder.kommune.join(KOMMUNE), Scope::Kommune);
    let forside = reader.front::<Forside>(&folder.path.join(FRONT), Scope::Plan);
    let extent = match (kommune.is_known && forside.is_known, kommune.is_whole && forside.is_whole) {
        (false, _) => Extent::Unread,
        (true, false) => Extent::StandIn,
        (true, true) if reader.faults.has_errors_in(forside.place.source) => Extent::FrontWithFaults,
        (true, true) => Extent::SoundFront,
    };
    let named = forside.is_known.then(|| Sections {
        named: forside.value.seksjonar.clone(),
        // what could not be read of the list may name any file
        is_whole: !forside.value.seksjonar.is_empty() && !reader.is_broken(forside.seksjonar),
    });
    let seksjonar = reader.sections(folder, named.as_ref(), forside.place);
    let (is_known, mut kommune, forside, place) = (kommune.is_known, kommune.value, forside.value, forside.place);
    if !is_known {
        kommune.språk.value = mostly(&reader.forms);
    }
    if extent >= Extent::FrontWithFaults && forside.seksjonar.is_empty() && !reader.faults.has_errors() {
        reader.faults.push(without_sections(forside.tittel.place(), &seksjonar));
    }
    let replaced = reader.replaced(folder, &forside);
    let Reader { root, faults, ids, forms, accepted, files, .. } = reader;
    let plan = Plan {
        folder: folder.name.clone(),
        kommune_folder: folder.kommune_name.clone(),
        kommune,
        forside,
        seksjonar,
        replaced,
        place,
        extent,
        written_ids: ids,
        forms,
        accepted,
    };
    let pictures = pictures::read(&plan, &folder.kommune, &root, faults);
    let files = attachments::of(folder, files, &plan, &pictures);
    Some(Found { plan, pictures, files })
}

struct Reader<'a> {
    origin: &'a Origin,
    root: Files<'a>,
    /// The bytes that the plan's files may still have.
    left: u64,
    sources: &'a mut Sources,
    faults: &'a mut Faults,
    ids: WrittenIds,
    forms: Vec<Form>,
    accepted: Vec<AcceptedFault>,
    /// The files that were read.
    files: Vec<(PathBuf, Arc<[u8]>)>,
}

impl Reader<'_> {
    /// A file as a tree and as a type; `named` is where the author named it, and what to do if it is not there.
    fn whole<T: Read>(&mut self, path: &Path, named: Option<Named>) -> Option<(SourceId, Reading<T>)> {
        let most = self.left.min(limits::YAML_FILE as u64);
        let bytes = match self.root.read(path, most) {
            Ok(bytes) => bytes,
            Err(why) => {
                let fault = self.refused(path, named, &why, most);
                // what an id that is none may become is a guess, where it is not certain
                let is_guess =
                    |told: &Fault| told.code == code::BAD_ID && told.place == fault.place && told.cure.is_none();
                if !self.faults.iter().any(is_guess) {
                    self.faults.push(fault);
                }
                self.ids.lose();
                return None;
            }
        };
        self.left -= bytes.len() as u64;
        let id = self.sources.add_file(self.origin.name(path), path, &bytes, self.faults);
        self.files.push((path.to_path_buf(), bytes.into()));
        let Some(reading) = read_whole(self.sources.get(id)?, self.faults) else {
            self.ids.lose();
            return None;
        };
        self.ids.add(&reading.node);
        Some((id, reading))
    }

    /// Why a file is not read.
    fn refused(&self, path: &Path, named: Option<Named>, why: &Refusal, most: u64) -> Fault {
        let name = self.origin.name(path);
        let message = match why {
            Refusal::TooLarge if most < limits::YAML_FILE as u64 => {
                let most = limits::YAML_PLAN >> 20;
                said!(
                    "med {name} er filene i planen for store til saman (over {most} MB)",
                    "med {name} er filene i planen for store til sammen (over {most} MB)"
                )
            }
            _ => {
                let words = words(why, most);
                said!("{name} {words}", "{name} {words}"; words)
            }
        };
        let (place, mending) = named.unzip();
        let fault = Fault::error(code::UNREADABLE, place, message).blame(blame(why));
        if let Some(hint) = advice(why, What::File) {
            return fault.hint(hint);
        }
        match mending {
            None if path.ends_with(KOMMUNE) => {
                let (hint, rename) = kommune_hint(&self.origin.folder.kommune, &self.origin.folder.path, &self.root);
                Fault { rename, ..fault.hint(hint) }
            }
            None if path.ends_with(FRONT) => fault.hint(said!(
                "lag plan.yaml: framsida til planen, med namna på seksjonane",
                "lag plan.yaml: forsiden til planen, med navnene på seksjonene"
            )),
            Some(Advice { hint, rename, edit }) => Fault { rename, ..fault.hint(hint).cure(edit) },
            None => fault,
        }
    }

    /// A file as a type.
    fn file<T: Read>(&mut self, path: &Path, named: Option<Named>) -> Option<(Place, T)> {
        let (id, mut read) = self.whole(path, named)?;
        self.forms.append(&mut read.forms);
        let place = read.node.place;
        self.accepted.extend(read.accepted.into_iter().map(|g| AcceptedFault::new(g, place, Scope::File(id))));
        Some((start_of(id), read.value?))
    }

    /// A front file; where it cannot be read, what could be saved of it stands in, so that the rest is looked at all the same.
    fn front<T: StandIn>(&mut self, path: &Path, scope: Scope) -> Front<T> {
        let read = self.whole::<T>(path, None);
        let place = read.as_ref().map_or(Place::default(), |(id, _)| start_of(*id));
        let source = read.as_ref().map(|(id, _)| *id);
        let (Some((_, mut read)), Some(source)) = (read, source.and_then(|id| self.sources.get(id))) else {
            return Front { value: T::stand_in(place, None), place, seksjonar: None, is_known: false, is_whole: false };
        };
        self.forms.append(&mut read.forms);
        let node = &read.node;
        let seksjonar = node.get("seksjonar").or_else(|| node.get("seksjoner")).map(|list| list.place);
        self.accepted.extend(read.accepted.into_iter().map(|g| AcceptedFault::new(g, node.place, scope)));
        if let Some(value) = read.value {
            return Front { value, place, seksjonar, is_known: true, is_whole: true };
        }
        // the faults in what is saved were found above
        let mut told = Faults::new();
        let value = T::stand_in(place, Some((node, &mut Cx::new(source, &mut told))));
        Front { value, place, seksjonar, is_known: true, is_whole: false }
    }

    /// The sections that the plan names, in its order. Files that it does not name are faults: nothing is left out in
    /// silence. When the front page cannot be read, all of them are read for their faults.
    fn sections(&mut self, folder: &PlanFolder, named: Option<&Sections>, front: Place) -> Vec<Kapittel> {
        let neighbours = Neighbours::of(self.origin, folder, &self.root, self.faults);
        let Some(Sections { named, is_whole }) = named else {
            return neighbours.sections().filter_map(|(file, id)| self.section(file, id, None)).collect();
        };
        let all: HashSet<&str> = named.iter().map(|id| id.value.as_str()).collect();
        let mut seen = HashSet::new();
        let mut out = vec![];
        for id in named {
            if !seen.insert(id.value.as_str()) {
                let name = &id.value;
                let message = said!("seksjonen «{name}» står to gonger", "seksjonen «{name}» står to ganger");
                let fault = Fault::error(code::NAMED_TWICE, id.place, message);
                self.faults.push(fault.hint(said!("ta bort den eine", "ta bort den ene")));
                continue;
            }
            let path = folder.path.join(format!("{}.yaml", id.value));
            let advice = neighbours.advice(id, &all, &folder.path);
            out.extend(self.section(&path, id.value.clone(), Some((id.place, advice))));
        }
        if *is_whole {
            neighbours.tell(&seen, named.first().map_or(front, |id| id.place), self.faults);
        } else {
            let others = neighbours.sections().filter(|(_, id)| !seen.contains(id.as_str()));
            out.extend(others.filter_map(|(file, id)| self.section(file, id, None)));
        }
        out
    }

    /// Whether something in a value could not be read.
    fn is_broken(&self, value: Option<Place>) -> bool {
        let Some(value) = value else { return true };
        self.faults.iter().filter(|fault| fault.code.kind.is_of_reading()).filter_map(|fault| fault.place).any(
            |place| {
                let lost = place.span.touches(value.span);
                place.source == value.source && lost
            },
        )
    }

    fn section(&mut self, file: &Path, id: Id, named: Option<Named>) -> Option<Kapittel> {
        let (place, seksjon) = self.file::<Seksjon>(file, named)?;
        Some(Kapittel { id, place, seksjon })
    }
}

/// Where an author named a file, and what to do if it is not there.
type Named = (Place, Advice);

fn start_of(id: SourceId) -> Place {
    Place::new(id, 0..0)
}
