//! What is proposed is sound: each completion in each place is taken, and `sjekk` finds no fault that was not there before.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value as Json, json};

use super::client::Editor;
use super::editor;
use crate::room::Room;

/// Where the cursor stands.
const CURSOR: &str = "‸";

/// The files of a municipality, by path. What stands in nynorsk is exchanged for bokmål by [`bokmål`].
const FILES: &[(&str, &str)] = &[
    (
        "kommune.yaml",
        "namn: Prøve kommune\nspråk: nn\nfarge: \"#0b5d6b\"\naktørar:\n  skulane: skulane\n  slt: SLT-koordinator\n",
    ),
    ("bilete/kart.svg", crate::small_plan::SVG),
    ("eldre/plan.yaml", "tittel: Plan {{ år }}\når: 2023\ndato: 2023-01-10\nstatus: utkast\nseksjonar: [bakgrunn]\n"),
    ("eldre/bakgrunn.yaml", "type: tekst\ntittel: Bakgrunn\ntekst: Ein tekst.\n"),
    (
        "plan/plan.yaml",
        "tittel: Plan {{ år }}\når: 2024\ndato: 2024-01-10\nstatus: utkast\nvedtak:\n  - organ: Kommunestyret\n    sak: 5/24\n    dato: 2024-02-15\nseksjonar:\n  - bakgrunn\n  - organisering\n  - tiltak\n",
    ),
    (
        "plan/bakgrunn.yaml",
        "type: tekst\ntittel: Bakgrunn\ntekst: Sjå [](#klubb). Det gjeld for {{ år }}.\ndelar:\n  - id: visjon\n    tittel: Visjon\n    tekst: Alle skal vere med.\n",
    ),
    (
        "plan/organisering.yaml",
        "type: organisering\ntittel: Organisering\nnivå:\n  - id: politiraad\n    tittel: Politirådet\n    deltakarar:\n      - slt\n",
    ),
    (
        "plan/tiltak.yaml",
        "type: tiltak\ntittel: Tiltak\nmål: Førebyggje\nkolonnar:\n  - delmål\n  - tiltak\n  - ansvar\n  - tidspunkt\n  - framdrift\n  - kostnad\ndelmål:\n  - id: samarbeid\n    tittel: Samarbeide\n    tiltak:\n      - id: klubb\n        tittel: Klubb\n        ansvar: [slt]\n        tidspunkt:\n          - { dato: 2024-02-27, kl: 13.10–15.10, id: fyrste }\n      - id: kurs\n        tittel: Kurs\n        ansvar: [slt]\n        tidspunkt:\n          - { felles: fyrste }\n",
    ),
];

/// Places: the file, a piece of it, and what stands there while something is written.
const PLACES: &[(&str, &str, &str)] = &[
    ("kommune.yaml", "farge:", "‸\nfarge:"),
    ("kommune.yaml", "farge:", "våpen: ‸\nfarge:"),
    ("kommune.yaml", "farge:", "våpen:\n  ‸\nfarge:"),
    ("kommune.yaml", "farge:", "våpen:\n  alt: Ei borg\n  fil: ‸\nfarge:"),
    ("kommune.yaml", "farge:", "omslag: ‸\nfarge:"),
    ("plan/plan.yaml", "status:", "‸\nstatus:"),
    ("plan/plan.yaml", "status:", "er‸\nstatus:"),
    ("plan/plan.yaml", "utkast", "‸"),
    ("plan/plan.yaml", "status:", "erstattar: ‸\nstatus:"),
    ("plan/plan.yaml", "status:", "gjeld: ‸\nstatus:"),
    ("plan/plan.yaml", "status:", "kontroll:\n  ‸\nstatus:"),
    ("plan/plan.yaml", "seksjonar:\n  - bakgrunn\n  - organisering\n  - tiltak\n", "seksjonar: ‸\n"),
    ("plan/plan.yaml", "  - bakgrunn\n", "  - ‸\n"),
    ("plan/plan.yaml", "  - bakgrunn\n  - organisering\n  - tiltak\n", "  ‸\n"),
    ("plan/plan.yaml", "  - bakgrunn\n", "  ‸\n"),
    ("plan/plan.yaml", "    sak: 5/24\n", "    sak: 5/24\n    ‸\n"),
    ("plan/plan.yaml", "vedtak:\n", "vedtak:\n  - ‸\n"),
    ("plan/plan.yaml", "{{ år }}", "{{‸"),
    ("plan/plan.yaml", "{{ år }}", "{{ ‸ }}"),
    ("plan/bakgrunn.yaml", "delar:", "‸\ndelar:"),
    ("plan/bakgrunn.yaml", "delar:", "figur: ‸\ndelar:"),
    ("plan/bakgrunn.yaml", "delar:", "figur:\n  ‸\ndelar:"),
    ("plan/bakgrunn.yaml", "delar:", "figur: { fil: ‸, alt: Eit kart }\ndelar:"),
    ("plan/bakgrunn.yaml", "#klubb)", "#‸"),
    ("plan/bakgrunn.yaml", "#klubb)", "#kl‸)"),
    ("plan/bakgrunn.yaml", "    tekst: Alle", "    ‸\n    tekst: Alle"),
    ("plan/bakgrunn.yaml", "  - id: visjon", "  - ‸\n  - id: visjon"),
    (
        "plan/bakgrunn.yaml",
        "type: tekst\ntittel: Bakgrunn\ntekst: Sjå [](#klubb). Det gjeld for {{ år }}.\ndelar:\n  - id: visjon\n    tittel: Visjon\n    tekst: Alle skal vere med.\n",
        "# ny\n‸\n",
    ),
    ("plan/organisering.yaml", "nivå:\n", "‸\nnivå:\n"),
    ("plan/organisering.yaml", "    deltakarar:", "    ‸\n    deltakarar:"),
    ("plan/organisering.yaml", "    deltakarar:", "    nivå: ‸\n    deltakarar:"),
    ("plan/organisering.yaml", "      - slt\n", "      - slt\n      - ‸\n"),
    ("plan/organisering.yaml", "      - slt\n", "      ‸\n"),
    ("plan/organisering.yaml", "      - slt\n", "      - { ‸ }\n"),
    ("plan/organisering.yaml", "nivå:\n", "merkelappar:\n  ‸\nnivå:\n"),
    ("plan/tiltak.yaml", "delmål:\n", "‸\ndelmål:\n"),
    ("plan/tiltak.yaml", "delmål:\n", "delmål:\n  - ‸\n"),
    ("plan/tiltak.yaml", "      - id: klubb", "      - ‸\n      - id: klubb"),
    ("plan/tiltak.yaml", "      - id: klubb", "      ‸\n      - id: klubb"),
    ("plan/tiltak.yaml", "        tittel: Klubb\n", "        tittel: Klubb\n        ‸\n"),
    ("plan/tiltak.yaml", "        tittel: Klubb\n", "        tittel: Klubb\n        framdrift: ‸\n"),
    ("plan/tiltak.yaml", "        tittel: Klubb\n", "        tittel: Klubb\n        framdrift: på‸\n"),
    ("plan/tiltak.yaml", "        tittel: Klubb\n", "        tittel: Klubb\n        tidlegare: ‸\n"),
    ("plan/tiltak.yaml", "        tittel: Klubb\n", "        ttel‸: Klubb\n"),
    (
        "plan/tiltak.yaml",
        "        tittel: Klubb\n        ansvar: [slt]",
        "        tittel: Klubb\n        ansvar: [slt, ‸]",
    ),
    (
        "plan/tiltak.yaml",
        "        tittel: Klubb\n        ansvar: [slt]",
        "        tittel: Klubb\n        ansvar: [slt,‸]",
    ),
    ("plan/tiltak.yaml", "        tittel: Klubb\n        ansvar: [slt]", "        tittel: Klubb\n        ansvar:‸"),
    (
        "plan/tiltak.yaml",
        "        tittel: Klubb\n        ansvar: [slt]",
        "        tittel: Klubb\n        ansvar:\n          ‸",
    ),
    (
        "plan/tiltak.yaml",
        "        tittel: Klubb\n        ansvar: [slt]",
        "        tittel: Klubb\n        ansvar: { aktør: ‸ }",
    ),
    (
        "plan/tiltak.yaml",
        "          - { dato: 2024-02-27, kl: 13.10–15.10, id: fyrste }\n",
        "          - { dato: 2024-02-27, kl: 13.10–15.10, id: fyrste }\n          - ‸\n",
    ),
    (
        "plan/tiltak.yaml",
        "          - { dato: 2024-02-27, kl: 13.10–15.10, id: fyrste }\n",
        "          - { dato: 2024-02-27, id: fyrste, ‸ }\n",
    ),
    ("plan/tiltak.yaml", "{ felles: fyrste }", "{ felles: ‸ }"),
    ("plan/tiltak.yaml", "{ felles: fyrste }", "{ ‸ }"),
    ("plan/tiltak.yaml", "  - kostnad\n", "  - kostnad\n  - ‸\n"),
    ("plan/tiltak.yaml", "  - kostnad\n", "  - { felt: ‸ }\n"),
    ("plan/tiltak.yaml", "        tittel: Klubb\n", "        tittel: Klubb\n        godta: { ‸ }\n"),
];

/// The same in bokmål.
fn bokmål(text: &str) -> String {
    const WORDS: [(&str, &str); 19] = [
        ("namn:", "navn:"),
        ("språk: nn", "språk: nb"),
        ("aktørar:", "aktører:"),
        ("seksjonar:", "seksjoner:"),
        ("erstattar:", "erstatter:"),
        ("gjeld:", "gjelder:"),
        ("delar:", "deler:"),
        ("kolonnar:", "kolonner:"),
        ("- framdrift", "- fremdrift"),
        ("framdrift:", "fremdrift:"),
        ("deltakarar:", "deltakere:"),
        ("merkelappar:", "merkelapper:"),
        ("tidlegare:", "tidligere:"),
        ("Det gjeld for", "Det gjelder for"),
        ("Ein tekst", "En tekst"),
        ("Sjå", "Se"),
        ("Førebyggje", "Forebygge"),
        ("vere", "være"),
        ("Eit kart", "Et kart"),
    ];
    WORDS.iter().fold(text.to_owned(), |text, (nn, nb)| text.replace(nn, nb))
}

/// A snippet as it stands when nothing is written over.
fn written(snippet: &str) -> String {
    let (mut out, mut rest) = (String::new(), snippet);
    while let Some(c) = rest.chars().next() {
        if let Some(stop) = rest.strip_prefix("${") {
            let sign = stop.find([':', '|']).unwrap();
            let is_choice = stop[sign..].starts_with('|');
            let mut inner = stop[sign + 1..].char_indices();
            let (mut text, mut end, mut first) = (String::new(), 0, None);
            while let Some((at, c)) = inner.next() {
                match c {
                    '\\' => text.extend(inner.next().map(|(_, c)| c)),
                    ',' if is_choice => first = first.or(Some(text.len())),
                    '}' if !is_choice => {
                        end = at + 1;
                        break;
                    }
                    '|' if is_choice => {
                        end = at + 2;
                        break;
                    }
                    c => text.push(c),
                }
            }
            out += &text[..first.unwrap_or(text.len())];
            rest = &stop[sign + 1 + end..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// A text with a completion taken.
fn taken(text: &str, item: &Json) -> String {
    let mut edit = item["textEdit"].clone();
    let new = edit["newText"].as_str().unwrap();
    let new = if item["insertTextFormat"] == 2 { written(new) } else { new.to_owned() };
    let line = text.lines().nth(edit["range"]["start"]["line"].as_u64().unwrap() as usize).unwrap_or("");
    let indent = &line[..line.len() - line.trim_start_matches(' ').len()];
    // the editor indents the lines as the first one is, if it is asked to
    let new = if item["insertTextMode"] == 2 { new.replace('\n', &format!("\n{indent}")) } else { new };
    edit["newText"] = json!(new);
    super::names::edited(text, &edit)
}

/// Writes a municipality with one file that is another.
fn write(room: &Room, name: &str, file: &str, text: &str, own: fn(&str) -> String) {
    for (path, sound) in FILES {
        let text = if *path == file { text.to_owned() } else { own(sound) };
        room.write(Path::new("content").join(name).join(path), text);
    }
}

/// Takes all that is proposed in all places; gives how much that was.
fn taken_everywhere(own: fn(&str) -> String, editor: &mut Editor) -> usize {
    let (room, mut tried) = (Room::new(), vec![]);
    write(&room, "grunn", "", "", own);
    for (place, (file, old, new)) in PLACES.iter().enumerate() {
        let sound = FILES.iter().find(|(path, _)| path == file).unwrap().1;
        let (sound, old, new) = (own(sound), own(old), own(new));
        assert!(sound.contains(&old), "{file}: {old:?}");
        let text = sound.replacen(&old, &new, 1);
        let byte = text.find(CURSOR).unwrap();
        let text = text.replacen(CURSOR, "", 1);
        let path = room.path("content/grunn").join(file);
        editor.show(&path, &text);
        let items = editor.ask_at("textDocument/completion", &path, &text, byte);
        editor.close(&path);
        let items = items.as_array().unwrap_or_else(|| panic!("{new:?}: {items}"));
        assert!(!items.is_empty() || new.contains("godta"), "nothing is proposed for {new:?}");
        let before = format!("v{place}");
        write(&room, &before, file, &text, own);
        for (at, item) in items.iter().enumerate() {
            let name = format!("v{place}-{at}");
            let after = taken(&text, item);
            write(&room, &name, file, &after, own);
            tried.push((before.clone(), name, format!("{new:?} {}:\n{after}", item["label"])));
        }
    }
    let run = room.planverk().args(["sjekk", "--format", "json"]).run();
    let found: Json = serde_json::from_str(&run.stdout).unwrap();
    let mut errors: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for fault in found["funn"].as_array().unwrap().iter().filter(|fault| fault["alvor"] == "feil") {
        let file = fault["stad"]["fil"].as_str().unwrap_or_else(|| panic!("{fault}"));
        let kommune = file.strip_prefix("content/").unwrap().split('/').next().unwrap();
        errors.entry(kommune.to_owned()).or_default().push(format!("{} {}", fault["kode"], fault["melding"]));
    }
    assert_eq!(errors.get("grunn"), None);
    let mut wrong = vec![];
    for (before, after, told) in &tried {
        let known = errors.get(before).cloned().unwrap_or_default();
        let mut new = errors.get(after).cloned().unwrap_or_default();
        new.retain(|fault| !known.contains(fault));
        if !new.is_empty() {
            wrong.push(format!("{told}\n{new:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    tried.len()
}

#[test]
fn all_that_is_proposed_is_sound_when_it_is_taken() {
    let mut editor = editor();
    assert!(taken_everywhere(str::to_owned, &mut editor) > 120);
    assert!(taken_everywhere(bokmål, &mut editor) > 120);
}

#[test]
fn an_editor_without_snippets_is_given_plain_text_as_it_is_to_stand() {
    let mut plain = Editor::start(&[], &json!({}), &Json::Null);
    assert!(taken_everywhere(str::to_owned, &mut plain) > 120);
}
