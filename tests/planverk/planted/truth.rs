//! What is true of a plan: which unit an id is, and which text a written text is, by the generator's own numbers.

use super::plan::{Del, Gruppe, Nr, Plan, SectionContents, Tekst, Tiltak, Time};
use planverk::compare::contents::{Unit, UnitKind};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// The front page and the treatment have no id.
const FORSIDE: Nr = 0;
const VEDTAK: Nr = Nr::MAX;

/// A text and the unit that it stands in.
#[derive(Clone, Debug)]
pub struct Stad {
    pub unit: Nr,
    pub tekst: Tekst,
}

/// A plan's truth.
#[derive(Default)]
pub struct Truth {
    idar: HashMap<String, Nr>,
    /// The unit that a unit stands in.
    pub parents: HashMap<Nr, Nr>,
    pub titles: HashMap<Nr, Tekst>,
    pub texts: HashMap<Nr, Stad>,
    keys: HashMap<(Nr, String), Nr>,
}

/// A text without all that is no change: letters and figures alone, amounts without «kr».
pub fn key(text: &str) -> String {
    let words = text.nfc().collect::<String>();
    let words = words.split(|c: char| c.is_whitespace()).filter(|w| !matches!(*w, "kr" | "kr."));
    words.flat_map(|w| w.chars().filter(|c| c.is_alphanumeric()).collect::<Vec<_>>()).collect()
}

/// A text as it is written without noise.
pub fn plain(x: &Tekst) -> String {
    x.words.replace('¤', &x.amount.to_string()).replace('£', "{{ år }}")
}

impl Truth {
    pub fn of(plan: &Plan) -> Self {
        let mut f = Truth::default();
        f.titles.insert(FORSIDE, plan.tittel.clone());
        for s in &plan.seksjonar {
            f.unit(&s.id, s.nr, FORSIDE, &s.tittel);
            s.ingress.iter().chain(&s.paragraph).for_each(|x| f.add(s.nr, x));
            match &s.contents {
                SectionContents::Tekst(delar) | SectionContents::Tilbakeblikk(delar) => f.parts(delar, s.nr),
                SectionContents::Organisering(all) => f.groups(all, s.nr),
                SectionContents::Tiltak { mål, delmål } => {
                    f.add(s.nr, mål);
                    for d in delmål {
                        f.unit(&d.id, d.nr, s.nr, &d.tittel);
                        d.tiltak.iter().for_each(|x| f.measure(x, d.nr));
                    }
                }
            }
        }
        f
    }

    fn unit(&mut self, id: &str, nr: Nr, inside: Nr, title: &Tekst) {
        self.idar.insert(id.to_string(), nr);
        self.parents.insert(nr, inside);
        self.titles.insert(nr, title.clone());
    }

    fn add(&mut self, unit: Nr, tekst: &Tekst) {
        self.keys.insert((unit, key(&plain(tekst))), tekst.nr);
        self.texts.insert(tekst.nr, Stad { unit, tekst: tekst.clone() });
    }

    fn parts(&mut self, delar: &[Del], inside: Nr) {
        for d in delar {
            self.unit(&d.id, d.nr, inside, &d.tittel);
            d.paragraph.iter().chain(&d.liste).for_each(|x| self.add(d.nr, x));
            self.parts(&d.delar, d.nr);
        }
    }

    fn groups(&mut self, grupper: &[Gruppe], inside: Nr) {
        for g in grupper {
            self.unit(&g.id, g.nr, inside, &g.tittel);
            g.mandat.iter().chain([&g.møte]).for_each(|x| self.add(g.nr, x));
            self.groups(&g.grupper, g.nr);
        }
    }

    fn measure(&mut self, x: &Tiltak, inside: Nr) {
        self.unit(&x.id, x.nr, inside, &x.tittel);
        x.punkt.iter().chain(&x.tekst).chain(&x.kostnad).for_each(|text| self.add(x.nr, text));
        for time in &x.times {
            if let Time::Tekst(text) = time {
                self.add(x.nr, text);
            }
        }
    }

    /// Which unit this is.
    pub fn number_of(&self, e: &Unit) -> Option<Nr> {
        match (e.kind, &e.id) {
            (UnitKind::Forside, _) => Some(FORSIDE),
            (UnitKind::Vedtak, _) => Some(VEDTAK),
            (_, Some(id)) => self.idar.get(id).copied(),
            _ => None,
        }
    }

    /// Which text of this unit it is.
    pub fn tekst(&self, unit: Nr, text: &str) -> Option<Nr> {
        self.keys.get(&(unit, key(text))).copied()
    }

    pub fn has(&self, unit: Nr) -> bool {
        self.parents.contains_key(&unit)
    }
}

/// Whether two texts say the same.
pub fn like(a: &Tekst, b: &Tekst) -> bool {
    a.words == b.words && (a.amount == b.amount || !a.words.contains('¤'))
}
