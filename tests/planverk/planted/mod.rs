//! Random edits planted in random plans, and what the comparison tells of them.
//!
//! 1. [`made`] makes a plan of words that such plans use, with near-twins among its measures.
//! 2. [`edits`] plants edits in it and writes them in a ledger ([`ledger`]).
//! 3. [`writing`] writes both as YAML, the new one with noise that is no change ([`noise`]), and reads them back with planverk's own
//!    reader; the new plan once with its ids and once with all of them exchanged.
//! 4. [`judge`] holds the answer against the ledger, and [`laws`] holds it against what is true of every comparison.
//!
//! `cargo bench --no-default-features --bench planted` runs it on 2,000 plans and prints the table of `docs/samanlikning.md`.

mod judge;
pub mod laws;
mod ledger;
mod made;
mod truth;
#[rustfmt::skip] // as lists: a word a line would be four hundred lines
mod vocabulary;
mod edits;
mod noise;
mod plan;
mod score;
mod sentences;
mod writing;
mod yaml;

pub use score::{Verdict, table};

use crate::chance::Chance;
use noise::Style;
use planverk::compare::{Changes, compare};
use planverk::fault::Sources;
use std::path::Path;
use std::time::{Duration, Instant};

/// A plan, next year's plan, and the ledger of what was done between them, all read back from YAML.
pub struct Trial {
    seed: u64,
    model: (plan::Plan, plan::Plan),
    without_ids: plan::Plan,
    ledger: ledger::Ledger,
    /// The old plan, the new one, and the new one with other ids.
    read: [planverk::plan::Plan; 3],
}

/// How many measures the plan of a seed has: 20 at the least, 30 in the median, 300 at the most.
pub fn size(seed: u64) -> usize {
    let share = Chance::new(seed ^ 0xface).share();
    (20.0 + 10.0 * share / (1.0 - share)).min(300.0) as usize
}

impl Trial {
    /// Makes a plan with so many measures and edits it; every seventh is written anew and not edited at all.
    pub fn make(seed: u64, measures: usize, room: &Path) -> Trial {
        let mut t = Chance::new(seed);
        let old = made::plan(&mut t, measures);
        let (new, ledger) = match seed % 7 {
            0 => (plan::Plan { mappe: "ny", ..old.clone() }, ledger::Ledger::default()),
            _ => edits::edit(&mut t, &old),
        };
        let mut other = new.clone();
        other.mappe = "ny-utan";
        let mut n = t.below(1 << 30);
        other.exchange_ids(|| {
            n += 7919;
            format!("x{n:x}")
        });
        let kommune = room.join("kommune");
        writing::kommune(&kommune);
        writing::write(&old, &kommune, old.mappe, &mut Style::plain());
        writing::write(&new, &kommune, new.mappe, &mut Style::with_noise(Chance::new(seed ^ 1)));
        writing::write(&other, &kommune, other.mappe, &mut Style::with_noise(Chance::new(seed ^ 2)));
        let mut sources = Sources::new();
        let read = [&old, &new, &other].map(|p| writing::read(&kommune, p.mappe, &mut sources));
        Trial { seed, model: (old, new), without_ids: other, ledger, read }
    }

    /// The answer, with or without ids, and how long it took.
    pub fn answer(&self, with_ids: bool) -> (Changes, Duration) {
        let start = Instant::now();
        let answer = compare(&self.read[0], &self.read[if with_ids { 1 } else { 2 }]);
        (answer, start.elapsed())
    }

    /// The judgement of an answer.
    pub fn judge(&self, answer: &Changes, with_ids: bool) -> Verdict {
        let new = if with_ids { &self.model.1 } else { &self.without_ids };
        judge::judge(
            &self.model.0,
            new,
            &self.ledger,
            answer,
            &format!("[{} {}]", self.seed, if with_ids { "id" } else { "utan" }),
        )
    }

    /// What breaks the laws.
    pub fn breaches(&self, answer: &Changes, with_ids: bool) -> Vec<String> {
        let new = &self.read[if with_ids { 1 } else { 2 }];
        let mut out = laws::everything_once(answer);
        out.extend(laws::words_give_both(answer));
        out.extend(laws::swapped(answer, &compare(new, &self.read[0])));
        let own = if with_ids { &self.read[0] } else { new };
        out.extend(laws::self_shows_nothing(&compare(own, own)));
        out.into_iter()
            .map(|words| format!("[{} {}] {words}", self.seed, if with_ids { "id" } else { "utan" }))
            .collect()
    }
}
