//! A mistake of planverk's own names the record that was being set.

use super::*;
use crate::document::build;
use crate::fault::Faults;
use crate::plan::resolved::Resolved;
use crate::tests::content;
use crate::typeset::{record, rows::Rows};

#[test]
fn what_cannot_be_set_alone_is_named() {
    let document = build(&Resolved::of(&content("aukra/slt-2024")), vec![], &mut Faults::new());
    let named = |word: &str| {
        record::at_fault(&document, |part| {
            let json = String::from_utf8(part.json(&Rows::default())).unwrap();
            !json.contains(word)
        })
    };
    assert_eq!(named("\"id\":\"politiraad\"").as_deref(), Some("tiltaket «politiraad»"));
    assert_eq!(named("\"id\":\"bakgrunn\"").as_deref(), Some("kapittelet «bakgrunn»"));
    assert_eq!(named("dette står ingen stad"), None);
}
