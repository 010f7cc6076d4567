//! How long a piece of work took by itself. A thread that waits for parts of one piece takes another meanwhile, whose time is none
//! of the first one's.

use std::cell::Cell;
use std::time::{Duration, Instant};

thread_local! {
    /// What the pieces took that this thread has done within the one that it is at.
    static WITHIN: Cell<Duration> = const { Cell::new(Duration::ZERO) };
}

/// The time by the clock, to show how long something took.
#[expect(clippy::disallowed_methods, reason = "how long it took is shown, and nothing depends on it")]
pub fn now() -> Instant {
    Instant::now()
}

/// Does a piece of work, and says how long it took by itself.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let before = WITHIN.take();
    let start = now();
    let done = work();
    let all = start.elapsed();
    let own = all.saturating_sub(WITHIN.get());
    WITHIN.set(before + all);
    (done, own)
}

#[cfg(test)]
mod tests {
    use super::timed;
    use std::thread::sleep;
    use std::time::Duration;

    #[test]
    fn what_a_thread_does_meanwhile_is_not_counted() {
        let piece = Duration::from_millis(30);
        let ((inner, twice), outer) = timed(|| {
            sleep(piece);
            let ((), inner) = timed(|| sleep(piece * 4));
            let ((), twice) = timed(|| sleep(piece * 4));
            (inner, twice)
        });
        assert!(inner >= piece * 4 && twice >= piece * 4 && outer >= piece);
        assert!(outer < piece * 8, "{outer:?} has no more than its own");
    }
}
