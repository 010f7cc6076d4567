//! Rules that keep a plan readable for everybody.

pub mod intetseiande_lenkjetekst;
pub mod laus_adresse;
pub mod overskrift_utan_innhald;
pub mod svak_farge;
pub mod tom_tabell;
pub mod uklar_alt;
