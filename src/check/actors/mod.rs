//! Rules about who is responsible and who takes part.
