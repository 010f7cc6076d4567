//! The end-to-end tests: the real program on real plans, and its PDFs read back.
//!
//! One binary, so that Typst is linked once. The tools of the trade:
//!
//! - [`room`]: a sealed room to run the program in, and plan folders to run it on;
//! - [`samples`]: the plans that many tests look at, each built once;
//! - [`pdf`]: our own reader of PDFs;
//! - [`yaml`] and [`expected`]: what a plan says, read without planverk's own reader;
//! - [`chance`]: numbers that come out the same each time;
//! - [`planted`]: random plans with planted edits, and what is to be told of them;
//! - [`json_schema`]: what is written as JSON, held against its schema;
//! - [`small_plan`]: a plan of a few files that a test writes itself;
//! - [`mod@advice`]: what an advice orders, obeyed;
//! - [`golden`]: texts that a person has approved. `PLANVERK_UPDATE=1 cargo test --release` writes them anew.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "in a test, that is how a fault is told")]
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a family of tests says how much it tried")]
#![expect(
    clippy::disallowed_methods,
    clippy::format_push_string,
    clippy::format_collect,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test writes files, waits for programs, and puts texts together where speed is nothing"
)]

#[path = "../shared/advice.rs"]
mod advice;
mod chance;
mod expected;
#[allow(dead_code, reason = "each of those that share it takes what it needs")]
#[path = "../shared/golden.rs"]
mod golden;
mod json_schema;
#[allow(dead_code, reason = "each of those that share it takes what it needs")]
#[path = "../shared/kept.rs"]
mod kept;
mod layout;
#[path = "../shared/markdown.rs"]
mod markdown;
mod pdf;
mod planted;
mod room;
mod samples;
#[allow(dead_code, reason = "each of those that share it takes what it needs")]
#[path = "../shared/small_plan.rs"]
mod small_plan;
mod yaml;

mod atomicity;
mod author;
mod bars;
mod commands;
mod determinism;
mod export;
mod facts;
mod faults;
mod files;
mod first_hour;
mod forklar;
mod fuzz;
mod generated;
mod hostile;
mod limits;
mod links;
mod lsp;
mod maalform;
mod machine;
mod nothing_lost;
mod ny;
mod pictures;
mod places;
mod reader;
mod repositories;
mod samanlikn;
mod sjekk;
mod source;
mod spoken;
mod states;
mod structure;
mod texts;
mod typesetter;
mod verapdf;
