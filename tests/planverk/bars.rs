//! What the comparison must reach on a hundred random plans with planted edits: the bars, and the laws.

use crate::planted::{Trial, Verdict, laws, size, table};
use planverk::compare::changes::{Fate, Pair, Reason};
use planverk::compare::contents::UnitKind;

#[test]
fn planted_edits_are_told_as_what_they_are() {
    let room = tempfile::tempdir().unwrap();
    let (mut with_them, mut without) = (Verdict::default(), Verdict::default());
    for seed in 1..=100 {
        // the bench has the large ones
        let p = Trial::make(seed, size(seed).min(45), room.path());
        for (with, verdict) in [(true, &mut with_them), (false, &mut without)] {
            verdict.add(p.judge(&p.answer(with).0, with));
        }
    }
    let broken: Vec<String> = with_them.shortfalls().into_iter().chain(without.shortfalls()).collect();
    let examples = with_them.examples(3) + &without.examples(3);
    assert!(broken.is_empty(), "{}\n\n{}\n{examples}", broken.join("\n"), table(&with_them, &without));
}

#[test]
fn the_laws_hold_of_every_comparison() {
    let room = tempfile::tempdir().unwrap();
    for seed in 1000..1020 {
        let p = Trial::make(seed, 20, room.path());
        for with in [true, false] {
            let broken = p.breaches(&p.answer(with).0, with);
            assert!(broken.is_empty(), "{} lovbrot:\n{}", broken.len(), broken[..broken.len().min(20)].join("\n"));
        }
    }
}

/// Neither the judge nor the laws are to nod at everything.
#[test]
fn wrong_answers_are_seen() {
    let room = tempfile::tempdir().unwrap();
    let p = Trial::make(1, 30, room.path());
    let right = p.answer(false).0;
    assert!(laws::everything_once(&right).is_empty() && p.judge(&right, false).noise.is_empty());
    assert!(!laws::swapped(&right, &right).is_empty());
    assert!(!laws::self_shows_nothing(&right).is_empty());

    let mut lost = right.clone();
    lost.pairs.pop();
    assert!(!laws::everything_once(&lost).is_empty());

    // two measures that stay, each with the other's partner
    let mut crossed = right.clone();
    let sure = |x: &Pair| x.kind == UnitKind::Tiltak && matches!(x.reason, Reason::Likeness(_));
    let both: Vec<usize> = (0..crossed.pairs.len()).filter(|i| sure(&crossed.pairs[*i])).take(2).collect();
    let (a, b) = (crossed.pairs[both[0]].new, crossed.pairs[both[1]].new);
    (crossed.pairs[both[0]].new, crossed.pairs[both[1]].new) = (b, a);
    assert_eq!(p.judge(&crossed, false).false_pairs.len(), 2);

    // a measure that nobody touched, told to have moved; and a text of it, told to be another
    let mut noisy = right.clone();
    let kept = |x: &Pair| sure(x) && !x.is_changed_inside() && !x.moved && !x.reordered;
    let at = (0..noisy.pairs.len()).find(|i| kept(&noisy.pairs[*i])).unwrap();
    noisy.pairs[at].moved = true;
    assert_eq!(p.judge(&noisy, false).noise.len(), 1);
    noisy.pairs[at].moved = false;
    noisy.pairs[at].tittel.fate = Fate::Changed;
    assert_eq!(p.judge(&noisy, false).noise.len(), 1);

    // a plan that says nothing at all has found nothing
    let mut silent = right;
    for x in &mut silent.pairs {
        (x.fields, x.moved, x.reordered, x.tittel.fate) = (vec![], false, false, Fate::Same);
    }
    let silent = p.judge(&silent, false);
    assert!(silent.scores.iter().any(|(_, scores)| scores.planted > 0 && scores.found == 0));
}
