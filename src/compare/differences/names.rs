//! Texts read with the names that were changed all through the plan: each is one word, the same in both plans.
//!
//! Where «politirådet» became «styrande nivå», the text «møte i politirådet» is read as «møte», «i», name 0 (the old one), and «møte i
//! styrande nivå» as «møte», «i», name 0 (the new one): the two say the same, and the renaming is told once for the whole plan.

use super::super::contents::Passage;
use super::tokens::{Token, TokenKind, Tokens};
use std::collections::BTreeMap;

/// The names that were changed, to be found in texts.
#[derive(Clone, Debug, Default)]
pub struct ChangedNames {
    names: Vec<Name>,
    /// The first word of a name → the names, the longest first.
    first: BTreeMap<String, Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Name {
    words: Vec<String>,
    change: usize,
    is_new: bool,
}

impl ChangedNames {
    /// The names of some renamings: old and new.
    pub fn of(changes: &[(&str, &str)]) -> ChangedNames {
        let mut out = ChangedNames::default();
        for (change, (old, new)) in changes.iter().enumerate() {
            for (name, is_new) in [(old, false), (new, true)] {
                let words = Tokens::read(name, name).words;
                out.names.push(Name { words: words.iter().map(|w| w.key.to_lowercase()).collect(), change, is_new });
            }
        }
        for (at, name) in out.names.iter().enumerate() {
            if let Some(word) = name.words.first() {
                out.first.entry(word.clone()).or_default().push(at);
            }
        }
        for found in out.first.values_mut() {
            found.sort_by_key(|at| std::cmp::Reverse(out.names.get(*at).map_or(0, |n| n.words.len())));
        }
        out
    }

    /// Reads a text.
    pub fn read<'a>(&self, passage: &'a Passage) -> Tokens<'a> {
        let mut out = Tokens::of(passage);
        if self.mark(&mut out.words) {
            out.key = keys(&out.words);
        }
        out
    }

    /// Makes one word of every name that stands in a text. Whether there was any.
    fn mark(&self, text: &mut Vec<Token>) -> bool {
        if self.first.is_empty() {
            return false;
        }
        let (mut at, mut any) = (0, false);
        while at < text.len() {
            if let Some(name) = self.at(text, at)
                && let (Some(first), Some(last)) = (text.get(at), text.get(at + name.words.len() - 1))
            {
                let word = Token {
                    bytes: first.bytes.start..last.bytes.end,
                    end: last.end,
                    key: format!("\u{1e}{}", name.change),
                    kind: TokenKind::Name { is_new: name.is_new },
                };
                text.splice(at..at + name.words.len(), [word]);
                any = true;
            }
            at += 1;
        }
        any
    }

    fn at(&self, text: &[Token], at: usize) -> Option<&Name> {
        let first = text.get(at)?.key.to_lowercase();
        let names = self.first.get(&first)?.iter().filter_map(|k| self.names.get(*k));
        names.into_iter().find(|name| {
            let here = text.get(at..at + name.words.len()).unwrap_or_default();
            !here.is_empty() && here.iter().zip(&name.words).all(|(word, wanted)| word.key.to_lowercase() == *wanted)
        })
    }
}

/// What words are compared by, as one; no text that is written can be it.
fn keys(words: &[Token]) -> String {
    let last = words.iter().rposition(|w| w.key != ".").map_or(0, |at| at + 1);
    let mut out = String::new();
    for word in words.iter().take(last) {
        out.push('\u{1f}');
        out.push_str(&word.key);
    }
    out
}
