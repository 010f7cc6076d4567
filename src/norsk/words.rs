//! Fixed words in both målformer, declared side by side so that neither can be forgotten.

/// Declares the words of one place: a type whose fields are the words of one målform, `of` that gives them, and `pairs` that
/// gives every word in nynorsk and in bokmål.
macro_rules! words {
    ($(#[$about:meta])* $type_name:ident { $($(#[$meta:meta])* $name:ident: $type:ty = $nn:expr, $nb:expr;)* }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the two words beside each name show what it stands for")]
        pub struct $type_name {
            $($(#[$meta])* pub $name: $type,)*
        }

        impl $type_name {
            const NYNORSK: Self = $type_name { $($name: $nn,)* };
            const BOKMÅL: Self = $type_name { $($name: $nb,)* };

            /// The words of a målform.
            pub fn of(språk: $crate::norsk::Målform) -> &'static Self {
                match språk {
                    $crate::norsk::Målform::Nynorsk => &Self::NYNORSK,
                    $crate::norsk::Målform::Bokmål => &Self::BOKMÅL,
                }
            }

            /// Every word in nynorsk and in bokmål.
            pub fn pairs() -> Vec<(&'static str, &'static str)> {
                use $crate::norsk::words::Words;
                let mut out = vec![];
                $(out.extend(Self::NYNORSK.$name.all().into_iter().zip(Self::BOKMÅL.$name.all()));)*
                out
            }
        }
    };
}
pub(crate) use words;

/// One word, or a row of them.
pub trait Words {
    /// All of them, in order.
    fn all(&self) -> Vec<&'static str>;
}

impl Words for &'static str {
    fn all(&self) -> Vec<&'static str> {
        vec![self]
    }
}

impl<const N: usize> Words for [&'static str; N] {
    fn all(&self) -> Vec<&'static str> {
        self.to_vec()
    }
}

/// A text with its holes `{}` filled, in order: `fill("frå {} til {}", &["2023", "2024"])`.
pub fn fill(text: &str, values: &[&str]) -> String {
    let mut parts = text.split("{}");
    let mut out = parts.next().unwrap_or("").to_string();
    for (i, part) in parts.enumerate() {
        out.push_str(values.get(i).copied().unwrap_or(""));
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::fill;
    use crate::norsk::Målform;

    words! {
        /// Two words.
        Two { one: &'static str = "ein", "en"; row: [&'static str; 2] = ["frå", "til"], ["fra", "til"]; }
    }

    #[test]
    fn both_målformer_have_every_word() {
        assert_eq!((Two::of(Målform::Nynorsk).one, Two::of(Målform::Bokmål).row[0]), ("ein", "fra"));
        assert_eq!(Two::pairs(), [("ein", "en"), ("frå", "fra"), ("til", "til")]);
    }

    #[test]
    fn holes_are_filled_in_order() {
        assert_eq!(fill("frå {} til {}", &["2023", "2024"]), "frå 2023 til 2024");
        assert_eq!((fill("{}", &[]), fill("a", &["b"])), (String::new(), "a".into()));
    }
}
