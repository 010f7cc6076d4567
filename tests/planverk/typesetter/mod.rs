//! No message of the typesetter reaches an author, and text comes out of a PDF as it went in.

mod empties;
mod letters;
mod refusals;
