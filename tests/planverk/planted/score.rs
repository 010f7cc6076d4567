//! What is counted of the answers, and the table of it.

use super::ledger::Edit;
use std::collections::BTreeMap;
use std::fmt::Write;

/// How often something was planted and found, and told and right.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    pub planted: usize,
    pub found: usize,
    pub told: usize,
    pub right: usize,
}

impl Score {
    pub fn recall(self) -> f64 {
        if self.planted == 0 { 1.0 } else { self.found as f64 / self.planted as f64 }
    }

    pub fn precision(self) -> f64 {
        if self.told == 0 { 1.0 } else { self.right as f64 / self.told as f64 }
    }
}

/// The judgement of one answer, or of many.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    pub plans: usize,
    pub scores: BTreeMap<Edit, Score>,
    /// Measures that stand in both plans; how many of them were paired surely, and how many unsurely.
    pub pairs: usize,
    pub sure: usize,
    pub unsure: usize,
    /// Unsure pairs whose first candidate is wrong.
    pub unsure_wrong: usize,
    /// Sure pairs that are not the same.
    pub false_pairs: Vec<String>,
    /// What was told of something that nobody changed.
    pub noise: Vec<String>,
    /// What was planted and not found, and what was told and not right.
    pub missed: Vec<(Edit, String)>,
    pub wrong: Vec<(Edit, String)>,
}

impl Verdict {
    pub fn planted(&mut self, edit: Edit, found: bool, words: impl FnOnce() -> String) {
        let scores = self.scores.entry(edit).or_default();
        scores.planted += 1;
        scores.found += usize::from(found);
        if !found {
            self.missed.push((edit, words()));
        }
    }

    pub fn told(&mut self, edit: Edit, right: bool, words: impl FnOnce() -> String) {
        let scores = self.scores.entry(edit).or_default();
        scores.told += 1;
        scores.right += usize::from(right);
        if !right {
            self.wrong.push((edit, words()));
        }
    }

    pub fn add(&mut self, other: Verdict) {
        self.plans += other.plans;
        self.pairs += other.pairs;
        self.sure += other.sure;
        self.unsure += other.unsure;
        self.unsure_wrong += other.unsure_wrong;
        for (edit, scores) in other.scores {
            let own = self.scores.entry(edit).or_default();
            own.planted += scores.planted;
            own.found += scores.found;
            own.told += scores.told;
            own.right += scores.right;
        }
        self.false_pairs.extend(other.false_pairs);
        self.noise.extend(other.noise);
        self.missed.extend(other.missed);
        self.wrong.extend(other.wrong);
    }

    /// The bars that it does not reach.
    pub fn shortfalls(&self) -> Vec<String> {
        let mut out = vec![];
        if !self.false_pairs.is_empty() {
            out.push(format!("{} falske sikre par", self.false_pairs.len()));
        }
        if !self.noise.is_empty() {
            out.push(format!("{} liner fortalde for støy", self.noise.len()));
        }
        for edit in Edit::ALL {
            let scores = self.scores.get(&edit).copied().unwrap_or_default();
            if scores.planted == 0 {
                out.push(format!("{}: aldri planta", edit.name()));
            }
            let (recall, precision) = edit.bar();
            if recall.is_some_and(|least| scores.recall() < least) {
                out.push(format!("{}: recall {:.4}", edit.name(), scores.recall()));
            }
            if precision.is_some_and(|least| scores.precision() < least) {
                out.push(format!("{}: precision {:.4}", edit.name(), scores.precision()));
            }
        }
        out
    }

    /// Examples of what went wrong: the first few of each kind.
    pub fn examples(&self, most: usize) -> String {
        let mut out = String::new();
        for (what, all) in [("falskt sikkert par", &self.false_pairs), ("støy", &self.noise)] {
            for words in all.iter().take(most) {
                let _ = writeln!(out, "{what}: {words}");
            }
        }
        for (what, all) in [("bomma", &self.missed), ("feil", &self.wrong)] {
            for edit in Edit::ALL {
                for (_, words) in all.iter().filter(|(k, _)| *k == edit).take(most) {
                    let _ = writeln!(out, "{what}, {}: {words}", edit.name());
                }
            }
        }
        out
    }
}

/// The table for the docs: with ids, and with all of them exchanged.
pub fn table(with_them: &Verdict, without: &Verdict) -> String {
    let mut out = String::from(
        "| planta | tal | recall med id | precision med id | recall utan id | precision utan id | krav |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | --- |\n",
    );
    for edit in Edit::ALL {
        let (a, b) = (
            with_them.scores.get(&edit).copied().unwrap_or_default(),
            without.scores.get(&edit).copied().unwrap_or_default(),
        );
        let bars = match edit.bar() {
            (Some(r), Some(p)) => format!("{r} ved {p}"),
            (Some(r), None) => r.to_string(),
            _ => "–".into(),
        };
        let figure = |x: f64| format!("{x:.4}").replace('.', ",");
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} | {} | {} |",
            edit.name(),
            a.planted,
            figure(a.recall()),
            figure(a.precision()),
            figure(b.recall()),
            figure(b.precision()),
            bars.replace('.', ","),
        );
    }
    for (name, verdict) in [("med id", with_them), ("utan id", without)] {
        let _ = writeln!(
            out,
            "\n{name}: {} planar, {} tiltak i begge, av dei {} sikre par og {} usikre; {} usikre par feil, {} falske sikre par, {} liner for støy",
            verdict.plans,
            verdict.pairs,
            verdict.sure,
            verdict.unsure,
            verdict.unsure_wrong,
            verdict.false_pairs.len(),
            verdict.noise.len()
        );
    }
    out
}
