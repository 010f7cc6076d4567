//! Rules about who is responsible and who takes part.

pub mod aktoer_som_tekst;
pub mod aktoerar_i_tekst;
mod empty_column;
pub mod like_aktoerar;
mod likeness;
pub mod mange_ansvarlege;
mod register;
mod several;
pub mod tiltak_utan_ansvar;
pub mod tiltak_utan_tidspunkt;
pub mod ubrukt_aktoer;
