//! Markdown put together by chance: all its constructs, nested in one another, sound and broken.
//!
//! Each word stands once in a text, so that one that is lost, moved or printed twice is noticed.

/// Chance: a number below the one that is given.
pub type Below<'a> = &'a mut dyn FnMut(usize) -> usize;

/// A text of this many blocks. `tame` leaves out what is always a fault, so that most texts can be printed.
pub fn text(below: Below, blocks: usize, tame: bool) -> String {
    let mut made = Made { below, words: 0, notes: vec![], tame };
    let mut text = String::new();
    for _ in 0..blocks {
        for line in made.block(0) {
            text += &line;
            text.push('\n');
        }
        // now and then with no line between
        if !made.once_in(6) {
            text.push('\n');
        }
    }
    let notes = std::mem::take(&mut made.notes);
    if !notes.is_empty() {
        text.push('\n');
    }
    for label in notes {
        let says = made.inline(1);
        text += &format!("[^{label}]: {says}\n");
    }
    text
}

struct Made<'a> {
    below: Below<'a>,
    words: usize,
    notes: Vec<String>,
    tame: bool,
}

/// Signs that mean something in Markdown, or in what Markdown grew out of.
const SIGNS: &[&str] = &[
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "~",
    "~~",
    "#",
    "&",
    "&amp;",
    "&nbsp;",
    "&#65;",
    "<",
    ">",
    "<b>",
    "</b>",
    "<br>",
    "<!-- x -->",
    "|",
    "||",
    "\\",
    "\\*",
    "\\|",
    "\\[",
    "\\<",
    "[",
    "]",
    "[]",
    "[x]",
    "[ ]",
    "(",
    ")",
    "!",
    "^",
    "$",
    "=",
    "–",
    "—",
    "%",
    "+",
    "-",
    ":",
    "::",
    "{",
    "}",
    "\"",
    "'",
    "«",
    "»",
    "§",
    "…",
    "½",
    "²",
    "€",
    "-->",
    "****",
    "____",
    "://",
    "www.",
    "1.",
    "2)",
    "3.",
    "@",
    "\t",
    "  ",
];

/// Bare addresses.
const ADDRESSES: &[&str] = &[
    "https://a.no/x_y_z",
    "https://a.no/*b*/c",
    "www.b.no/_c_/d",
    "c.no/*/_e_",
    "ola_n_b@d.no",
    "http://e.no/~f/#g",
    "f.no",
    "<https://g.no/_h_>",
    "<mailto:i@j.no>",
    "<k@l.no>",
    "https://m.no/a(b)c",
    "*https://n.no/o*",
];

impl Made<'_> {
    fn once_in(&mut self, n: usize) -> bool {
        (self.below)(n) == 0
    }

    fn one_of(&mut self, all: &[&'static str]) -> &'static str {
        all[(self.below)(all.len())]
    }

    /// A word that no other place has, now and then with a sign on it.
    fn word(&mut self) -> String {
        self.words += 1;
        let word = match (self.below)(14) {
            0 => format!("{}", 100 + self.words),
            1 => format!("ø{}å", self.words),
            2 => format!("{}.{}.", self.words % 30 + 1, self.words % 12 + 1),
            _ => format!("k{}q", self.words),
        };
        match (self.below)(9) {
            0 => format!("{}{word}", self.one_of(SIGNS)),
            1 => format!("{word}{}", self.one_of(SIGNS)),
            2 => format!("{word} {}", self.one_of(SIGNS)),
            _ => word,
        }
    }

    /// Text inside a paragraph.
    fn inline(&mut self, depth: usize) -> String {
        let parts = 1 + (self.below)(4);
        (0..parts).map(|_| self.part(depth)).collect::<Vec<_>>().join(" ")
    }

    fn part(&mut self, depth: usize) -> String {
        if depth > 4 {
            return self.word();
        }
        let next = depth + 1;
        match (self.below)(24) {
            0 => format!("*{}*", self.inline(next)),
            1 => format!("**{}**", self.inline(next)),
            2 => format!("_{}_", self.inline(next)),
            3 => format!("__{}__{}", self.inline(next), self.word()),
            4 => format!("[{}](https://a.no/k_{}_)", self.inline(next), self.words),
            5 => format!("[{}](https://b.no/?a=1&b=2(c)\\))", self.inline(next)),
            6 => format!("[{}][{}]", self.inline(next), self.word()),
            7 => format!("[{}]: {}", self.word(), self.word()),
            8 => format!("`{}`", self.inline(next)),
            9 => format!("<i>{}</i>", self.inline(next)),
            10 => self.one_of(ADDRESSES).to_owned(),
            11 => self.one_of(SIGNS).to_owned(),
            12 => format!("({})", self.inline(next)),
            13 => format!("~~{}~~", self.inline(next)),
            14 if self.notes.len() < 3 && depth == 0 => {
                let label = format!("n{}", self.notes.len());
                let mark = format!("{}[^{label}]", self.word());
                self.notes.push(label);
                mark
            }
            15 if !self.tame => format!("[{}](https://a.no \"{}\")", self.inline(next), self.word()),
            16 if !self.tame => format!("![{}](a.png)", self.inline(next)),
            17 if !self.tame => format!("[^{}]", self.word()),
            18 if !self.tame => "*a ".repeat(20) + &self.word() + &"*".repeat(20),
            _ => self.word(),
        }
    }

    fn paragraph(&mut self) -> Vec<String> {
        let lines = 1 + (self.below)(3);
        (0..lines)
            .map(|_| {
                let end = self.one_of(&["", "", "", "", "  ", "\\", ".", ":"]);
                let start = self.one_of(&[
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "12. desember ",
                    "1. ",
                    "1. mai ",
                    "3) ",
                    ": ",
                    "| ",
                    "> ",
                    "+ 5 ",
                    "# ",
                ]);
                let start = if self.tame && start == "# " { "#" } else { start };
                format!("{start}{}{end}", self.inline(0))
            })
            .collect()
    }

    /// Lines of a block, which are indented by what it stands in.
    fn block(&mut self, depth: usize) -> Vec<String> {
        if depth > 3 {
            return self.paragraph();
        }
        match (self.below)(16) {
            0 | 1 => self.list(depth, None),
            2 | 3 => {
                let kind = (self.below)(7);
                self.list(depth, Some(kind))
            }
            4 => {
                let mut lines = self.block(depth + 1);
                if self.once_in(2) {
                    lines.push(String::new());
                    lines.push(format!("– {}", self.inline(0)));
                }
                lines.iter().map(|line| format!("> {line}")).collect()
            }
            5 | 6 => self.table(),
            7 => {
                let mut lines = vec![self.inline(0)];
                for _ in 0..=(self.below)(2) {
                    let block = self.block(depth + 1);
                    lines.extend(hung(": ", &block));
                }
                lines
            }
            8 => {
                let rule = self.one_of(&[
                    "---", "***", "* * *", "___", "===", "- - -", "====", "--", "-", "*", "#", ">", "+", "1.", "&",
                ]);
                vec![rule.to_owned()]
            }
            9 => {
                let mut lines = self.paragraph();
                lines.push(self.one_of(&["---", "===", "-", "="]).to_owned());
                lines
            }
            10 => self.paragraph().iter().map(|line| format!("    {line}")).collect(),
            11 => {
                let fence = self.one_of(&["```", "~~~", "````"]);
                let mut lines = vec![format!("{fence}{}", self.word())];
                lines.extend(self.paragraph());
                lines.push(fence.to_owned());
                lines
            }
            12 if !self.tame => vec![format!("[^n0]: {}", self.inline(1))],
            13 if !self.tame => vec![format!("## {}", self.inline(0))],
            _ => self.paragraph(),
        }
    }

    fn list(&mut self, depth: usize, numbers: Option<usize>) -> Vec<String> {
        let points = 1 + (self.below)(4);
        let bullet = self.one_of(&["- ", "- ", "* ", "+ "]);
        let sign = self.one_of(&[".", ".", ")"]);
        let first = 1 + (self.below)(30);
        let loose = self.once_in(3);
        let mut lines = vec![];
        for point in 0..points {
            let mark = match numbers {
                None => bullet.to_owned(),
                Some(0 | 1) => format!("{}{sign} ", point + 1),
                Some(2) => format!("{}{sign} ", point + first),
                Some(3) => format!("1{sign} "),
                Some(4) => format!("{}{sign} ", 1 + (self.below)(99)),
                Some(5) => format!("0{}{sign} ", point + 1),
                Some(_) => format!("{}. {} ", 1 + (self.below)(31), self.one_of(&["desember", "mai", "des.", "ledd"])),
            };
            let task = self.one_of(&["", "", "", "[x] ", "[ ] "]);
            let mut block = if self.once_in(3) { self.block(depth + 1) } else { vec![self.inline(0)] };
            if let Some(line) = block.first_mut() {
                line.insert_str(0, task);
            }
            lines.extend(hung(&mark, &block));
            if loose {
                lines.push(String::new());
            }
        }
        lines
    }

    fn table(&mut self) -> Vec<String> {
        let columns = 1 + (self.below)(4);
        let mut lines = vec![];
        let rows = 1 + (self.below)(4);
        for row in 0..=rows {
            let cells = match row {
                0 => columns,
                _ if self.tame => columns - (self.below)(columns),
                _ => 1 + (self.below)(columns + 1),
            };
            let cells: Vec<String> =
                (0..cells).map(|_| self.inline(2).replace("\\|", "|").replace('|', "\\|")).collect();
            lines.push(format!("| {} |", cells.join(" | ")));
            if row == 0 {
                lines.push(format!("|{}", "---:|".repeat(columns)));
            }
        }
        // a line right under a table is a row of it, and a footnote there has a letter that nobody wrote
        if self.tame {
            lines.push(String::new());
        }
        lines
    }
}

/// Lines behind a mark: those that follow stand under the first.
fn hung(mark: &str, lines: &[String]) -> Vec<String> {
    let indent = " ".repeat(mark.chars().count().min(4));
    let line = |(nth, line): (usize, &String)| match nth {
        0 => format!("{mark}{line}"),
        _ if line.is_empty() => String::new(),
        _ => format!("{indent}{line}"),
    };
    lines.iter().enumerate().map(line).collect()
}
