//! Rules about names that point to something else: ids, actors, meetings, sections.

pub mod dobbel_id;
pub mod ukjend_aktoer;
pub mod ukjend_seksjon;
pub mod ukjent_moete;
