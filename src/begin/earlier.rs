//! The earlier plan that a new one takes over the shape of.

use super::former::{Successor, files};
use super::place::Place;
use super::{File, years};
use crate::fault::{Faults, Sources};
use crate::norsk::{Målform, Refused, said};
use crate::plan::source::SourceKind;
use crate::plan::value::Periode;
use crate::read::{self, Origin};
use std::fs;
use std::path::{Path, PathBuf};

/// An earlier plan, as it was read.
#[derive(Debug)]
pub struct Former {
    /// The folder of its municipality.
    kommune: PathBuf,
    /// The name of its own folder.
    folder: String,
    /// Its files, by their names.
    files: Vec<File>,
    /// The years that it is for.
    pub years: Periode,
    /// The målform that it is written in.
    pub målform: Målform,
}

impl Former {
    /// The plan in a folder; none where it has errors, which are among the faults.
    pub fn read(origin: &Origin, sources: &mut Sources, faults: &mut Faults) -> Option<Former> {
        let found = read::read(origin, sources, faults)?;
        let years = found.plan.forside.years()?.value;
        if faults.has_errors() {
            return None;
        }
        let own = found.files.iter().filter(|file| matches!(file.kind, SourceKind::Forside | SourceKind::Seksjon));
        let files = own.filter_map(|file| {
            let path = file.path.rsplit('/').next()?.to_string();
            Some(File { path, text: String::from_utf8(file.bytes.to_vec()).ok()? })
        });
        Some(Former {
            kommune: origin.folder.kommune.clone(),
            folder: origin.folder.name.clone(),
            files: files.collect(),
            years,
            målform: found.plan.målform(),
        })
    }

    /// Where the new plan is to lie: beside this one, since both have the municipality's register.
    ///
    /// # Errors
    /// The author wants it in another municipality.
    pub fn place(&self, given: Option<&Path>) -> Result<Place, Refused> {
        let beside = Place { kommune: self.kommune.clone(), called: None, plan: None };
        let Some(given) = given else { return Ok(beside) };
        let lone = given.components().count() == 1 && !self.is_own(&Place::named(given)?.kommune);
        let place =
            if lone { Place { plan: Some(given.display().to_string()), ..beside } } else { Place::named(given)? };
        if self.is_own(&place.kommune) {
            return Ok(place);
        }
        let (own, other) = (self.kommune.display(), place.kommune.display());
        Err(Refused::new(
            said!(
                "planen etter --frå ligg i {own}, og den nye i {other}",
                "planen etter --fra ligger i {own}, og den nye i {other}"
            ),
            said!(
                "legg den nye planen i same kommune: aktørane hans står i kommune.yaml der",
                "legg den nye planen i samme kommune: aktørene i den står i kommune.yaml der"
            ),
        ))
    }

    fn is_own(&self, kommune: &Path) -> bool {
        let real = |path: &Path| fs::canonicalize(path).ok();
        real(kommune).is_some_and(|there| Some(there) == real(&self.kommune))
    }

    /// The years, if the new plan can be for them: its texts name a year, or a period.
    ///
    /// # Errors
    /// The one is for a year, and the other for a period.
    pub fn fitting(&self, years: Periode) -> Result<Periode, Refused> {
        let is_year = |years: Periode| years.frå == years.til;
        if is_year(years) == is_year(self.years) {
            return Ok(years);
        }
        let (own, next) = (self.years.printed(), years::next(self.years).printed());
        Err(Refused::new(
            said!(
                "planen etter --frå gjeld {own}, og den nye {}",
                "planen etter --fra gjelder {own}, og den nye {}",
                years.printed()
            ),
            match is_year(self.years) {
                true => said!("skriv eit år, til dømes --år {next}", "skriv et år, for eksempel --år {next}"),
                false => said!(
                    "skriv ein periode, til dømes --periode {next}",
                    "skriv en periode, for eksempel --periode {next}"
                ),
            },
        ))
    }

    /// The name of the folder of a plan for these years, after that of this one.
    pub fn next_folder(&self, years: Periode) -> String {
        let own = format!("-{}", years::in_a_name(self.years));
        let kind = self.folder.strip_suffix(&own).unwrap_or(&self.folder);
        format!("{kind}-{}", years::in_a_name(years))
    }

    /// The files of the new plan.
    pub fn files(&self, folder: &str, years: Periode) -> Vec<File> {
        let later = years.frå.0.saturating_sub(self.years.frå.0);
        let successor = Successor { folder, years, målform: self.målform, former: &self.folder, later };
        files(&self.files, &successor)
    }
}
