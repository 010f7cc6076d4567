//! The cover: state, treatment, facts, and the numbers that the drawing is made from.

use super::edition::title;
use super::model::{
    Block, Counted, CoverStyle, Del, Fact, Inline, Leaf, Merke, Omslag, SectionKind, Seksjon, Shown, Status, Tal, Tema,
    Vedtak, Vedtaksslag, Våpen,
};
use super::writer::Writer;
use crate::fault::Place;
use crate::norsk::{Dato, small};
use crate::plan::forside::{Erstattar, Status as WrittenStatus};
use crate::plan::gjeldstid::Gjeldstid;
use crate::plan::kommune::Omslag as WrittenOmslag;
use crate::plan::lists::Kven;
use crate::plan::picture::virtual_path;
use crate::plan::tidspunkt::{Når, Tidspunkt};
use crate::plan::vedtak::{Vedtak as WrittenVedtak, Vedtaksslag as WrittenKind};
use std::collections::BTreeSet;

impl Writer<'_> {
    /// The colours, the arms and the style of the cover.
    pub fn theme(&mut self) -> Tema {
        let kommune = &self.plan.kommune;
        let våpen = kommune.våpen.as_ref().map(|v| Våpen { fil: virtual_path(&v.fil), alt: self.alt(&v.alt) });
        let omslag = match kommune.omslag.unwrap_or_default() {
            WrittenOmslag::Felt => CoverStyle::Felt,
            WrittenOmslag::Stripe => CoverStyle::Stripe,
        };
        Tema { farge: kommune.farge.0, omslag, våpen }
    }

    /// How far the plan has come.
    pub fn status(&self) -> Status {
        match self.plan.forside.status.value {
            WrittenStatus::Utkast => Status::Utkast,
            WrittenStatus::Høyring => Status::Høyring,
            WrittenStatus::Framlegg => Status::Framlegg,
            WrittenStatus::Vedteken => Status::Vedteken,
        }
    }

    /// The mark that a plan carries until it is put forward.
    pub fn mark(&mut self, dato: Dato, place: Place) -> Option<Merke> {
        let word = match self.status() {
            Status::Utkast => self.words.utkast,
            Status::Høyring => self.words.høyring,
            Status::Framlegg | Status::Vedteken => return None,
        };
        Some(Merke { word, dato: self.computed("merke/dato", &dato.long(), place) })
    }

    /// What stands on the cover beside the title.
    pub fn cover(&mut self, dato: Dato, place: Place) -> Omslag {
        let forside = &self.plan.forside;
        let merknad = match self.status() {
            Status::Utkast => Some(self.words.merknad_utkast),
            Status::Høyring => Some(self.words.merknad_høyring),
            Status::Framlegg | Status::Vedteken => None,
        };
        let merknad = merknad.map(|text| {
            let text = text.replace("{}", &dato.long());
            self.computed("omslag/merknad", &text, place)
        });
        let vedtak = forside.vedtak.iter().enumerate().map(|(i, v)| self.treatment(i, v, dato)).collect();
        Omslag { vedtak, facts: self.facts(dato, place), merknad }
    }

    fn treatment(&mut self, i: usize, vedtak: &WrittenVedtak, edition: Dato) -> Vedtak {
        self.inside(format!("vedtak/{i}"), |s| {
            let slag = match vedtak.slag.unwrap_or_default() {
                WrittenKind::Vedtak => Vedtaksslag::Vedtak,
                WrittenKind::Tilråding => Vedtaksslag::Tilråding,
                WrittenKind::Uttale => Vedtaksslag::Uttale,
            };
            let adopted = s.status() == Status::Vedteken;
            // a recommendation may have been given before the plan is adopted
            let given = slag != Vedtaksslag::Vedtak
                && vedtak.sak.is_some()
                && vedtak.dato.as_ref().is_some_and(|d| d.value <= edition);
            let done = adopted || given;
            let word = if done { s.words.done } else { s.words.to_do }[slag as usize];
            Vedtak {
                slag,
                done,
                what: s.computed("kva", word, vedtak.organ.place()),
                organ: s.line("organ", &vedtak.organ),
                dato: vedtak.dato.as_ref().map(|d| s.shown("dato", d.value, &d.long(), d.place)),
                sak: vedtak.sak.as_ref().map(|n| s.shown("sak", n.as_str().to_string(), n.as_str(), n.place)),
                gjeld: s.covers(vedtak),
            }
        })
    }

    /// What the bodies have decided, or are asked to, in their own words: a chapter of its own before the others.
    pub fn decisions(&mut self) -> Option<Seksjon> {
        let plan = self.plan;
        let place = plan.forside.vedtak.iter().find_map(|v| v.tekst.as_ref())?.place();
        let adopted = self.status() == Status::Vedteken;
        let title = if adopted { self.words.decided } else { self.words.proposed };
        let tittel = self.computed("vedtak/tittel", title, place);
        let mut delar = vec![];
        for (i, vedtak) in plan.forside.vedtak.iter().enumerate() {
            let Some(tekst) = &vedtak.tekst else { continue };
            delar.push(self.inside(format!("vedtak/{i}"), |s| {
                let mut content: Vec<Block> = s.when_and_what(vedtak).into_iter().collect();
                content.extend(s.text("tekst", tekst));
                Del {
                    id: format!("_vedtak-{i}"),
                    nummer: None,
                    tittel: s.inside("del", |s| s.line("organ", &vedtak.organ)),
                    nivå: 2,
                    content,
                    delar: vec![],
                }
            }));
        }
        Some(Seksjon {
            id: "_vedtak".into(),
            nummer: None,
            tittel,
            ingress: None,
            content: vec![],
            kind: SectionKind::Vedtak,
            delar,
        })
    }

    /// The line under the heading of a vedtak: its date, its case, and the sections that it covers.
    fn when_and_what(&mut self, vedtak: &WrittenVedtak) -> Option<Block> {
        let covers = self.covers(vedtak).map(|covers| format!("{} {}", small(self.words.gjeld), covers.text.text));
        let dato = vedtak.dato.as_ref().map(|d| d.long());
        let sak = vedtak.sak.as_ref().map(|n| format!("{}\u{a0}{}", small(self.words.sak), n.as_str()));
        let parts: Vec<String> = [dato, sak, covers].into_iter().flatten().collect();
        let text = parts.join(", ");
        let line = (!text.is_empty()).then(|| self.computed("line", &text, vedtak.organ.place()))?;
        Some(Block::Paragraph(vec![Inline::Emphasis(vec![Inline::Text(line)])]))
    }

    /// The sections that a vedtak covers, by their titles.
    fn covers(&mut self, vedtak: &WrittenVedtak) -> Option<Shown<Vec<String>>> {
        let place = vedtak.gjeld.first()?.place;
        let covered = vedtak.gjeld.iter().filter_map(|id| self.resolved.chapters.get(id.as_str()).copied());
        let (ids, titles): (Vec<String>, Vec<String>) =
            covered.map(|k| (k.id.to_string(), self.bare(&k.seksjon.hovud().tittel))).unzip();
        Some(self.shown("gjeld", ids, &titles.join(", "), place))
    }

    fn facts(&mut self, dato: Dato, place: Place) -> Vec<Fact> {
        let plan = self.plan;
        let forside = &plan.forside;
        let words = self.words;
        let mut out = vec![];
        let mut add = |name: &'static str, value: Leaf| out.push(Fact { name, value });
        if let Some(gjeld) = forside.gjeldstid() {
            let text = match gjeld.value {
                Gjeldstid::Dagar(a, b) => format!("{}–{}", a.long(), b.long()),
                Gjeldstid::År(year) => format!("1.\u{a0}januar–31.\u{a0}desember {year}"),
                Gjeldstid::Periode(a, b) => format!("1.\u{a0}januar {a}–31.\u{a0}desember {b}"),
            };
            add(words.gjeld, self.computed("fakta/gjeld", &text, gjeld.place));
        }
        match &forside.erstattar {
            Some(Erstattar::Tittel(tittel)) => add(words.erstattar, self.line("fakta/erstattar", tittel)),
            Some(Erstattar::Mappe(mappe)) => {
                if let Some(old) = &plan.replaced {
                    let tittel = title(&plan.kommune, old);
                    add(words.erstattar, self.computed("fakta/erstattar", &tittel, mappe.place));
                }
            }
            None => {}
        }
        if let Some(heimel) = &forside.heimel {
            add(words.heimel, self.line("fakta/heimel", heimel));
        }
        if self.status() == Status::Framlegg {
            add(words.utgåve, self.computed("fakta/utgåve", &dato.long(), place));
        }
        if let Some(k) = &forside.kontroll {
            for (name, path, value) in [
                (words.versjon, "fakta/versjon", &k.versjon),
                (words.arkivsak, "fakta/arkivsak", &k.arkivsak),
                (words.utarbeidd, "fakta/utarbeidd", &k.utarbeidd),
                (words.godkjent, "fakta/godkjent", &k.godkjent),
            ] {
                if let Some(value) = value {
                    add(name, self.line(path, value));
                }
            }
        }
        out
    }

    /// The plan in numbers: sub-goals, measures, fixed meetings and responsible actors, where there are any.
    pub fn figures(&mut self, place: Place) -> Vec<Tal> {
        let goals: usize = self.plan.tables().map(|t| t.delmål.len()).sum();
        let measures = self.plan.measures().count();
        let (mut meetings, mut actors) = (0, BTreeSet::new());
        for tiltak in self.plan.measures() {
            meetings += tiltak.tidspunkt.iter().map(dated).sum::<usize>();
            actors.extend(tiltak.ansvar.iter().filter_map(|a| match &a.kven {
                Kven::Aktør(id) => Some(id.as_str()),
                Kven::Tekst(_) => None,
            }));
        }
        let words = self.words;
        [
            (Counted::Delmål, goals, words.one_delmål, words.delmål),
            (Counted::Tiltak, measures, words.one_tiltak, words.tiltak),
            (Counted::Møte, meetings, words.one_møte, words.møte),
            (Counted::Aktørar, actors.len(), words.one_aktør, words.aktørar),
        ]
        .into_iter()
        .filter(|(_, n, ..)| *n > 0)
        .map(|(kind, n, one, many)| Tal {
            kind,
            count: self.shown(&format!("tal/{many}"), n, &n.to_string(), place),
            word: if n == 1 { one } else { many },
        })
        .collect()
    }
}

/// How many meetings of its own a time holds; the same meeting in two lists is one.
fn dated(time: &Tidspunkt) -> usize {
    match time {
        Tidspunkt::Møte(m) => matches!(m.når, Når::Dato(_)).into(),
        Tidspunkt::Gruppe(g) => g.liste.iter().map(dated).sum(),
        Tidspunkt::Tekst(_) | Tidspunkt::Periode(_) => 0,
    }
}
