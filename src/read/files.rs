//! Opens files with care: regular ones only, inside the municipality's folder, and no larger than a plan can need.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Why a file was not read.
#[derive(Debug)]
pub enum Refusal {
    Missing,
    /// A folder, a pipe, a device.
    NotAFile,
    /// Outside the municipality's folder, perhaps through a link.
    Outside,
    TooLarge,
    Io(io::Error),
}

impl Refusal {
    fn of(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Refusal::Missing,
            _ => Refusal::Io(error),
        }
    }

    /// What is wrong, in nynorsk; the name of the file stands before it.
    pub fn words(&self, most: u64) -> String {
        match self {
            Refusal::Missing => "finst ikkje".into(),
            Refusal::NotAFile => "er ikkje ei vanleg fil".into(),
            Refusal::Outside => "ligg utanfor mappa til kommunen".into(),
            Refusal::TooLarge => format!("er for stor (over {} MB)", most >> 20),
            Refusal::Io(e) if e.kind() == io::ErrorKind::PermissionDenied => {
                "kan ikkje opnast: du har ikkje løyve".into()
            }
            Refusal::Io(_) => "kan ikkje lesast".into(),
        }
    }
}

/// The files of a municipality's folder, which every file of its plans lies in.
#[derive(Clone, Debug)]
pub enum Files<'a> {
    /// On the disk: the folder, with links resolved.
    Disk(PathBuf),
    /// In memory: all files that there are, by path.
    Memory(&'a BTreeMap<PathBuf, Vec<u8>>),
}

impl Files<'_> {
    /// Those of a folder on the disk.
    pub fn on_disk(folder: &Path) -> io::Result<Self> {
        Ok(Files::Disk(fs::canonicalize(folder)?))
    }

    /// The bytes of a file inside the folder, `most` at the most.
    pub fn read(&self, path: &Path, most: u64) -> Result<Vec<u8>, Refusal> {
        match self {
            Files::Disk(canonical) => {
                let real = fs::canonicalize(path).map_err(Refusal::of)?;
                if !real.starts_with(canonical) {
                    return Err(Refusal::Outside);
                }
                regular(&real, most)
            }
            Files::Memory(files) => {
                let Some(bytes) = files.get(path) else {
                    let is_folder = files.keys().any(|file| file.starts_with(path));
                    return Err(if is_folder { Refusal::NotAFile } else { Refusal::Missing });
                };
                if bytes.len() as u64 > most { Err(Refusal::TooLarge) } else { Ok(bytes.clone()) }
            }
        }
    }

    /// The paths of what lies in a folder, in no order.
    pub fn list(&self, folder: &Path) -> Vec<PathBuf> {
        match self {
            Files::Disk(_) => fs::read_dir(folder)
                .map(|entries| entries.filter_map(Result::ok).map(|e| e.path()).collect())
                .unwrap_or_default(),
            Files::Memory(files) => files.keys().filter(|path| path.parent() == Some(folder)).cloned().collect(),
        }
    }
}

/// The bytes of a file anywhere, `most` at the most.
#[cfg(feature = "cli")]
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, Refusal> {
    let real = fs::canonicalize(path).map_err(Refusal::of)?;
    regular(&real, most)
}

fn regular(real: &Path, most: u64) -> Result<Vec<u8>, Refusal> {
    // before it is opened: to open a pipe would be to wait for its writer
    let meta = fs::metadata(real).map_err(Refusal::Io)?;
    if !meta.is_file() {
        return Err(Refusal::NotAFile);
    }
    if meta.len() > most {
        return Err(Refusal::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(meta.len()).unwrap_or(0));
    // a file may grow while it is read
    File::open(real).and_then(|f| f.take(most + 1).read_to_end(&mut bytes)).map_err(Refusal::Io)?;
    if bytes.len() as u64 > most { Err(Refusal::TooLarge) } else { Ok(bytes) }
}
