//! Small plans for tests: a municipality with one plan, sound until a test says otherwise.
//!
//! This file knows nothing of the program, so that the unit tests, the tests of the whole program and the fuzz targets all
//! take it in. What the program makes of a small plan in memory stands in `src/tests.rs`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A municipality with a handful of actors.
pub const KOMMUNE: &str = "\
namn: Prøve kommune
kortnamn: Prøve
språk: nn
farge: \"#0b5d6b\"
aktørar: { skulane: skulane, politiet: politiet, slt: SLT-koordinator, helse: helsestasjonen, nav: NAV }
";

/// The smallest picture that is one.
pub const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"></svg>";

/// The files of a municipality with one plan.
#[derive(Clone)]
pub struct SmallPlan {
    kommune_folder: String,
    folder: String,
    kommune: String,
    front: String,
    sections: Vec<(String, String)>,
    /// Files that lie there too, or in place of those above, by their paths in the municipality's folder.
    others: BTreeMap<String, Vec<u8>>,
}

impl SmallPlan {
    /// A plan whose `plan.yaml` has these keys beside those that it must have.
    pub fn new(front: &str) -> Self {
        Self {
            kommune_folder: "kommune".into(),
            folder: "plan".into(),
            kommune: KOMMUNE.into(),
            front: front.into(),
            sections: vec![],
            others: BTreeMap::new(),
        }
    }

    /// In folders of other names than `kommune` and `plan`.
    pub fn named(self, kommune: &str, plan: &str) -> Self {
        Self { kommune_folder: kommune.into(), folder: plan.into(), ..self }
    }

    /// With another `kommune.yaml`.
    pub fn kommune(self, kommune: &str) -> Self {
        Self { kommune: kommune.into(), ..self }
    }

    /// With a section of this name more.
    pub fn section(mut self, name: &str, text: &str) -> Self {
        self.sections.push((name.into(), text.into()));
        self
    }

    /// With a section of measures, `tiltak.yaml`; the text is the list of them.
    pub fn measures(self, list: &str) -> Self {
        let list: String = list.lines().map(|line| format!("  {line}\n")).collect();
        self.section("tiltak", &format!("type: tiltak\ntittel: Tiltak\ntiltak:\n{list}"))
    }

    /// With a file more, or in place of one, by its path in the municipality's folder: `plan/plan.yaml`.
    pub fn file(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.others.insert(path.into(), bytes.into());
        self
    }

    /// The municipality's folder.
    pub fn kommune_path(&self) -> &Path {
        Path::new(&self.kommune_folder)
    }

    /// The plan's folder.
    pub fn path(&self) -> PathBuf {
        self.kommune_path().join(&self.folder)
    }

    /// All files by their paths, which begin with the municipality's folder.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::from([
            (self.kommune_path().join("kommune.yaml"), self.kommune.clone().into_bytes()),
            (self.path().join("plan.yaml"), self.whole_front().into_bytes()),
        ]);
        for (name, text) in &self.sections {
            files.insert(self.path().join(format!("{name}.yaml")), text.clone().into_bytes());
        }
        files.extend(self.others.iter().map(|(path, bytes)| (self.kommune_path().join(path), bytes.clone())));
        files
    }

    /// A file as text, by its path in the municipality's folder.
    pub fn text(&self, path: &str) -> String {
        let path = self.kommune_path().join(path);
        String::from_utf8(self.files().remove(&path).unwrap()).unwrap()
    }

    /// Writes all files into a folder.
    pub fn write(&self, root: &Path) {
        for (path, bytes) in self.files() {
            let path = root.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }

    /// `plan.yaml`, with what every plan must have and the test does not say.
    fn whole_front(&self) -> String {
        let has = |keys: &[&str]| self.front.lines().any(|line| keys.iter().any(|key| line.starts_with(key)));
        let sections = if self.kommune.contains("språk: nb") { "seksjoner:" } else { "seksjonar:" };
        let names: Vec<&str> = self.sections.iter().map(|(name, _)| name.as_str()).collect();
        let needed = [
            (["tittel:", "tittel:"], "tittel: Plan\n".into()),
            (["status:", "status:"], "status: utkast\n".into()),
            (["dato:", "dato:"], "dato: 2024-01-01\n".into()),
            (["år:", "periode:"], "år: 2024\n".into()),
            (["seksjonar:", "seksjoner:"], format!("{sections} [{}]\n", names.join(", "))),
        ];
        let missing = needed.into_iter().filter(|(keys, _)| !has(keys)).map(|(_, line)| line);
        missing.fold(self.front.clone(), |front, line| front + &line)
    }
}
