//! Texts, as the templates read them: leaves, runs and blocks. `t` tells what each is.

use super::Setting;
use crate::document::model;
use serde::Serialize;

/// A printed text: `{"s": 448, "v": "Fjordvik kommune"}`. Templates print it through `tekst(x)` only.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Leaf<'a> {
    /// The place id that it came from, from 2 to 2^46.
    s: u64,
    /// What is printed.
    v: &'a str,
}

impl<'a> From<&'a model::Leaf> for Leaf<'a> {
    fn from(leaf: &'a model::Leaf) -> Self {
        Leaf { s: leaf.place, v: &leaf.text }
    }
}

/// A leaf, where there is one.
pub fn leaf(leaf: Option<&model::Leaf>) -> Option<Leaf<'_>> {
    leaf.map(Leaf::from)
}

/// What stands inside a paragraph: `{"t": "tekst", "s": 7, "v": "Fire møte i året"}`.
#[derive(Debug, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Inline<'a> {
    /// A text.
    Tekst(Leaf<'a>),
    /// Strong text.
    Sterk {
        /// What is strong.
        i: Vec<Inline<'a>>,
    },
    /// Emphasis.
    Kursiv {
        /// What is emphasised.
        i: Vec<Inline<'a>>,
    },
    /// A link.
    Lenke {
        /// Where it leads: `https://www.udir.no`.
        url: &'a str,
        /// What is printed.
        i: Vec<Inline<'a>>,
        /// The address, where it is printed in brackets after the text.
        adresse: Option<Leaf<'a>>,
    },
    /// A reference within the plan; its page is printed after it.
    Vising {
        /// The id of what it leads to, whose label is `e-` and this: `politiraad`.
        til: &'a str,
        /// What is printed.
        i: Vec<Inline<'a>>,
        /// What stands before the number of the page: `s.`
        etter: &'static str,
    },
    /// A footnote.
    Fotnote {
        /// What it says.
        b: Vec<Block<'a>>,
    },
    /// A line break.
    Brot,
}

/// A block of text: `{"t": "avsnitt", "i": […]}`.
#[derive(Debug, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Block<'a> {
    /// A paragraph.
    Avsnitt {
        /// What it says.
        i: Vec<Inline<'a>>,
    },
    /// A list.
    Liste {
        /// Its points.
        punkt: Vec<Vec<Block<'a>>>,
    },
    /// A numbered list.
    Nummerliste {
        /// The number of its first point: 1.
        start: u64,
        /// Its points.
        punkt: Vec<Vec<Block<'a>>>,
    },
    /// A quotation.
    Sitat {
        /// What is quoted.
        b: Vec<Block<'a>>,
        /// Who said it.
        #[serde(rename = "kjelde")]
        source: Option<Vec<Inline<'a>>>,
    },
    /// A small table.
    Tabell {
        /// The headings of its columns.
        hovud: Vec<Vec<Inline<'a>>>,
        /// Its rows: a cell for each column.
        rader: Vec<Vec<Vec<Inline<'a>>>>,
        /// `venstre`, `midt` or `høgre` for each column.
        justering: Vec<&'static str>,
    },
    /// A picture.
    Figur {
        /// Its path: `/bilete/figur.svg`.
        fil: &'a str,
        /// What it shows.
        alt: &'a str,
        /// What is printed under it.
        tekst: Option<Vec<Inline<'a>>>,
        /// Who made it.
        kreditt: Option<Leaf<'a>>,
    },
    /// Blocks under a label.
    Merkt {
        /// The label.
        tittel: Leaf<'a>,
        /// What stands under it.
        b: Vec<Block<'a>>,
    },
    /// Words with what they mean.
    Ordliste {
        /// The words.
        ord: Vec<Ordforklaring<'a>>,
    },
}

/// A word and what it means.
#[derive(Debug, Serialize)]
pub struct Ordforklaring<'a> {
    /// The word.
    namn: Vec<Inline<'a>>,
    /// What it means.
    b: Vec<Block<'a>>,
}

impl Setting<'_> {
    /// A run of text.
    pub fn inlines(self, inlines: &[model::Inline]) -> Vec<Inline<'_>> {
        let mut out = Vec::with_capacity(inlines.len());
        for inline in inlines {
            match inline {
                model::Inline::Text(leaf) => out.push(Inline::Tekst(leaf.into())),
                model::Inline::Strong(i) => out.push(Inline::Sterk { i: self.inlines(i) }),
                model::Inline::Emphasis(i) => out.push(Inline::Kursiv { i: self.inlines(i) }),
                model::Inline::Link { url, content, address } => {
                    let (i, adresse) = (self.inlines(content), leaf(address.as_ref()));
                    match adresse {
                        Some(adresse) if self.addresses_in_notes => {
                            let b = vec![Block::Avsnitt { i: vec![Inline::Tekst(adresse)] }];
                            out.extend([Inline::Lenke { url, i, adresse: None }, Inline::Fotnote { b }]);
                        }
                        adresse => out.push(Inline::Lenke { url, i, adresse }),
                    }
                }
                model::Inline::Reference { to, content } => {
                    out.push(Inline::Vising { til: to, i: self.inlines(content), etter: "s." });
                }
                // a footnote can hold no other: addresses in it stand in brackets
                model::Inline::Footnote(b) => {
                    out.push(Inline::Fotnote { b: Setting { addresses_in_notes: false, ..self }.blocks(b) });
                }
                model::Inline::Break => out.push(Inline::Brot),
            }
        }
        out
    }

    /// A run of text, where there is one.
    pub fn some_inlines(self, inlines: Option<&Vec<model::Inline>>) -> Option<Vec<Inline<'_>>> {
        inlines.map(|inlines| self.inlines(inlines))
    }

    /// Text in blocks.
    pub fn blocks(self, blocks: &[model::Block]) -> Vec<Block<'_>> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block<'a>(self, block: &'a model::Block) -> Block<'a> {
        let points = |points: &'a [Vec<model::Block>]| points.iter().map(|point| self.blocks(point)).collect();
        match block {
            model::Block::Paragraph(i) => Block::Avsnitt { i: self.inlines(i) },
            model::Block::List(punkt) => Block::Liste { punkt: points(punkt) },
            model::Block::NumberedList { start, points: punkt } => {
                Block::Nummerliste { start: *start, punkt: points(punkt) }
            }
            model::Block::Quote { content, source } => {
                Block::Sitat { b: self.blocks(content), source: self.some_inlines(source.as_ref()) }
            }
            model::Block::Table { head, rows, align } => {
                let cells = |cells: &'a [Vec<model::Inline>]| cells.iter().map(|cell| self.inlines(cell)).collect();
                let word = |align: &model::Align| match align {
                    model::Align::Left => "venstre",
                    model::Align::Center => "midt",
                    model::Align::Right => "høgre",
                };
                Block::Tabell {
                    hovud: cells(head),
                    rader: rows.iter().map(|row| cells(row)).collect(),
                    justering: align.iter().map(word).collect(),
                }
            }
            model::Block::Figur { fil, alt, tekst, kreditt } => {
                Block::Figur { fil, alt, tekst: self.some_inlines(tekst.as_ref()), kreditt: leaf(kreditt.as_ref()) }
            }
            model::Block::Labelled { label, content } => Block::Merkt { tittel: label.into(), b: self.blocks(content) },
            model::Block::Terms(terms) => {
                let term = |term: &'a model::Term| Ordforklaring {
                    namn: self.inlines(&term.name),
                    b: self.blocks(&term.content),
                };
                Block::Ordliste { ord: terms.iter().map(term).collect() }
            }
        }
    }
}
