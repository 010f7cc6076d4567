//! What the fuzz targets share: how bytes become a plan ([`plan`]) or a repository ([`repository`]), what must hold of every
//! fault ([`faults`]), and of what is printed ([`kept`], [`printed`]).
//!
//! A run touches no disk but that of `repository`: the plan's files lie in memory.

pub mod faults;
#[path = "../../tests/shared/kept.rs"]
pub mod kept;
#[path = "../../tests/shared/markdown.rs"]
pub mod markdown;
pub mod plan;
#[path = "../../tests/shared/printed.rs"]
pub mod printed;
pub mod repository;

use planverk::text;
