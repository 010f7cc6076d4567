//! Rules about names that point to something else: ids, actors, meetings, sections.

pub mod actors;
pub mod ids;
pub mod meetings;
pub mod sections;
