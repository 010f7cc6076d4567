//! What an element says of how it is drawn: by attribute, by `style` and by the style sheet.

use super::Unsound;
use super::sheet::{Sheet, refused};
use roxmltree::Node;

/// Calls with each property and its value: attributes, then `style`, then the style sheet. One that is overruled is given too.
pub fn each<'a>(node: Node<'a, '_>, sheet: &Sheet<'a>, mut found: impl FnMut(&'a str, &'a str)) {
    for attribute in node.attributes() {
        match attribute.name() {
            "style" => declarations(attribute.value()).for_each(|(name, value)| found(name, value)),
            name => found(name, attribute.value()),
        }
    }
    for (name, value) in sheet.of(node) {
        found(name, value);
    }
}

/// Whether a style is only declarations: a comment or an escape among them would hide what it says.
pub fn check(style: &str) -> Result<(), Unsound> {
    if style.contains("/*") || style.contains(['\\', '{', '}', '@']) {
        Err(refused("det er meir enn eigenskapar i ein stil"))
    } else {
        Ok(())
    }
}

/// The declarations of a style: `fill:red; stroke:none`.
pub fn declarations(style: &str) -> impl Iterator<Item = (&str, &str)> {
    style.split(';').filter_map(|part| part.split_once(':')).map(|(name, value)| (name.trim(), value.trim()))
}

/// The ids that a value refers to: `url(#stripes)`.
pub fn references(value: &str) -> Result<Vec<&str>, Unsound> {
    let mut all = vec![];
    for part in value.split("url(").skip(1) {
        let inside = part.trim_start().trim_start_matches(['"', '\'']).trim_start();
        let Some(id) = inside.strip_prefix('#') else {
            let hint = "eksporter biletet på nytt med alt i éi fil";
            return Err(Unsound::new("hentar noko frå ei anna fil", hint));
        };
        all.push(id.split([')', '"', '\'']).next().unwrap_or("").trim());
    }
    Ok(all)
}
