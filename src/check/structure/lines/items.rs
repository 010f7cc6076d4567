//! What a line begins with when a program, or a habit, has put something else there than the mark of a point.

use super::{Beside, Line};
use crate::norsk::month;

/// Signs that stand for nothing else than a point.
const BULLETS: &[char] = &[
    '•', '‣', '▪', '▫', '●', '○', '◦', '■', '□', '◆', '◇', '➢', '➤', '►', '▶', '∙', '⁃', '·', '▸', '➔', '❖', '◾', '◼',
    '⦁', '⚫', '❑', '❒',
];

/// Signs that stand for a point where there are several of them.
const TICKS: &[char] = &['✓', '✔', '☑', '☐', '→', '➜', '⇒', '✅', '☒'];

/// What a point is marked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A sign of [`BULLETS`].
    Bullet(char),
    /// A sign that may stand for something else.
    Tick(char),
    /// `o`, as Word writes its second level.
    Hollow,
    /// `-`, `*` or `+` right before a word.
    Glued(char),
    /// A dash.
    Dash,
    /// `--`, with a space behind it or not.
    Twice,
    /// `1.` or `1)` right before a word, or `(1)`.
    Number(u32),
    /// `1. ` that the parser takes for text.
    Spaced(u32),
    /// `1:`, `1 -` or `1°`, which may stand for something else.
    Signed(u32),
    /// `2.1`, by the numbers before the last of them, and the last.
    Outline(u32, u32),
    /// `a)`, `(a)` or `a.`, by its place in the alphabet, or a small Roman numeral.
    Letter(u32),
    /// `- `, `* ` or `+ `.
    Good,
}

/// A line that looks like a point.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// What it is marked with.
    pub mark: Mark,
    /// How many bytes the mark takes, the white space after it counted.
    pub length: usize,
}

impl Item {
    /// The mark as it is shown.
    pub fn mark_shown<'t>(&self, line: &'t str) -> &'t str {
        line.get(..self.length).unwrap_or("").trim_end()
    }

    /// What is to be written in place of the mark, under a list whose first point has this one.
    pub fn right(&self, first: Mark) -> String {
        match self.mark {
            Mark::Number(n) | Mark::Letter(n) | Mark::Spaced(n) | Mark::Signed(n) | Mark::Outline(_, n) => {
                format!("{n}. ")
            }
            mark if std::mem::discriminant(&mark) == std::mem::discriminant(&first)
                && (mark == first || !matches!(mark, Mark::Bullet(_))) =>
            {
                "- ".into()
            }
            _ => "  - ".into(),
        }
    }

    /// Whether the mark says nothing where no list stands.
    pub fn begins_alone(&self) -> bool {
        matches!(self.mark, Mark::Bullet(_) | Mark::Hollow | Mark::Good)
    }
}

/// What a line begins with.
pub fn item(line: &str) -> Option<Item> {
    let first = line.chars().next()?;
    let rest = line.get(first.len_utf8()..)?;
    let spaces = rest.len() - rest.trim_start_matches([' ', '\t', '\u{a0}']).len();
    let (is_spaced, word) = (spaces > 0, rest.get(spaces..)?);
    let length = first.len_utf8() + spaces;
    let is_word = word.starts_with(|c: char| c.is_alphanumeric() || "«\"(*_{[".contains(c));
    let is_hollow = first == 'o' && is_spaced;
    if !is_hollow && (first == '(' || first.is_ascii_alphanumeric()) {
        return numbered(line);
    }
    if let Some(rest) = rest.strip_prefix('-').filter(|_| first == '-') {
        let word = rest.trim_start_matches(' ');
        let length = line.len() - word.len();
        return word
            .starts_with(|c: char| c.is_alphabetic() || "«*[".contains(c))
            .then_some(Item { mark: Mark::Twice, length });
    }
    let mark = match first {
        _ if !is_word => None,
        c if BULLETS.contains(&c) => Some(Mark::Bullet(c)),
        c if TICKS.contains(&c) && is_spaced => Some(Mark::Tick(c)),
        'o' => Some(Mark::Hollow),
        '-' | '*' | '+' if is_spaced => Some(Mark::Good),
        '-' | '*' | '+' if word.starts_with(char::is_alphabetic) => Some(Mark::Glued(first)),
        '–' | '—' | '‒' | '―' if is_spaced || word.starts_with(char::is_alphabetic) => Some(Mark::Dash),
        _ => None,
    };
    mark.map(|mark| Item { mark, length })
}

/// `1.Fyrst`, `(1) fyrst`, `a) fyrst`.
fn numbered(line: &str) -> Option<Item> {
    let (bracket, rest) = line.strip_prefix('(').map_or((false, line), |rest| (true, rest));
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).filter(|end| (1..=4).contains(end))?;
    let (label, after) = rest.split_at(end);
    if let Some(item) = label.parse().ok().filter(|n| !bracket && *n < YEARS).and_then(|n| signed(line, n, after)) {
        return Some(item);
    }
    let text = if bracket { after.strip_prefix(')')? } else { after.strip_prefix([')', '.'])? };
    let spaces = text.len() - text.trim_start_matches([' ', '\t', '\u{a0}']).len();
    let word = text.get(spaces..)?;
    let length = line.len() - word.len();
    let begins = word.starts_with(|c: char| c.is_alphabetic() || "«\"(*_{[".contains(c));
    let name = word.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    if !begins || month(name).is_some() {
        return None;
    }
    let mark = match label.parse() {
        Ok(n) if bracket || spaces == 0 => Mark::Number(n),
        Ok(n) => Mark::Spaced(n),
        // «f.eks.» is no point f
        Err(_) if spaces == 0 && after.starts_with('.') => return None,
        Err(_) => Mark::Letter(letter(label)?),
    };
    Some(Item { mark, length })
}

/// From here on, a number before a colon is a year.
const YEARS: u32 = 100;

/// `1: fyrst`, `1 - fyrst`, `1° fyrst`, `2.1 fyrst`, by what stands after the first number.
fn signed(line: &str, first: u32, after: &str) -> Option<Item> {
    let spaced = after.trim_start_matches(' ');
    let (mark, rest) = match spaced.strip_prefix([':', '-', '–', '°', 'º', ')']) {
        Some(rest) if spaced.len() < after.len() || !spaced.starts_with(')') => (Mark::Signed(first), rest),
        _ => {
            let rest = after.strip_prefix('.')?;
            let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let last = rest.get(..digits).filter(|last| (1..=2).contains(&last.len()) && !last.starts_with('0'))?;
            let rest = rest.get(digits..)?;
            (Mark::Outline(first, last.parse().ok()?), rest.strip_prefix('.').unwrap_or(rest))
        }
    };
    let word = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    let begins = word.len() < rest.len() && word.starts_with(|c: char| c.is_alphabetic() || "«\"*_[".contains(c));
    begins.then_some(Item { mark, length: line.len() - word.len() })
}

fn letter(label: &str) -> Option<u32> {
    let small = label.to_ascii_lowercase();
    let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"].iter().position(|roman| *roman == small);
    let alone =
        small.bytes().next().filter(|b| small.len() == 1 && b.is_ascii_lowercase()).map(|b| u32::from(b - b'a') + 1);
    match (roman, alone) {
        // h, i, j is met more often than a list of one Roman numeral
        (Some(0), Some(_)) => Some(1),
        (_, Some(alone)) => Some(alone),
        (Some(roman), None) => u32::try_from(roman).ok().map(|n| n + 1),
        (None, None) => None,
    }
}

/// The lists of a run of paragraphs whose points have marks that are none.
pub fn lists<'t>(run: &[Line<'t>]) -> Vec<Vec<(Line<'t>, Item)>> {
    let all: Vec<(usize, Line, Item)> = run
        .iter()
        .enumerate()
        .filter_map(|(at, line)| Some((at, *line, item(line.text)?)))
        .filter(|(_, _, item)| item.mark != Mark::Good)
        .collect();
    let mut out = vec![];
    let mut rest = all.as_slice();
    while let Some((_, more)) = rest.split_first() {
        let length = 1 + more.iter().zip(rest).take_while(|(next, last)| goes_on(run, last, next)).count();
        let (list, after) = rest.split_at(length.min(rest.len()));
        if is_list(run, list) {
            out.push(list.iter().map(|(_, line, item)| (*line, *item)).collect());
        }
        rest = after;
    }
    out
}

/// Whether a line is the next point of a list.
fn goes_on(
    run: &[Line],
    (at, line, item): &(usize, Line, Item),
    (next_at, next_line, next): &(usize, Line, Item),
) -> bool {
    let is_near = line.paragraph == next_line.paragraph
        || matches!(item.mark, Mark::Bullet(_) | Mark::Hollow | Mark::Number(_) | Mark::Tick(_))
            && run.get(at + 1..*next_at).is_none_or(|between| between.iter().all(|line| !line.is_after_blank));
    let is_sign = |mark: Mark| matches!(mark, Mark::Bullet(_) | Mark::Hollow);
    is_near
        && match (item.mark, next.mark) {
            (Mark::Number(a), Mark::Number(b))
            | (Mark::Spaced(a), Mark::Spaced(b))
            | (Mark::Signed(a), Mark::Signed(b))
            | (Mark::Letter(a), Mark::Letter(b)) => b == a + 1,
            (Mark::Outline(above, a), Mark::Outline(next, b)) => above == next && b == a + 1,
            (Mark::Glued(a), Mark::Glued(b)) | (Mark::Tick(a), Mark::Tick(b)) => a == b,
            (Mark::Dash, Mark::Dash) | (Mark::Twice, Mark::Twice) => true,
            (a, Mark::Dash) => is_sign(a),
            (Mark::Dash, b) => is_sign(b),
            (a, b) => is_sign(a) && is_sign(b),
        }
}

/// Whether such lines were meant as a list: one sign that stands for nothing else is enough, of others there must be several,
/// where a list may begin.
fn is_list(run: &[Line], list: &[(usize, Line, Item)]) -> bool {
    let Some((at, line, first)) = list.first() else { return false };
    let above = at.checked_sub(1).and_then(|above| run.get(above)).filter(|above| above.paragraph == line.paragraph);
    let leads = above.is_none_or(|above| above.text.ends_with([':', '.', '!', '?', ';']));
    let is_led = above.is_some_and(|above| above.text.ends_with(':'));
    // beside points that are right, one sign is enough
    let is_beside = match line.beside {
        Beside::None => false,
        Beside::Under => {
            !matches!(first.mark, Mark::Dash | Mark::Good) && above.is_none_or(|above| !above.text.ends_with('-'))
        }
        Beside::Over => !matches!(first.mark, Mark::Good),
    };
    if is_beside
        && !matches!(
            first.mark,
            Mark::Number(_) | Mark::Spaced(_) | Mark::Letter(_) | Mark::Signed(_) | Mark::Outline(..)
        )
    {
        return true;
    }
    match first.mark {
        Mark::Bullet('·') => list.len() > 1 || leads,
        Mark::Bullet(_) => true,
        Mark::Glued('-') => leads && list.len() > 1 || is_led,
        Mark::Spaced(_) => list.len() > 1,
        Mark::Hollow
        | Mark::Twice
        | Mark::Glued(_)
        | Mark::Dash
        | Mark::Tick(_)
        | Mark::Number(_)
        | Mark::Letter(_)
        | Mark::Signed(_)
        | Mark::Outline(..) => leads && list.len() > 1,
        Mark::Good => false,
    }
}
