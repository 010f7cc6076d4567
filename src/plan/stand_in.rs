//! What stands in for a front file that cannot be read.

use crate::fault::Place;
use crate::norsk::Målform;
use crate::yaml::{At, Choice, Cx, Key, Node, Read};

/// A front file that something can stand in for, so that one slip in it does not hide the faults of all the rest.
pub trait StandIn: Read {
    /// What can be saved of the file, where there is a tree of it.
    fn stand_in(place: Place, tree: Option<(&Node, &mut Cx)>) -> Self;
}

/// The målform that a file is in that could not be read: that which it says, or that of its keys, or nynorsk.
pub fn saved_målform(file: Option<&Node>, keys: &[Key], place: Place) -> At<Målform> {
    At::new(file.and_then(|file| målform_of(file, keys)).unwrap_or_default(), place)
}

fn målform_of(file: &Node, keys: &[Key]) -> Option<Målform> {
    let said = file.get("språk").and_then(Node::written);
    let said = said.and_then(|written| Målform::WORDS.iter().position(|word| word.nn == written.text.trim()));
    let by_keys = || {
        let has = |form: fn(&Key) -> &'static str| {
            let differ = keys.iter().filter(|key| key.nb.is_some_and(|nb| nb != key.nn));
            differ.filter(|key| file.get(form(key)).is_some()).count()
        };
        let (nn, nb) = (has(|key| key.nn), has(|key| key.nb.unwrap_or(key.nn)));
        (nn != nb).then_some(if nb > nn { Målform::Bokmål } else { Målform::Nynorsk })
    };
    said.and_then(|at| Målform::ALL.get(at).copied()).or_else(by_keys)
}
