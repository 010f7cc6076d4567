//! Rules about the language that a plan is written in.

pub mod forms;
