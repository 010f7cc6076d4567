//! Records of several kinds, told apart by the word of one key, which become an enum of records.

use super::choice::{self, Word};
use super::record::{self, Record};
use super::{About, Cx, Defs, Entry, Key, Kind, Name, Node, Want, did_you_mean, near, schema, surely, unknown};
use crate::fault::{Edit, Fault, code};
use crate::norsk::{Both, List, Said, said};
use serde_json::{Value as Json, json};

/// One kind: the word that picks it, and its schema.
#[derive(Clone, Copy, Debug)]
pub struct KindWord {
    /// The word.
    pub word: Word,
    /// The schema of its record.
    pub schema: fn(&mut Defs) -> Json,
    /// What the user guide knows of its record.
    pub about: fn() -> About,
    /// The keys of its record.
    pub keys: fn() -> &'static [Key],
}

/// The key whose word picks the kind, as it was found in a map.
#[derive(Clone, Copy, Debug)]
pub struct Tag<'n> {
    key: &'n str,
}

impl<'n> Tag<'n> {
    /// Reads the record of the kind that was picked.
    pub fn read<R: Record>(self, node: &'n Node, cx: &mut Cx<'_>) -> Option<R> {
        record::read_tagged(node, Some(self.key), cx)
    }
}

/// Finds out which kind a node is of; the number is that of the kind. `name` is what the author calls the whole.
pub fn choose_kind<'n>(
    node: &'n Node,
    key: &str,
    name: Name,
    kinds: &[KindWord],
    cx: &mut Cx<'_>,
) -> Option<(usize, Tag<'n>)> {
    let Kind::Map(entries) = &node.kind else {
        cx.wrong(node, Want::KEYS);
        return None;
    };
    let words: Vec<Word> = kinds.iter().map(|kind| kind.word).collect();
    let Some(entry) = entry(entries, key, cx) else {
        if !node.holed {
            let (name, or) = (name.said(), choice::or(&words, cx));
            let message = said!("{name} manglar «{key}»", "{name} mangler «{key}»"; name);
            let hint = said!("skriv «{key}: » og {or}", "skriv «{key}: » og {or}"; or);
            cx.error(code::MISSING_KEY, cx.first_character(node), message, hint);
        }
        return None;
    };
    let (nn, nb) = (name.bare().nn, name.bare().nb);
    let kind = said!("eit slag {nn}", "et slag {nb}");
    let text = cx.text(&entry.value, Name::new("eit ord", "et ord"))?.text.trim();
    let at = match words.iter().position(|word| word.forms().any(|form| form == text)) {
        Some(at) => at,
        None => choice::unknown(text, &entry.value, &kind, &words, cx)?,
    };
    let at = match fits_better(at, entries, kinds) {
        Some(other) => {
            let [own, right] = [at, other].map(|at| words.get(at).map_or("", |word| word.nn));
            let message = said!(
                "dette er nøklane til «{right}», ikkje til «{own}»",
                "dette er nøklene til «{right}», ikke til «{own}»"
            );
            let hint = said!("skriv «{key}: {right}»", "skriv «{key}: {right}»");
            cx.error(code::UNKNOWN_WORD, entry.value.place, message, hint);
            other
        }
        None => at,
    };
    Some((at, Tag { key: &entry.key }))
}

/// How many more of the keys another kind has to take.
const BETTER: usize = 2;

/// The kind whose keys these are, where they are those of another than was picked.
fn fits_better(picked: usize, entries: &[Entry], kinds: &[KindWord]) -> Option<usize> {
    let takes = |kind: &KindWord| {
        let keys = (kind.keys)();
        entries.iter().filter(|entry| keys.iter().any(|key| key.forms().any(|form| form == entry.key))).count()
    };
    let own = takes(kinds.get(picked)?);
    // the keys that all kinds have say nothing, and a file with one slip is what it says
    if entries.len() < own + BETTER + 1 {
        return None;
    }
    let best = kinds.iter().enumerate().max_by_key(|(_, kind)| takes(kind))?;
    (takes(best.1) >= own + BETTER).then_some(best.0)
}

/// The entry of the key, or of a key that is a misspelling of it, which is reported.
fn entry<'n>(entries: &'n [Entry], key: &str, cx: &mut Cx<'_>) -> Option<&'n Entry> {
    let exact = entries.iter().find(|entry| entry.key == key);
    exact.or_else(|| {
        let mut all = entries.iter().filter(|entry| near(&entry.key, [key]).is_some());
        let misspelt = all.clone().find(|entry| entry.value.written().is_some())?;
        let alone = all.next().is_some() && all.next().is_none();
        let sure = surely::surely(&misspelt.key, [((), key)]).filter(|_| alone);
        let cure = sure.map(|_| Edit::new(misspelt.key_place, misspelt.key.as_str(), key));
        let fault = Fault::error(code::UNKNOWN_KEY, misspelt.key_place, unknown::unknown(&misspelt.key));
        cx.push(fault.hint(did_you_mean(key)).cure(cure));
        Some(misspelt)
    })
}

/// The schema of the kinds: the word is required, and picks the record that the rest is held against.
pub fn kinds_schema(key: &str, kinds: &[KindWord], defs: &mut Defs) -> Json {
    let målform = defs.målform();
    let words: Vec<Word> = kinds.iter().map(|kind| kind.word).collect();
    let picks: Vec<Json> = kinds
        .iter()
        .map(|kind| {
            let then = (kind.schema)(defs);
            let word = målform.choose(kind.word.nn, kind.word.nb);
            json!({ "if": { "properties": { key: { "const": word } }, "required": [key] }, "then": then })
        })
        .collect();
    let doc = Both::new("Kva slag dette er.", "Hvilket slag dette er.");
    let tag = schema::described(choice::words_schema(&words, defs), doc, None, målform);
    let own: Vec<&str> = words.iter().map(|word| målform.choose(word.nn, word.nb)).collect();
    let or = Said::same(List::OR.of(&own));
    let message = said!("skriv «{key}: » og {or}", "skriv «{key}: » og {or}"; or);
    let kinds = json!({ "type": ["object"], "required": [key], "properties": { key: tag }, "allOf": picks });
    schema::told(kinds, &message, defs)
}

/// What the user guide knows of the kinds.
pub fn kinds_about(name: Name, kinds: &[KindWord]) -> About {
    let mut about = About::any_of(name, kinds.iter().map(|kind| (kind.about)()));
    about.words = kinds
        .iter()
        .map(|kind| super::WordAbout { word: kind.word.nn, nb: kind.word.nb, doc: kind.word.doc })
        .collect();
    about
}
