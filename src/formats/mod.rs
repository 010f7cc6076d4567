//! What planverk knows, in the formats that others read: one folder a format.
//!
//! A format is a plain function from a story of changes (or from the changes themselves) to a text. It only renders: what is
//! told, in what order and in which words, is decided in `compare::story`.
//!
//! - [`terminal`]: plain text of a width, coloured or not.
//! - [`markdown`]: old and new beside each other in tables, to be pasted into a case system.
//! - [`json`]: everything, under keys that stay; with its schema.
//!
//! [`outline`] and [`rows`] are what terminal and Markdown have in common: sections under headings, and lines in rows.

pub mod json;
pub mod markdown;
mod outline;
mod rows;
pub mod terminal;
#[cfg(test)]
mod tests;
