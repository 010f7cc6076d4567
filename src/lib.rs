//! planverk builds a municipality's printed plan from YAML.
//!
//! Data flows one way, and the modules are the stations, in order:
//!
//! ```text
//!                ┌─────────────── edit ◀─────────────┐   what is cured, written back into the files
//!                ▼                                   │
//! YAML ──▶ yaml ──▶ text ──▶ plan ◀── read           │   which files
//!                             ├──▶ check ──▶ faults ─┘   what is wrong
//!                             ├──▶ compare               what changed between two plans, and the story of it
//!                             ▼       │   │
//!                          document ◀─┘   │
//!                             ▼           ▼
//!                          typeset     formats
//!                             ▼           ▼
//!                            PDF       terminal, Markdown, JSON
//! ```
//!
//! [`norsk`] is the Norwegian language, [`fault`] is what every station reports to, [`explain`] has a page on each fault, and
//! [`declared`] is how a type is written as JSON, [`limits`] says how much is taken of what a stranger may give, and [`folder`] is how what lies on a
//! disk is opened. [`review`] is the one way from a plan to its faults or its PDF, `lsp` serves editors, `machine` is what the
//! commands take of the machine and say of it, `usage` is how they are written, and `cli` is the commands.
//!
//! Printing (Typst) stands behind the feature `prent`, so that reading and checking build and test in seconds. What takes a
//! machine (the commands, threads, PDFs taken apart) stands behind `cli`, and git repositories behind `revision`: all else builds for
//! WebAssembly.

#![cfg_attr(
    test,
    allow(
        clippy::disallowed_methods,
        clippy::format_push_string,
        clippy::format_collect,
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::float_cmp,
        clippy::case_sensitive_file_extension_comparisons,
        clippy::missing_panics_doc,
        reason = "a test writes files, waits for programs, and puts texts together where speed is nothing"
    )
)]

pub mod begin;
pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compare;
pub mod declared;
pub mod document;
pub mod edit;
#[cfg(feature = "cli")]
pub mod editor;
pub mod explain;
pub mod fault;
pub mod folder;
pub mod formats;
pub mod limits;
#[cfg(feature = "cli")]
pub mod lsp;
#[cfg(feature = "cli")]
pub mod machine;
pub mod norsk;
pub mod plan;
pub mod read;
pub mod review;
#[cfg(test)]
mod tests;
pub mod text;
#[cfg(feature = "prent")]
pub mod typeset;
#[cfg(feature = "cli")]
mod usage;
pub mod yaml;
