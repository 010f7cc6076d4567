//! Rows that are taller than their page: which may be divided, and what that takes of their table.

use crate::document::Content;
use crate::document::model::{Delmålform, Seksjon, Tabell};
use std::collections::BTreeSet;

/// What has been found, while a document is laid out, about the rows of its tables. At first every row is kept whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rows {
    /// The ids of the rows that may be divided between pages.
    divided: BTreeSet<String>,
    /// The ids of the tables whose sub-goals are set as rows of their own, whatever the author asked for.
    goals_as_rows: BTreeSet<String>,
}

impl Rows {
    /// Whether the row with this id may be divided between pages.
    pub(super) fn may_break(&self, row: &str) -> bool {
        self.divided.contains(row)
    }

    /// Whether the sub-goals of the table with this id have to be rows of their own.
    pub(super) fn has_goals_as_rows(&self, table: &str) -> bool {
        self.goals_as_rows.contains(table)
    }

    /// Lets a row be divided; says whether it was kept whole until now.
    pub(super) fn divide(&mut self, row: &str) -> bool {
        self.divided.insert(row.to_owned())
    }

    /// Lets the rows that are too tall for a page be divided; says whether anything changed.
    ///
    /// A sub-goal stands beside its first measure and is repeated on every page that its rows reach, which only works while that
    /// first row is whole. Where it is not, the table is set with the sub-goals as rows of their own, and since its columns are
    /// then wider, its rows are tried as whole ones again.
    pub(super) fn divide_in(&mut self, content: &Content, tall: &BTreeSet<String>) -> bool {
        let mut left = tall.clone();
        let mut changed = false;
        if let Content::Plan(plan) = content {
            for table in plan.seksjonar.iter().flat_map(Seksjon::tabellar) {
                if !self.stands_beside(table, tall) {
                    continue;
                }
                self.goals_as_rows.insert(table.id.clone());
                changed = true;
                for row in table.grupper.iter().flat_map(|g| &g.tiltak) {
                    self.divided.remove(&row.id);
                    left.remove(&row.id);
                }
            }
        }
        left.iter().fold(changed, |changed, row| self.divide(row) || changed)
    }

    /// Whether a table has its sub-goals in a column, and one of them beside one of these rows.
    fn stands_beside(&self, table: &Tabell, rows: &BTreeSet<String>) -> bool {
        let mut first = table.grupper.iter().filter_map(|group| group.tiltak.first());
        table.delmålform == Delmålform::Kolonne
            && !self.has_goals_as_rows(&table.id)
            && first.any(|row| rows.contains(&row.id))
    }
}
