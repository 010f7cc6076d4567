//! The codes of the rules.

use crate::fault::Code;
use crate::fault::code::Kind;

/// Two things with one id.
pub const DUPLICATE_ID: Code = Code::new("PV101", "dobbel-id", Kind::Reference);
/// An actor that is in no register.
pub const UNKNOWN_ACTOR: Code = Code::new("PV102", "ukjend-aktør", Kind::Reference);
/// A meeting that is the same as one that does not exist.
pub const UNKNOWN_MEETING: Code = Code::new("PV103", "ukjent-møte", Kind::Reference);
/// A vedtak that covers a section which is not in the plan.
pub const UNKNOWN_SECTION: Code = Code::new("PV104", "ukjend-seksjon", Kind::Reference);
/// Points or parts on a fourth level.
pub const TOO_DEEP: Code = Code::new("PV105", "for-mange-nivå", Kind::Structure);
/// A column that shows what another shows.
pub const COLUMN_TWICE: Code = Code::new("PV106", "dobbel-kolonne", Kind::Structure);
/// A column, or all of them together, that cannot be so wide or so narrow.
pub const COLUMN_WIDTH: Code = Code::new("PV107", "kolonnebreidd", Kind::Structure);
/// Something in a measure that no column of its table shows.
pub const NO_COLUMN: Code = Code::new("PV108", "felt-utan-kolonne", Kind::Structure);
/// A heading over sub-goals where no column has them.
pub const NO_GOALS: Code = Code::new("PV109", "namn-utan-delmål", Kind::Structure);
/// A label for a goal that is not there.
pub const NO_GOAL_LINE: Code = Code::new("PV110", "målnamn-utan-mål", Kind::Structure);
/// A plan with neither year nor period, or with both.
pub const YEAR_OR_PERIOD: Code = Code::new("PV201", "år-eller-periode", Kind::Approval);
/// An edition without a date.
pub const NO_DATE: Code = Code::new("PV202", "utan-dato", Kind::Approval);
/// An adopted plan whose vedtak is not filled in.
pub const NOT_ADOPTED: Code = Code::new("PV203", "ufullstendig-vedtak", Kind::Approval);
/// A colour that cannot carry text.
pub const WEAK_COLOUR: Code = Code::new("PV501", "svak-farge", Kind::Accessibility);
/// A key or a word in the other målform.
pub const OTHER_FORM: Code = Code::new("PV601", "anna-målform", Kind::Language);
/// A word of the other målform.
pub const OTHER_WORD: Code = Code::new("PV602", "ord-i-anna-målform", Kind::Language);
/// Two spellings of one word.
pub const TWO_SPELLINGS: Code = Code::new("PV603", "to-skrivemåtar", Kind::Language);
/// Quotation marks of the typewriter.
pub const STRAIGHT_QUOTES: Code = Code::new("PV604", "rette-hermeteikn", Kind::Typography);
/// Two kinds of quotation marks.
pub const MIXED_QUOTES: Code = Code::new("PV605", "blanda-hermeteikn", Kind::Typography);
/// Two spaces where one is enough.
pub const DOUBLE_SPACE: Code = Code::new("PV606", "doble-mellomrom", Kind::Typography);
/// A hyphen where an interval has a dash.
pub const HYPHEN_INTERVAL: Code = Code::new("PV607", "bindestrek-i-intervall", Kind::Typography);
/// `kr. 50 000,-`
pub const AMOUNT: Code = Code::new("PV608", "kronebeløp", Kind::Typography);
/// A sentence that few read to its end.
pub const LONG_SENTENCE: Code = Code::new("PV609", "lang-setning", Kind::Language);
/// An abbreviation that the plan does not explain.
pub const ABBREVIATION: Code = Code::new("PV610", "uforklart-forkorting", Kind::Language);
/// A compound of which one half is missing.
pub const HALF_COMPOUND: Code = Code::new("PV611", "halv-samansetjing", Kind::Language);
/// An alternative text that says nothing.
pub const EMPTY_ALT: Code = Code::new("PV502", "intetseiande-alt", Kind::Accessibility);
/// The text of a link that does not say where it leads.
pub const LINK_TEXT: Code = Code::new("PV503", "intetseiande-lenkjetekst", Kind::Accessibility);
/// A heading with nothing under it.
pub const EMPTY_HEADING: Code = Code::new("PV504", "overskrift-utan-innhald", Kind::Accessibility);
/// A table with nothing in it.
pub const EMPTY_TABLE: Code = Code::new("PV505", "tom-tabell", Kind::Accessibility);

/// A code under `godta` that no fault has.
pub const UNKNOWN_CODE: Code = Code::new("PV111", "ukjend-kode", Kind::Acceptance);
/// An error that an author wants to accept.
pub const NOT_ACCEPTED: Code = Code::new("PV112", "feil-under-godta", Kind::Acceptance);
/// A fault that is accepted without a reason.
pub const NO_REASON: Code = Code::new("PV113", "godta-utan-grunn", Kind::Acceptance);
/// A fault that is accepted where there is none.
pub const NOTHING_ACCEPTED: Code = Code::new("PV114", "godta-til-inga-nytte", Kind::Acceptance);

/// A day of the week that is not that of the date beside it.
pub const WRONG_WEEKDAY: Code = Code::new("PV301", "feil-vekedag", Kind::Dates);
/// A meeting before the plan starts, or after it ends.
pub const OUTSIDE_PERIOD: Code = Code::new("PV302", "møte-utanfor-planen", Kind::Dates);
/// A meeting on a Sunday.
pub const ON_SUNDAY: Code = Code::new("PV303", "møte-på-sundag", Kind::Dates);
/// A meeting on a public holiday.
pub const ON_HOLIDAY: Code = Code::new("PV304", "møte-på-heilagdag", Kind::Dates);
/// A meeting in July.
pub const IN_JULY: Code = Code::new("PV305", "møte-i-juli", Kind::Dates);
/// Two meetings of one actor at the same time.
pub const SAME_TIME: Code = Code::new("PV306", "samtidige-møte", Kind::Dates);
/// A number of meetings that the meetings contradict.
pub const WRONG_COUNT: Code = Code::new("PV307", "feil-tal-møte", Kind::Dates);
/// A duration that the meetings contradict.
pub const WRONG_DURATION: Code = Code::new("PV308", "feil-varigheit", Kind::Dates);
/// A time in a text that ends before it starts.
pub const TEXT_BACKWARDS: Code = Code::new("PV309", "baklengs-i-tekst", Kind::Dates);
/// An actor of the register that is written as text.
pub const ACTOR_AS_TEXT: Code = Code::new("PV401", "aktør-som-tekst", Kind::Actors);
/// Two actors of one name.
pub const SAME_NAME: Code = Code::new("PV402", "like-aktørar", Kind::Actors);
/// An actor of the plan's register that the plan does not name.
pub const UNUSED_ACTOR: Code = Code::new("PV403", "ubrukt-aktør", Kind::Actors);
/// A measure that nobody is responsible for.
pub const NOBODY: Code = Code::new("PV404", "tiltak-utan-ansvar", Kind::Actors);
/// A measure without a time.
pub const NO_TIME: Code = Code::new("PV405", "tiltak-utan-tidspunkt", Kind::Actors);
/// A measure that many are responsible for.
pub const TOO_MANY: Code = Code::new("PV406", "mange-ansvarlege", Kind::Actors);
/// A plan that was adopted after it started.
pub const LATE: Code = Code::new("PV204", "vedteken-etter-start", Kind::Approval);
/// Something that was to be filled in.
pub const NOT_FILLED_IN: Code = Code::new("PV205", "ikkje-fylt-ut", Kind::Approval);
/// A year of an older plan that was left in a text.
pub const OLD_YEAR: Code = Code::new("PV206", "gammalt-årstal", Kind::Approval);
/// A look back on a year that is not over, or that another plan looks back on.
pub const LOOKS_AT_WRONG_YEAR: Code = Code::new("PV207", "tilbakeblikk-på-feil-år", Kind::Approval);

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
    UNKNOWN_CODE,
    NOT_ACCEPTED,
    NO_REASON,
    NOTHING_ACCEPTED,
    WRONG_WEEKDAY,
    OUTSIDE_PERIOD,
    ON_SUNDAY,
    ON_HOLIDAY,
    IN_JULY,
    SAME_TIME,
    WRONG_COUNT,
    WRONG_DURATION,
    TEXT_BACKWARDS,
    ACTOR_AS_TEXT,
    SAME_NAME,
    UNUSED_ACTOR,
    NOBODY,
    NO_TIME,
    TOO_MANY,
    LATE,
    NOT_FILLED_IN,
    OLD_YEAR,
    LOOKS_AT_WRONG_YEAR,
    OTHER_WORD,
    TWO_SPELLINGS,
    STRAIGHT_QUOTES,
    MIXED_QUOTES,
    DOUBLE_SPACE,
    HYPHEN_INTERVAL,
    AMOUNT,
    LONG_SENTENCE,
    ABBREVIATION,
    HALF_COMPOUND,
    EMPTY_ALT,
    LINK_TEXT,
    EMPTY_HEADING,
    EMPTY_TABLE,
];

/// Those that are errors: they stop the plan, and nobody can accept them.
pub const ERRORS: &[Code] = &[
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
];
