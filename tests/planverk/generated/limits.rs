//! The limits of the program are told in the user guide, each with its size: what `src/limits.rs` has, the table has, and nothing
//! else; but for the module `internal`, which no author meets.

use std::collections::BTreeMap;

use planverk::norsk::Målform;

use super::{FORMS, guide};
use crate::room::repository;

/// The heading of the section.
fn heading(målform: Målform) -> &'static str {
    målform.choose("## Kor mykje planverk tek imot\n", Some("## Hvor mye planverk tar imot\n"))
}

/// What a limit counts. Its comment says it: those of bytes begin so.
#[derive(Clone, Copy)]
enum Counted {
    Bytes,
    Others,
}

/// The limits by their names, as they stand in the file, each as the guide writes it. Those of `internal` are indented.
fn limits() -> BTreeMap<String, String> {
    let path = repository().join("src/limits.rs");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let (mut all, mut sizes) = (BTreeMap::new(), BTreeMap::new());
    let mut counted = None;
    for line in text.lines() {
        match line.strip_prefix("/// ") {
            Some(comment) if comment.starts_with("The most bytes") => counted = counted.or(Some(Counted::Bytes)),
            Some(_) => counted = counted.or(Some(Counted::Others)),
            None => {}
        }
        let Some(line) = line.strip_prefix("pub const ") else { continue };
        let (name, rest) = line.split_once(": ").expect("a constant has a type");
        let (_, value) = rest.split_once(" = ").expect("a constant has a value");
        let value = value.trim_end_matches(';').replace('_', "");
        let value = match (value.split_once(" << "), sizes.get(&value)) {
            (Some((number, by)), _) => number.parse::<u64>().expect("a number") << by.parse::<u32>().expect("a number"),
            (None, Some(other)) => *other,
            (None, None) => value.parse().unwrap_or_else(|e| panic!("{name} = {value}: {e}")),
        };
        sizes.insert(name.to_string(), value);
        all.insert(name.to_string(), shown(value, counted.take().expect("a limit has a comment")));
    }
    all
}

/// A limit as the guide writes it: `4 MB`, `64 kB`, `20 000`.
fn shown(value: u64, counted: Counted) -> String {
    match counted {
        Counted::Bytes if value >= 1 << 20 && value.is_multiple_of(1 << 20) => format!("{} MB", value >> 20),
        Counted::Bytes if value >= 1 << 10 && value.is_multiple_of(1 << 10) => format!("{} kB", value >> 10),
        Counted::Bytes | Counted::Others => planverk::norsk::number::grouped(&value.to_string(), 4),
    }
}

#[test]
fn the_guide_tells_every_limit_with_its_size_and_no_other() {
    for målform in FORMS {
        let guide = guide::text(målform);
        let (_, section) = guide.split_once(heading(målform)).expect("the guide has the section");
        let section = section.split_once("\n## ").map_or(section, |(section, _)| section);
        let mut told = BTreeMap::new();
        for row in section.lines().filter(|line| line.starts_with("| ") && line.contains('`')) {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            let [what, size, why, name] = cells.as_slice() else { panic!("{row} has not four cells") };
            assert!(!what.is_empty() && why.len() > 10, "{row} says too little");
            told.insert(name.trim_matches('`').to_string(), size.to_string());
        }
        let wanted = limits();
        let missing: Vec<_> = wanted.iter().filter(|(name, size)| told.get(*name) != Some(size)).collect();
        assert!(missing.is_empty(), "{} lacks, or has another size of: {missing:?}", guide::path(målform));
        let unknown: Vec<_> = told.keys().filter(|name| !wanted.contains_key(*name)).collect();
        assert!(unknown.is_empty(), "src/limits.rs has no {unknown:?}");
        eprintln!("{} limits, each told with its size", wanted.len());
    }
}
