//! Nothing lost, nothing changed: every letter and digit of a written text is printed once, in order, and no others are.
//!
//! This walks from the source characters and knows nothing of how the program reads Markdown. It knows what is meant to
//! vanish: the address of a link, `](…)`, and the name of a footnote, `[^…]`, each as a whole or not at all.

/// How what is printed departs from what is written; nothing where it does not. What is printed are the letters and digits
/// of a page, with the numbers of lists and without those of footnotes; the footnotes stand last.
pub fn departure(written: &str, printed: &str) -> Option<String> {
    let printed: Vec<char> = printed.chars().filter(|c| c.is_alphanumeric()).collect();
    // how much of what is printed may be accounted for so far: more than one where an address may be printed or not
    let mut reached = vec![0];
    let mut at = 0;
    for span in may_vanish(written) {
        reached = walked(&written[at..span.start], &printed, &reached);
        let with = walked(&written[span.clone()], &printed, &reached);
        reached.extend(with);
        reached.sort_unstable();
        reached.dedup();
        at = span.end;
        if reached.is_empty() {
            break;
        }
    }
    let end = walked(&written[at..], &printed, &reached);
    match end.last() {
        Some(last) if *last == printed.len() => None,
        Some(last) => Some(format!("printed and not written: {}", printed[*last..].iter().collect::<String>())),
        None => Some(format!("written: {written:?}\nprinted: {:?}", printed.iter().collect::<String>())),
    }
}

/// Where one is in what is printed, after all letters and digits of a part of what is written.
fn walked(written: &str, printed: &[char], from: &[usize]) -> Vec<usize> {
    written.chars().filter(|c| c.is_alphanumeric()).fold(from.to_vec(), |reached, c| {
        reached.into_iter().filter(|at| printed.get(*at) == Some(&c)).map(|at| at + 1).collect()
    })
}

/// The addresses and the names of footnotes in a text.
fn may_vanish(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut spans = vec![];
    let mut at = 0;
    while let Some(found) = text[at..].find(['(', '[']).map(|i| at + i) {
        let is_address = text[found..].starts_with('(') && text[..found].ends_with(']');
        let end = match () {
            () if is_address => end_of_address(&text[found..]),
            () if text[found..].starts_with("[^") => text[found..].find(']').map(|i| i + 1),
            () => None,
        };
        match end {
            Some(end) => {
                spans.push(found..found + end);
                at = found + end;
            }
            None => at = found + 1,
        }
    }
    spans
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
