//! The command line as a user meets it: what is built where, what is said, how it ends.

use std::fs;

use crate::room::{Room, pdfs_in};
use crate::samples;

#[test]
fn without_a_plan_every_plan_under_content_is_built_into_output() {
    let room = Room::new();
    for sample in samples::all() {
        let municipality = sample.folder.parent().expect("a municipality");
        let name = municipality.file_name().expect("a name");
        crate::room::copy(municipality, &room.path("content").join(name));
    }
    let run = room.build(&[]).ended(0);
    let built = pdfs_in(&room.path("output"));
    assert_eq!(built.len(), samples::all().len(), "{run}");
    for sample in samples::all() {
        let pages = sample.pdf().pages.len();
        let line = run.stderr.lines().find(|line| line.contains(&format!("{}.pdf", sample.name)));
        let line = line.unwrap_or_else(|| panic!("nothing is said of {}:\n{run}", sample.name));
        assert!(line.contains(&format!("{pages} side")) && line.contains(" s"), "{line}");
    }
    assert!(run.stderr.contains(&format!("Bygde {}", built.len())), "{run}");
}

#[test]
fn a_plan_that_is_sound_is_built_beside_one_that_is_not() {
    let room = Room::with_plan(&samples::named("fjordvik-kort-2026").folder);
    crate::room::copy(&room.path("content/fjordvik/kort-2026"), &room.path("content/fjordvik/darleg"));
    room.replace("content/fjordvik/darleg/plan.yaml", "status: utkast", "status: utkst");
    let run = room.build(&[]).ended(1);
    assert_eq!(pdfs_in(&room.path("output")), [room.path("output/fjordvik-kort-2026.pdf")], "{run}");
}

#[test]
fn two_plans_never_write_to_the_same_file() {
    let room = Room::with_plan(&samples::named("fjordvik-kort-2026").folder);
    crate::room::copy(&room.path("content/fjordvik"), &room.path("anna/fjordvik"));
    let run = room.build(&["fjordvik/kort-2026", "anna/fjordvik/kort-2026"]).ended(2);
    assert!(run.stderr.contains("same fil"), "{run}");
    assert!(!room.path("output").exists(), "{run}");
    // The same plan named twice is one plan.
    room.build(&["fjordvik/kort-2026", "content/fjordvik/kort-2026", "fjordvik"]).ended(0);
}

#[test]
fn an_order_that_cannot_be_followed_is_answered_in_nynorsk() {
    let room = Room::with_plan(&samples::named("fjordvik-kort-2026").folder);
    let orders: [&[&str]; 6] = [
        &["bygg", "finst-ikkje"],
        &["bygg", "content/fjordvik/bilete"],
        &["bygg", "--utt", "x"],
        &["bygg", "--ut"],
        &["byg"],
        &["bygg", "--malar", "finst-ikkje"],
    ];
    for order in orders {
        let run = room.planverk().args(order).run().ended(2);
        assert!(run.stdout.is_empty() && run.stderr.starts_with("feil: "), "{order:?}: {run}");
        for english in ["error", "unexpected", "found", "required", "Usage", "tip:"] {
            assert!(!run.stderr.contains(english), "{order:?}: {run}");
        }
    }
    assert!(!room.path("output").exists());
}

#[test]
fn help_ends_with_examples_and_goes_to_standard_out() {
    let room = Room::new();
    for order in [&["--hjelp"][..], &["--help"], &["bygg", "--hjelp"], &["bygg", "-h"], &[]] {
        let run = room.planverk().args(order).run().ended(0);
        let examples = run.stdout.split_once("Døme:").unwrap_or_else(|| panic!("no examples: {run}")).1;
        assert!(examples.trim().lines().all(|line| line.trim().starts_with("planverk ")), "{run}");
        for english in ["Usage", "Options", "Commands", "Print help", "Arguments"] {
            assert!(!run.stdout.contains(english), "{run}");
        }
    }
}

/// Every command, by the name that the help of the program lists it under.
fn listed() -> Vec<String> {
    let help = Room::new().planverk().run().ended(0).stdout;
    let (_, list) = help.split_once("Kommandoar:\n").expect("a list of commands");
    let (list, _) = list.split_once("\n\n").expect("an end of it");
    let begins = |line: &&str| line.starts_with("  ") && !line.starts_with("   ");
    list.lines().filter(begins).filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

#[test]
fn help_is_had_in_every_way_that_one_is_used_to() {
    let room = Room::new();
    let help = |args: &[&str]| room.planverk().args(args).run().ended(0).stdout;
    let whole = help(&[]);
    for args in [&["--hjelp"][..], &["--help"], &["-h"], &["help"], &["hjelp"]] {
        assert_eq!(help(args), whole, "{args:?}");
    }
    let commands = listed();
    assert!(commands.contains(&"bygg".to_owned()) && commands.contains(&"hjelp".to_owned()), "{commands:?}");
    for command in &commands {
        let own = help(&[command, "--hjelp"]);
        assert!(own.contains(&format!("Bruk: planverk {command}")) && own.contains("Døme:"), "{own}");
        for args in [&[command, "--help"][..], &["hjelp", command], &["help", command]] {
            assert_eq!(help(args), own, "{args:?}");
        }
    }
    assert!((0..=5).all(|code| whole.contains(&format!("\n  {code}  "))), "the codes that a run ends with: {whole}");
}

#[test]
fn help_is_as_wide_as_there_is_room_for() {
    let room = Room::new();
    for command in listed() {
        for (columns, most) in [("60", 60), ("80", 80), ("200", 100)] {
            let run = room.planverk().args([&command, "--hjelp"]).env("COLUMNS", columns).run().ended(0);
            let long = run.stdout.lines().find(|line| line.chars().count() > most);
            assert!(long.is_none(), "{command} in {columns} columns: {long:?}");
        }
    }
}

#[test]
fn each_option_goes_by_its_name_in_bokmål_and_in_english_too() {
    let room = Room::with_plan(&samples::named("fjordvik-kort-2026").folder);
    for order in [
        &["bygg", "--med-kilde", "--out", "ut"][..],
        &["build", "--with-source", "--output", "ut"],
        &["bygg", "--debug", "--ut", "ut"],
        &["bygg", "--feilsoek", "--ut", "ut"],
        &["check", "--format", "short"],
        &["sjekk", "--show"],
        &["sammenlign", "fjordvik/kort-2026", "fjordvik/kort-2026", "--format", "text", "--exit-code"],
        &["skjema", "endringer"],
        &["explain", "PV011"],
    ] {
        room.planverk().args(order).run().ended(0);
    }
    let run = room.planverk().args(["hent-kilde", "ut/fjordvik-kort-2026.pdf", "henta"]).run();
    assert_ne!(run.code, Some(0), "the last PDF has no source: {run}");
}

#[test]
fn what_is_meant_is_said_by_the_name_that_the_help_has() {
    let room = Room::new();
    for (order, said) in [
        (&["--verson"][..], "Meinte du «--versjon»?"),
        (&["bygg", "--with-sorce"], "Meinte du «--med-kjelde»?"),
        (&["sammenlikn", "a"], "Meinte du «samanlikn»?"),
        (&["sjekk", "--format", "jsn"], "skriv tekst, kort eller json"),
        (&["samanlikn"], "manglar NY\n  råd: skriv «planverk samanlikn [FØRRE] NY [VAL]»"),
        (&["hent-kjelde"], "manglar FIL.pdf og MAPPE\n  råd: skriv «planverk hent-kjelde FIL.pdf MAPPE»"),
        (&["samanlikn", "a", "b", "c"], "«c» er for mykje her"),
        (&["hjelp", "byg"], "meinte du «bygg»?"),
        (&["sjekk", "--streng", "--streng"], "«--streng» er skrive to gonger"),
        (&["sjekk", "--rett", "--format", "json"], "«--rett» og «--format» går ikkje saman"),
    ] {
        let run = room.planverk().args(order).run().ended(2);
        assert!(run.stderr.contains(said), "{order:?}: {run}");
    }
}

#[test]
fn every_shell_can_complete_every_command() {
    let room = Room::new();
    let script = |shell: &str| room.planverk().args(["fullføring", shell]).run().ended(0).stdout;
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let text = script(shell);
        for command in listed() {
            assert!(text.contains(&command), "{shell} knows nothing of {command}");
        }
        assert!(text.contains("med-kjelde"), "{shell} knows nothing of the options");
    }
    room.write("planverk.bash", script("bash"));
    let run = room.command("/bin/bash").args(["--norc", "-c", "source ./planverk.bash && complete -p planverk"]).run();
    assert!(run.ended(0).stdout.contains("_planverk"));
    assert_eq!(script("bash"), room.planverk().args(["completions", "bash"]).run().ended(0).stdout);
}

#[test]
fn every_command_has_a_page_in_the_manual() {
    let room = Room::new();
    room.planverk().args(["man", "--ut", "man1"]).run().ended(0);
    for command in listed() {
        let page = room.read(format!("man1/planverk-{command}.1"));
        assert!(page.contains(".SH NAMN") && page.contains(".SH BRUK"), "{page}");
    }
    let whole = room.read("man1/planverk.1");
    for english in [".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH EXTRA", ".SH SUBCOMMANDS", ".SH OPTIONS"] {
        assert!(!whole.contains(english), "{english}");
    }
    room.planverk().args(["man", "--ut", "nb", "--målform", "nb"]).run().ended(0);
    assert!(room.read("nb/planverk-bygg.1").contains(".SH NAVN"));
}

#[test]
fn nothing_is_coloured_or_written_to_standard_out_when_nobody_looks() {
    let room = Room::with_plan(&samples::named("fjordvik-kort-2026").folder);
    let fine = room.build(&[]).ended(0);
    room.replace("content/fjordvik/kort-2026/plan.yaml", "status: utkast", "status: utkst");
    let fault = room.build(&[]).ended(1);
    for run in [fine, fault] {
        assert!(run.stdout.is_empty() && !run.stderr.contains('\u{1b}'), "{run}");
    }
}

#[test]
fn a_folder_that_is_named_in_any_way_is_made() {
    let room = Room::with_plan(&samples::named("fjordvik-kort-2026").folder);
    for out in ["ut", "djupt/nede/i mappa", "./her/", "æøå"] {
        room.build(&["--ut", out]).ended(0);
        assert_eq!(pdfs_in(&room.path(out)).len(), 1, "{out}");
    }
    assert_eq!(fs::read_dir(room.path("")).expect("the room").count(), 5, "content and the four folders, nothing else");
}
