//! A whole source as a type: read as it stands, and once more as what was meant where that leaves less to remark on.

use super::parse::Mending;
use super::{Accepted, Cx, Form, Node, Read};
use crate::fault::{Faults, Source};

/// What came of a whole source.
#[derive(Debug)]
pub struct Reading<T> {
    /// Its tree.
    pub node: Node,
    /// What it was read as, if it could be.
    pub value: Option<T>,
    /// The keys and words in it that the written forms of Norwegian have unlike each other.
    pub forms: Vec<Form>,
    /// What the records in it accept.
    pub accepted: Vec<Accepted>,
}

/// Reads a whole source as a `T`.
pub fn read<T: Read>(source: &Source, faults: &mut Faults) -> Option<T> {
    read_whole(source, faults)?.value
}

/// Reads a whole source as a `T`; `None` where there is nothing to read in it.
pub fn read_whole<T: Read>(source: &Source, faults: &mut Faults) -> Option<Reading<T>> {
    let attempt = |node: &Node, faults: &mut Faults| {
        let mut cx = Cx::new(source, faults);
        let value = T::read(node, &mut cx);
        let (forms, accepted) = (cx.forms, cx.accepted);
        (value, forms, accepted)
    };
    let judge = |node: &Node| {
        let mut faults = Faults::new();
        attempt(node, &mut faults);
        faults
    };
    let mut mending = Mending::new(source, Some(&judge))?;
    let mut root = mending.read();
    let mut told = faults.alike();
    let mut read = root.as_ref().map(|root| attempt(root, &mut told));
    if (!told.is_empty() || !mending.is_sound())
        && let Some(other) = root.as_ref().and_then(|_| mending.reconsider(&told))
    {
        told = faults.alike();
        read = Some(attempt(&other, &mut told));
        root = Some(other);
    }
    let node = mending.finish(root, faults)?;
    let (value, forms, accepted) = read?;
    faults.append(told);
    Some(Reading { node, value, forms, accepted })
}
