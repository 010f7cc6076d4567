//! A plan as it was at a git revision.

use super::{aukra, commit, committed, git};
use crate::room::Room;

#[test]
fn a_plan_is_compared_with_itself_as_it_was() {
    let room = aukra();
    committed(&room);
    room.replace("content/aukra/slt-2024/maal-og-tiltak.yaml", "Skolestart, august/september", "Skulestart i august");
    commit(&room, "andre");
    room.replace("content/aukra/slt-2024/maal-og-tiltak.yaml", "Skulestart i august", "Heile hausten");
    let before = git(&room, &["status", "--porcelain"]);
    for (old, was) in [("HEAD~1", "august/september"), ("HEAD", "Skulestart i august"), ("main", "Skulestart i august")]
    {
        let old = format!("aukra/slt-2024@{old}");
        let run = room.planverk().args(["samanlikn", &old, "aukra/slt-2024", "--avslutt-kode"]).run().ended(4);
        assert!(run.stdout.contains(was) && run.stdout.contains("Heile hausten"), "{run}");
        assert!(run.stdout.contains(&old), "the two are told apart: {run}");
    }
    let same = room.planverk().args(["samanlikn", "aukra/slt-2024@HEAD", "aukra/slt-2024@main"]).run().ended(0);
    assert!(same.stdout.contains("Ingen skilnader"), "{same}");
    assert_eq!(git(&room, &["status", "--porcelain"]), before, "the work tree is as it was");
}

#[test]
fn a_folder_that_is_gone_can_be_read_and_so_can_what_it_replaces() {
    let room = aukra();
    committed(&room);
    std::fs::remove_dir_all(room.path("content/aukra/slt-2022")).expect("a folder");
    std::fs::remove_dir_all(room.path("content/aukra/slt-2024")).expect("a folder");
    commit(&room, "borte");
    let named = room.planverk().args(["samanlikn", "aukra/slt-2022@HEAD~1", "aukra/slt-2024@HEAD~1"]).run().ended(0);
    let one = room.planverk().args(["samanlikn", "content/aukra/slt-2024@HEAD~1"]).run().ended(0);
    assert_eq!(named.stdout, one.stdout);
    let inside =
        room.planverk().folder(&room.path("content/aukra")).args(["samanlikn", "slt-2024@HEAD~1"]).run().ended(0);
    assert_eq!(named.stdout, inside.stdout);
}

#[test]
fn faults_are_shown_under_the_name_that_the_user_knows() {
    let room = aukra();
    room.replace("content/aukra/slt-2024/plan.yaml", "status: framlegg", "status: framlagt");
    room.replace("content/aukra/kommune.yaml", "farge:", "fargen:");
    committed(&room);
    let run = room.planverk().args(["samanlikn", "aukra/slt-2022", "aukra/slt-2024@HEAD"]).run().ended(1);
    assert!(run.stderr.contains("aukra/slt-2024@HEAD/plan.yaml:6"), "{run}");
    assert!(run.stderr.contains("aukra@HEAD/kommune.yaml:"), "{run}");
    assert!(!run.stderr.contains("/planverk-") && run.stdout.is_empty(), "{run}");
}

#[test]
fn what_git_does_not_have_is_said_in_nynorsk() {
    let room = aukra();
    let outside = room.planverk().args(["samanlikn", "aukra/slt-2022@HEAD", "aukra/slt-2024"]).run().ended(2);
    assert!(outside.stderr.contains("ligg ikkje i eit git-depot"), "{outside}");
    committed(&room);
    for (plan, why) in [
        ("aukra/slt-2022@finst-ikkje", "revisjonen «finst-ikkje» finst ikkje"),
        ("aukra/slt-2022@--output=x", "er ingen revisjon"),
        ("aukra/slt-2022@", "er ingen revisjon"),
        ("aukra/slt-2021@HEAD", "det ligg ingen plan i aukra/slt-2021"),
        ("aukra@HEAD", "det ligg ingen plan i aukra"),
        ("aukra/slt-2022@HEAD:content", "finst ikkje"),
    ] {
        let run = room.planverk().args(["samanlikn", plan, "aukra/slt-2024"]).run().ended(2);
        assert!(run.stdout.is_empty() && run.stderr.starts_with("feil: ") && run.stderr.contains(why), "{plan}: {run}");
        assert!(!run.stderr.contains("fatal") && !room.path("x").exists(), "{run}");
    }
    let without =
        room.planverk().env("PATH", "/finst-ikkje").args(["samanlikn", "aukra/slt-2022@HEAD", "aukra/slt-2024"]);
    without.run().ended(0);
}

#[test]
fn a_folder_with_the_sign_of_a_revision_in_its_name_is_a_folder() {
    let room = Room::new();
    crate::room::copy(&crate::room::repository().join("content/aukra"), &room.path("a@b/aukra"));
    let run = room.planverk().args(["samanlikn", "a@b/aukra/slt-2024"]).run().ended(0);
    assert!(run.stdout.starts_with("Kva er endra sidan 2022"), "{run}");
    committed(&room);
    let run = room.planverk().args(["samanlikn", "a@b/aukra/slt-2024@HEAD"]).run().ended(0);
    assert!(run.stdout.starts_with("Kva er endra sidan 2022"), "{run}");
}
