//! Rules about the shape of a plan: how deep it goes.

pub mod depth;
