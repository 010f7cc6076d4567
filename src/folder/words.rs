//! A refusal in words: what is wrong, what to do about it, and who is to blame.

use super::Refusal;
use crate::norsk::{Said, said};
use std::io::ErrorKind;

/// What was to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A file.
    File,
    /// A folder.
    Folder,
}

impl What {
    fn word(self) -> Said {
        match self {
            Self::File => said!("fila", "filen"),
            Self::Folder => said!("mappa", "mappen"),
        }
    }
}

impl Refusal {
    /// What is wrong with a file or a folder, whose name stands before it: `within` is what it must lie in, `most` what it may be at
    /// the most.
    pub fn words(&self, within: &Said, most: &Said) -> Said {
        match self {
            Self::Missing => said!("finst ikkje", "finnes ikke"),
            Self::DeadLink => said!("er ei lenkje som ikkje fører nokon stad", "er en lenke som ikke fører noe sted"),
            Self::NotAFile => said!("er ikkje ei vanleg fil", "er ikke en vanlig fil"),
            Self::Outside => said!("ligg utanfor {within}", "ligger utenfor {within}"; within),
            Self::TooLarge => said!("er for stor (over {most})", "er for stor (over {most})"; most),
            Self::TooMany => {
                said!("har fleire filer enn planverk ser gjennom", "har flere filer enn planverk ser gjennom")
            }
            Self::Io(error) => match error.kind() {
                ErrorKind::PermissionDenied => {
                    said!("kan ikkje opnast: du har ikkje løyve", "kan ikke åpnes: du har ikke tillatelse")
                }
                ErrorKind::InvalidFilename => said!("har eit for langt namn", "har et for langt navn"),
                ErrorKind::InvalidInput => {
                    said!("har eit namn som inga fil kan ha", "har et navn som ingen fil kan ha")
                }
                _ => said!(
                    "kan ikkje lesast: disken svarar ikkje som han skal",
                    "kan ikke leses: disken svarer ikke som den skal"
                ),
            },
        }
    }

    /// What to do about it. None for what is missing: only who asked for it knows what it was for.
    pub fn advice(&self, what: What, within: &Said) -> Option<Said> {
        let what = what.word();
        Some(match self {
            Self::Missing => return None,
            Self::DeadLink => {
                said!("rett lenkja, eller legg sjølve {what} der", "rett lenken, eller legg selve {what} der"; what)
            }
            Self::NotAFile => said!(
                "flytt det som ligg der, og legg ei vanleg fil der i staden",
                "flytt det som ligger der, og legg en vanlig fil der i stedet"
            ),
            Self::Outside => said!(
                "legg {what} i {within}; planverk les ikkje noko utanfor henne",
                "legg {what} i {within}; planverk leser ikke noe utenfor den";
                what,
                within
            ),
            Self::TooLarge => said!("gjer {what} mindre", "gjør {what} mindre"; what),
            Self::TooMany => said!("flytt ut det som ikkje høyrer til der", "flytt ut det som ikke hører til der"),
            Self::Io(error) => match error.kind() {
                ErrorKind::PermissionDenied => said!(
                    "be den som eig {what}, om løyve til å lese henne",
                    "be den som eier {what}, om tillatelse til å lese den";
                    what
                ),
                ErrorKind::InvalidFilename => {
                    said!("gje {what} eit kortare namn", "gi {what} et kortere navn"; what)
                }
                ErrorKind::InvalidInput => said!("rett namnet", "rett navnet"),
                _ => said!("prøv ein gong til, eller frå ein annan disk", "prøv en gang til, eller fra en annen disk"),
            },
        })
    }

    /// Whether the machine is to blame, and not what was named.
    pub fn is_machine(&self) -> bool {
        matches!(self, Self::Io(error) if !matches!(error.kind(), ErrorKind::InvalidFilename | ErrorKind::InvalidInput))
    }
}
