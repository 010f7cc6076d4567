//! A time in words: `Ung i Aukra: tysdag 27.02.24 kl. 13.10–15.10, Rådhuset (fellesmøte)`, and two of them run by run.

use crate::compare::changes::{TimeChange, WordRun};
use crate::compare::contents::{Time, When};
use crate::norsk::{Klokke, Målform};

/// A time as it is printed, whole.
pub fn phrase(time: &Time, målform: Målform) -> String {
    let group = time.gruppe.as_ref().map(|name| format!("{name}: "));
    let rest = parts(time, målform, true);
    group.into_iter().chain(rest.into_iter().filter_map(|(before, text)| Some(format!("{before}{}", text?)))).collect()
}

/// The parts of a time, each with what stands before it: when it is, its hours, its place, its note.
fn parts(time: &Time, målform: Målform, is_meeting: bool) -> [(&'static str, Option<String>); 4] {
    let when = match &time.when {
        When::Text(passage) => passage.printed.clone(),
        When::Day(day) if is_meeting => format!("{} {}", day.weekday(målform), day.short()),
        // the date of an edition is no meeting
        When::Day(day) => day.long(),
        When::Interval(from, to, text) => {
            let text = text.as_ref().map(|text| format!("{text} ")).unwrap_or_default();
            format!("{text}{}–{}", from.short(), to.short())
        }
    };
    [
        ("", Some(when)),
        (" ", time.kl.map(Klokke::printed)),
        (", ", time.stad.clone()),
        (" ", time.merknad.as_ref().map(|note| format!("({note})"))),
    ]
}

/// A time as it was and as it is, part by part; its group aside.
pub(super) fn runs(change: &TimeChange, målform: Målform, is_meeting: bool) -> Vec<WordRun> {
    let of = |time: &Option<Time>| time.as_ref().map(|time| parts(time, målform, is_meeting));
    let (old, new) = (of(&change.old).unwrap_or_default(), of(&change.new).unwrap_or_default());
    let (says_same, are_texts) = match (&change.old, &change.new) {
        (Some(a), Some(b)) => (a.when.says_same(&b.when), matches!((&a.when, &b.when), (When::Text(_), When::Text(_)))),
        _ => (false, false),
    };
    let mut out = vec![];
    for ((before, a), (other, b)) in old.into_iter().zip(new) {
        match (a, b) {
            (Some(old), Some(new)) if out.is_empty() && says_same => out.push(WordRun::Equivalent { old, new }),
            // another day is another day, though it be a Friday as well
            (Some(old), Some(new)) if out.is_empty() && !are_texts => {
                out.extend([WordRun::Removed(old), WordRun::Added(new)]);
            }
            (a, b) => out.extend(part(if before.is_empty() { other } else { before }, a, b)),
        }
    }
    out
}

/// A part that stands in either plan or in both, after what stands before it.
pub(super) fn part(before: &str, old: Option<String>, new: Option<String>) -> Vec<WordRun> {
    let with = |text: String| format!("{before}{text}");
    match (old, new) {
        (Some(old), Some(new)) if old == new => vec![WordRun::Same(with(new))],
        (Some(old), Some(new)) => {
            let mut out = vec![WordRun::Same(before.to_string())];
            out.extend(words(&old, &new));
            out.retain(|run| *run != WordRun::Same(String::new()));
            out
        }
        (Some(old), None) => vec![WordRun::Removed(with(old))],
        (None, Some(new)) => vec![WordRun::Added(with(new))],
        (None, None) => vec![],
    }
}

/// Two short texts: the words that they begin and end with alike, and what stands between.
fn words(old: &str, new: &str) -> Vec<WordRun> {
    let (a, b): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let most = a.len().min(b.len()) - start;
    let end = a.iter().rev().zip(b.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    let part = |words: &[&str], from: usize, to: usize| words.get(from..to).unwrap_or_default().join(" ");
    // the space before or after what differs goes with it
    let (before, after) = (if start > 0 { " " } else { "" }, if start == 0 && end > 0 { " " } else { "" });
    let inside = |words: &[&str]| {
        let text = part(words, start, words.len() - end);
        (!text.is_empty()).then(|| format!("{before}{text}{after}"))
    };
    let last = part(&a, a.len() - end, a.len());
    let last = (end > 0).then(|| if start > 0 { format!(" {last}") } else { last });
    let first = (start > 0).then(|| WordRun::Same(part(&a, 0, start)));
    let differing = inside(&a).map(WordRun::Removed).into_iter().chain(inside(&b).map(WordRun::Added));
    first.into_iter().chain(differing).chain(last.map(WordRun::Same)).collect()
}

#[cfg(test)]
mod tests {
    use super::{part, phrase, runs};
    use crate::compare::changes::WordRun::{Added, Equivalent, Removed, Same};
    use crate::compare::changes::{TimeChange, WordRun};
    use crate::compare::contents::{Time, When};
    use crate::norsk::{Dato, Klokke, Målform};

    fn meeting(day: u32, hours: &str, stad: Option<&str>) -> Time {
        Time {
            gruppe: None,
            when: When::Day(Dato::of(2024, 2, day).expect("a date")),
            kl: Some(Klokke::parse(hours).expect("a clock time")),
            stad: stad.map(String::from),
            merknad: None,
        }
    }

    fn between(old: &str, new: &str) -> Vec<WordRun> {
        part("", Some(old.into()), Some(new.into()))
    }

    #[test]
    fn a_time_is_told_whole_in_one_phrase() {
        let time = Time {
            gruppe: Some("Ung".into()),
            merknad: Some("fellesmøte".into()),
            ..meeting(27, "13.10", Some("Rådhuset"))
        };
        assert_eq!(phrase(&time, Målform::Nynorsk), "Ung: tysdag 27.02.24 kl.\u{a0}13.10, Rådhuset (fellesmøte)");
        let interval =
            When::Interval(Dato::of(2024, 2, 1).expect("a date"), Dato::of(2024, 2, 9).expect("a date"), None);
        assert_eq!(
            phrase(&Time { when: interval, kl: None, ..meeting(1, "12", None) }, Målform::Bokmål),
            "01.02.24–09.02.24"
        );
    }

    #[test]
    fn only_the_parts_that_differ_are_marked_and_another_day_is_marked_whole() {
        let change = TimeChange { old: Some(meeting(20, "12", None)), new: Some(meeting(27, "12", Some("Skulen"))) };
        assert_eq!(
            runs(&change, Målform::Nynorsk, true),
            [
                Removed("tysdag 20.02.24".into()),
                Added("tysdag 27.02.24".into()),
                Same(" kl.\u{a0}12.00".into()),
                Added(", Skulen".into()),
            ]
        );
        let same = TimeChange { old: Some(meeting(20, "12", None)), new: Some(meeting(20, "13", None)) };
        assert!(matches!(&runs(&same, Målform::Nynorsk, true)[0], Equivalent { .. }));
    }

    #[test]
    fn two_texts_are_told_by_the_words_between_those_that_are_alike() {
        assert_eq!(
            between("Haust 2024", "Haust 2025"),
            [Same("Haust".into()), Removed(" 2024".into()), Added(" 2025".into())]
        );
        assert_eq!(between("a b", "x b"), [Removed("a ".into()), Added("x ".into()), Same("b".into())]);
        assert_eq!(between("a x c", "a c"), [Same("a".into()), Removed(" x".into()), Same(" c".into())]);
        assert_eq!(between("a", "b"), [Removed("a".into()), Added("b".into())]);
    }
}
