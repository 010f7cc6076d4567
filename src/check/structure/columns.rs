//! A table shows all that its measures hold, once, and has room for it.

use crate::check::code;
use crate::fault::{Fault, Faults, Place};
use crate::plan::Plan;
use crate::plan::tabell::{Delmålform, Felt, Kolonne, Retning, Tabell};
use crate::plan::tiltak::{Tiltak, Tiltaksdel};
use crate::text::Linje;
use crate::yaml::Choice;

/// The width of a landscape and of a portrait page between its margins, in millimetres (templates/tema.typ).
const LANDSCAPE: u32 = 261;
const PORTRAIT: u32 = 170;
/// The narrowest column in which words can stand.
const NARROWEST: u32 = 20;

/// Refuses a column that stands twice, columns wider than the page, a measure with something that no column shows, and a
/// heading for what is not there.
pub fn check(plan: &Plan, faults: &mut Faults) {
    for section in plan.measure_sections() {
        let room = match section.retning.unwrap_or_default() {
            Retning::Liggjande => LANDSCAPE,
            Retning::Ståande => PORTRAIT,
        };
        for table in section.alle_tabellar() {
            twice(&table.kolonnar, faults);
            widths(&table.kolonnar, room, faults);
            shown(table, section.oppsett(table).kolonnar, faults);
        }
        named_for_nothing(section, faults);
    }
}

/// What is renamed in a section holds for its tables as well, so it is for nothing only if none of them has it.
fn named_for_nothing(section: &Tiltaksdel, faults: &mut Faults) {
    for table in section.alle_tabellar() {
        let whole = std::ptr::eq(table, &section.tabell);
        let meant = |t: &&Tabell| if whole { true } else { std::ptr::eq(*t, table) };
        let for_these: Vec<&Tabell> = section.alle_tabellar().filter(meant).collect();
        if let Some(namn) = table.målnamn.as_ref().filter(|_| for_these.iter().all(|t| t.mål.is_none())) {
            let fault =
                Fault::error(code::NO_GOAL_LINE, namn.place(), "«målnamn» gjev namn til eit mål som ikkje finst");
            faults.push(fault.hint("skriv målet under «mål», eller ta bort «målnamn»"));
        }
        let heading = table.kolonnar.iter().find(|k| k.felt == Felt::Delmål).and_then(|k| k.namn.as_ref());
        if let Some(heading) = heading {
            goals(heading, section, &for_these, faults);
        }
    }
}

/// The heading of a column for sub-goals is lost where there are none, or where they stand as rows.
fn goals(heading: &Linje, section: &Tiltaksdel, tables: &[&Tabell], faults: &mut Faults) {
    let with_goals: Vec<&&Tabell> = tables.iter().filter(|t| !t.delmål.is_empty()).collect();
    let message = if with_goals.is_empty() {
        "kolonnen har eit namn, men tabellen har ingen delmål"
    } else if with_goals.iter().all(|t| section.oppsett(t).delmålform == Delmålform::Rad) {
        "kolonnen har eit namn, men delmåla står som rader"
    } else {
        return;
    };
    faults.push(Fault::error(code::NO_GOALS, heading.place(), message).hint("ta bort kolonnen «delmål»"));
}

fn twice(columns: &[Kolonne], faults: &mut Faults) {
    for (i, column) in columns.iter().enumerate() {
        let covers = |other: &&Kolonne| {
            let halves = |a: Felt, b: Felt| a == Felt::Tiltak && matches!(b, Felt::Tittel | Felt::Punkt);
            other.felt == column.felt || halves(other.felt, column.felt) || halves(column.felt, other.felt)
        };
        if let Some(first) = columns[..i].iter().find(covers) {
            let message =
                format!("kolonnen «{}» ville ha vist det same som «{}»", column.felt.word(), first.felt.word());
            let fault = Fault::error(code::COLUMN_TWICE, column.place, message).related(first.place, "denne");
            faults.push(fault.hint("ta bort den eine"));
        }
    }
}

fn widths(columns: &[Kolonne], room: u32, faults: &mut Faults) {
    for column in columns {
        if let Some(width) = column.breidd.as_ref().filter(|b| u32::from(b.value) < NARROWEST) {
            let fault = Fault::error(
                code::COLUMN_WIDTH,
                width.place,
                format!("kolonnen er smalare enn {NARROWEST} millimeter"),
            );
            faults.push(fault.hint("gjev han meir plass, eller ta bort breidda"));
        }
    }
    let asked: u32 = columns.iter().map(|c| c.breidd.as_ref().map_or(NARROWEST, |b| u32::from(b.value))).sum();
    let widest = columns.iter().filter_map(|c| c.breidd.as_ref()).max_by_key(|b| b.value);
    if let Some(widest) = widest.filter(|_| asked > room) {
        let message = format!("kolonnane treng {asked} millimeter, men sida har {room}");
        let fault = Fault::error(code::COLUMN_WIDTH, widest.place, message);
        faults.push(fault.hint(format!("ein kolonne utan breidd treng minst {NARROWEST}; gjer dei breiaste smalare")));
    }
}

fn shown(table: &Tabell, columns: &[Kolonne], faults: &mut Faults) {
    let has = |felt: Felt| match columns.is_empty() {
        true => matches!(felt, Felt::Delmål | Felt::Tiltak | Felt::Ansvar | Felt::Tidspunkt),
        false => columns.iter().any(|k| k.felt == felt),
    };
    for t in table.delmål.iter().flat_map(|d| &d.tiltak).chain(&table.tiltak) {
        if faults.is_full() {
            return;
        }
        for (felt, place) in held(t) {
            let whole = matches!(felt, Felt::Tittel | Felt::Punkt) && has(Felt::Tiltak);
            if !whole && !has(felt) {
                let message = format!("tiltaket har «{}», men tabellen har ingen slik kolonne", word(felt));
                let hint = format!("set «{}» inn under «kolonnar», eller ta det bort frå tiltaket", column(felt));
                faults.push(Fault::error(code::NO_COLUMN, place, message).hint(hint));
            }
        }
    }
}

/// What a measure holds, and where.
fn held(t: &Tiltak) -> Vec<(Felt, Place)> {
    let body = t.tekst.as_ref().map(|x| x.place());
    let body = body.or(t.punkt.first().map(|p| p.place)).or(t.deltiltak.first().map(|d| d.tittel.place()));
    let cell = |felt, cell: &crate::plan::punkt::Celle| cell.punkt.first().map(|p| (felt, p.place));
    [
        Some((Felt::Tittel, t.tittel.place())),
        body.map(|place| (Felt::Punkt, place)),
        t.ansvar.first().map(|a| (Felt::Ansvar, a.place)),
        t.tidspunkt.first().map(|_| (Felt::Tidspunkt, t.id.place)),
        t.framdrift.map(|_| (Felt::Framdrift, t.id.place)),
        cell(Felt::Situasjon, &t.situasjon),
        cell(Felt::Kostnad, &t.kostnad),
        cell(Felt::Finansiering, &t.finansiering),
        cell(Felt::Indikator, &t.indikator),
        cell(Felt::Satsing, &t.satsing),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What the author calls it in a measure.
fn word(felt: Felt) -> &'static str {
    if felt == Felt::Punkt { "punkt eller tekst" } else { felt.word() }
}

/// The column that shows it.
fn column(felt: Felt) -> &'static str {
    if felt == Felt::Tittel { "tiltak" } else { felt.word() }
}
