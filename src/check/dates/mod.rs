//! Rules about dates, hours and meetings.

pub mod baklengs_i_tekst;
mod claims;
pub mod dato_som_data;
pub mod dato_som_ikkje_finst;
pub mod feil_lengd;
pub mod feil_tal_moete;
pub mod feil_vekedag;
mod links;
pub mod meetings;
pub mod moete_i_juli;
pub mod moete_paa_heilagdag;
pub mod moete_paa_sundag;
pub mod moete_utanfor_planen;
pub mod samtidige_moete;
