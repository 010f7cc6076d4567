//! The changes on a terminal: plain words and two kinds of marks, so that nothing is lost without colour.

mod lines;

use super::outline::{self, Section, number};
use super::rows::{Row, rows, shared_group, shortened, with_group};
use crate::compare::contents::UnitKind;
use crate::compare::story::counts::CountRow;
use crate::compare::story::{Entry, Field, Line, LineEvent, Shape, Side, Story, Words};
use crate::fault::visible;
use crate::norsk::capital;
use crate::norsk::words::fill;
use lines::{Style, marked_all};

/// Where the texts of a measure begin, and how wide a label and a verb are, in characters.
const INDENT: usize = 6;
const LABEL: usize = 13;
const VERB: usize = 9;

/// How wide a column of counts is, in characters.
const COUNT: usize = 10;

/// How many words are shown of a text that is longer than that by half and shown whole: one that is new, gone, moved or rewritten.
const WORDS: usize = 40;

/// How many texts are shown of a part of the plan, other than a measure, that is wholly new or gone.
const TEXTS: usize = 3;

/// A row on the screen: its verb, and its words in their styles.
type Shown = (Option<&'static str>, Vec<(Style, String)>);

/// The story as text, in lines of at most `width` characters, with ANSI colours or without.
pub fn write(story: &Story, width: usize, colour: bool) -> String {
    let words = story.words;
    let mut w = Writer { out: String::new(), width, colour, words, is_cut: false };
    if let Some(equal) = &story.sentences.equal {
        w.plain(0, equal);
        w.numbers(story);
        return w.out;
    }
    w.title(&story.headline, '=');
    w.plain(0, &story.against);
    if let Some(note) = &story.sentences.little_in_common {
        w.gap();
        w.para(0, "", &[(Style::Strong, note.clone())]);
    }
    w.gap();
    w.counts(&story.rows);
    w.gap();
    let s = &story.sentences;
    [Some(&s.totals), s.also_moved.as_ref(), s.unsure.as_ref()].into_iter().flatten().for_each(|note| w.plain(0, note));
    if !story.renamings.is_empty() {
        w.gap();
        w.title(words.new_names, '=');
        story.renamings.iter().for_each(|name| w.plain(2, &name.text));
    }
    w.gap();
    w.para(0, "", &[(Style::Faint, words.how_to_read.to_string())]);
    w.part(words.parts[0], &outline::measures(story));
    w.numbers(story);
    w.part(words.rest_of_plan, &outline::rest(story));
    let unchanged = outline::unchanged_chapters(story);
    if !unchanged.is_empty() {
        w.gap();
        w.plain(0, &format!("{}: {}.", words.unchanged_chapters, unchanged.join(", ")));
    }
    if w.is_cut {
        w.gap();
        w.para(0, "", &[(Style::Faint, words.shortened.to_string())]);
    }
    w.out
}

/// What has been written, and how.
struct Writer {
    out: String,
    width: usize,
    colour: bool,
    words: &'static Words,
    /// Whether a long text was cut.
    is_cut: bool,
}

impl Writer {
    fn plain(&mut self, indent: usize, text: &str) {
        self.para(indent, "", &[(Style::Plain, text.to_string())]);
    }

    fn part(&mut self, heading: &str, sections: &[Section]) {
        if sections.is_empty() {
            return;
        }
        self.gap();
        self.title(heading, '=');
        for section in sections {
            self.section(section);
        }
    }

    fn section(&mut self, section: &Section) {
        self.gap();
        match section.depth {
            1 => self.title(&section.heading, '-'),
            _ => self.para(0, "", &[(Style::Strong, section.heading.clone())]),
        }
        for (entry, is_titled) in &section.entries {
            self.gap();
            self.entry(entry, *is_titled);
        }
        if !section.unchanged.is_empty() {
            self.gap();
            let text = format!("{}: {}.", capital(self.words.unchanged), section.unchanged.join(", "));
            self.para(2, "", &[(Style::Faint, text)]);
        }
    }

    fn entry(&mut self, entry: &Entry, is_titled: bool) {
        if is_titled {
            let (lead, indent) = match number(entry) {
                Some(number) => (format!("{number:<width$}", width = INDENT - 2), INDENT),
                None => (String::new(), 2),
            };
            self.para(indent, &format!("  {lead}"), &[(Style::Strong, entry.title.clone())]);
        }
        if !entry.events.is_empty() {
            let sentences = entry.events.iter().map(|event| format!("{}.", capital(&event.text)));
            let text = sentences.collect::<Vec<_>>().join(" ");
            self.para(INDENT, &" ".repeat(INDENT), &[(Style::Plain, text)]);
        }
        entry.fields.iter().for_each(|field| self.field(entry, field));
    }

    fn field(&mut self, entry: &Entry, field: &Field) {
        let mut label = field.label;
        let rows = rows(field);
        let is_shortened = entry.is_whole() && entry.kind != UnitKind::Tiltak && rows.len() > TEXTS + 1;
        let shown = if is_shortened { TEXTS } else { rows.len() };
        for row in rows.iter().take(shown) {
            let point = match row {
                Row::Line(line) if line.shape == Shape::Point => Some(usize::from(line.depth)),
                _ => None,
            };
            for (verb, pieces) in self.shown(row, entry.is_whole()) {
                let label_width = LABEL.max(label.chars().count() + 1);
                let mut lead = format!("{}{label:<label_width$}", " ".repeat(INDENT));
                let mut indent = INDENT + LABEL;
                if let Some(verb) = verb {
                    lead = format!("{lead}{verb:<VERB$}");
                    indent += VERB;
                }
                indent += point.unwrap_or(0) * 2;
                lead.push_str(&"  ".repeat(point.unwrap_or(0)));
                if verb.is_none() && point.is_some() && rows.len() > 1 {
                    lead.push_str("– ");
                    indent += 2;
                }
                self.para(indent, &lead, &pieces);
                label = "";
            }
        }
        if shown < rows.len() {
            self.is_cut = true;
            let more = fill(self.words.more_texts, &[&(rows.len() - shown).to_string()]);
            let indent = INDENT + LABEL;
            self.para(indent, &" ".repeat(indent), &[(Style::Faint, more)]);
        }
    }

    /// What a row is shown on, each with its verb; a unit that is wholly new or gone needs none.
    fn shown(&mut self, row: &Row, is_whole: bool) -> Vec<Shown> {
        let w = self.words;
        match row {
            Row::Line(line) => self.line(line, is_whole),
            Row::Actors { gone, new } => {
                let gone = (w.actor_out, Style::Removed, gone);
                let all = [gone, (w.actor_in, Style::Added, new)].into_iter().filter(|(.., names)| !names.is_empty());
                all.map(|(verb, style, names)| ((!is_whole).then_some(verb), vec![(style, self.short(names))]))
                    .collect()
            }
        }
    }

    fn line(&mut self, line: &Line, is_whole: bool) -> Vec<Shown> {
        let w = self.words;
        let verb = |word: &'static str| (!is_whole).then_some(word);
        let (old, new) = (line.text(Side::Old), line.text(Side::New));
        let mut rows = match line.event {
            LineEvent::Kept => vec![],
            LineEvent::New => vec![(verb(w.text_new), vec![(Style::Added, self.short(&new))])],
            LineEvent::Gone => vec![(verb(w.text_gone), vec![(Style::Removed, self.short(&old))])],
            LineEvent::Moved => vec![(Some(w.moved), vec![(Style::Plain, self.short(&new))])],
            LineEvent::Changed => vec![(Some(w.changed), marked_all(&shortened(&with_group(line))))],
            LineEvent::Rewritten => {
                let old = vec![(Style::Removed, self.short(&old))];
                vec![(Some(w.before), old), (Some(w.now), vec![(Style::Added, self.short(&new))])]
            }
            LineEvent::Rescheduled => {
                // the group that both are in is named once
                let group = shared_group(line).map(|name| format!("{name}: ")).unwrap_or_default();
                let bare = |text: String| text.strip_prefix(&group).map(String::from).unwrap_or(text);
                let plain = |word: String| (Style::Plain, word);
                let (from, to) = (plain(format!("{group}{} ", w.from)), plain(format!(" {} ", w.to)));
                vec![(Some(w.moved), vec![from, (Style::Removed, bare(old)), to, (Style::Added, bare(new))])]
            }
        };
        if let (Some(note), Some((_, last))) = (&line.note, rows.last_mut()) {
            last.push((Style::Faint, format!(" ({note})")));
        }
        rows
    }

    /// A long text by its beginning: the reader has the plan.
    fn short(&mut self, text: &str) -> String {
        let words: Vec<&str> = text.split(' ').collect();
        match words.get(..WORDS) {
            Some(first) if words.len() > WORDS + WORDS / 2 => {
                self.is_cut = true;
                let rest = (words.len() - WORDS).to_string();
                format!("{} {}", first.join(" "), fill(self.words.more_words, &[&rest]))
            }
            _ => text.to_string(),
        }
    }

    fn counts(&mut self, rows: &[CountRow]) {
        let names = self.width.saturating_sub(COUNT * 6).clamp(20, 44);
        let columns: Vec<String> = self.words.tally.iter().map(|word| format!("{word:>COUNT$}")).collect();
        self.head(&format!("{}{}", " ".repeat(names), columns.concat()));
        for row in rows {
            let room = names - 1 - usize::from(row.depth) * 2;
            let mut name: String = row.name.chars().take(room).collect();
            if row.name.chars().count() > room {
                name.pop();
                name.push('…');
            }
            let shown = |n: usize| if n == 0 { "–".to_string() } else { n.to_string() };
            let counts: Vec<String> = row.counts.iter().map(|n| format!("{:>COUNT$}", shown(*n))).collect();
            let indent = "  ".repeat(usize::from(row.depth));
            let line = format!("{indent}{name:<width$}{}", counts.concat(), width = room + 1);
            self.out.push_str(&visible(&line));
            self.out.push('\n');
        }
    }

    fn numbers(&mut self, story: &Story) {
        let all: Vec<[String; 3]> = outline::numbers(story);
        if all.is_empty() {
            return;
        }
        self.gap();
        self.title(story.words.old_and_new_number, '=');
        let wide = |text: &str| text.chars().count();
        let [old, new] = &story.columns;
        let of = |column: usize, head: &str| {
            all.iter().map(|row| wide(&row[column])).chain([wide(head)]).max().unwrap_or(0) + 2
        };
        let (a, b) = (of(0, old), of(1, new));
        self.head(&format!("  {old:<a$}{new:<b$}{}", story.words.tiltak));
        for [old, new, title] in &all {
            self.para(2 + a + b, &format!("  {old:<a$}{new:<b$}"), &[(Style::Plain, title.clone())]);
        }
    }
}
