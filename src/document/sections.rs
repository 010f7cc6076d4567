//! Chapters: sections, their parts and their tables.

use super::model::{Block, Del, Nummer, Retning, SectionKind, Seksjon, Tabell};
use super::table::Over;
use super::writer::Writer;
use crate::plan::Kapittel;
use crate::plan::del::{Del as WrittenDel, Figur};
use crate::plan::hovud::Hovud;
use crate::plan::numbers::ChapterNumbers;
use crate::plan::picture::virtual_path;
use crate::plan::seksjon::Seksjon as WrittenSeksjon;
use crate::plan::tabell::Retning as WrittenRetning;
use crate::plan::tiltaksdel::Tiltaksdel;
use crate::plan::value::Id;

/// The level of the headings of a chapter's parts; its own is 1.
const FIRST_LEVEL: u8 = 2;

impl Writer<'_> {
    /// A chapter.
    pub fn chapter(&mut self, kapittel: &Kapittel, nummer: &ChapterNumbers) -> Seksjon {
        let id = kapittel.id.to_string();
        self.inside_chapter(&id, |s| {
            let hovud = kapittel.seksjon.hovud();
            Seksjon {
                id: id.clone(),
                nummer: nummer.number.clone().map(if nummer.vedlegg { Nummer::Vedlegg } else { Nummer::Kapittel }),
                tittel: s.line("tittel", &hovud.tittel),
                ingress: hovud.ingress.as_ref().map(|i| s.sentence("ingress", i)),
                content: s.opening(hovud),
                kind: match &kapittel.seksjon {
                    WrittenSeksjon::Organisering(o) => SectionKind::Organisering(s.levels(o, nummer)),
                    WrittenSeksjon::Tiltak(t) => {
                        SectionKind::Tiltak { retning: t.retning.map(retning), tabellar: s.tables(&id, t, nummer) }
                    }
                    WrittenSeksjon::Tekst(_) => SectionKind::Tekst,
                    WrittenSeksjon::Tilbakeblikk(_) => SectionKind::Tilbakeblikk,
                },
                delar: s.parts(&id, kapittel.seksjon.delar(), &nummer.delar, FIRST_LEVEL),
            }
        })
    }

    fn opening(&mut self, hovud: &Hovud) -> Vec<Block> {
        let mut out = hovud.tekst.as_ref().map(|t| self.text("tekst", t)).unwrap_or_default();
        out.extend(hovud.figur.as_ref().map(|f| self.figure(f)));
        out
    }

    fn figure(&mut self, figur: &Figur) -> Block {
        self.inside("figur", |s| Block::Figur {
            fil: virtual_path(&figur.fil),
            alt: s.alt(&figur.alt),
            tekst: figur.tekst.as_ref().map(|t| s.sentence("tekst", t)),
            kreditt: figur.kreditt.as_ref().map(|k| s.line("kreditt", k)),
        })
    }

    fn parts(&mut self, parent: &str, parts: &[WrittenDel], numbers: &[Option<String>], level: u8) -> Vec<Del> {
        parts
            .iter()
            .enumerate()
            .map(|(i, part)| {
                let id = part_id(parent, part);
                let name = part.id.as_ref().map_or_else(|| Id::from_title(part.tittel.source()), |id| id.to_string());
                self.inside(name, |s| {
                    let tittel = s.line("tittel", &part.tittel);
                    let mut content = part.tekst.as_ref().map(|t| s.text("tekst", t)).unwrap_or_default();
                    content.extend(part.figur.as_ref().map(|f| s.figure(f)));
                    let delar = s.parts(&id, &part.delar, &[], level + 1);
                    Del {
                        id: id.clone(),
                        nummer: numbers.get(i).cloned().flatten(),
                        tittel,
                        nivå: level,
                        content,
                        delar,
                    }
                })
            })
            .collect()
    }

    fn tables(&mut self, id: &str, section: &Tiltaksdel, nummer: &ChapterNumbers) -> Vec<Tabell> {
        let place = section.hovud.tittel.place();
        let mut numbers = nummer.tabellar.iter();
        let mut out = vec![];
        if let Some(n) = numbers.next() {
            let over = Over { id: format!("{id}-tabell"), ..Default::default() };
            out.extend(self.table(over, &section.tabell, section.setup(&section.tabell), n, place));
        }
        for ((part, n), heading) in section.tabellar.iter().zip(numbers).zip(&nummer.table_parts) {
            out.extend(self.inside(&part.id.value, |s| {
                let mut content = part.tekst.as_ref().map(|t| s.text("tekst", t)).unwrap_or_default();
                content.extend(part.figur.as_ref().map(|f| s.figure(f)));
                let tittel = part.tittel.as_ref().map(|t| s.line("tittel", t));
                let over = Over { id: part.id.to_string(), nummer: heading.clone(), tittel, content };
                s.table(over, &part.tabell, section.setup(&part.tabell), n, part.id.place)
            }));
        }
        out
    }
}

/// The id of a part: the author's own, or one made from where it stands and what it is called.
fn part_id(parent: &str, part: &WrittenDel) -> String {
    part.id.as_ref().map_or_else(|| format!("{parent}-{}", Id::from_title(part.tittel.source())), |id| id.to_string())
}

fn retning(written: WrittenRetning) -> Retning {
    match written {
        WrittenRetning::Liggjande => Retning::Liggjande,
        WrittenRetning::Ståande => Retning::Ståande,
    }
}
