//! The Norwegian language as a machine needs it, in both målformer: what is written is read into a value, and a value is printed
//! as Norwegian prints it. Knows nothing of plans, of YAML or of faults.
//!
//! Where callers differ in what they take for a word, a date or an amount, the difference is an option of the one reader.

mod capital;
mod clock;
mod count;
mod date;
mod holiday;
mod list;
mod maalform;
mod month;
pub mod number_words;
mod refused;
pub mod token;
mod weekday;
mod written_date;

pub use capital::{capital, small};
pub use clock::{Klokke, clock};
pub use count::counted;
pub use date::Dato;
pub use holiday::holiday;
pub use list::{List, names};
pub use maalform::Målform;
pub use month::{MONTHS, month};
pub use refused::Refused;
pub use token::{Cut, Token, past_space, tokens};
pub use weekday::{is_weekday, may_name_weekday, own_short_form, weekday, weekday_name};
pub use written_date::{Forms, WrittenDate, Year, length_of_date, written_date};
