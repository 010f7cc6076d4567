//! `planverk forklar` as an author meets it.

use crate::room::Room;

#[test]
fn a_fault_is_explained_by_its_code_and_by_its_name() {
    let room = Room::new();
    let by_code = room.planverk().args(["forklar", "PV011"]).run().ended(0);
    let by_name = room.planverk().args(["forklar", "ukjend-nøkkel"]).run().ended(0);
    assert_eq!(by_code.stdout, by_name.stdout);
    assert!(by_code.stdout.starts_with("PV011 ukjend-nøkkel") && by_code.stderr.is_empty(), "{by_code}");
    let pasted = room.planverk().args(["forklar", "feil[PV011 ukjend-nøkkel]:"]).run().ended(0);
    assert_eq!(pasted.stdout, by_code.stdout);
    let two = room.planverk().args(["forklar", "PV011", "PV013"]).run().ended(0);
    assert!(two.stdout.starts_with(&by_code.stdout) && two.stdout.contains("PV013"), "{two}");
}

#[test]
fn without_a_fault_all_are_listed_with_a_line_each() {
    let run = Room::new().planverk().arg("forklar").run().ended(0);
    let codes: Vec<&str> = run.stdout.lines().filter(|line| line.starts_with("PV")).collect();
    let sorted = codes.windows(2).all(|pair| pair[0] < pair[1]);
    assert!(codes.len() > 60 && sorted && run.stdout.lines().count() == 2 * codes.len(), "{run}");
}

#[test]
fn what_is_no_fault_is_told_with_what_was_meant() {
    let room = Room::new();
    let run = room.planverk().args(["forklar", "ukjend-nøkel"]).run().ended(2);
    assert!(run.stdout.is_empty() && run.stderr.contains("meinte du «ukjend-nøkkel»"), "{run}");
    let run = room.planverk().args(["forklar", "PV999"]).run().ended(2);
    assert!(run.stdout.is_empty() && run.stderr.contains("råd: "), "{run}");
}
