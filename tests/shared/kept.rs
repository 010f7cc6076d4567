//! Nothing lost, nothing changed: every letter and digit of a written text is printed once, in order, and no others are.
//!
//! This walks from the source characters and knows nothing of how the program reads Markdown. It knows what is meant to
//! vanish: the address of a link, `](…)`, and the name of a footnote, `[^…]`, each as a whole or not at all.

use std::collections::BTreeMap;

/// How what is printed departs from what is written; nothing where it does not. What is printed are the letters and digits
/// of a page, with the numbers of lists and without those of footnotes; the footnotes stand last.
pub fn departure(written: &str, printed: &str) -> Option<String> {
    let printed: Vec<char> = printed.chars().filter(|c| c.is_alphanumeric()).collect();
    // how much of what is printed may be accounted for so far: more than one where an address may be printed or not
    let mut reached = vec![0];
    let mut after: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, c) in written.char_indices() {
        if let Some(passed) = after.remove(&at) {
            reached.extend(passed);
            reached.sort_unstable();
            reached.dedup();
        }
        if let Some(end) = may_vanish(written, at) {
            after.entry(end).or_default().extend(&reached);
        }
        if c.is_alphanumeric() {
            reached.retain(|at| printed.get(*at) == Some(&c));
            reached.iter_mut().for_each(|at| *at += 1);
        }
    }
    reached.extend(after.into_values().flatten());
    match reached.iter().max() {
        Some(last) if *last == printed.len() => None,
        Some(last) => Some(format!("printed and not written: {}", printed[*last..].iter().collect::<String>())),
        None => Some(format!("written: {written:?}\nprinted: {:?}", printed.iter().collect::<String>())),
    }
}

/// The same of a text whose footnotes may stand anywhere: as many of each letter and digit, in any order.
pub fn departure_in_any_order(written: &str, printed: &str) -> Option<String> {
    let mut left: BTreeMap<char, i64> = BTreeMap::new();
    let signs = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<Vec<_>>();
    signs(written).into_iter().for_each(|c| *left.entry(c).or_default() += 1);
    signs(printed).into_iter().for_each(|c| *left.entry(c).or_default() -= 1);
    let more = left.values().any(|count| *count < 0);
    for at in written.char_indices().map(|(at, _)| at) {
        for c in may_vanish(written, at).map_or(vec![], |end| signs(&written[at..end])) {
            if let Some(count) = left.get_mut(&c) {
                *count -= 1;
            }
        }
    }
    let less = left.values().any(|count| *count > 0);
    (more || less).then(|| format!("written: {written:?}\nprinted: {printed:?}"))
}

/// Where the address or the name of a footnote ends that begins at a byte of a text.
fn may_vanish(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let is_address = rest.starts_with('(') && text[..at].ends_with(']');
    match () {
        () if is_address => end_of_address(rest).map(|end| at + end),
        () if rest.starts_with("[^") => rest.find(']').map(|end| at + end + 1),
        () => None,
    }
}

/// Where the brackets that a text begins with are closed again.
fn end_of_address(text: &str) -> Option<usize> {
    let mut depth = 0;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if std::mem::take(&mut escaped) => {}
            '\\' => escaped = true,
            '(' => depth += 1,
            ')' if depth == 1 => return Some(at + 1),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[test]
fn what_is_lost_changed_or_added_is_noticed() {
    for (written, printed) in [
        ("a b", "ab"),
        ("1. ein\n2. to", "1.ein2.to"),
        ("[her](https://a.no) og", "her og"),
        ("[her](https://a.no) og", "her https://a.no og"),
        ("a[^1]\n\n[^1]: b", "a b"),
    ] {
        assert_eq!(departure(written, printed), None);
    }
    for (written, printed) in [
        ("a b", "a"),
        ("a b", "b a"),
        ("a", "a b"),
        ("3. ledd", "2. ledd"),
        ("[her](https://a.no)", "her https"),
        ("å", "a"),
    ] {
        assert!(departure(written, printed).is_some(), "{written} {printed}");
    }
}
