//! A comma between two digits inside `[ ]` or `{ }`, which YAML takes for the end of an item: `[Setje av 4,2 mill. kr]` are two
//! texts to YAML, and one to its author. They are read as the one.

use super::{Kind, Node, Style, Written};
use crate::fault::{Edit, Fault, Place, Source, Span, code};
use crate::norsk::said;

/// Puts the items of a list in brackets together that a comma in a number has parted, and tells of each.
pub(super) fn in_list(items: &mut Vec<Node>, source: &Source, text: &str) -> Vec<Fault> {
    if !items.windows(2).any(|pair| is_parted(&pair[0], &pair[1], text) && !are_values(pair)) {
        return vec![];
    }
    let (mut out, mut whole): (Vec<Node>, Vec<Place>) = (vec![], vec![]);
    for item in items.drain(..) {
        match out.last_mut() {
            Some(last) if is_parted(last, &item, text) && !are_values(&[last.clone(), item.clone()]) => {
                *last = joined(last, &item, source, text);
                whole.retain(|place| place.span.start != last.place.span.start);
                whole.push(last.place);
            }
            _ => out.push(item),
        }
    }
    *items = out;
    whole.into_iter().map(|place| fault(place, text)).collect()
}

/// The same of keys and values between braces, one after the other: what follows the comma was taken for a key without a value.
pub(super) fn in_map(children: &mut Vec<Node>, source: &Source, text: &str) -> Vec<Fault> {
    let is_rest = |pair: &[Node], value: &Node| pair[1].is_null() && is_parted(value, &pair[0], text);
    if !children.chunks_exact(2).zip(children.chunks_exact(2).skip(1)).any(|(one, next)| is_rest(next, &one[1])) {
        return vec![];
    }
    let (mut out, mut whole): (Vec<Node>, Vec<Place>) = (vec![], vec![]);
    let mut all = children.drain(..);
    while let (Some(key), Some(value)) = (all.next(), all.next()) {
        let pair = [key, value];
        match out.last_mut() {
            Some(last) if is_rest(&pair, last) => {
                *last = joined(last, &pair[0], source, text);
                whole.retain(|place| place.span.start != last.place.span.start);
                whole.push(last.place);
            }
            _ => out.extend(pair),
        }
    }
    drop(all);
    *children = out;
    whole.into_iter().map(|place| fault(place, text)).collect()
}

/// Whether nothing but a comma stands between two bare texts, and digits on both sides of it.
fn is_parted(one: &Node, next: &Node, text: &str) -> bool {
    let (Some(before), Some(after)) = (bare(one), bare(next)) else { return false };
    let between = text.get(one.place.span.end as usize..next.place.span.start as usize);
    between == Some(",")
        && before.ends_with(|c: char| c.is_ascii_digit())
        && after.starts_with(|c: char| c.is_ascii_digit())
}

fn bare(node: &Node) -> Option<&str> {
    match &node.kind {
        Kind::Scalar(written) if written.style == Style::Plain && !node.holed => Some(&written.text),
        _ => None,
    }
}

/// Whether all are numbers, days or hours: `[2025,2026]` is a list without its spaces.
fn are_values(items: &[Node]) -> bool {
    items.iter().filter_map(bare).all(|text| !text.contains(|c: char| c.is_alphabetic() || c == '%'))
}

fn joined(one: &Node, next: &Node, source: &Source, text: &str) -> Node {
    let span = Span { start: one.place.span.start, end: next.place.span.end };
    let whole = text.get(span.range()).unwrap_or("").to_owned();
    let written = Written::new(whole, Style::Plain, source.id, span, text);
    Node { place: written.place, kind: Kind::Scalar(written), holed: false }
}

fn fault(place: Place, text: &str) -> Fault {
    let whole = text.get(place.span.range()).unwrap_or("");
    let message = said!("kommaet deler talet i to verdiar", "kommaet deler tallet i to verdier");
    let hint = said!("set hermeteikn rundt: \"{whole}\"", "sett hermetegn rundt: \"{whole}\"");
    let cure = Edit::new(place, whole, format!("\"{whole}\""));
    Fault::error(code::COMMA, place, message).hint(hint).cure([cure])
}

#[cfg(test)]
mod tests {
    use crate::fault::{Faults, Sources};
    use crate::yaml::{Kind, Node, parse};

    /// The values of the first list or the braces, and what is advised.
    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let id = sources.add("a.yaml", text.as_bytes(), &mut faults);
        let root = parse(sources.get(id).unwrap(), &mut faults).unwrap();
        let shown = |node: &Node| node.written().map(|w| w.text.clone()).unwrap_or_default();
        let values = match &root.kind {
            Kind::Seq(items) => items.iter().map(shown).collect(),
            Kind::Map(entries) => entries.iter().map(|e| format!("{}={}", e.key, shown(&e.value))).collect(),
            Kind::Scalar(_) => vec![],
        };
        (values, faults.iter().map(|f| f.hint.clone().unwrap_or_default().nn().to_owned()).collect())
    }

    #[test]
    fn a_number_with_a_comma_is_one_value_and_is_told_of() {
        for (text, values, hints) in [
            ("[Setje av 4,2 mill. kr, Kurs]", vec!["Setje av 4,2 mill. kr", "Kurs"], vec!["\"Setje av 4,2 mill. kr\""]),
            ("{ kostnad: 4,2 mill. kr, id: a }", vec!["kostnad=4,2 mill. kr", "id=a"], vec!["\"4,2 mill. kr\""]),
            ("[1,5 til 2,5 mill.]", vec!["1,5 til 2,5 mill."], vec!["\"1,5 til 2,5 mill.\""]),
            ("{ kl: 13,10–15,10 }", vec!["kl=13,10–15,10"], vec!["\"13,10–15,10\""]),
        ] {
            let (read, told) = read(text);
            assert_eq!(read, values, "{text}");
            let hints: Vec<String> = hints.iter().map(|hint| format!("set hermeteikn rundt: {hint}")).collect();
            assert_eq!(told, hints, "{text}");
        }
    }

    #[test]
    fn a_list_without_its_spaces_is_a_list() {
        for text in ["[2025,2026]", "[2026-03-02,2026-03-09]", "[a1,b2]", "[møte 4, 5 dagar]", "['4',2 kr]"] {
            assert_eq!(read(text).1, Vec::<String>::new(), "{text}");
            assert!(read(text).0.len() == 2, "{text}");
        }
    }
}
