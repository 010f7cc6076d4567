//! Random plans, printed and read back: the layout holds whatever is put into it.
//!
//! A few hundred pages as a rule, some thousand in CI; `PLANVERK_FUZZ_SIDER=20000` for many more. Each plan comes of its
//! number alone: `PLANVERK_FUZZ_PLAN=17` makes that one and nothing else, and leaves it in `target/tmp/fuzz`.

mod plans;
mod random;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::pdf::Pdf;
use crate::room::Room;
use crate::yaml::{self, Yaml};
use crate::{expected, layout, nothing_lost, verapdf};

/// How many plans are built in one go.
const BATCH: u64 = 12;

fn number(key: &str) -> Option<u64> {
    std::env::var(key).ok().map(|value| value.parse().unwrap_or_else(|_| panic!("{key} is not a number: {value}")))
}

#[test]
fn random_plans_lose_nothing_and_stay_in_their_place() {
    if let Some(plan) = number("PLANVERK_FUZZ_PLAN") {
        batch(plan..plan + 1);
        return;
    }
    let usual = if std::env::var_os("CI").is_some() { 3000 } else { 400 };
    let wanted = number("PLANVERK_FUZZ_SIDER").unwrap_or(usual) as usize;
    let (mut pages, mut first) = (0, 0);
    while pages < wanted {
        pages += batch(first..first + BATCH);
        first += BATCH;
    }
}

/// Builds and checks these plans. The number of pages they have.
fn batch(numbers: std::ops::Range<u64>) -> usize {
    let room = Room::new();
    room.write("content/tilfeldig/kommune.yaml", plans::municipality());
    for plan in numbers {
        for (file, text) in plans::plan(plan) {
            room.write(format!("content/tilfeldig/p{plan}/{file}"), text);
        }
    }
    let run = room.build(&[]);
    let folders: Vec<PathBuf> = std::fs::read_dir(room.path("content/tilfeldig"))
        .expect("the plans")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .collect();
    let (mut pages, mut built) = (0, Vec::new());
    for folder in folders {
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let file = room.path(format!("output/tilfeldig-{name}.pdf"));
        let faults = if file.exists() {
            let pdf = Pdf::open(&file);
            pages += pdf.pages.len();
            built.push(file);
            faults(&folder, &pdf)
        } else {
            vec![format!("not built: {run:.3000}")]
        };
        if !faults.is_empty() {
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
            let _ = std::fs::remove_dir_all(&kept);
            crate::room::copy(&folder, &kept.join("tilfeldig").join(&name));
            crate::room::copy(&room.path("content/tilfeldig/kommune.yaml"), &kept.join("tilfeldig/kommune.yaml"));
            panic!("plan {name}, kept in {}:\n{:.6000}", kept.display(), faults.join("\n"));
        }
    }
    verapdf::validate(&built);
    pages
}

fn faults(folder: &Path, pdf: &Pdf) -> Vec<String> {
    let mut faults = nothing_lost::lost(&expected::of(folder), pdf);
    faults.extend(layout::faults(pdf));
    faults.extend(alone(&yaml::open(&folder.join("tiltak.yaml")), pdf));
    faults
}

/// Pages where a measure stands without its goal, and measures that stand more than once.
fn alone(section: &Yaml, pdf: &Pdf) -> Vec<String> {
    // The contents list shows the headings a second time.
    let chapters = pdf.bookmarks.iter().filter_map(|bookmark| bookmark.page).min().unwrap_or(1);
    let mut pages: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for page in &pdf.pages[chapters - 1..] {
        let text: String = page.content().map(|run| format!("{} ", run.text)).collect();
        for mark in random::marks(&text) {
            pages.entry(mark).or_default().push(page.number);
        }
    }
    let mut faults = Vec::new();
    let tables = std::iter::once(section).chain(section.list("tabellar"));
    for goal in tables.flat_map(|table| table.list("delmål")) {
        let name = random::marks(goal.text("tittel").unwrap_or("")).remove(0);
        let reached: BTreeSet<usize> = goal
            .list("tiltak")
            .iter()
            .flat_map(|measure| marks_in(measure))
            .filter_map(|mark| pages.get(&mark)?.first().copied())
            .collect();
        for page in reached {
            if !pdf.pages[page - 1].text().contains(&name) {
                faults.push(format!("page {page}: a measure without its goal {name}"));
            }
        }
    }
    faults.extend(
        pages.iter().filter(|(_, at)| at.len() > 1).map(|(mark, at)| format!("{mark} stands on the pages {at:?}")),
    );
    faults
}

fn marks_in(yaml: &Yaml) -> Vec<String> {
    let mut scalars = Vec::new();
    yaml.scalars("", &mut scalars);
    scalars.iter().flat_map(|(_, text)| random::marks(text)).collect()
}
