//! The organisation: levels and groups, each with its labelled rows.

use super::model::{Block, Gruppe, Inline, Leaf, Nivå, Row};
use super::writer::Writer;
use crate::fault::Place;
use crate::norsk::List;
use crate::plan::lists::Aktørvising;
use crate::plan::numbers::ChapterNumbers;
use crate::plan::organisering::{
    Deltakarform, Gruppe as WrittenGruppe, Nivå as WrittenNivå, Nivåslag, Organisering
};
use crate::text::{Linje, Tekst};

/// The levels of the SLT model, also where a plan describes only some of them.
const LEVELS: u8 = 3;

impl Writer<'_> {
    /// The levels of a section.
    pub fn levels(&mut self, section: &Organisering, nummer: &ChapterNumbers) -> Vec<Nivå> {
        section.nivå.iter().zip(&nummer.nivå).map(|(level, n)| self.level(level, n.as_ref(), section)).collect()
    }

    fn level(&mut self, level: &WrittenNivå, nummer: Option<&String>, section: &Organisering) -> Nivå {
        let gruppe = &level.gruppe;
        self.inside(&gruppe.id.value, |s| {
            let words = s.words;
            let own = level.nivå.map(|level| match level {
                Nivåslag::Styrande => (1, words.styrande),
                Nivåslag::Koordinerande => (2, words.koordinerande),
                Nivåslag::Utførande => (3, words.utførande),
            });
            let undertittel = own.map(|(n, word)| {
                let text = format!("{word}, {} {n} {} {LEVELS}", words.nivå, words.of);
                s.computed("undertittel", &text, gruppe.tittel.place())
            });
            Nivå {
                id: gruppe.id.to_string(),
                nummer: nummer.cloned(),
                tittel: s.line("tittel", &gruppe.tittel),
                nivå: own.map(|(n, _)| n),
                of: LEVELS,
                undertittel,
                rows: s.labelled(gruppe, section),
                grupper: level.grupper.iter().map(|g| s.group(g, section)).collect(),
            }
        })
    }

    fn group(&mut self, group: &WrittenGruppe, section: &Organisering) -> Gruppe {
        self.inside(&group.id.value, |s| Gruppe {
            id: group.id.to_string(),
            tittel: s.line("tittel", &group.tittel),
            rows: s.labelled(group, section),
        })
    }

    /// The rows of a body, each under its label.
    fn labelled(&mut self, group: &WrittenGruppe, section: &Organisering) -> Vec<Row> {
        let words = self.words;
        let own = section.merkelappar.as_ref();
        let mut rows = vec![];
        let label = own.and_then(|m| m.føresetnad.as_ref());
        rows.extend(self.row("føresetnad", (label, words.føresetnad), group.føresetnad.as_ref()));
        let label = own.and_then(|m| m.møteverksemd.as_ref());
        rows.extend(self.row("møteverksemd", (label, words.møteverksemd), group.møteverksemd.as_ref()));
        if let Some(first) = group.deltakarar.first() {
            let label = own.and_then(|m| m.deltakarar.as_ref());
            let namn = self.label("deltakarar", (label, words.deltakarar), first.place);
            let form = group.deltakarform.or(section.deltakarform).unwrap_or_default();
            rows.push(Row { label: namn, content: vec![self.participants(&group.deltakarar, form)] });
        }
        let label = own.and_then(|m| m.mandat.as_ref());
        rows.extend(self.row("mandat", (label, words.mandat), group.mandat.as_ref()));
        for (i, block) in group.blokker.iter().enumerate() {
            rows.push(self.inside(format!("blokk/{i}"), |s| Row {
                label: s.line("tittel", &block.tittel),
                content: s.text("tekst", &block.tekst),
            }));
        }
        if let Some(note) = &group.merknad {
            let label = own.and_then(|m| m.merknad.as_ref());
            let namn = self.label("merknad/namn", (label, words.merknad), note.place());
            rows.push(Row { label: namn, content: vec![Block::Paragraph(self.sentence("merknad", note))] });
        }
        rows
    }

    fn row(&mut self, path: &str, label: (Option<&Linje>, &str), tekst: Option<&Tekst>) -> Option<Row> {
        let tekst = tekst?;
        let namn = self.label(&format!("{path}/namn"), label, tekst.place());
        Some(Row { label: namn, content: self.text(path, tekst) })
    }

    /// The author's own label, or the usual one.
    fn label(&mut self, name: &str, (own, usual): (Option<&Linje>, &str), place: Place) -> Leaf {
        match own {
            Some(own) => self.line(name, own),
            None => self.computed(name, usual, place),
        }
    }

    fn participants(&mut self, list: &[Aktørvising], form: Deltakarform) -> Block {
        if form == Deltakarform::Liste {
            let actors = self.actors("deltakarar", list);
            return Block::List(actors.into_iter().map(|actor| vec![Block::Paragraph(actor.namn)]).collect());
        }
        self.inside("deltakarar", |s| {
            let mut inlines: Vec<Inline> = vec![];
            for (n, actor) in list.iter().enumerate() {
                if n > 0 {
                    let between = List::AND.before(n, list.len());
                    inlines.push(Inline::Text(s.computed(&format!("{n}/skilje"), between, actor.place)));
                }
                inlines.extend(s.inside(n, |s| s.actor(actor, n == 0)).namn);
            }
            Block::Paragraph(inlines)
        })
    }
}
