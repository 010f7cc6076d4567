//! Whatever a repository unpacks to, and however it goes in rings, the program ends soon and within 500 MB.

use std::fs;

use gix::ObjectId;

use super::made::{
    Entry, Loose, beside, branch, commit, committed, distance, file, found, id, pack, packed, tag, tree, zlib,
};
use super::{compared, git, read, refused, repository, told};
use crate::room::Room;

const MB: usize = 1 << 20;

/// The number that an older pack format writes seven bits a byte.
fn number(mut n: u64) -> Vec<u8> {
    let mut out = vec![];
    while n >= 128 {
        out.push(n as u8 | 128);
        n >>= 7;
    }
    out.push(n as u8);
    out
}

/// A difference that makes this many bytes of copies of a base of 65,535.
fn copies(base: u64, makes: u64, says: u64) -> Vec<u8> {
    let mut out = [number(base), number(says)].concat();
    let mut left = makes;
    while left > 0 {
        let now = left.min(0xffff);
        out.extend([0xb0, now as u8, (now >> 8) as u8]);
        left -= now;
    }
    out
}

/// A file of a chain of differences, each of which makes this many bytes; its id.
fn chain(room: &Room, long: usize, makes: u64, says: u64) -> ObjectId {
    let names: Vec<ObjectId> =
        (0..=long).map(|n| ObjectId::from_hex(format!("{n:040x}").as_bytes()).expect("a hash")).collect();
    let mut entries = vec![Entry::new(names[0], 3, &vec![b' '; 0xffff])];
    let mut before = entries[0].bytes.len() + 3;
    for (n, name) in names.iter().enumerate().skip(1) {
        let base = if n == 1 { 0xffff } else { makes };
        let entry = Entry::new(*name, 6, &copies(base, makes, says)).on(distance(before as u64));
        let head = 1 + usize::from(entry.size > 15) + usize::from(entry.size > 2047);
        before = head + entry.base.len() + entry.bytes.len();
        entries.push(entry);
    }
    // what comes out has the name that it should have
    let end = Loose::new("blob", &vec![b' '; usize::try_from(makes).expect("a size")]).id();
    if let Some(last) = entries.last_mut() {
        last.id = end;
    }
    pack(room, &entries, None);
    end
}

fn with_file(room: &Room, id: ObjectId) {
    beside(room, &[("100644", b"stor.txt", id)]);
}

const LARGE: &str = "er for stor: over 5000 filer, 64 MB i alt eller 32 MB i éi fil";
const DAMAGED: &str = "git-depotet er skadd";
const BOMB: &str = "git-depotet har meir i seg enn ein plan kan ha";

#[test]
fn a_loose_object_that_lies_or_is_large_is_refused_before_it_is_unpacked() {
    let spaces = vec![b' '; 200 * MB];
    let cases: [(&str, &[u8], Option<&str>, &str); 10] = [
        ("200 MB", &spaces, None, LARGE),
        ("says 10 bytes, is 200 MB", &spaces, Some("10"), DAMAGED),
        ("says 30 MB, is 10 bytes", &spaces[..10], Some("31457280"), DAMAGED),
        ("says 2^63", b"x", Some("9223372036854775808"), LARGE),
        ("says 2^64", b"x", Some("18446744073709551616"), DAMAGED),
        ("says less than nothing", b"x", Some("-1"), DAMAGED),
        ("says nothing", b"x", Some(""), DAMAGED),
        ("says a word", b"x", Some("mange"), DAMAGED),
        ("says 0, is 1", b"x", Some("0"), DAMAGED),
        ("says 2, is 1", b"x", Some("2"), DAMAGED),
    ];
    for (what, bytes, size, why) in cases {
        let room = repository();
        let mut object = Loose::new("blob", bytes).named(id(0xaa));
        object.size = size.map(str::to_owned);
        with_file(&room, object.put(&room));
        refused(what, &room, "bombe", why);
    }
    let raw: [(&str, Vec<u8>); 7] = [
        ("nothing", vec![]),
        ("no zlib", b"tull".to_vec()),
        ("no header", zlib(b"")),
        ("a header without an end", zlib(&[b'1'; 5000])),
        ("another kind", zlib(b"tull 1\0x")),
        ("a kind alone", zlib(b"blob")),
        ("cut off", zlib(&[b"blob 100000\0".as_slice(), &spaces[..100_000]].concat())[..60].to_vec()),
    ];
    for (what, bytes) in &raw {
        let room = repository();
        fs::write(file(&room, id(0xaa)), bytes).expect("an object");
        with_file(&room, id(0xaa));
        refused(what, &room, "bombe", DAMAGED);
    }
    let room = repository();
    let large = Loose::new("blob", &spaces[..20 * MB]).put(&room);
    let names: Vec<String> = (0..40).map(|n| format!("f{n}")).collect();
    let many: Vec<(&str, &[u8], _)> = names.iter().map(|name| ("100644", name.as_bytes(), large)).collect();
    beside(&room, &many);
    refused("40 files of 20 MB", &room, "bombe", LARGE);
    beside(&room, &many[..3]);
    read("3 files of 20 MB", &room, "bombe", "haust");
    println!("{} loose objects", cases.len() + raw.len() + 2);
}

#[test]
fn commits_and_tags_end_however_they_are_made() {
    let with = |room: &Room, kind: &str, bytes: &[u8], name: Option<ObjectId>| {
        let mut object = Loose::new(kind, bytes);
        object.name = name;
        branch(room, object.put(room));
    };
    let room = repository();
    let top = found(&room, "HEAD^{tree}");
    let (own, other) = (id(0xaa), id(0xbb));
    with(&room, "commit", &commit(top, &[own], "x"), Some(own));
    refused("its own parent", &room, "bombe~3000", DAMAGED);
    refused("its own parent, often", &room, &format!("bombe{}", "^".repeat(30_000)), DAMAGED);
    with(&room, "commit", &commit(own, &[], "x"), Some(own));
    refused("its own tree", &room, "bombe", DAMAGED);
    with(&room, "commit", &commit(top, &[], &"x".repeat(7 * MB)), None);
    read("a message of 7 MB", &room, "bombe", "haust");
    with(&room, "commit", &commit(top, &[], &"x".repeat(9 * MB)), None);
    refused("a message of 9 MB", &room, "bombe", BOMB);
    let parents: Vec<ObjectId> = (0..=255).map(id).cycle().take(100_000).collect();
    with(&room, "commit", &commit(top, &parents, "x"), None);
    read("100,000 parents", &room, "bombe", "haust");
    with(&room, "tag", &tag(own, "tag"), Some(own));
    refused("a tag of itself", &room, "bombe", DAMAGED);
    Loose::new("tag", &tag(own, "tag")).named(other).put(&room);
    with(&room, "tag", &tag(other, "tag"), Some(own));
    refused("tags in a ring", &room, "bombe^{}", DAMAGED);
    with(&room, "tag", &tag(id(0xcc), "commit"), None);
    refused("a tag of nothing", &room, "bombe", "manglar noko av revisjonen");
    with(&room, "tag", &tag(top, "commit"), None);
    refused("a tag of a tree", &room, "bombe", "det er ei fil eller ei mappe");
    for kind in ["commit", "tag"] {
        for wrong in ["", "tull", "tree ", "object \n", "tree x\n", "\0\0\0", "parent x\n", "tree 00\nparent 00\n"] {
            with(&room, kind, wrong.as_bytes(), None);
            refused(wrong, &room, "bombe", DAMAGED);
        }
    }
    let mut entries = vec![];
    let (mut target, mut kind) = (found(&room, "HEAD"), "commit");
    for _ in 0..6000 {
        let bytes = tag(target, kind);
        let name = Loose::new("tag", &bytes).id();
        entries.push(Entry::new(name, 4, &bytes));
        (target, kind) = (name, "tag");
    }
    pack(&room, &entries, None);
    branch(&room, entries[999].id);
    read("1,000 tags of tags", &room, "bombe", "haust");
    branch(&room, target);
    refused("6,000 tags of tags", &room, "bombe", "steg borte");
}

#[test]
fn names_end_however_they_refer_to_each_other() {
    let room = repository();
    let mut count = 0;
    for n in 0..30 {
        room.write(format!(".git/refs/heads/r{n}"), format!("ref: refs/heads/r{}\n", (n + 1) % 30));
    }
    refused("a ring", &room, "r0", "finst ikkje");
    let long = "x/".repeat(30_000);
    for text in [
        "",
        "\n",
        "tull\n",
        "ref: \n",
        "ref: refs/heads/finst-ikkje\n",
        "ref: refs/heads/x\n",
        "ref: ../../config\n",
        "ref: /etc/passwd\n",
        "ref: refs/heads/../../config\n",
        "ref: HEAD~1\n",
        "ref:\n",
        "0000000000000000000000000000000000000000\n",
        "aaaa\n",
        "\0\0\0\0",
        &long,
    ] {
        room.write(".git/refs/heads/x", text);
        let run = compared(&room, "x");
        told(text, &run);
        assert_ne!(run.code, Some(0), "{text:?}: {run}");
        let other = repository();
        other.write(".git/HEAD", text);
        told(text, &compared(&other, "HEAD"));
        count += 2;
    }
    fs::File::create(room.path(".git/refs/heads/x")).and_then(|file| file.set_len(1 << 40)).expect("a file");
    refused("a name of 1 TB", &room, "x", "er for stort");
    for (part, size) in [("packed-refs", 17), ("config", 1), ("logs/HEAD", 17), ("shallow", 1)] {
        let room = repository();
        room.write(format!(".git/{part}"), vec![b'#'; size * MB]);
        refused(part, &room, "HEAD", "er for stort");
        count += 1;
    }
    let room = repository();
    let lines: String = (0..200_000).rev().map(|n| format!("{:040x} refs/heads/g{n:07}\n", n + 1)).collect();
    room.write(".git/packed-refs", lines);
    read("200,000 names out of order", &room, "HEAD~1", "vinter");
    refused("one of them", &room, "g0000005", "manglar noko");
    for text in ["tull\n", "# pack-refs with: sorted\ntull\n", "\0\n", "^x\n", "# \n\n\n", &"x".repeat(MB)] {
        room.write(".git/packed-refs", text);
        told(text, &compared(&room, "HEAD~1"));
        told(text, &compared(&room, "finst-ikkje"));
        count += 2;
    }
    for text in ["tull\n", "\0\n\n\n", &"x".repeat(15 * MB), &"a b c\td\n".repeat(MB)] {
        room.write(".git/logs/HEAD", text);
        told("a log", &compared(&room, "HEAD@{1}"));
        told("a log", &compared(&room, "@{-1}"));
        count += 2;
    }
    for text in [
        "[",
        "[core]\nx = \"",
        "\0",
        &"[a]\n".repeat(60_000),
        &"[".repeat(200_000),
        "[core]\nrepositoryformatversion = -9999999999\n",
    ] {
        room.write(".git/config", text);
        told("settings", &compared(&room, "finst-ikkje"));
        count += 1;
    }
    println!("{count} damaged names, logs and settings");
}

#[test]
fn too_many_files_and_too_deep_folders_of_its_own_are_refused() {
    let room = repository();
    let folder = room.path(".git/objects/aa");
    fs::create_dir_all(&folder).expect("a folder");
    for n in 0..50_100 {
        fs::File::create(folder.join(n.to_string())).expect("a file");
    }
    refused("50,100 files", &room, "HEAD", "er for stort");
    let room = repository();
    fs::create_dir_all(room.path(".git/refs/heads").join("x/".repeat(100))).expect("folders");
    refused("100 folders deep", &room, "HEAD", "er for stort");
}

#[test]
fn folders_of_a_commit_end_however_they_are_made() {
    let room = repository();
    let blob = Loose::new("blob", b"x: 1\n").put(&room);
    let within = |inner: ObjectId, wide: usize| {
        let names: Vec<String> = (0..wide).map(|n| format!("{n:02}")).collect();
        let entries: Vec<(&str, &[u8], _)> = names.iter().map(|name| ("40000", name.as_bytes(), inner)).collect();
        Loose::new("tree", &tree(&entries)).put(&room)
    };
    let own = Loose::new("tree", &tree(&[("40000", b"x", id(0xaa))])).named(id(0xaa)).put(&room);
    beside(&room, &[("40000", b"ring", own)]);
    refused("a folder in itself", &room, "bombe", DAMAGED);
    committed(&room, own);
    refused("nothing but a ring", &room, "bombe", DAMAGED);
    for (wide, deep, fits) in
        [(1, 29, true), (1, 40, false), (10, 3, true), (10, 12, false), (100, 4, false), (2, 30, false)]
    {
        let mut inner = Loose::new("tree", &tree(&[("100644", b"y", blob)])).put(&room);
        (0..deep).for_each(|_| inner = within(inner, wide));
        beside(&room, &[("40000", b"djup", inner)]);
        match fits {
            true => read(&format!("{wide} wide, {deep} deep"), &room, "bombe", "haust"),
            false => refused(&format!("{wide} wide, {deep} deep"), &room, "bombe", LARGE),
        }
    }
    let names: Vec<String> = (0..100_000).map(|n| format!("f{n:06}")).collect();
    let entries: Vec<(&str, &[u8], _)> = names.iter().map(|name| ("100644", name.as_bytes(), blob)).collect();
    beside(&room, &entries);
    refused("100,000 files", &room, "bombe", LARGE);
    beside(&room, &entries[..4900]);
    read("4,900 files", &room, "bombe", "haust");
    let long = vec![b'n'; 9 * MB];
    beside(&room, &[("100644", &long, blob)]);
    refused("a name of 9 MB", &room, "bombe", BOMB);
}

#[test]
fn packs_that_lie_go_in_rings_or_unpack_to_gigabytes_are_refused() {
    let chains: [(usize, u64, u64, Option<&str>); 9] = [
        (1, 30 << 20, 30 << 20, None),
        (50, 30 << 20, 30 << 20, None),
        (249, 1 << 20, 1 << 20, None),
        (251, 1000, 1000, Some(BOMB)),
        (5000, 1000, 1000, Some(BOMB)),
        (1, 60 << 20, 60 << 20, Some(LARGE)),
        (1, 10, 1 << 40, Some(LARGE)),
        (1, 2000, 1000, Some(DAMAGED)),
        (1, 500, 1000, Some(DAMAGED)),
    ];
    for (long, makes, says, why) in chains {
        let room = repository();
        let end = chain(&room, long, makes, says);
        with_file(&room, end);
        match why {
            None => read(&format!("{long} differences"), &room, "bombe", "haust"),
            Some(why) => refused(&format!("{long} differences of {makes}"), &room, "bombe", why),
        }
    }
    let (a, c) = (id(0xaa), id(0xcc));
    let own = |id: ObjectId, base: ObjectId| Entry::new(id, 7, b"\x05\x05\x05abcde").on(base.as_bytes().to_vec());
    let cases: Vec<(&str, Vec<Entry>, Option<u64>)> = vec![
        ("a difference to itself", vec![own(a, a)], None),
        ("differences in a ring", vec![own(a, c), own(c, a)], None),
        ("a difference to nothing", vec![own(a, id(1))], None),
        ("a difference to before the pack", vec![Entry::new(a, 6, b"\x05\x05\x05abcde").on(distance(1 << 40))], None),
        ("a difference to its own place", vec![Entry::new(a, 6, b"\x05\x05\x05abcde").on(distance(0))], None),
        ("a difference to the header", vec![Entry::new(a, 6, b"\x05\x05\x05abcde").on(distance(5))], None),
        ("kind 0", vec![Entry::new(a, 0, b"x")], None),
        ("kind 5", vec![Entry::new(a, 5, b"x")], None),
        ("says 30 MB, is 1 byte", vec![Entry::new(a, 3, b"x").sized(30 << 20)], None),
        ("says 1 byte, is 200 MB", vec![Entry::new(a, 3, &vec![0; 200 * MB]).sized(1)], None),
        ("says 2^60", vec![Entry::new(a, 3, b"x").sized(1 << 60)], None),
        ("no zlib", vec![Entry { bytes: b"tull og vas".to_vec(), ..Entry::new(a, 3, b"x") }], None),
        ("an offset past the end", vec![Entry::new(a, 3, b"x")], Some(1_000_000)),
        ("an offset of 2^40", vec![Entry::new(a, 3, b"x")], Some(1 << 40)),
        ("an offset of 2^63", vec![Entry::new(a, 3, b"x")], Some(1 << 63)),
        ("an offset in the header", vec![Entry::new(a, 3, b"x")], Some(0)),
        ("an offset in the sum", vec![Entry::new(a, 3, b"x")], Some(25)),
    ];
    for (what, entries, offset) in &cases {
        let room = repository();
        pack(&room, entries, *offset);
        with_file(&room, a);
        let run = compared(&room, "bombe");
        told(what, &run);
        assert_ne!(run.code, Some(0), "{what}: {run}");
    }
    println!("{} packs", chains.len() + cases.len());
}

#[test]
fn a_damaged_repository_is_told_wherever_the_damage_is() {
    type Damage = fn(&mut Vec<u8>);
    let damages: [(&str, Damage); 10] = [
        ("half", |bytes| bytes.truncate(bytes.len() / 2)),
        ("nothing", Vec::clear),
        ("eight bytes", |bytes| bytes.truncate(8)),
        ("ones", |bytes| bytes.iter_mut().skip(8).for_each(|byte| *byte = 0xff)),
        ("noughts", |bytes| bytes.iter_mut().skip(8).for_each(|byte| *byte = 0)),
        ("another mark", |bytes| bytes.iter_mut().take(4).for_each(|byte| *byte = b'T')),
        ("another version", |bytes| bytes.iter_mut().skip(4).take(4).for_each(|byte| *byte = 9)),
        ("a table of ones", |bytes| bytes.iter_mut().skip(8).take(1024).for_each(|byte| *byte = 0xff)),
        ("a table turned round", |bytes| {
            let end = bytes.len().min(1032);
            bytes[8.min(end)..end].reverse();
        }),
        ("its end", |bytes| bytes.iter_mut().rev().take(300).for_each(|byte| *byte = 0xff)),
    ];
    let mut count = 0;
    let base = repository();
    git(&base, &["gc", "--quiet", "--aggressive"]);
    git(&base, &["repack", "-a", "-d", "--quiet", "--write-bitmap-index"]);
    git(&base, &["multi-pack-index", "write"]);
    git(&base, &["commit-graph", "write", "--reachable"]);
    for end in [".idx", ".pack", ".bitmap", "multi-pack-index", "commit-graph"] {
        for (what, damage) in damages {
            let room = Room::new();
            crate::room::copy(&base.path(""), &room.path(""));
            let paths = if end == "commit-graph" {
                vec![room.path(".git/objects/info/commit-graph")]
            } else {
                packed(&room, end)
            };
            for path in paths {
                let mut bytes = fs::read(&path).expect("a file");
                damage(&mut bytes);
                fs::remove_file(&path).and_then(|()| fs::write(&path, bytes)).expect("a file");
            }
            let run = compared(&room, "HEAD~1");
            told(&format!("{end}: {what}"), &run);
            // what git has beside the packs is not needed
            assert!(run.code == Some(0) || [".idx", ".pack"].contains(&end), "{end}: {what}: {run}");
            count += 1;
        }
    }
    println!("{count} damaged packs and indexes");
}

const ROUNDS: usize = 150;

#[test]
fn a_repository_with_bytes_changed_by_chance_is_read_or_told() {
    let base = repository();
    git(&base, &["gc", "--quiet"]);
    let mut random = crate::chance::Chance::new(13);
    let mut read = 0;
    for round in 0..ROUNDS {
        let room = Room::new();
        crate::room::copy(&base.path(""), &room.path(""));
        let mut paths = packed(&room, ".pack");
        paths.extend(packed(&room, ".idx"));
        paths.extend(["HEAD", "packed-refs", "config", "logs/HEAD"].map(|part| room.path(".git").join(part)));
        let path = &paths[random.below(paths.len())];
        let mut bytes = fs::read(path).expect("a file");
        for _ in 0..=random.below(4) {
            let at = random.below(bytes.len());
            if let Some(byte) = bytes.get_mut(at) {
                *byte = random.below(256) as u8;
            }
        }
        fs::remove_file(path).and_then(|()| fs::write(path, bytes)).expect("a file");
        let run = compared(&room, "HEAD~1");
        // nothing that was committed is read as something else: then there would be changes, or faults
        told(&format!("round {round}"), &run);
        assert!(run.code != Some(0) || run.stdout.contains("vinteren"), "round {round}: {run}");
        read += usize::from(run.code == Some(0));
    }
    println!("{ROUNDS} repositories with changed bytes, {read} of which are read all the same");
}
