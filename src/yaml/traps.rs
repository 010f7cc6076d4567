//! What is valid YAML but not what the author meant.

use super::lines::{self, is_item, looks_like_item};
use super::words::{self, quote};
use super::{Node, Style, Written};
use crate::fault::{Fault, Place, code};
use crate::norsk::{month, said};

/// What is wrong with a text in `source`: list items that run together, an end that `#` cut off.
pub(super) fn scalar(written: &Written, source: &str) -> Option<Fault> {
    run_on(written, source).or_else(|| counted(written, source)).or_else(|| cut_off(written, source))
}

/// Lines that go on counting, and rows of a table, inside a text whose lines YAML joins.
fn counted(written: &Written, source: &str) -> Option<Fault> {
    let start = written.place.span.start as usize;
    let raw = source.get(written.place.span.range()).filter(|raw| raw.contains('\n'))?;
    let indent = start - lines::start(source, start);
    let (mut at, mut above, mut last) = (start, "", None);
    for line in raw.split_inclusive('\n').take_while(|_| written.style != Style::Literal) {
        let column = lines::indent(line);
        let text = line.get(column..).unwrap_or("").trim_start_matches(['"', '\'']);
        // a folded line that is indented keeps its break
        let joins =
            at > start && is_joined(above, written.style) && (written.style != Style::Folded || column == indent);
        let number = number(text);
        if joins && number.is_some() && number == last {
            return Some(joined_fault(written, at + column, false));
        }
        let is_row = |line: &str| line.starts_with('|') && line.trim_end().len() > 1;
        if joins && is_row(text) && is_row(above.trim_start()) {
            return Some(joined_fault(written, at + column, true));
        }
        last = if text.trim().is_empty() { None } else { number.map(|number| number + 1).or(last) };
        above = line;
        at += line.len();
    }
    None
}

/// The number of a point that a line begins with; a date is none.
fn number(line: &str) -> Option<u32> {
    let digits = line.find(|c: char| !c.is_ascii_digit()).filter(|digits| (1..=3).contains(digits))?;
    let text = line.get(digits..)?.strip_prefix(['.', ')'])?.strip_prefix(' ')?.trim_start();
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let is_point = !word.is_empty() && month(&word.to_lowercase()).is_none();
    line.get(..digits)?.parse().ok().filter(|_| is_point)
}

fn joined_fault(written: &Written, at: usize, is_table: bool) -> Fault {
    let message = match is_table {
        true => said!(
            "YAML les dette som éin samanhengande tekst, ikkje som ein tabell",
            "YAML leser dette som én sammenhengende tekst, ikke som en tabell"
        ),
        false => said!(
            "YAML les dette som éin samanhengande tekst, ikkje som ei liste",
            "YAML leser dette som én sammenhengende tekst, ikke som en liste"
        ),
    };
    let hint = match written.style {
        Style::Folded => said!(
            "skriv «|» i staden for «>», så blir linene ståande kvar for seg",
            "skriv «|» i stedet for «>», så blir linjene stående hver for seg"
        ),
        _ => said!(
            "skriv berre «|» etter nøkkelen og heile teksten på linene under, så blir linene ståande kvar for seg",
            "skriv bare «|» etter nøkkelen og hele teksten på linjene under, så blir linjene stående hver for seg"
        ),
    };
    Fault::error(code::RUN_ON_LIST, Place::new(written.place.source, at..at + 1), message).hint(hint)
}

/// Lines that look like list items inside a text whose lines YAML joins.
fn run_on(written: &Written, source: &str) -> Option<Fault> {
    if written.style == Style::Literal {
        return None;
    }
    let start = written.place.span.start as usize;
    let raw = source.get(written.place.span.range()).filter(|raw| raw.contains('\n'))?;
    let indent = start - lines::start(source, start);
    let mut at = start;
    let mut above: Option<&str> = None;
    let mut items = 0;
    for line in raw.split_inclusive('\n') {
        let item = lines::indent(line);
        let text = line.get(item..).unwrap_or("");
        let joined = match (above, written.style) {
            (None, _) => false,
            (Some(_), Style::Plain) => looks_like_item(text),
            (Some(above), Style::Folded) => item == indent && lines::indent(above) == 0 && is_point(text),
            (Some(above), _) => is_item(text) && is_joined(above, written.style),
        };
        // in quotation marks, a line that goes on behind a dash is as likely: a tool that breaks lines does not look at them
        let joined = match (above, written.style) {
            (Some(above), Style::Single | Style::Double) if joined => {
                items += 1;
                let alone = items == 1;
                !alone || above.trim_end().ends_with(':') || is_item(raw.get(1..).unwrap_or(""))
            }
            _ => joined,
        };
        if joined && written.style == Style::Plain && looks_like_item(raw) {
            return Some(run_on_fault(written, start, raw));
        }
        if joined {
            return Some(run_on_fault(written, at + item, text));
        }
        // the first line of the raw text has no indentation of its own
        above = Some(match (above, written.style) {
            (Some(_), Style::Folded) if line.trim().is_empty() => " ",
            (Some(_), Style::Folded) => line.get(indent.min(item)..).unwrap_or(""),
            _ => line,
        });
        at += line.len();
    }
    None
}

/// `- ein`, `• ein`, `▪ ein`: in a folded text a line that goes on behind a dash is as likely as a point.
fn is_point(text: &str) -> bool {
    is_item(text) || text.starts_with(['•', '·', '▪', '◦', '●', '○', '■'])
}

/// Whether YAML joins the next line to this one of a text in quotation marks: not where it is empty, or says itself how it ends.
fn is_joined(above: &str, style: Style) -> bool {
    let above = above.trim();
    let says_its_end = style == Style::Double && (above.ends_with('\\') || above.ends_with("\\n"));
    !above.is_empty() && !says_its_end
}

fn run_on_fault(written: &Written, at: usize, text: &str) -> Fault {
    let end = at + text.chars().next().map_or(0, char::len_utf8);
    let place = Place::new(written.place.source, at..end);
    let hint = match written.style {
        Style::Folded => said!(
            "skriv «|» i staden for «>», så blir linene ståande kvar for seg",
            "skriv «|» i stedet for «>», så blir linjene stående hver for seg"
        ),
        Style::Plain => said!(
            "start kvart punkt på ei eiga line med «- » under nøkkelen, eller skriv «|» føre teksten",
            "start hvert punkt på en egen linje med «- » under nøkkelen, eller skriv «|» foran teksten"
        ),
        _ => said!(
            "bruk «|» og start teksten på neste line, så blir linene ståande kvar for seg",
            "bruk «|» og start teksten på neste linje, så blir linjene stående hver for seg"
        ),
    };
    let message = said!(
        "YAML les dette som éin samanhengande tekst, ikkje som ei liste",
        "YAML leser dette som én sammenhengende tekst, ikke som en liste"
    );
    Fault::error(code::RUN_ON_LIST, place, message).hint(hint)
}

/// A bare text that ends at a `#` which does not look like a comment.
fn cut_off(written: &Written, source: &str) -> Option<Fault> {
    if written.style != Style::Plain {
        return None;
    }
    let end = written.place.span.end as usize;
    let rest = source.get(end..)?;
    let spaces = lines::indent(rest);
    let comment = rest.get(spaces..)?.strip_prefix('#')?;
    let is_comment = spaces == 0 || comment.is_empty() || comment.starts_with([' ', '\t', '\n', '#', '!']);
    if is_comment {
        return None;
    }
    let place = Place::new(written.place.source, end + spaces..end + spaces + 1);
    let message = words::comment();
    let hint = said!(
        "set hermeteikn rundt heile teksten; i ein kommentar skal det stå mellomrom etter «#»",
        "sett hermetegn rundt hele teksten; i en kommentar skal det stå mellomrom etter «#»"
    );
    Some(Fault::error(code::CUT_TEXT, place, message).hint(hint))
}

/// What is wrong with a key that is a word: `{dato:2024-02-27}` is a key without a value.
pub(super) fn key(word: &Written, value: &Node, flow: bool) -> Option<Fault> {
    if !flow || word.style != Style::Plain || !value.is_null() || value.holed {
        return None;
    }
    let words = words::no_space_after_colon(&word.text)?;
    Some(Fault::error(words.code, word.place, words.message).hint_if(words.hint))
}

/// What is wrong with a key that is a list or has keys itself.
pub(super) fn key_not_word(key: &Node, source: &str) -> Fault {
    let span = key.place.span;
    let after = source.get(span.start as usize..).unwrap_or("");
    // {{ år }} is read as the bracket, and what is inside as a key; the author thinks of both brackets
    let opened = source.get(..span.start as usize).is_some_and(|before| before.ends_with('{'));
    if opened && after.starts_with('{') {
        let place = Place::new(key.place.source, span.start as usize - 1..span.end as usize + 1);
        return Fault::error(code::UNQUOTED, place, words::unquoted()).hint(quote());
    }
    let hint = said!(
        "ta bort klammene rundt nøkkelen; er lina ein tekst, set hermeteikn rundt heile",
        "ta bort klammene rundt nøkkelen; er linjen en tekst, sett hermetegn rundt hele"
    );
    Fault::error(code::KEY_NOT_WORD, key.place, said!("ein nøkkel må vere eit ord", "en nøkkel må være et ord"))
        .hint(hint)
}
