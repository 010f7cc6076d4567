//! How far in what stands under a key is: where it is much further than in the rest of the file, the key has slid out from under
//! another, and YAML reads it as one of the outer record.

use super::{Kind, Node, lines};
use crate::fault::{Fault, Faults, Place, code};
use crate::norsk::said;
use std::collections::BTreeMap;

/// A key with lines under it, and how much further in those stand.
struct Step<'n> {
    key: &'n str,
    place: Place,
    by: usize,
}

/// From this much further in than is usual in the file on: four in place of two is a habit of some editors.
const TIMES: usize = 3;

/// Reports each key whose lines stand much further in than those under the other keys of the file; `now` leads from what was written
/// to the text that is read.
pub(super) fn tell(root: &Node, text: &str, now: impl Fn(usize) -> usize, faults: &mut Faults) {
    let all = steps(root, text, now);
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    all.iter().for_each(|step| *counts.entry(step.by).or_default() += 1);
    // of those that are as usual the least, so that one odd step in a small file is told of
    let usual = counts.iter().max_by_key(|(by, count)| (**count, std::cmp::Reverse(**by))).map_or(0, |(by, _)| *by);
    for Step { key, place, by } in all.into_iter().filter(|step| usual > 0 && step.by >= usual * TIMES) {
        let message = said!(
            "linene under «{key}:» står {by} mellomrom lenger inn enn nøkkelen, og elles i fila er det {usual}",
            "linjene under «{key}:» står {by} mellomrom lenger inn enn nøkkelen, og ellers i filen er det {usual}"
        );
        let more = by - usual;
        faults.push(Fault::error(code::INDENTATION, place, message).hint(said!(
            "set {more} mellomrom føre «{key}:», eller ta bort {more} føre kvar av linene under",
            "sett {more} mellomrom foran «{key}:», eller ta bort {more} foran hver av linjene under"
        )));
    }
}

fn steps<'n>(root: &'n Node, text: &str, now: impl Fn(usize) -> usize) -> Vec<Step<'n>> {
    let column = |at: usize| at - lines::start(text, at);
    let (mut open, mut out) = (vec![root], vec![]);
    while let Some(node) = open.pop() {
        match &node.kind {
            Kind::Scalar(_) => {}
            Kind::Seq(items) => open.extend(items),
            Kind::Map(entries) => {
                for entry in entries {
                    open.push(&entry.value);
                    let [key, end, value] =
                        [entry.key_place.span.start, entry.key_place.span.end, entry.value.place.span.start]
                            .map(|at| now(at as usize));
                    let is_block = matches!(entry.value.kind, Kind::Map(_) | Kind::Seq(_))
                        && text.get(end..value).is_some_and(|between| between.contains('\n'))
                        && !text.get(value..).is_some_and(|own| own.starts_with(['{', '[']));
                    if let Some(by) = column(value).checked_sub(column(key)).filter(|by| is_block && *by > 0) {
                        out.push(Step { key: &entry.key, place: entry.key_place, by });
                    }
                }
            }
        }
    }
    out.sort_by_key(|step| step.place.span.start);
    out
}
