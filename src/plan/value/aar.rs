//! A year, and a period of years.

use super::read_value;
use crate::fault::code;
use crate::norsk::number::is_digits;
use crate::norsk::{Both, Refused, YEARS, said, shortened};
use crate::yaml::{About, Cx, Defs, Node, Read, schema};
use serde_json::{Value as Json, json};

/// A year between 1900 and 2200.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct År(pub u16);

impl År {
    /// The year that four digits are.
    fn of(text: &str) -> Option<År> {
        let four = text.len() == 4 && is_digits(text);
        text.parse().ok().filter(|year| four && YEARS.contains(&i32::from(*year))).map(År)
    }

    /// The year that a text is.
    ///
    /// # Errors
    /// Why it is none, and how one is written.
    pub fn parse(text: &str) -> Result<År, Refused> {
        if let Some(year) = Self::of(text) {
            return Ok(year);
        }
        let shown = shortened(text);
        let message = said!("«{shown}» er ikkje eit årstal", "«{shown}» er ikke et årstall");
        // the year in «2026.», «år 2026» and «2026 (revidert)», and in «26» and «'26»
        let whole: String =
            text.chars().map(|c| if matches!(c, 'o' | 'O') { '0' } else { c }).filter(|c| !c.is_whitespace()).collect();
        let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
        let (first, second) = (numbers.next().unwrap_or(""), numbers.next());
        let short = || is_digits(first).then(|| format!("20{first}")).filter(|_| first.len() == 2);
        let meant = Self::of(first).or_else(|| Self::of(&short()?)).filter(|_| second.is_none());
        // «2o26» and «20 26», which is as likely one year as two
        if let Some(År(meant)) = Self::of(&whole).filter(|_| meant.is_none()) {
            return Err(Refused::new(message, said!("skriv {meant}", "skriv {meant}")));
        }
        if let Some(År(meant)) = meant {
            return Err(Refused::new(message, said!("skriv {meant}", "skriv {meant}")).instead(meant.to_string()));
        }
        if let Ok(periode) = Periode::parse(text).or_else(|why| Periode::parse(&why.instead.unwrap_or_default())) {
            let periode = periode.printed();
            let hint = said!(
                "skriv «periode: {periode}» når planen gjeld fleire år",
                "skriv «periode: {periode}» når planen gjelder flere år"
            );
            return Err(Refused::new(message, hint));
        }
        Err(Refused::new(message, said!("skriv årstalet med fire siffer", "skriv årstallet med fire sifre")))
    }
}

impl Read for År {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        read_value(node, cx, code::YEAR, År::parse)
    }
    fn schema(defs: &mut Defs) -> Json {
        let message = said!("skriv eit årstal, til dømes 2026", "skriv et årstall, for eksempel 2026");
        schema::told(json!({ "type": ["integer", "string"] }), &message, defs)
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

    /// The period that a text is: `2022–2025`, also with a hyphen, a slash or «til» between.
    ///
    /// # Errors
    /// Why it is none, and how one is written.
    pub fn parse(text: &str) -> Result<Periode, Refused> {
        let shown = shortened(text);
        let none = || said!("«{shown}» er ikkje ein periode", "«{shown}» er ikke en periode");
        let sides: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|side| !side.is_empty()).collect();
        if let [one] = sides.as_slice()
            && let Some(År(year)) = År::of(one)
        {
            let hint = said!(
                "skriv «år: {year}» når planen gjeld eitt år, elles fyrste og siste år",
                "skriv «år: {year}» når planen gjelder ett år, ellers første og siste år"
            );
            return Err(Refused::new(none(), hint));
        }
        // 2026-29 and 26-29 can only be years of one century
        let year = |side: &str, before: Option<År>| {
            let century = before.map_or(20, |År(year)| year / 100);
            let whole = if side.len() == 2 { format!("{century}{side}") } else { side.to_owned() };
            År::of(&whole)
        };
        let years = match sides.as_slice() {
            [frå, til] => year(frå, None).and_then(|frå| Some((frå, year(til, Some(frå))?))),
            _ => None,
        };
        let Some((frå, til)) = years else {
            let hint = said!(
                "skriv fyrste og siste år, til dømes 2025–2028",
                "skriv første og siste år, for eksempel 2025–2028"
            );
            return Err(Refused::new(none(), hint));
        };
        if til <= frå {
            let message = said!("«{shown}» sluttar før han startar", "«{shown}» slutter før den starter");
            let right = Periode { frå: til, til: frå }.printed();
            let hint = if frå == til {
                said!("skriv «år: {}» når planen gjeld eitt år", "skriv «år: {}» når planen gjelder ett år", frå.0)
            } else {
                said!("byt om åra: {right}", "bytt om årene: {right}")
            };
            return Err(Refused::new(message, hint));
        }
        let periode = Periode { frå, til };
        let between = |sign: &str| matches!(sign.trim(), "-" | "–" | "—" | "‑" | "/" | "til");
        let signs = text.strip_prefix(sides[0]).and_then(|rest| rest.strip_suffix(sides[1]));
        if sides.iter().any(|side| side.len() != 4) || !signs.is_some_and(between) {
            let right = periode.printed();
            return Err(Refused::new(none(), said!("skriv {right}", "skriv {right}")).instead(right));
        }
        Ok(periode)
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
    fn schema(defs: &mut Defs) -> Json {
        let message =
            said!("skriv fyrste og siste år, til dømes 2025–2028", "skriv første og siste år, for eksempel 2025–2028");
        schema::told(json!({ "type": ["string"] }), &message, defs)
    }
    fn about() -> About {
        About::named(Both::same("periode"))
    }
}
