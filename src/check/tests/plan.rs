//! Small plans for the tests of the rules, and what is said of them.

use crate::check::{Rule, Subject, check};
use crate::fault::{Code, Fault, Faults, Place, Sources};
use crate::plan::Plan;
use crate::read::{find, read};

/// A municipality with a handful of actors.
pub const KOMMUNE: &str = "\
namn: Prøve kommune
kortnamn: Prøve
språk: nn
farge: \"#0b5d6b\"
aktørar: { skulane: skulane, politiet: politiet, slt: SLT-koordinator, helse: helsestasjonen, nav: NAV }
";

/// A plan of files that are written here, and what a rule says of it, a fault a line:
/// `fil:line «word»: melding (råd) [line «word» merkelapp]`. The word is what the caret stands under.
pub struct Prøve {
    kommune: String,
    front: String,
    sections: Vec<(String, String)>,
}

impl Prøve {
    /// A plan whose front page has these keys beside those that it must have.
    pub fn new(front: &str) -> Self {
        Prøve { kommune: KOMMUNE.into(), front: front.into(), sections: vec![] }
    }

    /// With another municipality.
    pub fn kommune(self, kommune: &str) -> Self {
        Prøve { kommune: kommune.into(), ..self }
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

    /// What a rule says.
    pub fn says(&self, rule: &Rule) -> Vec<String> {
        self.read(true, |plan, faults| (rule.check)(&Subject::new(plan), faults))
    }

    /// What a rule says of a plan that may have faults of its own.
    pub fn reads_or_not(&self, rule: &Rule) -> Vec<String> {
        self.read(false, |plan, faults| (rule.check)(&Subject::new(plan), faults))
    }

    /// What all rules say of a plan that may have faults of its own.
    pub fn checked(&self) -> Vec<String> {
        self.read(false, check)
    }

    /// What all rules say, of the codes that are wanted.
    pub fn says_under(&self, wanted: impl Fn(Code) -> bool) -> Vec<String> {
        self.read(true, |plan, faults| {
            check(plan, faults);
            faults.retain(|fault| wanted(fault.code));
        })
    }

    fn read(&self, sound: bool, rule: impl Fn(&Plan, &mut Faults)) -> Vec<String> {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("kommune/plan");
        std::fs::create_dir_all(&path).unwrap();
        let has = |key: &str| self.front.lines().any(|line| line.starts_with(key));
        let mut front = self.front.clone();
        for (key, value) in [("tittel:", "Plan"), ("status:", "utkast"), ("dato:", "2024-01-01")] {
            if !has(key) {
                front += &format!("{key} {value}\n");
            }
        }
        if !has("år:") && !has("periode:") {
            front += "år: 2024\n";
        }
        let names: Vec<&str> = self.sections.iter().map(|(name, _)| name.as_str()).collect();
        front += &format!("seksjonar: [{}]\n", names.join(", "));
        std::fs::write(root.path().join("kommune/kommune.yaml"), &self.kommune).unwrap();
        std::fs::write(path.join("plan.yaml"), front).unwrap();
        for (name, text) in &self.sections {
            std::fs::write(path.join(format!("{name}.yaml")), text).unwrap();
        }
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let found = read(&find(&[path]).unwrap()[0], &mut sources, &mut faults).unwrap();
        let read: Vec<&str> = faults.iter().map(|f| f.message.as_str()).collect();
        assert!(!sound || read.is_empty(), "the plan of the test is sound: {read:?}");
        let told = faults.len();
        let mut said = faults;
        rule(&found.plan, &mut said);
        let before: Vec<Fault> = said.iter().take(told).cloned().collect();
        said.retain(|fault| !before.contains(fault));
        said.sorted().iter().map(|fault| shown(fault, &sources)).collect()
    }
}

/// A fault as a line.
pub fn shown(fault: &Fault, sources: &Sources) -> String {
    let word = |place: Place| sources.get(place.source).unwrap().slice(place.span);
    let at = |place: Place| {
        let (source, at) = sources.position(place).unwrap();
        format!("{}:{}", source.name.rsplit('/').next().unwrap(), at.line)
    };
    let place = fault.place.map(|place| format!("{} «{}»: ", at(place), word(place))).unwrap_or_default();
    let hint = fault.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
    let related: String =
        fault.related.iter().map(|(p, label)| format!(" [{} «{}» {label}]", at(*p), word(*p))).collect();
    format!("{place}{}{hint}{related}", fault.message)
}
