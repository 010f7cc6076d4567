//! A written text: what the author wrote in a title, a point or a paragraph, parsed once.
//!
//! There are three kinds, after how much Markdown they take:
//!
//! - [`Linje`]: plain text on one line (titles, names, short cells);
//! - [`Setning`]: one run of text with emphasis and links (points, ingresses, notes);
//! - [`Tekst`]: blocks, that is paragraphs, lists, quotes, tables and footnotes.
//!
//! `{{ … }}` is a node of its own in all three. It is found before Markdown is parsed and filled in long after, so that a
//! value can never become markup, and the source text of an edit form is never the printed one. Each piece keeps the byte
//! range where it stands, so that a fault can point at the word.

mod as_meant;
mod footnotes;
mod lost;
mod markdown;
mod mask;
mod numbers;
mod parts;
mod placeholder;
mod plain;
mod shown;
#[cfg(test)]
mod tests;

pub use parts::too_many_parts;
pub use placeholder::{NAMES, Placeholder, Values};

use crate::fault::{Place, code};
use crate::norsk::Both;
use crate::norsk::said;
use crate::yaml::{About, Cx, Defs, Name, Node, Read, Written, schema};
use serde_json::Value as Json;
use std::ops::Range;
use std::sync::Arc;

/// A stretch of text as the author wrote it, or a value to be filled in.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Text that prints as it is written.
    Text {
        /// What prints.
        text: String,
        /// The bytes where it stands in the [`Written`] that the piece came from.
        range: Range<usize>,
    },
    /// `{{ … }}`, a value that is filled in when the document is made.
    Placeholder(Placeholder),
}

/// What stands inside a paragraph.
#[derive(Clone, Debug)]
pub enum Inline {
    /// A run of text.
    Text(Vec<Piece>),
    /// `**bold**`.
    Strong(Vec<Inline>),
    /// `*italic*`.
    Emphasis(Vec<Inline>),
    /// A link out of the plan: `https:`, `http:`, `mailto:` or `tel:`.
    Link {
        /// The address as it is written.
        url: String,
        /// The bytes of the written text that the link takes up, marks included.
        range: Range<usize>,
        /// What is shown of it; empty where the address itself is to be.
        content: Vec<Inline>,
    },
    /// `[text](#id)`: a reference to a section, a measure or another part of the plan.
    Reference {
        /// The id that it leads to, without `#`.
        id: String,
        /// The bytes of the written text that the reference takes up, marks included.
        range: Range<usize>,
        /// What is shown of it; empty where the number and the title are to be.
        content: Vec<Inline>,
    },
    /// `[^1]`, with what the footnote says.
    Footnote(Vec<Block>),
    /// A line break that the author asked for.
    Break,
}

/// What a [`Tekst`] is made of.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list of points.
    List {
        /// The number of its first point, where its points are numbered.
        start: Option<u64>,
        /// The blocks of each point.
        items: Vec<Vec<Block>>,
    },
    /// A quotation; its last paragraph is the source when it starts with a dash.
    Quote {
        /// What is said.
        blocks: Vec<Block>,
        /// Who has said it, without the dash.
        source: Option<Vec<Inline>>,
    },
    /// A table.
    Table {
        /// How each column is set.
        align: Vec<Align>,
        /// The cells of the first row.
        head: Vec<Vec<Inline>>,
        /// The cells of each of the other rows; a row that is written shorter than the first is shorter here too.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// Words, each with what it means.
    Terms(Vec<Term>),
}

/// A word and what it means.
#[derive(Clone, Debug)]
pub struct Term {
    /// The word.
    pub name: Vec<Inline>,
    /// What it means.
    pub blocks: Vec<Block>,
}

/// How a column of a Markdown table is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// To the left, as text is.
    Left,
    /// In the middle.
    Center,
    /// To the right, as numbers are.
    Right,
}

/// Plain text on one line, with placeholders.
#[derive(Clone, Debug)]
pub struct Linje {
    /// The text as it stands in the file.
    pub written: Arc<Written>,
    /// The text as it prints, in order.
    pub pieces: Vec<Piece>,
}

/// One run of text with emphasis, links and placeholders, but no blocks.
#[derive(Clone, Debug)]
pub struct Setning {
    /// The text as it stands in the file.
    pub written: Arc<Written>,
    /// The text as it prints, in order.
    pub inlines: Vec<Inline>,
}

/// Text in blocks: CommonMark without headings, code and HTML.
#[derive(Clone, Debug)]
pub struct Tekst {
    /// The text as it stands in the file.
    pub written: Arc<Written>,
    /// The text as it prints, in order.
    pub blocks: Vec<Block>,
}

impl Linje {
    /// A text that no file holds.
    pub fn made(text: &str, place: Place) -> Self {
        let written = Arc::new(Written::made(text, place));
        let piece = Piece::Text { text: text.to_string(), range: 0..text.len() };
        Linje { written, pieces: vec![piece] }
    }

    /// The place of the whole text.
    pub fn place(&self) -> Place {
        self.written.place
    }

    /// The text as the author wrote it, placeholders included.
    pub fn source(&self) -> &str {
        &self.written.text
    }
}

impl Setning {
    /// The place of the whole text.
    pub fn place(&self) -> Place {
        self.written.place
    }
}

impl Tekst {
    /// The place of the whole text.
    pub fn place(&self) -> Place {
        self.written.place
    }
}

impl Read for Linje {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        let written = Arc::new(cx.shown_text(node, Name::new("ein tekst", "en tekst"))?.clone());
        let pieces = plain::whole(&written, cx);
        Some(Linje { written, pieces })
    }
    fn schema(defs: &mut Defs) -> Json {
        schema::text(defs)
    }
    fn about() -> About {
        About::named(Both::new("tekst på éi line", "tekst på én linje"))
    }
}

/// Tells of a text of which nothing is printed, unless what is wrong with it has been told since there were so many faults.
fn shows(anything: bool, written: &Written, faults: usize, cx: &mut Cx) -> bool {
    let told = cx.faults.len() > faults;
    if !anything && !told {
        let message = said!(
            "her skal det stå ein tekst, men det blir ikkje prenta noko av «{}»",
            "her skal det stå en tekst, men det blir ikke trykt noe av «{}»",
            written.trim()
        );
        let hint = said!("skriv det som skal stå her", "skriv det som skal stå her");
        cx.error(code::WRONG_SHAPE, written.place, message, hint);
    }
    anything || told
}

impl Read for Setning {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        let written = Arc::new(cx.shown_text(node, Name::new("ein tekst", "en tekst"))?.clone());
        let faults = cx.faults.len();
        let inlines = markdown::sentence(&written, cx);
        shows(shown::inlines(&inlines), &written, faults, cx).then_some(Setning { written, inlines })
    }
    fn schema(defs: &mut Defs) -> Json {
        schema::text(defs)
    }
    fn about() -> About {
        About::named(Both::new("tekst med uthevingar og lenkjer", "tekst med uthevinger og lenker"))
    }
}

impl Read for Tekst {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        let written = cx.shown_text(node, Name::new("ein tekst", "en tekst"))?;
        let written = Arc::new(as_meant::laid_out(written).unwrap_or_else(|| written.clone()));
        let faults = cx.faults.len();
        let blocks = markdown::blocks(&written, cx);
        shows(shown::blocks(&blocks), &written, faults, cx).then_some(Tekst { written, blocks })
    }
    fn schema(defs: &mut Defs) -> Json {
        schema::text(defs)
    }
    fn about() -> About {
        About::named(Both::same("tekst i avsnitt (Markdown)"))
    }
}
