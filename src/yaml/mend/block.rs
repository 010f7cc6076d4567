//! What a key holds on the lines under it: a text that lacks its `|`, and lines that stand beside the key in place of under it.

use super::{Line, Mend};
use crate::fault::code;
use crate::norsk::said;
use crate::yaml::lines;
use crate::yaml::words::Words;

/// How many lines under a key are moved at most.
const NEAR: usize = 400;

/// The key that a line stands under, with what it lacks; or the lines beside an empty key, moved under it.
pub(super) fn mends(line: Line, all: &mut Vec<Mend>) {
    let own = line.indent();
    behind_bar(line, all);
    let opens =
        |above: &Line| above.content().ends_with(':') && lines::has_key(above.content().trim_start_matches("- "));
    needless_bar(line, all);
    if let Some(key) =
        line.above().next().filter(|above| above.indent() > own && opens(above) && line.content().starts_with("- "))
    {
        further_out(key, line, all);
    }
    let over = line.above().take(NEAR).find(|above| above.indent() < own).filter(opens);
    for key in over.into_iter().chain(Some(line).filter(opens)) {
        if key.below().next().is_some_and(|below| below.indent() > key.indent() && is_prose(below.content())) {
            bar(key, all);
        }
    }
    if let Some(key) = line.above().take(NEAR).take_while(|above| above.indent() == own).find(opens) {
        key.below().next().into_iter().for_each(|first| beside(first, all));
    }
    if opens(&line)
        && let Some(below) = line.below().next().filter(|below| below.indent() == own)
    {
        beside(below, all);
    }
}

/// A text has more words than this on its first line, and a name has not.
const WORDS: usize = 3;

/// Whether a line can only be words: neither an item, nor a key, nor a list, nor a name.
fn is_prose(content: &str) -> bool {
    content.split_whitespace().nth(WORDS).is_some()
        && !lines::looks_like_item(content)
        && !lines::has_key(content)
        && !content.starts_with(['[', '{', '"', '\''])
}

/// `tekst: | Ord`, where the words begin on the line below.
fn behind_bar(line: Line, all: &mut Vec<Mend>) {
    let value = lines::value(line.own);
    let Some(text) = line.own.get(value..) else { return };
    let Some(bar) = ["| ", "|- ", "> ", ">- "].into_iter().find(|bar| text.starts_with(bar)) else { return };
    let words = text[bar.len()..].trim();
    if words.is_empty() || words.starts_with('#') || !line.own[..value].trim_end().ends_with(':') {
        return;
    }
    let own = lines::content(line.own);
    let column =
        line.below().next().map_or(own + 2, |below| if below.indent() > own { below.indent() } else { own + 2 });
    let sign = bar.trim_end();
    let said = Words::new(
        code::FIRST_CHARACTER,
        said!(
            "etter «{sign}» kan det ikkje stå tekst på same line",
            "etter «{sign}» kan det ikke stå tekst på samme linje"
        ),
        said!("la teksten byrje på lina under", "la teksten begynne på linjen under"),
    );
    let rest = line.own.len() - value - bar.len() - line.own[value + bar.len()..].trim_start().len();
    let from = value + sign.len();
    let edit = (line.piece(from..value + bar.len() + rest), format!("\n{}", " ".repeat(column)));
    all.push(Mend::new(said, line.point(value), [edit]).likely());
}

/// `tekst:` over lines of words, where it is `tekst: |`.
fn bar(key: Line, all: &mut Vec<Mend>) {
    let shown = key.content().trim_start_matches("- ");
    let words = Words::new(
        code::SYNTAX,
        said!(
            "her manglar «|»: under «{shown}» står det ein tekst",
            "her mangler «|»: under «{shown}» står det en tekst"
        ),
        said!("skriv «{shown} |»", "skriv «{shown} |»"),
    );
    let colon = key.own.trim_end().len() - 1;
    all.push(Mend::new(words, key.point(colon), [(key.piece(colon..colon + 1), ": |".into())]));
}

/// `punkt: |` over items, which makes a text of the list.
fn needless_bar(line: Line, all: &mut Vec<Mend>) {
    let key = Some(line).filter(|line| line.opens_text().is_some());
    let key = key.or_else(|| line.above().take(NEAR).find(|above| above.indent() < line.indent()));
    let Some(key) = key.filter(|key| key.opens_text().is_some() && key.content().contains(':')) else { return };
    let mut below = key.below().take(NEAR).take_while(|below| below.indent() > key.indent()).peekable();
    if below.peek().is_none() || !below.all(|below| below.content().starts_with("- ")) {
        return;
    }
    let bare = key.own.trim_end().trim_end_matches(['|', '>', '-', '+', ' ']);
    let shown = bare.trim().trim_start_matches("- ");
    let words = Words::new(
        code::RUN_ON_LIST,
        said!("«|» gjer lista under til éin tekst", "«|» gjør listen under til én tekst"),
        said!("skriv «{shown}»", "skriv «{shown}»"),
    );
    let from = bare.len() - 1;
    let mend = Mend::new(words, key.point(from), [(key.piece(from..key.own.trim_end().len()), ":".into())]);
    all.push(mend.likely());
}

/// The items under an empty key that stand further out than it.
fn further_out(key: Line, first: Line, all: &mut Vec<Mend>) {
    let own = first.indent();
    let is_item = |line: &Line| line.indent() == own && line.content().starts_with("- ");
    let run: Vec<Line> = std::iter::once(first).chain(first.below().take(NEAR).take_while(is_item)).collect();
    let column = key.indent() + 2;
    let shown: String = first.content().chars().take(40).collect();
    let hint = match run.len() {
        1 => {
            said!("lina skal ha {column} mellomrom føre «{shown}»", "linjen skal ha {column} mellomrom foran «{shown}»")
        }
        many => said!(
            "dei {many} linene frå «{shown}» av skal ha {column} mellomrom føre",
            "de {many} linjene fra «{shown}» av skal ha {column} mellomrom foran"
        ),
    };
    let message = said!("innrykket stemmer ikkje med linene rundt", "innrykket stemmer ikke med linjene rundt");
    let words = Words::new(code::INDENTATION, message, hint);
    let edits = run.iter().map(|line| (line.piece(0..own), " ".repeat(column)));
    all.push(Mend::new(words, first.point(own), edits));
}

/// The lines beside an empty key, two further in: the first of them, some, or all.
fn beside(first: Line, all: &mut Vec<Mend>) {
    let own = first.indent();
    let rest = first.below().take(NEAR).take_while(|below| below.indent() == own);
    let run: Vec<Line> = std::iter::once(first).chain(rest).collect();
    let shown: String = first.content().chars().take(40).collect();
    let column = own + 2;
    let mut lengths = vec![run.len()];
    lengths.extend((1..run.len()).take(3));
    for length in lengths {
        let hint = match length {
            1 => said!(
                "lina skal ha {column} mellomrom føre «{shown}»",
                "linjen skal ha {column} mellomrom foran «{shown}»"
            ),
            _ => said!(
                "set {column} mellomrom fyrst på dei {length} linene frå «{shown}» av",
                "sett {column} mellomrom først på de {length} linjene fra «{shown}» av"
            ),
        };
        let message = said!("innrykket stemmer ikkje med linene rundt", "innrykket stemmer ikke med linjene rundt");
        let words = Words::new(code::INDENTATION, message, hint);
        let edits = run.iter().take(length).map(|line| (line.piece(0..own), " ".repeat(column)));
        all.push(Mend::new(words, first.point(own), edits));
    }
}
