//! `#[derive(Record)]`.

use crate::attributes::{self, Both, Name, arguments, error, option};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Data, DeriveInput, Field, Fields, Ident, LitStr, Result, Type, ext::IdentExt};

/// How a field gets its value.
enum Source {
    Key(Box<Key>),
    Flatten,
    Place,
}

struct Key {
    name: String,
    nb: Option<LitStr>,
    also: Vec<LitStr>,
    example: Option<LitStr>,
    /// The example in bokmål, where it differs.
    nb_example: Option<LitStr>,
    doc: Both,
}

struct Part<'a> {
    ident: &'a Ident,
    ty: &'a Type,
    source: Source,
}

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Struct(data) = &input.data else { return error("only a struct can be a Record") };
    let Fields::Named(fields) = &data.fields else { return error("a Record needs named fields") };
    let mut name = Name::default();
    arguments(&input.attrs, "record", |meta| match name.take(meta)? {
        true => Ok(()),
        false => Err(meta.error("a record takes name = \"eit …\" and nb = \"et …\"")),
    })?;
    let name = name.whole("#[record(name = \"eit …\", nb = \"et …\")]", &input.ident)?;
    let doc = attributes::both(&input.attrs, &input.ident)?;
    let parts = fields.named.iter().filter_map(|field| part(field).transpose()).collect::<Result<Vec<_>>>()?;
    Ok(code(&input.ident, &name, &doc, &parts))
}

fn part(field: &Field) -> Result<Option<Part<'_>>> {
    let Some(ident) = &field.ident else { return Ok(None) };
    let source = if field.attrs.iter().any(|attribute| attribute.path().is_ident("place")) {
        Source::Place
    } else {
        key(field, ident)?
    };
    Ok(Some(Part { ident, ty: &field.ty, source }))
}

fn key(field: &Field, ident: &Ident) -> Result<Source> {
    let (mut nb, mut also, mut example, mut nb_example, mut flatten) = (None, vec![], None, None, false);
    arguments(&field.attrs, "key", |meta| {
        if meta.path.is_ident("nb") {
            nb = Some(attributes::text(meta)?);
        } else if meta.path.is_ident("also") {
            also = attributes::texts(meta)?;
        } else if meta.path.is_ident("example") {
            example = Some(attributes::text(meta)?);
        } else if meta.path.is_ident("nb_example") {
            nb_example = Some(attributes::text(meta)?);
        } else if meta.path.is_ident("flatten") {
            flatten = true;
        } else {
            return Err(
                meta.error("a key takes nb = \"…\", also(\"…\"), example = \"…\", nb_example = \"…\" and flatten")
            );
        }
        Ok(())
    })?;
    if flatten {
        return Ok(Source::Flatten);
    }
    let doc = attributes::both(&field.attrs, ident)?;
    let name = ident.unraw().to_string();
    Ok(Source::Key(Box::new(Key { name, nb, also, example, nb_example, doc })))
}

fn code(ident: &Ident, name: &TokenStream, doc: &Both, parts: &[Part<'_>]) -> TokenStream {
    let (type_name, doc) = (ident.unraw().to_string(), doc.code());
    let keys = parts.iter().map(keys);
    let properties = parts.iter().map(properties);
    let fields = parts.iter().map(fields);
    let takes = parts.iter().enumerate().map(|(at, part)| {
        let variable = format_ident!("part_{at}");
        let value = take(part);
        quote!(let #variable = #value;)
    });
    let gives = parts.iter().enumerate().map(|(at, part)| {
        let (variable, ident) = (format_ident!("part_{at}"), part.ident);
        quote!(#ident: #variable?)
    });
    quote! {
        #[automatically_derived]
        impl crate::yaml::Record for #ident {
            const NAME: crate::norsk::Both = #name;
            const TYPE: &'static str = #type_name;
            const DOC: crate::norsk::Both = #doc;

            fn keys() -> &'static [crate::yaml::Key] {
                static KEYS: ::std::sync::OnceLock<::std::vec::Vec<crate::yaml::Key>> = ::std::sync::OnceLock::new();
                KEYS.get_or_init(|| {
                    let mut keys = ::std::vec::Vec::new();
                    #(#keys)*
                    keys
                })
            }

            fn take(
                fields: &mut crate::yaml::Fields<'_>,
                cx: &mut crate::yaml::Cx<'_>,
            ) -> ::core::option::Option<Self> {
                // every value is taken before the first `?`, so that all faults show
                #(#takes)*
                ::core::option::Option::Some(Self { #(#gives),* })
            }

            fn properties(defs: &mut crate::yaml::Defs) -> ::std::vec::Vec<crate::yaml::Property> {
                let mut properties = ::std::vec::Vec::new();
                #(#properties)*
                properties
            }

            fn fields() -> ::std::vec::Vec<crate::yaml::Field> {
                let mut fields = ::std::vec::Vec::new();
                #(#fields)*
                fields
            }
        }

        #[automatically_derived]
        impl crate::yaml::Read for #ident {
            fn read(node: &crate::yaml::Node, cx: &mut crate::yaml::Cx<'_>) -> ::core::option::Option<Self> {
                crate::yaml::read_record(node, cx)
            }

            fn schema(defs: &mut crate::yaml::Defs) -> ::serde_json::Value {
                crate::yaml::record_schema::<Self>(defs)
            }

            fn record_keys() -> &'static [crate::yaml::Key] {
                <Self as crate::yaml::Record>::keys()
            }

            fn about() -> crate::yaml::About {
                crate::yaml::record_about::<Self>()
            }
        }
    }
}

fn key_code(key: &Key, ty: &Type) -> TokenStream {
    let Key { name, also, .. } = key;
    let nb = option(key.nb.as_ref());
    quote!(crate::yaml::Key::of::<#ty>(#name, #nb, &[#(#also),*]))
}

/// The example in both målformer, which is one and the same where only one is given.
fn example(key: &Key) -> TokenStream {
    let Some(nn) = &key.example else { return quote!(::core::option::Option::None) };
    let nb = key.nb_example.as_ref().unwrap_or(nn);
    quote!(::core::option::Option::Some(crate::norsk::Both::new(#nn, #nb)))
}

fn keys(part: &Part<'_>) -> TokenStream {
    let ty = part.ty;
    match &part.source {
        Source::Key(key) => {
            let key = key_code(key, ty);
            quote!(keys.push(#key);)
        }
        Source::Flatten => quote!(keys.extend_from_slice(<#ty as crate::yaml::Record>::keys());),
        Source::Place => quote!(),
    }
}

fn take(part: &Part<'_>) -> TokenStream {
    let ty = part.ty;
    match &part.source {
        Source::Key(key) => {
            let name = &key.name;
            quote!(fields.take::<#ty>(#name, cx))
        }
        Source::Flatten => quote!(<#ty as crate::yaml::Record>::take(fields, cx)),
        Source::Place => quote!(::core::option::Option::Some(fields.place())),
    }
}

fn properties(part: &Part<'_>) -> TokenStream {
    let ty = part.ty;
    match &part.source {
        Source::Key(key) => {
            let (code, doc, example) = (key_code(key, ty), key.doc.code(), example(key));
            quote! {
                let schema = <#ty as crate::yaml::Read>::schema(defs);
                properties.push(crate::yaml::Property {
                    key: #code,
                    schema: crate::yaml::schema::described(schema, #doc, #example, defs.målform()),
                });
            }
        }
        Source::Flatten => quote!(properties.extend(<#ty as crate::yaml::Record>::properties(defs));),
        Source::Place => quote!(),
    }
}

fn fields(part: &Part<'_>) -> TokenStream {
    let ty = part.ty;
    match &part.source {
        Source::Key(key) => {
            let Key { name, also, .. } = &**key;
            let (nb, doc, example) = (option(key.nb.as_ref()), key.doc.code(), example(key));
            quote! {
                fields.push(crate::yaml::Field {
                    key: #name,
                    nb: #nb,
                    also: &[#(#also),*],
                    doc: #doc,
                    example: #example,
                    required: <#ty as crate::yaml::Read>::absent().is_none(),
                    about: <#ty as crate::yaml::Read>::about(),
                });
            }
        }
        Source::Flatten => quote!(fields.extend(<#ty as crate::yaml::Record>::fields());),
        Source::Place => quote!(),
    }
}
