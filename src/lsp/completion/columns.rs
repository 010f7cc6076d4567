//! What a table shows: a measure takes no key that no column of its table shows, and a table no column twice.

use crate::plan::tabell::Felt;
use crate::yaml::{Choice, Node};

/// The columns of the table around a place; `nodes` are those on the way to it, from the root.
pub fn shown(nodes: &[&Node]) -> Vec<Felt> {
    let declared = nodes.iter().rev().find_map(|node| node.get("kolonnar").or_else(|| node.get("kolonner"))?.items());
    let columns: Vec<Felt> = declared.unwrap_or(&[]).iter().filter_map(column).collect();
    // the ones of a table that names none
    if columns.is_empty() { vec![Felt::Delmål, Felt::Tiltak, Felt::Ansvar, Felt::Tidspunkt] } else { columns }
}

fn column(node: &Node) -> Option<Felt> {
    let word = node.written().or_else(|| node.get("felt")?.written())?;
    of_word(word.text.trim())
}

fn of_word(word: &str) -> Option<Felt> {
    let at = Felt::WORDS.iter().position(|known| known.forms().any(|form| form == word))?;
    Felt::ALL.get(at).copied()
}

/// Whether what a key of a measure holds is shown in some column.
pub fn shows(columns: &[Felt], key: &str) -> bool {
    let field = match key {
        "tekst" | "deltiltak" => Some(Felt::Punkt),
        key => of_word(key),
    };
    let is_half = |field: Felt| matches!(field, Felt::Tittel | Felt::Punkt) && columns.contains(&Felt::Tiltak);
    field.is_none_or(|field| columns.contains(&field) || is_half(field))
}

/// The words of columns that would show again what others show.
pub fn again(columns: &[Felt]) -> Vec<String> {
    let halves = [Felt::Tittel, Felt::Punkt];
    let is_again = |field: Felt| {
        columns.contains(&field)
            || halves.contains(&field) && columns.contains(&Felt::Tiltak)
            || field == Felt::Tiltak && halves.iter().any(|half| columns.contains(half))
    };
    let words = Felt::WORDS.iter().zip(Felt::ALL).filter(|(_, field)| is_again(**field));
    words.flat_map(|(word, _)| word.forms()).map(str::to_owned).collect()
}
