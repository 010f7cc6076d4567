//! Rules about Norwegian typography: what `sjekk` remarks on and the program never changes by itself.

pub mod amounts;
pub mod intervals;
pub mod quotes;
pub mod spaces;
