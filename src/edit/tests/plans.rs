//! The plans that there are: what is cured in them is gone, and nothing else is said of them than before.

use super::{Cured, cure};
use crate::fault::{Fault, Faults, Sources};
use crate::plan::resolved::Resolved;
use crate::{check, read};
use std::collections::BTreeMap;
use std::path::Path;

/// The YAML files of a folder, in another.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap();
        if path.is_dir() {
            copy(&path, &to.join(name));
        } else if path.extension().is_some_and(|end| end == "yaml") {
            std::fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

fn write(cured: &[Cured]) {
    for file in cured {
        let path: &Path = file.source.path.as_deref().unwrap();
        assert_eq!(std::fs::read_to_string(path).unwrap(), file.source.original(), "the file is the one that was read");
        std::fs::write(path, &file.text).unwrap();
    }
}

fn checked(plan: &read::PlanFolder) -> (Sources, Vec<Fault>) {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    if let Some(found) = read::read(&read::Origin::folder(plan.clone()), &mut sources, &mut faults) {
        check::check(&Resolved::of(&found.plan), &mut faults);
    }
    (sources, faults.into_sorted())
}

/// What is said, without where: a cure may move what stands behind it on its line.
fn said(faults: &[Fault]) -> BTreeMap<(&'static str, String), usize> {
    let mut out = BTreeMap::new();
    faults.iter().for_each(|fault| *out.entry((fault.code.id, fault.message.nn().to_owned())).or_default() += 1);
    out
}

#[test]
fn what_is_cured_is_gone_and_nothing_new_is_said() {
    let mut total = 0;
    for folder in ["content", "tests/fixtures/planar", "tests/fixtures/endringar", "tests/fixtures/feil"] {
        let root = tempfile::tempdir().unwrap();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), root.path());
        for plan in read::find(&[root.path().to_path_buf()]).unwrap().plans {
            let (sources, before) = checked(&plan);
            let cured = cure(&sources, &before);
            write(&cured);
            let (sources, after) = checked(&plan);
            assert!(cure(&sources, &after).is_empty(), "{} is cured at once", plan.path.display());
            let (before, after) = (said(&before), said(&after));
            for (fault, count) in &after {
                assert!(
                    before.get(fault).is_some_and(|before| before >= count),
                    "{fault:?} is new in {}",
                    plan.path.display()
                );
            }
            let done: usize = cured.iter().map(|file| file.done.len()).sum();
            assert!(done == 0 || before != after, "{}", plan.path.display());
            total += done;
        }
    }
    assert!(total > 4, "{total}");
}
