//! What the derives say when a declaration is not whole.

use crate::{choice, kinds, record};
use proc_macro2::TokenStream;
use syn::{DeriveInput, Result, parse_quote};

fn error(derive: fn(&DeriveInput) -> Result<TokenStream>, input: &DeriveInput) -> String {
    derive(input).err().map(|error| error.to_string()).unwrap_or_default()
}

#[test]
fn a_key_without_a_doc_comment_is_an_error_that_says_why() {
    let input = parse_quote! {
        /// Eit tiltak.
        #[record(name = "eit tiltak", nb = "et tiltak")]
        #[nb("Et tiltak.")]
        struct Tiltak {
            tittel: String,
        }
    };
    assert_eq!(
        error(record::derive, &input),
        "`tittel` needs a doc comment in nynorsk: editors show it and the user guide prints it"
    );
}

#[test]
fn a_key_without_its_text_in_bokmål_is_an_error_that_says_what_to_write() {
    let input = parse_quote! {
        /// Eit tiltak.
        #[record(name = "eit tiltak", nb = "et tiltak")]
        #[nb("Et tiltak.")]
        struct Tiltak {
            /// Tittelen.
            #[key(example = "Ungdata")]
            tittel: String,
        }
    };
    assert_eq!(error(record::derive, &input), "`tittel` needs #[nb(\"…\")]: its doc comment in bokmål");
}

#[test]
fn a_name_without_bokmål_is_an_error() {
    let input = parse_quote! {
        /// Eit tiltak.
        #[record(name = "eit tiltak")]
        #[nb("Et tiltak.")]
        struct Tiltak {}
    };
    assert_eq!(error(record::derive, &input), "`Tiltak` needs #[record(name = \"eit …\", nb = \"et …\")]");
}

#[test]
fn a_flattened_record_and_a_place_need_no_doc_comment() {
    let input = parse_quote! {
        /// Eit tiltak.
        #[record(name = "eit tiltak", nb = "et tiltak")]
        #[nb("Et tiltak.")]
        struct Tiltak {
            #[key(flatten)]
            felles: Felles,
            #[place]
            stad: Place,
        }
    };
    assert_eq!(error(record::derive, &input), "");
}

#[test]
fn a_type_without_a_name_is_an_error() {
    let input = parse_quote! {
        /// Ein status.
        enum Status {
            /// Under arbeid.
            Utkast,
        }
    };
    assert_eq!(error(choice::derive, &input), "`Status` needs #[choice(name = \"ein …\", nb = \"en …\")]");
}

#[test]
fn a_word_without_a_doc_comment_is_an_error() {
    let input = parse_quote! {
        #[choice(name = "ein status", nb = "en status")]
        enum Status {
            Utkast,
        }
    };
    assert!(error(choice::derive, &input).starts_with("`Utkast` needs a doc comment"));
}

#[test]
fn an_unknown_attribute_is_an_error() {
    let input = parse_quote! {
        /// Eit tiltak.
        #[record(name = "eit tiltak", nb = "et tiltak")]
        #[nb("Et tiltak.")]
        struct Tiltak {
            /// Tittelen.
            #[nb("Tittelen.")]
            #[key(sample = "x")]
            tittel: String,
        }
    };
    assert!(error(record::derive, &input).starts_with("a key takes"));
}

#[test]
fn a_kind_holds_one_record() {
    let input = parse_quote! {
        #[kinds(tag = "type", name = "ein seksjon", nb = "en seksjon")]
        enum Seksjon {
            /// Tekst.
            #[nb("Tekst.")]
            Tekst,
        }
    };
    assert_eq!(error(kinds::derive, &input), "a variant of Kinds holds one record");
}
