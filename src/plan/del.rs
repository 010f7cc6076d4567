//! A part of a section: a heading, a text, and parts inside it.

use super::value::Id;
use crate::text::{Linje, Setning, Tekst};
use crate::yaml::{At, Record};

/// Ein del av eit kapittel, med overskrift og tekst.
#[derive(Clone, Debug, Record)]
#[record(name = "ein del", nb = "en del")]
#[nb("En del av et kapittel, med overskrift og tekst.")]
pub struct Del {
    /// Eit kort namn som aldri blir endra, så det går an å vise til delen.
    #[nb("Et kort navn som aldri endres, slik at det går an å vise til delen.")]
    #[key(also("nøkkel", "kode"), example = "slt-modellen")]
    pub id: Option<At<Id>>,
    /// Overskrifta.
    #[nb("Overskriften.")]
    #[key(
        nb = "tittel",
        also("namn", "navn", "overskrift", "tema", "emne"),
        example = "Kvifor samordning",
        nb_example = "Hvorfor samordning"
    )]
    pub tittel: Linje,
    /// Teksten under overskrifta: avsnitt, lister, lenkjer, sitat, fotnotar og tabellar.
    #[nb("Teksten under overskriften: avsnitt, lister, lenker, sitater, fotnoter og tabeller.")]
    #[key(
        also("avsnitt", "brødtekst", "innhald", "innhold", "skildring", "beskriving", "beskrivelse", "omtale"),
        example = "Barn og unge skal merke at vi dreg i same retning.",
        nb_example = "Barn og unge skal merke at vi drar i samme retning."
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
    /// Delar inni denne, i alt ned til tre nivå.
    #[nb("Deler inni denne, i alt ned til tre nivåer.")]
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
        example = "[{ tittel: Målgruppe, tekst: Planen gjeld alle under 25 år. }]",
        nb_example = "[{ tittel: Målgruppe, tekst: Planen gjelder alle under 25 år. }]"
    )]
    pub delar: Vec<Del>,
}

/// Eit bilete i teksten.
#[derive(Clone, Debug, Record)]
#[record(name = "ein figur", nb = "en figur")]
#[nb("Et bilde i teksten.")]
pub struct Figur {
    /// Biletfila, rekna frå mappa til kommunen. PNG, JPEG eller SVG.
    #[nb("Bildefilen, regnet fra kommunens mappe. PNG, JPEG eller SVG.")]
    #[key(
        also("bilete", "bilde", "biletfil", "bildefil", "filnamn", "filnavn"),
        example = "bilete/moete.jpg",
        nb_example = "bilder/moete.jpg"
    )]
    pub fil: At<String>,
    /// Kva biletet viser, for dei som ikkje ser det.
    #[nb("Hva bildet viser, for dem som ikke ser det.")]
    #[key(
        also("alttekst", "alt-tekst", "alternativtekst", "skildring", "beskriving", "beskrivelse"),
        example = "Seks ungdomar rundt eit bord",
        nb_example = "Seks ungdommer rundt et bord"
    )]
    pub alt: Linje,
    /// Teksten under biletet.
    #[nb("Teksten under bildet.")]
    #[key(
        also("bilettekst", "bildetekst", "figurtekst", "undertekst", "tittel"),
        example = "Ungdomsrådet drøftar planen.",
        nb_example = "Ungdomsrådet drøfter planen."
    )]
    pub tekst: Option<Setning>,
    /// Kven som har laga biletet.
    #[nb("Hvem som har laget bildet.")]
    #[key(
        nb = "kreditering",
        also("foto", "fotograf", "kjelde", "kilde", "opphav", "illustratør"),
        example = "Aukra kommune",
        nb_example = "Nordre Land kommune"
    )]
    pub kreditt: Option<Linje>,
}
