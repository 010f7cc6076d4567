//! What the fuzz targets share: how bytes become a plan ([`plan`]) or a repository ([`repository`]), and what must hold of every
//! fault ([`faults`]).
//!
//! A run touches no disk but that of `repository`: the plan's files lie in memory.

pub mod faults;
pub mod plan;
pub mod repository;
