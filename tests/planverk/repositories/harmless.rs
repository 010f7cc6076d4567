//! Nothing that a repository says is run, and nothing outside it is read.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use super::made::{Loose, beside, committed, file, found, id, tree};
use super::{PLAN, git, git_in, read, refused, repository, told};
use crate::room::{Room, copy, pipe};

/// Programs that leave a mark when they are run, under the names of all that git runs.
fn traps(room: &Room) -> String {
    for name in ["git", "git-upload-pack", "git-remote-https", "ssh", "sh", "bash", "touch", "sudo", "gpg"] {
        let path = room.write(format!("feller/{name}"), format!("#!/bin/sh\n/bin/echo x > {}\n", mark(room)));
        fs::set_permissions(path, PermissionsExt::from_mode(0o755)).expect("a program");
    }
    room.path("feller").display().to_string()
}

fn mark(room: &Room) -> String {
    room.path("KOEYRT").display().to_string()
}

/// Every setting that names a program, and others that lead out.
fn settings(room: &Room) -> String {
    let run = format!("/bin/sh -c '/bin/echo x > {}'", mark(room));
    let core =
        ["fsmonitor", "sshCommand", "pager", "editor", "gitProxy", "askPass", "alternateRefsCommand", "hooksPath"];
    let core: String = core.iter().map(|key| format!("{key} = {run}\n")).collect();
    format!(
        "[core]\nrepositoryformatversion = 1\n{core}\
         [include]\npath = /dev/zero\npath = ../../../../../../etc/passwd\n[includeIf \"gitdir:/\"]\npath = /dev/zero\n\
         [extensions]\npartialClone = origin\n\
         [remote \"origin\"]\nurl = {0}\npromisor = true\nuploadpack = {run}\nvcs = ext\n[remote \"x\"]\nurl = ext::{run}\n\
         [filter \"f\"]\nsmudge = {run}\nclean = {run}\nprocess = {run}\nrequired = true\n\
         [diff \"f\"]\ntextconv = {run}\ncommand = {run}\n[credential]\nhelper = !{run}\n[gpg]\nprogram = {run}\n\
         [alias]\nrev-parse = !{run}\ncat-file = !{run}\n[safe]\ndirectory = *\n[protocol]\nallow = always\n",
        room.path("").display()
    )
}

fn armed(room: &Room) {
    room.write(".git/config", settings(room));
    room.write(".gitattributes", "* filter=f diff=f\n");
    for hook in ["fsmonitor-watchman", "reference-transaction", "post-checkout", "post-index-change", "pre-auto-gc"] {
        let path = room.write(format!(".git/hooks/{hook}"), format!("#!/bin/sh\n/bin/echo x > {}\n", mark(room)));
        fs::set_permissions(path, PermissionsExt::from_mode(0o755)).expect("a hook");
    }
}

#[test]
fn no_program_is_run_whatever_is_configured_and_whatever_is_missing() {
    let missing = [
        None,
        Some("HEAD~1^{tree}"),
        Some("HEAD~1"),
        Some("HEAD~1:fjordvik"),
        Some("HEAD~1:fjordvik/slt-2026"),
        Some("HEAD~1:fjordvik/kommune.yaml"),
        Some("HEAD~1:fjordvik/slt-2026/plan.yaml"),
        Some("HEAD~1:fjordvik/slt-2026/bakgrunn.yaml"),
    ];
    let revisions = [
        "HEAD~1",
        ":/fyrste",
        ":fjordvik/kommune.yaml",
        "HEAD~1^{/fyrste}",
        "main@{upstream}",
        "--upload-pack=x",
        "@{-1}",
    ];
    let mut count = 0;
    for gone in missing {
        let room = repository();
        if let Some(name) = gone {
            fs::remove_file(file(&room, found(&room, name))).unwrap_or_default();
            room.write(".git/objects/pack/pack-x.promisor", "");
        }
        armed(&room);
        for rev in revisions {
            let path = traps(&room);
            let run = room.planverk().env("PATH", &path).args(["samanlikn", &format!("{PLAN}@{rev}"), PLAN]).run();
            told(rev, &run);
            assert_eq!(run.code == Some(0), gone.is_none() && rev == "HEAD~1", "{gone:?} {rev}: {run}");
            assert!(!Path::new(&mark(&room)).exists(), "{gone:?} {rev}: a program was run: {run}");
            count += 1;
        }
        if gone.is_some() {
            let run = room.planverk().args(["samanlikn", &format!("{PLAN}@HEAD~1"), PLAN]).run().ended(2);
            assert!(run.stderr.contains("git-depotet manglar noko av revisjonen «HEAD~1»"), "{gone:?}: {run}");
        }
    }
    println!("{count} cases in which a program could have been run");
}

#[test]
fn nothing_of_the_environment_is_taken() {
    let (room, other) = (repository(), repository());
    git(&other, &["tag", "berre-der"]);
    let own = room.path("").display().to_string();
    let elsewhere = |path: &str| other.path(path).display().to_string();
    let variables = [
        ("GIT_DIR", elsewhere(".git")),
        ("GIT_COMMON_DIR", elsewhere(".git")),
        ("GIT_WORK_TREE", elsewhere("")),
        ("GIT_OBJECT_DIRECTORY", elsewhere(".git/objects")),
        ("GIT_ALTERNATE_OBJECT_DIRECTORIES", elsewhere(".git/objects")),
        ("GIT_INDEX_FILE", elsewhere(".git/index")),
        ("GIT_NAMESPACE", "x".into()),
        ("GIT_CEILING_DIRECTORIES", own.clone()),
        ("GIT_REPLACE_REF_BASE", "refs/heads/".into()),
        ("GIT_CONFIG_GLOBAL", "/dev/zero".into()),
        ("GIT_CONFIG_COUNT", "1".into()),
        ("GIT_TRACE", format!("{own}/spor")),
        ("GIT_EXEC_PATH", "/finst-ikkje".into()),
        ("GIT_ALLOC_LIMIT", "1".into()),
        ("GIT_DEFAULT_HASH", "sha256".into()),
        ("HOME", elsewhere("")),
        ("XDG_CONFIG_HOME", elsewhere("")),
    ];
    let run = |rev: &str, variables: &[(&str, String)]| {
        let command = room.planverk().args(["samanlikn", &format!("{PLAN}@{rev}"), PLAN]);
        variables.iter().fold(command, |command, (key, value)| command.env(key, value)).run()
    };
    let plain = run("HEAD~1", &[]).ended(0);
    for one in &variables {
        assert_eq!(run("HEAD~1", std::slice::from_ref(one)).stdout, plain.stdout, "{one:?}");
    }
    assert_eq!(run("HEAD~1", &variables).ended(0).stdout, plain.stdout);
    assert!(run("berre-der", &variables).ended(2).stderr.contains("finst ikkje"));
    assert!(!room.path("spor").exists());
    println!("{} variables", variables.len());
}

#[test]
fn what_leads_out_of_a_repository_is_not_followed() {
    let parts = [
        "HEAD",
        "config",
        "objects",
        "refs",
        "refs/heads",
        "refs/heads/main",
        "refs/tags",
        "logs",
        "logs/HEAD",
        "logs/refs/heads",
        "ORIG_HEAD",
        "FETCH_HEAD",
        "packed-refs",
        "shallow",
        "objects/info",
        "objects/pack",
        "objects/pack/pack-x.idx",
        "objects/pack/pack-x.pack",
        "objects/info/alternates",
        "objects/00",
    ];
    let mut count = 0;
    for part in parts {
        for kind in ["a link to the same", "a link to nothing", "a link to a device", "a pipe"] {
            let (room, away) = (repository(), Room::new());
            let path = room.path(".git").join(part);
            let moved = away.path("flytt");
            if fs::rename(&path, &moved).is_err() {
                fs::write(&moved, "").expect("a file");
                fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            }
            match kind {
                "a link to the same" => symlink(&moved, &path),
                "a link to nothing" => symlink("/finst/ikkje", &path),
                "a link to a device" => symlink("/dev/zero", &path),
                _ => {
                    pipe(&path);
                    Ok(())
                }
            }
            .expect("a link or a pipe");
            let run = super::compared(&room, "HEAD");
            told(&format!("{part}: {kind}"), &run);
            assert_ne!(run.code, Some(0), "{part}: {kind}: {run}");
            count += 1;
        }
    }
    // an object alone, and a folder of objects that is put together of links
    let (room, away) = (repository(), Room::new());
    let object = file_of(&room, "HEAD~1^{tree}");
    fs::rename(&object, away.path("x")).and_then(|()| symlink(away.path("x"), &object)).expect("a link");
    refused("an object", &room, "HEAD", "verken ei vanleg fil eller ei mappe");
    println!("{} links and pipes", count + 1);
}

fn file_of(room: &Room, name: &str) -> std::path::PathBuf {
    let hex = found(room, name).to_string();
    room.path(".git/objects").join(&hex[..2]).join(&hex[2..])
}

#[test]
fn what_git_has_for_itself_is_not_looked_at() {
    let room = repository();
    symlink("/etc", room.path(".git/hooks")).expect("a link");
    pipe(&room.path(".git/annex"));
    let _socket = std::os::unix::net::UnixListener::bind(room.path(".git/fsmonitor--daemon.ipc")).expect("a socket");
    fs::create_dir_all(room.path(".git/modules/x")).expect("a folder");
    pipe(&room.path(".git/modules/x/HEAD"));
    read("what other programs keep", &room, "HEAD~1", "vinter");
}

type Change = fn(&Room, &str);

#[test]
fn a_repository_that_only_says_that_it_lies_elsewhere_is_not_believed() {
    let other = repository();
    let there = other.path(".git").display().to_string();
    let mut count = 0;
    for (what, text) in [
        ("another's", format!("gitdir: {there}\n")),
        ("without a line's end", format!("gitdir: {there}")),
        ("nothing", "gitdir: /finst/ikkje\n".into()),
        ("a folder that is none", "gitdir: /etc\n".into()),
        ("itself", "gitdir: .git\n".into()),
        ("no words", String::new()),
        ("other words", "tull og tøys\n".into()),
        ("a root", "gitdir: /\n".into()),
    ] {
        let room = repository();
        fs::remove_dir_all(room.path(".git")).expect("a folder");
        room.write(".git", text);
        refused(what, &room, "HEAD", "seier at git-depotet ligg ein annan stad");
        count += 1;
    }
    let changes: [(&str, Change); 6] = [
        ("a link", |room, there| symlink(there, room.path(".git")).expect("a link")),
        ("a pipe", |room, _| pipe(&room.path(".git"))),
        ("a shared folder of another's", |room, there| {
            copy(Path::new(there), &room.path(".git"));
            room.write(".git/commondir", format!("{there}\n"));
        }),
        ("a work tree that another does not know", |room, there| work_tree(room, &format!("{there}\n"))),
        ("a work tree of links", |room, there| {
            work_tree(room, "../..\n");
            for part in ["objects", "refs", "packed-refs"] {
                symlink(Path::new(there).join(part), room.path("falsk").join(part)).expect("a link");
            }
        }),
        ("a submodule that belongs elsewhere", |room, there| {
            copy(Path::new(there), &room.path("falsk"));
            git_in(&room.path("falsk"), &["config", "core.worktree", "/tmp"]);
            room.write(".git", "gitdir: falsk\n");
        }),
    ];
    for (what, change) in changes {
        let room = repository();
        fs::remove_dir_all(room.path(".git")).expect("a folder");
        change(&room, &there);
        let run = super::compared(&room, "HEAD");
        told(what, &run);
        assert_ne!(run.code, Some(0), "{what}: {run}");
        count += 1;
    }
    println!("{count} repositories that lie elsewhere");
}

/// A work tree as a stranger can make it, whose shared folder is this.
fn work_tree(room: &Room, shared: &str) {
    room.write(".git", "gitdir: falsk/worktrees/x\n");
    room.write("falsk/worktrees/x/gitdir", room.path(".git").display().to_string());
    room.write("falsk/worktrees/x/commondir", shared);
    room.write("falsk/worktrees/x/HEAD", "ref: refs/heads/main\n");
}

#[test]
fn a_folder_that_looks_like_a_repository_is_a_folder() {
    for folder in [PLAN, "fjordvik"] {
        let (room, other) = (repository(), repository());
        git(&other, &["tag", "berre-der"]);
        for part in ["HEAD", "objects", "refs"] {
            copy(&other.path(".git").join(part), &room.path(folder).join(part));
        }
        room.write(format!("{folder}/config"), settings(&room).replace("partialClone", "x"));
        read(folder, &room, "HEAD~1", "vinter");
        refused(folder, &room, "berre-der", "finst ikkje i git-depotet");
        fs::remove_dir_all(room.path(".git")).expect("a folder");
        refused(folder, &room, "HEAD", "ligg ikkje i eit git-depot");
        assert!(!Path::new(&mark(&room)).exists());
    }
}

#[test]
fn objects_of_another_repository_are_not_read_and_none_is_replaced() {
    let other = repository();
    let there = other.path(".git/objects").display().to_string();
    for text in
        [format!("{there}\n"), format!("# x\n\n{there}"), format!("\"{there}\"\n"), "../x\n".into(), "\0\n".into()]
    {
        let room = repository();
        room.write(".git/objects/info/alternates", &text);
        refused(&text, &room, "HEAD", "git-depotet har noko av innhaldet sitt i eit anna depot");
    }
    let room = repository();
    room.write(".git/objects/info/alternates", "# ingen\n\n");
    room.write(".git/objects/info/http-alternates", "http://example.org/x.git\n");
    read("no other", &room, "HEAD~1", "vinter");

    // the plan as it was committed, whatever stands in its place
    let (older, newer) = (found(&room, "HEAD~1"), found(&room, "HEAD"));
    room.write(format!(".git/refs/replace/{older}"), format!("{newer}\n"));
    room.write(".git/info/grafts", format!("{newer}\n"));
    read("replaced and grafted", &room, "HEAD~1", "vinter");
}

#[test]
fn links_and_modules_in_a_commit_are_passed_over() {
    let room = repository();
    let link = Loose::new("blob", b"/etc/passwd").put(&room);
    let entries: [(&str, &[u8], _); 4] = [
        ("120000", b"bilete.svg", link),
        ("120000", b"ut", link),
        ("160000", b"modul", id(7)),
        ("120000", b"..", link),
    ];
    beside(&room, &entries[..3]);
    read("links and a module", &room, "bombe", "haust");
    beside(&room, &entries);
    refused("a link by a name that leads up", &room, "bombe", "namn som ikkje er trygt");
    let own = Loose::new("tree", &tree(&[("120000", b"plan.yaml", link)])).put(&room);
    let kommune = Loose::new("tree", &tree(&[("40000", b"slt-2026", own)])).put(&room);
    committed(&room, Loose::new("tree", &tree(&[("40000", b"fjordvik", kommune)])).put(&room));
    refused("a plan that is a link", &room, "bombe", "det ligg ingen plan i");
}
