//! The pictures that a plan names: inside the municipality's folder, of a kind that prints, and not too much to open.
//!
//! Each is known by its contents and not its name, and looked at whole before anything draws it: [`png`] and [`jpeg`] are decoded,
//! [`svg`] is held against what the typesetter
//! draws as its author sees it, and what it all takes is reckoned. So `sjekk` tells what `bygg` would stumble over, and no picture
//! fills the memory.

mod jpeg;
mod kinds;
mod names;
mod near;
mod png;
mod sound;
mod svg;

pub use sound::{Sound, Unsound, look};

use super::files::{Files, advice, blame, words};
use crate::fault::code;
use crate::fault::{Fault, Faults};
use crate::folder::What;
use crate::limits;
use crate::norsk::number::in_groups;
use crate::norsk::{Said, said};
use crate::plan::Plan;
use crate::plan::picture::{Bilete, Kind, normal_path, virtual_path};
use crate::yaml::{At, did_you_mean};
use names::{Names, NotOne};
use std::collections::BTreeMap;
use std::path::Path;

/// The pictures of a plan, each once; what is wrong with one is a fault where it is named.
pub fn read(plan: &Plan, kommune: &Path, root: &Files, faults: &mut Faults) -> Vec<Bilete> {
    let mut found: BTreeMap<String, Option<(Bilete, u64)>> = BTreeMap::new();
    let mut total = Total::default();
    let mut names = Names::new(kommune, root);
    for file in plan.pictures() {
        let path = virtual_path(file);
        if let Some(before) = found.get(&path) {
            // a drawing is drawn wherever it stands, and a photograph lies in the PDF once
            total.drawn += before.as_ref().map_or(0, |(_, drawn)| *drawn);
            total.check(file, faults);
            continue;
        }
        if total.told {
            // nothing more is opened of a plan that is not printed
            continue;
        }
        let picture = match picture(file, &mut names, root, &mut total.memory) {
            Ok((bytes, sound)) => {
                tell_fonts(file, &sound, faults);
                total.drawn += sound.drawn;
                total.check(file, faults);
                let bilete =
                    Bilete { path: path.clone(), place: file.place, bytes: bytes.into(), letters: sound.letters };
                Some((bilete, sound.drawn))
            }
            Err(fault) => {
                faults.push(*fault);
                None
            }
        };
        found.insert(path, picture);
    }
    found.into_values().flatten().map(|(bilete, _)| bilete).collect()
}

/// What all pictures take together.
#[derive(Default)]
struct Total {
    memory: u64,
    drawn: u64,
    told: bool,
}

impl Total {
    /// Tells, once and at the picture that it happened with, that they take too much.
    fn check(&mut self, file: &At<String>, faults: &mut Faults) {
        let memory = self.memory + self.drawn * limits::internal::DRAWN_BYTES;
        if self.told || memory <= limits::PICTURES_MEMORY && self.drawn <= limits::PICTURES_DRAWN {
            return;
        }
        self.told = true;
        let (message, hint) = match self.drawn > limits::PICTURES_DRAWN {
            true => (
                said!(
                    "teikningane i planen er for store til saman: dei har over {} figurar",
                    "tegningene i planen er for store til sammen: de har over {} figurer",
                    in_groups(limits::PICTURES_DRAWN)
                ),
                said!(
                    "bruk enklare teikningar, eller lagre dei største som PNG",
                    "bruk enklere tegninger, eller lagre de største som PNG"
                ),
            ),
            false => (
                said!(
                    "med «{}» er bileta i planen for store til saman: opna tek dei over {} MB",
                    "med «{}» er bildene i planen for store til sammen: åpnet tar de over {} MB",
                    file.value,
                    limits::PICTURES_MEMORY >> 20
                ),
                said!(
                    "gjer dei største mindre: 3000 punkt i breidda er nok til ei heil side, og eit halvt så breitt bilete tek \
                     ein firedel",
                    "gjør de største mindre: 3000 punkter i bredden er nok til en hel side, og et halvt så bredt bilde tar \
                     en firedel"
                ),
            ),
        };
        faults.push(Fault::error(code::PICTURE, file.place, message).hint(hint));
    }
}

/// Fonts that the drawing names and the PDF does not have.
fn tell_fonts(file: &At<String>, sound: &Sound, faults: &mut Faults) {
    let Some(font) = sound.fonts.first() else { return };
    let more = match sound.fonts.len() {
        1 => Said::default(),
        n => said!(" og {} til", " og {} til", n - 1),
    };
    let message = said!(
        "teksten i biletet «{}» er sett med {font}{more}, og blir prenta med Source Sans 3, så han kan bli breiare",
        "teksten i bildet «{}» er satt med {font}{more}, og blir trykt med Source Sans 3, så den kan bli bredere",
        file.value;
        more
    );
    let hint = said!(
        "gjer teksten om til kurver før du eksporterer biletet, eller set han med Source Sans 3",
        "gjør teksten om til kurver før du eksporterer bildet, eller sett den med Source Sans 3"
    );
    faults.push(Fault::warning(code::PICTURE_FONT, file.place, message).hint(hint));
}

fn picture(
    file: &At<String>,
    names: &mut Names,
    root: &Files,
    opened: &mut u64,
) -> Result<(Vec<u8>, Sound), Box<Fault>> {
    let Some(relative) = normal_path(file) else {
        let message = said!(
            "biletet «{}» ligg utanfor mappa til kommunen",
            "bildet «{}» ligger utenfor mappen til kommunen",
            file.value
        );
        let hint = near::meant(file, names.kommune(), root).map_or_else(
            || {
                said!(
                    "legg biletet i kommunemappa og skriv vegen derifrå",
                    "legg bildet i kommunemappen og skriv veien derfra"
                )
            },
            |meant| did_you_mean(&meant),
        );
        return Err(Box::new(Fault::error(code::OUTSIDE, file.place, message).hint(hint)));
    };
    let path = names.find(file).map_err(|NotOne(name)| {
        let message = said!(
            "biletet «{}» kan vere to: det ligg to der med namnet «{name}», som datamaskiner skriv på to måtar",
            "bildet «{}» kan være to: det ligger to der med navnet «{name}», som datamaskiner skriver på to måter",
            file.value
        );
        let hint = said!(
            "gje det eine eit anna namn: med ein Mac er «å» ofte ein a og ein ring, og elles éin bokstav",
            "gi det ene et annet navn: med en Mac er «å» ofte en a og en ring, og ellers én bokstav"
        );
        Box::new(Fault::error(code::PICTURE, file.place, message).hint(hint))
    })?;
    let bytes = root.read(&path, limits::PICTURE);
    let bytes = bytes.map_err(|why| {
        let (name, words) = (&file.value, words(&why, limits::PICTURE));
        let message = said!("biletet «{name}» {words}", "bildet «{name}» {words}"; words);
        let hint = advice(&why, What::File).unwrap_or_else(|| near::advice(file, names.kommune(), root));
        Box::new(Fault::error(code::UNREADABLE, file.place, message).hint(hint).blame(blame(&why)))
    })?;
    let sound = look(&bytes);
    *opened += sound.as_ref().map_or_else(|why| why.opened, |sound| sound.memory);
    let sound = sound.and_then(|sound| named_as_it_is(&relative, sound.kind).map(|()| sound));
    let sound = sound.map_err(|Unsound { why, hint, .. }| {
        let message = said!("biletet «{}» {why}", "bildet «{}» {why}", file.value; why);
        Box::new(Fault::error(code::PICTURE, file.place, message).hint(hint))
    })?;
    Ok((bytes, sound))
}

/// A name that ends as another kind of picture does: the typesetter, as most programs, goes by it.
fn named_as_it_is(path: &str, kind: Kind) -> Result<(), Unsound> {
    let ending =
        path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_lowercase());
    let other = match ending.as_deref() {
        Some("svg") => kind != Kind::Svg,
        Some("png") => kind != Kind::Png,
        Some("jpg" | "jpeg") => kind != Kind::Jpeg,
        Some("gif" | "webp" | "pdf" | "svgz") => true,
        // a photograph is known by its first bytes, and a drawing may begin with anything
        _ => kind == Kind::Svg,
    };
    if !other {
        return Ok(());
    }
    let (name, right) = match kind {
        Kind::Svg => ("SVG", "svg"),
        Kind::Png => ("PNG", "png"),
        Kind::Jpeg => ("JPEG", "jpg"),
    };
    let stem = ending.and_then(|ending| path.get(..path.len() - ending.len() - 1)).unwrap_or(path);
    Err(Unsound::new(
        said!("er {name}, og det seier ikkje namnet", "er {name}, og det sier ikke navnet"),
        said!(
            "gje fila namnet «{stem}.{right}», og skriv det same her",
            "gi filen navnet «{stem}.{right}», og skriv det samme her"
        ),
    ))
}
