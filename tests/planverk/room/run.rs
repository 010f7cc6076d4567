//! Running a program in a sealed environment, and what came of it.

use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::PROGRAM;

/// After this long a program hangs and is killed. No test measures time: this only keeps a hang from being endless.
const HANG: Duration = Duration::from_mins(2);

/// A program with nothing of the machine's in its environment.
pub struct Command(std::process::Command);

/// How a run ended.
#[derive(Debug, Clone)]
pub struct Run {
    /// `None` when it was killed.
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Command {
    pub fn new(program: &str, folder: &Path) -> Command {
        let mut command = std::process::Command::new(program);
        command.env_clear().current_dir(folder);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        Command(command)
    }

    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Command {
        self.0.arg(arg);
        self
    }

    pub fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Command {
        self.0.args(args);
        self
    }

    pub fn env(mut self, key: &str, value: impl AsRef<OsStr>) -> Command {
        self.0.env(key, value);
        self
    }

    pub fn folder(mut self, folder: &Path) -> Command {
        self.0.current_dir(folder);
        self
    }

    pub fn run(mut self) -> Run {
        let mut process = self.0.spawn().unwrap_or_else(|e| panic!("{:?}: {e}", self.0));
        let (stdout, stderr) = (listen(process.stdout.take()), listen(process.stderr.take()));
        let code = end(&mut process);
        let text = |heard: JoinHandle<Vec<u8>>| String::from_utf8(heard.join().expect("a listener")).expect("UTF-8");
        Run { code, stdout: text(stdout), stderr: text(stderr) }
    }
}

/// Hears a stream out, beside the process, so that a full pipe never stops it.
fn listen(stream: Option<impl Read + Send + 'static>) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut heard = Vec::new();
        if let Some(mut stream) = stream {
            stream.read_to_end(&mut heard).expect("what the program says");
        }
        heard
    })
}

/// Waits for the process, and kills it when it hangs.
fn end(process: &mut Child) -> Option<i32> {
    let started = Instant::now();
    loop {
        if let Some(status) = process.try_wait().expect("a process of ours") {
            return status.code();
        }
        if started.elapsed() > HANG {
            let _ = process.kill();
        }
        thread::sleep(Duration::from_millis(2));
    }
}

impl Run {
    /// The run, if it ended so; else what it said.
    #[track_caller]
    pub fn ended(self, code: i32) -> Run {
        assert_eq!(self.code, Some(code), "{self}");
        self
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Padding is how a long run can be cut: {run:.2000}
        f.pad(&format!("exit {:?}\n{}{}", self.code, self.stdout, self.stderr))
    }
}

/// The program behind a limit that a shell sets: `limited(&room, "ulimit -f 8")`. The arguments are added to it.
pub fn limited(room: &super::Room, limit: &str) -> Command {
    room.command("/bin/sh").args(["-c", &format!("{limit} && exec \"$0\" \"$@\""), PROGRAM])
}
