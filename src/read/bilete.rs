//! The pictures that a plan names: inside the municipality's folder, of a kind that prints, and not too large to open.

use super::code;
use super::files::Root;
use crate::fault::{Fault, Faults};
use crate::plan::Plan;
use crate::plan::bilete::{Bilete, virtual_path};
use crate::yaml::At;
use std::collections::BTreeMap;
use std::path::{Component, Path};
use std::sync::Arc;

/// The most bytes of one picture.
const LARGEST: u64 = 32 << 20;

/// The most bytes of an SVG, which is text that has to be understood.
const LARGEST_SVG: usize = 4 << 20;

/// The most pixels of a picture: more than a page can show (A4 at 500 dots an inch is 24 million), and opened it takes four bytes each.
const MOST_PIXELS: u64 = 25_000_000;

/// The pictures of a plan, each once; what is wrong with one is a fault where it is named.
pub fn read(plan: &Plan, kommune: &Path, root: &Root, faults: &mut Faults) -> Vec<Bilete> {
    let mut found: BTreeMap<String, Bilete> = BTreeMap::new();
    for file in plan.pictures() {
        let path = virtual_path(file);
        if found.contains_key(&path) {
            continue;
        }
        match picture(file, kommune, root) {
            Ok(bytes) => {
                found.insert(path.clone(), Bilete { path, place: file.place, bytes });
            }
            Err(fault) => faults.push(*fault),
        }
    }
    found.into_values().collect()
}

fn picture(file: &At<String>, kommune: &Path, root: &Root) -> Result<Arc<[u8]>, Box<Fault>> {
    let relative = Path::new(file.as_str());
    if !relative.components().all(|c| matches!(c, Component::Normal(_) | Component::CurDir)) {
        let message = format!("biletet «{}» ligg utanfor mappa til kommunen", file.value);
        let hint = "legg biletet i kommunemappa og skriv vegen derifrå";
        return Err(Box::new(Fault::error(code::OUTSIDE, file.place, message).hint(hint)));
    }
    let bytes = root.read(&kommune.join(relative), LARGEST).map_err(|why| {
        let message = format!("biletet «{}» {}", file.value, why.words(LARGEST));
        let fault = Fault::error(code::UNREADABLE, file.place, message);
        Box::new(fault.hint("vegen til biletet blir rekna frå mappa til kommunen"))
    })?;
    sound(&bytes).map_err(|why| {
        let message = format!("biletet «{}» {why}", file.value);
        let fault = Fault::error(code::PICTURE, file.place, message);
        Box::new(fault.hint("bruk SVG, PNG eller JPEG, i ein storleik som passar på ei side"))
    })?;
    Ok(bytes.into())
}

/// Whether a picture is of a kind that prints, by its contents and not its name.
fn sound(bytes: &[u8]) -> Result<(), String> {
    if is_svg(bytes) {
        return if bytes.len() > LARGEST_SVG { Err("er for stort (over 4 MB SVG)".into()) } else { Ok(()) };
    }
    let known = matches!(imagesize::image_type(bytes), Ok(imagesize::ImageType::Png | imagesize::ImageType::Jpeg));
    if !known {
        return Err("er verken SVG, PNG eller JPEG".into());
    }
    let size = imagesize::blob_size(bytes).map_err(|_| "kan ikkje lesast".to_string())?;
    let pixels = size.width as u64 * size.height as u64;
    if pixels == 0 {
        return Err("er tomt".into());
    }
    if pixels > MOST_PIXELS {
        return Err(format!("er for stort ({} millionar punkt)", pixels / 1_000_000));
    }
    Ok(())
}

fn is_svg(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).into_owned();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    start.starts_with("<svg") || (start.starts_with("<?xml") || start.starts_with("<!--")) && start.contains("<svg")
}
