//! Words into lines of a width, in their styles; and the marks of what came and went.

use super::Skrivar;
use crate::compare::changes::WordRun;
use crate::fault::visible;

/// How a word is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stil {
    Vanleg,
    Sterk,
    Dempa,
    Ut,
    Inn,
}

impl Stil {
    fn code(self) -> &'static str {
        match self {
            Stil::Vanleg => "",
            Stil::Sterk => "\u{1b}[1m",
            Stil::Dempa => "\u{1b}[2m",
            Stil::Ut => "\u{1b}[31m",
            Stil::Inn => "\u{1b}[32m",
        }
    }
}

impl Skrivar {
    pub(super) fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    pub(super) fn title(&mut self, text: &str, under: char) {
        self.para(0, "", &[(Stil::Sterk, text.to_string())]);
        let width = text.chars().count().min(self.width);
        self.out.extend(std::iter::repeat_n(under, width));
        self.out.push('\n');
    }

    /// The heads of columns, with their spaces as they are.
    pub(super) fn head(&mut self, text: &str) {
        let chars: Vec<(char, Stil)> = visible(text).chars().map(|c| (c, Stil::Dempa)).collect();
        let mut line = String::new();
        self.styled(&chars, &mut line);
        self.out.push_str(&line);
        self.out.push('\n');
    }

    /// A paragraph: `lead` before the first line, `indent` before the others.
    pub(super) fn para(&mut self, indent: usize, lead: &str, bits: &[(Stil, String)]) {
        let mut words: Vec<Vec<(char, Stil)>> = vec![vec![]];
        for (style, text) in bits {
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

    fn styled(&self, word: &[(char, Stil)], line: &mut String) {
        let mut now = Stil::Vanleg;
        for (c, style) in word.iter().copied().chain([('\0', Stil::Vanleg)]) {
            if self.colour && style != now {
                if now != Stil::Vanleg {
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
pub(super) fn marked_all(words: &[WordRun]) -> Vec<(Stil, String)> {
    let mut out: Vec<(Stil, String)> = vec![];
    for word in words {
        if let (WordRun::Added(_), Some((Stil::Ut, _))) = (word, out.iter().rfind(|(_, text)| !text.is_empty())) {
            out.push((Stil::Vanleg, " ".into()));
        }
        out.extend(marked(word));
    }
    out
}

/// Words with the marks that say what happened to them.
fn marked(word: &WordRun) -> Vec<(Stil, String)> {
    // a space at either end stands outside the marks
    let inside = |text: &str, open: &str, close: &str, style: Stil| {
        let bare = text.trim();
        let (before, after) = match text.split_once(bare) {
            Some(around) if !bare.is_empty() => around,
            _ => return vec![(Stil::Vanleg, text.to_string())],
        };
        let plain = |text: &str| (Stil::Vanleg, text.to_string());
        vec![plain(before), (style, format!("{open}{bare}{close}")), plain(after)]
    };
    match word {
        WordRun::Same(text) | WordRun::Equivalent { new: text, .. } => vec![(Stil::Vanleg, text.clone())],
        WordRun::Removed(text) => inside(text, "[-", "-]", Stil::Ut),
        WordRun::Added(text) => inside(text, "{+", "+}", Stil::Inn),
        WordRun::Number { old: frå, new: til, difference: skilnad } => {
            let mut out = vec![(Stil::Ut, frå.clone()), (Stil::Vanleg, " → ".into()), (Stil::Inn, til.clone())];
            out.extend(skilnad.iter().map(|s| (Stil::Dempa, format!(" ({s})"))));
            out
        }
    }
}
