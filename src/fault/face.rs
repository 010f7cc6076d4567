//! How a fault is shown: whatever the plan and its author have no say in.

use crate::norsk::Målform;

/// How what is said is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Face {
    /// The language that is spoken.
    pub målform: Målform,
    /// Whether there are colours.
    pub colour: bool,
    /// The columns that are used; longer lines are cut around the caret.
    pub width: usize,
}

impl Face {
    /// The columns where nobody says how many there are.
    pub const WIDTH: usize = 110;

    /// As in a file: without colours.
    pub fn plain(målform: Målform) -> Self {
        Self { målform, colour: false, width: Self::WIDTH }
    }
}
