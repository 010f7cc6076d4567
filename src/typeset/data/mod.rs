//! The door of the room: a document becomes the bytes that the templates read as `plan.json`.
//!
//! Nothing before this knows of JSON, and nothing after it knows of documents. The types here are the templates' contract, field by
//! field, under the names that the templates read; `templates/plan.json` is a sample of it. They borrow from the document, and
//! add what only paper needs: which way pages are turned, which rows may be divided, where the addresses of links stand.

mod plan;
mod report;
mod section;
mod table;
mod text;

use super::rows::Rows;
use crate::document::{Content, Document};

/// How a document is set on paper.
#[derive(Clone, Copy, Debug)]
struct Setting<'r> {
    /// The rows that may be divided between pages.
    rows: &'r Rows,
    /// Whether the addresses of links stand in footnotes, or else in brackets.
    addresses_in_notes: bool,
}

/// `plan.json`: the document as the templates read it, with `rows` divided between pages.
pub(super) fn plan_json(document: &Document, rows: &Rows) -> Vec<u8> {
    let json = match &document.content {
        Content::Plan(plan) => {
            let setting = Setting { rows, addresses_in_notes: plan.addresses_in_footnotes };
            serde_json::to_vec(&setting.plan(document, plan))
        }
        Content::Report(report) => serde_json::to_vec(&report::json(report, rows)),
    };
    // only maps with keys that are not strings can fail to be written, and there are none
    json.unwrap_or_default()
}
