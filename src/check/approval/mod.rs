//! Rules about the state of a plan: what it says of its year, its date and its vedtak.

pub mod adopted;
pub mod date;
pub mod year;
