//! Rules about Norwegian typography: what `sjekk` remarks on, and what is certain is cured when the author asks for it.

pub mod amounts;
pub mod intervals;
mod pairs;
pub mod quotes;
pub mod spaces;
