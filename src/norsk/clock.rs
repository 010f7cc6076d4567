//! A time of day or an interval, as an author writes it and as Norwegian prints it.
//!
//! Språkrådet («Tall, tid, dato», sprakradet.no) allows `kl. 13`, `kl. 1310`, `kl. 13.10` and `kl. 13:10`; intervals have an en dash without
//! spaces.

use super::Refused;
use super::refused::shortened;
use super::said::said;
use super::token::{Cut, Token, past_space, tokens};

/// The minutes of a day.
const DAY: u16 = 24 * 60;

/// A meeting that starts so late may end after midnight.
const EVENING: u16 = 18 * 60;
const MORNING: u16 = 6 * 60;

/// Words that stand before a time.
const BEFORE: &[&str] = &["kl", "klokka", "klokken", "klokke", "klokkeslett", "klokkeslettet", "frå", "fra"];

/// Minutes after midnight, from and perhaps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Klokke {
    /// When it starts, in minutes after midnight: 790 is 13.10.
    pub frå: u16,
    /// When it ends, always later than it starts; none where that is not said.
    pub til: Option<u16>,
}

impl Klokke {
    /// The time that a text is: `13.10`, `13:10–15:10`, `1310-1510`, `13,10 til 15,10`, `kl. 13`, `klokka 13`.
    ///
    /// # Errors
    /// What is no time of day, such as `13.1` or `25.00`, and an interval that ends before it starts.
    pub fn parse(text: &str) -> Result<Klokke, Refused> {
        // no time has more pieces than one with an interval, with words and spaces around all of them
        let all: Vec<Token> = tokens(text, Cut::BARE).take(24).collect();
        let Some((frå, end)) = spoken(&all, 0) else { return Err(no_clock(text, &all)) };
        let (til, end) = match past_to(&all, end) {
            Some(at) => match spoken(&all, at) {
                Some((til, end)) => (Some(til), end),
                None => return Err(no_clock(text, &all)),
            },
            None => (None, end),
        };
        if past_space(&all, end) < all.len() || frå >= DAY || til.is_some_and(|til| til >= DAY) {
            return Err(no_clock(text, &all));
        }
        match til {
            Some(til) if til <= frå => Err(backwards(text, frå, til)),
            _ => Ok(Klokke { frå, til }),
        }
    }

    /// `13.10–15.10`, as it is written in YAML.
    pub fn written(self) -> String {
        match self.til {
            Some(til) => format!("{}–{}", point(self.frå), point(til)),
            None => point(self.frå),
        }
    }

    /// `kl. 13.10–15.10`, with a space that does not break.
    pub fn printed(self) -> String {
        format!("kl.\u{a0}{}", self.written())
    }
}

/// `13.10`.
fn point(minutes: u16) -> String {
    format!("{:02}.{:02}", minutes / 60, minutes % 60)
}

/// The time of day from a token on, with the words before it and the full stop after it: `kl. 13.10`, `frå klokka 13`.
fn spoken(all: &[Token], at: usize) -> Option<(u16, usize)> {
    let mut at = past_space(all, at);
    while all.get(at).and_then(Token::word).is_some_and(|word| BEFORE.contains(&word.as_str())) {
        at += 1 + usize::from(all.get(at + 1).is_some_and(|sign| sign.is(".") || sign.is(":")));
        at = past_space(all, at);
    }
    let (time, end) = comma(all, at).or_else(|| clock(all, at, true))?;
    Some((time, end + usize::from(all.get(end).is_some_and(|sign| sign.is(".")))))
}

/// `13,10`.
fn comma(all: &[Token], at: usize) -> Option<(u16, usize)> {
    let [hour, sign, minute] = all.get(at..at + 3)? else { return None };
    let minute = minute.number(2).filter(|_| minute.text.len() == 2 && sign.is(","))?;
    Some((of(hour.number(2)?, minute)?, at + 3))
}

/// What stands after the dash or the word between two times.
fn past_to(all: &[Token], end: usize) -> Option<usize> {
    let at = past_space(all, end);
    let to = all.get(at)?;
    (to.is_dash() || to.word().is_some_and(|word| word == "til")).then_some(at + 1)
}

fn no_clock(text: &str, all: &[Token]) -> Refused {
    let shown = shortened(text);
    let message = said!("«{shown}» er ikkje eit klokkeslett", "«{shown}» er ikke et klokkeslett");
    // one digit for the minutes: a tool has taken a zero away, or the author has
    let cut = all.windows(3).find(|three| three[1].is(".") && three[2].is_number() && three[2].text.len() == 1);
    let hour = cut.and_then(|three| Some((three[0].number(2)?, three[2].number(1)?)));
    let hint = match hour {
        Some((hour, minute)) if hour < 24 && minute < 6 => said!(
            "skriv minutta med to siffer: {hour:02}.{minute}0 eller {hour:02}.0{minute}",
            "skriv minuttene med to sifre: {hour:02}.{minute}0 eller {hour:02}.0{minute}"
        ),
        Some((hour, minute)) if hour < 24 => said!(
            "skriv minutta med to siffer: {hour:02}.0{minute}",
            "skriv minuttene med to sifre: {hour:02}.0{minute}"
        ),
        _ if all.iter().any(Token::is_number) => said!(
            "skriv frå og til slik: 13.10–15.10; timane går frå 00 til 23, og minutta frå 00 til 59",
            "skriv fra og til slik: 13.10–15.10; timene går fra 00 til 23, og minuttene fra 00 til 59"
        ),
        _ => said!(
            "skriv frå og til slik: 13.10–15.10, eller skriv orda i «merknad» i staden for «kl»",
            "skriv fra og til slik: 13.10–15.10, eller skriv ordene i «merknad» i stedet for «kl»"
        ),
    };
    Refused::new(message, hint)
}

fn backwards(text: &str, frå: u16, til: u16) -> Refused {
    let shown = shortened(text);
    let message = said!("møtet «{shown}» sluttar før det startar", "møtet «{shown}» slutter før det starter");
    let start = point(frå);
    if til == frå {
        return Refused::new(
            message,
            said!("skriv berre når det startar: {start}", "skriv bare når det starter: {start}"),
        );
    }
    if frå >= EVENING && til <= MORNING {
        return Refused::new(
            message,
            said!(
                "går det over midnatt, skriv berre når det startar: {start}",
                "går det over midnatt, skriv bare når det starter: {start}"
            ),
        );
    }
    let swapped = Klokke { frå: til, til: Some(frå) }.written();
    Refused::new(message, said!("byt om klokkesletta: {swapped}", "bytt om klokkeslettene: {swapped}"))
}

/// The minutes of an hour and a minute, where there are such.
fn of(hour: u32, minute: u32) -> Option<u16> {
    u16::try_from(hour * 60 + minute).ok().filter(|_| hour <= 24 && minute < 60)
}

/// The time of day that starts at a token of a text that was cut by [`Cut::APART`], in minutes after midnight, and the token after
/// it: `13.10` or `8:30`, also `24.00`. With `bare` also hours alone and without a sign between: `13`, `1310`.
pub fn clock(all: &[Token], at: usize, bare: bool) -> Option<(u16, usize)> {
    let first = all.get(at)?;
    let sign = all.get(at + 1).is_some_and(|t| t.is(".") || t.is(":"));
    // 13.1 is how some tools write 13.10 back: which it was cannot be known, so it is no time
    if let Some(minute) = all.get(at + 2).filter(|t| sign && t.text.len() == 2).and_then(|t| t.number(2)) {
        return Some((of(first.number(2)?, minute)?, at + 3));
    }
    let digits = first.number(4).filter(|_| bare && !sign)?;
    let time = if first.text.len() > 2 { of(digits / 100, digits % 100) } else { of(digits, 0) };
    Some((time?, at + 1))
}

#[cfg(test)]
mod tests {
    use super::{DAY, Klokke, clock};
    use crate::norsk::token::{Cut, tokens};
    use proptest::prelude::*;

    #[test]
    fn a_time_is_taken_as_norwegians_write_it_and_printed_in_one_way() {
        for text in [
            "13.10–15.10",
            "13:10-15:10",
            "1310-1510",
            "kl. 13.10 – 15.10",
            "kl 13.10–15.10",
            "Kl. 13.10 til kl. 15.10",
            "klokka 13.10-15.10",
            "frå 13.10 til 15.10",
            "fra klokken 13:10 til 15:10",
            "13,10-15,10",
            "13.10 til 15.10.",
        ] {
            assert_eq!(Klokke::parse(text).map(Klokke::printed), Ok("kl.\u{a0}13.10–15.10".into()), "{text}");
        }
        for text in ["13", "klokka 13", "kl.13", "kl: 13.00", "13.00", "1300"] {
            assert_eq!(Klokke::parse(text).map(Klokke::printed), Ok("kl.\u{a0}13.00".into()), "{text}");
        }
        for text in ["13.1", "25.00", "13.60", "15.10–13.10", "midt på dagen", "1-2-3", ""] {
            assert!(Klokke::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_refused_is_told_with_what_was_meant() {
        for (text, hint) in [
            ("13.1", "skriv minutta med to siffer: 13.10 eller 13.01"),
            ("13.1–15.00", "skriv minutta med to siffer: 13.10 eller 13.01"),
            ("9.7", "skriv minutta med to siffer: 09.07"),
            ("15.10–13.10", "byt om klokkesletta: 13.10–15.10"),
            ("22.00–02.00", "går det over midnatt, skriv berre når det startar: 22.00"),
            ("heile dagen", "skriv frå og til slik: 13.10–15.10, eller skriv orda i «merknad» i staden for «kl»"),
            ("25.00", "skriv frå og til slik: 13.10–15.10; timane går frå 00 til 23, og minutta frå 00 til 59"),
        ] {
            assert_eq!(Klokke::parse(text).expect_err(text).hint.nn(), hint, "{text}");
        }
    }

    #[test]
    fn a_time_in_a_text_has_its_sign_and_two_digits_after_it() {
        let first = |text: &str, bare| clock(&tokens(text, Cut::APART).collect::<Vec<_>>(), 0, bare);
        assert_eq!(first("13.10–15.10", false), Some((790, 3)));
        assert_eq!(
            [("8:30", false), ("24.00", false), ("1310", true), ("13", true)].map(|(t, b)| first(t, b).is_some()),
            [true; 4]
        );
        assert_eq!(
            [("1310", false), ("13", false), ("25.00", false), ("13.60", true), ("13.1", true)]
                .map(|(t, b)| first(t, b)),
            [None; 5]
        );
    }

    proptest! {
        #[test]
        fn every_time_is_read_as_it_is_printed(frå in 0..DAY, long in 0..DAY) {
            let til = frå.checked_add(long).filter(|til| long > 0 && *til < DAY);
            let time = Klokke { frå, til };
            prop_assert_eq!(Klokke::parse(&time.printed()), Ok(time));
            prop_assert_eq!(Klokke::parse(&time.written()), Ok(time));
            prop_assert_eq!(Klokke::parse(time.printed().trim_start_matches("kl.\u{a0}")), Ok(time));
        }
    }
}
