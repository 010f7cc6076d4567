//! What the file says about itself, in its two places for it, and which promises it makes.

use lopdf::Document;

use super::object::{dict, get, text};

/// The file's own words about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// From the XMP packet, which PDF/A goes by.
    pub title: String,
    pub author: String,
    pub description: String,
    pub created: String,
    pub modified: String,
    pub document_id: String,
    /// `2A` when the file says that it is PDF/A-2a.
    pub pdf_a: String,
    /// `1` when the file says that it is PDF/UA-1.
    pub pdf_ua: String,
    /// From the catalog: the language of everything that does not say otherwise.
    pub lang: String,
    /// From the older place, the information dictionary.
    pub info_title: String,
    pub info_author: String,
    pub info_created: String,
    /// Whether a reader shows the title and not the file's name.
    pub shows_title: bool,
}

impl About {
    pub fn read(doc: &Document) -> About {
        let Ok(catalog) = doc.catalog() else { return About::default() };
        let packet = get(doc, catalog, "Metadata").and_then(|object| object.as_stream().ok());
        let packet = packet.and_then(|stream| stream.get_plain_content().ok()).unwrap_or_default();
        let xmp = String::from_utf8_lossy(&packet);
        let info = dict(doc, &doc.trailer, "Info");
        let word = |key| info.and_then(|info| text(doc, info, key)).unwrap_or_default();
        let viewer = dict(doc, catalog, "ViewerPreferences");
        About {
            title: element(&xmp, "dc:title"),
            author: element(&xmp, "dc:creator"),
            description: element(&xmp, "dc:description"),
            created: element(&xmp, "xmp:CreateDate"),
            modified: element(&xmp, "xmp:ModifyDate"),
            document_id: element(&xmp, "xmpMM:DocumentID"),
            pdf_a: element(&xmp, "pdfaid:part") + &element(&xmp, "pdfaid:conformance"),
            pdf_ua: element(&xmp, "pdfuaid:part"),
            lang: text(doc, catalog, "Lang").unwrap_or_default(),
            info_title: word("Title"),
            info_author: word("Author"),
            info_created: word("CreationDate"),
            shows_title: viewer.and_then(|v| get(doc, v, "DisplayDocTitle")?.as_bool().ok()).unwrap_or(false),
        }
    }
}

/// The text inside an element of the packet, without the elements around it.
fn element(xmp: &str, name: &str) -> String {
    let inside = xmp.split_once(&format!("<{name}>")).and_then(|(_, rest)| rest.split_once(&format!("</{name}>")));
    let mut text = String::new();
    let mut in_tag = false;
    for ch in inside.map_or("", |(inside, _)| inside).chars() {
        match ch {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => text.push(ch),
            _ => {}
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}
