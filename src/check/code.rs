//! The codes of the rules.

use crate::fault::Code;

/// Two things with one id.
pub const DUPLICATE_ID: Code = Code::new("PV101", "dobbel-id");
/// An actor that is in no register.
pub const UNKNOWN_ACTOR: Code = Code::new("PV102", "ukjend-aktør");
/// A meeting that is the same as one that does not exist.
pub const UNKNOWN_MEETING: Code = Code::new("PV103", "ukjent-møte");
/// A vedtak that covers a section which is not in the plan.
pub const UNKNOWN_SECTION: Code = Code::new("PV104", "ukjend-seksjon");
/// Points or parts on a fourth level.
pub const TOO_DEEP: Code = Code::new("PV105", "for-mange-nivå");
/// A column that shows what another shows.
pub const COLUMN_TWICE: Code = Code::new("PV106", "dobbel-kolonne");
/// A column, or all of them together, that cannot be so wide or so narrow.
pub const COLUMN_WIDTH: Code = Code::new("PV107", "kolonnebreidd");
/// Something in a measure that no column of its table shows.
pub const NO_COLUMN: Code = Code::new("PV108", "felt-utan-kolonne");
/// A heading over sub-goals where no column has them.
pub const NO_GOALS: Code = Code::new("PV109", "namn-utan-delmål");
/// A label for a goal that is not there.
pub const NO_GOAL_LINE: Code = Code::new("PV110", "målnamn-utan-mål");
/// A plan with neither year nor period, or with both.
pub const YEAR_OR_PERIOD: Code = Code::new("PV201", "år-eller-periode");
/// An edition without a date.
pub const NO_DATE: Code = Code::new("PV202", "utan-dato");
/// An adopted plan whose vedtak is not filled in.
pub const NOT_ADOPTED: Code = Code::new("PV203", "ufullstendig-vedtak");
/// A colour that cannot carry text.
pub const WEAK_COLOUR: Code = Code::new("PV501", "svak-farge");
/// A key or a word in the other målform.
pub const OTHER_FORM: Code = Code::new("PV601", "anna-målform");

/// All of them.
pub const ALL: &[Code] = &[
    DUPLICATE_ID,
    UNKNOWN_ACTOR,
    UNKNOWN_MEETING,
    UNKNOWN_SECTION,
    TOO_DEEP,
    COLUMN_TWICE,
    COLUMN_WIDTH,
    NO_COLUMN,
    NO_GOALS,
    NO_GOAL_LINE,
    YEAR_OR_PERIOD,
    NO_DATE,
    NOT_ADOPTED,
    WEAK_COLOUR,
    OTHER_FORM,
];
