//! Reads on after a syntax fault: the smallest broken piece is blanked with as many spaces, so that all places still
//! hold, and the text is parsed again.

use super::broken::{self, Broken};
use super::build;
use super::holes::Holes;
use super::stop::Stop;
use super::syntax;
use super::words::Words;
use super::{Node, lines};
use crate::fault::{Fault, Faults, Source, Span, code};
use crate::limits::internal::{YAML_READ, YAML_ROUNDS};
use crate::norsk::said;
use granit_parser::ErrorKind;

/// What stands for a blanked value where YAML needs one.
const NOTHING: &str = "~";

/// The tree of a source, with all faults in it reported; `None` when there is nothing to read.
pub fn parse(source: &Source, faults: &mut Faults) -> Option<Node> {
    if !source.is_readable() {
        return None;
    }
    let rounds = (YAML_READ / source.text().len().max(1)).clamp(2, YAML_ROUNDS);
    let mut mending =
        Mending { source, text: source.text().to_owned(), holes: Holes::default(), faults: Faults::new() };
    let mut root = None;
    for round in 1..=rounds {
        match build::build(source, &mending.text, &mending.holes) {
            Ok(built) => {
                mending.faults.append(built.faults);
                if let Some(at) = built.too_many {
                    let words = Words::new(
                        code::TOO_BIG,
                        said!("fila har for mange verdiar", "filen har for mange verdier"),
                        said!("del henne i fleire filer", "del den i flere filer"),
                    );
                    mending.report(words, at);
                }
                root = built.root;
                break;
            }
            Err(stop) if !mending.mend(&stop) || round == rounds => break,
            Err(_) => {}
        }
    }
    if root.as_ref().is_none_or(Node::is_null) && mending.faults.is_empty() {
        let fault = Fault::error(code::EMPTY, source.place(0..0), said!("fila er tom", "filen er tom"));
        faults.push(fault.hint(said!("skriv innhaldet, eller ta bort fila", "skriv innholdet, eller ta bort filen")));
        return None;
    }
    faults.append(mending.faults);
    root
}

struct Mending<'a> {
    source: &'a Source,
    text: String,
    holes: Holes,
    faults: Faults,
}

impl Mending<'_> {
    /// Reports a stop and blanks what caused it; `false` when there is no reading on.
    fn mend(&mut self, stop: &Stop) -> bool {
        if stop.kind == ErrorKind::RecursionLimitExceeded {
            self.report(syntax::words(&stop.kind), Span::new(stop.at, stop.at));
            return false;
        }
        let Broken { words, at, cut, among_commas } = broken::find(&self.text, stop);
        self.report(words, at);
        let lines = [whole_line(&self.text, stop.at), whole_line(&self.text, stop.last.end as usize)];
        self.blank(cut, among_commas) || lines.into_iter().any(|line| self.blank(line, false))
    }

    fn report(&mut self, words: Words, at: Span) {
        let Words { code, message, hint } = words;
        // what was blanked stands as a space for each byte, and the parser may have stopped within what was a character
        let text = self.source.text();
        let at = Span::new(text.floor_char_boundary(at.start as usize), text.ceil_char_boundary(at.end as usize));
        self.faults.push(Fault::error(code, self.source.place(at), message).hint_if(hint));
    }

    /// Blanks a piece; `false` when there was nothing in it, which would be no step on.
    fn blank(&mut self, cut: Span, among_commas: bool) -> bool {
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
        self.text.replace_range(cut.range(), &blank);
        self.holes.add(cut);
        true
    }
}

fn whole_line(text: &str, at: usize) -> Span {
    Span::new(lines::start(text, at), lines::end(text, at))
}
