//! The list of all keys, as the user guide prints it.

use std::fmt::Write;

use planverk::plan::seksjon::Seksjon;
use planverk::yaml::{About, Field, Read, WordAbout};

use super::spots::{Spot, spots};

/// What stands before the list in the guide, and after it.
pub const START: &str = "<!-- nøklar: start -->";
pub const END: &str = "<!-- nøklar: slutt -->";

/// The list: a section a record, in the order that an author meets them.
pub fn list() -> String {
    let spots = spots();
    let mut told: Vec<(Vec<WordAbout>, String)> = vec![];
    let mut out = String::new();
    let mut kinds = false;
    for spot in &spots {
        if spot.kind.is_some() && !kinds {
            kinds = true;
            out += &sections();
        }
        let _ = write!(out, "### {}\n\n{}\n\n", heading(spot), spot.doc.nn);
        out += "| Nøkkel | Kva som står der | Kva nøkkelen er til | Døme |\n| --- | --- | --- | --- |\n";
        for field in &spot.fields {
            out += &row(field);
        }
        out += "\n";
        for field in spot.fields.iter().filter(|f| !f.about.words.is_empty()) {
            out += &words(field, &mut told);
        }
    }
    out.trim_end().to_string() + "\n"
}

/// How a section file says what it is.
fn sections() -> String {
    let mut out =
        "### Seksjonsfilene\n\nKvar seksjonsfil startar med `type`, som seier kva slag kapittel ho er:\n\n".to_string();
    for word in Seksjon::about().words {
        out += &told_word(&word);
    }
    out + "\nKva nøklar som kan stå vidare, kjem an på typen.\n\n"
}

fn heading(spot: &Spot) -> String {
    match (spot.type_name, spot.kind) {
        ("Kommune", _) => "Kommunen: kommune.yaml".into(),
        ("Forside", _) => "Framsida: plan.yaml".into(),
        (_, Some(kind)) => format!("Seksjonsfil med «type: {kind}»"),
        _ => capitalised(spot.name.nn),
    }
}

fn row(field: &Field) -> String {
    let mut key = format!("`{}`", field.key);
    if let Some(nb) = field.nb.filter(|nb| *nb != field.key) {
        let _ = write!(key, "<br>bokmål: `{nb}`");
    }
    if field.required {
        key += "<br>*må vere med*";
    }
    let example = field.example.map(|e| format!("`{}`", e.nn.replace('|', "\\|"))).unwrap_or_default();
    format!("| {key} | {} | {} | {example} |\n", what(&field.about), field.doc.nn.replace('\n', " "))
}

/// What can stand in a key, with links to the records.
fn what(about: &About) -> String {
    let (list, name) = match about.name.nn().strip_prefix("liste av ") {
        Some(item) => ("liste: ", item),
        None => ("", about.name.nn()),
    };
    if about.records.is_empty() && !about.words.is_empty() {
        return format!("{list}{}", one_of(&about.words));
    }
    let records: Vec<&str> = about.records.iter().map(|record| record().name.nn).collect();
    let links: Vec<String> = records.iter().map(|name| link(name)).collect();
    match records.as_slice() {
        [] => format!("{list}{name}"),
        [one] if one.split_once(' ').is_some_and(|(_, bare)| bare == name) => format!("{list}{}", links.join("")),
        _ => format!("{list}{name}; sjå {}", listed(&links)),
    }
}

/// The words themselves where they are few; they are explained under the table.
fn one_of(words: &[WordAbout]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{}`", word.word)).collect();
    match words.split_last() {
        Some((last, before)) if (1..=3).contains(&before.len()) => format!("{} eller {last}", before.join(", ")),
        _ => "eitt av orda under".into(),
    }
}

fn link(name: &str) -> String {
    format!("[{name}](#{})", name.replace(' ', "-"))
}

/// «a, b og c».
fn listed(parts: &[String]) -> String {
    match parts.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} og {last}", before.join(", ")),
        _ => parts.concat(),
    }
}

/// The words that a key chooses from, told the first time they are met.
fn words(field: &Field, told: &mut Vec<(Vec<WordAbout>, String)>) -> String {
    if let Some((_, first)) = told.iter().find(|(words, _)| *words == field.about.words) {
        return format!("Orda du kan velje mellom for `{}`, er dei same som for `{first}` over.\n\n", field.key);
    }
    told.push((field.about.words.clone(), field.key.to_string()));
    let list: String = field.about.words.iter().map(told_word).collect();
    format!("Orda du kan velje mellom for `{}`:\n\n{list}\n", field.key)
}

fn told_word(word: &WordAbout) -> String {
    let nb = word.nb.filter(|nb| *nb != word.word).map(|nb| format!(" (bokmål: `{nb}`)")).unwrap_or_default();
    format!("- `{}`{nb}: {}\n", word.word, word.doc.nn)
}

fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
