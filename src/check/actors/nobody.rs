//! A table with columns for who and when says so of every measure.

use crate::check::{code, unread};
use crate::fault::{Code, Fault, Faults};
use crate::plan::Plan;
use crate::plan::tabell::Felt;
use crate::plan::tiltak::{Framdrift, Tiltak};

/// Remarks on each measure without anybody responsible, or without a time, in a table that has a column for it. A column that
/// is empty from top to bottom is one remark.
pub fn check(plan: &Plan, faults: &mut Faults) {
    for section in plan.measure_sections() {
        for table in section.alle_tabellar() {
            let columns = section.oppsett(table).kolonnar;
            let has = |felt: Felt| columns.is_empty() || columns.iter().any(|k| k.felt == felt);
            let measures: Vec<&Tiltak> = table.delmål.iter().flat_map(|d| &d.tiltak).chain(&table.tiltak).collect();
            if has(Felt::Ansvar) {
                empty(&measures, code::NOBODY, "ansvar", has_actor, faults);
            }
            if has(Felt::Tidspunkt) {
                empty(&measures, code::NO_TIME, "tidspunkt", has_time, faults);
            }
        }
    }
}

fn empty(measures: &[&Tiltak], code: Code, key: &str, filled: fn(&Tiltak) -> bool, faults: &mut Faults) {
    let without: Vec<_> = measures.iter().filter(|t| !filled(t) && !unread(t.place, faults)).collect();
    if let (true, [first, _, ..]) = (without.len() == measures.len(), without.as_slice()) {
        let message = format!("ingen av tiltaka i tabellen har «{key}»");
        let hint = format!("skriv «{key}» på kvart tiltak, eller ta kolonnen bort med «kolonnar»");
        faults.push(Fault::warning(code, first.id.place, message).hint(hint));
        return;
    }
    for t in without {
        let message = format!("tiltaket «{}» manglar «{key}»", t.tittel.source());
        let hint = match key {
            "ansvar" => "skriv kven som har ansvaret: «ansvar: [slt-koordinator]»",
            _ => "skriv når: «tidspunkt: Heile året», eller møta med dato",
        };
        faults.push(Fault::warning(code, t.tittel.place(), message).hint(hint));
    }
}

fn has_actor(t: &Tiltak) -> bool {
    !t.ansvar.is_empty() || (!t.deltiltak.is_empty() && t.deltiltak.iter().all(|d| !d.ansvar.is_empty()))
}

/// What has been done, or is put off, needs no time.
fn has_time(t: &Tiltak) -> bool {
    let over = matches!(t.framdrift, Some(Framdrift::Gjennomført | Framdrift::Avslutta | Framdrift::Utsett));
    !t.tidspunkt.is_empty() || over
}

#[cfg(test)]
mod tests {
    use crate::check::tests::Prøve;

    #[test]
    fn a_measure_without_anybody_responsible_and_without_a_time_is_told_of() {
        let plan = Prøve::new("").measures(
            "- { id: a, tittel: Natteramn }\n- { id: b, tittel: B, ansvar: slt, tidspunkt: Vår }\n- { id: c, tittel: C, \
             deltiltak: [{ tittel: D, ansvar: slt }], tidspunkt: Haust }\n",
        );
        assert_eq!(
            plan.says(super::check),
            [
                "tiltak.yaml:4 «Natteramn»: tiltaket «Natteramn» manglar «ansvar» (skriv kven som har ansvaret: «ansvar: \
                 [slt-koordinator]»)",
                "tiltak.yaml:4 «Natteramn»: tiltaket «Natteramn» manglar «tidspunkt» (skriv når: «tidspunkt: Heile året», eller \
                 møta med dato)",
            ]
        );
    }

    #[test]
    fn a_table_without_such_columns_asks_for_nothing_and_an_empty_column_is_told_of_once() {
        let section = "type: tiltak\ntittel: T\nkolonnar: [tiltak, ansvar]\ntiltak:\n  - { id: a, tittel: A, ansvar: slt }\n  - { \
                       id: b, tittel: B, ansvar: slt }\n";
        assert!(Prøve::new("").section("a", section).says(super::check).is_empty());
        let with = section.replace("ansvar]", "ansvar, tidspunkt]");
        let said = Prøve::new("").section("a", &with).says(super::check);
        assert!(said.len() == 1 && said[0].contains("ingen av tiltaka i tabellen har «tidspunkt»"), "{said:?}");
    }

    #[test]
    fn a_measure_that_could_not_be_read_whole_is_not_said_to_lack_anything() {
        for wrong in ["ansvar: { x: y }", "ansvar: [Feil: her]", "punkt: [a\n  tidspunkt: Vår"] {
            let list = format!("- id: a\n  tittel: A\n  {wrong}\n  tidspunkt: Vår\n");
            let said = Prøve::new("").measures(&list).reads_or_not(super::check);
            assert!(said.is_empty(), "{wrong}: {said:?}");
        }
    }
}
