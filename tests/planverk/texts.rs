//! Texts, from the characters of the source to the letters of the PDF: generated Markdown of all constructs in one another.
//!
//! 300 texts as a rule, 1,000 in CI; `PLANVERK_TEKSTAR=10000` for many more. Those that hold a fault are counted and left out: that
//! they are told of is what the program promises of them, and the unit tests of the texts look at what it says.

use std::fmt::Write;

use planverk::fault::{Faults, Sources};
use planverk::text::Tekst;

use crate::chance::Chance;
use crate::pdf::{Kid, Pdf, Tag};
use crate::room::Room;
use crate::{kept, markdown};

/// How many texts stand in one plan.
const IN_A_PLAN: usize = 80;

#[test]
fn every_letter_and_digit_of_generated_markdown_is_on_the_page_once_and_in_order() {
    let usual = if std::env::var_os("CI").is_some() { 1000 } else { 300 };
    let wanted = std::env::var("PLANVERK_TEKSTAR").map_or(usual, |n| n.parse().expect("a number"));
    let (mut made, mut seed) = (vec![], 0);
    while made.len() < wanted {
        assert!((seed as usize) < 50 + 10 * wanted, "of {seed} texts only {} are without a fault", made.len());
        let mut chance = Chance::new(1_000_000 + seed);
        seed += 1;
        let blocks = 1 + chance.below(4);
        let text = markdown::text(&mut |n| chance.below(n), blocks, true);
        if is_sound(&text) {
            made.push(text);
        }
    }
    let mut departures = vec![];
    let mut signs = 0;
    // two plans at a time are built beside each other
    for texts in made.chunks(IN_A_PLAN * 2) {
        let room = room(texts);
        room.build(&[]).ended(0);
        for (nth, texts) in texts.chunks(IN_A_PLAN).enumerate() {
            let pdf = Pdf::open(&room.path(format!("output/k-p{nth}.pdf")));
            let printed = printed(&pdf);
            assert_eq!(printed.len(), texts.len(), "each text has its heading");
            for (text, printed) in texts.iter().zip(printed) {
                signs += text.chars().filter(|c| c.is_alphanumeric()).count();
                departures.extend(kept::departure(text, &printed));
            }
        }
    }
    eprintln!("{} texts with {signs} letters and digits of {seed}, the others with faults", made.len());
    departures.sort_by_key(String::len);
    assert!(
        departures.is_empty(),
        "{} depart: {}",
        departures.len(),
        departures[..departures.len().min(3)].join("\n\n")
    );
}

/// Whether a text is read without a fault.
fn is_sound(text: &str) -> bool {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("a.yaml", format!("- {}", quoted(text)).as_bytes(), &mut faults);
    let source = sources.get(id).expect("the source that was added");
    let read: Option<Vec<Tekst>> = planverk::yaml::read(source, &mut faults);
    read.is_some() && faults.is_empty()
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text")
}

/// Plans of these texts, each under a heading of its own.
fn room(texts: &[String]) -> Room {
    let room = Room::new();
    let kommune =
        "namn: K kommune\nkortnamn: K\nspråk: nn\nfarge: \"#0b5d6b\"\nlenkjeadresser: ingen\naktørar: { nav: NAV }\n";
    room.write("content/k/kommune.yaml", kommune);
    for (nth, texts) in texts.chunks(IN_A_PLAN).enumerate() {
        let front = "tittel: Plan\når: 2026\nstatus: utkast\ndato: 2026-01-01\nseksjonar: [s]\n";
        room.write(format!("content/k/p{nth}/plan.yaml"), front);
        let mut section = String::from("type: tekst\ntittel: Tekstar\ndelar:\n");
        for text in texts {
            let _ = writeln!(section, "  - {{ tittel: Tekst, tekst: {} }}", quoted(text));
        }
        room.write(format!("content/k/p{nth}/s.yaml"), section);
    }
    room
}

/// What stands under each heading of the second level, with the footnotes last and without their numbers.
fn printed(pdf: &Pdf) -> Vec<String> {
    let mut parts: Vec<(String, String)> = vec![];
    for tag in pdf.tree.tags().flat_map(sections) {
        if tag.heading_level() == Some(2) {
            parts.push((String::new(), String::new()));
        } else if let Some((text, notes)) = parts.last_mut() {
            walk(pdf, tag, text, notes);
        }
    }
    parts.into_iter().map(|(text, notes)| text + "\n" + &notes).collect()
}

/// The tags that stand beside headings, without the containers around them.
fn sections(tag: &Tag) -> Vec<&Tag> {
    let is_container = matches!(tag.name.as_str(), "Document" | "Part" | "Sect" | "Art");
    if is_container { tag.tags().flat_map(sections).collect() } else { vec![tag] }
}

fn walk(pdf: &Pdf, tag: &Tag, text: &mut String, notes: &mut String) {
    // the number of a footnote leads to it, or back
    let leads_inside = |tag: &Tag| tag.name == "Link" && tag.links(pdf).iter().any(|link| link.to_page.is_some());
    let is_number = tag.name == "Lbl" && tag.tags().any(leads_inside);
    if is_number {
        return;
    }
    for kid in &tag.kids {
        match kid {
            Kid::Tag(kid) if kid.name == "Note" => {
                let mut own = String::new();
                walk(pdf, kid, notes, &mut own);
                notes.push_str(&own);
            }
            Kid::Tag(kid) => walk(pdf, kid, text, notes),
            Kid::Text { page, runs } => {
                text.extend(runs.iter().map(|run| pdf.pages[*page].runs[*run].text.as_str()));
            }
            Kid::Link(_) => {}
        }
    }
}
