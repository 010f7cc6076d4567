//! `planverk sjekk --rett` and `--vis`, on files as authors have them.

use super::{findings, planted, sjekk, sound};
use crate::golden;
use crate::room::Room;

const TEXT: &str = "content/grend/plan/tekst.yaml";
const MEASURES: &str = "content/grend/plan/tiltak.yaml";

/// A plan with slips of the kinds that are certain, comments and layout of its author's own.
fn slips() -> Room {
    let room = sound();
    room.write(
        TEXT,
        "type: tekst   # eit kapittel\n\
         tittel: Bakgrunn\n\
         # teksten er vedteken\n\
         teskt: \"Barn  og unge skal kjenne at dei \\u00F8nskjer å høyre til.\"\n\
         delar:\n\
         - { id: visjon,   tittel: Visjon, tekst: Alle skal \"vere med\". }   # kort\n\
         -   tittel: Tider\n\
         \u{20}   tekst: >-\n\
         \u{20}     Klubben er open kl. 18-21\n\
         \u{20}     og kostar kr. 50,- for kvar.\n",
    );
    room.replace(
        MEASURES,
        "tidspunkt: [{ dato: 2024-02-27, kl: 13.10–15.10 }]",
        "tidspunkt: Tysdag 12.09.24  # sjekk!",
    );
    room
}

#[test]
fn what_is_certain_is_written_and_every_other_byte_stands() {
    let room = slips();
    let (text, measures) = (room.read(TEXT), room.read(MEASURES));
    let run = sjekk(&room, &["--rett"]).ended(0);
    golden::check("sjekk/rett.txt", &format!("{}{}", run.stdout, run.stderr));
    let cured = text
        .replace("teskt:", "tekst:")
        .replace("Barn  og", "Barn og")
        .replace("\"vere med\"", "«vere med»")
        .replace("18-21", "18–21")
        .replace("kr. 50,-", "kr 50");
    assert_eq!(room.read(TEXT), cured);
    assert_eq!(room.read(MEASURES), measures.replace("Tysdag", "Torsdag"));
    let again = sjekk(&room, &["--rett"]).ended(0);
    assert!(again.stdout.is_empty() && again.stderr.starts_with("Det er ingenting som planverk kan rette"), "{again}");
}

#[test]
fn it_can_be_seen_first_and_nothing_is_written_then() {
    let room = slips();
    let before = (room.read(TEXT), room.read(MEASURES));
    let run = sjekk(&room, &["--vis"]).ended(1);
    assert!(run.stdout.starts_with("Dette ville ha blitt retta:"), "{run}");
    assert!(run.stdout.contains("- ") && run.stdout.contains("+ ") && run.stdout.contains("Torsdag"), "{run}");
    assert_eq!(sjekk(&room, &["--rett", "--vis"]).ended(1).stdout, run.stdout);
    assert_eq!((room.read(TEXT), room.read(MEASURES)), before);
}

#[test]
fn what_the_author_must_decide_is_left_and_told_of() {
    let room = planted();
    let cures = |room: &Room| {
        let all = findings(&sjekk(room, &["--format", "json"]));
        (all.len(), all.iter().filter(|one| !one["kur"].is_null()).count())
    };
    let (all, certain) = cures(&room);
    assert!(certain >= 6, "only {certain} of {all} are certain");
    let run = sjekk(&room, &["--rett"]).ended(1);
    assert!(run.stderr.starts_with("Att i 1 plan: "), "{run}");
    let (left, certain) = cures(&room);
    assert!(left < all, "{left} of {all} are left");
    assert!(certain < 3, "{certain} could have been made");
}

#[test]
fn no_cure_is_promised_that_is_not_made() {
    let room = sound();
    // the text has two spaces, and the line under it is no YAML, and could be mended in more than one way
    let text = |room: &str| format!("type: tekst\ntittel: Bakgrunn\ntekst: Alle{room}skal vere med.\ndelar: [\n");
    room.write(TEXT, text("  "));
    let run = sjekk(&room, &[]).ended(1);
    assert!(run.stdout.contains("PV606") && run.stderr.contains("kan planverk rette"), "{run}");
    sjekk(&room, &["--rett"]).ended(1);
    assert_eq!(room.read(TEXT), text(" "));
    let run = sjekk(&room, &[]).ended(1);
    assert!(!run.stderr.contains("kan planverk rette"), "{run}");
    room.write(TEXT, "type: tekst\ntittel: Bakgrunn\ntekst: Alle  skal vere med.\n");
    let run = sjekk(&room, &[]).ended(0);
    assert!(run.stderr.contains("Noko av dette kan planverk rette"), "{run}");
}

#[test]
fn a_file_keeps_its_permissions_and_a_link_stays_a_link() {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let room = slips();
        std::fs::rename(room.path(TEXT), room.path("content/grend/felles.yaml")).expect("it can be moved");
        std::os::unix::fs::symlink("../felles.yaml", room.path(TEXT)).expect("a link");
        let mode = |mode| std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(room.path(MEASURES), mode(0o600)).expect("permissions");
        sjekk(&room, &["--rett"]).ended(0);
        assert!(room.path(TEXT).symlink_metadata().expect("a link").is_symlink());
        assert!(room.read("content/grend/felles.yaml").contains("«vere med»"));
        let now = std::fs::metadata(room.path(MEASURES)).expect("a file").permissions().mode() & 0o777;
        assert_eq!(now, 0o600);
    }
}

#[test]
fn a_file_that_may_not_be_written_to_is_told_and_stands() {
    let room = slips();
    let mut permissions = std::fs::metadata(room.path(TEXT)).expect("a file").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(room.path(TEXT), permissions).expect("permissions");
    let before = room.read(TEXT);
    let run = sjekk(&room, &["--rett"]).ended(3);
    assert!(run.stderr.contains("tekst.yaml er ikkje retta: du har ikkje løyve"), "{run}");
    assert_eq!(room.read(TEXT), before);
}

#[test]
fn nothing_is_cured_in_what_plans_share_more_than_once() {
    let room = slips();
    crate::room::copy(&room.path("content/grend/plan"), &room.path("content/grend/plan-to"));
    room.replace("content/grend/kommune.yaml", "kortnamn:", "kortnman:");
    let shown = sjekk(&room, &["--vis"]).stdout;
    assert_eq!(shown.matches("+ kortnamn").count(), 1, "{shown}");
    sjekk(&room, &["--rett"]).ended(0);
    assert!(room.read("content/grend/kommune.yaml").contains("\nkortnamn: Grend\n"));
}
