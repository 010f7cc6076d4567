//! A table shows all that its measures hold.

use crate::check::said_word::word_of;
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Faults, Place};
use crate::norsk::{Said, said};
use crate::plan::tabell::{Felt, Kolonne, Tabell};
use crate::plan::tiltak::Tiltak;

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
    if columns.is_empty() {
        fields = vec![Felt::Tiltak, Felt::Ansvar, Felt::Tidspunkt];
        if !table.delmål.is_empty() {
            fields.insert(0, Felt::Delmål);
        }
    }
    let has = |felt: Felt| fields.contains(&felt);
    let is_shown = |felt: Felt| match felt {
        Felt::Tittel => has(Felt::Tittel) || has(Felt::Tiltak),
        // the column that is missing for the title shows the points as well
        Felt::Punkt => has(Felt::Punkt) || has(Felt::Tiltak) || !has(Felt::Tittel),
        felt => has(felt),
    };
    // one column is missing, however many measures have something for it
    let mut missing: Vec<(Held, usize)> = vec![];
    for held in table.delmål.iter().flat_map(|d| &d.tiltak).chain(&table.tiltak).flat_map(held) {
        match missing.iter_mut().find(|(first, _)| first.felt == held.felt) {
            Some((_, count)) => *count += 1,
            None if !is_shown(held.felt) => missing.push((held, 1)),
            None => {}
        }
    }
    let column = |felt: Felt| if felt == Felt::Tittel && !has(Felt::Punkt) { Felt::Tiltak } else { felt };
    let wanted: Vec<Felt> = missing.iter().map(|(held, _)| column(held.felt)).collect();
    for (held, count) in &missing {
        let word = &held.word;
        let message = match count {
            1 => said!(
                "tiltaket har «{word}», men tabellen har ingen slik kolonne",
                "tiltaket har «{word}», men tabellen har ingen slik kolonne";
                word
            ),
            n => said!(
                "{n} tiltak har «{word}», men tabellen har ingen slik kolonne",
                "{n} tiltak har «{word}», men tabellen har ingen slik kolonne";
                word
            ),
        };
        let hint = if columns.is_empty() {
            let all = Said::joined(fields.iter().chain(&wanted).map(|felt| word_of(*felt)), ", ");
            said!("skriv «kolonnar: [{all}]» over tabellen", "skriv «kolonner: [{all}]» over tabellen"; all)
        } else {
            let column = word_of(column(held.felt));
            said!("set «{column}» inn under «kolonnar»", "sett «{column}» inn under «kolonner»"; column)
        };
        let hint = match held.felt {
            Felt::Tittel => hint,
            _ if *count > 1 => {
                said!("{hint}, eller ta det bort frå tiltaka", "{hint}, eller ta det bort fra tiltakene"; hint)
            }
            _ => said!("{hint}, eller ta det bort frå tiltaket", "{hint}, eller ta det bort fra tiltaket"; hint),
        };
        faults.push(RULE.fault(held.place, message).hint(hint));
    }
}

/// Something that a measure holds.
struct Held {
    felt: Felt,
    place: Place,
    /// What the author calls it in a measure.
    word: Said,
}

/// What a measure holds, and where.
fn held(t: &Tiltak) -> Vec<Held> {
    let of = |felt: Felt, place: Place| Held { felt, place, word: word_of(felt) };
    let body = [
        t.tekst.as_ref().map(|text| (text.place(), said!("tekst", "tekst"))),
        t.punkt.first().map(|point| (point.place, said!("punkt", "punkt"))),
        t.deltiltak.first().map(|part| (part.tittel.place(), said!("deltiltak", "deltiltak"))),
    ];
    let body = body.into_iter().flatten().next().map(|(place, word)| Held { felt: Felt::Punkt, place, word });
    let cell = |felt, cell: &crate::plan::punkt::Celle| cell.punkt.first().map(|p| of(felt, p.place));
    [
        Some(of(Felt::Tittel, t.tittel.place())),
        body,
        t.ansvar.first().map(|a| of(Felt::Ansvar, a.place)),
        t.tidspunkt.first().map(|_| of(Felt::Tidspunkt, t.id.place)),
        t.framdrift.map(|_| of(Felt::Framdrift, t.id.place)),
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

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(columns: &str, measures: &str) -> Vec<String> {
        let section = format!("type: tiltak\ntittel: T\n{columns}tiltak:\n{measures}");
        let said = SmallPlan::new("").section("a", &section).says(&super::RULE);
        said.into_iter().map(|line| line.split_once("»: ").unwrap().1.to_owned()).collect()
    }

    const TWO: &str = "  - { id: a, tittel: A, ansvar: slt, kostnad: kr 5000, framdrift: løpande }\n  - { id: b, tittel: B, kostnad: kr 6000 }\n";

    #[test]
    fn a_column_that_is_missing_is_told_of_once_with_all_that_is_to_be_written() {
        let hint =
            "(skriv «kolonnar: [tiltak, ansvar, tidspunkt, framdrift, kostnad]» over tabellen, eller ta det bort frå";
        assert_eq!(
            told("", TWO),
            [
                format!("tiltaket har «framdrift», men tabellen har ingen slik kolonne {hint} tiltaket)"),
                format!("2 tiltak har «kostnad», men tabellen har ingen slik kolonne {hint} tiltaka)"),
            ]
        );
        assert_eq!(told("kolonnar: [tiltak, ansvar, tidspunkt, framdrift, kostnad]\n", TWO), Vec::<String>::new());
    }

    #[test]
    fn what_is_said_is_what_the_measure_has() {
        let parts = "  - { id: a, tittel: A, deltiltak: [{ tittel: B, ansvar: slt }] }\n";
        assert_eq!(
            told("kolonnar: [tittel]\n", parts),
            [
                "tiltaket har «deltiltak», men tabellen har ingen slik kolonne (set «punkt» inn under «kolonnar», eller ta det bort frå tiltaket)"
            ]
        );
        let without_title = told("kolonnar: [ansvar]\n", "  - { id: a, tittel: A, punkt: [B], ansvar: slt }\n");
        assert_eq!(
            without_title,
            ["tiltaket har «tittel», men tabellen har ingen slik kolonne (set «tiltak» inn under «kolonnar»)"]
        );
        let with_points = told("kolonnar: [punkt, ansvar]\n", "  - { id: a, tittel: A, punkt: [B], ansvar: slt }\n");
        assert_eq!(
            with_points,
            ["tiltaket har «tittel», men tabellen har ingen slik kolonne (set «tittel» inn under «kolonnar»)"]
        );
    }
}
