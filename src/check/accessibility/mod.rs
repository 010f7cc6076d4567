//! Rules that keep a plan readable for everybody.

pub mod contrast;
