//! Repositories of the kinds that people have are read; those of kinds that are not read are named.

use std::fs;
use std::path::Path;

use super::{PLAN, commit, git, git_in, git_run, plan, read, refused, repository};
use crate::room::{Room, copy};

#[test]
fn a_repository_is_read_however_it_is_kept() {
    type Change = fn(&Room);
    let kinds: [(&str, Change); 14] = [
        ("loose", |_| ()),
        ("packed", |room| drop(git(room, &["gc", "--quiet", "--aggressive"]))),
        ("packed names", |room| drop(git(room, &["pack-refs", "--all"]))),
        ("a common index", |room| {
            git(room, &["repack", "-a", "-d", "--quiet"]);
            git(room, &["multi-pack-index", "write"]);
        }),
        ("two packs", |room| {
            git(room, &["repack", "--quiet"]);
            plan("vår").write(&room.path(""));
            commit(room, "tredje");
            git(room, &["repack", "--quiet"]);
            git(room, &["reset", "--quiet", "--hard", "HEAD~1"]);
        }),
        ("a graph of commits", |room| drop(git(room, &["commit-graph", "write", "--reachable"]))),
        ("a bitmap", |room| drop(git(room, &["repack", "-a", "-d", "--quiet", "--write-bitmap-index"]))),
        ("an old index", |room| drop(git(room, &["-c", "pack.indexVersion=1", "repack", "-a", "-d", "--quiet"]))),
        ("without an index", |room| fs::remove_file(room.path(".git/index")).expect("an index")),
        ("without logs", |room| fs::remove_dir_all(room.path(".git/logs")).expect("logs")),
        ("without settings", |room| fs::remove_file(room.path(".git/config")).expect("settings")),
        ("no branch checked out", |room| drop(git(room, &["checkout", "--quiet", "--detach"]))),
        ("an empty .git in the plan", |room| fs::create_dir(room.path(PLAN).join(".git")).expect("a folder")),
        ("read-only", |room| {
            let chmod = std::process::Command::new("chmod").args(["-R", "a-w"]).arg(room.path(".git")).status();
            assert!(chmod.expect("chmod").success());
        }),
    ];
    for (what, change) in kinds {
        let room = repository();
        change(&room);
        read(what, &room, "HEAD~1", "vinter");
        read(what, &room, "HEAD", "haust");
        let chmod = std::process::Command::new("chmod").args(["-R", "u+w"]).arg(room.path(".git")).status();
        assert!(chmod.expect("chmod").success());
    }
    println!("{} kinds of repositories", kinds.len());
}

#[test]
fn work_trees_modules_and_shallow_copies_are_repositories() {
    let room = repository();
    let beside = Room::new();
    git(&room, &["worktree", "add", "--quiet", "-b", "side", &beside.path("tre").display().to_string(), "HEAD"]);
    git(&room, &["tag", "felles"]);
    let inside = Room::new();
    fs::rename(beside.path("tre"), inside.path("tre")).expect("moved");
    git_in(&room.path(""), &["worktree", "repair", &inside.path("tre").display().to_string()]);
    let compare = |folder: &Path, rev: &str| {
        let run = room.planverk().folder(folder).args(["samanlikn", &format!("{PLAN}@{rev}"), PLAN]).run().ended(0);
        assert!(run.stdout.contains("vinteren"), "{rev}: {run}");
    };
    for rev in ["HEAD~1", "side~1", "main~1", "felles~1", "HEAD@{0}~1"] {
        compare(&inside.path("tre"), rev);
    }

    let outer = Room::new();
    git(&outer, &["init", "--quiet", "--template=", "--initial-branch=main"]);
    let url = room.path("").display().to_string();
    git(&outer, &["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", &url, "planar"]);
    compare(&outer.path("planar"), "HEAD~1");

    let copies = Room::new();
    let url = format!("file://{}", room.path("").display());
    git(&copies, &["clone", "--quiet", "--depth=1", "--branch=main", &url, "grunn"]);
    let run = room.planverk().folder(&copies.path("grunn")).args(["samanlikn", &format!("{PLAN}@HEAD"), PLAN]).run();
    assert!(run.ended(0).stdout.contains("Ingen skilnader"));
    let run = room.planverk().folder(&copies.path("grunn")).args(["samanlikn", &format!("{PLAN}@HEAD~1"), PLAN]).run();
    assert!(run.stderr.contains("git fetch --unshallow"), "{run}");
    git(&copies, &["clone", "--quiet", "--shared", &room.path("").display().to_string(), "delt"]);
    let run = room.planverk().folder(&copies.path("delt")).args(["samanlikn", &format!("{PLAN}@HEAD"), PLAN]).run();
    assert!(run.ended(2).stderr.contains("git repack -a -d"));
    git_in(&copies.path("delt"), &["repack", "-a", "-d", "--quiet"]);
    fs::remove_file(copies.path("delt/.git/objects/info/alternates")).expect("the file");
    compare(&copies.path("delt"), "HEAD~1");
}

#[test]
fn a_repository_of_another_kind_is_named() {
    let room = Room::with(&plan("vinter"));
    if git_run(&room.path(""), &["init", "--quiet", "--template=", "--object-format=sha256"]).status.success() {
        commit(&room, "fyrste");
        refused("SHA-256", &room, "HEAD", "eit slag som planverk ikkje les (SHA-256)");
    }
    let room = repository();
    git(&room, &["config", "core.repositoryFormatVersion", "1"]);
    git(&room, &["config", "extensions.refStorage", "reftable"]);
    refused("reftable", &room, "HEAD", "eit slag som planverk ikkje les (reftable)");
}

#[test]
fn the_plan_may_be_the_top_of_its_repository_and_so_may_its_municipality() {
    for (top, named, rev) in
        [("fjordvik", "fjordvik/slt-2026", "HEAD~1"), ("fjordvik/slt-2026", "fjordvik/slt-2026", "HEAD~1")]
    {
        let room = Room::new();
        for season in ["vinter", "haust"] {
            plan(season).write(&room.path(""));
            if season == "vinter" {
                git_in(&room.path(top), &["init", "--quiet", "--template=", "--initial-branch=main"]);
            }
            git_in(&room.path(top), &["add", "--all"]);
            git_in(&room.path(top), &["commit", "--quiet", "--message", season]);
        }
        let run = room.planverk().args(["samanlikn", &format!("{named}@{rev}"), named]).run();
        match top.contains('/') {
            // its municipality was not committed
            true => assert!(run.ended(1).stderr.contains("kommune.yaml")),
            false => assert!(run.ended(0).stdout.contains("vinteren")),
        }
    }
    let room = repository();
    let elsewhere = Room::new();
    copy(&room.path(""), &elsewhere.path("mappe med ø og «teikn»"));
    let run = elsewhere.planverk().args([
        "samanlikn",
        &format!("mappe med ø og «teikn»/{PLAN}@HEAD~1"),
        &format!("mappe med ø og «teikn»/{PLAN}"),
    ]);
    assert!(run.run().ended(0).stdout.contains("vinteren"));
}
