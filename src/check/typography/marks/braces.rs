//! `{ år }`, `{kommune.namn}`, `${år}`, `{.klasse}`: values to be filled in that are none.

use super::{Near, before, pairs};
use crate::text::NAMES;
use crate::yaml::near;

/// The longest that stands for a value.
const LONGEST: usize = 30;

pub fn find(text: &str, out: &mut Vec<Near>) {
    for (range, inner) in pairs(text, "{", "}") {
        let name = inner.trim();
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
