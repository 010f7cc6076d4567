//! What texts say of how many meetings there are: «Møtast fire gonger i året», «minst to møte», «to SLT-møte og eitt seminar».

use super::links::{MEETINGS, is_meeting};
use crate::fault::Place;
use crate::norsk::number_words::{is_article, number};
use crate::norsk::{Cut, Token, past_space, tokens};
use crate::plan::texts::Paragraph;

/// Words after which a number is not exact, or is only one end of it.
const ABOUT: &[&str] = &[
    "minst",
    "minimum",
    "inntil",
    "opptil",
    "maks",
    "maksimalt",
    "ca",
    "lag",
    "rundt",
    "over",
    "under",
    "til",
    "eller",
    "omtrent",
];
/// Words that a number of meetings may follow, and be the number of them all.
const BEFORE: &[&str] = &[
    "møtast",
    "møtest",
    "møtes",
    "møteverksemd",
    "møtevirksomhet",
    "ha",
    "har",
    "halde",
    "held",
    "holde",
    "holder",
    "gjennomføre",
    "arrangere",
    "arrangerer",
];

/// What a text says of the number of meetings.
#[derive(Debug, Default)]
pub struct Claims {
    /// The numbers that are of all meetings of a kind, with where they stand.
    pub of_all: Vec<(u32, Place)>,
    /// The sum of numbers that may be of some of the meetings only.
    pub of_some: u32,
    /// Whether there are meetings that no number is given of.
    pub uncounted: bool,
}

impl Claims {
    /// What some texts say, taken together.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a Paragraph<'a>>) -> Self {
        let mut out = Claims::default();
        texts.into_iter().for_each(|part| out.add(part));
        out
    }

    /// All that is counted.
    pub fn sum(&self) -> u32 {
        self.of_all.iter().fold(self.of_some, |sum, (n, _)| sum.saturating_add(*n))
    }

    fn add(&mut self, part: &Paragraph) {
        let lower = part.text.to_lowercase();
        if !MEETINGS.iter().any(|word| lower.contains(word)) && !lower.contains("møt") {
            return;
        }
        let all: Vec<Token> = tokens(&part.text, Cut::APART).collect();
        // «fire gonger» is of meetings after a word for them
        let meets = all.iter().position(|l| l.word().is_some_and(|word| word.contains("møt"))).unwrap_or(all.len());
        for at in 0..all.len() {
            let (n, article) = match number(&all[at]) {
                Some(n) => (n, false),
                None if is_article(&all[at]) => (1, true),
                None => continue,
            };
            let Some(noun) = noun(&all, at, meets) else { continue };
            let before = (0..at).rev().map(|i| &all[i]).find(|l| !l.is_space());
            let about = before.is_some_and(|l| {
                ["–", "-", "/", "."].iter().any(|sign| l.is(sign)) && l.range.end == all[at].range.start
                    || l.word().is_some_and(|word| ABOUT.contains(&word.as_str()))
            });
            let first = before.is_none_or(|l| {
                l.is_sign() && !l.is_placeholder() || l.word().is_some_and(|word| BEFORE.contains(&word.as_str()))
            });
            let rest = start_of(&part.text[all[noun].range.end..]);
            if about || per_less_than_a_year(&rest) {
                self.uncounted = true;
            } else if first && !article && ends_or_a_year(&rest) {
                self.of_all.push((n, part.place(all[at].range.start..all[noun].range.end)));
            } else {
                self.of_some = self.of_some.saturating_add(n);
            }
        }
    }
}

/// The word for meetings that a number is of: at most two words after it. «Fire gonger» is of meetings where they are said
/// to meet.
fn noun(all: &[Token], number: usize, meets: usize) -> Option<usize> {
    let mut at = number;
    for _ in 0..3 {
        at = past_space(all, at + 1);
        let word = all.get(at)?.word()?;
        if is_meeting(&word) {
            return Some(at);
        }
        if matches!(word.as_str(), "gonger" | "ganger") && meets < at {
            return Some(at);
        }
    }
    None
}

/// The first words of the rest of a text, small.
fn start_of(rest: &str) -> String {
    rest.trim_start().chars().take(30).flat_map(char::to_lowercase).collect()
}

fn per_less_than_a_year(rest: &str) -> bool {
    [
        "i halvåret",
        "i kvartalet",
        "i månad",
        "i måned",
        "i veka",
        "i uka",
        "kvar",
        "hver",
        "per m",
        "per h",
        "per k",
        "per v",
        "per u",
    ]
    .iter()
    .any(|start| rest.starts_with(start) && !rest.starts_with("kvart år") && !rest.starts_with("hvert år"))
}

/// Whether nothing follows that would make them some of the meetings: «to møte med foreldra».
fn ends_or_a_year(rest: &str) -> bool {
    let year = [
        "i året",
        "per år",
        "pr. år",
        "om året",
        "årleg",
        "årlig",
        "kvart år",
        "hvert år",
        "i \u{fffc}",
        "à ",
        "i «",
        "i 20",
    ];
    rest.is_empty()
        || rest.starts_with(['.', ',', ';', '(', ')', ':'])
        || year.iter().any(|start| rest.starts_with(start))
}
