//! Chance spoils a PDF: what comes out is the plan as it was, or a fault.

use proptest::prelude::*;
use std::sync::LazyLock;

use super::made::{Carrier, saved};
use super::small;
use planverk::plan::source::PlanFiles;
use planverk::read::extract::from_bytes;

/// What is done to the bytes, at places that are parts of the whole.
#[derive(Clone, Debug)]
enum Spoil {
    Flip(f64, u8),
    Write(f64, Vec<u8>),
    Cut(f64, usize),
    End(f64),
    Twice(f64, usize),
    Move(f64, f64, usize),
}

/// Words that mean something to a parser of PDFs.
const WORDS: &[&[u8]] = &[
    b"<<",
    b">>",
    b"[",
    b"]",
    b"(",
    b")",
    b"endobj",
    b"stream\n",
    b"endstream",
    b" 0 R",
    b"/Length 99999999999",
    b"/Prev 0",
    b"/Size -1",
    b"/Source",
    b"/EF",
    b"/Kids",
    b"/ObjStm",
    b"/Filter",
    b"trailer",
    b"xref\n",
    b"startxref",
    b"%%EOF",
    b"%",
    b"#00",
    b"\0",
    b"-",
    b"9",
];

fn spoils() -> impl Strategy<Value = Vec<Spoil>> {
    let at = 0.0..1.0;
    let one = prop_oneof![
        4 => (at.clone(), 1..=255_u8).prop_map(|(at, bits)| Spoil::Flip(at, bits)),
        4 => (at.clone(), prop::sample::select(WORDS)).prop_map(|(at, word)| Spoil::Write(at, word.to_vec())),
        1 => (at.clone(), prop::collection::vec(any::<u8>(), 1..8)).prop_map(|(at, bytes)| Spoil::Write(at, bytes)),
        2 => (at.clone(), 1..400_usize).prop_map(|(at, many)| Spoil::Cut(at, many)),
        1 => at.clone().prop_map(Spoil::End),
        2 => (at.clone(), 1..2000_usize).prop_map(|(at, many)| Spoil::Twice(at, many)),
        2 => (at.clone(), at, 1..2000_usize).prop_map(|(from, to, many)| Spoil::Move(from, to, many)),
    ];
    prop::collection::vec(one, 1..5)
}

fn spoil(bytes: &mut Vec<u8>, spoil: &Spoil) {
    let place = |at: f64| (at * bytes.len() as f64) as usize;
    let end = |from: usize, many: usize| (from + many).min(bytes.len());
    match spoil {
        Spoil::Flip(at, bits) => {
            let at = place(*at);
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= bits;
            }
        }
        Spoil::Write(at, new) => {
            let from = place(*at);
            let to = end(from, new.len());
            bytes.splice(from..to, new.iter().copied());
        }
        Spoil::Cut(at, many) => {
            let from = place(*at);
            let to = end(from, *many);
            bytes.drain(from..to);
        }
        Spoil::End(at) => bytes.truncate(place(*at)),
        Spoil::Twice(at, many) => {
            let from = place(*at);
            let part = bytes[from..end(from, *many)].to_vec();
            bytes.splice(from..from, part);
        }
        Spoil::Move(from, to, many) => {
            let (from, to) = (place(*from), place(*to));
            let part = bytes[from..end(from, *many)].to_vec();
            bytes.splice(to..to, part);
        }
    }
}

/// PDFs to spoil, with what they carry: a small one, the same with its objects in streams, and one that planverk wrote.
static SEEDS: LazyLock<Vec<(Vec<u8>, PlanFiles)>> = LazyLock::new(|| {
    let mut modern = Vec::new();
    Carrier::plan().document().save_modern(&mut modern).expect("a PDF");
    let mut loose = Carrier::plan().document();
    loose.decompress();
    let seeds = [Carrier::plan().bytes(), modern, saved(&mut loose), small()];
    seeds
        .into_iter()
        .map(|bytes| (from_bytes(&bytes).map_err(|why| why.words()).expect("a plan"), bytes))
        .map(|(plan, bytes)| (bytes, plan))
        .collect()
});

/// More with `PROPTEST_CASES`.
fn cases() -> ProptestConfig {
    let usual = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    ProptestConfig { cases: usual.cases.max(1500), ..usual }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_spoilt_pdf_gives_the_plan_as_it_was_or_a_fault(seed in 0..4_usize, spoils in spoils()) {
        let (whole, plan) = &SEEDS[seed];
        let mut bytes = whole.clone();
        spoils.iter().for_each(|how| spoil(&mut bytes, how));
        match from_bytes(&bytes) {
            Ok(found) => prop_assert_eq!(&found, plan),
            Err(why) => prop_assert!(!why.words().is_empty() && !why.hint().is_empty() && !why.is_machine()),
        }
    }
}
