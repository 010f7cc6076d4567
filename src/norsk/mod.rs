//! The Norwegian language as a machine needs it, in both målformer: what is written is read into a value, and a value is printed
//! as Norwegian prints it. Knows nothing of plans, of YAML or of faults.
//!
//! Where callers differ in what they take for a word, a date or an amount, the difference is an option of the one reader.

mod address;
pub mod amount;
mod both;
mod capital;
mod clock;
mod coding;
mod count;
mod date;
mod day;
mod hard_space;
mod holiday;
pub mod interval;
mod list;
mod maalform;
mod month;
pub mod number;
mod number_context;
pub mod number_words;
mod quotation;
mod refused;
mod said;
mod sentence;
mod text_word;
pub mod token;
mod unseen;
mod variants;
mod weekday;
mod word_pairs;
pub mod words;
mod written_date;
mod year;

pub use address::{addresses, is_address};
pub use amount::Amount;
pub use both::Both;
pub use capital::{as_loud, capital, small};
pub use clock::{Klokke, clock};
pub use coding::decoded;
pub use count::counted;
pub use date::Dato;
pub use day::{WrittenDay, written_day};
pub use hard_space::hard_spaces;
pub use holiday::holiday;
pub use list::{List, names};
pub use maalform::Målform;
pub use month::{MONTHS, month, short_month};
pub use number_context::is_named_by;
pub use quotation::{quotations, quoted};
pub use refused::{Refused, shortened};
pub use said::Said;
pub(crate) use said::said;
pub use sentence::sentences;
pub use text_word::{TextWord, text_words, without};
pub use token::{Cut, PLACEHOLDER, Token, first_word, past_space, tokens, words_of};
pub use unseen::{Unseen, is_leftover, is_no_character, is_private, is_silent, unseen};
pub use variants::{Variant, variant};
pub use weekday::{is_weekday, may_name_weekday, own_short_form, weekday, weekday_name};
pub use word_pairs::right_words;
pub use written_date::{Forms, WrittenDate, Year, length_of_date, written_date};
pub use year::YEARS;
