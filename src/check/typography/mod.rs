//! Rules about Norwegian typography: what `sjekk` remarks on, and what is certain is cured when the author asks for it.

pub mod bindestrek_i_intervall;
pub mod blanda_hermeteikn;
pub mod doble_mellomrom;
pub mod feilkoda_teikn;
pub mod kronebeloep;
mod marks;
mod money;
pub mod nesten_merke;
mod pairs;
pub mod rette_hermeteikn;
