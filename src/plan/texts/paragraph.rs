//! A written text as paragraphs of running text, each character of which knows where it stands.

use super::Parsed;
use crate::fault::{Edit, OffsetMap, Place};
use crate::norsk::PLACEHOLDER;
use crate::text::{Block, Inline, Piece, Placeholder};
use crate::yaml::Written;
use std::ops::Range;

/// A paragraph, a point, a cell or a footnote, as running text.
#[derive(Clone, Debug)]
pub struct Paragraph<'a> {
    /// The text without marks of Markdown; a placeholder is U+FFFC, and a line break that the author wrote is `\n`.
    pub text: String,
    /// The links in it.
    pub links: Vec<Link<'a>>,
    /// What is set in italics.
    pub italic: Vec<Range<usize>>,
    /// Stands in a block quote, or is the source of one.
    pub in_quote: bool,
    /// Stands in a footnote.
    pub in_footnote: bool,
    placeholders: Vec<(usize, &'a Placeholder)>,
    written: &'a Written,
    map: OffsetMap,
}

/// A link in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link<'a> {
    /// The text of the link; empty where the link has none of its own.
    pub range: Range<usize>,
    /// The address; none for a reference to a place in the plan.
    pub address: Option<&'a str>,
    /// All of the link, in what was written.
    own: Range<usize>,
}

impl<'a> Paragraph<'a> {
    /// Where a part of the text stands in the file.
    pub fn place(&self, range: Range<usize>) -> Place {
        self.written.place_of(self.map.range(range))
    }

    /// What writes a part of the text otherwise, for the cure of a fault.
    pub fn replacing(&self, range: Range<usize>, new: impl Into<String>) -> Edit {
        Edit::new(self.place(range.clone()), self.text.get(range).unwrap_or(""), new)
    }

    /// Where all of a link stands in the file, brackets and address included.
    pub fn link_place(&self, link: &Link) -> Place {
        self.written.place_of(link.own.clone())
    }

    /// The placeholder that starts at a byte of the text.
    pub fn placeholder(&self, at: usize) -> Option<&'a Placeholder> {
        // they stand in order
        let found = self.placeholders.binary_search_by_key(&at, |(start, _)| *start).ok()?;
        self.placeholders.get(found).map(|(_, placeholder)| *placeholder)
    }

    /// A part of the text as it was written: with its placeholders, its line breaks, and the marks of Markdown.
    pub fn as_written(&self, range: Range<usize>) -> &'a str {
        self.written.text.get(self.map.range(range)).unwrap_or("")
    }

    /// The characters that are written right before and right after a part of the text.
    pub fn written_around(&self, range: Range<usize>) -> (Option<char>, Option<char>) {
        let range = self.map.range(range);
        let (before, after) = (self.written.text.get(..range.start), self.written.text.get(range.end..));
        (before.and_then(|text| text.chars().next_back()), after.and_then(|text| text.chars().next()))
    }

    /// Whether nothing else is written on the line of a part of the text, but for the mark of a quotation.
    pub fn is_alone_on_its_line(&self, range: Range<usize>) -> bool {
        let range = self.map.range(range);
        let (before, after) = (self.written.text.get(..range.start), self.written.text.get(range.end..));
        let before = before.unwrap_or("").trim_end_matches([' ', '\t', '>']);
        let after = after.unwrap_or("").trim_start_matches([' ', '\t']);
        (before.is_empty() || before.ends_with('\n')) && (after.is_empty() || after.starts_with('\n'))
    }

    /// Whether a part of the text lies in a link.
    pub fn in_link(&self, range: &Range<usize>) -> bool {
        // links stand in order, and never in each other
        let first = self.links.partition_point(|l| l.range.end <= range.start);
        self.links.get(first).is_some_and(|l| l.range.start < range.end)
    }
}

/// The paragraphs of a text.
pub fn paragraphs(parsed: Parsed<'_>) -> Vec<Paragraph<'_>> {
    match parsed {
        Parsed::Linje(line) => {
            let mut run = Run::new(Kind::default(), &line.written);
            run.pieces(&line.pieces);
            let mut out = vec![];
            run.end(&mut out);
            out
        }
        Parsed::Setning(sentence) => {
            let mut out = vec![];
            inlines(&sentence.inlines, Kind::default(), &sentence.written, &mut out);
            out
        }
        Parsed::Tekst(text) => {
            let mut out = vec![];
            blocks(&text.blocks, Kind::default(), &text.written, &mut out);
            out
        }
    }
}

/// What the paragraphs of some blocks are.
#[derive(Clone, Copy, Default)]
struct Kind {
    in_quote: bool,
    in_footnote: bool,
}

fn blocks<'a>(all: &'a [Block], kind: Kind, written: &'a Written, out: &mut Vec<Paragraph<'a>>) {
    for block in all {
        match block {
            Block::Paragraph(content) => inlines(content, kind, written, out),
            Block::List { items, .. } => items.iter().for_each(|item| blocks(item, kind, written, out)),
            Block::Quote { blocks: inner, source } => {
                let quoted = Kind { in_quote: true, ..kind };
                blocks(inner, quoted, written, out);
                if let Some(source) = source {
                    inlines(source, quoted, written, out);
                }
            }
            Block::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.for_each(|cell| inlines(cell, kind, written, out));
            }
            Block::Terms(terms) => {
                for term in terms {
                    inlines(&term.name, kind, written, out);
                    blocks(&term.blocks, kind, written, out);
                }
            }
        }
    }
}

/// One run of text, and the footnotes that it refers to after it.
fn inlines<'a>(content: &'a [Inline], kind: Kind, written: &'a Written, out: &mut Vec<Paragraph<'a>>) {
    let mut run = Run::new(kind, written);
    run.inlines(content);
    let footnotes = run.end(out);
    for footnote in footnotes {
        blocks(footnote, Kind { in_footnote: true, ..kind }, written, out);
    }
}

struct Run<'a> {
    made: Paragraph<'a>,
    footnotes: Vec<&'a [Block]>,
}

impl<'a> Run<'a> {
    fn new(kind: Kind, written: &'a Written) -> Self {
        let Kind { in_quote, in_footnote } = kind;
        let (text, map) = (String::new(), OffsetMap::default());
        Run {
            made: Paragraph {
                text,
                links: vec![],
                italic: vec![],
                in_quote,
                in_footnote,
                placeholders: vec![],
                written,
                map,
            },
            footnotes: vec![],
        }
    }

    /// Gives the paragraph, unless there is nothing in it, and the footnotes of it.
    fn end(self, out: &mut Vec<Paragraph<'a>>) -> Vec<&'a [Block]> {
        if !self.made.text.is_empty() || !self.made.links.is_empty() {
            out.push(self.made);
        }
        self.footnotes
    }

    fn pieces(&mut self, pieces: &'a [Piece]) {
        for piece in pieces {
            match piece {
                Piece::Text { text, range } => self.text(text, range.clone()),
                Piece::Placeholder(p) => {
                    self.made.placeholders.push((self.made.text.len(), p));
                    self.text(PLACEHOLDER.encode_utf8(&mut [0; 4]), p.range.clone());
                }
            }
        }
    }

    fn text(&mut self, text: &str, from: Range<usize>) {
        let same = self.made.written.text.get(from.clone()) == Some(text);
        self.made.text.push_str(text);
        match same {
            true => self.made.map.push_same(from),
            false => self.made.map.push_other(text.len(), from),
        }
    }

    fn inlines(&mut self, content: &'a [Inline]) {
        for inline in content {
            match inline {
                Inline::Text(pieces) => self.pieces(pieces),
                Inline::Strong(inner) => self.inlines(inner),
                Inline::Emphasis(inner) => {
                    let range = self.within(inner);
                    self.made.italic.push(range);
                }
                Inline::Link { url, range: own, content } => self.link(Some(url), own, content),
                Inline::Reference { range: own, content, .. } => self.link(None, own, content),
                Inline::Footnote(inner) => self.footnotes.push(inner),
                Inline::Break => {
                    let at = self.made.map.range(self.made.text.len()..self.made.text.len()).start;
                    self.text("\n", at..at);
                }
            }
        }
    }

    /// The range of the text that some inlines become.
    fn within(&mut self, content: &'a [Inline]) -> Range<usize> {
        let start = self.made.text.len();
        self.inlines(content);
        start..self.made.text.len()
    }

    fn link(&mut self, address: Option<&'a str>, own: &Range<usize>, content: &'a [Inline]) {
        let range = self.within(content);
        self.made.links.push(Link { range, address, own: own.clone() });
    }
}
