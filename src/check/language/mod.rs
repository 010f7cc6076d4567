//! Rules about the language that a plan is written in.

pub mod abbreviations;
pub mod compounds;
pub mod forms;
mod ordpar;
pub mod otherwords;
pub mod sentences;
pub mod spellings;
mod tekstord;
mod variantar;
pub mod weekdays;

pub use tekstord::er_adresse;
