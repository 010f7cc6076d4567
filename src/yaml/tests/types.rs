//! Records, choices, kinds and unions.

use super::sample::*;
use super::{Outcome, read};
use crate::yaml::{At, Choice, Read, Record, Written};

/// The faults of a text read as a `T`.
fn faults<T: Read>(text: &str) -> Vec<String> {
    read::<T>(text).lines()
}

fn none() -> Vec<String> {
    vec![]
}

#[test]
fn a_sound_section_is_read_whole() {
    let read = read::<Seksjon>(
        "type: tiltak
tittel: Mål
tiltak:
  - id: a
    tittel: A
    punkt:
      - Ein
      - { tittel: To, punkt: [Tre] }
    deltakere: [x]
    kostnad: 40
status: høring
nummerering: ja
",
    );
    assert_eq!(read.lines(), none());
    let Some(Seksjon::Tiltak(del)) = read.value else { panic!("no section") };
    assert_eq!(del.felles.tittel.value, "Mål");
    assert_eq!(del.status.map(|status| status.value), Some(Status::Høyring));
    assert_eq!(del.nummerering, Some(true));
    let tiltak = &del.tiltak[0];
    assert_eq!(tiltak.punkt.len(), 2);
    assert_eq!(tiltak.deltakarar[0].value, Id("x".into()));
    assert_eq!(tiltak.kostnad, Some(40));
    let source = read.sources.get(tiltak.stad.source).expect("the source");
    assert!(
        source.slice(tiltak.stad.span).starts_with("id: a") && source.slice(tiltak.stad.span).ends_with("kostnad: 40")
    );
}

#[test]
fn all_planted_faults_are_found_and_none_invented() {
    let found = faults::<Seksjon>(
        "type: tiltak
titel: Mål og tiltak for 2024
status: vedtatt plan
språk: no
nummerering: kanskje
tiltak:
  - id: samarbeid
    tittel: Sikre tett samarbeid
    deltakarar: styrande-nivaa
    frist:
      - { dato: 2024-02-27, klokka: 13.10 }
      - { kl: 13.10–15.10 }
    kostnad: mykje
  - tittel: Foreldremøte
    tittel: Foreldremøte på skulen
  - id: Natteramn ane
    tittel: [Natteramnane]
    punkt: {}
",
    );
    assert_eq!(
        found,
        [
            "2:1: PV011 ukjend-nøkkel: ukjend nøkkel «titel» (råd: meinte du «tittel»?)",
            "3:9: PV013 ukjent-ord: «vedtatt plan» er ikkje ein status (råd: skriv utkast, høyring eller vedteken)",
            "4:8: PV013 ukjent-ord: «no» er ikkje ei målform (råd: skriv nn eller nb)",
            "5:14: PV013 ukjent-ord: «kanskje» er ikkje ja eller nei (råd: skriv ja eller nei)",
            "9:17: PV010 feil-slag: her skal det stå ei liste, men det står ein tekst (råd: skriv [styrande-nivaa])",
            "10:5: PV011 ukjend-nøkkel: ukjend nøkkel «frist» (råd: her heiter det «tidspunkt»)",
            "11:29: PV011 ukjend-nøkkel: ukjend nøkkel «klokka» (råd: eit møte kan ha: dato, kl)",
            "12:9: PV012 manglar-nøkkel: eit møte manglar «dato» (råd: skriv «dato: …»)",
            "13:14: PV016 ikkje-tal: «mykje» er ikkje eit heiltal mellom 0 og 4294967295 (råd: skriv berre siffer)",
            "14:5: PV012 manglar-nøkkel: eit tiltak manglar «id» (råd: skriv «id: …»)",
            "15:5: PV005 dobbel-nøkkel: nøkkelen «tittel» står to gonger (sjå 14:5: fyrste gongen) (råd: ta bort den eine)",
            "16:9: PV014 ugyldig-id: «Natteramn ane» kan ikkje vere ein id (råd: bruk små bokstavar a–z, tal og bindestrek)",
            "17:13: PV010 feil-slag: her skal det stå ein tekst, men det står ei liste (råd: skriv verdien på same line som nøkkelen, utan «- » og utan klammer)",
            "18:12: PV010 feil-slag: her skal det stå ei liste, men det står nøklar med verdiar (råd: set «- » føre kvart punkt)",
        ]
    );
}

#[test]
fn two_missing_keys_are_two_faults() {
    assert_eq!(faults::<Tiltak>("punkt: []").len(), 2);
}

#[test]
fn the_value_of_a_misspelt_key_is_read_as_the_key_that_was_meant() {
    let read = read::<Tiltak>("id: a\nTitel: Mål\npunk: [{ tittel: x, punktt: [1] }]\n");
    assert_eq!(
        read.lines(),
        [
            "2:1: PV011 ukjend-nøkkel: ukjend nøkkel «Titel» (råd: meinte du «tittel»?)",
            "3:1: PV011 ukjend-nøkkel: ukjend nøkkel «punk» (råd: meinte du «punkt»?)",
            "3:21: PV011 ukjend-nøkkel: ukjend nøkkel «punktt» (råd: meinte du «punkt»?)",
        ]
    );
    assert_eq!(read.value.map(|tiltak| tiltak.tittel.value), Some("Mål".into()));
}

#[test]
fn the_bokmål_key_is_taken_and_guessed() {
    assert_eq!(faults::<Tiltak>("id: a\ntittel: b\ndeltakere: [x]"), none());
    assert_eq!(
        faults::<Tiltak>("id: a\ntittel: b\ndeltakre: [X]"),
        [
            "3:1: PV011 ukjend-nøkkel: ukjend nøkkel «deltakre» (råd: meinte du «deltakere»?)",
            "3:12: PV014 ugyldig-id: «X» kan ikkje vere ein id (råd: bruk små bokstavar a–z, tal og bindestrek)",
        ]
    );
    assert_eq!(
        faults::<Tiltak>("id: a\ntittel: b\ndeltakarar: [x]\ndeltakere: [y]"),
        [
            "4:1: PV005 dobbel-nøkkel: «deltakarar» og «deltakere» er same nøkkel (sjå 3:1: fyrste gongen) (råd: ta bort den eine)"
        ]
    );
}

#[test]
fn a_key_that_nothing_resembles_is_answered_with_all_keys() {
    assert_eq!(
        faults::<Møte>("dato: x\nrom: b"),
        ["2:1: PV011 ukjend-nøkkel: ukjend nøkkel «rom» (råd: eit møte kan ha: dato, kl)"]
    );
    let long = "x".repeat(5000);
    let found = faults::<Møte>(&format!("dato: x\n? {long}\n: b"));
    assert!(found.len() == 1 && found[0].len() < 200, "{found:?}");
}

#[test]
fn a_choice_knows_both_forms_and_the_words_that_authors_use() {
    let word = |text: &str| read::<Status>(text);
    assert_eq!(word("vedtatt").value, Some(Status::Vedteken));
    assert_eq!(
        word("til høyring").lines(),
        ["1:1: PV013 ukjent-ord: «til høyring» er ikkje ein status (råd: her heiter det «høyring»)"]
    );
    assert_eq!(
        word("vedteke").lines(),
        ["1:1: PV013 ukjent-ord: «vedteke» er ikkje ein status (råd: meinte du «vedteken»?)"]
    );
    assert_eq!(word("vedteke").value, Some(Status::Vedteken));
    assert_eq!(word("[utkast]").lines().len(), 1);
    assert_eq!(Status::ALL.iter().map(|status| status.word()).collect::<Vec<_>>(), ["utkast", "høyring", "vedteken"]);
}

#[test]
fn the_tag_of_a_kind_is_found_though_it_is_misspelt() {
    let read = read::<Seksjon>("tyep: teskt\ntittel: x\ndela: []\n");
    assert_eq!(
        read.lines(),
        [
            "1:1: PV011 ukjend-nøkkel: ukjend nøkkel «tyep» (råd: meinte du «type»?)",
            "1:7: PV013 ukjent-ord: «teskt» er ikkje eit slag seksjon (råd: meinte du «tekst»?)",
            "3:1: PV011 ukjend-nøkkel: ukjend nøkkel «dela» (råd: meinte du «delar»?)",
        ]
    );
    assert!(matches!(read.value, Some(Seksjon::Tekst(_))));
    assert_eq!(
        faults::<Seksjon>("tittel: x"),
        ["1:1: PV012 manglar-nøkkel: ein seksjon manglar «type» (råd: skriv «type: » og tiltak eller tekst)"]
    );
    assert_eq!(
        faults::<Seksjon>("type: bilete"),
        ["1:7: PV013 ukjent-ord: «bilete» er ikkje eit slag seksjon (råd: skriv tiltak eller tekst)"]
    );
}

#[test]
fn a_union_picks_the_record_whose_keys_fit_best() {
    let points = |text: &str| read::<Vec<Punkt>>(text);
    let read = points("- Ein\n- { tittel: To, punkt: [] }\n- { dato: x }\n- { dtao: x, kl: y }\n- { punkt: [] }\n");
    assert_eq!(
        read.lines(),
        [
            "4:5: PV011 ukjend-nøkkel: ukjend nøkkel «dtao» (råd: meinte du «dato»?)",
            "5:3: PV012 manglar-nøkkel: eit punkt manglar «tittel» (råd: skriv «tittel: …»)",
        ]
    );
    let kinds = read.value.unwrap_or_default();
    assert!(matches!(kinds.as_slice(), [Punkt::Tekst(_), Punkt::Gruppe(_), Punkt::Møte(_), Punkt::Møte(_)]));
    assert_eq!(
        points("- Følgje opp: tiltak\n- [a]\n-\n").lines(),
        [
            "1:3: PV019 kolon-i-tekst: kolon og mellomrom inne i ein tekst (råd: set hermeteikn rundt heile teksten)",
            "2:3: PV010 feil-slag: her skal det stå eit punkt, men det står ei liste (råd: skriv verdien på same line som nøkkelen, utan «- » og utan klammer)",
            "3:2: PV010 feil-slag: her skal det stå eit punkt, men det står ingenting (råd: skriv det som skal stå her, eller ta bort punktet)",
        ]
    );
}

#[test]
fn a_text_is_what_is_written_whatever_yaml_calls_it() {
    let texts =
        read::<Vec<String>>("[no, 13.10, 13:10, 5/24, 07.02.2024, 1.0, yes, 0x1f, 1_000, ja, 2024-01-01, null-visjon]");
    assert_eq!(texts.lines(), none());
    assert_eq!(
        texts.value.unwrap_or_default().join(" "),
        "no 13.10 13:10 5/24 07.02.2024 1.0 yes 0x1f 1_000 ja 2024-01-01 null-visjon"
    );
}

#[test]
fn nothing_is_not_a_text_but_may_be_left_out() {
    assert_eq!(
        faults::<Møte>("dato:\nkl:\n"),
        ["1:6: PV010 feil-slag: her skal det stå ein tekst, men det står ingenting (råd: skriv det som skal stå her)"]
    );
    assert_eq!(read::<Møte>("dato: i dag\nkl: ~").value.map(|møte| møte.kl), Some(None));
    assert_eq!(read::<Tiltak>("id: a\ntittel: b\npunkt:\n").value.map(|tiltak| tiltak.punkt), Some(vec![]));
}

#[test]
fn a_colon_without_space_is_told_of_where_keys_should_stand() {
    assert_eq!(
        faults::<Vec<Møte>>("- dato:2024-02-27\n"),
        ["1:3: PV026 mellomrom-etter-kolon: kolon skal ha mellomrom etter seg (råd: skriv «dato: 2024-02-27»)"]
    );
}

#[test]
fn a_list_with_the_wrong_mark_is_one_fault() {
    assert_eq!(
        faults::<Tiltak>("id: a\ntittel: b\ndeltakarar:\n  – ein\n  – to\n"),
        [
            "4:3: PV017 liste-i-tekst: «–» er ikkje noko listeteikn i YAML (råd: skriv «- » i staden for «–» fyrst på lina)"
        ]
    );
    assert_eq!(
        faults::<Tiltak>("id: a\ntittel: b\ndeltakarar:\n  • ein\n"),
        [
            "4:3: PV017 liste-i-tekst: «•» er ikkje noko listeteikn i YAML (råd: skriv «- » i staden for «•» fyrst på lina)"
        ]
    );
}

#[test]
fn nothing_is_missing_where_something_was_blanked() {
    let found = faults::<Seksjon>("type: tiltak\ntittel: Mål: og\ntiltak:\n  - id: @a\n    titel: b\n  - tittel: c\n");
    assert_eq!(
        found,
        [
            "2:12: PV019 kolon-i-tekst: kolon og mellomrom inne i ein tekst (råd: set hermeteikn rundt heile teksten: \"Mål: og\")",
            "4:9: PV025 starteikn: ein tekst kan ikkje starte med «@» (råd: set hermeteikn rundt heile teksten)",
            "5:5: PV011 ukjend-nøkkel: ukjend nøkkel «titel» (råd: meinte du «tittel»?)",
            "6:5: PV012 manglar-nøkkel: eit tiltak manglar «id» (råd: skriv «id: …»)",
        ]
    );
}

#[test]
fn a_decomposed_key_is_the_key() {
    assert_eq!(faults::<TiltakDel>("tittel: x\nma\u{30a}l: y\n"), none());
    let found = faults::<TiltakDel>("tittel: x\nma\u{30a}l: y\nmål: z\n");
    assert!(found.len() == 1 && found[0].contains("PV005"), "{found:?}");
}

#[test]
fn a_word_inside_a_folded_text_has_its_own_place() {
    let read: Outcome<Written> = read(">-\n  Førebygge rus\n  og kriminalitet\n");
    let written = read.value.as_ref().expect("a text");
    let at = written.text.find("kriminalitet").expect("the word");
    let (_, position) = read.sources.position(written.place_of(at..at + 12)).expect("a position");
    assert_eq!((position.line, position.column), (3, 6));
}

#[test]
fn the_user_guide_knows_every_key() {
    let about = <Vec<At<Tiltak>>>::about();
    assert_eq!(about.name.nn(), "liste av tiltak");
    let record = about.records[0]();
    let name = (record.name.nn, record.name.nb);
    assert_eq!((name, record.doc.nn), (("eit tiltak", "et tiltak"), "Eit tiltak i planen."));
    let fields: Vec<_> = Tiltak::fields();
    let id = &fields[0];
    assert_eq!((id.key, id.nb, id.example.map(|both| both.nb), id.required), ("id", None, Some("politiraad"), true));
    let deltakarar = &fields[3];
    assert_eq!((deltakarar.key, deltakarar.nb, deltakarar.required), ("deltakarar", Some("deltakere"), false));
    assert_eq!(deltakarar.about.name.nb(), "liste av id");
    let flattened: Vec<_> = TekstDel::fields().iter().map(|field| field.key).collect();
    assert_eq!(flattened, ["tittel", "ingress", "tekst", "delar"]);
    assert_eq!(Seksjon::about().words.len(), 2);
    assert_eq!(
        Seksjon::about().records.iter().map(|record| record().type_name).collect::<Vec<_>>(),
        ["TiltakDel", "TekstDel"]
    );
}
