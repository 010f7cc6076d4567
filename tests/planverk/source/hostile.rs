//! PDFs that somebody made to harm whoever opens them: without end, too deep, too much, in a ring.

use std::fs::File;

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::made::{Carrier, LIST, PLAN, saved};
use super::{all_refused, room, take_out};
use crate::room::{Room, limited};

#[cfg(unix)]
#[test]
fn what_is_no_file_or_is_endless_is_not_read() {
    let room = Room::new();
    let made = std::process::Command::new("mkfifo").arg(room.path("fil.pdf")).status().expect("mkfifo runs");
    assert!(made.success());
    for path in ["fil.pdf", "/dev/zero", "/dev/stdin"] {
        let run = take_out(&room, path, "henta").ended(2);
        assert!(run.stderr.contains("er ikkje ei vanleg fil"), "{path}: {run}");
    }
    let large = Room::new();
    File::create(large.path("fil.pdf")).and_then(|file| file.set_len(1 << 30)).expect("a gigabyte that takes no room");
    let run = take_out(&large, "fil.pdf", "henta").ended(2);
    assert!(run.stderr.contains("er for stor (over 256 MB)"), "{run}");
}

#[test]
fn a_bomb_does_not_go_off() {
    let zeros = |mega: usize| {
        let mut stream = Stream::new(Dictionary::new(), vec![b' '; mega << 20]);
        stream.compress().expect("Flate");
        stream
    };
    let twice = |inner: Stream| {
        let mut stream = Stream::new(Dictionary::new(), inner.content);
        stream.compress().expect("Flate");
        stream.dict.set("Filter", vec![Object::from("FlateDecode"), "FlateDecode".into()]);
        stream
    };
    let large = |stream: Stream| {
        let named = [&PLAN[..], &[("aukra/stor.yaml", "x")]].concat();
        let mut pdf = Carrier::listed("aukra/slt", &named).document();
        let x = pdf
            .objects
            .values_mut()
            .find(|o| o.as_stream().is_ok_and(|s| s.get_plain_content().is_ok_and(|c| c == b"x")));
        *x.expect("the file") = stream.into();
        saved(&mut pdf)
    };
    let list = |stream: Stream| Carrier::default().stream(LIST, stream, "Source").bytes();
    // objects that lie in streams, which the parser opens by itself; lopdf does not write any, so their name is changed after
    let objects = |count: usize, mega: usize| {
        let mut pdf = Carrier::plan().document();
        let mut bomb = zeros(mega);
        bomb.dict.extend(&dictionary! { "Type" => "ObjStX", "N" => 1, "First" => 4 });
        for _ in 0..count {
            pdf.add_object(bomb.clone());
        }
        let mut bytes = saved(&mut pdf);
        let names: Vec<usize> =
            bytes.windows(6).enumerate().filter(|(_, w)| w == b"ObjStX").map(|(at, _)| at).collect();
        assert_eq!(names.len(), count);
        names.into_iter().for_each(|at| bytes[at + 5] = b'm');
        bytes
    };
    let bombs = [
        large(zeros(65)),
        large(twice(zeros(65))),
        list(zeros(65)),
        list(twice(zeros(65))),
        objects(1, 65),
        objects(100, 20),
    ];
    for (number, bomb) in bombs.iter().enumerate() {
        let room = room(bomb);
        let command = if cfg!(target_os = "linux") { limited(&room, "ulimit -v 512000") } else { room.planverk() };
        let run = command.args(["hent-kjelde", "fil.pdf", "henta"]).env("MALLOC_ARENA_MAX", "1").run();
        assert!(run.code == Some(2) && run.stderr.contains("har meir i seg enn ein plan kan ha"), "{number}: {run}");
        assert!(!room.path("henta").exists(), "{number}: {run}");
    }
}

#[test]
fn a_hundred_thousand_levels_do_not_end_the_program() {
    let n = 100_000;
    let small = Carrier::plan().bytes();
    let text = String::from_utf8_lossy(&small).into_owned();
    let at = text.find("/AF").expect("the list of files");
    assert!(text.is_char_boundary(at));
    for deep in [
        "[".repeat(n),
        "<</A ".repeat(n),
        "(".repeat(n),
        "[".repeat(n) + &"]".repeat(n),
        "<</A ".repeat(n) + &">>".repeat(n),
    ] {
        let object = format!("%PDF-1.7\n1 0 obj\n{deep}\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF");
        all_refused(object.as_bytes(), "er skadd");
        // in place of what the catalog says, and after a file that is whole
        let mut inside = Carrier::plan().bytes();
        let at = inside.windows(3).position(|w| w == b"/AF").expect("the list of files");
        inside.splice(at + 3..at + 3, deep.bytes());
        let mut after = Carrier::plan().bytes();
        after.extend(format!("\n99 0 obj\n{deep}\nendobj\n").bytes());
        for bytes in [inside, after] {
            let room = room(&bytes);
            let run = take_out(&room, "fil.pdf", "henta");
            assert!(matches!(run.code, Some(0 | 2)) && !run.stderr.contains("overflow"), "{run:.500}");
        }
    }
}

#[test]
fn rings_are_walked_once() {
    let pdf = |change: &dyn Fn(&mut Document)| {
        let mut pdf = Carrier::plan().document();
        change(&mut pdf);
        saved(&mut pdf)
    };
    let ring = |pdf: &mut Document| {
        let id = pdf.new_object_id();
        let kids: Vec<Object> = std::iter::repeat_n(id.into(), 50).collect();
        pdf.objects.insert(id, dictionary! { "Kids" => kids }.into());
        id
    };
    let tree = pdf(&|pdf| {
        let ring = ring(pdf);
        pdf.catalog_mut().expect("a catalog").set("Names", dictionary! { "EmbeddedFiles" => ring });
    });
    all_refused(&tree, "har meir i seg");
    let list = pdf(&|pdf| {
        let id = pdf.new_object_id();
        pdf.objects.insert(id, Object::Reference(id));
        pdf.catalog_mut().expect("a catalog").set("AF", id);
    });
    let room = room(&list);
    take_out(&room, "fil.pdf", "henta").ended(0);
    let length = pdf(&|pdf| {
        let id = pdf.new_object_id();
        let mut own = Stream::new(Dictionary::new(), b"x".to_vec());
        own.dict.set("Length", id);
        pdf.objects.insert(id, own.into());
    });
    take_out(&super::room(&length), "fil.pdf", "annan").ended(0);
    let table = String::from_utf8_lossy(
        b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1 /Root 1 0 R /Prev 9>>\nstartxref\n9\n%%EOF",
    )
    .into_owned();
    all_refused(table.as_bytes(), "er skadd");
}
