//! The examples of the pages: each wrong one gives its code on the marked lines, there only, and no other error; each right
//! one nothing at all, but that an example as small as its own rule allows has measures and headings with little in them.
//!
//! ````text
//! ```yaml feil seksjon             a whole section file; also plan.yaml and kommune.yaml
//! ```yaml rett plan.yaml åleine    a plan without section files
//! ````
//!
//! The fences say the same in both målformer; the examples of a page in bokmål lie over a plan in bokmål.
//!
//! A line that the fault is to stand on ends in `# ← PV011`; where that could be read as part of the text, the mark stands
//! alone on the line above. The marks are taken out before the example is read. What cannot be seen is written with a sign
//! that can: `␉` is a tab, `␋` a line break of Word's and so on, as terminals show them; `�` is a bullet of Word's.

use super::plan::{File, Told, faults};
use super::{Written, all};
use crate::norsk::Målform;
use pulldown_cmark::{Event, Parser};

/// What is remarked on where little is written.
const SMALL: &[&str] = &["PV404", "PV405", "PV504"];

/// A code block of a page.
pub struct Block {
    /// What stands after the fence.
    pub info: &'static str,
    pub text: String,
    /// The line of the fence, from 1.
    pub line: usize,
}

/// The code blocks of a page.
pub fn blocks(markdown: &'static str) -> Vec<Block> {
    let mut found: Vec<Block> = vec![];
    let mut open = false;
    for (n, line) in markdown.lines().enumerate() {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(info) => {
                open = true;
                found.push(Block { info, text: String::new(), line: n + 1 });
            }
            None => {
                if let Some(block) = found.last_mut().filter(|_| open) {
                    block.text += line;
                    block.text.push('\n');
                }
            }
        }
    }
    assert!(!open, "a code block is not closed");
    found
}

/// An example that the program can try.
pub struct Example {
    pub wrong: bool,
    pub målform: Målform,
    pub file: File,
    /// Whether the plan has no section files.
    pub alone: bool,
    /// The YAML without the marks.
    pub yaml: String,
    /// The lines of it that are marked, from 1, and what the marks say.
    pub marks: Vec<(usize, String)>,
    line: usize,
}

impl Example {
    pub fn new(block: &Block, målform: Målform) -> Option<Self> {
        let mut words = block.info.split(' ');
        let (language, kind, file) = (words.next()?, words.next()?, words.next()?);
        let wrong = match kind {
            "feil" => true,
            "rett" => false,
            _ => return None,
        };
        let file = File::named(file)?;
        let alone = match words.next() {
            Some("åleine") => true,
            Some(_) => return None,
            None => false,
        };
        let (yaml, marks) = without_marks(&block.text);
        (language == "yaml").then_some(Self { wrong, målform, file, alone, yaml, marks, line: block.line })
    }

    /// A right example that no page shows.
    pub fn of(file: File, målform: Målform, yaml: &str) -> Self {
        Self { wrong: false, målform, file, alone: false, yaml: yaml.into(), marks: vec![], line: 0 }
    }

    /// The same file with another text.
    pub fn with(&self, yaml: String) -> Self {
        let Self { wrong, målform, file, alone, line, .. } = *self;
        Self { wrong, målform, file, alone, yaml, marks: vec![], line }
    }

    /// The heading that it stands under.
    pub fn heading(&self) -> String {
        let word = if self.wrong { "Feil" } else { self.målform.choose("Rett", Some("Riktig")) };
        format!("## {word} i {}", self.file.spoken(self.målform))
    }
}

/// The examples of a page.
pub fn of(page: Written) -> Vec<Example> {
    blocks(page.markdown).iter().filter_map(|block| Example::new(block, page.målform)).collect()
}

fn without_marks(text: &str) -> (String, Vec<(usize, String)>) {
    let (mut yaml, mut marks) = (String::new(), vec![]);
    let mut line = 1;
    for written in text.lines() {
        let (kept, mark) = match written.split_once("# ← ") {
            Some((kept, mark)) => (kept.trim_end(), Some(mark)),
            None => (written, None),
        };
        marks.extend(mark.map(|mark| (line, mark.trim().to_string())));
        // a mark that stands alone is of the line below
        if mark.is_none() || !kept.is_empty() {
            yaml.extend(kept.chars().map(unseen));
            yaml.push('\n');
            line += 1;
        }
    }
    (yaml, marks)
}

/// The character that a visible sign stands for.
fn unseen(c: char) -> char {
    match c {
        '\u{2400}'..='\u{241f}' => char::from_u32(c as u32 - 0x2400).unwrap(),
        char::REPLACEMENT_CHARACTER => '\u{f0b7}',
        c => c,
    }
}

#[test]
fn every_example_does_what_its_page_says() {
    let mut wrong = vec![];
    let mut tried = 0;
    for page in all() {
        for example in of(page) {
            tried += 1;
            let mut expected: Vec<String> =
                example.marks.iter().map(|(line, mark)| format!("{}:{line} {mark}", example.file.name())).collect();
            let matters = |told: &Told| {
                let remark = !example.wrong && !SMALL.contains(&told.code.id);
                told.is_error || told.code == page.code || remark
            };
            let told: Vec<Told> = faults(&example).into_iter().filter(matters).collect();
            let mut found: Vec<String> =
                told.iter().map(|told| format!("{}:{} {}", told.file, told.line, told.code.id)).collect();
            found.dedup();
            expected.dedup();
            let named = example.marks.iter().all(|(_, mark)| mark == page.code.id);
            if !named || example.wrong == expected.is_empty() || found != expected {
                let told: Vec<&str> = told.iter().map(|told| told.shown.as_str()).collect();
                wrong.push(format!(
                    "{page} line {}: marked {expected:?}, told\n{}",
                    example.line,
                    if told.is_empty() { "nothing".into() } else { told.join("\n") }
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {tried} examples:\n\n{}", wrong.len(), wrong.join("\n\n"));
    assert!(tried > 400, "only {tried} examples were tried");
}

#[test]
fn marks_are_taken_out_and_their_lines_counted_without_them() {
    let (yaml, marks) = without_marks("a: 1   # ← PV001\n# ← PV002\nb: |\n␉c\n");
    assert_eq!(yaml, "a: 1\nb: |\n\tc\n");
    assert_eq!(marks, [(1, "PV001".to_string()), (2, "PV002".to_string())]);
}

/// What the pages advise an author to accept, each with the page that does.
fn advised() -> Vec<(Written, String)> {
    let mut out = vec![];
    for page in all() {
        out.extend(Parser::new(page.markdown).filter_map(|event| match event {
            Event::Code(code) if code.starts_with("godta: ") => Some((page, code.to_string())),
            _ => None,
        }));
    }
    out
}

#[test]
fn what_a_page_advises_to_accept_is_sound_yaml_with_its_own_code_and_a_reason() {
    for (page, line) in advised() {
        assert!(line.contains(&format!("{{ {}: ", page.code.id)), "{page}: {line}");
        let text = page.målform.choose("Alle skal vere med.", Some("Alle skal være med."));
        let section = format!("type: tekst\ntittel: Bakgrunn\ntekst: {text}\n{line}\n");
        let told: Vec<String> =
            faults(&Example::of(File::Seksjon, page.målform, &section)).iter().map(|told| told.shown.clone()).collect();
        // there is nothing to accept in so small a section, so this is all that there is to say
        let alone = matches!(told.as_slice(), [only] if only.contains("PV114 godta-til-inga-nytte"));
        assert!(alone, "{page}: {line}: {told:?}");
    }
    assert!(advised().len() > 40);
}
