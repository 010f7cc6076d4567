//! Numbers that are one word and yet no single value: `50 000–60 000`, `71 17 00 00`. Cut in the middle they would be told as
//! `50 000–60 → 70 000`, which says nothing.

use super::numbers::is_space;

/// How many bytes a number in groups, an interval of such or a telephone number takes that a text starts with.
pub fn length(text: &str) -> Option<usize> {
    if let Some(length) = phone(text) {
        return Some(length);
    }
    let (mut end, mut in_groups) = grouped(text)?;
    while let Some((start, length, groups)) = next(text.get(end..)?) {
        end += start + length;
        in_groups |= groups;
    }
    let rest = text.get(end..)?;
    let mut chars = rest.chars();
    let (first, second) = (chars.next().unwrap_or(' '), chars.next().unwrap_or(' '));
    let goes_on = first.is_alphanumeric() || matches!(first, '.' | ':' | '/' | ',') && second.is_ascii_digit();
    (in_groups && !goes_on).then_some(end)
}

/// A telephone number: eight digits in groups that no amount is written in.
pub fn phone(text: &str) -> Option<usize> {
    [[2, 2, 2, 2].as_slice(), &[3, 2, 3]].into_iter().find_map(|groups| {
        let mut end = 0;
        for (i, digits) in groups.iter().enumerate() {
            if i > 0 {
                let mark = text.get(end..)?.chars().next().filter(|c| is_space(*c))?;
                end += mark.len_utf8();
            }
            if run(text.get(end..)?) != *digits {
                return None;
            }
            end += digits;
        }
        Some(end)
    })
}

/// The next number of an interval: where it starts, how long it is, and whether it stands in groups.
fn next(text: &str) -> Option<(usize, usize, bool)> {
    let bare = text.trim_start_matches(is_space);
    // `10 000 kr – 12 000 kr`
    let unit = ["kroner", "kr."].into_iter().chain(["kr", "mill.", "%"]).find_map(|unit| bare.strip_prefix(unit));
    let dash = unit.unwrap_or(bare).trim_start_matches(is_space).strip_prefix(['-', '–', '—'])?;
    let to = dash.trim_start_matches(is_space);
    let to = to.strip_prefix("kr").map_or(to, |t| t.trim_start_matches(|c| c == '.' || is_space(c)));
    let (length, groups) = grouped(to)?;
    Some((text.len() - to.len(), length, groups))
}

/// A whole number with its decimals, and whether it stands in groups of three.
fn grouped(text: &str) -> Option<(usize, bool)> {
    let first = run(text);
    if first == 0 {
        return None;
    }
    let mut end = first;
    while first <= 3
        && let Some(rest) = text.get(end..)
        && let Some(mark) = rest.chars().next().filter(|c| is_space(*c) || *c == '.')
        && rest.get(mark.len_utf8()..).map(run) == Some(3)
    {
        end += mark.len_utf8() + 3;
    }
    let in_groups = end > first;
    let decimals = text.get(end..)?.strip_prefix(',').map_or(0, run);
    Some((end + if decimals > 0 { decimals + 1 } else { 0 }, in_groups))
}

fn run(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_groups_is_not_cut() {
        for (text, expected) in [
            ("50 000–60 000 kr", Some("50 000–60 000")),
            ("50 000 - 60 000 kroner", Some("50 000 - 60 000")),
            ("10 000 kr – 12 000 kr", Some("10 000 kr – 12 000")),
            ("500–1 000", Some("500–1 000")),
            ("10 000 kr/år", Some("10 000")),
            ("1.200.000–1.300.000", Some("1.200.000–1.300.000")),
            ("71 17 00 00 ved", Some("71 17 00 00")),
            ("917 17 000", Some("917 17 000")),
            ("10–12", None),
            ("2022 – 2025", None),
            ("13.10–15.10", None),
            ("27.02.2024", None),
            ("4 møte", None),
        ] {
            assert_eq!(length(text).and_then(|n| text.get(..n)), expected, "{text}");
        }
    }
}
