//! Slips of the hand in a file of YAML, as those who have written only in Word make them: one a time, at a line by chance.

/// What a slip does to a text, and the text as it is then.
pub struct Slipped {
    /// What was done.
    pub what: &'static str,
    /// The number of the line, the first being 1.
    pub line: usize,
    /// The text.
    pub text: String,
}

/// A slip by its number: any number gives one, if the file has a line that it can be made on.
pub fn slip(text: &str, chance: u64) -> Option<Slipped> {
    let lines: Vec<&str> = text.lines().collect();
    let some: Vec<usize> = (0..lines.len()).filter(|at| !is_empty(lines[*at])).collect();
    let mut chance = Chance(chance.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x1234_5678_9abc_def1);
    for _ in 0..40 {
        let at = some[chance.below(some.len())];
        let (what, make) = SLIPS[chance.below(SLIPS.len())];
        let Some(new) = make(&lines, at, &mut chance) else { continue };
        let mut all: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        all.splice(at..(at + new.takes).min(all.len()), new.lines);
        let slipped = all.join("\n") + "\n";
        if slipped != text {
            return Some(Slipped { what, line: at + 1, text: slipped });
        }
    }
    None
}

/// Numbers that look as if they came by chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }
}

/// The lines that stand in the place of the one, and of those that it takes with it.
struct New {
    takes: usize,
    lines: Vec<String>,
}

type Slip = fn(&[&str], usize, &mut Chance) -> Option<New>;

fn is_empty(line: &str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

#[allow(clippy::unnecessary_wraps, reason = "what a slip gives is given by those that can fail, too")]
fn one(line: impl Into<String>) -> Option<New> {
    Some(New { takes: 1, lines: vec![line.into()] })
}

/// The spaces that a line begins with, and the rest.
fn parts(line: &str) -> (&str, &str) {
    line.split_at(line.len() - line.trim_start().len())
}

/// What stands before the first colon that is one of YAML, and what after it.
fn key(line: &str) -> Option<(&str, &str)> {
    let at = line.find(": ").or_else(|| line.ends_with(':').then(|| line.len() - 1))?;
    let word = line[..at].trim_start().trim_start_matches("- ");
    (!word.contains([' ', '"', '\'', '{', '[']) && !word.is_empty()).then(|| (&line[..at], &line[at + 1..]))
}

/// The text with one of these characters taken away.
fn without(line: &str, marks: &[char], chance: &mut Chance) -> Option<New> {
    let all: Vec<(usize, char)> = line.char_indices().filter(|(_, c)| marks.contains(c)).collect();
    let (at, c) = *all.get(chance.below(all.len()))?;
    one(format!("{}{}", &line[..at], &line[at + c.len_utf8()..]))
}

fn item(line: &str) -> Option<(&str, &str)> {
    let (indent, rest) = parts(line);
    Some((indent, rest.strip_prefix("- ")?))
}

fn value_replaced(line: &str, make: impl FnOnce(&str) -> String) -> Option<New> {
    let (key, value) = key(line)?;
    let value = value.trim_start();
    (!value.is_empty()).then(|| one(format!("{key}: {}", make(value))))?
}

/// All slips by what they do.
const SLIPS: &[(&str, Slip)] = &[
    ("one space more", |lines, at, _| one(format!(" {}", lines[at]))),
    ("two spaces more", |lines, at, _| one(format!("  {}", lines[at]))),
    ("one space less", |lines, at, _| one(lines[at].strip_prefix(' ')?)),
    ("two spaces less", |lines, at, _| one(lines[at].strip_prefix("  ")?)),
    ("a tab for the spaces", |lines, at, _| {
        let (indent, rest) = parts(lines[at]);
        (!indent.is_empty()).then(|| one(format!("\t{rest}")))?
    }),
    ("dash dropped", |lines, at, _| item(lines[at]).and_then(|(indent, rest)| one(format!("{indent}  {rest}")))),
    ("dash and room dropped", |lines, at, _| item(lines[at]).and_then(|(indent, rest)| one(format!("{indent}{rest}")))),
    ("dash glued", |lines, at, _| item(lines[at]).and_then(|(indent, rest)| one(format!("{indent}-{rest}")))),
    ("another mark for a dash", |lines, at, chance| {
        let mark = ["–", "•", "*", "·", "—"][chance.below(5)];
        item(lines[at]).and_then(|(indent, rest)| one(format!("{indent}{mark} {rest}")))
    }),
    ("a dash before a key", |lines, at, _| {
        let (indent, rest) = parts(lines[at]);
        key(rest).and_then(|_| one(format!("{indent}- {rest}")))
    }),
    ("colon dropped", |lines, at, _| key(lines[at]).and_then(|(key, value)| one(format!("{key}{value}")))),
    ("colon and value glued", |lines, at, _| {
        key(lines[at])
            .filter(|(_, value)| !value.is_empty())
            .and_then(|(key, value)| one(format!("{key}:{}", value.trim_start())))
    }),
    ("another sign for a colon", |lines, at, chance| {
        let sign = [";", " =", " –", ",", "."][chance.below(5)];
        key(lines[at]).and_then(|(key, value)| one(format!("{key}{sign}{value}")))
    }),
    ("colon twice", |lines, at, _| key(lines[at]).and_then(|(key, value)| one(format!("{key}::{value}")))),
    ("room before the colon", |lines, at, _| key(lines[at]).and_then(|(key, value)| one(format!("{key} :{value}")))),
    ("a colon in the value", |lines, at, _| value_replaced(lines[at], |value| format!("Merk: {value}"))),
    ("a quote before the value", |lines, at, chance| {
        let mark = ["\"", "'"][chance.below(2)];
        value_replaced(lines[at], |value| format!("{mark}{value}"))
    }),
    ("a quoted word before the value", |lines, at, _| value_replaced(lines[at], |value| format!("\"Ung\" {value}"))),
    ("a quote dropped", |lines, at, chance| without(lines[at], &['"', '\''], chance)),
    ("a bracket dropped", |lines, at, chance| without(lines[at], &['[', ']', '{', '}'], chance)),
    ("a comma dropped", |lines, at, chance| without(lines[at], &[','], chance)),
    ("a letter dropped from the key", |lines, at, chance| {
        let (key, value) = key(lines[at])?;
        let start = key.len() - key.trim_start_matches([' ', '-']).len();
        let letters: Vec<(usize, char)> = key[start..].char_indices().collect();
        let (nth, c) = *letters.get(chance.below(letters.len()))?;
        let key = format!("{}{}", &key[..start + nth], &key[start + nth + c.len_utf8()..]);
        one(format!("{key}:{value}"))
    }),
    ("a capital in the key", |lines, at, _| {
        let (key, value) = key(lines[at])?;
        let start = key.len() - key.trim_start_matches([' ', '-']).len();
        let first = key[start..].chars().next()?;
        one(format!("{}{}{}:{value}", &key[..start], first.to_uppercase(), &key[start + first.len_utf8()..]))
    }),
    ("joined with the next line", |lines, at, _| {
        let next = lines.get(at + 1).filter(|next| !is_empty(next))?;
        Some(New { takes: 2, lines: vec![format!("{} {}", lines[at], next.trim_start())] })
    }),
    ("line twice", |lines, at, _| Some(New { takes: 1, lines: vec![lines[at].into(), lines[at].into()] })),
    ("line deleted", |_, _, _| Some(New { takes: 1, lines: vec![] })),
    ("swapped with the next line", |lines, at, _| {
        let next = lines.get(at + 1).filter(|next| !is_empty(next))?;
        Some(New { takes: 2, lines: vec![(*next).into(), lines[at].into()] })
    }),
    ("value deleted", |lines, at, _| {
        let (key, value) = key(lines[at])?;
        (!value.trim().is_empty()).then(|| one(format!("{key}:")))?
    }),
    ("the mark of a block dropped", |lines, at, _| {
        let line = lines[at].trim_end_matches(['|', '>', '-']).trim_end();
        (line.ends_with(':') && line.len() < lines[at].len()).then(|| one(line))?
    }),
    ("text on the line of a block", |lines, at, _| {
        let block = lines[at].ends_with('|') || lines[at].ends_with('>');
        let next = lines.get(at + 1).filter(|_| block)?;
        Some(New { takes: 2, lines: vec![format!("{} {}", lines[at], next.trim_start())] })
    }),
    ("a tab after the colon", |lines, at, _| {
        key(lines[at]).and_then(|(key, value)| one(format!("{key}:\t{}", value.trim_start())))
    }),
    ("a sign before the value", |lines, at, chance| {
        let sign = ["@", "%", "&", "*", "!", "#", "`", "- ", "{", "["][chance.below(10)];
        value_replaced(lines[at], |value| format!("{sign}{value}"))
    }),
    ("broken in two", |lines, at, _| {
        let (indent, rest) = parts(lines[at]);
        let middle = rest.match_indices(' ').map(|(at, _)| at).find(|at| *at >= rest.len() / 2)?;
        let (first, last) = rest.split_at(middle);
        Some(New { takes: 1, lines: vec![format!("{indent}{first}"), format!("{indent}{}", last.trim_start())] })
    }),
    ("from the margin", |lines, at, _| {
        let (indent, rest) = parts(lines[at]);
        (!indent.is_empty()).then(|| one(rest))?
    }),
];
