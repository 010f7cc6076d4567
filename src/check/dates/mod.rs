//! Rules about dates, hours and meetings.

pub mod backwards;
pub mod count;
pub mod duration;
mod heilagdag;
pub mod holiday;
pub mod july;
mod kopling;
pub mod leksem;
mod moete;
pub mod overlap;
pub mod period;
pub mod skriven_dato;
pub mod sunday;
pub mod talord;
pub mod weekday;
