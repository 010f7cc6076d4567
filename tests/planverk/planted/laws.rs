//! Laws that every comparison keeps, whatever the two plans are. Each returns what breaks it.

use super::truth;
use planverk::compare::Changes;
use planverk::compare::changes::{Change, Fate, Pair, PassageChange, WordRun};
use planverk::compare::contents::{Contents, Passage, Time, Value, When};
use planverk::fault::Place;
use std::collections::BTreeMap;

/// A plan compared with itself shows nothing.
pub fn self_shows_nothing(answer: &Changes) -> Vec<String> {
    let mut out = vec![];
    for p in &answer.pairs {
        if p.old != p.new
            || p.is_changed_inside()
            || p.moved
            || p.reordered
            || p.resembles.is_some()
            || !p.went_to.is_empty()
        {
            out.push(format!("med seg sjølv: {:?} {:?} → {:?} ({:?})", p.kind, p.old, p.new, p.reason));
        }
    }
    if !answer.are_equal() || !answer.renamings.is_empty() {
        out.push("med seg sjølv: ikkje like".into());
    }
    out
}

/// Every text of a pair's answer.
fn texts(p: &Pair) -> impl Iterator<Item = &PassageChange> {
    let fields = p.fields.iter().flat_map(|f| match &f.change {
        Change::Passages(all) => all.as_slice(),
        _ => &[],
    });
    std::iter::once(&p.tittel).chain(fields)
}

type Count<K> = BTreeMap<K, i32>;

fn add<K: Ord>(to: &mut Count<K>, key: K, n: i32) {
    *to.entry(key).or_default() += n;
}

fn not_once<K: std::fmt::Debug>(what: &str, counts: Count<K>) -> Vec<String> {
    let odd = counts.into_iter().filter(|(_, n)| *n != 0);
    odd.map(|(key, n)| format!("{what}: {} {key:?}", if n < 0 { "for mykje i svaret" } else { "manglar i svaret" }))
        .collect()
}

/// Every text, actor and time of both plans stands in the answer exactly once, and every unit too.
pub fn everything_once(answer: &Changes) -> Vec<String> {
    let mut out = vec![];
    for (side, plan) in [("gammal", &answer.old), ("ny", &answer.new)] {
        let old = side == "gammal";
        let (mut bits, mut people, mut times, mut units) = all(plan);
        for p in &answer.pairs {
            let unit = if old { p.old } else { p.new };
            unit.into_iter().for_each(|i| add(&mut units, i, -1));
            for b in texts(p) {
                let bit = if old { &b.old } else { &b.new };
                bit.iter().for_each(|b| add(&mut bits, key(b), -1));
            }
            for f in &p.fields {
                match &f.change {
                    Change::Passages(_) => {}
                    Change::Actors(all) => {
                        let all = all.iter().filter_map(|a| if old { a.old.as_ref() } else { a.new.as_ref() });
                        all.for_each(|a| add(&mut people, format!("{unit:?} {:?} {a:?}", f.name), -1));
                    }
                    Change::Times(all) => {
                        let all = all.iter().filter_map(|a| if old { a.old.as_ref() } else { a.new.as_ref() });
                        all.for_each(|t| add(&mut times, format!("{unit:?} {:?} {}", f.name, time(t)), -1));
                    }
                }
            }
        }
        out.extend(not_once(&format!("tekst ({side})"), bits));
        out.extend(not_once(&format!("aktør ({side})"), people));
        out.extend(not_once(&format!("tid ({side})"), times));
        out.extend(not_once(&format!("eining ({side})"), units));
    }
    out
}

type Key = (Place, String);

fn key(b: &Passage) -> Key {
    (b.place, b.written.clone())
}

fn time(t: &Time) -> String {
    let what = match &t.when {
        When::Text(b) => b.written.clone(),
        other => format!("{other:?}"),
    };
    format!("{:?} {what} {:?} {:?} {:?}", t.gruppe, t.kl, t.stad, t.merknad)
}

#[allow(clippy::type_complexity, reason = "what proptest makes is a tuple of tuples")]
fn all(plan: &Contents) -> (Count<Key>, Count<String>, Count<String>, Count<usize>) {
    let (mut bits, mut people, mut times, mut units) = (Count::new(), Count::new(), Count::new(), Count::new());
    for (i, e) in plan.units.iter().enumerate() {
        let unit = Some(i);
        add(&mut units, i, 1);
        add(&mut bits, key(&e.tittel), 1);
        for f in &e.fields {
            match &f.value {
                Value::Passages(all) => all.iter().for_each(|b| add(&mut bits, key(b), 1)),
                Value::Actors(all) => {
                    all.iter().for_each(|a| add(&mut people, format!("{unit:?} {:?} {a:?}", f.name), 1));
                }
                Value::Times(all) => {
                    all.iter().for_each(|t| add(&mut times, format!("{unit:?} {:?} {}", f.name, time(t)), 1));
                }
            }
        }
    }
    (bits, people, times, units)
}

/// Swapping the two swaps new and gone, from and to, and the sign of every difference.
pub fn swapped(ab: &Changes, ba: &Changes) -> Vec<String> {
    let (mut pairs, mut bits, mut rest, mut numbers) = (Count::new(), Count::new(), Count::new(), Count::new());
    for (answer, n) in [(ab, 1), (ba, -1)] {
        for p in &answer.pairs {
            let parts = if n == 1 { (&p.split_into, &p.merged_from) } else { (&p.merged_from, &p.split_into) };
            let (old, new) = turn(n, p.old, p.new);
            add(
                &mut pairs,
                format!("{:?} {old:?} {new:?} {:?} {} {} {parts:?}", p.kind, p.reason, p.moved, p.reordered),
                n,
            );
            for b in texts(p) {
                let (x, y) = turn(n, b.old.as_ref().map(key), b.new.as_ref().map(key));
                let kind = match (b.fate, n) {
                    (Fate::New, -1) => Fate::Gone,
                    (Fate::Gone, -1) => Fate::New,
                    (kind, _) => kind,
                };
                add(&mut bits, format!("{x:?} → {y:?} {kind:?} {} {}", b.moved, b.other_unit.is_some()), n);
                for o in &b.words {
                    if let WordRun::Number { old: from, new: to, difference } = o {
                        let (a, z) = turn(n, from.clone(), to.clone());
                        let sign = difference.as_deref().map(|s| if n == 1 { s.to_string() } else { turned(s) });
                        add(&mut numbers, format!("{x:?} {a} → {z} {sign:?}"), n);
                    }
                }
            }
            for f in &p.fields {
                match &f.change {
                    Change::Passages(_) => {}
                    Change::Actors(all) => {
                        for a in all {
                            add(
                                &mut rest,
                                format!("{old:?} {new:?} {:?} {:?}", f.name, turn(n, a.old.clone(), a.new.clone())),
                                n,
                            );
                        }
                    }
                    Change::Times(all) => {
                        for t in all {
                            let (a, z) = turn(n, t.old.as_ref().map(time), t.new.as_ref().map(time));
                            add(&mut rest, format!("{old:?} {new:?} {:?} {a:?} → {z:?}", f.name), n);
                        }
                    }
                }
            }
        }
    }
    let mut out = not_once("bytt: par", pairs);
    out.extend(not_once("bytt: tekst", bits));
    out.extend(not_once("bytt: tal", numbers));
    out.extend(not_once("bytt: aktør eller tid", rest));
    out
}

/// The two in the order of the first answer.
fn turn<T>(n: i32, a: T, b: T) -> (T, T) {
    if n == 1 { (a, b) } else { (b, a) }
}

/// The difference with the other sign.
fn turned(s: &str) -> String {
    match s.strip_prefix('+') {
        Some(rest) => format!("−{rest}"),
        None => s.strip_prefix(['−', '-']).map_or(s.to_string(), |rest| format!("+{rest}")),
    }
}

/// The words of a changed text give the old text and the new one back.
pub fn words_give_both(answer: &Changes) -> Vec<String> {
    let mut out = vec![];
    for b in answer.pairs.iter().flat_map(texts).filter(|b| !b.words.is_empty()) {
        let (mut old, mut new) = (String::new(), String::new());
        for o in &b.words {
            match o {
                WordRun::Same(x) => {
                    old += x;
                    new += x;
                }
                WordRun::Removed(x) => old += x,
                WordRun::Added(x) => new += x,
                WordRun::Equivalent { old: from, new: to } | WordRun::Number { old: from, new: to, .. } => {
                    old += from;
                    new += to;
                }
            }
        }
        for (words, bit) in [(old, &b.old), (new, &b.new)] {
            let whole = bit.as_ref().map(|b| truth::key(&b.printed)).unwrap_or_default();
            if truth::key(&words) != whole {
                out.push(format!("orda gir «{words}», ikkje «{}»", bit.as_ref().map_or("", |b| &b.printed)));
            }
        }
    }
    out
}
