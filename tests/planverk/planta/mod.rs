//! Random edits planted in random plans, and what the comparison tells of them.
//!
//! 1. [`lag`] makes a plan of words that such plans use, with near-twins among its measures.
//! 2. [`rediger`] plants edits in it and writes them in a ledger ([`bok`]).
//! 3. [`skriv`] writes both as YAML, the new one with noise that is no change ([`stoy`]), and reads them back with planverk's own
//!    reader; the new plan once with its ids and once with all of them exchanged.
//! 4. [`dom`] holds the answer against the ledger, and [`laws`] holds it against what is true of every comparison.
//!
//! `cargo bench --no-default-features --bench planta` runs it on 2,000 plans and prints the table of `docs/samanlikning.md`.

mod bok;
mod dom;
mod fasit;
mod lag;
pub mod laws;
#[rustfmt::skip] // as lists: a word a line would be four hundred lines
mod ordliste;
mod plan;
mod rediger;
mod setningar;
mod skriv;
mod stoy;
mod tal;
mod yaml;

pub use tal::{Dom, tabell};

use crate::chance::Chance;
use planverk::compare::{Changes, compare};
use planverk::fault::Sources;
use std::path::Path;
use std::time::{Duration, Instant};
use stoy::Skrivemåte;

/// A plan, next year's plan, and the ledger of what was done between them, all read back from YAML.
pub struct Prøve {
    seed: u64,
    modell: (plan::Plan, plan::Plan),
    utan_id: plan::Plan,
    bok: bok::Bok,
    /// The old plan, the new one, and the new one with other ids.
    les: [planverk::plan::Plan; 3],
}

/// How many measures the plan of a seed has: 20 at the least, 30 in the median, 300 at the most.
pub fn storleik(seed: u64) -> usize {
    let share = Chance::new(seed ^ 0xface).share();
    (20.0 + 10.0 * share / (1.0 - share)).min(300.0) as usize
}

impl Prøve {
    /// Makes a plan with so many measures and edits it; every seventh is written anew and not edited at all.
    pub fn ny(seed: u64, measures: usize, room: &Path) -> Prøve {
        let mut t = Chance::new(seed);
        let old = lag::plan(&mut t, measures);
        let (new, bok) = match seed % 7 {
            0 => (plan::Plan { mappe: "ny", ..old.clone() }, bok::Bok::default()),
            _ => rediger::rediger(&mut t, &old),
        };
        let mut other = new.clone();
        other.mappe = "ny-utan";
        let mut n = t.below(1 << 30);
        other.byt_idar(|| {
            n += 7919;
            format!("x{n:x}")
        });
        let kommune = room.join("kommune");
        skriv::kommune(&kommune);
        skriv::skriv(&old, &kommune, old.mappe, &mut Skrivemåte::rein());
        skriv::skriv(&new, &kommune, new.mappe, &mut Skrivemåte::med_støy(Chance::new(seed ^ 1)));
        skriv::skriv(&other, &kommune, other.mappe, &mut Skrivemåte::med_støy(Chance::new(seed ^ 2)));
        let mut sources = Sources::new();
        let les = [&old, &new, &other].map(|p| skriv::les(&kommune, p.mappe, &mut sources));
        Prøve { seed, modell: (old, new), utan_id: other, bok, les }
    }

    /// The answer, with or without ids, and how long it took.
    pub fn svar(&self, med_id: bool) -> (Changes, Duration) {
        let start = Instant::now();
        let svar = compare(&self.les[0], &self.les[if med_id { 1 } else { 2 }]);
        (svar, start.elapsed())
    }

    /// The judgement of an answer.
    pub fn dom(&self, svar: &Changes, med_id: bool) -> Dom {
        let new = if med_id { &self.modell.1 } else { &self.utan_id };
        dom::døm(
            &self.modell.0,
            new,
            &self.bok,
            svar,
            &format!("[{} {}]", self.seed, if med_id { "id" } else { "utan" }),
        )
    }

    /// What breaks the laws.
    pub fn lovbrot(&self, svar: &Changes, med_id: bool) -> Vec<String> {
        let new = &self.les[if med_id { 1 } else { 2 }];
        let mut out = laws::everything_once(svar);
        out.extend(laws::words_give_both(svar));
        out.extend(laws::swapped(svar, &compare(new, &self.les[0])));
        let own = if med_id { &self.les[0] } else { new };
        out.extend(laws::self_shows_nothing(&compare(own, own)));
        out.into_iter().map(|words| format!("[{} {}] {words}", self.seed, if med_id { "id" } else { "utan" })).collect()
    }
}
