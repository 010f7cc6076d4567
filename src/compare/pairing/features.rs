//! What a unit is known by: its words, its actors, its points.
//!
//! Everything becomes numbers, so that likening is fast: a word and its stem are two, a whole title is one, and so is a whole point
//! and an actor. Years are left out, since «Ungdata 2021» and «Ungdata 2024» are one title, and so are dates, times and status, which say
//! nothing of what a thing is. «Natteramn 2022» with the point «Gå rundar i sentrum» and the actor `fau` has the title bag
//! {natteramn, nattera…}, the contents {gå, rundar, i, sentrum and their stems}, the actors {fau}, one title and one point.

use super::super::contents::{Aktør, Contents, FieldName, Unit, UnitKind, Value};
use super::super::normal::{normal, words};
use super::super::weights::{Bag, Weights, bag};
use crate::norsk::{Cut, Token, tokens};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// What a unit is known by.
#[derive(Clone, Debug, Default)]
pub struct Features {
    /// The words of the title.
    pub title: Bag,
    /// The title in a form in which years do not count; none where that leaves nothing.
    pub key: Option<u32>,
    /// The words of its texts, and of the titles of what stands in it.
    pub contents: Bag,
    /// The actors, each as one word: by id, or by name where there is none.
    pub actors: Bag,
    /// The whole titles of what stands in it, each as one word.
    pub inside: Bag,
    /// The points and paragraphs, each by its normal form.
    pub points: Vec<u32>,
    /// All of the above, in order: two units with the same are the same word for word.
    pub everything: Vec<u32>,
}

/// The features of all units of a kind; those of the other kinds are left empty.
pub struct KindFeatures {
    /// Of each unit of the old plan.
    pub old: Vec<Features>,
    /// Of each unit of the new plan.
    pub new: Vec<Features>,
    /// What the words weigh.
    pub weights: Weights,
}

impl KindFeatures {
    /// Reads the features of all units of a kind.
    pub fn of(old: &Contents, new: &Contents, kind: UnitKind) -> KindFeatures {
        let mut reader = Reader { weights: Weights::default(), actors: actor_ids([old, new]) };
        let mut side = |contents: &Contents| -> Vec<Features> {
            let under = titles_under(contents, kind);
            let units = contents.units.iter().enumerate();
            let of = |(i, unit): (usize, &Unit)| match unit.kind == kind {
                true => reader.features(unit, under.get(&i).map_or(&[], Vec::as_slice)),
                false => Features::default(),
            };
            units.map(of).collect()
        };
        let (old_features, new_features) = (side(old), side(new));
        let units = old.units.iter().chain(&new.units).filter(|unit| unit.kind == kind).count();
        reader.weights.settle(u32::try_from(units).unwrap_or(u32::MAX));
        KindFeatures { old: old_features, new: new_features, weights: reader.weights }
    }
}

/// The titles of all that stands in a unit: a goal is known by its measures.
fn titles_under(contents: &Contents, kind: UnitKind) -> HashMap<usize, Vec<&str>> {
    let mut out: HashMap<usize, Vec<&str>> = HashMap::new();
    for unit in &contents.units {
        let mut above = unit.parent;
        while let Some((i, holder)) = above.and_then(|i| Some((i, contents.units.get(i)?))) {
            if holder.kind == kind {
                out.entry(i).or_default().push(&unit.printed);
            }
            above = holder.parent;
        }
    }
    out
}

/// The ids of actors by name, so that a name that is written out is the same as an id.
fn actor_ids(plans: [&Contents; 2]) -> HashMap<String, String> {
    let mut out = HashMap::new();
    for field in plans.into_iter().flat_map(|p| &p.units).flat_map(|unit| &unit.fields) {
        if let Value::Actors(all) = &field.value {
            let named = all.iter().filter_map(|a| Some((normal(&a.namn).to_lowercase(), a.id.clone()?)));
            out.extend(named);
        }
    }
    out
}

/// Reads units, and counts their words.
struct Reader {
    weights: Weights,
    /// The ids of actors by name.
    actors: HashMap<String, String>,
}

impl Reader {
    fn features(&mut self, unit: &Unit, under: &[&str]) -> Features {
        let title = undated(&unit.printed);
        let mut out = Features { title: self.words([plain(&unit.printed).as_str()]), ..Features::default() };
        out.key = self.title(&title, '\u{1}');
        out.everything.extend(out.key);
        out.inside = bag(under.iter().filter_map(|t| self.title(&undated(t), '\u{5}')).collect());
        let mut all: Vec<String> = under.iter().map(|t| plain(t)).collect();
        let mut actors = vec![];
        for field in &unit.fields {
            match &field.value {
                Value::Passages(passages) if says_what_it_is(field.name) => {
                    for text in passages.iter().map(|passage| plain(&passage.printed)) {
                        let point = self.weights.id(&format!("\u{2}{text}"));
                        out.everything.push(point);
                        if matches!(field.name, FieldName::Punkt | FieldName::Tekst | FieldName::Deltiltak) {
                            out.points.push(point);
                        }
                        all.push(text);
                    }
                }
                Value::Actors(list) => actors.extend(list.iter().map(|a| self.actor(a))),
                // times change every year, and status and dates say nothing of what a thing is
                Value::Passages(_) | Value::Times(_) => {}
            }
        }
        out.everything.extend(&actors);
        out.contents = self.words(all.iter().map(String::as_str));
        out.actors = bag(actors);
        let bags = [&out.title, &out.contents, &out.actors, &out.inside].into_iter().flatten().map(|(word, _)| *word);
        let whole = out.points.iter().copied().collect::<HashSet<_>>();
        for word in bags.chain(out.key).chain(whole) {
            self.weights.meet(word);
        }
        out
    }

    /// A whole title as one word; none where there are no words in it.
    fn title(&mut self, title: &str, mark: char) -> Option<u32> {
        let key = words(title).join(" ").to_lowercase();
        (!key.is_empty()).then(|| self.weights.id(&format!("{mark}{key}")))
    }

    fn actor(&mut self, actor: &Aktør) -> u32 {
        let name = normal(&actor.namn).to_lowercase();
        let key = actor.id.as_ref().or_else(|| self.actors.get(&name)).unwrap_or(&name).clone();
        self.weights.id(&format!("\u{3}{key}"))
    }

    /// The words of plain texts, each also by its stem, so that another ending is not another word.
    fn words<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> Bag {
        let all = texts.into_iter().flat_map(words).flat_map(|word| <[u32; 2]>::from(self.weights.word_and_stem(word)));
        bag(all.collect())
    }
}

/// Whether a field says what a unit is: dates, status and the like are another each year, or the same for all.
fn says_what_it_is(name: FieldName) -> bool {
    !matches!(
        name,
        FieldName::År
            | FieldName::Status
            | FieldName::Dato
            | FieldName::Sak
            | FieldName::Erstattar
            | FieldName::Kontroll
            | FieldName::Gjeld
            | FieldName::Framdrift
    )
}

/// A text without its years, capitals and ways of writing.
fn plain(text: &str) -> String {
    normal(&undated(text)).to_lowercase()
}

/// The years that move on with a plan. One before them is history, and tells one title from another.
const PLAN_YEARS: Range<u32> = 1990..2100;

/// A text without its years, unless it is nothing else.
fn undated(text: &str) -> String {
    // a day of a month or an amount has other digits beside it: `01.02.2024`, `2 000`
    let is_year = |token: &Token| token.text.len() == 4 && token.number(4).is_some_and(|n| PLAN_YEARS.contains(&n));
    let out: String = tokens(text, Cut::BARE).map(|token| if is_year(&token) { " " } else { token.text }).collect();
    if out.chars().any(char::is_alphanumeric) { out } else { text.to_string() }
}
