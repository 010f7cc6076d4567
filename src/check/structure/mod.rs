//! Rules about the shape of a plan: how deep it goes, and whether its tables show all of it.

pub mod dobbel_kolonne;
pub mod felt_utan_kolonne;
pub mod for_mange_nivaa;
pub mod kolonnebreidd;
pub mod maalnamn_utan_maal;
pub mod namn_utan_delmaal;
mod renamed;
