//! Cures: what is certain to mend a fault, made in the file that the fault stands in.

use super::placed::Placed;
use super::tree::Tree;
use crate::fault::{Code, Edit, Fault, Source, Sources};
use std::ops::Range;

/// How often a file is read to find the cures that may be made. All of them may but where a rule is wrong, and one such rule
/// is found within this; of more, some good cures wait.
const READINGS: usize = 64;

/// A file with its cures.
#[derive(Clone, Debug)]
pub struct Cured<'a> {
    /// The file as it is.
    pub source: &'a Source,
    /// The file as it is to be, every byte of it.
    pub text: String,
    /// What is done, in the order of the file.
    pub done: Vec<Done>,
}

/// An edit that is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The fault that it cures.
    pub code: Code,
    /// The line that it starts on in the file as it is, the first being 1.
    pub line: usize,
    /// The character of the line that it starts at, the first being 1.
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
pub fn cure<'a>(sources: &'a Sources, faults: &[Fault]) -> Vec<Cured<'a>> {
    sources.iter().filter_map(|source| file(source, faults)).collect()
}

/// The cure of a fault in one file.
struct FileCure<'a> {
    code: Code,
    /// Whether it makes YAML of what is none.
    of_yaml: bool,
    edits: Vec<Placed<'a>>,
}

fn file<'a>(source: &'a Source, faults: &[Fault]) -> Option<Cured<'a>> {
    let edits = |fault: &Fault| -> Vec<Edit> {
        let all = fault.cure.iter().flat_map(|cure| &cure.edits);
        all.filter(|edit| edit.place.source == source.id).cloned().collect()
    };
    let of_yaml = |fault: &Fault| fault.cure.as_ref().is_some_and(|cure| cure.of_yaml);
    let wanted = faults.iter().map(|fault| (fault.code, of_yaml(fault), edits(fault)));
    let mut wanted: Vec<(Code, bool, Vec<Edit>)> = wanted.filter(|(.., edits)| !edits.is_empty()).collect();
    if wanted.is_empty() {
        return None;
    }
    // what makes YAML of the file goes before what is changed in its texts
    wanted.sort_by_key(|(_, of_yaml, _)| !of_yaml);
    let tree = Tree::read(source.original())?;
    let mut cures: Vec<FileCure> = vec![];
    let mut taken: Vec<Range<usize>> = vec![];
    for (code, of_yaml, edits) in &wanted {
        let placed = |edit| if *of_yaml { Placed::of_yaml(edit, source) } else { Placed::new(edit, source, &tree) };
        let edits: Option<Vec<Placed>> = edits.iter().map(placed).collect();
        let Some(edits) = edits else { continue };
        if edits.iter().any(|edit| taken.iter().any(|other| edit.overlaps(other))) {
            continue;
        }
        taken.extend(edits.iter().map(|edit| edit.bytes.clone()));
        cures.push(FileCure { code: *code, of_yaml: *of_yaml, edits });
    }
    let (mut good, mut readings): (Vec<&FileCure>, usize) = (vec![], READINGS);
    take(source, &tree, &cures, &mut good, &mut readings);
    if good.is_empty() {
        return None;
    }
    let text = written(source.original(), &good);
    let mut done: Vec<Done> =
        good.iter().flat_map(|cure| cure.edits.iter().map(|edit| made(source, cure.code, edit))).collect();
    done.sort_by_key(|done| done.bytes.start);
    Some(Cured { source, text, done })
}

/// Takes the cures that change nothing but their place: all of them if they may, else each half of them by itself.
fn take<'k, 'a>(
    source: &Source,
    tree: &Tree,
    cures: &'k [FileCure<'a>],
    good: &mut Vec<&'k FileCure<'a>>,
    readings: &mut usize,
) {
    let Some(left) = readings.checked_sub(1).filter(|_| !cures.is_empty()) else { return };
    *readings = left;
    let before = good.len();
    good.extend(cures);
    let changes = good.iter().flat_map(|cure| &cure.edits).filter_map(|edit| edit.change.as_ref());
    let fewer = good.iter().filter(|cure| cure.of_yaml).count();
    if tree.allows(&written(source.original(), good), changes, fewer) {
        return;
    }
    good.truncate(before);
    if cures.len() > 1 {
        let (first, last) = cures.split_at(cures.len() / 2);
        take(source, tree, first, good, readings);
        take(source, tree, last, good, readings);
    }
}

/// The text with the cures made.
fn written(original: &str, cures: &[&FileCure]) -> String {
    let mut edits: Vec<&Placed> = cures.iter().flat_map(|cure| &cure.edits).collect();
    edits.sort_by_key(|edit| edit.bytes.start);
    let mut out = String::with_capacity(original.len() + edits.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(original.get(at..edit.bytes.start).unwrap_or(""));
        out.push_str(edit.new);
        at = edit.bytes.end;
    }
    out.push_str(original.get(at..).unwrap_or(""));
    out
}

/// An edit that is made, as it is shown.
fn made(source: &Source, code: Code, edit: &Placed) -> Done {
    let at = source.position_at(edit.bytes.start);
    let old = source.original().get(edit.bytes.clone()).unwrap_or("").to_owned();
    Done { code, line: at.line, column: at.column, bytes: edit.bytes.clone(), old, new: edit.new.into() }
}
