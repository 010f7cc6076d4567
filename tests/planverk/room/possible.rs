//! What a test asks of the machine and not every machine gives: a disk of its own, a user that may less. It is tried before anything
//! is built on it, so that the machine's no is never taken for the program's; and what is not tried is told of.

use std::io::Write;
use std::sync::LazyLock;

use super::{Command, PROGRAM, Room};

/// Says what was not tried, and why.
pub fn skipped(what: &str) {
    // Not through eprintln!, which the test harness keeps to itself when a test passes.
    let _ = writeln!(std::io::stderr(), "NOT TRIED: {what}");
}

/// The program behind a script that has a disk of this size in the folder `disk`; none where this user may mount no disk, as in a
/// container as a rule.
pub fn with_disk(room: &Room, size: &str, script: &str) -> Option<Command> {
    static IS_GIVEN: LazyLock<bool> = LazyLock::new(|| {
        let script = "echo x >disk/x && mount -o remount,bind,ro disk && ! echo x >disk/y";
        on_disk(&Room::new(), "64k", script).run().code == Some(0)
    });
    IS_GIVEN.then(|| on_disk(room, size, script))
}

fn on_disk(room: &Room, size: &str, script: &str) -> Command {
    let all = format!("mkdir -p disk && mount -t tmpfs -o size={size} planverk disk || exit 99; {script}");
    through(room, &["/usr/bin/unshare", "-rm", "/bin/sh", "-c", &all, PROGRAM])
        .env("PATH", "/bin:/usr/bin:/sbin:/usr/sbin")
}

/// The program as somebody whom permissions stop, as they do not stop the superuser; none where the superuser cannot give that up.
pub fn unprivileged(room: &Room) -> Option<Command> {
    static WAY: LazyLock<Option<&[&str]>> = LazyLock::new(|| {
        let gives_up: &[&str] = &["/usr/bin/setpriv", "--inh-caps=-all", "--bounding-set=-all"];
        [&[][..], gives_up].into_iter().find(|way| {
            let room = Room::new();
            room.write("open", "x");
            room.write("closed", "x");
            let script = "chmod 000 closed && exec \"$@\"";
            let tried = ["/bin/sh", "-c", "cat open && ! cat closed"];
            let run = room.command("/bin/sh").args(["-c", script, "sh"]).args(*way).args(tried).run();
            run.code == Some(0) && run.stdout == "x"
        })
    });
    WAY.map(|way| through(room, way).arg(PROGRAM))
}

/// The program as somebody who may start neither a process nor a thread; none where no limit holds this user and it cannot be
/// another one. Whatever is in the room may be written by all from then on.
pub fn alone(room: &Room) -> Option<Command> {
    static WAY: LazyLock<Option<&[&str]>> = LazyLock::new(|| {
        // the superuser may start as many as it likes
        let another: &[&str] =
            &["/usr/bin/setpriv", "--reuid=64321", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all"];
        [&[][..], another].into_iter().find(|way| {
            let room = Room::new();
            let run = counted(&room, way).args(["/bin/sh", "-c", "(:); exit 0"]).run();
            let is_held = run.code != Some(0) && run.stderr.contains("fork");
            is_held && counted(&room, way).args([PROGRAM, "--versjon"]).run().code == Some(0)
        })
    });
    WAY.map(|way| counted(room, way).arg(PROGRAM))
}

/// What is added is run as the one process that its user may have.
fn counted(room: &Room, way: &[&str]) -> Command {
    let limit = "{ ulimit -u 1 2>/dev/null || ulimit -p 1; } && exec \"$@\"";
    let open = "chmod -R a+rwX . && exec \"$@\"";
    room.command("/bin/sh").args(["-c", open, "sh"]).args(way).args(["/bin/sh", "-c", limit, "sh"])
}

/// A program by way of a shell, which says so in its code where there is no such program.
fn through(room: &Room, words: &[&str]) -> Command {
    room.command("/bin/sh").args(["-c", "exec \"$@\"", "sh"]).args(words)
}
