//! A table shows all that its measures hold.

use crate::check::said_word::word_of;
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Faults, Place};
use crate::norsk::{Said, said};
use crate::plan::tabell::{Felt, Kolonne, Tabell};
use crate::plan::tiltak::Tiltak;
use crate::text::Tekst;

/// Something in a measure that no column of its table shows.
pub const RULE: Rule = Rule::error("PV108", "felt-utan-kolonne", Kind::Structure, Needs::Nothing, check);

/// Refuses a measure with something that no column shows.
fn check(subject: &Subject, faults: &mut Faults) {
    for section in subject.plan.measure_sections() {
        section.tables().for_each(|table| shown(table, section.setup(table).kolonnar, faults));
    }
}

fn shown(table: &Tabell, columns: &[Kolonne], faults: &mut Faults) {
    // they are few, however many columns there are
    let mut fields: Vec<Felt> = vec![];
    for column in columns {
        if !fields.contains(&column.felt) {
            fields.push(column.felt);
        }
    }
    let has = |felt: Felt| match columns.is_empty() {
        true => matches!(felt, Felt::Delmål | Felt::Tiltak | Felt::Ansvar | Felt::Tidspunkt),
        false => fields.contains(&felt),
    };
    for t in table.delmål.iter().flat_map(|d| &d.tiltak).chain(&table.tiltak) {
        for (felt, place) in held(t) {
            let whole = matches!(felt, Felt::Tittel | Felt::Punkt) && has(Felt::Tiltak);
            if !whole && !has(felt) {
                let message = {
                    let held = word(felt);
                    said!("tiltaket har «{held}», men tabellen har ingen slik kolonne", "tiltaket har «{held}», men tabellen har ingen slik kolonne"; held)
                };
                let hint = {
                    let shown = column(felt);
                    said!("set «{shown}» inn under «kolonnar», eller ta det bort frå tiltaket", "sett «{shown}» inn under «kolonner», eller ta det bort fra tiltaket"; shown)
                };
                faults.push(RULE.fault(place, message).hint(hint));
            }
        }
    }
}

/// What a measure holds, and where.
fn held(t: &Tiltak) -> Vec<(Felt, Place)> {
    let body = t.tekst.as_ref().map(Tekst::place);
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
fn word(felt: Felt) -> Said {
    if felt == Felt::Punkt { said!("punkt eller tekst", "punkt eller tekst") } else { word_of(felt) }
}

/// The column that shows it.
fn column(felt: Felt) -> Said {
    if felt == Felt::Tittel { Said::same("tiltak") } else { word_of(felt) }
}
