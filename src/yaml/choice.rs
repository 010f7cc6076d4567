//! A word to choose among a few, which becomes an enum without fields.

use super::{About, Cx, Defs, Name, Node, WordAbout, did_you_mean, near, schema, surely};
use crate::fault::{Edit, Fault, code};
use crate::norsk::{Both, List, Målform, Said, said};
use serde_json::{Value as Json, json};

/// A word that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The nynorsk form.
    pub nn: &'static str,
    /// The bokmål form, where it differs.
    pub nb: Option<&'static str>,
    /// Other words that authors use for it.
    pub also: &'static [&'static str],
    /// What it means.
    pub doc: Both,
}

impl Word {
    /// Both forms.
    pub fn forms(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.nn).chain(self.nb)
    }
}

/// An enum that is read from a word; `#[derive(Choice)]` writes this.
pub trait Choice: Sized + Copy + 'static {
    /// What the author calls it, as `ein status`.
    const NAME: Name;
    /// The words, in order.
    const WORDS: &'static [Word];
    /// The values, in the order of the words.
    const ALL: &'static [Self];

    /// The nynorsk word of a value.
    fn word(self) -> &'static str;

    /// The word of a value in a målform.
    fn form(self, målform: Målform) -> &'static str {
        let nynorsk = self.word();
        let bokmål = || Self::WORDS.iter().find(|word| word.nn == nynorsk)?.nb;
        match målform {
            Målform::Nynorsk => nynorsk,
            Målform::Bokmål => bokmål().unwrap_or(nynorsk),
        }
    }
}

/// Reads a choice from a node. Of a word that is misspelt, the meant one is read as well.
pub fn read_choice<C: Choice>(node: &Node, cx: &mut Cx<'_>) -> Option<C> {
    let text = cx.text(node, C::NAME)?.text.trim();
    let at = match C::WORDS.iter().position(|word| word.forms().any(|form| form == text)) {
        Some(at) => {
            cx.note_form(node.place, text, C::WORDS[at].nn, C::WORDS[at].nb);
            at
        }
        None => unknown(text, node, &C::NAME.said(), C::WORDS, cx)?,
    };
    C::ALL.get(at).copied()
}

/// Reports a word that is not among those to choose from, and gives the one that was meant.
pub(super) fn unknown(text: &str, node: &Node, name: &Said, words: &[Word], cx: &mut Cx<'_>) -> Option<usize> {
    let lower = text.to_lowercase();
    let said = words.iter().position(|word| word.also.contains(&lower.as_str()));
    let guess = || {
        // a word is as near to both of its forms now and then
        let own = || words.iter().map(|word| cx.mostly().choose(word.nn, word.nb));
        let form = near(text, words.iter().flat_map(Word::forms)).or_else(|| near(text, own()))?;
        words.iter().position(|word| word.forms().any(|own| own == form)).map(|at| (at, form))
    };
    let meant = said.and_then(|at| Some((at, words.get(at)?.nn))).or_else(guess);
    let hint = match meant {
        Some((at, word)) if said.is_some() => {
            let own = words.get(at).map_or_else(|| Said::same(word), |word| cx.own(word.nn, word.nb));
            said!("her heiter det «{own}»", "her heter det «{own}»"; own)
        }
        // the other form would only be remarked on in a file that has one of its own
        Some((at, _)) if !cx.forms.is_empty() && words.get(at).is_some() => {
            let own = words.get(at).map(|word| cx.own(word.nn, word.nb)).unwrap_or_default();
            said!("meinte du «{own}»?", "mente du «{own}»?"; own)
        }
        Some((_, word)) => did_you_mean(word),
        None => {
            let or = or(words, cx);
            said!("skriv {or}", "skriv {or}"; or)
        }
    };
    let shown: String = text.chars().take(40).collect();
    let dots = if shown.len() < text.len() { "…" } else { "" };
    let fault = Fault::error(
        code::UNKNOWN_WORD,
        node.place,
        said!("«{shown}{dots}» er ikkje {name}", "«{shown}{dots}» er ikke {name}"; name),
    );
    let sure = if said.is_none() { surely::of_word(text, words) } else { None };
    let own = meant.and_then(|(at, _)| words.get(at)).filter(|_| !cx.forms.is_empty());
    let sure = sure.map(|word| own.map_or(word, |own| cx.mostly().choose(own.nn, own.nb)));
    cx.push(fault.hint(hint).cure(sure.map(|word| Edit::new(node.place, text, word))));
    meant.map(|(at, _)| at)
}

/// «a, b eller c».
pub(super) fn or(words: &[Word], cx: &Cx<'_>) -> Said {
    let of = |målform| {
        let words = words.iter().map(|word| cx.form_or(målform).choose(word.nn, word.nb));
        List::OR.of(&words.collect::<Vec<_>>())
    };
    Said::new(of(Målform::Nynorsk), of(Målform::Bokmål))
}

/// The schema of a choice.
pub fn choice_schema<C: Choice>(defs: &mut Defs) -> Json {
    words_schema(C::WORDS, defs)
}

/// What the user guide knows of a choice.
pub fn choice_about<C: Choice>() -> About {
    let words = C::WORDS.iter().map(|word| WordAbout { word: word.nn, nb: word.nb, doc: word.doc }).collect();
    About { words, ..About::named(C::NAME.bare()) }
}

/// The schema of a choice among words.
pub(super) fn words_schema(words: &[Word], defs: &Defs) -> Json {
    let målform = defs.målform();
    let own: Vec<&str> = words.iter().map(|word| målform.choose(word.nn, word.nb)).collect();
    let or = Said::same(List::OR.of(&own));
    let schema = json!({
        "type": ["string"],
        "enum": own,
        "enumDescriptions": words.iter().map(|word| word.doc.in_form(målform)).collect::<Vec<_>>(),
    });
    let schema = schema::told(schema, &said!("skriv {or}", "skriv {or}"; or), defs);
    // a word of digits is a number to an editor, where it stands without quotation marks
    let numbers = own.iter().filter_map(|word| word.parse::<f64>().ok());
    let numbers = numbers.map(|number| json!({ "type": ["number"], "minimum": number, "maximum": number }));
    let numbers: Vec<Json> = numbers.collect();
    if numbers.is_empty() {
        return schema;
    }
    schema::any_of(std::iter::once(schema).chain(numbers).collect())
}
