//! How the values of the Norwegian language are read from YAML.

use super::read_value;
use crate::fault::code;
use crate::norsk::{Both, Dato, Klokke, Målform};
use crate::yaml::{About, Choice, Cx, Defs, Name, Node, Read, Word, choice_about, choice_schema, read_choice};
use serde_json::{Value as Json, json};

impl Read for Dato {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        read_value(node, cx, code::BAD_DATE, Dato::parse)
    }
    fn schema(_: &mut Defs) -> Json {
        json!({ "type": ["string", "number"] })
    }
    fn about() -> About {
        About::named(Both::same("dato"))
    }
}

impl Read for Klokke {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        read_value(node, cx, code::CLOCK, Klokke::parse)
    }
    fn schema(_: &mut Defs) -> Json {
        json!({ "type": ["string", "number"] })
    }
    fn about() -> About {
        About::named(Both::same("klokkeslett"))
    }
}

// what `#[derive(Choice)]` writes, for a type that the derive is not in
impl Choice for Målform {
    const NAME: Name = Name::new("ei målform", "en målform");
    const WORDS: &'static [Word] = &[
        Word { nn: "nn", nb: None, also: &[], doc: Both::same("Nynorsk.") },
        Word { nn: "nb", nb: None, also: &[], doc: Both::same("Bokmål.") },
    ];
    const ALL: &'static [Self] = &[Self::Nynorsk, Self::Bokmål];

    fn word(self) -> &'static str {
        self.choose("nn", Some("nb"))
    }
}

impl Read for Målform {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        read_choice(node, cx)
    }
    fn schema(defs: &mut Defs) -> Json {
        choice_schema::<Self>(defs)
    }
    fn about() -> About {
        choice_about::<Self>()
    }
}
