//! How well a slip is met, from 0 to 3, and the page that tells of all of them.

use super::found::Found;
use super::slip::Kind;
use std::fmt::Write;

/// How well a slip is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Score {
    /// It is printed wrong in silence, or the advice leads astray.
    Silent,
    /// More is said than two messages.
    Many,
    /// Two messages, or one without advice.
    Enough,
    /// One message whose advice mends it, or it is read as it was meant.
    Whole,
}

impl Score {
    pub const ALL: [Score; 4] = [Score::Silent, Score::Many, Score::Enough, Score::Whole];

    /// The score of so many messages.
    pub fn of(messages: usize, is_right: bool, is_advised: bool) -> Score {
        match messages {
            0 if !is_right => Score::Silent,
            0 => Score::Whole,
            1 if is_advised => Score::Whole,
            1 | 2 => Score::Enough,
            _ => Score::Many,
        }
    }

    /// The same, and no more than a person says that it is.
    pub fn at_most(self, judged: usize) -> Score {
        Score::ALL.into_iter().find(|score| score.points() == judged).map_or(self, |most| self.min(most))
    }

    pub fn points(self) -> usize {
        Score::ALL.iter().position(|score| *score == self).unwrap_or_default()
    }
}

/// The page of scores: a row for each kind.
pub fn page(kinds: &[Kind], found: &[Vec<Found>]) -> String {
    let mut out = String::from(
        "# The first hour, measured\n\nHow each of the slips in `tests/fyrste-time/` is met, one at a time in a sound plan: 3 is one message at the \
         place whose advice mends it\n(or the slip read as it was meant), 2 two messages or one without advice, 1 more, 0 wrong print in silence or \
         advice that leads astray.\n`PLANVERK_UPDATE=1 cargo test --release first_hour` writes this page anew.\n\n\
         | kind | slips | mean | 3 | 2 | 1 | 0 | mended by `--rett` |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    let mut row = |name: &str, all: &[&Found]| {
        let of = |score: Score| all.iter().filter(|found| found.score == score).count();
        let [zero, one, two, three] = Score::ALL.map(of);
        let mean = all.iter().map(|found| found.score.points()).sum::<usize>() as f64 / all.len().max(1) as f64;
        let cured = all.iter().filter(|found| found.cured == super::found::Cured::Mended).count();
        let _ = writeln!(out, "| {name} | {} | {mean:.2} | {three} | {two} | {one} | {zero} | {cured} |", all.len());
    };
    for (kind, found) in kinds.iter().zip(found) {
        row(&kind.name, &found.iter().collect::<Vec<_>>());
    }
    row("**all**", &found.iter().flatten().collect::<Vec<_>>());
    out
}
