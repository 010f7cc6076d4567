//! Texts that went to another unit, and those that did not.

use super::super::super::changes::{Changes, Fate, Reason, Tally};
use super::super::super::contents::{Field, FieldName, Passage, PassageKind, UnitKind, Value};
use super::super::{Found, differences};
use super::{field, in_order, measure, passage_of, passages, plan, told, unit};

#[test]
fn a_point_that_went_to_another_measure_is_told_once() {
    let old = plan(vec![measure("A", &["Felles punkt for skulane i bygda", "Eitt til"]), measure("B", &["Tredje"])]);
    let new = plan(vec![measure("A", &["Eitt til"]), measure("B", &["Tredje", "Felles punkt for skulane i bygda"])]);
    let answer = differences(old, new, &in_order(2));
    assert_eq!(answer.pairs[0].went_to, [1]);
    assert_eq!(passages(&answer.pairs[0]).len(), 2);
    let came = passages(&answer.pairs[1])[2];
    assert_eq!((came.fate, came.other_unit, came.moved), (Fate::Same, Some(0), false));
    assert!(answer.pairs.iter().all(|p| answer.tally(p) == Tally::Changed));
}

#[test]
fn a_few_words_in_a_long_text_elsewhere_are_no_move() {
    let head = "Kultursjefen: møteplass for ungdom med fast vaksenperson";
    let long = "Kultursjefen søkte utviklingsfondet om tilskot til møteplass for ungdom med fast vaksenperson, og det blei innvilga til løn i heil stilling";
    let old = plan(vec![measure("A", &[long]), measure("B", &[])]);
    let new = plan(vec![measure("A", &[]), measure("B", &[head])]);
    let answer = differences(old, new, &in_order(2));
    assert!(answer.pairs.iter().flat_map(passages).all(|b| b.other_unit.is_none()));
    assert_eq!(told(&["Seminaret hadde 50 deltakarar", "Det blei servert lunsj"], &["Seminaret blei halde ein onsdag, og deltakarar frå skulane, barnehagane, helsestasjonen, politiet, barnevernet og dei frivillige organisasjonane kom"]).len(), 3);
}

#[test]
fn what_a_measure_costs_is_never_another_measures_cost() {
    let with = |cost: &[&str]| {
        let texts = vec![field(FieldName::Punkt, &["Eit punkt"]), field(FieldName::Kostnad, cost)];
        unit(UnitKind::Tiltak, "T", None, texts)
    };
    let cell = |answer: &Changes, pairs: usize| {
        passages(&answer.pairs[pairs]).into_iter().skip(2).map(|b| (b.fate, b.other_unit)).collect::<Vec<_>>()
    };
    let old = plan(vec![with(&["Om lag kr 86 000"]), with(&["Om lag kr 33 000"])]);
    let new = plan(vec![with(&["Om lag kr 33 000"]), with(&["Innanfor ramma"])]);
    let answer = differences(old, new, &in_order(2));
    assert_eq!(cell(&answer, 0), [(Fate::Changed, None)]);
    assert!(answer.pairs[1].went_to.is_empty());
    // long or not, where both have a cost
    let long = "Løn til ein ungdomskontakt i halv stilling frå hausten";
    let old = plan(vec![with(&["Ingen kostnad ut over eigne timar"]), with(&[long])]);
    let new = plan(vec![with(&[long]), with(&["Ikkje rekna ut enno"])]);
    let answer = differences(old, new, &in_order(2));
    assert!(answer.pairs.iter().flat_map(passages).all(|b| b.other_unit.is_none()), "{:#?}", answer.pairs);
}

#[test]
fn few_words_and_a_number_are_no_text_that_moved() {
    let old = plan(vec![measure("A", &["Tilskot på kr 33 000", "Eitt"]), measure("B", &["To"])]);
    let new = plan(vec![measure("A", &["Eitt"]), measure("B", &["To", "Tilskot på kr 33 000"])]);
    let answer = differences(old, new, &in_order(2));
    assert!(answer.pairs.iter().flat_map(passages).all(|b| b.other_unit.is_none()));
}

#[test]
fn the_same_words_in_another_order_are_another_text() {
    let one = "Foreldra informerer skulane om rutinane, og politiet inviterer ungdomsrådet til samtale";
    let other = "Ungdomsrådet inviterer politiet til samtale, og skulane informerer foreldra om rutinane";
    let old = plan(vec![measure("A", &[one]), measure("B", &[])]);
    let new = plan(vec![measure("A", &[]), measure("B", &[other])]);
    let answer = differences(old, new, &in_order(2));
    assert!(answer.pairs.iter().flat_map(passages).all(|b| b.other_unit.is_none()));
}

#[test]
fn the_one_that_has_another_number_is_the_one_that_moved() {
    // the second was divided, and what goes on as it stands last
    for names in [["Kveldsvandring", "Open hall", "Nattbuss"], ["A", "B", "C"], ["X", "Z", "Y"]] {
        let [first, second, third] = names;
        let old = plan(names.iter().map(|name| measure(name, &[])).collect());
        let new = plan([first, "Hall", third, second].iter().map(|name| measure(name, &[])).collect());
        let pairs = vec![(0, 0, Reason::Id), (1, 3, Reason::Id), (2, 2, Reason::Id)];
        let moved = |answer: Changes| {
            let all = answer.pairs.iter().filter(|p| p.reordered);
            all.filter_map(|p| answer.new_unit(p).or(answer.old_unit(p))).map(|u| u.printed.clone()).collect::<Vec<_>>()
        };
        let back = pairs.iter().map(|(i, j, g)| (*j, *i, *g)).collect();
        let found = |pairs| Found { pairs, ..Found::default() };
        assert_eq!(moved(differences(old.clone(), new.clone(), &found(pairs))), [second]);
        assert_eq!(moved(differences(new, old, &found(back))), [second]);
    }
}

#[test]
fn a_cell_is_changed_where_it_stands_and_not_across_columns() {
    let table = |cells: &[&str]| {
        let passages = cells.iter().map(|text| passage_of(text, text, PassageKind::Cell)).collect();
        plan(vec![unit(
            UnitKind::Del,
            "T",
            None,
            vec![Field { name: FieldName::Tekst, value: Value::Passages(passages) }],
        )])
    };
    let old = table(&["Mål", "2024", "2025", "Tiltak", "12", "13", "Møte", "4", "13"]);
    let new = table(&["Mål", "2024", "2025", "2026", "Tiltak", "12", "13", "20", "Møte", "4", "15", "6"]);
    let changed = |answer: &Changes| {
        let text = |b: &Option<Passage>| b.as_ref().map_or("–".to_string(), |b| b.printed.clone());
        let all = passages(&answer.pairs[0]).into_iter().filter(|b| b.is_change());
        all.map(|b| format!("{} → {}", text(&b.old), text(&b.new))).collect::<Vec<_>>()
    };
    let there = differences(old.clone(), new.clone(), &in_order(1));
    assert_eq!(changed(&there), ["– → 2026", "– → 20", "13 → 15", "– → 6"]);
    let back = differences(new, old, &in_order(1));
    assert_eq!(changed(&back).len(), 4);
}
