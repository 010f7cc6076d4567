//! From the tree to the types: the trait that all of them share, and the plain ones.

use super::advice::{as_record, on_shape};
use super::shown::{Need, unseen};
use super::{About, Accepted, Defs, Form, Key, Name, Node, Want, Written, schema};
use crate::fault::{Code, Fault, Faults, Place, Source, code};
use crate::norsk::{Both, Said, said};
use serde_json::{Value as Json, json};

/// A type that can be read from YAML.
///
/// `read` never stops at the first fault: it reports everything it finds to `cx` and gives `None` only when there is no
/// value to go on with.
pub trait Read: Sized {
    /// The value of a node; `None` means that it could not be read, and that this has been reported.
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self>;

    /// What an editor has to know of it.
    fn schema(defs: &mut Defs) -> Json;

    /// What a key that is left out stands for; `None` when it may not be left out.
    fn absent() -> Option<Self> {
        None
    }

    /// What could stand where a key of this type is missing, judged from the record that it is missing in.
    fn proposal(_record: &Node) -> Option<String> {
        None
    }

    /// The keys that it takes, where it is a record.
    fn record_keys() -> &'static [Key] {
        &[]
    }

    /// Whether a key with nothing behind it is as if it were left out. What would be missed if it were is told of.
    fn empty_is_absent() -> bool {
        true
    }

    /// What the user guide has to know of it.
    fn about() -> About {
        let path = std::any::type_name::<Self>();
        About::named(Said::same(path.rsplit("::").next().unwrap_or(path).to_lowercase()))
    }
}

/// What reading a node has at hand: the source that it stands in, and somewhere to put the faults.
#[derive(Debug)]
pub struct Cx<'a> {
    /// The source of the nodes.
    pub source: &'a Source,
    /// The faults found so far.
    pub faults: &'a mut Faults,
    /// The keys and words read so far that the written forms of Norwegian have unlike each other.
    pub forms: Vec<Form>,
    /// What the records read so far accept.
    pub accepted: Vec<Accepted>,
    /// Whether the value that is read next may be left out.
    pub(super) need: Need,
}

impl<'a> Cx<'a> {
    /// A context for reading nodes of `source`.
    pub fn new(source: &'a Source, faults: &'a mut Faults) -> Self {
        Self { source, faults, forms: vec![], accepted: vec![], need: Need::default() }
    }

    /// Where the caret stands when something is missing from the whole of a node.
    pub fn first_character(&self, node: &Node) -> Place {
        let start = node.place.span.start as usize;
        let len = self.source.slice(node.place.span).chars().next().map_or(0, char::len_utf8);
        self.source.place(start..start + len)
    }

    /// Reports a fault.
    pub fn push(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// Reports an error with a hint; an empty hint is none.
    pub fn error(&mut self, code: Code, place: Place, message: impl Into<Said>, hint: impl Into<Said>) {
        let hint = hint.into();
        self.push(Fault::error(code, place, message).hint_if((!hint.is_empty()).then_some(hint)));
    }

    /// Reports that the node is not what was wanted; says nothing where something has been blanked.
    pub fn wrong(&mut self, node: &Node, want: impl Into<Want>) {
        let want = want.into();
        self.wrong_for(node, want, &[]);
    }

    /// The same where a record is wanted, or a list of them, that takes these keys.
    pub(super) fn wrong_for(&mut self, node: &Node, want: Want, keys: &[Key]) {
        if node.holed {
            return;
        }
        let message = wrong(want.name(), &node.noun().said());
        let hint = as_record(node, want, keys, self).or_else(|| on_shape(node, want, self.need));
        self.push(Fault::error(code::WRONG_SHAPE, node.place, message).hint_if(hint));
    }

    /// The text of a node that has to be one.
    pub fn text<'n>(&mut self, node: &'n Node, want: impl Into<Name>) -> Option<&'n Written> {
        let written = node.written();
        if written.is_none() {
            self.wrong(node, Want::Text(want.into()));
        }
        written
    }

    /// The text of a node that has to show something on a page.
    pub fn shown_text<'n>(&mut self, node: &'n Node, want: impl Into<Name>) -> Option<&'n Written> {
        let (need, want) = (std::mem::take(&mut self.need), want.into());
        let written = self.text(node, want)?;
        let Some(unseen) = unseen(written) else { return Some(written) };
        self.error(code::WRONG_SHAPE, written.place, wrong(want, &unseen), need.cure());
        None
    }
}

/// That something else stands where a thing of this name should.
fn wrong(want: Name, is: &Said) -> Said {
    let want = want.said();
    said!("her skal det stå {want}, men det står {is}", "her skal det stå {want}, men det står {is}"; want, is)
}

impl Read for Written {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        cx.shown_text(node, Want::TEXT.name()).cloned()
    }

    fn schema(defs: &mut Defs) -> Json {
        schema::text(defs)
    }

    fn about() -> About {
        About::named(Both::same("tekst"))
    }
}

impl Read for String {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        cx.shown_text(node, Want::TEXT.name()).map(|written| written.text.clone())
    }

    fn schema(defs: &mut Defs) -> Json {
        schema::text(defs)
    }

    fn about() -> About {
        About::named(Both::same("tekst"))
    }
}

impl Read for bool {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        match cx.text(node, Name::same("ja eller nei"))?.text.to_lowercase().as_str() {
            "ja" | "true" => Some(true),
            "nei" | "false" => Some(false),
            other => {
                cx.error(
                    code::UNKNOWN_WORD,
                    node.place,
                    said!("«{other}» er ikkje ja eller nei", "«{other}» er ikke ja eller nei"),
                    said!("skriv ja eller nei", "skriv ja eller nei"),
                );
                None
            }
        }
    }

    fn schema(defs: &mut Defs) -> Json {
        let message = said!("skriv ja eller nei", "skriv ja eller nei");
        let offered = schema::told(json!({ "type": ["string"], "enum": ["ja", "nei"] }), &message, defs);
        let capitals = ["ja", "nei", "true", "false"].map(schema::in_any_letters).join("|");
        schema::any_of(vec![
            offered,
            json!({ "type": ["string"], "pattern": format!("^({capitals})$") }),
            schema::none_of(&["string", "number", "null", "array", "object"]),
        ])
    }

    fn about() -> About {
        About::named(Both::same("ja eller nei"))
    }
}

macro_rules! whole_numbers {
    ($($type:ty),*) => {$(
        impl Read for $type {
            fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
                let text = &cx.text(node, Name::new("eit heiltal", "et heltall"))?.text;
                let number = text.parse().ok();
                if number.is_none() {
                    let message = said!(
                        "«{text}» er ikkje eit heiltal mellom {} og {}",
                        "«{text}» er ikke et heltall mellom {} og {}",
                        <$type>::MIN,
                        <$type>::MAX
                    );
                    let hint = said!("skriv berre siffer", "skriv bare siffer");
                    cx.error(code::NOT_NUMBER, node.place, message, hint);
                }
                number
            }

            fn schema(defs: &mut Defs) -> Json {
                // in quotation marks it is the same number
                let number = json!({
                    "type": ["integer", "string"],
                    "minimum": <$type>::MIN,
                    "maximum": <$type>::MAX,
                    "pattern": "^[+-]?[0-9]+$",
                });
                schema::told(number, &said!("skriv berre siffer", "skriv bare siffer"), defs)
            }

            fn about() -> About {
                About::named(Both::new("heiltal", "heltall"))
            }
        }
    )*};
}

whole_numbers!(u8, u16, u32, u64, usize, i32, i64);
