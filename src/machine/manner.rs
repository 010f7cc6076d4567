//! How this run speaks and shows: what its options and the environment ask for; and where nobody asks for a målform, that of the
//! plans at hand.
//!
//! It holds for the whole run and is known before anything is said, so that whoever has something to say asks here and nobody
//! hands it on.

use crate::norsk::{Målform, Said, said};
use std::sync::{Mutex, OnceLock, PoisonError};

/// What was asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// The language.
    pub målform: Option<Målform>,
    /// The colours.
    pub colour: When,
}

/// When there are colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// On a terminal that can show them, unless the environment says otherwise.
    #[default]
    Auto,
    /// Wherever it goes.
    Always,
    /// Nowhere.
    Never,
}

/// What this run was asked for.
static ASKED: OnceLock<Manner> = OnceLock::new();

/// What the plans at hand speak.
static AT_HAND: Mutex<Option<Målform>> = Mutex::new(None);

/// What the environment asks for a language with.
pub const VARIABLE: &str = "PLANVERK_MAALFORM";

/// What the environment asks for.
///
/// # Errors
/// The variable is set to something that is no målform.
pub fn of_environment() -> Result<Option<Målform>, Said> {
    let Some(value) = environment(VARIABLE) else { return Ok(None) };
    let wrong =
        || said!("{VARIABLE} er «{value}», som inga målform er", "{VARIABLE} er «{value}», som ingen målform er");
    Målform::named(&value).map(Some).ok_or_else(wrong)
}

/// A variable of the environment that is set to something.
#[expect(clippy::disallowed_methods, reason = "how it is said and shown is no part of what is built")]
pub(super) fn environment(name: &str) -> Option<String> {
    std::env::var_os(name).filter(|value| !value.is_empty()).map(|value| value.to_string_lossy().into_owned())
}

/// Lets the run speak and show so. It is said once, before anything is told.
pub fn ask(manner: Manner) {
    let _ = ASKED.set(manner);
}

/// What was asked for.
pub fn asked() -> Manner {
    ASKED.get().copied().unwrap_or_default()
}

/// Lets the run speak as the plans at hand do, where nobody asked for anything else.
pub fn at_hand(målform: Option<Målform>) {
    if målform.is_some() {
        *AT_HAND.lock().unwrap_or_else(PoisonError::into_inner) = målform;
    }
}

/// The målform that the run speaks.
pub fn spoken() -> Målform {
    let at_hand = || *AT_HAND.lock().unwrap_or_else(PoisonError::into_inner);
    asked().målform.or_else(at_hand).unwrap_or_default()
}

/// The målform that is spoken of a plan, which has its own.
pub fn spoken_of(own: Option<Målform>) -> Målform {
    asked().målform.or(own).unwrap_or_else(spoken)
}
