//! What the author probably has to do where something of another shape stands than what is asked for, told by what was written
//! in place of what.

use super::shown::Need;
use super::{Cx, Key, Kind, Node, Style, Want, Written, lines, words};
use crate::norsk::{Said, said};

/// How long a text may be to be shown as it is to be written.
const SHORT: usize = 60;

/// What the author does about a node that is not what was wanted.
pub(super) fn on_shape(node: &Node, want: Want, need: Need) -> Option<Said> {
    match (&node.kind, want) {
        _ if node.is_null() => Some(need.cure()),
        (Kind::Scalar(written), Want::List) => Some(as_list(written)),
        (Kind::Scalar(written), Want::Keys(_)) => Some(as_keys(written)),
        (Kind::Map(_), Want::List) => Some(said!("set «- » føre kvart punkt", "sett «- » foran hvert punkt")),
        (Kind::Map(entries), Want::Text(_)) if entries.len() == 1 => Some(said!(
            "kolon og mellomrom gjer dette til ein nøkkel; set hermeteikn rundt heile teksten",
            "kolon og mellomrom gjør dette til en nøkkel; sett hermetegn rundt hele teksten"
        )),
        (Kind::Seq(_), Want::Text(_) | Want::Ways(_)) => Some(said!(
            "skriv verdien på same line som nøkkelen, utan «- » og utan klammer",
            "skriv verdien på samme linje som nøkkelen, uten «- » og uten klammer"
        )),
        _ => None,
    }
}

/// A text as the value of the key that says most of a record: `{ organ: Kommunestyret }`.
pub(super) fn as_record(node: &Node, want: Want, keys: &[Key], cx: &Cx<'_>) -> Option<Said> {
    let written = node.written().filter(|written| written.style == Style::Plain && !node.is_null())?;
    let text = written.text.trim();
    let is_short = text.chars().count() <= SHORT && !text.contains(['\n', '[', ']', '{', '}', ',', ':', '#']);
    // an id is nothing that an author has written in place of all the rest
    let mut named = keys.iter().filter(|key| key.nn != "id");
    let key = named.clone().find(|key| key.required).or_else(|| named.next()).filter(|_| is_short)?;
    let key = cx.own(key.nn, key.nb);
    let record = said!("{{ {key}: {text} }}", "{{ {key}: {text} }}"; key);
    Some(match want {
        Want::List => said!("skriv [{record}]", "skriv [{record}]"; record),
        _ => said!("skriv {record}", "skriv {record}"; record),
    })
}

/// A text as the only item of a list.
fn as_list(written: &Written) -> Said {
    let text = written.text.trim();
    let is_joined = written.place.span.range().len() > written.text.len();
    let plain = written.style == Style::Plain && !is_joined && !text.contains(['\n', '[', ']', '{', '}', ',']);
    if plain && !lines::looks_like_item(text) && text.chars().count() <= SHORT {
        return said!("skriv [{text}]", "skriv [{text}]");
    }
    if written.style == Style::Plain && is_joined && !text.contains(',') {
        // «bakgrunn» over «organisering», which YAML has joined
        return said!("set «- » fyrst på kvar line", "sett «- » først på hver linje");
    }
    said!(
        "start kvart punkt på ei eiga line under nøkkelen, med «- » fyrst",
        "start hvert punkt på en egen linje under nøkkelen, med «- » først"
    )
}

/// A text as keys with values.
fn as_keys(written: &Written) -> Said {
    let words = words::no_space_after_colon(written).and_then(|words| words.hint);
    words.unwrap_or_else(|| {
        said!(
            "skriv «nøkkel: verdi», på liner under eller i {{ }}",
            "skriv «nøkkel: verdi», på linjer under eller i {{ }}"
        )
    })
}
