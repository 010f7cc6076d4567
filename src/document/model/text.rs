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
    Text(Leaf),
    /// Strong text.
    Strong(Vec<Inline>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// A link out of the document.
    Link {
        /// Where it leads: `https://www.aukra.kommune.no`.
        url: String,
        /// What is printed.
        content: Vec<Inline>,
        /// The address as it is written by hand, where a reader on paper must be shown it: once a chapter, and not where the
        /// text says it. How it is shown stands in [`super::Utgåve::addresses_in_footnotes`].
        address: Option<Leaf>,
    },
    /// A reference within the document.
    Reference {
        /// The id of what it leads to: a chapter, a part, a body, a table or a measure.
        to: String,
        /// What is printed.
        content: Vec<Inline>,
    },
    /// A footnote.
    Footnote(Vec<Block>),
    /// A line break.
    Break,
}

/// A block of text.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list: its points.
    List(Vec<Vec<Block>>),
    /// A numbered list.
    NumberedList {
        /// The number of its first point.
        start: u64,
        /// Its points.
        points: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        content: Vec<Block>,
        /// Who said it.
        source: Option<Vec<Inline>>,
    },
    /// A small table of texts.
    Table {
        /// The headings of the columns.
        head: Vec<Vec<Inline>>,
        /// The rows: a cell for each column.
        rows: Vec<Vec<Vec<Inline>>>,
        /// How each column is aligned.
        align: Vec<Align>,
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
    Labelled {
        /// The label.
        label: Leaf,
        /// What stands under it.
        content: Vec<Block>,
    },
    /// A list of words with what they mean.
    Terms(Vec<Term>),
}

/// How the cells of a column are aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Left.
    Left,
    /// Centred.
    Center,
    /// Right.
    Right,
}

/// A word and what it means.
#[derive(Clone, Debug)]
pub struct Term {
    /// The word.
    pub name: Vec<Inline>,
    /// What it means.
    pub content: Vec<Block>,
}
