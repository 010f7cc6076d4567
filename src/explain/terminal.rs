//! A page as plain text: no mark of Markdown is left, headings stand out by standing further left.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// How much further in a paragraph stands than a heading, and an example than a paragraph.
const STEP: usize = 2;

/// Quoted words shorter than this stand on one line.
const SHORT: usize = 30;

/// Stands for a space where no line may break, until the lines are made.
const HARD: char = '\u{a0}';

/// A page in lines of `width` characters at the most; examples are as wide as they are.
pub(super) fn plain(markdown: &str, width: usize) -> String {
    let mut page = Plain { width, ..Plain::default() };
    let mut events = Parser::new(markdown);
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => page.example(&mut events),
            event => page.event(event),
        }
    }
    page.out
}

/// The words of one paragraph on one line.
pub(super) fn paragraph(markdown: &str) -> String {
    plain(markdown, usize::MAX).trim().to_string()
}

#[derive(Default)]
struct Plain {
    width: usize,
    out: String,
    /// The words of the paragraph that is being read.
    run: String,
    /// The address of the link that is being read.
    link: Option<String>,
    /// How many lists are open.
    lists: usize,
    /// Whether the next paragraph is the first of a list item.
    item: bool,
    /// Whether the next paragraph stands close to the one above: the items of a list do.
    close: bool,
}

impl Plain {
    fn event(&mut self, event: Event) {
        match event {
            Event::Text(text) => self.run.push_str(&text),
            Event::Code(text) => self.quote(&text),
            Event::SoftBreak | Event::HardBreak => self.run.push(' '),
            Event::Start(Tag::List(_)) => {
                self.flush(STEP);
                self.lists += 1;
            }
            Event::End(TagEnd::List(_)) => {
                self.lists -= 1;
                self.close = self.lists > 0;
            }
            Event::Start(Tag::Item) => self.item = true,
            Event::End(TagEnd::Item) => {
                self.flush(STEP);
                self.close = true;
            }
            // a link to another file is of no use here
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with("http") => {
                self.link = Some(dest_url.into());
            }
            Event::End(TagEnd::Link) => {
                if let Some(address) = self.link.take() {
                    self.run.extend([" (", &address, ")"]);
                }
            }
            Event::End(TagEnd::Heading(_)) => self.flush(0),
            Event::End(TagEnd::Paragraph) => self.flush(STEP),
            // comments tell the tests what they cannot try
            _ => {}
        }
    }

    /// Words that are to be written as they stand: quoted, as faults do it.
    fn quote(&mut self, text: &str) {
        let hard = |c: char| if c == ' ' && text.chars().count() < SHORT { HARD } else { c };
        self.run.push('«');
        self.run.extend(text.chars().map(hard));
        self.run.push('»');
    }

    fn example(&mut self, events: &mut Parser) {
        self.blank_line();
        for event in events {
            match event {
                Event::Text(text) => {
                    for line in text.lines() {
                        self.line(format!("{}{line}", " ".repeat(STEP * (self.lists + 3))).trim_end());
                    }
                }
                _ => break,
            }
        }
        self.close = false;
    }

    /// Writes the paragraph that has been read, so far in.
    fn flush(&mut self, indent: usize) {
        let run = std::mem::take(&mut self.run);
        if run.trim().is_empty() {
            return;
        }
        if !self.close {
            self.blank_line();
        }
        self.close = false;
        let inside = indent + STEP * self.lists;
        let mut line = match std::mem::take(&mut self.item) {
            true => format!("{}- ", " ".repeat(inside - STEP)),
            false => " ".repeat(inside),
        };
        let mut used = line.chars().count();
        let mut fresh = true;
        for word in run.split(' ').filter(|word| !word.is_empty()) {
            let length = word.chars().count();
            if !fresh && used + 1 + length > self.width {
                self.line(&line);
                (line, used, fresh) = (" ".repeat(inside), inside, true);
            }
            if !fresh {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
            (used, fresh) = (used + length, false);
        }
        self.line(&line);
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(&line.replace(HARD, " "));
        self.out.push('\n');
    }

    fn blank_line(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }
}
