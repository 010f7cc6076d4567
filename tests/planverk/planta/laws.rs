//! Laws that every comparison keeps, whatever the two plans are. Each returns what breaks it.

use super::fasit::nøkkel;
use planverk::compare::Endringar;
use planverk::compare::endring::{Bitendring, Bitskilnad, Endring, Ordbit, Par};
use planverk::compare::innhald::{Bit, Innhald, Når, Tid, Verdi};
use planverk::fault::Place;
use std::collections::BTreeMap;

/// A plan compared with itself shows nothing.
pub fn self_shows_nothing(svar: &Endringar) -> Vec<String> {
    let mut out = vec![];
    for p in &svar.par {
        if p.gammal != p.ny
            || p.er_endra_inni()
            || p.flytta
            || p.omordna
            || p.liknar.is_some()
            || !p.gjekk_til.is_empty()
        {
            out.push(format!("med seg sjølv: {:?} {:?} → {:?} ({:?})", p.slag, p.gammal, p.ny, p.grunn));
        }
    }
    if !svar.er_like() || !svar.namnebyte.is_empty() {
        out.push("med seg sjølv: ikkje like".into());
    }
    out
}

/// Every text of a pair's answer.
fn texts(p: &Par) -> impl Iterator<Item = &Bitendring> {
    let fields = p.felt.iter().flat_map(|f| match &f.endring {
        Endring::Bitar(all) => all.as_slice(),
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
pub fn everything_once(svar: &Endringar) -> Vec<String> {
    let mut out = vec![];
    for (side, plan) in [("gammal", &svar.gammal), ("ny", &svar.ny)] {
        let old = side == "gammal";
        let (mut bits, mut people, mut times, mut units) = all(plan);
        for p in &svar.par {
            let unit = if old { p.gammal } else { p.ny };
            unit.into_iter().for_each(|i| add(&mut units, i, -1));
            for b in texts(p) {
                let bit = if old { &b.frå } else { &b.til };
                bit.iter().for_each(|b| add(&mut bits, key(b), -1));
            }
            for f in &p.felt {
                match &f.endring {
                    Endring::Bitar(_) => {}
                    Endring::Aktørar(all) => {
                        let all = all.iter().filter_map(|a| if old { a.frå.as_ref() } else { a.til.as_ref() });
                        all.for_each(|a| add(&mut people, format!("{unit:?} {:?} {a:?}", f.namn), -1));
                    }
                    Endring::Tider(all) => {
                        let all = all.iter().filter_map(|a| if old { a.frå.as_ref() } else { a.til.as_ref() });
                        all.for_each(|t| add(&mut times, format!("{unit:?} {:?} {}", f.namn, time(t)), -1));
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

fn key(b: &Bit) -> Key {
    (b.place, b.tekst.clone())
}

fn time(t: &Tid) -> String {
    let what = match &t.kva {
        Når::Tekst(b) => b.tekst.clone(),
        other => format!("{other:?}"),
    };
    format!("{:?} {what} {:?} {:?} {:?}", t.gruppe, t.kl, t.stad, t.merknad)
}

#[allow(clippy::type_complexity)]
fn all(plan: &Innhald) -> (Count<Key>, Count<String>, Count<String>, Count<usize>) {
    let (mut bits, mut people, mut times, mut units) = (Count::new(), Count::new(), Count::new(), Count::new());
    for (i, e) in plan.einingar.iter().enumerate() {
        let unit = Some(i);
        add(&mut units, i, 1);
        add(&mut bits, key(&e.tittel), 1);
        for f in &e.felt {
            match &f.verdi {
                Verdi::Bitar(all) => all.iter().for_each(|b| add(&mut bits, key(b), 1)),
                Verdi::Aktørar(all) => {
                    all.iter().for_each(|a| add(&mut people, format!("{unit:?} {:?} {a:?}", f.namn), 1));
                }
                Verdi::Tider(all) => {
                    all.iter().for_each(|t| add(&mut times, format!("{unit:?} {:?} {}", f.namn, time(t)), 1));
                }
            }
        }
    }
    (bits, people, times, units)
}

/// Swapping the two swaps new and gone, from and to, and the sign of every difference.
pub fn swapped(ab: &Endringar, ba: &Endringar) -> Vec<String> {
    let (mut pairs, mut bits, mut rest, mut numbers) = (Count::new(), Count::new(), Count::new(), Count::new());
    for (svar, n) in [(ab, 1), (ba, -1)] {
        for p in &svar.par {
            let parts = if n == 1 { (&p.delt_i, &p.sett_saman_av) } else { (&p.sett_saman_av, &p.delt_i) };
            let (old, new) = turn(n, p.gammal, p.ny);
            add(
                &mut pairs,
                format!("{:?} {old:?} {new:?} {:?} {} {} {parts:?}", p.slag, p.grunn, p.flytta, p.omordna),
                n,
            );
            for b in texts(p) {
                let (x, y) = turn(n, b.frå.as_ref().map(key), b.til.as_ref().map(key));
                let kind = match (b.slag, n) {
                    (Bitskilnad::Ny, -1) => Bitskilnad::Borte,
                    (Bitskilnad::Borte, -1) => Bitskilnad::Ny,
                    (kind, _) => kind,
                };
                add(&mut bits, format!("{x:?} → {y:?} {kind:?} {} {}", b.flytta, b.annan.is_some()), n);
                for o in &b.ord {
                    if let Ordbit::Tal { frå, til, skilnad } = o {
                        let (a, z) = turn(n, frå.clone(), til.clone());
                        let sign = skilnad.as_deref().map(|s| if n == 1 { s.to_string() } else { turned(s) });
                        add(&mut numbers, format!("{x:?} {a} → {z} {sign:?}"), n);
                    }
                }
            }
            for f in &p.felt {
                match &f.endring {
                    Endring::Bitar(_) => {}
                    Endring::Aktørar(all) => {
                        for a in all {
                            add(
                                &mut rest,
                                format!("{old:?} {new:?} {:?} {:?}", f.namn, turn(n, a.frå.clone(), a.til.clone())),
                                n,
                            );
                        }
                    }
                    Endring::Tider(all) => {
                        for t in all {
                            let (a, z) = turn(n, t.frå.as_ref().map(time), t.til.as_ref().map(time));
                            add(&mut rest, format!("{old:?} {new:?} {:?} {a:?} → {z:?}", f.namn), n);
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
pub fn words_give_both(svar: &Endringar) -> Vec<String> {
    let mut out = vec![];
    for b in svar.par.iter().flat_map(texts).filter(|b| !b.ord.is_empty()) {
        let (mut old, mut new) = (String::new(), String::new());
        for o in &b.ord {
            match o {
                Ordbit::Lik(x) => {
                    old += x;
                    new += x;
                }
                Ordbit::Ut(x) => old += x,
                Ordbit::Inn(x) => new += x,
                Ordbit::Jamgod { frå, til } | Ordbit::Tal { frå, til, .. } => {
                    old += frå;
                    new += til;
                }
            }
        }
        for (words, bit) in [(old, &b.frå), (new, &b.til)] {
            let whole = bit.as_ref().map(|b| nøkkel(&b.prenta)).unwrap_or_default();
            if nøkkel(&words) != whole {
                out.push(format!("orda gir «{words}», ikkje «{}»", bit.as_ref().map_or("", |b| &b.prenta)));
            }
        }
    }
    out
}
