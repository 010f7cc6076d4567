//! Writes what the targets start from: `cargo run --example seeds`, in `fuzz/`.
//!
//! - `corpus/<target>`: made of what the repository has, so that nothing is kept twice: the plans in `content/`, the fixtures
//!   of the tests, and the examples on the pages of the faults.
//! - `corpus/ord.dict`: the keys and words of the schemas, and what the rules look for.

use planverk::norsk::Målform;
use planverk::plan::{forside::Forside, kommune::Kommune, seksjon::Seksjon};
use planverk::yaml::schema::document;
use planverk_fuzz::markdown;
use planverk_fuzz::plan::{BETWEEN, SECTION};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A plan as far as it is written; what is missing is the sound one.
#[derive(Clone, Default)]
struct Plan {
    kommune: String,
    front: String,
    section: String,
}

fn main() -> io::Result<()> {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = fuzz.parent().unwrap_or(fuzz);
    let mut plans = vec![];
    let municipalities = ["content", "tests/fixtures/planar", "tests/fixtures/endringar", "tests/fixtures/feil"];
    for folder in municipalities {
        for kommune in folders(&root.join(folder))? {
            plans.extend(of_municipality(&kommune)?);
        }
    }
    for page in files(&root.join("docs/feilkodar"), "md")? {
        plans.extend(of_page(&text(&page)?));
    }
    let mut written = BTreeMap::new();
    for plan in &plans {
        for file in [&plan.kommune, &plan.front, &plan.section].into_iter().filter(|file| !file.is_empty()) {
            write(&fuzz.join("corpus/reading"), file.as_bytes(), &mut written)?;
        }
        let parts = [with_section(&plan.section), with_front(&plan.front), plan.kommune.clone()];
        let input = parts.join(&char::from(BETWEEN).to_string());
        write(&fuzz.join("corpus/sjekk"), input.trim_end_matches(char::from(BETWEEN)).as_bytes(), &mut written)?;
    }
    for text in texts() {
        write(&fuzz.join("corpus/markdown"), text.as_bytes(), &mut written)?;
    }
    for picture in pictures(&root.join("content"))?.into_iter().chain(pictures(&root.join("tests/fixtures"))?) {
        let bytes = fs::read(picture)?;
        if bytes.len() < 100_000 {
            write(&fuzz.join("corpus/svg"), &bytes, &mut written)?;
        }
    }
    for drawing in DRAWINGS {
        let drawing = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{drawing}</svg>");
        write(&fuzz.join("corpus/svg"), drawing.as_bytes(), &mut written)?;
    }
    for (folder, count) in written {
        eprintln!("{}: {count}", folder.display());
    }
    fs::write(fuzz.join("corpus/ord.dict"), words().iter().map(|word| entry(word)).collect::<String>())
}

/// Drawings of what refers to something else.
const DRAWINGS: &[&str] = &[
    "<g id=\"a\"><rect width=\"1\" height=\"1\"/></g><use href=\"#a\"/>",
    "<style>.b, g > path {fill:url(#a)}</style><linearGradient id=\"a\"><stop offset=\".5\"/></linearGradient><path class=\"b\" d=\"M0 0h1v1z\"/>",
    "<marker id=\"a\"><circle r=\"1\"/></marker><path style=\"marker:url(#a)\" d=\"M0 0 1 1 2 2c1 2 3 4 5 6\"/>",
    "<mask id=\"a\"><ellipse rx=\"1\" ry=\"2\"/></mask><clipPath id=\"b\"><polygon points=\"1 2 3 4 5 6\"/></clipPath><g mask=\"url(#a)\" clip-path=\"url(#b)\"/>",
    "<pattern id=\"a\" width=\".1\" height=\".1\"><line x2=\"1\" stroke=\"red\" stroke-dasharray=\"1 2\"/></pattern><text fill=\"url(#a)\">Hei</text>",
    "<symbol id=\"a\" viewBox=\"0 0 1 1\"><image width=\"1\" height=\"1\" href=\"data:image/png;base64,iVBORw0KGgo=\"/></symbol><use href=\"#a\" opacity=\".5\"/>",
];

/// The pictures in a folder, and in those below it.
fn pictures(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut all: Vec<PathBuf> =
        ["svg", "png", "jpg"].iter().map(|end| files(folder, end)).collect::<io::Result<Vec<_>>>()?.concat();
    for below in folders(folder)? {
        all.extend(pictures(&below)?);
    }
    Ok(all)
}

/// What YAML, Markdown and the rules give a meaning.
const MARKS: &[&str] = &[
    "\n  - ",
    "\n- ",
    ": ",
    " #",
    "|\n",
    ">-\n",
    "[",
    "]",
    "{",
    "}",
    "'",
    "\"",
    "\\n",
    "\\u2028",
    "&a",
    "*a",
    "!!str",
    "%YAML",
    "---\n",
    "...\n",
    "? ",
    "\t",
    "\r\n",
    "\u{feff}",
    "\u{a0}",
    "\u{2028}",
    "\u{f0b7}",
    "\u{1e}",
    "e\u{301}",
    "\u{1f600}",
    "{{ år }}",
    "{{ periode }}",
    "{% if %}",
    "[tekst](#id)",
    "[^1]",
    "\n[^1]: ",
    "![alt](a.png)",
    "**",
    "_",
    "`",
    "> ",
    "| a | b |",
    "\n|---|---|\n",
    "## ",
    "1. ",
    "12.09.24",
    "12. september",
    "2024-02-27",
    "kl. 13.10–15.10",
    "tysdag",
    "tirsdag",
    "Tys",
    "fire møte i året",
    "to timar",
    "xx.xx.xxxx",
    "TODO",
    "…",
    "2023",
    "kr. 50 000,-",
    "«",
    "»",
    "”",
    "–",
    " - ",
    "SLT",
    "§ 15-1",
    "slt-2025/seminar",
    "\"#0b5d6b\"",
    "18/24",
    "godta: { PV301: grunn }",
];

/// The words of the dictionary: all keys and words of the schemas in both målformer, and the marks.
fn words() -> BTreeSet<String> {
    let mut words: BTreeSet<String> = MARKS.iter().map(|mark| mark.to_string()).collect();
    for målform in [Målform::Nynorsk, Målform::Bokmål] {
        let schemas =
            [document::<Seksjon>("", målform), document::<Forside>("", målform), document::<Kommune>("", målform)];
        for schema in schemas {
            // keys stand before a colon, words in lists: the text of the schema has both
            let quoted = schema.to_string();
            let strings = quoted.split('"').skip(1).step_by(2);
            words.extend(strings.filter(|word| word.chars().all(|c| c.is_lowercase() || c == ' ')).map(str::to_owned));
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Generated Markdown, the same each time.
fn texts() -> Vec<String> {
    let mut state = 0_usize;
    // Knuth's constants; what chance it is matters to nobody
    let mut below = |n: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % n
    };
    (0..400).map(|nth| markdown::text(&mut below, 1 + nth % 3, nth % 4 > 0)).collect()
}

/// A line of the dictionary: all that is not plain is escaped.
fn entry(word: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b" .:#-_/".contains(byte);
    let escaped =
        word.bytes().map(|byte| if plain(&byte) { char::from(byte).to_string() } else { format!("\\x{byte:02x}") });
    format!("\"{}\"\n", escaped.collect::<String>())
}

/// Every section of every plan of a municipality, with what it belongs to.
fn of_municipality(folder: &Path) -> io::Result<Vec<Plan>> {
    let kommune = text(&folder.join("kommune.yaml")).unwrap_or_default();
    let mut plans = vec![];
    for folder in folders(folder)? {
        let front = text(&folder.join("plan.yaml")).unwrap_or_default();
        for section in files(&folder, "yaml")?.into_iter().filter(|file| !file.ends_with("plan.yaml")) {
            plans.push(Plan { kommune: kommune.clone(), front: front.clone(), section: text(&section)? });
        }
        if !front.is_empty() {
            plans.push(Plan { front, ..Plan::default() });
        }
    }
    if !kommune.is_empty() {
        plans.push(Plan { kommune, ..Plan::default() });
    }
    Ok(plans)
}

/// The examples of a page, each a whole file.
fn of_page(page: &str) -> Vec<Plan> {
    let mut plans = vec![];
    let mut open: Option<(String, String)> = None;
    for line in page.lines() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(_), Some((info, text))) if info.contains("kommune.yaml") => {
                plans.push(Plan { kommune: text, ..Plan::default() });
            }
            (Some(_), Some((info, text))) if info.contains("plan.yaml") => {
                plans.push(Plan { front: text, ..Plan::default() });
            }
            (Some(_), Some((info, text))) if info.contains("seksjon") => {
                plans.push(Plan { section: text, ..Plan::default() });
            }
            (Some(_), Some(_)) => {}
            (Some(info), None) => open = Some((info.to_string(), String::new())),
            (None, Some((info, text))) => open = Some((info, text + line + "\n")),
            (None, None) => {}
        }
    }
    plans
}

/// A section whose language server line is left out: it is a comment, and takes room.
fn with_section(section: &str) -> String {
    section.lines().filter(|line| !line.starts_with("# yaml-language-server")).flat_map(|line| [line, "\n"]).collect()
}

/// The front page with the one section that an input has.
fn with_front(front: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for line in front.lines().filter(|line| !line.starts_with("# yaml-language-server")) {
        let key = ["seksjonar:", "seksjoner:"].into_iter().find(|key| line.starts_with(key));
        if let Some(key) = key {
            out += &format!("{key} [{SECTION}]\n");
            inside = true;
        } else if !inside || !line.starts_with([' ', '-']) && !line.is_empty() {
            inside = false;
            out += line;
            out.push('\n');
        }
    }
    out
}

fn write(folder: &Path, bytes: &[u8], written: &mut BTreeMap<PathBuf, usize>) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let count = written.entry(folder.to_path_buf()).or_default();
    *count += 1;
    fs::write(folder.join(format!("seed-{count:04}")), bytes)
}

fn text(path: &Path) -> io::Result<String> {
    fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

fn folders(path: &Path) -> io::Result<Vec<PathBuf>> {
    listed(path, |path| path.is_dir())
}

fn files(path: &Path, end: &str) -> io::Result<Vec<PathBuf>> {
    listed(path, |path| path.is_file() && path.extension().is_some_and(|own| own == end))
}

fn listed(path: &Path, keep: impl Fn(&Path) -> bool) -> io::Result<Vec<PathBuf>> {
    let mut found: Vec<PathBuf> = fs::read_dir(path)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    found.retain(|path| keep(path));
    found.sort();
    Ok(found)
}
