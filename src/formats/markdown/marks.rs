//! The marks of Markdown: around what came and went, and before what an author wrote, so that it stays what it is.

use crate::compare::changes::WordRun;
use crate::fault::visible;
use crate::formats::rows::shortened;

/// A changed text in each column, as each plan has it, with the words that are in it alone marked.
pub(super) fn beside(words: &[WordRun]) -> (String, String) {
    let side = |is_old: bool| {
        let own = |word: &WordRun| match word {
            WordRun::Equivalent { old, new } => WordRun::Same(if is_old { old } else { new }.clone()),
            word => word.clone(),
        };
        let words: Vec<WordRun> = words.iter().map(own).collect();
        let mut pieces: Vec<(bool, String)> = vec![];
        let mut put = |marked: bool, text: String| match pieces.last_mut() {
            Some((last, all)) if *last == marked => all.push_str(&text),
            _ => pieces.push((marked, text)),
        };
        for word in shortened(&words) {
            match word {
                WordRun::Same(text) | WordRun::Equivalent { new: text, .. } => put(false, text),
                WordRun::Removed(text) if is_old => put(true, text),
                WordRun::Added(text) if !is_old => put(true, text),
                WordRun::Removed(_) | WordRun::Added(_) => {}
                WordRun::Number { old, new, difference } => {
                    put(true, if is_old { old } else { new });
                    difference.iter().filter(|_| !is_old).for_each(|s| put(false, format!(" ({s})")));
                }
            }
        }
        let mark = if is_old { "~~" } else { "**" };
        let shown = whole_words(pieces).into_iter().map(|(is_marked, text)| match is_marked {
            true => marked(&text, mark),
            false => plain(&text),
        });
        shown.collect::<String>().trim().to_string()
    };
    (side(true), side(false))
}

/// Marks that begin or end inside a word are widened to all of it: Markdown takes them for letters there.
fn whole_words(pieces: Vec<(bool, String)>) -> Vec<(bool, String)> {
    let mut out: Vec<(bool, String)> = vec![];
    for (is_marked, text) in pieces {
        match out.last_mut() {
            Some((true, before)) if !is_marked => {
                // the rest of the word that the mark ended in
                let at = if before.ends_with(char::is_whitespace) { 0 } else { text.find(' ').unwrap_or(text.len()) };
                before.push_str(&text[..at]);
                out.push((false, text[at..].to_string()));
            }
            Some((false, before)) if is_marked && !text.starts_with(char::is_whitespace) => {
                let at = before.rfind(' ').map_or(0, |space| space + 1);
                let head = before.split_off(at);
                out.push((true, head + &text));
            }
            _ => out.push((is_marked, text)),
        }
    }
    // what stood between two marks in one word is gone
    let mut joined: Vec<(bool, String)> = vec![];
    for (is_marked, text) in out.into_iter().filter(|(_, text)| !text.is_empty()) {
        match joined.last_mut() {
            Some((last, all)) if *last == is_marked => all.push_str(&text),
            _ => joined.push((is_marked, text)),
        }
    }
    joined
}

/// A text between marks; spaces at its ends stand outside them, or they would be no marks.
pub(super) fn marked(text: &str, mark: &str) -> String {
    let bare = text.trim();
    match text.split_once(bare) {
        Some((before, after)) if !bare.is_empty() => format!("{before}{mark}{}{mark}{after}", plain(bare)),
        _ => plain(text),
    }
}

/// A text as it is, on one line, with what nobody would see shown as a sign: what Markdown would take for marks is escaped, also in
/// dialects that have more of them.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let one_line = text.replace('\n', " ");
    for c in visible(&one_line).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '^' | '$' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The same at the start of a line, where Markdown would take it for a heading, a list or a quotation.
pub(super) fn at_start(text: &str) -> String {
    let number = text.chars().take_while(char::is_ascii_digit).count();
    match text.chars().nth(number) {
        Some('.' | ')') if number > 0 => format!("{}\\{}", &text[..number], &text[number..]),
        Some('>' | '-' | '+' | '=') if number == 0 => format!("\\{text}"),
        _ => text.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{at_start, beside, plain};
    use crate::compare::changes::WordRun;

    #[test]
    fn each_column_has_its_own_words_and_marks_whole_ones() {
        let words = [
            WordRun::Same("Møte i ".into()),
            WordRun::Equivalent { old: "2024".into(), new: "2025".into() },
            WordRun::Same(": barne- og ".into()),
            WordRun::Removed("ungdoms".into()),
            WordRun::Same("skular".into()),
            WordRun::Added(" og".into()),
            WordRun::Same(" foreldre".into()),
            WordRun::Added(")".into()),
        ];
        let (old, new) = beside(&words);
        assert_eq!(old, "Møte i 2024: barne- og ~~ungdomsskular~~ foreldre");
        assert_eq!(new, "Møte i 2025: barne- og skular **og** **foreldre)**");
    }

    #[test]
    fn what_an_author_wrote_is_never_markdown() {
        assert_eq!(plain("a & b | *c*"), "a \\& b \\| \\*c\\*");
        assert_eq!(at_start("1. utkast"), "1\\. utkast");
        assert_eq!(at_start("- plan"), "\\- plan");
        assert_eq!(at_start("2024 er året"), "2024 er året");
    }

    /// The text of a piece of Markdown, and whether anything in it is more than text between marks, in the dialect with the most of
    /// them.
    fn read_back(markdown: &str) -> (String, bool) {
        use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
        let (mut text, mut more) = (String::new(), false);
        for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
            match event {
                Event::Text(piece) => text += &piece,
                Event::Start(
                    Tag::Paragraph
                    | Tag::Strong
                    | Tag::Strikethrough
                    | Tag::Heading { .. }
                    | Tag::Table(_)
                    | Tag::TableHead
                    | Tag::TableRow
                    | Tag::TableCell,
                )
                | Event::End(
                    TagEnd::Paragraph
                    | TagEnd::Strong
                    | TagEnd::Strikethrough
                    | TagEnd::Heading(_)
                    | TagEnd::Table
                    | TagEnd::TableHead
                    | TagEnd::TableRow
                    | TagEnd::TableCell,
                ) => {}
                _ => more = true,
            }
        }
        (text, more)
    }

    #[test]
    fn whatever_an_author_wrote_is_read_back_as_that_text() {
        let hostile = [
            "<script>alert(1)</script>",
            "<!-- x",
            "&lt;b&gt; &#x41;",
            "![a](http://b)",
            "[a](javascript:b)",
            "[a][b]",
            "[^1]: x",
            "a | b |",
            "| --- | --- |",
            "`kode` ``x",
            "*a* **b** _c_ __d__",
            "~~a~~ ~b~",
            "$x^2$ $$y$$",
            "# a #",
            "a #",
            "> b",
            "- a",
            "+ a",
            "1. a",
            "17) b",
            "=====",
            "-----",
            "\\",
            "\\\\*",
            "a\\",
            "<http://a.no>",
            "{.a #b}",
            "::: x",
            "Term\n: x",
            "[ ] gjort",
            "[x] gjort",
            "a\nb",
            "a\n\n# b",
            "a\n| b",
            "a\r\n<b>",
            "x\u{202e}y",
            "\u{1b}[31mz",
            "a\u{9b}b",
            "\u{200b}<b>",
            "a\tb",
            "    a",
            "\ta",
            "[[a]]",
            "^a^ ~b~",
            ":+1:",
            "[!NOTE]",
            "%%x%%",
            "==a==",
            "&amp;|*_`",
        ];
        let mut tried = 0;
        for text in hostile {
            let shown = crate::fault::visible(&text.replace('\n', " ")).into_owned();
            let (plain, shown) = (plain(text), shown.trim());
            for (before, after) in
                [("Endra: ", ""), ("Endra: ", "."), ("# Plan ", ""), ("| a | b |\n| --- | --- |\n| ", " | x |")]
            {
                let (read, more) = read_back(&format!("{before}{plain}{after}\n"));
                assert!(!more && read.contains(shown), "{text:?} in {before:?}: {plain:?} is read as {read:?}");
                tried += 1;
            }
            let (read, more) = read_back(&at_start(plain.trim()));
            assert!(!more && read == shown, "{text:?} first in a paragraph: {read:?}");
            for mark in ["**", "~~"] {
                let (read, more) = read_back(&format!("a {} b", super::marked(text, mark)));
                assert!(!more && read.contains(shown), "{text:?} between {mark}: {read:?}");
            }
            tried += 3;
        }
        assert_eq!(tried, 343);
    }
}
