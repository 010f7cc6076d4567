//! What is counted of the answers, and the table of it.

use super::bok::Kva;
use std::collections::BTreeMap;
use std::fmt::Write;

/// How often something was planted and found, and told and right.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tal {
    pub planta: usize,
    pub funne: usize,
    pub sagt: usize,
    pub rett: usize,
}

impl Tal {
    pub fn recall(self) -> f64 {
        if self.planta == 0 { 1.0 } else { self.funne as f64 / self.planta as f64 }
    }

    pub fn precision(self) -> f64 {
        if self.sagt == 0 { 1.0 } else { self.rett as f64 / self.sagt as f64 }
    }
}

/// The judgement of one answer, or of many.
#[derive(Clone, Debug, Default)]
pub struct Dom {
    pub planar: usize,
    pub tal: BTreeMap<Kva, Tal>,
    /// Measures that stand in both plans; how many of them were paired surely, and how many unsurely.
    pub par: usize,
    pub sikre: usize,
    pub usikre: usize,
    /// Unsure pairs whose first candidate is wrong.
    pub usikre_feil: usize,
    /// Sure pairs that are not the same.
    pub falske: Vec<String>,
    /// What was told of something that nobody changed.
    pub støy: Vec<String>,
    /// What was planted and not found, and what was told and not right.
    pub bomma: Vec<(Kva, String)>,
    pub feil: Vec<(Kva, String)>,
}

impl Dom {
    pub fn planta(&mut self, kva: Kva, found: bool, words: impl FnOnce() -> String) {
        let tal = self.tal.entry(kva).or_default();
        tal.planta += 1;
        tal.funne += usize::from(found);
        if !found {
            self.bomma.push((kva, words()));
        }
    }

    pub fn sagt(&mut self, kva: Kva, right: bool, words: impl FnOnce() -> String) {
        let tal = self.tal.entry(kva).or_default();
        tal.sagt += 1;
        tal.rett += usize::from(right);
        if !right {
            self.feil.push((kva, words()));
        }
    }

    pub fn legg_til(&mut self, other: Dom) {
        self.planar += other.planar;
        self.par += other.par;
        self.sikre += other.sikre;
        self.usikre += other.usikre;
        self.usikre_feil += other.usikre_feil;
        for (kva, tal) in other.tal {
            let own = self.tal.entry(kva).or_default();
            own.planta += tal.planta;
            own.funne += tal.funne;
            own.sagt += tal.sagt;
            own.rett += tal.rett;
        }
        self.falske.extend(other.falske);
        self.støy.extend(other.støy);
        self.bomma.extend(other.bomma);
        self.feil.extend(other.feil);
    }

    /// The bars that it does not reach.
    pub fn brot(&self) -> Vec<String> {
        let mut out = vec![];
        if !self.falske.is_empty() {
            out.push(format!("{} falske sikre par", self.falske.len()));
        }
        if !self.støy.is_empty() {
            out.push(format!("{} liner fortalde for støy", self.støy.len()));
        }
        for kva in Kva::ALLE {
            let tal = self.tal.get(&kva).copied().unwrap_or_default();
            if tal.planta == 0 {
                out.push(format!("{}: aldri planta", kva.namn()));
            }
            let (recall, precision) = kva.krav();
            if recall.is_some_and(|least| tal.recall() < least) {
                out.push(format!("{}: recall {:.4}", kva.namn(), tal.recall()));
            }
            if precision.is_some_and(|least| tal.precision() < least) {
                out.push(format!("{}: precision {:.4}", kva.namn(), tal.precision()));
            }
        }
        out
    }

    /// Examples of what went wrong: the first few of each kind.
    pub fn døme(&self, most: usize) -> String {
        let mut out = String::new();
        for (what, all) in [("falskt sikkert par", &self.falske), ("støy", &self.støy)] {
            for words in all.iter().take(most) {
                let _ = writeln!(out, "{what}: {words}");
            }
        }
        for (what, all) in [("bomma", &self.bomma), ("feil", &self.feil)] {
            for kva in Kva::ALLE {
                for (_, words) in all.iter().filter(|(k, _)| *k == kva).take(most) {
                    let _ = writeln!(out, "{what}, {}: {words}", kva.namn());
                }
            }
        }
        out
    }
}

/// The table for the docs: with ids, and with all of them exchanged.
pub fn tabell(med: &Dom, utan: &Dom) -> String {
    let mut out = String::from(
        "| planta | tal | recall med id | precision med id | recall utan id | precision utan id | krav |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | --- |\n",
    );
    for kva in Kva::ALLE {
        let (a, b) = (med.tal.get(&kva).copied().unwrap_or_default(), utan.tal.get(&kva).copied().unwrap_or_default());
        let bars = match kva.krav() {
            (Some(r), Some(p)) => format!("{r} ved {p}"),
            (Some(r), None) => r.to_string(),
            _ => "–".into(),
        };
        let figure = |x: f64| format!("{x:.4}").replace('.', ",");
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} | {} | {} |",
            kva.namn(),
            a.planta,
            figure(a.recall()),
            figure(a.precision()),
            figure(b.recall()),
            figure(b.precision()),
            bars.replace('.', ","),
        );
    }
    for (name, dom) in [("med id", med), ("utan id", utan)] {
        let _ = writeln!(
            out,
            "\n{name}: {} planar, {} tiltak i begge, av dei {} sikre par og {} usikre; {} usikre par feil, {} falske sikre par, {} liner for støy",
            dom.planar,
            dom.par,
            dom.sikre,
            dom.usikre,
            dom.usikre_feil,
            dom.falske.len(),
            dom.støy.len()
        );
    }
    out
}
