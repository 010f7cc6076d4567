//! Actors in a list, with what is noted about them.

use super::model::{Aktør, Inline};
use super::writer::Writer;
use crate::plan::lists::Aktørvising;
use crate::plan::resolved::ActorName;

impl Writer<'_> {
    /// Actors on a line each.
    pub fn actors(&mut self, name: &str, list: &[Aktørvising]) -> Vec<Aktør> {
        self.inside(name, |s| list.iter().enumerate().map(|(i, a)| s.inside(i, |s| s.actor(a, true))).collect())
    }

    /// An actor; `first` on a line the name has a capital, inside a sentence it is as the register has it.
    pub fn actor(&mut self, vising: &Aktørvising, first: bool) -> Aktør {
        let named = self.resolved.actor(vising);
        let (id, mut namn) = match named.name {
            ActorName::Text(text) => (None, self.sentence("", text)),
            ActorName::Register(id, namn) => {
                let namn = if first { self.capital_line("", namn) } else { self.line("", namn) };
                (Some(id), vec![Inline::Text(namn)])
            }
            ActorName::Unknown(id) => (Some(id), vec![Inline::Text(self.computed("", id.as_str(), id.place))]),
        };
        if let Some(note) = named.always {
            let text = self.bare(note);
            namn.push(Inline::Text(self.computed("fast", &format!(" ({text})"), note.place())));
        }
        if let Some(note) = named.merknad {
            namn.push(Inline::Text(self.computed("før", " (", note.place())));
            namn.extend(self.sentence("merknad", note));
            namn.push(Inline::Text(self.computed("etter", ")", note.place())));
        }
        Aktør { id: id.map(|id| id.value.to_string()), namn }
    }
}
