//! Settings that are made, and those that are kept.

use super::{Owner, Unreadable, settings};
use crate::norsk::Målform;

fn owner(folder: &str, målform: Målform) -> Owner {
    Owner { folder: folder.into(), målform }
}

#[test]
fn settings_are_made_where_there_are_none() {
    let owners = [owner("content/vik/", Målform::Nynorsk), owner("content/land/", Målform::Bokmål)];
    let made = settings(None, "schema", &owners).unwrap().unwrap();
    let json: serde_json::Value = serde_json::from_str(&made).unwrap();
    assert_eq!(
        json,
        serde_json::json!({ "yaml.schemas": {
            "./schema/planverk.nn.json": ["content/vik/kommune.yaml", "content/vik/*/*.yaml"],
            "./schema/planverk.nb.json": ["content/land/kommune.yaml", "content/land/*/*.yaml"],
        } })
    );
    assert_eq!(settings(Some(&made), "schema", &owners), Ok(None));
}

#[test]
fn what_the_author_has_is_kept_with_its_comments() {
    let before = "{\n  // stor skrift\n  \"editor.fontSize\": 18,\n  \"yaml.schemas\": {\n    \"schema/planverk.nn.json\": \"mine/*.yaml\", // mitt val\n  },\n}\n";
    assert_eq!(settings(Some(before), "schema", &[]), Ok(None));
    let after = settings(Some(before), "schema", &[owner("", Målform::Bokmål)]).unwrap().unwrap();
    for kept in
        ["// stor skrift", "\"editor.fontSize\": 18", "\"schema/planverk.nn.json\": \"mine/*.yaml\"", "// mitt val"]
    {
        assert!(after.contains(kept), "{kept}: {after}");
    }
    assert!(after.contains("\"./schema/planverk.nb.json\""), "{after}");
}

#[test]
fn another_municipality_is_added_to_the_list_that_was_made_and_to_no_other() {
    let (first, second) = (owner("content/vik/", Målform::Nynorsk), owner("content/strand/", Målform::Nynorsk));
    let made = settings(None, "schema", std::slice::from_ref(&first)).unwrap().unwrap();
    let made = made.replacen('{', "{ // mine val", 1);
    let both = [first, second];
    let after = settings(Some(&made), "schema", &both).unwrap().unwrap();
    for told in
        ["// mine val", "\"content/vik/kommune.yaml\"", "\"content/strand/kommune.yaml\"", "content/strand/*/*.yaml"]
    {
        assert_eq!(after.matches(told).count(), 1, "{told}: {after}");
    }
    assert_eq!(settings(Some(&after), "schema", &both), Ok(None));
    let own = "{ \"yaml.schemas\": { \"./schema/planverk.nn.json\": [\"mine/*.yaml\"] } }";
    assert_eq!(settings(Some(own), "schema", &both), Ok(None));
}

#[test]
fn what_is_no_settings_is_left_to_the_author() {
    for before in ["{ \"a\": ", "[1]", "{ 'a': 1 }", "{ \"yaml.schemas\": 7 }"] {
        assert_eq!(settings(Some(before), "schema", &[]), Err(Unreadable), "{before}");
    }
    assert!(settings(Some("  \n"), "schema", &[]).unwrap().is_some());
}
