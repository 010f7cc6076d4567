//! What the answer tells of the fields of a pair.

use super::Judge;
use crate::planted::ledger::Edit;
use crate::planted::plan::Nr;
use crate::planted::truth::like;
use planverk::compare::changes::{Change, Fate, Pair, PassageChange, TimeChange, WordRun};
use planverk::compare::contents::{Passage, Time, UnitKind, When};

impl Judge<'_> {
    pub(super) fn fields(&mut self, p: &Pair, old: Nr, new: Nr) {
        for field in &p.fields {
            match &field.change {
                Change::Passages(all) => all.iter().for_each(|b| self.text(p, b, old, new)),
                Change::Actors(all) => {
                    for a in all.iter().filter(|a| a.is_change()) {
                        let id = |x: &Option<planverk::compare::contents::Aktør>| x.as_ref().and_then(|x| x.id.clone());
                        let word = match (id(&a.old), id(&a.new)) {
                            (Some(out), None) => format!("-{out}"),
                            (None, Some(new)) => format!("+{new}"),
                            _ => "merknad".into(),
                        };
                        let split = |edit: &Edit| {
                            self.ledger.entries.iter().any(|x| x.edit == *edit && [x.unit, x.nr].contains(&old))
                        };
                        let whole = [Edit::Split, Edit::Merged].iter().any(split);
                        let is = |x: &crate::planted::ledger::Entry| {
                            x.edit == Edit::Aktør
                                && x.unit == old
                                && (word == format!("-{}", x.from) || word == format!("+{}", x.to))
                        };
                        let right = self.ledger.entries.iter().any(is);
                        if !whole {
                            self.tell(Edit::Aktør, right, old, &word, p, "aktør");
                        }
                    }
                }
                Change::Times(all) => all.iter().filter(|t| t.is_change()).for_each(|t| self.time(p, t, old, new)),
            }
        }
    }

    fn time(&mut self, p: &Pair, t: &TimeChange, old: Nr, new: Nr) {
        let (Some(a), Some(b)) = (&t.old, &t.new) else {
            // in a merge the times of one half are gone
            let merged = self.ledger.entries.iter().any(|x| x.edit == Edit::Merged && [x.unit, x.nr].contains(&old));
            if !merged {
                let words = format!("tid {:?} → {:?}: {}", t.old, t.new, self.pair(p));
                self.noise(words);
            }
            return;
        };
        let (edit, word) = match (&a.when, &b.when) {
            (When::Day(x), When::Day(y)) if x != y => (Edit::Dato, format!("{}→{}", x.iso(), y.iso())),
            (When::Day(_), When::Day(_)) => (Edit::Klokke, format!("{}→{}", clock(a), clock(b))),
            _ => (Edit::Dato, format!("{a:?}→{b:?}")),
        };
        if old == new {
            let is = |x: &crate::planted::ledger::Entry| {
                x.edit == edit && x.unit == old && word == format!("{}→{}", x.from, x.to)
            };
            let right = self.ledger.entries.iter().any(is) && (edit == Edit::Klokke || clock(a) == clock(b));
            self.tell(edit, right, old, &word, p, "tid");
        }
    }

    /// A text of a pair. It may have come from another unit.
    fn text(&mut self, p: &Pair, b: &PassageChange, old: Nr, new: Nr) {
        let came = b.other_unit.map(|i| self.answer.old.units.get(i).and_then(|e| self.old.number_of(e)));
        let from = match came {
            Some(other) => other,
            None => Some(old),
        };
        let a = b.old.as_ref().zip(from).and_then(|(bit, unit)| self.old.tekst(unit, &bit.written));
        let z = b.new.as_ref().and_then(|bit| self.new.tekst(new, &bit.written));
        if let (Some(x), Some(y), Some(at)) =
            (&b.old, &b.new, b.words.iter().position(|o| matches!(o, WordRun::Number { .. })))
        {
            self.amount(p, b, (x, y), (a, z), at, old);
        }
        if !b.is_change() {
            return;
        }
        let words = |d: &Self| {
            let text = |x: &Option<Passage>| x.as_ref().map_or("–".into(), |x| x.written.clone());
            format!("{} «{}» → «{}» {:?} i {}", d.namn, text(&b.old), text(&b.new), b.fate, d.pair(p))
        };
        let kept = |d: &Self, nr: Option<Nr>| {
            let both = nr.and_then(|nr| Some((d.old.texts.get(&nr)?, d.new.texts.get(&nr)?)));
            both.is_some_and(|(x, y)| like(&x.tekst, &y.tekst) && x.unit == y.unit && old == new)
        };
        let kept = kept(self, a) || kept(self, z);
        match (a, z) {
            _ if b.old.is_some() && b.new.is_some() => {
                let same = a.is_some() && a == z;
                if b.other_unit.is_some() {
                    let t = words(self);
                    self.verdict.told(Edit::PointElsewhere, same, || t);
                    if same {
                        self.right.insert((Edit::PointElsewhere, new, a.unwrap_or_default().to_string()));
                    }
                }
                if b.moved && b.other_unit.is_none() && old == new {
                    let nr = a.unwrap_or_default();
                    let right = self.ledger.entries.iter().any(|x| x.edit == Edit::PointMoved && x.nr == nr);
                    let t = format!("flytta i lista: {}", words(self));
                    self.tell(Edit::PointMoved, right, old, &nr.to_string(), p, &t);
                }
                if b.fate != Fate::Same {
                    let t = words(self);
                    if p.kind == UnitKind::Tiltak && old == new {
                        self.verdict.told(Edit::Reworded, same && !kept, || t.clone());
                    }
                    if kept {
                        self.verdict.noise.push(t);
                    }
                }
            }
            _ if kept => {
                let t = words(self);
                self.verdict.noise.push(t);
            }
            _ => {}
        }
    }

    /// A number that changed: is it the amount that was?
    fn amount(
        &mut self,
        p: &Pair,
        b: &PassageChange,
        bits: (&Passage, &Passage),
        numbers: (Option<Nr>, Option<Nr>),
        at: usize,
        old: Nr,
    ) {
        let texts =
            numbers.0.and_then(|nr| self.old.texts.get(&nr)).zip(numbers.1.and_then(|nr| self.new.texts.get(&nr)));
        let Some((x, y)) = texts.filter(|(x, y)| x.tekst.words.contains('¤') && y.tekst.words.contains('¤')) else {
            return;
        };
        let Some(WordRun::Number { old: was, new: is, difference }) = b.words.get(at) else { return };
        let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let (from, to) = (x.tekst.amount, y.tekst.amount);
        let differs = difference.as_deref().map(|s| (figures(s), s.starts_with('+')));
        let right = numbers.0 == numbers.1
            && (figures(was), figures(is)) == (from.to_string(), to.to_string())
            && differs == Some((from.abs_diff(to).to_string(), to > from));
        let word = format!("{from}→{to}");
        let t = format!("{} {bits:?} {:?} i {}", self.namn, b.words, self.pair(p));
        self.verdict.told(Edit::Amount, right, || t);
        if right {
            self.right.insert((Edit::Amount, old, word));
        }
    }
}

fn clock(t: &Time) -> String {
    t.kl.map_or(String::new(), |k| format!("{}-{}", k.frå, k.til.unwrap_or_default()))
}
