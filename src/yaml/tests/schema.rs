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
    assert!(record["properties"]["type"].is_object());
    assert_eq!(record["properties"]["ingress"]["description"], "Kva delen handlar om.");
}

#[test]
fn a_text_takes_numbers_and_a_list_may_be_empty() {
    let schema = seksjon(Målform::Nynorsk);
    let tiltak = &schema["definitions"]["tiltak"]["properties"];
    assert_eq!(tiltak["tittel"]["type"], json!(["string", "number", "boolean"]));
    assert_eq!(tiltak["punkt"]["type"], json!(["array", "null"]));
    assert_eq!(tiltak["kostnad"]["type"], json!(["integer", "string", "null"]));
    assert_eq!(tiltak["id"]["examples"], json!(["politiraad"]));
    assert!(tiltak.get("stad").is_none());
}

#[test]
fn words_have_their_descriptions_beside_them() {
    let status = &seksjon(Målform::Nynorsk)["definitions"]["tiltakdel-tiltak"]["properties"]["status"];
    assert_eq!(status["enum"], json!(["utkast", "høyring", "vedteken", null]));
    assert_eq!(status["enumDescriptions"][1], "Ute på høyring.");
    assert_eq!(status["description"], "Kvar planen er.");
}

#[test]
fn each_målform_has_its_own_keys_and_words() {
    let nb = seksjon(Målform::Bokmål);
    let tiltak = &nb["definitions"]["tiltak"]["properties"];
    assert!(tiltak.get("deltakere").is_some() && tiltak.get("deltakarar").is_none());
    assert_eq!(nb["definitions"]["tiltakdel-tiltak"]["properties"]["status"]["enum"][1], "høring");
}
