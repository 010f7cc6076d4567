//! The user guide in both målformer, and the examples in it, which the program itself tries.
//!
//! The examples are code blocks, told apart by their first word and first line:
//!
//! - `text` that is one line, `planverk ny …`: the command that makes the guide's first plan;
//! - `yaml endre content/…` and `yaml til` after it: what is changed in a file of that plan, and to what;
//! - `yaml feil` whose first line is `# content/…`: a whole file that the guide shows the faults of;
//! - `yaml`: keys that read without fault in some record, as the author is told;
//! - `yaml feil`: what the author is warned against, so it may read in none;
//! - `markdown`: a text that reads without fault.

use planverk::norsk::Målform;
use planverk::text::NAMES;

use super::FORMS;
use super::spots::{Spot, spots};
use crate::room::{Room, Run, repository};
use crate::small_plan::SmallPlan;

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

/// A room with the guide's first plan in it, made and changed as the guide says.
fn first_plan(blocks: &[Block]) -> Room {
    let room = Room::new();
    let command = blocks.iter().find_map(|block| block.text.strip_prefix("planverk ny "));
    let words = command.expect("the guide begins with a command").split_whitespace();
    room.planverk().arg("ny").args(words).run().ended(0);
    for pair in blocks.windows(2) {
        if let Some(file) = pair[0].info.strip_prefix("yaml endre ") {
            assert_eq!(pair[1].info, "yaml til", "line {}", pair[1].line);
            assert!(room.read(file).contains(&pair[0].text), "line {}: {file} has no such lines", pair[0].line);
            let changed = room.read(file).replacen(&pair[0].text, &pair[1].text, 1);
            room.write(file, changed);
        }
    }
    room
}

/// The guide with what the program now says of the faulty file, in a plan that has no other faults.
pub fn with_faults(guide: &str, målform: Målform) -> String {
    let blocks = blocks(guide);
    let wrong = blocks.iter().position(|block| block.info == "yaml feil" && block.file().is_some());
    let wrong = wrong.expect("the guide shows a faulty file");
    let room = Room::new();
    let measures = "type: tiltak\ntittel: Mål\ntiltak: [{ id: a, tittel: A, ansvar: [nav], tidspunkt: Mars }]\n";
    let kommune = match målform {
        Målform::Nynorsk => "namn: Fjordvik\nspråk: nn\nfarge: \"#0b5d6b\"\naktørar: { nav: NAV }\n",
        Målform::Bokmål => "navn: Fjordvik\nspråk: nb\nfarge: \"#0b5d6b\"\naktører: { nav: NAV }\n",
    };
    let sound = SmallPlan::new("").named("fjordvik", "slt-2026").kommune(kommune).section("bakgrunn", "");
    sound.section("maal-og-tiltak", measures).write(&room.path("content"));
    room.write(blocks[wrong].file().expect("a file"), &blocks[wrong].text);
    let said: Run = room.build(&[]).ended(1);
    let mut guide = guide.to_string();
    guide.replace_range(blocks[wrong + 1].range.clone(), &said.stderr);
    guide
}

#[test]
fn the_first_plan_of_the_guide_builds_and_has_no_more_to_fill_in_than_the_rest() {
    for målform in FORMS {
        let blocks = blocks(&text(målform));
        let room = first_plan(&blocks);
        let said = room.build(&[]).ended(0);
        assert!(said.stderr.contains("output/fjordvik-slt-2026.pdf: "), "{said}");
        let changed = blocks.iter().filter(|block| block.info.starts_with("yaml endre")).count();
        assert_eq!(changed, 3, "a first plan is one command and three changes");
        let said = room.planverk().args(["sjekk", "--format", "kort"]).run().ended(0).stdout;
        let told: Vec<&str> = said.lines().filter(|line| line.contains(" PV")).collect();
        assert!(told.iter().all(|line| line.contains(" PV205 ")), "{said}");
        assert!(!said.contains("maal-og-tiltak.yaml:20"), "what was changed is filled in: {said}");
    }
}

#[test]
fn the_guide_shows_what_the_first_command_says() {
    for målform in FORMS {
        let room = Room::new();
        let form = målform.choose("nn", Some("nb"));
        let said = room.planverk().args(["ny", "fjordvik/slt-2026", "--språk", form]).run().ended(0).stderr;
        assert!(text(målform).contains(&format!("```text\n{said}```\n")), "{said}");
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
            info if info == "yaml til" || info.starts_with("yaml endre ") => {}
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
        let help = ["ny", "bygg", "sjekk", "skjema", "samanlikn"].map(help).join(" ");
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
        let guide = text(målform);
        let headings = anchors(&guide);
        for (n, heading) in headings.iter().enumerate() {
            assert!(!headings[..n].contains(heading), "two headings are #{heading}");
        }
        for link in links(&guide) {
            let Some(link) = link.strip_prefix('#') else { continue };
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

/// The anchors of all headings of a page.
pub fn anchors(page: &str) -> Vec<String> {
    prose(page).lines().filter(|line| line.starts_with('#')).map(anchor).collect()
}

/// Where the links of a page lead.
pub fn links(page: &str) -> Vec<String> {
    let prose = prose(page);
    prose.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0.to_owned())).collect()
}

/// The anchor that a reader of Markdown gives a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}
