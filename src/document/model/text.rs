//! Texts: leaves with their place ids, runs of them, and blocks.

/// What a printed text is known by: a number that is the same as long as the text stands at the same path of ids (see
/// [`super::super::origin`]). From 2 to 2^46.
pub type PlaceId = u64;

/// A printed text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Leaf {
    /// Where it comes from.
    pub place: PlaceId,
    /// What is printed.
    pub text: String,
}

/// A value, and the text that it is printed as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown<T> {
    /// The value.
    pub value: T,
    /// The text.
    pub text: Leaf,
}

/// What stands inside a paragraph.
#[derive(Clone, Debug)]
pub enum Inline {
    /// A text.
    Tekst(Leaf),
    /// Strong text.
    Sterk(Vec<Inline>),
    /// Emphasis.
    Kursiv(Vec<Inline>),
    /// A link out of the document.
    Lenkje {
        /// Where it leads: `https://www.aukra.kommune.no`.
        url: String,
        /// What is printed.
        innhald: Vec<Inline>,
        /// The address as it is written by hand, where a reader on paper must be shown it: once a chapter, and not where the
        /// text says it. How it is shown stands in [`super::Utgåve::adresser_i_fotnotar`].
        adresse: Option<Leaf>,
    },
    /// A reference within the document.
    Vising {
        /// The id of what it leads to: a chapter, a part, a body, a table or a measure.
        til: String,
        /// What is printed.
        innhald: Vec<Inline>,
    },
    /// A footnote.
    Fotnote(Vec<Block>),
    /// A line break.
    Brot,
}

/// A block of text.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Avsnitt(Vec<Inline>),
    /// A list: its points.
    Liste(Vec<Vec<Block>>),
    /// A numbered list, from 1: its points.
    Nummerliste(Vec<Vec<Block>>),
    /// A quotation.
    Sitat {
        /// What is quoted.
        innhald: Vec<Block>,
        /// Who said it.
        kjelde: Option<Vec<Inline>>,
    },
    /// A small table of texts.
    Tabell {
        /// The headings of the columns.
        hovud: Vec<Vec<Inline>>,
        /// The rows: a cell for each column.
        rader: Vec<Vec<Vec<Inline>>>,
        /// How each column is aligned.
        justering: Vec<Justering>,
    },
    /// A picture.
    Figur {
        /// Which of the document's pictures: [`super::super::Bilete::fil`].
        fil: String,
        /// What it shows, for those who cannot see it.
        alt: String,
        /// What is printed under it.
        tekst: Option<Vec<Inline>>,
        /// Who made it.
        kreditt: Option<Leaf>,
    },
    /// Blocks under a label.
    Merkt {
        /// The label.
        tittel: Leaf,
        /// What stands under it.
        innhald: Vec<Block>,
    },
    /// A list of words with what they mean.
    Ordliste(Vec<Ordforklaring>),
}

/// How the cells of a column are aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Justering {
    /// Left.
    Venstre,
    /// Centred.
    Midt,
    /// Right.
    Høgre,
}

/// A word and what it means.
#[derive(Clone, Debug)]
pub struct Ordforklaring {
    /// The word.
    pub namn: Vec<Inline>,
    /// What it means.
    pub innhald: Vec<Block>,
}
