//! Plants edits in 2,000 plans with a median of 30 measures and in ten of 2,800, and prints what the comparison finds, kind by
//! kind: the table of `docs/samanlikning.md`. Fails where a bar is not reached. The same code runs on a hundred plans in the tests.
//!
//! ```text
//! cargo bench --no-default-features --bench planted                    # all of it
//! cargo bench --no-default-features --bench planted -- 100 1           # a hundred plans and one large one
//! cargo bench --no-default-features --bench planted -- 100 0 laws      # and the laws
//! cargo bench --no-default-features --bench planted -- seed=50001      # other plans
//! ```

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::format_push_string,
    clippy::format_collect,
    reason = "it measures, and its report is what it prints"
)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "what it shares with the tests")]

#[path = "../tests/planverk/chance.rs"]
mod chance;
#[path = "../tests/planverk/planted/mod.rs"]
mod planted;

use planted::{Trial, Verdict, size, table};
use std::process::ExitCode;
use std::time::Duration;

/// What the answer of a large plan took, with ids and without.
type Times = [Duration; 2];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let numbers: Vec<u64> = args.iter().filter_map(|a| a.parse().ok()).collect();
    let number = |i: usize, usual: u64| numbers.get(i).copied().unwrap_or(usual);
    let (plans, large, laws) = (number(0, 2000), number(1, 10), args.iter().any(|a| a == "laws"));
    let first = args.iter().find_map(|a| a.strip_prefix("seed=")?.parse().ok()).unwrap_or(1);

    let room = tempfile::tempdir().unwrap();
    let (mut with_them, mut without, mut broken) = (Verdict::default(), Verdict::default(), vec![]);
    let mut run = |seed: u64, measures: usize| -> Times {
        let p = Trial::make(seed, measures, room.path());
        [(true, &mut with_them), (false, &mut without)].map(|(with, verdict)| {
            let (answer, time) = p.answer(with);
            verdict.add(p.judge(&answer, with));
            if laws {
                broken.extend(p.breaches(&answer, with));
            }
            time
        })
    };
    for seed in first..first + plans {
        run(seed, size(seed));
    }
    let times: Vec<Times> = (0..large).map(|i| run(1_000_000 * first + i, 2800)).collect();

    println!("{}", table(&with_them, &without));
    for [a, b] in &times {
        println!("2 800 tiltak: {:.2} s med id, {:.2} s utan", a.as_secs_f64(), b.as_secs_f64());
    }
    if let Some(most) = memory() {
        println!("mest minne i heile køyringa, planane i prøva medrekna: {most}");
    }
    println!("\n{}{}", with_them.examples(6), without.examples(6));
    broken.truncate(30);
    broken.extend(with_them.shortfalls().into_iter().map(|b| format!("med id: {b}")));
    broken.extend(without.shortfalls().into_iter().map(|b| format!("utan id: {b}")));
    broken.iter().for_each(|b| println!("BROT: {b}"));
    if broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The most memory that the process had, by the kernel's own figure; none where the kernel does not tell it so.
fn memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| Some(line.strip_prefix("VmHWM:")?.trim().to_string()))
}
