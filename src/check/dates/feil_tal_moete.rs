//! «Fire møte i året» beside three dates: one of them is wrong.

use super::claims::Claims;
use super::links::{Link, links, own};
use crate::check::{Needs, Rule, Subject, unread};
use crate::fault::code::Kind;
use crate::fault::{Fault, Faults};
use crate::norsk::number_words::in_both;
use crate::norsk::said;
use crate::plan::texts::Paragraph;

/// A number of meetings that the meetings contradict.
pub const RULE: Rule = Rule::warning("PV307", "feil-tal-møte", Kind::Dates, Needs::Nothing, check);

/// Remarks on a number of meetings that is not that of the meetings which it speaks of, in a plan for one year.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    if plan.forside.år.is_none() {
        return;
    }
    for link in links(subject) {
        if let Some(fault) = contradicted(&link)
            && !link.meetings.first().is_some_and(|møte| unread(møte.tiltak.place, faults))
        {
            faults.push(fault);
        }
    }
}

fn contradicted(link: &Link) -> Option<Fault> {
    let said = Claims::of(link.statements());
    let most = said.of_all.iter().max_by_key(|(n, _)| *n)?;
    let sum = said.sum();
    let held = link.meetings.len();
    let few = held < most.0 as usize && link.all_dated;
    let many = held > sum as usize && !said.uncounted && !link.has_several_rows() && !explained(link, held);
    if !few && !many {
        return None;
    }
    let (n, place) = most;
    let with = if !few && (said.of_all.len() > 1 || said.of_some > 0) { " i alt" } else { "" };
    let (claimed, dated) = (in_both(if few { *n } else { sum } as usize), in_both(held));
    let message = said!(
        "her står det {claimed} møte{with}, men {dated} har dato",
        "her står det {claimed} møter{with}, men {dated} har dato";
        claimed, dated
    );
    let hint = said!(
        "skriv {dated} om datoane er rette, elles rett dei",
        "skriv {dated} hvis datoene er riktige, ellers rett dem";
        dated
    );
    let fault = RULE.fault(*place, message).hint(hint);
    let start = said!("møta startar her", "møtene starter her");
    Some(link.meetings.first().map_or(fault.clone(), |first| fault.related(first.møte.place, start)))
}

/// Whether the measure that the meetings stand under counts more of them than the body does: a seminar is no meeting to all.
fn explained(link: &Link, held: usize) -> bool {
    let own: Vec<Paragraph> = link.tiltak.map(own).unwrap_or_default();
    let said = Claims::of(&own);
    said.uncounted || held <= said.sum() as usize
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(punkt: &str, times: &str) -> Vec<String> {
        let list = format!("- id: a\n  tittel: A\n  punkt: [{punkt}]\n  tidspunkt: [{times}]\n");
        SmallPlan::new("").measures(&list).says(&super::RULE)
    }

    #[test]
    fn a_number_is_not_held_against_the_meetings_of_others_as_well() {
        let two = "{ namn: Ung, liste: [{ dato: 2024-02-06 }, { dato: 2024-05-07 }] }, { namn: Natteramn, liste: [{ dato: 2024-05-16 }] }";
        assert!(told("To møte i «Ung»-gruppa", two).is_empty());
        assert_eq!(told("Fire møte i «Ung»-gruppa", two).len(), 1);
    }

    const THREE: &str = "{ dato: 2024-02-06 }, { dato: 2024-05-07 }, { dato: 2024-09-10 }";

    #[test]
    fn four_meetings_a_year_beside_three_dates_is_told_of() {
        assert_eq!(
            told("Møtast fire gonger i året og dele kunnskap", THREE),
            [
                "tiltak.yaml:6 «fire gonger»: her står det fire møte, men tre har dato (skriv tre om datoane er rette, elles rett dei) \
                 [tiltak.yaml:7 «{ dato: 2024-02-06 }» møta startar her]"
            ]
        );
        for text in
            ["4 møter i året", "Fem SLT-møte", "Fire møte à to timar", "Halde to møte", "To samlingar i {{ år }}"]
        {
            assert_eq!(told(&format!("\"{text}\""), THREE).len(), 1, "{text}");
        }
        let said = told("To SLT-møte, Eitt arbeidsseminar", &format!("{THREE}, {{ dato: 2024-11-12 }}"));
        assert!(said[0].contains("her står det tre møte i alt, men fire har dato"), "{said:?}");
    }

    #[test]
    fn what_may_fit_the_dates_is_not() {
        for text in [
            "Tre møte i året",
            "To SLT-møte, Eitt arbeidsseminar med evaluering",
            "Minst to møte i året",
            "2–4 møte i året",
            "To til fire møter i året",
            "To møte i halvåret",
            "To møte i året, Samtalar kvar månad med møte",
            "Ha to møte med foreldra",
            "Delta på fire møte i fylket",
            "Evaluere to gonger i året",
            "Eit møte om rus",
            "Fire tiltak",
        ] {
            assert_eq!(told(&format!("\"{}\"", text.replace(", ", "\", \"")), THREE), Vec::<String>::new(), "{text}");
        }
        assert!(told("Fire møte i året", &format!("{THREE}, Eitt til etter avtale")).is_empty(), "one has no date yet");
        assert!(told("Fire møte i året", "Vår og haust").is_empty());
    }

    fn with_body(body: &str, measure: &str) -> Vec<String> {
        let bodies = format!("type: organisering\ntittel: O\nnivå:\n{body}");
        let kommune = crate::tests::KOMMUNE.replace("nav: NAV", "nav: NAV, radet: rådet");
        SmallPlan::new("").kommune(&kommune).section("org", &bodies).measures(measure).says(&super::RULE)
    }

    #[test]
    fn a_body_is_held_against_the_one_measure_that_is_for_it() {
        let body = "  - { id: radet, tittel: Rådet, møteverksemd: Fire møte i året à to timar. }\n";
        let one = format!("- {{ id: a, tittel: A, ansvar: radet, tidspunkt: [{THREE}] }}\n");
        assert_eq!(with_body(body, &one).len(), 1);
        let two = format!("{one}- {{ id: b, tittel: B, ansvar: radet, tidspunkt: {{ dato: 2024-10-01 }} }}\n");
        assert!(with_body(body, &two).is_empty(), "which of the two is for it is not certain");
        let referred = one.replace("ansvar: radet", "ansvar: [{ aktør: slt, merknad: \"sjå [](#radet)\" }]");
        assert_eq!(with_body(body, &referred).len(), 1);
        let named = one.replace("id: a, ", "id: politiraad, ").replace("ansvar: radet", "ansvar: slt");
        assert_eq!(with_body(&body.replace("id: radet", "id: politiraadet"), &named).len(), 1);
    }

    #[test]
    fn a_seminar_that_the_measure_counts_is_no_meeting_too_many_of_the_body() {
        let body = "  - { id: radet, tittel: Rådet, møteverksemd: To møte i året. }\n";
        let measure =
            |punkt: &str| format!("- {{ id: a, tittel: A, punkt: [{punkt}], ansvar: radet, tidspunkt: [{THREE}] }}\n");
        assert!(with_body(body, &measure("To møte, Eitt seminar")).is_empty());
        assert_eq!(with_body(body, &measure("Drøfte tal")).len(), 1);
    }

    #[test]
    fn a_label_is_held_against_the_group_of_its_name() {
        let body = "  - id: x\n    tittel: X\n    møteverksemd: |\n      - «Ung i SmallPlan»: fire møte i året\n      - Politiet: møte kvar \
                    veke\n";
        let group = |times: &str| {
            format!("- {{ id: a, tittel: A, tidspunkt: [{{ namn: Ung i SmallPlan, liste: [{times}] }}] }}\n")
        };
        let said = with_body(body, &group(THREE));
        assert!(said.len() == 1 && said[0].starts_with("org.yaml:7 «fire møte»"), "{said:?}");
        assert!(with_body(body, &group(&format!("{THREE}, {{ dato: 2024-12-03 }}"))).is_empty());
    }
}
