//! Words that may be written in more than one way, out of a list that a linguist can read and mend.

use super::Målform;
use std::collections::HashMap;
use std::sync::LazyLock;

const LIST: &str = include_str!("variants.txt");

/// Which group of the list, and which of the variants in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Variant {
    /// The line of the målform in the list, from 0: the variants of one word.
    pub group: usize,
    /// Which of them, from 0.
    pub variant: usize,
}

/// The variants of a målform by their forms.
#[derive(Default)]
struct Forms {
    whole: HashMap<&'static str, Variant>,
    /// Those that stand for more than one word.
    open: Vec<(Form, Variant)>,
}

/// A form of a variant; open ends stand for the rest of the word.
struct Form {
    open_before: bool,
    text: &'static str,
    open_after: bool,
}

static NYNORSK: LazyLock<Forms> = LazyLock::new(|| Forms::of("nn:"));
static BOKMÅL: LazyLock<Forms> = LazyLock::new(|| Forms::of("nb:"));

/// Which variant a word in small letters is, in a målform: `skolane` is another than `skulane`, and of one group with it.
pub fn variant(målform: Målform, word: &str) -> Option<Variant> {
    let forms = match målform {
        Målform::Nynorsk => &*NYNORSK,
        Målform::Bokmål => &*BOKMÅL,
    };
    let open = || forms.open.iter().find(|(form, _)| form.fits(word)).map(|(_, variant)| *variant);
    forms.whole.get(word).copied().or_else(open)
}

impl Forms {
    fn of(målform: &str) -> Self {
        let mut out = Forms::default();
        let groups = LIST.lines().filter_map(|line| line.strip_prefix(målform));
        for (group, line) in groups.enumerate() {
            for (variant, forms) in line.split('|').enumerate() {
                for form in forms.split(',').map(str::trim) {
                    let text = form.trim_matches('~');
                    let form = Form { open_before: form.starts_with('~'), text, open_after: form.ends_with('~') };
                    let variant = Variant { group, variant };
                    match form.open_before || form.open_after {
                        true => out.open.push((form, variant)),
                        false => drop(out.whole.insert(text, variant)),
                    }
                }
            }
        }
        out
    }
}

impl Form {
    fn fits(&self, word: &str) -> bool {
        match (self.open_before, self.open_after) {
            (false, false) => word == self.text,
            (true, false) => word.ends_with(self.text),
            (false, true) => word.starts_with(self.text),
            (true, true) => word.contains(self.text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_of_one_variant_only() {
        let lines = LIST.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let mut groups = [0, 0];
        for line in lines {
            let (målform, rest) = line.split_once(':').unwrap();
            let (målform, at) = if målform == "nn" { (Målform::Nynorsk, 0) } else { (Målform::Bokmål, 1) };
            assert!(rest.contains('|'), "{line}");
            for (number, forms) in rest.split('|').enumerate() {
                for form in forms.split(',').map(|form| form.trim().trim_matches('~')) {
                    let own = Variant { group: groups[at], variant: number };
                    assert_eq!(variant(målform, form), Some(own), "{form} in {line}");
                }
            }
            groups[at] += 1;
        }
        assert!(groups[0] > 30 && groups[1] > 15, "{groups:?}");
    }

    #[test]
    fn compounds_are_of_the_variant_of_their_last_part() {
        let of = |word: &str| variant(Målform::Nynorsk, word).map(|v| v.variant);
        assert_eq!((of("kriminalitetsførebyggjande"), of("rusførebyggande")), (Some(0), Some(1)));
        assert_eq!((of("grunnskulen"), of("ungdomsskolane")), (Some(0), Some(1)));
        for word in ["førebygging", "førebygde", "skulle", "skolere", "muskulatur", "òg", "også", "bilder"] {
            assert_eq!(of(word), None, "{word}");
        }
    }
}
