//! A text as YAML reads it back: bare where it may be, in quotation marks where it must.

/// A text as it is written in YAML.
pub fn plain(text: &str, in_brackets: bool) -> String {
    const SIGNS: &[char] = &['[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', ','];
    let is_sign =
        |rest: &str| ["-", "?", ":"].iter().any(|sign| rest == *sign || rest.starts_with(&format!("{sign} ")));
    let needs = text.is_empty()
        || text.trim() != text
        || text.starts_with(SIGNS)
        || is_sign(text)
        || text.contains(": ")
        || text.contains(" #")
        || text.ends_with(':')
        || ["~", "null"].contains(&text)
        || in_brackets && text.contains([',', '[', ']', '{', '}']);
    match needs {
        false => text.to_owned(),
        true if text.contains(['"', '\\']) => format!("'{}'", text.replace('\'', "''")),
        true => format!("\"{text}\""),
    }
}

/// A text inside a snippet, where some signs have a meaning.
pub fn snippet_text(text: &str, also: &[char]) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '\\' || c == '$' || also.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
