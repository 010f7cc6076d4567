//! What rules say of small plans, and all of them together of the plans that there are.

mod godta;
mod hostile;
mod plan;
mod planar;

pub use plan::{KOMMUNE, Prøve, shown};
