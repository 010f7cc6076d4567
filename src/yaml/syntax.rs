//! The author's words for what the parser says. No sentence of the parser's own ever reaches an author.

use crate::fault::{Code, code};
use granit_parser::ErrorKind;

/// What a fault is called and how it is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub code: Code,
    pub message: String,
    pub hint: Option<String>,
}

impl Words {
    pub fn new(code: Code, message: impl Into<String>, hint: impl Into<String>) -> Self {
        let hint = hint.into();
        Self { code, message: message.into(), hint: (!hint.is_empty()).then_some(hint) }
    }
}

/// What to say of a stop when nothing more is known than its kind. It is long because it is one table.
pub(super) fn words(kind: &ErrorKind) -> Words {
    use ErrorKind as K;
    let (code, message, hint) = match kind {
        K::MappingValueNotAllowed => colon(),
        K::SimpleKeyExpected | K::InvalidSimpleKey => {
            (code::SYNTAX, "her manglar «nøkkel:»", "skriv ein nøkkel, kolon og mellomrom føre verdien")
        }
        K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabInPlainScalar
        | K::TabNotAllowed
        | K::TabAtBlockScalarStart => tab(),
        K::ExpectedBlockMappingKey | K::InvalidIndentation | K::InvalidFlowScalarIndent => indentation(),
        K::InvalidBlockScalarIndent => (
            code::INDENTATION,
            "lina har mindre innrykk enn teksten ho høyrer til",
            "gje alle linene i teksten same innrykk",
        ),
        K::ExpectedBlockSequenceEntry => {
            (code::INDENTATION, "her skulle det stå eit listepunkt", "start punktet med «- », eller rett innrykket")
        }
        K::BlockSequenceEntryNotAllowed => {
            (code::INDENTATION, "ei liste kan ikkje starte her", "set kvart punkt på si eiga line, under nøkkelen")
        }
        K::InvalidBlockEntryWhitespace => {
            (code::TAB, "etter «-» skal det stå eit mellomrom", "bruk mellomrom, ikkje tabulator")
        }
        K::UnclosedQuotedScalar | K::InvalidQuotedScalarIndent | K::DocumentIndicatorInQuotedScalar => {
            (code::QUOTES, "hermeteiknet blir aldri lukka", "set eit hermeteikn til der teksten sluttar")
        }
        K::InvalidTrailingDoubleQuotedScalar => {
            (code::QUOTES, AFTER_QUOTE, "set '…' rundt heile teksten, eller bruk « » i staden for \"…\"")
        }
        K::InvalidTrailingSingleQuotedScalar => {
            (code::QUOTES, AFTER_QUOTE, "set \"…\" rundt heile teksten, eller bruk « » i staden for '…'")
        }
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidLowSurrogateHexEscape
        | K::InvalidLowSurrogate
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate
        | K::InvalidUnicodeEscape => backslash(),
        K::UnclosedFlowCollection { .. }
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::InvalidColonPlacement => unclosed(),
        K::BlockEntryInFlowCollection => {
            (code::BRACKET, "inne i klammer skal det ikkje stå «- »", "skriv verdiane med komma mellom: [ein, to]")
        }
        K::MismatchedFlowCollectionEnd { open, close } => return mismatched(*open, *close),
        K::MisplacedFlowCollectionEnd => {
            (code::BRACKET, "klamma lukkar noko som ikkje er opna", "ta henne bort, eller set hermeteikn rundt teksten")
        }
        K::ExpectedFlowMappingSeparator | K::ExpectedFlowSequenceSeparator => (
            code::BRACKET,
            "mellom to verdiar i klammer skal det stå komma",
            "set komma, eller set hermeteikn rundt teksten",
        ),
        K::FlowMappingValueAdjacentCollection | K::InvalidMappingValueWhitespace | K::ExpectedWhitespace => {
            (code::COLON_SPACE, "her manglar eit mellomrom", "set mellomrom etter kolon og komma")
        }
        K::PlainScalarStartsWithDashFlowIndicator | K::UnexpectedEndOfPlainScalar | K::MappingKeyNotAllowed => {
            (code::FIRST_CHARACTER, "ein tekst kan ikkje starte slik", QUOTE)
        }
        K::InvalidBlockScalarHeader | K::ZeroBlockScalarIndent => (
            code::FIRST_CHARACTER,
            "etter «|» eller «>» kan det ikkje stå tekst på same line",
            "start teksten på neste line",
        ),
        K::UnexpectedCharacter { character } => return first_character(*character),
        K::MissingAnchorOrAliasName | K::UnknownAnchor | K::AnchorCountOverflow => return first_character('*'),
        K::UndeclaredTagHandle
        | K::ExpectedTagBang
        | K::InvalidTagTerminator
        | K::MissingTagUri
        | K::UnclosedVerbatimTag
        | K::InvalidTagEscape
        | K::InvalidTagUtf8LeadingByte
        | K::InvalidTagUtf8TrailingByte
        | K::InvalidTagUtf8 => return first_character('!'),
        K::DirectiveDisallowed
        | K::MissingDirectiveName
        | K::InvalidDirectiveName
        | K::MissingDocumentEndBeforeDirective => (code::MARK, "ei line kan ikkje starte med «%»", "ta bort lina"),
        K::ExpectedDocumentStart => (
            code::INDENTATION,
            "lina høyrer ikkje til noko over",
            "rett innrykket, eller set hermeteikn rundt teksten over",
        ),
        K::InvalidDocumentEnd => (code::DOCUMENTS, "«...» avsluttar dokumentet", "ta bort «...»"),
        K::CommentInterceptedScalar | K::CommentNotSeparated => comment(),
        K::BomInsideDocument => (code::CONTROL, "usynleg teikn inne i fila", "ta det bort"),
        K::RecursionLimitExceeded => (code::TOO_DEEP, "for mange nivå inni kvarandre", "ein plan treng aldri 64 nivå"),
        K::UnexpectedEof | K::UnexpectedEofBlockMapping | K::UnexpectedEofBlockSequence => {
            (code::SYNTAX, "fila sluttar midt i noko", "sjå om noko manglar på slutten")
        }
        _ => (code::SYNTAX, "dette er ikkje gyldig YAML", QUOTE),
    };
    Words::new(code, message, hint)
}

pub(super) const QUOTE: &str = "set hermeteikn rundt heile teksten";

const AFTER_QUOTE: &str = "tekst etter hermeteiknet som lukkar";

type Said = (Code, &'static str, &'static str);

fn colon() -> Said {
    (code::COLON, "kolon og mellomrom inne i ein tekst", QUOTE)
}

fn tab() -> Said {
    (code::TAB, "tabulator der berre mellomrom kan stå", "bruk mellomrom, to for kvart nivå")
}

fn indentation() -> Said {
    (code::INDENTATION, "innrykket stemmer ikkje med linene over", "gje lina same innrykk som dei andre på same nivå")
}

fn backslash() -> Said {
    (code::QUOTES, "«\\» er eit spesialteikn mellom \"…\"", "bruk '…' i staden, eller skriv «\\\\»")
}

fn unclosed() -> Said {
    (code::BRACKET, "klamma blir ikkje lukka", "set «]» eller «}» der lista sluttar")
}

fn comment() -> Said {
    (code::CUT_TEXT, "«#» startar ein kommentar, så teksten blir kutta her", QUOTE)
}

fn mismatched(open: char, close: char) -> Words {
    let message = format!("«{open}» kan ikkje lukkast med «{close}»");
    Words::new(code::BRACKET, message, "bruk same slag klamme i begge endar")
}

/// A text that starts with a character that YAML keeps for itself.
pub(super) fn first_character(character: char) -> Words {
    match character {
        '*' => Words::new(code::FIRST_CHARACTER, "ein tekst kan ikkje starte med «*»", QUOTE),
        '&' | '!' => Words::new(code::MARK, format!("ein tekst kan ikkje starte med «{character}»"), QUOTE),
        '|' | '>' => {
            let hint = "start teksten på neste line, eller set hermeteikn rundt heile";
            let message = format!("etter «{character}» kan det ikkje stå tekst på same line");
            Words::new(code::FIRST_CHARACTER, message, hint)
        }
        _ if character.is_control() => {
            Words::new(code::CONTROL, "usynleg teikn som ikkje kan skrivast ut", "ta det bort")
        }
        _ => Words::new(code::FIRST_CHARACTER, format!("ein tekst kan ikkje starte med «{character}»"), QUOTE),
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
        '\u{a0}' | '\u{2007}' | '\u{202f}' => {
            ("etter kolon står det eit hardt mellomrom", "skriv eit vanleg mellomrom der")
        }
        _ => ("kolon skal ha mellomrom etter seg", ""),
    };
    let hint = if hint.is_empty() { format!("skriv «{word}: {}»", shortened(after)) } else { hint.into() };
    Some(Words::new(code::COLON_SPACE, message, hint))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or("")),
        None => text.into(),
    }
}
