//! What the comparison must reach on a hundred random plans with planted edits: the bars, and the laws.

use crate::planta::{Dom, Prøve, laws, storleik, tabell};
use planverk::compare::changes::{Fate, Pair, Reason};
use planverk::compare::contents::UnitKind;

#[test]
fn planted_edits_are_told_as_what_they_are() {
    let room = tempfile::tempdir().unwrap();
    let (mut med, mut utan) = (Dom::default(), Dom::default());
    for seed in 1..=100 {
        // the bench has the large ones
        let p = Prøve::ny(seed, storleik(seed).min(45), room.path());
        for (with, dom) in [(true, &mut med), (false, &mut utan)] {
            dom.legg_til(p.dom(&p.svar(with).0, with));
        }
    }
    let broken: Vec<String> = med.brot().into_iter().chain(utan.brot()).collect();
    let examples = med.døme(3) + &utan.døme(3);
    assert!(broken.is_empty(), "{}\n\n{}\n{examples}", broken.join("\n"), tabell(&med, &utan));
}

#[test]
fn the_laws_hold_of_every_comparison() {
    let room = tempfile::tempdir().unwrap();
    for seed in 1000..1020 {
        let p = Prøve::ny(seed, 20, room.path());
        for with in [true, false] {
            let broken = p.lovbrot(&p.svar(with).0, with);
            assert!(broken.is_empty(), "{} lovbrot:\n{}", broken.len(), broken[..broken.len().min(20)].join("\n"));
        }
    }
}

/// Neither the judge nor the laws are to nod at everything.
#[test]
fn wrong_answers_are_seen() {
    let room = tempfile::tempdir().unwrap();
    let p = Prøve::ny(1, 30, room.path());
    let right = p.svar(false).0;
    assert!(laws::everything_once(&right).is_empty() && p.dom(&right, false).støy.is_empty());
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
    assert_eq!(p.dom(&crossed, false).falske.len(), 2);

    // a measure that nobody touched, told to have moved; and a text of it, told to be another
    let mut noisy = right.clone();
    let kept = |x: &Pair| sure(x) && !x.is_changed_inside() && !x.moved && !x.reordered;
    let at = (0..noisy.pairs.len()).find(|i| kept(&noisy.pairs[*i])).unwrap();
    noisy.pairs[at].moved = true;
    assert_eq!(p.dom(&noisy, false).støy.len(), 1);
    noisy.pairs[at].moved = false;
    noisy.pairs[at].tittel.fate = Fate::Changed;
    assert_eq!(p.dom(&noisy, false).støy.len(), 1);

    // a plan that says nothing at all has found nothing
    let mut silent = right;
    for x in &mut silent.pairs {
        (x.fields, x.moved, x.reordered, x.tittel.fate) = (vec![], false, false, Fate::Same);
    }
    let silent = p.dom(&silent, false);
    assert!(silent.tal.iter().any(|(_, tal)| tal.planta > 0 && tal.funne == 0));
}
