//! A plan's folder to a plan, with all faults of all its files in one pass.

mod replaced;

use super::attachments;
use super::files::{Files, advice, blame, words};
use super::find::PlanFolder;
use super::find::names::{FRONT, KOMMUNE};
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
use crate::yaml::{At, Cx, Form, Node, Read, parse};
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
    let named = forside.is_known.then(|| forside.value.seksjonar.clone());
    let seksjonar = reader.sections(folder, named.as_deref(), forside.place);
    let (kommune, forside, place) = (kommune.value, forside.value, forside.place);
    if extent >= Extent::FrontWithFaults && forside.seksjonar.is_empty() && !reader.faults.has_errors() {
        let message = said!("planen har ingen seksjonar", "planen har ingen seksjoner");
        let fault = Fault::error(code::NO_SECTIONS, forside.tittel.place(), message);
        reader.faults.push(fault.hint(said!(
            "skriv namna på seksjonsfilene: «seksjonar: [bakgrunn, maal-og-tiltak]»",
            "skriv navnene på seksjonsfilene: «seksjoner: [bakgrunn, maal-og-tiltak]»"
        )));
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
    /// A file as a tree; `named` is where the author named it, and what to do if it is not there.
    fn tree(&mut self, path: &Path, named: Option<Named>) -> Option<(SourceId, Node)> {
        let most = self.left.min(limits::YAML_FILE as u64);
        let bytes = match self.root.read(path, most) {
            Ok(bytes) => bytes,
            Err(why) => {
                let fault = self.refused(path, named, &why, most);
                self.faults.push(fault);
                self.ids.lose();
                return None;
            }
        };
        self.left -= bytes.len() as u64;
        let id = self.sources.add_file(self.origin.name(path), path, &bytes, self.faults);
        self.files.push((path.to_path_buf(), bytes.into()));
        let Some(node) = parse(self.sources.get(id)?, self.faults) else {
            self.ids.lose();
            return None;
        };
        self.ids.add(&node);
        Some((id, node))
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
        let (id, node) = self.tree(path, named)?;
        let mut cx = Cx::new(self.sources.get(id)?, self.faults);
        let value = T::read(&node, &mut cx);
        self.forms.append(&mut cx.forms);
        self.accepted.extend(cx.accepted.into_iter().map(|g| AcceptedFault::new(g, node.place, Scope::File(id))));
        Some((start_of(id), value?))
    }

    /// A front file; where it cannot be read, what could be saved of it stands in, so that the rest is looked at all the same.
    fn front<T: StandIn>(&mut self, path: &Path, scope: Scope) -> Front<T> {
        let tree = self.tree(path, None);
        let place = tree.as_ref().map_or(Place::default(), |(id, _)| start_of(*id));
        let source = tree.as_ref().and_then(|(id, _)| self.sources.get(*id));
        let (Some((_, node)), Some(source)) = (&tree, source) else {
            return Front { value: T::stand_in(place, None), place, is_known: false, is_whole: false };
        };
        let mut cx = Cx::new(source, self.faults);
        let value = T::read(node, &mut cx);
        self.forms.append(&mut cx.forms);
        self.accepted.extend(cx.accepted.into_iter().map(|g| AcceptedFault::new(g, node.place, scope)));
        if let Some(value) = value {
            return Front { value, place, is_known: true, is_whole: true };
        }
        // the faults in what is saved were found above
        let mut told = Faults::new();
        let value = T::stand_in(place, Some((node, &mut Cx::new(source, &mut told))));
        Front { value, place, is_known: true, is_whole: false }
    }

    /// The sections that the plan names, in its order. Files that it does not name are faults: nothing is left out in
    /// silence. When the front page cannot be read, all of them are read for their faults.
    fn sections(&mut self, folder: &PlanFolder, named: Option<&[At<Id>]>, front: Place) -> Vec<Kapittel> {
        let neighbours = Neighbours::of(self.origin, folder, &self.root, self.faults);
        let Some(named) = named else {
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
        neighbours.tell(&seen, named.first().map_or(front, |id| id.place), self.faults);
        out
    }

    fn section(&mut self, file: &Path, id: Id, named: Option<Named>) -> Option<Kapittel> {
        let (place, seksjon) = self.file::<Seksjon>(file, named)?;
        Some(Kapittel { id, place, seksjon })
    }
}

/// Where an author named a file, and what to do if it is not there.
type Named = (Place, Advice);

/// A front file, read or stood in for.
struct Front<T> {
    value: T,
    place: Place,
    /// Whether there was a tree to read.
    is_known: bool,
    is_whole: bool,
}

fn start_of(id: SourceId) -> Place {
    Place::new(id, 0..0)
}
