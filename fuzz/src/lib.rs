//! What the fuzz targets share: how bytes become a plan ([`plan`]), and what must hold of every fault ([`faults`]).
//!
//! A run touches no disk: the plan's files lie in memory.

pub mod faults;
pub mod plan;
