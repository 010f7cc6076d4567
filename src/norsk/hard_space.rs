//! No-break spaces, so that a line never breaks inside `kl. 13.10`, `27. februar`, `50 000`, `§ 15-1` or `30 %`.
//!
//! The only change that planverk makes to an author's characters: a space becomes a no-break space, one for one, so that
//! every character keeps its place. The cases follow Språkrådet's advice on hard space (sprakradet.no, «mellomrom»).

use super::month::month;
use super::number::is_digits;

const HARD: char = '\u{a0}';

/// The text with hard spaces where a line must not break.
pub fn hard_spaces(text: &str) -> String {
    if !text.contains(' ') {
        return text.to_string();
    }
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (i, word) in words.iter().enumerate() {
        if i > 0 {
            out.push(if belong_together(&words, i) { HARD } else { ' ' });
        }
        out.push_str(word);
    }
    out
}

/// Whether the word at `i` must stay on the line of the word before it.
fn belong_together(words: &[&str], i: usize) -> bool {
    let opening = ['(', '«', '‘', '"'];
    let before = words[i - 1].trim_start_matches(opening);
    let word = words[i];
    let starts_with_digit = word.starts_with(|c: char| c.is_ascii_digit());
    match before.to_lowercase().as_str() {
        "kl." | "§" | "§§" | "nr." | "sak" | "kap." | "kr" | "kr." | "pkt." | "s." if starts_with_digit => {
            return true;
        }
        _ => {}
    }
    let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let ends_in_digit = before.ends_with(|c: char| c.is_ascii_digit());
    let day = before.strip_suffix('.').is_some_and(|d| (1..=2).contains(&d.len()) && is_digits(d));
    let dash = matches!(word, "–" | "—");
    let year_after_month = month(before).is_some() && bare.len() == 4 && is_digits(bare);
    (day && month(&bare.to_lowercase()).is_some())
        || (year_after_month && i >= 2 && words[i - 2].ends_with('.'))
        || (ends_in_digit && (bare.is_empty() && word.starts_with('%') || bare == "prosent"))
        || (grouped(before) && bare.len() == 3 && is_digits(bare))
        || (dash && !before.is_empty())
}

/// Whether a number goes on in groups of three: `50` before `000`, also after `kr` or a bracket.
fn grouped(before: &str) -> bool {
    (1..=3).contains(&before.len()) && is_digits(before)
}

#[cfg(test)]
mod tests {
    use super::hard_spaces;

    #[test]
    fn a_line_never_breaks_inside_a_date_an_amount_or_a_clause() {
        for text in
            ["kl. 13.10–15.10", "27. februar 2024", "kr 50 000", "§ 15-1", "30 %", "sak 5/24", "1 250 000 kr", "nr. 7"]
        {
            let hard = hard_spaces(text).matches('\u{a0}').count();
            let want = if text.ends_with(" kr") { 2 } else { text.matches(' ').count() };
            assert_eq!(hard, want, "{text}");
        }
    }

    #[test]
    fn words_are_left_alone_and_nothing_changes_length() {
        for text in ["Fire møte i året", "i 2024 100 personar", "mars 2022", " to  mellomrom "] {
            assert_eq!(hard_spaces(text), text);
        }
        let text = "Møtet – som var 4. desember kl. 11.45 – kosta kr 50 000";
        assert_eq!(hard_spaces(text).chars().count(), text.chars().count());
        assert_eq!(hard_spaces(text).replace('\u{a0}', " "), text);
    }
}
