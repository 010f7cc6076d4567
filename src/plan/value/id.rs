//! Short names that never change: of sections, measures, actors.

use super::read_value;
use crate::fault::code;
use crate::norsk::{Both, Refused, said, shortened};
use crate::yaml::{About, Cx, Defs, Node, Read, schema};
use serde_json::{Value as Json, json};
use std::fmt;

/// A short name: small letters a–z, digits and hyphens, 60 characters at most. Never printed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(String);

impl Id {
    /// The form of an id, for the schema.
    pub const PATTERN: &'static str = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// The id that a text is.
    ///
    /// # Errors
    /// Why it is none, with one that it may become.
    pub fn parse(text: &str) -> Result<Id, Refused> {
        let good = !text.is_empty()
            && text.len() <= 60
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        if good {
            return Ok(Id(text.to_string()));
        }
        let proposal = Id::proposal_for(text);
        let bare = without_ending(text);
        let shown = shortened(text);
        let refused = Refused::new(
            said!("«{shown}» er ikkje ein gyldig id", "«{shown}» er ikke en gyldig id"),
            said!(
                "bruk små bokstavar a–z, tal og bindestrek: skriv {proposal}",
                "bruk små bokstaver a–z, tall og bindestrek: skriv {proposal}"
            ),
        );
        // what would lose words of the author's is no certain cure; nor is «å», which others may have written as «a» where they refer to it
        let is_whole = bare.is_ascii() && proposal.len() >= bare.chars().filter(|c| c.is_alphanumeric()).count();
        Err(if is_whole { refused.instead(proposal) } else { refused })
    }

    /// The id that a text which is none may become; a file is named without its ending.
    fn proposal_for(text: &str) -> String {
        Id::from_title(without_ending(text))
    }

    /// The id that a title would get: `Politiråd (det styrande nivå)` gives `politiraad-det-styrande`.
    pub fn from_title(title: &str) -> String {
        let mut words = vec![];
        for word in title.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
            let ascii: String = word
                .chars()
                .map(|c| match c {
                    'å' => "aa".to_string(),
                    'ø' => "oe".to_string(),
                    'æ' => "ae".to_string(),
                    c if c.is_ascii_alphanumeric() => c.to_string(),
                    _ => String::new(),
                })
                .collect();
            if !ascii.is_empty() {
                words.push(ascii);
            }
        }
        let mut id = String::new();
        for word in words {
            if id.len() + word.len() > 30 && !id.is_empty() {
                break;
            }
            if !id.is_empty() {
                id.push('-');
            }
            id.extend(word.chars().take(40));
        }
        if id.is_empty() { "namn".into() } else { id }
    }

    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn without_ending(file: &str) -> &str {
    file.trim().trim_start_matches("./").trim_start_matches(".\\").trim_end_matches(".yaml").trim_end_matches(".yml")
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Read for Id {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        // «- bakgrunn: Bakgrunn» has the id and what it is called
        if let Some([entry]) = node.entries()
            && let Ok(id) = Id::parse(&entry.key)
        {
            let message = said!(
                "her skal det stå ein id, og ikkje noko etter han",
                "her skal det stå en id, og ikke noe etter den"
            );
            cx.error(code::WRONG_SHAPE, node.place, message, said!("skriv berre «{id}»", "skriv bare «{id}»"));
            return Some(id);
        }
        let faults = cx.faults.len();
        let id = read_value(node, cx, code::BAD_ID, Id::parse);
        // the record is read on with the id that it may become, so that nothing else in it is hidden
        let meant = || node.written().filter(|_| cx.faults.len() > faults).map(|w| Id(Id::proposal_for(w)));
        id.or_else(meant)
    }
    fn schema(defs: &mut Defs) -> Json {
        let message = said!(
            "skriv ein id: små bokstavar a–z, tal og bindestrek",
            "skriv en id: små bokstaver a–z, tall og bindestrek"
        );
        let id = schema::told(json!({ "type": ["string", "number"], "pattern": Id::PATTERN }), &message, defs);
        // an id may be a word that YAML has another use for
        schema::any_of(vec![id, schema::none_of(&["string", "number", "null", "array", "object"])])
    }
    fn proposal(record: &Node) -> Option<String> {
        let title = record.get("tittel")?.written()?;
        Some(Id::from_title(&title.text))
    }
    fn empty_is_absent() -> bool {
        // what refers to it would lead nowhere
        false
    }
    fn about() -> About {
        About::named(Both::same("id"))
    }
}
