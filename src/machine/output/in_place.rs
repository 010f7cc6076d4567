//! Another text in a file that must stay the file that it is: one with several names, or with an owner or attributes that no
//! other file can be given.
//!
//! No rename can do that, so the new text is written over the old. Meanwhile a copy lies beside, with the name of the file, its
//! old text and its new one. Should the run be killed in between, the next one that writes there finds the copy, and gives the
//! file its old text back; but only where the file is the beginning of the new text with the rest of the old one, as such a
//! kill leaves it. A file that somebody wrote to meanwhile is left alone.

use super::beside::Beside;
use super::name::Kind;
use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

/// Writes the new text over the old one.
pub fn replace(path: &Path, old: &[u8], new: &[u8]) -> io::Result<()> {
    let file = open(path)?;
    let mut copy = Beside::of_kind(super::folder_of(path), Kind::Old, 0o600)?;
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    let head = format!("{} {} {}\n", name.len(), old.len(), new.len());
    for part in [head.as_bytes(), name, old, new] {
        copy.file().write_all(part)?;
    }
    copy.file().sync_all()?;
    let written = over(&file, new);
    if written.is_err() {
        // a disk that took the old text takes it once more
        over(&file, old)?;
    }
    written
}

#[expect(clippy::disallowed_methods, reason = "the file must stay the file that it is, and a copy lies beside")]
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).open(path)
}

fn over(mut file: &File, text: &[u8]) -> io::Result<()> {
    use std::io::Seek;
    file.rewind()?;
    file.write_all(text)?;
    file.set_len(text.len() as u64)?;
    file.sync_all()
}

/// Gives the file that a copy was made of its old text back, if it was left half written; says whether the copy has served.
pub fn mend(copy: &Path, content: &mut File) -> bool {
    let mut bytes = vec![];
    if content.read_to_end(&mut bytes).is_err() {
        return false;
    }
    // a copy that is not whole was not written over yet
    let Some(copied) = Copied::parse(&bytes) else { return true };
    let path = super::folder_of(copy).join(copied.name);
    let is_file = fs::symlink_metadata(&path).is_ok_and(|of| of.is_file());
    let Ok(now) = (if is_file { fs::read(&path) } else { return true }) else { return false };
    match copied.is_half_written(&now) {
        true => open(&path).and_then(|file| over(&file, copied.old)).is_ok(),
        false => true,
    }
}

/// What stands in a copy.
struct Copied<'a> {
    name: &'a OsStr,
    old: &'a [u8],
    new: &'a [u8],
}

impl<'a> Copied<'a> {
    fn parse(bytes: &'a [u8]) -> Option<Copied<'a>> {
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let (head, rest) = (std::str::from_utf8(bytes.get(..end)?).ok()?, bytes.get(end + 1..)?);
        let lengths: Vec<usize> = head.split(' ').map(str::parse).collect::<Result<_, _>>().ok()?;
        let [name, old, new] = lengths.try_into().ok()?;
        let (name, texts) = rest.split_at_checked(name)?;
        let (old, rest) = texts.split_at_checked(old)?;
        let name = OsStr::new(std::str::from_utf8(name).ok()?);
        // a name leads nowhere else
        let is_plain = Path::new(name).file_name() == Some(name);
        (is_plain && rest.len() == new).then_some(Copied { name, old, new: rest })
    }

    /// Whether it is the beginning of the new text with the rest of the old one, and neither of them.
    fn is_half_written(&self, now: &[u8]) -> bool {
        if now == self.old || now == self.new {
            return false;
        }
        let written = now.iter().zip(self.new).take_while(|(a, b)| a == b).count();
        let longest = self.old.len().max(written);
        // any beginning will do that leaves the rest as it was; the longest leaves the least to ask for
        now.len() == longest && now.get(written..) == Some(self.old.get(written..).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::Copied;
    use std::ffi::OsStr;

    #[test]
    fn a_file_that_was_left_half_written_is_known_from_one_that_was_edited() {
        for (old, new) in
            [("aaaa bbbb cccc", "aaaa BBBB cccc"), ("lang gamal tekst", "kort"), ("kort", "lang ny tekst"), ("a", "ab")]
        {
            let copied = Copied { name: OsStr::new("a.yaml"), old: old.as_bytes(), new: new.as_bytes() };
            for written in 0..=new.len() {
                let half = format!("{}{}", &new[..written], old.get(written..).unwrap_or(""));
                assert_eq!(copied.is_half_written(half.as_bytes()), half != old && half != new, "{half}");
            }
            for edited in [format!("{old}."), format!(".{old}"), format!("{new}\n"), "noko anna".into(), String::new()]
            {
                assert!(!copied.is_half_written(edited.as_bytes()), "{old} → {new}: {edited}");
            }
        }
    }

    #[test]
    fn a_copy_that_is_not_whole_or_names_another_folder_is_none() {
        let whole = b"6 3 2\na.yamloldny";
        assert!(Copied::parse(whole).is_some());
        for end in 0..whole.len() {
            assert!(Copied::parse(&whole[..end]).is_none());
        }
        for other in
            ["9 3 2\n../a.yamloldny", "2 3 2\n..oldny", "x 3 2\n", "6 3\na.yamlold", "6 3 99999999999\na.yamloldny"]
        {
            assert!(Copied::parse(other.as_bytes()).is_none(), "{other}");
        }
    }
}
