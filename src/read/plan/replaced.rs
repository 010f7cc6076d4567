//! The front page of the plan that a plan replaces, whose title stands on its cover.

use super::Reader;
use crate::fault::{Fault, Faults, Sources, code};
use crate::folder::Refusal;
use crate::limits;
use crate::norsk::said;
use crate::plan::WrittenIds;
use crate::plan::forside::{Erstattar, Forside};
use crate::read::find::PlanFolder;
use crate::read::find::names::FRONT;

impl Reader<'_> {
    /// The front page of the plan that this one replaces.
    pub(super) fn replaced(&mut self, folder: &PlanFolder, forside: &Forside) -> Option<Box<Forside>> {
        let Some(Erstattar::Mappe(id)) = &forside.erstattar else { return None };
        let path = folder.kommune.join(id.as_str()).join(FRONT);
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
        let name = self.origin.name(&path);
        let told = faults.iter().next().filter(|fault| fault.code == code::UNREADABLE);
        let fault = match self.root.read(&path, limits::YAML_FILE as u64) {
            Err(Refusal::Missing) => {
                let message = said!(
                    "planen som blir avløyst, finst ikkje: {name}",
                    "planen som blir avløst, finnes ikke: {name}"
                );
                let hint = said!(
                    "skriv namnet på mappa hans, eller «erstattar: {{ tittel: SLT-handlingsplan 2023 }}»",
                    "skriv navnet på mappen dens, eller «erstatter: {{ tittel: SLT-handlingsplan 2023 }}»"
                );
                Fault::error(code::NOT_REPLACED, id.place, message).hint(hint)
            }
            _ if let Some(told) = told => {
                let why = &told.message;
                let message = said!("planen som blir avløyst, kan ikkje lesast: {why}", "planen som blir avløst, kan ikke leses: {why}"; why);
                Fault::error(code::NOT_REPLACED, id.place, message).hint_if(told.hint.clone()).blame(told.blame)
            }
            _ => {
                let message = said!(
                    "planen som blir avløyst, kan ikkje lesast: det er feil i {name}",
                    "planen som blir avløst, kan ikke leses: det er feil i {name}"
                );
                let hint = said!(
                    "rett dei: «planverk sjekk» med mappa hans viser kva det er",
                    "rett dem: «planverk sjekk» med mappen dens viser hva det er"
                );
                Fault::error(code::NOT_REPLACED, id.place, message).hint(hint)
            }
        };
        self.faults.push(fault);
        None
    }
}
