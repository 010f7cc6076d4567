//! The number of a case before a body: `18/24`, `7/2021`, `K-32/12`, `KS-007/15`, `079/12`.

use super::read_value;
use crate::fault::code;
use crate::norsk::{Both, Refused, Said, said, shortened};
use crate::yaml::{About, Cx, Defs, Node, Read, schema};
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
        let bare =
            text.strip_prefix("sak ").or_else(|| text.strip_prefix("Sak ")).or_else(|| text.strip_prefix("saksnr. "));
        if let Some(bare) = bare.map(str::trim).filter(|bare| bare.starts_with(|c: char| c.is_ascii_digit())) {
            let message = said!("«sak» står der frå før", "«sak» står der fra før");
            return Err(Refused::new(message, said!("skriv {bare}", "skriv {bare}")).instead(bare));
        }
        let shown = shortened(text);
        let refuse = |what: Said| {
            Refused::new(
                said!("«{shown}» {what}", "«{shown}» {what}"; what),
                said!(
                    "skriv saksnummeret frå møteboka, eller ta «sak» bort til du har det",
                    "skriv saksnummeret fra møteboken, eller ta bort «sak» til du har det"
                ),
            )
        };
        if text.chars().count() > 40 {
            return Err(Refused::new(
                said!("saksnummeret er for langt", "saksnummeret er for langt"),
                said!(
                    "skriv berre nummeret, slik det står i møteboka",
                    "skriv bare nummeret, slik det står i møteboken"
                ),
            ));
        }
        if !text.chars().any(|c| c.is_ascii_digit()) {
            return Err(refuse(said!("er ikkje eit saksnummer", "er ikke et saksnummer")));
        }
        if text.to_lowercase().contains("xx") || text.contains(['…', '_', '?']) {
            return Err(refuse(said!("er ikkje fylt ut", "er ikke fylt ut")));
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
    fn schema(defs: &mut Defs) -> Json {
        let message = said!("skriv saksnummeret, til dømes 5/24", "skriv saksnummeret, for eksempel 5/24");
        schema::told(json!({ "type": ["string", "number"] }), &message, defs)
    }
    fn about() -> About {
        About::named(Both::same("saksnummer"))
    }
}
