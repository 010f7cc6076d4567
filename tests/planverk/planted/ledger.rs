//! The ledger: what was done to a plan, so that what is told of it can be held against it.

use super::plan::Nr;

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edit {
    Renamed,
    Reworded,
    Reordered,
    Moved,
    Renumbered,
    Split,
    Merged,
    Dato,
    Klokke,
    Aktør,
    Amount,
    PointMoved,
    PointElsewhere,
    ChapterRenamed,
    New,
    Gone,
}

impl Edit {
    pub const ALL: [Edit; 16] = [
        Edit::Renamed,
        Edit::Reworded,
        Edit::Reordered,
        Edit::Moved,
        Edit::Renumbered,
        Edit::Split,
        Edit::Merged,
        Edit::Dato,
        Edit::Klokke,
        Edit::Aktør,
        Edit::Amount,
        Edit::PointMoved,
        Edit::PointElsewhere,
        Edit::ChapterRenamed,
        Edit::New,
        Edit::Gone,
    ];

    /// What it is called in the table.
    pub fn name(self) -> &'static str {
        match self {
            Edit::Renamed => "tiltak med ny tittel",
            Edit::Reworded => "20 % av orda i eit tiltak",
            Edit::Reordered => "tiltak på ny plass i delmålet",
            Edit::Moved => "tiltak flytta til anna delmål",
            Edit::Renumbered => "nytt nummer",
            Edit::Split => "tiltak delt i to",
            Edit::Merged => "to tiltak slått saman",
            Edit::Dato => "ein dato",
            Edit::Klokke => "eit klokkeslett",
            Edit::Aktør => "ein aktør inn og ein ut",
            Edit::Amount => "eit beløp",
            Edit::PointMoved => "punkt flytta i lista",
            Edit::PointElsewhere => "punkt flytta til anna tiltak",
            Edit::ChapterRenamed => "kapittel med ny tittel",
            Edit::New => "nytt tiltak",
            Edit::Gone => "tiltak borte",
        }
    }

    /// The least recall, and the least precision, that is good enough; none where none was set.
    pub fn bar(self) -> (Option<f64>, Option<f64>) {
        match self {
            Edit::Renamed
            | Edit::ChapterRenamed
            | Edit::Reordered
            | Edit::Moved
            | Edit::PointMoved
            | Edit::PointElsewhere => (Some(0.97), None),
            Edit::Dato | Edit::Klokke | Edit::Aktør | Edit::Amount => (Some(0.99), None),
            Edit::Split | Edit::Merged => (Some(0.9), Some(0.98)),
            Edit::Reworded | Edit::Renumbered | Edit::New | Edit::Gone => (None, None),
        }
    }
}

/// One thing that was done.
#[derive(Clone, Debug)]
pub struct Entry {
    pub edit: Edit,
    /// The unit; of a merge and a split the one that lives on.
    pub unit: Nr,
    /// The text, or the other unit of a merge or a split.
    pub nr: Nr,
    /// What it was and what it became: a date, a time of day, an actor's id, an amount.
    pub from: String,
    pub to: String,
}

/// All that was done to a plan.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    pub entries: Vec<Entry>,
}

impl Ledger {
    pub fn note(&mut self, edit: Edit, unit: Nr) {
        self.note_about(edit, unit, 0, &"", &"");
    }

    pub fn note_about(&mut self, edit: Edit, unit: Nr, nr: Nr, from: &impl ToString, to: &impl ToString) {
        self.entries.push(Entry { edit, unit, nr, from: from.to_string(), to: to.to_string() });
    }

    /// Whether this was done to this unit.
    pub fn has(&self, edit: Edit, unit: Nr) -> bool {
        self.entries.iter().any(|p| p.edit == edit && p.unit == unit)
    }
}
