//! Drawings put together by chance: each is refused in a moment, or printed within the memory that a plan may take.

use super::{Room, drawing, plan, program};
use crate::chance::Chance;
use std::collections::BTreeMap;
use std::fmt::Write;

const PLANS: usize = 40;
const DRAWINGS: usize = 5;

/// A drawing of everything that refers to something else, with references to what was made before.
fn random(chance: &mut Chance) -> String {
    let mut inside = String::new();
    let made = chance.between(2, 7);
    for i in 0..made {
        let count = chance.between(1, 5);
        // the first refers to what is not there
        let of = if i == 0 { 99 } else { chance.below(i) };
        let mut parts = String::new();
        for _ in 0..count {
            let paint = match chance.below(8) {
                0 => format!("fill=\"url(#d{of})\""),
                1 => format!("stroke=\"url(#d{of})\""),
                2 => format!("style=\"marker:url(#d{of});stroke:red\""),
                3 => format!("mask=\"url(#d{of})\""),
                4 => format!("clip-path=\"url(#d{of})\""),
                5 => "opacity=\".5\" stroke-dasharray=\"1 2\" stroke-linejoin=\"round\"".to_string(),
                6 => format!("class=\"c{of}\""),
                _ => "transform=\"rotate(9) scale(3)\"".to_string(),
            };
            let points = chance.between(1, 30);
            let _ = match chance.below(7) {
                0 => write!(parts, "<path {paint} d=\"M0 0{}\"/>", "l3 4c1 2 3 4 5 6".repeat(points)),
                1 => write!(parts, "<use {paint} href=\"#d{of}\" x=\"{points}\"/>"),
                2 => write!(parts, "<circle {paint} r=\"{points}\"/>"),
                3 => write!(
                    parts,
                    "<g {paint}><polyline points=\"{}\"/><g><use href=\"#d{of}\"/></g></g>",
                    "1 2 ".repeat(points)
                ),
                4 => write!(parts, "<text {paint}>{}</text>", "abc ".repeat(points)),
                5 => write!(parts, "<svg {paint}><rect width=\"9\" height=\"9\"/></svg>"),
                _ => write!(parts, "<rect {paint} width=\"{points}\" height=\"5\"/>"),
            };
        }
        let (open, close) = *chance.one_of(&[
            ("<g", "</g>"),
            ("<symbol", "</symbol>"),
            ("<mask", "</mask>"),
            ("<clipPath", "</clipPath>"),
            ("<pattern width=\".1\" height=\".1\"", "</pattern>"),
            ("<marker markerWidth=\"9\" markerHeight=\"9\"", "</marker>"),
        ]);
        let _ = write!(inside, "{open} id=\"d{i}\">{parts}{close}<style>.c{i}{{fill:url(#d{i})}}</style>");
    }
    let top = made - 1;
    drawing(&format!(
        "<defs>{inside}</defs><use href=\"#d{top}\"/><path d=\"M0 0 9 9 3 4\" fill=\"url(#d{top})\" style=\"marker:url(#d{top})\" mask=\"url(#d{top})\"/>"
    ))
}

#[test]
fn drawings_of_chance_are_refused_in_a_moment_or_printed_within_bounds() {
    let (mut accepted, mut refused) = (0, 0);
    for seed in 0..PLANS {
        let mut chance = Chance::new(seed as u64);
        let mut drawings: BTreeMap<String, Vec<u8>> =
            (0..DRAWINGS).map(|i| (format!("bilete/t{i}.svg"), random(&mut chance).into_bytes())).collect();
        let looked = program(&Room::with(&plan(&drawings))).arg("sjekk").run();
        assert!(matches!(looked.code, Some(0 | 1)), "{seed}: {looked:.2000}");
        let faulty = |name: &str| looked.stdout.contains(&format!("biletet «{name}»"));
        let all = drawings.len();
        drawings.retain(|name, _| !faulty(name));
        refused += all - drawings.len();
        if drawings.is_empty() || looked.stdout.contains("til saman") {
            continue;
        }
        accepted += drawings.len();
        let built = program(&Room::with(&plan(&drawings))).arg("bygg").run();
        assert_eq!(built.code, Some(0), "{seed}: {built:.2000}");
    }
    eprintln!("{accepted} drawings printed, {refused} refused");
    assert!(accepted > PLANS && refused > PLANS, "{accepted} printed, {refused} refused: both ways are tried");
}
