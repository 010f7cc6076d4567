//! Signals: what ends the program waits until the file that is being written is whole, and a file that grows too large is an
//! error like others.
//!
//! Only where it can be seen which signals are to be ignored (`nohup`, a job in the background): elsewhere the machine's own
//! answers stand, and what is left behind is cleaned by the next run.

#[cfg(not(target_os = "linux"))]
pub use elsewhere::{held, listen};
#[cfg(target_os = "linux")]
pub use here::{held, listen};

#[cfg(target_os = "linux")]
mod here {
    use signal_hook::consts::signal::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
    use signal_hook::flag;
    use signal_hook::low_level::emulate_default_handler;
    use std::fs;
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::sync::{Arc, LazyLock, Mutex, PoisonError};

    /// What the handlers look at, and leave.
    #[derive(Default)]
    struct Heard {
        /// Whether no file is being written.
        is_idle: Arc<AtomicBool>,
        /// Whether one of the signals has come.
        has_come: Arc<AtomicBool>,
        /// Which.
        signal: Arc<AtomicUsize>,
    }

    static HEARD: LazyLock<Heard> = LazyLock::new(Heard::default);

    /// How many files are being written.
    static WRITING: Mutex<usize> = Mutex::new(0);

    /// Hears the signals from now on. One that whoever started the program wants ignored stays so.
    pub fn listen() {
        // where a handler cannot be set the machine's own answer stands
        let _ = flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
        let ignored = ignored();
        HEARD.is_idle.store(true, Ordering::SeqCst);
        for (number, signal) in [(1, SIGHUP), (2, SIGINT), (15, SIGTERM)] {
            if ignored >> (number - 1) & 1 == 0 {
                // at once where nothing is written, and at the second time anyhow
                let _ = flag::register_conditional_default(signal, Arc::clone(&HEARD.is_idle))
                    .and_then(|_| flag::register_conditional_default(signal, Arc::clone(&HEARD.has_come)))
                    .and_then(|_| flag::register_usize(signal, Arc::clone(&HEARD.signal), number))
                    .and_then(|_| flag::register(signal, Arc::clone(&HEARD.has_come)));
            }
        }
    }

    /// The signals that are ignored, a bit each.
    fn ignored() -> u64 {
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0)
    }

    /// Writes a file, and lets a signal that comes meanwhile end the program when it is done.
    pub fn held<T>(write: impl FnOnce() -> T) -> T {
        count(|writing| writing + 1);
        let written = write();
        count(|writing| writing.saturating_sub(1));
        written
    }

    fn count(change: impl FnOnce(usize) -> usize) {
        let mut writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
        *writing = change(*writing);
        HEARD.is_idle.store(*writing == 0, Ordering::SeqCst);
        if *writing == 0 && HEARD.has_come.load(Ordering::SeqCst) {
            let signal = i32::try_from(HEARD.signal.load(Ordering::SeqCst)).unwrap_or(SIGTERM);
            let _ = emulate_default_handler(signal);
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod elsewhere {
    /// Hears no signals.
    pub fn listen() {}

    /// Writes a file.
    pub fn held<T>(write: impl FnOnce() -> T) -> T {
        write()
    }
}
