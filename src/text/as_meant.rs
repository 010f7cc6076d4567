//! What an author's lines can only mean, laid out as the Markdown parser wants it: white space is put in, and nothing else.
//!
//! - YAML makes one line break of an empty line in a text that is not written after `|`; it stands between two paragraphs.
//! - Points under a number stand two spaces in, as under a dash; Markdown wants as many as the number is wide.
//! - So may points that stand right under their number, where the next number follows them.
//! - A list that does not begin at 1 may stand right under the line that leads to it.
//! - A sentence right under the points of a list, and no further in than they, is no part of the last of them.
//! - The headings of a table, with the line of dashes under them, are no more of what stands right over them.
//! - A line without a bar right under the rows of a table is none of them.

use super::numbers::begins_with_month;
use crate::yaml::{Style, Written};
use std::collections::HashSet;

/// The text with the white space that it lacks; none where it lacks nothing.
pub fn laid_out(written: &Written) -> Option<Written> {
    let mut spaces = vec![];
    let mut inside = Inside { flat: flat_points(&written.text), ..Inside::default() };
    let mut above = Line { start: 0, text: "" };
    let mut in_table = false;
    let mut lines = lines(&written.text).peekable();
    while let Some(line) = lines.next() {
        let below = lines.peek().map_or("", |line| line.text);
        let parts = are_paragraphs(above.text, line.text, written.style)
            || begins_a_list(above.text, line.text, below)
            || ends_a_list(above.text, line.text)
            || !above.text.is_empty() && !in_table && line.text.contains('|') && is_ruler(below) && below.contains('|')
            || in_table && !line.text.is_empty() && !line.text.contains('|');
        in_table = line.text.contains('|') && (in_table || is_ruler(line.text) && above.text.contains('|'));
        if line.start > 0 && parts {
            spaces.push((line.start, "\n"));
        }
        match inside.lacks(line) {
            0 => {}
            lacking => spaces.push((line.start, SPACES.get(..lacking).unwrap_or(SPACES))),
        }
        above = line;
    }
    (!spaces.is_empty()).then(|| written.with_space(&spaces))
}

/// As many as a number of a list may be wide.
const SPACES: &str = "            ";

/// A line of a text, without its line break.
#[derive(Clone, Copy)]
struct Line<'t> {
    start: usize,
    text: &'t str,
}

fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        Line { start, text: line.trim_end() }
    })
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Whether an empty line stood between two lines that YAML has read as one under the other, so that the second begins a
/// paragraph. Where lines keep their breaks, because they are indented or a table, there was none.
fn are_paragraphs(above: &str, line: &str, style: Style) -> bool {
    let is_indented = |line: &str| line.starts_with([' ', '\t']);
    let joins = is_indented(line) || is_indented(above) && style != Style::Folded;
    style != Style::Literal && !above.is_empty() && !joins && is_prose(line)
}

/// Whether a line is the one under the headings of a table.
fn is_ruler(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| "|:- \t>".contains(c))
}

/// Whether a line is no point, row, quotation or explanation.
fn is_prose(line: &str) -> bool {
    let text = line.trim_start();
    !text.is_empty() && !text.starts_with(['|', '>', ':']) && !is_bullet(text) && number(text).is_none()
}

/// Whether a line is a sentence of its own, right under a point of a list that ends as a sentence does.
fn ends_a_list(above: &str, line: &str) -> bool {
    let point = above.trim_start();
    let is_point = is_bullet(point) || number(point).is_some_and(|number| !is_month(point, &number));
    let starts = line.trim_start().trim_start_matches(['*', '_', '«', '(']).starts_with(char::is_uppercase);
    is_point && point.ends_with(['.', ':', '!', '?']) && starts && indent(line) <= indent(above)
}

fn is_month(line: &str, number: &Number) -> bool {
    begins_with_month(line.get(number.end..).unwrap_or(""))
}

/// Whether a line begins a list that the line above leads to, from another number than 1: the line below has the next one.
fn begins_a_list(above: &str, line: &str, below: &str) -> bool {
    let leads = above.ends_with([':', '.', '!', '?']) && number(above).is_none() && !is_bullet(above.trim_start());
    let (Some(first), Some(next)) = (number(line), number(below)) else { return false };
    leads
        && first.value != 1
        && next.value == first.value + 1
        && indent(above) == indent(line)
        && !is_month(line, &first)
        && !is_month(below, &next)
}

fn is_bullet(line: &str) -> bool {
    ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark))
}

/// The number that a line of a list begins with.
struct Number {
    value: u64,
    /// The byte after the mark, and the one where its text begins.
    end: usize,
    content: usize,
}

fn number(line: &str) -> Option<Number> {
    let start = indent(line);
    let digits = line.get(start..)?;
    let length = digits.find(|c: char| !c.is_ascii_digit())?;
    let value = digits.get(..length)?.parse().ok().filter(|_| length < 10)?;
    let rest = digits.get(length..)?.strip_prefix(['.', ')'])?;
    let spaces = indent(rest);
    let end = start + length + 1;
    (1..=4).contains(&spaces).then_some(Number { value, end, content: end + spaces })
}

/// Where the points start that stand right under a number, no further in than it, and the next number right under them: without
/// the numbers around them they would be a list of their own.
fn flat_points(text: &str) -> HashSet<usize> {
    let mut out = HashSet::new();
    let mut under: Option<(usize, u64, Vec<usize>)> = None;
    for line in lines(text) {
        let own = indent(line.text);
        under = match (under.take(), number(line.text)) {
            (Some((indent, value, points)), Some(number)) if own == indent && number.value == value + 1 => {
                out.extend(points);
                Some((own, number.value, vec![]))
            }
            (_, Some(number)) => Some((own, number.value, vec![])),
            (Some((indent, value, mut points)), None) if own == indent && is_bullet(&line.text[own..]) => {
                points.push(line.start);
                Some((indent, value, points))
            }
            (Some(open), None) if own > open.0 => Some(open),
            // the points under the last number stand as those under the others do
            (Some((_, _, points)), None) if !out.is_empty() => {
                out.extend(points);
                None
            }
            _ => None,
        };
    }
    if let Some((_, _, points)) = under.filter(|_| !out.is_empty()) {
        out.extend(points);
    }
    out
}

/// The points with numbers that a line stands in, the outermost first.
#[derive(Default)]
struct Inside {
    points: Vec<Point>,
    /// Where points start that stand no further in than the number that they are of.
    flat: HashSet<usize>,
}

/// A point with a number, in columns.
struct Point {
    indent: usize,
    /// Where its text begins, as the parser counts.
    content: usize,
    /// How much further in than it is written what stands under it is read.
    lacking: usize,
}

impl Inside {
    /// How many spaces a line lacks to stand in the point that it is written under.
    fn lacks(&mut self, line: Line) -> usize {
        if line.text.is_empty() {
            return 0;
        }
        let indent = indent(line.text);
        let is_flat = self.flat.contains(&line.start);
        let is_outside = |point: &Point| indent < point.indent || indent == point.indent && !is_flat;
        while self.points.last().is_some_and(is_outside) {
            self.points.pop();
        }
        let shift: usize = self.points.iter().map(|point| point.lacking).sum();
        let mut lacking = shift;
        if let Some(point) = self.points.last_mut()
            && indent + shift < point.content
        {
            point.lacking += point.content - indent - shift;
            lacking = point.content - indent;
        }
        if let Some(number) = number(line.text).filter(|_| self.points.len() < DEEPEST) {
            self.points.push(Point { indent, content: number.content + lacking, lacking: 0 });
        }
        lacking.min(SPACES.len())
    }
}

/// Deeper than texts may be, nobody counts spaces.
const DEEPEST: usize = 12;
