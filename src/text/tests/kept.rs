//! Nothing lost, nothing changed: generated Markdown of all constructs in one another, held against what it was read as.
//!
//! 2,000 texts as a rule; `PLANVERK_TEKSTAR=1000000` for many more. Those that are read without a fault must be printed whole.

use super::super::markdown;
use super::printed;
use crate::fault::{Faults, Sources};
use crate::tests::{kept::departure, markdown as made};
use crate::yaml::{Cx, Written};

/// What a text is printed as, and what is said of it.
fn read(text: &str, is_sentence: bool) -> (String, Vec<String>) {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("prøve.yaml", b"x", &mut faults);
    let source = sources.get(id).unwrap();
    let written = Written::made(text, source.place(0..1));
    let mut cx = Cx::new(source, &mut faults);
    let printed = if is_sentence {
        printed::of_inlines(&markdown::sentence(&written, &mut cx))
    } else {
        printed::of_blocks(&markdown::blocks(&written, &mut cx))
    };
    let told = faults.sorted().iter().map(|fault| fault.message.nn().to_owned()).collect();
    (printed, told)
}

/// `SplitMix64`: chance that comes out the same each time.
fn chance(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |n| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap() % n
    }
}

#[test]
fn generated_markdown_is_printed_whole_or_told_of() {
    let wanted = std::env::var("PLANVERK_TEKSTAR").map_or(2_000, |n| n.parse().unwrap());
    let (mut sound, mut signs) = (0, 0);
    let mut told = std::collections::BTreeMap::<String, usize>::new();
    let mut departures = vec![];
    for seed in 0..wanted {
        let mut below = chance(seed);
        let tame = seed % 4 != 0;
        let blocks = 1 + below(5);
        let text = made::text(&mut below, blocks, tame);
        let is_sentence = seed % 8 == 7;
        let (printed, faults) = read(&text, is_sentence);
        faults.iter().for_each(|message| *told.entry(message.clone()).or_default() += 1);
        if faults.is_empty() {
            sound += 1;
            signs += text.chars().filter(|c| c.is_alphanumeric()).count();
            if let Some(departure) = departure(&text, &printed) {
                departures.push(format!("{seed}: {departure}"));
            }
        }
    }
    eprintln!("{wanted} texts, {sound} without a fault with {signs} letters and digits: {} depart", departures.len());
    for (message, count) in &told {
        eprintln!("{count:6} {message}");
    }
    departures.sort_by_key(String::len);
    assert!(departures.is_empty(), "{}", departures[..departures.len().min(5)].join("\n\n"));
    assert!(sound * 2 > wanted, "most texts can be printed");
}
