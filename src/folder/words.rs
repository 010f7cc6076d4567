//! A refusal in nynorsk: what is wrong, what to do about it, and who is to blame.

use super::Refusal;
use std::io::ErrorKind;

impl Refusal {
    /// What is wrong with a file or a folder, whose name stands before it: `within` is what it must lie in, `most` what it may be at
    /// the most.
    pub fn words(&self, within: &str, most: &str) -> String {
        match self {
            Self::Missing => "finst ikkje".into(),
            Self::DeadLink => "er ei lenkje som ikkje fører nokon stad".into(),
            Self::NotAFile => "er ikkje ei vanleg fil".into(),
            Self::Outside => format!("ligg utanfor {within}"),
            Self::TooLarge => format!("er for stor (over {most})"),
            Self::TooMany => "har fleire filer enn planverk ser gjennom".into(),
            Self::Io(error) => match error.kind() {
                ErrorKind::PermissionDenied => "kan ikkje opnast: du har ikkje løyve".into(),
                ErrorKind::InvalidFilename => "har eit for langt namn".into(),
                ErrorKind::InvalidInput => "har eit namn som inga fil kan ha".into(),
                _ => "kan ikkje lesast: disken svarar ikkje som han skal".into(),
            },
        }
    }

    /// What to do about it; `what` it is, is `fila` or `mappa`. None for what is missing: only who asked for it knows what it was for.
    pub fn advice(&self, what: &str, within: &str) -> Option<String> {
        Some(match self {
            Self::Missing => return None,
            Self::DeadLink => format!("rett lenkja, eller legg sjølve {what} der"),
            Self::NotAFile => "flytt det som ligg der, og legg ei vanleg fil der i staden".into(),
            Self::Outside => format!("legg {what} i {within}; planverk les ikkje noko utanfor henne"),
            Self::TooLarge => format!("gjer {what} mindre"),
            Self::TooMany => "flytt ut det som ikkje høyrer til der".into(),
            Self::Io(error) => match error.kind() {
                ErrorKind::PermissionDenied => format!("be den som eig {what}, om løyve til å lese henne"),
                ErrorKind::InvalidFilename => format!("gje {what} eit kortare namn"),
                ErrorKind::InvalidInput => "rett namnet".into(),
                _ => "prøv ein gong til, eller frå ein annan disk".into(),
            },
        })
    }

    /// Whether the machine is to blame, and not what was named.
    pub fn is_machine(&self) -> bool {
        matches!(self, Self::Io(error) if !matches!(error.kind(), ErrorKind::InvalidFilename | ErrorKind::InvalidInput))
    }
}
