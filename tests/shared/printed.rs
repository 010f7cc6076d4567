//! What a text was read as, with nothing but what is printed: numbers of lists, words, footnotes last.
//!
//! Who takes this in names the program's texts `text` beside it.

use super::text::{Block, Inline, Piece};

/// The letters of some blocks as they are printed; a placeholder is its expression.
pub fn of_blocks(blocks: &[Block]) -> String {
    let mut printed = Printed::default();
    printed.blocks(blocks);
    printed.text + &printed.notes.concat()
}

/// The same of a run of text.
pub fn of_inlines(inlines: &[Inline]) -> String {
    let mut printed = Printed::default();
    printed.inlines(inlines);
    printed.text + &printed.notes.concat()
}

#[derive(Default)]
struct Printed {
    text: String,
    notes: Vec<String>,
}

impl Printed {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.text.push('\n');
            match block {
                Block::Paragraph(inlines) => self.inlines(inlines),
                Block::List { start, items } => {
                    for (nth, item) in items.iter().enumerate() {
                        if let Some(start) = start {
                            self.text += &format!("{}. ", start + nth as u64);
                        }
                        self.blocks(item);
                    }
                }
                Block::Quote { blocks, source } => {
                    self.blocks(blocks);
                    source.iter().for_each(|source| self.inlines(source));
                }
                Block::Table { head, rows, .. } => {
                    assert!(rows.iter().all(|row| row.len() <= head.len()));
                    head.iter().chain(rows.iter().flatten()).for_each(|cell| self.inlines(cell));
                }
                Block::Terms(terms) => {
                    for term in terms {
                        self.inlines(&term.name);
                        self.blocks(&term.blocks);
                    }
                }
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(pieces) => {
                    for piece in pieces {
                        match piece {
                            Piece::Text { text, .. } => self.text += text,
                            Piece::Placeholder(placeholder) => self.text += &placeholder.expression,
                        }
                    }
                }
                Inline::Strong(inner) | Inline::Emphasis(inner) => self.inlines(inner),
                Inline::Link { content, .. } | Inline::Reference { content, .. } => self.inlines(content),
                Inline::Footnote(blocks) => {
                    let mut note = Printed::default();
                    note.blocks(blocks);
                    self.notes.push(note.text);
                    self.notes.append(&mut note.notes);
                }
                Inline::Break => self.text.push('\n'),
            }
        }
    }
}
