//! Rules that keep a plan readable for everybody.

pub mod alt;
pub mod contrast;
pub mod headings;
pub mod links;
pub mod tables;
