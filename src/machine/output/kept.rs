//! What a file keeps when another takes its place: owner, group, permissions, and what the disk has noted of it.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;

/// Whether a file has more names than one: another file in the place of one of them would be none of the others'.
#[cfg(unix)]
pub fn has_other_names(own: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(own) > 1
}

#[cfg(not(unix))]
pub fn has_other_names(_: &Metadata) -> bool {
    false
}

/// Gives what is built the permissions of the file that it takes the place of, and its owner where this user may do that.
#[cfg(unix)]
pub fn mode(old: &Metadata, new: &File) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let own = new.metadata()?;
    if (own.uid(), own.gid()) != (old.uid(), old.gid()) {
        // a file that was another's is then whoever's who builds
        let _ = std::os::unix::fs::fchown(new, Some(old.uid()), Some(old.gid()));
    }
    new.set_permissions(std::fs::Permissions::from_mode(old.permissions().mode() & 0o777))
}

#[cfg(not(unix))]
pub fn mode(_: &Metadata, _: &File) -> io::Result<()> {
    Ok(())
}

/// Gives a file all that the one at a path has, and says whether it could.
#[cfg(unix)]
pub fn all(path: &Path, old: &Metadata, new: &File) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let own = new.metadata()?;
    let (user, group) = (own.uid() != old.uid(), own.gid() != old.gid());
    let chown = std::os::unix::fs::fchown(new, user.then_some(old.uid()), group.then_some(old.gid()));
    if (user || group) && chown.is_err() {
        return Ok(false);
    }
    // after the owner, whose change may take some of them away, and before the attributes, which may say them more finely
    new.set_permissions(old.permissions())?;
    attributes(path, new)
}

#[cfg(not(unix))]
pub fn all(_: &Path, old: &Metadata, new: &File) -> io::Result<bool> {
    new.set_permissions(old.permissions())?;
    Ok(true)
}

/// Gives a file the attributes of the one at a path (lists of who may read it, labels, notes), and says whether it could.
#[cfg(target_os = "linux")]
fn attributes(path: &Path, new: &File) -> io::Result<bool> {
    use rustix::fs::{XattrFlags, fremovexattr, fsetxattr};
    let old = File::open(path)?;
    let (Some(wanted), Some(own)) = (listed(&old), listed(new)) else { return Ok(false) };
    let extra = own.iter().filter(|(name, _)| !wanted.iter().any(|(other, _)| other == name));
    let missing = wanted.iter().filter(|attribute| !own.contains(attribute));
    let set = missing.map(|(name, value)| fsetxattr(new, name.as_slice(), value, XattrFlags::empty()));
    Ok(set.chain(extra.map(|(name, _)| fremovexattr(new, name.as_slice()))).all(|done| done.is_ok()))
}

/// An attribute: its name and its value.
#[cfg(target_os = "linux")]
type Attribute = (Vec<u8>, Vec<u8>);

/// The attributes of a file; none where they cannot be read, and an empty list on a disk without any.
#[cfg(target_os = "linux")]
fn listed(file: &File) -> Option<Vec<Attribute>> {
    use rustix::fs::{fgetxattr, flistxattr};
    use rustix::io::Errno;
    // the kernel's own limits of a list and of a value
    let mut names = vec![0; 1 << 16];
    let mut value = vec![0; 1 << 16];
    let len = match flistxattr(file, names.as_mut_slice()) {
        Ok(len) => len,
        Err(Errno::NOTSUP | Errno::NOSYS) => 0,
        Err(_) => return None,
    };
    let names = names.get(..len)?.split(|byte| *byte == 0).filter(|name| !name.is_empty());
    names
        .map(|name| {
            let len = fgetxattr(file, name, value.as_mut_slice()).ok()?;
            Some((name.to_vec(), value.get(..len)?.to_vec()))
        })
        .collect()
}

#[cfg(all(unix, not(target_os = "linux")))]
fn attributes(_: &Path, _: &File) -> io::Result<bool> {
    Ok(true)
}
