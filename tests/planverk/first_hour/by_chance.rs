//! Slips by chance: thousands of them, of the kinds that hands make, one at a time in the same sound plan. What would be printed
//! otherwise than it was meant is never passed over in silence, and one slip is one message, or two.

use super::found;
use crate::chance::Chance;
use planverk::fault::{Faults, Severity, Sources, short};
use planverk::norsk::Målform;
use planverk::read::{Origin, PlanFolder};
use planverk::review::{Terms, review};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// How many slips are made.
const SLIPS: usize = 5_000;

/// The files that slips are made in.
const FILES: [&str; 6] = [
    "fjordvik/kommune.yaml",
    "fjordvik/slt-2026/plan.yaml",
    "fjordvik/slt-2026/bakgrunn.yaml",
    "fjordvik/slt-2026/organisering.yaml",
    "fjordvik/slt-2026/tilbakeblikk.yaml",
    "fjordvik/slt-2026/maal-og-tiltak.yaml",
];

/// What a hand does to a line of a file; none where there is nothing of it on the line.
type Slip = fn(&str, &mut Chance) -> Option<String>;

/// The slips, by name.
const KINDS: &[(&str, Slip)] = &[
    ("indent", indent),
    ("tab", |line, _| line.strip_prefix("  ").map(|rest| format!("\t{rest}"))),
    ("dash glued", |line, _| item(line).map(|(before, rest)| format!("{before}-{rest}"))),
    ("dash lost", |line, _| item(line).map(|(before, rest)| format!("{before}{rest}"))),
    // a line that goes on with an item is written so: what an author may well mean
    ("dash lost, two to the right", |line, _| {
        item(line).filter(|(_, rest)| key(rest).is_some()).map(|(before, rest)| format!("{before}  {rest}"))
    }),
    ("dash as a bullet", |line, chance| {
        item(line).map(|(before, rest)| format!("{before}{} {rest}", chance.one_of(&["•", "–", "*", "·", "o\t", "—"])))
    }),
    ("dash twice", |line, _| item(line).map(|(before, rest)| format!("{before}- - {rest}"))),
    ("colon lost", |line, _| key(line).map(|(key, value)| format!("{key} {value}").trim_end().to_owned())),
    ("colon as another sign", |line, chance| {
        key(line)
            .map(|(key, value)| format!("{key}{} {value}", chance.one_of(&[";", " =", ".", ","])).trim_end().to_owned())
    }),
    ("colon without a space", |line, _| with_value(line).map(|(key, value)| format!("{key}:{value}"))),
    ("colon after a space", |line, _| key(line).map(|(key, value)| format!("{key} : {value}").trim_end().to_owned())),
    ("colon twice", |line, _| key(line).map(|(key, value)| format!("{key}:: {value}").trim_end().to_owned())),
    ("quote opened", |line, _| plain(line).map(|(key, value)| format!("{key}: \"{value}"))),
    ("quote closed", |line, _| plain(line).map(|(key, value)| format!("{key}: {value}\""))),
    ("quote lost", |line, _| line.strip_suffix('"').map(str::to_owned)),
    ("bracket lost", |line, chance| {
        let at: Vec<usize> = line.match_indices(['[', ']', '{', '}']).map(|(at, _)| at).collect();
        let (first, last) = (with_value(line)?.1.starts_with(['[', '{']), *at.get(chance.below(at.len()))?);
        first.then(|| format!("{}{}", &line[..last], &line[last + 1..]))
    }),
    ("bracket of another kind", |line, chance| {
        let value = with_value(line).filter(|(_, value)| value.starts_with(['[', '{']))?.1;
        let (from, to) = *chance.one_of(&[("[", "("), ("]", ")"), ("{", "("), ("}", ")"), ("[", "{"), ("]", "}")]);
        value.contains(from).then(|| line.replacen(from, to, 1))
    }),
    ("comma lost", |line, _| ids(line).map(|(before, ids)| format!("{before}[{}]", ids.replacen(", ", " ", 1)))),
    ("comma as another sign", |line, chance| {
        let sign: &&str = chance.one_of(&[";", "/", " og", " |", "."]);
        ids(line).map(|(before, ids)| format!("{before}[{}]", ids.replacen(',', sign, 1)))
    }),
    ("brackets left out", |line, _| ids(line).map(|(before, ids)| format!("{before}{ids}"))),
    ("key misspelt", |line, chance| {
        let (key, value) = key(line)?;
        let word = key.trim_start_matches([' ', '-']);
        let at = chance.below(word.chars().count());
        let mut letters: Vec<char> = word.chars().collect();
        match chance.below(4) {
            0 if letters.len() > 2 => drop(letters.remove(at)),
            1 => letters.insert(at, letters[at]),
            2 if at > 0 && letters[at] != letters[at - 1] => letters.swap(at, at - 1),
            _ => letters[0] = letters[0].to_uppercase().next()?,
        }
        let misspelt: String = letters.into_iter().collect();
        Some(format!("{}{misspelt}: {value}", &key[..key.len() - word.len()]).trim_end().to_owned())
    }),
    ("id misspelt", |line, chance| {
        let (before, id) = line.split_once("id: ").filter(|(_, id)| !id.contains(' '))?;
        let bad = [
            id.to_uppercase(),
            format!("{id} to"),
            id.replace('e', "é"),
            format!("{id}ø"),
            format!("«{id}»"),
            String::new(),
        ];
        Some(format!("{before}id: {}", chance.one_of(&bad)))
    }),
    ("actor misspelt", |line, chance| {
        let (before, ids) = ids(line)?;
        let first = ids.split(", ").next()?;
        let bad =
            [first.to_uppercase(), first[..first.len() - 1].to_owned(), format!("{first}x"), first.replace('-', " ")];
        let bad = chance.one_of(&bad);
        (bad != first).then(|| format!("{before}[{}]", ids.replacen(first, bad, 1)))
    }),
    ("date", |line, chance| {
        let at = line.find("2026-")?;
        let date = line.get(at..at + 10)?;
        let (year, month, day) = (&date[..4], &date[5..7], &date[8..]);
        let bad = [
            format!("{day}.{month}.{year}"),
            format!("{year}.{month}.{day}"),
            format!("{day}/{month}-{year}"),
            format!("{year}/{month}/{day}"),
            format!("{year}{month}{day}"),
            format!("{year}-{month}-32"),
            format!("{year}-13-{day}"),
            format!("{day}-{month}-{year}"),
            format!("{year}–{month}–{day}"),
            format!("{year}-{month}"),
            format!("{date}."),
            format!("{year} - {month} - {day}"),
        ];
        Some(line.replacen(date, chance.one_of(&bad).as_str(), 1))
    }),
    ("clock", |line, chance| {
        let at = line.find("kl: ")? + 4;
        let hours = line.get(at..at + "13.00–15.00".len())?;
        let (from, to) = hours.split_once('–')?;
        let bad = [
            format!("{from}-{to}"),
            format!("{from} til {to}"),
            hours.replace('.', ":"),
            hours.replace('.', ""),
            format!("kl. {hours}"),
            format!("{to}–{from}"),
            format!("{from}–"),
            hours.replace(".00", ""),
            format!("{from} – {to}"),
            hours.replacen("00", "75", 1),
        ];
        Some(line.replacen(hours, chance.one_of(&bad).as_str(), 1))
    }),
    // two bodies may adopt a plan, and two paragraphs may be alike
    ("line twice", |line, _| key(line).filter(|_| item(line).is_none()).map(|_| format!("{line}\n{line}"))),
    ("two lines in one", |line, _| key(line).map(|_| format!("{line}\u{0}"))),
];

/// Another indent, by a step or two.
fn indent(line: &str, chance: &mut Chance) -> Option<String> {
    let by = *chance.one_of(&[1, 2, 3, 4]);
    match chance.happens(0.5) {
        true => (!line.is_empty()).then(|| format!("{}{line}", " ".repeat(by))),
        false => line.strip_prefix(&" ".repeat(by)).map(str::to_owned),
    }
}

/// Whether a line stands exactly under the words of the point above it: what an author may well mean.
fn goes_on(above: &[&str], new: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let point = above.iter().rev().find(|line| !line.trim().is_empty());
    key(new).is_none() && point.is_some_and(|point| item(point).is_some() && indent(point) + 2 == indent(new))
}

/// What stands before and after the dash of an item.
fn item(line: &str) -> Option<(&str, &str)> {
    let rest = line.trim_start().strip_prefix("- ")?;
    Some((&line[..line.len() - rest.len() - 2], rest))
}

/// A key, with what stands before it, and its value.
fn key(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(": ").or_else(|| Some((line.strip_suffix(':')?, "")))?;
    let word = key.trim_start_matches([' ', '-']);
    (!word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || c == '-')).then_some((key, value))
}

/// A key with a value on its line.
fn with_value(line: &str) -> Option<(&str, &str)> {
    key(line).filter(|(_, value)| !value.is_empty() && !value.starts_with(['|', '>']))
}

/// A key with a text on its line that is not quoted.
fn plain(line: &str) -> Option<(&str, &str)> {
    with_value(line).filter(|(_, value)| !value.starts_with(['"', '[', '{']))
}

/// What stands before the brackets around two ids or more, and what stands in them.
fn ids(line: &str) -> Option<(&str, &str)> {
    let (before, ids) = line.strip_suffix(']')?.split_once('[')?;
    let known = before.contains("ansvar") || before.contains("deltakarar");
    (known && ids.contains(", ")).then_some((before, ids))
}

/// What a plan prints, and what is said of it.
struct Seen {
    printed: Option<String>,
    said: Vec<String>,
}

fn seen(files: &BTreeMap<PathBuf, Vec<u8>>) -> Seen {
    let kommune = PathBuf::from("fjordvik");
    let folder = PlanFolder {
        name: "slt-2026".into(),
        kommune_name: "fjordvik".into(),
        path: kommune.join("slt-2026"),
        kommune,
    };
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let terms = Terms { with_source: false, covered: |_| true };
    let document = review(&Origin::memory(folder, files.clone()), terms, &mut sources, &mut faults);
    let said = faults.sorted().into_iter().filter(|fault| fault.severity <= Severity::Note);
    let said = said.map(|fault| short::line(fault, &sources, Målform::Nynorsk)).collect();
    Seen { printed: document.map(|document| without_places(&format!("{:?}", document.content))), said }
}

/// A document's own words, without where each was written.
fn without_places(text: &str) -> String {
    let mut parts = text.split("place: ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts
        .fold(first, |out, part| out + part.trim_start_matches(|c: char| c.is_ascii_digit() || "PlaceId()".contains(c)))
}

#[test]
fn of_thousands_of_slips_none_is_printed_in_silence_and_one_slip_is_one_message_or_two() {
    let root = crate::room::repository().join("tests/fyrste-time/plan");
    let read = |path: &str| (PathBuf::from(path), fs::read(root.join(path)).expect("a file of the plan"));
    let mut files: BTreeMap<PathBuf, Vec<u8>> = FILES.iter().map(|path| read(path)).collect();
    files.extend(["fjordvik/bilete/vaapen.svg", "fjordvik/bilete/modell.svg"].map(read));
    let sound = seen(&files);
    assert!(sound.said.is_empty() && sound.printed.is_some(), "{:?}", sound.said);
    let mut chance = Chance::new(14);
    let (mut tried, mut many, mut silent) = (0, vec![], vec![]);
    while tried < SLIPS {
        let path = PathBuf::from(*chance.one_of(&FILES));
        let text = String::from_utf8(files[&path].clone()).expect("UTF-8");
        let lines: Vec<&str> = text.lines().collect();
        let at = chance.below(lines.len());
        let (name, slip) = chance.one_of(KINDS);
        let Some(new) = slip(lines[at], &mut chance).filter(|new| new != lines[at]) else { continue };
        let mut whole: Vec<&str> = lines.clone();
        whole[at] = &new;
        let whole = (whole.join("\n") + "\n").replace("\u{0}\n", " ");
        if *name == "indent" && goes_on(&lines[..at], &new) {
            continue;
        }
        tried += 1;
        let original = files.insert(path.clone(), whole.into_bytes());
        let now = seen(&files);
        files.insert(path.clone(), original.expect("the file was there"));
        let shown = || {
            format!(
                "{name} in {}:{}\n    {}\n    {new}\n      {}\n",
                path.display(),
                at + 1,
                lines[at],
                now.said.join("\n      ")
            )
        };
        if now.said.is_empty() && now.printed != sound.printed {
            silent.push(shown());
        }
        if now.said.len() > 2 {
            many.push(shown());
        }
    }
    let shown = |all: &[String]| all.iter().take(40).cloned().collect::<String>();
    eprintln!("{tried} slips: {} of more than two messages, {} in silence", many.len(), silent.len());
    // what is said of the worst is read by whoever mends it
    if std::env::var_os("PLANVERK_SLINGRAR").is_some() {
        println!("{}\n{}", shown(&silent), shown(&many));
        return;
    }
    assert!(silent.is_empty(), "{} in silence:\n{}", silent.len(), shown(&silent));
    assert!(many.len() * 100 <= tried, "{} with more than two messages:\n{}", many.len(), shown(&many));
    assert!(found::sound().path("content").exists());
}
