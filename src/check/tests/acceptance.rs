//! What is accepted is not remarked on where it is accepted; what is accepted in vain is.

use crate::check::dates::moete_paa_sundag;
use crate::fault::Code;
use crate::fault::code::Kind;
use crate::tests::{KOMMUNE, SmallPlan};

/// Two Sundays in one list, with `godta` where the test has it.
fn measures(first: &str, measure: &str) -> String {
    format!(
        "- id: a\n  tittel: Politiråd\n  ansvar: skulane\n{measure}  tidspunkt:\n    - {{ dato: 2024-09-15{first} }}\n    - {{ dato: \
         2024-09-22 }}\n"
    )
}

fn sunday_or_acceptance(code: Code) -> bool {
    code == moete_paa_sundag::RULE.code || code.kind == Kind::Acceptance
}

fn remark(front: &str, kommune: &str, list: &str) -> Vec<String> {
    let plan = SmallPlan::new(front).kommune(kommune).measures(list);
    let said = plan.says_under(sunday_or_acceptance);
    said.into_iter().map(|line| line.split(" (").next().unwrap_or("").to_string()).collect()
}

const SECOND: &str = "tiltak.yaml:9 «2024-09-22»: møtet 22. september 2024 er på ein sundag";

#[test]
fn a_record_accepts_for_itself_and_what_stands_in_it() {
    assert_eq!(remark("", KOMMUNE, &measures("", "")).len(), 2);
    let here = measures(", godta: { PV303: Samlinga er om kvelden }", "");
    assert_eq!(remark("", KOMMUNE, &here), [SECOND]);
    let named = measures(", godta: { møte-på-sundag: Samlinga er om kvelden }", "");
    assert_eq!(remark("", KOMMUNE, &named), [SECOND]);
    let measure = measures("", "  godta: { pv303: Laget møtest på sundagar }\n");
    assert_eq!(remark("", KOMMUNE, &measure), Vec::<String>::new());
}

#[test]
fn the_front_page_accepts_for_the_plan_and_the_municipality_for_all_plans() {
    let plain = measures("", "");
    assert!(remark("godta: { PV303: Laget møtest på sundagar }\n", KOMMUNE, &plain).is_empty());
    let kommune = format!("{KOMMUNE}godta: {{ PV303: Laget møtest på sundagar, PV305: Ingen har ferie }}\n");
    assert!(remark("", &kommune, &plain).is_empty(), "what other plans may need is not in vain");
}

#[test]
fn a_section_file_accepts_for_all_of_it() {
    let section = "type: tiltak\ntittel: A\ngodta: { PV303: Med vilje }\ntiltak: [{ id: a, tittel: A, tidspunkt: { dato: \
                   2024-09-15 } }]\n";
    let other = "type: tiltak\ntittel: B\ntiltak: [{ id: b, tittel: B, tidspunkt: { dato: 2024-09-22 } }]\n";
    let said = SmallPlan::new("").section("a", section).section("b", other).says_under(sunday_or_acceptance);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("b.yaml:3 «2024-09-22»"), "{said:?}");
}

#[test]
fn an_unknown_code_an_empty_reason_an_error_and_nothing_to_accept_are_told_of() {
    let list =
        measures("", "  godta: { møte-på-søndag: x, PV999: x, PV303: , PV101: x, PV015: x, PV304: x, PV702: x }\n");
    let front = "status: utkast\n";
    let plan = SmallPlan::new(front).measures(&list);
    let said = plan.says_under(|code| code.kind == Kind::Acceptance);
    assert_eq!(
        said,
        [
            "tiltak.yaml:7 «møte-på-søndag»: ingen kode heiter «møte-på-søndag» (meinte du «møte-på-sundag»?)",
            "tiltak.yaml:7 «PV999»: ingen kode heiter «PV999» (skriv koden slik han står i åtvaringa, til dømes «PV301» eller \
             «feil-vekedag»)",
            "tiltak.yaml:7 «PV303»: «PV303» står under «godta» utan grunn, og gjeld difor ikkje (skriv kvifor, til dømes \
             «PV303: Datoen er sitert frå vedtaket»)",
            "tiltak.yaml:7 «PV101»: «PV101» er ein feil, og feil kan ikkje godtakast (rett feilen, og ta bort koden; berre \
             åtvaringar og merknader kan godtakast)",
            "tiltak.yaml:7 «PV015»: «PV015» er ein feil, og feil kan ikkje godtakast (rett feilen, og ta bort koden; berre \
             åtvaringar og merknader kan godtakast)",
            "tiltak.yaml:7 «PV304»: «PV304» er godteken her, men her er det ingenting å godta (ta bort koden)",
            "tiltak.yaml:7 «PV702»: «PV702» gjeld samanlikninga med ein annan plan, og kan ikkje godtakast (ta bort koden, og skriv \
             «tidlegare» på tiltaket)",
        ]
    );
}

#[test]
fn a_code_is_accepted_by_the_name_that_it_once_had() {
    let list = "- id: a\n  tittel: A\n  ansvar: [slt]\n  punkt: [Møte à to timar]\n  godta: { feil-varigheit: Det er pause }\n  tidspunkt: \
                [{ dato: 2024-02-06, kl: 9–12 }]\n";
    let said = SmallPlan::new("").measures(list).says_under(|code| matches!(code.kind, Kind::Dates | Kind::Acceptance));
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn an_error_stays_and_what_a_broken_plan_accepts_is_not_in_vain() {
    let list = "- { id: a, tittel: A, ansvar: ukjend-aktor, godta: { PV102: x, PV303: x } }\n";
    let said =
        SmallPlan::new("").measures(list).says_under(|code| matches!(code.kind, Kind::Reference | Kind::Acceptance));
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("aktøren «ukjend-aktor» står ikkje i registeret"), "{said:?}");
    assert!(said[1].contains("«PV102» er ein feil"), "{said:?}");
}

#[test]
fn the_key_is_known_where_a_text_or_a_record_may_stand_and_a_misspelling_of_it_is_guessed() {
    use crate::fault::{Faults, Sources};
    use crate::plan::seksjon::Seksjon;
    let read = |text: &str| {
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let id = sources.add("prøve.yaml", text.as_bytes(), &mut faults);
        crate::yaml::read::<Seksjon>(sources.get(id).unwrap(), &mut faults);
        faults
            .sorted()
            .iter()
            .map(|f| format!("{}: {}", f.message.nn(), f.hint.clone().unwrap_or_default().nn()))
            .collect::<Vec<_>>()
    };
    let sound = "type: tiltak\ntittel: A\ntiltak:\n  - id: a\n    tittel: A\n    punkt: [{ tekst: B, godta: { PV206: x } }]\n    \
                 ansvar: [{ aktør: slt, godta: { PV401: x } }]\n    kolonnar: []\n";
    assert_eq!(read(&sound.replace("    kolonnar: []\n", "")), Vec::<String>::new());
    assert_eq!(read("type: tekst\ntittel: A\ngotda: { PV206: x }\n"), ["ukjend nøkkel «gotda»: meinte du «godta»?"]);
    assert_eq!(
        read("type: tekst\ntittel: A\ngodta: PV206\n"),
        [
            "her skal det stå nøklar med verdiar, koden og grunnen, men det står ein tekst: skriv «nøkkel: verdi», på liner \
          under eller i { }"
        ]
    );
}
