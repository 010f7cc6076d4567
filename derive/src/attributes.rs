//! What the attributes and doc comments say.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::meta::ParseNestedMeta;
use syn::punctuated::Punctuated;
use syn::{Attribute, Error, Expr, ExprLit, Ident, Lit, LitStr, Meta, Result, Token, ext::IdentExt, parenthesized};

/// The doc comment as one paragraph; an error at `ident` when there is none.
pub fn doc(attributes: &[Attribute], ident: &Ident) -> Result<String> {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    let text = lines.map(|line| line.trim().to_owned()).collect::<Vec<_>>().join("\n");
    let paragraphs = text.trim().split("\n\n").map(|paragraph| paragraph.replace('\n', " "));
    let text = paragraphs.collect::<Vec<_>>().join("\n\n");
    if text.is_empty() {
        let name = ident.unraw();
        return Err(Error::new(
            ident.span(),
            format!("`{name}` needs a doc comment in nynorsk: editors show it and the user guide prints it"),
        ));
    }
    Ok(text)
}

/// What the doc comment says in nynorsk, and `#[nb("…")]` beside it in bokmål; an error at `ident` when one of them is missing.
pub fn both(attributes: &[Attribute], ident: &Ident) -> Result<Both> {
    let nn = doc(attributes, ident)?;
    let own = attributes.iter().find(|attribute| attribute.path().is_ident("nb"));
    let Some(own) = own else {
        let name = ident.unraw();
        return Err(Error::new(ident.span(), format!("`{name}` needs #[nb(\"…\")]: its doc comment in bokmål")));
    };
    let nb: LitStr = own.parse_args()?;
    if nb.value().trim().is_empty() {
        return Err(Error::new(nb.span(), "a text in bokmål is not empty"));
    }
    Ok(Both { nn, nb: nb.value() })
}

/// A text in nynorsk and in bokmål.
pub struct Both {
    pub nn: String,
    pub nb: String,
}

impl Both {
    /// A `crate::norsk::Both`.
    pub fn code(&self) -> TokenStream {
        let Self { nn, nb } = self;
        quote!(crate::norsk::Both::new(#nn, #nb))
    }
}

/// The name of a type as the author knows it, `name = "eit møte", nb = "et møte"`, as it is read from the arguments.
#[derive(Default)]
pub struct Name {
    nn: Option<LitStr>,
    nb: Option<LitStr>,
}

impl Name {
    /// Takes an argument that is one of the two; `false` where it is another.
    pub fn take(&mut self, meta: &ParseNestedMeta) -> Result<bool> {
        let part = match () {
            () if meta.path.is_ident("name") => &mut self.nn,
            () if meta.path.is_ident("nb") => &mut self.nb,
            () => return Ok(false),
        };
        *part = Some(text(meta)?);
        Ok(true)
    }

    /// The whole name, which `needs` says how to write.
    pub fn whole(self, needs: &str, ident: &Ident) -> Result<TokenStream> {
        let (nn, nb) = (needed(self.nn, needs, ident)?, needed(self.nb, needs, ident)?);
        Ok(quote!(crate::norsk::Both::new(#nn, #nb)))
    }
}

/// Runs `read` on every argument of the attributes called `name`.
pub fn arguments(
    attributes: &[Attribute],
    name: &str,
    mut read: impl FnMut(&ParseNestedMeta) -> Result<()>,
) -> Result<()> {
    let own = attributes.iter().filter(|attribute| attribute.path().is_ident(name));
    own.into_iter().try_for_each(|attribute| attribute.parse_nested_meta(|meta| read(&meta)))
}

/// The text after `=`.
pub fn text(meta: &ParseNestedMeta) -> Result<LitStr> {
    meta.value()?.parse()
}

/// The texts in `also("…", "…")`.
pub fn texts(meta: &ParseNestedMeta) -> Result<Vec<LitStr>> {
    let content;
    parenthesized!(content in meta.input);
    Ok(Punctuated::<LitStr, Token![,]>::parse_terminated(&content)?.into_iter().collect())
}

/// The text that an attribute of the whole type has to give, as `name = "eit tiltak"`.
pub fn needed(value: Option<LitStr>, what: &str, ident: &Ident) -> Result<LitStr> {
    value.ok_or_else(|| Error::new(ident.span(), format!("`{ident}` needs {what}")))
}

/// `Some("…")` or `None` as code.
pub fn option(text: Option<&LitStr>) -> TokenStream {
    text.map_or_else(|| quote!(::core::option::Option::None), |text| quote!(::core::option::Option::Some(#text)))
}

/// The word of a variant: `#[word("høyring", nb = "høring", also("til høyring"))]`.
pub struct Word {
    pub nn: String,
    pub nb: Option<LitStr>,
    pub also: Vec<LitStr>,
    pub doc: Both,
}

impl Word {
    /// The word of the variant `ident`, which is its name in small letters where none is given.
    pub fn of(attributes: &[Attribute], ident: &Ident) -> Result<Self> {
        let doc = both(attributes, ident)?;
        let mut word = Self { nn: ident.unraw().to_string().to_lowercase(), nb: None, also: vec![], doc };
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("word")) {
            attribute.parse_args_with(|input: syn::parse::ParseStream| word.parse(input))?;
        }
        Ok(word)
    }

    fn parse(&mut self, input: syn::parse::ParseStream) -> Result<()> {
        while !input.is_empty() {
            if input.peek(LitStr) {
                self.nn = input.parse::<LitStr>()?.value();
            } else {
                self.parse_named(input)?;
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    fn parse_named(&mut self, input: syn::parse::ParseStream) -> Result<()> {
        let name: Ident = input.parse()?;
        if name == "nb" {
            input.parse::<Token![=]>()?;
            self.nb = Some(input.parse()?);
        } else if name == "also" {
            let content;
            parenthesized!(content in input);
            self.also = Punctuated::<LitStr, Token![,]>::parse_terminated(&content)?.into_iter().collect();
        } else {
            return Err(Error::new(name.span(), "a word takes \"the word\", nb = \"…\" and also(\"…\")"));
        }
        Ok(())
    }

    /// A `crate::yaml::Word`.
    pub fn code(&self) -> TokenStream {
        let Self { nn, also, doc, .. } = self;
        let (nb, doc) = (option(self.nb.as_ref()), doc.code());
        quote!(crate::yaml::Word { nn: #nn, nb: #nb, also: &[#(#also),*], doc: #doc })
    }
}

/// An error at the whole input.
pub fn error<T>(message: &str) -> Result<T> {
    Err(Error::new(Span::call_site(), message))
}
