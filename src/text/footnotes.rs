//! Footnotes: each definition is put where it is referred to, once, and none may vanish from the page.

use super::plain::pieces;
use super::{Block, Inline};
use crate::fault::code;
use crate::yaml::{Cx, Written};
use std::collections::HashMap;
use std::ops::Range;

/// The footnotes that a text defines, by label.
#[derive(Default)]
pub struct Footnotes(HashMap<String, Footnote>);

struct Footnote {
    range: Range<usize>,
    blocks: Vec<Block>,
    used: bool,
}

/// Tells of references whose footnote is not defined: the Markdown parser takes them for text.
pub fn undefined(written: &Written, cx: &mut Cx) {
    let text = written.text.as_str();
    let defined: Vec<&str> =
        text.lines().filter_map(|line| line.trim_start().split_once("]:")).map(|(label, _)| label).collect();
    for (at, _) in text.match_indices("[^") {
        let Some(end) = text[at..].find(']').map(|i| at + i) else { continue };
        let mark = &text[at..end];
        if !mark.contains(char::is_whitespace) && !defined.contains(&mark) {
            let hint = format!("skriv «{mark}]: …» nedst i den same teksten");
            cx.error(code::MARKDOWN, written.place_of(at..end + 1), "fotnoten finst ikkje", hint);
        }
    }
}

impl Footnotes {
    /// Keeps a definition.
    pub fn define(&mut self, label: &str, range: Range<usize>, blocks: Vec<Block>) {
        self.0.insert(label.to_string(), Footnote { range, blocks, used: false });
    }

    /// What stands for a footnote until all is read: its definition may come further down.
    pub fn mark(label: &str, range: Range<usize>) -> Inline {
        Inline::Reference { id: format!("^{label}"), range, content: vec![] }
    }

    /// Puts the footnotes where the text refers to them, and tells of those that do not fit together.
    pub fn place(mut self, blocks: &mut [Block], written: &Written, cx: &mut Cx) {
        self.in_blocks(blocks, written, cx);
        let mut unused: Vec<_> =
            self.0.iter().filter(|(_, f)| !f.used).map(|(label, f)| (f.range.clone(), label)).collect();
        unused.sort_by_key(|(range, _)| range.start);
        for (range, label) in unused {
            let hint = format!("skriv «[^{label}]» der han høyrer til");
            cx.error(code::MARKDOWN, written.place_of(range), "ingen stad i teksten viser til fotnoten", hint);
        }
    }

    fn in_blocks(&mut self, blocks: &mut [Block], written: &Written, cx: &mut Cx) {
        for block in blocks {
            match block {
                Block::Paragraph(inlines) => self.in_inlines(inlines, written, cx),
                Block::List { items, .. } => items.iter_mut().for_each(|item| self.in_blocks(item, written, cx)),
                Block::Quote { blocks, source } => {
                    self.in_blocks(blocks, written, cx);
                    if let Some(source) = source {
                        self.in_inlines(source, written, cx);
                    }
                }
                Block::Table { head, rows, .. } => {
                    let cells = head.iter_mut().chain(rows.iter_mut().flatten());
                    cells.for_each(|cell| self.in_inlines(cell, written, cx));
                }
                Block::Terms(terms) => {
                    for term in terms {
                        self.in_inlines(&mut term.name, written, cx);
                        self.in_blocks(&mut term.blocks, written, cx);
                    }
                }
            }
        }
    }

    fn in_inlines(&mut self, inlines: &mut [Inline], written: &Written, cx: &mut Cx) {
        for inline in inlines {
            match inline {
                Inline::Strong(inner) | Inline::Emphasis(inner) => self.in_inlines(inner, written, cx),
                Inline::Link { content, .. } => self.in_inlines(content, written, cx),
                Inline::Reference { id, range, .. } => {
                    if let Some(label) = id.strip_prefix('^') {
                        *inline = self.note(label, range.clone(), written, cx);
                    }
                }
                Inline::Text(_) | Inline::Footnote(_) | Inline::Break => {}
            }
        }
    }

    /// The footnote of a label; one that is referred to twice stands at the first place.
    fn note(&mut self, label: &str, range: Range<usize>, written: &Written, cx: &mut Cx) -> Inline {
        match self.0.get_mut(label) {
            Some(footnote) if !footnote.used => {
                footnote.used = true;
                Inline::Footnote(footnote.blocks.clone())
            }
            _ => {
                let hint = format!("skriv «[^{label}]: …» nedst i den same teksten, éin gong for kvar tilvising");
                cx.error(code::MARKDOWN, written.place_of(range.clone()), "fotnoten finst ikkje", hint);
                Inline::Text(pieces(&written.text, range, &[]))
            }
        }
    }
}
