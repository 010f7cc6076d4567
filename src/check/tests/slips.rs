//! One slip of the hand, and how many messages come of it.

use crate::fault::{Fault, Faults, Sources, short};
use crate::norsk::Målform;
use crate::plan::resolved::Resolved;
use crate::read::{Origin, PlanFolder, find, read};
use crate::tests::slips::slip;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

/// A plan with all its files in memory.
struct Sound {
    folder: PlanFolder,
    files: BTreeMap<PathBuf, Vec<u8>>,
    /// What is said of it as it is.
    said: Vec<Fault>,
}

impl Sound {
    fn of(folder: &PlanFolder) -> Self {
        let mut files = BTreeMap::new();
        gather(&folder.kommune, &folder.path, &mut files);
        let said = checked(folder, &files).1;
        Self { folder: folder.clone(), files, said }
    }

    /// The faults of the plan with another file, but for those that it has anyway.
    fn with(&self, path: &Path, text: &str) -> (Sources, Vec<Fault>) {
        let mut files = self.files.clone();
        files.insert(path.into(), text.as_bytes().to_vec());
        let (sources, faults) = checked(&self.folder, &files);
        let mut before: HashMap<(&str, String), usize> = HashMap::new();
        self.said
            .iter()
            .for_each(|fault| *before.entry((fault.code.id, fault.message.nn().to_owned())).or_default() += 1);
        let new = faults.into_iter().filter(|fault| {
            let count = before.get_mut(&(fault.code.id, fault.message.nn().to_owned()));
            count.is_none_or(|count| std::mem::replace(count, count.saturating_sub(1)) == 0)
        });
        (sources, new.collect())
    }
}

fn checked(folder: &PlanFolder, files: &BTreeMap<PathBuf, Vec<u8>>) -> (Sources, Vec<Fault>) {
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    if let Some(found) = read(&Origin::memory(folder.clone(), files.clone()), &mut sources, &mut faults) {
        super::super::check(&Resolved::of(&found.plan), &mut faults);
    }
    (sources, faults.into_sorted())
}

/// The files of a plan, and those beside it that are no other plans.
fn gather(folder: &Path, plan: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let other = path.join("plan.yaml").exists() && path != plan;
            if !other {
                gather(&path, plan, files);
            }
        } else {
            files.insert(path.clone(), std::fs::read(&path).unwrap());
        }
    }
}

/// How many slips are made; all that there are of them is a matter of patience.
const SLIPS: u64 = 150;

#[test]
fn one_slip_gives_two_messages_at_most() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let plans = [root.join("tests/fixtures/planar"), root.join("content")];
    let plans: Vec<Sound> = find(&plans).unwrap().plans.iter().map(Sound::of).collect();
    // more of them, or others: SLIPS=5000 SLIP_FROM=10000
    let number = |name: &str, otherwise| std::env::var(name).map_or(otherwise, |n| n.parse().unwrap());
    let (from, count) = (number("SLIP_FROM", 0), number("SLIPS", SLIPS));
    let (mut made, mut too_many) = (0, String::new());
    for number in from..from + count {
        let plan = &plans[number as usize % plans.len()];
        let texts: Vec<&PathBuf> =
            plan.files.keys().filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
        let path = texts[(number as usize / plans.len()) % texts.len()];
        let text = String::from_utf8(plan.files[path].clone()).unwrap();
        let Some(slipped) = slip(&text, number) else { continue };
        let (sources, faults) = plan.with(path, &slipped.text);
        made += 1;
        if faults.iter().map(Fault::stands_for).sum::<usize>() > 2 {
            too_many += &format!("#{number} {} at {}:{}\n", slipped.what, path.display(), slipped.line);
            for fault in &faults {
                too_many += &format!("    {}\n", short::line(fault, &sources, Målform::Nynorsk));
            }
        }
    }
    let count = too_many.lines().filter(|line| line.starts_with('#')).count();
    assert!(count * 100 <= made, "{count} of {made} give more than two:\n{too_many}");
}
