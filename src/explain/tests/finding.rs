//! An author finds a page by what stands in the fault, however it is typed.

use crate::explain::{find, pages};

fn found(asked: &str) -> &'static str {
    find(asked).unwrap_or_else(|why| panic!("{asked}: {}", why.message.nn())).code.id
}

fn hint(asked: &str) -> String {
    find(asked).expect_err(asked).hint.nn().to_string()
}

#[test]
fn every_page_is_found_by_number_and_by_name() {
    for page in pages() {
        assert_eq!(find(page.code.id).unwrap(), page);
        assert_eq!(find(page.code.name).unwrap(), page);
        assert_eq!(find(&page.code.name.to_uppercase()).unwrap(), page);
        assert_eq!(find(&format!("feil[{}]: noko", page.code)).unwrap(), page);
    }
}

#[test]
fn a_number_is_found_however_it_is_typed() {
    for asked in
        ["PV011", "pv011", "Pv011", " PV011 ", "PV11", "pv11", "11", "011", "PVO11", "PV011-ukjend-noekkel", "PV011:"]
    {
        let asked_in_full = asked.replace("PV011-", "PV011 ");
        assert_eq!(found(&asked_in_full), "PV011", "{asked}");
    }
}

#[test]
fn decomposed_letters_are_the_same_letters() {
    assert_eq!(found("ukjend-akto\u{308}r".replace("o\u{308}", "ø").as_str()), "PV102");
    assert_eq!(found("ugyldig-a\u{30a}r"), "PV052");
}

#[test]
fn a_misspelt_name_gives_a_guess() {
    assert_eq!(hint("ukjend-nokkel"), "meinte du «ukjend-nøkkel» (PV011)?");
    assert_eq!(hint("Ukjend-noekkel"), "meinte du «ukjend-nøkkel» (PV011)?");
    assert_eq!(hint("PVV011"), "meinte du «ukjend-nøkkel» (PV011)?");
}

#[test]
fn a_part_of_a_name_gives_all_that_have_it() {
    assert_eq!(
        hint("nøkkel"),
        "meinte du «nøkkel-ikkje-ord» (PV004), «dobbel-nøkkel» (PV005), «ukjend-nøkkel» (PV011) eller «manglar-nøkkel» (PV012)?"
    );
}

#[test]
fn what_resembles_nothing_gets_an_example() {
    for asked in ["", "   ", "x", "PV999", "sykkel", "99999999999999999999", "🚲"] {
        let hint = hint(asked);
        assert!(hint.contains("til dømes PV011"), "{asked}: {hint}");
    }
    let long = find(&"ål".repeat(5000)).unwrap_err();
    assert!(long.message.nn().chars().count() < 80, "{}", long.message.nn());
}
