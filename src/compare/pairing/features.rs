//! What a unit is known by: its words, each weighed by how rare it is in both plans, its actors, its points.

use super::super::contents::{Aktør, Contents, FieldName, Unit, UnitKind, Value};
use super::super::tekst::{normal, words};
use std::collections::{HashMap, HashSet};

/// The words of one kind of units, in both plans.
#[derive(Default)]
pub struct Vocabulary {
    ids: HashMap<String, u32>,
    /// Each word that was met, and its beginning.
    words: HashMap<String, (u32, u32)>,
    /// In how many units each word stands.
    df: Vec<u32>,
    /// What a word weighs when texts are told apart, and when it is asked how much there is of a text.
    weight: Vec<f64>,
    amount: Vec<f64>,
    /// What a word weighs that stands in one unit of each plan.
    rare: f64,
}

/// A bag of words: which, and how often; sorted.
pub type Bag = Vec<(u32, u16)>;

/// What a unit is known by.
#[derive(Clone, Debug, Default)]
pub struct Features {
    pub title: Bag,
    /// The title in a form in which years do not count; none where that leaves nothing.
    pub key: Option<u32>,
    pub contents: Bag,
    pub actors: Bag,
    /// The whole titles of what stands in it, each as one word.
    pub inside: Bag,
    /// The points and paragraphs, each by its normal form.
    pub points: Vec<u32>,
    /// All of the above, in order: two units with the same are the same word for word.
    pub overall: Vec<u32>,
}

/// The features of all units of a kind; those of the other kinds are left empty.
pub struct KindFeatures {
    pub old: Vec<Features>,
    pub new: Vec<Features>,
    pub vocabulary: Vocabulary,
}

impl KindFeatures {
    /// Reads the features of all units of a kind.
    pub fn of(old: &Contents, new: &Contents, kind: UnitKind) -> KindFeatures {
        let mut vocabulary = Vocabulary::default();
        let names = actor_ids([old, new]);
        let mut side = |contents: &Contents| -> Vec<Features> {
            let under = titles_under(contents, kind);
            let units = contents.units.iter().enumerate();
            let of = |(i, e): (usize, &Unit)| match e.kind == kind {
                true => vocabulary.features(e, under.get(&i).map_or(&[], Vec::as_slice), &names),
                false => Features::default(),
            };
            units.map(of).collect()
        };
        let (old_features, new_features) = (side(old), side(new));
        let count = |contents: &Contents| contents.units.iter().filter(|e| e.kind == kind).count();
        vocabulary.weigh(count(old) + count(new));
        KindFeatures { old: old_features, new: new_features, vocabulary }
    }
}

/// The titles of all that stands in a unit: a goal is known by its measures.
fn titles_under(contents: &Contents, kind: UnitKind) -> HashMap<usize, Vec<&str>> {
    let mut out: HashMap<usize, Vec<&str>> = HashMap::new();
    for e in &contents.units {
        let mut over = e.parent;
        while let Some((i, unit)) = over.and_then(|i| Some((i, contents.units.get(i)?))) {
            if unit.kind == kind {
                out.entry(i).or_default().push(&e.printed);
            }
            over = unit.parent;
        }
    }
    out
}

/// The ids of actors by name, so that a name that is written out is the same as an id.
fn actor_ids(plans: [&Contents; 2]) -> HashMap<String, String> {
    let mut out = HashMap::new();
    for field in plans.into_iter().flat_map(|p| &p.units).flat_map(|e| &e.fields) {
        if let Value::Actors(all) = &field.value {
            let named = all.iter().filter_map(|a| Some((normal(&a.namn).to_lowercase(), a.id.clone()?)));
            out.extend(named);
        }
    }
    out
}

impl Vocabulary {
    /// What a word weighs.
    pub fn weight(&self, word: u32) -> f64 {
        self.weight.get(word as usize).copied().unwrap_or(1.0)
    }

    /// In how many units a word stands.
    pub fn df(&self, word: u32) -> u32 {
        self.df.get(word as usize).copied().unwrap_or(0)
    }

    /// How many different words there are.
    pub fn len(&self) -> usize {
        self.df.len()
    }

    /// What a word weighs that stands in one unit of each plan and nowhere else.
    pub fn rare(&self) -> f64 {
        self.rare
    }

    /// What a bag weighs.
    pub fn total(&self, bag: &Bag) -> f64 {
        bag.iter().map(|(w, n)| self.weight(*w) * f64::from(*n)).sum()
    }

    /// What two bags share: by what sets units apart, and by how much there is of it.
    pub fn shared(&self, a: &Bag, b: &Bag) -> (f64, f64) {
        let (mut i, mut j, mut sum, mut much) = (0, 0, 0.0, 0.0);
        while let (Some((x, n)), Some((y, m))) = (a.get(i), b.get(j)) {
            match x.cmp(y) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    let n = f64::from(*n.min(m));
                    sum += self.weight(*x) * n;
                    much += self.amount.get(*x as usize).copied().unwrap_or(0.0) * n;
                    (i, j) = (i + 1, j + 1);
                }
            }
        }
        (sum, much)
    }

    fn features(&mut self, e: &Unit, under: &[&str], names: &HashMap<String, String>) -> Features {
        let title = undated(&e.printed);
        let mut out = Features { title: self.bag([plain(&e.printed).as_str()]), ..Features::default() };
        out.key = self.title(&title, '\u{1}');
        out.overall.extend(out.key);
        out.inside = counted(under.iter().filter_map(|t| self.title(&undated(t), '\u{5}')).collect());
        let mut all: Vec<String> = under.iter().map(|t| plain(t)).collect();
        let mut actors = vec![];
        for field in &e.fields {
            match &field.value {
                Value::Passages(bits) if says_what_it_is(field.name) => {
                    for text in bits.iter().map(|passage| plain(&passage.printed)) {
                        let point = self.id(&format!("\u{2}{text}"));
                        out.overall.push(point);
                        if matches!(field.name, FieldName::Punkt | FieldName::Tekst | FieldName::Deltiltak) {
                            out.points.push(point);
                        }
                        all.push(text);
                    }
                }
                Value::Actors(list) => actors.extend(list.iter().map(|a| self.actor(a, names))),
                // times change every year, and status and dates say nothing of what a thing is
                Value::Passages(_) | Value::Times(_) => {}
            }
        }
        out.overall.extend(&actors);
        out.contents = self.bag(all.iter().map(String::as_str));
        out.actors = counted(actors);
        let bags = [&out.title, &out.contents, &out.actors, &out.inside].into_iter().flatten().map(|(word, _)| *word);
        let whole = out.points.iter().copied().collect::<HashSet<_>>();
        for word in bags.chain(out.key).chain(whole) {
            if let Some(df) = self.df.get_mut(word as usize) {
                *df += 1;
            }
        }
        out
    }

    /// A whole title as one word; none where there are no words in it.
    fn title(&mut self, title: &str, mark: char) -> Option<u32> {
        let key = words(title).join(" ").to_lowercase();
        (!key.is_empty()).then(|| self.id(&format!("{mark}{key}")))
    }

    fn actor(&mut self, actor: &Aktør, names: &HashMap<String, String>) -> u32 {
        let name = normal(&actor.namn).to_lowercase();
        let key = actor.id.as_ref().or_else(|| names.get(&name)).unwrap_or(&name).clone();
        self.id(&format!("\u{3}{key}"))
    }

    /// The words of plain texts, each also by its beginning, so that another ending is not another word.
    fn bag<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> Bag {
        let mut ids = vec![];
        for word in texts.into_iter().flat_map(words) {
            let (whole, stem) = match self.words.get(word) {
                Some(known) => *known,
                None => {
                    let stem: String = word.chars().take(STEM).collect();
                    let both = (self.id(word), self.id(&format!("{stem}\u{4}")));
                    self.words.insert(word.to_string(), both);
                    both
                }
            };
            ids.extend([whole, stem]);
        }
        counted(ids)
    }

    fn id(&mut self, word: &str) -> u32 {
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        let id = u32::try_from(self.df.len()).unwrap_or(u32::MAX);
        self.ids.insert(word.to_string(), id);
        self.df.push(0);
        id
    }

    fn weigh(&mut self, units: usize) {
        let n = units.max(2) as f64;
        self.rare = (1.0 + n / 2.0).ln();
        self.amount = self.df.iter().map(|df| (1.0 + n / f64::from((*df).max(1))).ln()).collect();
        for (word, id) in &self.ids {
            // the beginning of a word says less than the word
            if let (true, Some(v)) = (word.ends_with('\u{4}'), self.amount.get_mut(*id as usize)) {
                *v *= 0.6;
            }
        }
        self.weight = self.amount.iter().map(|v| v.powf(RARITY)).collect();
    }
}

/// How much more the rare words count than the common ones when texts are told apart.
const RARITY: f64 = 1.3;

/// How much of a word is its stem.
const STEM: usize = 6;

fn says_what_it_is(namn: FieldName) -> bool {
    !matches!(
        namn,
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

fn counted(mut ids: Vec<u32>) -> Bag {
    ids.sort_unstable();
    let mut out: Bag = vec![];
    for id in ids {
        match out.last_mut() {
            Some((last, n)) if *last == id => *n = n.saturating_add(1),
            _ => out.push((id, 1)),
        }
    }
    out
}

/// A text without its years, capitals and ways of writing.
fn plain(text: &str) -> String {
    normal(&undated(text)).to_lowercase()
}

/// A text without its years, unless it is nothing else.
fn undated(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits = rest.get(at..).map_or(0, |t| t.bytes().take_while(u8::is_ascii_digit).count());
        let (head, tail) = rest.split_at(at);
        let (number, after) = tail.split_at(digits);
        out.push_str(head);
        // a day of a month or an amount has other digits beside it: `01.02.2024`, `2 000`
        if number.parse::<u16>().is_ok_and(|n| digits == 4 && (1990..2100).contains(&n)) {
            out.push(' ');
        } else {
            out.push_str(number);
        }
        rest = after;
    }
    out.push_str(rest);
    if out.chars().any(char::is_alphanumeric) { out } else { text.to_string() }
}
