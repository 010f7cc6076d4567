//! Why a command cannot be carried out, in words for whoever gave it.

use crate::fault::visible;
use crate::machine::streams::{say, shown};
use crate::machine::{Outcome, words};
use crate::norsk::{Refused, Said, said};
use crate::read::find::{NotFound, a_plan};
use std::io;
use std::path::Path;

/// Why a command cannot be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub message: Said,
    /// What the user can do about it.
    pub hint: Said,
    /// Whether the machine is to blame, and not the command.
    pub machine: bool,
}

impl Problem {
    /// A command that cannot be as it is given.
    pub fn usage(message: impl Into<Said>, hint: impl Into<Said>) -> Problem {
        Problem { message: message.into(), hint: hint.into(), machine: false }
    }

    /// Something that the machine will not do.
    pub fn machine(message: impl Into<Said>, hint: impl Into<Said>) -> Problem {
        Problem { message: message.into(), hint: hint.into(), machine: true }
    }

    /// A file that the machine will not write or read.
    pub fn file(path: &Path, error: &io::Error, hint: impl Into<Said>) -> Problem {
        let (path, why) = (shown(path), words(error));
        Problem::machine(said!("{path}: {why}", "{path}: {why}"; why), hint)
    }

    /// A folder, a revision or a PDF that has no plan in it.
    pub fn no_plan(shown: &str) -> Problem {
        Problem::usage(said!("det ligg ingen plan i {shown}", "det ligger ingen plan i {shown}"), a_plan())
    }

    /// Shows it; gives how the run ends.
    pub fn show(&self) -> Outcome {
        let [message, hint] = [&self.message, &self.hint].map(|said| said.map(|text| visible(text).into_owned()));
        say(&said!("feil: {message}\n  råd: {hint}", "feil: {message}\n  råd: {hint}"; message, hint));
        if self.machine { Outcome::Machine } else { Outcome::Usage }
    }
}

impl From<Refused> for Problem {
    fn from(Refused { message, hint, .. }: Refused) -> Problem {
        Problem::usage(message, hint)
    }
}

impl From<NotFound> for Problem {
    fn from(why: NotFound) -> Problem {
        Problem { message: why.message, hint: why.hint, machine: why.is_shut }
    }
}
