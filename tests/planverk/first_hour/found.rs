//! A slip tried: what the program says of it in both målformer, what `--rett` makes of it, and whether what is said is true.

use super::score::Score;
use super::slip::{Edit, Slip};
use crate::room::{Room, Run, copy, repository};
use serde_json::Value as Json;
use std::fmt::Write;
use std::fs;
use std::sync::LazyLock;

/// The folder of the plan, in a room.
const PLAN: &str = "content/fjordvik/slt-2026";

/// The folder of the municipality, in a room.
const KOMMUNE: &str = "content/fjordvik";

/// What came of a slip.
#[derive(Debug)]
pub struct Found {
    pub nn: Vec<Finding>,
    nb: Vec<Finding>,
    /// What is said of the plan when it is mended as the advice says.
    left: Vec<Finding>,
    /// What is said when `--rett` has done its work.
    left_by_cures: Vec<Finding>,
    pub cured: Cured,
    pub score: Score,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub code: String,
    severity: String,
    message: String,
    hint: Option<String>,
    file: String,
    line: u64,
}

/// What `--rett` made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cured {
    /// What the advice says.
    Mended,
    /// Something else.
    Otherwise,
    Nothing,
}

/// A room with the sound plan.
pub fn sound() -> Room {
    let room = Room::new();
    copy(&repository().join("tests/fyrste-time/plan"), &room.path("content"));
    room
}

impl Edit {
    /// Makes the edit, with the author's lines or the mended ones.
    fn make(&self, room: &Room, mended: bool, slip: &Slip) {
        let place = |file: &str| {
            let folder = if file.starts_with("kommune.") || file.starts_with("../") { KOMMUNE } else { PLAN };
            room.path(folder).join(file.trim_start_matches("../"))
        };
        if mended && self.renamed.is_some() && self.mended.is_none() {
            return;
        }
        let (from, lines) =
            (place(&self.file), |lines: &[String]| lines.iter().map(|l| format!("{l}\n")).collect::<String>());
        let new = if mended { self.mended.as_ref().unwrap_or(&self.stood) } else { &self.written };
        if self.file.is_empty() {
            let to = place(self.renamed.as_deref().unwrap_or_default());
            fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
            fs::write(&to, lines(new)).expect("written");
            return;
        }
        if !self.stood.is_empty() {
            let text = fs::read_to_string(&from).unwrap_or_else(|e| panic!("{}: {e}", from.display()));
            let stood = lines(&self.stood);
            let at: Vec<usize> = text
                .match_indices(&stood)
                .map(|(at, _)| at)
                .filter(|at| *at == 0 || text[..*at].ends_with('\n'))
                .collect();
            let [at] = at[..] else { panic!("{}: {stood:?} stands {} times in {}", slip.name, at.len(), self.file) };
            fs::write(&from, format!("{}{}{}", &text[..at], lines(new), &text[at + stood.len()..])).expect("written");
        }
        match self.renamed.as_deref() {
            Some("") => fs::remove_file(&from).or_else(|_| fs::remove_dir_all(&from)).expect("removed"),
            Some(to) => {
                fs::create_dir_all(place(to).parent().expect("a folder")).expect("a folder");
                fs::rename(&from, place(to)).expect("renamed");
            }
            None => {}
        }
    }
}

impl Slip {
    /// The plan with the slip in it, or with the slip mended.
    pub fn room(&self, mended: bool) -> Room {
        let room = sound();
        self.edits.iter().for_each(|edit| edit.make(&room, mended, self));
        room
    }
}

impl Found {
    /// Tries a slip.
    pub fn of(slip: &Slip) -> Found {
        let room = slip.room(false);
        let (nn, nb) = (findings(&room, "nn"), findings(&room, "nb"));
        let mended = slip.room(true);
        let left = findings(&mended, "nn");
        let is_right = nn.is_empty() && print(&room) == *mended_print(slip, &mended);
        let before = files(&room);
        let run = room.planverk().args(["sjekk", "--rett"]).run();
        assert_ne!(run.code, Some(2), "{}: {run:?}", slip.name);
        let after = files(&room);
        let cured = if after == before {
            Cured::Nothing
        } else if after == files(&mended) {
            Cured::Mended
        } else {
            Cured::Otherwise
        };
        let left_by_cures = if cured == Cured::Nothing { nn.clone() } else { findings(&room, "nn") };
        let is_advised = nn.iter().all(|finding| finding.hint.is_some());
        let found = Found { score: Score::Silent, nn, nb, left, left_by_cures, cured };
        let judged = slip.judged.as_ref().map_or(3, |(score, _)| *score);
        let score = Score::of(found.nn.len(), is_right, is_advised).at_most(judged);
        Found { score, ..found }
    }

    /// What may not be, whatever the file says.
    pub fn complaints(&self) -> Vec<String> {
        let mut out = vec![];
        if self.score == Score::Silent {
            out.push("it is printed otherwise than it was meant, in silence".into());
        }
        if self.nn.len() > 2 {
            out.push(format!("{} messages", self.nn.len()));
        }
        if !self.left.is_empty() {
            out.push(format!("mended, there is still said: {:?}", self.left));
        }
        if self.cured == Cured::Otherwise && !self.left_by_cures.is_empty() && self.left_by_cures.len() >= self.nn.len()
        {
            out.push(format!("after --rett, there is still said: {:?}", self.left_by_cures));
        }
        if self.nn.iter().map(Finding::head).ne(self.nb.iter().map(Finding::head)) {
            out.push("something else is said in bokmål".into());
        }
        out
    }

    /// What is said, in both målformer.
    pub fn told(&self, slip: &Slip) -> String {
        let mut out = format!("== {}\n", slip.name);
        for edit in &slip.edits {
            edit.written.iter().for_each(|line| writeln!(out, "   {line}").expect("text"));
        }
        for (nn, nb) in self.nn.iter().zip(&self.nb) {
            let _ = writeln!(out, "nn {}", nn.line());
            if nn != nb {
                let _ = writeln!(out, "nb {}", nb.line());
            }
        }
        if self.nn.is_empty() {
            out += "(lese slik det er meint)\n";
        }
        out + "\n"
    }
}

impl Finding {
    /// `bakgrunn.yaml:8`.
    pub fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }

    fn head(&self) -> (&str, &str, u64) {
        (&self.code, &self.file, self.line)
    }

    fn line(&self) -> String {
        let hint = self.hint.as_ref().map(|hint| format!(" (råd: {hint})")).unwrap_or_default();
        format!("{}: {} {}: {}{hint}", self.place(), self.severity, self.code, self.message)
    }
}

/// What `sjekk` says of the plans in a room.
fn findings(room: &Room, målform: &str) -> Vec<Finding> {
    let run = room.planverk().env("PLANVERK_MAALFORM", målform).args(["sjekk", "--format", "json"]).run();
    if run.code == Some(2) {
        return vec![usage(&run)];
    }
    let json: Json = serde_json::from_str(&run.stdout).unwrap_or_else(|e| panic!("{e}: {run:?}"));
    let text = |value: &Json, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let found = json["funn"].as_array().expect("what was found");
    found
        .iter()
        .map(|one| Finding {
            code: text(one, "kode"),
            severity: text(one, "alvor"),
            message: text(one, "melding"),
            hint: one["råd"].as_str().map(str::to_owned),
            file: text(&one["stad"], "fil").rsplit('/').next().unwrap_or_default().to_owned(),
            line: one["stad"]["linje"].as_u64().unwrap_or_default(),
        })
        .collect()
}

/// What is said when there is no plan to look at.
fn usage(run: &Run) -> Finding {
    let (message, hint) = run.stderr.split_once("råd: ").unwrap_or((&run.stderr, ""));
    let (message, hint) = (message.trim().trim_start_matches("feil: ").to_owned(), Some(hint.trim().to_owned()));
    Finding { code: "–".into(), severity: "feil".into(), message, hint, file: String::new(), line: 0 }
}

/// The PDF of the plan.
fn print(room: &Room) -> Vec<u8> {
    let run = room.planverk().arg("bygg").run();
    assert_eq!(run.code, Some(0), "{run:?}");
    fs::read(room.path("output/fjordvik-slt-2026.pdf")).expect("a PDF")
}

fn mended_print(slip: &Slip, mended: &Room) -> std::borrow::Cow<'static, [u8]> {
    static SOUND: LazyLock<Vec<u8>> = LazyLock::new(|| print(&sound()));
    match slip.edits.iter().all(|edit| edit.mended.is_none()) {
        true => (&SOUND[..]).into(),
        false => print(mended).into(),
    }
}

/// Every file of the plans in a room.
fn files(room: &Room) -> Vec<(String, Vec<u8>)> {
    let mut out = vec![];
    let mut folders = vec![room.path("content")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(room.path("")).expect("in the room").to_string_lossy().into_owned();
                out.push((name, fs::read(&path).expect("a file")));
            }
        }
    }
    out.sort();
    out
}
