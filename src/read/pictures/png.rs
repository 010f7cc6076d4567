//! PNG: decoded row by row, so that what is cut off or damaged is found without the picture being held.

use super::sound::{Sound, Unsound, check_size};
use crate::limits;
use crate::norsk::said;
use crate::plan::picture::Kind;
use png::{BitDepth, ColorType, Decoder, Limits, Transformations};
use std::io::Cursor;

/// Whether it prints.
pub fn look(bytes: &[u8]) -> Result<Sound, Unsound> {
    check_chunks(bytes)?;
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: limits::internal::PNG_KEPT });
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    decoder.set_transformations(Transformations::EXPAND);
    let unread = || Unsound::damaged(said!("kan ikkje lesast", "kan ikke leses"));
    let header = decoder.read_header_info().map_err(|_| unread())?;
    let pixels = check_size(u64::from(header.width), u64::from(header.height))?;
    let mut reader = decoder.read_info().map_err(|_| unread())?;
    if reader.info().animation_control().is_some_and(|animation| animation.num_frames > 1) {
        return Err(Unsound::new(
            said!("rører seg (APNG)", "rører seg (APNG)"),
            said!("lagre eitt av bileta som vanleg PNG", "lagre ett av bildene som vanlig PNG"),
        ));
    }
    let (colour, depth) = reader.output_color_type();
    let whole = loop {
        match reader.next_row() {
            Ok(Some(_)) => {}
            Ok(None) => break reader.finish().is_ok(),
            Err(_) => break false,
        }
    };
    let memory = pixels * opened(colour, depth);
    match whole {
        true => Ok(Sound::of_points(Kind::Png, memory)),
        false => Err(Unsound {
            opened: memory,
            ..Unsound::damaged(said!("er avkutta eller skadd", "er avkuttet eller skadet"))
        }),
    }
}

/// How many bytes a point takes, opened and on its way into the PDF: measured on pictures of 25 million points.
fn opened(colour: ColorType, depth: BitDepth) -> u64 {
    let wide = depth == BitDepth::Sixteen;
    match (colour, wide) {
        (ColorType::Grayscale, false) => 1,
        (ColorType::Grayscale, true) | (ColorType::Rgb | ColorType::Indexed, false) => 3,
        (ColorType::GrayscaleAlpha, false) => 4,
        (ColorType::GrayscaleAlpha, true) => 6,
        (ColorType::Rgba, false) => 8,
        (ColorType::Rgb | ColorType::Indexed, true) => 9,
        (ColorType::Rgba, true) => 12,
    }
}

/// What stands before the points: a palette must be one, since the decoder takes its length on trust, and a colour profile, which
/// lies there packed, must not unpack to more than it can need.
fn check_chunks(bytes: &[u8]) -> Result<(), Unsound> {
    for (kind, data) in chunks(bytes) {
        match kind {
            b"PLTE" if !data.len().is_multiple_of(3) || !(3..=768).contains(&data.len()) => {
                return Err(Unsound::damaged(said!("er skadd", "er skadet")));
            }
            b"iCCP" => check_profile(data)?,
            b"IDAT" => break,
            _ => {}
        }
    }
    Ok(())
}

fn check_profile(data: &[u8]) -> Result<(), Unsound> {
    // a name, a zero, and the way that it is packed
    let name = data.iter().position(|byte| *byte == 0);
    let Some(packed) = name.and_then(|name| data.get(name + 2..)) else { return Ok(()) };
    match fdeflate::decompress_to_vec_bounded(packed, limits::COLOUR_PROFILE) {
        Err(fdeflate::BoundedDecompressionError::OutputTooLarge { .. }) => {
            let mb = limits::COLOUR_PROFILE >> 20;
            Err(Unsound::new(
                said!("har ein fargeprofil på over {mb} MB", "har en fargeprofil på over {mb} MB"),
                said!("lagre biletet på nytt utan fargeprofil", "lagre bildet på nytt uten fargeprofil"),
            ))
        }
        // one that cannot be unpacked is left out when the picture is printed
        _ => Ok(()),
    }
}

/// The chunks of a PNG, each by its kind, as far as they are whole.
fn chunks(bytes: &[u8]) -> impl Iterator<Item = (&[u8; 4], &[u8])> {
    let mut rest = bytes.get(8..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (kind, after) = after.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let data = after.get(..length)?;
        // its check sum
        rest = after.get(length + 4..).unwrap_or_default();
        Some((kind, data))
    })
}
