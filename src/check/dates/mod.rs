//! Rules about dates, hours and meetings.

mod heilagdag;
pub mod holiday;
pub mod july;
mod leksem;
mod moete;
pub mod period;
mod skriven_dato;
pub mod sunday;
pub mod weekday;
