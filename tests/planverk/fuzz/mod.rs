//! Random plans, printed and read back: the layout holds whatever is put into it.
//!
//! A few hundred pages as a rule, some thousand in CI; `PLANVERK_FUZZ_SIDER=20000` for many more. Each plan comes of its
//! number alone: `PLANVERK_FUZZ_PLAN=17` makes that one and nothing else, and leaves it in `target/tmp/fuzz`.

mod plans;
mod random;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::pdf::Pdf;
use crate::room::{Room, copy};
use crate::yaml::{self, Yaml};
use crate::{expected, layout, nothing_lost, verapdf};

/// Plans that found something:
///
/// - 56: a goal as a row took a line more where it was repeated, and pushed the last line off the page.
const MENDED: &[u64] = &[56];

/// How many plans are built in one go.
const BATCH: u64 = 12;

fn number(key: &str) -> Option<u64> {
    std::env::var(key).ok().map(|value| value.parse().unwrap_or_else(|_| panic!("{key} is not a number: {value}")))
}

#[test]
fn random_plans_lose_nothing_and_stay_in_their_place() {
    let mut tried = Tried::default();
    if let Some(plan) = number("PLANVERK_FUZZ_PLAN") {
        tried.batch(plan..plan + 1);
    } else {
        let usual = if std::env::var_os("CI").is_some() { 2000 } else { 400 };
        let wanted = number("PLANVERK_FUZZ_SIDER").unwrap_or(usual) as usize;
        while tried.pages < wanted {
            tried.batch(tried.plans..tried.plans + BATCH);
        }
    }
    tried.whole();
}

#[test]
fn plans_that_once_failed_stay_mended() {
    let mut tried = Tried::default();
    MENDED.iter().for_each(|plan| tried.batch(*plan..plan + 1));
    tried.whole();
}

/// Where plans with faults are kept.
fn kept() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz")
}

/// What came of the plans so far.
#[derive(Default)]
struct Tried {
    plans: u64,
    pages: usize,
    faults: Vec<String>,
}

impl Tried {
    /// Fails if anything was wrong with any of them.
    #[track_caller]
    fn whole(&self) {
        let Tried { plans, pages, faults } = self;
        let kept = kept();
        assert!(
            faults.is_empty(),
            "{plans} plans, {pages} pages. Kept in {}:\n{:.8000}",
            kept.display(),
            faults.join("\n")
        );
    }

    /// Builds and checks these plans.
    fn batch(&mut self, numbers: Range<u64>) {
        let room = Room::new();
        room.write("content/tilfeldig/kommune.yaml", plans::municipality());
        for plan in numbers.clone() {
            for (file, text) in plans::plan(plan) {
                room.write(format!("content/tilfeldig/p{plan}/{file}"), text);
            }
        }
        let run = room.build(&[]);
        let mut built = Vec::new();
        for plan in numbers {
            let folder = room.path(format!("content/tilfeldig/p{plan}"));
            let file = room.path(format!("output/tilfeldig-p{plan}.pdf"));
            let faults = if file.exists() {
                let pdf = Pdf::open(&file);
                self.pages += pdf.pages.len();
                built.push(file);
                faults(&folder, &pdf)
            } else {
                vec![format!("not built: {run:.1500}")]
            };
            self.plans += 1;
            if !faults.is_empty() {
                copy(&folder, &kept().join(format!("tilfeldig/p{plan}")));
                copy(&room.path("content/tilfeldig/kommune.yaml"), &kept().join("tilfeldig/kommune.yaml"));
            }
            self.faults.extend(faults.into_iter().take(12).map(|fault| format!("p{plan}, {fault}")));
        }
        verapdf::validate(&built);
    }
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
            .flat_map(marks_in)
            .filter_map(|mark| pages.get(&mark)?.first().copied())
            .collect();
        for page in reached {
            if !pdf.pages[page - 1].text().contains(&name) {
                faults.push(format!("page {page}: a measure without its goal {name}"));
            }
        }
    }
    // The names of a section's columns stand over each of its tables.
    let mut repeated = section.list("kolonnar").iter().flat_map(marks_in).collect::<Vec<_>>();
    repeated.extend(random::marks(section.text("målnamn").unwrap_or("")));
    pages.retain(|mark, _| !repeated.contains(mark));
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
