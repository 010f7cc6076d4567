//! What is certain to mend a fault, as an editor offers it: the same cures as `planverk sjekk --rett` makes, through the same net.

use super::lines::Lines;
use super::looked::{Buffers, Covered, Looked};
use crate::edit::{Cured, cure};
use crate::fault::{Fault, Source};
use lsp_types::TextEdit;
use std::path::Path;

/// How often a plan is read anew: one cure can make room for another, and none makes room for many.
const ROUNDS: usize = 8;

/// The cure of one fault, in the files that it is in.
pub fn of<'l>(looked: &'l Looked, fault: &Fault) -> Vec<Cured<'l>> {
    match fault.cure {
        Some(_) => cure(&looked.sources, std::slice::from_ref(fault)),
        None => vec![],
    }
}

/// The edits of a cure in its file.
pub fn edits(cured: &Cured, lines: &Lines) -> Vec<TextEdit> {
    let edit = |done: &crate::edit::Done| TextEdit::new(lines.area(done.bytes.clone()), done.new.clone());
    cured.done.iter().map(edit).collect()
}

/// A file with all that is certain mended, as often as one cure makes room for another; none where nothing is.
pub fn all(looked: &Looked, path: &Path, buffers: &Buffers, covered: Covered) -> Option<String> {
    let source = looked.source(path)?;
    let mut text = cured(looked, source)?;
    let mut buffers = buffers.clone();
    for _ in 1..ROUNDS {
        buffers.insert(path.to_path_buf(), text.clone().into_bytes());
        let again = Looked::at(looked.unit.clone(), &buffers, covered);
        match again.source(path).and_then(|source| cured(&again, source)) {
            Some(next) => text = next,
            None => break,
        }
    }
    Some(text)
}

fn cured(looked: &Looked, source: &Source) -> Option<String> {
    let of_file = |fault: &&Fault| fault.place.is_some_and(|place| place.source == source.id);
    let faults: Vec<Fault> = looked.faults.iter().filter(of_file).cloned().collect();
    cure(&looked.sources, &faults).into_iter().find(|cured| cured.source.id == source.id).map(|cured| cured.text)
}

/// What makes one text of another: the piece that differs.
pub fn difference(old: &str, new: &str, lines: &Lines) -> TextEdit {
    let same = |(a, b): &(u8, u8)| a == b;
    let start = old.bytes().zip(new.bytes()).take_while(same).count();
    let start = old.floor_char_boundary(start).min(new.floor_char_boundary(start));
    let most = old.len().min(new.len()) - start;
    let end = old.bytes().rev().zip(new.bytes().rev()).take_while(same).count().min(most);
    let mut end = end;
    while !old.is_char_boundary(old.len() - end) || !new.is_char_boundary(new.len() - end) {
        end -= 1;
    }
    TextEdit::new(lines.area(start..old.len() - end), new.get(start..new.len() - end).unwrap_or("").to_owned())
}
