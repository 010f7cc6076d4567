//! How much planverk takes: the limits that keep a stranger's plan, picture, repository or PDF from filling the memory or the day.
//!
//! Each stands far above what a plan needs and says what needs most; what goes past one is a fault that names it. An ordinary
//! machine is done with a small file in two seconds and 500 MB; the largest plans that are set take 2 GB ([`TEXTS`], and tables by
//! [`TEXT_PARTS`]), since many thousand measures are a plan too. The user's guide tells them
//! (`docs/brukarrettleiing.md`, «Kor mykje planverk tek imot»), but for those that no author meets ([`internal`]), and a test holds
//! the guide to this file.
//!
//! Three things stand elsewhere. What is a matter of taste or judgement, as how long a sentence may be or how many likely pairs of
//! measures are worth a look, stands with its rule. So does how long a word may be to be one that a rule looks for: a longer one is
//! passed over. And how many threads' stacks and tries a piece of the program gives itself is no matter of what it is given.

/// The most bytes of one YAML file. The largest real section has 40 kB.
pub const YAML_FILE: usize = 4 << 20;

/// The most bytes of all YAML files of a plan together.
pub const YAML_PLAN: u64 = 8 << 20;

/// How many levels of lists and keys may stand inside each other in a YAML file. Real plans have ten.
pub const YAML_DEPTH: usize = 64;

/// The most values of a YAML file. A big plan has a fifth of it.
pub const YAML_VALUES: usize = 400_000;

/// The most files and folders that are looked through for plans, or beside one. A municipality has some hundreds; a folder that was
/// named by mistake, as that of the whole disk, has millions.
pub const ENTRIES: usize = 100_000;

/// How many folders below the place where plans lie, or below a plan, it is looked for those that lie too deep. A folder that was
/// unpacked into itself lies one or two too deep.
pub const PLAN_DEPTH: usize = 16;

/// How deep blocks of a text may stand in one another. Real plans have three.
pub const TEXT_DEPTH: usize = 8;

/// The most columns of a table in a text. On a page across, each of them is 12 mm wide then.
pub const TEXT_COLUMNS: usize = 20;

/// The most parts of the texts of a plan: a cell is one, a paragraph, a point, an emphasis and a line break two, a link or a
/// footnote six, about as they take memory. Twenty thousand explained words took more than 500 MB.
/// The largest real plan has some hundreds. A table of 5,000 rows with four columns has 20,000, and takes 800 MB when it is set;
/// 200,000 words in 2,300 paragraphs take 300 MB.
pub const TEXT_PARTS: usize = 25_000;

/// The most texts that are set of a plan: each title, point, cell, date and number is one. 5,000 measures with two points, two
/// actors and two meetings each have 55,000, and take 2 GB when they are set (628 pages); so do 40,000 points in one measure.
pub const TEXTS: usize = 60_000;

/// The most characters of a text that runs on without a break: six pages. The longest real paragraph has 1,500.
pub const PARAGRAPH: usize = 20_000;

/// The most characters of all texts of a plan as they are printed, with names and values filled in: some eight hundred pages. The
/// largest real plan has 60,000.
pub const TEXT: usize = 2_000_000;

/// The most characters of a text on one line: a title, the name of a column. Such texts are printed again on each page. The longest
/// real one has 140.
pub const LINE: usize = 500;

/// The most characters of the name of a municipality or of somebody who is responsible, and of what stands in brackets after it. It is
/// printed wherever it is meant. The longest real one has 90.
pub const NAME: usize = 200;

/// The most characters of the first row of a table in a text, all its cells together. It is printed again on each page: one of 5,000
/// took gigabytes.
pub const TEXT_HEAD: usize = 1000;

/// The most marks over and under one letter. Norwegian has one, Vietnamese two; to stack them takes time that grows with their square.
pub const MARKS: usize = 4;

/// The most characters of a word. Norwegian has none half as long, and to find where an endless one may break takes time that
/// grows with its square.
pub const WORD: usize = 200;

/// The most characters of an alternative text. It is read aloud in one go; a PDF for the archive takes 32,767 bytes.
pub const ALT: usize = 5_000;

/// The most characters of the address of a link. Browsers take some 2,000, and the typesetter 8,000.
pub const ADDRESS: usize = 2_000;

/// The most bytes of one picture.
pub const PICTURE: u64 = 32 << 20;

/// The most bytes of an SVG, which is text that has to be understood.
pub const SVG: usize = 4 << 20;

/// The most pixels of a picture: more than a page can show (A4 at 500 dots an inch is 24 million), and opened it takes four
/// bytes each.
pub const PIXELS: u64 = 25_000_000;

/// The most points of the longest side of a picture. A panorama has 15,000; one of a single point by 25 million took four seconds.
pub const PICTURE_SIDE: u64 = 20_000;

/// The most bytes of one of a designer's own files: as of a picture, which the largest of them are.
pub const TEMPLATE: u64 = PICTURE;

/// The most bytes of all files of a designer's that one plan is set with, or that go with its project. The built-in ones have
/// 150 kB.
pub const TEMPLATES: u64 = 128 << 20;

/// The most files in a designer's folder. The built-in ones are 20.
pub const TEMPLATE_FILES: usize = 1000;

/// How many folders down a designer's files may lie.
pub const TEMPLATE_DEPTH: usize = 8;

/// The most bytes of the list of sums beside a Typst project; a line has some hundred.
pub const SUMS: u64 = 1 << 20;

/// The most bytes that the pictures of a plan take opened, all together: 133 million points of photographs, or twelve as a telephone
/// takes them. Six PNG of 25 million points took 490 MB in all; a point takes 1 byte to 12, by its colours.
pub const PICTURES_MEMORY: u64 = 400 << 20;

/// The most that drawings have to draw, all of a plan together and with what is referred to multiplied out, in plain shapes. A coat of
/// arms has some hundreds, a map some tens of thousands; 200,000 take a second or two.
pub const PICTURES_DRAWN: u64 = 200_000;

/// How deep the elements of a drawing may stand in one another, by what they refer to as well. Each is a step down the stack.
pub const SVG_DEPTH: usize = 100;

/// The most elements and texts in an SVG.
pub const SVG_NODES: u32 = 500_000;

/// The most steps to find out which rules of a drawing's style sheet are for which elements: a second's work.
pub const SVG_STYLING: u64 = 20_000_000;

/// The most attributes of an element of an SVG. Real ones have some thirty.
pub const SVG_ATTRIBUTES: usize = 500;

/// The most namespaces that an SVG declares. Real ones have some ten.
pub const SVG_NAMESPACES: usize = 2000;

/// The most steps of a gradient. Drawing programs make a handful.
pub const SVG_STOPS: usize = 1000;

/// The most points that a JPEG is gone through for, all its scans together: progressive ones of a telephone have ten scans of 12
/// million.
pub const JPEG_SCANNED: u64 = 400_000_000;

/// The most bytes of a picture's colour profile. Those of printing machines have two million.
pub const COLOUR_PROFILE: usize = 4 << 20;

/// The most bytes of the path of a file that goes with a PDF: shorter than what any system takes.
pub const PATH: usize = 400;

/// The most bytes of each name in such a path, which is what disks take.
pub const PATH_NAME: usize = 255;

/// The most files that can go with a PDF.
pub const ATTACHED_FILES: usize = 4000;

/// The most bytes of a PDF that is read. One that planverk has built has 1 MB, and each picture of a plan twice; what is parsed of a
/// hostile one takes many times its size.
pub const PDF: u64 = 128 << 20;

/// The most bytes of one file in a PDF; a picture may have half of that.
pub const ATTACHED_FILE: u64 = 64 << 20;

/// The most bytes of all files in a PDF.
pub const ATTACHED_ALL: u64 = 256 << 20;

/// The most bytes that what the reader of PDFs unpacks by itself may come to: objects that lie in streams, and the tables of
/// where they lie. planverk writes neither; other programs do when they save a PDF anew, 10 kB for each page.
pub const PDF_OBJECTS: usize = 4 << 20;

/// The most bytes that the objects of a PDF may take in the memory, beside the contents of its streams. A page has 70 kB.
pub const PDF_MEMORY: usize = 128 << 20;

/// The most lists in a PDF, beside one for each 64 bytes. A page has a hundred, and each takes up to half a kilobyte of memory.
pub const PDF_LISTS: usize = 100_000;

/// The most seconds that a PDF may take. One of 300 pages takes less than one.
pub const PDF_SECONDS: u64 = 5;

/// The most bytes of all files that are read of a git revision.
pub const REVISION: u64 = 64 << 20;

/// The most files that are read of a git revision.
pub const REVISION_FILES: usize = 5000;

/// How deep folders of a git revision may lie in one another, below the municipality's.
pub const REVISION_DEPTH: usize = 32;

/// The most bytes of one folder, commit or tag of a git repository. A folder of 100,000 files has half of that.
pub const REVISION_OBJECT: u64 = 8 << 20;

/// The most objects of a git repository that are looked at to read a plan: twice each of its files, and its folders.
pub const REVISION_OBJECTS: usize = 20_000;

/// The most commits and tags on the way from a name to a revision: `HEAD~5000` is ten years of a change a day. Rings end here.
pub const REVISION_STEPS: usize = 5_000;

/// How many names may stand for one another, as `HEAD` for a branch. git has the same.
pub const REVISION_LINKS: usize = 5;

/// The most bytes that all objects that are read of a git repository may come to when they are unpacked.
pub const REVISION_BYTES: u64 = 160 << 20;

/// The longest chain of differences that an object of a git repository may be made of. git itself makes them 50 long, and for
/// each the whole object is written once.
pub const REVISION_DELTAS: u32 = 250;

/// The most seconds that a git repository may take. What is within the other limits takes less than one.
pub const REVISION_SECONDS: u64 = 10;

/// The most files of a git repository's own that are looked through. git packs its objects when there are 6,700.
pub const REPOSITORY_ENTRIES: usize = 50_000;

/// How deep folders of a git repository's own may lie in one another: the longest names of branches have a handful.
pub const REPOSITORY_DEPTH: usize = 32;

/// The most bytes of the settings of a git repository: some 3,000 branches.
pub const REPOSITORY_FILE: u64 = 256 << 10;

/// The most bytes of a branch or a tag, which is a hash or a name.
pub const REPOSITORY_NAME: u64 = 64 << 10;

/// The most bytes of the list of all branches and tags: some 200,000.
pub const REPOSITORY_NAMES: u64 = 16 << 20;

/// The most bytes of the log of a branch: some 80,000 changes.
pub const REPOSITORY_LOG: u64 = 16 << 20;

/// How many faults of one kind are shown of one source; the others are counted. Who has mended a hundred of them knows how.
pub const FAULTS_OF_A_KIND: usize = 100;

/// How many faults of one severity are shown of one source, whatever kinds they are of; the others are counted.
pub const FAULTS: usize = 500;

/// How many faults of one kind in one source are mended at once when an author asks for it.
pub const FAULTS_CURED: usize = 5000;

/// Among how many names one is looked for that an unknown word may be a slip of. No register has half as many, and each is
/// compared letter by letter.
pub const NAMES_COMPARED: usize = 5000;

/// How many words of names are held against each other letter by letter, to find actors that are the same. No register needs a
/// thousandth of it.
pub const NAMES_HELD: usize = 500_000;

/// How many pairs of words of two texts are looked at to find what stands in the same order in both: two paragraphs of a thousand
/// words each. What is longer is likened by its words alone.
pub const WORDS_IN_ORDER: usize = 1_000_000;

/// How many pairs of two rows, as of words or of times, are looked at to put the rows beside each other one by one: two texts of
/// 2,000 words each, 16 MB.
pub const ALIGNED: usize = 4_000_000;

/// How many pairs of changed texts of one field, or of times or actors of one list, are likened: a thousand on each side. In longer
/// lists each is likened to those that stand near it.
pub const LIKENED: usize = 1_000_000;

/// How many characters of changed texts in one field are all likened to each other, in each of two plans.
pub const LIKENED_TEXT: usize = 200_000;

/// How many changes a printed report tells in full. It says how many there are, and where all of them stand: a kommunestyre that is
/// to read a thousand has been given no report, and each takes a third of a page.
pub const REPORT_CHANGES: usize = 1000;

/// How many units that did not change a report names in one sentence.
pub const REPORT_NAMES: usize = 200;

/// Bounds that no author meets: what goes past one is read in part, or is told of as something else. The guide is silent on them.
pub mod internal {
    /// The most bytes of one message from an editor: a file as large as one may be, each character of it escaped, and more than that.
    pub const MESSAGE: u64 = 64 << 20;

    /// The most bytes that are read of a file to see whether it was meant for a plan.
    pub const GLANCE: u64 = 64 << 10;

    /// How many broken pieces are looked for in a YAML file of ordinary size; each takes another reading.
    pub const YAML_ROUNDS: usize = 20;

    /// How many bytes are parsed in all of one YAML file, so that a huge one with many faults is not read over and over.
    pub const YAML_READ: usize = 12 << 20;

    /// The most characters of the name of a footnote that a fault repeats; names are a word.
    pub const FOOTNOTE_NAME: usize = 60;

    /// The most bytes that a PNG's decoder may hold beside the picture: a row, and the chunks that it keeps.
    pub const PNG_KEPT: usize = 4 << 20;

    /// The bytes that a plain shape takes while it is drawn: 20,000 of them took 20 MB.
    pub const DRAWN_BYTES: u64 = 1024;

    /// How deep the tree of the names of a PDF's files is followed. Programs make two levels.
    pub const PDF_NAMES_DEPTH: usize = 16;

    /// How many units one word leads to when candidates for a pair are looked for, where it is the rarest that there is. A plan has
    /// fewer of a kind.
    pub const UNITS_OF_A_WORD: usize = 2000;
}
