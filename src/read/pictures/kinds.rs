//! What a file is that is neither SVG, PNG nor JPEG, by its first bytes: telephones, Word and the web have kinds of pictures of
//! their own, and who named such a file knows it only as a picture.

use super::sound::Unsound;
use crate::norsk::{Said, said};

/// Why a picture of another kind cannot be printed, if it is of a kind that is known.
pub fn other(bytes: &[u8]) -> Option<Unsound> {
    let of = |name: &str, hint: Said| {
        Unsound::new(
            said!("er {name}, som ikkje kan kome med i PDF-en", "er {name}, som ikke kan komme med i PDF-en"),
            hint,
        )
    };
    photograph(bytes)
        .map(|name| of(name, save_points()))
        .or_else(|| Some(of(page(bytes)?, export())))
        .or_else(|| none(bytes))
}

fn save_points() -> Said {
    said!(
        "opne biletet i eit biletprogram, lagre det som PNG eller JPEG, og skriv namnet på den nye fila her",
        "åpne bildet i et bildeprogram, lagre det som PNG eller JPEG, og skriv navnet på den nye filen her"
    )
}

fn export() -> Said {
    said!(
        "lagre eller eksporter det som SVG eller PNG, og skriv namnet på den nye fila her",
        "lagre eller eksporter det som SVG eller PNG, og skriv navnet på den nye filen her"
    )
}

/// The name of a kind of picture that is made of points.
fn photograph(bytes: &[u8]) -> Option<&'static str> {
    Some(match bytes {
        [b'G', b'I', b'F', b'8', ..] => "GIF",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "WebP",
        [_, _, _, _, b'f', b't', b'y', b'p', rest @ ..] => {
            let brands = rest.get(..40).unwrap_or(rest);
            let has = |brand: &[u8]| brands.windows(4).any(|part| part == brand);
            match () {
                () if has(b"avif") || has(b"avis") => "AVIF",
                () if has(b"heic") || has(b"heix") || has(b"hevc") || has(b"mif1") => "HEIC",
                () => return None,
            }
        }
        [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..] => "TIFF",
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => "BMP",
        [b'8', b'B', b'P', b'S', ..] => "eit Photoshop-bilete (PSD)",
        [0, 0, 1, 0, ..] => "ICO",
        [0, 0, 0, 12, b'j', b'P', b' ', b' ', ..] => "JPEG 2000",
        [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..] | [0xff, 0x0a, ..] => "JPEG XL",
        _ => return None,
    })
}

/// The name of a kind that is made to be put on a page.
fn page(bytes: &[u8]) -> Option<&'static str> {
    Some(match bytes {
        [0xc5, 0xd0, 0xd3, 0xc6, ..] | [b'%', b'!', b'P', b'S', ..] => "EPS",
        [0xd7, 0xcd, 0xc6, 0x9a, ..] | [1, 0, 9, 0, ..] => "WMF",
        [1, 0, 0, 0, ..] if bytes.get(40..44) == Some(b" EMF") => "EMF",
        _ if first(bytes).windows(5).any(|part| part == b"%PDF-") => "PDF",
        _ => return None,
    })
}

/// So much of a file that its kind shows in it.
fn first(bytes: &[u8]) -> &[u8] {
    bytes.get(..1024).unwrap_or(bytes)
}

/// What is no picture at all.
fn none(bytes: &[u8]) -> Option<Unsound> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins = |with: &str| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()));
    let near = |word: &[u8]| first(text).windows(word.len()).any(|part| part == word);
    match bytes {
        _ if begins("<!doctype html") || begins("<html") => Some(Unsound::new(
            said!("er ei nettside, og ikkje eit bilete", "er en nettside, og ikke et bilde"),
            said!(
                "lagre sjølve biletet: høgreklikk på det i nettlesaren, og vel «Lagre bilete som»",
                "lagre selve bildet: høyreklikk på det i nettleseren, og velg «Lagre bilde som»"
            ),
        )),
        _ if begins("<mxfile") || begins("<?xml") && near(b"<mxfile") => Some(Unsound::new(
            said!("er ei teikning slik draw.io lagrar henne", "er en tegning slik draw.io lagrer den"),
            export(),
        )),
        _ if begins("version https://git-lfs") => Some(Unsound::new(
            said!("er berre ei tilvising til eit bilete (Git LFS)", "er bare en henvisning til et bilde (Git LFS)"),
            said!("hent sjølve biletet med «git lfs pull»", "hent selve bildet med «git lfs pull»"),
        )),
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(Unsound::new(
            said!(
                "er eit dokument eller ei pakka fil (til dømes Word, PowerPoint eller zip), og ikkje eit bilete",
                "er et dokument eller en pakket fil (for eksempel Word, PowerPoint eller zip), og ikke et bilde"
            ),
            said!(
                "lagre sjølve biletet som PNG eller JPEG, og skriv namnet på den nye fila her",
                "lagre selve bildet som PNG eller JPEG, og skriv navnet på den nye filen her"
            ),
        )),
        _ => None,
    }
}
