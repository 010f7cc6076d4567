//! How what the report shares with a plan is written, until the typesetter writes the report itself.

use crate::document::model::{Leaf, Merke, Omslagsstil, Tema};
use serde::ser::{Serialize, SerializeStruct, Serializer};

impl Serialize for Leaf {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut out = to.serialize_struct("Leaf", 2)?;
        out.serialize_field("s", &self.place)?;
        out.serialize_field("v", &self.text)?;
        out.end()
    }
}

impl Serialize for Merke {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut out = to.serialize_struct("Merke", 2)?;
        out.serialize_field("ord", self.ord)?;
        out.serialize_field("dato", &self.dato)?;
        out.end()
    }
}

impl Serialize for Tema {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let [r, g, b] = self.farge;
        let mut out = to.serialize_struct("Tema", 3)?;
        out.serialize_field("farge", &format!("#{r:02x}{g:02x}{b:02x}"))?;
        out.serialize_field("omslag", if self.omslag == Omslagsstil::Felt { "felt" } else { "stripe" })?;
        out.serialize_field("våpen", &None::<u8>)?;
        out.end()
    }
}
