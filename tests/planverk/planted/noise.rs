//! Noise: the same text written in another way, which is no change.

use crate::chance::Chance;
use unicode_normalization::UnicodeNormalization;

/// How texts are written.
pub struct Style {
    /// None writes everything plainly.
    t: Option<Chance>,
}

/// Pairs of quotation marks that authors use.
const QUOTES: &[(&str, &str)] = &[("\"", "\""), ("“", "”"), ("”", "”"), ("'", "'"), ("‘", "’"), ("„", "“")];

impl Style {
    /// Everything in one way.
    pub fn plain() -> Self {
        Style { t: None }
    }

    /// Every third text in another way.
    pub fn with_noise(t: Chance) -> Self {
        Style { t: Some(t) }
    }

    /// Whether something is to be written in another way.
    pub fn turn(&mut self, chance: f64) -> bool {
        self.t.as_mut().is_some_and(|t| t.happens(chance))
    }

    /// Which of so many ways; the first when there is no noise.
    pub fn way(&mut self, count: usize, chance: f64) -> usize {
        self.t.as_mut().map_or(0, |t| if t.happens(chance) { t.below(count) } else { 0 })
    }

    /// In another order.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        if let (true, Some(t)) = (self.turn(0.3), self.t.as_mut()) {
            t.shuffle(all);
        }
    }

    /// A text with its signs filled in; `sentence` may have a full stop more or less.
    pub fn tekst(&mut self, words: &str, amount: u32, sentence: bool) -> String {
        let mut text = words.to_string();
        let mut decomposed = false;
        if let Some(t) = self.t.as_mut() {
            decomposed = t.happens(0.08);
            if t.happens(0.3) {
                let (open, close) = t.one_of(QUOTES);
                text = text.replace('«', open).replace('»', close);
            }
            if t.happens(0.06) {
                text = one_space(t, &text, "\u{a0}");
            }
            if t.happens(0.06) {
                text = one_space(t, &text, "  ");
            }
            if t.happens(0.3) {
                text = text.replace('–', "-");
            }
            if sentence && t.happens(0.08) {
                text = match text.strip_suffix('.') {
                    Some(bare) => bare.to_string(),
                    None => text + ".",
                };
            }
        }
        if decomposed {
            text = text.nfd().collect();
        }
        if text.contains('¤') {
            let amount = self.amount(amount);
            text = text.replace('¤', &amount);
        }
        text.replace('£', "{{ år }}")
    }

    fn amount(&mut self, sum: u32) -> String {
        let figures = sum.to_string();
        let grouped: Vec<&str> =
            figures.as_bytes().rchunks(3).rev().filter_map(|c| std::str::from_utf8(c).ok()).collect();
        let usual = grouped.join(" ");
        match self.way(5, 0.5) {
            1 => format!("{usual},-"),
            2 => format!("kr. {usual},-"),
            3 => format!("kr\u{a0}{}", grouped.join("\u{a0}")),
            4 => format!("{},-", grouped.join("\u{a0}")),
            _ => format!("kr {usual}"),
        }
    }
}

/// Another space in the place of one of them.
fn one_space(t: &mut Chance, text: &str, other: &str) -> String {
    let places: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    if places.is_empty() {
        return text.to_string();
    }
    let at = *t.one_of(&places);
    format!("{}{other}{}", &text[..at], &text[at + 1..])
}
