//! The lists that names are held against: the words of planning, the English ones, and the names of the codes.

use crate::source::repository;
use std::collections::BTreeSet;
use std::fs;

/// Where the words of planning stand.
pub const GLOSSARY: &str = "docs/ordliste.md";
/// Where all others stand.
pub const ENGLISH: &str = "tests/house/english.txt";

/// A row of the glossary: the words as they stand in names, those of bokmål where they differ, and the English line.
pub struct Row {
    pub nynorsk: Vec<String>,
    pub bokmål: Vec<String>,
    pub english: String,
    /// The folders that the heading above names: the words stand in names there. Elsewhere they are only read, as a field or a variant
    /// (`vedtak.slag`) or as a type of those folders.
    pub rooms: Vec<String>,
}

/// The rows of the tables in the glossary, whose first column is words between `` ` ``.
pub fn glossary() -> Vec<Row> {
    let text = fs::read_to_string(repository().join(GLOSSARY)).unwrap();
    let quoted = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let (mut rows, mut rooms) = (vec![], vec![]);
    for line in text.lines() {
        if line.starts_with("## ") {
            rooms = quoted(line);
        } else if line.starts_with("| `") {
            let cells: Vec<&str> = line.trim_matches(['|', ' ']).split('|').collect();
            let [nynorsk, bokmål, english] = cells[..] else {
                panic!("{GLOSSARY}: three columns, not those of {line}")
            };
            let english = english.trim().to_owned();
            rows.push(Row { nynorsk: quoted(nynorsk), bokmål: quoted(bokmål), english, rooms: rooms.clone() });
        }
    }
    rows
}

/// The names of the codes, as files and modules have them: a rule lies in a file of its code's name.
pub fn codes() -> BTreeSet<String> {
    let pages = fs::read_dir(repository().join("docs/feilkodar")).unwrap();
    let names = pages.map(|page| page.unwrap().file_name().to_string_lossy().into_owned());
    // `PV301-feil-vekedag.md`
    names.filter_map(|name| Some(name.strip_suffix(".md")?.split_once('-')?.1.replace('-', "_"))).collect()
}

/// The English words.
pub fn english() -> BTreeSet<String> {
    let text = fs::read_to_string(repository().join(ENGLISH)).unwrap();
    text.split_whitespace().map(str::to_owned).collect()
}

/// Æ, ø and å as files have them, whose names are ASCII.
pub fn ascii(word: &str) -> String {
    word.replace('æ', "ae").replace('ø', "oe").replace('å', "aa").replace('é', "e")
}

/// The words of planning, as they may stand in names.
pub fn planning() -> BTreeSet<String> {
    let words = glossary().into_iter().flat_map(|row| row.nynorsk);
    words.flat_map(|word| [ascii(&word), word]).collect()
}
