//! The names of what lies beside a file while it is written: only planverk gives such names, so that what is left of a run that
//! was killed can be told from everything else.

use sha2::{Digest, Sha256};
use std::hash::{BuildHasher, RandomState};

/// What something beside is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file that is to take another's place; or a folder of such files.
    New,
    /// A file's old text, while the new one is written over it.
    Old,
}

impl Kind {
    fn ending(self) -> &'static str {
        match self {
            Kind::New => "ny",
            Kind::Old => "gamal",
        }
    }
}

/// How a name begins. With a full stop, it is hidden, and read as no section of a plan.
const START: &str = ".planverk-";

/// A name that nothing has: `.planverk-3f0c2a9d51b7e684-9a1c22e7.ny`.
pub fn new(kind: Kind) -> String {
    let number = RandomState::new().hash_one(kind.ending());
    named(&format!("{number:016x}"), kind)
}

fn named(number: &str, kind: Kind) -> String {
    let sum = Sha256::digest(format!("planverk {number}"));
    let sum = sum.iter().take(4).fold(0_u32, |all, byte| all << 8 | u32::from(*byte));
    format!("{START}{number}-{sum:08x}.{}", kind.ending())
}

/// What it is, if planverk gave this name: a name that another gave has not the right sum in it.
pub fn kind(name: &str) -> Option<Kind> {
    let number = name.strip_prefix(START)?.get(..16)?;
    [Kind::New, Kind::Old].into_iter().find(|kind| name == named(number, *kind))
}

#[cfg(test)]
mod tests {
    use super::{Kind, kind, new};

    #[test]
    fn only_names_that_were_given_here_are_known() {
        for given in [Kind::New, Kind::Old] {
            let name = new(given);
            assert_eq!(kind(&name), Some(given), "{name}");
            for other in
                [name.to_uppercase(), format!("{name}~"), format!("x{name}"), name.replace(".planverk-", ".planverk-0")]
            {
                assert_eq!(kind(&other), None, "{other}");
            }
            let other = name.replace(|c: char| c.is_ascii_digit(), "a");
            assert_eq!(kind(&other), None, "{other}");
        }
        for other in [
            ".planverk-abcdef.ny",
            ".planverk-0000000000000000-00000000.ny",
            ".planverk-",
            "plan.yaml",
            ".planverk-å.ny",
        ] {
            assert_eq!(kind(other), None, "{other}");
        }
    }
}
