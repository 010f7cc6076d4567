//! No text makes a rule fall over, and a large plan is checked in no time.

use crate::tests::SmallPlan;
use crate::tests::hostile::pieces::TEXT;
use proptest::prelude::*;

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(TEXT), 2 => Just(" "), 1 => Just("")];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_a_rule_fall_over(a in text(), b in text(), c in text(), d in text()) {
        let quote = |text: &str| serde_json::to_string(&format!("x{text}")).unwrap();
        let list = format!(
            "- id: a\n  tittel: {}\n  punkt: [{}]\n  ansvar: [{}]\n  tidspunkt: [{}, {{ dato: 2024-09-12, kl: 9–11 }}]\n",
            quote(&a), quote(&b), quote(&c), quote(&d)
        );
        SmallPlan::new("aktørar: { z: Zzz }\n").measures(&list).says_at_all();
    }
}

#[test]
fn thousands_of_measures_are_checked_in_no_time() {
    let measure = |i: usize| {
        format!(
            "- id: t{i}\n  tittel: Tiltak {i} i 2023\n  punkt: [Fire møte i året à to timar, Tysdag 12.09.24 kl. 15.10–13.10]\n  ansvar: \
             [slt, Skolane, Nokon {i}]\n  tidspunkt: [{{ dato: 2024-09-12, kl: 9–11 }}, Våren 2023]\n"
        )
    };
    let list: String = (0..2000).map(measure).collect();
    let plan = SmallPlan::new("").measures(&list);
    let start = std::time::Instant::now();
    let said = plan.says_under(|_| true);
    assert!(said.len() > 400, "{}", said.len());
    // without optimisation and beside other tests; what is guarded against is the square of the number
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

#[test]
fn a_text_of_the_same_thing_over_and_over_takes_its_time_and_no_more() {
    for piece in [
        "2023 ",
        "fire gonger møte ",
        "[namn] ",
        "xx.xx ",
        "28.–12. mai ",
        "tysdag 12.09.24 ",
        "[",
        "«2023 ",
        "à to timar møte ",
    ] {
        let text = piece.repeat(60_000 / piece.len());
        let list = format!(
            "- id: a\n  tittel: A\n  punkt: ['{text}']\n  tidspunkt: ['{text}', {{ dato: 2024-09-12, kl: 9–12 }}]\n"
        );
        let start = std::time::Instant::now();
        SmallPlan::new("").measures(&list).says_at_all();
        assert!(start.elapsed().as_secs() < 10, "{piece}: {:?}", start.elapsed());
    }
}

#[test]
fn what_is_wrong_in_one_file_hides_nothing_that_is_wrong_in_another() {
    let list = "- { id: a, tittel: A, punkt: [To møte i året], ansvar: Skolane, tidspunkt: [{ dato: 2024-09-15 }] }\n\
                - { id: b, tittel: B, ansvar: slt, tidspunkt: Tysdag 12.09.24 }\n";
    for front in ["ukjend: x\n", "nummerering: kanskje\n", "status: ferdig\n"] {
        let said = SmallPlan::new(front).measures(list).says_at_all();
        // of which year the plan is cannot be known when its front page cannot be read
        let known = (!front.starts_with("status")).then_some("«To møte»");
        for word in known.into_iter().chain(["«Skolane»", "«2024-09-15»", "«Tysdag»"]) {
            assert!(said.iter().any(|line| line.contains(word)), "{front}{word}: {said:?}");
        }
    }
}
