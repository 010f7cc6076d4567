//! The number of a case before a body: `18/24`, `7/2021`, `K-32/12`, `KS-007/15`, `079/12`.

use super::read_value;
use crate::fault::code;
use crate::norsk::{Both, Refused};
use crate::yaml::{About, Cx, Defs, Node, Read};
use serde_json::{Value as Json, json};

/// The number of a case, as the body's own minutes write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sak(String);

impl Sak {
    /// The case number that a text is; a placeholder such as `xx/xx` is none.
    ///
    /// # Errors
    /// Why it is none, and how one is written.
    pub fn parse(text: &str) -> Result<Sak, Refused> {
        let refuse = |what: &str| {
            Refused::new(
                format!("«{text}» {what}"),
                "skriv saksnummeret, til dømes 5/24, eller ta «sak» bort til du har det",
            )
        };
        if text.chars().count() > 40 {
            return Err(Refused::new("saksnummeret er for langt", "skriv berre nummeret, til dømes 5/24"));
        }
        if !text.chars().any(|c| c.is_ascii_digit()) {
            return Err(refuse("er ikkje eit saksnummer"));
        }
        if text.to_lowercase().contains("xx") || text.contains(['…', '_', '?']) {
            return Err(refuse("er ikkje fylt ut"));
        }
        Ok(Sak(text.to_string()))
    }

    /// The number as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Read for Sak {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        read_value(node, cx, code::CASE, Sak::parse)
    }
    fn schema(_: &mut Defs) -> Json {
        json!({ "type": ["string", "number"] })
    }
    fn about() -> About {
        About::named(Both::same("saksnummer"))
    }
}
