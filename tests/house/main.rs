//! The house held to its own plan, by reading its source: which room may know which ([`rooms`]), how long a file may be
//! ([`size`]), which words names are made of ([`words`]), and that what is said in each målform is in it ([`forms`]).
//!
//! A binary of its own, since it links nothing of the program: `cargo test --no-default-features --test house` takes seconds.

#![expect(clippy::unwrap_used, clippy::panic, reason = "in a test, that is how a fault is told")]

mod forms;
mod lists;
mod rooms;
mod size;
mod source;
mod words;
