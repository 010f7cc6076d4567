//! What the parser says → what is said to the author. No sentence of the parser's own ever reaches an author.

use super::words::{
    Words, after_quote, backslash, colon, comment, first_character, indentation, no_key, quote, tab, too_far_out,
};
use crate::fault::code;
use crate::norsk::said;
use granit_parser::ErrorKind;

/// What to say of a stop when nothing more is known than its kind. It is long because it is one table.
pub(super) fn words(kind: &ErrorKind) -> Words {
    use ErrorKind as K;
    match kind {
        K::MappingValueNotAllowed => Words::new(code::COLON, colon(), quote()),
        K::SimpleKeyExpected | K::InvalidSimpleKey => no_key(),
        K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabInPlainScalar
        | K::TabNotAllowed
        | K::TabAtBlockScalarStart => tab(),
        K::ExpectedBlockMappingKey | K::InvalidIndentation | K::InvalidFlowScalarIndent => indentation(),
        K::InvalidBlockScalarIndent => too_far_out(),
        K::ExpectedBlockSequenceEntry => Words::new(
            code::INDENTATION,
            said!("her skulle det stå eit listepunkt", "her skulle det stå et listepunkt"),
            said!("start punktet med «- », eller rett innrykket", "start punktet med «- », eller rett innrykket"),
        ),
        K::BlockSequenceEntryNotAllowed => Words::new(
            code::INDENTATION,
            said!("ei liste kan ikkje starte her", "en liste kan ikke starte her"),
            said!(
                "set kvart punkt på si eiga line, under nøkkelen",
                "sett hvert punkt på sin egen linje, under nøkkelen"
            ),
        ),
        K::InvalidBlockEntryWhitespace => Words::new(
            code::TAB,
            said!("etter «-» skal det stå eit mellomrom", "etter «-» skal det stå et mellomrom"),
            said!("bruk mellomrom, ikkje tabulator", "bruk mellomrom, ikke tabulator"),
        ),
        K::UnclosedQuotedScalar | K::InvalidQuotedScalarIndent | K::DocumentIndicatorInQuotedScalar => Words::new(
            code::QUOTES,
            said!("hermeteiknet blir aldri lukka", "hermetegnet blir aldri lukket"),
            said!("set eit hermeteikn til der teksten sluttar", "sett et hermetegn til der teksten slutter"),
        ),
        K::InvalidTrailingDoubleQuotedScalar => after_quote(["'…'", "\"…\""]),
        K::InvalidTrailingSingleQuotedScalar => after_quote(["\"…\"", "'…'"]),
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
        | K::InvalidColonPlacement
        | K::BlockEntryInFlowCollection
        | K::MismatchedFlowCollectionEnd { .. }
        | K::MisplacedFlowCollectionEnd
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator => brackets(kind),
        K::FlowMappingValueAdjacentCollection | K::InvalidMappingValueWhitespace | K::ExpectedWhitespace => Words::new(
            code::COLON_SPACE,
            said!("her manglar eit mellomrom", "her mangler et mellomrom"),
            said!("set mellomrom etter kolon og komma", "sett mellomrom etter kolon og komma"),
        ),
        K::PlainScalarStartsWithDashFlowIndicator | K::UnexpectedEndOfPlainScalar | K::MappingKeyNotAllowed => {
            Words::new(
                code::FIRST_CHARACTER,
                said!("ein tekst kan ikkje starte slik", "en tekst kan ikke starte slik"),
                quote(),
            )
        }
        K::InvalidBlockScalarHeader | K::ZeroBlockScalarIndent => first_character('|'),
        K::UnexpectedCharacter { character } => first_character(*character),
        K::MissingAnchorOrAliasName | K::UnknownAnchor | K::AnchorCountOverflow => first_character('*'),
        K::UndeclaredTagHandle
        | K::ExpectedTagBang
        | K::InvalidTagTerminator
        | K::MissingTagUri
        | K::UnclosedVerbatimTag
        | K::InvalidTagEscape
        | K::InvalidTagUtf8LeadingByte
        | K::InvalidTagUtf8TrailingByte
        | K::InvalidTagUtf8 => first_character('!'),
        K::CommentInterceptedScalar | K::CommentNotSeparated => Words::new(code::CUT_TEXT, comment(), quote()),
        _ => of_the_file(kind),
    }
}

/// What to say of a stop that concerns the file more than a value in it.
fn of_the_file(kind: &ErrorKind) -> Words {
    use ErrorKind as K;
    match kind {
        K::DirectiveDisallowed
        | K::MissingDirectiveName
        | K::InvalidDirectiveName
        | K::MissingDocumentEndBeforeDirective => Words::new(
            code::MARK,
            said!("ei line kan ikkje starte med «%»", "en linje kan ikke starte med «%»"),
            said!("ta bort lina", "ta bort linjen"),
        ),
        K::ExpectedDocumentStart => Words::new(
            code::INDENTATION,
            said!("lina høyrer ikkje til noko over", "linjen hører ikke til noe over"),
            said!(
                "rett innrykket, eller set hermeteikn rundt teksten over",
                "rett innrykket, eller sett hermetegn rundt teksten over"
            ),
        ),
        K::InvalidDocumentEnd => Words::new(
            code::DOCUMENTS,
            said!("«...» avsluttar dokumentet", "«...» avslutter dokumentet"),
            said!("ta bort «...»", "ta bort «...»"),
        ),
        K::BomInsideDocument => Words::new(
            code::CONTROL,
            said!("usynleg teikn inne i fila", "usynlig tegn inne i filen"),
            said!("ta det bort", "ta det bort"),
        ),
        K::RecursionLimitExceeded => Words::new(
            code::TOO_DEEP,
            said!("for mange nivå inni kvarandre", "for mange nivåer inni hverandre"),
            said!("ein plan treng aldri 64 nivå", "en plan trenger aldri 64 nivåer"),
        ),
        K::UnexpectedEof | K::UnexpectedEofBlockMapping | K::UnexpectedEofBlockSequence => Words::new(
            code::SYNTAX,
            said!("fila sluttar midt i noko", "filen slutter midt i noe"),
            said!("sjå om noko manglar på slutten", "se om noe mangler på slutten"),
        ),
        _ => Words::new(code::SYNTAX, said!("dette er ikkje gyldig YAML", "dette er ikke gyldig YAML"), quote()),
    }
}

/// What to say of brackets.
fn brackets(kind: &ErrorKind) -> Words {
    use ErrorKind as K;
    let (message, hint) = match kind {
        K::BlockEntryInFlowCollection => (
            said!("inne i klammer skal det ikkje stå «- »", "inne i klammer skal det ikke stå «- »"),
            said!("skriv verdiane med komma mellom: [ein, to]", "skriv verdiene med komma mellom: [en, to]"),
        ),
        K::MismatchedFlowCollectionEnd { open, close } => (
            said!("«{open}» kan ikkje lukkast med «{close}»", "«{open}» kan ikke lukkes med «{close}»"),
            said!("bruk same slag klamme i begge endar", "bruk samme slags klamme i begge ender"),
        ),
        K::MisplacedFlowCollectionEnd => (
            said!("klamma lukkar noko som ikkje er opna", "klammen lukker noe som ikke er åpnet"),
            said!(
                "ta henne bort, eller set hermeteikn rundt teksten",
                "ta den bort, eller sett hermetegn rundt teksten"
            ),
        ),
        K::ExpectedFlowMappingSeparator | K::ExpectedFlowSequenceSeparator => (
            said!("mellom to verdiar i klammer skal det stå komma", "mellom to verdier i klammer skal det stå komma"),
            said!("set komma, eller set hermeteikn rundt teksten", "sett komma, eller sett hermetegn rundt teksten"),
        ),
        _ => (
            said!("klamma blir ikkje lukka", "klammen blir ikke lukket"),
            said!("set «]» eller «}}» der lista sluttar", "sett «]» eller «}}» der listen slutter"),
        ),
    };
    Words::new(code::BRACKET, message, hint)
}
