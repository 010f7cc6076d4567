//! The lines of a field as rows: the actors who came and went together, and long stretches that are alike left out.

use crate::compare::changes::WordRun;
use crate::compare::story::{Field, Line, LineEvent, Shape, Side};
use crate::norsk::names;

/// How many words are kept on each side of what changed.
const KEPT: usize = 6;

/// A row of a field.
pub enum Row<'s> {
    /// A line that is another than it was.
    Line(&'s Line),
    /// Those who went and those who came, by name; either may be empty.
    Actors {
        /// Those who went.
        gone: String,
        /// Those who came.
        new: String,
    },
}

/// The rows of a field: of what changed.
pub fn rows(field: &Field) -> Vec<Row<'_>> {
    let came_or_went =
        |line: &&Line| line.shape == Shape::Actor && matches!(line.event, LineEvent::New | LineEvent::Gone);
    let all = |event: LineEvent, side: Side| {
        let of = field.lines.iter().filter(came_or_went).filter(|line| line.event == event);
        names(&of.map(|line| line.text(side)).collect::<Vec<_>>())
    };
    let actors = Row::Actors { gone: all(LineEvent::Gone, Side::Old), new: all(LineEvent::New, Side::New) };
    let has_actors = field.lines.iter().any(|line| came_or_went(&line));
    let lines = field.lines.iter().filter(|line| line.is_change() && !came_or_went(line)).map(Row::Line);
    has_actors.then_some(actors).into_iter().chain(lines).collect()
}

/// The group that a time stands in in both plans.
pub fn shared_group(line: &Line) -> Option<&String> {
    line.group[1].as_ref().filter(|new| line.group[0].as_ref() == Some(new))
}

/// The words of a line after the names of its groups.
pub fn with_group(line: &Line) -> Vec<WordRun> {
    let name = |group: &Option<String>| group.as_ref().map(|name| format!("{name}: "));
    let group = match shared_group(line) {
        Some(_) => vec![name(&line.group[1]).map(WordRun::Same)],
        None => vec![name(&line.group[0]).map(WordRun::Removed), name(&line.group[1]).map(WordRun::Added)],
    };
    group.into_iter().flatten().chain(line.runs.iter().cloned()).collect()
}

/// The words around what changed; long stretches that are alike are left out, with «…» for them.
pub fn shortened(runs: &[WordRun]) -> Vec<WordRun> {
    let together = together(runs);
    let last = together.len().saturating_sub(1);
    let short = |(i, run): (usize, WordRun)| {
        let WordRun::Same(text) = &run else { return run };
        let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
        let (start, end) = (if i == 0 { 0 } else { KEPT }, if i == last { 0 } else { KEPT });
        if words.len() <= start + end + 4 {
            return run;
        }
        let head = words.get(..start).unwrap_or_default().concat();
        let tail = words.get(words.len() - end..).unwrap_or_default().concat();
        let space = if tail.is_empty() { "" } else { " " };
        WordRun::Same(format!("{head}…{space}{tail}"))
    };
    together.into_iter().enumerate().map(short).collect()
}

/// The runs with what is alike in one piece, as the new plan writes it.
fn together(runs: &[WordRun]) -> Vec<WordRun> {
    let mut out: Vec<WordRun> = vec![];
    for run in runs {
        match (run, out.last_mut()) {
            (WordRun::Same(text) | WordRun::Equivalent { new: text, .. }, Some(WordRun::Same(before))) => {
                before.push_str(text);
            }
            (WordRun::Equivalent { new, .. }, _) => out.push(WordRun::Same(new.clone())),
            (run, _) => out.push(run.clone()),
        }
    }
    out
}
