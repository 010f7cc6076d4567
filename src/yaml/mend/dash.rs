//! The marks of lists: those that were pasted, those that are glued to their word, those that are missing or are too many.

use super::{Line, Mend, write};
use crate::fault::code;
use crate::norsk::{Said, said};
use crate::yaml::lines;
use crate::yaml::words::Words;

/// The marks that other programs set before an item.
const PASTED: &[char] = &['•', '·', '▪', '◦', '–', '—', '*', '●', '○', '■', '‣', '⁃'];

/// `-Følgje` or `• Følgje` for `- Følgje`, with those beside it that begin alike.
pub(super) fn mark(line: Line, all: &mut Vec<Mend>) {
    let Some(mark) = mark_of(line.content()) else { return };
    let is_like = |other: &Line| other.indent() == line.indent() && mark_of(other.content()) == Some(mark);
    let first = line.above().take_while(is_like).last().unwrap_or(line);
    let run = std::iter::once(first).chain(first.below().take_while(is_like));
    let edits: Vec<_> = run
        .map(|line| {
            let from = line.indent();
            let len = mark.len_utf8() + lines::indent(&line.content()[mark.len_utf8()..]);
            let next = line.content()[len..].chars().next().map_or(0, char::len_utf8);
            // with the letter after it, so that what is replaced is never only a room
            let letter = &line.content()[len..len + next];
            (line.piece(from..from + len + next), format!("- {letter}"))
        })
        .collect();
    let hint = |own: Option<Said>| match edits.len() {
        1 => own,
        _ => own.map(
            |own| said!("{own}, og dei andre linene på same måten", "{own}, og de andre linjene på samme måte"; own),
        ),
    };
    let words = match mark {
        '-' => Words {
            code: code::COLON_SPACE,
            message: said!("etter «-» skal det stå eit mellomrom", "etter «-» skal det stå et mellomrom"),
            hint: hint(write(&format!("- {}", &first.content()[1..]))),
        },
        '*' => Words::new(
            code::FIRST_CHARACTER,
            said!("eit listepunkt kan ikkje starte med «*»", "et listepunkt kan ikke starte med «*»"),
            said!("skriv «- » i staden for «* »", "skriv «- » i stedet for «* »"),
        ),
        _ => Words::new(
            code::RUN_ON_LIST,
            said!("«{mark}» er ikkje noko listeteikn i YAML", "«{mark}» er ikke noe listetegn i YAML"),
            said!("skriv «- » i staden for «{mark}» fyrst på lina", "skriv «- » i stedet for «{mark}» først på linjen"),
        ),
    };
    all.push(Mend::new(words, first.point(first.indent()), edits).certain());
}

/// `-- Følgje` or `--Følgje` for `- Følgje`.
pub(super) fn doubled(line: Line, all: &mut Vec<Mend>) {
    let Some(rest) = line.content().strip_prefix("--").map(str::trim_start) else { return };
    if !rest.starts_with(char::is_alphanumeric) {
        return;
    }
    let from = line.indent();
    let length = line.content().len() - rest.len();
    let words = Words {
        code: code::RUN_ON_LIST,
        message: said!("«--» er ikkje noko listeteikn i YAML", "«--» er ikke noe listetegn i YAML"),
        hint: write(&format!("- {rest}")),
    };
    all.push(Mend::new(words, line.point(from), [(line.piece(from..from + length), "- ".to_owned())]).likely());
}

/// `1. bakgrunn` for `- bakgrunn`, with those above and below that count on.
pub(super) fn numbered(line: Line, all: &mut Vec<Mend>) {
    let number = |line: &Line| {
        let digits = line.content().len() - line.content().trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let rest = line.content().get(digits..)?.strip_prefix(['.', ')'])?;
        let value: u32 = line.content().get(..digits)?.parse().ok()?;
        Some((value, digits + 1 + lines::indent(rest))).filter(|_| rest.starts_with(' '))
    };
    if number(&line).is_none() {
        return;
    }
    let is_like = |other: &Line| other.indent() == line.indent() && number(other).is_some();
    let first = line.above().take_while(is_like).last().unwrap_or(line);
    let run: Vec<Line> = std::iter::once(first).chain(first.below().take_while(is_like)).collect();
    let counts = run.iter().zip(1..).all(|(line, nth)| number(line).is_some_and(|(value, _)| value == nth));
    if run.len() < 2 || !counts {
        return;
    }
    let edits = run.iter().filter_map(|line| {
        let (from, (_, length)) = (line.indent(), number(line)?);
        Some((line.piece(from..from + length), "- ".to_owned()))
    });
    let words = Words::new(
        code::RUN_ON_LIST,
        said!("eit nummer er ikkje noko listeteikn i YAML", "et nummer er ikke noe listetegn i YAML"),
        said!(
            "skriv «- » i staden for nummeret fyrst på kvar line",
            "skriv «- » i stedet for nummeret først på hver linje"
        ),
    );
    all.push(Mend::new(words, first.point(first.indent()), edits).likely());
}

/// The mark that a line begins with, where it is none of YAML's.
fn mark_of(content: &str) -> Option<char> {
    let mut chars = content.chars();
    let (mark, next) = (chars.next()?, chars.next()?);
    let glued = mark == '-' && !matches!(next, ' ' | '-' | '\t') && !next.is_ascii_digit();
    let pasted = PASTED.contains(&mark) && (mark != '*' || next == ' ') && (mark != '–' || !next.is_ascii_digit());
    // the second level of a list in Word
    let rest = content.get(1..).unwrap_or("").trim_start_matches([' ', '\t', '\u{a0}']);
    let hollow = mark == 'o' && (next == '\t' || matches!(next, ' ' | '\u{a0}') && lines::has_key(rest));
    (glued || pasted || hollow).then_some(mark)
}

/// The item that a line begins, without its mark: `id: ung` for `- id: ung`.
pub(super) fn missing(line: Line, all: &mut Vec<Mend>) {
    let (indent, content) = (line.indent(), line.content());
    // what a file begins with is no item
    if content.starts_with('-') || indent == 0 && line.above().next().is_none() {
        return;
    }
    let words = |first: &str, from: usize| Words {
        code: code::NO_DASH,
        message: said!("her manglar «- » føre «{first}»", "her mangler «- » foran «{first}»"),
        hint: write(&format!("- {content}")).map(|own| match from {
            _ if from == indent => own,
            0 => said!("{own} heilt ute til venstre", "{own} helt ute til venstre"; own),
            _ => said!("{own} med {from} mellomrom føre", "{own} med {from} mellomrom foran"; own),
        }),
    };
    let first: String = lines::key(content).map_or_else(
        || content.split(' ').next().unwrap_or(content).to_owned(),
        |key| content.get(..key).unwrap_or("").to_owned(),
    );
    let letter = content.chars().next().map_or(0, char::len_utf8);
    let letter = |at: usize| line.own.get(at..at + letter).unwrap_or("").to_owned();
    let is_text = lines::key(content).is_none();
    for from in [indent.checked_sub(2), Some(indent)].into_iter().flatten() {
        let piece = line.piece(from..indent + letter(indent).len());
        let mend = Mend::new(words(&first, from), line.point(indent), [(piece, format!("- {}", letter(indent)))]);
        all.push(if is_text { mend.likely() } else { mend });
    }
}

/// `- tittel: Klubb` where `tittel` is one of the keys beside it.
pub(super) fn surplus(line: Line, all: &mut Vec<Mend>) {
    let indent = line.indent();
    let Some(rest) = line.content().strip_prefix("- ") else { return };
    let Some(key) = lines::key(rest).and_then(|key| rest.get(..key)) else { return };
    let shown = write(rest);
    let words = || Words {
        code: code::NO_DASH,
        message: said!("«- » føre «{key}» startar eit nytt punkt", "«- » foran «{key}» starter et nytt punkt"),
        hint: Some(match &shown {
            Some(line) => said!("{line}, utan «- »", "{line}, uten «- »"; line),
            None => said!("ta bort «- »", "ta bort «- »"),
        }),
    };
    let piece = || line.piece(indent..indent + 2);
    all.push(Mend::new(words(), line.point(indent), [(piece(), "  ".into())]));
    all.push(Mend::new(words(), line.point(indent), [(piece(), String::new())]));
}
