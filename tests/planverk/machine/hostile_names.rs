//! Names of folders and texts of plans that a terminal would obey, or that nobody would see: none reaches standard out, standard
//! error or a file of Markdown, and JSON says them exactly.

#![cfg(unix)]

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::process::{Command, Stdio};

use crate::pdf::Pdf;
use crate::room::{PROGRAM, Room, skipped};
use crate::small_plan::SmallPlan;

/// Characters that are to be shown as signs: codes of terminals, turned reading, what is not seen.
const HOSTILE: &[&str] = &[
    "\u{1b}[31m",
    "\u{1b}[2J",
    "\u{1b}]0;tittel\u{7}",
    "\u{1b}P1$r\u{1b}\\",
    "\u{9b}31m",
    "\u{9d}0;x\u{9c}",
    "\u{85}",
    "\u{7f}",
    "\u{8}\u{8}",
    "\u{202e}",
    "\u{2066}x\u{2069}",
    "\u{200f}",
    "\u{61c}",
    "\u{2028}",
    "\u{2060}",
    "\u{feff}",
    "\u{e0041}",
    "\u{3164}",
    "\u{fff9}",
    "\u{e000}",
    "\u{180e}",
];

/// Whether a character has no place in what is shown.
fn is_hostile(c: char) -> bool {
    c.is_control() && c != '\n'
        || matches!(c, '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
}

#[track_caller]
fn nothing_hostile(text: &[u8], what: &str) {
    let text = std::str::from_utf8(text).unwrap_or_else(|e| panic!("{what}: {e}"));
    let found = text.chars().position(is_hostile);
    assert!(
        found.is_none(),
        "{what}: {:?}",
        text.chars().skip(found.unwrap_or(0).saturating_sub(40)).take(80).collect::<String>()
    );
}

/// Runs the program with names that are any bytes; what it put on standard out and on standard error.
fn run(room: &Room, args: &[&OsStr]) -> (Option<i32>, Vec<u8>, Vec<u8>) {
    let mut command = Command::new(PROGRAM);
    let output =
        command.args(args).env_clear().current_dir(room.path("")).stdin(Stdio::null()).output().expect("planverk runs");
    (output.status.code(), output.stdout, output.stderr)
}

/// A name or a text as YAML has it in quotation marks, with every character that is not plain as an escape.
fn yaml(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_ascii_graphic() || c == ' ' || c.is_alphabetic() => c.to_string(),
        c => format!("\\U{:08x}", c as u32),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

#[test]
fn no_name_of_a_folder_reaches_a_terminal() {
    let mut runs = 0;
    let names: Vec<Vec<u8>> = HOSTILE
        .iter()
        .map(|hostile| format!("a{hostile}b").into_bytes())
        .chain([
            b"a\xff\xfeb".to_vec(),
            b"\xc3(".to_vec(),
            b"a\nfeil: alt er i orden".to_vec(),
            b"a\r\x1b[Kb".to_vec(),
            b"a b\tc".to_vec(),
        ])
        .collect();
    for name in &names {
        let room = Room::with(&SmallPlan::new("").section("tekst", "type: tekst\ntittel: T\ntekst: I 2020-2024.\n"));
        let name = OsStr::from_bytes(name);
        if let Err(why) = std::fs::rename(room.path("kommune/plan"), room.path("kommune").join(name)) {
            skipped(&format!("a folder with the name {name:?}: {why}"));
            continue;
        }
        let plan = std::path::Path::new("kommune").join(name);
        let (plan, own) = (plan.as_os_str(), |text: &'static str| OsStr::new(text));
        let at_revision = OsStr::from_bytes(&[plan.as_bytes(), b"@HEAD"].concat()).to_owned();
        for args in [
            vec![own("sjekk"), plan],
            vec![own("sjekk"), plan, own("--format"), own("kort")],
            vec![own("sjekk"), plan, own("--format"), own("json")],
            vec![own("sjekk"), plan, own("--vis")],
            vec![own("sjekk"), own("kommune")],
            vec![own("sjekk"), name],
            vec![own("bygg"), plan, own("--ut"), name],
            vec![own("bygg"), plan, own("--ut"), own("kommune/kommune.yaml")],
            vec![own("bygg"), plan, own("--malar"), name],
            vec![own("samanlikn"), plan],
            vec![own("samanlikn"), plan, plan],
            vec![own("samanlikn"), plan, plan, own("--format"), own("md")],
            vec![own("samanlikn"), plan, plan, own("--format"), own("json")],
            vec![own("samanlikn"), plan, plan, own("--ut"), name],
            vec![own("samanlikn"), &at_revision],
            vec![own("hent-kjelde"), plan, name],
            vec![own("forklar"), name],
            vec![own("skjema"), own("--ut"), name],
            vec![own("skjema"), name],
            vec![name],
            vec![own("bygg"), own("--ut"), name, own("--ut"), name],
            vec![own("sjekk"), plan, own("--rett")],
        ] {
            let (code, stdout, stderr) = run(&room, &args);
            assert!(code.is_some_and(|code| code <= 4), "{args:?}: {code:?} {}", String::from_utf8_lossy(&stderr));
            nothing_hostile(&stdout, &format!("{args:?}, standard out"));
            nothing_hostile(&stderr, &format!("{args:?}, standard error"));
            assert!(!String::from_utf8_lossy(&stderr).lines().any(|line| line == "feil: alt er i orden"), "{args:?}");
            runs += 1;
        }
    }
    println!("{runs} runs with {} names that a terminal would obey", names.len());
    assert!(runs > 500, "{runs}");
}

#[test]
fn no_text_of_a_plan_reaches_a_terminal_or_markdown_raw() {
    let (mut runs, mut compared) = (0, 0);
    for hostile in HOSTILE {
        let text = |before: &str, after: &str| yaml(&format!("{before}{hostile}{after}"));
        let plan = |id: &str, year: &str| {
            let front = format!(
                "tittel: {}\nundertittel: {}\nstatus: utkast\når: {year}\n",
                text("Pl", "an"),
                text("under", year)
            );
            let measure = format!(
                "- {{ id: a, tittel: {}, punkt: [{}], ansvar: [{{ tekst: {} }}, {}], tidspunkt: [{}], framdrift: {} }}\n",
                text("Tittel ", year),
                text(year, "punkt"),
                text("ein", "ansvarleg"),
                text("x", "y"),
                text("Kvar", year),
                text("f", "g")
            );
            let section = format!(
                "type: tekst\ntittel: {}\n{}: x\ntekst: {}\n",
                text("B", year),
                text("nøk", "kel"),
                text("Heile vegen ", year)
            );
            SmallPlan::new(&front).named("kommune", id).measures(&measure).section("tekst", &section)
        };
        let sound = |id: &str, year: &str| {
            let front = format!(
                "tittel: {}\nundertittel: {}\nstatus: utkast\når: {year}\n",
                text("Pl", "an"),
                text("under", year)
            );
            let measure = format!(
                "- {{ id: a, tittel: {}, punkt: [{}], tidspunkt: [{}] }}\n- {{ id: b{year}, tittel: {} }}\n",
                text("Tittel ", year),
                text(year, "punkt"),
                text("Kvar", year),
                text("ny", year)
            );
            let section = format!("type: tekst\ntittel: {}\ntekst: {}\n", text("B", year), text("Heile vegen ", year));
            SmallPlan::new(&front)
                .named("kommune", id)
                .kommune(&format!("namn: {}\nspråk: nn\nfarge: \"#0b5d6b\"\n", text("Prøve", "")))
                .measures(&measure)
                .section("tekst", &section)
        };
        let room = Room::with(&sound("a", "2023"));
        sound("b", "2024").write(&room.path(""));
        plan("c", "2025").write(&room.path("galen"));
        for args in [
            &["samanlikn", "kommune/a", "kommune/b"][..],
            &["samanlikn", "kommune/a", "kommune/b", "--format", "md"],
            &["samanlikn", "kommune/a", "kommune/b", "--format", "json"],
            &["samanlikn", "kommune/a", "kommune/b", "--ut", "a.md"],
            &["samanlikn", "kommune/a", "kommune/b", "--ut", "a.json"],
            &["samanlikn", "kommune/a", "kommune/b", "--ut", "a.pdf"],
            &["samanlikn", "kommune/a", "galen/kommune/c"],
            &["sjekk", "kommune/a", "galen/kommune/c"],
            &["sjekk", "kommune/a", "galen/kommune/c", "--format", "kort"],
            &["sjekk", "kommune/a", "galen/kommune/c", "--format", "json"],
            &["sjekk", "kommune/a", "galen/kommune/c", "--vis"],
            &["bygg", "kommune/a", "galen/kommune/c", "--ut", "ut"],
            &["bygg", "kommune/a", "galen/kommune/c", "--ut", "ut", "--streng"],
        ] {
            let all: Vec<&OsStr> = args.iter().map(OsStr::new).collect();
            let (code, stdout, stderr) = run(&room, &all);
            assert!(
                code.is_some_and(|code| code <= 4),
                "{hostile:?} {args:?}: {code:?} {}",
                String::from_utf8_lossy(&stderr)
            );
            nothing_hostile(&stdout, &format!("{hostile:?} {args:?}, standard out"));
            nothing_hostile(&stderr, &format!("{hostile:?} {args:?}, standard error"));
            // a comparison that was refused says nothing on standard out
            if args.contains(&"json") && !(stdout.is_empty() && code == Some(1)) {
                serde_json::from_slice::<serde_json::Value>(&stdout)
                    .unwrap_or_else(|e| panic!("{hostile:?} {args:?}: {e}"));
            }
            runs += 1;
        }
        for file in ["a.md", "a.json"] {
            if room.path(file).exists() {
                nothing_hostile(room.read(file).as_bytes(), &format!("{hostile:?}, {file}"));
            }
        }
        if room.path("a.json").exists() {
            // JSON says exactly what was written
            compared += 1;
            let json: serde_json::Value = serde_json::from_str(&room.read("a.json")).expect("JSON");
            let title = json["ny"]["tittel"].as_str().unwrap_or_default().to_owned();
            // but a blank of any kind is a blank
            let unwritten = hostile.chars().filter(|c| !c.is_whitespace() && !title.contains(*c)).count();
            assert!(title.starts_with("Pl") && title.ends_with("an") && unwritten == 0, "{hostile:?}: {title:?}");
        }
        if room.path("a.pdf").exists() {
            assert!(!Pdf::open(&room.path("a.pdf")).pages.is_empty());
        }
    }
    println!("{runs} runs with texts that a terminal would obey, of which {compared} plans could be compared");
    assert!(compared > 10, "{compared}");
    assert_eq!(runs, HOSTILE.len() * 13);
}
