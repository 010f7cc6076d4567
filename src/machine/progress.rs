//! A line on a terminal that says how far long work has come, and that is gone when it is done.

use super::streams;
use crate::norsk::Said;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// How long the work may take before anything is said of it.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often it is said anew.
const STEP: Duration = Duration::from_millis(200);

/// Does the work; where it takes long and somebody looks on, `line` says how far it has come.
pub fn shown<T>(line: impl Fn() -> Said + Send, work: impl FnOnce() -> T) -> T {
    if !streams::is_looked_at() {
        return work();
    }
    thread::scope(|scope| {
        let (end, ended) = mpsc::channel::<()>();
        // where the machine gives no thread for it nothing is said
        let _ = thread::Builder::new().spawn_scoped(scope, move || {
            let mut pause = PATIENCE;
            while ended.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                streams::draw(&line());
                pause = STEP;
            }
            if pause == STEP {
                streams::draw(&Said::default());
            }
        });
        let done = work();
        drop(end);
        done
    })
}
