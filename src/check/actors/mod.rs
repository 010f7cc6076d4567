//! Rules about who is responsible and who takes part.

pub mod as_text;
mod likskap;
pub mod many;
pub mod nobody;
pub mod same_name;
pub mod unused;
