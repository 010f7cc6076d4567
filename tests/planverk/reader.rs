//! planverk's own reader of YAML, checked against `serde_yaml`: every scalar of every plan, and how it ends on rubbish.

use std::path::{Path, PathBuf};

use planverk::fault::{Faults, Sources};
use planverk::yaml::{Kind, Node, parse};

use crate::samples;
use crate::yaml::{self, Yaml};

/// A file as planverk's reader reads it, or the number of faults.
fn ours(text: &str) -> Result<Yaml, usize> {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("prove.yaml".to_owned(), text.as_bytes(), &mut faults);
    let node = sources.get(id).and_then(|source| parse(source, &mut faults));
    match (node, faults.sorted().len()) {
        (Some(node), 0) => Ok(shape(&node)),
        (_, faults) => Err(faults),
    }
}

fn shape(node: &Node) -> Yaml {
    match &node.kind {
        Kind::Scalar(_) if node.is_null() => Yaml::Text(String::new()),
        Kind::Scalar(written) => Yaml::Text(written.text.clone()),
        Kind::Seq(items) => Yaml::List(items.iter().map(shape).collect()),
        Kind::Map(entries) => Yaml::Map(entries.iter().map(|entry| (entry.key.clone(), shape(&entry.value))).collect()),
    }
}

fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for sample in samples::all() {
        let folders = [sample.folder.as_path(), sample.folder.parent().unwrap_or(Path::new(""))];
        for entry in folders.iter().flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten()) {
            files.push(entry.path());
        }
    }
    files.retain(|file| file.extension().is_some_and(|end| end == "yaml"));
    files.sort();
    files.dedup();
    files
}

#[test]
fn every_scalar_of_every_plan_is_what_serde_yaml_reads() {
    let files = files();
    assert!(files.len() > 10);
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a YAML file");
        let ours = ours(&text).unwrap_or_else(|faults| panic!("{}: {faults} faults", file.display()));
        let (mut read, mut wanted) = (Vec::new(), Vec::new());
        ours.scalars("", &mut read);
        yaml::open(&file).scalars("", &mut wanted);
        for (read, wanted) in read.iter().zip(&wanted) {
            assert_eq!(read, wanted, "{}", file.display());
        }
        assert_eq!(read.len(), wanted.len(), "{}", file.display());
    }
}

#[test]
fn a_file_with_any_line_cut_off_or_doubled_never_reads_as_something_else() {
    for file in files() {
        let text = std::fs::read_to_string(&file).expect("a YAML file");
        let lines: Vec<&str> = text.lines().collect();
        for at in 0..lines.len() {
            let mut cut = lines.clone();
            cut.remove(at);
            let mut doubled = lines.clone();
            doubled.insert(at, lines[at]);
            let mut half = lines.clone();
            let middle = half[at].char_indices().nth(half[at].chars().count() / 2).map_or(0, |(at, _)| at);
            half[at] = &half[at][..middle];
            for lines in [cut, doubled, half] {
                let text = lines.join("\n") + "\n";
                // Where both readers take it, they must agree. Where one refuses, there is nothing to compare.
                if let (Ok(ours), Ok(theirs)) = (ours(&text), yaml::read(&text)) {
                    assert_eq!(ours, theirs, "{} around line {}:\n{text}", file.display(), at + 1);
                }
            }
        }
    }
}
