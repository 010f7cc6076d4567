//! The fields of a unit as rows: what stood on the left, what stands on the right.

use super::model::{Field, Form, Line, Mark, Row};
use super::writer::Writer;
use crate::compare::contents::FieldName;
use crate::compare::story::words::one_or_more;
use crate::compare::story::{self, Entry, LineEvent, Shape};
use crate::fault::Place;
use crate::norsk::words::fill;

/// Actors or times that did not change are told one by one up to so many in all; else only how many they are.
const FEW: usize = 6;

impl Writer<'_> {
    /// All that changed inside a unit, field by field.
    pub fn fields(&mut self, entry: &Entry) -> Vec<Field> {
        let mut out = vec![];
        for (i, field) in entry.fields.iter().enumerate() {
            let name = format!("felt/{i}");
            let mut rows = if field.lines.is_empty() { vec![] } else { self.field(&name, field, entry.place) };
            if !field.departed.is_empty() {
                let mut row = self.row();
                let gone = field.departed.iter().enumerate();
                row.old = gone.map(|(n, line)| self.departed(&format!("gått/{i}/{n}"), line)).collect();
                rows.push(row);
            }
            out.push(Field { label: field.label, rows });
        }
        out
    }

    fn field(&mut self, name: &str, field: &story::Field, place: Place) -> Vec<Row> {
        match field.lines.first().map(|line| line.shape) {
            Some(Shape::Actor) => vec![self.actors(name, &field.lines, place)],
            Some(Shape::Time) => vec![self.times(name, &field.lines, place)],
            _ => {
                let (mut rows, kept) = self.texts(name, &field.lines);
                // one value in a column is no list
                if field.lines.len() == 1 && !matches!(field.name, Some(FieldName::Punkt | FieldName::Deltiltak)) {
                    let lines = rows.iter_mut().flat_map(|row| row.old.iter_mut().chain(&mut row.new));
                    lines.filter(|line| line.form == Form::Point).for_each(|line| line.form = Form::Paragraph);
                }
                let kept = self.kept_texts(name, &kept, place);
                if let Some(row) = rows.last_mut() {
                    row.rest = kept;
                }
                rows
            }
        }
    }

    /// Texts: a row for each that changed.
    fn texts(&mut self, name: &str, all: &[story::Line]) -> (Vec<Row>, Vec<Shape>) {
        let mut rows: Vec<Row> = vec![];
        let mut told = vec![false; all.len()];
        // whether the text before this one changed too, and stands on one side only
        let mut is_run = false;
        for (i, line) in all.iter().enumerate() {
            if !line.is_change() {
                is_run = false;
                continue;
            }
            let context = over(all, i).filter(|j| !told.get(*j).copied().unwrap_or(true));
            let stands = line.places.map(|place| place.is_some());
            let is_alone = stands != [true, true];
            let mut row = Row { goes_on: is_run && is_alone && context.is_none(), ..self.row() };
            is_run = is_alone;
            if let Some((j, above)) = context.and_then(|j| Some((j, all.get(j)?))) {
                told[j] = true;
                let [old, new] = self.sides(&format!("{name}/{j}"), above);
                row.old.extend(old.filter(|_| stands[0]).map(quiet));
                row.new.extend(new.filter(|_| stands[1]).map(quiet));
            }
            told[i] = true;
            let [old, new] = self.sides(&format!("{name}/{i}"), line);
            row.old.extend(old);
            row.new.extend(new);
            rows.push(row);
        }
        let kept = all.iter().zip(&told).filter(|(_, told)| !**told).map(|(line, _)| line.shape).collect();
        (rows, kept)
    }

    /// A line that counts the texts that are as before.
    fn kept_texts(&mut self, name: &str, kept: &[Shape], place: Place) -> Option<Line> {
        let words = self.story.words;
        let all = |of: Shape| kept.iter().all(|shape| *shape == of);
        let forms = match () {
            () if all(Shape::Point) => words.points,
            () if all(Shape::Paragraph) => words.paragraphs,
            () => words.texts,
        };
        self.kept(name, forms, kept.len(), place)
    }

    /// Actors: as sets, those who came and went marked.
    fn actors(&mut self, name: &str, all: &[story::Line], place: Place) -> Row {
        let mut row = self.row();
        let is_full = all.len() <= FEW;
        for (i, line) in all.iter().enumerate().filter(|(_, line)| is_full || line.is_change()) {
            let [old, new] = self.sides(&format!("{name}/{i}"), line);
            row.old.extend(old);
            row.new.extend(new);
        }
        let words = self.story.words;
        let words = if row.new.is_empty() { words.actors } else { words.more_actors };
        self.count_kept(name, words, all, is_full, &mut row, place);
        row
    }

    /// Meetings and other times, in pairs, under the names of their groups.
    fn times(&mut self, name: &str, all: &[story::Line], place: Place) -> Row {
        let mut row = self.row();
        let is_full = all.len() <= FEW;
        let mut groups = [None, None];
        for (i, line) in all.iter().enumerate().filter(|(_, line)| is_full || line.is_change()) {
            let is_same = line.places.map(|place| place.is_some()) == [true, true] && line.group[0] == line.group[1];
            let sides = self.sides(&format!("{name}/{i}"), line);
            let own = [(Mark::Removed, &mut row.old), (Mark::Added, &mut row.new)];
            for (((mark, lines), group), (own, time)) in
                own.into_iter().zip(&mut groups).zip(line.group.iter().zip(sides))
            {
                if let Some(text) = own.as_ref().filter(|_| own != group) {
                    let mark = if is_same { Mark::Same } else { mark };
                    let pieces = vec![(mark, text.clone())];
                    lines.push(self.line(&format!("{name}/{i}/gruppe"), Form::Label, 0, pieces, place));
                }
                group.clone_from(own);
                lines.extend(time);
            }
        }
        let words = self.story.words;
        let words = if row.new.is_empty() { words.times } else { words.more_times };
        self.count_kept(name, words, all, is_full, &mut row, place);
        row
    }

    /// Counts those that are as before, where they are too many to be told one by one.
    fn count_kept(
        &mut self,
        name: &str,
        words: [&'static str; 2],
        all: &[story::Line],
        is_full: bool,
        row: &mut Row,
        place: Place,
    ) {
        let kept = all.iter().filter(|line| line.event == LineEvent::Kept).count();
        if !is_full {
            row.rest = self.kept(name, words, kept, place);
        }
    }

    /// A line that counts those that are as before.
    fn kept(&mut self, name: &str, words: [&'static str; 2], kept: usize, place: Place) -> Option<Line> {
        let many = one_or_more(self.story.målform, words, kept);
        let text = fill(self.story.words.as_before, &[&many]);
        (kept > 0).then(|| self.note(&format!("{name}/resten"), Form::Quiet, text, place))
    }

    /// A row to write into: every text that is written from now on knows that it stands in it.
    fn row(&mut self) -> Row {
        self.rows += 1;
        let id = format!("rad-{}", self.rows);
        self.w.begin_row(&id);
        Row { id, ..Row::default() }
    }
}

/// The text that a point lies under, if that is one that did not change: a label, or the point above.
fn over(all: &[story::Line], i: usize) -> Option<usize> {
    let own = all.get(i)?;
    let under = |other: &story::Line| match own.shape {
        Shape::Label => false,
        _ => other.depth < own.depth || (other.shape == Shape::Label && own.shape == Shape::Point),
    };
    let (j, line) = all.get(..i)?.iter().enumerate().rev().find(|(_, other)| under(other))?;
    (!line.is_change()).then_some(j)
}

/// A text that only says where the next one stands.
fn quiet(line: Line) -> Line {
    let form = if line.form == Form::Label { Form::Label } else { Form::Quiet };
    Line { form, ..line }
}
