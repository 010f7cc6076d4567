//! Every record that the declarations know, each with a way to try a text as its keys, through the program's own reader.
//!
//! The declarations say which records can stand under which keys, so a text for a record deep down is tried by building a
//! file around it, with the examples of the keys that must be there.

use std::collections::HashSet;
use std::rc::Rc;

use planverk::fault::{Faults, Sources};
use planverk::norsk::{Both, Målform};
use planverk::plan::{forside::Forside, kommune::Kommune, seksjon::Seksjon};
use planverk::yaml::{self, Field, Read, Record, RecordAbout};

type Try = Rc<dyn Fn(&str) -> Vec<String>>;

/// A record, and how a text is tried as its keys.
pub struct Spot {
    pub type_name: &'static str,
    /// What the author calls it: `eit tiltak`.
    pub name: Both,
    /// What it is.
    pub doc: Both,
    /// For a section: the word that picks it.
    pub kind: Option<&'static str>,
    pub fields: Vec<Field>,
    attempt: Try,
}

impl Spot {
    /// What is wrong with a text as the keys of this record; nothing if it reads.
    pub fn faults(&self, text: &str) -> Vec<String> {
        (self.attempt)(text)
    }

    /// The same for a text that leaves out keys which must be there: examples stand in for them.
    pub fn faults_in_part(&self, text: &str) -> Vec<String> {
        let has = |key: &str| text.lines().any(|line| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(':')));
        let missing = self.fields.iter().filter(|f| f.required && !has(f.key) && !f.nb.is_some_and(has));
        let stand_ins: String = missing.filter_map(line).collect();
        self.faults(&format!("{stand_ins}{text}"))
    }
}

/// A key and its example as a line of YAML, in nynorsk.
fn line(field: &Field) -> Option<String> {
    line_in(Målform::Nynorsk, field)
}

/// The same in a målform.
pub fn line_in(målform: Målform, field: &Field) -> Option<String> {
    let key = Both::new(field.key, field.nb.unwrap_or(field.key)).in_form(målform);
    field.example.map(|example| format!("{key}: {}\n", example.in_form(målform)))
}

/// Every record that can stand in a plan, each once, the files first.
pub fn spots() -> Vec<Spot> {
    let mut found = vec![root::<Kommune>(), root::<Forside>()];
    let kinds = Seksjon::about();
    for (word, record) in kinds.words.iter().zip(&kinds.records) {
        let RecordAbout { type_name, name, doc, fields } = record();
        let word = word.word;
        let attempt: Try = Rc::new(move |text| faults_of::<Seksjon>(&format!("type: {word}\n{text}")));
        found.push(Spot { type_name, name, doc, kind: Some(word), fields, attempt });
    }
    let mut seen: HashSet<&str> = found.iter().map(|spot| spot.type_name).collect();
    let mut at = 0;
    while at < found.len() {
        for field in found[at].fields.clone() {
            for record in &field.about.records {
                let record = record();
                if seen.insert(record.type_name) {
                    let spot = inside(&found[at], field.key, record);
                    found.push(spot);
                }
            }
        }
        at += 1;
    }
    found
}

fn root<T: Record + Read + 'static>() -> Spot {
    let attempt: Try = Rc::new(|text| faults_of::<T>(text));
    Spot { type_name: T::TYPE, name: T::NAME, doc: T::DOC, kind: None, fields: T::fields(), attempt }
}

fn inside(outer: &Spot, key: &'static str, record: RecordAbout) -> Spot {
    let RecordAbout { type_name, name, doc, fields } = record;
    let (outside, around) = (outer.attempt.clone(), outer.fields.clone());
    let attempt: Try = Rc::new(move |text| under(&outside, &around, key, text));
    Spot { type_name, name, doc, kind: None, fields, attempt }
}

/// A record's keys as the value of a key: as they stand, as the one item of a list, or as an entry of a register. The way
/// with the fewest faults is the one that the key takes.
fn under(outside: &Try, around: &[Field], key: &str, text: &str) -> Vec<String> {
    let others: String = around.iter().filter(|f| f.required && f.key != key).filter_map(line).collect();
    let mut best: Option<Vec<String>> = None;
    for value in [
        indented(text, "  ", "  "),
        indented(text, "  - ", "    "),
        format!("  namn:\n{}", indented(text, "    ", "    ")),
    ] {
        let faults = outside(&format!("{others}{key}:\n{value}\n"));
        if best.as_ref().is_none_or(|b| faults.len() < b.len()) {
            best = Some(faults);
        }
        if best.as_ref().is_some_and(Vec::is_empty) {
            break;
        }
    }
    best.unwrap_or_default()
}

fn indented(text: &str, first: &str, rest: &str) -> String {
    let lines = text.trim_end().lines().enumerate();
    let lines =
        lines.map(
            |(i, line)| {
                if line.is_empty() { String::new() } else { format!("{}{line}", if i == 0 { first } else { rest }) }
            },
        );
    lines.collect::<Vec<_>>().join("\n")
}

fn faults_of<T: Read>(text: &str) -> Vec<String> {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let id = sources.add("døme.yaml", text.as_bytes(), &mut faults);
    if let Some(source) = sources.get(id) {
        yaml::read::<T>(source, &mut faults);
    }
    faults.sorted().into_iter().map(|fault| fault.message.nn().to_owned()).collect()
}
