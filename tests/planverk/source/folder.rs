//! What `hent-kjelde` does to a folder, and what `--med-kjelde` asks of names and templates.

use super::{carrier, files, take_out};
use crate::room::{Room, limited, pdfs_in};
use crate::samples;

const PLAN: &str = "content/fjordvik/kort-2026";

fn fjordvik() -> Room {
    Room::with_plan(&samples::named("fjordvik-kort-2026").folder)
}

#[test]
fn what_is_there_already_is_left_alone_and_what_is_another_stops_all() {
    let room = Room::new();
    let pdf = carrier(samples::named("fjordvik-kort-2026"));
    take_out(&room, &pdf, "ny/djupt nede").ended(0);
    let before = files(&room.path("ny/djupt nede"));
    let again = take_out(&room, &pdf, "ny/djupt nede").ended(0);
    assert!(again.stderr.contains("låg der frå før"), "{again}");

    std::fs::remove_file(room.path("ny/djupt nede/fjordvik/kommune.yaml")).expect("a file");
    let one = take_out(&room, &pdf, "ny/djupt nede").ended(0);
    assert!(one.stderr.contains("1 fil "), "{one}");
    assert_eq!(files(&room.path("ny/djupt nede")), before);

    room.write("ny/djupt nede/fjordvik/kort-2026/plan.yaml", "mitt eige");
    std::fs::remove_file(room.path("ny/djupt nede/fjordvik/kommune.yaml")).expect("a file");
    let before = files(&room.path(""));
    let run = take_out(&room, &pdf, "ny/djupt nede").ended(2);
    assert!(run.stderr.contains("plan.yaml ligg der frå før") && run.stderr.contains("råd:"), "{run}");
    assert_eq!(files(&room.path("")), before, "nothing is written, not even what is missing");
}

#[test]
fn a_folder_that_is_none_or_cannot_be_written_to_is_told_of_and_left_as_it_was() {
    let room = Room::new();
    let pdf = carrier(samples::named("fjordvik-kort-2026"));
    room.write("fil", "mi fil");
    for folder in ["fil", "fil/under", "/proc/finst-ikkje"] {
        let run = take_out(&room, &pdf, folder);
        assert!(matches!(run.code, Some(2 | 3)) && run.stderr.starts_with("feil: "), "{folder}: {run}");
    }
    assert_eq!(files(&room.path("")).into_keys().collect::<Vec<_>>(), ["fil"]);
    room.write("mappe/fjordvik/kommune.yaml/er-ei-mappe", "x");
    let run = take_out(&room, &pdf, "mappe").ended(2);
    assert!(run.stderr.contains("noko anna enn det som skal stå der"), "{run}");
    assert_eq!(files(&room.path("mappe")).len(), 1);
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_nothing_behind() {
    // A limit on the size of files stands in for a full disk, as where PDFs are built.
    for taken in ["", "henta/aukra/notat.txt"] {
        let room = Room::new();
        if !taken.is_empty() {
            room.write(taken, "mitt eige");
        }
        let before = files(&room.path(""));
        let run =
            limited(&room, "trap '' XFSZ; ulimit -f 4").arg("hent-kjelde").arg(carrier(samples::aukra())).arg("henta");
        let run = run.run().ended(3);
        assert!(
            run.stderr.contains("større enn maskina tillèt") && run.stderr.contains("ingenting er skrive"),
            "{run}"
        );
        assert_eq!(files(&room.path("")), before, "{run}");
        assert_eq!(room.path("henta").exists(), !taken.is_empty(), "{run}");
    }
}

#[cfg(unix)]
#[test]
fn no_link_in_the_folder_leads_out_of_it() {
    use std::os::unix::fs::symlink;

    let pdf = carrier(samples::named("fjordvik-kort-2026"));
    for (link, target) in [
        ("henta/fjordvik", "../ute"),
        ("henta/fjordvik/kort-2026", "../../ute"),
        ("henta/fjordvik/kommune.yaml", "../../ute/kommune.yaml"),
        ("henta/fjordvik/kommune.yaml", "../../ute/finst-ikkje"),
    ] {
        let room = Room::new();
        room.write("ute/kommune.yaml", "ute");
        let link = room.path(link);
        std::fs::create_dir_all(link.parent().expect("a folder")).expect("a folder");
        symlink(target, &link).expect("a link");
        let run = take_out(&room, &pdf, "henta").ended(2);
        assert!(run.stderr.contains("er ei lenkje"), "{run}");
        assert_eq!(files(&room.path("ute")).len(), 1, "{run}");
        assert_eq!(room.read("ute/kommune.yaml"), "ute");
    }
}

#[test]
fn a_name_that_cannot_be_written_out_again_is_a_fault_where_it_is_named() {
    let drawing = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>"#;
    let figures = |names: &[&str]| {
        let room = fjordvik();
        let figures: String = names
            .iter()
            .map(|name| {
                format!("  - {{ id: f{}, tittel: Del, figur: {{ fil: \"{name}\", alt: Eit bilete }} }}\n", name.len())
            })
            .collect();
        room.write(format!("{PLAN}/del.yaml"), format!("type: tekst\ntittel: Del\ndelar:\n{figures}"));
        room.replace(format!("{PLAN}/plan.yaml"), "[tiltak]", "[tiltak, del]");
        for name in names {
            room.write(format!("content/fjordvik/{name}"), drawing);
        }
        room
    };
    for names in
        [&["bilete/nul.svg"][..], &["bilete/a:b.svg"], &[".løynd/a.svg"], &["bilete/Kart.svg", "./bilete/kart.svg"]]
    {
        let room = figures(names);
        room.build(&[]).ended(0);
        let run = room.build(&["--med-kjelde", "--ut", "ut"]).ended(1);
        assert!(run.stderr.contains("feil[PV037") && run.stderr.contains("del.yaml:"), "{names:?}: {run}");
        assert!(run.stderr.contains("utan --med-kjelde") && !room.path("ut").exists(), "{names:?}: {run}");
    }
    let room = figures(&["bilete/barn og unge (1).svg"]);
    room.build(&["--med-kjelde"]).ended(0);
    take_out(&room, "output/fjordvik-kort-2026.pdf", "henta").ended(0);
    assert_eq!(room.read("henta/fjordvik/bilete/barn og unge (1).svg"), drawing);
    let run = take_out(&room, "output/fjordvik-kort-2026.pdf", "med mellomrom").ended(0);
    assert!(run.stderr.contains("planverk bygg \"med mellomrom/fjordvik/kort-2026\""), "{run}");
}

#[test]
fn templates_that_do_not_attach_the_source_are_refused_with_the_lines_to_add() {
    let room = fjordvik();
    room.build(&["--typst", "typst"]).ended(0);
    let main = room.read("typst/fjordvik-kort-2026/main.typ");
    let without = main.replace("#import \"vedlegg.typ\": vedlegg\n", "").replace("#vedlegg(plan)\n", "");
    assert_ne!(main, without);
    room.write("malar/main.typ", &without);
    room.build(&["--malar", "malar"]).ended(0);
    let run = room.build(&["--malar", "malar", "--med-kjelde", "--ut", "ut"]).ended(1);
    for line in ["#import \"vedlegg.typ\": vedlegg", "#vedlegg(plan)"] {
        assert!(run.stderr.contains(line), "{run}");
        assert!(main.contains(line), "what is proposed is what the built-in template has");
    }
    assert!(run.stderr.contains("feil: ") && run.stderr.contains("kommune.yaml") && !room.path("ut").exists(), "{run}");

    let some = main.replace("#vedlegg(plan)", "#vedlegg((kjelder: plan.at(\"kjelder\", default: ()).slice(0, 1)))");
    let other = main
        .replace("#vedlegg(plan)", "#pdf.attach(\"fjordvik/kommune.yaml\", bytes(\"x\"), relationship: \"source\")");
    for spoilt in [some, other] {
        room.write("malar/main.typ", spoilt);
        room.build(&["--malar", "malar", "--med-kjelde", "--ut", "ut"]).ended(1);
    }
    let more = |kind: &str| {
        format!(
            "{main}\n#pdf.attach(\"notat.txt\", bytes(\"x\"), relationship: \"{kind}\", description: \"x\", mime-type: \"text/plain\")"
        )
    };
    room.write("malar/main.typ", more("source"));
    let run = room.build(&["--malar", "malar", "--med-kjelde", "--ut", "ut"]).ended(1);
    assert!(run.stderr.contains("notat.txt") && run.stderr.contains("supplement"), "{run}");
    room.write("malar/main.typ", more("supplement"));
    room.build(&["--malar", "malar", "--med-kjelde", "--ut", "ut"]).ended(0);
    take_out(&room, pdfs_in(&room.path("ut")).remove(0), "henta").ended(0);
    assert!(!room.path("henta/notat.txt").exists());
}

#[test]
fn the_typst_project_of_a_plan_with_its_source_attaches_it_too() {
    let room = fjordvik();
    room.build(&["--med-kjelde", "--typst", "typst"]).ended(0);
    let project = room.path("typst/fjordvik-kort-2026");
    assert_eq!(files(&project)["kjelde/fjordvik/kommune.yaml"], files(&room.path("content"))["fjordvik/kommune.yaml"]);
    assert!(room.read("typst/fjordvik-kort-2026/LESMEG.md").contains("a-3a"));
    room.build(&["--med-kjelde", "--malar", "typst/fjordvik-kort-2026", "--ut", "ut"]).ended(0);
    let read = |path: &str| std::fs::read(room.path(path)).expect("a PDF");
    assert!(read("ut/fjordvik-kort-2026.pdf") == read("output/fjordvik-kort-2026.pdf"));
}
