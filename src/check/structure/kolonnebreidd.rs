//! The columns of a table have room on its page.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::tabell::{Kolonne, Retning};

/// A column, or all of them together, that cannot be so wide or so narrow.
pub const RULE: Rule = Rule::error("PV107", "kolonnebreidd", Kind::Structure, Needs::Nothing, check);

/// The width of a landscape and of a portrait page between its margins, in millimetres (templates/tema.typ).
const LANDSCAPE: u32 = 261;
const PORTRAIT: u32 = 170;
/// The narrowest column in which words can stand, in millimetres.
const NARROWEST: u32 = 20;

/// Refuses a column that is too narrow for words, and columns that are wider than the page.
fn check(subject: &Subject, faults: &mut Faults) {
    for section in subject.plan.measure_sections() {
        let room = match section.retning.unwrap_or_default() {
            Retning::Liggjande => LANDSCAPE,
            Retning::Ståande => PORTRAIT,
        };
        section.tables().for_each(|table| widths(&table.kolonnar, room, faults));
    }
}

fn widths(columns: &[Kolonne], room: u32, faults: &mut Faults) {
    for column in columns {
        if let Some(width) = column.breidd.as_ref().filter(|b| u32::from(b.value) < NARROWEST) {
            let message = said!(
                "kolonnen er smalare enn {NARROWEST} millimeter",
                "kolonnen er smalere enn {NARROWEST} millimeter"
            );
            let hint = said!(
                "skriv minst {NARROWEST}, eller ta bort breidda, så får kolonnen den plassen som er att",
                "skriv minst {NARROWEST}, eller ta bort bredden, så får kolonnen den plassen som er igjen"
            );
            faults.push(RULE.fault(width.place, message).hint(hint));
        }
    }
    let widths = columns.iter().map(|c| c.breidd.as_ref().map_or(NARROWEST, |b| u32::from(b.value)));
    let wanted = widths.fold(0, u32::saturating_add);
    let widest = columns.iter().filter_map(|c| c.breidd.as_ref()).max_by_key(|b| b.value);
    if let Some(widest) = widest.filter(|_| wanted > room) {
        let message = said!(
            "kolonnane treng {wanted} millimeter, men sida har {room}",
            "kolonnene trenger {wanted} millimeter, men siden har {room}"
        );
        let hint = said!(
            "ein kolonne utan breidd treng minst {NARROWEST} millimeter; gjer dei breiaste smalare",
            "en kolonne uten bredde trenger minst {NARROWEST} millimeter; gjør de bredeste smalere"
        );
        faults.push(RULE.fault(widest.place, message).hint(hint));
    }
}
