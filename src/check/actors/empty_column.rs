//! Measures in a table that has a column for something, and that have nothing for that column.

use crate::check::said_word::word_of;
use crate::check::{Rule, Subject, unread};
use crate::fault::Faults;
use crate::norsk::{Said, said};
use crate::plan::tabell::Felt;
use crate::plan::tiltak::Tiltak;

/// A column, what fills it, and what an author is advised to write.
pub struct Column {
    /// The column.
    pub felt: Felt,
    /// Whether a measure has something for it.
    pub filled: fn(&Tiltak) -> bool,
    /// The advice.
    pub hint: Said,
}

/// Remarks on each measure that leaves the column empty. A column that is empty from top to bottom is one remark.
pub fn check(rule: Rule, column: &Column, subject: &Subject, faults: &mut Faults) {
    for section in subject.plan.measure_sections() {
        for table in section.tables() {
            let columns = section.setup(table).kolonnar;
            if columns.is_empty() || columns.iter().any(|k| k.felt == column.felt) {
                let measures = table.delmål.iter().flat_map(|d| &d.tiltak).chain(&table.tiltak);
                in_table(rule, column, &measures.collect::<Vec<_>>(), faults);
            }
        }
    }
}

fn in_table(rule: Rule, column: &Column, measures: &[&Tiltak], faults: &mut Faults) {
    let key = word_of(column.felt);
    let without: Vec<_> = measures.iter().filter(|t| !(column.filled)(t) && !unread(t.place, faults)).collect();
    if let (true, [first, _, ..]) = (without.len() == measures.len(), without.as_slice()) {
        let message =
            said!("ingen av tiltaka i tabellen har «{key}»", "ingen av tiltakene i tabellen har «{key}»"; key);
        let hint = said!(
            "skriv «{key}» på kvart tiltak, eller skriv «kolonnar» over tabellen utan «{key}»",
            "skriv «{key}» på hvert tiltak, eller skriv «kolonner» over tabellen uten «{key}»";
            key
        );
        faults.push(rule.fault(first.id.place, message).hint(hint));
        return;
    }
    for t in without {
        let title = t.tittel.source();
        let message = said!("tiltaket «{title}» manglar «{key}»", "tiltaket «{title}» mangler «{key}»"; key);
        faults.push(rule.fault(t.tittel.place(), message).hint(&column.hint));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::actors::{tiltak_utan_ansvar, tiltak_utan_tidspunkt};
    use crate::tests::SmallPlan;

    #[test]
    fn a_table_without_such_columns_asks_for_nothing_and_an_empty_column_is_told_of_once() {
        let section = "type: tiltak\ntittel: T\nkolonnar: [tiltak, ansvar]\ntiltak:\n  - { id: a, tittel: A, ansvar: slt }\n  - { \
                       id: b, tittel: B, ansvar: slt }\n";
        for rule in [tiltak_utan_ansvar::RULE, tiltak_utan_tidspunkt::RULE] {
            assert!(SmallPlan::new("").section("a", section).says(&rule).is_empty());
        }
        let with = section.replace("ansvar]", "ansvar, tidspunkt]");
        let said = SmallPlan::new("").section("a", &with).says(&tiltak_utan_tidspunkt::RULE);
        assert!(said.len() == 1 && said[0].contains("ingen av tiltaka i tabellen har «tidspunkt»"), "{said:?}");
    }

    #[test]
    fn a_measure_that_could_not_be_read_whole_is_not_said_to_lack_anything() {
        for wrong in ["ansvar: { x: y }", "ansvar: [Feil: her]", "punkt: [a\n  tidspunkt: Vår"] {
            let list = format!("- id: a\n  tittel: A\n  {wrong}\n  tidspunkt: Vår\n");
            for rule in [tiltak_utan_ansvar::RULE, tiltak_utan_tidspunkt::RULE] {
                let said = SmallPlan::new("").measures(&list).reads_or_not(&rule);
                assert!(said.is_empty(), "{wrong}: {said:?}");
            }
        }
    }
}
