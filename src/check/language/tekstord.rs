//! The words of a paragraph that are the author's own: not quoted, not part of a link, an address or a name.

use crate::plan::texts::Paragraph;
use std::ops::Range;

/// A word, and whether it stands where any word has a large letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tekstord<'a> {
    pub ord: &'a str,
    pub range: Range<usize>,
    /// First in a sentence, after a colon, a dash or a bracket.
    pub fyrst: bool,
}

impl Tekstord<'_> {
    /// A large letter where none has to be: a part of a name.
    pub fn er_namn(&self) -> bool {
        self.ord.starts_with(char::is_uppercase) && !self.fyrst
    }

    /// `SLT`, `ANSVAR`.
    pub fn er_versal(&self) -> bool {
        self.ord.chars().nth(1).is_some() && !self.ord.contains(char::is_lowercase)
    }
}

/// Every word of a text, also those that are quoted.
pub fn alle(tekst: &str) -> Vec<Tekstord<'_>> {
    let mut out = vec![];
    let (mut fyrst, mut spaced) = (true, true);
    let mut rest = tekst.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if !c.is_alphanumeric() {
            // a hyphen after a space is a mark of a list that the author typed
            let starts =
                matches!(c, '.' | '!' | '?' | ':' | '\n' | '–' | '—' | '•' | '(' | '[' | '/') || c == '-' && spaced;
            fyrst = starts || fyrst && !matches!(c, ',' | ';' | '\u{fffc}');
            spaced = c.is_whitespace();
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some((at, c)) = rest.next_if(|(_, c)| c.is_alphanumeric()) {
            end = at + c.len_utf8();
        }
        let ord = tekst.get(start..end).unwrap_or("");
        out.push(Tekstord { ord, range: start..end, fyrst });
        (fyrst, spaced) = (false, false);
    }
    out
}

/// The words that an author answers for. None in a block quote.
pub fn eigne<'a>(avsnitt: &'a Paragraph) -> Vec<Tekstord<'a>> {
    if avsnitt.sitat {
        return vec![];
    }
    let mut utanfor = siterte(&avsnitt.tekst);
    utanfor.extend(adresser(&avsnitt.tekst));
    utanfor.extend(avsnitt.lenkjer.iter().map(|l| l.range.clone()));
    // titles of books and reports are set in italics
    utanfor.extend(avsnitt.kursiv.iter().cloned());
    let mut words = alle(&avsnitt.tekst);
    utan(&mut words, utanfor);
    words
}

/// Takes out the words that stand in some ranges.
pub fn utan(words: &mut Vec<Tekstord>, mut utanfor: Vec<Range<usize>>) {
    utanfor.sort_by_key(|range| range.start);
    // both are in order, so one walk is enough
    let mut rest = utanfor.into_iter().peekable();
    let mut end = 0;
    words.retain(|word| {
        while let Some(range) = rest.next_if(|range| range.start < word.range.end) {
            end = end.max(range.end);
        }
        end <= word.range.start
    });
}

/// What stands in quotation marks, the marks included.
pub fn siterte(tekst: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = vec![];
    let mut open: Option<(usize, &[char])> = None;
    for (at, c) in tekst.char_indices() {
        match open {
            Some((start, ends)) if ends.contains(&c) => {
                out.push(start..at + c.len_utf8());
                open = None;
            }
            // one that was never closed
            Some(_) if c == '«' => open = Some((at, &['»'])),
            Some(_) => {}
            None => {
                let ends: &[char] = match c {
                    '«' => &['»'],
                    '“' | '„' | '”' => &['”', '“'],
                    '"' => &['"'],
                    '‘' => &['’'],
                    _ => continue,
                };
                open = Some((at, ends));
            }
        }
    }
    out
}

/// Addresses on the web and for mail.
fn adresser(tekst: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    tekst.split_inclusive(char::is_whitespace).filter_map(move |word| {
        let range = at..at + word.len();
        at = range.end;
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        er_adresse(bare).then_some(range)
    })
}

/// `https://a.no/b`, `www.a.no`, `post@a.no`, `a.no/b`.
pub fn er_adresse(word: &str) -> bool {
    let host = word.split(['/', '?', '#']).next().unwrap_or("");
    let known = ["no", "com", "org", "net", "eu", "info", "dk", "se"];
    let is_host = host.rsplit_once('.').is_some_and(|(before, end)| {
        known.contains(&end) && !before.is_empty() && before.chars().all(|c| c.is_alphanumeric() || ".-@_".contains(c))
    });
    word.contains("://") || word.starts_with("www.") || is_host
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fyrste(tekst: &str) -> Vec<&str> {
        alle(tekst).into_iter().filter(|w| w.fyrst).map(|w| w.ord).collect()
    }

    #[test]
    fn words_that_start_something_are_known() {
        assert_eq!(fyrste("Ein to. Tre (fire) – fem: seks, sju/åtte"), ["Ein", "Tre", "fire", "fem", "seks", "åtte"]);
        assert_eq!(fyrste("«Ung i Aukra» er"), ["Ung"]);
        assert_eq!(fyrste("-SLT-Koordinator -Styrande nivå"), ["SLT", "Styrande"]);
        assert!(
            alle("SLT og Aukra")
                .iter()
                .skip(1)
                .map(|w| (w.er_namn(), w.er_versal()))
                .eq([(false, false), (true, false)])
        );
    }

    #[test]
    fn quotations_and_addresses_are_found() {
        let found = |tekst: &str| siterte(tekst).into_iter().map(|r| tekst[r].to_string()).collect::<Vec<_>>();
        assert_eq!(found("a «b» c “d” \"e\" «f"), ["«b»", "“d”", "\"e\""]);
        assert_eq!(found("a «b og «c» d"), ["«c»"]);
        for word in ["https://a.no/b", "www.a.no", "post@a.kommune.no", "bufdir.no", "a.no/b"] {
            assert!(er_adresse(word), "{word}");
        }
        for word in ["13.10", "bl.a", "rus.No", "no", ".no", "og/eller"] {
            assert!(!er_adresse(word), "{word}");
        }
    }
}
