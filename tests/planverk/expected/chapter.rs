//! The sections: what is printed of each type, in order.

use super::{Piece, Words};
use crate::yaml::Yaml;

impl Words {
    /// A section file.
    pub(super) fn chapter(&mut self, name: &str, section: &Yaml) {
        self.opening(name, section);
        match section.text("type") {
            Some("organisering") => self.levels(name, section),
            Some("tiltak") => self.tables(name, section),
            _ => {}
        }
        for key in ["delar/deler", "tema"] {
            self.parts(&format!("{name}.{key}"), section.list(key));
        }
    }

    /// Title, ingress, text and picture: what sections and parts begin with.
    fn opening(&mut self, from: &str, yaml: &Yaml) {
        self.line(&format!("{from}.tittel"), yaml.text("tittel").unwrap_or(""));
        self.sentence(&format!("{from}.ingress"), yaml.text("ingress").unwrap_or(""));
        self.body(from, yaml);
    }

    pub(super) fn body(&mut self, from: &str, yaml: &Yaml) {
        self.blocks(&format!("{from}.tekst"), yaml.text("tekst").unwrap_or(""));
        let Some(figure) = yaml.get("figur") else { return };
        let from = format!("{from}.figur");
        self.sentence(&from, figure.text("tekst").unwrap_or(""));
        self.line(&from, figure.text("kreditt/kreditering").unwrap_or(""));
        let text = self.fill(figure.text("alt").unwrap_or(""));
        self.alts.push(Piece { from, text });
    }

    fn parts(&mut self, from: &str, parts: &[Yaml]) {
        for (part, i) in parts.iter().zip(0..) {
            let from = format!("{from}[{i}]");
            self.opening(&from, part);
            self.parts(&format!("{from}.delar"), part.list("delar/deler"));
        }
    }

    fn levels(&mut self, name: &str, section: &Yaml) {
        for (level, i) in section.list("nivå").iter().zip(0..) {
            let from = format!("{name}.nivå[{i}]");
            self.body_of_people(&from, level, section);
            for (group, i) in level.list("grupper").iter().zip(0..) {
                self.body_of_people(&format!("{from}.grupper[{i}]"), group, section);
            }
        }
    }

    /// A level or a group, with the labels and the way to print participants that the section has.
    fn body_of_people(&mut self, from: &str, body: &Yaml, section: &Yaml) {
        let labels = section.get("merkelappar/merkelapper");
        let form = "deltakarform/deltakerform";
        let running = matches!(body.text(form).or_else(|| section.text(form)), Some("løpande" | "løpende"));
        self.line(from, body.text("tittel").unwrap_or(""));
        let label = |key: &str| labels.and_then(|labels| labels.text(key)).unwrap_or("");
        for key in ["føresetnad/forutsetning", "møteverksemd/møtevirksomhet"] {
            if let Some(text) = body.text(key) {
                self.line(&format!("{from}.merkelappar"), label(key));
                self.blocks(&format!("{from}.{key}"), text);
            }
        }
        let people = body.list("deltakarar/deltakere");
        if !people.is_empty() {
            self.line(&format!("{from}.merkelappar"), label("deltakarar/deltakere"));
        }
        self.people(&format!("{from}.deltakarar"), people, running);
        if let Some(text) = body.text("mandat") {
            self.line(&format!("{from}.merkelappar"), label("mandat"));
            self.blocks(&format!("{from}.mandat"), text);
        }
        for (block, i) in body.list("blokker").iter().zip(0..) {
            let from = format!("{from}.blokker[{i}]");
            self.line(&from, block.text("tittel").unwrap_or(""));
            self.blocks(&from, block.text("tekst").unwrap_or(""));
        }
        if let Some(text) = body.text("merknad") {
            self.line(&format!("{from}.merkelappar"), label("merknad"));
            self.sentence(&format!("{from}.merknad"), text);
        }
    }

    /// Actors: ids from the register, or texts, each with its note; running in one sentence, or on a line each with a
    /// capital.
    pub(super) fn people(&mut self, from: &str, people: &[Yaml], running: bool) {
        for (person, i) in people.iter().zip(0..) {
            let from = format!("{from}[{i}]");
            let id = person.as_text().or_else(|| person.text("aktør"));
            match id.and_then(|id| self.actors.get(id).cloned()) {
                Some((name, note)) => {
                    let in_sentence = running && i > 0;
                    self.line(&from, &if in_sentence { name } else { with_capital(&name) });
                    self.line(&from, &note.unwrap_or_default());
                }
                None => self.sentence(&from, person.as_text().or_else(|| person.text("tekst")).unwrap_or("")),
            }
            self.sentence(&from, person.text("merknad").unwrap_or(""));
        }
    }
}

/// The text with its first letter as a capital.
pub(super) fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}
