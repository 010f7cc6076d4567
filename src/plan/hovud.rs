//! What every section begins with.

use super::del::Figur;
use crate::text::{Linje, Setning, Tekst};
use crate::yaml::Record;

/// Det alle seksjonar har.
#[derive(Clone, Debug, Record)]
#[record(name = "ein seksjon")]
pub struct Hovud {
    /// Overskrifta til kapittelet.
    #[key(nb = "tittel", also("namn", "navn", "overskrift", "kapittel", "kapitteltittel"), example = "Bakgrunn")]
    pub tittel: Linje,
    /// Ei setning eller to i større skrift, som seier kva kapittelet handlar om.
    #[key(
        also("innleiing", "innledning", "intro", "samandrag", "sammendrag"),
        example = "Alle barn og unge skal kjenne at dei høyrer til."
    )]
    pub ingress: Option<Setning>,
    /// Teksten fyrst i kapittelet.
    #[key(
        also("avsnitt", "brødtekst", "innhald", "innhold", "skildring", "beskriving", "beskrivelse", "omtale"),
        example = "Planen byggjer på samfunnsdelen."
    )]
    pub tekst: Option<Tekst>,
    /// Eit bilete med tekst.
    #[key(
        also("bilete", "bilde", "illustrasjon", "foto"),
        example = "{ fil: bilete/moete.jpg, alt: Seks ungdomar rundt eit bord }"
    )]
    pub figur: Option<Figur>,
    /// Om seksjonen er eit vedlegg: ja eller nei. Vedlegg får bokstav i staden for nummer.
    #[key(also("bilag", "tillegg"), example = "ja")]
    pub vedlegg: Option<bool>,
}
