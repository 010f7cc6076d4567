//! In which written form of Norwegian a key or a word stands. Both forms are read; which of them a file should have is for a
//! check to say, since reading does not know it yet.

use super::Cx;
use crate::fault::Place;
use crate::norsk::{Målform, Said};

/// A key or a word where it stands in a form that the other written form of Norwegian does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// Where it stands.
    pub place: Place,
    /// The form that it is written in.
    pub målform: Målform,
    /// What it is called there.
    pub written: &'static str,
    /// What it is called in the other form.
    pub other: &'static str,
}

impl Cx<'_> {
    /// The form that most of what has been read of the file is in; nynorsk where nothing tells.
    pub(super) fn mostly(&self) -> Målform {
        let bokmål = self.forms.iter().filter(|form| form.målform == Målform::Bokmål).count();
        if 2 * bokmål > self.forms.len() { Målform::Bokmål } else { Målform::Nynorsk }
    }

    /// The form that the file is in, where it tells; else that of whoever is spoken to.
    pub(super) fn form_or(&self, spoken: Målform) -> Målform {
        if self.forms.is_empty() { spoken } else { self.mostly() }
    }

    /// A key or a word as it is to be written in this file.
    pub(super) fn own(&self, nn: &str, nb: Option<&str>) -> Said {
        let of = |spoken| self.form_or(spoken).choose(nn, nb);
        Said::new(of(Målform::Nynorsk), of(Målform::Bokmål))
    }

    /// Notes the form of a key or a word, where the two differ.
    pub(super) fn note_form(&mut self, place: Place, text: &str, nn: &'static str, nb: Option<&'static str>) {
        let Some(nb) = nb.filter(|nb| *nb != nn) else { return };
        let (målform, written, other) =
            if text == nb { (Målform::Bokmål, nb, nn) } else { (Målform::Nynorsk, nn, nb) };
        self.forms.push(Form { place, målform, written, other });
    }
}
