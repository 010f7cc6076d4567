//! Words into lines of a width, in their styles; and the marks of what came and went.

use super::Writer;
use crate::compare::changes::WordRun;
use crate::fault::visible;

/// How a word is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// As the rest.
    Plain,
    /// A heading.
    Strong,
    /// What is said beside the matter.
    Faint,
    /// What went.
    Removed,
    /// What came.
    Added,
}

impl Style {
    fn code(self) -> &'static str {
        match self {
            Style::Plain => "",
            Style::Strong => "\u{1b}[1m",
            Style::Faint => "\u{1b}[2m",
            Style::Removed => "\u{1b}[31m",
            Style::Added => "\u{1b}[32m",
        }
    }
}

impl Writer {
    /// An empty line, where there is none.
    pub(super) fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// A heading with a line of `under` below it.
    pub(super) fn title(&mut self, text: &str, under: char) {
        self.para(0, "", &[(Style::Strong, text.to_string())]);
        let width = text.chars().count().min(self.width);
        self.out.extend(std::iter::repeat_n(under, width));
        self.out.push('\n');
    }

    /// The heads of columns, with their spaces as they are.
    pub(super) fn head(&mut self, text: &str) {
        let chars: Vec<(char, Style)> = visible(text).chars().map(|c| (c, Style::Faint)).collect();
        let mut line = String::new();
        self.styled(&chars, &mut line);
        self.out.push_str(&line);
        self.out.push('\n');
    }

    /// A paragraph: `lead` before the first line, `indent` before the others.
    pub(super) fn para(&mut self, indent: usize, lead: &str, pieces: &[(Style, String)]) {
        let mut words: Vec<Vec<(char, Style)>> = vec![vec![]];
        for (style, text) in pieces {
            for c in visible(&text.replace('\n', " ")).chars() {
                match words.last_mut() {
                    Some(word) if c != ' ' => word.push((c, *style)),
                    _ => words.push(vec![]),
                }
            }
        }
        let mut line = visible(lead).into_owned();
        if lead.is_empty() {
            line = " ".repeat(indent);
        }
        let mut at = line.chars().count();
        let mut empty = true;
        for word in words.iter().filter(|w| !w.is_empty()) {
            if !empty && at + 1 + word.len() > self.width {
                self.out.push_str(line.trim_end());
                self.out.push('\n');
                line = " ".repeat(indent);
                (at, empty) = (indent, true);
            }
            if !empty {
                line.push(' ');
                at += 1;
            }
            self.styled(word, &mut line);
            at += word.len();
            empty = false;
        }
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    fn styled(&self, word: &[(char, Style)], line: &mut String) {
        let mut now = Style::Plain;
        for (c, style) in word.iter().copied().chain([('\0', Style::Plain)]) {
            if self.colour && style != now {
                if now != Style::Plain {
                    line.push_str("\u{1b}[0m");
                }
                line.push_str(style.code());
                now = style;
            }
            if c != '\0' {
                line.push(c);
            }
        }
    }
}

/// Words with their marks; what came stands apart from what went.
pub(super) fn marked_all(words: &[WordRun]) -> Vec<(Style, String)> {
    let mut out: Vec<(Style, String)> = vec![];
    for word in words {
        if let (WordRun::Added(_), Some((Style::Removed, _))) = (word, out.iter().rfind(|(_, text)| !text.is_empty())) {
            out.push((Style::Plain, " ".into()));
        }
        out.extend(marked(word));
    }
    out
}

/// Words with the marks that say what happened to them.
fn marked(word: &WordRun) -> Vec<(Style, String)> {
    // a space at either end stands outside the marks
    let inside = |text: &str, open: &str, close: &str, style: Style| {
        let bare = text.trim();
        let (before, after) = match text.split_once(bare) {
            Some(around) if !bare.is_empty() => around,
            _ => return vec![(Style::Plain, text.to_string())],
        };
        let plain = |text: &str| (Style::Plain, text.to_string());
        vec![plain(before), (style, format!("{open}{bare}{close}")), plain(after)]
    };
    match word {
        WordRun::Same(text) | WordRun::Equivalent { new: text, .. } => vec![(Style::Plain, text.clone())],
        WordRun::Removed(text) => inside(text, "[-", "-]", Style::Removed),
        WordRun::Added(text) => inside(text, "{+", "+}", Style::Added),
        WordRun::Number { old, new, difference } => {
            let mut out =
                vec![(Style::Removed, old.clone()), (Style::Plain, " → ".into()), (Style::Added, new.clone())];
            out.extend(difference.iter().map(|s| (Style::Faint, format!(" ({s})"))));
            out
        }
    }
}
