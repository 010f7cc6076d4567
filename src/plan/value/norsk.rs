//! How the values of the Norwegian language are read from YAML.

use super::read_value;
use crate::fault::code;
use crate::norsk::{Both, Dato, Klokke, Målform, said};
use crate::yaml::{About, Choice, Cx, Defs, Name, Node, Read, Word, choice_about, choice_schema, read_choice, schema};
use serde_json::{Value as Json, json};

impl Read for Dato {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        if let Some(items) = node.items().filter(|_| !node.holed) {
            let days: Vec<String> = items
                .iter()
                .filter_map(|item| Some(format!("{{ dato: {} }}", Dato::parse(item.written()?.trim()).ok()?.iso())))
                .collect();
            let message = said!(
                "her skal det stå éin dato, men det står ei liste",
                "her skal det stå én dato, men det står en liste"
            );
            let days = days.join(", ");
            let hint = said!(
                "skriv berre éin dato; eit tiltak med fleire møte skriv du «tidspunkt: [{days}]»",
                "skriv bare én dato; et tiltak med flere møter skriver du «tidspunkt: [{days}]»"
            );
            cx.error(code::WRONG_SHAPE, node.place, message, hint);
            return None;
        }
        read_value(node, cx, code::BAD_DATE, Dato::parse)
    }
    fn schema(defs: &mut Defs) -> Json {
        let message = said!("skriv ein dato, til dømes 2026-02-27", "skriv en dato, for eksempel 2026-02-27");
        schema::told(json!({ "type": ["string", "number"] }), &message, defs)
    }
    fn about() -> About {
        About::named(Both::same("dato"))
    }
}

impl Read for Klokke {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        if node.written().is_none() && !node.is_null() && !node.holed {
            let message = said!("her skal det stå eit klokkeslett", "her skal det stå et klokkeslett");
            let hint = said!(
                "skriv frå og til på lina til «kl», slik: 13.10–15.10",
                "skriv fra og til på linjen til «kl», slik: 13.10–15.10"
            );
            cx.error(code::WRONG_SHAPE, node.place, message, hint);
            return None;
        }
        read_value(node, cx, code::CLOCK, Klokke::parse)
    }
    fn schema(defs: &mut Defs) -> Json {
        let message =
            said!("skriv klokkeslettet, til dømes 13.10–15.10", "skriv klokkeslettet, for eksempel 13.10–15.10");
        schema::told(json!({ "type": ["string", "number"] }), &message, defs)
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
