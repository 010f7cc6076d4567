//! A plan that its PDF carries: `bygg --med-kjelde`, `hent-kjelde`, and `samanlikn` with such a PDF.

mod changed;
mod folder;
mod foreign;
mod hostile;
mod made;
mod round_trip;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::room::{Room, Run};
use crate::samples::{self, Sample};

/// The PDFs of all samples with their source, built in one run.
static BUILT: LazyLock<PathBuf> = LazyLock::new(|| {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("med-kjelde");
    let _ = std::fs::remove_dir_all(&out);
    let room = Room::new();
    let command = room.planverk().args(["bygg", "--med-kjelde"]).arg("--ut").arg(&out);
    command.args(samples::all().iter().map(|sample| &sample.folder)).run().ended(0);
    out
});

/// The PDF of a sample, with its source.
fn carrier(sample: &Sample) -> PathBuf {
    BUILT.join(format!("{}.pdf", sample.name))
}

/// The bytes of one that is small.
fn small() -> Vec<u8> {
    std::fs::read(carrier(samples::named("fjordvik-kort-2026"))).expect("a PDF")
}

/// `planverk hent-kjelde`.
fn take_out(room: &Room, pdf: impl AsRef<Path>, folder: &str) -> Run {
    room.planverk().arg("hent-kjelde").arg(pdf.as_ref()).arg(folder).run()
}

/// What a folder holds, by path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(path) = open.pop() {
        for entry in std::fs::read_dir(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())) {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("a path in the folder").to_string_lossy().into_owned();
                found.insert(name, std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())));
            }
        }
    }
    found
}

/// The run of one that gave nothing: told in nynorsk, with a way out, and nothing written.
#[track_caller]
fn refused(room: &Room, pdf: impl AsRef<Path>, word: &str) {
    let before = files(&room.path(""));
    let run = take_out(room, pdf, "henta").ended(2);
    assert!(run.stdout.is_empty() && run.stderr.starts_with("feil: ") && run.stderr.contains("\n  råd: "), "{run}");
    assert!(run.stderr.contains(word), "{word:?} is not told: {run}");
    for foreign in ["panicked", "overflow", "Error", "error"] {
        assert!(!run.stderr.contains(foreign), "{run}");
    }
    assert!(!room.path("henta").exists(), "{run}");
    assert!(files(&room.path("")) == before, "something was written: {run}");
}

/// A room with this PDF in it.
fn room(bytes: &[u8]) -> Room {
    let room = Room::new();
    room.write("fil.pdf", bytes);
    room
}

/// Refuses a PDF of these bytes.
#[track_caller]
fn all_refused(bytes: &[u8], word: &str) {
    refused(&room(bytes), "fil.pdf", word);
}
