//! A plan at a git revision, read from the repository with the `git` program; the work tree is never touched.

use super::problem::Problem;
use crate::limits;
use crate::read::find::CONTENT;
use crate::read::{Origin, OriginKind};
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Output};

/// `aukra/slt-2024@HEAD~3` as path and revision; none for what is a path with a `@` in it.
pub fn split(given: &Path) -> Option<(PathBuf, String)> {
    let text = given.to_str()?;
    if given.exists() || Path::new(CONTENT).join(given).exists() {
        return None;
    }
    let mut parts = text.match_indices('@').filter_map(|(at, _)| Some((text.get(..at)?, text.get(at + 1..)?)));
    let is_folder = |path: &str| Path::new(path).is_dir() || Path::new(CONTENT).join(path).is_dir();
    // a path may have a `@` in it, and so may a revision: `HEAD@{1}`
    let known = parts.clone().find(|(path, _)| is_folder(path));
    let (path, rev) = known.or_else(|| parts.next())?;
    Some((PathBuf::from(if path.is_empty() { "." } else { path }), rev.to_string()))
}

/// The plan as it was.
pub fn at_revision(given: &Path, rev: &str) -> Result<Origin, Problem> {
    let named = format!("{}@{rev}", given.display());
    if rev.is_empty() || rev.starts_with('-') {
        let message = format!("«{rev}» er ingen revisjon i git");
        return Err(Problem::usage(message, "skriv til dømes aukra/slt-2024@HEAD~3, eller namnet på ein tagg"));
    }
    let mut is_repository = false;
    for path in [given.to_path_buf(), Path::new(CONTENT).join(given)] {
        let Some(repository) = Repository::around(&path)? else { continue };
        let commit = repository.commit(rev)?;
        let within = repository.within.clone();
        let front = format!("{commit}:{}", joined(&within, "plan.yaml"));
        if repository.asked(&["cat-file", "-e", &front])?.is_some() {
            let (plan, files) = repository.files(&commit, &named)?;
            let kind = OriginKind::Revision { given: given.to_path_buf(), rev: rev.to_string() };
            return Origin::taken_out(kind, &plan, files).ok_or_else(|| Problem::no_plan(&named));
        }
        is_repository = true;
    }
    Err(if is_repository {
        let message = format!("det ligg ingen plan i {} i revisjonen «{rev}»", given.display());
        Problem::usage(message, "sjå etter om mappa heitte noko anna den gongen: git log --stat")
    } else {
        let message = format!("{} ligg ikkje i eit git-depot", given.display());
        Problem::usage(message, "har du ein kopi av den førre planen, så skriv heller vegen til mappa")
    })
}

/// A repository, and where in it the plan lies.
struct Repository {
    /// A folder in it that exists today.
    folder: PathBuf,
    /// The path of the plan, from the top of the repository, with `/`.
    within: String,
}

/// Files, each with its path.
type Files = Vec<(PathBuf, Vec<u8>)>;

impl Repository {
    /// The repository that a path lies in, also when its last folders are no longer there.
    fn around(path: &Path) -> Result<Option<Repository>, Problem> {
        let mut folder = path.to_path_buf();
        let mut rest: Vec<String> = vec![];
        while !folder.is_dir() {
            match (folder.file_name().and_then(|n| n.to_str()), folder.components().next_back()) {
                (Some(name), Some(Component::Normal(_))) => rest.insert(0, name.to_string()),
                _ => return Ok(None),
            }
            folder.pop();
            if folder.as_os_str().is_empty() {
                folder.push(".");
            }
        }
        let here = Repository { folder, within: String::new() };
        let Some(prefix) = here.asked(&["rev-parse", "--show-prefix"])? else { return Ok(None) };
        let mut within: Vec<&str> = prefix.trim_end_matches('\n').split('/').filter(|p| !p.is_empty()).collect();
        within.extend(rest.iter().map(String::as_str).filter(|p| *p != "."));
        let within = within.join("/");
        Ok(Some(Repository { within, ..here }))
    }

    fn commit(&self, rev: &str) -> Result<String, Problem> {
        let answer = self.asked(&["rev-parse", "--verify", "--quiet", &format!("{rev}^{{commit}}")])?;
        answer.map(|commit| commit.trim().to_string()).ok_or_else(|| {
            let message = format!("revisjonen «{rev}» finst ikkje i git-depotet");
            Problem::usage(message, "«git log --oneline» viser revisjonane")
        })
    }

    /// The path of the plan's folder, and all files that it can need: its own, the municipality's, and the front pages of
    /// the plans beside it.
    fn files(&self, commit: &str, named: &str) -> Result<(String, Files), Problem> {
        let (kommune, mappe) = self.within.rsplit_once('/').unwrap_or(("", &self.within));
        let top = self.asked(&["rev-parse", "--show-toplevel"])?.unwrap_or_default();
        let top = top.trim().rsplit('/').next().unwrap_or("").to_string();
        let kommune_name =
            if kommune.is_empty() { top.as_str() } else { kommune.rsplit('/').next().unwrap_or(kommune) };
        let (kommune_name, mappe) = match mappe.is_empty() {
            // the plan's folder is the repository: its municipality lies outside
            true => ("kommune", top.as_str()),
            false => (if kommune_name.is_empty() { "kommune" } else { kommune_name }, mappe),
        };
        let plan = format!("{kommune_name}/{mappe}");
        let mut list = vec!["ls-tree", "-r", "-z", "--long", "--full-tree", commit];
        let folder = format!("{kommune}/");
        if !kommune.is_empty() {
            list.extend(["--", folder.as_str()]);
        }
        let listing = self.run(&list)?;
        let listing = String::from_utf8_lossy(&listing.stdout).into_owned();
        let entries: Vec<Entry> = listing.split('\0').filter_map(Entry::parse).collect();
        let other_plans: Vec<&str> =
            entries.iter().filter_map(|e| e.path.strip_suffix("/plan.yaml")).filter(|p| *p != self.within).collect();
        let is_needed = |entry: &Entry| {
            let in_other = |plan: &&str| entry.path.strip_prefix(*plan).is_some_and(|rest| rest.starts_with('/'));
            entry.path.ends_with("/plan.yaml") || !other_plans.iter().any(in_other)
        };
        let needed: Vec<&Entry> = entries.iter().filter(|e| is_needed(e)).collect();
        if needed.len() > limits::REVISION_FILES || needed.iter().map(|e| e.size).sum::<u64>() > limits::REVISION {
            let (files, size) = (limits::REVISION_FILES, limits::REVISION >> 20);
            let message = format!("{named} er for stor: over {files} filer eller {size} MB");
            return Err(Problem::usage(message, "hent planen ut i ei mappe, og samanlikn med ho"));
        }
        let mut files = vec![];
        for entry in needed {
            let rest = if kommune.is_empty() { Some(entry.path) } else { entry.path.strip_prefix(&folder) };
            let Some(rest) = rest else { continue };
            let path = match self.within.is_empty() {
                true => format!("{plan}/{rest}"),
                false => format!("{kommune_name}/{rest}"),
            };
            files.push((path.into(), self.run(&["cat-file", "blob", entry.id])?.stdout));
        }
        Ok((plan, files))
    }

    /// What git answers; none when it says no.
    fn asked(&self, args: &[&str]) -> Result<Option<String>, Problem> {
        let output = self.command(args)?;
        if output.status.success() {
            return Ok(Some(String::from_utf8_lossy(&output.stdout).into_owned()));
        }
        if String::from_utf8_lossy(&output.stderr).contains("dubious ownership") {
            let message = format!("git vil ikkje lese depotet rundt {}: ein annan eig mappa", self.folder.display());
            return Err(Problem::usage(message, "køyr «git status» der, og gjer som git seier"));
        }
        Ok(None)
    }

    /// What git answers to what it must be able to answer.
    fn run(&self, args: &[&str]) -> Result<Output, Problem> {
        let output = self.command(args)?;
        if output.status.success() {
            return Ok(output);
        }
        let why = String::from_utf8_lossy(&output.stderr);
        let why = crate::fault::visible(why.lines().next().unwrap_or("")).into_owned();
        Err(Problem::machine(format!("git kunne ikkje lese depotet: {why}"), "sjå etter med «git fsck»"))
    }

    fn command(&self, args: &[&str]) -> Result<Output, Problem> {
        let mut git = Command::new("git");
        // a hook or a script may have set these, for another repository than the plan's
        for key in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"] {
            git.env_remove(key);
        }
        git.arg("-C").arg(&self.folder).args(["--literal-pathspecs", "--no-optional-locks"]).args(args);
        git.env("LC_ALL", "C").stdin(std::process::Stdio::null());
        git.output().map_err(|_| {
            Problem::machine(
                "programmet «git» finst ikkje på denne maskina",
                "installer det, eller skriv heller vegen til ei mappe med den førre planen",
            )
        })
    }
}

/// A file of a commit.
struct Entry<'a> {
    id: &'a str,
    size: u64,
    path: &'a str,
}

impl<'a> Entry<'a> {
    /// `100644 blob 7a5d… 1234<tab>content/aukra/kommune.yaml`; none for links and submodules, which no plan needs.
    fn parse(line: &'a str) -> Option<Entry<'a>> {
        let (head, path) = line.split_once('\t')?;
        let mut parts = head.split_ascii_whitespace();
        let (mode, id) = (parts.next()?, parts.nth(1)?);
        let size = parts.next()?.parse().ok()?;
        mode.starts_with("100").then_some(Entry { id, size, path })
    }
}

fn joined(folder: &str, file: &str) -> String {
    if folder.is_empty() { file.to_string() } else { format!("{folder}/{file}") }
}
