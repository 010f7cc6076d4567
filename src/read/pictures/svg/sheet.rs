//! The style sheet of a drawing, in the part of CSS that the typesetter knows: names of elements, classes and ids, within one
//! another or not. What it would leave out in silence is refused.

use super::properties::{check, declarations};
use super::{Unsound, drawn};
use crate::limits;
use crate::norsk::number::in_groups;
use crate::norsk::{Said, said};
use roxmltree::{Document, Node};
use std::collections::HashMap;

/// The rules of a drawing.
#[derive(Default)]
pub struct Sheet<'a> {
    /// Declarations by what the last part of a selector asks for: `.st0`, `#kart`, `path` or `*`. What the parts before it ask for
    /// is not looked at, so an element may be given more than it has.
    rules: HashMap<String, Vec<(&'a str, &'a str)>>,
}

impl<'a> Sheet<'a> {
    /// Reads all `style` elements.
    pub fn read(document: &'a Document) -> Result<Self, Unsound> {
        let styles = document.descendants().filter(|node| node.tag_name().name() == "style");
        let texts: Vec<&str> = styles.flat_map(|style| style.children()).filter_map(|text| text.text()).collect();
        let mut reader = Reader { sheet: Sheet::default(), selectors: 0, depth: vec![] };
        for text in texts {
            reader.text(text)?;
        }
        reader.check_work(document)?;
        Ok(reader.sheet)
    }

    /// The declarations that may be an element's.
    pub fn of(&self, node: Node) -> Vec<(&'a str, &'a str)> {
        if self.rules.is_empty() {
            return vec![];
        }
        let mut keys = vec!["*".to_string(), node.tag_name().name().to_string()];
        keys.extend(node.attributes().filter(|a| a.name() == "id").map(|id| format!("#{}", id.value())));
        let classes = node.attribute("class").unwrap_or_default();
        keys.extend(classes.split_whitespace().map(|class| format!(".{class}")));
        keys.iter().filter_map(|key| self.rules.get(key)).flatten().copied().collect()
    }
}

struct Reader<'a> {
    sheet: Sheet<'a>,
    /// How many selectors there are.
    selectors: u64,
    /// Of each, how many of its parts may stand in any element around the one before.
    depth: Vec<u32>,
}

/// What is said of a style sheet that the typesetter would not read as it is meant.
pub fn refused(what: &Said) -> Unsound {
    let why = said!(
        "har eit stilark som ikkje kan lesast heilt: {what}",
        "har et stilark som ikke kan leses helt: {what}";
        what
    );
    Unsound::new(why, as_attributes())
}

/// What to do where a style says more than is known.
pub fn as_attributes() -> Said {
    said!(
        "eksporter biletet på nytt med stilane som attributt («presentation attributes»), eller lagre det som PNG",
        "eksporter bildet på nytt med stilene som attributter («presentation attributes»), eller lagre det som PNG"
    )
}

fn no_brace() -> Unsound {
    refused(&said!("det manglar ei klamme", "det mangler en klamme"))
}

impl<'a> Reader<'a> {
    fn text(&mut self, text: &'a str) -> Result<(), Unsound> {
        let mut rest = skip(text)?;
        while !rest.is_empty() {
            if let Some(rule) = rest.strip_prefix('@') {
                let name: String = rule.chars().take_while(|c| c.is_alphanumeric() || *c == '-').take(40).collect();
                // a font that lies in the file is not used, and the fonts of texts are looked at by themselves
                if name != "font-face" {
                    return Err(refused(&Said::same(format!("@{name}"))));
                }
                rest = skip(rule.split_once('}').ok_or_else(|| refused(&Said::same("@font-face")))?.1)?;
                continue;
            }
            let (selectors, after) = rest.split_once('{').ok_or_else(no_brace)?;
            let (body, after) = after.split_once('}').ok_or_else(no_brace)?;
            check(body)?;
            let said: Vec<(&str, &str)> = declarations(body).collect();
            for selector in selectors.split(',') {
                let key = self.selector(selector)?;
                self.sheet.rules.entry(key).or_default().extend(&said);
            }
            rest = skip(after)?;
        }
        Ok(())
    }

    /// The last part of a selector, as a key.
    fn selector(&mut self, selector: &str) -> Result<String, Unsound> {
        let shown = || selector.trim().chars().take(40).collect::<String>();
        let (mut last, mut around, mut next) = (None, 0, false);
        for part in selector.split_whitespace() {
            match (part, &last) {
                (">", Some(_)) if !next => next = true,
                _ => {
                    around += u32::from(last.is_some() && !next);
                    last = Some(compound(part).ok_or_else(|| refused(&Said::same(shown())))?);
                    next = false;
                }
            }
        }
        self.selectors += 1;
        self.depth.push(around);
        last.filter(|_| !next).ok_or_else(|| refused(&Said::same(shown())))
    }

    /// Each selector is tried on each element, and each part of it on all elements around that.
    fn check_work(&self, document: &Document) -> Result<(), Unsound> {
        if self.selectors == 0 {
            return Ok(());
        }
        let parts: u64 = self
            .depth
            .iter()
            .map(|around| (limits::SVG_DEPTH as u64 / 4).saturating_pow(*around))
            .fold(0, u64::saturating_add);
        let said: u64 = self.sheet.rules.values().map(|said| said.len() as u64).max().unwrap_or(0);
        let work = drawn(document.root_element()).into_iter().fold(0_u64, |work, node| {
            let classes = node.attribute("class").map_or(0, str::len) as u64;
            work.saturating_add((1 + classes / 32).saturating_mul(parts)).saturating_add(said)
        });
        if work > limits::SVG_STYLING {
            Err(refused(&said!("det tek meir enn {} steg", "det tar mer enn {} steg", in_groups(limits::SVG_STYLING))))
        } else {
            Ok(())
        }
    }
}

/// A part of a selector as a key: the id or class that it ends in, or the name of an element. None for what is more than that.
fn compound(part: &str) -> Option<String> {
    let is_name = |name: &str| {
        let first = name.trim_start_matches('-').chars().next();
        first.is_some_and(|c| c.is_alphabetic() || c == '_')
            && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    let from = part.find(['.', '#']).unwrap_or(part.len());
    let (element, rest) = part.split_at(from);
    let fits = element.is_empty() || element == "*" || is_name(element);
    let mut key = if element.is_empty() { None } else { Some(element.to_string()) };
    let mut rest = rest;
    while let Some(mark) = rest.chars().next() {
        let after = rest.get(1..)?;
        let end = after.find(['.', '#']).unwrap_or(after.len());
        let (name, more) = after.split_at(end);
        if !is_name(name) {
            return None;
        }
        key = Some(format!("{mark}{name}"));
        rest = more;
    }
    key.filter(|_| fits)
}

/// What follows after blanks and comments.
fn skip(text: &str) -> Result<&str, Unsound> {
    let mut rest = text.trim_start();
    while let Some(comment) = rest.strip_prefix("/*") {
        rest = comment
            .split_once("*/")
            .ok_or_else(|| refused(&said!("ein kommentar utan slutt", "en kommentar uten slutt")))?
            .1
            .trim_start();
    }
    Ok(rest)
}
