//! Link annotations: where they stand, what they lead to, how they are described.

use lopdf::{Document, ObjectId};

use super::content::Area;
use super::object::{array, dict, follow, name, numbers, text};
use super::outline::Destinations;

/// A link on a page.
#[derive(Debug, Clone)]
pub struct Link {
    pub id: Option<ObjectId>,
    /// The page it stands on, from 1.
    pub page: usize,
    pub area: Area,
    /// What a screen reader says about it.
    pub contents: Option<String>,
    /// The address it opens.
    pub url: Option<String>,
    /// The page it leads to, from 1.
    pub to_page: Option<usize>,
}

/// Every link of the file.
pub fn read(doc: &Document, pages: &[ObjectId], names: &Destinations) -> Vec<Link> {
    let mut links = Vec::new();
    for (index, &page) in pages.iter().enumerate() {
        let Ok(page) = doc.get_dictionary(page) else { continue };
        for object in array(doc, page, "Annots").into_iter().flatten() {
            let Ok(annotation) = follow(doc, object).as_dict() else { continue };
            if name(doc, annotation, "Subtype").is_none_or(|kind| kind != "Link") {
                continue;
            }
            let corners = numbers(array(doc, annotation, "Rect").map_or(&[], Vec::as_slice));
            let [left, bottom, right, top] = corners[..] else { continue };
            links.push(Link {
                id: object.as_reference().ok(),
                page: index + 1,
                area: Area { left, bottom, right, top },
                contents: text(doc, annotation, "Contents"),
                url: dict(doc, annotation, "A").and_then(|action| text(doc, action, "URI")),
                to_page: names.page_of(doc, annotation),
            });
        }
    }
    links
}
