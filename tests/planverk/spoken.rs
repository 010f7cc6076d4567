//! Which målform planverk speaks: the one that is asked for, else that of the plan at hand, else nynorsk.

use crate::room::{Room, Run};
use crate::small_plan::SmallPlan;

/// A plan in bokmål with a key that is none.
fn bokmål() -> SmallPlan {
    let kommune = "navn: Sund kommune\nkortnavn: Sund\nspråk: nb\nfarge: \"#0b5d6b\"\naktører: {}\n";
    let plan = SmallPlan::new("").named("sund", "plan").kommune(kommune);
    plan.section("innledning", "type: tekst\ntittel: Innledning\ningres: Kort om planen.\ntekst: Tekst.\n")
}

/// The same in nynorsk.
fn nynorsk() -> SmallPlan {
    let plan = SmallPlan::new("").named("vik", "plan");
    plan.section("innleiing", "type: tekst\ntittel: Innleiing\ningres: Kort om planen.\ntekst: Tekst.\n")
}

fn room(plans: &[SmallPlan]) -> Room {
    let room = Room::new();
    plans.iter().for_each(|plan| plan.write(&room.path("content")));
    room
}

fn sjekk(room: &Room, args: &[&str]) -> Run {
    room.planverk().arg("sjekk").args(args).run().ended(1)
}

#[test]
fn a_plan_is_spoken_of_in_its_own_målform() {
    let run = sjekk(&room(&[bokmål()]), &[]);
    assert!(run.stderr.starts_with("Så på 1 plan: 1 feil.\ncontent/sund/plan kan ikke bygges"), "{run}");
    let run = sjekk(&room(&[nynorsk()]), &[]);
    assert!(run.stderr.starts_with("Såg på 1 plan: 1 feil.\ncontent/vik/plan kan ikkje byggjast"), "{run}");
}

#[test]
fn the_målform_that_is_asked_for_goes_before_the_plans() {
    let room = room(&[nynorsk()]);
    for args in [&["--målform", "nb"], &["--målform=bokmål", "--streng"], &["--maalform", "nb"]] {
        let run = sjekk(&room, args);
        assert!(run.stderr.starts_with("Så på 1 plan"), "{args:?}: {run}");
    }
    let run = room.planverk().args(["--målform", "nb", "sjekk"]).run().ended(1);
    assert!(run.stderr.starts_with("Så på 1 plan"), "{run}");
    let run = room.planverk().arg("sjekk").env("PLANVERK_MAALFORM", "nb").run().ended(1);
    assert!(run.stderr.starts_with("Så på 1 plan"), "{run}");
    let run = room.planverk().args(["sjekk", "--målform", "nn"]).env("PLANVERK_MAALFORM", "nb").run().ended(1);
    assert!(run.stderr.starts_with("Såg på 1 plan"), "the option goes before the environment: {run}");
}

#[test]
fn a_målform_that_is_none_is_told_of() {
    let room = room(&[nynorsk()]);
    let run = room.planverk().args(["sjekk", "--målform", "samisk"]).run().ended(2);
    assert!(run.stderr.starts_with("feil: «samisk» er ikkje ein gyldig verdi for «--målform"), "{run}");
    let run = room.planverk().arg("sjekk").env("PLANVERK_MAALFORM", "samisk").run().ended(2);
    assert!(run.stderr.starts_with("feil: PLANVERK_MAALFORM er «samisk»"), "{run}");
}

#[test]
fn a_front_page_with_faults_says_which_målform_it_is_in() {
    for broken in ["tittel: «Plan: for: alt\n", "status: [\n", "\ttittel: Plan\n"] {
        let text = format!("{broken}språk: nb\nseksjoner: [innledning]\n");
        let run = sjekk(&room(&[nynorsk().file("plan/plan.yaml", text.as_bytes())]), &[]);
        assert!(run.stderr.contains("vik/plan kan ikke bygges før feilene er rettet"), "{run}");
    }
}

#[test]
fn plans_of_both_are_spoken_of_each_in_its_own_and_in_all_in_nynorsk() {
    let warned = |plan: SmallPlan| plan.section("tom", "type: tiltak\ntittel: Tiltak\ntiltak: []\n");
    let run = sjekk(&room(&[warned(bokmål()), warned(nynorsk())]), &["--format", "kort"]);
    let severity = |path: &str, word: &str| {
        let own: Vec<&str> = run.stdout.lines().filter(|line| line.contains(path)).collect();
        assert!(!own.is_empty() && own.iter().all(|line| !line.contains(word)), "{path}: {run}");
    };
    severity("sund/", "åtvaring");
    severity("vik/", "advarsel");
    assert!(run.stderr.starts_with("Såg på 2 planar"), "{run}");
}

#[test]
fn help_and_what_cannot_be_done_speak_as_the_plans_at_hand() {
    let room = room(&[bokmål()]);
    let order = ["bygg", "--ut", "content/sund/kommune.yaml"];
    let run = room.planverk().args(order).run().ended(2);
    assert!(run.stderr.starts_with("feil: content/sund/kommune.yaml er en fil, og --ut må være en mappe"), "{run}");
    let nowhere = Room::new().planverk().args(["bygg", "--utt"]).run().ended(2);
    assert!(nowhere.stderr.contains("ikkje"), "where there is no plan it is nynorsk: {nowhere}");
}

#[test]
fn colours_are_there_when_they_are_asked_for() {
    let room = room(&[nynorsk()]);
    let coloured = |args: &[&str], environment: &[(&str, &str)]| {
        let command = room.planverk().arg("sjekk").args(args);
        let command = environment.iter().fold(command, |command, (name, value)| command.env(name, value));
        command.run().ended(1).stdout.contains('\u{1b}')
    };
    assert!(coloured(&["--farge", "alltid"], &[]) && coloured(&["--color=always"], &[]));
    assert!(coloured(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(coloured(&["--farge", "alltid"], &[("NO_COLOR", "1")]), "the option goes before the environment");
    assert!(!coloured(&[], &[]) && !coloured(&[], &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&["--farge", "aldri"], &[("CLICOLOR_FORCE", "1")]));
}
