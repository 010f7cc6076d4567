//! A time of day or an interval, as an author writes it and as Norwegian prints it.
//!
//! Språkrådet («Tall, tid, dato», sprakradet.no) allows `kl. 13`, `kl. 1310`, `kl. 13.10` and `kl. 13:10`; intervals have an en dash without
//! spaces.

use super::Refused;
use super::token::{Cut, Token, past_space, tokens};

/// The minutes of a day.
const DAY: u16 = 24 * 60;

/// Minutes after midnight, from and perhaps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Klokke {
    /// When it starts, in minutes after midnight: 790 is 13.10.
    pub frå: u16,
    /// When it ends, always later than it starts; none where that is not said.
    pub til: Option<u16>,
}

impl Klokke {
    /// The time that a text is: `13.10`, `13:10–15:10`, `1310-1510`, `kl. 13`.
    ///
    /// # Errors
    /// What is no time of day, such as `13.1` or `25.00`, and an interval that ends before it starts.
    pub fn parse(text: &str) -> Result<Klokke, Refused> {
        let bare = text.strip_prefix("kl.").or_else(|| text.strip_prefix("kl ")).unwrap_or(text).trim();
        let wrong = || {
            Refused::new(
                format!("«{}» er ikkje eit klokkeslett", text.chars().take(40).collect::<String>()),
                "skriv frå og til slik: 13.10–15.10",
            )
        };
        // no time has more pieces than one with an interval and spaces around its dash
        let all: Vec<Token> = tokens(bare, Cut::APART).take(10).collect();
        let (frå, end) = clock(&all, 0, true).ok_or_else(wrong)?;
        let dash = past_space(&all, end);
        let (til, end) = match all.get(dash) {
            None => (None, end),
            Some(sign) if sign.is_dash() => {
                clock(&all, past_space(&all, dash + 1), true).map(|(til, end)| (Some(til), end)).ok_or_else(wrong)?
            }
            Some(_) => return Err(wrong()),
        };
        if end < all.len() || frå >= DAY || til.is_some_and(|til| til >= DAY) {
            return Err(wrong());
        }
        if til.is_some_and(|til| til <= frå) {
            return Err(Refused::new(format!("møtet «{text}» sluttar før det startar"), "byt om klokkesletta"));
        }
        Ok(Klokke { frå, til })
    }

    /// `kl. 13.10–15.10`, with a space that does not break.
    pub fn printed(self) -> String {
        let point = |m: u16| format!("{:02}.{:02}", m / 60, m % 60);
        match self.til {
            Some(til) => format!("kl.\u{a0}{}–{}", point(self.frå), point(til)),
            None => format!("kl.\u{a0}{}", point(self.frå)),
        }
    }
}

/// The time of day that starts at a token of a text that was cut by [`Cut::APART`], in minutes after midnight, and the token after
/// it: `13.10` or `8:30`, also `24.00`. With `bare` also hours alone and without a sign between: `13`, `1310`.
pub fn clock(all: &[Token], at: usize, bare: bool) -> Option<(u16, usize)> {
    let first = all.get(at)?;
    let of = |hour: u32, minute: u32| u16::try_from(hour * 60 + minute).ok().filter(|_| hour <= 24 && minute < 60);
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
        for text in ["13.10–15.10", "13:10-15:10", "1310-1510", "kl. 13.10 – 15.10"] {
            assert_eq!(Klokke::parse(text).map(Klokke::printed), Ok("kl.\u{a0}13.10–15.10".into()), "{text}");
        }
        assert_eq!(Klokke::parse("13").map(Klokke::printed), Ok("kl.\u{a0}13.00".into()));
        for text in ["13.1", "25.00", "13.60", "15.10–13.10", "midt på dagen", "1-2-3", ""] {
            assert!(Klokke::parse(text).is_err(), "{text}");
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
            prop_assert_eq!(Klokke::parse(time.printed().trim_start_matches("kl.\u{a0}")), Ok(time));
        }
    }
}
