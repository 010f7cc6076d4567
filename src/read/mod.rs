//! From where a plan lies to what it says: which files, how large, and what stands in them.
//!
//! 1. [`find()`]: what the author named becomes plan folders, and what looks like a plan and is none is told of. [`origin`]: a plan may
//!    lie elsewhere than in a folder, too.
//! 2. [`files`]: a file is read if it is a regular one inside the municipality's folder and not too large.
//! 3. [`plan`]: `kommune.yaml`, `plan.yaml` and the sections become one [`crate::plan::Plan`], with all faults of all files;
//!    [`neighbours`] has what lies in the plan's folder and is not read.
//! 4. [`pictures`]: the pictures that the plan names.
//! 5. [`attachments`]: these files as they go with a PDF.
//! 6. `extract` (feature `cli`): all of them back out of a PDF that carries them.
//! 7. [`mod@spoken`]: which målform a plan is written in, also where it cannot be read.
//! 8. `revision` (feature `revision`): a plan as it was in a git repository.
//!
//! Reading never writes, and nothing outside the municipality's folder is opened.

#[cfg(any(feature = "cli", feature = "revision"))]
mod apart;
pub mod attachments;
#[cfg(feature = "cli")]
pub mod extract;
mod files;
pub mod find;
mod fronts;
mod neighbours;
pub mod origin;
pub mod pictures;
mod plan;
#[cfg(feature = "revision")]
pub mod revision;
mod spoken;

pub use find::{PlanFolder, Search, find};
pub use origin::{Origin, OriginKind};
pub use plan::{Found, read};
pub use spoken::{agreed, spoken, spoken_in};
