//! The answer: what changed from one plan to another. Without colours and words.

mod counts;
mod equality;

pub use counts::{InCommon, Tally};

use super::contents::{Aktør, Contents, FieldName, Passage, Time, UnitKind};

/// All that two plans hold, put together.
#[derive(Clone, Debug)]
pub struct Changes {
    /// The old plan, taken apart. Indices of old units are those of its `units`.
    pub old: Contents,
    /// The new plan, likewise.
    pub new: Contents,
    /// Every unit of both, once: in the order of the new plan, gone ones where they stood.
    pub pairs: Vec<Pair>,
    /// Renamings that run through the plan (a body's or an actor's new name): each stands here and is no change elsewhere.
    pub renamings: Vec<Renaming>,
}

/// A unit that stands in both plans, or in one of them.
#[derive(Clone, Debug)]
pub struct Pair {
    /// What it is.
    pub kind: UnitKind,
    /// The index of the old unit.
    pub old: Option<usize>,
    /// The index of the new unit.
    pub new: Option<usize>,
    /// Why the two are held to be the same.
    pub reason: Reason,
    /// What it most resembles in the other plan, where it has no sure partner: index there, and likeness in per cent.
    pub resembles: Option<(usize, u8)>,
    /// It was divided: the other units of the new plan that took over points of this (old) one.
    pub split_into: Vec<usize>,
    /// It was put together: the other units of the old plan whose points it took over.
    pub merged_from: Vec<usize>,
    /// Another unit was divided into it, or put together of it: that is a change of both.
    pub part_of_other: bool,
    /// Texts of it went to these units of the new plan, where they stand in the answer ([`PassageChange::other_unit`]).
    pub went_to: Vec<usize>,
    /// It stands in another chapter or under another goal.
    pub moved: bool,
    /// It stands in another order among those beside it.
    pub reordered: bool,
    /// What became of its heading.
    pub tittel: PassageChange,
    /// What became of its fields, in the order of [`FieldName`].
    pub fields: Vec<FieldChange>,
}

/// Why two units are held to be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// One id in both.
    Id,
    /// The author says so.
    Stated,
    /// Likeness, in per cent; sure.
    Likeness(u8),
    /// Likeness, in per cent; not sure, and to be shown as such.
    Unsure(u8),
    /// One id in both, but the contents flatly disagree; likeness in per cent.
    IdButUnlike(u8),
    /// It has no partner.
    Alone,
}

impl Reason {
    /// Whether two units with this reason are the same beyond doubt.
    pub fn is_sure(self) -> bool {
        matches!(self, Reason::Id | Reason::Stated | Reason::Likeness(_))
    }
}

/// What became of a field.
#[derive(Clone, Debug)]
pub struct FieldChange {
    /// Its name.
    pub name: FieldName,
    /// What became of what stands there.
    pub change: Change,
}

/// What became of a value.
#[derive(Clone, Debug)]
pub enum Change {
    /// Texts in the order of the new plan, gone ones where they stood.
    Passages(Vec<PassageChange>),
    /// Actors, likewise.
    Actors(Vec<ActorChange>),
    /// Times, likewise.
    Times(Vec<TimeChange>),
}

/// A text: kept, changed, moved, gone or new. One side is always there.
#[derive(Clone, Debug)]
pub struct PassageChange {
    /// The text in the old plan.
    pub old: Option<Passage>,
    /// The text in the new plan.
    pub new: Option<Passage>,
    /// What became of it.
    pub fate: Fate,
    /// It stands in another place of the same field, or in another field of the same unit.
    pub moved: bool,
    /// It came from, or went to, another unit: the index of that unit in the other plan. It stands in the answer once, where
    /// it is now.
    pub other_unit: Option<usize>,
    /// Word by word, for what is [`Fate::Changed`].
    pub words: Vec<WordRun>,
}

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It says the same.
    Same,
    /// Some words changed.
    Changed,
    /// So much changed that old and new are shown whole.
    Rewritten,
    /// It was not there before.
    New,
    /// It is not there any more.
    Gone,
}

/// A run of words of a text that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordRun {
    /// In both.
    Same(String),
    /// In the old text only.
    Removed(String),
    /// In the new text only.
    Added(String),
    /// Written in another way and still the same: what a placeholder gives in each plan, a quote mark, `50 000,-` for `kr 50 000`,
    /// a name that stands as a [`Renaming`]. To be shown as unchanged text, from `new`.
    Equivalent {
        /// As the old text has it.
        old: String,
        /// As the new text has it.
        new: String,
    },
    /// A number or an amount that changed.
    Number {
        /// As the old text has it: `kr 50 000`.
        old: String,
        /// As the new text has it: `40 000,-`.
        new: String,
        /// The difference with its sign, where it says something: `−10 000`.
        difference: Option<String>,
    },
}

/// What became of an actor of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorChange {
    /// The actor as the old plan has it.
    pub old: Option<Aktør>,
    /// The actor as the new plan has it.
    pub new: Option<Aktør>,
}

/// What became of a time of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeChange {
    /// The time as the old plan has it.
    pub old: Option<Time>,
    /// The time as the new plan has it.
    pub new: Option<Time>,
}

/// A name that became another all through the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renaming {
    /// The name in the old plan.
    pub old: String,
    /// The name in the new plan.
    pub new: String,
    /// In how many places.
    pub times: usize,
}
