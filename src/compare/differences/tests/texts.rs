//! Texts of one field: what is kept, changed, rewritten, moved, gone and new, and the words of what changed.

use super::super::super::changes::{Fate, WordRun};
use super::super::super::contents::PassageKind;
use super::super::differences;
use super::{in_order, measure, passage_of, plan, told};

fn words(old: &str, new: &str) -> String {
    let answer = differences(plan(vec![measure(old, &[])]), plan(vec![measure(new, &[])]), &in_order(1));
    let title = &answer.pairs[0].tittel;
    let passages = title.words.iter().map(|passage| match passage {
        WordRun::Same(t) => t.clone(),
        WordRun::Removed(t) => format!("[-{t}]"),
        WordRun::Added(t) => format!("[+{t}]"),
        WordRun::Equivalent { new, .. } => format!("~{new}~"),
        WordRun::Number { old, new, difference } => {
            format!("[{old}→{new}{}]", difference.as_deref().map_or(String::new(), |d| format!(" {d}")))
        }
    });
    format!("{:?}: {}", title.fate, passages.collect::<String>())
}

#[test]
fn words_are_told_where_they_changed() {
    for (old, new, expected) in [
        ("Fire møte i året", "Fem møte i året", "Changed: [-Fire][+Fem] møte i året"),
        ("Fire møte.", "Fire møte i året", "Changed: Fire møte[+ i året]~~"),
        (
            "Søkje om kr 50 000 til leir",
            "Søkje om 40 000,- til leir",
            "Changed: Søkje om [kr 50 000→40 000,- −10 000] til leir",
        ),
        ("Søkje om kr. 50 000,-", "Søkje om kr 50 000", "Same: "),
        ("Dei 4 møta i «Ung»", "Dei 5 møta i \"Ung\"", "Changed: Dei [4→5 +1] møta i ~\"~Ung~\"~"),
        ("Ungdata 2021 for skulane", "Ungdata 2024 for skulane", "Changed: Ungdata [-2021][+2024] for skulane"),
        (
            "Møte 27. februar 2024 kl. 10",
            "Møte 3. mars 2024 kl. 10",
            "Changed: Møte [-27. februar 2024][+3. mars 2024] kl. 10",
        ),
        (
            "Etablere arbeidsgruppe",
            "Etablere arbeidsgruppe (ungdomsråd og tilsette)",
            "Changed: Etablere arbeidsgruppe[+ (ungdomsråd og tilsette)]",
        ),
        ("kr 50 000–60 000 i året", "kr 50 000–70 000 i året", "Changed: kr [-50 000–60 000][+50 000–70 000] i året"),
        (
            "Løyve inntil -20 000 i året",
            "Løyve inntil -25 000 i året",
            "Changed: Løyve inntil -[-20 000][+25 000] i året",
        ),
        (
            "Ring 71 17 00 00 ved behov",
            "Ring 71 17 00 01 ved behov",
            "Changed: Ring [-71 17 00 00][+71 17 00 01] ved behov",
        ),
        ("Møte på rom 3 i kjellaren", "Møte på rom 4 i kjellaren", "Changed: Møte på rom [-3][+4] i kjellaren"),
        (
            "Av dei 1.200.000 frå staten",
            "Av dei 1 300 000 frå staten",
            "Changed: Av dei [1.200.000→1 300 000 +100 000] frå staten",
        ),
        ("Kostar kr 80 000 i alt", "Kostar kr 79 999,50 i alt", "Changed: Kostar [kr 80 000→kr 79 999,50 −0,50] i alt"),
        ("Søkje midlar til bading", "Arrangere tryggleiksvandring med natteramnar", "Rewritten: "),
    ] {
        assert_eq!(words(old, new), expected, "{old} / {new}");
    }
}

#[test]
fn placeholders_are_compared_as_written_and_shown_as_printed() {
    let title = |written: &str, shown: &str| {
        let mut unit = measure("", &[]);
        unit.tittel = passage_of(written, shown, PassageKind::Title);
        plan(vec![unit])
    };
    let same = differences(title("Våren {{ år }}", "Våren 2022"), title("Våren {{år}}", "Våren 2024"), &in_order(1));
    assert_eq!(same.pairs[0].tittel.fate, Fate::Same);
    let other =
        differences(title("Våren {{ år }}", "Våren 2022"), title("Hausten {{ år }}.", "Hausten 2024."), &in_order(1));
    let row = &other.pairs[0].tittel.words;
    assert!(row.contains(&WordRun::Equivalent { old: "2022".into(), new: "2024".into() }), "{row:?}");
    assert!(row.contains(&WordRun::Removed("Våren".into())), "{row:?}");
}

#[test]
fn points_are_kept_changed_moved_gone_and_new() {
    assert_eq!(
        told(
            &["Møtast fire gonger", "Lage invitasjonar og sende dei ut", "Ordne servering og lokale", "Søkje midlar"],
            &[
                "Ordne servering og lokale",
                "Møtast fire gonger.",
                "Lage invitasjonar og dele dei ut",
                "Vandre med ramnar"
            ],
        ),
        [
            "Same flytta: Ordne servering og lokale → Ordne servering og lokale",
            "Same: Møtast fire gonger → Møtast fire gonger.",
            "Changed: Lage invitasjonar og sende dei ut → Lage invitasjonar og dele dei ut",
            "Gone: Søkje midlar → –",
            "New: – → Vandre med ramnar",
        ]
    );
}

#[test]
fn two_texts_about_one_thing_are_not_one_that_was_rewritten() {
    // words of the old paragraph lie scattered in the new one, which is four times as long
    let old = "Kulturavdelinga og tilskotsmidlar frå Sekretariatet for konfliktrådene (Sfk) dekte kostnadene. Midlane frå Sfk er til førebygging av radikalisering og valdeleg ekstremisme.";
    let new = "For å få gode råd hadde vi invitert ein psykolog som er kjend føredragshaldar. Radikaliseringskontakten i politidistriktet snakka om hatprat. Saman med helsestasjonen presenterte prosjektleiarane den nye samhandlingsmodellen til kommunen, som skal gi barn og unge ein betre innsats. Tilskotet frå Bufdir og tilskotet til førebygging av radikalisering og valdeleg ekstremisme frå Sekretariatet for konfliktrådene (Sfk) dekte kostnadene.";
    assert_eq!(told(&[old], &[new]), [format!("Gone: {old} → –"), format!("New: – → {new}")]);
    // that each is the only point there is, proves nothing
    let old = "Arbeidsgruppa for undersøkinga gir koordineringsgruppa forslag til innsatsområde og tiltak";
    let new = "Byggje arbeidet på kunnskapen frå undersøkingane";
    assert_eq!(told(&[old], &[new]).len(), 2);
}

#[test]
fn a_text_that_grew_or_was_divided_goes_on_as_the_longer_part() {
    let [one, other] =
        ["Utveksle erfaringar og dele det vi veit om barn og unge i kommunen", "Drøfte korleis vi samarbeider"];
    let whole = format!("{one}, og drøfte korleis vi samarbeider");
    let told = told(&[&whole], &[one, other]);
    assert!(told[0].starts_with("Changed: ") && told[1].starts_with("New: "), "{told:?}");
}
