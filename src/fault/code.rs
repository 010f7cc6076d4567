//! The codes of the faults, each with the kind of thing that it is of. Neither number nor name is ever used again for something
//! else. Those of the rules stand with their rules in `check`; all others stand here.

use std::fmt;

/// The stable number of a fault, its speaking name, and its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// The number, as `PV011`.
    pub id: &'static str,
    /// The name, as `ukjend-nøkkel`.
    pub name: &'static str,
    /// What it is a fault of.
    pub kind: Kind,
    /// The name that it once had, which still means it.
    pub once: Option<&'static str>,
}

/// What a fault is of. The number tells a person roughly the same; the program asks the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A file that is no YAML, or that YAML reads otherwise than its author meant.
    Syntax,
    /// A key, a word or a value that is not of the shape that is declared.
    Shape,
    /// The files and pictures that a plan is of.
    File,
    /// Markdown and placeholders.
    Text,
    /// A value that cannot be what it is meant to be, as a date or a colour.
    Value,
    /// The plan as it is made ready for a reader.
    Document,
    /// What cannot be printed.
    Typesetting,
    /// Names that point to something else.
    Reference,
    /// How deep a plan goes, and whether its tables show all of it.
    Structure,
    /// What an author accepts with `godta`.
    Acceptance,
    /// Year, date and vedtak.
    Approval,
    /// Dates, hours and meetings.
    Dates,
    /// Who is responsible and who takes part.
    Actors,
    /// What keeps a plan readable for everybody.
    Accessibility,
    /// The language that a plan is written in.
    Language,
    /// Quotation marks, dashes, spaces and amounts.
    Typography,
    /// What is not certain of the changes from one plan to another. It is no error, and not accepted with `godta`.
    Comparison,
}

impl Kind {
    /// Whether something could not be read: what it would have said is not missing.
    pub fn is_of_reading(self) -> bool {
        matches!(self, Self::Syntax | Self::Shape | Self::File | Self::Text | Self::Value)
    }
}

impl Code {
    /// A code.
    pub const fn new(id: &'static str, name: &'static str, kind: Kind) -> Self {
        Self { id, name, kind, once: None }
    }

    /// The same code, which once had another name.
    #[must_use]
    pub const fn once(self, name: &'static str) -> Self {
        Self { once: Some(name), ..self }
    }

    /// Whether the author's word (`PV011`, `pv011` or `ukjend-nøkkel`) means this code.
    pub fn is_called(&self, word: &str) -> bool {
        let small = word.to_lowercase();
        self.id.eq_ignore_ascii_case(word) || self.name == small || self.once == Some(&small)
    }

    /// The name in ASCII letters, as files are named: `ukjend-noekkel`.
    pub fn ascii(&self) -> String {
        self.name.replace('å', "aa").replace('æ', "ae").replace('ø', "oe")
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id, self.name)
    }
}

macro_rules! codes {
    ($($kind:ident { $($(#[doc = $doc:literal])* $name:ident = $id:literal $word:literal;)* })*) => {
        $($($(#[doc = $doc])* pub const $name: Code = Code::new($id, $word, Kind::$kind);)*)*

        /// All codes that are not those of rules, by number.
        pub const ALL: &[Code] = &[$($($name),*),*];
    };
}

codes! {
    Syntax {
        /// More faults than are shown.
        MORE = "PV000" "og-fleire";
        /// Not YAML, in a way that has no code of its own.
        SYNTAX = "PV001" "ugyldig-yaml";
        /// A second document in the file.
        DOCUMENTS = "PV002" "fleire-dokument";
        /// An anchor, alias, tag or directive.
        MARK = "PV003" "yaml-merke";
        /// A key that is not a word.
        KEY_NOT_WORD = "PV004" "nøkkel-ikkje-ord";
        /// A key that stands twice.
        DUPLICATE_KEY = "PV005" "dobbel-nøkkel";
        /// A character that cannot be printed.
        CONTROL = "PV006" "usynleg-teikn";
        /// A character for private use, such as Word's bullets.
        PRIVATE_USE = "PV007" "word-teikn";
        /// Bytes that are not UTF-8.
        ENCODING = "PV008" "ikkje-utf8";
        /// Nothing in the file.
        EMPTY = "PV009" "tom-fil";
        /// List items that YAML reads as one run-on text.
        RUN_ON_LIST = "PV017" "liste-i-tekst";
        /// A text that YAML cuts at `#`.
        CUT_TEXT = "PV018" "avkutta-tekst";
        /// A colon that YAML takes for a key in the middle of a text.
        COLON = "PV019" "kolon-i-tekst";
        /// A placeholder that is not quoted.
        UNQUOTED = "PV020" "klammer-utan-hermeteikn";
        /// Quotation marks that do not hold the text together.
        QUOTES = "PV021" "hermeteikn";
        /// A tab where only spaces may stand.
        TAB = "PV022" "tabulator";
        /// Indentation that does not fit the lines above.
        INDENTATION = "PV023" "innrykk";
        /// A bracket that is not closed, or does not fit.
        BRACKET = "PV024" "klamme";
        /// A text that starts with a character that YAML keeps for itself.
        FIRST_CHARACTER = "PV025" "starteikn";
        /// A colon without a space after it.
        COLON_SPACE = "PV026" "mellomrom-etter-kolon";
        /// More levels than anyone needs.
        TOO_DEEP = "PV027" "for-djupt";
        /// A file that is too big.
        TOO_BIG = "PV028" "for-stor-fil";
        /// A `- ` that is missing or too many.
        NO_DASH = "PV029" "bindestrek-i-liste";
    }
    Shape {
        /// A value of the wrong shape.
        WRONG_SHAPE = "PV010" "feil-slag";
        /// A key that is not known here.
        UNKNOWN_KEY = "PV011" "ukjend-nøkkel";
        /// A key that has to be there.
        MISSING_KEY = "PV012" "manglar-nøkkel";
        /// A word that is not among those to choose from.
        UNKNOWN_WORD = "PV013" "ukjent-ord";
        /// A text that cannot be an id.
        BAD_ID = "PV014" "ugyldig-id";
        /// A text that is not a date, or a date that does not exist.
        BAD_DATE = "PV015" "ugyldig-dato";
        /// A text that is not a number.
        NOT_NUMBER = "PV016" "ikkje-tal";
    }
    File {
        /// A file that is not there or cannot be read.
        UNREADABLE = "PV030" "uleseleg-fil";
        /// A section file that the plan does not name.
        UNNAMED = "PV031" "unemnd-seksjon";
        /// A section that the plan names twice.
        NAMED_TWICE = "PV032" "seksjon-to-gonger";
        /// A plan without sections.
        NO_SECTIONS = "PV033" "utan-seksjonar";
        /// A file outside the municipality's folder.
        OUTSIDE = "PV034" "utanfor-mappa";
        /// The plan that this one replaces is not there.
        NOT_REPLACED = "PV035" "ukjend-forgjengar";
        /// A picture that cannot be printed.
        PICTURE = "PV036" "ugyldig-bilete";
        /// A file whose name cannot go with a PDF.
        UNSAFE_NAME = "PV037" "namn-til-vedlegg";
        /// What looks like a plan, a municipality or a part of one, and is not taken.
        PASSED_OVER = "PV038" "ikkje-teken-med";
        /// A drawing whose text asks for a font that is not shipped.
        PICTURE_FONT = "PV039" "skrift-i-bilete";
    }
    Text {
        /// `{{ … }}` that is not an expression, or is not closed.
        PLACEHOLDER = "PV040" "plasshaldar";
        /// A name in `{{ … }}` that stands for nothing.
        UNKNOWN_NAME = "PV041" "ukjent-namn";
        /// Markdown that a plan has no place for.
        MARKDOWN = "PV042" "markdown";
        /// A value in `{{ … }}` that this plan does not have.
        NO_VALUE = "PV043" "utan-verdi";
    }
    Value {
        /// A text that is not a time of day.
        CLOCK = "PV050" "ugyldig-klokkeslett";
        /// A text that is not a case number, or one that is not filled in.
        CASE = "PV051" "ugyldig-sak";
        /// A text that is not a year or a period.
        YEAR = "PV052" "ugyldig-år";
        /// A text that is not a colour.
        COLOUR = "PV053" "ugyldig-farge";
        /// An interval that ends before it starts.
        BACKWARDS = "PV054" "baklengs-tidsrom";
        /// A number of levels that the contents list cannot have.
        LEVELS = "PV055" "ugyldig-innhaldsnivå";
        /// A text that names no measure of an older plan.
        EARLIER = "PV056" "ugyldig-tidlegare";
        /// A comma inside a number that YAML takes for the end of a value.
        COMMA = "PV057" "komma-i-tal";
    }
    Document {
        /// A reference to something that is not in the plan.
        UNKNOWN_TARGET = "PV060" "ukjend-tilvising";
    }
    Typesetting {
        /// A character that none of the shipped fonts has.
        NO_GLYPH = "PV061" "teikn-utan-skrift";
        /// A text that has no room on its page.
        OVERFLOW = "PV062" "tekst-utan-plass";
        /// A text that the typesetter will not have.
        REFUSED = "PV063" "tekst-utan-prent";
        /// A word without an end.
        ENDLESS_WORD = "PV064" "endelaust-ord";
        /// More text than can be set.
        TOO_MUCH_TEXT = "PV065" "for-mykje-tekst";
        /// A part of the plan that planverk cannot set, though nothing is wrong with it.
        UNSET = "PV066" "ikkje-sett";
    }
    Comparison {
        /// A measure that may or may not be one of the old plan.
        UNSURE = "PV701" "uvisst-om-same-tiltak";
        /// `tidlegare` that names no measure of the old plan.
        NOT_IN_OLD = "PV702" "tidlegare-som-ikkje-finst";
        /// `tidlegare` that names a measure of the old plan, and another folder.
        OTHER_FOLDER = "PV703" "tidlegare-i-anna-mappe";
    }
}

#[cfg(test)]
mod tests {
    use super::ALL;
    use std::collections::HashSet;

    #[test]
    fn no_code_is_used_twice() {
        let mut seen = HashSet::new();
        for code in ALL {
            assert!(seen.insert(code.id) && seen.insert(code.name), "{code}");
            assert!(code.is_called(&code.id.to_lowercase()) && code.is_called(code.name));
        }
    }
}
