//! `#[derive(Record)]`, `#[derive(Choice)]` and `#[derive(Kinds)]`: from the declaration of a plan's type to its
//! reader, its JSON Schema and its page in the user guide.
//!
//! The types stay plain Rust. A doc comment on a field or a variant is nynorsk, because an editor shows it on hover and
//! the user guide prints it, and `#[nb("…")]` under it is the same in bokmål; one of them left out is a compile error.
//!
//! ```ignore
//! /// Eit møte i planen.
//! #[derive(Record)]
//! #[record(name = "eit møte", nb = "et møte")]
//! #[nb("Et møte i planen.")]
//! struct Møte {
//!     /// Kort namn som aldri blir endra.
//!     #[nb("Kort navn som aldri endres.")]
//!     #[key(example = "politiraad")]
//!     id: At<Id>,
//!     /// Staden.
//!     #[nb("Stedet.")]
//!     #[key(nb = "sted", also("lokale"), example = "Kommunehuset i sentrum", nb_example = "Rådhuset")]
//!     stad: Option<Linje>,
//! }
//! ```
//!
//! The code that is written refers to `crate::yaml`, so the derives work inside planverk and nowhere else.

mod attributes;
mod choice;
mod kinds;
mod record;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// A struct that is read from keys with values.
///
/// On the struct: `#[record(name = "eit tiltak", nb = "et tiltak")]`. On a field: `#[key(nb = "…", also("…", "…"), example = "…",
/// nb_example = "…")]`, or `#[key(flatten)]` for a record whose keys stand among those of this one, or `#[place]` for the place of the record.
#[proc_macro_derive(Record, attributes(record, key, nb, place))]
pub fn derive_record(input: TokenStream) -> TokenStream {
    expand(record::derive(&parse_macro_input!(input as DeriveInput)))
}

/// An enum without fields that is read from a word.
///
/// On the enum: `#[choice(name = "ein status", nb = "en status")]`. On a variant: `#[word("høyring", nb = "høring", also("…"))]`; the word
/// is the name of the variant in small letters where it is left out.
#[proc_macro_derive(Choice, attributes(choice, nb, word))]
pub fn derive_choice(input: TokenStream) -> TokenStream {
    expand(choice::derive(&parse_macro_input!(input as DeriveInput)))
}

/// An enum of records that are told apart by the word of one key.
///
/// On the enum: `#[kinds(tag = "type", name = "ein seksjon", nb = "en seksjon")]`. On a variant: `#[word("tiltak")]`, as for a choice.
#[proc_macro_derive(Kinds, attributes(kinds, nb, word))]
pub fn derive_kinds(input: TokenStream) -> TokenStream {
    expand(kinds::derive(&parse_macro_input!(input as DeriveInput)))
}

fn expand(result: syn::Result<proc_macro2::TokenStream>) -> TokenStream {
    result.unwrap_or_else(|error| error.to_compile_error()).into()
}

#[cfg(test)]
mod tests;
