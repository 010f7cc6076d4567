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
            self.body_of_people(&from, level);
            for (group, i) in level.list("grupper").iter().zip(0..) {
                self.body_of_people(&format!("{from}.grupper[{i}]"), group);
            }
        }
    }

    /// A level or a group.
    fn body_of_people(&mut self, from: &str, body: &Yaml) {
        self.line(from, body.text("tittel").unwrap_or(""));
        for key in ["føresetnad/forutsetning", "møteverksemd/møtevirksomhet"] {
            self.blocks(&format!("{from}.{key}"), body.text(key).unwrap_or(""));
        }
        self.people(&format!("{from}.deltakarar"), body.list("deltakarar/deltakere"));
        self.blocks(&format!("{from}.mandat"), body.text("mandat").unwrap_or(""));
        for (block, i) in body.list("blokker").iter().zip(0..) {
            let from = format!("{from}.blokker[{i}]");
            self.line(&from, block.text("tittel").unwrap_or(""));
            self.blocks(&from, block.text("tekst").unwrap_or(""));
        }
        self.sentence(&format!("{from}.merknad"), body.text("merknad").unwrap_or(""));
    }

    /// Actors: ids from the register, or texts, each with its note.
    pub(super) fn people(&mut self, from: &str, people: &[Yaml]) {
        for (person, i) in people.iter().zip(0..) {
            let from = format!("{from}[{i}]");
            let id = person.as_text().or_else(|| person.text("aktør"));
            match id.and_then(|id| self.actors.get(id).cloned()) {
                Some((name, note)) => {
                    self.line(&from, &name);
                    self.line(&from, &note.unwrap_or_default());
                }
                None => self.sentence(&from, person.as_text().or_else(|| person.text("tekst")).unwrap_or("")),
            }
            self.sentence(&from, person.text("merknad").unwrap_or(""));
        }
    }
}
