//! What can be written at the cursor: keys in their right shape, words to choose from, and the names of what is in the plan.
//! All that is proposed is sound when it is chosen.
//!
//! 1. `texts`: in the middle of a text, a reference or a value.
//! 2. Elsewhere, [`super::cursor`] finds the place in the tree, and [`super::schema`] what may stand there.
//! 3. `skeleton` writes it, with all that it must have.

mod columns;
mod keys;
mod plain;
mod skeleton;
mod texts;

use super::cursor::{Cursor, Role, Step, find};
use super::facts::{Facts, Named};
use super::lines::Lines;
use super::refers::{self, Refers};
use super::schema::{Schema, Way};
use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionTextEdit, Documentation, InsertTextFormat, InsertTextMode,
    MarkupContent, MarkupKind, Position, TextEdit,
};
use plain::plain;
use serde_json::Value as Json;
use skeleton::Skeleton;
use std::ops::Range;
use texts::InText;

/// What an editor does with what is chosen.
#[derive(Clone, Copy, Debug, Default)]
pub struct Inserts {
    /// It goes from one example to the next.
    pub snippets: bool,
    /// It indents the lines as the first one is.
    pub indents: bool,
}

/// All that can be written at a position of a text.
///
/// `earlier` finds the measures of the plan that this one replaces, where they are asked for.
pub fn at(
    (text, position): (&str, Position),
    schema: &Schema,
    facts: &Facts,
    earlier: &dyn Fn() -> Vec<Named>,
    inserts: Inserts,
) -> Vec<CompletionItem> {
    let lines = Lines::of(text, true);
    let byte = lines.byte(position);
    let line = lines.around(byte);
    let here = text.get(line.clone()).unwrap_or("");
    let mut list = List { lines: &lines, schema, facts, earlier, inserts, items: vec![], taken: vec![] };
    if let Some(spot) = InText::find(here, byte.saturating_sub(line.start)) {
        for named in spot.words(facts) {
            let (before, after) = spot.around;
            let bytes = line.start + spot.replaced.start..line.start + spot.replaced.end;
            list.push(named, format!("{before}{}{after}", named.word), bytes, CompletionItemKind::REFERENCE);
        }
    } else if let Some(cursor) = find(text, line, byte) {
        list.fill(&cursor);
    }
    list.items
}

struct List<'a> {
    lines: &'a Lines<'a>,
    schema: &'a Schema,
    facts: &'a Facts,
    earlier: &'a dyn Fn() -> Vec<Named>,
    inserts: Inserts,
    items: Vec<CompletionItem>,
    /// Words that are not to be chosen.
    taken: Vec<String>,
}

impl List<'_> {
    fn fill(&mut self, cursor: &Cursor) {
        let nodes = cursor.way();
        let ways = self.schema.at(&nodes, &cursor.steps);
        let keys = cursor.keys();
        if keys.last().is_some_and(|key| ["kolonnar", "kolonner", "felt"].contains(key)) {
            self.taken = columns::again(&columns::shown(&nodes));
        }
        match cursor.role {
            Role::Key if keys.last() == Some(&"godta") => self.codes(cursor),
            Role::Key if !cursor.is_first() || cursor.has_value => self.keys(cursor, &ways),
            Role::Key => {
                let is_item = matches!(cursor.steps.last(), Some(Step::Item(_)));
                if is_item && !cursor.in_braces {
                    self.words(cursor, &ways, cursor.before);
                }
                self.records(cursor, &ways);
                if !is_item {
                    self.list_items(cursor, &ways);
                }
            }
            Role::Value => {
                self.words(cursor, &ways, cursor.before);
                if self.items.is_empty() && !ways.iter().any(Way::is_scalar) {
                    self.below(cursor);
                }
            }
        }
    }

    /// Whole records, each with all that it must have.
    fn records(&mut self, cursor: &Cursor, ways: &[Way]) {
        let key = cursor.keys().last().copied();
        let column = cursor.column + cursor.before.len();
        for way in ways.iter().filter(|way| way.properties().is_some()) {
            // a kind that is chosen by its word is written as that kind
            let is_all_kinds = way.tag.is_none() && ways.iter().any(|way| way.tag.is_some());
            let Some(text) = self.skeleton(cursor).record(way, key, None, column).filter(|_| !is_all_kinds) else {
                continue;
            };
            let text = if cursor.in_brackets && !cursor.in_braces { format!("{{ {text} }}") } else { text };
            let label = way.tag.map(|(key, word)| format!("{key}: {word}"));
            let label =
                label.or_else(|| Some(way.object.get("title")?.as_str()?.to_owned())).unwrap_or_else(|| "…".into());
            let about = way.object.get("description").and_then(Json::as_str);
            self.push_written(
                &label,
                about,
                format!("{}{text}", cursor.before),
                cursor,
                1,
                CompletionItemKind::SNIPPET,
            );
        }
    }

    /// The first item of a list that stands on the lines below its key.
    fn list_items(&mut self, cursor: &Cursor, ways: &[Way]) {
        let Some(sub) = ways.iter().find_map(|way| way.object.get("items")) else { return };
        let of_item = self.schema.ways(sub, None);
        let dash = format!("{}- ", cursor.before);
        let keys = cursor.keys();
        let key = keys.last().copied();
        if let [key] = keys.as_slice()
            && refers::of(key, None) == Some(Refers::Section)
        {
            // one section alone would leave out the others
            if let Some(all) = self.skeleton(cursor).sections(cursor.column) {
                self.push_written(key, None, all, cursor, 1, CompletionItemKind::SNIPPET);
            }
            return;
        }
        self.words(cursor, &of_item, &dash);
        for way in of_item.iter().filter(|way| way.properties().is_some()) {
            let Some(text) = self.skeleton(cursor).record(way, key, None, cursor.column + dash.len()) else { continue };
            let label = way.object.get("title").and_then(Json::as_str).unwrap_or("…").to_owned();
            let about = way.object.get("description").and_then(Json::as_str);
            self.push_written(&label, about, format!("{dash}{text}"), cursor, 1, CompletionItemKind::SNIPPET);
        }
    }

    /// What a key is to hold that cannot stand on its line.
    fn below(&mut self, cursor: &Cursor) {
        let keys = cursor.keys();
        let Some((key, above)) = keys.split_last() else { return };
        let nodes = cursor.way();
        let Some((_, steps)) = cursor.steps.split_last() else { return };
        let ways = self.schema.at(&nodes, steps);
        let Some(sub) = self.schema.values(&ways, key, nodes.get(steps.len()).copied()).next() else { return };
        // the value stands two columns further in than its key
        let column = cursor.key_column + 2;
        let Some(value) = self.skeleton(cursor).value(key, above.last().copied(), sub, column) else { return };
        self.push_written(key, doc(sub), value, cursor, 1, CompletionItemKind::SNIPPET);
    }

    /// The words of a choice, or the names of what can be named.
    fn words(&mut self, cursor: &Cursor, ways: &[Way], before: &str) {
        let keys = cursor.keys();
        let named = keys.split_last().and_then(|(key, above)| refers::of(key, above.last().copied()));
        let listed = cursor.listed();
        // one word is no list
        if cursor.role == Role::Value && !ways.iter().any(Way::is_scalar) {
            return;
        }
        if let Some(what) = named {
            let earlier = if what == Refers::Earlier { (self.earlier)() } else { vec![] };
            for named in
                self.facts.all(what).iter().chain(&earlier).filter(|named| !listed.contains(&named.word.as_str()))
            {
                self.push(
                    named,
                    format!("{before}{}", plain(&named.word, cursor.in_brackets)),
                    cursor.replaced.clone(),
                    CompletionItemKind::REFERENCE,
                );
            }
        }
        let words = ways.iter().flat_map(Way::words).filter(|(word, _)| !self.taken.iter().any(|taken| taken == word));
        for (word, meaning) in words.collect::<Vec<_>>() {
            let text = format!("{before}{word}");
            let named = Named { word, title: meaning.into() };
            self.push(&named, text, cursor.replaced.clone(), CompletionItemKind::ENUM_MEMBER);
        }
    }

    /// The faults that can be accepted here.
    fn codes(&mut self, cursor: &Cursor) {
        let beside: Vec<String> = cursor.beside().iter().map(|key| (*key).to_owned()).collect();
        for named in self.facts.codes.iter().filter(|named| !beside.contains(&named.word)) {
            let reason = self.skeleton(cursor).stop("…");
            let text = format!("{}{}: {reason}", cursor.before, named.word);
            self.push_written(&named.word, Some(&named.title), text, cursor, 1, CompletionItemKind::CONSTANT);
        }
    }

    fn skeleton(&self, cursor: &Cursor) -> Skeleton<'_> {
        Skeleton::new(self.schema, self.facts, &self.taken, self.inserts.snippets, cursor.in_brackets)
    }

    /// A word as it stands.
    fn push(&mut self, named: &Named, text: String, bytes: Range<usize>, kind: CompletionItemKind) {
        self.items.push(CompletionItem {
            label: named.word.clone(),
            kind: Some(kind),
            detail: (!named.title.is_empty()).then(|| named.title.clone()),
            sort_text: Some(format!("{:05}", self.items.len())),
            filter_text: Some(named.word.clone()),
            text_edit: Some(CompletionTextEdit::Edit(TextEdit::new(self.lines.area(bytes), text))),
            ..CompletionItem::default()
        });
    }

    /// Something that is written out, perhaps on several lines.
    fn push_written(
        &mut self,
        label: &str,
        about: Option<&str>,
        text: String,
        cursor: &Cursor,
        rank: u8,
        kind: CompletionItemKind,
    ) {
        let text = match self.inserts.indents {
            true => text.replace(&format!("\n{}", " ".repeat(cursor.indent)), "\n"),
            false => text,
        };
        let is_long = text.contains('\n');
        let documentation = about.map(|text| {
            Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value: text.to_owned() })
        });
        self.items.push(CompletionItem {
            label: label.to_owned(),
            kind: Some(kind),
            documentation,
            sort_text: Some(format!("{rank}{:04}", self.items.len())),
            filter_text: Some(label.to_owned()),
            insert_text_format: self.inserts.snippets.then_some(InsertTextFormat::SNIPPET),
            insert_text_mode: is_long.then_some(match self.inserts.indents {
                true => InsertTextMode::ADJUST_INDENTATION,
                false => InsertTextMode::AS_IS,
            }),
            text_edit: Some(CompletionTextEdit::Edit(TextEdit::new(self.lines.area(cursor.replaced.clone()), text))),
            ..CompletionItem::default()
        });
    }
}

fn doc(sub: &Json) -> Option<&str> {
    sub.get("description").and_then(Json::as_str)
}
