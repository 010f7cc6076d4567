//! What must hold of all declarations together.

mod ord;
