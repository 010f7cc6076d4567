//! How long files are: one thought a file.

use crate::source::files;

/// The most lines of a file.
const LONGEST: usize = 300;

/// The most lines of all files of `src/cli/`, where each command is a thin file.
const CLI: usize = 2_000;

/// The files that are longer, and why.
const LONGER: &[(&str, &str)] = &[];

#[test]
fn a_file_is_one_thought() {
    let mut faults = vec![];
    for file in files("src/") {
        let lines = file.lines;
        let reason = LONGER.iter().find(|(name, _)| *name == file.name);
        match reason {
            None if lines > LONGEST => faults.push(format!("{} has {lines} lines: divide it, by thought", file.name)),
            Some(_) if lines <= LONGEST => faults.push(format!("{} needs no reason any more", file.name)),
            _ => {}
        }
    }
    assert!(faults.is_empty(), "a file has {LONGEST} lines at the most:\n{}", faults.join("\n"));
}

#[test]
fn a_command_is_a_thin_file() {
    let lines: usize = files("src/cli/").map(|file| file.lines).sum();
    assert!(
        lines < CLI,
        "src/cli/ has {lines} lines, and under {CLI} are enough: what is no command belongs in another room"
    );
}
