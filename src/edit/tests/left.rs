//! Cures that would do more than they say are not made.

use super::{cure, cured};
use crate::fault::{Edit, Fault, Faults, Place, Sources, code};
use crate::norsk::Said;

/// A text with cures, each of which writes the first of a word as another.
fn with(text: &str, cures: &[(&str, &str)]) -> Option<String> {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("a.yaml", text.as_bytes(), &mut faults);
    let read = sources.get(id).unwrap().text().to_owned();
    let fault = |(old, new): &(&str, &str)| {
        let at = read.find(old).unwrap();
        let place = Place::new(id, at..at + old.len());
        Fault::note(code::CONTROL, place, Said::same(format!("{old} {new}"))).cure([Edit::new(place, *old, *new)])
    };
    let cures: Vec<Fault> = cures.iter().map(fault).collect();
    cure(&sources, &cures).pop().map(|file| file.text)
}

#[test]
fn a_cure_that_would_be_read_otherwise_is_left_out_and_the_others_are_made() {
    let text = "a: ein to\nb: [tre, fire]\nc: fem\n";
    assert_eq!(with(text, &[("ein", "1"), ("tre", "3, 4"), ("fem", "5")]).unwrap(), "a: 1 to\nb: [tre, fire]\nc: 5\n");
    assert_eq!(with(text, &[("ein to", "ein: to"), ("fem", "5 #")]), None);
    assert_eq!(with(text, &[("ein", "&x"), ("tre", "*x"), ("fem", "!x"), ("fire", "{x")]), None);
    assert_eq!(with(text, &[("ein", "- ein")]), None, "a text is no list");
    assert_eq!(with(text, &[("b", "a")]), None, "no key stands twice");
    assert_eq!(with(text, &[(" to", " ")]), None, "a space at the end is no part of a text");
}

#[test]
fn what_stands_beside_texts_is_never_replaced() {
    let text = "# ein\na: b # to\nc:  |\n  d\n";
    for word in ["# ein", "ein", "to", "a: b", ":", "|", "  d", "b # to"] {
        assert_eq!(with(text, &[(word, "x")]), None, "{word}");
    }
    assert_eq!(with(text, &[("d", "x")]).unwrap(), "# ein\na: b # to\nc:  |\n  x\n");
}

#[test]
fn of_two_cures_of_one_word_the_first_is_made() {
    assert_eq!(with("a: ein to tre\n", &[("ein to", "x"), ("to tre", "y"), ("tre", "z")]).unwrap(), "a: x z\n");
}

#[test]
fn in_a_file_that_is_not_sound_what_is_read_for_certain_is_cured_and_the_rest_is_left() {
    let text = "type: tekst\ntittel: A\ntekst: Ein  to\ningress: \"tre  fire\n  fem: *x\n";
    let (after, faults) = cured("a.yaml", text);
    assert_eq!(after, text.replace("Ein  to", "Ein to"));
    assert!(!faults.is_empty());
    assert_eq!(with("a: ein\nb: {{ år }}\n", &[("ein", "x")]).unwrap(), "a: x\nb: {{ år }}\n");
    assert_eq!(with("a: ein\nb: {{ år }}\n", &[("år", "x")]), None);
}

#[test]
fn a_cure_of_two_edits_is_made_whole_or_not_at_all() {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("a.yaml", b"a: (ein) to\n", &mut faults);
    let edit = |at: usize, old: &str, new: &str| Edit::new(Place::new(id, at..at + 1), old, new);
    let fault = |edits: Vec<Edit>| vec![Fault::note(code::CONTROL, None, Said::same("x")).cure(edits)];
    let whole = fault(vec![edit(3, "(", "«"), edit(7, ")", "»")]);
    assert_eq!(cure(&sources, &whole)[0].text, "a: «ein» to\n");
    assert!(cure(&sources, &fault(vec![edit(3, "(", "«"), edit(8, ")", "»")])).is_empty());
}

#[test]
fn a_large_file_full_of_cures_that_may_not_be_made_takes_its_time_and_no_more() {
    let text: String = (0..2_000).map(|i| format!("k{i}: ein  to nr{i}x\n")).collect();
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("a.yaml", text.as_bytes(), &mut faults);
    let fault = |i: usize, good: bool| {
        let at = text.find(&format!("k{i}: ")).unwrap() + format!("k{i}: ").len();
        let (place, old, new) = if good { (at + 3..at + 5, "  ", " ") } else { (at..at + 3, "ein", "*x") };
        let place = Place::new(id, place);
        Fault::note(code::CONTROL, place, Said::same(format!("{i}"))).cure([Edit::new(place, old, new)])
    };
    let start = std::time::Instant::now();
    let good: Vec<Fault> = (0..500).map(|i| fault(i * 4, true)).collect();
    assert_eq!(cure(&sources, &good)[0].done.len(), 500);
    let one_bad: Vec<Fault> = (0..500).map(|i| fault(i * 4, i != 77)).collect();
    assert_eq!(cure(&sources, &one_bad)[0].done.len(), 499);
    let bad: Vec<Fault> = (0..500).map(|i| fault(i * 4, false)).collect();
    assert!(cure(&sources, &bad).is_empty());
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
