//! A value that knows where it stands.

use super::{About, Cx, Defs, Node, Read};
use crate::fault::Place;
use serde_json::Value as Json;
use std::ops::{Deref, DerefMut};

/// A value and where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

impl<T> At<T> {
    /// The value at a place.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }

    /// Another value at the same place.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> At<U> {
        At { value: make(self.value), place: self.place }
    }
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for At<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T: Read> Read for At<T> {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        Some(At { value: T::read(node, cx)?, place: node.place })
    }

    fn schema(defs: &mut Defs) -> Json {
        T::schema(defs)
    }

    fn empty_is_absent() -> bool {
        T::empty_is_absent()
    }

    fn proposal(record: &Node) -> Option<String> {
        T::proposal(record)
    }

    fn about() -> About {
        T::about()
    }
}
