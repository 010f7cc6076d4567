//! The days that a plan is for.

use crate::fault::Place;
use crate::norsk::Dato;
use crate::plan::Plan;

/// The days that a plan is for.
pub struct Validity {
    /// The first of them.
    pub frå: Dato,
    /// The last of them.
    pub til: Dato,
    /// Where it says so.
    pub place: Place,
    /// As it says so: `2024`, `2025–2028`, or from day to day.
    pub written: String,
}

/// The days that the plan is for, where it says which.
pub fn validity(plan: &Plan) -> Option<Validity> {
    let forside = &plan.forside;
    let years = |frå: u16, til: u16| Some((Dato::of(frå.into(), 1, 1)?, Dato::of(til.into(), 12, 31)?));
    let (frå, til, place, written) = match (&forside.gjeld, &forside.år, &forside.periode) {
        (Some(g), _, _) => {
            let (frå, til) = (g.frå.value, g.til.value);
            (frå, til, g.frå.place, written(frå, til))
        }
        (None, Some(år), None) => {
            let (frå, til) = years(år.value.0, år.value.0)?;
            (frå, til, år.place, år.value.0.to_string())
        }
        (None, None, Some(p)) => {
            let (frå, til) = years(p.value.frå.0, p.value.til.0)?;
            (frå, til, p.place, p.value.printed())
        }
        _ => return None,
    };
    (frå <= til).then_some(Validity { frå, til, place, written })
}

/// The days from one to another; whole years as years.
fn written(frå: Dato, til: Dato) -> String {
    let whole = Dato::of(frå.year(), 1, 1) == Some(frå) && Dato::of(til.year(), 12, 31) == Some(til);
    match whole {
        true if frå.year() == til.year() => frå.year().to_string(),
        true => format!("{}–{}", frå.year(), til.year()),
        false => format!("{}–{}", frå.plain(), til.plain()),
    }
}
