//! A process that watches another, where the machine has set a limit that ends a process without a word.
//!
//! When memory is refused, Rust's own library ends the process with a line in English, and what the kernel ends has no time for
//! a line at all. So where such a limit is set on planverk, it starts itself once more and waits: the worker does the work, and
//! the watcher says what became of it. Without a limit there is one process, as ever.
//!
//! The worker's standard error goes to the watcher, which reads in it why it ended; what the worker has to say goes to where
//! the watcher's own standard error leads, which it has as its standard in (planverk reads nothing there). When the watcher is
//! ended, the worker gets the signal that asks it to end.

use super::{Outcome, streams, words};
use crate::norsk::{Said, said};
use rustix::process::{Resource, Signal, getrlimit, set_parent_process_death_signal};
use signal_hook::low_level::emulate_default_handler;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::os::fd::AsFd;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

/// What this process is.
pub enum Role {
    /// The one that does the work, with the arguments as they were given.
    Worker(Vec<OsString>),
    /// The one that watched it, and how that ended.
    Watcher(Outcome),
}

/// What the worker is called by the watcher.
const WORKER: &str = "planverk (under oppsyn)";

/// Finds out what this process is; where it is to watch, does so until the work is done.
pub fn watched(mut args: Vec<OsString>) -> Role {
    if args.first().is_some_and(|name| name == WORKER) {
        if let Some(name) = args.first_mut() {
            *name = "planverk".into();
        }
        become_worker();
        return Role::Worker(args);
    }
    let limits = Limits::of_this_process();
    if !limits.are_set() {
        return Role::Worker(args);
    }
    // a machine that gives no second process has the work done in this one
    match start(&args) {
        Ok(worker) => Role::Watcher(watch(worker, limits)),
        Err(_) => Role::Worker(args),
    }
}

/// The limits that end a process without a word, and that are set on this one.
#[derive(Clone, Copy)]
struct Limits {
    /// Of memory.
    memory: bool,
    /// Of the time that it computes.
    time: bool,
}

impl Limits {
    fn of_this_process() -> Limits {
        let is_set = |resource| getrlimit(resource).current.is_some();
        Limits {
            memory: is_set(Resource::As) || is_set(Resource::Data) || group_has_limit(),
            time: is_set(Resource::Cpu),
        }
    }

    fn are_set(self) -> bool {
        self.memory || self.time
    }
}

/// Whether the group of processes that this one is in has a limit of memory, as that of a container often has.
fn group_has_limit() -> bool {
    let groups = fs::read_to_string("/proc/self/cgroup").unwrap_or_default();
    let Some(group) = groups.lines().find_map(|line| line.strip_prefix("0::/")) else { return false };
    let limit = |folder: &Path| fs::read_to_string(Path::new("/sys/fs/cgroup").join(folder).join("memory.max")).ok();
    Path::new(group).ancestors().filter_map(limit).any(|limit| limit.trim() != "max")
}

#[expect(clippy::disallowed_methods, reason = "where it leads is handed on, and nothing is written to it")]
fn start(args: &[OsString]) -> io::Result<Child> {
    let mut command = Command::new("/proc/self/exe");
    command.arg0(WORKER).args(args.get(1..).unwrap_or_default());
    command.stdin(Stdio::from(io::stderr().as_fd().try_clone_to_owned()?)).stderr(Stdio::piped()).spawn()
}

fn become_worker() {
    // without it, the worker goes on when its watcher is gone, and does no harm
    let _ = set_parent_process_death_signal(Some(Signal::TERM));
    if let Ok(status) = io::stdin().as_fd().try_clone_to_owned() {
        streams::status_goes_to(File::from(status));
    }
}

/// Waits until the work is done, and says why where the worker cannot.
fn watch(mut worker: Child, limits: Limits) -> Outcome {
    // the last words of a process are few; whatever follows is heard and forgotten, so that it never waits for a reader
    let mut heard = vec![];
    if let Some(mut says) = worker.stderr.take() {
        let _ = says.by_ref().take(1 << 16).read_to_end(&mut heard);
        let _ = io::copy(&mut says, &mut io::sink());
    }
    let heard = String::from_utf8_lossy(&heard);
    match worker.wait() {
        Ok(status) => ended(status, &heard, limits),
        Err(e) => say(&words(&e), &again()),
    }
}

fn ended(status: ExitStatus, heard: &str, limits: Limits) -> Outcome {
    const SIGKILL: i32 = 9;
    const SIGXCPU: i32 = 24;
    let signal = match (status.code().map(Outcome::of), status.signal()) {
        (Some(Some(outcome)), _) => return outcome,
        (_, Some(signal)) => signal,
        // it never began: the system's loader had no memory for it
        (Some(None) | None, None) => 0,
    };
    if [Signal::HUP, Signal::INT, Signal::TERM].iter().any(|asked| asked.as_raw() == signal) {
        // whoever asked the worker to end asked both; the shell is to see it
        let _ = emulate_default_handler(signal);
    }
    let memory = || {
        (
            said!("maskina gav ikkje planverk nok minne", "maskinen ga ikke planverk nok minne"),
            said!(
                "hev grensa for minne, eller køyr kommandoen for éin plan om gongen",
                "hev grensen for minne, eller kjør kommandoen for én plan om gangen"
            ),
        )
    };
    let time = || {
        (
            said!("planverk brukte meir tid enn maskina gjev det", "planverk brukte mer tid enn maskinen gir det"),
            said!("hev grensa for tid (ulimit -t)", "hev grensen for tid (ulimit -t)"),
        )
    };
    let stack = heard.contains("overflowed its stack");
    let (message, hint) = match signal {
        SIGXCPU => time(),
        SIGKILL if limits.time && !limits.memory => time(),
        _ if stack => (
            said!(
                "planverk fekk ikkje plass til å lese noko som står for djupt",
                "planverk fikk ikke plass til å lese noe som står for dypt"
            ),
            said!("hev grensa for minne", "hev grensen for minne"),
        ),
        _ if limits.memory => memory(),
        _ => (said!("maskina stoppa planverk midt i arbeidet", "maskinen stoppet planverk midt i arbeidet"), again()),
    };
    say(&message, &hint)
}

fn again() -> Said {
    said!("prøv ein gong til", "prøv en gang til")
}

fn say(message: &Said, hint: &Said) -> Outcome {
    streams::say(&said!("feil: {message}\n  råd: {hint}", "feil: {message}\n  råd: {hint}"; message, hint));
    Outcome::Machine
}
