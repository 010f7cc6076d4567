//! What a file keeps when planverk gives it new contents.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;

use super::{PLAN, room};
use crate::room::{Room, skipped};

const FILE: &str = "kommune/plan/tekst.yaml";

/// Cures the plan, and looks whether the file was.
#[track_caller]
fn cured(room: &Room, file: &str) {
    room.planverk().args(["sjekk", PLAN, "--rett"]).run().ended(0);
    let text = room.read(file);
    assert!(text.contains("Noko godt - i 2020–2024."), "{text}");
    let entries = fs::read_dir(room.path("kommune/plan")).expect("a folder");
    let hidden = entries.filter(|e| e.as_ref().is_ok_and(|e| e.file_name().to_string_lossy().starts_with('.')));
    assert_eq!(hidden.count(), 0, "something is left behind");
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("a file").permissions().mode() & 0o7777
}

#[test]
fn a_cured_file_keeps_its_permissions() {
    let mut tried = 0;
    for wanted in [0o600, 0o640, 0o644, 0o664, 0o666, 0o755, 0o700, 0o4644, 0o2664] {
        let room = room();
        let path = room.path(FILE);
        fs::set_permissions(&path, fs::Permissions::from_mode(wanted)).expect("permissions");
        let before = mode(&path);
        cured(&room, FILE);
        // the machine itself takes the marks of who a program runs as away when a file is written to
        assert_eq!(mode(&path) & 0o777, before & 0o777, "{wanted:o}");
        tried += 1;
    }
    println!("{tried} permissions were kept");
}

#[test]
fn a_cured_file_keeps_its_owner_and_its_group() {
    let mut tried = 0;
    for (user, group) in [
        (Some(1234), None),
        (None, Some(2345)),
        (Some(1), Some(2)),
        (Some(65534), Some(65534)),
        (Some(4_000_000), None),
    ] {
        let room = room();
        let path = room.path(FILE);
        // only the superuser may give a file away, and in a container only to those that it has numbers for
        if let Err(why) = std::os::unix::fs::chown(&path, user, group) {
            skipped(&format!("a file of user {user:?} and group {group:?}: {why}"));
            continue;
        }
        let own = |path: &Path| fs::metadata(path).map(|of| (of.uid(), of.gid(), of.mode())).expect("a file");
        let before = own(&path);
        cured(&room, FILE);
        assert_eq!(own(&path), before);
        tried += 1;
    }
    println!("{tried} owners and groups were kept");
}

#[test]
fn a_cured_file_keeps_all_its_names_and_the_links_to_it() {
    let mut tried = 0;
    for others in
        [&["kommune/plan/kopi.md"][..], &["anna/a.yaml", "anna/b.yaml"], &["kommune/a.md", "kommune/plan/b.md", "c"]]
    {
        let room = room();
        let path = room.path(FILE);
        for other in others {
            let other = room.path(other);
            fs::create_dir_all(other.parent().expect("a folder")).expect("a folder");
            fs::hard_link(&path, other).expect("another name");
        }
        let before = fs::metadata(&path).expect("a file").ino();
        cured(&room, FILE);
        for name in others.iter().chain([&FILE]) {
            assert_eq!(fs::metadata(room.path(name)).expect("a file").ino(), before, "{name}");
            assert!(room.read(name).contains("2020–2024"));
            tried += 1;
        }
    }
    // a link within the municipality's folder stays a link
    let room = room();
    fs::rename(room.path(FILE), room.path("kommune/eigentleg.yaml")).expect("another place");
    symlink("../eigentleg.yaml", room.path(FILE)).expect("a link");
    cured(&room, FILE);
    assert!(fs::symlink_metadata(room.path(FILE)).expect("a link").is_symlink());
    println!("{tried} names of files were kept");
}

/// A list of who may read and write, as the kernel takes it: each with its kind, what it may and its number.
#[cfg(target_os = "linux")]
fn list(entries: &[(u16, u16, u32)]) -> Vec<u8> {
    let entry =
        |(kind, may, id): &(u16, u16, u32)| [&kind.to_le_bytes()[..], &may.to_le_bytes(), &id.to_le_bytes()].concat();
    [vec![2, 0, 0, 0], entries.iter().flat_map(entry).collect()].concat()
}

#[cfg(target_os = "linux")]
#[test]
fn a_cured_file_keeps_what_the_disk_has_noted_of_it() {
    use rustix::fs::{XattrFlags, getxattr, setxattr};
    const NONE: u32 = u32::MAX;
    let access = list(&[(1, 6, NONE), (2, 6, 1234), (4, 4, NONE), (8, 4, 2345), (16, 6, NONE), (32, 4, NONE)]);
    let inherited = list(&[(1, 7, NONE), (2, 7, 77), (4, 5, NONE), (16, 7, NONE), (32, 5, NONE)]);
    let mut tried = 0;
    for (on, name, value) in [
        (FILE, "user.note", b"Ola sitt".to_vec()),
        (FILE, "user.tom", vec![]),
        (FILE, "user.large", vec![0xff; 3000]),
        (FILE, "trusted.note", b"x\0y".to_vec()),
        (FILE, "system.posix_acl_access", access),
        // what new files in the folder get, and this one has not
        ("kommune/plan", "system.posix_acl_default", inherited),
    ] {
        let room = room();
        if let Err(why) = setxattr(room.path(on), name, &value, XattrFlags::empty()) {
            skipped(&format!("a file with {name}: {why}"));
            continue;
        }
        let all = |path: &Path| {
            ["user.note", "user.tom", "user.large", "trusted.note", "system.posix_acl_access"].map(|name| {
                let mut value = vec![0; 4096];
                let len = getxattr(path, name, value.as_mut_slice()).ok()?;
                Some(value[..len].to_vec())
            })
        };
        let path = room.path(FILE);
        let before = (all(&path), mode(&path));
        cured(&room, FILE);
        assert!((all(&path), mode(&path)) == before, "{name}");
        tried += 1;
    }
    println!("{tried} notes and lists of who may read were kept");
}

#[test]
fn a_file_that_somebody_may_not_write_is_not_cured() {
    let room = room();
    let text = room.read(FILE);
    fs::set_permissions(room.path(FILE), fs::Permissions::from_mode(0o444)).expect("permissions");
    let run = room.planverk().args(["sjekk", PLAN, "--rett"]).run().ended(3);
    assert!(run.stderr.contains("du har ikkje løyve til å skrive der"), "{run}");
    assert_eq!(room.read(FILE), text);
}

/// A copy as a run leaves it that is killed while it writes over a file with several names.
fn copy(room: &Room, old: &str, new: &str) {
    // a name that planverk gave, from a run that was killed: made here by the same rule, which `machine::output::name` has
    let number = "0123456789abcdef";
    let sum = <sha2::Sha256 as sha2::Digest>::digest(format!("planverk {number}"));
    let sum: String = sum.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let text = format!("{} {} {}\ntekst.yaml{old}{new}", "tekst.yaml".len(), old.len(), new.len());
    room.write(format!("kommune/plan/.planverk-{number}-{sum}.gamal"), text);
}

#[test]
fn a_file_that_was_left_half_written_is_made_whole_and_one_that_was_edited_is_left_alone() {
    let old = room().read(FILE);
    let new = old.replace("godt  -", "godt -").replace("2020-2024", "2020–2024");
    let mut tried = 0;
    for written in [1, 40, 60, new.len() - 8, new.len() - 1, new.len()] {
        let room = room();
        copy(&room, &old, &new);
        // as the machine writes it: one of these is in the middle of a letter
        let rest = old.as_bytes().get(written..).unwrap_or_default();
        room.write(FILE, [&new.as_bytes()[..written], rest].concat());
        cured(&room, FILE);
        assert_eq!(room.read(FILE), new);
        tried += 1;
    }
    for edited in
        ["type: tekst\ntittel: Ny\ntekst: Heilt ny.\n", "type: tekst\ntittel: Bakgrunn\n\ntekst: Noko godt.\n"]
    {
        let room = room();
        copy(&room, &old, &new);
        room.write(FILE, edited);
        room.planverk().args(["sjekk", PLAN, "--rett"]).run().ended(0);
        assert_eq!(room.read(FILE), edited);
        tried += 1;
    }
    println!("{tried} files with a copy beside them");
    assert_eq!(tried, 8);
}

#[test]
fn a_pdf_has_the_permissions_of_any_new_file_or_those_that_it_had() {
    let room = room();
    let built = |umask: &str| {
        let script = format!("umask {umask}; exec \"$0\" \"$@\"");
        let run = room.command("/bin/sh").args(["-c", &script, crate::room::PROGRAM, "bygg", PLAN, "--ut", "ut"]).run();
        run.ended(0);
        mode(&room.path("ut/kommune-plan.pdf"))
    };
    let mut tried = 0;
    for (umask, wanted) in [("022", 0o644), ("077", 0o600), ("002", 0o664), ("027", 0o640), ("000", 0o666)] {
        let _ = fs::remove_dir_all(room.path("ut"));
        assert_eq!(built(umask), wanted, "{umask}");
        tried += 1;
    }
    for (day, wanted) in (10..).zip([0o600, 0o640, 0o664, 0o604, 0o400]) {
        let pdf = room.path("ut/kommune-plan.pdf");
        fs::set_permissions(&pdf, fs::Permissions::from_mode(wanted)).expect("permissions");
        let front = room.read("kommune/plan/plan.yaml");
        let at = front.find("2024-01-").expect("a date") + "2024-01-".len();
        room.write("kommune/plan/plan.yaml", format!("{}{day}{}", &front[..at], &front[at + 2..]));
        assert_eq!(built("022"), wanted, "{wanted:o}");
        tried += 1;
    }
    // a link is not followed, and the other names of the old file keep what was sent
    fs::hard_link(room.path("ut/kommune-plan.pdf"), room.path("sendt.pdf")).expect("another name");
    let sent = fs::read(room.path("sendt.pdf")).expect("a PDF");
    room.replace("kommune/plan/plan.yaml", "2024-01-14", "2024-01-15");
    built("022");
    assert!(fs::read(room.path("sendt.pdf")).is_ok_and(|now| now == sent));
    room.write("viktig.txt", "ikkje rør");
    fs::remove_file(room.path("ut/kommune-plan.pdf")).expect("a PDF");
    symlink("../viktig.txt", room.path("ut/kommune-plan.pdf")).expect("a link");
    built("022");
    assert_eq!(room.read("viktig.txt"), "ikkje rør");
    println!("{tried} permissions of PDFs");
}
