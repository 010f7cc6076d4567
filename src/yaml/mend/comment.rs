//! Lines that say nothing in other formats, and something in YAML: `// merknad`, `<!-- merknad -->`, a line of dots or stars.

use super::{Line, Mend, write};
use crate::fault::code;
use crate::norsk::said;
use crate::yaml::words::Words;

/// What comments begin with elsewhere.
const MARKS: &[&str] = &["//", "/*", "<!--", ";", "%", "REM ", "rem "];

/// What they end with.
const ENDS: &[&str] = &["*/", "-->"];

/// The line as a comment, or as nothing.
pub(super) fn mends(line: Line, all: &mut Vec<Mend>) {
    let (indent, content) = (line.indent(), line.content());
    let whole = || line.piece(indent..line.own.trim_end().len());
    let first = content.chars().next().filter(|c| matches!(c, '.' | '-' | '*' | '=' | '_' | '~'));
    if first.is_some_and(|first| content.len() >= 3 && content.chars().all(|c| c == first)) {
        let message = match first {
            Some('-') => said!("«{content}» startar eit nytt dokument", "«{content}» starter et nytt dokument"),
            Some('.') => said!("«{content}» avsluttar dokumentet", "«{content}» avslutter dokumentet"),
            _ => said!("ei slik line er ikkje YAML: «{content}»", "en slik linje er ikke YAML: «{content}»"),
        };
        let hint = said!(
            "ta bort lina «{content}»; ei fil er eitt dokument",
            "ta bort linjen «{content}»; en fil er ett dokument"
        );
        let words = Words::new(code::DOCUMENTS, message, hint);
        // a line alone is no edit of nothing
        let spaces = " ".repeat(content.len());
        all.push(Mend::new(words, line.point(indent), [(whole(), spaces)]).likely());
        return;
    }
    let Some(mark) = MARKS.iter().find(|mark| content.starts_with(**mark)) else { return };
    let rest = content.get(mark.len()..).unwrap_or("").trim();
    let rest = ENDS.iter().find_map(|end| rest.strip_suffix(end)).unwrap_or(rest).trim();
    let (comment, mark) = (format!("# {rest}"), mark.trim());
    let words = Words {
        code: code::SYNTAX,
        message: said!("ein kommentar startar med «#», ikkje «{mark}»", "en kommentar starter med «#», ikke «{mark}»"),
        hint: write(&comment)
            .or_else(|| Some(said!("skriv «# » i staden for «{mark}»", "skriv «# » i stedet for «{mark}»"))),
    };
    all.push(Mend::new(words, line.point(indent), [(whole(), comment)]).likely());
}
