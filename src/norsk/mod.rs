//! The Norwegian language as a machine needs it, in both målformer. Knows nothing of plans, of YAML or of faults.

mod clock;
mod date;
mod maalform;
mod refused;

pub use clock::Klokke;
pub use date::{Dato, MONTHS};
pub use maalform::Målform;
pub use refused::Refused;
