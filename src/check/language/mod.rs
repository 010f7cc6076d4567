//! Rules about the language that a plan is written in.

pub mod anna_maalform;
pub mod halv_samansetjing;
pub mod lang_setning;
pub mod ord_i_anna_maalform;
mod own_words;
mod short_weekdays;
pub mod to_skrivemaatar;
pub mod uforklart_forkorting;
