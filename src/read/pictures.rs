//! The pictures that a plan names: inside the municipality's folder, of a kind that prints, and not too large to open.

use super::files::{Files, words};
use crate::fault::code;
use crate::fault::{Fault, Faults};
use crate::limits;
use crate::plan::Plan;
use crate::plan::picture::{Bilete, virtual_path};
use crate::yaml::At;
use std::collections::BTreeMap;
use std::path::{Component, Path};
use std::sync::Arc;

/// The pictures of a plan, each once; what is wrong with one is a fault where it is named.
pub fn read(plan: &Plan, kommune: &Path, root: &Files, faults: &mut Faults) -> Vec<Bilete> {
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

fn picture(file: &At<String>, kommune: &Path, root: &Files) -> Result<Arc<[u8]>, Box<Fault>> {
    let relative = Path::new(file.as_str());
    if !relative.components().all(|c| matches!(c, Component::Normal(_) | Component::CurDir)) {
        let message = format!("biletet «{}» ligg utanfor mappa til kommunen", file.value);
        let hint = "legg biletet i kommunemappa og skriv vegen derifrå";
        return Err(Box::new(Fault::error(code::OUTSIDE, file.place, message).hint(hint)));
    }
    let bytes = root.read(&kommune.join(relative), limits::PICTURE).map_err(|why| {
        let message = format!("biletet «{}» {}", file.value, words(&why, limits::PICTURE));
        let fault = Fault::error(code::UNREADABLE, file.place, message);
        Box::new(fault.hint("skriv vegen frå mappa til kommunen, til dømes bilete/moete.jpg"))
    })?;
    sound(&bytes).map_err(|(why, hint)| {
        let message = format!("biletet «{}» {why}", file.value);
        Box::new(Fault::error(code::PICTURE, file.place, message).hint(hint))
    })?;
    Ok(bytes.into())
}

/// Whether a picture is of a kind that prints, by its contents and not its name; else why not, and what to do.
fn sound(bytes: &[u8]) -> Result<(), (String, &'static str)> {
    const KIND: &str = "bruk SVG, PNG eller JPEG";
    const SIZE: &str = "gjer biletet mindre: 3000 punkt i breidda er nok til ei heil side";
    const WHOLE: &str = "hent eller eksporter biletet på nytt, for fila er ikkje heil";
    if is_svg(bytes) {
        let large = bytes.len() > limits::SVG;
        return if large { Err(("er for stort (over 4 MB SVG)".into(), SIZE)) } else { Ok(()) };
    }
    let known = matches!(imagesize::image_type(bytes), Ok(imagesize::ImageType::Png | imagesize::ImageType::Jpeg));
    if !known {
        return Err(("er verken SVG, PNG eller JPEG".into(), KIND));
    }
    let size = imagesize::blob_size(bytes).map_err(|_| ("kan ikkje lesast".to_string(), WHOLE))?;
    let pixels = size.width as u64 * size.height as u64;
    if pixels == 0 {
        return Err(("er tomt".into(), WHOLE));
    }
    if pixels > limits::PIXELS {
        return Err((format!("er for stort ({} millionar punkt)", pixels / 1_000_000), SIZE));
    }
    if bytes.starts_with(&[0xff, 0xd8]) && !is_whole_jpeg(bytes) {
        return Err(("er avkutta: slutten manglar".into(), WHOLE));
    }
    Ok(())
}

/// Whether a JPEG has an end. One that was cut off on its way would print as half a picture.
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    let mut at = 2;
    // segments, each with its length, up to the start of the scan; a preview inside one has an end of its own
    while let Some(&[0xff, marker, a, b]) = bytes.get(at..at + 4).and_then(|s| <&[u8; 4]>::try_from(s).ok()) {
        at += if marker == 0xff { 1 } else { 2 + usize::from(u16::from_be_bytes([a, b])) };
        if marker == 0xda {
            return bytes.get(at..).is_some_and(|scan| scan.windows(2).any(|pair| pair == [0xff, 0xd9]));
        }
    }
    false
}

fn is_svg(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).into_owned();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    start.starts_with("<svg") || (start.starts_with("<?xml") || start.starts_with("<!--")) && start.contains("<svg")
}
