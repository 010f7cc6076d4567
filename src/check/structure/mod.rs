//! Rules about the shape of a plan: how deep it goes, and whether its tables show all of it.

pub mod dobbel_kolonne;
pub mod felt_utan_kolonne;
pub mod for_mange_nivaa;
pub mod kolonnebreidd;
mod lines;
pub mod maalnamn_utan_maal;
pub mod namn_utan_delmaal;
pub mod nummer_for_hand;
mod renamed;
pub mod same_nummer;
pub mod tapt_lineskift;
pub mod uvisst_innrykk;
