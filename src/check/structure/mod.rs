//! Rules about the shape of a plan: how deep it goes, and whether its tables show all of it.

pub mod columns;
pub mod depth;
