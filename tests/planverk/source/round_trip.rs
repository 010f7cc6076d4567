//! What goes into the PDF comes out of it, byte for byte, and builds the same again.

use super::made::sha256;
use super::{carrier, files, take_out};
use crate::determinism::MACHINES;
use crate::pdf::{Page, Pdf};
use crate::room::{Room, copy, repository};
use crate::samples;
use crate::verapdf;

#[test]
fn every_plan_comes_out_of_its_pdf_as_it_was_and_builds_the_same_again() {
    for sample in samples::all() {
        let room = Room::new();
        take_out(&room, carrier(sample), "henta").ended(0);
        let (plan, kommune) = (&sample.folder, sample.folder.parent().expect("a municipality"));
        let content = kommune.parent().expect("a folder of municipalities");
        let out = files(&room.path("henta"));
        for (name, bytes) in &out {
            let original = std::fs::read(content.join(name)).unwrap_or_else(|e| panic!("{}: {name}: {e}", sample.name));
            assert!(*bytes == original, "{}: {name} is not as it was", sample.name);
        }
        let name = |path: &std::path::Path| path.strip_prefix(content).expect("a path").to_string_lossy().into_owned();
        for file in files(plan).keys().map(|file| name(&plan.join(file))).chain([name(&kommune.join("kommune.yaml"))]) {
            assert!(out.contains_key(&file), "{}: {file} did not go along", sample.name);
        }

        let folder = room.path("henta").join(name(plan));
        room.planverk().arg("bygg").arg(&folder).args(["--ut", "ut", "--med-kjelde"]).run().ended(0);
        room.planverk().arg("bygg").arg(&folder).args(["--ut", "utan"]).run().ended(0);
        let read = |path: std::path::PathBuf| std::fs::read(path).expect("a PDF");
        let pdf = format!("{}.pdf", sample.name);
        assert!(read(room.path("ut").join(&pdf)) == read(carrier(sample)), "{}: other bytes with source", sample.name);
        assert!(read(room.path("utan").join(&pdf)) == sample.built().bytes, "{}: other bytes without", sample.name);
    }
}

#[test]
fn pictures_and_the_front_page_of_the_plan_that_is_replaced_go_along() {
    let room = Room::new();
    let taken = |name: &str| {
        let folder = format!("henta/{name}");
        take_out(&room, carrier(samples::named(name)), &folder).ended(0);
        files(&room.path(folder)).into_keys().collect::<Vec<_>>()
    };
    let aukra = taken("aukra-slt-2024");
    for file in ["aukra/bilete/vaapen.svg", "aukra/slt-2022/plan.yaml", "aukra/slt-2024/maal-og-tiltak.yaml"] {
        assert!(aukra.iter().any(|name| name == file), "{file}: {aukra:?}");
    }
    assert_eq!(aukra.iter().filter(|name| name.starts_with("aukra/slt-2022/")).count(), 1, "{aukra:?}");
    let pictures = taken("aasbygd-bilder-og-tekst-2026");
    for file in ["buss.jpg", "elevtall.png", "trivsel.svg"] {
        assert!(pictures.contains(&format!("aasbygd/bilete/{file}")), "{file}: {pictures:?}");
    }
}

#[test]
fn a_pdf_with_its_source_is_pdf_a_3a_and_pdf_ua_1_and_looks_as_without() {
    let pdfs: Vec<_> = samples::all().iter().map(carrier).collect();
    for (sample, file) in samples::all().iter().zip(&pdfs) {
        let pdf = Pdf::open(file);
        assert_eq!((pdf.about.pdf_a.as_str(), pdf.about.pdf_ua.as_str()), ("3A", "1"), "{}", sample.name);
        assert_eq!(pdf.text(), sample.pdf().text(), "{}", sample.name);
        let pages = |pdf: &Pdf| pdf.pages.iter().map(Page::text).collect::<Vec<_>>();
        assert_eq!(pages(&pdf), pages(sample.pdf()), "{}", sample.name);
    }
    verapdf::validate_with_attachments(&pdfs);
}

#[test]
fn the_same_plan_gives_the_same_bytes_on_every_machine_also_with_its_source() {
    for name in ["aukra-slt-2024", "aasbygd-bilder-og-tekst-2026"] {
        let sample = samples::named(name);
        let first = std::fs::read(carrier(sample)).expect("a PDF");
        for machine in MACHINES {
            let room = Room::with_plan(&sample.folder);
            let mut command = room.planverk().arg("bygg").args(room.plan()).args(["--ut", "ut", "--med-kjelde"]);
            for (key, value) in machine {
                command = command.env(key, value);
            }
            command.run().ended(0);
            let again = std::fs::read(room.path(format!("ut/{name}.pdf"))).expect("a PDF");
            assert!(again == first, "{name}: other bytes with {machine:?}");
        }
    }
}

/// Aukra's plan, changed so that its bytes are hard to keep.
fn odd() -> Room {
    let room = Room::new();
    copy(&repository().join("content/aukra"), &room.path("content/a\u{30a}nes"));
    let plan = "content/a\u{30a}nes/slt-2024";
    let windows = room.read(format!("{plan}/bakgrunn.yaml")).replace('\n', "\r\n");
    room.write(format!("{plan}/bakgrunn.yaml"), format!("\u{feff}{windows}# slutt utan linjeskift"));
    let apart = room.read(format!("{plan}/maal-med-slt.yaml")).replace('å', "a\u{30a}").replace('ø', "o\u{338}");
    room.write(format!("{plan}/maal-med-slt.yaml"), apart + "\n\n# ein merknad som berre står i kjelda\n\n");
    room
}

#[test]
fn line_ends_byte_order_marks_comments_and_decomposed_letters_stay_as_they_were() {
    let room = odd();
    let name = "a\u{30a}nes-slt-2024.pdf";
    for target in ["fyrste", "andre"] {
        let folder = if target == "fyrste" { "content" } else { "henta" };
        let plan = room.path(folder).join("a\u{30a}nes/slt-2024");
        room.planverk().arg("bygg").arg(plan).args(["--med-kjelde", "--ut", target]).run().ended(0);
        take_out(&room, room.path(target).join(name), "henta").ended(0);
    }
    let (content, out) = (files(&room.path("content")), files(&room.path("henta")));
    for (file, bytes) in &out {
        assert!(content.get(file) == Some(bytes), "{file:?} is not as it was");
    }
    let has = |file: &str, part: &[u8]| out[file].windows(part.len()).any(|w| w == part);
    assert!(
        has("a\u{30a}nes/slt-2024/bakgrunn.yaml", b"\r\n")
            && has("a\u{30a}nes/slt-2024/bakgrunn.yaml", b"\xef\xbb\xbf")
    );
    assert!(has("a\u{30a}nes/slt-2024/maal-med-slt.yaml", "merknad som berre står i kjelda".as_bytes()));
    assert!(files(&room.path("fyrste"))[name] == files(&room.path("andre"))[name]);
}

#[test]
fn a_measure_that_names_one_of_an_older_plan_can_be_taken_out_and_built() {
    let room = Room::with_plan(&samples::aukra().folder);
    let file = "content/aukra/slt-2024/maal-og-tiltak.yaml";
    room.replace(
        file,
        "      - id: politiraad\n",
        "      - id: politiraad\n        tidlegare: [slt-2022/politiraad, slt-2019/raad]\n",
    );
    room.build(&["--med-kjelde"]).ended(0);
    take_out(&room, "output/aukra-slt-2024.pdf", "henta").ended(0);
    room.planverk().args(["bygg", "henta/aukra/slt-2024", "--med-kjelde", "--ut", "ut"]).run().ended(0);
    let read = |path: &str| std::fs::read(room.path(path)).expect("a PDF");
    assert!(read("output/aukra-slt-2024.pdf") == read("ut/aukra-slt-2024.pdf"));
}

#[test]
fn a_pdf_is_compared_with_as_its_folder_is() {
    let room = Room::new();
    copy(&repository().join("content/aukra"), &room.path("content/aukra"));
    let (old, new) = (carrier(samples::named("aukra-slt-2022")), carrier(samples::aukra()));
    let of = |old: &std::path::Path, new: &std::path::Path| {
        let told = room.planverk().arg("samanlikn").arg(old).arg(new).args(["--format", "json"]).run().ended(0).stdout;
        // the name of the PDF stands beside the name of the plan, and tells two of one name apart
        let names = [old, new].map(|path| format!(", {}", path.file_name().expect("a name").to_string_lossy()));
        let absolute = [old, new]
            .into_iter()
            .zip(&names)
            .filter(|(path, _)| path.is_absolute() || path.ends_with("namn-utan-ending"));
        absolute.fold(told, |told, (_, name)| {
            assert!(told.contains(name), "{name}");
            told.replace(name, "")
        })
    };
    let folders = of("aukra/slt-2022".as_ref(), "aukra/slt-2024".as_ref());
    assert_eq!(of(&old, "aukra/slt-2024".as_ref()), folders);
    assert_eq!(of("aukra/slt-2022".as_ref(), &new), folders);
    assert_eq!(of(&old, &new), folders);

    std::fs::copy(&old, room.path("namn-utan-ending")).expect("a copy");
    assert_eq!(of("namn-utan-ending".as_ref(), &new), folders, "what begins as a PDF is one");
    let alone = room.planverk().arg("samanlikn").arg(&new).run().ended(2);
    assert!(alone.stderr.contains("FØRRE"), "{alone}");
    let without = room.planverk().arg("samanlikn").arg(&samples::aukra().built().file).arg(&new).run().ended(2);
    assert!(without.stderr.contains("--med-kjelde"), "{without}");
}

#[test]
fn the_list_of_the_files_is_one_that_other_programs_can_check_by() {
    let pdf = lopdf::Document::load(carrier(samples::aukra())).expect("a PDF");
    let lists: Vec<String> = pdf
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok()?.get_plain_content().ok())
        .filter_map(|bytes| String::from_utf8(bytes).ok())
        .filter(|text| text.starts_with("# planverk: aukra/slt-2024\n"))
        .collect();
    let [list] = &lists[..] else { panic!("{} lists", lists.len()) };
    let lines: Vec<(&str, &str)> = list.lines().filter_map(|line| line.split_once("  ")).collect();
    assert!(lines.len() > 8, "{list}");
    for (sum, name) in lines {
        let bytes = std::fs::read(repository().join("content").join(name)).expect("a file of the plan");
        assert_eq!(sum, sha256(&bytes), "{name}");
    }
}
