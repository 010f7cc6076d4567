//! The JSON Schema of each kind of file that a plan is written in, for editors.

use super::forside::Forside;
use super::kommune::Kommune;
use super::seksjon::Seksjon;
use crate::norsk::{Both, Målform};
use crate::yaml::schema::{by_key, document};
use serde_json::Value as Json;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `kommune.yaml`.
    Kommune,
    /// `plan.yaml`.
    Plan,
    /// The file of a section.
    Seksjon,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Kommune, Self::Plan, Self::Seksjon];

    /// What the schema's file is called, before the målform.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kommune => "kommune",
            Self::Plan => "plan",
            Self::Seksjon => "seksjon",
        }
    }

    /// The schema, with the keys of a målform.
    pub fn schema(self, målform: Målform) -> Json {
        let title = self.title().in_form(målform);
        match self {
            Self::Kommune => document::<Kommune>(title, målform),
            Self::Plan => document::<Forside>(title, målform),
            Self::Seksjon => document::<Seksjon>(title, målform),
        }
    }

    fn title(self) -> Both {
        match self {
            Self::Kommune => Both::new("Ein kommune: kommune.yaml", "En kommune: kommune.yaml"),
            Self::Plan => Both::new("Framsida til ein plan: plan.yaml", "Forsiden til en plan: plan.yaml"),
            Self::Seksjon => Both::new("Ein seksjon i ein plan", "En seksjon i en plan"),
        }
    }
}

/// The file that a schema is kept in: `plan.nn.json`.
pub fn file_name(name: &str, målform: Målform) -> String {
    format!("{name}.{}.json", målform.choose("nn", Some("nb")))
}

/// What the schema of any of the files is called, before the målform.
pub const WHOLE: &str = "planverk";

/// The schema of any of the files. A front page has one of the keys that only it can have, and a municipality too; what is left is
/// a section.
pub fn whole(målform: Målform) -> Json {
    let [kommune, plan, seksjon] = FileKind::ALL.map(|slag| slag.schema(målform));
    let (seksjonar, namn) = (målform.choose("seksjonar", Some("seksjoner")), målform.choose("namn", Some("navn")));
    let ways = vec![(vec![seksjonar, "status"], plan), (vec![namn, "språk"], kommune)];
    by_key(Both::new("Ei fil i ein plan", "En fil i en plan").in_form(målform), ways, seksjon)
}
