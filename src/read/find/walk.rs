//! From what was named to the plans: a plan, a municipality with its plans, or a folder of municipalities. What lies elsewhere than
//! plans do is told of.

use super::look::Contents;
use super::{PlanFolder, above, names, told};
use crate::fault::Faults;
use crate::limits;
use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What was found from one folder on.
#[derive(Default)]
pub struct Walked {
    /// The plans, each with the real path of its folder.
    pub plans: Vec<(PathBuf, PlanFolder)>,
    pub passed_over: Faults,
}

/// Walks from a folder to the plans below it. An error when the folder itself cannot be looked into.
pub fn walk(top: &Path) -> io::Result<Walked> {
    let mut walk = Walk {
        found: Walked::default(),
        seen: HashSet::new(),
        left: limits::ENTRIES,
        deeper: vec![],
        within: vec![],
        empty: vec![],
    };
    let own = walk.look(top)?.unwrap_or_default();
    let lies_in_a_kommune = above(top).join(names::KOMMUNE).symlink_metadata().is_ok();
    if own.is_plan() && lies_in_a_kommune {
        walk.plan(top, &own);
    } else {
        let below = walk.below(&own);
        let holds_plans = own.is_kommune() || below.iter().any(|(_, kid)| kid.is_plan() || kid.is_kommune());
        match (own.is_plan(), own.is_kommune()) {
            // a folder where a plan lies, with the files of one
            (false, false) if lies_in_a_kommune && !holds_plans && own.others().next().is_some() => {
                walk.found.passed_over.push(told::without_front(top));
            }
            (true, _) if !holds_plans => walk.plan(top, &own),
            (_, true) => walk.kommune(top, own, below),
            (_, false) => walk.municipalities(top, &own, below),
        }
    }
    let is_cut = walk.left == 0;
    walk.look_deeper();
    if walk.left == 0 {
        walk.found.passed_over.push(told::too_many(top, is_cut));
    }
    Ok(walk.found)
}

/// Where a folder lies, and where the one above it lies that it is named in.
fn real_paths(path: &Path) -> io::Result<(PathBuf, PathBuf)> {
    Ok((fs::canonicalize(path)?, fs::canonicalize(above(path))?))
}

/// Folders, each with what lies in it.
type Folders = Vec<(PathBuf, Contents)>;

struct Walk {
    found: Walked,
    /// The real paths of the folders that were looked into: links may lead round in a ring.
    seen: HashSet<PathBuf>,
    /// How many entries may still be looked at.
    left: usize,
    /// The folders that lie where plans do and are none: they are looked through when all plans are found.
    deeper: Vec<Contents>,
    /// The plans: another plan may lie in one. What else lies there is told of when the plan is read.
    within: Vec<Contents>,
    /// The municipalities without plans, unless one lies too deep.
    empty: Vec<(PathBuf, Contents)>,
}

impl Walk {
    /// What lies in a folder; none of one that was looked into before.
    fn look(&mut self, folder: &Path) -> io::Result<Option<Contents>> {
        if !self.seen.insert(fs::canonicalize(folder)?) {
            return Ok(None);
        }
        let contents = Contents::of(folder, self.left)?;
        self.left -= contents.count;
        Ok(Some(contents))
    }

    /// The folders in one, with what lies in each. What cannot be looked into is told of.
    fn below(&mut self, own: &Contents) -> Folders {
        let mut below = vec![];
        for (path, _) in &own.folders {
            match self.look(path) {
                Ok(Some(contents)) => below.push((path.clone(), contents)),
                Ok(None) => {}
                Err(error) => self.found.passed_over.push(told::shut(path, error)),
            }
        }
        below
    }

    /// The same of those that can be looked into.
    fn open_below(&mut self, own: &Contents) -> Folders {
        let look = |(path, _): &(PathBuf, bool)| Some((path.clone(), self.look(path).ok()??));
        own.folders.iter().filter_map(look).collect()
    }

    /// A folder of municipalities.
    fn municipalities(&mut self, path: &Path, own: &Contents, below: Folders) {
        let is_front = own.front.then(|| path.join(names::FRONT));
        let fronts = is_front.iter().map(PathBuf::as_path).chain(own.fronts());
        fronts.for_each(|file| self.found.passed_over.push(told::front_among_municipalities(file, path)));
        let is_known = below.iter().any(|(_, kid)| kid.kommune);
        let plain = is_known.then(|| own.plain()).into_iter().flatten();
        own.others().chain(plain).for_each(|file| self.found.passed_over.push(told::file_among_municipalities(file)));
        self.dead(own);
        for (path, own) in below {
            let below = self.below(&own);
            if own.is_kommune() || below.iter().any(|(_, kid)| kid.is_plan()) {
                self.kommune(&path, own, below);
            } else if own.is_plan() {
                self.plan(&path, &own);
            } else {
                own.others().for_each(|file| self.found.passed_over.push(told::file_among_municipalities(file)));
                below.into_iter().for_each(|(path, own)| self.not_here(path, own));
            }
        }
    }

    /// A municipality.
    fn kommune(&mut self, path: &Path, own: Contents, below: Folders) {
        let is_front = own.front.then(|| path.join(names::FRONT));
        let fronts = is_front.iter().map(PathBuf::as_path).chain(own.fronts());
        fronts.for_each(|file| self.found.passed_over.push(told::front_in_kommune(file, path)));
        let plain = own.kommune.then(|| own.plain()).into_iter().flatten();
        own.others().chain(plain).for_each(|file| self.found.passed_over.push(told::file_in_kommune(file)));
        self.dead(&own);
        if own.kommune {
            own.kommune_files().for_each(|file| self.found.passed_over.push(told::file_in_kommune(file)));
        }
        let mut is_empty = !own.is_plan();
        for (path, own) in below {
            if own.is_plan() {
                is_empty = false;
                self.plan(&path, &own);
            } else if !own.is_kommune() && own.others().next().is_some() {
                is_empty = false;
                self.found.passed_over.push(told::without_front(&path));
            } else {
                self.not_here(path, own);
            }
        }
        if is_empty {
            self.empty.push((path.to_path_buf(), own));
        }
    }

    /// A folder that lies where plans do and is none.
    fn not_here(&mut self, path: PathBuf, own: Contents) {
        if own.is_kommune() {
            self.empty.push((path, own.clone()));
        }
        self.deeper.push(own);
    }

    /// A plan's folder.
    fn plan(&mut self, path: &Path, own: &Contents) {
        own.fronts().for_each(|file| self.found.passed_over.push(told::front_by_another_name(file, path)));
        if !own.front {
            return;
        }
        match real_paths(path) {
            Ok((real, kommune)) if real.parent() != Some(&kommune) => {
                self.found.passed_over.push(told::link_out(path));
                // it may be found where it lies
                self.seen.remove(&real);
            }
            Ok((real, _)) => match PlanFolder::new(path, &real) {
                Some(plan) => {
                    self.found.plans.push((real, plan));
                    self.within.push(own.clone());
                }
                None => self.found.passed_over.push(told::without_name(path)),
            },
            Err(error) => self.found.passed_over.push(told::shut(path, error)),
        }
    }

    /// Tells of plans and municipalities that lie deeper than they do, and of municipalities in which there are no plans at all.
    fn look_deeper(&mut self) {
        let mut found = self.too_deep(false);
        found.extend(self.too_deep(true));
        let holds_one: HashSet<&Path> = found.iter().flat_map(|plan| plan.ancestors()).collect();
        for (path, own) in std::mem::take(&mut self.empty) {
            if !holds_one.contains(path.as_path()) {
                let file = own.kommune_files().next().filter(|_| !own.kommune);
                self.found.passed_over.push(told::kommune_without_plans(&path, file));
            }
        }
    }

    /// The plans that lie too deep: within plans, or where there is none.
    fn too_deep(&mut self, within_plans: bool) -> Vec<PathBuf> {
        let mut level = std::mem::take(if within_plans { &mut self.within } else { &mut self.deeper });
        let mut found: Vec<PathBuf> = vec![];
        for _ in 0..limits::PLAN_DEPTH {
            let folders =
                level.iter().flat_map(|own| own.folders.iter().filter(|(_, is_link)| !is_link).cloned()).collect();
            level.clear();
            let of_all = Contents { folders, ..Contents::default() };
            for (path, own) in if within_plans { self.open_below(&of_all) } else { self.below(&of_all) } {
                if own.is_plan() {
                    self.found.passed_over.push(told::too_deep(&path, above(&path).join(names::KOMMUNE).exists()));
                    found.push(path);
                    continue;
                }
                if own.is_kommune() && !within_plans {
                    self.empty.push((path, own.clone()));
                }
                level.push(own);
            }
        }
        found
    }

    /// Links that lead nowhere, where a folder or a file of a plan may have been.
    fn dead(&mut self, own: &Contents) {
        let may_be_a_plan =
            |path: &&PathBuf| path.extension().is_none() || path.file_name().and_then(names::Meant::of).is_some();
        own.dead.iter().filter(may_be_a_plan).for_each(|path| self.found.passed_over.push(told::dead_link(path)));
    }
}
