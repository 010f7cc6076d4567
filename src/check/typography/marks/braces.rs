//! `{ år }`, `{kommune.namn}`, `${år}`, `{.klasse}`: values to be filled in that are none.

use super::{Near, before, pairs};
use crate::text::NAMES;
use crate::yaml::near;

/// The longest that stands for a value.
const LONGEST: usize = 30;

pub fn find(text: &str, out: &mut Vec<Near>) {
    for (range, inner) in pairs(text, "{", "}") {
        // «{ { år } }»
        let (range, name) = match inner.trim_start().strip_prefix('{') {
            // what is written as a placeholder is told of as one
            Some(_) if inner.starts_with('{') => continue,
            Some(name) => {
                let rest = text.get(range.end..).unwrap_or("");
                let closed =
                    if rest.trim_start().starts_with('}') { rest.len() - rest.trim_start().len() + 1 } else { 0 };
                (range.start..range.end + closed, name.trim())
            }
            None => (range, inner.trim()),
        };
        if name.is_empty() || name.len() > LONGEST {
            continue;
        }
        let start =
            if matches!(before(text, range.start), Some('$' | '%' | '#')) { range.start - 1 } else { range.start };
        let range = start..range.end;
        // «år - 1» is reckoned with as well
        let (base, rest) = name.split_at(name.find([' ', '+', '-']).unwrap_or(name.len()));
        let names = NAMES.iter().map(|(name, _)| *name).chain(["kommune.navn", "kommune.kortnavn", "periode.fra"]);
        if let Some((known, is_sure)) = known(base, names) {
            out.push(Near { is_sure, ..Near::sure(range, format!("{{{{ {known}{rest} }}}}")) });
        } else if name.starts_with(['.', ':']) {
            // {# and {% are told of as placeholders
            out.push(Near::needless(range));
        }
    }
    // between other signs only what is a name to the letter; between square ones it is told of as not filled in
    for (open, close) in [("<", ">"), ("<<", ">>")] {
        let names = pairs(text, open, close).filter(|(_, inner)| NAMES.iter().any(|(name, _)| name == inner));
        out.extend(names.map(|(range, inner)| Near::likely(range, &format!("{{{{ {inner} }}}}"))));
    }
    for (range, inner) in pairs(text, "%", "%").filter(|(_, inner)| *inner == "år" || *inner == "kommune.namn") {
        out.push(Near::sure(range, format!("{{{{ {inner} }}}}")));
    }
}

fn known<'n>(name: &str, names: impl Iterator<Item = &'n str> + Clone) -> Option<(String, bool)> {
    let small = name.to_lowercase();
    match small.as_str() {
        "aar" | "year" => return Some(("år".into(), true)),
        "kommune" | "kommunenamn" | "kommunenavn" => return Some(("kommune.namn".into(), true)),
        _ => {}
    }
    let own = names.clone().find(|known| *known == small).map(|name| (name.to_owned(), true));
    own.or_else(|| near(&small, names).map(|name| (name.to_owned(), false)))
}
