//! Texts of one field: what is kept, changed, rewritten, moved, gone and new, and the words of what changed.

use super::super::super::endring::{Bitskilnad, Ordbit};
use super::super::super::innhald::Bitslag;
use super::super::differences;
use super::{bit_of, in_order, measure, plan, told};

fn words(old: &str, new: &str) -> String {
    let answer = differences(plan(vec![measure(old, &[])]), plan(vec![measure(new, &[])]), in_order(1));
    let title = &answer.par[0].tittel;
    let bits = title.ord.iter().map(|bit| match bit {
        Ordbit::Lik(t) => t.clone(),
        Ordbit::Ut(t) => format!("[-{t}]"),
        Ordbit::Inn(t) => format!("[+{t}]"),
        Ordbit::Jamgod { til, .. } => format!("~{til}~"),
        Ordbit::Tal { frå, til, skilnad } => {
            format!("[{frå}→{til}{}]", skilnad.as_deref().map_or(String::new(), |d| format!(" {d}")))
        }
    });
    format!("{:?}: {}", title.slag, bits.collect::<String>())
}

#[test]
fn words_are_told_where_they_changed() {
    for (old, new, expected) in [
        ("Fire møte i året", "Fem møte i året", "Endra: [-Fire][+Fem] møte i året"),
        ("Fire møte.", "Fire møte i året", "Endra: Fire møte[+ i året]~~"),
        (
            "Søkje om kr 50 000 til leir",
            "Søkje om 40 000,- til leir",
            "Endra: Søkje om [kr 50 000→40 000,- −10 000] til leir",
        ),
        ("Søkje om kr. 50 000,-", "Søkje om kr 50 000", "Lik: "),
        ("Dei 4 møta i «Ung»", "Dei 5 møta i \"Ung\"", "Endra: Dei [4→5 +1] møta i ~\"~Ung~\"~"),
        ("Ungdata 2021 for skulane", "Ungdata 2024 for skulane", "Endra: Ungdata [-2021][+2024] for skulane"),
        (
            "Møte 27. februar 2024 kl. 10",
            "Møte 3. mars 2024 kl. 10",
            "Endra: Møte [-27. februar 2024][+3. mars 2024] kl. 10",
        ),
        (
            "Etablere arbeidsgruppe",
            "Etablere arbeidsgruppe (ungdomsråd og tilsette)",
            "Endra: Etablere arbeidsgruppe[+ (ungdomsråd og tilsette)]",
        ),
        ("kr 50 000–60 000 i året", "kr 50 000–70 000 i året", "Endra: kr [-50 000–60 000][+50 000–70 000] i året"),
        (
            "Løyve inntil -20 000 i året",
            "Løyve inntil -25 000 i året",
            "Endra: Løyve inntil -[-20 000][+25 000] i året",
        ),
        (
            "Ring 71 17 00 00 ved behov",
            "Ring 71 17 00 01 ved behov",
            "Endra: Ring [-71 17 00 00][+71 17 00 01] ved behov",
        ),
        ("Møte på rom 3 i kjellaren", "Møte på rom 4 i kjellaren", "Endra: Møte på rom [-3][+4] i kjellaren"),
        (
            "Av dei 1.200.000 frå staten",
            "Av dei 1 300 000 frå staten",
            "Endra: Av dei [1.200.000→1 300 000 +100 000] frå staten",
        ),
        ("Kostar kr 80 000 i alt", "Kostar kr 79 999,50 i alt", "Endra: Kostar [kr 80 000→kr 79 999,50 −0,50] i alt"),
        ("Søkje midlar til bading", "Arrangere tryggleiksvandring med natteramnar", "Omskriven: "),
    ] {
        assert_eq!(words(old, new), expected, "{old} / {new}");
    }
}

#[test]
fn placeholders_are_compared_as_written_and_shown_as_printed() {
    let title = |written: &str, shown: &str| {
        let mut unit = measure("", &[]);
        unit.tittel = bit_of(written, shown, Bitslag::Tittel);
        plan(vec![unit])
    };
    let same = differences(title("Våren {{ år }}", "Våren 2022"), title("Våren {{år}}", "Våren 2024"), in_order(1));
    assert_eq!(same.par[0].tittel.slag, Bitskilnad::Lik);
    let other =
        differences(title("Våren {{ år }}", "Våren 2022"), title("Hausten {{ år }}.", "Hausten 2024."), in_order(1));
    let row = &other.par[0].tittel.ord;
    assert!(row.contains(&Ordbit::Jamgod { frå: "2022".into(), til: "2024".into() }), "{row:?}");
    assert!(row.contains(&Ordbit::Ut("Våren".into())), "{row:?}");
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
            "Lik flytta: Ordne servering og lokale → Ordne servering og lokale",
            "Lik: Møtast fire gonger → Møtast fire gonger.",
            "Endra: Lage invitasjonar og sende dei ut → Lage invitasjonar og dele dei ut",
            "Borte: Søkje midlar → –",
            "Ny: – → Vandre med ramnar",
        ]
    );
}

#[test]
fn two_texts_about_one_thing_are_not_one_that_was_rewritten() {
    // words of the old paragraph lie scattered in the new one, which is four times as long
    let old = "Kulturavdelinga og tilskotsmidlar frå Sekretariatet for konfliktrådene (Sfk) dekte kostnadene. Midlane frå Sfk er til førebygging av radikalisering og valdeleg ekstremisme.";
    let new = "For å få gode råd hadde vi invitert ein psykolog som er kjend føredragshaldar. Radikaliseringskontakten i politidistriktet snakka om hatprat. Saman med helsestasjonen presenterte prosjektleiarane den nye samhandlingsmodellen til kommunen, som skal gi barn og unge ein betre innsats. Tilskotet frå Bufdir og tilskotet til førebygging av radikalisering og valdeleg ekstremisme frå Sekretariatet for konfliktrådene (Sfk) dekte kostnadene.";
    assert_eq!(told(&[old], &[new]), [format!("Borte: {old} → –"), format!("Ny: – → {new}")]);
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
    assert!(told[0].starts_with("Endra: ") && told[1].starts_with("Ny: "), "{told:?}");
}
