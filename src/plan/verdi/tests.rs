//! What each value takes, what it refuses, and how it prints.

use super::{Dato, Farge, Id, Klokke, Målform, Periode, Sak, År};

#[test]
fn a_date_is_taken_in_the_forms_that_mean_one_thing() {
    for text in ["2024-02-07", "07.02.2024", "7.2.2024", "7. februar 2024", "07. Februar 2024"] {
        assert_eq!(Dato::parse(text).map(Dato::iso), Ok("2024-02-07".into()), "{text}");
    }
    for (text, hint) in [
        ("07.02.24", "2024-02-07"),
        ("2024-02-30", "kalenderen"),
        ("xx.xx.xxxx", "2024-02-27"),
        ("02/07/2024", "2024-02-27"),
    ] {
        let why = Dato::parse(text).map(Dato::iso).expect_err(text);
        assert!(why.hint.contains(hint), "{text}: {why:?}");
    }
}

#[test]
fn a_date_prints_with_its_own_weekday_in_both_written_languages() {
    let thursday = Dato::parse("2024-09-12").expect("a date");
    assert_eq!((thursday.vekedag(Målform::Nn), thursday.vekedag(Målform::Nb)), ("torsdag".into(), "torsdag".into()));
    let tuesday = Dato::parse("2024-02-27").expect("a date");
    assert_eq!((tuesday.vekedag(Målform::Nn), tuesday.vekedag(Målform::Nb)), ("tysdag".into(), "tirsdag".into()));
    assert_eq!(tuesday.lang(), "27.\u{a0}februar\u{a0}2024");
    assert_eq!(tuesday.kort(), "27.02.24");
}

#[test]
fn a_time_is_taken_as_norwegians_write_it_and_printed_in_one_way() {
    for text in ["13.10–15.10", "13:10-15:10", "1310-1510", "kl. 13.10 – 15.10"] {
        assert_eq!(Klokke::parse(text).map(Klokke::skriven), Ok("kl.\u{a0}13.10–15.10".into()), "{text}");
    }
    assert_eq!(Klokke::parse("13").map(Klokke::skriven), Ok("kl.\u{a0}13.00".into()));
    for text in ["13.1", "25.00", "13.60", "15.10–13.10", "midt på dagen", "1-2-3", ""] {
        assert!(Klokke::parse(text).is_err(), "{text}");
    }
}

#[test]
fn case_numbers_of_all_bodies_are_taken_and_placeholders_are_not() {
    for text in ["18/24", "7/2021", "K-32/12", "KS-007/15", "HST 132/12", "079/12"] {
        assert!(Sak::parse(text).is_ok(), "{text}");
    }
    for text in ["xx/24", "nn/åå", "…/24", "", "_/24"] {
        assert!(Sak::parse(text).is_err(), "{text}");
    }
}

#[test]
fn years_periods_and_colours_are_what_they_say() {
    assert!(År::parse("2024").is_ok() && År::parse("24").is_err() && År::parse("2024 ").is_err());
    assert_eq!(Periode::parse("2022-2025").map(Periode::skriven), Ok("2022–2025".into()));
    assert!(Periode::parse("2025–2022").is_err() && Periode::parse("2022").is_err());
    assert_eq!(Farge::parse("#0B5D6B").map(Farge::skriven), Ok("#0b5d6b".into()));
    assert!(Farge::parse("0b5d6b").is_err() && Farge::parse("#0b5").is_err() && Farge::parse("#æøåæøå").is_err());
}

#[test]
fn an_id_is_ascii_and_a_title_proposes_one() {
    assert!(Id::parse("slt-koordinator").is_ok() && Id::parse("4-2").is_ok());
    for text in ["Politiet", "styrande-nivå", "a--b", "-a", "a-", "", "a b"] {
        assert!(Id::parse(text).is_err(), "{text}");
    }
    assert_eq!(Id::from_title("Politiråd (det styrande nivå)"), "politiraad-det-styrande-nivaa");
    assert!(Id::parse(&Id::from_title("«…»")).is_ok());
}

#[test]
fn contrast_is_that_of_wcag() {
    let farge = |text| Farge::parse(text).unwrap();
    let with_white = |text| (farge(text).kontrast(Farge::KVIT) * 100.0).round() / 100.0;
    // the pairs that everybody knows: black, the grey that just will do, and the one that just will not
    assert_eq!(["#000000", "#767676", "#777777", "#ffffff"].map(with_white), [21.0, 4.54, 4.48, 1.0]);
    assert_eq!(farge("#f2c200").kontrast(Farge::KVIT), Farge::KVIT.kontrast(farge("#f2c200")));
    for text in ["#f2c200", "#00ff00", "#ffffff", "#0b5d6b"] {
        assert!(farge(text).mørkare(Farge::KVIT, 4.5).kontrast(Farge::KVIT) >= 4.5, "{text}");
    }
    assert_eq!(farge("#0b5d6b").mørkare(Farge::KVIT, 4.5), farge("#0b5d6b"), "a colour that will do is kept");
}
