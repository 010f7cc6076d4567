//! What a measure has in each column of its table.

use super::model::{Block, Celle, Framdrift, Inline};
use super::writer::Writer;
use crate::plan::punkt::{Celle as WrittenCelle, Punkt};
use crate::plan::tabell::Felt;
use crate::plan::tiltak::{Deltiltak, Framdrift as WrittenFramdrift, Tiltak};

impl Writer<'_> {
    /// What a measure has in a column.
    pub fn cell(&mut self, felt: Felt, t: &Tiltak) -> Celle {
        match felt {
            Felt::Tiltak => Celle::Tiltak { tittel: self.line("tittel", &t.tittel), content: self.body(t) },
            Felt::Tittel => Celle::Tiltak { tittel: self.line("tittel", &t.tittel), content: vec![] },
            Felt::Punkt => Celle::Blokker(self.body(t)),
            Felt::Ansvar => Celle::Ansvar(self.actors("ansvar", &t.ansvar)),
            Felt::Tidspunkt => Celle::Tidspunkt(self.times("tidspunkt", &t.tidspunkt)),
            Felt::Framdrift => match t.framdrift {
                Some(f) => {
                    let word = self.words.framdrift[f as usize];
                    Celle::Framdrift(self.shown("framdrift", how_far(f), word, t.id.place))
                }
                None => Celle::Blokker(vec![]),
            },
            Felt::Situasjon => self.field("situasjon", &t.situasjon),
            Felt::Kostnad => self.field("kostnad", &t.kostnad),
            Felt::Finansiering => self.field("finansiering", &t.finansiering),
            Felt::Indikator => self.field("indikator", &t.indikator),
            Felt::Satsing => self.field("satsing", &t.satsing),
            // filtered out: it spans its rows and is no cell of one
            Felt::Delmål => Celle::Blokker(vec![]),
        }
    }

    /// The text, the points and the parts of a measure.
    fn body(&mut self, t: &Tiltak) -> Vec<Block> {
        let mut out = t.tekst.as_ref().map(|x| self.text("tekst", x)).unwrap_or_default();
        out.extend(self.inside("punkt", |s| s.points(&t.punkt)));
        if !t.deltiltak.is_empty() {
            let punkt = self.inside("deltiltak", |s| {
                t.deltiltak.iter().enumerate().map(|(i, d)| s.inside(i, |s| s.part(d))).collect()
            });
            out.push(Block::List(punkt));
        }
        out
    }

    fn part(&mut self, part: &Deltiltak) -> Vec<Block> {
        let mut out = vec![Block::Paragraph(vec![Inline::Text(self.line("tittel", &part.tittel))])];
        if !part.ansvar.is_empty() {
            let label = self.computed("ansvar", self.words.kolonnar[Felt::Ansvar as usize], part.tittel.place());
            let actors = self.actors("ansvar", &part.ansvar);
            let punkt = actors.into_iter().map(|actor| vec![Block::Paragraph(actor.namn)]).collect();
            out.push(Block::Labelled { label, content: vec![Block::List(punkt)] });
        }
        out
    }

    fn field(&mut self, name: &str, celle: &WrittenCelle) -> Celle {
        Celle::Blokker(self.inside(name, |s| match celle.punkt.as_slice() {
            [one] if celle.single && one.merkelapp.is_none() && one.punkt.is_empty() => {
                one.tekst.iter().map(|t| Block::Paragraph(s.inside("0", |s| s.sentence("", t)))).collect()
            }
            points => s.points(points),
        }))
    }

    /// Points as one list, broken only where a labelled group stands.
    fn points(&mut self, points: &[Punkt]) -> Vec<Block> {
        let mut out: Vec<Block> = vec![];
        for (i, point) in points.iter().enumerate() {
            let blocks = self.inside(i, |s| {
                let mut inner = vec![];
                inner.extend(point.tekst.as_ref().map(|t| Block::Paragraph(s.sentence("", t))));
                inner.extend(s.points(&point.punkt));
                inner
            });
            match &point.merkelapp {
                Some(label) => {
                    let label = self.inside(i, |s| s.line("tittel", label));
                    out.push(Block::Labelled { label, content: blocks });
                }
                None => match out.last_mut() {
                    Some(Block::List(punkt)) => punkt.push(blocks),
                    _ => out.push(Block::List(vec![blocks])),
                },
            }
        }
        out
    }
}

fn how_far(framdrift: WrittenFramdrift) -> Framdrift {
    match framdrift {
        WrittenFramdrift::IkkjeStarta => Framdrift::IkkjeStarta,
        WrittenFramdrift::Påbyrja => Framdrift::Påbyrja,
        WrittenFramdrift::Løpande => Framdrift::Løpande,
        WrittenFramdrift::Gjennomført => Framdrift::Gjennomført,
        WrittenFramdrift::Utsett => Framdrift::Utsett,
        WrittenFramdrift::Avslutta => Framdrift::Avslutta,
    }
}
