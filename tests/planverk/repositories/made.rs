//! Objects, packs and names as somebody could have made them: whole, or lying about themselves.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use gix::ObjectId;
use gix::bstr::ByteSlice as _;
use gix::hash::Kind as Hash;
use gix::zlib::Compression;
use gix::zlib::stream::deflate;

use super::git;
use crate::room::Room;

/// An id that no object has by itself.
pub fn id(byte: u8) -> ObjectId {
    ObjectId::from_bytes_or_panic(&[byte; 20])
}

pub fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut packed = deflate::Write::new(vec![], Compression::BEST_SPEED);
    packed.write_all(bytes).and_then(|()| packed.flush()).expect("a vector takes all");
    packed.into_inner()
}

/// An object in a file of its own, with a name and a size that it may not have.
pub struct Loose<'b> {
    pub kind: &'b str,
    pub bytes: &'b [u8],
    pub name: Option<ObjectId>,
    pub size: Option<String>,
}

impl<'b> Loose<'b> {
    pub fn new(kind: &'b str, bytes: &'b [u8]) -> Loose<'b> {
        Loose { kind, bytes, name: None, size: None }
    }

    pub fn named(self, name: ObjectId) -> Loose<'b> {
        Loose { name: Some(name), ..self }
    }

    /// The name that it should have.
    pub fn id(&self) -> ObjectId {
        hash(&[format!("{} {}\0", self.kind, self.bytes.len()).as_bytes(), self.bytes].concat())
    }

    pub fn put(self, room: &Room) -> ObjectId {
        let size = self.size.unwrap_or_else(|| self.bytes.len().to_string());
        let whole = [format!("{} {size}\0", self.kind).as_bytes(), self.bytes].concat();
        let name = self.name.unwrap_or_else(|| hash(&whole));
        fs::write(self::file(room, name), zlib(&whole)).expect("an object");
        name
    }
}

/// The file of an object, ready to be written.
pub fn file(room: &Room, name: ObjectId) -> PathBuf {
    let hex = name.to_string();
    let path = room.path(".git/objects").join(&hex[..2]).join(&hex[2..]);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    let _ = fs::remove_file(&path);
    path
}

fn hash(bytes: &[u8]) -> ObjectId {
    let mut hasher = gix::hash::hasher(Hash::Sha1);
    hasher.update(bytes);
    hasher.try_finalize().expect("a hash")
}

/// The id of what git calls so.
pub fn found(room: &Room, name: &str) -> ObjectId {
    ObjectId::from_hex(git(room, &["rev-parse", name]).as_bytes()).expect("a hash")
}

pub fn tree(entries: &[(&str, &[u8], ObjectId)]) -> Vec<u8> {
    entries.iter().flat_map(|(mode, name, id)| [mode.as_bytes(), b" ", name, b"\0", id.as_bytes()].concat()).collect()
}

pub fn commit(tree: ObjectId, parents: &[ObjectId], message: &str) -> Vec<u8> {
    let parents: String = parents.iter().map(|parent| format!("parent {parent}\n")).collect();
    let who = "Kari <kari@example.org> 1767614400 +0000";
    format!("tree {tree}\n{parents}author {who}\ncommitter {who}\n\n{message}\n").into_bytes()
}

pub fn tag(target: ObjectId, kind: &str) -> Vec<u8> {
    format!("object {target}\ntype {kind}\ntag v\ntagger Kari <kari@example.org> 1767614400 +0000\n\nx\n").into_bytes()
}

/// A branch `bombe` that stands for this.
pub fn branch(room: &Room, id: ObjectId) {
    room.write(".git/refs/heads/bombe", format!("{id}\n"));
}

/// A commit on the branch `bombe`, of this tree.
pub fn committed(room: &Room, tree: ObjectId) {
    branch(room, Loose::new("commit", &commit(tree, &[], "x")).put(room));
}

/// A commit whose municipality has these entries beside its own.
pub fn beside(room: &Room, entries: &[(&str, &[u8], ObjectId)]) {
    let kommune = found(room, "HEAD:fjordvik/kommune.yaml");
    let plan = found(room, "HEAD:fjordvik/slt-2026");
    let own: [(&str, &[u8], _); 2] = [("100644", b"kommune.yaml", kommune), ("40000", b"slt-2026", plan)];
    let kommune = Loose::new("tree", &tree(&[entries, &own].concat())).put(room);
    committed(room, Loose::new("tree", &tree(&[("40000", b"fjordvik", kommune)])).put(room));
}

/// One entry of a pack.
pub struct Entry {
    pub id: ObjectId,
    /// 1 to 4 are a commit, a tree, a file and a tag; 6 is a difference to what lies before, and 7 one to an object.
    pub kind: u8,
    pub size: u64,
    /// How far before it lies what it is a difference to, or the id of that.
    pub base: Vec<u8>,
    pub bytes: Vec<u8>,
}

impl Entry {
    pub fn new(id: ObjectId, kind: u8, bytes: &[u8]) -> Entry {
        Entry { id, kind, size: bytes.len() as u64, base: vec![], bytes: zlib(bytes) }
    }

    pub fn sized(self, size: u64) -> Entry {
        Entry { size, ..self }
    }

    pub fn on(self, base: Vec<u8>) -> Entry {
        Entry { base, ..self }
    }

    fn whole(&self) -> Vec<u8> {
        let mut size = self.size >> 4;
        let mut out = vec![self.kind << 4 | (self.size & 15) as u8];
        while size > 0 {
            *out.last_mut().expect("a byte") |= 0x80;
            out.push((size & 0x7f) as u8);
            size >>= 7;
        }
        [out.as_slice(), &self.base, &self.bytes].concat()
    }
}

/// A distance, as a pack has it.
pub fn distance(mut far: u64) -> Vec<u8> {
    let mut out = vec![(far & 0x7f) as u8];
    while far >> 7 > 0 {
        far = (far >> 7) - 1;
        out.insert(0, 0x80 | (far & 0x7f) as u8);
    }
    out
}

/// A pack and its index; where offsets are given, the index has them in place of the true ones.
pub fn pack(room: &Room, entries: &[Entry], offsets: Option<u64>) {
    let mut bytes = b"PACK\0\0\0\x02".to_vec();
    bytes.extend((entries.len() as u32).to_be_bytes());
    let mut lines = vec![];
    for entry in entries {
        lines.push((entry.id, offsets.unwrap_or(bytes.len() as u64)));
        bytes.extend(entry.whole());
    }
    let sum = hash(&bytes);
    bytes.extend(sum.as_bytes());
    lines.sort();
    let mut index = b"\xfftOc\0\0\0\x02".to_vec();
    for first in 0..=255u8 {
        let upto = lines.iter().filter(|(id, _)| id.as_bytes()[0] <= first).count();
        index.extend((upto as u32).to_be_bytes());
    }
    lines.iter().for_each(|(id, _)| index.extend(id.as_bytes()));
    lines.iter().for_each(|_| index.extend([0; 4]));
    let far: Vec<u64> = lines.iter().map(|(_, at)| *at).filter(|at| *at >= 1 << 31).collect();
    let mut nth = 0x8000_0000u32;
    for (_, at) in &lines {
        let at = u32::try_from(*at).ok().filter(|at| at >> 31 == 0).unwrap_or_else(|| {
            nth += 1;
            nth - 1
        });
        index.extend(at.to_be_bytes());
    }
    far.iter().for_each(|at| index.extend(at.to_be_bytes()));
    index.extend(sum.as_bytes());
    index.extend(hash(&index).as_bytes().to_vec());
    let name = format!(".git/objects/pack/pack-{sum}");
    room.write(format!("{name}.pack"), bytes);
    room.write(format!("{name}.idx"), index);
}

/// The files of the packs of a repository that was packed, whose names end so.
pub fn packed(room: &Room, end: &str) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(room.path(".git/objects/pack")).expect("packs").map(|entry| entry.expect("a pack").path());
    entries.filter(|path| path.as_os_str().as_encoded_bytes().as_bstr().ends_with(end.as_bytes())).collect()
}
