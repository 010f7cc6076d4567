//! PNG and JPEG: what is cut off, damaged, packed to burst or of colours that an archive does not take is told of where it is
//! named; all kinds that programs write are printed.

use super::{Room, drawing, plan, printed, program, refused};
use crate::room::repository;
use png::{BitDepth, ColorType, Encoder};
use std::collections::BTreeMap;

/// A PNG of one colour.
fn picture(width: u32, height: u32, colour: ColorType, depth: BitDepth) -> Vec<u8> {
    let mut bytes = vec![];
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(colour);
    encoder.set_depth(depth);
    if colour == ColorType::Indexed {
        encoder.set_palette(vec![10; 768]);
    }
    let row = (width as usize * colour.samples() * depth as usize).div_ceil(8);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![3; row * height as usize]).unwrap();
    writer.finish().unwrap();
    bytes
}

/// A PNG with one more chunk before its points.
fn with_chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut bytes = vec![];
    let mut writer = Encoder::new(&mut bytes, 2, 2).write_header().unwrap();
    writer.write_chunk(png::chunk::ChunkType(kind), data).unwrap();
    writer.write_image_data(&[0; 4]).unwrap();
    writer.finish().unwrap();
    bytes
}

/// A name, and after it so many zeros, packed.
fn packed(name: &[u8], bytes: usize) -> Vec<u8> {
    [name, &fdeflate::compress_to_vec(&vec![0; bytes])].concat()
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(repository().join("tests/fixtures/bilete").join(name)).unwrap()
}

#[test]
fn each_kind_of_png_and_jpeg_is_printed() {
    use BitDepth::{Eight, Four, One, Sixteen, Two};
    let mut count = 0;
    for colour in [ColorType::Grayscale, ColorType::Rgb, ColorType::Indexed, ColorType::GrayscaleAlpha, ColorType::Rgba]
    {
        for depth in [One, Two, Four, Eight, Sixteen] {
            let exists = match colour {
                ColorType::Grayscale => true,
                ColorType::Indexed => depth != Sixteen,
                _ => matches!(depth, Eight | Sixteen),
            };
            if exists {
                printed("bilete/bilete.png", &picture(9, 7, colour, depth));
                count += 1;
            }
        }
    }
    for (name, bytes) in [
        ("vanleg.jpg", fixture("vanleg.jpg")),
        ("PROGRESSIV.JPG", fixture("progressiv.jpg")),
        ("graa.jpeg", fixture("graa.jpg")),
        ("bilete.jfif", fixture("vanleg.jpg")),
        ("utan-ending", fixture("vanleg.jpg")),
        ("ICC.png", with_chunk(*b"iCCP", &packed(b"a\0\0", 3000))),
        ("tekst.png", with_chunk(*b"zTXt", &packed(b"a\0\0", 99_000_000))),
    ] {
        printed(&format!("bilete/{name}"), &bytes);
        count += 1;
    }
    eprintln!("{count} pictures printed");
}

#[test]
fn what_is_cut_off_or_damaged_is_told_of_where_it_is_named() {
    let png = picture(300, 200, ColorType::Rgb, BitDepth::Eight);
    let mut noisy = vec![];
    let mut writer = Encoder::new(&mut noisy, 60, 60).write_header().unwrap();
    writer.write_image_data(&(0..3600_u32).map(|i| (i * i % 251) as u8).collect::<Vec<_>>()).unwrap();
    writer.finish().unwrap();
    let mut count = 0;
    for whole in [&png, &noisy] {
        for share in [9, 20, 40, 60, 80, 95] {
            refused("bilete/a.png", &whole[..whole.len() * share / 100], "biletet «bilete/a.png» ");
            count += 1;
        }
        for at in [whole.len() / 2, whole.len() * 2 / 3, 20] {
            let mut spoilt = whole.clone();
            spoilt[at] ^= 0x55;
            refused("bilete/a.png", &spoilt, "biletet «bilete/a.png» ");
            count += 1;
        }
    }
    for name in ["vanleg.jpg", "progressiv.jpg", "graa.jpg"] {
        let whole = fixture(name);
        for share in [1, 10, 40, 70, 90, 99] {
            refused("bilete/a.jpg", &whole[..whole.len() * share / 100], "biletet «bilete/a.jpg» ");
            count += 1;
            // half a picture with an end put on it; nothing shows it where only the last points are missing, or the last of the
            // steps that a progressive one gets sharper by
            if share < 90 && name != "progressiv.jpg" {
                let ended = [&whole[..whole.len() * share / 100], &[0xff, 0xd9]].concat();
                refused("bilete/a.jpg", &ended, "biletet «bilete/a.jpg» ");
                count += 1;
            }
        }
    }
    // a palette of another length than it has colours, with the right sum
    for length in [0, 1, 2, 4, 766, 769, 771] {
        let mut bytes = vec![];
        let mut encoder = Encoder::new(&mut bytes, 2, 2);
        encoder.set_color(ColorType::Indexed);
        encoder.set_palette(vec![9; length]);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&[0; 4]).unwrap();
        writer.finish().unwrap();
        refused("bilete/a.png", &bytes, "biletet «bilete/a.png» ");
        count += 1;
    }
    eprintln!("{count} damaged pictures refused");
}

#[test]
fn what_is_packed_to_burst_or_of_another_kind_is_refused() {
    refused("bilete/a.png", &with_chunk(*b"iCCP", &packed(b"a\0\0", 300_000_000)), "fargeprofil");
    refused("bilete/a.png", &with_chunk(*b"iCCP", &packed(b"profil\0\0", 5_000_000)), "fargeprofil");
    refused("bilete/a.png", &picture(6000, 6000, ColorType::Grayscale, BitDepth::One), "36 millionar punkt");
    for (width, height) in [(1, 20_001), (20_001, 1), (1, 25_000_000), (900_000, 2)] {
        refused(
            "bilete/a.png",
            &picture(width, height, ColorType::Grayscale, BitDepth::One),
            "på den lengste sida, og det kan vere 20 000",
        );
    }
    refused("bilete/a.jpg", &fixture("cmyk.jpg"), "CMYK");
    refused("bilete/a.png", &fixture("cmyk.jpg"), "CMYK");
    refused("bilete/a.png", &fixture("vanleg.jpg"), "er JPEG, og det seier ikkje namnet");
    refused("bilete/a.jpeg", &picture(2, 2, ColorType::Rgb, BitDepth::Eight), "er PNG, og det seier ikkje namnet");
    refused("bilete/a.pdf", &picture(2, 2, ColorType::Rgb, BitDepth::Eight), "er PNG, og det seier ikkje namnet");
    refused("bilete/a.png", b"tull og vas", "verken SVG, PNG eller JPEG");
    refused("bilete/a.png", b"", "tomt");
    // a progressive JPEG that goes through a large picture again and again
    let small = fixture("progressiv.jpg");
    let frame = small.windows(2).position(|pair| pair == [0xff, 0xc2]).unwrap();
    let mut large = small.clone();
    large[frame + 5..frame + 9].copy_from_slice(&[0x13, 0x88, 0x13, 0x88]);
    let scan = small.windows(2).rposition(|pair| pair == [0xff, 0xda]).unwrap();
    let again = small[scan..small.len() - 2].repeat(90);
    large.splice(large.len() - 2..large.len() - 2, again);
    refused("bilete/a.jpg", &large, "omgangar");
    // within a drawing they are held to the same
    let png = |bytes: &[u8]| {
        drawing(&format!("<image width=\"9\" height=\"9\" href=\"data:image/png;base64,{}\"/>", base64(bytes)))
    };
    refused("bilete/a.svg", png(&with_chunk(*b"iCCP", &packed(b"a\0\0", 9_000_000))).as_bytes(), "fargeprofil");
    refused(
        "bilete/a.svg",
        png(&picture(6000, 6000, ColorType::Grayscale, BitDepth::One)).as_bytes(),
        "36 millionar punkt",
    );
    let twice = png(&picture(3000, 3000, ColorType::Rgb, BitDepth::Eight))
        .replace("<image", "<image id=\"i\"")
        .replace("</svg>", &("<use href=\"#i\"/>".repeat(20) + "</svg>"));
    refused("bilete/a.svg", twice.as_bytes(), "for innvikla");
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let whole = three.iter().chain([&0, &0]).take(3).fold(0_usize, |whole, byte| whole << 8 | usize::from(*byte));
        (0..4).for_each(|i| text.push(if i <= three.len() { SIGNS[whole >> (18 - 6 * i) & 63] as char } else { '=' }));
    }
    text
}

#[test]
fn what_is_of_another_kind_is_called_by_its_name_whatever_the_file_is_called() {
    let emf = [&[1, 0, 0, 0][..], &[0; 36], b" EMF", &[0; 60]].concat();
    let kinds: [(&[u8], &str); 16] = [
        (b"GIF89a\x01\0\x01\0", "er GIF,"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "er WebP,"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "er HEIC,"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif", "er AVIF,"),
        (b"II*\0\x08\0\0\0", "er TIFF,"),
        (b"MM\0*\0\0\0\x08", "er TIFF,"),
        (b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0", "er BMP,"),
        (b"8BPS\0\x01", "Photoshop"),
        (b"%PDF-1.7\n", "er PDF,"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "er EPS,"),
        (b"\xd7\xcd\xc6\x9a\0\0", "er WMF,"),
        (&emf, "er EMF,"),
        (b"PK\x03\x04\x14\0", "dokument"),
        (b"<!DOCTYPE HTML><html><svg></svg></html>", "nettside"),
        (b"<mxfile host=\"app.diagrams.net\"></mxfile>", "draw.io"),
        (b"version https://git-lfs.github.com/spec/v1\n", "Git LFS"),
    ];
    for (bytes, words) in kinds {
        for name in ["bilete/a.png", "bilete/a.jpg", "bilete/a.svg", "bilete/a"] {
            refused(name, bytes, words);
        }
    }
    eprintln!("{} kinds, under four names each", kinds.len());
}

/// A JPEG with its camera's word that it is to be turned a quarter.
fn turned(jpeg: &[u8]) -> Vec<u8> {
    let tag = [&0x0112_u16.to_be_bytes()[..], &3_u16.to_be_bytes(), &1_u32.to_be_bytes(), &[0, 6, 0, 0]].concat();
    let exif = [b"Exif\0\0MM\0*\0\0\0\x08\0\x01", &tag[..], &[0; 4]].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
}

#[test]
fn a_photograph_that_the_camera_was_turned_for_is_printed_upright() {
    let height = |bytes: &[u8]| {
        let room = super::one("bilete/a.jpg", bytes);
        room.build(&["--typst", "typst"]).ended(0);
        let pdf = lopdf::Document::load(room.path("output/fjordvik-kort.pdf")).unwrap();
        let matrices =
            pdf.get_pages().into_values().flat_map(|page| {
                let content = lopdf::content::Content::decode(&pdf.get_page_content(page)).unwrap();
                content.operations.into_iter().filter(|operation| operation.operator == "cm").map(|operation| {
                    operation.operands.iter().map(|number| number.as_float().unwrap()).collect::<Vec<_>>()
                })
            });
        matrices.filter(|matrix| matrix[0].abs() < 1e-3 && matrix[1].abs() > 1.0).count()
    };
    let upright = fixture("vanleg.jpg");
    assert_eq!(height(&upright), 0);
    assert_eq!(height(&turned(&upright)), 1, "it is turned on the page");
}

#[test]
fn all_pictures_of_a_plan_together_are_bounded() {
    let told =
        |pictures: &BTreeMap<String, Vec<u8>>, command: &str| program(&Room::with(&plan(pictures))).arg(command).run();
    let many = |count: usize, colour, side| -> BTreeMap<String, Vec<u8>> {
        let bytes = picture(side, side, colour, BitDepth::Eight);
        (0..count).map(|i| (format!("bilete/p{i:02}.png"), bytes.clone())).collect()
    };
    for pictures in
        [many(60, ColorType::Rgba, 5000), many(60, ColorType::Grayscale, 4000), many(9, ColorType::Rgb, 5000)]
    {
        for command in ["sjekk", "bygg"] {
            let run = told(&pictures, command).ended(1);
            let text = run.stdout.clone() + &run.stderr;
            assert_eq!(text.matches("feil[PV036").count(), 1, "{run:.2000}");
            assert!(text.contains("for store til saman"), "{run:.2000}");
        }
    }
    // ten photographs as a telephone takes them are within it
    let ten = many(10, ColorType::Rgb, 3500);
    told(&ten, "bygg").ended(0);
    // one drawing in many places is drawn in each
    let svg = drawing(&"<rect width=\"9\" height=\"9\"/>".repeat(9000));
    let spelt: BTreeMap<String, Vec<u8>> =
        (0..12).map(|i| (format!("{}bilete/a.svg", "./".repeat(i)), svg.clone().into_bytes())).collect();
    let run = told(&spelt, "bygg").ended(1);
    assert!(run.stderr.contains("teikningane i planen er for store til saman"), "{run:.2000}");
}
