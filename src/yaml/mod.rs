//! YAML text → a tree with a place for every value → the plan's types, with every fault on the way.
//!
//! ```text
//! Source ──▶ parse (build, broken, traps) ──▶ Node ──▶ Read (record, choice, kinds, union) ──▶ a type
//!                                                       └──▶ schema for editors, fields for the user guide
//! ```
//!
//! The parser is `granit-parser`; everything above it is here, because planverk reports all faults at once, each in its
//! place, in the author's words. Nothing here knows what a plan is.

mod about;
mod advice;
mod alike;
mod at;
mod attempt;
mod broken;
mod build;
mod choice;
mod decimal;
mod example;
mod form;
mod godta;
mod holes;
mod inside;
mod kinds;
mod lines;
mod mend;
mod name;
mod near;
mod origin;
mod parse;
mod read;
mod record;
pub mod schema;
mod score;
mod shown;
mod spans;
mod steps;
mod stop;
mod surely;
mod syntax;
mod traps;
mod tree;
mod union;
mod unknown;
mod whole;
mod words;
mod wrapped;
mod written;

pub use about::{About, Field, RecordAbout, WordAbout};
pub use at::At;
pub use choice::{Choice, Word, choice_about, choice_schema, read_choice};
pub use form::Form;
pub use godta::{Accepted, accepting};
pub use kinds::{KindWord, Tag, choose_kind, kinds_about, kinds_schema};
pub use name::{Name, Want};
pub use near::{did_you_mean, near};
pub use parse::{parse, parse_as_it_stands};
pub use planverk_derive::{Choice, Kinds, Record};
pub use read::{Cx, Read};
pub use record::{Fields, Key, Property, Record, kind_schema, read_record, record_about, record_schema};
pub use schema::Defs;
pub use tree::{Entry, Kind, Node};
pub use union::Union;
pub use whole::{Reading, read, read_whole};
pub use written::{Style, Written};

#[cfg(test)]
mod tests;
