//! The structure tree: what a screen reader walks through.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::content::{Owner, Run};
use super::join::{Piece, join};
use super::object::{array, dict, follow, get, name, number, text};
use super::{Link, Page, Pdf};

/// One element of the structure tree.
#[derive(Debug, Clone, Default)]
pub struct Tag {
    /// `H1`, `P`, `Table`, …, as written, before any role map.
    pub name: String,
    pub id: Option<String>,
    pub alt: Option<String>,
    pub actual_text: Option<String>,
    pub lang: Option<String>,
    /// `Row`, `Column` or `Both`, of a header cell.
    pub scope: Option<String>,
    /// The ids of the header cells that a cell belongs to.
    pub headers: Vec<String>,
    pub row_span: Option<i64>,
    pub col_span: Option<i64>,
    pub list_numbering: Option<String>,
    /// Whether it is set as a paragraph of its own though its name says otherwise.
    pub placed_as_block: bool,
    pub kids: Vec<Kid>,
}

/// What stands in a tag.
#[derive(Debug, Clone)]
pub enum Kid {
    Tag(Box<Tag>),
    /// Marked content: the index of its page, and its runs there.
    Text {
        page: usize,
        runs: Vec<usize>,
    },
    /// A link, by its number among the file's links.
    Link(usize),
}

/// Reads the tree. A file without one has an empty root.
pub fn read(doc: &Document, ids: &[ObjectId], pages: &[Page], links: &[Link]) -> Result<Tag, lopdf::Error> {
    let mut content: HashMap<(usize, i64), Vec<usize>> = HashMap::new();
    for (page, runs) in pages.iter().enumerate() {
        for (index, run) in runs.runs.iter().enumerate() {
            if let Owner::Content(number) = run.owner {
                content.entry((page, number)).or_default().push(index);
            }
        }
    }
    let pages = ids.iter().enumerate().map(|(index, &id)| (id, index)).collect();
    let links = links.iter().enumerate().filter_map(|(index, link)| Some((link.id?, index))).collect();
    let reader = Reader { doc, pages, links, content };
    let root = dict(doc, doc.catalog()?, "StructTreeRoot");
    let top = root.and_then(|root| root.get(b"K").ok());
    let mut kids = top.map(|top| reader.kids(top, None)).unwrap_or_default();
    Ok(match kids.pop() {
        Some(Kid::Tag(tag)) if kids.is_empty() => *tag,
        _ => Tag::default(),
    })
}

struct Reader<'a> {
    doc: &'a Document,
    pages: HashMap<ObjectId, usize>,
    links: HashMap<ObjectId, usize>,
    content: HashMap<(usize, i64), Vec<usize>>,
}

impl Reader<'_> {
    fn tag(&self, element: &Dictionary, page: Option<usize>) -> Tag {
        let doc = self.doc;
        let page = self.page(element).or(page);
        let mut tag = Tag {
            name: name(doc, element, "S").unwrap_or_default(),
            id: text(doc, element, "ID"),
            alt: text(doc, element, "Alt"),
            actual_text: text(doc, element, "ActualText"),
            lang: text(doc, element, "Lang"),
            ..Tag::default()
        };
        match get(doc, element, "A") {
            Some(Object::Array(list)) => {
                for one in list.iter().filter_map(|object| follow(doc, object).as_dict().ok()) {
                    self.attributes(one, &mut tag);
                }
            }
            Some(Object::Dictionary(one)) => self.attributes(one, &mut tag),
            _ => {}
        }
        tag.kids = element.get(b"K").map(|object| self.kids(object, page)).unwrap_or_default();
        tag
    }

    fn attributes(&self, attributes: &Dictionary, tag: &mut Tag) {
        let doc = self.doc;
        tag.scope = name(doc, attributes, "Scope").or(tag.scope.take());
        tag.row_span = number(doc, attributes, "RowSpan").or(tag.row_span);
        tag.col_span = number(doc, attributes, "ColSpan").or(tag.col_span);
        tag.list_numbering = name(doc, attributes, "ListNumbering").or(tag.list_numbering.take());
        tag.placed_as_block |= name(doc, attributes, "Placement").is_some_and(|placement| placement == "Block");
        let headers = array(doc, attributes, "Headers").into_iter().flatten();
        tag.headers.extend(headers.filter_map(|object| object.as_str().ok()).map(super::object::decode));
    }

    fn page(&self, element: &Dictionary) -> Option<usize> {
        self.pages.get(&element.get(b"Pg").ok()?.as_reference().ok()?).copied()
    }

    fn kids(&self, object: &Object, page: Option<usize>) -> Vec<Kid> {
        match follow(self.doc, object) {
            Object::Array(list) => list.iter().flat_map(|object| self.kids(object, page)).collect(),
            Object::Integer(number) => self.marked(*number, page).into_iter().collect(),
            Object::Dictionary(element) => {
                let here = self.page(element).or(page);
                match name(self.doc, element, "Type").as_deref() {
                    Some("MCR") => {
                        let number = number(self.doc, element, "MCID");
                        number.and_then(|number| self.marked(number, here)).into_iter().collect()
                    }
                    Some("OBJR") => {
                        let id = element.get(b"Obj").and_then(Object::as_reference).ok();
                        id.and_then(|id| self.links.get(&id)).map(|&link| Kid::Link(link)).into_iter().collect()
                    }
                    _ => vec![Kid::Tag(Box::new(self.tag(element, page)))],
                }
            }
            _ => Vec::new(),
        }
    }

    fn marked(&self, number: i64, page: Option<usize>) -> Option<Kid> {
        let page = page?;
        let runs = self.content.get(&(page, number)).cloned().unwrap_or_default();
        Some(Kid::Text { page, runs })
    }
}

/// Tags whose text goes on in the line.
const INLINE: &[&str] =
    &["Span", "Em", "Strong", "Link", "Reference", "Quote", "Code", "Lbl", "Datetime", "Annot", "Sub"];

impl Tag {
    /// Whether its text goes on in the line of the tag around it.
    pub fn is_inline(&self) -> bool {
        INLINE.contains(&self.name.as_str()) && !self.placed_as_block
    }

    /// Everything below, in reading order; the alternative text where there is one.
    pub fn text(&self, pdf: &Pdf) -> String {
        let mut pieces = Vec::new();
        self.pieces(pdf, &mut pieces);
        join(pieces.into_iter())
    }

    fn pieces<'a>(&self, pdf: &'a Pdf, pieces: &mut Vec<Piece<'a>>) {
        if !self.is_inline() {
            pieces.push(Piece::Break);
        }
        for kid in &self.kids {
            match kid {
                Kid::Tag(tag) => tag.pieces(pdf, pieces),
                Kid::Text { page, runs } => pieces.extend(runs.iter().map(|&run| Piece::Run(run_at(pdf, *page, run)))),
                Kid::Link(_) => {}
            }
        }
        if !self.is_inline() {
            pieces.push(Piece::Break);
        }
    }

    /// The tags directly below.
    pub fn tags(&self) -> impl Iterator<Item = &Tag> {
        self.kids.iter().filter_map(|kid| match kid {
            Kid::Tag(tag) => Some(&**tag),
            _ => None,
        })
    }

    /// This tag and all below it, in reading order.
    pub fn all(&self) -> Vec<&Tag> {
        let mut list = vec![self];
        list.extend(self.tags().flat_map(Tag::all));
        list
    }

    /// All below with this name, in reading order.
    pub fn named(&self, name: &str) -> Vec<&Tag> {
        self.all().into_iter().filter(|tag| tag.name == name).collect()
    }

    /// The links that belong to this tag itself.
    pub fn links<'a>(&self, pdf: &'a Pdf) -> Vec<&'a Link> {
        let numbers = self.kids.iter().filter_map(|kid| if let Kid::Link(number) = kid { Some(*number) } else { None });
        numbers.filter_map(|number| pdf.links.get(number)).collect()
    }

    /// 1 for `H1`, and so on.
    pub fn heading_level(&self) -> Option<usize> {
        self.name.strip_prefix('H')?.parse().ok()
    }

    /// The page, from 1, that it begins on.
    pub fn page(&self) -> Option<usize> {
        self.kids.iter().find_map(|kid| match kid {
            Kid::Tag(tag) => tag.page(),
            Kid::Text { page, .. } => Some(page + 1),
            Kid::Link(_) => None,
        })
    }
}

fn run_at(pdf: &Pdf, page: usize, run: usize) -> &Run {
    &pdf.pages[page].runs[run]
}
