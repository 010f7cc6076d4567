//! The ways into the document that a reader's side panel shows: bookmarks, named places, page labels.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::object::{array, decode, dict, follow, get, name, number, text};

/// One bookmark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    /// 1 at the top.
    pub level: usize,
    pub title: String,
    /// The page it leads to, from 1.
    pub page: Option<usize>,
}

/// Page objects and named places by page number.
pub struct Destinations {
    pages: HashMap<ObjectId, usize>,
    named: HashMap<Vec<u8>, usize>,
}

impl Destinations {
    pub fn read(doc: &Document, pages: &[ObjectId]) -> Destinations {
        let pages = pages.iter().zip(1..).map(|(&id, number)| (id, number)).collect();
        let mut found = Destinations { pages, named: HashMap::new() };
        let root = doc.catalog().ok();
        if let Some(tree) = root.and_then(|root| dict(doc, root, "Names")).and_then(|names| dict(doc, names, "Dests")) {
            found.name_tree(doc, tree, 0);
        }
        found
    }

    fn name_tree(&mut self, doc: &Document, node: &Dictionary, depth: usize) {
        let names = array(doc, node, "Names").map_or(&[][..], Vec::as_slice);
        for pair in names.chunks_exact(2) {
            let page = self.page_at(doc, follow(doc, &pair[1]));
            if let (Ok(key), Some(page)) = (pair[0].as_str(), page) {
                self.named.insert(key.to_vec(), page);
            }
        }
        for kid in array(doc, node, "Kids").into_iter().flatten().filter(|_| depth < 30) {
            if let Ok(kid) = follow(doc, kid).as_dict() {
                self.name_tree(doc, kid, depth + 1);
            }
        }
    }

    /// The page that a destination in any of its forms is on.
    fn page_at(&self, doc: &Document, destination: &Object) -> Option<usize> {
        match destination {
            Object::Array(parts) => self.pages.get(&parts.first()?.as_reference().ok()?).copied(),
            Object::Dictionary(parts) => self.page_at(doc, get(doc, parts, "D")?),
            Object::String(key, _) | Object::Name(key) => self.named.get(key).copied(),
            _ => None,
        }
    }

    /// The page that a bookmark or an annotation leads to.
    pub fn page_of(&self, doc: &Document, item: &Dictionary) -> Option<usize> {
        let direct = get(doc, item, "Dest");
        let destination = direct.or_else(|| get(doc, dict(doc, item, "A")?, "D"))?;
        self.page_at(doc, destination)
    }
}

/// All bookmarks, from top to bottom.
pub fn bookmarks(doc: &Document, names: &Destinations) -> Vec<Bookmark> {
    let mut list = Vec::new();
    let root = doc.catalog().ok().and_then(|root| dict(doc, root, "Outlines"));
    if let Some(first) = root.and_then(|root| dict(doc, root, "First")) {
        level(doc, names, first, 1, &mut list);
    }
    list
}

fn level(doc: &Document, names: &Destinations, first: &Dictionary, depth: usize, list: &mut Vec<Bookmark>) {
    let mut item = Some(first);
    while let Some(found) = item {
        let title = text(doc, found, "Title").unwrap_or_default();
        list.push(Bookmark { level: depth, title, page: names.page_of(doc, found) });
        if let Some(first) = dict(doc, found, "First") {
            level(doc, names, first, depth + 1, list);
        }
        item = dict(doc, found, "Next");
    }
}

/// The label of each page. Only decimal numbering with an optional prefix is read; anything else shows as `?`.
pub fn page_labels(doc: &Document, pages: usize) -> Vec<String> {
    let root = doc.catalog().ok();
    let nums = root.and_then(|root| dict(doc, root, "PageLabels")).and_then(|labels| array(doc, labels, "Nums"));
    let ranges: Vec<(usize, &Dictionary)> = nums
        .map_or(&[][..], Vec::as_slice)
        .chunks_exact(2)
        .filter_map(|pair| Some((pair[0].as_i64().ok()? as usize, follow(doc, &pair[1]).as_dict().ok()?)))
        .collect();
    let label = |index: usize| {
        let Some((from, style)) = ranges.iter().rev().find(|(from, _)| *from <= index) else { return String::new() };
        let prefix = get(doc, style, "P").and_then(|o| o.as_str().ok()).map(decode).unwrap_or_default();
        let start = number(doc, style, "St").unwrap_or(1) as usize;
        match name(doc, style, "S").as_deref() {
            Some("D") => format!("{prefix}{}", start + index - from),
            None => prefix,
            Some(_) => format!("{prefix}?"),
        }
    };
    (0..pages).map(label).collect()
}
