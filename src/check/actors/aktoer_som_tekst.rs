//! An actor that is in the register is named by its id, so that its name is spelt one way and the years can be compared.

use super::likeness::{Likeness, folded};
use super::register::Registers;
use super::several::{remarked, several};
use crate::check::reference::ukjend_aktoer::meant;
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Edit, Faults};
use crate::norsk::{said, shortened};
use crate::plan::lists::{Kven, Stands};
use std::collections::HashMap;

/// An actor of the register that is written as text.
pub const RULE: Rule = Rule::warning("PV401", "aktør-som-tekst", Kind::Actors, Needs::Fronts, check);

/// Remarks on each actor that is written as text though the register has it, or has one of nearly that name.
fn check(subject: &Subject, faults: &mut Faults) {
    let mut registers = Registers::of(subject.plan);
    let mut seen: HashMap<String, Option<(String, String, Likeness)>> = HashMap::new();
    for vising in subject.plan.actors() {
        let Kven::Tekst(text) = &vising.kven else { continue };
        let written = &text.written.text;
        // what is several actors, or one with a remark, is told of as that
        if several(written, &registers).is_some() || remarked(written, &registers).is_some() {
            continue;
        }
        let found = seen.entry(folded(written).join(" ")).or_insert_with(|| {
            registers.like(written).map(|(known, how)| (known.id.to_owned(), known.name.to_owned(), how))
        });
        let Some((id, name, how)) = found else { continue };
        let shown = shortened(written.trim());
        let fault = match how {
            Likeness::Same => {
                let message = said!(
                    "«{shown}» står i registeret med id-en «{id}»",
                    "«{shown}» står i registeret med id-en «{id}»"
                );
                // an id with other letters is that id; a name may be another's of the same name
                let edit = Edit::new(text.place(), written.trim(), id.as_str());
                let sure = vising.stands != Stands::InRecord && registers.by_name(written).is_none();
                let fault = RULE.fault(text.place(), message).cure(sure.then_some(edit));
                fault.hint(match vising.stands {
                    Stands::InRecord => {
                        said!("skriv «aktør: {id}» i staden for «tekst»", "skriv «aktør: {id}» i stedet for «tekst»")
                    }
                    _ => said!("skriv {id}", "skriv {id}"),
                })
            }
            Likeness::Near => {
                let message =
                    said!("«{shown}» liknar på «{name}» i registeret", "«{shown}» ligner på «{name}» i registeret");
                RULE.fault(text.place(), message).hint(meant(id))
            }
        };
        faults.push(fault);
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(actors: &str) -> Vec<String> {
        SmallPlan::new("").measures(&format!("- {{ id: a, tittel: A, ansvar: [{actors}] }}\n")).says(&super::RULE)
    }

    #[test]
    fn an_actor_of_the_register_that_is_written_as_text_is_told_of() {
        assert_eq!(
            told("Helsestasjonen, Skolane, SLT koordinator"),
            [
                "tiltak.yaml:4 «Helsestasjonen»: «Helsestasjonen» står i registeret med id-en «helse» (skriv helse)",
                "tiltak.yaml:4 «Skolane»: «Skolane» liknar på «skulane» i registeret (meinte du «skulane»?)",
                "tiltak.yaml:4 «SLT koordinator»: «SLT koordinator» står i registeret med id-en «slt» (skriv slt)",
            ]
        );
    }

    #[test]
    fn somebody_who_is_in_no_register_is_not() {
        assert!(told("Skulen, Alle som arbeider med skulane, Skulane og politiet, NAF, slt").is_empty());
    }
}
