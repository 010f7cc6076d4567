//! What is said of text that is no YAML, in the author's words.

use crate::fault::{Code, code};
use crate::norsk::{Said, said};

/// What a fault is called and how it is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub code: Code,
    pub message: Said,
    pub hint: Option<Said>,
}

impl Words {
    pub fn new(code: Code, message: Said, hint: Said) -> Self {
        Self { code, message, hint: (!hint.is_empty()).then_some(hint) }
    }
}

/// The advice that cures most.
pub(super) fn quote() -> Said {
    said!("set hermeteikn rundt heile teksten", "sett hermetegn rundt hele teksten")
}

/// The text as it is to be written, if it is short enough to be shown.
pub(super) fn quote_as(text: &str) -> Said {
    // what stands after « #» is a comment
    let text = text.split(" #").next().unwrap_or("").trim();
    let quote = quote();
    match text.chars().count() {
        0..=60 if !text.contains(['"', '\\']) => said!("{quote}: \"{text}\"", "{quote}: \"{text}\""; quote),
        0..=60 if !text.contains('\'') => said!("{quote}: '{text}'", "{quote}: '{text}'"; quote),
        _ => quote,
    }
}

/// That a text holds a colon.
pub(super) fn colon() -> Said {
    said!("kolon og mellomrom inne i ein tekst", "kolon og mellomrom inne i en tekst")
}

/// That a text is cut at a `#`.
pub(super) fn comment() -> Said {
    said!(
        "«#» startar ein kommentar, så teksten blir kutta her",
        "«#» starter en kommentar, så teksten blir kuttet her"
    )
}

/// That a placeholder is not quoted.
pub(super) fn unquoted() -> Said {
    said!("ein tekst med {{{{ … }}}} må stå i hermeteikn her", "en tekst med {{{{ … }}}} må stå i hermetegn her")
}

pub(super) fn no_key() -> Words {
    Words::new(
        code::SYNTAX,
        said!("her manglar «nøkkel:»", "her mangler «nøkkel:»"),
        said!("skriv ein nøkkel, kolon og mellomrom føre verdien", "skriv en nøkkel, kolon og mellomrom foran verdien"),
    )
}

pub(super) fn tab() -> Words {
    Words::new(
        code::TAB,
        said!("tabulator der berre mellomrom kan stå", "tabulator der bare mellomrom kan stå"),
        said!("bruk mellomrom, to for kvart nivå", "bruk mellomrom, to for hvert nivå"),
    )
}

pub(super) fn indentation() -> Words {
    Words::new(
        code::INDENTATION,
        said!("innrykket stemmer ikkje med linene over", "innrykket stemmer ikke med linjene over"),
        said!("gje lina same innrykk som dei andre på same nivå", "gi linjen samme innrykk som de andre på samme nivå"),
    )
}

pub(super) fn too_far_out() -> Words {
    Words::new(
        code::INDENTATION,
        said!(
            "lina har mindre innrykk enn teksten ho høyrer til",
            "linjen har mindre innrykk enn teksten den hører til"
        ),
        said!("gje alle linene i teksten same innrykk", "gi alle linjene i teksten samme innrykk"),
    )
}

/// Text after the mark that closes; the text has marks of its own kind, so others go around all of it.
pub(super) fn after_quote([around, own]: [&str; 2]) -> Words {
    Words::new(
        code::QUOTES,
        said!("tekst etter hermeteiknet som lukkar", "tekst etter hermetegnet som lukker"),
        said!(
            "set {around} rundt heile teksten, eller bruk « » i staden for {own}",
            "sett {around} rundt hele teksten, eller bruk « » i stedet for {own}"
        ),
    )
}

pub(super) fn backslash() -> Words {
    Words::new(
        code::QUOTES,
        said!("«\\» er eit spesialteikn mellom \"…\"", "«\\» er et spesialtegn mellom \"…\""),
        said!("bruk '…' i staden, eller skriv «\\\\»", "bruk '…' i stedet, eller skriv «\\\\»"),
    )
}

/// A text that starts with a character that YAML keeps for itself.
pub(super) fn first_character(character: char) -> Words {
    let message = said!("ein tekst kan ikkje starte med «{character}»", "en tekst kan ikke starte med «{character}»");
    match character {
        '&' | '!' => Words::new(code::MARK, message, quote()),
        '|' | '>' => {
            let message = said!(
                "etter «{character}» kan det ikkje stå tekst på same line",
                "etter «{character}» kan det ikke stå tekst på samme linje"
            );
            let hint = said!(
                "start teksten på neste line, eller set hermeteikn rundt heile",
                "start teksten på neste linje, eller sett hermetegn rundt hele"
            );
            Words::new(code::FIRST_CHARACTER, message, hint)
        }
        _ if character.is_control() => Words::new(
            code::CONTROL,
            said!("usynleg teikn som ikkje kan skrivast ut", "usynlig tegn som ikke kan skrives ut"),
            said!("ta det bort", "ta det bort"),
        ),
        _ => Words::new(code::FIRST_CHARACTER, message, quote()),
    }
}

/// `tittel:Mål` or `tittel:` with a no-break space after it.
pub(super) fn no_space_after_colon(text: &str) -> Option<Words> {
    let (word, after) = text.split_once(':')?;
    let next = after.chars().next()?;
    if word.is_empty() || word.contains(' ') || matches!(next, ' ' | '/') {
        return None;
    }
    let (message, hint) = match next {
        '\u{a0}' | '\u{2007}' | '\u{202f}' => (
            said!("etter kolon står det eit hardt mellomrom", "etter kolon står det et hardt mellomrom"),
            said!("skriv eit vanleg mellomrom der", "skriv et vanlig mellomrom der"),
        ),
        _ => {
            let after = shortened(after);
            (
                said!("kolon skal ha mellomrom etter seg", "kolon skal ha mellomrom etter seg"),
                said!("skriv «{word}: {after}»", "skriv «{word}: {after}»"),
            )
        }
    };
    Some(Words::new(code::COLON_SPACE, message, hint))
}

pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or("")),
        None => text.into(),
    }
}
