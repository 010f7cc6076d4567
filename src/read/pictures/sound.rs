//! What a picture is by its contents, and what it takes to print it; or why it cannot be printed.

use super::{jpeg, kinds, png, svg};
use crate::limits;
use crate::norsk::number::in_groups;
use crate::norsk::{Said, said};
use crate::plan::picture::Kind;
use std::collections::BTreeSet;

/// A picture that prints.
#[derive(Clone, Debug)]
pub struct Sound {
    /// What it is.
    pub kind: Kind,
    /// How many bytes its points take when they are opened.
    pub memory: u64,
    /// How much there is to draw, counted in plain shapes; see `limits::PICTURES_DRAWN`.
    pub drawn: u64,
    /// The letters of the texts in it.
    pub letters: BTreeSet<char>,
    /// The fonts that it names for its texts and that are not shipped.
    pub fonts: Vec<String>,
}

/// Why a picture does not print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsound {
    /// What is wrong; the name of the picture stands before it.
    pub why: Said,
    /// What to do about it.
    pub hint: Said,
    /// How many bytes were opened before it was found.
    pub opened: u64,
}

impl Unsound {
    pub(super) fn new(why: Said, hint: Said) -> Self {
        Self { why, hint, opened: 0 }
    }

    pub(super) fn damaged(why: Said) -> Self {
        let hint = said!(
            "hent eller eksporter biletet på nytt, for fila er ikkje heil",
            "hent eller eksporter bildet på nytt, for filen er ikke hel"
        );
        Self::new(why, hint)
    }

    pub(super) fn too_large(why: Said) -> Self {
        let hint = said!(
            "gjer biletet mindre: 3000 punkt i breidda er nok til ei heil side",
            "gjør bildet mindre: 3000 punkter i bredden er nok til en hel side"
        );
        Self::new(why, hint)
    }
}

impl Sound {
    /// One of points.
    pub(super) fn of_points(kind: Kind, memory: u64) -> Self {
        Self { kind, memory, drawn: 0, letters: BTreeSet::new(), fonts: vec![] }
    }
}

/// Whether a picture is of a kind that prints, by its contents and not its name, and whole; and what it takes.
///
/// # Errors
/// Why it does not print.
pub fn look(bytes: &[u8]) -> Result<Sound, Unsound> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => png::look(bytes),
        [0xff, 0xd8, ..] => jpeg::look(bytes),
        [0x1f, 0x8b, ..] => Err(Unsound::new(
            said!("er pakka (svgz)", "er pakket (svgz)"),
            said!("lagre det som vanleg SVG, utan komprimering", "lagre det som vanlig SVG, uten komprimering"),
        )),
        [0xff, 0xfe, _, 0, ..] | [0xfe, 0xff, 0, _, ..] | [b'<', 0, ..] | [0, b'<', ..] => Err(svg::wrong_encoding()),
        [] => Err(Unsound::damaged(said!("er tomt", "er tomt"))),
        _ => Err(match kinds::other(bytes) {
            Some(other) => other,
            None if svg::is_svg(bytes) => return svg::look(bytes),
            None => Unsound::new(
                said!("er verken SVG, PNG eller JPEG", "er verken SVG, PNG eller JPEG"),
                said!("bruk SVG, PNG eller JPEG", "bruk SVG, PNG eller JPEG"),
            ),
        }),
    }
}

/// Whether a picture is of a size that is opened.
pub(super) fn check_size(width: u64, height: u64) -> Result<u64, Unsound> {
    let (pixels, side) = (width.saturating_mul(height), width.max(height));
    match pixels {
        0 => Err(Unsound::damaged(said!("er tomt", "er tomt"))),
        _ if side > limits::PICTURE_SIDE && pixels <= limits::PIXELS => {
            let (is, most) = (in_groups(side), in_groups(limits::PICTURE_SIDE));
            Err(Unsound::too_large(said!(
                "er for langt ({is} punkt på den lengste sida, og det kan vere {most})",
                "er for langt ({is} punkter på den lengste siden, og det kan være {most})"
            )))
        }
        1..=limits::PIXELS => Ok(pixels),
        _ => {
            let (is, most) = (pixels / 1_000_000, limits::PIXELS / 1_000_000);
            Err(Unsound::too_large(said!(
                "er for stort ({is} millionar punkt, og det kan vere {most})",
                "er for stort ({is} millioner punkter, og det kan være {most})"
            )))
        }
    }
}
