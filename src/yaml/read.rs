//! From the tree to the types: the trait that all of them share, and the plain ones.

use super::shown::{Need, unseen};
use super::{About, Accepted, Defs, Form, Kind, Node, Written, lines, parse, schema, syntax};
use crate::fault::{Code, Fault, Faults, Place, Source, code};
use crate::norsk::Said;
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

    /// What the user guide has to know of it.
    fn about() -> About {
        let path = std::any::type_name::<Self>();
        About::named(path.rsplit("::").next().unwrap_or(path).to_lowercase())
    }
}

/// Reads a whole source as a `T`.
pub fn read<T: Read>(source: &Source, faults: &mut Faults) -> Option<T> {
    let root = parse(source, faults)?;
    T::read(&root, &mut Cx::new(source, faults))
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

    /// Reports that the node is not what was wanted, as «ein tekst»; says nothing where something has been blanked.
    pub fn wrong(&mut self, node: &Node, want: &str) {
        if node.holed {
            return;
        }
        let message = format!("her skal det stå {want}, men det står {}", node.noun());
        self.push(Fault::error(code::WRONG_SHAPE, node.place, message).hint_if(cure(node, want)));
    }

    /// The text of a node that has to be one.
    pub fn text<'n>(&mut self, node: &'n Node, want: &str) -> Option<&'n Written> {
        let written = node.written();
        if written.is_none() {
            self.wrong(node, want);
        }
        written
    }

    /// The text of a node that has to show something on a page.
    pub fn shown_text<'n>(&mut self, node: &'n Node, want: &str) -> Option<&'n Written> {
        let need = std::mem::take(&mut self.need);
        let written = self.text(node, want)?;
        let Some(unseen) = unseen(written) else { return Some(written) };
        self.shows_nothing(written.place, want, &unseen, need.cure());
        None
    }

    /// Reports that nothing would be seen of what is written at a place.
    fn shows_nothing(&mut self, place: Place, want: &str, unseen: &str, cure: &str) {
        self.error(code::WRONG_SHAPE, place, format!("her skal det stå {want}, men det står {unseen}"), cure);
    }
}

/// What the author probably has to do, told by what was written in place of what.
fn cure(node: &Node, want: &str) -> Option<String> {
    let wants = |word| want.starts_with(word);
    let short = |text: &str| (text.chars().count() <= 60 && !text.contains('\n')).then(|| text.to_owned());
    match &node.kind {
        _ if node.is_null() => None,
        Kind::Scalar(written) if wants("ei liste") && lines::looks_like_item(written) => {
            Some("start kvart punkt på ei eiga line med «- »".into())
        }
        Kind::Scalar(written) if wants("ei liste") => short(written).map(|text| format!("skriv [{text}]")),
        Kind::Scalar(written) if wants("nøklar") => {
            let words = syntax::no_space_after_colon(written).and_then(|words| words.hint);
            words.or_else(|| Some("skriv «nøkkel: verdi», på liner under eller i { }".into()))
        }
        Kind::Map(_) if wants("ei liste") => Some("set «- » føre kvart punkt".into()),
        Kind::Map(entries) if wants("ein tekst") && entries.len() == 1 => {
            Some("kolon og mellomrom gjer dette til ein nøkkel; set hermeteikn rundt heile teksten".into())
        }
        Kind::Seq(_) if !wants("nøklar") => {
            Some("skriv verdien på same line som nøkkelen, utan «- » og utan klammer".into())
        }
        _ => None,
    }
}

impl<T: Read> Read for Box<T> {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        T::read(node, cx).map(Box::new)
    }

    fn schema(defs: &mut Defs) -> Json {
        T::schema(defs)
    }

    fn absent() -> Option<Self> {
        T::absent().map(Box::new)
    }

    fn about() -> About {
        T::about()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        // what could not be read has been told of; the record around it is read on without it
        Some(if node.is_null() { None } else { T::read(node, cx) })
    }

    fn schema(defs: &mut Defs) -> Json {
        schema::or_null(T::schema(defs))
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn about() -> About {
        T::about()
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        match &node.kind {
            // an item that cannot be read is left out; the fault is enough to stop the plan
            Kind::Seq(items) => {
                let mut read = |item| {
                    cx.need = Need::Item;
                    T::read(item, cx)
                };
                Some(items.iter().filter_map(&mut read).collect())
            }
            _ if node.is_null() => Some(vec![]),
            kind => {
                cx.wrong(node, "ei liste");
                // what was meant as the only item is read as one, so that the faults in it show as well
                matches!(kind, Kind::Map(entries) if !entries.is_empty())
                    .then(|| T::read(node, cx).into_iter().collect())
            }
        }
    }

    fn schema(defs: &mut Defs) -> Json {
        json!({ "type": ["array", "null"], "items": T::schema(defs) })
    }

    fn absent() -> Option<Self> {
        Some(vec![])
    }

    fn about() -> About {
        let item = T::about();
        let name = format!("liste av {}", item.name);
        item.renamed(name)
    }
}

impl Read for Written {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        cx.shown_text(node, "ein tekst").cloned()
    }

    fn schema(_: &mut Defs) -> Json {
        schema::text()
    }

    fn about() -> About {
        About::named("tekst")
    }
}

impl Read for String {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        cx.shown_text(node, "ein tekst").map(|written| written.text.clone())
    }

    fn schema(_: &mut Defs) -> Json {
        schema::text()
    }

    fn about() -> About {
        About::named("tekst")
    }
}

impl Read for bool {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        match cx.text(node, "ja eller nei")?.text.to_lowercase().as_str() {
            "ja" | "true" => Some(true),
            "nei" | "false" => Some(false),
            other => {
                cx.error(
                    code::UNKNOWN_WORD,
                    node.place,
                    format!("«{other}» er ikkje ja eller nei"),
                    "skriv ja eller nei",
                );
                None
            }
        }
    }

    fn schema(_: &mut Defs) -> Json {
        json!({ "enum": ["ja", "nei", true, false] })
    }

    fn about() -> About {
        About::named("ja eller nei")
    }
}

macro_rules! whole_numbers {
    ($($type:ty),*) => {$(
        impl Read for $type {
            fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
                let text = &cx.text(node, "eit heiltal")?.text;
                let number = text.parse().ok();
                if number.is_none() {
                    let message = format!("«{text}» er ikkje eit heiltal mellom {} og {}", <$type>::MIN, <$type>::MAX);
                    cx.error(code::NOT_NUMBER, node.place, message, "skriv berre siffer");
                }
                number
            }

            fn schema(_: &mut Defs) -> Json {
                // in quotation marks it is the same number
                json!({
                    "type": ["integer", "string"],
                    "minimum": <$type>::MIN,
                    "maximum": <$type>::MAX,
                    "pattern": "^[+-]?[0-9]+$",
                })
            }

            fn about() -> About {
                About::named("heiltal")
            }
        }
    )*};
}

whole_numbers!(u8, u16, u32, u64, usize, i32, i64);
