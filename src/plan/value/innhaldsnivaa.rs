//! How many levels of headings the contents list shows.

use super::read_value;
use crate::fault::code;
use crate::norsk::{Both, Refused, said, shortened};
use crate::yaml::{About, Cx, Defs, Node, Read, schema};
use serde_json::{Value as Json, json};

/// From one level of headings (the chapters) to three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Innhaldsnivå(pub u8);

impl Default for Innhaldsnivå {
    fn default() -> Self {
        Innhaldsnivå(2)
    }
}

impl Innhaldsnivå {
    /// The number of levels that a text is.
    ///
    /// # Errors
    /// That it is none of those that there are.
    pub fn parse(text: &str) -> Result<Innhaldsnivå, Refused> {
        text.parse().ok().filter(|n| (1..=3).contains(n)).map(Innhaldsnivå).ok_or_else(|| {
            let shown = shortened(text);
            Refused::new(
                said!("innhaldslista kan ikkje vise «{shown}» nivå", "innholdslisten kan ikke vise «{shown}» nivåer"),
                said!("skriv 1, 2 eller 3", "skriv 1, 2 eller 3"),
            )
        })
    }
}

impl Read for Innhaldsnivå {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        read_value(node, cx, code::LEVELS, Innhaldsnivå::parse)
    }
    fn schema(defs: &mut Defs) -> Json {
        let message = said!("skriv 1, 2 eller 3", "skriv 1, 2 eller 3");
        let number = schema::told(json!({ "type": ["integer"], "enum": [1, 2, 3] }), &message, defs);
        // in quotation marks it is the same number
        schema::any_of(vec![number, json!({ "type": ["string"], "pattern": "^\\s*[123]\\s*$" })])
    }
    fn about() -> About {
        About::named(Both::same("1, 2 eller 3"))
    }
}
