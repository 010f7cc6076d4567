//! Each actor is an entry of its own: a text with several of them is printed as it stands, ids and all.

use super::register::Registers;
use super::several::{remarked, several, written};
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Edit, Fault, Faults, Severity};
use crate::norsk::{Said, said};
use crate::plan::lists::{Aktørvising, Kven, Stands};
use crate::text::Setning;
use crate::yaml::Style;

/// Several actors of the register in one text.
pub const RULE: Rule = Rule::warning("PV407", "aktørar-i-tekst", Kind::Actors, Needs::Fronts, check);

/// Remarks on each text that is several actors of the register, and refuses one in which an id would be printed.
fn check(subject: &Subject, faults: &mut Faults) {
    let registers = Registers::of(subject.plan);
    for vising in subject.plan.actors() {
        let Kven::Tekst(text) = &vising.kven else { continue };
        let Some(parts) = several(&text.written.text, &registers) else {
            let remarked = remarked(&text.written.text, &registers);
            faults.extend(remarked.map(|(id, remark)| with_remark(vising, text, id, remark)));
            continue;
        };
        let instead = written(&parts, vising.stands);
        let is_raw = parts.iter().any(|part| part.is_raw);
        let message = match (parts.as_slice(), is_raw) {
            ([_], _) => said!("aktøren er skriven som tekst", "aktøren er skrevet som tekst"),
            (_, true) => said!(
                "fleire aktørar i éin tekst: id-ane blir prenta slik dei står",
                "flere aktører i én tekst: id-ene blir trykt slik de står"
            ),
            (_, false) => said!("fleire aktørar i éin tekst", "flere aktører i én tekst"),
        };
        let severity = if is_raw { Severity::Error } else { RULE.severity };
        // between quotation marks it would stay a text
        let sure = text.written.style == Style::Plain
            && parts.iter().all(|part| part.id.is_some())
            && matches!(vising.stands, Stands::Alone | Stands::InBrackets);
        let old = text.written.text.trim();
        let cure = sure.then(|| Edit::new(text.place(), old, instead.as_str()));
        let fault = Fault { severity, ..RULE.fault(text.place(), message) };
        faults.push(fault.hint(advice(vising, &instead)).cure(cure));
    }
}

/// Says how a remark on an actor is written.
fn with_remark(vising: &Aktørvising, text: &Setning, id: &str, remark: Option<&str>) -> Fault {
    let message = said!(
        "«{id}» er ein id, og blir prenta slik han står når det står meir etter han",
        "«{id}» er en id, og blir trykt slik den står når det står mer etter den"
    );
    let fault = Fault { severity: Severity::Error, ..RULE.fault(text.place(), message) };
    let Some(remark) = remark else {
        return fault.hint(said!(
            "skriv kvar aktør for seg, og ein merknad slik: «{{ aktør: {id}, merknad: … }}»",
            "skriv hver aktør for seg, og en merknad slik: «{{ aktør: {id}, merknad: … }}»"
        ));
    };
    let remark =
        if remark.contains([',', ':', '#', '{', '}', '[', ']']) { format!("\"{remark}\"") } else { remark.into() };
    fault.hint(match vising.stands {
        Stands::InRecord => said!(
            "skriv «aktør: {id}» og «merknad: {remark}» i staden for «tekst»",
            "skriv «aktør: {id}» og «merknad: {remark}» i stedet for «tekst»"
        ),
        _ => said!("skriv «{{ aktør: {id}, merknad: {remark} }}»", "skriv «{{ aktør: {id}, merknad: {remark} }}»"),
    })
}

fn advice(vising: &Aktørvising, instead: &str) -> Said {
    match vising.stands {
        Stands::Alone | Stands::InBrackets => said!("skriv {instead}", "skriv {instead}"),
        Stands::OnItsLine => {
            let lines = instead.split(", ").map(|one| format!("«- {one}»")).collect::<Vec<_>>().join(", ");
            said!("skriv kvar på si eiga line: {lines}", "skriv hver på sin egen linje: {lines}")
        }
        Stands::InRecord => {
            said!("skriv kvar aktør for seg i lista: {instead}", "skriv hver aktør for seg i listen: {instead}")
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    const KOMMUNE: &str = "namn: Prøve\nspråk: nn\nfarge: \"#0b5d6b\"\naktørar:\n  ordforar: ordførar\n  lensmann: \
                           politikontakt\n  slt: SLT-koordinator\n  skulane: skulane\n  helse: helse og omsorg\n";

    fn told(actors: &str) -> Vec<String> {
        let list = format!("- id: a\n  tittel: A\n  ansvar: {actors}\n");
        SmallPlan::new("").kommune(KOMMUNE).measures(&list).says(&super::RULE)
    }

    fn advised(actors: &str) -> String {
        let said = told(actors);
        assert_eq!(said.len(), 1, "{actors}: {said:?}");
        said.concat().rsplit_once(" (").unwrap().1.trim_end_matches(')').to_owned()
    }

    #[test]
    fn an_id_with_a_remark_is_told_of_with_the_record_to_write() {
        for actors in ["[ordforar (leiar)]", "ordforar (leiar)"] {
            assert_eq!(advised(actors), "skriv «{ aktør: ordforar, merknad: leiar }»", "{actors}");
        }
        let several = "skriv kvar aktør for seg, og ein merknad slik: «{ aktør: ordforar, merknad: … }»";
        assert_eq!(advised("ordforar (leiar) og lensmann"), several);
        assert!(told("[skulane (ungdomstrinnet), ordførar (leiar), slt-gruppa]").is_empty());
    }

    #[test]
    fn ids_with_any_sign_between_are_told_of_with_the_list_to_write() {
        for actors in [
            "ordforar, lensmann",
            "ordforar,lensmann",
            "ordforar/lensmann",
            "ordforar og lensmann",
            "ordforar; lensmann",
            "ordforar & lensmann",
            "ordforar + lensmann",
            "1. ordforar 2. lensmann",
            "ordforar lensmann",
            "Ordførar og lensmann",
            "Ordforar, Politikontakt",
            "\"[ordforar, lensmann]\"",
            "(ordforar, lensmann)",
            "ordforar (lensmann)",
            "ordforar, lensmann.",
            "|\n    - ordforar\n    - lensmann",
        ] {
            assert_eq!(advised(actors), "skriv [ordforar, lensmann]", "{actors}");
        }
        assert_eq!(advised("[ordforar og lensmann, slt]"), "skriv ordforar, lensmann");
        assert_eq!(advised("\n    - ordforar og lensmann"), "skriv kvar på si eiga line: «- ordforar», «- lensmann»");
        assert_eq!(advised("ordforar, helse og omsorg"), "skriv [ordforar, helse]");
        assert_eq!(advised("ordforar, Røde Kors"), "skriv [ordforar, Røde Kors]");
        assert_eq!(advised("[(ordforar)]"), "skriv ordforar");
    }

    #[test]
    fn a_text_that_happens_to_hold_such_a_word_is_not() {
        for actors in [
            "Skulane i samarbeid med heimane",
            "Kommunen ved ordforar",
            "Helse og omsorg",
            "Foreldre, skulane og andre",
            "Barnehagar og skular",
            "[ordforar, lensmann]",
            "Alle som arbeider med helse",
        ] {
            assert_eq!(told(actors), Vec::<String>::new(), "{actors}");
        }
    }
}
