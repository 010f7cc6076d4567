//! The year of the plan before, left in a title or a measure: the plan was copied, and that year was not written as `{{ år }}`.
//!
//! Only the titles of the plan and of its measures' chapters and the titles, points and times of the measures are looked at,
//! where the year is nearly always what they are for. A year
//! that names a report, a survey or a law, that is one end of an interval, or that the text looks back on, is meant.

use super::year_words::{BACK, NAMES, SINCE};
use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::{self, Cut, said};
use crate::plan::Plan;
use crate::plan::punkt::Punkt;
use crate::plan::seksjon::Seksjon;
use crate::plan::texts::{Paragraph, Parsed, paragraphs};
use crate::plan::tidspunkt::Tidspunkt;
use crate::plan::tiltak::Tiltak;
use std::ops::Range;

/// A year of an older plan that was left in a text.
pub const RULE: Rule = Rule::warning("PV206", "gammalt-årstal", Kind::Approval, Needs::SoundFront, check);

/// How many are looked at in one paragraph; nobody reads of more.
const MOST: usize = 200;

/// How many characters before a year the two words that may name it are looked for in.
const LONGEST: usize = 400;

/// What a text is: it decides how a year in it can be meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The plan's own title, in which «plan 2023» is no other plan.
    PlanTitle,
    /// A title of the plan or of a chapter.
    Title,
    Measure,
    /// A time, which does not look back.
    Time,
}

/// Remarks on each year of the plan before in titles, and in the points and times of measures.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    let Some(gjeld) = plan.forside.days() else { return };
    let first = gjeld.frå.year();
    let mut old = vec![first - 1];
    let replaced = plan.replaced.as_ref().and_then(|front| front.years());
    old.extend(replaced.map(|years| i32::from(years.til.0)).filter(|year| *year < first - 1));
    let now = match plan.forside.år {
        Some(_) => said!("år", "år"),
        None => said!("periode.frå", "periode.fra"),
    };
    for (part, role) in titles(plan).into_iter().chain(plan.measures().flat_map(texts)) {
        if part.in_quote || looks_back(&part.text, role) {
            continue;
        }
        let years = part.text.match_indices("20").filter_map(|(at, _)| year(&part, at, &old)).take(MOST);
        let meant = |range: &Range<usize>| {
            part.in_link(range) || quoted(&part.text, range) || role != Role::PlanTitle && named(&part.text, range)
        };
        let place = match role {
            Role::PlanTitle | Role::Title => said!("ein tittel", "en tittel"),
            Role::Measure | Role::Time => said!("eit tiltak", "et tiltak"),
        };
        for range in years.filter(|range| !meant(range)) {
            let shown = &part.text[range.clone()];
            let message = said!(
                "«{shown}» står i {place} i ein plan for {}",
                "«{shown}» står i {place} i en plan for {}",
                gjeld.written;
                place
            );
            let fault = RULE.fault(part.place(range), message);
            let hint = said!(
                "skriv «{{{{ {now} }}}}», eller «{{{{ {now} - 1 }}}}» når året før er meint, så er det rett neste gong òg",
                "skriv «{{{{ {now} }}}}», eller «{{{{ {now} - 1 }}}}» når året før er ment, så er det riktig neste gang også";
                now
            );
            faults.push(fault.related(gjeld.place, said!("planen gjeld her", "planen gjelder her")).hint(hint));
        }
    }
}

/// The titles of the plan, and of the chapters that have its measures.
fn titles(plan: &Plan) -> Vec<(Paragraph<'_>, Role)> {
    let own = [(&plan.forside.tittel, Role::PlanTitle)];
    let under = plan.forside.undertittel.iter().map(|title| (title, Role::Title));
    let chapters = plan.seksjonar.iter().filter_map(|kapittel| match &kapittel.seksjon {
        Seksjon::Tiltak(del) => Some((&del.hovud.tittel, Role::Title)),
        _ => None,
    });
    let all = own.into_iter().chain(under).chain(chapters);
    all.flat_map(|(title, role)| paragraphs(Parsed::Linje(title)).into_iter().map(move |part| (part, role))).collect()
}

/// The title, the text points and the times of a measure; the last have a role of their own, for a time does not look back.
fn texts(t: &Tiltak) -> Vec<(Paragraph<'_>, Role)> {
    let title = paragraphs(Parsed::Linje(&t.tittel)).into_iter();
    let mut out: Vec<(Paragraph, Role)> = title.map(|a| (a, Role::Measure)).collect();
    points(&t.punkt, &mut out);
    t.tidspunkt.iter().for_each(|time| times(time, &mut out));
    out
}

fn points<'a>(all: &'a [Punkt], out: &mut Vec<(Paragraph<'a>, Role)>) {
    for point in all {
        out.extend(point.merkelapp.iter().flat_map(|l| paragraphs(Parsed::Linje(l))).map(|a| (a, Role::Measure)));
        out.extend(point.tekst.iter().flat_map(|s| paragraphs(Parsed::Setning(s))).map(|a| (a, Role::Measure)));
        points(&point.punkt, out);
    }
}

fn times<'a>(time: &'a Tidspunkt, out: &mut Vec<(Paragraph<'a>, Role)>) {
    match time {
        Tidspunkt::Tekst(text) => out.extend(paragraphs(Parsed::Setning(text)).into_iter().map(|a| (a, Role::Time))),
        Tidspunkt::Gruppe(group) => {
            out.extend(paragraphs(Parsed::Linje(&group.namn)).into_iter().map(|a| (a, Role::Time)));
            group.liste.iter().for_each(|time| times(time, out));
        }
        Tidspunkt::Møte(_) | Tidspunkt::Periode(_) => {}
    }
}

/// The year at a place in a text, if it is one of these and stands alone.
fn year(part: &Paragraph, at: usize, old: &[i32]) -> Option<Range<usize>> {
    let text = part.text.as_str();
    let word = text.get(at..at + 4)?;
    word.parse().ok().filter(|year| old.contains(year))?;
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '–' | '-' | '/' | '—' | '%');
    let before = text[..at].trim_end_matches(' ').chars().next_back();
    let after = text[at + 4..].chars().next();
    let decimal = |c: char| matches!(c, '.' | ',') && text[at + 5..].starts_with(|c: char| c.is_ascii_digit());
    let joined = text[..at].chars().next_back().is_some_and(joins)
        || matches!(before, Some('–' | '/' | '§'))
        || after.is_some_and(|c| joins(c) || decimal(c))
        || text[at + 4..].trim_start().starts_with(['–', '/']);
    // a date such as 12.09.2023 is for the day beside it
    let dated = text[..at].ends_with('.') && text[..at - 1].ends_with(|c: char| c.is_ascii_digit());
    (!joined && !dated).then_some(at..at + 4)
}

fn quoted(text: &str, range: &Range<usize>) -> bool {
    let before = &text[..range.start];
    before.matches('«').count() > before.matches('»').count() || before.matches('"').count() % 2 == 1
}

/// Whether one of the two words before the year has a year of its own.
fn named(text: &str, range: &Range<usize>) -> bool {
    let before = &text[..range.start];
    let from = before.char_indices().rev().take(LONGEST).last().map_or(0, |(at, _)| at);
    let words: Vec<&str> = norsk::words_of(&before[from..], Cut::MIXED).collect();
    words.into_iter().rev().take(2).any(|word| {
        let word = word.to_lowercase();
        NAMES.iter().any(|name| {
            word == *name || (name.len() > 3 && word.ends_with(name)) || (name.len() > 5 && word.contains(name))
        })
    })
}

fn looks_back(text: &str, role: Role) -> bool {
    let words = if role == Role::Time { SINCE } else { BACK };
    norsk::words_of(text, Cut::MIXED).any(|word| words.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(title: &str, punkt: &str, time: &str) -> Vec<String> {
        let list = format!("- id: a\n  tittel: '{title}'\n  punkt: ['{punkt}']\n  tidspunkt: ['{time}']\n");
        SmallPlan::new("år: 2024\n").measures(&list).says(&super::RULE)
    }

    #[test]
    fn last_year_in_a_measure_is_told_of_with_what_holds_next_year_too() {
        assert_eq!(
            told("SLT-seminar 2023", "Invitere", "Våren"),
            [
                "tiltak.yaml:5 «2023»: «2023» står i eit tiltak i ein plan for 2024 (skriv «{{ år }}», eller «{{ år - 1 }}» når året før er meint, så er det rett neste gong òg) [plan.yaml:1 «2024» planen gjeld her]"
            ]
        );
        assert_eq!(told("A", "Gjennomføre kurs i 2023", "Våren").len(), 1);
        assert_eq!(told("A", "B", "Mai–juni 2023").len(), 1);
        assert_eq!(told("A", "B", "Ferdig etter påske 2023").len(), 1, "a time does not look back");
    }

    #[test]
    fn last_year_in_the_title_of_the_plan_is_told_of_too() {
        let says = |front: &str| {
            let front = format!("år: 2024\n{front}\n");
            SmallPlan::new(&front).measures("- { id: a, tittel: A }\n").says(&super::RULE)
        };
        assert!(says("tittel: SLT-handlingsplan 2023")[0].contains("«2023» står i ein tittel i ein plan for 2024"));
        assert_eq!(says("undertittel: Mål og tiltak for 2023").len(), 1);
        for fine in ["tittel: SLT-handlingsplan 2023–2024", "undertittel: Revidert utgåve av planen frå 2023"] {
            assert_eq!(says(fine), Vec::<String>::new(), "{fine}");
        }
    }

    #[test]
    fn a_year_that_is_meant_is_not() {
        assert!(told("A", "B", "Frå hausten 2023").is_empty() && told("A", "B", "Haust 2023–vår 2024").is_empty());
        for (title, punkt) in [
            ("Ungdata 2023 og Ungdata junior 2023", "Folkehelseprofilen 2023"),
            ("SLT-seminar {{ år }}", "SLT-seminar 2024"),
            ("Skuleåret 2023/2024", "Planen for 2021–2023"),
            ("A", "Arbeide vidare med det som gruppa gjorde i mai 2023"),
            ("A", "Evaluere tiltaka i 2023"),
            ("A", "Meld. St. 5 (2022–2023)"),
            ("A", "Gi mentorane meir kompetanse (tre mentorar 15.12.2023)"),
            ("A", "Lese «Ung i 2023»"),
            ("A", "Lese [Ung 2023](https://a.no)"),
            ("Kontor 2023b", "kr 2023,50"),
            ("Handlingsplan 2023", "I 2022 og 2025"),
        ] {
            assert_eq!(told(title, punkt, "Heile {{ år }}"), Vec::<String>::new(), "{title} {punkt}");
        }
    }
}
