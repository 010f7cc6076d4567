//! `#[derive(Kinds)]`.

use crate::attributes::{self, Name, Word, arguments, error, needed};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Error, Fields, Result, Type, Variant};

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else { return error("only an enum can be Kinds") };
    let (mut tag, mut name) = (None, Name::default());
    arguments(&input.attrs, "kinds", |meta| {
        if meta.path.is_ident("tag") {
            tag = Some(attributes::text(meta)?);
        } else if !name.take(meta)? {
            return Err(meta.error("kinds take tag = \"…\", name = \"ein …\" and nb = \"en …\""));
        }
        Ok(())
    })?;
    let needs = "#[kinds(tag = \"type\", name = \"ein …\", nb = \"en …\")]";
    let (tag, name) = (needed(tag, needs, &input.ident)?, name.whole(needs, &input.ident)?);
    let (mut kinds, mut arms) = (vec![], vec![]);
    for (at, variant) in data.variants.iter().enumerate() {
        let (ident, record, word) = (&variant.ident, record(variant)?, Word::of(&variant.attrs, &variant.ident)?);
        let (code, nn) = (word.code(), &word.nn);
        kinds.push(quote! {
            crate::yaml::KindWord {
                word: #code,
                schema: |defs| crate::yaml::kind_schema::<#record>(#tag, #nn, defs),
                about: <#record as crate::yaml::Read>::about,
                keys: <#record as crate::yaml::Read>::record_keys,
            }
        });
        arms.push(quote!(#at => tag.read::<#record>(node, cx).map(Self::#ident)));
    }
    let ident = &input.ident;
    Ok(quote! {
        const _: () = {
            const KINDS: &[crate::yaml::KindWord] = &[#(#kinds),*];

            #[automatically_derived]
            impl crate::yaml::Read for #ident {
                fn read(node: &crate::yaml::Node, cx: &mut crate::yaml::Cx<'_>) -> ::core::option::Option<Self> {
                    let (kind, tag) = crate::yaml::choose_kind(node, #tag, #name, KINDS, cx)?;
                    match kind {
                        #(#arms,)*
                        _ => ::core::option::Option::None,
                    }
                }

                fn schema(defs: &mut crate::yaml::Defs) -> ::serde_json::Value {
                    crate::yaml::kinds_schema(#tag, KINDS, defs)
                }

                fn about() -> crate::yaml::About {
                    crate::yaml::kinds_about(#name, KINDS)
                }
            }
        };
    })
}

/// The record in a variant.
fn record(variant: &Variant) -> Result<&Type> {
    match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            fields.unnamed.first().map(|field| &field.ty).ok_or_else(|| Error::new_spanned(variant, "no field"))
        }
        _ => Err(Error::new_spanned(variant, "a variant of Kinds holds one record")),
    }
}
