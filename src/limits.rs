//! How much planverk takes: the limits that keep a stranger's plan, picture, repository or PDF from filling the memory or the day.
//!
//! Each stands far above what a plan needs and says what needs most; what goes past one is a fault that names it. An ordinary
//! machine holds what is within all of them in 500 MB, and is done with a small file in two seconds. The user's guide tells them
//! (`docs/brukarrettleiing.md`, «Kor mykje planverk tek imot»), and a test holds the guide to this file. What is a matter of
//! taste, as how long a sentence may be, stands with its rule.

/// The most bytes of one YAML file. The largest real section has 40 kB.
pub const YAML_FILE: usize = 4 << 20;

/// The most bytes of all YAML files of a plan together.
pub const YAML_PLAN: u64 = 8 << 20;

/// How deep blocks of a text may stand in one another. Real plans have three.
pub const TEXT_DEPTH: usize = 8;

/// The most characters of a word. Norwegian has none half as long, and to find where an endless one may break takes time that
/// grows with its square.
pub const WORD: usize = 200;

/// The most bytes of one picture.
pub const PICTURE: u64 = 32 << 20;

/// The most bytes of an SVG, which is text that has to be understood.
pub const SVG: usize = 4 << 20;

/// The most pixels of a picture: more than a page can show (A4 at 500 dots an inch is 24 million), and opened it takes four
/// bytes each.
pub const PIXELS: u64 = 25_000_000;

/// The most files that can go with a PDF.
pub const ATTACHED_FILES: usize = 4000;

/// The most bytes of a PDF that is read.
pub const PDF: u64 = 256 << 20;

/// The most bytes of one file in a PDF; a picture may have half of that.
pub const ATTACHED_FILE: u64 = 64 << 20;

/// The most bytes of all files in a PDF.
pub const ATTACHED_ALL: u64 = 256 << 20;

/// The most bytes that what the reader of PDFs unpacks by itself may come to: objects that lie in streams, and the tables of
/// where they lie.
pub const PDF_OBJECTS: usize = 256 << 20;

/// The most bytes of all files that are read of a git revision.
pub const REVISION: u64 = 64 << 20;

/// The most files that are read of a git revision.
pub const REVISION_FILES: usize = 5000;

/// How many faults of one severity are kept for one source.
pub const FAULTS: usize = 500;
