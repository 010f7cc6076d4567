//! PDFs that another program made, that are damaged, or whose files are not what they say.

use lopdf::{
    Dictionary, Document, EncryptionState, EncryptionVersion, IncrementalDocument, Object, Permissions, Stream,
    dictionary,
};

use super::made::{Carrier, LIST, PLAN, saved};
use super::{all_refused, carrier, files, refused, room, small, take_out};
use crate::room::Room;
use crate::samples;

#[test]
fn a_plan_in_a_pdf_of_another_programs_making_is_taken_out_all_the_same() {
    let room = room(&Carrier::plan().bytes());
    take_out(&room, "fil.pdf", "henta").ended(0);
    let found = files(&room.path("henta"));
    assert_eq!(found.len(), PLAN.len());
    assert!(PLAN.iter().all(|(name, text)| found[*name] == text.as_bytes()));
}

#[test]
fn what_is_no_pdf_with_a_plan_is_told_to_be_so() {
    let room = Room::new();
    refused(&room, "finst-ikkje.pdf", "finst-ikkje.pdf finst ikkje");
    refused(&room, ".", "er ikkje ei vanleg fil");
    for (bytes, word) in [
        (&b""[..], "er ikkje ein PDF"),
        (b"PK\x03\x04", "er ikkje ein PDF"),
        (b"tittel: Ein plan\n", "er ikkje ein PDF"),
        (b"%PDF-1.7\n", "er skadd"),
        (b"%PDF-1.7\n%%EOF\n", "er skadd"),
    ] {
        all_refused(bytes, word);
    }
    all_refused(
        &samples::named("fjordvik-kort-2026").built().bytes,
        "berre PDF-ar som er bygde med «planverk bygg --med-kjelde»",
    );
}

#[test]
fn attachments_of_another_kind_are_no_plan_and_do_not_stand_in_its_way() {
    for kind in ["Data", "Alternative", "Supplement", "Unspecified", "source"] {
        all_refused(&Carrier::plan().related(kind).bytes(), "har ikkje kjelda til nokon plan");
    }
    let without_list = PLAN.iter().fold(Carrier::default(), |carrier, (name, text)| carrier.with(name, text));
    all_refused(&without_list.bytes(), "har ikkje kjelda til nokon plan");
    all_refused(&Carrier::default().with("faktura.xml", "<faktura/>").bytes(), "har ikkje kjelda til nokon plan");
    all_refused(&Carrier::plan().with(LIST, "ei anna liste").bytes(), "har ikkje kjelda til nokon plan");

    let more = Carrier::plan().with("../notat.txt", "x").stream("aukra/signatur.p7s", stream("x"), "Supplement");
    let room = room(&more.with("aukra/slt/meir.yaml", "x").bytes());
    take_out(&room, "fil.pdf", "henta").ended(0);
    assert_eq!(files(&room.path("")).len(), PLAN.len() + 1, "what the list does not name stays where it is");
}

fn stream(text: &str) -> Stream {
    Stream::new(Dictionary::new(), text.as_bytes().to_vec())
}

#[test]
fn a_name_that_leads_out_of_the_folder_stops_all() {
    for name in [
        "../ute.yaml",
        "aukra/../../ute.yaml",
        "/tmp/ute.yaml",
        "aukra//x.yaml",
        "C:/ute.yaml",
        "aukra\\..\\ute.yaml",
        "aukra/C:ute",
        "aukra/nul",
        "aukra/COM1.yaml",
        "aukra/x.",
        "aukra/x ",
        "aukra/.git/config",
        "aukra/.",
        "aukra/x\u{202e}lmay",
        "~/x",
        "x",
        "aukra/x\u{0}y",
        "aukra/\u{1b}[31mx",
    ] {
        let run = [&PLAN[..], &[(name, "x")]].concat();
        all_refused(&Carrier::listed("aukra/slt", &run).bytes(), "har ");
    }
    for (name, word) in [
        ("aukra/Kommune.yaml", "har to vedlegg med same namnet"),
        ("aukra/slt", "har to vedlegg med same namnet"),
        ("aukra/slt/plan.yaml/x", "har to vedlegg med same namnet"),
        ("ute/x.yaml", "har vedlegg som ikkje er filene til ein plan"),
    ] {
        let run = [&PLAN[..], &[(name, "x")]].concat();
        all_refused(&Carrier::listed("aukra/slt", &run).bytes(), word);
    }
    for plan in ["../slt", "aukra", "aukra/slt/x", "aukra/anna", "/aukra/slt", ""] {
        all_refused(&Carrier::listed(plan, &PLAN).bytes(), "har vedlegg som ikkje er filene til ein plan");
    }
}

#[test]
fn a_file_that_is_not_what_the_list_says_stops_all() {
    let pdf = |change: &dyn Fn(&mut Document)| {
        let mut pdf = Carrier::plan().document();
        change(&mut pdf);
        saved(&mut pdf)
    };
    let streams = |pdf: &Document| -> Vec<_> {
        pdf.objects.iter().filter(|(_, object)| object.as_stream().is_ok()).map(|(id, _)| *id).collect()
    };
    for file in 0..=PLAN.len() {
        let word = if file == PLAN.len() { "har ikkje kjelda" } else { "er skadd" };
        all_refused(&pdf(&|pdf| drop(pdf.objects.remove(&streams(pdf)[file]))), word);
        let other = pdf(&|pdf| drop(pdf.objects.insert(streams(pdf)[file], stream("noko anna").into())));
        all_refused(&other, "er skadd: kjelda i han kan ikkje lesast");
    }
}

#[test]
fn a_pdf_that_is_locked_is_told_to_be_so() {
    for user in ["", "løynd"] {
        let mut pdf = Carrier::plan().document();
        let id = Object::string_literal("0123456789abcdef");
        pdf.trailer.set("ID", vec![id.clone(), id]);
        let version = EncryptionVersion::V2 {
            document: &pdf,
            owner_password: "eigar",
            user_password: user,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).expect("a key");
        pdf.encrypt(&state).expect("encrypted");
        all_refused(&saved(&mut pdf), "er kryptert eller låst med passord");
    }
}

#[test]
fn a_pdf_that_was_cut_off_gives_all_or_nothing() {
    let whole = small();
    let original = planverk::read::extract::from_bytes(&whole).expect("the plan");
    let lengths = (0..100).map(|i| whole.len() * i / 100).chain((1..40).map(|i| whole.len() - i));
    for length in lengths {
        if let Ok(files) = planverk::read::extract::from_bytes(&whole[..length]) {
            assert_eq!(files, original, "cut at {length}");
        }
    }
    all_refused(&whole[..whole.len() / 2], "er skadd");
}

#[test]
fn a_pdf_that_another_program_has_saved_again_gives_the_same_files() {
    let original = small();
    let files = planverk::read::extract::from_bytes(&original).expect("the plan");
    let open = || Document::load_mem(&original).expect("a PDF");
    let mut ways: Vec<Vec<u8>> = Vec::new();
    ways.push(saved(&mut open()));
    let mut modern = Vec::new();
    open().save_modern(&mut modern).expect("object streams and a table in a stream");
    assert!(modern.windows(6).any(|w| w == b"ObjStm"));
    ways.push(modern);
    let mut loose = open();
    loose.decompress();
    ways.push(saved(&mut loose));
    let mut renumbered = open();
    renumbered.renumber_objects_with(1000);
    renumbered.compress();
    ways.push(saved(&mut renumbered));
    // an update after the end of the file, as one who signs it leaves; something after the end and before the start, as mail
    // programs leave
    let mut update = IncrementalDocument::create_from(original.clone(), open());
    update.new_document.add_object(dictionary! { "Note" => "signert" });
    let mut updated = Vec::new();
    update.save_to(&mut updated).expect("an update");
    assert!(updated.starts_with(&original) && updated.len() > original.len());
    ways.push(updated);
    ways.push([&original[..], b"\n% noko etter slutten\n"].concat());
    ways.push([b"\r\n\r\n", &original[..]].concat());
    for (number, bytes) in ways.iter().enumerate() {
        let again = planverk::read::extract::from_bytes(bytes);
        assert_eq!(again.map_err(|why| why.words()), Ok(files.clone()), "way {number}");
    }
}

#[test]
fn the_pdfs_of_all_samples_carry_no_more_than_their_plan() {
    for sample in samples::all() {
        let bytes = std::fs::read(carrier(sample)).expect("a PDF");
        let planverk::plan::source::PlanFiles { folder, files } =
            planverk::read::extract::from_bytes(&bytes).expect("a plan");
        assert!(sample.folder.ends_with(folder.path()), "{}", sample.name);
        assert!(files.iter().all(|(_, bytes)| !bytes.is_empty()), "{}", sample.name);
    }
}
