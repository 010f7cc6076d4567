//! The source of a plan out of its PDF: the files that `bygg --med-kjelde` attached to it.
//!
//! A PDF comes from anywhere. What it says of itself is bounded before it is believed: how large it may be, how much it may
//! unpack to, what its files may be called. The list that went with the files ([`Manifest`]) then tells whether they are the ones
//! that planverk attached: all of them or none come out.

mod pdf;

use super::apart::{NoAnswer, apart};
use super::files;
use crate::fault::visible;
use crate::folder::{self, Refusal};
use crate::limits;
use crate::norsk::{Said, said};
use crate::plan::source::{Manifest, ManifestError, PlanFiles};
use std::path::Path;

/// Why a PDF gives no source.
#[derive(Debug)]
pub enum ExtractError {
    /// The file cannot be read.
    Unreadable(Refusal),
    /// It does not begin as a PDF does.
    NotAPdf,
    /// It cannot be taken apart, or its files are not those of the list.
    Damaged,
    /// Encrypted, with or without a password.
    Locked,
    /// It carries no plan.
    WithoutSource,
    /// More in it than a plan can have.
    TooMuch,
    /// Files that cannot be written out again.
    Manifest(ManifestError),
}

impl ExtractError {
    /// What is wrong; the name of the PDF stands before it.
    pub fn words(&self) -> Said {
        let shown = |path: &str| visible(&path.chars().take(80).collect::<String>()).into_owned();
        match self {
            Self::Unreadable(why) => files::words(why, limits::PDF),
            Self::NotAPdf => said!("er ikkje ein PDF", "er ikke en PDF"),
            Self::Damaged => said!("er skadd: kjelda i han kan ikkje lesast", "er skadet: kilden i den kan ikke leses"),
            Self::Locked => said!("er kryptert eller låst med passord", "er kryptert eller låst med passord"),
            Self::WithoutSource => {
                said!("har ikkje kjelda til nokon plan i seg", "har ikke kilden til noen plan i seg")
            }
            Self::TooMuch => said!("har meir i seg enn ein plan kan ha", "har mer i seg enn en plan kan ha"),
            Self::Manifest(ManifestError::Unsafe(path)) => {
                let path = shown(path);
                said!(
                    "har eit vedlegg med eit namn som ikkje er trygt: «{path}»",
                    "har et vedlegg med et navn som ikke er trygt: «{path}»"
                )
            }
            Self::Manifest(ManifestError::Alike(path)) => {
                let path = shown(path);
                said!("har to vedlegg med same namnet: «{path}»", "har to vedlegg med samme navn: «{path}»")
            }
            Self::Manifest(ManifestError::NotOnePlan) => {
                said!("har vedlegg som ikkje er filene til ein plan", "har vedlegg som ikke er filene til en plan")
            }
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> Said {
        match self {
            Self::Unreadable(Refusal::Io(_)) => {
                said!("sjå etter om du har løyve til å lese fila", "se etter om du har tillatelse til å lese filen")
            }
            Self::Unreadable(Refusal::TooLarge) => said!(
                "ein plan som planverk har bygd, er langt mindre",
                "en plan som planverk har bygget, er langt mindre"
            ),
            Self::Unreadable(_) => {
                said!("sjå etter om vegen til PDF-en er rett skriven", "se etter om veien til PDF-en er riktig skrevet")
            }
            Self::NotAPdf | Self::Damaged => said!(
                "hent PDF-en på nytt der han er publisert eller arkivert",
                "hent PDF-en på nytt der den er publisert eller arkivert"
            ),
            Self::Locked => said!(
                "bruk PDF-en slik planverk skreiv han, utan passord",
                "bruk PDF-en slik planverk skrev den, uten passord"
            ),
            Self::WithoutSource => said!(
                "berre PDF-ar som er bygde med «planverk bygg --med-kjelde», har kjelda i seg",
                "bare PDF-er som er bygget med «planverk bygg --med-kilde», har kilden i seg"
            ),
            Self::TooMuch | Self::Manifest(_) => said!(
                "PDF-en er truleg ikkje laga av planverk; ingenting er teke ut av han",
                "PDF-en er trolig ikke laget av planverk; ingenting er tatt ut av den"
            ),
        }
    }

    /// Whether the machine is to blame, and not the file that was named.
    pub fn is_machine(&self) -> bool {
        matches!(self, Self::Unreadable(Refusal::Io(_)))
    }
}

/// Whether a path names a PDF: by its end, or by what the file begins with.
pub fn is_pdf(path: &Path) -> bool {
    let is_called_so = || path.extension().is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
    !path.is_dir() && (is_called_so() || folder::begins_with(path, b"%PDF-"))
}

/// The files of the plan that a PDF carries.
///
/// # Errors
/// Why there are none: it cannot be read, is no PDF, is damaged, or carries no plan.
pub fn open(path: &Path) -> Result<PlanFiles, ExtractError> {
    taken_apart(folder::read(path, limits::PDF).map_err(ExtractError::Unreadable)?)
}

/// The files of the plan that these bytes of a PDF carry.
///
/// # Errors
/// As [`open`].
pub fn from_bytes(bytes: &[u8]) -> Result<PlanFiles, ExtractError> {
    taken_apart(bytes.to_vec())
}

fn taken_apart(bytes: Vec<u8>) -> Result<PlanFiles, ExtractError> {
    if !bytes.get(..bytes.len().min(1024)).is_some_and(|head| head.windows(5).any(|w| w == b"%PDF-")) {
        return Err(ExtractError::NotAPdf);
    }
    let files = apart("pdf", limits::PDF_SECONDS, move || pdf::within_limits(|| taken_out(&bytes)));
    files.unwrap_or_else(|why| {
        Err(match why {
            NoAnswer::Slow => ExtractError::TooMuch,
            NoAnswer::Panic => ExtractError::Damaged,
            NoAnswer::NoThread(error) => ExtractError::Unreadable(Refusal::Io(error)),
        })
    })
}

fn taken_out(bytes: &[u8]) -> Result<PlanFiles, ExtractError> {
    let document = pdf::load(bytes)?;
    let attached = pdf::Attached::of(&document)?;
    let manifest = attached.bytes(Manifest::NAME, limits::ATTACHED_FILE)?.ok_or(ExtractError::WithoutSource)?;
    let manifest = Manifest::parse(&manifest).ok_or(ExtractError::Damaged)?.map_err(ExtractError::Manifest)?;
    let mut left = limits::ATTACHED_ALL;
    let mut files = vec![];
    for path in manifest.paths() {
        let bytes = attached.bytes(path.as_str(), left.min(limits::ATTACHED_FILE))?;
        let bytes = bytes.filter(|bytes| manifest.holds(path, bytes)).ok_or(ExtractError::Damaged)?;
        left -= bytes.len() as u64;
        files.push((path.clone(), bytes));
    }
    Ok(PlanFiles { folder: manifest.folder().clone(), files })
}
