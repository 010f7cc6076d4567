//! How many pairs are found, and how many of them are right: the plans of `content/`, held against a careful reader's list.

use super::super::{Found, find};
use crate::compare::changes::Reason;
use crate::compare::contents::{Aktør, Contents, Field, FieldName, Passage, PassageKind, Unit, UnitKind, Value, of};
use crate::compare::tests::content;
use crate::fault::Place;
use crate::norsk::Målform;
use crate::plan::tidlegare::Tidlegare;

/// The measures that a careful reader is sure of, though nobody had told him the ids.
const SURE: [&str; 14] = [
    "politiraad",
    "koordineringsgruppe",
    "utforande",
    "slt-seminar",
    "auke-kunnskap",
    "synleggjering",
    "lag-og-frivillige",
    "foreldre",
    "informasjonskanalar",
    "undervisning",
    "opplysning",
    "radikalisering-tiltak",
    "roller-og-ansvar",
    "lovbrot",
];

fn without_ids(contents: &Contents) -> Contents {
    let mut out = contents.clone();
    out.units.iter_mut().for_each(|e| e.id = None);
    out
}

/// The units that were paired for sure, or not for sure: rightly and wrongly, by their old ids.
fn paired(a: &Contents, b: &Contents, found: &Found, kind: &[UnitKind], sure: bool) -> (Vec<String>, Vec<String>) {
    let (mut right, mut wrong) = (vec![], vec![]);
    let asked = |old: usize, reason: Reason| reason.is_sure() == sure && kind.contains(&a.units[old].kind);
    for (old, new, _) in found.pairs.iter().filter(|(old, _, g)| asked(*old, *g)) {
        let (x, y) = (&a.units[*old], &b.units[*new]);
        let name = x.id.clone().unwrap_or_default();
        if x.id == y.id { right.push(name) } else { wrong.push(format!("{name} → {}", y.printed)) }
    }
    (right, wrong)
}

const ALL: [UnitKind; 7] = [
    UnitKind::Seksjon,
    UnitKind::Tabell,
    UnitKind::Delmål,
    UnitKind::Nivå,
    UnitKind::Gruppe,
    UnitKind::Del,
    UnitKind::Tiltak,
];

#[track_caller]
fn measured(name: &str, a: &Contents, b: &Contents, found: &Found, needed: usize) {
    let both = |kind: &[UnitKind]| {
        let ids = |i: &Contents| {
            i.units.iter().filter(|e| kind.contains(&e.kind)).filter_map(|e| e.id.clone()).collect::<Vec<_>>()
        };
        let there = ids(b);
        ids(a).iter().filter(|id| there.contains(id)).count()
    };
    for (what, kind) in [("alle einingar", &ALL[..]), ("tiltak", &[UnitKind::Tiltak])] {
        let (sure, unsure) = (paired(a, b, found, kind, true), paired(a, b, found, kind, false));
        let told =
            |(right, wrong): (Vec<String>, Vec<String>)| format!("{} rette og {} feil", right.len(), wrong.len());
        println!("{name}, {what}: {} i begge, sikre {}, usikre {}", both(kind), told(sure), told(unsure));
    }
    let ((right, wrong), both) = (paired(a, b, found, &ALL, true), both(&ALL));
    assert_eq!(wrong, Vec::<String>::new(), "{name}");
    assert!(right.len() * 100 >= needed * both, "{name}: {} of {both}", right.len());
}

#[test]
fn without_ids_a_reader_and_the_program_agree() {
    let (a, b) = (of(&content("aukra/slt-2022")), of(&content("aukra/slt-2024")));
    for (x, y) in [(without_ids(&a), without_ids(&b)), (without_ids(&a), b.clone())] {
        let found = find(&x, &y);
        let (right, wrong) = paired(&a, &b, &found, &[UnitKind::Tiltak], true);
        let missing: Vec<&&str> = SURE.iter().filter(|id| !right.iter().any(|r| r == **id)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert_eq!(wrong, Vec::<String>::new());
        // the title and the actors alone, under another goal
        assert!(!right.contains(&"psykisk-helse".to_string()));
        // what the reader holds for the same without being sure is shown as unsure
        for id in ["psykisk-helse", "mot", "moteplass", "ungdata"] {
            let at =
                |i: &Contents| i.units.iter().position(|e| e.kind == UnitKind::Tiltak && e.id.as_deref() == Some(id));
            let pair = (at(&a).unwrap(), at(&b).unwrap());
            let found = found.pairs.iter().find(|(old, new, _)| (*old, *new) == pair);
            assert!(matches!(found, Some((_, _, Reason::Unsure(_)))), "{id} {found:?}");
        }
        measured("2022–2024 utan id-ar", &a, &b, &found, 90);
    }
    measured("2022–2024 med id-ar", &a, &b, &find(&a, &b), 100);
    measured("2024–2022 utan id-ar", &b, &a, &find(&without_ids(&b), &without_ids(&a)), 90);
}

/// A title in other words: every other word left out and one put in, or nothing kept at all.
fn reworded(contents: &Contents, keep: bool) -> Contents {
    let mut out = without_ids(contents);
    for (i, e) in out.units.iter_mut().enumerate().filter(|(_, e)| e.kind == UnitKind::Tiltak) {
        let kept: Vec<&str> = e.printed.split(' ').step_by(2).collect();
        let title = if keep { format!("Arbeid med {}", kept.join(" ")) } else { format!("Innsats {i}") };
        e.tittel.written = title.clone();
        e.tittel.printed = title.clone();
        e.printed = title;
    }
    out
}

#[test]
fn with_titles_in_other_words_no_pair_is_false() {
    let (a, b) = (of(&content("aukra/slt-2022")), of(&content("aukra/slt-2024")));
    let x = without_ids(&a);
    measured("2022–2024 halve titlar", &a, &b, &find(&x, &reworded(&b, true)), 80);
    measured("2022–2024 nye titlar", &a, &b, &find(&x, &reworded(&b, false)), 75);
    for name in ["aukra/slt-2022", "aukra/slt-2024", "nordre-land/slt-2022-2025", "aukra/forebyggande-plan-2025-2028"] {
        let a = of(&content(name));
        let x = without_ids(&a);
        measured(&format!("{name} med seg sjølv"), &a, &a, &find(&x, &x), 100);
        // most of the measures of Nordre Land are a title and nothing else, and with another title nothing is left to know
        // them by
        let needed = if name.starts_with("nordre") { 60 } else { 95 };
        measured(&format!("{name} halve titlar"), &a, &a, &find(&x, &reworded(&a, true)), needed);
        measured(&format!("{name} nye titlar"), &a, &a, &find(&x, &reworded(&a, false)), needed);
    }
}

#[test]
fn plans_that_have_nothing_to_do_with_each_other_share_no_measure() {
    let names = ["aukra/slt-2022", "nordre-land/slt-2022-2025", "aukra/forebyggande-plan-2025-2028"];
    for (i, one) in names.iter().enumerate() {
        for other in &names[i + 1..] {
            let (a, b) = (without_ids(&of(&content(one))), without_ids(&of(&content(other))));
            let found = find(&a, &b);
            let sure: Vec<(&str, &str)> = found
                .pairs
                .iter()
                .filter(|(old, _, g)| {
                    g.is_sure()
                        && !matches!(a.units[*old].kind, UnitKind::Forside | UnitKind::Vedtak | UnitKind::Seksjon)
                })
                .map(|(old, new, _)| (a.units[*old].printed.as_str(), b.units[*new].printed.as_str()))
                .collect();
            println!("{one} {other}: {sure:?}");
            assert!(sure.iter().all(|(x, y)| x.to_lowercase() == y.to_lowercase()), "{sure:?}");
        }
    }
}

fn passage(text: &str) -> Passage {
    Passage { written: text.into(), printed: text.into(), kind: PassageKind::Point, depth: 0, place: Place::default() }
}

fn unit_of(kind: UnitKind, id: String, title: &str, parent: Option<usize>, points: &[String]) -> Unit {
    let actor = |name: &str| Aktør { id: Some(name.into()), namn: name.into(), merknad: None };
    let field = match kind {
        UnitKind::Tiltak => vec![
            Field { name: FieldName::Punkt, value: Value::Passages(points.iter().map(|p| passage(p)).collect()) },
            Field { name: FieldName::Ansvar, value: Value::Actors(vec![actor("skulane"), actor("politiet")]) },
        ],
        _ => vec![],
    };
    Unit {
        chapter: None,
        kind,
        id: Some(id),
        number: None,
        tittel: passage(title),
        printed: title.into(),
        parent,
        fields: field,
        tidlegare: Tidlegare::Unsaid,
        place: Place::default(),
    }
}

/// A large plan of near-twins: goals of forty measures with one actor list, whose points differ in two words.
fn twins(goals: usize, is_new: bool) -> Contents {
    let mut units = vec![];
    for g in 0..goals {
        let goal = units.len();
        units.push(unit_of(UnitKind::Delmål, format!("d{g}"), &format!("Delmål om tema{g}"), None, &[]));
        for m in 0..40 {
            let n = g * 40 + m;
            // every tenth is gone and another is new; every ninth was moved to the next goal
            let is_moved = is_new && n % 9 == 0;
            let goal = if is_moved && goal >= 41 { goal - 41 } else { goal };
            let (id, place, theme) = match n % 10 {
                0 if is_new => (format!("ny{n}"), format!("nystad{n}"), format!("nytema{n}")),
                _ => (format!("t{n}"), format!("stad{}", n % 300), format!("emne{}", n / 3)),
            };
            let extra = if is_new && n % 2 == 0 { " og skrive ein kort rapport" } else { "" };
            let points = [
                format!("Halde møte kvar haust på {place} og gå gjennom rutinane for {theme}{extra}"),
                "Pågåande arbeid gjennom heile året saman med alle som har ansvar".into(),
            ];
            units.push(unit_of(UnitKind::Tiltak, id, &format!("Møte om {theme}"), Some(goal), &points));
        }
    }
    Contents {
        name: "k/p".into(),
        folder: "p".into(),
        tittel: String::new(),
        år: String::new(),
        målform: Målform::Nynorsk,
        dato: None,
        units,
    }
}

#[test]
fn a_large_plan_of_near_twins_takes_no_time_and_crosses_none() {
    let goals = if cfg!(debug_assertions) { 5 } else { 70 };
    let (a, b) = (twins(goals, false), twins(goals, true));
    let start = std::time::Instant::now();
    let found = find(&without_ids(&a), &without_ids(&b));
    println!("{} × {}: {:?}", a.units.len(), b.units.len(), start.elapsed());
    measured("nesten-tvillingar", &a, &b, &found, 90);
    let start = std::time::Instant::now();
    let found = find(&a, &b);
    println!("med id-ar: {:?}", start.elapsed());
    measured("nesten-tvillingar med id-ar", &a, &b, &found, 100);
}

/// A row of numbers that is the same each time.
struct Dice(u64);

impl Dice {
    fn upto(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

/// What a measure says, put in the place of what another says: its fields, its title, or both.
fn impostors(contents: &Contents, pool: &Contents, dice: &mut Dice) -> (Contents, Vec<String>) {
    let mut out = without_ids(contents);
    let has_points = |e: &Unit| e.fields.iter().any(|f| f.name == FieldName::Punkt);
    let foreign: Vec<&Unit> = pool.units.iter().filter(|e| e.kind == UnitKind::Tiltak && has_points(e)).collect();
    let mut false_now = vec![];
    for (e, old) in out.units.iter_mut().zip(&contents.units).filter(|(e, _)| e.kind == UnitKind::Tiltak) {
        let other = foreign[dice.upto(foreign.len())];
        let actors = e.fields.iter().find(|f| f.name == FieldName::Ansvar).cloned();
        let fields = other.fields.iter().filter(|f| f.name != FieldName::Ansvar).cloned().chain(actors).collect();
        let title = (other.printed.clone(), other.tittel.clone());
        match dice.upto(6) {
            // another measure under the old title, with the old actors
            0 => e.fields = fields,
            // another measure altogether, with the old actors
            1 => {
                e.fields = fields;
                (e.printed, e.tittel) = title;
            }
            // the old one under another's title
            2 => {
                (e.printed, e.tittel) = title;
                continue;
            }
            _ => continue,
        }
        // a title that got points under it is no impostor
        if has_points(old) || e.printed != old.printed {
            false_now.extend(old.id.clone());
        }
    }
    (out, false_now)
}

#[test]
fn impostors_in_the_place_of_a_measure_are_never_sure() {
    let names = ["aukra/slt-2022", "aukra/slt-2024", "aukra/forebyggande-plan-2025-2028", "nordre-land/slt-2022-2025"];
    let plans: Vec<Contents> = names.iter().map(|n| of(&content(n))).collect();
    let (mut dice, mut all, mut right, mut wrong) = (Dice(1234), 0, 0, vec![]);
    for round in 0..if cfg!(debug_assertions) { 24 } else { 120 } {
        // a plan, and one that has nothing to do with it
        let (a, pool) = [(0, 2), (1, 2), (2, 0), (2, 1), (0, 3), (3, 1)][round % 6];
        let (a, pool) = (&plans[a], &plans[pool]);
        let (b, false_now) = impostors(a, pool, &mut dice);
        let found = find(&without_ids(a), &b);
        for (old, new, _) in
            found.pairs.iter().filter(|(old, _, g)| g.is_sure() && a.units[*old].kind == UnitKind::Tiltak)
        {
            let id = a.units[*old].id.clone().unwrap();
            if old == new && !false_now.contains(&id) {
                right += 1;
            } else {
                wrong.push(format!("{round}: {} → {}", a.units[*old].printed, b.units[*new].printed));
            }
        }
        all += a.units.iter().filter(|e| e.kind == UnitKind::Tiltak).count() - false_now.len();
    }
    println!("bytte: {right} av {all} sikre, {} falske", wrong.len());
    assert_eq!(wrong, Vec::<String>::new());
    assert!(right * 100 >= 95 * all, "{right} of {all}");
}
