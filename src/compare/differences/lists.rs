//! The texts of a field in both plans, and where each of them is found in the other plan.

use super::super::contents::{FieldName, Passage, PassageKind};
use super::super::normal::normal;
use super::super::weights::Weights;
use super::names::ChangedNames;
use super::similarity::Profile;
use super::tokens::Tokens;
use std::cell::OnceCell;

/// Where a text is found in the other plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// It waits for a partner.
    Open,
    /// In the same field.
    Here(usize),
    /// In another field: the list, and the place there.
    Elsewhere(usize, usize),
}

/// A field of texts of a pair of units.
pub struct PassageList<'a> {
    /// The pair: its number in the answer.
    pub pair: usize,
    /// The name of the field.
    pub name: FieldName,
    /// Its texts in the old plan, in their order.
    pub old: Vec<OneText<'a>>,
    /// Its texts in the new plan.
    pub new: Vec<OneText<'a>>,
}

/// A text of one of the plans. What it is compared by is read when it is first needed: most texts are found as they are written.
pub struct OneText<'a> {
    /// The text.
    pub passage: &'a Passage,
    /// Where it is found in the other plan.
    pub whereabouts: Whereabouts,
    normal: OnceCell<String>,
    tokens: OnceCell<Tokens<'a>>,
    profile: OnceCell<Profile>,
}

impl<'a> OneText<'a> {
    /// A text that is not found yet.
    pub fn new(passage: &'a Passage) -> OneText<'a> {
        OneText {
            passage,
            whereabouts: Whereabouts::Open,
            normal: OnceCell::new(),
            tokens: OnceCell::new(),
            profile: OnceCell::new(),
        }
    }

    /// What is printed, without what a reader takes for no change.
    pub fn normal(&self) -> &str {
        self.normal.get_or_init(|| normal(&self.passage.printed))
    }

    /// Its words.
    pub fn tokens(&self, names: &ChangedNames) -> &Tokens<'a> {
        self.tokens.get_or_init(|| names.read(self.passage))
    }

    /// What it is likened by.
    pub fn profile(&self, weights: &Weights) -> &Profile {
        self.profile.get_or_init(|| Profile::of(self.passage, weights))
    }

    /// Whether it waits for a partner.
    pub fn is_open(&self) -> bool {
        self.whereabouts == Whereabouts::Open
    }
}

/// Whether two texts may be one: labels are labels, cells are cells.
pub fn may_pair(a: &Passage, b: &Passage) -> bool {
    let kind = |passage: &Passage| match passage.kind {
        PassageKind::Title => 0,
        PassageKind::Label => 1,
        PassageKind::Cell => 2,
        PassageKind::Footnote => 3,
        PassageKind::Paragraph | PassageKind::Point | PassageKind::Quote => 4,
    };
    kind(a) == kind(b)
}

/// Whether a text is a cell of a table.
pub fn is_cell(side: &OneText) -> bool {
    side.passage.kind == PassageKind::Cell
}

impl PassageList<'_> {
    /// Notes that two texts of the field are the same.
    pub fn pair(&mut self, i: usize, j: usize) {
        if let (Some(a), Some(b)) = (self.old.get_mut(i), self.new.get_mut(j)) {
            (a.whereabouts, b.whereabouts) = (Whereabouts::Here(j), Whereabouts::Here(i));
        }
    }

    /// The places of those that wait for a partner, in the old and in the new plan.
    pub fn open(&self) -> (Vec<usize>, Vec<usize>) {
        let free = |row: &[OneText]| row.iter().enumerate().filter(|(_, s)| s.is_open()).map(|(i, _)| i).collect();
        (free(&self.old), free(&self.new))
    }

    /// Which of the two rows comes first by its contents, so that old and new may change places.
    pub fn turned(&self) -> bool {
        self.old
            .iter()
            .map(|s| (&s.passage.printed, &s.passage.written))
            .gt(self.new.iter().map(|s| (&s.passage.printed, &s.passage.written)))
    }
}
