//! A report cut to the room that its pages have: how much the first page shows, and what is kept together on one page, from how
//! many letters a line of each column holds.
//!
//! The sizes were counted on reports of the sample plans, whose pages are A4 with the sizes of `templates/tema.typ`.

use super::excerpt;
use crate::document::model::Leaf;
use crate::document::report::model::{Entry, Field, Group, Line, NumberRow, Report};

/// About how many letters a line of one of the two columns holds, and a line of both together.
const COLUMN: usize = 34;
const BOTH_COLUMNS: usize = 76;

/// So many lines of what came or went share a row, which is never divided between pages if it fits on one.
const SHARED_ROW: usize = 6;

/// A field of so many lines stands on one page, with its name.
const KEPT_FIELD: usize = 20;

/// How many lines a group may have and still be kept together.
const KEPT_GROUP: usize = 18;

/// How many rows of numbers there is room for under the largest changes.
const FIRST_PAGE_ROWS: usize = 12;

/// About how many letters of a title the table of numbers shows, and the table of the largest changes.
const NUMBER_TITLE: usize = 90;
const LARGEST_TITLE: usize = 60;

/// From so many rows on, the table of numbers holds only what is new or gone or has another number: what else changed is told
/// in full further back, and nobody reads fifty pages twice.
const MANY_ROWS: usize = 300;

/// From so many on, the measures that did not change are counted and not named.
const MANY_NAMES: usize = 40;

/// What the first page has room for.
#[derive(Debug)]
pub struct Fitted {
    /// The largest changes, one for each of the report.
    pub largest: Vec<Largest>,
    /// What the table of numbers leaves out.
    pub notes: Vec<Leaf>,
    /// Its rows.
    pub rows: Vec<NumberRow>,
    /// Those of them that the first page shows.
    pub on_first_page: Vec<usize>,
}

/// One of the largest changes, as much of it as there is room for.
#[derive(Debug)]
pub struct Largest {
    /// Its heading.
    pub title: Leaf,
    /// What stood.
    pub old: Vec<Line>,
    /// What stands.
    pub new: Vec<Line>,
}

/// Cuts the first page of a report to its room.
pub fn fit(report: &Report) -> Fitted {
    let numbers = &report.numbers;
    let is_moved = |row: &NumberRow| row.is_renumbered || row.before.is_none() || row.now.is_none();
    let is_long = numbers.rows.len() > MANY_ROWS;
    let rows = numbers.rows.iter().filter(|row| !is_long || is_moved(row));
    let rows: Vec<NumberRow> =
        rows.map(|row| NumberRow { title: short(&row.title, NUMBER_TITLE), ..row.clone() }).collect();
    // All rows, or where they are too many, those that are new or gone or have another number. None where these are too many as
    // well: then the whole table begins on the next page.
    let are_few = rows.len() <= FIRST_PAGE_ROWS * 2 / 3;
    let shown = rows.iter().enumerate().filter(|(_, row)| are_few || is_moved(row)).map(|(i, _)| i);
    let mut on_first_page: Vec<usize> = shown.collect();
    if on_first_page.len() > FIRST_PAGE_ROWS {
        on_first_page.clear();
    }
    let unchanged = numbers.unchanged.as_ref();
    let unchanged = unchanged.map(|kept| if kept.count > MANY_NAMES { &kept.counted } else { &kept.named });
    let left_out = is_long.then_some(&numbers.only_new_numbers);
    let largest = report.largest.iter().map(|one| {
        let [old, new] = excerpt::fitted(report, one);
        Largest { title: short(&one.title, LARGEST_TITLE), old, new }
    });
    Fitted {
        largest: largest.collect(),
        notes: left_out.into_iter().chain(unchanged).cloned().collect(),
        rows,
        on_first_page,
    }
}

/// A row as it is printed: one row of the report, or several that share it.
#[derive(Debug)]
pub struct PrintedRow<'a> {
    /// What the rows are called that share it; the texts of each know its own.
    pub ids: Vec<&'a str>,
    /// What stood, and what stands.
    pub sides: [Vec<&'a Line>; 2],
}

/// The rows of a field. Texts that came or went beside each other have nothing across from them: they stand side by side, in rows
/// of a few lines, as two lists.
pub fn rows(field: &Field) -> Vec<PrintedRow<'_>> {
    let mut out: Vec<PrintedRow> = vec![];
    // where the next text of each list goes
    let mut next = [0; 2];
    for row in &field.rows {
        let sides = [row.old.iter().collect(), row.new.iter().collect()];
        let side = usize::from(row.old.is_empty());
        if row.goes_on {
            let is_full = |row: &PrintedRow| height(&row.sides[side], COLUMN) >= SHARED_ROW;
            next[side] += usize::from(out.get(next[side]).is_some_and(is_full));
        } else {
            next = [out.len(); 2];
        }
        match out.get_mut(next[side]).filter(|_| row.goes_on) {
            Some(shared) => {
                shared.ids.push(&row.id);
                let [old, new] = sides;
                shared.sides[0].extend::<Vec<_>>(old);
                shared.sides[1].extend::<Vec<_>>(new);
            }
            None => out.push(PrintedRow { ids: vec![&row.id], sides }),
        }
        if let (Some(rest), Some(last)) = (&row.rest, out.last_mut()) {
            last.sides[1].push(rest);
        }
    }
    if let (Some(lead), Some(first)) = (field.rows.iter().find_map(|row| row.lead.as_ref()), out.first_mut()) {
        first.sides[1].insert(0, lead);
    }
    out
}

/// Whether a group is so short that it stands on one page.
pub fn is_kept_group(group: &Group) -> bool {
    let entry = |entry: &Entry| {
        let rows = entry.fields.iter().flat_map(rows);
        2 + entry.notes.len() + rows.map(|row| row_height(entry, &row)).sum::<usize>()
    };
    group.entries.iter().map(entry).sum::<usize>() <= KEPT_GROUP
}

/// Whether the rows of a field of an entry are so short that they stand on one page.
pub fn is_kept_field(entry: &Entry, rows: &[PrintedRow]) -> bool {
    rows.iter().map(|row| row_height(entry, row)).sum::<usize>() <= KEPT_FIELD
}

/// About how many lines a row takes, and the air after it. What came or went as a whole takes both columns.
fn row_height(entry: &Entry, row: &PrintedRow) -> usize {
    let letters = if entry.is_whole { BOTH_COLUMNS } else { COLUMN };
    1 + height(&row.sides[0], letters).max(height(&row.sides[1], letters))
}

/// About how many lines a side has, of so many letters each.
fn height(side: &[&Line], letters: usize) -> usize {
    side.iter().map(|line| 1 + line.letters() / letters).sum()
}

/// The beginning of a text, `most` letters at the most, cut between words; dots stand for the rest.
fn short(leaf: &Leaf, most: usize) -> Leaf {
    if leaf.text.chars().count() <= most {
        return leaf.clone();
    }
    let cut: String = leaf.text.chars().take(most).collect();
    let head = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head);
    Leaf { place: leaf.place, text: format!("{}\u{a0}…", head.trim_end_matches([',', '.', ' ', '('])) }
}
