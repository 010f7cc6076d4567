//! What a file is made of, for who looks for the way in it: chapters, sub-goals, measures, actors.

use super::lines::Lines;
use super::names::title;
use super::refers;
use crate::fault::{Place, Source};
use crate::yaml::{Entry, Kind, Node};
use lsp_types::{DocumentSymbol, SymbolKind};

/// All that has a title, in one another.
pub fn of(source: &Source, tree: &Node, is_open: bool) -> Vec<DocumentSymbol> {
    let outline = Outline { source, lines: Lines::of(source.original(), is_open) };
    let whole = outline.record(tree, SymbolKind::FILE);
    whole.into_iter().chain(outline.register(tree)).collect()
}

struct Outline<'s> {
    source: &'s Source,
    lines: Lines<'s>,
}

impl Outline<'_> {
    fn record(&self, node: &Node, kind: SymbolKind) -> Option<DocumentSymbol> {
        let name = title(node).filter(|title| !title.is_empty())?;
        let at =
            ["tittel", "namn", "navn"].iter().find_map(|key| node.get(key)).map_or(node.place, |title| title.place);
        let detail = node.get("id").and_then(Node::written).map(|id| id.text.clone());
        let children: Vec<DocumentSymbol> = node.entries()?.iter().flat_map(|entry| self.below(entry)).collect();
        Some(self.symbol(name, detail, kind, (node.place, at), children))
    }

    fn below(&self, entry: &Entry) -> Vec<DocumentSymbol> {
        let kind = match entry.key.as_str() {
            "delmål" => SymbolKind::CLASS,
            "tiltak" => SymbolKind::METHOD,
            "delar" | "deler" | "tema" => SymbolKind::NAMESPACE,
            // a column is named, and is no part of the plan
            "kolonnar" | "kolonner" => return vec![],
            _ => SymbolKind::OBJECT,
        };
        match &entry.value.kind {
            Kind::Seq(items) => items.iter().filter_map(|item| self.record(item, kind)).collect(),
            Kind::Map(_) => self.record(&entry.value, kind).into_iter().collect(),
            Kind::Scalar(_) => vec![],
        }
    }

    /// The actors of a register.
    fn register(&self, tree: &Node) -> Vec<DocumentSymbol> {
        let registers = tree.entries().unwrap_or(&[]).iter().filter(|entry| refers::is_register(&entry.key));
        let actors = registers.flat_map(|register| register.value.entries().unwrap_or(&[]));
        let symbol = |entry: &Entry| {
            let name = entry.value.written().map(|written| written.text.clone()).or_else(|| title(&entry.value));
            let all = Place::new(
                entry.key_place.source,
                entry.key_place.span.start as usize..entry.value.place.span.end as usize,
            );
            self.symbol(entry.key.clone(), name, SymbolKind::CONSTANT, (all, entry.key_place), vec![])
        };
        actors.filter(|entry| !entry.key.is_empty()).map(symbol).collect()
    }

    fn symbol(
        &self,
        name: String,
        detail: Option<String>,
        kind: SymbolKind,
        (all, at): (Place, Place),
        children: Vec<DocumentSymbol>,
    ) -> DocumentSymbol {
        let area = |place: Place| self.lines.area(self.source.original_range(place.span));
        let (range, selection_range) = (area(all), area(at));
        #[expect(deprecated, reason = "the protocol's own crate asks for the field that the protocol has left")]
        DocumentSymbol {
            name,
            detail,
            kind,
            tags: None,
            deprecated: None,
            range,
            selection_range,
            children: (!children.is_empty()).then_some(children),
        }
    }
}
