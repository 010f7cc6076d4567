//! Lines that were meant as the rows of a table.

use super::Line;
use crate::norsk::{Said, said};
use std::ops::Range;

/// Rows that are no table.
#[derive(Clone, Debug)]
pub enum Table {
    /// Cells with a tabulator, a semicolon or a broken bar between them, as they are pasted from Word and Excel.
    Parted {
        /// Where the first row stands.
        first: Range<usize>,
        /// What its cells hold.
        cells: Vec<String>,
        /// What parts them.
        sign: char,
    },
    /// Rows with bars, and no line under the headings.
    Unruled {
        /// Where the first row stands.
        first: Range<usize>,
        /// How many cells it has.
        columns: usize,
    },
    /// A line under the headings of another width than they.
    Misruled {
        /// Where that line stands.
        ruler: Range<usize>,
        /// How many headings there are.
        columns: usize,
        /// Whether it is of dashes, and not of other signs.
        is_dashed: bool,
    },
    /// A row that stands by itself, right under a table.
    Loose {
        /// Where it stands.
        row: Range<usize>,
        /// How it is written, where the signs between its cells are none.
        right: Option<String>,
    },
    /// Lines of `+` and `-`.
    Grid {
        /// Where the first of them stands.
        first: Range<usize>,
    },
}

impl Table {
    /// What is marked of it.
    pub fn range(&self) -> Range<usize> {
        match self {
            Table::Parted { first, .. } | Table::Unruled { first, .. } | Table::Grid { first } => first.clone(),
            Table::Misruled { ruler, .. } => ruler.clone(),
            Table::Loose { row, .. } => row.clone(),
        }
    }

    /// The line under the headings as it is to be, where another stands there.
    pub fn ruler_meant(&self) -> Option<String> {
        match self {
            Table::Misruled { columns, .. } => Some(ruler(*columns)),
            _ => None,
        }
    }

    /// What is wrong with it, and how it is written; `cut` shortens a line that is shown.
    pub fn said(&self, cut: impl Fn(&str) -> String) -> (Said, Said) {
        match self {
            Table::Parted { cells, sign, .. } => {
                let (head, ruler) = (cut(&format!("| {} |", cells.join(" | "))), ruler(cells.len()));
                let message = match sign {
                    '\t' => said!(
                        "tabulatorar lagar ingen tabell: linene blir prenta etter kvarandre",
                        "tabulatorer lager ingen tabell: linjene blir trykt etter hverandre"
                    ),
                    _ => said!(
                        "«{sign}» lagar ingen tabell: linene blir prenta etter kvarandre",
                        "«{sign}» lager ingen tabell: linjene blir trykt etter hverandre"
                    ),
                };
                let hint = said!(
                    "skriv «{head}», «{ruler}» på lina under, og så kvar rad slik som den fyrste",
                    "skriv «{head}», «{ruler}» på linjen under, og så hver rad slik som den første"
                );
                (message, hint)
            }
            Table::Unruled { columns, .. } => {
                let ruler = ruler(*columns);
                let message = said!(
                    "dette blir ingen tabell: under overskriftene manglar lina med strekar",
                    "dette blir ingen tabell: under overskriftene mangler linjen med streker"
                );
                (message, said!("set inn «{ruler}» under denne lina", "sett inn «{ruler}» under denne linjen"))
            }
            Table::Misruled { columns, is_dashed, .. } => {
                let right = ruler(*columns);
                let message = match is_dashed {
                    true => said!(
                        "dette blir ingen tabell: overskrifta har {columns} kolonnar, og lina under har ikkje like mange",
                        "dette blir ingen tabell: overskriften har {columns} kolonner, og linjen under har ikke like mange"
                    ),
                    false => said!(
                        "dette blir ingen tabell: lina under overskriftene skal vere av bindestrekar",
                        "dette blir ingen tabell: linjen under overskriftene skal være av bindestreker"
                    ),
                };
                (message, said!("skriv «{right}»", "skriv «{right}»"))
            }
            Table::Loose { right, .. } => {
                let message =
                    said!("denne rada høyrer ikkje til tabellen over", "denne raden hører ikke til tabellen over");
                let hint = match right.as_deref().map(cut) {
                    Some(right) => said!("skriv «{right}» rett under tabellen", "skriv «{right}» rett under tabellen"),
                    None => said!("ta bort den tomme lina over rada", "ta bort den tomme linjen over raden"),
                };
                (message, hint)
            }
            Table::Grid { .. } => (
                said!(
                    "«+---+» lagar ingen tabell: linene blir prenta etter kvarandre",
                    "«+---+» lager ingen tabell: linjene blir trykt etter hverandre"
                ),
                said!(
                    "skriv tabellen med «|» mellom cellene, og «| --- | --- |» under overskriftene",
                    "skriv tabellen med «|» mellom cellene, og «| --- | --- |» under overskriftene"
                ),
            ),
        }
    }
}

/// The line under so many headings.
pub fn ruler(columns: usize) -> String {
    format!("|{}", " --- |".repeat(columns))
}

/// The first table of a run of paragraphs that is none.
pub fn tables(run: &[Line]) -> Option<Table> {
    let place = |line: &Line| line.start..line.start + line.text.len();
    if let Some(grid) =
        run.iter().find(|line| line.text.starts_with("+-") && line.text.ends_with("-+") || line.text.starts_with("+="))
    {
        return Some(Table::Grid { first: place(grid) });
    }
    if let Some(loose) = run.first().filter(|line| line.is_under_table).and_then(loose) {
        return Some(loose);
    }
    let barred = |line: &Line| line.text.starts_with('|') && line.text.len() > 1 || bars(line.text) > 1;
    for pair in run.windows(2) {
        let [above, line] = pair else { continue };
        let columns = cells(above.text);
        if above.paragraph == line.paragraph
            && is_ruler(line.text, RULERS)
            && !is_ruler(above.text, RULERS)
            && above.text.contains('|')
            && columns <= MOST
        {
            let is_dashed = is_ruler(line.text, &['-']);
            return Some(Table::Misruled { ruler: place(line), columns, is_dashed });
        }
    }
    let at = run
        .windows(2)
        .position(|pair| pair.iter().all(barred) && pair.iter().all(|line| line.paragraph == pair[0].paragraph));
    if let Some(first) = at.and_then(|at| run.get(at)) {
        return Some(Table::Unruled { first: place(first), columns: cells(first.text) })
            .filter(|_| cells(first.text) <= MOST);
    }
    let found = parted(run, '\t', 2).or_else(|| parted(run, ';', 3)).or_else(|| parted(run, BROKEN, 2));
    found.map(|(line, sign)| Table::Parted { first: place(line), cells: parts(line.text, sign), sign })
}

/// The bar that some keyboards have in place of `|`.
const BROKEN: char = '¦';

/// The cells of a row; only between semicolons may one be empty.
fn parts(row: &str, sign: char) -> Vec<String> {
    let cells = row.split(sign).map(|cell| cell.trim().to_owned());
    cells.filter(|cell| sign == ';' || !cell.is_empty()).collect()
}

/// A line under a table, if it is a row of it.
fn loose(line: &Line) -> Option<Table> {
    let row = line.start..line.start + line.text.len();
    if line.text.starts_with('|') && bars(line.text) > 1 {
        return Some(Table::Loose { row, right: None });
    }
    let sign = [BROKEN, '\t'].into_iter().find(|sign| line.text.matches(*sign).count() > 1)?;
    let right = Some(format!("| {} |", parts(line.text, sign).join(" | ")));
    Some(Table::Loose { row, right })
}

/// More headings than this are no table in a text.
const MOST: usize = 20;

/// So many lines under one another with as many of a sign in each, and nothing but cells between them.
fn parted<'r, 't>(run: &'r [Line<'t>], sign: char, least: usize) -> Option<(&'r Line<'t>, char)> {
    let count = |line: &Line| line.text.matches(sign).count();
    let is_row = |line: &Line| {
        (1..MOST).contains(&count(line))
            && (sign == '\t' || !line.text.contains("; ") && !line.text.ends_with(';'))
            && super::items::item(line.text).is_none()
    };
    let first = run.windows(least).find(|lines| {
        let first = count(&lines[0]);
        lines.iter().all(|line| is_row(line) && (sign == '\t' || count(line) == first))
    })?;
    first.first().map(|line| (line, sign))
}

fn bars(line: &str) -> usize {
    line.matches('|').count() - line.matches("\\|").count()
}

fn cells(line: &str) -> usize {
    let inside = line.strip_prefix('|').unwrap_or(line);
    bars(inside.strip_suffix('|').unwrap_or(inside)) + 1
}

/// The signs that the line under the headings is drawn with; only the first makes a table.
const RULERS: &[char] = &['-', '_', '=', '–', '—', '*', '~'];

fn is_ruler(line: &str, signs: &[char]) -> bool {
    let drawn = line.chars().filter(|c| signs.contains(c)).count();
    drawn > 1 && line.contains('|') && line.chars().all(|c| signs.contains(&c) || "|: \t+".contains(c))
}
