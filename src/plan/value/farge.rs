//! A colour, and how well two colours can be told apart.

use super::read_value;
use crate::fault::code;
use crate::norsk::{Both, Refused};
use crate::yaml::{About, Cx, Defs, Node, Read};
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
        let wrong = || {
            Refused::new(
                format!("«{}» er ikkje ein farge", text.chars().take(40).collect::<String>()),
                "skriv # og seks teikn i hermeteikn, til dømes \"#0b5d6b\"",
            )
        };
        let hex = text.strip_prefix('#').filter(|h| h.len() == 6 && h.is_ascii()).ok_or_else(wrong)?;
        let byte = |i: usize| u8::from_str_radix(&hex[i..i + 2], 16).map_err(|_| wrong());
        Ok(Farge([byte(0)?, byte(2)?, byte(4)?]))
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

impl Read for Farge {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        // an unquoted # starts a comment, so that the value is empty: say that rather than «tom»
        if node.is_null() {
            cx.error(
                code::COLOUR,
                node.place,
                "her manglar fargen",
                "set hermeteikn rundt, for # startar ein kommentar: \"#0b5d6b\"",
            );
            return None;
        }
        read_value(node, cx, code::COLOUR, Farge::parse)
    }
    fn schema(_: &mut Defs) -> Json {
        json!({ "type": "string", "pattern": "^#[0-9a-fA-F]{6}$" })
    }
    fn about() -> About {
        About::named(Both::same("farge"))
    }
}
