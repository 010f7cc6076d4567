//! A panic is a mistake in planverk: it is said so, with what whoever mends it needs to know.
//!
//! Some panics are expected, as those of a reader of damaged PDFs, and end where they are caught. So the words are kept when it
//! happens, and said only where nothing else caught it.

use super::{Outcome, streams};
use crate::fault::visible;
use crate::norsk::said;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::{Mutex, PoisonError};

/// Where the last panic happened, and what it said.
static LAST: Mutex<String> = Mutex::new(String::new());

/// Keeps the words of a panic from now on, and says nothing of it yet.
pub fn listen() {
    panic::set_hook(Box::new(|info| *LAST.lock().unwrap_or_else(PoisonError::into_inner) = told(info)));
}

fn told(info: &PanicHookInfo<'_>) -> String {
    let place = info.location().map_or(String::new(), |at| {
        let file = at.file();
        // the library that it happened in, and not where that lies on the machine that it was built on
        let file =
            file.split_once("/registry/src/").and_then(|(_, rest)| rest.split_once('/')).map_or(file, |(_, rest)| rest);
        format!("{file}:{}:{}: ", at.line(), at.column())
    });
    let message = info.payload_as_str().unwrap_or("?");
    visible(&format!("{place}{message}")).into_owned()
}

/// What the work gave; none where it panicked.
pub fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    // nothing is looked at afterwards that could be half done: the run is over
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}

/// Says that planverk is wrong.
pub fn tell() -> Outcome {
    let last = LAST.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let version = env!("CARGO_PKG_VERSION");
    streams::say(&said!(
        "feil i planverk sjølv (versjon {version}): {last}\n  råd: planen er truleg rett; send desse linene til dei som held planverk ved like",
        "feil i planverk selv (versjon {version}): {last}\n  råd: planen er trolig rett; send disse linjene til dem som vedlikeholder planverk"
    ));
    Outcome::Broken
}

#[cfg(test)]
mod tests {
    use super::{LAST, caught, listen};
    use rayon::prelude::*;
    use std::panic;

    #[test]
    fn a_panic_is_kept_with_its_place_wherever_it_happens() {
        let before = panic::take_hook();
        listen();
        assert_eq!(caught(|| 1), Some(1));
        let nothing: Vec<usize> = vec![];
        let last = || LAST.lock().unwrap().clone();
        assert_eq!(caught(|| nothing[nothing.len() + 3]), None);
        assert!(last().starts_with("src/machine/panics.rs:") && last().contains("index out of bounds"), "{}", last());
        assert_eq!(
            caught(|| (0..9).into_par_iter().for_each(|i| assert_ne!(i, 5, "i ein \u{1b}[31m tråd\nmed to liner"))),
            None
        );
        assert!(last().contains("tråd␊med to liner") && !last().contains('\u{1b}'), "{}", last());
        panic::set_hook(before);
    }
}
