//! The state of a plan shows where it must, and nowhere else.

use crate::pdf::{Pdf, squeeze};
use crate::room::Room;
use crate::samples;

/// Whether each page says this, cover first.
fn says(pdf: &Pdf, word: &str) -> Vec<bool> {
    pdf.pages.iter().map(|page| squeeze(&page.text()).contains(&squeeze(word))).collect()
}

#[test]
fn a_draft_says_so_on_the_cover_and_on_every_page() {
    for (name, word) in [("fjordvik-kort-2026", "UTKAST"), ("fjordvik-hoyring-2026", "HØYRINGSUTKAST")] {
        let pdf = samples::named(name).pdf();
        assert!(says(pdf, word).iter().all(|said| *said), "{name}: {:?}", says(pdf, word));
        assert!(says(pdf, "15. januar 2026").iter().all(|said| *said), "{name} says when it is from on every page");
    }
}

#[test]
fn a_plan_that_is_put_forward_is_clean_and_says_to_whom() {
    let pdf = samples::aukra().pdf();
    assert!(!says(pdf, "UTKAST").contains(&true) && !says(pdf, "Vedteken").contains(&true));
    assert!(says(pdf, "Kommunestyret")[0] && says(pdf, "Til vedtak")[0]);
    let pdf = samples::named("fjordvik-alt-2026").pdf();
    for text in ["Til vedtak", "11. desember 2025", "K-32/25", "Tilrådd", "31/25", "Til uttale"] {
        assert!(says(pdf, text)[0], "the cover does not say {text:?}: {}", pdf.pages[0].text());
    }
}

#[test]
fn an_adopted_plan_says_by_whom_when_and_in_which_case() {
    let pdf = samples::named("aasbygd-handlingsplan-2022-2025").pdf();
    assert!(!says(pdf, "UTKAST").contains(&true));
    for text in [
        "Vedtatt",
        "Kommunestyret",
        "17. februar 2022",
        "18/22",
        "Hovedutvalg for oppvekst",
        "20. januar 2022",
        "079/12",
    ] {
        assert!(says(pdf, text)[0], "the cover does not say {text:?}: {}", pdf.pages[0].text());
    }
}

#[test]
fn a_plan_is_not_adopted_on_a_placeholder() {
    let sample = samples::named("aasbygd-handlingsplan-2022-2025");
    let slips = [
        ("dato: 2022-02-17", "dato: xx.xx.xxxx"),
        ("dato: 2022-02-17, ", ""),
        ("sak: 18/22", "sak: xx/22"),
        (", sak: 18/22", ""),
        ("dato: 2022-02-17", "dato: 00.00.2022"),
        ("organ: Kommunestyret, ", ""),
    ];
    for (from, to) in slips {
        let room = Room::with_plan(&sample.folder);
        room.replace("content/aasbygd/handlingsplan-2022-2025/plan.yaml", from, to);
        let run = room.build(&[]).ended(1);
        assert!(run.stderr.contains("plan.yaml:7:"), "{to:?} is told where it stands: {run}");
        assert!(!room.path("output").exists(), "{run}");
    }
}

#[test]
fn both_covers_fit_a_title_of_any_length() {
    let long =
        "Handlingsplan for samordning av rus-, valds- og kriminalitetsførebyggjande tiltak for barn, unge og familiar";
    let mut built = Vec::new();
    for (style, title) in [("felt", "Plan"), ("felt", long), ("stripe", "Plan"), ("stripe", long)] {
        let room = Room::with_plan(&samples::named("fjordvik-alt-2026").folder);
        room.replace("content/fjordvik/kommune.yaml", "omslag: felt", &format!("omslag: {style}"));
        let old = "Handlingsplan for rus- og kriminalitetsførebygging {{ år }}";
        room.replace("content/fjordvik/alt-2026/plan.yaml", old, title);
        room.build(&[]).ended(0);
        let file = room.path("output/fjordvik-alt-2026.pdf");
        let pdf = Pdf::open(&file);
        assert!(squeeze(&pdf.pages[0].text()).contains(&squeeze(title)), "{style}: {}", pdf.pages[0].text());
        let faults = crate::layout::faults(&pdf);
        assert!(faults.is_empty(), "{style}, {title:?}:\n{}", faults.join("\n"));
        built.push((room, file));
    }
    crate::verapdf::validate(&built.iter().map(|(_, file)| file.clone()).collect::<Vec<_>>());
}
