//! A type that may be left out, or of which there are several.

use super::shown::Need;
use super::{About, Cx, Defs, Kind, Node, Read, Want, alike, schema};
use serde_json::Value as Json;

impl<T: Read> Read for Box<T> {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        T::read(node, cx).map(Box::new)
    }

    fn schema(defs: &mut Defs) -> Json {
        T::schema(defs)
    }

    fn absent() -> Option<Self> {
        T::absent().map(Box::new)
    }

    fn empty_is_absent() -> bool {
        T::empty_is_absent()
    }

    fn about() -> About {
        T::about()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        // what could not be read has been told of; the record around it is read on without it
        let is_absent = node.is_null() && (T::empty_is_absent() || node.holed);
        Some(if is_absent { None } else { T::read(node, cx) })
    }

    fn schema(defs: &mut Defs) -> Json {
        let schema = T::schema(defs);
        if T::empty_is_absent() { schema::or_null(schema, defs) } else { schema }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn about() -> About {
        T::about()
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        match &node.kind {
            // an item that cannot be read is left out; the fault is enough to stop the plan
            Kind::Seq(items) => {
                let mut told = cx.faults.alike();
                std::mem::swap(cx.faults, &mut told);
                let mut read = |item| {
                    cx.need = Need::Item;
                    T::read(item, cx)
                };
                let all = items.iter().filter_map(&mut read).collect();
                std::mem::swap(cx.faults, &mut told);
                alike::tell(told, items, cx.faults);
                Some(all)
            }
            _ if node.is_null() => Some(vec![]),
            kind => {
                cx.wrong_for(node, Want::List, T::record_keys());
                // what was meant as the only item is read as one, so that the faults in it show as well
                matches!(kind, Kind::Map(entries) if !entries.is_empty())
                    .then(|| T::read(node, cx).into_iter().collect())
            }
        }
    }

    fn schema(defs: &mut Defs) -> Json {
        let items = T::schema(defs);
        schema::list(items, defs)
    }

    fn absent() -> Option<Self> {
        Some(vec![])
    }

    fn about() -> About {
        T::about().listed()
    }
}
