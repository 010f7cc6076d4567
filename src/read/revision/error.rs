//! Why a plan cannot be read at a revision, in words.

use crate::fault::visible;
use crate::limits;
use crate::norsk::{Said, said};
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
    /// What is wrong with the plan and the revision that were named.
    #[expect(clippy::too_many_lines, reason = "a table: a line or two for each of them, in both målformer")]
    pub fn words(&self, given: &Path, rev: &str) -> Said {
        let plan = visible(&given.display().to_string()).into_owned();
        let rev = short(rev);
        let shown = |path: &Path| short(&path.display().to_string());
        match self {
            Self::NotARevision => said!("«{rev}» er ingen revisjon i git", "«{rev}» er ingen revisjon i git"),
            Self::Range => said!(
                "«{rev}» er fleire revisjonar, og ein plan ligg i éin",
                "«{rev}» er flere revisjoner, og en plan ligger i én"
            ),
            Self::Unsupported => said!(
                "revisjonen «{rev}» er nemnd på ein måte som planverk ikkje kan",
                "revisjonen «{rev}» er nevnt på en måte som planverk ikke kan"
            ),
            Self::NoRepository => said!("{plan} ligg ikkje i eit git-depot", "{plan} ligger ikke i et git-depot"),
            Self::Elsewhere(path) => {
                let path = shown(path);
                said!(
                    "{path} seier at git-depotet ligg ein annan stad, men depotet der veit ikkje om det",
                    "{path} sier at git-depotet ligger et annet sted, men depotet der vet ikke om det"
                )
            }
            Self::NotPlain(path) => {
                let path = shown(path);
                said!(
                    "{path} i git-depotet er verken ei vanleg fil eller ei mappe",
                    "{path} i git-depotet er verken en vanlig fil eller en mappe"
                )
            }
            Self::Alternates(path) => {
                let path = shown(path);
                said!(
                    "git-depotet har noko av innhaldet sitt i eit anna depot, seier {path}",
                    "git-depotet har noe av innholdet sitt i et annet depot, sier {path}"
                )
            }
            Self::Format(format) => said!(
                "git-depotet er av eit slag som planverk ikkje les ({format})",
                "git-depotet er av et slag som planverk ikke leser ({format})"
            ),
            Self::Unknown => {
                said!("revisjonen «{rev}» finst ikkje i git-depotet", "revisjonen «{rev}» finnes ikke i git-depotet")
            }
            Self::TooFar => {
                let steps = limits::REVISION_STEPS;
                said!(
                    "revisjonen «{rev}» ligg over {steps} steg borte",
                    "revisjonen «{rev}» ligger over {steps} steg borte"
                )
            }
            Self::Ambiguous => {
                said!("fleire revisjonar tek til på «{rev}»", "flere revisjoner begynner på «{rev}»")
            }
            Self::NotACommit => said!(
                "revisjonen «{rev}» finst ikkje i git-depotet: det er ei fil eller ei mappe",
                "revisjonen «{rev}» finnes ikke i git-depotet: det er en fil eller en mappe"
            ),
            Self::NoPlan => said!(
                "det ligg ingen plan i {plan} i revisjonen «{rev}»",
                "det ligger ingen plan i {plan} i revisjonen «{rev}»"
            ),
            Self::Missing(id) => said!(
                "git-depotet manglar noko av revisjonen «{rev}»: objektet {id}",
                "git-depotet mangler noe av revisjonen «{rev}»: objektet {id}"
            ),
            Self::Damaged => {
                said!("git-depotet er skadd: det kan ikkje lesast", "git-depotet er skadet: det kan ikke leses")
            }
            Self::TooLarge => {
                let (files, all, one) = (limits::REVISION_FILES, limits::REVISION >> 20, limits::PICTURE >> 20);
                said!(
                    "{plan}@{rev} er for stor: over {files} filer, {all} MB i alt eller {one} MB i éi fil",
                    "{plan}@{rev} er for stor: over {files} filer, {all} MB i alt eller {one} MB i én fil"
                )
            }
            Self::TooMuch(path) => {
                let path = shown(path);
                said!(
                    "git-depotet er for stort: {path} har meir enn planverk tek imot",
                    "git-depotet er for stort: {path} har mer enn planverk tar imot"
                )
            }
            Self::Bomb => {
                said!("git-depotet har meir i seg enn ein plan kan ha", "git-depotet har mer i seg enn en plan kan ha")
            }
            Self::UnsafeName(name) => {
                let name = short(name);
                said!(
                    "revisjonen «{rev}» har ei fil med eit namn som ikkje er trygt: «{name}»",
                    "revisjonen «{rev}» har en fil med et navn som ikke er trygt: «{name}»"
                )
            }
            Self::Changed => {
                said!("git-depotet blei endra medan det blei lese", "git-depotet ble endret mens det ble lest")
            }
            Self::Slow => {
                let seconds = limits::REVISION_SECONDS;
                said!("git-depotet tok over {seconds} sekund å lese", "git-depotet tok over {seconds} sekunder å lese")
            }
            Self::Unreadable(path, error) => {
                let path = shown(path);
                match error.kind() {
                    io::ErrorKind::PermissionDenied => said!(
                        "{path} kan ikkje lesast: du har ikkje løyve",
                        "{path} kan ikke leses: du har ikke tillatelse"
                    ),
                    _ => said!("{path} kan ikkje lesast: det gjekk ikkje", "{path} kan ikke leses: det gikk ikke"),
                }
            }
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> Said {
        match self {
            Self::NotARevision | Self::Range | Self::Unsupported | Self::NotACommit => said!(
                "skriv til dømes aukra/slt-2024@HEAD~3, eller namnet på ein tagg",
                "skriv for eksempel aukra/slt-2024@HEAD~3, eller navnet på en tagg"
            ),
            Self::NoRepository => said!(
                "har du ein kopi av den førre planen, så skriv heller vegen til mappa",
                "har du en kopi av den forrige planen, så skriv heller veien til mappen"
            ),
            Self::Unknown => {
                said!("«git log --oneline» viser revisjonane", "«git log --oneline» viser revisjonene")
            }
            Self::TooFar => said!(
                "skriv heller namnet på ein tagg, eller byrjinga på hashen",
                "skriv heller navnet på en tagg, eller begynnelsen på hashen"
            ),
            Self::Ambiguous => said!(
                "skriv meir av han; «git log --oneline» viser revisjonane",
                "skriv mer av den; «git log --oneline» viser revisjonene"
            ),
            Self::NoPlan => said!(
                "sjå etter om mappa heitte noko anna den gongen: git log --stat",
                "se etter om mappen het noe annet den gangen: git log --stat"
            ),
            Self::Missing(_) => said!(
                "hent resten med «git fetch --unshallow» eller «git fetch --refetch», eller sjå etter med «git fsck»",
                "hent resten med «git fetch --unshallow» eller «git fetch --refetch», eller se etter med «git fsck»"
            ),
            Self::Damaged | Self::Bomb => said!(
                "sjå etter med «git fsck», eller hent depotet på nytt",
                "se etter med «git fsck», eller hent depotet på nytt"
            ),
            Self::Changed => said!("prøv ein gong til når git er ferdig", "prøv en gang til når git er ferdig"),
            Self::Alternates(_) => said!(
                "samle alt i depotet med «git repack -a -d», og ta bort fila",
                "samle alt i depotet med «git repack -a -d», og ta bort filen"
            ),
            Self::Elsewhere(_) | Self::NotPlain(_) | Self::UnsafeName(_) => said!(
                "er mappa frå nokon annan, så sjå etter kvar ho kjem frå; planverk les berre det som ligg i depotet",
                "er mappen fra noen andre, så se etter hvor den kommer fra; planverk leser bare det som ligger i depotet"
            ),
            Self::Format(_) | Self::TooLarge | Self::Slow => said!(
                "hent planen ut i ei mappe med git, og samanlikn med henne",
                "hent planen ut i en mappe med git, og sammenlign med den"
            ),
            Self::TooMuch(_) => said!(
                "rydd i depotet med «git gc», eller hent planen ut i ei mappe og samanlikn med henne",
                "rydd i depotet med «git gc», eller hent planen ut i en mappe og sammenlign med den"
            ),
            Self::Unreadable(..) => said!(
                "sjå etter om du har løyve til å lese git-depotet",
                "se etter om du har tillatelse til å lese git-depotet"
            ),
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
