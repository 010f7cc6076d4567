//! How a run ended, as the shell sees it.

use crate::fault::Blame;
use std::process::ExitCode;

/// How a run ended, as the shell sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All went well.
    Fine,
    /// There are faults in a plan.
    Faults,
    /// The command was given wrongly.
    Usage,
    /// The machine said no: disk, permissions, memory.
    Machine,
    /// There are differences, where that ends a run (`--avslutt-kode`).
    Different,
    /// Planverk itself is wrong.
    Broken,
}

/// The codes that runs end with.
const CODES: [(Outcome, u8); 6] = [
    (Outcome::Fine, 0),
    (Outcome::Faults, 1),
    (Outcome::Usage, 2),
    (Outcome::Machine, 3),
    (Outcome::Different, 4),
    (Outcome::Broken, 5),
];

impl Outcome {
    /// The outcome that has this code.
    pub fn of(code: i32) -> Option<Outcome> {
        CODES.iter().find(|(_, own)| i32::from(*own) == code).map(|(outcome, _)| *outcome)
    }

    /// The worse of two. A machine that says no weighs more than a fault in a plan: it stops the sound ones too.
    #[must_use]
    pub fn or_worse(self, other: Outcome) -> Outcome {
        let by_weight = [Outcome::Broken, Outcome::Machine, Outcome::Usage, Outcome::Faults];
        by_weight.into_iter().find(|worst| [self, other].contains(worst)).unwrap_or(other)
    }
}

impl From<Blame> for Outcome {
    fn from(blame: Blame) -> Outcome {
        match blame {
            Blame::Author => Outcome::Faults,
            Blame::Machine => Outcome::Machine,
            Blame::Program => Outcome::Broken,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        let code = CODES.iter().find(|(own, _)| *own == outcome).map_or(5, |(_, code)| *code);
        ExitCode::from(code)
    }
}
