//! The pages under a ruler: nothing outside the body, nothing on top of anything else, and tables that can be read on
//! every page that they reach.

use std::collections::{BTreeMap, BTreeSet};

use crate::pdf::{Area, Kid, Page, Pdf, Run, Tag, squeeze};
use crate::samanlikn::report;
use crate::samples;

/// A millimetre in points.
const MM: f64 = 72.0 / 25.4;

/// How far text may reach over an edge before it counts: what rounding does.
const SLACK: f64 = 1.5;

#[test]
fn nothing_stands_outside_the_body_or_on_top_of_anything() {
    for sample in samples::all() {
        let faults = faults(sample.pdf());
        assert!(faults.is_empty(), "{}:\n{}", sample.name, faults.join("\n"));
    }
}

/// In a report the name of a field stands beside its rows and is not repeated: only a field that is taller than this may leave
/// it behind.
const TALL_FIELD: f64 = 150.0;

#[test]
fn nothing_in_a_report_stands_outside_the_body_or_on_top_of_anything() {
    for report in report::all() {
        let faults = faults_where(&report.pdf, TALL_FIELD);
        assert!(faults.is_empty(), "{}:\n{}", report.name, faults.join("\n"));
    }
}

/// All that is wrong with the pages, a line each.
pub fn faults(pdf: &Pdf) -> Vec<String> {
    faults_where(pdf, f64::INFINITY)
}

/// The same; `tall` is the height in points from which on rows may go on without the cell that names them.
fn faults_where(pdf: &Pdf, tall: f64) -> Vec<String> {
    let mut faults = Vec::new();
    for page in &pdf.pages {
        let at = |fault: String| format!("page {}: {fault}", page.number);
        faults.extend(outside(page).into_iter().chain(overlaps(page)).map(at));
    }
    for table in pdf.tree.named("Table") {
        faults.extend(headless(pdf, table, tall));
        faults.extend(torn_rows(pdf, table));
    }
    faults
}

/// Where text may stand, by the grid of the print design. The cover has a frame of its own.
fn body(page: &Page) -> Area {
    let (left, top, right, bottom) = match page.number {
        1 => (10.0, 10.0, 10.0, 10.0),
        _ if page.width > page.height => (18.0, 25.0, 18.0, 21.0),
        _ => (20.0, 34.0, 20.0, 30.0),
    };
    Area {
        left: left * MM - SLACK,
        bottom: bottom * MM - SLACK,
        right: page.width - right * MM + SLACK,
        top: page.height - top * MM + SLACK,
    }
}

fn outside(page: &Page) -> Vec<String> {
    let body = body(page);
    let paper = Area { left: 0.0, bottom: 0.0, right: page.width, top: page.height };
    let inside = |area: &Area, frame: &Area| {
        area.left >= frame.left && area.right <= frame.right && area.bottom >= frame.bottom && area.top <= frame.top
    };
    let content = page.content().filter(|run| !run.text.trim().is_empty() && !inside(&visible(run), &body));
    let off = page.runs.iter().filter(|run| !run.text.trim().is_empty() && !inside(&run.area, &paper));
    let outside = content.map(|run| format!("outside the body: {:?} {:.0?}", run.text, run.area));
    outside.chain(off.map(|run| format!("off the paper: {:?}", run.text))).collect()
}

/// The area without the space at a line's end, which may hang over an edge.
fn visible(run: &Run) -> Area {
    let all = run.text.chars().count().max(1) as f64;
    let hanging = run.text.chars().rev().take_while(|ch| ch.is_whitespace() || *ch == '\u{2060}').count() as f64;
    Area { right: run.area.right - (run.area.right - run.area.left) * hanging / all, ..run.area }
}

/// Pairs of runs that stand on top of each other.
fn overlaps(page: &Page) -> Vec<String> {
    let mut runs: Vec<(&Run, Area)> =
        page.runs.iter().filter(|run| !run.text.trim().is_empty()).map(|run| (run, visible(run))).collect();
    runs.sort_by(|a, b| a.1.bottom.total_cmp(&b.1.bottom));
    let mut faults = Vec::new();
    for (i, (run, area)) in runs.iter().enumerate() {
        for (other, above) in runs[i + 1..].iter().take_while(|(_, above)| above.bottom < area.top) {
            let width = area.right.min(above.right) - area.left.max(above.left);
            let height = area.top.min(above.top) - above.bottom;
            if width > (0.1 * run.size).max(1.0) && height > 0.35 * run.size.min(other.size) {
                faults.push(format!("{:?} and {:?} on top of each other", run.text, other.text));
            }
        }
    }
    faults
}

/// The content of a tag, page by page (index).
fn by_page<'a>(pdf: &'a Pdf, tag: &Tag, pages: &mut BTreeMap<usize, Vec<&'a Run>>) {
    for kid in &tag.kids {
        match kid {
            Kid::Tag(tag) => by_page(pdf, tag, pages),
            Kid::Text { page, runs } => {
                pages.entry(*page).or_default().extend(runs.iter().map(|&run| &pdf.pages[*page].runs[run]));
            }
            Kid::Link(_) => {}
        }
    }
}

/// The pages (index) that a tag has text on.
fn pages_of(pdf: &Pdf, tag: &Tag) -> BTreeSet<usize> {
    let mut pages = BTreeMap::new();
    by_page(pdf, tag, &mut pages);
    pages
        .into_iter()
        .filter(|(_, runs)| runs.iter().any(|run| !run.text.trim().is_empty()))
        .map(|(page, _)| page)
        .collect()
}

/// Pages that a table reaches without its header row, or without the goal that their measures belong to.
fn headless(pdf: &Pdf, table: &Tag, tall: f64) -> Vec<String> {
    let mut faults = Vec::new();
    for head in table.named("THead") {
        let (own, columns) = (pages_of(pdf, head), head.named("TH"));
        for &page in pages_of(pdf, table).difference(&own) {
            let shown = squeeze(&pdf.pages[page].artifacts());
            let names = columns.iter().map(|column| column.text(pdf));
            let missing: Vec<String> = names.filter(|name| !shown.contains(&squeeze(name))).collect();
            if !missing.is_empty() {
                faults.push(format!("page {}: the table goes on without its header {missing:?}", page + 1));
            }
        }
    }
    let rows = table.named("TR");
    for (i, row) in rows.iter().enumerate() {
        for (goal, span) in row.tags().filter_map(|cell| Some((cell, rows_of(cell)?))) {
            let name = goal.text(pdf);
            let own = || rows[i..].iter().take(span);
            let reached: BTreeSet<usize> = own().flat_map(|row| pages_of(pdf, row)).collect();
            if own().map(|row| height(pdf, row)).sum::<f64>() > tall {
                continue;
            }
            for &page in reached.difference(&pages_of(pdf, goal)) {
                if !squeeze(&pdf.pages[page].artifacts()).contains(&squeeze(&name)) {
                    faults.push(format!("page {}: measures without their goal {name:?}", page + 1));
                }
            }
        }
    }
    faults
}

/// How many rows a cell reaches over, if it is more than its own.
fn rows_of(cell: &Tag) -> Option<usize> {
    cell.row_span.filter(|span| *span > 1).and_then(|span| usize::try_from(span).ok())
}

/// What a row has of its own on each page (index), without the cells that reach over more rows.
fn pages_of_row<'a>(pdf: &'a Pdf, row: &Tag) -> BTreeMap<usize, Vec<&'a Run>> {
    let mut pages = BTreeMap::new();
    row.tags().filter(|cell| rows_of(cell).is_none()).for_each(|cell| by_page(pdf, cell, &mut pages));
    pages.retain(|_, runs| runs.iter().any(|run| !run.text.trim().is_empty()));
    pages
}

/// How tall a row is, over all its pages.
fn height(pdf: &Pdf, row: &Tag) -> f64 {
    pages_of_row(pdf, row).values().map(|runs| extent(runs)).sum()
}

/// Rows that are split over pages though they would fit on one.
fn torn_rows(pdf: &Pdf, table: &Tag) -> Vec<String> {
    let mut faults = Vec::new();
    for row in table.named("TR") {
        let pages = pages_of_row(pdf, row);
        let Some((&first, _)) = pages.first_key_value().filter(|_| pages.len() > 1) else { continue };
        let height = height(pdf, row);
        let body = body(&pdf.pages[first]);
        // The header row, the cell's padding, and the lines that a split leaves free.
        if height < (body.top - body.bottom) - 50.0 * MM {
            faults.push(format!("page {}: a row of {height:.0} pt is split: {:?}", first + 1, short(&row.text(pdf))));
        }
    }
    faults
}

/// The beginning of a text, for a fault.
pub fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

fn extent(runs: &[&Run]) -> f64 {
    let top = runs.iter().map(|run| run.area.top).fold(f64::NEG_INFINITY, f64::max);
    let bottom = runs.iter().map(|run| run.area.bottom).fold(f64::INFINITY, f64::min);
    top - bottom
}
