//! «Fire timar» beside 11.45–15.15: one of them is wrong.

use super::links::{Link, MEETINGS, is_meeting, links};
use crate::check::{Needs, Rule, Subject};
use crate::fault::code::Kind;
use crate::fault::{Fault, Faults, Place};
use crate::norsk::number_words::{duration, is_article, number};
use crate::norsk::{Cut, Token, said, tokens};
use crate::plan::texts::Paragraph;
use std::collections::HashSet;

/// A duration that the meetings contradict.
pub const RULE: Rule = Rule::warning("PV308", "feil-lengd", Kind::Dates, Needs::Nothing, check).once("feil-varigheit");

/// The words that say how long a meeting is: «à to timar», «varer i to timar», «kvart på to timar».
const LONG: &[&str] = &["à", "a", "på", "varer", "varar", "vare", "i"];

/// Remarks on how long meetings are said to be, where one of them is neither so long nor as long as another text says.
fn check(subject: &Subject, faults: &mut Faults) {
    for link in links(subject) {
        faults.extend(contradicted(&link));
    }
}

fn contradicted(link: &Link) -> Option<Fault> {
    let said: Vec<(u32, Place)> = link.statements().flat_map(durations).collect();
    if said.is_empty() || link.has_several_rows() {
        return None;
    }
    let right: HashSet<u32> = said.iter().map(|(minutes, _)| *minutes).collect();
    let wrong = link.meetings.iter().filter_map(|møte| {
        let kl = møte.kl?;
        let long = u32::from(kl.til?) - u32::from(kl.frå);
        (!right.contains(&long)).then_some((møte, long))
    });
    let wrong: Vec<_> = wrong.collect();
    let (first, long) = wrong.first()?;
    // of several, the author most likely means the one that is nearest
    let (minutes, place) = said.iter().min_by_key(|(minutes, _)| minutes.abs_diff(*long))?;
    let (claimed, held, day) = (duration(*minutes), duration(*long), first.day());
    let message = said!(
        "her står det {claimed}, men møtet {day} varer i {held}",
        "her står det {claimed}, men møtet {day} varer i {held}";
        claimed, held
    );
    let hint = said!(
        "skriv {held} om klokkeslettet er rett, elles rett det",
        "skriv {held} hvis klokkeslettet er riktig, ellers rett det";
        held
    );
    let fault = RULE.fault(*place, message).hint(hint);
    let others = wrong.iter().take(3).map(|(møte, _)| møte.møte.kl.as_ref().map_or(møte.møte.place, |kl| kl.place));
    Some(others.fold(fault, |fault, place| fault.related(place, said!("klokkeslettet", "klokkeslettet"))))
}

/// The durations that a text gives meetings, in minutes.
fn durations(part: &Paragraph) -> Vec<(u32, Place)> {
    let lower = part.text.to_lowercase();
    let meets = lower.contains("møt") || MEETINGS.iter().any(|word| lower.contains(word));
    if !meets || !lower.contains("tim") && !lower.contains("min") {
        return vec![];
    }
    let all: Vec<Token> = tokens(&part.text, Cut::APART).filter(|l| !l.is_space()).collect();
    let mut out = vec![];
    for unit in 1..all.len() {
        let each = match all[unit].word().as_deref() {
            Some("time" | "timar" | "timer") => 60,
            Some("minutt" | "minutter" | "min") => 1,
            _ => continue,
        };
        let Some((halves, start)) = halves(&all[..unit]) else { continue };
        let before = |by: usize| start.checked_sub(by).and_then(|at| all[at].word());
        let long = before(1).is_some_and(|word| LONG.contains(&word.as_str()));
        // «i to timar» tells how long something is only after «varer»
        let lasts = before(1).as_deref() != Some("i") || before(2).is_some_and(|word| word.starts_with("var"));
        // «eit foredrag på to timar» is a part of a meeting
        let meeting = before(1).as_deref() != Some("på")
            || before(2).is_some_and(|word| is_meeting(&word) || matches!(&*word, "kvart" | "hvert" | "kvar" | "hver"))
            || start.checked_sub(2).is_some_and(|at| number(&all[at]).is_some());
        // «på to timar» may also be a share of the time
        let share =
            all.get(unit + 1).is_some_and(|l| matches!(l.word().as_deref(), Some("i" | "per" | "kvar" | "hver")));
        if long && lasts && meeting && !share {
            out.push((halves * each / 2, part.place(all[start].range.start..all[unit].range.end)));
        }
    }
    out
}

/// The number at the end of some pieces, in halves, and where it starts: «to», «2,5», «halvannan», «tre og ein halv».
fn halves(all: &[Token]) -> Option<(u32, usize)> {
    let last = all.len().checked_sub(1)?;
    let back = |by: usize| last.checked_sub(by).and_then(|at| all.get(at));
    let word = all[last].word();
    if word.as_deref().is_some_and(|w| matches!(w, "halvannan" | "halvanna" | "halvannen" | "halvtanna")) {
        return Some((3, last));
    }
    if word.as_deref() == Some("halv") && back(1).is_some_and(is_article) {
        return match (
            back(2).and_then(Token::word).as_deref(),
            back(3).and_then(number),
            back(3).is_some_and(is_article),
        ) {
            (Some("og"), Some(n), _) => Some((2 * n + 1, last - 3)),
            (Some("og"), None, true) => Some((3, last - 3)),
            (Some("og"), None, false) => None,
            _ => Some((1, last - 1)),
        };
    }
    if back(1).is_some_and(|l| l.is(",")) && back(2).is_some_and(Token::is_number) {
        let whole = back(2).and_then(number)?;
        return match all[last].text {
            "5" => Some((2 * whole + 1, last - 2)),
            "0" => Some((2 * whole, last - 2)),
            _ => None,
        };
    }
    // 3–4 timar
    if back(1).is_some_and(|l| l.is("–") || l.is("-")) {
        return None;
    }
    match number(&all[last]) {
        Some(n) => Some((2 * n, last)),
        None => is_article(&all[last]).then_some((2, last)),
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::SmallPlan;

    fn told(text: &str, kl: &str) -> Vec<String> {
        let list = format!(
            "- id: a\n  tittel: A\n  punkt: [\"{text}\"]\n  tidspunkt: [{{ dato: 2024-02-06, kl: 13.10–15.10 }}, {{ dato: 2024-12-04, kl: {kl} \
             }}]\n"
        );
        SmallPlan::new("").measures(&list).says(&super::RULE)
    }

    #[test]
    fn four_hours_beside_a_meeting_of_three_and_a_half_is_told_of() {
        assert_eq!(
            told("To møte à to timar. Det siste møtet i året varer i fire timar.", "11.45–15.15"),
            [
                "tiltak.yaml:6 «fire timar»: her står det fire timar, men møtet 4. desember 2024 varer i tre og ein halv time \
                 (skriv tre og ein halv time om klokkeslettet er rett, elles rett det) [tiltak.yaml:7 «11.45–15.15» klokkeslettet]"
            ]
        );
        for text in ["Møte à to timer", "To møte, kvart på 2 timar", "Møta varer i 120 minutt", "Møte a 2 timer"]
        {
            assert_eq!(told(text, "11.45–15.15").len(), 1, "{text}");
        }
    }

    #[test]
    fn what_fits_the_hours_or_is_not_how_long_they_are_is_not() {
        for (text, kl) in [
            ("Møte à to timar. Det siste varer i tre og ein halv time.", "11.45–15.15"),
            ("Møte à to timar, det siste à 3,5 timar", "11.45–15.15"),
            ("Møte à to timar, og eitt på halvannan time", "9–10.30"),
            ("Møte à to timar", "13"),
            ("Koordinatoren brukar fire timar", "11.45–15.15"),
            ("Svare i løpet av to timar", "11.45–15.15"),
            ("Stilling på to timar i veka", "11.45–15.15"),
            ("Møte på 1–2 timar", "11.45–15.15"),
            ("Seminar med foredrag på éin time", "11.45–15.15"),
            ("Samtale à éin time", "11.45–15.15"),
            ("Møte à to timar, og samtalar kvar månad", "11.45–15.15"),
        ] {
            assert_eq!(told(text, kl), Vec::<String>::new(), "{text}");
        }
    }
}
