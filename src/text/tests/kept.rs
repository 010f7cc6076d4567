//! Nothing lost, nothing changed: generated Markdown of all constructs in one another, held against what it was read as.
//!
//! 2,000 texts as a rule; `PLANVERK_TEKSTAR=1000000` for many more. Those that are read without a fault must be printed whole.

use super::super::{Block, Inline, Piece, markdown};
use super::chance::Chance;
use crate::fault::{Faults, Sources};
use crate::tests::{kept::departure, markdown as made};
use crate::yaml::{Cx, Written};

/// What a text becomes, with nothing but what is printed: numbers of lists, words, footnotes last.
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

/// What a text is printed as, and what is said of it.
fn printed(text: &str, is_sentence: bool) -> (String, Vec<String>) {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("prøve.yaml", b"x", &mut faults);
    let source = sources.get(id).unwrap();
    let written = Written::made(text, source.place(0..1));
    let mut cx = Cx::new(source, &mut faults);
    let mut printed = Printed::default();
    if is_sentence {
        printed.inlines(&markdown::sentence(&written, &mut cx));
    } else {
        printed.blocks(&markdown::blocks(&written, &mut cx));
    }
    let told = faults.sorted().iter().map(|fault| fault.message.clone()).collect();
    (printed.text + &printed.notes.concat(), told)
}

#[test]
fn generated_markdown_is_printed_whole_or_told_of() {
    let wanted = std::env::var("PLANVERK_TEKSTAR").map_or(2_000, |n| n.parse().unwrap());
    let (mut sound, mut signs) = (0, 0);
    let mut told = std::collections::BTreeMap::<String, usize>::new();
    let mut departures = vec![];
    for seed in 0..wanted {
        let mut chance = Chance::new(seed);
        let tame = seed % 4 != 0;
        let blocks = 1 + chance.below(5);
        let text = made::text(&mut |n| chance.below(n), blocks, tame);
        let is_sentence = seed % 8 == 7;
        let (printed, faults) = printed(&text, is_sentence);
        faults.iter().for_each(|message| *told.entry(message.clone()).or_default() += 1);
        if faults.is_empty() {
            sound += 1;
            signs += text.chars().filter(|c| c.is_alphanumeric()).count();
            if let Some(departure) = departure(&text, &printed) {
                departures.push(format!("{seed}: {departure}"));
            }
        }
    }
    eprintln!("{wanted} texts, {sound} without a fault with {signs} letters and digits: {} depart", departures.len());
    for (message, count) in &told {
        eprintln!("{count:6} {message}");
    }
    departures.sort_by_key(String::len);
    assert!(departures.is_empty(), "{}", departures[..departures.len().min(5)].join("\n\n"));
    assert!(sound * 2 > wanted, "most texts can be printed");
}
