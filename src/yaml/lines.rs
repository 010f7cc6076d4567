//! Looks at a text line by line: where lines start and end, how far they are indented, where the value on a line starts.

/// The first byte of the line that `at` is in.
pub(super) fn start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1)
}

/// The byte after the line that `at` is in, its line break not counted.
pub(super) fn end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|after| after.find('\n')).map_or(text.len(), |newline| at + newline)
}

/// The line that `at` is in, without its line break.
pub(super) fn line(text: &str, at: usize) -> &str {
    text.get(start(text, at)..end(text, at)).unwrap_or("")
}

/// How many bytes of spaces and tabs a line starts with.
pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// Where the content of a line starts: after the indentation and `- `, in bytes from the start of the line.
pub(super) fn content(line: &str) -> usize {
    let mut at = indent(line);
    while let Some(item) = line.get(at..).and_then(|rest| rest.strip_prefix("- ")) {
        at += 2 + indent(item);
    }
    at
}

/// Where the value on a line starts: after the indentation, `- ` and `key: `, in bytes from the start of the line.
pub(super) fn value(line: &str) -> usize {
    let at = content(line);
    let rest = line.get(at..).unwrap_or("");
    match key(rest) {
        Some(len) => at + len + 1 + indent(rest.get(len + 1..).unwrap_or("")),
        None => at,
    }
}

/// How long the key is that the text starts with, if it is a bare word with `: ` after it.
pub(super) fn key(text: &str) -> Option<usize> {
    let colon = text.find(": ").or_else(|| text.ends_with(':').then(|| text.len() - 1))?;
    let word = text.get(..colon)?;
    (!word.is_empty() && !word.contains(['"', '\'', '{', '[', ',', '#'])).then_some(colon)
}

/// Whether the text starts with a key that is one word, as all keys of a plan are.
pub(super) fn has_key(text: &str) -> bool {
    key(text).is_some_and(|len| text.get(..len).is_some_and(|key| !key.contains(' ')))
}

/// `- ein`, `* ein`, `• ein`.
pub(super) fn is_item(text: &str) -> bool {
    ["- ", "* ", "• ", "· ", "-\u{a0}"].iter().any(|mark| text.starts_with(mark))
}

/// The same, and what stands for it when the author forgot the space or the editor changed the dash.
pub(super) fn looks_like_item(text: &str) -> bool {
    is_item(text) || text.starts_with(['-', '–', '—', '•', '·', '▪', '◦'])
}
