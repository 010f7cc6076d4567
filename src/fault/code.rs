//! The codes of the faults that reading gives. Neither number nor name is ever used again for something else.

use std::fmt;

/// The stable number of a fault and its speaking name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// The number, as `PV011`.
    pub id: &'static str,
    /// The name, as `ukjend-nøkkel`.
    pub name: &'static str,
}

impl Code {
    /// A code.
    pub const fn new(id: &'static str, name: &'static str) -> Self {
        Self { id, name }
    }

    /// Whether the author's word (`PV011`, `pv011` or `ukjend-nøkkel`) means this code.
    pub fn is_called(&self, word: &str) -> bool {
        self.id.eq_ignore_ascii_case(word) || self.name == word.to_lowercase()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id, self.name)
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $name:ident = $id:literal $word:literal;)*) => {
        $($(#[doc = $doc])* pub const $name: Code = Code::new($id, $word);)*

        /// All codes that reading a file can give.
        pub const READING: &[Code] = &[$($name),*];
    };
}

codes! {
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
    /// List items that YAML reads as one run-on text.
    RUN_ON_LIST = "PV017" "liste-i-tekst";
    /// A text that YAML cuts at `#`.
    CUT_TEXT = "PV018" "avkutta-tekst";
    /// A colon that YAML takes for a key in the middle of a text.
    COLON = "PV019" "kolon-i-tekst";
    /// A placeholder that is not quoted.
    PLACEHOLDER = "PV020" "klammer-utan-hermeteikn";
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
}
