//! A colour, and how well two colours can be told apart.

use crate::fault::{Edit, Fault, code};
use crate::norsk::{Both, Refused, said, shortened};
use crate::yaml::{About, Cx, Defs, Name, Node, Read, Style, schema};
use serde_json::{Value as Json, json};

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Farge(pub [u8; 3]);

impl Farge {
    /// The colour that a text is: `#0b5d6b`.
    ///
    /// # Errors
    /// Why it is none, and how one is written.
    pub fn parse(text: &str) -> Result<Farge, Refused> {
        if let Some(farge) = text.strip_prefix('#').filter(|hex| hex.len() == 6).and_then(six) {
            return Ok(farge);
        }
        let shown = shortened(text);
        let message = said!("«{shown}» er ikkje ein farge", "«{shown}» er ikke en farge");
        Err(match meant(text) {
            Some(farge) => {
                let hex = farge.printed();
                Refused::new(message, said!("skriv \"{hex}\", med hermeteikna", "skriv \"{hex}\", med hermetegnene"))
            }
            None => Refused::new(
                message,
                said!(
                    "skriv # og seks teikn i hermeteikn, til dømes \"#0b5d6b\"",
                    "skriv # og seks tegn i hermetegn, for eksempel \"#0b5d6b\""
                ),
            ),
        })
    }

    /// Paper.
    pub const WHITE: Farge = Farge([255; 3]);

    /// How well two colours can be told apart, from 1 to 21 (WCAG 2.1, «contrast ratio»).
    pub fn contrast(self, other: Farge) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The relative luminance of WCAG 2.1, from 0 (black) to 1 (white).
    fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|byte| {
            let x = f64::from(byte) / 255.0;
            if x <= 0.04045 { x / 12.92 } else { ((x + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// The lightest shade of the colour that has this contrast with another; black where none has.
    pub fn darker(self, other: Farge, contrast: f64) -> Farge {
        let part = |byte: u8, percent: u16| u8::try_from(u16::from(byte) * percent / 100).unwrap_or(byte);
        let shade = |percent: u16| Farge(self.0.map(|byte| part(byte, percent)));
        (0..=100).rev().map(shade).find(|shade| shade.contrast(other) >= contrast).unwrap_or(Farge([0; 3]))
    }

    /// `#0b5d6b`.
    pub fn printed(self) -> String {
        let [r, g, b] = self.0;
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}

/// The colour of six hexadecimal digits.
fn six(hex: &str) -> Option<Farge> {
    let byte = |i: usize| u8::from_str_radix(hex.get(i..i + 2)?, 16).ok();
    let digits = hex.len() == 6 && hex.bytes().all(|c| c.is_ascii_hexdigit());
    digits.then(|| Some(Farge([byte(0)?, byte(2)?, byte(4)?])))?
}

/// The colour that was meant: `0b5d6b`, `#C00`, `rgb(11, 93, 107)`, «mørkeblå».
fn meant(text: &str) -> Option<Farge> {
    let lower = text.trim().to_lowercase();
    let hex = lower.trim_start_matches('#').trim_start_matches("0x").trim();
    if let [r, g, b] = *hex.as_bytes()
        && hex.bytes().all(|c| c.is_ascii_hexdigit())
    {
        return six(&[r, r, g, g, b, b].map(char::from).iter().collect::<String>());
    }
    if let Some(farge) = six(hex) {
        return Some(farge);
    }
    // `rgb(11, 93, 107)`, `RGB 11/93/107`, `11 93 107`
    let numbers: Vec<&str> = lower.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
    let words = lower.replace("rgb", "");
    if !words.contains(|c: char| c.is_alphabetic() || c == '%') && numbers.len() == 3 {
        let bytes: Vec<u8> = numbers.iter().filter_map(|n| n.parse().ok()).collect();
        return <[u8; 3]>::try_from(bytes).ok().map(Farge);
    }
    let name = lower.replace(['-', ' '], "");
    NAMED.iter().find(|(names, _)| names.contains(&name.as_str())).and_then(|(_, hex)| six(hex))
}

/// Colours as they are called, each dark enough to be read on white.
const NAMED: &[(&[&str], &str)] = &[
    (&["blå", "blaa", "blue"], "1f5fa8"),
    (&["mørkeblå", "mørkblå", "marineblå", "navy", "darkblue"], "12355b"),
    (&["lyseblå", "lysblå", "himmelblå", "lightblue"], "2f6f9f"),
    (&["raud", "rød", "red"], "b3261e"),
    (&["mørkeraud", "mørkerød", "vinraud", "vinrød", "burgunder", "darkred"], "7a1f2b"),
    (&["grøn", "grønn", "green"], "2e6b3a"),
    (&["mørkegrøn", "mørkegrønn", "darkgreen"], "1d4d2b"),
    (&["turkis", "blågrøn", "blågrønn", "petrol", "teal"], "0b5d6b"),
    (&["lilla", "fiolett", "purple"], "5b3a8c"),
    (&["brun", "brown"], "6b4226"),
    (&["oransje", "orange"], "a34a00"),
    (&["rosa", "pink"], "a3285f"),
    (&["grå", "gray", "grey"], "555555"),
    (&["svart", "sort", "black"], "000000"),
];

impl Read for Farge {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        // an unquoted # starts a comment, so that the value is empty: say that rather than «tom»
        if node.is_null() {
            let line = cx.source.text().get(node.place.span.end as usize..).and_then(|rest| rest.lines().next());
            let comment = line.unwrap_or("").trim_start();
            let start = line.map_or(0, |line| node.place.span.end as usize + line.len() - comment.len());
            let word = comment.split_whitespace().next().unwrap_or("");
            let message = said!("her manglar fargen", "her mangler fargen");
            let Some(farge) = meant(word).filter(|_| word.starts_with('#')) else {
                let hint = said!(
                    "skriv # og seks teikn i hermeteikn, til dømes \"#0b5d6b\"",
                    "skriv # og seks tegn i hermetegn, for eksempel \"#0b5d6b\""
                );
                cx.error(code::COLOUR, node.place, message, hint);
                return None;
            };
            let (hex, place) = (farge.printed(), cx.source.place(start..start + word.len()));
            let hint = said!(
                "set hermeteikn rundt, for # startar ein kommentar: \"{hex}\"",
                "sett hermetegn rundt, for # starter en kommentar: \"{hex}\""
            );
            let cure = Edit::new(place, word, format!("\"{hex}\""));
            cx.push(Fault::error(code::COLOUR, place, message).hint(hint).cure([cure]));
            return None;
        }
        let written = cx.text(node, Name::new("ein farge", "en farge"))?;
        let (text, style) = (written.text.trim(), written.style);
        match Farge::parse(text) {
            Ok(farge) => Some(farge),
            Err(why) => {
                // a colour by name is the author's to choose; one that lacks its sign or its quotation marks is not
                let sure = meant(text).filter(|_| text.contains(|c: char| c.is_ascii_digit() || c == '#'));
                let edit = sure.map(|farge| match style {
                    Style::Plain => Edit::new(node.place, text, format!("\"{}\"", farge.printed())),
                    _ => Edit::new(node.place, text, farge.printed()),
                });
                cx.push(Fault::error(code::COLOUR, node.place, why.message).hint(why.hint).cure(edit));
                None
            }
        }
    }
    fn schema(defs: &mut Defs) -> Json {
        let message = said!(
            "skriv # og seks teikn i hermeteikn, til dømes \"#0b5d6b\"",
            "skriv # og seks tegn i hermetegn, for eksempel \"#0b5d6b\""
        );
        schema::told(json!({ "type": ["string"], "pattern": "^\\s*#[0-9a-fA-F]{6}\\s*$" }), &message, defs)
    }
    fn about() -> About {
        About::named(Both::same("farge"))
    }
}
