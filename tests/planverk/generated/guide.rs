//! The user guide in both målformer, and the examples in it, which the program itself tries.
//!
//! The examples are code blocks, told apart by their first word and first line:
//!
//! - `yaml` whose first line is `# content/…`: a whole file of the guide's first plan;
//! - other `yaml`: keys that read without fault in some record, as the author is told;
//! - `yaml feil`: what the author is warned against, so it may read in none;
//! - `markdown`: a text that reads without fault.

use planverk::norsk::Målform;
use planverk::text::NAMES;

use super::FORMS;
use super::spots::{Spot, spots};
use crate::room::{Room, Run, repository};

/// Where the guide lies.
pub fn path(målform: Målform) -> &'static str {
    målform.choose("docs/brukarrettleiing.md", Some("docs/brukerveiledning.md"))
}

/// The guide, as it stands.
pub fn text(målform: Målform) -> String {
    let path = repository().join(path(målform));
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// A code block.
struct Block {
    /// What stands after the fence: `yaml`, `yaml feil`.
    info: String,
    text: String,
    line: usize,
    /// Where the text stands in the guide.
    range: std::ops::Range<usize>,
}

impl Block {
    /// The path of the whole file that this is.
    fn file(&self) -> Option<&str> {
        self.text.lines().next()?.strip_prefix("# ").filter(|path| path.starts_with("content/"))
    }
}

fn blocks(guide: &str) -> Vec<Block> {
    let mut found: Vec<Block> = vec![];
    let (mut open, mut at) = (false, 0);
    for (n, line) in guide.split_inclusive('\n').enumerate() {
        at += line.len();
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(info) => {
                open = true;
                found.push(Block { info: info.trim().into(), text: String::new(), line: n + 1, range: at..at });
            }
            None => {
                if let (true, Some(block)) = (open, found.last_mut()) {
                    block.text += line;
                    block.range.end = at;
                }
            }
        }
    }
    found
}

/// A room with the guide's first plan in it.
fn first_plan(blocks: &[Block]) -> Room {
    let room = Room::new();
    for block in blocks.iter().filter(|block| block.info == "yaml") {
        if let Some(file) = block.file() {
            room.write(file, &block.text);
        }
    }
    room
}

/// The guide with what the program now says of the faulty file.
pub fn with_faults(guide: &str) -> String {
    let blocks = blocks(guide);
    let wrong = blocks.iter().position(|block| block.info == "yaml feil" && block.file().is_some());
    let wrong = wrong.expect("the guide shows a faulty file");
    let room = first_plan(&blocks);
    room.write(blocks[wrong].file().expect("a file"), &blocks[wrong].text);
    let said: Run = room.build(&[]).ended(1);
    let mut guide = guide.to_string();
    guide.replace_range(blocks[wrong + 1].range.clone(), &said.stderr);
    guide
}

#[test]
fn the_first_plan_of_the_guide_builds() {
    for målform in FORMS {
        let room = first_plan(&blocks(&text(målform)));
        let said = room.build(&[]).ended(0);
        assert!(said.stderr.starts_with("output/fjordvik-slt-2026.pdf: 4 sider på "), "{said}");
    }
}

#[test]
fn every_example_in_the_guide_does_what_the_guide_says() {
    let spots = spots();
    let part = spots.iter().find(|spot| spot.type_name == "Del").expect("a part");
    let examples = FORMS.into_iter().flat_map(|målform| blocks(&text(målform)).into_iter().map(move |b| (målform, b)));
    for (målform, block) in examples.filter(|(_, block)| block.file().is_none()) {
        let place = format!("{} line {}", path(målform), block.line);
        match block.info.as_str() {
            "yaml" => assert!(reads(&spots, &block.text), "{place} reads nowhere"),
            "yaml feil" => assert!(!reads(&spots, &block.text), "{place} reads without fault"),
            "markdown" => {
                let lines: String = block.text.lines().map(|line| format!("  {line}\n")).collect();
                let faults = part.faults(&format!("tittel: Tittel\ntekst: |\n{lines}"));
                assert!(faults.is_empty(), "{place}: {}", faults.join("; "));
            }
            "text" => {}
            other => panic!("{place}: what is ```{other}?"),
        }
    }
}

/// Whether some record takes these keys.
fn reads(spots: &[Spot], text: &str) -> bool {
    spots.iter().any(|spot| match (text.strip_prefix("type: "), spot.kind) {
        (Some(rest), Some(kind)) => rest.strip_prefix(kind).is_some_and(|keys| spot.faults(keys).is_empty()),
        (Some(_), None) => false,
        _ => spot.faults_in_part(text).is_empty(),
    })
}

#[test]
fn the_guide_knows_every_option_and_every_name() {
    for målform in FORMS {
        let guide = text(målform);
        let form = målform.choose("nn", Some("nb"));
        let help =
            |command: &str| Room::new().planverk().args([command, "--hjelp", "--målform", form]).run().ended(0).stdout;
        let help = ["bygg", "sjekk", "skjema", "samanlikn"].map(help).join(" ");
        let words = help.split_whitespace().map(|word| word.trim_end_matches(['.', ',', ')', ']']));
        let options = words.filter(|word| word.starts_with("--"));
        for word in options.map(str::to_owned).chain(names(målform)) {
            assert!(guide.contains(&word), "{} says nothing of {word}", path(målform));
        }
    }
}

/// The names that can be filled in, as this målform has them.
fn names(målform: Målform) -> impl Iterator<Item = String> {
    NAMES.iter().map(move |(name, _)| match målform {
        Målform::Nynorsk => (*name).to_string(),
        Målform::Bokmål => name.replace("frå", "fra").replace("namn", "navn"),
    })
}

#[test]
fn every_link_inside_the_guide_leads_somewhere() {
    for målform in FORMS {
        let prose = prose(&text(målform));
        let headings: Vec<String> = prose.lines().filter(|line| line.starts_with('#')).map(anchor).collect();
        for (n, heading) in headings.iter().enumerate() {
            assert!(!headings[..n].contains(heading), "two headings are #{heading}");
        }
        for link in prose.split("](#").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link) {
            assert!(link.contains('`') || headings.iter().any(|heading| heading == link), "#{link} leads nowhere");
        }
    }
}

#[test]
fn every_file_that_the_guide_links_to_is_there() {
    for målform in FORMS {
        let prose = prose(&text(målform));
        let links = prose.split("](").skip(1).filter_map(|rest| rest.split_once([')', '#']));
        for (file, _) in links.filter(|(file, _)| file.contains('/') || file.ends_with(".md")) {
            let lies_there = file.starts_with("http") || repository().join("docs").join(file).exists();
            assert!(lies_there || file.contains(':'), "{} links to {file}", path(målform));
        }
    }
}

/// The guide without its code blocks.
fn prose(guide: &str) -> String {
    let mut prose = guide.to_string();
    for block in blocks(guide).iter().rev() {
        prose.replace_range(block.range.clone(), "");
    }
    prose
}

/// The anchor that a reader of Markdown gives a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}
