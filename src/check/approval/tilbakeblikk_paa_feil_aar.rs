//! A look back is on the time since the plan before, and its heading says the year that it is on.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{Cut, Said, YEARS, said, words_of};
use crate::plan::Plan;
use crate::plan::forside::Erstattar;
use crate::plan::seksjon::{Seksjon, Tilbakeblikk};

/// A look back on a year that is not over, or that another plan looks back on.
pub const RULE: Rule = Rule::warning("PV207", "tilbakeblikk-på-feil-år", Kind::Approval, Needs::SoundFront, check);

/// Remarks on each look back on a year that is not over when the plan starts, or that is older than the plan before, and on a
/// heading with another year.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let Some(gjeld) = plan.forside.days() else { return };
    let first = gjeld.frå.year();
    let before = earlier(plan).unwrap_or(first - 1).min(first - 1);
    for section in plan.seksjonar.iter().filter_map(|k| match &k.seksjon {
        Seksjon::Tilbakeblikk(section) => Some(section),
        _ => None,
    }) {
        let Some(år) = &section.år else { continue };
        let year = i32::from(år.value.0);
        // a school year starts in a year that is half over
        let last = if gjeld.frå.ymd().1 > 6 { first } else { first - 1 };
        let only_years = plan.forside.år.is_some();
        let tell = |message: Said| {
            let fault = RULE.fault(år.place, message);
            fault.related(gjeld.place, said!("planen gjeld her", "planen gjelder her"))
        };
        let written = &gjeld.written;
        if year > last {
            let message = said!(
                "planen gjeld {written}, og kan ikkje sjå tilbake på {year}",
                "planen gjelder {written}, og kan ikke se tilbake på {year}"
            );
            faults.push(tell(message).hint(said!("skriv «år: {last}»", "skriv «år: {last}»")));
        } else if year < before && only_years {
            let message = said!(
                "planen gjeld {written}, men ser tilbake på {year}",
                "planen gjelder {written}, men ser tilbake på {year}"
            );
            let hint = said!(
                "skriv «år: {last}»; er planen før eldre, set han under «erstattar» i plan.yaml",
                "skriv «år: {last}»; er planen før eldre, sett den under «erstatter» i plan.yaml"
            );
            faults.push(tell(message).hint(hint));
        } else {
            heading(plan, section, year, faults);
        }
    }
}

/// The year from which the plan before held, where the plan says which one that was.
fn earlier(plan: &Plan) -> Option<i32> {
    if let Some(old) = &plan.replaced {
        return old.years().map(|years| years.frå.0.into());
    }
    match plan.forside.erstattar.as_ref()? {
        Erstattar::Mappe(id) => years(id.value.as_str()).into_iter().min(),
        Erstattar::Tittel(title) => years(title.source()).into_iter().min(),
    }
}

/// A heading with one year only, which is not that of the look back.
fn heading(plan: &Plan, section: &Tilbakeblikk, year: i32, faults: &mut Faults) {
    let title = &section.hovud.tittel;
    if let [other] = years(&plan.values().print(&title.pieces)).as_slice()
        && *other != year
    {
        let message = said!(
            "overskrifta seier {other}, men tilbakeblikket er på {year}",
            "overskriften sier {other}, men tilbakeblikket er på {year}"
        );
        let hint = said!(
            "skriv {year} i overskrifta, eller rett «år»; «{{{{ år - 1 }}}}» i overskrifta er rett neste år òg",
            "skriv {year} i overskriften, eller rett «år»; «{{{{ år - 1 }}}}» i overskriften er riktig neste år også"
        );
        faults.push(RULE.fault(title.place(), message).hint(hint));
    }
}

/// The years in a text.
fn years(text: &str) -> Vec<i32> {
    let numbers = words_of(text, Cut::MIXED).filter(|word| word.len() == 4);
    numbers.filter_map(|word| word.parse().ok()).filter(|year| YEARS.contains(year)).collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(front: &str, year: &str, title: &str) -> Vec<String> {
        let section = format!("type: tilbakeblikk\ntittel: {title}\når: {year}\n");
        SmallPlan::new(front).section("a", &section).says(&super::RULE)
    }

    #[test]
    fn a_look_back_on_the_wrong_year_is_told_of() {
        assert_eq!(
            told("år: 2024\n", "2022", "Tilbakeblikk"),
            [
                "a.yaml:3 «2022»: planen gjeld 2024, men ser tilbake på 2022 (skriv «år: 2023»; er planen før eldre, set han \
                 under «erstattar» i plan.yaml) [plan.yaml:1 «2024» planen gjeld her]"
            ]
        );
        assert_eq!(
            told("år: 2024\n", "2024", "Tilbakeblikk"),
            [
                "a.yaml:3 «2024»: planen gjeld 2024, og kan ikkje sjå tilbake på 2024 (skriv «år: 2023») [plan.yaml:1 «2024» \
                 planen gjeld her]"
            ]
        );
        assert_eq!(
            told("år: 2024\n", "2023", "Tilbakeblikk på 2022"),
            ["a.yaml:2 «Tilbakeblikk på 2022»: overskrifta seier 2022, men tilbakeblikket er på 2023 (skriv 2023 i \
                 overskrifta, eller rett «år»; «{{ år - 1 }}» i overskrifta er rett neste år òg)"]
        );
    }

    #[test]
    fn one_on_the_time_since_the_plan_before_is_not() {
        assert!(told("år: 2024\n", "2023", "\"Tilbakeblikk på {{ år - 1 }}\"").is_empty());
        assert!(told("år: 2024\nerstattar: { tittel: SLT-plan 2022 }\n", "2022", "Tilbakeblikk").is_empty());
        assert!(told("år: 2024\n", "2023", "Tilbakeblikk på 2022 og 2023").is_empty());
        assert!(told("periode: 2024–2027\n", "2021", "Tilbakeblikk").is_empty());
        let school = "år: 2024\ngjeld: { frå: 2024-08-15, til: 2025-06-20 }\n";
        assert!(told(school, "2024", "Tilbakeblikk").is_empty());
    }
}
