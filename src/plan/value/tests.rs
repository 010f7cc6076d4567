//! What each value takes, what it refuses, and how it prints.

use super::{Farge, Id, Periode, Sak, År};

#[test]
fn case_numbers_of_all_bodies_are_taken_and_placeholders_are_not() {
    for text in ["18/24", "7/2021", "K-32/12", "KS-007/15", "HST 132/12", "079/12"] {
        assert!(Sak::parse(text).is_ok(), "{text}");
    }
    assert_eq!(Sak::parse("sak 18/24").unwrap_err().instead.as_deref(), Some("18/24"));
    for text in ["xx/24", "nn/åå", "…/24", "", "_/24"] {
        assert!(Sak::parse(text).is_err(), "{text}");
    }
}

#[test]
fn years_periods_and_colours_are_what_they_say() {
    assert!(År::parse("2024").is_ok() && År::parse("24").is_err() && År::parse("2024 ").is_err());
    for text in ["2022-2025", "2022 – 2025", "2022/2025", "2022 til 2025", "2022—2025"] {
        assert_eq!(Periode::parse(text).map(Periode::printed), Ok("2022–2025".into()), "{text}");
    }
    let hint = |text| Periode::parse(text).unwrap_err().hint.nn().to_owned();
    assert_eq!([hint("2022-25"), hint("22-25"), hint("2022–2025 (rullert)")], ["skriv 2022–2025"; 3]);
    assert_eq!(hint("2025–2022"), "byt om åra: 2022–2025");
    assert_eq!(hint("2022"), "skriv «år: 2022» når planen gjeld eitt år, elles fyrste og siste år");
    let hint = |text| År::parse(text).unwrap_err().hint.nn().to_owned();
    assert_eq!([hint("24"), hint("'24"), hint("2024."), hint("år 2024")], ["skriv 2024"; 4]);
    assert_eq!([hint("2022-2025"), hint("2022–25")], ["skriv «periode: 2022–2025» når planen gjeld fleire år"; 2]);
    assert!(Periode::parse("2025–2022").is_err() && Periode::parse("2022").is_err());
    assert_eq!(Farge::parse("#0B5D6B").map(Farge::printed), Ok("#0b5d6b".into()));
    let meant = |text| Farge::parse(text).unwrap_err().hint.nn().to_owned();
    for text in ["0b5d6b", "rgb(11, 93, 107)", "RGB 11/93/107", "turkis", "#0B5D6"] {
        assert_eq!(meant(text).contains("skriv \"#0b5d6b\""), text != "#0B5D6", "{text}");
    }
    assert_eq!(
        [meant("#C00"), meant("Mørkeblå")],
        ["#cc0000", "#12355b"].map(|hex| format!("skriv \"{hex}\", med hermeteikna"))
    );
    assert!(Farge::parse("0b5d6b").is_err() && Farge::parse("#0b5").is_err() && Farge::parse("#æøåæøå").is_err());
}

#[test]
fn an_id_is_ascii_and_a_title_proposes_one() {
    assert!(Id::parse("slt-koordinator").is_ok() && Id::parse("4-2").is_ok());
    for text in ["Politiet", "styrande-nivå", "a--b", "-a", "a-", "", "a b"] {
        assert!(Id::parse(text).is_err(), "{text}");
    }
    let instead = |text| Id::parse(text).unwrap_err().instead;
    assert_eq!(instead("Styrande niva").as_deref(), Some("styrande-niva"));
    assert_eq!(instead("styrande-nivå"), None, "where it is referred to, «å» may be written «a»");
    assert_eq!([instead("1.1"), instead("bakgrunn.yaml")], [Some("1-1".into()), Some("bakgrunn".into())]);
    assert_eq!(instead("Eit møte for alle som arbeider med barn og unge i kommunen"), None, "words would be lost");
    assert_eq!(Id::from_title("Politiråd (det styrande nivå)"), "politiraad-det-styrande-nivaa");
    assert!(Id::parse(&Id::from_title("«…»")).is_ok());
}

#[test]
fn contrast_is_that_of_wcag() {
    let farge = |text| Farge::parse(text).unwrap();
    let with_white = |text| (farge(text).contrast(Farge::WHITE) * 100.0).round() / 100.0;
    // the pairs that everybody knows: black, the grey that just will do, and the one that just will not
    assert_eq!(["#000000", "#767676", "#777777", "#ffffff"].map(with_white), [21.0, 4.54, 4.48, 1.0]);
    assert_eq!(farge("#f2c200").contrast(Farge::WHITE), Farge::WHITE.contrast(farge("#f2c200")));
    for text in ["#f2c200", "#00ff00", "#ffffff", "#0b5d6b"] {
        assert!(farge(text).darker(Farge::WHITE, 4.5).contrast(Farge::WHITE) >= 4.5, "{text}");
    }
    assert_eq!(farge("#0b5d6b").darker(Farge::WHITE, 4.5), farge("#0b5d6b"), "a colour that will do is kept");
}

#[test]
fn every_short_text_is_a_value_or_is_refused() {
    let signs = ["", "0", "2", "20", "2026", "o", "/", "-", "–", ".", " ", "å", "kl", "xx"];
    let mut tried = 0;
    for a in signs {
        for b in signs {
            for c in signs {
                for d in signs {
                    let text = format!("{a}{b}{c}{d}");
                    let refused = [
                        År::parse(&text).err(),
                        Periode::parse(&text).err(),
                        Id::parse(&text).err(),
                        Farge::parse(&text).err(),
                        Sak::parse(&text).err(),
                        crate::norsk::Dato::parse(&text).err(),
                        crate::norsk::Klokke::parse(&text).err(),
                    ];
                    tried += refused.iter().flatten().filter(|why| !why.message.is_empty()).count();
                }
            }
        }
    }
    assert!(tried > 100_000, "{tried}");
}
