//! What is written when a key or an item is chosen: all that it must have, with examples to write over, and sound as it stands.

use super::super::facts::Facts;
use super::super::refers::{self, Refers};
use super::super::schema::{Schema, Way};
use super::plain::{plain, snippet_text};
use serde_json::{Map, Value as Json};

/// Nothing that is begun goes deeper than this.
const DEEPEST: usize = 6;

/// What stands where an author has to find the words.
const TO_FILL_IN: &str = "…";

/// Writes pieces of YAML.
pub struct Skeleton<'a> {
    pub schema: &'a Schema,
    pub facts: &'a Facts,
    /// Words that are not to be chosen.
    pub taken: &'a [String],
    /// Whether the editor goes from one example to the next.
    pub is_snippet: bool,
    /// Whether it stands between brackets.
    pub in_brackets: bool,
    stops: usize,
    depth: usize,
    /// How many years later than in an example days are written.
    later: Option<i32>,
}

impl<'a> Skeleton<'a> {
    pub fn new(schema: &'a Schema, facts: &'a Facts, taken: &'a [String], is_snippet: bool, in_brackets: bool) -> Self {
        Self { schema, facts, taken, is_snippet, in_brackets, stops: 0, depth: 0, later: None }
    }

    /// What stands after `key:`, with the space or the line before it. The lines below are indented by `indent`.
    pub fn value(&mut self, key: &str, above: Option<&str>, sub: &Json, indent: usize) -> Option<String> {
        self.valued(key, above, sub, None, indent)
    }

    fn valued(
        &mut self,
        key: &str,
        above: Option<&str>,
        sub: &Json,
        example: Option<&Json>,
        indent: usize,
    ) -> Option<String> {
        self.depth += 1;
        let out = if self.depth > DEEPEST { None } else { self.written(key, above, sub, example, indent) };
        self.depth -= 1;
        out
    }

    fn written(
        &mut self,
        key: &str,
        above: Option<&str>,
        sub: &Json,
        example: Option<&Json>,
        indent: usize,
    ) -> Option<String> {
        let ways = self.schema.ways(sub, None);
        let own = sub.get("examples").and_then(|all| all.get(0));
        let example = example.or(own);
        if let Some(what) = refers::of(key, above) {
            if what == Refers::Section && above.is_none() {
                let all = self.sections(indent)?;
                return Some(if self.in_brackets { all } else { format!("\n{}{all}", " ".repeat(indent)) });
            }
            let word = self.word(what, example)?;
            let word = self.stop(&word);
            let is_one = ways.iter().any(Way::is_scalar);
            return Some(if is_one { format!(" {word}") } else { self.list(&[word], indent) });
        }
        if let Some(words) = ways.iter().map(Way::words).find(|words| !words.is_empty()) {
            let words = words.into_iter().map(|(word, _)| word);
            let words: Vec<String> = words.filter(|word| !self.taken.iter().any(|taken| taken == word)).collect();
            return Some(format!(" {}", self.choice(&words)));
        }
        let array = ways.iter().find(|way| way.is("array"));
        match example {
            Some(Json::String(text)) if ways.iter().any(Way::is_scalar) => {
                let text = self.of_this_year(text);
                return Some(format!(" {}", self.stop(&text)));
            }
            Some(Json::Number(_) | Json::Bool(_)) => {
                let text = example.map(Json::to_string)?;
                return Some(format!(" {}", self.stop(&text)));
            }
            Some(Json::Array(items)) if let Some(array) = array => {
                let sub = array.object.get("items")?;
                let items: Option<Vec<String>> =
                    items.iter().map(|item| self.item(key, sub, Some(item), indent)).collect();
                return items.filter(|items| !items.is_empty()).map(|items| self.list(&items, indent));
            }
            _ => {}
        }
        let object = example.and_then(Json::as_object);
        if let Some(record) = ways.iter().find(|way| way.properties().is_some()) {
            let record = self.record(record, Some(key), object, indent)?;
            return Some(self.below(&record, indent));
        }
        if let Some(free) = object.filter(|_| ways.iter().any(|way| way.is("object"))) {
            // a register: ids that are the author's own
            let pairs =
                free.iter().filter_map(|(key, value)| Some((key.clone(), format!(" {}", self.stop(value.as_str()?)))));
            let pairs: Vec<(String, String)> = pairs.collect();
            return (!pairs.is_empty()).then(|| self.below(&self.joined(&pairs, indent), indent));
        }
        if ways.iter().any(Way::is_scalar) {
            return Some(format!(" {}", self.stop(TO_FILL_IN)));
        }
        let sub = array?.object.get("items")?;
        let item = self.item(key, sub, None, indent)?;
        Some(self.list(&[item], indent))
    }

    /// All sections that have a file, as a list.
    pub fn sections(&self, indent: usize) -> Option<String> {
        let all: Vec<String> = self.facts.sections.iter().map(|section| section.word.clone()).collect();
        let list = self.list(&all, indent);
        (!all.is_empty()).then(|| if self.in_brackets { list } else { list.trim_start().to_owned() })
    }

    /// An item of a list, without its dash; the lines below it are indented by `indent` and the dash.
    pub fn item(&mut self, key: &str, sub: &Json, example: Option<&Json>, indent: usize) -> Option<String> {
        let ways = self.schema.ways(sub, None);
        match example {
            Some(Json::Object(object)) => {
                let has =
                    |way: &&Way| way.properties().is_some_and(|own| object.keys().all(|key| own.contains_key(key)));
                let way = ways.iter().find(has)?;
                self.record(way, Some(key), Some(object), indent + 2)
            }
            Some(Json::String(text)) => Some(self.stop(text)),
            Some(other @ (Json::Number(_) | Json::Bool(_))) => Some(self.stop(&other.to_string())),
            _ => {
                if let Some(way) = ways.iter().find(|way| way.properties().is_some()) {
                    return self.record(way, Some(key), None, indent + 2);
                }
                Some(self.stop(TO_FILL_IN))
            }
        }
    }

    /// The keys that a record must have, and those of an example; the lines below the first are indented by `indent`.
    pub fn record(
        &mut self,
        way: &Way,
        key: Option<&str>,
        example: Option<&Map<String, Json>>,
        indent: usize,
    ) -> Option<String> {
        let properties = way.properties()?;
        let required = way.required();
        let is_shown = |own: &str| example.is_some_and(|example| example.contains_key(own));
        let mut pairs: Vec<(String, String)> =
            way.tag.iter().map(|(key, word)| ((*key).to_owned(), format!(" {word}"))).collect();
        let tag = way.tag.map(|(key, _)| key);
        for (own, sub) in properties.iter().filter(|(own, _)| Some(own.as_str()) != tag) {
            if !required.contains(&own.as_str()) && !is_shown(own) {
                continue;
            }
            let example = example.and_then(|example| example.get(own));
            match self.valued(own, key, sub, example, indent + 2) {
                Some(value) => pairs.push((own.clone(), value)),
                None if required.contains(&own.as_str()) => return None,
                None => {}
            }
        }
        let has_one = || way.one_of.iter().any(|one| pairs.iter().any(|(own, _)| own == one));
        if !way.one_of.is_empty() && !has_one() {
            let one = way.one_of.iter().find_map(|one| {
                Some(((*one).to_owned(), self.valued(one, key, properties.get(*one)?, None, indent + 2)?))
            });
            pairs.insert(0, one?);
        }
        if pairs.is_empty() {
            let first = properties
                .iter()
                .find_map(|(own, sub)| Some((own.clone(), self.valued(own, key, sub, None, indent + 2)?)));
            pairs.extend(first);
        }
        (!pairs.is_empty()).then(|| self.joined(&pairs, indent))
    }

    /// A record or a list on the lines below its key; between brackets on the same line.
    pub fn below(&self, record: &str, indent: usize) -> String {
        match self.in_brackets {
            true => format!(" {{ {record} }}"),
            false => format!("\n{}{record}", " ".repeat(indent)),
        }
    }

    fn list(&self, items: &[String], indent: usize) -> String {
        match self.in_brackets {
            true => {
                let braced = |item: &String| if item.contains(": ") { format!("{{ {item} }}") } else { item.clone() };
                format!(" [{}]", items.iter().map(braced).collect::<Vec<_>>().join(", "))
            }
            false => items.iter().map(|item| format!("\n{}- {item}", " ".repeat(indent))).collect::<Vec<_>>().concat(),
        }
    }

    fn joined(&self, pairs: &[(String, String)], indent: usize) -> String {
        let between = if self.in_brackets { ", ".to_owned() } else { format!("\n{}", " ".repeat(indent)) };
        pairs.iter().map(|(key, value)| format!("{key}:{value}")).collect::<Vec<_>>().join(&between)
    }

    /// What is written where something is named: something that is there.
    fn word(&self, what: Refers, example: Option<&Json>) -> Option<String> {
        let example = || example.and_then(Json::as_str);
        match what {
            Refers::Itself => Some(self.facts.free(example().unwrap_or("namn"))),
            Refers::Earlier => Some("ingen".into()),
            Refers::Actor if self.facts.actors.is_empty() => Some(TO_FILL_IN.into()),
            what => self.facts.all(what).first().map(|named| named.word.clone()),
        }
    }

    /// A day of the year that the plan is for; of several, the first is of that year and the others as much later as they are.
    fn of_this_year(&mut self, text: &str) -> String {
        let (year, rest) = text.split_at_checked(4).unwrap_or((text, ""));
        let written = year.parse::<i32>().ok().filter(|_| rest.len() == 6 && rest.starts_with('-'));
        let (Some(own), Some(written)) = (self.facts.year, written) else { return text.to_owned() };
        let later = *self.later.get_or_insert(i32::from(own) - written);
        format!("{}{rest}", written + later)
    }

    /// A text that the author is to write over.
    pub fn stop(&mut self, text: &str) -> String {
        let text = plain(text, self.in_brackets);
        if !self.is_snippet {
            return text;
        }
        self.stops += 1;
        format!("${{{}:{}}}", self.stops, snippet_text(&text, &['}']))
    }

    /// A word to choose among some, the first one to begin with.
    fn choice(&mut self, words: &[String]) -> String {
        let Some(first) = words.first() else { return String::new() };
        if !self.is_snippet {
            return first.clone();
        }
        self.stops += 1;
        let words: Vec<String> = words.iter().map(|word| snippet_text(word, &[',', '|'])).collect();
        format!("${{{}|{}|}}", self.stops, words.join(","))
    }
}
