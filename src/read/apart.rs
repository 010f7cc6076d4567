//! What is read of a stranger's by a library, in a thread of its own: should the library panic, which it means never to do, or go
//! round in a ring, the program goes on and says so.

use std::io;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// What a reader may have on its stack. Parsers of PDFs go a hundred levels down at the most, which takes far less; where
/// nothing is said, threads have 2 MB.
const STACK: usize = 16 << 20;

/// Why a reader gave no answer.
#[derive(Debug)]
pub(super) enum NoAnswer {
    /// It took too long, and is left behind.
    Slow,
    /// It panicked: what it read is broken in a new way.
    Panic,
    /// The machine made no thread for it.
    NoThread(io::Error),
}

/// What `read` gives within these seconds, in a thread of this name.
pub(super) fn apart<T: Send + 'static>(
    name: &str,
    seconds: u64,
    read: impl FnOnce() -> T + Send + 'static,
) -> Result<T, NoAnswer> {
    let (done, answer) = channel();
    let thread = thread::Builder::new().name(name.into()).stack_size(STACK);
    thread.spawn(move || drop(done.send(read()))).map_err(NoAnswer::NoThread)?;
    answer.recv_timeout(Duration::from_secs(seconds)).map_err(|why| match why {
        RecvTimeoutError::Timeout => NoAnswer::Slow,
        RecvTimeoutError::Disconnected => NoAnswer::Panic,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_answers_or_is_left_behind() {
        assert_eq!(apart("fine", 5, || 7).ok(), Some(7));
        let panics = apart("panics", 5, || [1].get(1).copied().expect("a panic that is meant"));
        assert!(matches!(panics, Err(NoAnswer::Panic)));
        let slow = apart("slow", 0, || thread::sleep(Duration::from_secs(1)));
        assert!(matches!(slow, Err(NoAnswer::Slow)));
    }

    #[test]
    fn what_goes_deep_has_room_for_it() {
        fn deep(levels: usize) -> usize {
            let here = std::hint::black_box([levels; 128]);
            if levels == 0 { 0 } else { 1 + deep(here[levels % 128] - 1) }
        }
        assert_eq!(apart("deep", 5, || deep(3000)).ok(), Some(3000));
    }
}
