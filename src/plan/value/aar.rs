//! A year, and a period of years.

use super::read_value;
use crate::fault::code;
use crate::norsk::number::is_digits;
use crate::norsk::{Both, Refused, YEARS};
use crate::yaml::{About, Cx, Defs, Node, Read};
use serde_json::{Value as Json, json};

/// A year between 1900 and 2200.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct År(pub u16);

impl År {
    /// The year that a text is.
    ///
    /// # Errors
    /// Why it is none, and how one is written.
    pub fn parse(text: &str) -> Result<År, Refused> {
        let wrong = || {
            Refused::new(
                format!("«{}» er ikkje eit årstal", text.chars().take(40).collect::<String>()),
                "skriv fire siffer, til dømes 2024",
            )
        };
        if text.len() != 4 || !is_digits(text) {
            return Err(wrong());
        }
        text.parse().ok().filter(|year| YEARS.contains(&i32::from(*year))).map(År).ok_or_else(wrong)
    }
}

impl Read for År {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        read_value(node, cx, code::YEAR, År::parse)
    }
    fn schema(_: &mut Defs) -> Json {
        json!({ "type": ["integer", "string"] })
    }
    fn about() -> About {
        About::named(Both::new("årstal", "årstall"))
    }
}

/// From one year to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periode {
    /// The first year.
    pub frå: År,
    /// The last year.
    pub til: År,
}

impl Periode {
    /// From one year to another; a year alone is a period of one.
    pub fn of(first: År, last: År) -> Periode {
        Periode { frå: first, til: last }
    }

    /// The period that a text is: `2022–2025`, or with a hyphen.
    ///
    /// # Errors
    /// Why it is none, and how one is written.
    pub fn parse(text: &str) -> Result<Periode, Refused> {
        let wrong = |why: &str| {
            Refused::new(
                format!("«{}» {why}", text.chars().take(40).collect::<String>()),
                "skriv fyrste og siste år, til dømes 2025–2028",
            )
        };
        let (frå, til) = text.split_once(['–', '-', '—']).ok_or_else(|| wrong("er ikkje ein periode"))?;
        let year = |t: &str| År::parse(t.trim()).map_err(|_| wrong("er ikkje ein periode"));
        let (frå, til) = (year(frå)?, year(til)?);
        if til <= frå {
            return Err(wrong("sluttar før han startar"));
        }
        Ok(Periode { frå, til })
    }

    /// `2022–2025`, with an en dash; `2024`, where it is of one year.
    pub fn printed(self) -> String {
        if self.frå == self.til { self.frå.0.to_string() } else { format!("{}–{}", self.frå.0, self.til.0) }
    }
}

impl Read for Periode {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        read_value(node, cx, code::YEAR, Periode::parse)
    }
    fn schema(_: &mut Defs) -> Json {
        json!({ "type": "string" })
    }
    fn about() -> About {
        About::named(Both::same("periode"))
    }
}
