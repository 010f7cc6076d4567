//! PDFs that somebody made to harm whoever opens them: without end, too deep, too much, in a ring.

use std::fs::File;

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::made::{Carrier, LIST, PLAN, saved};
use super::{all_refused, room, take_out};
#[cfg(unix)]
use crate::room::pipe;
use crate::room::{Room, limited};

#[cfg(unix)]
#[test]
fn what_is_no_file_or_is_endless_is_not_read() {
    let room = Room::new();
    pipe(&room.path("fil.pdf"));
    for path in ["fil.pdf", "/dev/zero", "/dev/stdin"] {
        let run = take_out(&room, path, "henta").ended(2);
        assert!(run.stderr.contains("er ikkje ei vanleg fil"), "{path}: {run}");
    }
    let large = Room::new();
    File::create(large.path("fil.pdf")).and_then(|file| file.set_len(1 << 30)).expect("a gigabyte that takes no room");
    let run = take_out(&large, "fil.pdf", "henta").ended(2);
    assert!(run.stderr.contains("er for stor (over 128 MB)"), "{run}");
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

/// A PDF of these objects; every number below `entries` that none of them has leads to the first of them.
fn written(objects: &[(usize, Vec<u8>)], entries: usize, root: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = std::collections::BTreeMap::new();
    for (number, object) in objects {
        places.insert(*number, bytes.len());
        bytes.extend([format!("{number} 0 obj\n").as_bytes(), object, b"\nendobj\n"].concat());
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {entries}\n0000000000 65535 f \n").bytes());
    for number in 1..entries {
        let place = places.get(&number).or_else(|| places.first_key_value().map(|(_, place)| place));
        bytes.extend(format!("{:010} 00000 n \n", place.expect("an object")).bytes());
    }
    bytes.extend(format!("trailer\n<</Size {entries}/Root {root} 0 R>>\nstartxref\n{table}\n%%EOF").bytes());
    bytes
}

/// An object that lies in a stream.
fn inside(object: &[u8]) -> Vec<u8> {
    let mut stream =
        Stream::new(dictionary! { "Type" => "ObjStm", "N" => 1, "First" => 4 }, [b"9 0 ", object].concat());
    stream.compress().expect("Flate");
    let head = format!("<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {}>>stream\n", stream.content.len());
    [head.as_bytes(), &stream.content, b"\nendstream"].concat()
}

#[test]
fn objects_that_take_more_room_in_the_memory_than_in_the_file_are_refused() {
    let many = |piece: &str, bytes: usize| format!("[{}]", piece.repeat(bytes / piece.len())).into_bytes();
    let catalog = b"<</Type/Catalog>>".to_vec();
    let mut cases: Vec<(String, Vec<u8>)> = vec![];
    for piece in ["[]", "[0]", "[[[0]]]", "<<>>", "<</A 0>>", "<</A[0]>>", "/a ", "0 ", "()", "1 0 R "] {
        cases.push((format!("1 MB of {piece}"), written(&[(1, many(piece, 900_000)), (2, catalog.clone())], 3, 2)));
        for (streams, mega) in [(2, 15), (100, 1)] {
            let bomb = inside(&many(piece, mega << 20));
            let mut objects: Vec<(usize, Vec<u8>)> = (3..3 + streams).map(|number| (number, bomb.clone())).collect();
            objects.insert(0, (2, catalog.clone()));
            let entries = streams + 3;
            cases.push((format!("{streams} streams of {mega} MB of {piece}"), written(&objects, entries, 2)));
        }
    }
    for (piece, entries) in [("[]", 20_000), ("<</A 0>>", 20_000), ("(x)", 5000), ("0 ", 1000)] {
        let objects = [(1, many(piece, 100_000)), (2, catalog.clone())];
        cases.push((format!("{entries} objects at one place, {piece}"), written(&objects, entries, 2)));
    }
    let blanks = [vec![b' '; 500_000], b"0".to_vec()].concat();
    // this one is left when its time is up
    cases.push(("5,000 objects at one place, of blanks".into(), written(&[(1, blanks), (2, catalog)], 5000, 2)));
    for (what, bytes) in &cases {
        assert!(bytes.len() < 1 << 20, "{what} is small");
        let room = room(bytes);
        let command = if cfg!(target_os = "linux") { limited(&room, "ulimit -v 512000") } else { room.planverk() };
        let run = command.args(["hent-kjelde", "fil.pdf", "henta"]).env("MALLOC_ARENA_MAX", "1").run();
        let why = ["har meir i seg enn ein plan kan ha", "er skadd", "har ikkje kjelda"];
        assert!(run.code == Some(2) && why.iter().any(|why| run.stderr.contains(why)), "{what}: {run}");
    }
    println!("{} PDFs that take more room in the memory than in the file", cases.len());
}
