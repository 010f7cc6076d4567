//! What is copied from a forum or a project site: `[b]viktig[/b]`, `[!NOTE]`.

use super::{Field, Near};

/// Names between brackets, and what stands around the words that they mark here.
const TAGS: &[(&str, &str)] = &[
    ("b", "**"),
    ("i", "*"),
    ("u", ""),
    ("s", ""),
    ("url", ""),
    ("quote", ""),
    ("code", ""),
    ("size", ""),
    ("color", ""),
    ("center", ""),
    ("list", ""),
];

/// First in a quotation, on sites that colour it.
const CALLS: &[&str] = &["[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]", "[!INFO]"];

pub fn find(text: &str, field: Field, out: &mut Vec<Near>) {
    for call in CALLS {
        out.extend(text.match_indices(call).map(|(at, _)| Near::needless(at..at + call.len())));
    }
    for (name, mark) in TAGS {
        let (open, close) = (format!("[{name}"), format!("[/{name}]"));
        let mut at = 0;
        while let Some(end) = text.get(at..).and_then(|rest| rest.find(&close)).map(|found| at + found) {
            let start = text.get(at..end).and_then(|before| before.rfind(&open)).map(|found| at + found);
            let inner =
                start.and_then(|start| Some(start + open.len() + text.get(start + open.len()..end)?.find(']')? + 1));
            at = end + close.len();
            let (Some(start), Some(inner)) = (start, inner) else { continue };
            let words = text.get(inner..end).unwrap_or("").trim();
            let mark = if field == Field::Line { "" } else { *mark };
            out.push(match words.is_empty() {
                true => Near::needless(start..at),
                false => Near::sure(start..at, format!("{mark}{words}{mark}")),
            });
        }
    }
}
