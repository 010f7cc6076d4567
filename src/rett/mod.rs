//! What cures faults for certain, made in the files that they stand in: bytes at their place, and nothing else.
//!
//! A file is not written anew from a tree: comments, line breaks, quotation marks and all else that the author chose stay as
//! they are, since nobody touches them. [`tre`] is the safety net: the new text is read again, and must be the old tree but
//! where a cure was made. Nothing here reads from a disk or writes to one.

mod bit;
mod tre;
pub mod vis;

use crate::fault::{Code, Edit, Fault, Source, Sources};
use bit::Bit;
use std::ops::Range;
use tre::Tre;

/// How often a file is read to find the cures that may be made. All of them may but where a rule is wrong, and one such rule
/// is found within this; of more, some good cures wait.
const READINGS: usize = 64;

/// A file with its cures.
#[derive(Clone, Debug)]
pub struct Retta<'a> {
    /// The file as it is.
    pub source: &'a Source,
    /// The file as it is to be, every byte of it.
    pub text: String,
    /// What is done, in the order of the file.
    pub gjort: Vec<Gjort>,
}

/// An edit that is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gjort {
    /// The fault that it cures.
    pub code: Code,
    /// Where it starts, in the file as it is.
    pub line: usize,
    pub column: usize,
    /// The bytes of the file as it is.
    pub bytes: Range<usize>,
    /// What stands there.
    pub old: String,
    /// What is put there.
    pub new: String,
}

/// The files that something can be cured in, in order, each with its new text. Where cures overlap, the first is made; what
/// is left of the others is found when the new files are checked.
pub fn rett<'a>(sources: &'a Sources, faults: &[Fault]) -> Vec<Retta<'a>> {
    sources.iter().filter_map(|source| file(source, faults)).collect()
}

/// The cure of a fault in one file.
struct Kur<'a> {
    code: Code,
    bits: Vec<Bit<'a>>,
}

fn file<'a>(source: &'a Source, faults: &[Fault]) -> Option<Retta<'a>> {
    let edits = |fault: &Fault| -> Vec<Edit> {
        let all = fault.cure.iter().flat_map(|cure| &cure.edits);
        all.filter(|edit| edit.place.source == source.id).cloned().collect()
    };
    let wanted: Vec<(Code, Vec<Edit>)> = faults.iter().map(|fault| (fault.code, edits(fault))).collect();
    if wanted.iter().all(|(_, edits)| edits.is_empty()) {
        return None;
    }
    // of a file that is not sound YAML, it is a guess what its texts are
    let tree = Tre::read(source.original())?;
    let mut kurar: Vec<Kur> = vec![];
    let mut taken: Vec<Range<usize>> = vec![];
    for (code, edits) in wanted.iter().filter(|(_, edits)| !edits.is_empty()) {
        let bits: Option<Vec<Bit>> = edits.iter().map(|edit| Bit::new(edit, source, &tree)).collect();
        let Some(bits) = bits else { continue };
        if bits.iter().any(|bit| taken.iter().any(|other| bit.overlaps(other))) {
            continue;
        }
        taken.extend(bits.iter().map(|bit| bit.bytes.clone()));
        kurar.push(Kur { code: *code, bits });
    }
    let (mut good, mut readings): (Vec<&Kur>, usize) = (vec![], READINGS);
    take(source, &tree, &kurar, &mut good, &mut readings);
    if good.is_empty() {
        return None;
    }
    let text = written(source.original(), &good);
    let mut gjort: Vec<Gjort> =
        good.iter().flat_map(|kur| kur.bits.iter().map(|bit| done(source, kur.code, bit))).collect();
    gjort.sort_by_key(|gjort| gjort.bytes.start);
    Some(Retta { source, text, gjort })
}

/// Takes the cures that change nothing but their place: all of them if they may, else each half of them by itself.
fn take<'k, 'a>(source: &Source, tree: &Tre, kurar: &'k [Kur<'a>], good: &mut Vec<&'k Kur<'a>>, readings: &mut usize) {
    let Some(left) = readings.checked_sub(1).filter(|_| !kurar.is_empty()) else { return };
    *readings = left;
    let before = good.len();
    good.extend(kurar);
    if tree.allows(&written(source.original(), good), good.iter().flat_map(|kur| &kur.bits).map(|bit| &bit.change)) {
        return;
    }
    good.truncate(before);
    if kurar.len() > 1 {
        let (first, last) = kurar.split_at(kurar.len() / 2);
        take(source, tree, first, good, readings);
        take(source, tree, last, good, readings);
    }
}

/// The text with the cures made.
fn written(original: &str, kurar: &[&Kur]) -> String {
    let mut bits: Vec<&Bit> = kurar.iter().flat_map(|kur| &kur.bits).collect();
    bits.sort_by_key(|bit| bit.bytes.start);
    let mut out = String::with_capacity(original.len() + bits.len());
    let mut at = 0;
    for bit in bits {
        out.push_str(original.get(at..bit.bytes.start).unwrap_or(""));
        out.push_str(bit.change.new);
        at = bit.bytes.end;
    }
    out.push_str(original.get(at..).unwrap_or(""));
    out
}

fn done(source: &Source, code: Code, bit: &Bit) -> Gjort {
    let at = source.position_at(bit.bytes.start);
    let old = source.original().get(bit.bytes.clone()).unwrap_or("").to_owned();
    Gjort { code, line: at.line, column: at.column, bytes: bit.bytes.clone(), old, new: bit.change.new.into() }
}

#[cfg(test)]
mod tests;
