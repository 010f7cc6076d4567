//! Why a plan cannot be read at a revision, in words.

use crate::fault::visible;
use crate::limits;
use std::io;
use std::path::{Path, PathBuf};

/// How many characters of a name are shown. A path can have 4,000.
const SHOWN: usize = 200;

/// Why a plan cannot be read at a revision.
#[derive(Debug)]
pub enum RevisionError {
    /// What was named is no revision: empty, an option, a path, a search.
    NotARevision,
    /// Two revisions with a way between them.
    Range,
    /// A way of naming a revision that asks for more than the repository's own files.
    Unsupported,
    /// The folder lies in no repository.
    NoRepository,
    /// This says that the repository lies elsewhere, and what lies there does not say so.
    Elsewhere(PathBuf),
    /// Something of the repository that is a link, a pipe or a device.
    NotPlain(PathBuf),
    /// This says that some of the objects lie in another repository.
    Alternates(PathBuf),
    /// A repository of a kind that the library does not read.
    Format(&'static str),
    /// The repository has no such revision.
    Unknown,
    /// The revision lies further away than is gone.
    TooFar,
    /// More than one revision begins so.
    Ambiguous,
    /// What was named is a file or a folder.
    NotACommit,
    /// The revision has no plan there.
    NoPlan,
    /// An object that is not there, as in a partial clone.
    Missing(String),
    /// Something that cannot be understood.
    Damaged,
    /// The files of the plan's municipality are more than a plan can need.
    TooLarge,
    /// More in the repository than there can be need for; this is it.
    TooMuch(PathBuf),
    /// An object that is too large, or that takes too much to unpack.
    Bomb,
    /// A file with a name that no file may have, or two of one name.
    UnsafeName(String),
    /// Somebody changed the repository all the time.
    Changed,
    /// It took too long.
    Slow,
    /// The machine will not read this.
    Unreadable(PathBuf, io::Error),
}

impl RevisionError {
    /// What is wrong, in nynorsk, with the plan and the revision that were named.
    pub fn words(&self, given: &Path, rev: &str) -> String {
        let plan = visible(&given.display().to_string()).into_owned();
        let rev = short(rev);
        let shown = |path: &Path| short(&path.display().to_string());
        match self {
            Self::NotARevision => format!("«{rev}» er ingen revisjon i git"),
            Self::Range => format!("«{rev}» er fleire revisjonar, og ein plan ligg i éin"),
            Self::Unsupported => format!("revisjonen «{rev}» er nemnd på ein måte som planverk ikkje kan"),
            Self::NoRepository => format!("{plan} ligg ikkje i eit git-depot"),
            Self::Elsewhere(path) => {
                format!("{} seier at git-depotet ligg ein annan stad, men depotet der veit ikkje om det", shown(path))
            }
            Self::NotPlain(path) => format!("{} i git-depotet er verken ei vanleg fil eller ei mappe", shown(path)),
            Self::Alternates(path) => {
                format!("git-depotet har noko av innhaldet sitt i eit anna depot, seier {}", shown(path))
            }
            Self::Format(format) => format!("git-depotet er av eit slag som planverk ikkje les ({format})"),
            Self::Unknown => format!("revisjonen «{rev}» finst ikkje i git-depotet"),
            Self::TooFar => format!("revisjonen «{rev}» ligg over {} steg borte", limits::REVISION_STEPS),
            Self::Ambiguous => format!("fleire revisjonar tek til på «{rev}»"),
            Self::NotACommit => format!("revisjonen «{rev}» finst ikkje i git-depotet: det er ei fil eller ei mappe"),
            Self::NoPlan => format!("det ligg ingen plan i {plan} i revisjonen «{rev}»"),
            Self::Missing(id) => {
                format!("git-depotet manglar noko av revisjonen «{rev}»: objektet {id}")
            }
            Self::Damaged => "git-depotet er skadd: det kan ikkje lesast".into(),
            Self::TooLarge => {
                let most = (limits::REVISION_FILES, limits::REVISION >> 20, limits::PICTURE >> 20);
                format!(
                    "{plan}@{rev} er for stor: over {} filer, {} MB i alt eller {} MB i éi fil",
                    most.0, most.1, most.2
                )
            }
            Self::TooMuch(path) => format!("git-depotet er for stort: {} har meir enn planverk tek imot", shown(path)),
            Self::Bomb => "git-depotet har meir i seg enn ein plan kan ha".into(),
            Self::UnsafeName(name) => {
                format!("revisjonen «{rev}» har ei fil med eit namn som ikkje er trygt: «{}»", short(name))
            }
            Self::Changed => "git-depotet vart endra medan det vart lese".into(),
            Self::Slow => format!("git-depotet tok over {} sekund å lese", limits::REVISION_SECONDS),
            Self::Unreadable(path, error) => {
                let why = match error.kind() {
                    io::ErrorKind::PermissionDenied => "du har ikkje løyve",
                    _ => "det gjekk ikkje",
                };
                format!("{} kan ikkje lesast: {why}", shown(path))
            }
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> &'static str {
        const TAKE_OUT: &str = "hent planen ut i ei mappe med git, og samanlikn med henne";
        match self {
            Self::NotARevision | Self::Range | Self::Unsupported | Self::NotACommit => {
                "skriv til dømes aukra/slt-2024@HEAD~3, eller namnet på ein tagg"
            }
            Self::NoRepository => "har du ein kopi av den førre planen, så skriv heller vegen til mappa",
            Self::Unknown => "«git log --oneline» viser revisjonane",
            Self::TooFar => "skriv heller namnet på ein tagg, eller byrjinga på hashen",
            Self::Ambiguous => "skriv meir av han; «git log --oneline» viser revisjonane",
            Self::NoPlan => "sjå etter om mappa heitte noko anna den gongen: git log --stat",
            Self::Missing(_) => {
                "hent resten med «git fetch --unshallow» eller «git fetch --refetch», eller sjå etter med «git fsck»"
            }
            Self::Damaged | Self::Bomb => "sjå etter med «git fsck», eller hent depotet på nytt",
            Self::Changed => "prøv ein gong til når git er ferdig",
            Self::Alternates(_) => "samle alt i depotet med «git repack -a -d», og ta bort fila",
            Self::Elsewhere(_) | Self::NotPlain(_) | Self::UnsafeName(_) => {
                "er mappa frå nokon annan, så sjå etter kvar ho kjem frå; planverk les berre det som ligg i depotet"
            }
            Self::Format(_) | Self::TooLarge | Self::Slow => TAKE_OUT,
            Self::TooMuch(_) => "rydd i depotet med «git gc», eller hent planen ut i ei mappe og samanlikn med henne",
            Self::Unreadable(..) => "sjå etter om du har løyve til å lese git-depotet",
        }
    }

    /// Whether the machine is to blame, and not what was named.
    pub fn is_machine(&self) -> bool {
        matches!(self, Self::Unreadable(..) | Self::Changed)
    }
}

/// Something that a stranger has named, so that it can be shown.
fn short(name: &str) -> String {
    let mut shown: String = name.chars().take(SHOWN).collect();
    if shown.len() < name.len() {
        shown.push('…');
    }
    visible(&shown).into_owned()
}
