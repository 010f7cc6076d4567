//! A part of a section: a heading, a text, and parts inside it.

use super::value::Id;
use crate::text::{Linje, Setning, Tekst};
use crate::yaml::{At, Record};

/// Ein del av eit kapittel, med overskrift og tekst.
#[derive(Clone, Debug, Record)]
#[record(name = "ein del")]
pub struct Del {
    /// Eit kort namn som aldri blir endra, så det går an å vise til delen.
    #[key(also("nøkkel", "kode"), example = "slt-modellen")]
    pub id: Option<At<Id>>,
    /// Overskrifta.
    #[key(nb = "tittel", also("namn", "navn", "overskrift", "tema", "emne"), example = "Kvifor samordning")]
    pub tittel: Linje,
    /// Teksten under overskrifta: avsnitt, lister, lenkjer, sitat, fotnotar og tabellar.
    #[key(
        also("avsnitt", "brødtekst", "innhald", "innhold", "skildring", "beskriving", "beskrivelse", "omtale"),
        example = "Barn og unge skal merke at vi dreg i same retning."
    )]
    pub tekst: Option<Tekst>,
    /// Eit bilete med tekst.
    #[key(
        also("bilete", "bilde", "illustrasjon", "foto"),
        example = "{ fil: bilete/moete.jpg, alt: Seks ungdomar rundt eit bord }"
    )]
    pub figur: Option<Figur>,
    /// Delar inni denne, i alt ned til tre nivå.
    #[key(
        nb = "deler",
        also(
            "del",
            "underdelar",
            "underdeler",
            "underkapittel",
            "underkapitler",
            "underpunkt",
            "seksjonar",
            "seksjoner"
        ),
        example = "[{ tittel: Målgruppe, tekst: Planen gjeld alle under 25 år. }]"
    )]
    pub delar: Vec<Del>,
}

/// Eit bilete i teksten.
#[derive(Clone, Debug, Record)]
#[record(name = "ein figur")]
pub struct Figur {
    /// Biletfila, rekna frå mappa til kommunen. PNG, JPEG eller SVG.
    #[key(also("bilete", "bilde", "biletfil", "bildefil", "filnamn", "filnavn"), example = "bilete/moete.jpg")]
    pub fil: At<String>,
    /// Kva biletet viser, for dei som ikkje ser det.
    #[key(
        also("alttekst", "alt-tekst", "alternativtekst", "skildring", "beskriving", "beskrivelse"),
        example = "Seks ungdomar rundt eit bord"
    )]
    pub alt: Linje,
    /// Teksten under biletet.
    #[key(
        also("bilettekst", "bildetekst", "figurtekst", "undertekst", "tittel"),
        example = "Ungdomsrådet drøftar planen."
    )]
    pub tekst: Option<Setning>,
    /// Kven som har laga biletet.
    #[key(
        nb = "kreditering",
        also("foto", "fotograf", "kjelde", "kilde", "opphav", "illustratør"),
        example = "Aukra kommune"
    )]
    pub kreditt: Option<Linje>,
}
