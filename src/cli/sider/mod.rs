//! A plan as the user names it: a folder, a folder at a git revision (`aukra/slt-2024@HEAD~3`), or a PDF that carries its
//! source. What is no folder is written into a temporary one and read there, under the names that the user knows.

mod git;
mod kopi;
pub mod pdf;

use super::Outcome;
use crate::fault::{Faults, Severity, Sources, code};
use crate::plan::Plan;
use crate::plan::forside::Erstattar;
use crate::read::{self, PlanFolder};
use kopi::Kopi;
use std::path::{Path, PathBuf};

/// A plan that was found and can be read.
pub struct Side {
    folder: PlanFolder,
    kjelde: Kjelde,
}

/// Where it lies.
enum Kjelde {
    Mappe,
    Git { given: PathBuf, rev: String, kopi: Kopi },
    Pdf { kopi: Kopi },
}

/// Why a side cannot be read, in nynorsk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nei {
    pub message: String,
    pub hint: String,
    /// Whether the machine is to blame, and not what was asked of it.
    pub machine: bool,
}

impl Nei {
    pub fn usage(message: impl Into<String>, hint: impl Into<String>) -> Nei {
        Nei { message: message.into(), hint: hint.into(), machine: false }
    }

    pub fn machine(message: impl Into<String>, hint: impl Into<String>) -> Nei {
        Nei { message: message.into(), hint: hint.into(), machine: true }
    }

    /// Says it, and how the run ends.
    pub fn tell(&self) -> Outcome {
        eprintln!("feil: {}\n  råd: {}", self.message, self.hint);
        if self.machine { Outcome::Machine } else { Outcome::Usage }
    }
}

impl Side {
    /// Finds what the user named.
    pub fn open(given: &Path) -> Result<Side, Nei> {
        if read::extract::is_pdf(given) {
            let kopi = pdf::copy(given)?;
            return Ok(Side { folder: kopi.folder()?, kjelde: Kjelde::Pdf { kopi } });
        }
        match git::split(given) {
            Some((path, rev)) => Side::at_revision(&path, &rev),
            None => Side::folder(given),
        }
    }

    fn folder(given: &Path) -> Result<Side, Nei> {
        let plans = read::find(&[given.to_path_buf()]).map_err(|why| Nei::usage(why.message, why.hint))?;
        match <[PlanFolder; 1]>::try_from(plans) {
            Ok([folder]) => Ok(Side { folder, kjelde: Kjelde::Mappe }),
            Err(many) => {
                let names: Vec<&str> = many.iter().map(|p| p.name.as_str()).collect();
                let message = format!("det ligg fleire planar i {}: {}", given.display(), names.join(", "));
                Err(Nei::usage(message, "nemn éin av dei: planverk samanlikn aukra/slt-2024"))
            }
        }
    }

    fn at_revision(given: &Path, rev: &str) -> Result<Side, Nei> {
        let kopi = git::copy(given, rev)?;
        let folder = kopi.folder()?;
        Ok(Side { folder, kjelde: Kjelde::Git { given: given.to_path_buf(), rev: rev.to_string(), kopi } })
    }

    /// What the user calls it.
    pub fn shown(&self) -> String {
        match &self.kjelde {
            Kjelde::Mappe => self.folder.path.display().to_string(),
            Kjelde::Git { given, rev, .. } => format!("{}@{rev}", given.display()),
            Kjelde::Pdf { kopi } => kopi.named.display().to_string(),
        }
    }

    /// The plan that this one says that it replaces.
    pub fn forgjengar(&self, plan: &Plan) -> Result<Side, Nei> {
        const HINT: &str = "skriv òg kor den førre planen ligg: planverk samanlikn FØRRE NY";
        let id = match &plan.forside.erstattar {
            Some(Erstattar::Mappe(id)) => id.value.as_str(),
            Some(Erstattar::Tittel(_)) => {
                return Err(Nei::usage("planen avløyser ein plan som ikkje ligg ved sida av han", HINT));
            }
            None => {
                let message = "planen seier ikkje kva plan han avløyser: «erstattar» manglar i plan.yaml";
                return Err(Nei::usage(message, HINT));
            }
        };
        match &self.kjelde {
            Kjelde::Mappe => Side::folder(&self.folder.kommune.join(id)),
            Kjelde::Git { given, rev, .. } => Side::at_revision(&given.with_file_name(id), rev),
            Kjelde::Pdf { .. } => {
                Err(Nei::usage(format!("planen avløyser {id}, og PDF-en har berre sin eigen plan med seg"), HINT))
            }
        }
    }

    /// Reads the plan. One with errors is none: the faults say why.
    pub fn read(&self, sources: &mut Sources, faults: &mut Faults) -> Option<Plan> {
        let found = read::read_as(&self.folder, &|path| self.name(path), sources, faults)?;
        crate::check::check(&found.plan, faults);
        // most keep a copy of a plan and not of the one before it, whose title is all that would be missing
        let sound = |faults: &Faults| {
            let mut errors = faults.sorted().into_iter().filter(|f| f.severity == Severity::Error);
            errors.all(|f| f.code == code::NOT_REPLACED)
        };
        if sound(faults) {
            crate::document::build(&found.plan, found.bilete, faults);
        }
        sound(faults).then_some(found.plan)
    }

    /// What one of its files is called when the user is told of it.
    fn name(&self, path: &Path) -> String {
        let (kopi, plan, kommune) = match &self.kjelde {
            Kjelde::Mappe => return path.display().to_string(),
            Kjelde::Git { given, rev, kopi } => {
                let kommune = given.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
                (kopi, format!("{}@{rev}", given.display()), format!("{}@{rev}", kommune.display()))
            }
            Kjelde::Pdf { kopi } => {
                let within = |path: &Path| format!("{}: {}", kopi.named.display(), path.display());
                return path.strip_prefix(kopi.root()).map_or_else(|_| within(path), within);
            }
        };
        match (path.strip_prefix(&kopi.plan), kopi.plan.parent().map(|k| path.strip_prefix(k))) {
            (Ok(rest), _) => format!("{plan}/{}", rest.display()),
            (_, Some(Ok(rest))) => format!("{kommune}/{}", rest.display()),
            _ => plan,
        }
    }

    /// `@HEAD~3`, where the plan is one at a revision, and `, slt-2023.pdf`, where it lay in a PDF: what tells two of one name apart.
    pub fn revisjon(&self) -> Option<String> {
        match &self.kjelde {
            Kjelde::Git { rev, .. } => Some(format!("@{rev}")),
            Kjelde::Pdf { kopi } => Some(format!(", {}", kopi.named.file_name()?.to_string_lossy())),
            Kjelde::Mappe => None,
        }
    }
}
