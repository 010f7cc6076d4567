//! A plan's folder to a plan, with all faults of all its files in one pass.

use super::attachments;
use super::files::Files;
use super::find::PlanFolder;
use super::origin::Origin;
use super::pictures;
use crate::fault::code;
use crate::fault::{Fault, Faults, Place, SourceId, Sources};
use crate::limits;
use crate::plan::accepted::{AcceptedFault, Scope};
use crate::plan::forside::{Erstattar, Forside};
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
    let Some(root) = origin.files() else {
        let message = format!("mappa {} kan ikkje opnast", origin.name(&folder.kommune));
        faults.push(Fault::error(code::UNREADABLE, None, message));
        return None;
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
    let kommune = reader.front::<Kommune>(&folder.kommune.join("kommune.yaml"), Scope::Kommune);
    let forside = reader.front::<Forside>(&folder.path.join("plan.yaml"), Scope::Plan);
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
        let fault = Fault::error(code::NO_SECTIONS, forside.tittel.place(), "planen har ingen seksjonar");
        reader.faults.push(fault.hint("skriv namna på seksjonsfilene: «seksjonar: [bakgrunn, maal-og-tiltak]»"));
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
    /// A file as a tree; `named` is where the author named it.
    fn tree(&mut self, path: &Path, named: Option<Place>) -> Option<(SourceId, Node)> {
        let most = self.left.min(limits::YAML_FILE as u64);
        let bytes = match self.root.read(path, most) {
            Ok(bytes) => bytes,
            Err(why) => {
                let fault =
                    Fault::error(code::UNREADABLE, named, format!("{} {}", self.origin.name(path), why.words(most)));
                self.faults
                    .push(fault.hint_if(named.map(|_| "lag fila, eller rett namnet; det blir skrive utan .yaml")));
                return None;
            }
        };
        self.left -= bytes.len() as u64;
        let id = self.sources.add_file(self.origin.name(path), path, &bytes, self.faults);
        self.files.push((path.to_path_buf(), bytes.into()));
        let node = parse(self.sources.get(id)?, self.faults)?;
        self.ids.add(&node);
        Some((id, node))
    }

    /// A file as a type.
    fn file<T: Read>(&mut self, path: &Path, named: Option<Place>) -> Option<(Place, T)> {
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
        let files = section_files(self.root.list(&folder.path));
        let Some(named) = named else {
            return files.iter().filter_map(|file| self.unnamed(file)).collect();
        };
        let mut seen = HashSet::new();
        let mut out = vec![];
        for id in named {
            if !seen.insert(id.value.as_str()) {
                let fault =
                    Fault::error(code::NAMED_TWICE, id.place, format!("seksjonen «{}» står to gonger", id.value));
                self.faults.push(fault.hint("ta bort den eine"));
                continue;
            }
            let path = folder.path.join(format!("{}.yaml", id.value));
            if let Some((place, seksjon)) = self.file::<Seksjon>(&path, Some(id.place)) {
                out.push(Kapittel { id: id.value.clone(), place, seksjon });
            }
        }
        for file in files {
            let stem = file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
            if !seen.contains(stem.as_str()) {
                let message = format!("fila {} står ikkje under «seksjonar» i plan.yaml", self.origin.name(&file));
                let place = named.first().map_or(front, |id| id.place);
                let fault = Fault::error(code::UNNAMED, place, message);
                self.faults.push(fault.hint(format!("skriv «{stem}» der ho skal stå, eller flytt fila ut av mappa")));
            }
        }
        out
    }

    /// A section of a plan whose front page could not be read.
    fn unnamed(&mut self, file: &Path) -> Option<Kapittel> {
        let id = Id::parse(&file.file_stem()?.to_string_lossy()).ok()?;
        let (place, seksjon) = self.file::<Seksjon>(file, None)?;
        Some(Kapittel { id, place, seksjon })
    }

    /// The front page of the plan that this one replaces.
    fn replaced(&mut self, folder: &PlanFolder, forside: &Forside) -> Option<Box<Forside>> {
        let Some(Erstattar::Mappe(id)) = &forside.erstattar else { return None };
        let path = folder.kommune.join(id.as_str()).join("plan.yaml");
        // its own faults are shown when it is built itself
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let mut reader = Reader {
            origin: self.origin,
            root: self.root.clone(),
            left: self.left,
            sources: &mut sources,
            faults: &mut faults,
            ids: WrittenIds::default(),
            forms: vec![],
            accepted: vec![],
            files: vec![],
        };
        let read = reader.file::<Forside>(&path, None);
        let files = reader.files;
        self.files.extend(files);
        if let Some((_, old)) = read {
            return Some(Box::new(old));
        }
        let message = format!("planen som blir avløyst, finst ikkje: {}", self.origin.name(&path));
        let hint = "skriv namnet på mappa hans, eller «erstattar: { tittel: SLT-handlingsplan 2023 }»";
        self.faults.push(Fault::error(code::NOT_REPLACED, id.place, message).hint(hint));
        None
    }
}

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

/// The YAML files beside `plan.yaml` among what lies in a plan's folder, sorted.
fn section_files(mut files: Vec<PathBuf>) -> Vec<PathBuf> {
    files.retain(|f| {
        let name = f.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        f.extension().is_some_and(|end| end == "yaml" || end == "yml") && name != "plan.yaml" && !name.starts_with('.')
    });
    files.sort();
    files
}
