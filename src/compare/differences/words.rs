//! Word by word inside a text.
//!
//! The words that stand in both, in order, are the heaviest row without crossings ([`alignment::common`]), where a pair weighs what
//! its word says ([`Token::weight`]: a sign 1, a little word 3, another word 6, a changed name 8), and a little more where its neighbours
//! are paired too. A number that became another is a pair of 3. A sign or a little word alone between two changes is left out:
//! many small marks are hard to read.
//!
//! So much must be shared that the words are worth showing: half of both together, or four fifths of the shorter with more than a word
//! or two in it. «Fire møte i året» weighs 6 + 6 + 3 + 6 and «Fem møte i året» 3 + 6 + 3 + 6; they share 15, which is 30 of the 39 of both: words are shown. «Søkje midlar
//! til bading» and «Arrangere tryggleiksvandring med natteramnar» share nothing: old and new are shown whole.

use super::super::changes::WordRun;
use super::alignment;
use super::tokens::{Token, TokenKind, Tokens};
use std::collections::HashMap;

/// What a text became.
#[derive(Clone, Debug, Default)]
pub struct WordDiff {
    /// The text in runs, old and new together.
    pub runs: Vec<WordRun>,
    /// Nothing but the way of writing is another.
    pub same: bool,
    /// So much is shared, in order, that the words are worth showing.
    pub near: bool,
}

/// Compares two texts word by word. [`WordRun::Same`], `Removed`, and the old of `Number` and `Equivalent` together are the old text as it
/// is shown; `Same`, `Added`, and the new of both are the new one.
pub fn compare(a: &Tokens, b: &Tokens) -> WordDiff {
    let (old, old_stop) = without_stop(&a.words);
    let (new, new_stop) = without_stop(&b.words);
    let pairs = readable(pairs(old, new, (a.shown, &a.key) > (b.shown, &b.key)), old, new);
    let weight = |words: &[Token]| words.iter().map(Token::weight).sum::<u32>();
    let shared: u32 = pairs.iter().map(|(i, j)| got(old, new, *i, *j)).sum();
    let said: u32 = pairs.iter().map(|(i, j)| got(old, new, *i, *j)).filter(|w| *w >= 3).sum();
    let (all, least) = (weight(old) + weight(new), weight(old).min(weight(new)));
    let near = 4 * shared >= all || (10 * shared >= 8 * least && said >= 9);

    let mut out = Out::default();
    let (mut i, mut j) = (0, 0);
    for (to_i, to_j) in pairs.into_iter().chain([(old.len(), new.len())]) {
        for word in old.get(i..to_i).unwrap_or_default() {
            out.gone.push_str(a.part(word.bytes.start..word.end));
        }
        for word in new.get(j..to_j).unwrap_or_default() {
            out.came.push_str(b.part(word.bytes.start..word.end));
        }
        if let (Some(one), Some(other)) = (old.get(to_i), new.get(to_j)) {
            out.pair(one, a, other, b);
        }
        (i, j) = (to_i + 1, to_j + 1);
    }
    match (old_stop, new_stop) {
        (Some(one), Some(other)) => out.pair(one, a, other, b),
        (one, other) => {
            let text = |stop: Option<&Token>, text: &Tokens| {
                stop.map_or("", |s| text.shown.get(s.bytes.start..).unwrap_or("")).to_string()
            };
            out.as_good(text(one, a), text(other, b));
        }
    }
    out.flush();
    let same = out.row.iter().all(|run| matches!(run, WordRun::Same(_) | WordRun::Equivalent { .. }));
    WordDiff { runs: out.row, same, near }
}

/// The words without the full stop that ends the text: it is no change.
fn without_stop(words: &[Token]) -> (&[Token], Option<&Token>) {
    match words.split_last() {
        Some((stop, rest)) if stop.key == "." && !rest.is_empty() => (rest, Some(stop)),
        _ => (words, None),
    }
}

/// What two words that were paired share.
fn got(old: &[Token], new: &[Token], i: usize, j: usize) -> u32 {
    match (old.get(i), new.get(j)) {
        (Some(a), Some(b)) => shared_weight(a, b, a.key == b.key),
        _ => 0,
    }
}

/// What a pair of tokens weighs; 0 for what is no pair.
fn shared_weight(a: &Token, b: &Token, equal: bool) -> u32 {
    match (a.kind, b.kind) {
        // the renaming the other way round is none
        (TokenKind::Name { is_new: true }, TokenKind::Name { is_new: false }) => 0,
        _ if equal => a.weight().min(b.weight()),
        // a number that became another
        (TokenKind::Number(x), TokenKind::Number(y)) if x.unit == y.unit => 3,
        _ => 0,
    }
}

/// The words that stand in both, in order.
fn pairs(old: &[Token], new: &[Token], turned: bool) -> Vec<(usize, usize)> {
    let equal = |i: usize, j: usize| matches!((old.get(i), new.get(j)), (Some(a), Some(b)) if a.key == b.key && shared_weight(a, b, true) > 0);
    let short = old.len().min(new.len());
    let first = (0..short).take_while(|k| equal(*k, *k)).count();
    let last = (1..=short - first).take_while(|k| equal(old.len() - k, new.len() - k)).count();
    let a = old.get(first..old.len() - last).unwrap_or_default();
    let b = new.get(first..new.len() - last).unwrap_or_default();
    let ids = numbered(a, b);
    let id = |k: usize| ids.get(k).copied();
    // a pair whose neighbours are alike too is better than one that stands alone
    let alike = |i: usize, j: usize| u32::from(i < a.len() && j < b.len() && id(i) == id(a.len() + j));
    let weight = |i: usize, j: usize| {
        let (Some(x), Some(y)) = (a.get(i), b.get(j)) else { return 0 };
        match shared_weight(x, y, alike(i, j) > 0) {
            0 => 0,
            w => 4 * w + alike(i + 1, j + 1) + if i > 0 && j > 0 { alike(i - 1, j - 1) } else { 0 },
        }
    };
    let middle = alignment::common(a.len(), b.len(), turned, weight);
    let head = (0..first).map(|k| (k, k));
    let tail = (1..=last).rev().map(|k| (old.len() - k, new.len() - k));
    head.chain(middle.into_iter().map(|(i, j)| (i + first, j + first))).chain(tail).collect()
}

/// A number for each key, so that keys are compared fast: those of `a`, then those of `b`.
fn numbered(a: &[Token], b: &[Token]) -> Vec<usize> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    a.iter()
        .chain(b)
        .map(|word| {
            let next = seen.len();
            *seen.entry(&word.key).or_insert(next)
        })
        .collect()
}

/// Without the pairs that only make many small marks: a sign or a little word alone between two changes.
fn readable(pairs: Vec<(usize, usize)>, old: &[Token], new: &[Token]) -> Vec<(usize, usize)> {
    let mut runs: Vec<Vec<(usize, usize)>> = vec![];
    for (i, j) in pairs {
        match runs.last_mut() {
            Some(run) if run.last() == Some(&(i.wrapping_sub(1), j.wrapping_sub(1))) => run.push((i, j)),
            _ => runs.push(vec![(i, j)]),
        }
    }
    let ends: Vec<_> = runs.iter().map(|run| (run.first().copied(), run.last().copied())).collect();
    let mut out = vec![];
    for (k, run) in runs.into_iter().enumerate() {
        let weight: u32 = run.iter().map(|(i, j)| got(old, new, *i, *j)).sum();
        let number = run.iter().any(|(i, _)| old.get(*i).is_some_and(|w| matches!(w.kind, TokenKind::Number(_))));
        let (Some(&(i, j)), Some(&(end_i, end_j))) = (run.first(), run.last()) else { continue };
        let before = k.checked_sub(1).and_then(|k| ends.get(k)?.1).map_or((0, 0), |(i, j)| (i + 1, j + 1));
        let after = ends.get(k + 1).and_then(|e| e.0).unwrap_or((old.len(), new.len()));
        let changed_before = i > before.0 && j > before.1;
        let changed_after = after.0 > end_i + 1 && after.1 > end_j + 1;
        if weight > 3 || number || !changed_before || !changed_after {
            out.extend(run);
        }
    }
    out
}

/// The answer as it grows: what went and came since the last word that is the same stands together.
#[derive(Default)]
struct Out {
    row: Vec<WordRun>,
    gone: String,
    came: String,
}

impl Out {
    /// Two words that are the same, or a number that became another, each with the space after it.
    fn pair(&mut self, one: &Token, a: &Tokens, other: &Token, b: &Tokens) {
        self.flush();
        let (x, y) = (a.part(one.bytes.clone()), b.part(other.bytes.clone()));
        match (one.kind, other.kind) {
            (TokenKind::Number(from), TokenKind::Number(to)) if one.key != other.key => {
                let difference = (from.unit == to.unit).then(|| from.to(to));
                self.row.push(WordRun::Number { old: x.to_string(), new: y.to_string(), difference });
            }
            _ => self.as_good(x.to_string(), y.to_string()),
        }
        let (x, y) = (a.part(one.bytes.end..one.end), b.part(other.bytes.end..other.end));
        if x == y || (!x.is_empty() && !y.is_empty()) {
            self.as_good(x.to_string(), y.to_string());
        } else {
            // the space belongs to what came or went beside it
            self.gone.push_str(x);
            self.came.push_str(y);
        }
    }

    /// Something that is the same, however it is written.
    fn as_good(&mut self, old: String, new: String) {
        if old.is_empty() && new.is_empty() {
            return;
        }
        self.flush();
        if old != new {
            self.row.push(WordRun::Equivalent { old, new });
        } else if let Some(WordRun::Same(text)) = self.row.last_mut() {
            text.push_str(&new);
        } else {
            self.row.push(WordRun::Same(new));
        }
    }

    fn flush(&mut self) {
        let (gone, came) = (std::mem::take(&mut self.gone), std::mem::take(&mut self.came));
        if gone.trim().is_empty() && came.trim().is_empty() {
            self.as_good(gone, came);
            return;
        }
        // the space after both stayed
        let space = gone.len() - gone.trim_end().len();
        let tail =
            gone.get(gone.len() - space..).filter(|t| !t.is_empty() && came.ends_with(t)).unwrap_or("").to_string();
        let bare = |text: &str| text.strip_suffix(&*tail).unwrap_or(text).to_string();
        for passage in [WordRun::Removed(bare(&gone)), WordRun::Added(bare(&came))] {
            if !matches!(&passage, WordRun::Removed(t) | WordRun::Added(t) if t.is_empty()) {
                self.row.push(passage);
            }
        }
        self.as_good(tail.clone(), tail);
    }
}
