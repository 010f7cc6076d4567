//! Amounts of money in a text that are written in an old way, each whole, with what is to be written.

use crate::norsk::number::{Grouping, Stops, Whole, grouped, is_digits, whole};
use std::ops::Range;

/// An amount that is to be written otherwise.
#[derive(Clone, Debug)]
pub struct Money {
    /// All of it, with the words for money around it.
    pub range: Range<usize>,
    /// What is to be written.
    pub right: String,
    /// Whether nothing else can be meant.
    pub is_sure: bool,
}

/// Groups of three may have a space or a full stop between them, also where the first is too long.
const GROUPS: Grouping = Grouping { stops: Stops::Any, first: usize::MAX };

/// Four digits stand together.
const GROUPED: usize = 5;

/// What stands for the øre that are not there.
const TAILS: &[&str] = &[",-", ",–", ",—", ".-", ".–", " ,-"];

/// Words before a number that say that it is money, and what is written now.
const BEFORE: &[(&str, &str)] = &[
    ("kr.:", "kr"),
    ("kr:", "kr"),
    ("Kr:", "Kr"),
    ("kr.", "kr"),
    ("Kr.", "Kr"),
    ("KR.", "kr"),
    ("NOK", "kr"),
    ("kroner", "kroner"),
    ("KR", "kr"),
    ("kr", "kr"),
    ("Kr", "Kr"),
];

/// Words after a number that say the same.
const AFTER: &[(&str, &str)] =
    &[("kroner", "kroner"), ("Kroner", "kroner"), ("NOK", "kr"), ("kr", "kr"), ("Kr", "kr"), ("KR", "kr")];

/// Large numbers in words, and what is written now.
const LARGE: &[(&str, &str)] = &[
    ("mill.", "mill."),
    ("mill", "mill."),
    ("mrd.", "mrd."),
    ("mrd", "mrd."),
    ("millionar", "millionar"),
    ("millioner", "millioner"),
    ("million", "million"),
    ("milliardar", "milliardar"),
    ("milliarder", "milliarder"),
    ("milliard", "milliard"),
    ("tusen", "tusen"),
    ("hundre", "hundre"),
];

/// Words for both.
const BOTH: &[(&str, &str)] = &[
    ("MNOK", "mill. kroner"),
    ("mnok", "mill. kroner"),
    ("MRDNOK", "mrd. kroner"),
    ("TNOK", "tusen kroner"),
    ("tkr", "tusen kroner"),
    ("TKR", "tusen kroner"),
    ("tkr.", "tusen kroner"),
    ("mkr", "mill. kroner"),
    ("MKR", "mill. kroner"),
    ("mkr.", "mill. kroner"),
];

/// Signs right behind a number that stand for three zeros.
const THOUSANDS: &[char] = &['k', 'K', '’', '\'', '´', '′'];

/// The amounts of a text that are to be written otherwise; in one that holds nothing but an amount, a number may be one without a
/// word for money.
pub fn amounts(text: &str, is_amount: bool) -> Vec<Money> {
    let mut out: Vec<Money> = vec![];
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())).map(|i| at + i) {
        let Some(number) = number(text, start) else { break };
        at = number.end;
        let least = out.last().map_or(0, |money| money.range.end);
        let is_all = is_amount && start == text.len() - text.trim_start().len() && number.end == text.trim_end().len();
        if is_all && number.is_odd {
            out.push(Money { range: start..number.end, right: format!("kr {}", number.right()), is_sure: false });
            break;
        }
        if let Some(money) = money(text, start, &number, least) {
            at = at.max(money.range.end);
            out.push(money);
        }
    }
    out
}

/// A number as it stands in a text.
struct Number {
    digits: String,
    /// After a comma, or a full stop that stands for one.
    decimals: String,
    has_stops: bool,
    /// Whether a full stop stands where a comma should.
    is_pointed: bool,
    /// Whether thousands are written as in English, `150,000`, or shortened, `150k`.
    is_odd: bool,
    end: usize,
}

fn number(text: &str, start: usize) -> Option<Number> {
    let Whole { digits, length, .. } = whole(text.get(start..)?, GROUPS)?;
    let end = start + length;
    let has_stops = text.get(start..end)?.contains('.');
    let after = text.get(end..)?;
    let decimals = |mark: char| {
        let rest = after.strip_prefix(mark)?;
        let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        rest.get(..length).filter(|decimals| (1..=2).contains(&decimals.len()))
    };
    let own = decimals(',').map(|d| (d, false)).or_else(|| decimals('.').map(|d| (d, true)));
    if let Some((own, is_pointed)) = own {
        let end = end + 1 + own.len();
        return Some(Number { digits, decimals: own.to_owned(), has_stops, is_pointed, is_odd: false, end });
    }
    let (more, length) = thousands(after, &digits);
    let (is_odd, digits) = (length > 0, digits + &more);
    Some(Number { digits, decimals: String::new(), has_stops, is_pointed: false, is_odd, end: end + length })
}

/// What of a number stands behind commas, as in English, or for three zeros: the digits, and how many bytes it takes.
fn thousands(after: &str, digits: &str) -> (String, usize) {
    let mut more = String::new();
    let mut rest = after;
    while let Some(group) = rest.strip_prefix(',').and_then(|rest| rest.get(..3)).filter(|group| is_digits(group))
        && !digits.starts_with('0')
        && digits.len() <= 3
    {
        more.push_str(group);
        rest = rest.get(1 + group.len()..).unwrap_or("");
    }
    let word = rest.trim_start();
    if rest.starts_with(|c: char| c.is_ascii_digit()) || LARGE.iter().any(|(large, _)| word.starts_with(large)) {
        return (String::new(), 0);
    }
    let sign = rest.chars().next().filter(|sign| more.is_empty() && THOUSANDS.contains(sign));
    if let Some(sign) = sign.filter(|sign| !rest[sign.len_utf8()..].starts_with(char::is_alphanumeric)) {
        return ("000".into(), sign.len_utf8());
    }
    let length = after.len() - rest.len();
    (more, length)
}

impl Number {
    fn right(&self) -> String {
        let whole = grouped(&self.digits, GROUPED);
        if self.decimals.is_empty() { whole } else { format!("{whole},{}", self.decimals) }
    }
}

fn money(text: &str, start: usize, number: &Number, least: usize) -> Option<Money> {
    let before = text.get(least..start)?;
    let (mut from, mut first) = (start, None);
    let unit = before.trim_end_matches([' ', '\u{a0}']);
    if let Some((word, now)) = word_before(unit) {
        from = least + unit.len() - word.len();
        first = Some((word, now, unit.len() == before.len()));
    }
    // «500–600,-»: the first number belongs to the amount as well
    let lower = if first.is_none() { lower(before) } else { None };
    let mut wrong = first.is_some_and(|(word, now, is_glued)| word != now || is_glued);
    let mut end = number.end;
    let rest = |end: usize| text.get(end..).unwrap_or("");
    let mut upper = None;
    if first.is_some() {
        upper = upper_of(text, end);
        end = upper.as_ref().map_or(end, |upper: &Number| upper.end);
    }
    if number.is_pointed && follows(rest(end), LARGE).is_none_or(|(word, ..)| word == "tusen") {
        // «kr. 2.5» may be two kroner fifty, or a slip
        return (wrong && first.is_some_and(|(word, ..)| word != "NOK"))
            .then(|| unsure(from..number.end - 1 - number.decimals.len(), first, &grouped(&number.digits, GROUPED)));
    }
    let tail = TAILS
        .iter()
        .find(|tail| rest(end).strip_prefix(**tail).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
    end += tail.map_or(0, |tail| tail.len());
    let mut words = String::new();
    let mut unit = first.is_some();
    if let Some((word, now, is_glued)) = follows(rest(end), BOTH) {
        (unit, wrong) = (true, true);
        words = format!(" {now}");
        end += word.len() + usize::from(!is_glued);
    } else {
        if let Some((word, now, is_glued)) = follows(rest(end), LARGE) {
            let after = end + word.len() + usize::from(!is_glued);
            // a full stop is missing only where it is money: «ca. 5 mill»
            let is_money = unit || follows(rest(after), AFTER).is_some();
            if is_money {
                wrong |= word != now || number.is_pointed;
                words = format!(" {now}");
                end = after;
            }
        }
        if let Some((word, now, is_glued)) = follows(rest(end), AFTER).filter(|_| first.is_none()) {
            unit = true;
            wrong |= word != now || is_glued;
            words = format!("{words} {now}");
            end += word.len() + usize::from(!is_glued);
        }
    }
    // «150000» is hard to read where it is money, and a number of a case or an account where it is not
    let is_long =
        text.get(start..number.end).is_some_and(|own| own.len() >= GROUPED && is_digits(own) && !own.starts_with('0'));
    wrong |= tail.is_some() || unit && (number.has_stops || number.is_odd || is_long);
    if !wrong || !unit && tail.is_none() {
        return None;
    }
    // «5 kr.» at the end of a sentence keeps its full stop, and so does an amount of thousands of millions
    let odd = number.is_odd
        || number.has_stops && !words.is_empty() && words.contains("mill")
        || number.digits.starts_with('0') && number.digits.len() > 1;
    let (mut range, mut right) = (from..end, number.right());
    if let Some(upper) = upper {
        right = format!("{right}–{}", upper.right());
    }
    if let Some((length, lower)) = lower {
        (range.start, right) = (start - length, format!("{lower}–{right}"));
    }
    let lead = match first {
        Some((_, now, _)) => format!("{} ", sized(text, range.start, now)),
        None if words.is_empty() => "kr ".into(),
        None => String::new(),
    };
    let listed = first.is_some()
        && rest(end).strip_prefix(", ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let glued = text.get(..range.start)?.ends_with(['-', '–', '/', ',', '.']) || rest(end).starts_with(['/', '-', '–']);
    Some(Money { range, right: format!("{lead}{right}{words}"), is_sure: !odd && !listed && !glued })
}

fn unsure(range: Range<usize>, first: Option<(&str, &str, bool)>, digits: &str) -> Money {
    let word = first.map_or("kr", |(_, now, _)| now);
    Money { range, right: format!("{word} {digits}"), is_sure: false }
}

/// A sentence may start with an amount.
fn sized<'n>(text: &str, start: usize, now: &'n str) -> &'n str {
    let before = text.get(..start).unwrap_or("").trim_end();
    let is_first = before.is_empty() || before.ends_with(['.', '!', '?', ':']);
    if now == "Kr" && !is_first { "kr" } else { now }
}

fn word_before(text: &str) -> Option<(&'static str, &'static str)> {
    let found = BEFORE
        .iter()
        .find(|(word, _)| text.strip_suffix(word).is_some_and(|before| !before.ends_with(char::is_alphanumeric)));
    found.copied()
}

/// The word that a text goes on with, what is written now, and whether it stands right against what is before it.
fn follows(text: &str, words: &[(&'static str, &'static str)]) -> Option<(&'static str, &'static str, bool)> {
    let bare = text.strip_prefix([' ', '\u{a0}']);
    let own = bare.unwrap_or(text);
    let found = words
        .iter()
        .find(|(word, _)| own.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
    found.filter(|_| bare.is_none_or(|_| text.starts_with(' '))).map(|(word, now)| (*word, *now, bare.is_none()))
}

/// The number that an interval begins with, right before a text goes on: how many bytes it takes with its dash, and as it is written.
fn lower(before: &str) -> Option<(usize, String)> {
    let own = before.trim_end_matches(' ').strip_suffix(['-', '–'])?.trim_end_matches(' ');
    let digits = own.len() - own.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let number = own.get(own.len() - digits..)?;
    let is_whole =
        digits > 0 && !own.get(..own.len() - digits)?.ends_with(|c: char| c.is_alphanumeric() || "-–.,/:".contains(c));
    is_whole.then(|| (before.len() - own.len() + digits, grouped(number, GROUPED)))
}

/// The number that an interval ends with.
fn upper_of(text: &str, end: usize) -> Option<Number> {
    let rest = text.get(end..)?;
    let bare = rest.trim_start_matches(' ').strip_prefix(['-', '–'])?.trim_start_matches(' ');
    bare.starts_with(|c: char| c.is_ascii_digit()).then(|| number(text, text.len() - bare.len()))?
}
