//! `#[derive(Choice)]`.

use crate::attributes::{Name, Word, arguments, error};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Error, Fields, Result};

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else { return error("only an enum can be a Choice") };
    let mut name = Name::default();
    arguments(&input.attrs, "choice", |meta| match name.take(meta)? {
        true => Ok(()),
        false => Err(meta.error("a choice takes name = \"ein …\" and nb = \"en …\"")),
    })?;
    let name = name.whole("#[choice(name = \"ein …\", nb = \"en …\")]", &input.ident)?;
    let mut variants = vec![];
    for variant in &data.variants {
        if !matches!(variant.fields, Fields::Unit) {
            return Err(Error::new_spanned(variant, "a variant of a Choice has no fields"));
        }
        variants.push((&variant.ident, Word::of(&variant.attrs, &variant.ident)?));
    }
    let ident = &input.ident;
    let idents: Vec<_> = variants.iter().map(|(ident, _)| ident).collect();
    let words: Vec<_> = variants.iter().map(|(_, word)| word.code()).collect();
    let own: Vec<_> = variants.iter().map(|(_, word)| &word.nn).collect();
    Ok(quote! {
        #[automatically_derived]
        impl crate::yaml::Choice for #ident {
            const NAME: crate::norsk::Both = #name;
            const WORDS: &'static [crate::yaml::Word] = &[#(#words),*];
            const ALL: &'static [Self] = &[#(Self::#idents),*];

            fn word(self) -> &'static str {
                match self { #(Self::#idents => #own),* }
            }
        }

        #[automatically_derived]
        impl crate::yaml::Read for #ident {
            fn read(node: &crate::yaml::Node, cx: &mut crate::yaml::Cx<'_>) -> ::core::option::Option<Self> {
                crate::yaml::read_choice(node, cx)
            }

            fn schema(defs: &mut crate::yaml::Defs) -> ::serde_json::Value {
                crate::yaml::choice_schema::<Self>(defs)
            }

            fn about() -> crate::yaml::About {
                crate::yaml::choice_about::<Self>()
            }
        }
    })
}
