//! Where the plan goes: what the author names is found from wherever he stands, and what is missing is said at once.

use super::{files, new};
use crate::room::Room;

fn fronts(room: &Room) -> Vec<String> {
    files(room).into_iter().filter(|path| path.ends_with("plan.yaml")).collect()
}

#[test]
fn all_that_is_missing_is_said_at_once_with_a_command_that_has_it() {
    let room = Room::new();
    for (args, missing, command) in [
        (&[][..], "KOMMUNE/PLAN, --språk, --type og --år", "ny fjordvik/slt-2027 --språk nn --type slt --år 2027"),
        (&["fjordvik/slt-2027"], "--språk", "ny fjordvik/slt-2027 --språk nn"),
        (&["fjordvik", "--språk", "nb"], "--type og --år", "ny fjordvik --språk nb --type slt --år 2027"),
        (
            &["Ytre Vik", "--type", "temaplan"],
            "--språk og --år",
            "ny \"Ytre Vik\" --type temaplan --språk nn --år 2027",
        ),
    ] {
        let said = new(&room, args).ended(2);
        assert!(said.stderr.contains(&format!("{missing}\n")), "{said}");
        assert!(said.stderr.trim_end().ends_with(&format!(": planverk {command}")), "{said}");
        assert_eq!(files(&room), [""; 0]);
        // what it says to write can be written
        let fresh = Room::new();
        let words: Vec<String> =
            command.replace("\"Ytre Vik\"", "Ytre_Vik").split(' ').map(|word| word.replace('_', " ")).collect();
        fresh.planverk().args(&words).run().ended(0);
        assert_eq!(fronts(&fresh).len(), 1);
    }
}

#[test]
fn a_plan_lies_in_its_municipality_wherever_the_author_stands() {
    for (folder, named, front) in [
        ("", "fjordvik/slt-2028", "content/fjordvik/slt-2028/plan.yaml"),
        ("", "slt-2028", "content/fjordvik/slt-2028/plan.yaml"),
        ("", "content/fjordvik/slt-2028", "content/fjordvik/slt-2028/plan.yaml"),
        ("", "Fjordvik/SLT 2028", "content/fjordvik/slt-2028/plan.yaml"),
        ("", "strand/slt-2028", "content/strand/slt-2028/plan.yaml"),
        ("", "./strand/slt-2028", "strand/slt-2028/plan.yaml"),
        ("content", "fjordvik/slt-2028", "content/fjordvik/slt-2028/plan.yaml"),
        ("content", "strand/slt-2028", "content/strand/slt-2028/plan.yaml"),
        ("content/fjordvik", "slt-2028", "content/fjordvik/slt-2028/plan.yaml"),
        ("content/fjordvik/slt-2027", "slt-2028", "content/fjordvik/slt-2028/plan.yaml"),
        ("content/fjordvik", "../strand/slt-2028", "content/strand/slt-2028/plan.yaml"),
    ] {
        let room = Room::new();
        new(&room, &["fjordvik/slt-2027", "--språk", "nn"]).ended(0);
        room.planverk().folder(&room.path(folder)).args(["ny", named, "--språk", "nn"]).run().ended(0);
        assert!(fronts(&room).iter().any(|path| path == front), "{folder} {named}: {:?}", fronts(&room));
    }
}

#[test]
fn a_plan_without_a_municipality_is_told_which_there_are() {
    let room = Room::new();
    let said = new(&room, &["slt-2028", "--språk", "nn"]).ended(2);
    assert!(said.stderr.contains("råd: skriv kommunen fyrst: planverk ny fjordvik/slt-2028"), "{said}");
    new(&room, &["fjordvik/slt-2027", "--språk", "nn"]).ended(0);
    new(&room, &["strand/slt-2027", "--språk", "nn"]).ended(0);
    let said = new(&room, &["slt-2028"]).ended(2);
    assert!(said.stderr.contains("her er fjordvik, strand"), "{said}");
}

#[test]
fn a_year_that_is_none_is_told_of() {
    let room = Room::new();
    for (option, value) in [("--år", "27"), ("--periode", "2030–2027"), ("--år", "neste")] {
        let said = new(&room, &["fjordvik", "--type", "slt", "--språk", "nn", option, value]).ended(2);
        assert!(said.stderr.contains(value), "{said}");
        assert_eq!(files(&room), [""; 0]);
    }
    new(&room, &["fjordvik", "--type", "romferd"]).ended(2);
}
