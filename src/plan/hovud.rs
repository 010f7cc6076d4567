//! What every section begins with.

use super::del::Figur;
use crate::text::{Linje, Setning, Tekst};
use crate::yaml::Record;

/// Det alle seksjonar har.
#[derive(Clone, Debug, Record)]
#[record(name = "ein seksjon", nb = "en seksjon")]
#[nb("Det alle seksjoner har.")]
pub struct Hovud {
    /// Overskrifta til kapittelet.
    #[nb("Overskriften til kapittelet.")]
    #[key(nb = "tittel", also("namn", "navn", "overskrift", "kapittel", "kapitteltittel"), example = "Bakgrunn")]
    pub tittel: Linje,
    /// Ei setning eller to i større skrift, som seier kva kapittelet handlar om.
    #[nb("En setning eller to i større skrift, som sier hva kapittelet handler om.")]
    #[key(
        also("innleiing", "innledning", "intro", "samandrag", "sammendrag"),
        example = "Alle barn og unge skal kjenne at dei høyrer til.",
        nb_example = "Alle barn og unge skal kjenne at de hører til."
    )]
    pub ingress: Option<Setning>,
    /// Teksten fyrst i kapittelet.
    #[nb("Teksten først i kapittelet.")]
    #[key(
        also("avsnitt", "brødtekst", "innhald", "innhold", "skildring", "beskriving", "beskrivelse", "omtale"),
        example = "Planen byggjer på samfunnsdelen.",
        nb_example = "Planen bygger på samfunnsdelen."
    )]
    pub tekst: Option<Tekst>,
    /// Eit bilete med tekst.
    #[nb("Et bilde med tekst.")]
    #[key(
        also("bilete", "bilde", "illustrasjon", "foto"),
        example = "{ fil: bilete/moete.jpg, alt: Seks ungdomar rundt eit bord }",
        nb_example = "{ fil: bilder/moete.jpg, alt: Seks ungdommer rundt et bord }"
    )]
    pub figur: Option<Figur>,
    /// Om seksjonen er eit vedlegg: ja eller nei. Vedlegg får bokstav i staden for nummer.
    #[nb("Om seksjonen er et vedlegg: ja eller nei. Vedlegg får bokstav i stedet for nummer.")]
    #[key(also("bilag", "tillegg"), example = "ja")]
    pub vedlegg: Option<bool>,
}
