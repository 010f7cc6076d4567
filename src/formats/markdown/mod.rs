//! The changes as Markdown, to be pasted into a case system: old and new beside each other.

mod marks;

use super::outline::{self, Section, number};
use super::rows::{Row, rows, shared_group, with_group};
use crate::compare::story::counts::CountRow;
use crate::compare::story::{Entry, Field, Line, LineEvent, Side, Story};
use crate::norsk::capital;
use marks::{at_start, beside, marked, plain};

/// What is new, and what went.
const NEW: &str = "**";
const GONE: &str = "~~";

/// The story as a Markdown text.
pub fn write(story: &Story) -> String {
    let mut w = Writer { out: String::new(), story };
    let (words, s) = (story.words, &story.sentences);
    w.block(&format!("# {}", plain(&story.headline)));
    w.block(&at_start(&plain(&story.against)));
    if let Some(equal) = &s.equal {
        w.block(&plain(equal));
        w.numbers();
        return w.out;
    }
    s.little_in_common.iter().for_each(|note| w.block(&format!("**{}**", plain(note))));
    w.counts();
    [Some(&s.totals), s.also_moved.as_ref(), s.unsure.as_ref()].into_iter().flatten().for_each(|n| w.block(&plain(n)));
    if !story.renamings.is_empty() {
        w.block(&format!("## {}", words.new_names));
        w.block(&story.renamings.iter().map(|r| format!("- {}", plain(&r.text))).collect::<Vec<_>>().join("\n"));
    }
    let measures = outline::measures(story);
    w.part(words.parts[0], &measures, true);
    w.numbers();
    w.part(words.rest_of_plan, &outline::rest(story), measures.is_empty());
    let unchanged = outline::unchanged_chapters(story);
    if !unchanged.is_empty() {
        w.block(&plain(&format!("{}: {}.", words.unchanged_chapters, unchanged.join(", "))));
    }
    w.out
}

/// What has been written of a story.
struct Writer<'s> {
    out: String,
    story: &'s Story,
}

impl Writer<'_> {
    fn block(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn table(&mut self, head: &[String], align: &str, rows: &[Vec<String>]) {
        let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
        let mut lines = vec![row(head), align.to_string()];
        lines.extend(rows.iter().map(|cells| row(cells)));
        self.block(&lines.join("\n"));
    }

    fn counts(&mut self) {
        let mut head = vec![String::new()];
        head.extend(self.story.words.tally.iter().map(|word| capital(word)));
        let row = |row: &CountRow| {
            let indent = if row.depth > 0 { "– " } else { "" };
            let mut cells = vec![format!("{indent}{}", plain(&row.name))];
            cells.extend(row.counts.iter().map(|n| if *n == 0 { "–".to_string() } else { n.to_string() }));
            cells
        };
        let rows: Vec<Vec<String>> = self.story.rows.iter().map(row).collect();
        self.table(&head, "| --- | ---: | ---: | ---: | ---: | ---: | ---: |", &rows);
    }

    fn numbers(&mut self) {
        let story = self.story;
        let rows: Vec<Vec<String>> =
            outline::numbers(story).iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
        if rows.is_empty() {
            return;
        }
        self.block(&format!("## {}", story.words.old_and_new_number));
        let head = [plain(&story.columns[0]), plain(&story.columns[1]), story.words.tiltak.to_string()];
        self.table(&head, "| --- | --- | --- |", &rows);
    }

    fn part(&mut self, heading: &str, sections: &[Section], is_first: bool) {
        if sections.is_empty() {
            return;
        }
        self.block(&format!("## {heading}"));
        if is_first {
            self.block(self.story.words.how_to_read_markdown);
        }
        for section in sections {
            let marks = "#".repeat(2 + usize::from(section.depth));
            self.block(&format!("{marks} {}", plain(&section.heading)));
            section.entries.iter().for_each(|(entry, is_titled)| self.entry(entry, *is_titled));
            if !section.unchanged.is_empty() {
                let word = capital(self.story.words.unchanged);
                self.block(&format!("{word}: {}.", plain(&section.unchanged.join(", "))));
            }
        }
    }

    fn entry(&mut self, entry: &Entry, is_titled: bool) {
        let mut line = String::new();
        if is_titled {
            let number = number(entry).map(|n| format!("{n} ")).unwrap_or_default();
            line = marked(format!("{number}{}", entry.title).trim_start_matches("– "), NEW);
        }
        if !entry.events.is_empty() {
            let sentences = entry.events.iter().map(|event| format!("{}.", capital(&event.text)));
            let happened = sentences.collect::<Vec<_>>().join(" ");
            let between = if line.is_empty() { "" } else { ". " };
            line = format!("{line}{between}{}", plain(&happened));
        }
        if !line.is_empty() {
            self.block(&line);
        }
        let rows: Vec<Vec<String>> = entry.fields.iter().flat_map(|field| self.field(entry, field)).collect();
        if !rows.is_empty() {
            let head = [String::new(), plain(&self.story.columns[0]), plain(&self.story.columns[1])];
            self.table(&head, "| --- | --- | --- |", &rows);
        }
    }

    /// The rows of a field: label, old, new.
    fn field(&self, entry: &Entry, field: &Field) -> Vec<Vec<String>> {
        let mut label = field.label;
        let row = |row: &Row| {
            let (old, new) = match row {
                Row::Line(line) => self.cells(line, entry.is_whole()),
                Row::Actors { gone, new } => (side(gone, GONE, entry.is_whole()), side(new, NEW, entry.is_whole())),
            };
            vec![plain(std::mem::take(&mut label)), old, new]
        };
        rows(field).iter().map(row).collect()
    }

    fn cells(&self, line: &Line, is_whole: bool) -> (String, String) {
        let note = line.note.as_ref().map(|n| format!(" *({})*", plain(n))).unwrap_or_default();
        let (old, new) = (line.text(Side::Old), line.text(Side::New));
        let (old, new) = match line.event {
            LineEvent::Kept | LineEvent::Moved if note.is_empty() => {
                (plain(&old), format!("{} *({})*", plain(&new), self.story.words.moved))
            }
            // what came from elsewhere stood there
            LineEvent::Kept | LineEvent::Moved => (String::new(), plain(&new)),
            LineEvent::New | LineEvent::Gone => (side(&old, GONE, is_whole), side(&new, NEW, is_whole)),
            LineEvent::Changed => beside(&with_group(line)),
            LineEvent::Rewritten => (marked(&old, GONE), marked(&new, NEW)),
            LineEvent::Rescheduled => {
                let group = shared_group(line).map(|name| format!("{name}: ")).unwrap_or_default();
                let one = |text: &str, mark| {
                    let bare = text.strip_prefix(&group).unwrap_or(text);
                    format!("{}{}", plain(&group), marked(bare, mark))
                };
                (one(&old, GONE), one(&new, NEW))
            }
        };
        if new.is_empty() { (old + &note, new) } else { (old, new + &note) }
    }
}

/// A text that stands on one side; a unit that is wholly new or gone needs no marks, since the other column is empty.
fn side(text: &str, mark: &str, is_whole: bool) -> String {
    if is_whole { plain(text) } else { marked(text, mark) }
}
