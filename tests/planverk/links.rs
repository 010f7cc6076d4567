//! Links that work on paper too: where their addresses are printed.

use crate::pdf::{Pdf, squeeze};
use crate::room::Room;
use crate::small_plan::SmallPlan;

const PLAN: &str = "content/lenkjevik/plan-2026";

/// A plan with links in running text, in a footnote, in a table of measures and in a Markdown table.
fn room(setting: &str) -> Room {
    let front = "tittel: Plan {{ år }}\når: 2026\nstatus: utkast\ndato: 2026-01-15\nseksjonar: [tekst, tiltak]\n";
    let plan = SmallPlan::new(&format!("{front}{setting}"))
        .named("content/lenkjevik", "plan-2026")
        .kommune("namn: Lenkjevik kommune\nspråk: nn\nfarge: \"#0b5d6b\"\naktørar: { nav: NAV }\n")
        .section(
            "tekst",
            r"type: tekst
tittel: Bakgrunn
tekst: |
  Sjå [tal frå Ungdata](https://www.ungdata.no/kommune?a=1&b=~2), og spør [oss](mailto:post@lenkjevik.kommune.no).[^1]
  Ein gong til: [dei same tala](https://www.ungdata.no/kommune?a=1&b=~2). Alt står på [udir.no](https://www.udir.no/),
  <https://nav.no/tiltak> og telefon [21 00 00 00](tel:+4721000000).

  | Kjelde | År |
  | --- | --- |
  | [Folkehelseprofilen](https://www.fhi.no/profil) | 2026 |

  [^1]: Eller hos [fylket](https://fylke.no/slt).
",
        )
        .section(
            "tiltak",
            r#"type: tiltak
tittel: Tiltak
tiltak:
  - id: rettleiar
    tittel: Rettleiar
    punkt: ["Bruke [rettleiaren](https://helsedirektoratet.no/rettleiar)"]
    ansvar: nav
"#,
        );
    Room::with(&plan)
}

fn text(room: &Room) -> String {
    room.build(&[]).ended(0);
    let file = room.path("output/lenkjevik-plan-2026.pdf");
    crate::verapdf::validate(std::slice::from_ref(&file));
    squeeze(&Pdf::open(&file).text())
}

/// How often each address is printed.
fn counts(text: &str) -> [usize; 5] {
    [
        "www.ungdata.no/kommune?a=1&b=~2",
        "post@lenkjevik.kommune.no",
        "www.fhi.no/profil",
        "https://fylke.no/slt",
        "https://helsedirektoratet.no/rettleiar",
    ]
    .map(|address| text.matches(&squeeze(address)).count())
}

#[test]
fn an_address_stands_in_a_footnote_once_a_chapter_unless_the_text_says_it() {
    let text = text(&room(""));
    assert_eq!(counts(&text), [1, 1, 1, 1, 1], "{text}");
    assert_eq!(text.matches("udir.no").count(), 1, "{text}");
    assert_eq!(text.matches("nav.no/tiltak").count(), 1, "{text}");
    assert!(text.contains(&squeeze("tal frå Ungdata")) && !text.contains("+47"), "{text}");
    assert!(text.contains(&squeeze("fylket (https://fylke.no/slt)")), "a note can hold no note: {text}");
}

#[test]
fn an_address_stands_after_its_link_or_nowhere_as_the_plan_says() {
    let after = text(&room("lenkjeadresser: etter\n"));
    assert!(after.contains(&squeeze("tal frå Ungdata (https://www.ungdata.no/kommune?a=1&b=~2), og spør")), "{after}");
    assert!(after.contains(&squeeze("rettleiaren (https://helsedirektoratet.no/rettleiar)")), "{after}");
    assert_eq!(counts(&text(&room("lenkjeadresser: ingen\n"))), [0; 5]);
}

#[test]
fn the_municipality_says_it_for_all_its_plans_and_a_plan_may_differ() {
    let room = room("lenkjeadresser: etter\n");
    room.replace("content/lenkjevik/kommune.yaml", "språk: nn", "språk: nn\nlenkjeadresser: ingen");
    assert_eq!(counts(&text(&room)), [1; 5]);
    room.replace(format!("{PLAN}/plan.yaml"), "lenkjeadresser: etter\n", "");
    assert_eq!(counts(&text(&room)), [0; 5]);
}

#[test]
fn a_link_goes_to_the_address_that_is_written_to_the_letter() {
    let room = room("");
    room.build(&[]).ended(0);
    let pdf = Pdf::open(&room.path("output/lenkjevik-plan-2026.pdf"));
    let addresses: Vec<String> = pdf.links.iter().filter_map(|link| link.url.clone()).collect();
    for written in ["https://www.ungdata.no/kommune?a=1&b=~2", "mailto:post@lenkjevik.kommune.no", "tel:+4721000000"] {
        assert!(addresses.iter().any(|address| address == written), "{written}: {addresses:?}");
    }
}

#[test]
fn a_printed_address_can_be_copied() {
    let long = "https://www.ungdata.no/ei-svaert-lang-adresse/med-mange-ledd/og-enda-fleire/som-gaar-over-fleire-liner/i-cella";
    let room = room("");
    room.replace(format!("{PLAN}/tiltak.yaml"), "https://helsedirektoratet.no/rettleiar", long);
    room.build(&[]).ended(0);
    let text = Pdf::open(&room.path("output/lenkjevik-plan-2026.pdf")).text();
    let letters: String = text.chars().filter(|ch| !ch.is_whitespace()).collect();
    assert!(letters.contains(long), "{text}");
}
