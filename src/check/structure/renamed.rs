//! Which tables a new name holds for.

use crate::plan::tabell::Tabell;
use crate::plan::tiltaksdel::Tiltaksdel;

/// Each table of a section with the tables that its names hold for: those of the section's own table hold for all of them.
pub fn tables(section: &Tiltaksdel) -> impl Iterator<Item = (&Tabell, Vec<&Tabell>)> {
    section.tables().map(|table| match std::ptr::eq(table, &raw const section.tabell) {
        true => (table, section.tables().collect()),
        false => (table, vec![table]),
    })
}
