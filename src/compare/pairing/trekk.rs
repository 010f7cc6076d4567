//! What a unit is known by: its words, each weighed by how rare it is in both plans, its actors, its points.

use super::super::contents::{Aktør, Contents, FieldName, Unit, UnitKind, Value};
use super::super::tekst::{normal, words};
use std::collections::{HashMap, HashSet};

/// The words of one kind of units, in both plans.
#[derive(Default)]
pub struct Ordbok {
    ids: HashMap<String, u32>,
    /// Each word that was met, and its beginning.
    ord: HashMap<String, (u32, u32)>,
    /// In how many units each word stands.
    df: Vec<u32>,
    /// What a word weighs when texts are told apart, and when it is asked how much there is of a text.
    vekt: Vec<f64>,
    mengd: Vec<f64>,
    /// What a word weighs that stands in one unit of each plan.
    sjeldan: f64,
}

/// A bag of words: which, and how often; sorted.
pub type Sekk = Vec<(u32, u16)>;

/// What a unit is known by.
#[derive(Clone, Debug, Default)]
pub struct Trekk {
    pub tittel: Sekk,
    /// The title in a form in which years do not count; none where that leaves nothing.
    pub nøkkel: Option<u32>,
    pub innhald: Sekk,
    pub aktørar: Sekk,
    /// The whole titles of what stands in it, each as one word.
    pub inni: Sekk,
    /// The points and paragraphs, each by its normal form.
    pub punkt: Vec<u32>,
    /// All of the above, in order: two units with the same are the same word for word.
    pub alt: Vec<u32>,
}

/// The features of all units of a kind; those of the other kinds are left empty.
pub struct Trekka {
    pub gammal: Vec<Trekk>,
    pub ny: Vec<Trekk>,
    pub bok: Ordbok,
}

impl Trekka {
    /// Reads the features of all units of a kind.
    pub fn of(gammal: &Contents, ny: &Contents, slag: UnitKind) -> Trekka {
        let mut bok = Ordbok::default();
        let names = actor_ids([gammal, ny]);
        let mut side = |innhald: &Contents| -> Vec<Trekk> {
            let under = titles_under(innhald, slag);
            let units = innhald.units.iter().enumerate();
            let of = |(i, e): (usize, &Unit)| match e.kind == slag {
                true => bok.trekk(e, under.get(&i).map_or(&[], Vec::as_slice), &names),
                false => Trekk::default(),
            };
            units.map(of).collect()
        };
        let (gammal_trekk, ny_trekk) = (side(gammal), side(ny));
        let count = |innhald: &Contents| innhald.units.iter().filter(|e| e.kind == slag).count();
        bok.weigh(count(gammal) + count(ny));
        Trekka { gammal: gammal_trekk, ny: ny_trekk, bok }
    }
}

/// The titles of all that stands in a unit: a goal is known by its measures.
fn titles_under(innhald: &Contents, slag: UnitKind) -> HashMap<usize, Vec<&str>> {
    let mut out: HashMap<usize, Vec<&str>> = HashMap::new();
    for e in &innhald.units {
        let mut over = e.parent;
        while let Some((i, unit)) = over.and_then(|i| Some((i, innhald.units.get(i)?))) {
            if unit.kind == slag {
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
    for felt in plans.into_iter().flat_map(|p| &p.units).flat_map(|e| &e.fields) {
        if let Value::Actors(all) = &felt.value {
            let named = all.iter().filter_map(|a| Some((normal(&a.namn).to_lowercase(), a.id.clone()?)));
            out.extend(named);
        }
    }
    out
}

impl Ordbok {
    /// What a word weighs.
    pub fn vekt(&self, word: u32) -> f64 {
        self.vekt.get(word as usize).copied().unwrap_or(1.0)
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
    pub fn sjeldan(&self) -> f64 {
        self.sjeldan
    }

    /// What a bag weighs.
    pub fn tyngd(&self, sekk: &Sekk) -> f64 {
        sekk.iter().map(|(w, n)| self.vekt(*w) * f64::from(*n)).sum()
    }

    /// What two bags share: by what sets units apart, and by how much there is of it.
    pub fn felles(&self, a: &Sekk, b: &Sekk) -> (f64, f64) {
        let (mut i, mut j, mut sum, mut much) = (0, 0, 0.0, 0.0);
        while let (Some((x, n)), Some((y, m))) = (a.get(i), b.get(j)) {
            match x.cmp(y) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    let n = f64::from(*n.min(m));
                    sum += self.vekt(*x) * n;
                    much += self.mengd.get(*x as usize).copied().unwrap_or(0.0) * n;
                    (i, j) = (i + 1, j + 1);
                }
            }
        }
        (sum, much)
    }

    fn trekk(&mut self, e: &Unit, under: &[&str], names: &HashMap<String, String>) -> Trekk {
        let title = undated(&e.printed);
        let mut out = Trekk { tittel: self.sekk([plain(&e.printed).as_str()]), ..Trekk::default() };
        out.nøkkel = self.tittel(&title, '\u{1}');
        out.alt.extend(out.nøkkel);
        out.inni = counted(under.iter().filter_map(|t| self.tittel(&undated(t), '\u{5}')).collect());
        let mut all: Vec<String> = under.iter().map(|t| plain(t)).collect();
        let mut actors = vec![];
        for felt in &e.fields {
            match &felt.value {
                Value::Passages(bits) if er_innhald(felt.name) => {
                    for text in bits.iter().map(|bit| plain(&bit.printed)) {
                        let point = self.id(&format!("\u{2}{text}"));
                        out.alt.push(point);
                        if matches!(felt.name, FieldName::Punkt | FieldName::Tekst | FieldName::Deltiltak) {
                            out.punkt.push(point);
                        }
                        all.push(text);
                    }
                }
                Value::Actors(list) => actors.extend(list.iter().map(|a| self.actor(a, names))),
                // times change every year, and status and dates say nothing of what a thing is
                Value::Passages(_) | Value::Times(_) => {}
            }
        }
        out.alt.extend(&actors);
        out.innhald = self.sekk(all.iter().map(String::as_str));
        out.aktørar = counted(actors);
        let bags = [&out.tittel, &out.innhald, &out.aktørar, &out.inni].into_iter().flatten().map(|(word, _)| *word);
        let whole = out.punkt.iter().copied().collect::<HashSet<_>>();
        for word in bags.chain(out.nøkkel).chain(whole) {
            if let Some(df) = self.df.get_mut(word as usize) {
                *df += 1;
            }
        }
        out
    }

    /// A whole title as one word; none where there are no words in it.
    fn tittel(&mut self, title: &str, mark: char) -> Option<u32> {
        let key = words(title).join(" ").to_lowercase();
        (!key.is_empty()).then(|| self.id(&format!("{mark}{key}")))
    }

    fn actor(&mut self, actor: &Aktør, names: &HashMap<String, String>) -> u32 {
        let name = normal(&actor.namn).to_lowercase();
        let key = actor.id.as_ref().or_else(|| names.get(&name)).unwrap_or(&name).clone();
        self.id(&format!("\u{3}{key}"))
    }

    /// The words of plain texts, each also by its beginning, so that another ending is not another word.
    fn sekk<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> Sekk {
        let mut ids = vec![];
        for word in texts.into_iter().flat_map(words) {
            let (whole, stem) = match self.ord.get(word) {
                Some(known) => *known,
                None => {
                    let stem: String = word.chars().take(STEM).collect();
                    let both = (self.id(word), self.id(&format!("{stem}\u{4}")));
                    self.ord.insert(word.to_string(), both);
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
        self.sjeldan = (1.0 + n / 2.0).ln();
        self.mengd = self.df.iter().map(|df| (1.0 + n / f64::from((*df).max(1))).ln()).collect();
        for (word, id) in &self.ids {
            // the beginning of a word says less than the word
            if let (true, Some(v)) = (word.ends_with('\u{4}'), self.mengd.get_mut(*id as usize)) {
                *v *= 0.6;
            }
        }
        self.vekt = self.mengd.iter().map(|v| v.powf(RARITY)).collect();
    }
}

/// How much more the rare words count than the common ones when texts are told apart.
const RARITY: f64 = 1.3;

/// How much of a word is its stem.
const STEM: usize = 6;

fn er_innhald(namn: FieldName) -> bool {
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

fn counted(mut ids: Vec<u32>) -> Sekk {
    ids.sort_unstable();
    let mut out: Sekk = vec![];
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
