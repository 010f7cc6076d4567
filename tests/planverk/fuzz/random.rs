//! Random texts, and words in them that can be found again.

use crate::chance::Chance;

/// Chance, and the marks that it has set.
pub struct Random {
    chance: Chance,
    marks: u32,
}

/// Words as plans have them, and some that no plan should have.
const WORDS: &[&str] = &[
    "barn",
    "og",
    "unge",
    "samarbeid",
    "i",
    "kommunen",
    "førebyggjande",
    "tiltak",
    "rus",
    "å",
    "møte",
    "foreldre",
    "politiet",
    "skulehelsetenesta",
    "ungdomsskule",
    "kr",
    "50 000",
    "§ 15-1",
    "2021–2030",
    "«trygg»",
    "(heile året)",
    "10 %",
    "rus- og",
    "kriminalitetsførebygging",
    "foreldrerettleiingsprogram",
    "samordning,",
    "natteramn.",
    "ČSV",
    "Sámi",
    "é",
    "–",
    "e.l.",
];

const LONG: &[&str] = &[
    "kriminalitetsførebyggjarane",
    "foreldrerettleiingsprogrammet",
    "ungdomskontaktverksemdsplanleggingsmøtet",
    "rusmiddelførebyggingskoordineringsgruppa",
    "barneverntenestesamarbeidsavtaleforhandling",
];

impl Random {
    pub fn new(seed: u64) -> Random {
        Random { chance: Chance::new(seed), marks: 0 }
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        self.chance.between(low, high)
    }

    /// True once in `n`.
    pub fn once_in(&mut self, n: usize) -> bool {
        self.between(1, n) == 1
    }

    pub fn one_of<T: Copy>(&mut self, from: &[T]) -> T {
        *self.chance.one_of(from)
    }

    /// A mark that no other text has.
    pub fn mark(&mut self) -> String {
        self.marks += 1;
        format!("k{}q", self.marks)
    }

    /// A text of about this many words, with a mark first and then every dozen words.
    pub fn text(&mut self, words: usize) -> String {
        let mut text = self.mark();
        for i in 1..words {
            text.push(' ');
            let long = self.once_in(25);
            text.push_str(self.one_of(if long { LONG } else { WORDS }));
            if i % 12 == 0 {
                text.push(' ');
                text.push_str(&self.mark());
            }
        }
        text
    }

    /// A text of any length that somebody might write.
    pub fn any_text(&mut self) -> String {
        let words = match self.between(0, 9) {
            0 => 1,
            1..=5 => self.between(2, 8),
            6..=8 => self.between(8, 30),
            _ => self.between(30, 150),
        };
        self.text(words)
    }
}

/// The marks in a text, in order.
pub fn marks(text: &str) -> Vec<String> {
    let is_mark = |word: &&str| {
        let digits = word.strip_prefix('k').and_then(|rest| rest.strip_suffix('q')).unwrap_or("");
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    text.split(|ch: char| !ch.is_alphanumeric()).filter(is_mark).map(str::to_owned).collect()
}

#[test]
fn the_same_number_gives_the_same_plan() {
    assert_eq!(Random::new(7).any_text(), Random::new(7).any_text());
    assert_ne!(Random::new(7).text(30), Random::new(8).text(30));
    assert_eq!(marks("k1q og (k23q), ikkje kq eller k4"), ["k1q", "k23q"]);
}
