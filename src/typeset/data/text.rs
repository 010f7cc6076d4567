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
pub fn leaf(leaf: &Option<model::Leaf>) -> Option<Leaf<'_>> {
    leaf.as_ref().map(Leaf::from)
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
        /// The first number: 1.
        start: u64,
        /// Its points.
        punkt: Vec<Vec<Block<'a>>>,
    },
    /// A quotation.
    Sitat {
        /// What is quoted.
        b: Vec<Block<'a>>,
        /// Who said it.
        kjelde: Option<Vec<Inline<'a>>>,
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
    pub fn inlines<'a>(self, inlines: &'a [model::Inline]) -> Vec<Inline<'a>> {
        let mut out = Vec::with_capacity(inlines.len());
        for inline in inlines {
            match inline {
                model::Inline::Tekst(leaf) => out.push(Inline::Tekst(leaf.into())),
                model::Inline::Sterk(i) => out.push(Inline::Sterk { i: self.inlines(i) }),
                model::Inline::Kursiv(i) => out.push(Inline::Kursiv { i: self.inlines(i) }),
                model::Inline::Lenkje { url, innhald, adresse } => {
                    let (i, adresse) = (self.inlines(innhald), leaf(adresse));
                    match adresse {
                        Some(adresse) if self.addresses_in_notes => {
                            let b = vec![Block::Avsnitt { i: vec![Inline::Tekst(adresse)] }];
                            out.extend([Inline::Lenke { url, i, adresse: None }, Inline::Fotnote { b }]);
                        }
                        adresse => out.push(Inline::Lenke { url, i, adresse }),
                    }
                }
                model::Inline::Vising { til, innhald } => {
                    out.push(Inline::Vising { til, i: self.inlines(innhald), etter: "s." });
                }
                // a footnote can hold no other: addresses in it stand in brackets
                model::Inline::Fotnote(b) => {
                    out.push(Inline::Fotnote { b: Setting { addresses_in_notes: false, ..self }.blocks(b) });
                }
                model::Inline::Brot => out.push(Inline::Brot),
            }
        }
        out
    }

    /// A run of text, where there is one.
    pub fn some_inlines<'a>(self, inlines: &'a Option<Vec<model::Inline>>) -> Option<Vec<Inline<'a>>> {
        inlines.as_ref().map(|inlines| self.inlines(inlines))
    }

    /// Text in blocks.
    pub fn blocks<'a>(self, blocks: &'a [model::Block]) -> Vec<Block<'a>> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block<'a>(self, block: &'a model::Block) -> Block<'a> {
        let points = |points: &'a [Vec<model::Block>]| points.iter().map(|point| self.blocks(point)).collect();
        match block {
            model::Block::Avsnitt(i) => Block::Avsnitt { i: self.inlines(i) },
            model::Block::Liste(punkt) => Block::Liste { punkt: points(punkt) },
            model::Block::Nummerliste(punkt) => Block::Nummerliste { start: 1, punkt: points(punkt) },
            model::Block::Sitat { innhald, kjelde } => {
                Block::Sitat { b: self.blocks(innhald), kjelde: self.some_inlines(kjelde) }
            }
            model::Block::Tabell { hovud, rader, justering } => {
                let cells = |cells: &'a [Vec<model::Inline>]| cells.iter().map(|cell| self.inlines(cell)).collect();
                let align = |justering: &model::Justering| match justering {
                    model::Justering::Venstre => "venstre",
                    model::Justering::Midt => "midt",
                    model::Justering::Høgre => "høgre",
                };
                Block::Tabell {
                    hovud: cells(hovud),
                    rader: rader.iter().map(|row| cells(row)).collect(),
                    justering: justering.iter().map(align).collect(),
                }
            }
            model::Block::Figur { fil, alt, tekst, kreditt } => {
                Block::Figur { fil, alt, tekst: self.some_inlines(tekst), kreditt: leaf(kreditt) }
            }
            model::Block::Merkt { tittel, innhald } => Block::Merkt { tittel: tittel.into(), b: self.blocks(innhald) },
            model::Block::Ordliste(terms) => {
                let term = |term: &'a model::Ordforklaring| Ordforklaring {
                    namn: self.inlines(&term.namn),
                    b: self.blocks(&term.innhald),
                };
                Block::Ordliste { ord: terms.iter().map(term).collect() }
            }
        }
    }
}
