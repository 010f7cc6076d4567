//! At a terminal, what is missing is asked for; and a PDF that was built is opened with what the machine has for that.

use super::{files, new};
use crate::room::{PROGRAM, Room, skipped};
use std::path::Path;
use std::time::{Duration, Instant};

#[test]
fn at_a_terminal_what_is_missing_is_asked_for() {
    const SCRIPT: &str = "/usr/bin/script";
    if !Path::new(SCRIPT).exists() {
        return skipped("questions at a terminal: script is not there");
    }
    let room = Room::new();
    room.write("answers", "\nFjordvik\nnb\nromferd\nslt\n20\n2027-2030\n\n");
    let run = format!("{SCRIPT} -qec '{PROGRAM} ny' /dev/null < answers");
    let said =
        room.command("/bin/sh").args(["-c", &run]).env("PATH", "/bin:/usr/bin").env("SHELL", "/bin/sh").run().ended(0);
    for words in [
        "Kva kommune er planen for?",
        "Skal planen vere på nynorsk eller bokmål? (nn/nb)",
        "Hva slags plan? (slt, forebyggende eller temaplan)",
        "«romferd» er ikke et slag plan; skriv slt, forebyggende eller temaplan",
        "Hvilket år gjelder planen?",
        "Hva heter kommunen? [Fjordvik kommune]",
        "content/fjordvik/slt-2027-2030: 8 filer skrevet",
    ] {
        assert!(said.stdout.contains(words), "{words}: {said}");
    }
    assert!(room.read("content/fjordvik/slt-2027-2030/plan.yaml").contains("\nperiode: 2027–2030\n"));
    room.planverk().args(["sjekk"]).run().ended(0);
}

#[test]
fn a_pdf_is_opened_when_it_is_built_and_a_machine_that_cannot_says_so() {
    let room = Room::new();
    new(&room, &["fjordvik/temaplan-2027", "--språk", "nn"]).ended(0);
    room.write("bin/xdg-open", "#!/bin/sh\necho \"$@\" >seen.new && mv seen.new seen\n");
    let executable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(room.path("bin/xdg-open"), executable).unwrap();
    let path = format!("{}:/bin:/usr/bin", room.path("bin").display());
    room.planverk().args(["bygg", "--opne"]).env("PATH", path).run().ended(0);
    let start = Instant::now();
    while !room.path("seen").exists() && start.elapsed() < Duration::from_secs(30) {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(room.read("seen").trim_end().ends_with("fjordvik-temaplan-2027.pdf"));
    let said = room.planverk().args(["bygg", "--open"]).env("PATH", room.path("nothing")).run().ended(3);
    assert!(said.stderr.contains("fjordvik-temaplan-2027.pdf er bygd, men let seg ikkje opne"), "{said}");
    assert!(files(&room).contains(&"output/fjordvik-temaplan-2027.pdf".to_string()));
}
