//! Rules about the state of a plan: what it says of its year, its date and its vedtak, and whether it is written out.

pub mod adopted;
pub mod date;
pub mod filled;
pub mod late;
pub mod look_back;
pub mod old_year;
pub mod year;
