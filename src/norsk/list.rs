//! Lists in a sentence: «a, b og c».
//!
//! Norwegian has no comma before the conjunction.

/// How the items of a list are joined.
///
/// ```
/// use planverk::norsk::List;
/// assert_eq!(List::AND.of(&["a", "b", "c"]), "a, b og c");
/// assert_eq!(List::OR.of(&["a", "b"]), "a eller b");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    /// What stands between two items: `, `.
    pub separator: &'static str,
    /// What stands before the last of several: ` og `.
    pub last: &'static str,
}

impl List {
    /// `a, b og c`, alike in both målformer.
    pub const AND: List = List { separator: ", ", last: " og " };
    /// `a, b eller c`, alike in both målformer.
    pub const OR: List = List { separator: ", ", last: " eller " };

    /// The items as one text; empty where there are none.
    pub fn of(self, items: &[impl AsRef<str>]) -> String {
        let mut out = String::new();
        for (at, item) in items.iter().enumerate() {
            out.push_str(self.before(at, items.len()));
            out.push_str(item.as_ref());
        }
        out
    }

    /// What stands before the item at `at` of so many.
    pub fn before(self, at: usize, of: usize) -> &'static str {
        match at {
            0 => "",
            _ if at + 1 == of => self.last,
            _ => self.separator,
        }
    }
}

/// Names beside each other without a conjunction: `a, b`, or `a; b, c` where a name holds a comma of its own.
pub fn names(items: &[impl AsRef<str>]) -> String {
    let separator = if items.iter().any(|item| item.as_ref().contains(',')) { "; " } else { ", " };
    List { separator, last: separator }.of(items)
}

#[cfg(test)]
mod tests {
    use super::{List, names};
    use proptest::prelude::*;

    #[test]
    fn a_list_has_its_conjunction_before_the_last() {
        let of = |n: usize| List::AND.of(&["a", "b", "c", "d"][..n]);
        assert_eq!([0, 1, 2, 3, 4].map(of), ["", "a", "a og b", "a, b og c", "a, b, c og d"]);
        assert_eq!(List::OR.of(&["a".to_string(), "b".into(), "c".into()]), "a, b eller c");
        assert_eq!((names(&["a", "b"]), names(&["a", "b, c"])), ("a, b".into(), "a; b, c".into()));
    }

    proptest! {
        #[test]
        fn a_list_of_n_can_be_taken_apart_again(items in prop::collection::vec("[a-zæøå]{1,6}", 0..8)) {
            let list = List { separator: ", ", last: " | " }.of(&items);
            let parts: Vec<&str> = list.split([',', '|']).map(str::trim).filter(|part| !part.is_empty()).collect();
            prop_assert_eq!(parts, items);
        }
    }
}
