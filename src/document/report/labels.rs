//! The words that stand around the changes of a report, and over its columns.

use crate::document::model::Leaf;

/// The words that stand around the changes, in the målform of the report.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// `Dei største endringane`
    pub largest: &'static str,
    /// `Slik les du: `
    pub how_to_read: &'static str,
    /// `ny tekst`, shown as what is new.
    pub example_new: &'static str,
    /// What is said of that.
    pub example_new_is: &'static str,
    /// `teken ut`, shown as what is gone.
    pub example_gone: &'static str,
    /// What is said of that.
    pub example_gone_is: &'static str,
    /// What is said of something that is new altogether.
    pub example_all_new: &'static str,
    /// `Gammalt og nytt nummer`
    pub old_and_new_number: &'static str,
    /// `Tiltak for tiltak`
    pub measure_by_measure: &'static str,
    /// `Tiltaka i dei to planane`
    pub measures_of_both: &'static str,
    /// `Tiltak`
    pub tiltak: &'static str,
    /// `Kapittel eller del`
    pub chapter_or_part: &'static str,
    /// `Endring`
    pub change: &'static str,
    /// `Kva som er nytt`
    pub what_is_new: &'static str,
    /// `Nye namn`
    pub new_names: &'static str,
    /// `Heitte`
    pub name_before: &'static str,
    /// `Heiter no`
    pub name_now: &'static str,
    /// `Stader`
    pub in_places: &'static str,
    /// `Kva`
    pub what: &'static str,
    /// `… og {} til`
    pub and_more: &'static str,
}

/// The headings of columns.
#[derive(Clone, Debug)]
pub struct Headings {
    /// What the rows are: `Tiltak i 2024`.
    pub units: Leaf,
    /// `Slik stod det i 2022`.
    pub stood: Leaf,
    /// `Slik står det i 2024`.
    pub stands: Leaf,
    /// `2022`, or `Før`.
    pub before: Leaf,
    /// `2024`, or `No`.
    pub now: Leaf,
}
