//! Rules about dates, hours and meetings.

mod heilagdag;
pub mod holiday;
pub mod july;
mod moete;
pub mod period;
pub mod sunday;
