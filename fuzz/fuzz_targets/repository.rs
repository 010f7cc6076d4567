//! Arbitrary bytes as something of a repository: an object and a name in memory, or one file of a small repository on the
//! disk. No panic, and what is wrong is told in words. One input in sixteen is of the second kind, which takes a hundred times
//! as long.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planverk::read::revision;
use planverk_fuzz::repository::{PLAN, Repository};
use std::path::Path;
use std::sync::LazyLock;

static REPOSITORY: LazyLock<Repository> = LazyLock::new(Repository::new);

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let read = match first % 16 {
        0 => REPOSITORY.read(rest),
        _ => Some(revision::read_object(rest)),
    };
    if let Some(Err(why)) = read {
        let words = why.words(Path::new(PLAN), "HEAD");
        assert!(!words.is_empty() && !words.contains(['\n', '\u{1b}']) && !why.hint().is_empty(), "{words:?}");
    }
});
