//! `planverk skjema` for someone who has only the program.

use crate::room::{Room, repository};

const FILES: [&str; 8] = [
    "kommune.nb.json",
    "kommune.nn.json",
    "plan.nb.json",
    "plan.nn.json",
    "planverk.nb.json",
    "planverk.nn.json",
    "seksjon.nb.json",
    "seksjon.nn.json",
];

#[test]
fn each_schema_is_shown_as_it_is_kept() {
    let room = Room::new();
    let shown = |args: &[&str]| room.planverk().arg("skjema").args(args).run().ended(0).stdout;
    for (args, file) in [
        (&[][..], "planverk.nn.json"),
        (&["--målform", "nb"], "planverk.nb.json"),
        (&["kommune"], "kommune.nn.json"),
        (&["plan", "--målform", "nb"], "plan.nb.json"),
        (&["seksjon"], "seksjon.nn.json"),
        (&["sjekk"], "sjekk.json"),
        (&["endringar"], "endringar.json"),
    ] {
        let kept = std::fs::read_to_string(repository().join("schema").join(file)).expect("a schema");
        assert_eq!(shown(args), kept, "{file}");
    }
}

#[test]
fn the_schemas_of_a_plans_files_are_written_and_the_lines_that_lead_to_them_are_told() {
    let room = Room::new();
    let run = room.planverk().args(["skjema", "--ut", "planar/schema"]).run().ended(0);
    for file in FILES {
        let kept = std::fs::read_to_string(repository().join("schema").join(file)).expect("a schema");
        assert_eq!(room.read(format!("planar/schema/{file}")), kept, "{file}");
    }
    for (file, folder) in [
        ("kommune.yaml", "planar/vaagvik"),
        ("plan.yaml", "planar/vaagvik/slt-2026"),
        ("seksjonane", "planar/vaagvik/slt-2026"),
    ] {
        leads(&room, &run.stderr, file, folder);
    }
    let again = room.planverk().args(["skjema", "--ut", "planar/schema"]).run().ended(0);
    assert_eq!(again.stderr.matches(": uendra\n").count(), FILES.len() + 1, "{again}");
}

#[test]
fn an_editor_is_told_which_schema_the_files_of_a_municipality_follow() {
    let room = Room::new();
    room.write("planar/content/vaagvik/kommune.yaml", "namn: Vågvik\nspråk: nn\n");
    room.write("planar/content/land/kommune.yaml", "navn: Land\nspråk: nb\n");
    room.write("planar/.vscode/settings.json", "{\n  // stor skrift\n  \"editor.fontSize\": 18\n}\n");
    room.planverk().args(["skjema", "--ut", "planar/schema"]).run().ended(0);
    let settings = room.read("planar/.vscode/settings.json");
    for told in [
        "// stor skrift",
        "\"editor.fontSize\": 18",
        "\"./schema/planverk.nn.json\"",
        "content/vaagvik/*/*.yaml",
        "\"./schema/planverk.nb.json\"",
        "content/land/kommune.yaml",
    ] {
        assert!(settings.contains(told), "{told}: {settings}");
    }
    room.planverk().args(["skjema", "--ut", "planar/schema"]).run().ended(0);
    assert_eq!(room.read("planar/.vscode/settings.json"), settings);
}

#[test]
fn settings_that_cannot_be_read_stop_it_all_before_anything_is_written() {
    let room = Room::new();
    room.write("planar/.vscode/settings.json", "{ \"editor.fontSize\": ");
    let run = room.planverk().args(["skjema", "--ut", "planar/schema"]).run().ended(2);
    assert!(run.stderr.contains("settings.json er ikkje innstillingar som kan lesast"), "{run}");
    assert_eq!(room.read("planar/.vscode/settings.json"), "{ \"editor.fontSize\": ");
    assert!(!room.path("planar/schema").exists());
}

#[test]
fn beside_the_content_the_lines_lead_to_the_schemas_too() {
    let room = Room::new();
    room.write("planar/content/vaagvik/kommune.yaml", "namn: Vågvik\n");
    let run = room.planverk().args(["skjema", "--ut", "planar/schema"]).run().ended(0);
    let plan = "planar/content/vaagvik/slt-2026";
    for (file, folder) in [("kommune.yaml", "planar/content/vaagvik"), ("plan.yaml", plan), ("seksjonane", plan)] {
        leads(&room, &run.stderr, file, folder);
    }
}

#[test]
fn in_a_municipality_the_lines_lead_to_the_schemas_too() {
    let room = Room::new();
    room.write("vaagvik/kommune.yaml", "namn: Vågvik\n");
    let run = room.planverk().args(["skjema", "--ut", "vaagvik/schema"]).run().ended(0);
    for (file, folder) in
        [("kommune.yaml", "vaagvik"), ("plan.yaml", "vaagvik/slt-2026"), ("seksjonane", "vaagvik/slt-2026")]
    {
        leads(&room, &run.stderr, file, folder);
    }
}

/// Whether the line that is told for a kind of file leads from its folder to a schema that is there.
fn leads(room: &Room, told: &str, file: &str, folder: &str) {
    let line = told
        .lines()
        .find(|line| line.trim_start().starts_with(file))
        .unwrap_or_else(|| panic!("no line for {file}: {told}"));
    let (_, target) = line.split_once("# yaml-language-server: $schema=").expect("a line for the editor");
    std::fs::create_dir_all(room.path(folder)).expect("a folder");
    assert!(room.path(folder).join(target).exists(), "from {folder}: {line}");
}

#[test]
fn a_folder_that_cannot_be_written_to_is_told() {
    let room = Room::new();
    room.write("fil", "");
    let run = room.planverk().args(["skjema", "--ut", "fil/schema"]).run().ended(3);
    assert!(run.stderr.starts_with("feil: "), "{run}");
    let run = room.planverk().args(["skjema", "plan", "--ut", "her"]).run().ended(2);
    assert!(!room.path("her").exists(), "{run}");
}
