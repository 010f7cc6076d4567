//! What a municipality is called, and what its folder is.

use crate::plan::value::Id;

/// The municipality that the texts in `templates/ny/` are of.
const WRITTEN: &str = "Fjordvik";

/// `kommune.yaml` with this name, and the short one that goes with it.
pub fn named(text: &str, name: &str) -> String {
    let lines = text.split_inclusive('\n').map(|line| match line.split_once(": ") {
        Some((key, value)) if value.contains(WRITTEN) && !line.starts_with('#') => {
            let value = if value.trim() == WRITTEN { short(name) } else { name };
            format!("{key}: {}\n", scalar(value))
        }
        _ => line.replace(WRITTEN, short(name)),
    });
    lines.collect()
}

/// «Fjordvik» of «Fjordvik kommune».
pub fn short(name: &str) -> &str {
    let end = name.len().saturating_sub(" kommune".len());
    match (name.get(..end), name.get(end..)) {
        (Some(short), Some(kind)) if kind.eq_ignore_ascii_case(" kommune") && !short.trim().is_empty() => short.trim(),
        _ => name,
    }
}

/// The name of the municipality whose folder this is: «Nordre Land kommune» of `nordre-land`.
pub fn of_folder(folder: &str) -> String {
    let words = folder.split(['-', '_', ' ']).filter(|word| !word.is_empty()).map(|word| match word {
        "og" | "i" => word.to_string(),
        _ => crate::norsk::capital(word),
    });
    full(&words.collect::<Vec<_>>().join(" "))
}

/// A name as it stands in full: «Fjordvik kommune», also where only «Fjordvik» is said.
pub fn full(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_full =
        name.split(' ').any(|word| word.eq_ignore_ascii_case("kommune") || word == "suohkan" || word == "tjïelte");
    if is_full { name } else { format!("{name} kommune") }
}

/// The folder of a municipality or a plan that is called this: itself where it may be one.
pub fn folder(name: &str) -> String {
    match Id::parse(name) {
        Ok(id) => id.as_str().to_string(),
        Err(_) => Id::from_title(short(name)),
    }
}

/// A text as YAML takes it for one: bare where every character is harmless, else in quotation marks.
pub fn scalar(text: &str) -> String {
    let is_harmless = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '–');
    let is_bare = text.starts_with(char::is_alphabetic) && text.chars().all(is_harmless) && text.trim() == text;
    let is_word = matches!(text.to_lowercase().as_str(), "null" | "true" | "false" | "ja" | "nei" | "yes" | "no");
    match is_bare && !is_word {
        true => text.to_string(),
        false => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}
