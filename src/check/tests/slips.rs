//! One slip of the hand, and how many messages come of it.

use crate::fault::{Fault, Faults, Sources};
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

#[test]
fn one_slip_gives_two_messages_at_most() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let plans = [root.join("tests/fixtures/planar"), root.join("content")];
    let plans: Vec<Sound> = find(&plans).unwrap().plans.iter().map(Sound::of).collect();
    let from: u64 = std::env::var("SLIP_FROM").map_or(0, |n| n.parse().unwrap());
    let count: u64 = std::env::var("SLIPS").map_or(100, |n| n.parse().unwrap());
    let show: usize = std::env::var("SLIP_SHOW").map_or(3, |n| n.parse().unwrap());
    let mut by_count: BTreeMap<usize, usize> = BTreeMap::new();
    let mut by_kind: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for number in from..from + count {
        let plan = &plans[number as usize % plans.len()];
        let texts: Vec<&PathBuf> =
            plan.files.keys().filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
        let path = texts[(number as usize / plans.len()) % texts.len()];
        let text = String::from_utf8(plan.files[path].clone()).unwrap();
        let Some(slipped) = slip(&text, number) else { continue };
        let (sources, faults) = plan.with(path, &slipped.text);
        let said: usize = faults.iter().map(Fault::stands_for).sum();
        *by_count.entry(said.min(9)).or_default() += 1;
        let kind = by_kind.entry(slipped.what).or_default();
        kind.0 += 1;
        kind.1 += usize::from(said > 2);
        if said >= show {
            println!(
                "\n#{number} {said}: {} at {}:{}",
                slipped.what,
                path.strip_prefix(root).unwrap().display(),
                slipped.line
            );
            let lines: Vec<&str> = slipped.text.lines().collect();
            for at in slipped.line.saturating_sub(3)..(slipped.line + 2).min(lines.len()) {
                println!("  {:3} | {}", at + 1, lines[at].chars().take(90).collect::<String>());
            }
            for fault in faults.iter().take(6) {
                println!(
                    "    {}",
                    crate::fault::short::line(fault, &sources, crate::norsk::Målform::Nynorsk)
                        .rsplit('/')
                        .next()
                        .unwrap()
                        .chars()
                        .take(230)
                        .collect::<String>()
                );
            }
        }
    }
    println!("{by_count:?}");
    for (kind, (all, many)) in by_kind {
        println!("{many:4} of {all:4} {kind}");
    }
}
