//! The kinds of plans that one can begin with.

use super::years;
use crate::norsk::Målform;
use crate::plan::value::Periode;

/// A kind of plan to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plantype {
    /// A plan of action for SLT: levels, a look back, measures.
    Slt,
    /// A plan for what municipalities do before children are let down, as the child welfare act wants it.
    Førebyggjande,
    /// A plan on any theme.
    Temaplan,
}

impl Plantype {
    /// All of them.
    pub const ALL: [Plantype; 3] = [Plantype::Slt, Plantype::Førebyggjande, Plantype::Temaplan];

    /// The word for it on the command line and in names of folders.
    pub fn word(self, målform: Målform) -> &'static str {
        match self {
            Plantype::Slt => "slt",
            Plantype::Førebyggjande => målform.choose("forebyggande", Some("forebyggende")),
            Plantype::Temaplan => "temaplan",
        }
    }

    /// The kind that a word names, as authors may write it.
    pub fn named(word: &str) -> Option<Plantype> {
        match word.trim().to_lowercase().as_str() {
            "slt" | "slt-plan" | "slt-handlingsplan" => Some(Plantype::Slt),
            word if is_preventive(word) => Some(Plantype::Førebyggjande),
            "temaplan" | "tema" => Some(Plantype::Temaplan),
            _ => None,
        }
    }

    /// The kind that the name of a folder says: `slt-2027`, `forebyggande-plan-2027-2030`.
    pub fn of_folder(name: &str) -> Option<Plantype> {
        let mut words = name.split('-');
        let first = words.next().unwrap_or_default();
        Plantype::named(first).or_else(|| words.any(is_preventive).then_some(Plantype::Førebyggjande))
    }

    /// The name of a folder for a plan of this kind.
    pub fn folder(self, målform: Målform, years: Periode) -> String {
        let kind = match self {
            Plantype::Førebyggjande => format!("{}-plan", self.word(målform)),
            Plantype::Slt | Plantype::Temaplan => self.word(målform).to_string(),
        };
        format!("{kind}-{}", years::in_a_name(years))
    }
}

/// «Førebyggande», «førebyggjande» and «forebyggende», with the letters that a folder may have or with all.
fn is_preventive(word: &str) -> bool {
    let word = word.replace("foere", "fore").replace('ø', "o").replace("gj", "g");
    matches!(word.as_str(), "forebyggande" | "forebyggende" | "forebygging")
}
