//! What an editor needs to help with the plan lies beside it from the start, and what the author has there stays.

use super::{files, new};
use crate::room::{Room, limited};

const SETTINGS: &str = ".vscode/settings.json";

#[test]
fn a_new_plan_has_the_schemas_and_the_settings_that_lead_to_them() {
    for (målform, form) in [("nn", "planverk.nn.json"), ("nb", "planverk.nb.json")] {
        let room = Room::new();
        let said = new(&room, &["fjordvik/slt-2027", "--språk", målform]).ended(0);
        assert!(said.stderr.contains("\nschema og .vscode/settings.json: "), "{said}");
        let settings: serde_json::Value = serde_json::from_str(&room.read(SETTINGS)).expect("JSON");
        let wanted = serde_json::json!({ "yaml.schemas": {
            format!("./schema/{form}"): ["content/fjordvik/kommune.yaml", "content/fjordvik/*/*.yaml"],
        } });
        assert_eq!(settings, wanted);
        let other = Room::new();
        other.planverk().args(["skjema", "--ut", "schema"]).run().ended(0);
        let schemas =
            |room: &Room| files(room).into_iter().filter(|path| path.starts_with("schema/")).collect::<Vec<_>>();
        assert_eq!(schemas(&room), schemas(&other));
        for schema in schemas(&room) {
            assert_eq!(room.read(&schema), other.read(&schema), "{schema}");
        }
    }
}

#[test]
fn another_plan_leaves_what_the_author_has_made_of_them() {
    let room = Room::new();
    new(&room, &["fjordvik/slt-2027", "--språk", "nn"]).ended(0);
    let mine = room.read(SETTINGS).replacen('{', "{\n  // stor skrift\n  \"editor.fontSize\": 18,", 1);
    room.write(SETTINGS, &mine);
    room.write("schema/plan.nn.json", "{}\n");
    // nothing to add for another plan of the same municipality
    let said = new(&room, &["fjordvik/slt-2028"]).ended(0);
    assert!(!said.stderr.contains(SETTINGS), "{said}");
    assert_eq!(room.read(SETTINGS), mine);
    new(&room, &["strand/slt-2027", "--språk", "nn"]).ended(0);
    new(&room, &["land/slt-2027", "--språk", "nb"]).ended(0);
    let settings = room.read(SETTINGS);
    for told in [
        "// stor skrift",
        "\"editor.fontSize\": 18",
        "\"content/fjordvik/kommune.yaml\"",
        "\"content/strand/*/*.yaml\"",
        "\"./schema/planverk.nb.json\"",
        "\"content/land/kommune.yaml\"",
    ] {
        assert_eq!(settings.matches(told).count(), 1, "{told}: {settings}");
    }
    assert_eq!(room.read("schema/plan.nn.json"), "{}\n");
}

#[test]
fn settings_that_cannot_be_read_stop_it_all_before_anything_is_written() {
    let room = Room::new();
    room.write(SETTINGS, "{ \"editor.fontSize\": ");
    let said = new(&room, &["fjordvik/slt-2027", "--språk", "nn"]).ended(2);
    assert!(said.stderr.contains("settings.json er ikkje innstillingar som kan lesast"), "{said}");
    assert_eq!(files(&room), [SETTINGS]);
}

#[test]
fn they_lie_beside_content_wherever_the_author_stands() {
    for (folder, named, settings) in [
        ("content", "strand/slt-2028", SETTINGS),
        ("content/fjordvik", "slt-2028", SETTINGS),
        ("content/fjordvik/slt-2027", "slt-2028", SETTINGS),
        ("", "./strand/slt-2028", SETTINGS),
    ] {
        let room = Room::new();
        new(&room, &["fjordvik/slt-2027", "--språk", "nn"]).ended(0);
        room.planverk().folder(&room.path(folder)).args(["ny", named, "--språk", "nn"]).run().ended(0);
        let all: Vec<String> = files(&room).into_iter().filter(|path| path.ends_with("settings.json")).collect();
        assert_eq!(all, [settings], "{folder} {named}");
    }
}

#[test]
fn a_machine_that_says_no_to_the_schemas_leaves_nothing() {
    let room = Room::new();
    // the plan's files have room, the largest of the schemas has not
    let said = limited(&room, "ulimit -f 40").args(["ny", "fjordvik/slt-2027", "--språk", "nn"]).run().ended(3);
    assert!(said.stderr.contains("ingenting er skrive"), "{said}");
    assert_eq!(files(&room), [""; 0]);
}
