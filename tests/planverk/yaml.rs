//! YAML as `serde_yaml` reads it, with every scalar as the text that was written: a second opinion on planverk's reader.

use std::fmt;
use std::path::Path;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_yaml::Value;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Yaml {
    /// Numbers, dates and words too; nothing written is an empty text.
    Text(String),
    List(Vec<Yaml>),
    Map(Vec<(String, Yaml)>),
}

/// Reads a file.
pub fn open(path: &Path) -> Yaml {
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    read(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Reads a text.
pub fn read(text: &str) -> Result<Yaml, serde_yaml::Error> {
    // serde_yaml turns `13.10` into a number when it is free to choose. So it is asked for the shape first, and then for
    // a text wherever the shape has a scalar.
    let shape: Value = serde_yaml::from_str(text)?;
    Shaped(&shape).deserialize(serde_yaml::Deserializer::from_str(text))
}

struct Shaped<'a>(&'a Value);

impl<'de> DeserializeSeed<'de> for Shaped<'_> {
    type Value = Yaml;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Yaml, D::Error> {
        match self.0 {
            Value::Mapping(_) => from.deserialize_map(self),
            Value::Sequence(_) => from.deserialize_seq(self),
            Value::Null => from.deserialize_unit(self),
            _ => from.deserialize_str(self),
        }
    }
}

impl<'de> Visitor<'de> for Shaped<'_> {
    type Value = Yaml;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("what the first reading found")
    }

    fn visit_str<E>(self, text: &str) -> Result<Yaml, E> {
        Ok(Yaml::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Yaml, E> {
        Ok(Yaml::Text(String::new()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Yaml, A::Error> {
        let shapes = self.0.as_sequence().map_or(&[][..], Vec::as_slice);
        let mut list = Vec::new();
        for shape in shapes {
            list.extend(from.next_element_seed(Shaped(shape))?);
        }
        Ok(Yaml::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Yaml, A::Error> {
        let mut map = Vec::new();
        let mut shapes = self.0.as_mapping().into_iter().flatten();
        while let Some(key) = from.next_key::<String>()? {
            let (_, shape) = shapes.next().ok_or_else(|| A::Error::custom("a key more than before"))?;
            map.push((key, from.next_value_seed(Shaped(shape))?));
        }
        Ok(Yaml::Map(map))
    }
}

impl Yaml {
    /// The value of a key, in either of its forms: nynorsk, then bokmål.
    pub fn get(&self, keys: &str) -> Option<&Yaml> {
        let Yaml::Map(map) = self else { return None };
        let found = keys.split('/').find_map(|wanted| map.iter().find(|(key, _)| key == wanted));
        found.map(|(_, value)| value).filter(|value| **value != Yaml::Text(String::new()))
    }

    /// The text of a key.
    pub fn text(&self, keys: &str) -> Option<&str> {
        self.get(keys)?.as_text()
    }

    /// This text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        if let Yaml::Text(text) = self { Some(text) } else { None }
    }

    /// The entries of a key that holds a list; a single value is a list of one.
    pub fn list(&self, keys: &str) -> &[Yaml] {
        match self.get(keys) {
            Some(Yaml::List(list)) => list,
            Some(one) => std::slice::from_ref(one),
            None => &[],
        }
    }

    /// Every scalar with its path, in order.
    pub fn scalars(&self, path: &str, found: &mut Vec<(String, String)>) {
        match self {
            Yaml::Text(text) => found.push((path.to_owned(), text.clone())),
            Yaml::List(list) => list.iter().zip(0..).for_each(|(item, i)| item.scalars(&format!("{path}[{i}]"), found)),
            Yaml::Map(map) => map.iter().for_each(|(key, value)| value.scalars(&format!("{path}.{key}"), found)),
        }
    }
}

#[test]
fn a_scalar_is_the_text_that_was_written() {
    let yaml = read("kl: 13.10\nspråk: no\nliste: [0x10, ~, 1_000, 5/24]\ntom:\n").unwrap();
    let mut found = Vec::new();
    yaml.scalars("", &mut found);
    let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["13.10", "no", "0x10", "", "1_000", "5/24", ""]);
}
