//! What is said to an author, in both målformer: the two stand beside each other where they are written, so that neither is
//! changed without the other, and whoever shows it chooses.

use super::Målform;

/// A text in nynorsk and in bokmål.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Said {
    nn: String,
    nb: String,
}

impl Said {
    /// A text in each of the two; [`said!`](crate::norsk::said!) writes it.
    pub fn new(nn: impl Into<String>, nb: impl Into<String>) -> Self {
        Self { nn: nn.into(), nb: nb.into() }
    }

    /// What is the same in both: a name, a number, what an author wrote.
    pub fn same(text: impl Into<String>) -> Self {
        let nn = text.into();
        Self { nb: nn.clone(), nn }
    }

    /// `1 plan`, `4 planar`: how many there are of something, by its word for one and for several.
    pub fn counted(n: usize, nn: [&str; 2], nb: [&str; 2]) -> Self {
        let words = |[one, many]: [&str; 2]| super::counted(n, one, many);
        Self { nn: words(nn), nb: words(nb) }
    }

    /// The text in a målform.
    pub fn in_form(&self, målform: Målform) -> &str {
        match målform {
            Målform::Nynorsk => &self.nn,
            Målform::Bokmål => &self.nb,
        }
    }

    /// The nynorsk text.
    pub fn nn(&self) -> &str {
        &self.nn
    }

    /// The bokmål text.
    pub fn nb(&self) -> &str {
        &self.nb
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.nn.is_empty()
    }

    /// Each of the two made into another text.
    #[must_use]
    pub fn map(&self, mut make: impl FnMut(&str) -> String) -> Self {
        Self { nn: make(&self.nn), nb: make(&self.nb) }
    }

    /// Several after one another, with this between them.
    pub fn joined(parts: impl IntoIterator<Item = Said>, between: &str) -> Self {
        let (nn, nb): (Vec<String>, Vec<String>) = parts.into_iter().map(|part| (part.nn, part.nb)).unzip();
        Self { nn: nn.join(between), nb: nb.join(between) }
    }
}

impl From<&Said> for Said {
    fn from(said: &Said) -> Self {
        said.clone()
    }
}

/// A text in nynorsk and in bokmål, each written as for `format!`: `said!("{name} finst ikkje", "{name} finnes ikke")`.
///
/// What differs between the two and is a [`Said`] itself is named after a semicolon, and is filled in in its own målform:
/// `said!("{what} er for stor", "{what} er for stor"; what)`.
macro_rules! said {
    ($nn:literal, $nb:literal $(, $arg:expr)* $(; $($inner:ident),+)? $(,)?) => {
        $crate::norsk::Said::new(
            { $($(let $inner = $inner.nn();)+)? format!($nn $(, $arg)*) },
            { $($(let $inner = $inner.nb();)+)? format!($nb $(, $arg)*) },
        )
    };
}

pub(crate) use said;

#[cfg(test)]
mod tests {
    use super::Said;

    #[test]
    fn both_forms_are_filled_in_each_with_its_own_words() {
        let name = "plan.yaml";
        let what = said!("fila «{name}»", "filen «{name}»");
        let whole = said!("{what} finst ikkje, {}", "{what} finnes ikke, {}", 2 + 2; what);
        assert_eq!((whole.nn(), whole.nb()), ("fila «plan.yaml» finst ikkje, 4", "filen «plan.yaml» finnes ikke, 4"));
        let two = Said::counted(2, ["plan", "planar"], ["plan", "planer"]);
        assert_eq!((two.nn(), two.nb()), ("2 planar", "2 planer"));
    }
}
