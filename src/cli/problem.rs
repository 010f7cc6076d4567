//! Why a command cannot be carried out, in words for whoever gave it.

use crate::fault::visible;
use crate::machine::streams::{shown, tell};
use crate::machine::{Outcome, words};
use crate::read::find::{A_PLAN, NotFound};
use std::io;
use std::path::Path;

/// Why a command cannot be carried out, in nynorsk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub message: String,
    /// What the user can do about it.
    pub hint: String,
    /// Whether the machine is to blame, and not the command.
    pub machine: bool,
}

impl Problem {
    /// A command that cannot be as it is given.
    pub fn usage(message: impl Into<String>, hint: impl Into<String>) -> Problem {
        Problem { message: message.into(), hint: hint.into(), machine: false }
    }

    /// Something that the machine will not do.
    pub fn machine(message: impl Into<String>, hint: impl Into<String>) -> Problem {
        Problem { message: message.into(), hint: hint.into(), machine: true }
    }

    /// A file that the machine will not write or read.
    pub fn file(path: &Path, error: &io::Error, hint: impl Into<String>) -> Problem {
        Problem::machine(format!("{}: {}", shown(path), words(error)), hint)
    }

    /// A folder, a revision or a PDF that has no plan in it.
    pub fn no_plan(shown: &str) -> Problem {
        Problem::usage(format!("det ligg ingen plan i {shown}"), A_PLAN)
    }

    /// Shows it; gives how the run ends.
    pub fn show(&self) -> Outcome {
        tell(format!("feil: {}\n  råd: {}", visible(&self.message), visible(&self.hint)));
        if self.machine { Outcome::Machine } else { Outcome::Usage }
    }
}

impl From<NotFound> for Problem {
    fn from(why: NotFound) -> Problem {
        Problem { message: why.message, hint: why.hint, machine: why.is_shut }
    }
}
