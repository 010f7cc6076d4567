//! The codes of the faults in what files a plan has.

use crate::fault::Code;

/// A file that is not there or cannot be read.
pub const UNREADABLE: Code = Code::new("PV030", "uleseleg-fil");
/// A section file that the plan does not name.
pub const UNNAMED: Code = Code::new("PV031", "unemnd-seksjon");
/// A section that the plan names twice.
pub const NAMED_TWICE: Code = Code::new("PV032", "seksjon-to-gonger");
/// A plan without sections.
pub const NO_SECTIONS: Code = Code::new("PV033", "utan-seksjonar");
/// A file outside the municipality's folder.
pub const OUTSIDE: Code = Code::new("PV034", "utanfor-mappa");
/// The plan that this one replaces is not there.
pub const NOT_REPLACED: Code = Code::new("PV035", "ukjend-forgjengar");

/// A picture that cannot be printed.
pub const PICTURE: Code = Code::new("PV036", "ugyldig-bilete");

/// A file whose name cannot go with a PDF.
pub const UNSAFE_NAME: Code = Code::new("PV037", "namn-til-vedlegg");

/// All of them.
pub const ALL: &[Code] = &[UNREADABLE, UNNAMED, NAMED_TWICE, NO_SECTIONS, OUTSIDE, NOT_REPLACED, PICTURE, UNSAFE_NAME];
