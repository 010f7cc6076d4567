//! A colour, and how well two colours can be told apart.

use super::code;
use super::{Avvist, read_value};
use crate::yaml::{About, Cx, Defs, Node, Read};
use serde_json::{Value as Json, json};

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Farge(pub [u8; 3]);

impl Farge {
    /// The colour that a text is: `#0b5d6b`.
    pub fn parse(text: &str) -> Result<Farge, Avvist> {
        let wrong = || {
            Avvist::new(
                format!("«{}» er ikkje ein farge", text.chars().take(40).collect::<String>()),
                "skriv # og seks teikn i hermeteikn, til dømes \"#0b5d6b\"",
            )
        };
        let hex = text.strip_prefix('#').filter(|h| h.len() == 6 && h.is_ascii()).ok_or_else(wrong)?;
        let byte = |i: usize| u8::from_str_radix(&hex[i..i + 2], 16).map_err(|_| wrong());
        Ok(Farge([byte(0)?, byte(2)?, byte(4)?]))
    }

    /// `#0b5d6b`.
    pub fn skriven(self) -> String {
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
        About::named("farge")
    }
}
