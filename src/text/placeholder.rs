//! `{{ … }}`: one expression over a closed list of values.
//!
//! Only names, whole numbers, `+`, `-` and parentheses are let through to the expression engine, so there is nothing to
//! loop, call or filter with; what is let through is evaluated strictly.

use super::Piece;
use crate::fault::Place;
use crate::fault::code;
use crate::norsk::{Målform, Said, said};
use crate::yaml::{Cx, Written, near};
use minijinja::{Environment, UndefinedBehavior, Value};
use std::collections::BTreeMap;
use std::ops::Range;

/// The names that a placeholder may use, each with what it stands for (nynorsk, for hints and the user guide).
pub const NAMES: &[(&str, &str)] = &[
    ("år", "året som planen gjeld"),
    ("periode", "året eller perioden, slik det står på framsida"),
    ("periode.frå", "det fyrste året i perioden"),
    ("periode.til", "det siste året i perioden"),
    ("kommune.namn", "namnet på kommunen"),
    ("kommune.kortnamn", "kortnamnet på kommunen"),
];

/// The bokmål forms of the names that have one.
const BOKMÅL: &[(&str, &str)] =
    &[("periode.fra", "periode.frå"), ("kommune.navn", "kommune.namn"), ("kommune.kortnavn", "kommune.kortnamn")];

/// Longer expressions are a slip, not a need.
const LONGEST: usize = 120;

/// A value to be filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// What stands between the braces, trimmed.
    pub expression: String,
    /// Where it stands, braces included.
    pub place: Place,
    /// The bytes of the written text that it takes up.
    pub range: Range<usize>,
}

/// What the names stand for in one plan; a name that the plan has no value for is absent.
#[derive(Clone, Debug, Default)]
pub struct Values(BTreeMap<&'static str, String>);

impl Values {
    /// Sets what a name stands for; whole numbers can be added to and subtracted from.
    pub fn set(&mut self, name: &'static str, value: impl Into<String>) {
        self.0.insert(name, value.into());
    }

    /// The names that stand for something, in a målform.
    pub fn names(&self, målform: Målform) -> impl Iterator<Item = &'static str> {
        let own = move |nn: &'static str| match målform {
            Målform::Nynorsk => nn,
            Målform::Bokmål => BOKMÅL.iter().find(|(_, other)| *other == nn).map_or(nn, |(nb, _)| *nb),
        };
        self.0.keys().copied().map(own)
    }

    /// Whether the plan has neither year nor period.
    pub fn is_undated(&self) -> bool {
        !self.0.contains_key("periode")
    }

    /// What pieces print as. A placeholder without a value is a fault of the plan, and prints nothing.
    pub fn print(&self, pieces: &[Piece]) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text { text, .. } => text.clone(),
            Piece::Placeholder(p) => self.fill(p).unwrap_or_default(),
        };
        pieces.iter().map(piece).collect()
    }

    /// The value of an expression, as it prints.
    ///
    /// # Errors
    /// Why there is none.
    pub fn fill(&self, placeholder: &Placeholder) -> Result<String, Said> {
        let asked = names_in(&placeholder.expression);
        if let Some(missing) = asked.iter().find(|n| known(n).is_some_and(|k| !self.0.contains_key(k))) {
            return Err(match missing.as_str() {
                "år" => said!(
                    "planen har «periode» og ikkje «år»; skriv {{{{ periode.frå }}}} eller {{{{ periode.til }}}}",
                    "planen har «periode» og ikke «år»; skriv {{{{ periode.fra }}}} eller {{{{ periode.til }}}}"
                ),
                name => said!("planen har ingen verdi for «{name}»", "planen har ingen verdi for «{name}»"),
            });
        }
        let mut env = Environment::empty();
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        let source = asked.iter().fold(placeholder.expression.clone(), |text, name| replace_name(&text, name));
        let context: BTreeMap<String, Value> = self
            .0
            .iter()
            .map(|(name, value)| {
                (variable(name), value.parse::<i64>().map_or_else(|_| Value::from(value.as_str()), Value::from))
            })
            .collect();
        env.compile_expression(&source)
            .and_then(|e| e.eval(&context))
            .ok()
            .filter(|v| v.is_integer() || v.as_str().is_some())
            .map(|v| v.to_string())
            .ok_or_else(|| said!("«{}» kan ikkje reknast ut", "«{}» kan ikke regnes ut", placeholder.expression))
    }
}

/// The nynorsk form of a name, if the name is known at all.
fn known(name: &str) -> Option<&'static str> {
    let nynorsk = BOKMÅL.iter().find(|(nb, _)| *nb == name).map_or(name, |(_, nn)| nn);
    NAMES.iter().map(|(n, _)| *n).find(|n| *n == nynorsk)
}

/// A dotted name as one variable, so that `periode` can be a text and `periode.frå` a number at the same time.
fn variable(name: &str) -> String {
    name.replace('.', "_").replace('å', "aa")
}

fn replace_name(expression: &str, name: &str) -> String {
    let target = known(name).map_or_else(|| variable(name), variable);
    let mut out = String::new();
    let mut rest = expression;
    while let Some(start) = rest.find(is_name_start) {
        let end = rest[start..].find(|c| !is_name(c)).map_or(rest.len(), |i| start + i);
        out.push_str(&rest[..start]);
        out.push_str(if &rest[start..end] == name { &target } else { &rest[start..end] });
        rest = &rest[end..];
    }
    out + rest
}

fn is_name_start(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '.'
}

fn names_in(expression: &str) -> Vec<String> {
    let mut names: Vec<String> =
        expression.split(|c| !is_name(c)).filter(|w| w.starts_with(is_name_start)).map(String::from).collect();
    // longest first, so that `periode` never replaces a part of `periode.frå`
    names.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
    names.dedup();
    names
}

/// Finds the placeholders of a text and says what is wrong with them; faulty ones are left out and print as written.
pub fn find(written: &Written, cx: &mut Cx) -> Vec<Placeholder> {
    let text = written.text.as_str();
    let mut found = vec![];
    for (mark, what) in [("{%", "{% … %}"), ("{#", "{# … #}")] {
        for (at, _) in text.match_indices(mark) {
            cx.error(
                code::PLACEHOLDER,
                written.place_of(at..at + 2),
                said!("{what} kan ikkje brukast i ein plan", "{what} kan ikke brukes i en plan"),
                said!("berre {{{{ namn }}}} blir fylt ut", "bare {{{{ navn }}}} blir fylt ut"),
            );
        }
    }
    let mut from = 0;
    while let Some(start) = text[from..].find("{{").map(|i| from + i) {
        let Some(end) = text[start..].find("}}").map(|i| start + i + 2) else {
            cx.error(
                code::PLACEHOLDER,
                written.place_of(start..start + 2),
                said!("{{{{ blir aldri lukka", "{{{{ blir aldri lukket"),
                said!("skriv }}}} etter namnet", "skriv }}}} etter navnet"),
            );
            break;
        };
        from = end;
        let expression = text[start + 2..end - 2].trim().to_string();
        let placeholder = Placeholder { place: written.place_of(start..end), range: start..end, expression };
        if sound(&placeholder, cx) {
            found.push(placeholder);
        }
    }
    found
}

/// The names that a placeholder may use, each målform with its own.
fn all_names() -> Said {
    let bokmål = |name: &'static str| BOKMÅL.iter().find(|(_, nn)| *nn == name).map_or(name, |(nb, _)| nb);
    let joined = |form: &dyn Fn(&'static str) -> &'static str| {
        NAMES.iter().map(|(name, _)| form(name)).collect::<Vec<_>>().join(", ")
    };
    Said::new(joined(&|name| name), joined(&bokmål))
}

fn sound(placeholder: &Placeholder, cx: &mut Cx) -> bool {
    let expression = &placeholder.expression;
    let place = placeholder.place;
    let names = all_names();
    if expression.is_empty() {
        cx.error(
            code::PLACEHOLDER,
            place,
            said!("{{{{ }}}} er tom", "{{{{ }}}} er tom"),
            said!("skriv eit av namna {names}", "skriv et av navnene {names}"; names),
        );
        return false;
    }
    if expression.len() > LONGEST || expression.contains(|c: char| !(is_name(c) || " +-()".contains(c))) {
        cx.error(
            code::PLACEHOLDER,
            place,
            said!(
                "i {{{{ … }}}} kan det berre stå namn, heile tal, + og -",
                "i {{{{ … }}}} kan det bare stå navn, hele tall, + og -"
            ),
            said!("namna er {names}", "navnene er {names}"; names),
        );
        return false;
    }
    let mut all_known = true;
    for name in names_in(expression) {
        if known(&name).is_none() {
            all_known = false;
            let hint = near(&name, NAMES.iter().map(|(n, _)| *n).chain(BOKMÅL.iter().map(|(n, _)| *n))).map_or_else(
                || said!("namna er {names}", "navnene er {names}"; names),
                |guess| said!("meinte du «{guess}»?", "mente du «{guess}»?"),
            );
            cx.error(
                code::UNKNOWN_NAME,
                place,
                said!("ukjent namn «{name}» i {{{{ … }}}}", "ukjent navn «{name}» i {{{{ … }}}}"),
                hint,
            );
        }
    }
    if all_known && !compiles(expression) {
        cx.error(
            code::PLACEHOLDER,
            place,
            said!("«{expression}» er ikkje eit uttrykk", "«{expression}» er ikke et uttrykk"),
            said!(
                "skriv til dømes {{{{ år }}}} eller {{{{ år - 1 }}}}",
                "skriv for eksempel {{{{ år }}}} eller {{{{ år - 1 }}}}"
            ),
        );
        return false;
    }
    all_known
}

fn compiles(expression: &str) -> bool {
    let source = names_in(expression).iter().fold(expression.to_string(), |text, name| replace_name(&text, name));
    Environment::empty().compile_expression(&source).is_ok()
}
