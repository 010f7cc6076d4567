//! The example of a key, which is written as YAML, as the value that it is.

use super::{Kind, Node, Style, parse};
use crate::fault::{Faults, Sources};
use serde_json::{Value as Json, json};

/// What an example reads as. A whole number is one; all else that stands on a line is a text, as it is to the reader.
pub(super) fn value(written: &str) -> Json {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("døme.yaml", written.as_bytes(), &mut faults);
    let tree = sources.get(id).and_then(|source| parse(source, &mut faults));
    tree.map_or_else(|| json!(written), |tree| of(&tree))
}

fn of(node: &Node) -> Json {
    match &node.kind {
        Kind::Seq(items) => items.iter().map(of).collect(),
        Kind::Map(entries) => Json::Object(entries.iter().map(|entry| (entry.key.clone(), of(&entry.value))).collect()),
        Kind::Scalar(written) if written.style == Style::Plain => {
            written.text.parse::<u32>().map_or_else(|_| json!(written.text), |number| json!(number))
        }
        Kind::Scalar(written) => json!(written.text),
    }
}

#[cfg(test)]
mod tests {
    use super::value;
    use serde_json::json;

    #[test]
    fn an_example_is_the_value_that_the_reader_makes_of_it() {
        assert_eq!(value("[styrande-nivaa, slt-koordinator]"), json!(["styrande-nivaa", "slt-koordinator"]));
        assert_eq!(
            value("{ versjon: \"1.0\", arkivsak: 23/1204 }"),
            json!({ "versjon": "1.0", "arkivsak": "23/1204" })
        );
        assert_eq!((value("2024"), value("1.1"), value("\"7\"")), (json!(2024), json!("1.1"), json!("7")));
        assert_eq!(value("SLT-handlingsplan {{ år }}"), json!("SLT-handlingsplan {{ år }}"));
    }
}
