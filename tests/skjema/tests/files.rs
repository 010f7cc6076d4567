//! The files that there are: sound ones are valid, and those with a fault in keys or shapes are not.

use planverk::norsk::Målform;
use planverk::plan::schema::FileKind;
use serde_json::Value as Json;
use skjema::{Skjema, folders, read_as, repository, sound_files, yaml_files};

/// The codes of faults in keys and shapes: the reader tells of them by what the declaration says and nothing else.
const STRUCTURE: [&str; 5] = ["PV010", "PV011", "PV012", "PV013", "PV016"];

#[test]
fn every_sound_file_is_valid_in_its_målform() {
    let skjema = Skjema::all();
    let files = sound_files();
    assert!(files.len() > 50, "only {} files", files.len());
    for fil in &files {
        let json: Json = serde_yaml::from_str(&fil.text).unwrap_or_else(|e| panic!("{}: {e}", fil.path.display()));
        let wrong = skjema.against(fil.slag, fil.målform, &json);
        assert!(wrong.is_empty(), "{}:\n{}", fil.path.display(), wrong.join("\n"));
        let wrong = skjema.whole_against(fil.målform, &json);
        assert!(wrong.is_empty(), "{}, as any file:\n{}", fil.path.display(), wrong.join("\n"));
        assert_eq!(read_as(fil.slag, &fil.text), Vec::<&str>::new(), "{}", fil.path.display());
    }
}

#[test]
fn a_file_is_invalid_in_the_other_målform_when_its_keys_are_others() {
    let skjema = Skjema::all();
    let json: Json = serde_yaml::from_str("tittel: A\nstatus: utkast\nseksjoner: [a]\n").unwrap();
    assert_eq!(skjema.against(FileKind::Plan, Målform::Bokmål, &json), Vec::<String>::new());
    assert_eq!(skjema.against(FileKind::Plan, Målform::Nynorsk, &json).len(), 1);
}

#[test]
fn what_the_reader_refuses_for_its_keys_or_shapes_the_schema_refuses_too() {
    let skjema = Skjema::all();
    let root = repository().join("tests/fixtures/feil");
    let (mut tried, mut silent) = (0, vec![]);
    for fixture in folders(&root) {
        let name = fixture.file_name().unwrap().to_string_lossy().into_owned();
        let plan = fixture.join("plan");
        let mut files = yaml_files(&fixture, Målform::Nynorsk);
        if plan.is_dir() {
            files.extend(yaml_files(&plan, Målform::Nynorsk));
        }
        for fil in files {
            // what is no YAML to others is no matter of the schema
            let Ok(json) = serde_yaml::from_str::<Json>(&fil.text) else { continue };
            let told = read_as(fil.slag, &fil.text);
            let refused = !skjema.against(fil.slag, fil.målform, &json).is_empty();
            let as_any = !skjema.whole_against(fil.målform, &json).is_empty();
            assert!(refused || !as_any, "{name}: the schema for any file refuses what its own takes");
            assert!(!refused || !told.is_empty(), "{name}: the schema refuses what the reader takes");
            if told.iter().all(|code| STRUCTURE.contains(code)) && !told.is_empty() {
                tried += 1;
                if !refused {
                    silent.push(name.clone());
                }
            }
        }
    }
    assert_eq!(silent, Vec::<String>::new());
    assert!(tried > 10, "only {tried} broken files were tried");
}
