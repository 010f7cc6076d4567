//! A text as far as it has been mended and blanked: what is read, and the way back from it to what was written.

use super::build::{self, Built};
use super::holes::Holes;
use super::origin::Origin;
use super::stop::Stop;
use super::{broken, lines, steps};
use crate::fault::{Source, Span};
use std::ops::Range;

/// What stands for a blanked value where YAML needs one.
const NOTHING: &str = "~";

/// A text as far as it has been mended and blanked.
#[derive(Clone)]
#[expect(clippy::struct_field_names, reason = "the text is its text")]
pub(super) struct Text {
    pub text: String,
    pub origin: Origin,
    pub holes: Holes,
    /// How many lines are blanked, the whole or a part.
    pub blanked: usize,
}

impl Text {
    /// The text of a source, as it stands there.
    pub fn of(source: &Source) -> Self {
        let (origin, holes) = (Origin::default(), Holes::default());
        Self { text: source.text().to_owned(), origin, holes, blanked: 0 }
    }

    pub fn build(&self, source: &Source) -> Result<Built, Stop> {
        let mut built = build::build(source, &self.text, &self.origin, &self.holes)?;
        if let Some(root) = &built.root {
            steps::tell(root, &self.text, |at| self.origin.now(at), &mut built.faults);
        }
        Ok(built)
    }

    /// The starts of the lines that bytes stand on, of those above them that something stands on, and of those that they stand under.
    pub fn lines(&self, at: impl IntoIterator<Item = usize>) -> Vec<usize> {
        let mut out = vec![];
        let mut add = |start: usize| {
            if !out.contains(&start) {
                out.push(start);
            }
        };
        for at in at {
            let mut start = lines::start(&self.text, self.text.floor_char_boundary(at.min(self.text.len())));
            add(start);
            let indent = lines::indent(lines::line(&self.text, start));
            let mut is_first = true;
            while let Some(above) = start.checked_sub(1) {
                start = lines::start(&self.text, above);
                let line = lines::line(&self.text, start);
                if line.trim().is_empty() {
                    continue;
                }
                let is_over = lines::indent(line) < indent;
                if std::mem::take(&mut is_first) || is_over {
                    add(start);
                }
                if is_over || indent == 0 {
                    break;
                }
            }
        }
        out
    }

    /// The start of the line below.
    pub fn below(&self, start: usize) -> Option<usize> {
        let end = lines::end(&self.text, start);
        (end < self.text.len()).then_some(end + 1)
    }

    /// Makes the edits, and gives the end of the last line that they are made on.
    pub fn mend(&mut self, edits: &[(Range<usize>, String)]) -> usize {
        let before = self.text.len();
        for (piece, new) in edits.iter().rev() {
            if self.text.get(piece.clone()).is_some() {
                self.origin.replace(piece.clone(), new.len(), self.text.len());
                self.text.replace_range(piece.clone(), new);
            }
        }
        let last =
            edits.last().map_or(0, |(piece, _)| piece.end + self.text.len() - before.min(piece.end + self.text.len()));
        lines::end(&self.text, self.text.floor_char_boundary(last))
    }

    /// Blanks what is broken, or the line of the stop; `false` when there was nothing in it, which would be no step on.
    pub fn blank(&mut self, stop: &Stop, broken: &broken::Broken, source: &Source) -> bool {
        let whole_line = |at: usize| Span::new(lines::start(&self.text, at), lines::end(&self.text, at));
        let lines = [whole_line(stop.at), whole_line(stop.last.end as usize)];
        self.blank_piece(broken.cut, broken.among_commas, source)
            || lines.into_iter().any(|line| self.blank_piece(line, false, source))
    }

    fn blank_piece(&mut self, cut: Span, among_commas: bool, source: &Source) -> bool {
        let Some(piece) = self.text.get(cut.range()) else { return false };
        let written = piece.trim_matches([' ', '\n']);
        if written.is_empty() || written == NOTHING {
            return false;
        }
        let mut blank: String = piece.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
        if among_commas {
            let at = piece.find(written).unwrap_or(0);
            blank.replace_range(at..at + NOTHING.len(), NOTHING);
        }
        self.blanked += written.lines().filter(|line| !line.trim().is_empty()).count();
        self.text.replace_range(cut.range(), &blank);
        self.holes.add(self.origin.span(cut, source));
        true
    }
}
