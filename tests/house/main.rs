//! The house held to its own plan, by reading its source: which room may know which ([`rooms`]), how long a file may be
//! ([`size`]), and which words names are made of ([`words`]).
//!
//! A binary of its own, since it links nothing of the program: `cargo test --no-default-features --test house` takes seconds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "in a test, that is how a fault is told")]
#![allow(
    clippy::disallowed_methods,
    clippy::format_push_string,
    clippy::format_collect,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    clippy::float_cmp,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::missing_panics_doc,
    reason = "a test writes files, waits for programs, and puts texts together where speed is nothing"
)]

mod lists;
mod rooms;
mod size;
mod source;
mod words;
