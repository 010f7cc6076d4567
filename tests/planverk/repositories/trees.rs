//! Whatever the files of a commit are called, they lead nowhere, and two names are two files.

use super::made::{Loose, beside, committed, found, id, tree};
use super::{compared, read, refused, repository, told};

#[test]
fn a_name_that_leads_somewhere_is_refused() {
    let room = repository();
    let blob = Loose::new("blob", b"x: 1\n").put(&room);
    let folder = Loose::new("tree", &tree(&[("100644", b"y.yaml", blob)])).put(&room);
    let unsafe_names: [&[u8]; 21] = [
        b"..",
        b".",
        b"",
        b".git",
        b".GIT",
        b".git ",
        b".git.",
        b"git~1",
        b".g\xe2\x80\x8cit",
        b".git\\x",
        b".git::$INDEX_ALLOCATION",
        b"/",
        b"/etc",
        b"a/b",
        b"a/../b",
        b"./x",
        b"../x",
        b"slt-2026/plan.yaml",
        b"a\\b",
        b"\\\\server\\x",
        b"..\\x",
    ];
    for name in unsafe_names {
        for (mode, what) in [("100644", blob), ("40000", folder)] {
            beside(&room, &[(mode, name, what)]);
            refused(&format!("{mode} {name:?}"), &room, "bombe", "namn som ikkje er trygt");
        }
    }
    let odd: [&[u8]; 14] = [
        b"con",
        b"C:",
        b"a:b",
        b"-rf",
        b"~",
        b"$HOME",
        b"`id`",
        b"\n",
        b"\x1b[31mraud",
        b"\xff\xfe",
        b"a\xcc\x8a",
        b"x ",
        b"x.",
        b"...",
    ];
    for name in odd {
        for (mode, what) in [("100644", blob), ("40000", folder), ("100755", blob), ("100664", blob)] {
            beside(&room, &[(mode, name, what)]);
            read(&format!("{mode} {name:?}"), &room, "bombe", "haust");
        }
    }
    println!("{} names that lead somewhere, {} odd ones", 2 * unsafe_names.len(), 4 * odd.len());
}

#[test]
fn two_of_one_name_are_refused_and_two_that_look_alike_are_two() {
    let room = repository();
    let blob = Loose::new("blob", b"x: 1\n").put(&room);
    let folder = Loose::new("tree", &[]).put(&room);
    let twice: [[(&str, &[u8], _); 2]; 3] = [
        [("100644", b"x", blob), ("100644", b"x", blob)],
        [("100644", b"x", blob), ("40000", b"x", folder)],
        [("40000", b"x", folder), ("100755", b"x", blob)],
    ];
    for entries in twice {
        beside(&room, &entries);
        refused("two of one name", &room, "bombe", "namn som ikkje er trygt");
    }
    beside(&room, &[("100644", b"kommune.yaml", blob)]);
    refused("two municipalities", &room, "bombe", "namn som ikkje er trygt: «kommune.yaml»");
    beside(&room, &[("100644", b"\xff.yaml", blob), ("100644", b"\xfe.yaml", blob), ("100644", b"KOMMUNE.YAML", blob)]);
    told("names that are no text", &compared(&room, "bombe"));
}

#[test]
fn a_tree_that_is_damaged_or_of_odd_modes_is_told() {
    let room = repository();
    let blob = Loose::new("blob", b"x: 1\n").put(&room);
    let mut count = 0;
    for mode in [
        "0",
        "1",
        "777",
        "999999",
        "40755",
        "177777",
        "-1",
        "",
        "100644 100644",
        "0100644",
        "99999999999999999999",
        "o",
        "\n",
    ] {
        beside(&room, &[(mode, b"x", blob)]);
        told(mode, &compared(&room, "bombe"));
        count += 1;
    }
    let whole = tree(&[("100644", b"x", blob), ("40000", b"y", id(9))]);
    for upto in 1..whole.len() {
        let part = Loose::new("tree", &whole[..upto]).put(&room);
        beside(&room, &[("40000", b"del", part)]);
        told(&format!("the first {upto} bytes"), &compared(&room, "bombe"));
        count += 1;
    }
    for wrong in ["tull", " \0", "100644 x", "100644  \0", "\0\0\0\0"] {
        committed(&room, Loose::new("tree", wrong.as_bytes()).put(&room));
        told(wrong, &compared(&room, "bombe"));
        count += 1;
    }
    let front = found(&room, "HEAD:fjordvik/slt-2026/plan.yaml");
    for (mode, name, what) in [("40000", "x.yaml", front), ("100644", "x.yaml", found(&room, "HEAD^{tree}"))] {
        beside(&room, &[(mode, name.as_bytes(), what)]);
        refused("a file that is a folder", &room, "bombe", "er skadd");
        count += 1;
    }
    println!("{count} trees that are damaged or odd");
}
