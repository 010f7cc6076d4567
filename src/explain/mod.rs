//! `planverk forklar PV011`: what a fault means, why it matters, wrong and right.
//!
//! The pages lie in `docs/feilkodar/`, one a code, in both målformer, and are compiled in. They are documentation and test at once: the tests
//! here run every example in them, so that a page cannot say anything of a rule that is not so.
//!
//! 1. [`mod@pages`]: the pages, by code.
//! 2. [`find`]: the page that the author asks for, by number or by name; or what was meant.
//! 3. [`Page::text`]: a page as plain text for a terminal.

mod pages;
mod terminal;

#[cfg(test)]
mod tests;

use crate::check;
use crate::fault::Code;
use crate::norsk::{List, Målform, Said, said};
use crate::yaml::near;
use unicode_normalization::UnicodeNormalization;

/// The page of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// The code.
    pub code: Code,
    /// All of it in nynorsk, as Markdown.
    nn: &'static str,
    /// All of it in bokmål.
    nb: &'static str,
}

impl Page {
    /// The page of a file: its heading says which code it is of.
    fn new((_, nn, nb): &pages::File) -> Option<Self> {
        let heading = nn.lines().next()?.strip_prefix("# ")?;
        let code = check::codes().find(|code| heading.split_once(' ') == Some((code.id, code.name)))?;
        Some(Self { code, nn, nb })
    }

    /// What the fault is, in a sentence: the first paragraph of the page.
    pub fn summary(&self) -> Said {
        let sentence = |målform| terminal::paragraph(first_paragraph(self.markdown(målform)));
        Said::new(sentence(Målform::Nynorsk), sentence(Målform::Bokmål))
    }

    /// The whole page as plain text, in lines of `width` characters at the most. Only examples may be wider.
    pub fn text(&self, width: usize, målform: Målform) -> String {
        terminal::plain(self.markdown(målform), width)
    }

    fn markdown(&self, målform: Målform) -> &'static str {
        målform.choose(self.nn, Some(self.nb))
    }
}

fn first_paragraph(markdown: &'static str) -> &'static str {
    let paragraphs = markdown.split("\n\n").map(str::trim);
    paragraphs.skip(1).find(|text| !text.starts_with("<!--")).unwrap_or("")
}

/// All pages, by number.
pub fn pages() -> impl Iterator<Item = Page> {
    pages::FILES.iter().filter_map(Page::new)
}

/// Why no page was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotFound {
    /// What was not found.
    pub message: Said,
    /// What may have been meant, or how a code is written.
    pub hint: Said,
}

/// The page that the author asks for: by number (`PV011`, `pv11`, `11`), by name, or by what a fault begins with
/// (`feil[PV011 ukjend-nøkkel]`).
///
/// # Errors
///
/// No code is called that; the answer says what may have been meant.
pub fn find(asked: &str) -> Result<Page, NotFound> {
    // macOS hands over decomposed letters
    let asked: String = asked.trim().nfc().collect();
    let words = || asked.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| !word.is_empty());
    let found = words().find_map(|word| pages().find(|page| page.code.is_called(word) || numbered(page, word)));
    found.ok_or_else(|| {
        let name = shortened(&asked);
        NotFound { message: said!("ingen feil heiter «{name}»", "ingen feil heter «{name}»"), hint: hint(&asked) }
    })
}

/// Whether a word is the number of a page, without the letters or the leading zeros, or with the letter O for a zero.
fn numbered(page: &Page, word: &str) -> bool {
    let word = word.to_lowercase();
    let digits = word.strip_prefix("pv").map_or(word.clone(), |digits| digits.replace('o', "0"));
    digits.parse::<u16>().is_ok_and(|number| page.code.id == format!("PV{number:03}"))
}

fn shortened(asked: &str) -> String {
    match asked.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", asked.get(..at).unwrap_or("")),
        None => asked.into(),
    }
}

/// Asks whether a page was meant that has nearly this number or name, or a name with the word in it.
fn hint(asked: &str) -> Said {
    let meant = meant(asked);
    if meant.is_empty() {
        return said!(
            "skriv koden slik han står i feilmeldinga, til dømes PV011 eller ukjend-nøkkel",
            "skriv koden slik den står i feilmeldingen, for eksempel PV011 eller ukjend-nøkkel"
        );
    }
    let shown: Vec<String> = meant.iter().map(|page| format!("«{}» ({})", page.code.name, page.code.id)).collect();
    let shown = List::OR.of(&shown);
    said!("meinte du {shown}?", "mente du {shown}?")
}

fn meant(asked: &str) -> Vec<Page> {
    let asked = asked.to_lowercase();
    let nearest = near(&asked, pages().map(|page| page.code.name)).map(str::to_owned);
    let ids: Vec<String> = pages().map(|page| page.code.id.to_lowercase()).collect();
    let nearest = nearest.or_else(|| near(&asked, ids.iter().map(String::as_str)).map(str::to_owned));
    match nearest {
        Some(word) => pages().filter(|page| page.code.is_called(&word)).collect(),
        None if asked.chars().count() < 3 => vec![],
        None => pages().filter(|page| page.code.name.contains(&asked)).collect(),
    }
}
