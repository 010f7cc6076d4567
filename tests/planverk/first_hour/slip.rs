//! A slip as it stands in its file: which lines of which file stand otherwise, how they are mended, and what is said of it.
//!
//! ```text
//! == Kuler frå Word
//! @ bakgrunn.yaml
//! < - Færre skal prøve rus.          the lines that stand in the sound plan
//! > • Færre skal prøve rus.          what the author writes in their place
//! = - Færre skal prøve rus.          what the advice leads to; as `<` where it is left out
//! ! PV044 bakgrunn.yaml:8            what is said; nothing where it is read as it was meant
//! rett                               `--rett` makes the mended lines of it; `rett anna` something else, `rett ikkje` nothing
//! poeng 3
//! ```
//!
//! `@ plan.yaml -> plan.yaml.txt` is a file of another name, `@ plan.yaml ->` one that is gone, and `@ -> ny.yaml` a new one.

use super::found::{Cured, Found};
use crate::room::repository;
use std::fmt::Write;

/// Slips of one kind: a file of them.
pub struct Kind {
    /// The file's name, without its end.
    pub name: String,
    /// What stands before the first slip.
    pub head: String,
    pub slips: Vec<Slip>,
}

/// One slip.
#[derive(Clone, Debug, Default)]
pub struct Slip {
    pub name: String,
    pub edits: Vec<Edit>,
    /// What only a person can say of the advice, and the score that it has for that.
    pub judged: Option<(usize, String)>,
}

/// What is done to a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// The file; none that is new.
    pub file: String,
    /// The name that it gets, where it gets one; empty where it is taken away.
    pub renamed: Option<String>,
    pub stood: Vec<String>,
    pub written: Vec<String>,
    pub mended: Option<Vec<String>>,
}

/// All slips, by the names of their files.
pub fn kinds() -> Vec<Kind> {
    let folder = repository().join(super::SLIPS);
    let mut files: Vec<_> =
        std::fs::read_dir(&folder).expect("the slips").map(|e| e.expect("an entry").path()).collect();
    files.sort();
    files
        .iter()
        .map(|path| {
            let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let start = text.find("== ").unwrap_or(text.len());
            let (head, rest) = text.split_at(start);
            let slips = rest.split("\n== ").map(|slip| Slip::read(slip.trim_start_matches("== "))).collect();
            Kind { name, head: head.to_owned(), slips }
        })
        .collect()
}

impl Slip {
    fn read(text: &str) -> Slip {
        let mut lines = text.lines();
        let mut slip = Slip { name: lines.next().unwrap_or_default().trim().to_owned(), ..Slip::default() };
        for line in lines.filter(|line| !line.trim().is_empty()) {
            let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
            if mark == "@" {
                let (file, renamed) =
                    rest.split_once("->").map_or((rest, None), |(a, b)| (a, Some(b.trim().to_owned())));
                slip.edits.push(Edit { file: file.trim().to_owned(), renamed, ..Edit::default() });
                continue;
            }
            let edit = slip.edits.last_mut();
            match (mark, edit) {
                ("<", Some(edit)) => edit.stood.push(rest.to_owned()),
                (">", Some(edit)) => edit.written.push(rest.to_owned()),
                ("=", Some(edit)) => edit.mended.get_or_insert_default().push(rest.to_owned()),
                ("dom", _) => {
                    let (score, why) = rest.split_once(' ').unwrap_or((rest, ""));
                    slip.judged = Some((score.parse().expect("a score"), why.to_owned()));
                }
                ("!" | "rett" | "poeng", _) => {}
                _ => panic!("{}: what is {line:?}?", slip.name),
            }
        }
        slip
    }

    /// The slip as it stands in its file, with what was found.
    pub fn written(&self, found: &Found) -> String {
        let mut out = format!("== {}\n", self.name);
        for edit in &self.edits {
            let arrow = edit.renamed.as_ref().map(|to| format!("-> {to}")).unwrap_or_default();
            let head =
                [edit.file.as_str(), &arrow].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
            let _ = writeln!(out, "@ {}", head.trim());
            let mut put = |mark: char, lines: &[String]| {
                lines.iter().for_each(|line| writeln!(out, "{mark} {line}").expect("text"));
            };
            put('<', &edit.stood);
            put('>', &edit.written);
            put('=', edit.mended.as_deref().unwrap_or_default());
        }
        for finding in &found.nn {
            let _ = writeln!(out, "! {} {}", finding.code, finding.place());
        }
        let _ = writeln!(
            out,
            "{}",
            match found.cured {
                Cured::Mended => "rett",
                Cured::Otherwise => "rett anna",
                Cured::Nothing => "rett ikkje",
            }
        );
        if let Some((score, why)) = &self.judged {
            let _ = writeln!(out, "dom {score} {why}");
        }
        let _ = writeln!(out, "poeng {}\n", found.score.points());
        out.lines().map(|line| format!("{}\n", line.trim_end())).collect()
    }
}
