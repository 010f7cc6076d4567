//! A time of day or an interval, as an author writes it and as Norwegian prints it.
//!
//! Språkrådet allows `kl. 13.10` and `kl. 13:10`; intervals have an en dash without spaces.

use super::Refused;

/// Minutes after midnight, from and perhaps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Klokke {
    /// When it starts, in minutes after midnight: 790 is 13.10.
    pub frå: u16,
    /// When it ends, always later than it starts; none where that is not said.
    pub til: Option<u16>,
}

impl Klokke {
    /// The time that a text is: `13.10`, `13:10–15:10`, `1310-1510`, `kl. 13`.
    pub fn parse(text: &str) -> Result<Klokke, Refused> {
        let bare = text.strip_prefix("kl.").or_else(|| text.strip_prefix("kl ")).unwrap_or(text).trim();
        let wrong = || {
            Refused::new(
                format!("«{}» er ikkje eit klokkeslett", text.chars().take(40).collect::<String>()),
                "skriv frå og til slik: 13.10–15.10",
            )
        };
        let mut ends = bare.split(['–', '-', '—']).map(str::trim);
        let frå = ends.next().and_then(minutes).ok_or_else(wrong)?;
        let til = ends.next().map(|t| minutes(t).ok_or_else(wrong)).transpose()?;
        if ends.next().is_some() {
            return Err(wrong());
        }
        if til.is_some_and(|til| til <= frå) {
            return Err(Refused::new(format!("møtet «{text}» sluttar før det startar"), "byt om klokkesletta"));
        }
        Ok(Klokke { frå, til })
    }

    /// `kl. 13.10–15.10`, with a space that does not break.
    pub fn skriven(self) -> String {
        let point = |m: u16| format!("{:02}.{:02}", m / 60, m % 60);
        match self.til {
            Some(til) => format!("kl.\u{a0}{}–{}", point(self.frå), point(til)),
            None => format!("kl.\u{a0}{}", point(self.frå)),
        }
    }
}

fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = match text.split_once(['.', ':']) {
        Some((h, m)) if m.len() == 2 => (h, m),
        // 13.1 is how some tools write 13.10 back: which it was cannot be known, so it is refused
        Some(_) => return None,
        None if matches!(text.len(), 3 | 4) => text.split_at(text.len() - 2),
        None => (text, "00"),
    };
    let number = |t: &str| -> Option<u16> {
        (matches!(t.len(), 1 | 2) && t.bytes().all(|b| b.is_ascii_digit())).then(|| t.parse().ok())?
    };
    let (h, m) = (number(hours)?, number(minutes)?);
    (h < 24 && m < 60).then_some(h * 60 + m)
}

#[cfg(test)]
mod tests {
    use super::Klokke;

    #[test]
    fn a_time_is_taken_as_norwegians_write_it_and_printed_in_one_way() {
        for text in ["13.10–15.10", "13:10-15:10", "1310-1510", "kl. 13.10 – 15.10"] {
            assert_eq!(Klokke::parse(text).map(Klokke::skriven), Ok("kl.\u{a0}13.10–15.10".into()), "{text}");
        }
        assert_eq!(Klokke::parse("13").map(Klokke::skriven), Ok("kl.\u{a0}13.00".into()));
        for text in ["13.1", "25.00", "13.60", "15.10–13.10", "midt på dagen", "1-2-3", ""] {
            assert!(Klokke::parse(text).is_err(), "{text}");
        }
    }
}
