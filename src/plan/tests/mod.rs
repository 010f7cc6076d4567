//! What must hold of all declarations together.

mod other_words;
