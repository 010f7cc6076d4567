//! Streams that are closed, full or left by their reader.

use std::process::{Command, Stdio};

use super::{COMMANDS, is_said_in_words, room};
use crate::room::{PROGRAM, Room, Run};

/// Runs the program with its streams led elsewhere by a shell.
fn led(room: &Room, args: &[&str], redirection: &str) -> Run {
    room.command("/bin/sh").args(["-c", &format!("exec \"$0\" \"$@\" {redirection}"), PROGRAM]).args(args).run()
}

/// A pipe that nobody reads.
fn nobody() -> Stdio {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    writer.into()
}

#[cfg(target_os = "linux")]
#[test]
fn every_command_ends_in_words_when_a_stream_is_closed_or_full() {
    let room = room();
    let (mut runs, mut untold) = (0, 0);
    for args in COMMANDS {
        // what is written is there from the second time on
        led(&room, args, "");
        let as_ever = led(&room, args, "");
        let code = as_ever.code.expect("an end of its own");
        let says =
            |stdout: bool, stderr: bool| stdout && !as_ever.stdout.is_empty() || stderr && !as_ever.stderr.is_empty();
        for (redirection, is_untold) in [
            (">/dev/full", says(true, false)),
            ("2>/dev/full", says(false, true)),
            (">/dev/full 2>/dev/full", says(true, true)),
            (">&- 2>/dev/full", says(false, true)),
            (">&-", false),
            ("2>&-", false),
            ("<&-", false),
            (">&- 2>&- <&-", false),
            ("</dev/full", false),
        ] {
            let run = led(&room, args, redirection);
            let what = format!("{args:?} {redirection}");
            is_said_in_words(&run, code, &what);
            assert_eq!(run.code, Some(if is_untold { 3 } else { code }), "{what}: {run:.2000}");
            if redirection == ">/dev/full" && is_untold {
                let line = "feil: det gjekk ikkje å skrive ut: disken er full";
                assert_eq!(run.stderr.lines().filter(|said| *said == line).count(), 1, "{what}: {run:.2000}");
            }
            runs += 1;
            untold += usize::from(is_untold);
        }
    }
    println!("{runs} runs with a stream closed or full, of which {untold} could not be told and ended with 3");
    assert!(runs == COMMANDS.len() * 9 && untold > 60, "{runs} {untold}");
}

#[test]
fn a_reader_that_has_had_enough_is_no_trouble() {
    let room = room();
    let mut runs = 0;
    for args in COMMANDS {
        led(&room, args, "");
        let code = led(&room, args, "").code;
        for closed in [(true, false), (false, true), (true, true)] {
            let mut command = Command::new(PROGRAM);
            command.args(*args).env_clear().current_dir(room.path("")).stdin(Stdio::null());
            command.stdout(if closed.0 { nobody() } else { Stdio::piped() });
            command.stderr(if closed.1 { nobody() } else { Stdio::piped() });
            let output = command.output().expect("planverk runs");
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(
                !said.contains("panicked") && output.status.code() == code,
                "{args:?} {closed:?}: {code:?} {output:?}"
            );
            runs += 1;
        }
    }
    println!("{runs} runs with a reader gone");
    assert_eq!(runs, COMMANDS.len() * 3);
}

#[test]
fn a_slow_reader_and_one_that_is_not_ready_get_all_of_it() {
    use std::io::Read;
    let room = room();
    let args = ["skjema"];
    let whole = led(&room, &args, "").stdout;
    // more than a pipe holds, read slowly
    let (mut reader, writer) = std::io::pipe().expect("a pipe");
    let mut command = Command::new(PROGRAM);
    let mut process = command.args(args).stdin(Stdio::null()).stdout(writer).spawn().expect("planverk starts");
    drop(command);
    let mut heard: Vec<u8> = vec![];
    let mut part = [0; 4096];
    while let Ok(len @ 1..) = reader.read(&mut part) {
        heard.extend(&part[..len]);
        std::thread::sleep(std::time::Duration::from_millis(3));
    }
    assert_eq!(process.wait().expect("planverk ends").code(), Some(0));
    assert!(whole.len() > 1 << 16 && heard == whole.as_bytes(), "{} of {}", heard.len(), whole.len());
}
