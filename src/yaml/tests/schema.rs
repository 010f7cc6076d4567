//! The schema that editors use.

use super::sample::*;
use crate::norsk::Målform;
use crate::yaml::schema::document;
use serde_json::{Value as Json, json};

fn seksjon(målform: Målform) -> Json {
    document::<Seksjon>("Ein seksjon", målform)
}

#[test]
fn it_is_draft_7_and_every_reference_leads_somewhere() {
    let schema = seksjon(Målform::Nynorsk);
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    let text = schema.to_string();
    for reference in text.split("\"$ref\":\"#/definitions/").skip(1) {
        let name = reference.split('"').next().unwrap_or("");
        assert!(schema["definitions"][name].is_object(), "{name}");
        assert!(name.is_ascii());
    }
}

#[test]
fn a_kind_is_picked_by_its_word_and_takes_its_own_keys_only() {
    let schema = seksjon(Målform::Nynorsk);
    assert_eq!(schema["required"], json!(["type"]));
    assert_eq!(schema["properties"]["type"]["enum"], json!(["tiltak", "tekst"]));
    assert_eq!(schema["allOf"][0]["if"]["properties"]["type"]["const"], "tiltak");
    assert_eq!(schema["allOf"][0]["then"]["$ref"], "#/definitions/tiltakdel-tiltak");
    let record = &schema["definitions"]["tiltakdel-tiltak"];
    assert_eq!(record["additionalProperties"], false);
    assert_eq!(record["required"], json!(["tittel"]));
    assert_eq!(record["properties"]["type"]["doNotSuggest"], true);
    assert_eq!(record["properties"]["ingress"]["description"], "Kva delen handlar om.");
}

#[test]
fn a_text_takes_numbers_and_a_list_may_be_empty() {
    let schema = seksjon(Målform::Nynorsk);
    let tiltak = &schema["definitions"]["tiltak"]["properties"];
    assert_eq!(tiltak["tittel"]["allOf"], json!([{ "$ref": "#/definitions/tekst" }]));
    assert_eq!(schema["definitions"]["tekst"]["anyOf"][0]["type"], json!(["string", "number"]));
    assert_eq!(tiltak["punkt"]["anyOf"][0]["type"], json!(["array"]));
    assert_eq!(tiltak["kostnad"]["anyOf"][0]["type"], json!(["integer", "string"]));
    assert_eq!(tiltak["id"]["examples"], json!(["politiraad"]));
    assert!(tiltak.get("stad").is_none());
}

#[test]
fn words_have_their_descriptions_beside_them() {
    let status = &seksjon(Målform::Nynorsk)["definitions"]["tiltakdel-tiltak"]["properties"]["status"];
    let words = &status["anyOf"][0];
    assert_eq!(words["enum"], json!(["utkast", "høyring", "vedteken"]));
    assert_eq!(words["enumDescriptions"][1], "Ute på høyring.");
    assert_eq!(status["description"], "Kvar planen er.");
}

#[test]
fn each_målform_has_its_own_keys_and_words() {
    let nb = seksjon(Målform::Bokmål);
    let tiltak = &nb["definitions"]["tiltak"]["properties"];
    assert!(tiltak.get("deltakere").is_some() && tiltak.get("deltakarar").is_none());
    assert_eq!(nb["definitions"]["tiltakdel-tiltak"]["properties"]["status"]["anyOf"][0]["enum"][1], "høring");
}

#[test]
fn no_type_is_named_whose_words_an_editor_would_offer() {
    fn named(schema: &Json, out: &mut Vec<Json>) {
        match schema {
            // what is refused, and what is looked at in a condition, is not offered
            Json::Object(keys) => {
                keys.iter().filter(|(key, _)| !matches!(key.as_str(), "not" | "if")).for_each(|(key, value)| {
                    if matches!(key.as_str(), "type" | "enum") {
                        out.extend(value.as_array().into_iter().flatten().cloned());
                    }
                    named(value, out);
                });
            }
            Json::Array(items) => items.iter().for_each(|item| named(item, out)),
            _ => {}
        }
    }
    let mut all = vec![];
    named(&seksjon(Målform::Nynorsk), &mut all);
    assert!(all.contains(&json!("array")));
    for word in [json!("null"), json!("boolean"), Json::Null] {
        assert!(!all.contains(&word), "{word}");
    }
}

#[test]
fn what_an_editor_says_is_in_the_målform() {
    let said = |målform| seksjon(målform)["definitions"]["tiltak"]["errorMessage"].as_str().unwrap_or("").to_owned();
    let nn = "eit tiltak må ha «id» og «tittel», og kan elles ha «punkt», «deltakarar», «tidspunkt» og «kostnad»";
    let nb = "et tiltak må ha «id» og «tittel», og kan ellers ha «punkt», «deltakere», «tidspunkt» og «kostnad»";
    assert_eq!((said(Målform::Nynorsk), said(Målform::Bokmål)), (nn.into(), nb.into()));
}
