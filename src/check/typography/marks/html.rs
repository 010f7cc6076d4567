//! What is copied from a web page or out of its code: `<b>`, `<br>`, `<!-- … -->`, `&nbsp;`, and `<<` for «.

use super::{Field, Near, pairs};
use crate::norsk::{Said, said};
use std::ops::Range;

/// Names of tags that are met in texts.
const TAGS: &[&str] = &[
    "a",
    "abbr",
    "article",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "label",
    "li",
    "main",
    "mark",
    "nav",
    "o:p",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "script",
    "section",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "title",
    "tr",
    "tt",
    "u",
    "ul",
    "wbr",
];

/// Names of characters that are met in texts.
const NAMED: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("ndash", "–"),
    ("mdash", "—"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("bull", "•"),
    ("middot", "·"),
    ("hellip", "…"),
    ("sect", "§"),
    ("deg", "°"),
    ("copy", "©"),
    ("euro", "€"),
    ("frac12", "½"),
    ("times", "×"),
    ("minus", "−"),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("rdquo", "”"),
    ("ldquo", "“"),
    ("shy", ""),
    ("aring", "å"),
    ("Aring", "Å"),
    ("oslash", "ø"),
    ("Oslash", "Ø"),
    ("aelig", "æ"),
    ("AElig", "Æ"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("agrave", "à"),
    ("ograve", "ò"),
    ("ocirc", "ô"),
    ("ecirc", "ê"),
    ("acirc", "â"),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
];

/// The longest name or number between `&` and `;`.
const LONGEST_NAME: usize = 8;

pub fn find(text: &str, field: Field, out: &mut Vec<Near>) {
    if text.contains('<') {
        comments(text, out);
        tags(text, field, out);
        let angled = pairs(text, "<<", ">>")
            .filter(|(_, inner)| inner.starts_with(char::is_alphanumeric) && !inner.contains('<'));
        out.extend(angled.map(|(range, inner)| Near::sure(range, format!("«{inner}»"))));
    }
    entities(text, out);
}

fn comments(text: &str, out: &mut Vec<Near>) {
    let hint = || {
        said!(
            "ta det bort; ein merknad til deg sjølv skriv du etter «# » på ei eiga line utanfor teksten",
            "ta det bort; en merknad til deg selv skriver du etter «# » på en egen linje utenfor teksten"
        )
    };
    out.extend(pairs(text, "<!--", "-->").map(|(range, _)| Near::told(range, hint())));
}

/// A tag: its name, whether it ends an element, and where it stands.
struct Tag<'t> {
    name: &'t str,
    ends: bool,
    attributes: &'t str,
    range: Range<usize>,
}

/// How long a tag may be.
const LONGEST_TAG: usize = 300;

fn next_tag(text: &str, from: usize) -> Option<Tag<'_>> {
    let mut at = from;
    loop {
        let start = at + text.get(at..)?.find('<')?;
        at = start + 1;
        let rest = text.get(at..)?;
        let (ends, rest) = rest.strip_prefix('/').map_or((false, rest), |rest| (true, rest));
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != ':').unwrap_or(rest.len());
        let (name, more) = rest.split_at(length);
        if !TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name)) || !more.starts_with([' ', '/', '>']) {
            continue;
        }
        let Some(close) = more.find(['>', '<']).filter(|close| *close < LONGEST_TAG && more[*close..].starts_with('>'))
        else {
            continue;
        };
        let range = start..text.len() - more.len() + close + 1;
        return Some(Tag { name, ends, attributes: &more[..close], range });
    }
}

fn tags(text: &str, field: Field, out: &mut Vec<Near>) {
    let mut at = 0;
    while let Some(tag) = next_tag(text, at) {
        at = tag.range.end;
        if let Some(hint) = whole(tag.name) {
            // one word of advice for all of a table or a list
            while let Some(next) = next_tag(text, at).filter(|next| whole(next.name).is_some_and(|other| other == hint))
            {
                at = next.range.end;
            }
            out.push(Near::told(tag.range.start..at, hint));
            continue;
        }
        let end = next_tag(text, at).filter(|end| !tag.ends && end.ends && end.name.eq_ignore_ascii_case(tag.name));
        let Some(end) = end else {
            let is_break = tag.name.eq_ignore_ascii_case("br") && field == Field::Blocks;
            out.push(match is_break {
                true => Near::told(
                    tag.range,
                    said!(
                        "ta det bort; skal det vere eit nytt avsnitt, set ei tom line",
                        "ta det bort; skal det være et nytt avsnitt, sett en tom linje"
                    ),
                ),
                false => Near::needless(tag.range),
            });
            continue;
        };
        let inner = text.get(tag.range.end..end.range.start).unwrap_or("").trim();
        let range = tag.range.start..end.range.end;
        at = range.end;
        let right = match (tag.name.to_ascii_lowercase().as_str(), field) {
            (_, Field::Line) => inner.to_owned(),
            ("b" | "strong", _) => format!("**{inner}**"),
            ("i" | "em" | "cite", _) => format!("*{inner}*"),
            ("a", _) => address(tag.attributes).map_or(inner.to_owned(), |url| format!("[{inner}]({url})")),
            _ => inner.to_owned(),
        };
        out.push(match inner.is_empty() {
            true => Near::needless(range),
            false => Near::sure(range, right),
        });
    }
}

/// What is to be written in place of an element that holds others.
fn whole(name: &str) -> Option<Said> {
    let is = |names: &[&str]| names.iter().any(|own| own.eq_ignore_ascii_case(name));
    if is(&["table", "thead", "tbody", "tr", "th", "td"]) {
        return Some(said!(
            "skriv tabellen med «|» mellom cellene, og «| --- | --- |» under overskriftene",
            "skriv tabellen med «|» mellom cellene, og «| --- | --- |» under overskriftene"
        ));
    }
    is(&["ul", "ol", "li"]).then(|| {
        said!("skriv kvart punkt på ei eiga line, med «- » fyrst", "skriv hvert punkt på en egen linje, med «- » først")
    })
}

/// The address in `href="…"`.
fn address(attributes: &str) -> Option<&str> {
    let (_, value) = attributes.split_once("href=")?;
    let value = value.trim_start_matches(['"', '\'', '“', '”', '«']);
    let end = value.find(['"', '\'', '”', '»', ' ']).unwrap_or(value.len());
    value.get(..end).filter(|url| !url.is_empty())
}

fn entities(text: &str, out: &mut Vec<Near>) {
    for (at, _) in text.match_indices('&') {
        let rest = text.get(at + 1..).unwrap_or("");
        let Some(end) = rest.char_indices().take(LONGEST_NAME + 1).find(|(_, c)| *c == ';').map(|(end, _)| end) else {
            continue;
        };
        let range = at..at + end + 2;
        match stands_for(&rest[..end]) {
            Some(right) if right.is_empty() => out.push(Near::needless(range)),
            Some(right) => out.push(Near::sure(range, right)),
            None => {}
        }
    }
}

fn stands_for(name: &str) -> Option<String> {
    let number = name.strip_prefix('#');
    let code = number.and_then(|n| match n.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => n.parse().ok(),
    });
    let by_number = code.and_then(char::from_u32).filter(|c| !c.is_control()).map(String::from);
    by_number.or_else(|| NAMED.iter().find(|(named, _)| *named == name).map(|(_, sign)| (*sign).to_owned()))
}
