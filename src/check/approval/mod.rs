//! Rules about the state of a plan: what it says of its year, its date and its vedtak, and whether it is written out.

pub mod aar_eller_periode;
pub mod baklengs_tidsrom;
pub mod gammalt_aarstal;
pub mod ikkje_fylt_ut;
pub mod tilbakeblikk_paa_feil_aar;
pub mod ufullstendig_vedtak;
pub mod utan_dato;
pub mod vedteken_etter_start;
mod year_words;
