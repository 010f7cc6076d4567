//! What is written is a plan: it builds at once, and `sjekk` says what remains to be filled in and nothing else.

use super::{files, new};
use crate::pdf::Pdf;
use crate::room::{Room, limited, pdfs_in};

#[test]
fn every_kind_of_plan_in_each_målform_builds_at_once() {
    let room = Room::new();
    for (målform, preventive) in [("nn", "forebyggande"), ("nb", "forebyggende")] {
        for years in [["--år", "2027"], ["--periode", "2027-2030"]] {
            for kind in ["slt", preventive, "temaplan"] {
                // the first of them makes the municipality, and the others lie in it
                let kommune = format!("vik-{målform}");
                let args = [&[kommune.as_str(), "--type", kind, "--språk", målform][..], &years[..]].concat();
                new(&room, &args).ended(0);
            }
        }
    }
    let said = room.planverk().args(["sjekk", "--format", "kort"]).run().ended(0);
    let told: Vec<&str> = said.stdout.lines().filter(|line| line.contains(" PV")).collect();
    assert!(told.len() > 100, "{said}");
    let other: Vec<&&str> = told.iter().filter(|line| !line.contains(" PV205 ")).collect();
    assert!(other.is_empty(), "{other:?}");
    room.build(&[]).ended(0);
    let pdfs = pdfs_in(&room.path("output"));
    assert_eq!(pdfs.len(), 12);
    let names = ["vik-nb-forebyggende-plan-2027-2030.pdf", "vik-nn-slt-2027.pdf"];
    for name in names {
        assert!(pdfs.iter().any(|pdf| pdf.ends_with(name)), "{pdfs:?}");
        assert!(Pdf::open(&room.path("output").join(name)).pages.len() > 5);
    }
}

#[test]
fn what_to_do_next_is_said_in_the_målform_of_the_plan() {
    let room = Room::new();
    let said = new(&room, &["fjordvik/slt-2027", "--språk", "nn"]).ended(0);
    let front = room.read("content/fjordvik/slt-2027/plan.yaml");
    assert!(front.contains("\når: 2027\n") && front.contains("\nstatus: utkast\n"), "{front}");
    assert!(room.read("content/fjordvik/kommune.yaml").contains("\nnamn: Fjordvik kommune\nkortnamn: Fjordvik\n"));
    for line in [
        "content/fjordvik/slt-2027: 8 filer skrivne\n",
        "  1. Opne content/fjordvik/slt-2027/bakgrunn.yaml, og skriv det som står i [Fyll inn …]\n",
        "  2. planverk sjekk fjordvik/slt-2027\n",
        "  3. planverk bygg fjordvik/slt-2027 --opne\n",
    ] {
        assert!(said.stderr.contains(line), "{said}");
    }
    let bokmål = new(&room, &["strand/slt-2027", "--språk", "nb", "--namn", "Strand og Vik"]).ended(0);
    assert!(bokmål.stderr.contains("  1. Åpne content/strand/slt-2027/bakgrunn.yaml"), "{bokmål}");
    assert!(
        room.read("content/strand/kommune.yaml").contains("\nnavn: Strand og Vik kommune\nkortnavn: Strand og Vik\n")
    );
    // what it says to write can be written
    room.planverk().args(["sjekk", "fjordvik/slt-2027"]).run().ended(0);
    room.planverk().args(["bygg", "fjordvik/slt-2027"]).run().ended(0);
}

#[test]
fn nothing_that_is_there_is_written_over() {
    let room = Room::new();
    let kommune = "namn: Vår kommune\nspråk: nb\nfarge: \"#7a2239\"\naktører: { nav: NAV }\n";
    let kommune = kommune.replace("namn", "navn");
    room.write("content/fjordvik/kommune.yaml", &kommune);
    // its målform is that of the municipality where nothing else is said
    new(&room, &["fjordvik/slt-2027"]).ended(0);
    assert_eq!(room.read("content/fjordvik/kommune.yaml"), kommune);
    let front = room.read("content/fjordvik/slt-2027/plan.yaml");
    assert!(front.contains("\naktører:\n") && !front.contains("  nav: NAV\n"), "{front}");
    let before = files(&room);
    let said = new(&room, &["fjordvik/slt-2027"]).ended(2);
    assert!(said.stderr.starts_with("feil: content/fjordvik/slt-2027 ligger der fra før"), "{said}");
    assert_eq!(files(&room), before);
    assert_eq!(room.read("content/fjordvik/slt-2027/plan.yaml"), front);
    let other = new(&room, &["fjordvik/slt-2028", "--språk", "nn"]).ended(0);
    assert!(other.stderr.contains("filer skrivne"), "{other}");
    room.planverk().args(["sjekk", "fjordvik/slt-2028"]).run().ended(0);
    assert!(room.read("content/fjordvik/slt-2028/plan.yaml").contains("\nspråk: nn\n"));
}

#[test]
fn a_machine_that_says_no_midway_leaves_nothing() {
    let room = Room::new();
    let said = limited(&room, "ulimit -f 4").args(["ny", "fjordvik/slt-2027", "--språk", "nn"]).run().ended(3);
    assert!(said.stderr.contains("ingenting er skrive"), "{said}");
    assert_eq!(files(&room), [""; 0]);
    assert_eq!(std::fs::read_dir(room.path("")).unwrap().count(), 0, "no folder either");
}

#[test]
fn a_municipality_with_faults_is_told_of_and_nothing_is_written() {
    let room = Room::new();
    room.write("content/fjordvik/kommune.yaml", "namn: Fjordvik kommune\nspråk: nn\nfarge: blå\n");
    let said = new(&room, &["fjordvik/slt-2027"]).ended(1);
    assert!(said.stderr.contains("content/fjordvik/kommune.yaml:3:8"), "{said}");
    assert!(said.stderr.ends_with("Ingenting er skrive: rett kommune.yaml fyrst.\n"), "{said}");
    assert_eq!(files(&room), ["content/fjordvik/kommune.yaml"]);
}

#[test]
fn the_next_plan_takes_over_the_shape_of_the_one_before() {
    let room = Room::new();
    crate::room::copy(&crate::room::repository().join("content/aukra"), &room.path("content/aukra"));
    let said = new(&room, &["--frå", "aukra/slt-2024"]).ended(0);
    assert!(said.stderr.starts_with("content/aukra/slt-2025: 7 filer skrivne\n"), "{said}");
    let front = room.read("content/aukra/slt-2025/plan.yaml");
    assert!(front.contains("\når: 2025\n") && front.contains("\nerstattar: slt-2024\n"), "{front}");
    room.planverk().args(["bygg", "aukra/slt-2025"]).run().ended(0);
    let said = room.planverk().args(["samanlikn", "aukra/slt-2025"]).run().ended(0);
    assert!(said.stdout.contains("Fyll inn dato"), "{said}");
    // another name, another year, as it is said
    new(&room, &["slt-2030", "--frå", "aukra/slt-2024"]).ended(0);
    assert!(room.read("content/aukra/slt-2030/plan.yaml").contains("\når: 2030\n"));
    let said = new(&room, &["--frå", "aukra/slt-2024", "--periode", "2026–2029"]).ended(2);
    assert!(said.stderr.contains("råd: skriv eit år, til dømes --år 2025"), "{said}");
    let said = new(&room, &["fjordvik/slt-2026", "--frå", "aukra/slt-2024"]).ended(2);
    assert!(said.stderr.contains("legg den nye planen i same kommune"), "{said}");
}
