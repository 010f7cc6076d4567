//! Links, pipes and folders that are put in a file's place while the program reads. Whatever is there at that moment, nothing outside
//! the municipality's folder is read, and nothing is waited for.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use super::{PLAN, room};
use crate::room::{Room, Run, pipe};

/// How often the program is run; `PLANVERK_BYTE=5000` runs it more often.
pub fn runs(usual: usize) -> usize {
    std::env::var("PLANVERK_BYTE").map_or(usual, |runs| runs.parse().expect("PLANVERK_BYTE is a number"))
}

/// The files that are swapped.
const PLACES: &[&str] =
    &["kommune.yaml", "kort-2026/plan.yaml", "kort-2026/tiltak.yaml", "bilete/vaapen.svg", "gammal/plan.yaml"];

/// What lies outside under each of their names: what is said of it would show that it was read.
const SECRET: &str = "hemmelegheit: ja\n";

/// Puts one thing after another in the place of a file, until it is told to stop; gives how often.
struct Swapper {
    folder: PathBuf,
    outside: PathBuf,
    count: AtomicUsize,
    is_done: AtomicBool,
}

impl Swapper {
    fn swap(&self) {
        let beside = self.folder.join(".byte");
        let put = |place: &Path| {
            fs::rename(&beside, place).expect("a move");
            self.count.fetch_add(1, Ordering::Relaxed);
        };
        while !self.is_done.load(Ordering::Relaxed) {
            for name in PLACES {
                let place = self.folder.join(name);
                let file = name.rsplit('/').next().expect("a name");
                symlink(self.outside.join(file), &beside).expect("a link");
                put(&place);
                fs::hard_link(self.outside.join("pipe"), &beside).expect("a pipe");
                put(&place);
                let up = if name.contains('/') { "../../utanfor/" } else { "../utanfor/" };
                symlink(Path::new("..").join(up).join(file), &beside).expect("a link");
                put(&place);
                fs::hard_link(self.outside.join("heil").join(name), &beside).expect("the file itself");
                put(&place);
                if self.is_done.load(Ordering::Relaxed) {
                    return;
                }
            }
            for name in ["bilete", "kort-2026"] {
                let place = self.folder.join(name);
                let away = self.folder.join(format!(".{name}"));
                fs::rename(&place, &away).expect("a move");
                symlink(&self.outside, &place).expect("a link");
                fs::remove_file(&place).expect("the link");
                fs::rename(&away, &place).expect("a move back");
                self.count.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}

/// The room, with the same files outside that hold something else.
fn prepared() -> (Room, Swapper) {
    let room = room();
    let (folder, outside) = (room.path("content/fjordvik"), room.path("utanfor"));
    room.write("content/fjordvik/gammal/plan.yaml", room.read(format!("{PLAN}/plan.yaml")));
    room.replace(format!("{PLAN}/plan.yaml"), "status: utkast", "status: utkast\nerstattar: gammal");
    for name in PLACES {
        room.write(format!("utanfor/heil/{name}"), room.read(format!("content/fjordvik/{name}")));
        room.write(format!("utanfor/{}", name.rsplit('/').next().expect("a name")), SECRET);
    }
    pipe(&outside.join("pipe"));
    (room, Swapper { folder, outside, count: AtomicUsize::new(0), is_done: AtomicBool::new(false) })
}

fn looked(room: &Room) -> Run {
    room.planverk().args(["sjekk", "--format", "kort", "content/fjordvik/kort-2026"]).run()
}

/// What is said when a place holds what lies outside, and neither when all is sound nor when there is nothing in the place.
fn giveaways(room: &Room) -> Vec<String> {
    let sound = looked(room).ended(0).stdout;
    let mut all = vec![];
    for name in PLACES {
        let path = format!("content/fjordvik/{name}");
        let own = room.read(&path);
        fs::remove_file(room.path(&path)).expect("a file");
        let without = looked(room).ended(1).stdout;
        room.write(&path, SECRET);
        let run = looked(room).ended(1);
        let told = run.stdout.lines().filter(|line| !sound.contains(line) && !without.contains(line));
        let told: Vec<String> = told.map(str::to_owned).collect();
        assert!(!told.is_empty() || *name == "gammal/plan.yaml", "{name}: {run}");
        all.extend(told);
        room.write(&path, own);
    }
    all
}

/// Swaps a file for a link to another one and back while something is done, and gives how often; what was done tells what went wrong.
pub fn between(room: &Room, place: &str, outside: &str, own: &str, done: impl FnOnce() -> Option<Run>) -> usize {
    let (is_done, count) = (AtomicBool::new(false), AtomicUsize::new(0));
    let (place, beside) = (room.path(place), room.path(format!("{place}.byte")));
    let wrong = thread::scope(|scope| {
        scope.spawn(|| {
            while !is_done.load(Ordering::Relaxed) {
                symlink(room.path(outside), &beside).expect("a link");
                fs::rename(&beside, &place).expect("a move");
                fs::hard_link(room.path(own), &beside).expect("the file itself");
                fs::rename(&beside, &place).expect("a move");
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
        let wrong = done();
        is_done.store(true, Ordering::Relaxed);
        wrong
    });
    assert!(
        wrong.is_none(),
        "what lies outside is told, or it hangs: {}",
        wrong.map(|run| run.to_string()).unwrap_or_default()
    );
    count.load(Ordering::Relaxed)
}

#[test]
fn nothing_outside_is_read_while_links_and_pipes_are_swapped_in() {
    let (room, swapper) = prepared();
    let giveaways = giveaways(&room);
    let mut ends: BTreeMap<Option<i32>, usize> = BTreeMap::new();
    let runs = runs(120);
    thread::scope(|scope| {
        scope.spawn(|| swapper.swap());
        for _ in 0..runs {
            let run = looked(&room);
            let read = giveaways.iter().find(|line| run.stdout.contains(line.as_str()));
            let is_bad = read.is_some() || run.stdout.contains("hemmelegheit") || run.code.is_none();
            if is_bad {
                swapper.is_done.store(true, Ordering::Relaxed);
                panic!("{read:?} of what lies outside is told, or it hangs: {run}");
            }
            *ends.entry(run.code).or_default() += 1;
        }
        swapper.is_done.store(true, Ordering::Relaxed);
    });
    let swaps = swapper.count.load(Ordering::Relaxed);
    assert!(ends.keys().all(|code| matches!(code, Some(0..=3))), "{ends:?}");
    assert!(swaps > runs, "{swaps} swaps in {runs} runs");
    println!("{runs} runs, {swaps} swaps, nothing outside read; how they ended: {ends:?}");
}

#[test]
fn links_inside_the_folder_are_followed_however_they_are_written() {
    let targets =
        ["tiltak-a.yaml", "../kort-2026/tiltak-a.yaml", "../felles/tiltak.yaml", "../../fjordvik/felles/tiltak.yaml"];
    let absolute = |room: &Room| room.path("content/fjordvik/felles/tiltak.yaml").display().to_string();
    for at in 0..=targets.len() {
        let room = room();
        let own = room.read(format!("{PLAN}/tiltak.yaml"));
        room.write("content/fjordvik/felles/tiltak.yaml", &own);
        room.write("content/fjordvik/.skjult/x.yaml", &own);
        let target = targets.get(at).map_or_else(|| absolute(&room), |target| (*target).to_owned());
        fs::remove_file(room.path(format!("{PLAN}/tiltak.yaml"))).expect("a file");
        if target == "tiltak-a.yaml" || target.ends_with("kort-2026/tiltak-a.yaml") {
            room.write(format!("{PLAN}/.a.yaml"), &own);
            symlink(target.replace("tiltak-a", ".a"), room.path(format!("{PLAN}/tiltak.yaml"))).expect("a link");
        } else {
            symlink(&target, room.path(format!("{PLAN}/tiltak.yaml"))).expect("a link");
        }
        let run = room.planverk().args(["sjekk", "--format", "kort", PLAN]).run();
        assert!(run.code == Some(0), "{target}: {run}");
    }
    // the municipality's folder itself may be a link, and so may a plan's
    let room = room();
    fs::rename(room.path("content/fjordvik"), room.path("lager")).expect("a move");
    symlink("../lager", room.path("content/fjordvik")).expect("a link");
    symlink("kort-2026", room.path("lager/siste")).expect("a link");
    for named in ["fjordvik", "fjordvik/kort-2026", "fjordvik/siste", "lager/siste", "lager/kort-2026/plan.yaml"] {
        let run = room.planverk().args(["sjekk", named]).run();
        assert!(run.code == Some(0) && run.stderr.contains("1 plan"), "{named}: {run}");
    }
    symlink(room.path("lager/kort-2026"), room.path("snarveg")).expect("a link");
    let run = room.planverk().args(["sjekk", "snarveg"]).run();
    assert!(run.code == Some(0) && run.stderr.contains("1 plan"), "a link to a plan, made by its user: {run}");
    for (folder, named) in
        [("lager", "kort-2026"), ("lager", "."), ("lager/kort-2026", "."), ("lager/bilete", ".."), ("lager", "siste")]
    {
        let run = room.planverk().folder(&room.path(folder)).args(["sjekk", named]).run();
        assert!(run.code == Some(0) && run.stderr.contains("1 plan"), "{named} in {folder}: {run}");
    }
}
