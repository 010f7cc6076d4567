//! Runs → running text, the way a person would read them: words that were broken at a line's end are whole again, and a
//! gap between two runs is a space.

use super::Run;

/// What a text is joined from.
#[derive(Clone, Copy)]
pub enum Piece<'a> {
    /// A piece of a line.
    Run(&'a Run),
    /// The beginning of another paragraph, list item or cell.
    Break,
}

/// The text of these pieces. A break is a new line.
pub fn join<'a>(pieces: impl Iterator<Item = Piece<'a>>) -> String {
    let mut text = String::new();
    let mut last: Option<&Run> = None;
    for piece in pieces {
        let Piece::Run(run) = piece else {
            trim_end(&mut text);
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            last = None;
            continue;
        };
        if let Some(last) = last {
            let hyphenated = text.ends_with('\u{ad}');
            if hyphenated {
                text.pop();
            } else if apart(last, run)
                && !text.ends_with(char::is_whitespace)
                && !run.text.starts_with(char::is_whitespace)
            {
                text.push(' ');
            }
        }
        // U+2060 is an invisible joiner that templates may add; the rest is the author's.
        for ch in run.text.chars().filter(|&ch| ch != '\u{2060}') {
            if ch != ' ' || !(text.is_empty() || text.ends_with(char::is_whitespace)) {
                text.push(ch);
            }
        }
        if !run.text.is_empty() {
            last = Some(run);
        }
    }
    trim_end(&mut text);
    text
}

fn trim_end(text: &mut String) {
    text.truncate(text.trim_end().len());
}

/// Whether there is a gap or a new line between two runs that follow each other.
fn apart(before: &Run, after: &Run) -> bool {
    let size = before.size.max(after.size);
    let same_line = (before.area.bottom - after.area.bottom).abs() < 0.7 * size && after.area.right > before.area.left;
    if same_line {
        after.area.left - before.area.right > 0.12 * size
    } else {
        !before.text.ends_with(['-', '–', '/', '\u{2011}'])
    }
}

/// The text without what a line break or a typographer may have put in: white space, soft hyphens, joiners.
pub fn squeeze(text: &str) -> String {
    text.chars()
        .filter(|ch| !ch.is_whitespace() && !matches!(ch, '\u{ad}' | '\u{2060}' | '\u{200b}' | '\u{feff}'))
        .collect()
}
