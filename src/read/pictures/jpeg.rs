//! JPEG: its headers held against what prints, and decoded, so that what is cut off or damaged is found.

use super::sound::{Sound, Unsound, check_size};
use crate::limits;
use crate::norsk::number::in_groups;
use crate::norsk::said;
use crate::plan::picture::Kind;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::options::DecoderOptions;

/// What the headers say.
struct Frame {
    width: u64,
    height: u64,
    components: u8,
    /// How often the picture is gone through: once, or once for each step that it gets sharper by.
    scans: u64,
    /// Where the picture ends; some cameras put another after it.
    end: usize,
}

/// Whether it prints.
pub fn look(bytes: &[u8]) -> Result<Sound, Unsound> {
    let frame = frame(bytes)?;
    let pixels = check_size(frame.width, frame.height)?;
    match frame.components {
        1 | 3 => {}
        4 => {
            let hint = said!(
                "lagre biletet på nytt med RGB-fargar: CMYK er for trykkeri, og kan ikkje vere i ein arkiv-PDF",
                "lagre bildet på nytt med RGB-farger: CMYK er for trykkeri, og kan ikke være i en arkiv-PDF"
            );
            return Err(Unsound::new(said!("har CMYK-fargar", "har CMYK-farger"), hint));
        }
        _ => return Err(unread()),
    }
    if frame.scans * pixels > limits::JPEG_SCANNED {
        let hint = said!(
            "lagre biletet på nytt som vanleg JPEG, ikkje progressiv",
            "lagre bildet på nytt som vanlig JPEG, ikke progressiv"
        );
        let most = in_groups(limits::JPEG_SCANNED);
        return Err(Unsound::new(
            said!(
                "er lagra i {} omgangar, og har meir enn {most} punkt i alt",
                "er lagret i {} omganger, og har mer enn {most} punkter i alt",
                frame.scans
            ),
            hint,
        ));
    }
    let memory = pixels * u64::from(frame.components);
    match is_whole(bytes, &frame) {
        true => Ok(Sound::of_points(Kind::Jpeg, memory)),
        false => Err(Unsound {
            opened: memory,
            ..Unsound::damaged(said!("er avkutta eller skadd", "er avkuttet eller skadet"))
        }),
    }
}

/// Whether all points are there.
fn is_whole(bytes: &[u8], frame: &Frame) -> bool {
    // The decoder takes the mark of the end for one wherever it comes. Without it, it tells that a picture with a single scan
    // has too few points. One with several is whole after each of them, and needs its mark.
    let end = if frame.scans == 1 { frame.end } else { frame.end + 2 };
    let bytes = bytes.get(..end).unwrap_or(bytes);
    let decode = |strict| {
        let side = usize::from(u16::MAX);
        let options = DecoderOptions::default().set_strict_mode(strict).set_max_width(side).set_max_height(side);
        JpegDecoder::new_with_options(ZCursor::new(bytes), options).decode()
    };
    match decode(true) {
        Ok(_) => true,
        // bytes too many between headers harm nothing, and some programs write them
        Err(why) => why.to_string().contains("Extra bytes between headers") && decode(false).is_ok(),
    }
}

/// Goes through the segments, each with its length, and through what lies between scans, to the end of the picture.
fn frame(bytes: &[u8]) -> Result<Frame, Unsound> {
    let (mut frame, mut scans, mut at) = (None, 0, 2);
    loop {
        let Some(&[0xff, marker]) = bytes.get(at..at + 2) else {
            // within a scan: on to the next marker; a zero after 0xff is a byte of the scan's own
            if scans == 0 {
                return Err(unread());
            }
            let rest = bytes.get(at..).unwrap_or_default();
            let next =
                rest.windows(2).position(|pair| matches!(pair, [0xff, marker] if !matches!(marker, 0 | 0xd0..=0xd7)));
            at += next.ok_or_else(|| {
                Unsound::damaged(said!("er avkutta: slutten manglar", "er avkuttet: slutten mangler"))
            })?;
            continue;
        };
        match marker {
            0xff => at += 1,
            0 | 0x01 | 0xd0..=0xd8 => at += 2,
            0xd9 => break,
            _ => {
                let length = bytes.get(at + 2..at + 4).and_then(|l| <[u8; 2]>::try_from(l).ok());
                let length = length.map(u16::from_be_bytes).ok_or_else(unread)?;
                let segment = bytes.get(at + 4..at + 2 + usize::from(length)).ok_or_else(unread)?;
                match marker {
                    0xc4 | 0xc8 | 0xcc => {}
                    0xc0..=0xc2 => match segment {
                        [8, h1, h2, w1, w2, components, ..] => {
                            let side = |a, b| u64::from(u16::from_be_bytes([a, b]));
                            let (width, height) = (side(*w1, *w2), side(*h1, *h2));
                            frame = Some(Frame { width, height, components: *components, scans: 0, end: 0 });
                        }
                        _ => return Err(unusual()),
                    },
                    0xc3..=0xcf => return Err(unusual()),
                    0xda => scans += 1,
                    _ => {}
                }
                at += 2 + usize::from(length);
            }
        }
    }
    frame.filter(|_| scans > 0).map(|frame| Frame { scans, end: at, ..frame }).ok_or_else(unread)
}

fn unread() -> Unsound {
    Unsound::damaged(said!("kan ikkje lesast", "kan ikke leses"))
}

/// Kinds of JPEG that hardly any program writes and few read.
fn unusual() -> Unsound {
    Unsound::new(
        said!("er ein uvanleg slags JPEG", "er en uvanlig slags JPEG"),
        said!("lagre biletet på nytt som vanleg JPEG eller PNG", "lagre bildet på nytt som vanlig JPEG eller PNG"),
    )
}
