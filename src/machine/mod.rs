//! The machine that planverk runs on: what it says no to, and in which words.
//!
//! A run goes through three hands. Where the machine has set a limit that ends a process without a word, another process of the
//! same program watches this one ([`watched`]). Signals that would spoil a file wait until it is whole ([`signals`]). And the
//! work itself is done in threads with a stack of a size that is known, or in this thread where the machine gives no others;
//! should it panic, which it means never to do, that is said as what it is ([`panics`]).

pub mod manner;
mod outcome;
pub mod output;
pub mod own_time;
mod panics;
pub mod progress;
mod signals;
pub mod streams;
#[cfg(target_os = "linux")]
mod watched;
mod words;

pub use outcome::Outcome;
pub use signals::held;
pub use words::words;

use std::ffi::OsString;

/// The stack of each thread. The deepest of what is read and set takes an eighth of it (plans as deep as the limits let them be).
const STACK: usize = 8 << 20;

/// Runs what a command does, and gives how it ended.
pub fn run(args: Vec<OsString>, work: impl FnOnce(Vec<OsString>) -> Outcome + Send) -> Outcome {
    panics::listen();
    #[cfg(target_os = "linux")]
    let args = match watched::watched(args) {
        watched::Role::Worker(args) => args,
        watched::Role::Watcher(outcome) => return streams::ended(outcome),
    };
    signals::listen();
    let outcome = panics::caught(|| in_threads(|| work(args)));
    streams::ended(outcome.unwrap_or_else(panics::tell))
}

/// Does the work in a pool of threads, which what it does side by side is done in too.
fn in_threads(work: impl FnOnce() -> Outcome + Send) -> Outcome {
    let pool = || rayon::ThreadPoolBuilder::new().stack_size(STACK);
    match pool().build() {
        Ok(pool) => pool.install(work),
        // the machine has no more threads to give: then one thing is done at a time, here
        Err(_) => match pool().num_threads(1).use_current_thread().build() {
            Ok(pool) => pool.install(work),
            Err(_) => work(),
        },
    }
}
