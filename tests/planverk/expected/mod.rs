//! What a plan's PDF must say, worked out from its YAML alone: every piece of text, in the order that it is printed.
//!
//! This is written from the user guide and not from the program: it knows the keys, which of them are plain, which are
//! Markdown, and in what order a section is printed. It knows nothing of planverk's types.

mod chapter;
mod prose;
mod table;

use std::collections::HashMap;
use std::path::Path;

use crate::yaml::{self, Yaml};

/// A piece of text that must be found.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Where it was written: `maal-og-tiltak.delmål[0].tittel`.
    pub from: String,
    pub text: String,
}

/// All that a plan says.
pub struct Expected {
    /// On the cover, in no given order.
    pub cover: Vec<Piece>,
    /// In the chapters, in order.
    pub chapters: Vec<Piece>,
    /// Alternative texts of pictures, in order.
    pub alts: Vec<Piece>,
}

/// Reads a plan's folder.
pub fn of(plan: &Path) -> Expected {
    let front = yaml::open(&plan.join("plan.yaml"));
    let municipality = yaml::open(&plan.join("../kommune.yaml"));
    let sections: Vec<(String, Yaml)> = front
        .list("seksjonar/seksjoner")
        .iter()
        .filter_map(Yaml::as_text)
        .map(|name| (name.to_owned(), yaml::open(&plan.join(format!("{name}.yaml")))))
        .collect();
    let bokmål = front.text("språk").or_else(|| municipality.text("språk")) == Some("nb");
    let mut words = Words {
        values: values(&front, &municipality),
        actors: actors(&municipality).into_iter().chain(actors(&front)).collect(),
        meetings: HashMap::new(),
        bokmål,
        pieces: Vec::new(),
        alts: Vec::new(),
    };
    sections.iter().for_each(|(_, section)| words.remember_meetings(section));
    words.cover(&front, &municipality);
    let cover = std::mem::take(&mut words.pieces);
    words.decisions(&front);
    for (name, section) in &sections {
        words.chapter(name, section);
    }
    Expected { cover, chapters: words.pieces, alts: words.alts }
}

/// Collects pieces.
struct Words {
    /// What `{{ … }}` stands for.
    values: HashMap<String, String>,
    actors: HashMap<String, (String, Option<String>)>,
    meetings: HashMap<String, Yaml>,
    bokmål: bool,
    pieces: Vec<Piece>,
    alts: Vec<Piece>,
}

impl Words {
    /// A plain text.
    fn line(&mut self, from: &str, text: &str) {
        let text = self.fill(text);
        self.push(from, text);
    }

    /// Text on one line with Markdown in it.
    fn sentence(&mut self, from: &str, text: &str) {
        for part in prose::sentence(text) {
            self.line(from, &part);
        }
    }

    /// Text in blocks.
    fn blocks(&mut self, from: &str, text: &str) {
        for part in prose::blocks(text) {
            self.line(from, &part);
        }
    }

    fn push(&mut self, from: &str, text: String) {
        if !text.trim().is_empty() {
            self.pieces.push(Piece { from: from.to_owned(), text });
        }
    }

    /// Fills in `{{ år }}` and its like.
    fn fill(&self, text: &str) -> String {
        let mut parts = text.split("{{");
        let mut filled = parts.next().unwrap_or("").to_owned();
        for part in parts {
            let (expression, rest) = part.split_once("}}").unwrap_or((part, ""));
            filled.push_str(&self.value(expression.trim()));
            filled.push_str(rest);
        }
        filled
    }

    fn value(&self, expression: &str) -> String {
        if let Some(value) = self.values.get(expression) {
            return value.clone();
        }
        let sum = expression.split_once(['+', '-']).and_then(|(name, step)| {
            let value: i64 = self.values.get(name.trim())?.parse().ok()?;
            let step: i64 = step.trim().parse().ok()?;
            Some(if expression.contains('+') { value + step } else { value - step })
        });
        sum.unwrap_or_else(|| panic!("the test does not know what {{{{ {expression} }}}} stands for")).to_string()
    }

    /// Everything that `plan.yaml` and `kommune.yaml` put on the cover.
    fn cover(&mut self, front: &Yaml, municipality: &Yaml) {
        let lines = [("namn/navn", municipality), ("tittel", front), ("undertittel", front), ("heimel/hjemmel", front)];
        for (key, yaml) in lines {
            if let Some(text) = yaml.text(key) {
                self.line(key, text);
            }
        }
        if let Some(title) = front.get("erstattar/erstatter").and_then(|old| old.text("tittel")) {
            self.line("erstattar.tittel", title);
        }
        for key in ["versjon", "arkivsak", "utarbeidd/utarbeidet", "godkjent"] {
            if let Some(text) = front.get("kontroll").and_then(|block| block.text(key)) {
                self.line(key, text);
            }
        }
        for (treatment, i) in front.list("vedtak").iter().zip(0..) {
            let from = format!("plan.vedtak[{i}]");
            self.line(&from, treatment.text("organ").unwrap_or(""));
            self.push(&from, treatment.text("dato").map(table::long_date).unwrap_or_default());
            self.line(&from, treatment.text("sak").unwrap_or(""));
        }
    }

    /// The wording of what has been decided, or is proposed: a chapter before the others.
    fn decisions(&mut self, front: &Yaml) {
        for (treatment, i) in front.list("vedtak").iter().zip(0..) {
            let Some(text) = treatment.text("tekst") else { continue };
            let from = format!("plan.vedtak[{i}].tekst");
            self.line(&from, treatment.text("organ").unwrap_or(""));
            self.push(&from, treatment.text("dato").map(table::long_date).unwrap_or_default());
            self.line(&from, treatment.text("sak").unwrap_or(""));
            self.blocks(&from, text);
        }
    }
}

fn values(front: &Yaml, municipality: &Yaml) -> HashMap<String, String> {
    let mut values = HashMap::new();
    let mut set = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            values.insert(name.to_owned(), value.to_owned());
        }
    };
    set("år", front.text("år"));
    set("periode", front.text("periode").or_else(|| front.text("år")));
    let (from, to) = front.text("periode").and_then(|period| period.split_once(['–', '-'])).unzip();
    for (name, value) in [("periode.frå", from), ("periode.fra", from), ("periode.til", to)] {
        set(name, value.map(str::trim));
    }
    for name in ["kommune.namn", "kommune.navn"] {
        set(name, municipality.text("namn/navn"));
    }
    for name in ["kommune.kortnamn", "kommune.kortnavn"] {
        set(name, municipality.text("kortnamn/kortnavn").or_else(|| municipality.text("namn/navn")));
    }
    values
}

fn actors(yaml: &Yaml) -> HashMap<String, (String, Option<String>)> {
    let Some(Yaml::Map(register)) = yaml.get("aktørar/aktører") else { return HashMap::new() };
    let entry = |actor: &Yaml| match actor {
        Yaml::Text(name) => (name.clone(), None),
        _ => (actor.text("namn/navn").unwrap_or("").to_owned(), actor.text("merknad").map(str::to_owned)),
    };
    register.iter().map(|(id, actor)| (id.clone(), entry(actor))).collect()
}
