//! What `{{ … }}` stands for in a plan.

use super::Plan;
use super::forside::Forside;
use super::kommune::Kommune;
use crate::text::Values;

/// The values of a plan of which the front page and the municipality are known.
pub fn values(kommune: &Kommune, forside: &Forside) -> Values {
    let mut values = Values::default();
    let (name, short) = (&kommune.namn, kommune.kortnamn.as_ref().unwrap_or(&kommune.namn));
    values.set("kommune.namn", name.source());
    values.set("kommune.kortnamn", short.source());
    if let Some(år) = &forside.år {
        values.set("år", år.value.0.to_string());
    }
    if let Some(periode) = forside.years() {
        values.set("periode", periode.printed());
        values.set("periode.frå", periode.frå.0.to_string());
        values.set("periode.til", periode.til.0.to_string());
    }
    values
}

impl Plan {
    /// What `{{ … }}` stands for in this plan.
    pub fn values(&self) -> Values {
        values(&self.kommune, &self.forside)
    }
}
