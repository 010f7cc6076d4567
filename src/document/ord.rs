//! The fixed words that are printed, in both målformer. All of planverk's own words on a page stand here.

use crate::plan::verdi::Målform;
use serde::Serialize;

/// The words of one målform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ord {
    pub innhald: &'static str,
    pub side: &'static str,
    pub av: &'static str,
    pub kapittel: &'static str,
    pub vedlegg: &'static str,
    pub figur: &'static str,
    pub tabell: &'static str,
    pub foto: &'static str,
    pub planen_i_tal: &'static str,
    pub framhald: &'static str,
    pub mål: &'static str,
    pub status: &'static str,
    pub organ: &'static str,
    pub dato: &'static str,
    pub sak: &'static str,
    pub gjeld: &'static str,
    pub delmål: &'static str,
    pub eitt_delmål: &'static str,
    pub tiltak: &'static str,
    pub eitt_tiltak: &'static str,
    pub møte: &'static str,
    pub eitt_møte: &'static str,
    pub aktørar: &'static str,
    pub ein_aktør: &'static str,
    pub våpen: &'static str,
    /// The heading over what has been decided.
    #[serde(skip)]
    pub vedtaket: &'static str,
    /// The heading over what is proposed.
    #[serde(skip)]
    pub framlegg: &'static str,
    #[serde(skip)]
    pub og: &'static str,
    #[serde(skip)]
    pub utkast: &'static str,
    #[serde(skip)]
    pub høyring: &'static str,
    #[serde(skip)]
    pub merknad_utkast: &'static str,
    #[serde(skip)]
    pub merknad_høyring: &'static str,
    #[serde(skip)]
    pub utgåve: &'static str,
    #[serde(skip)]
    pub erstattar: &'static str,
    #[serde(skip)]
    pub heimel: &'static str,
    #[serde(skip)]
    pub versjon: &'static str,
    #[serde(skip)]
    pub arkivsak: &'static str,
    #[serde(skip)]
    pub utarbeidd: &'static str,
    #[serde(skip)]
    pub godkjent: &'static str,
    /// What a body has done: vedtak, tilråding, uttale.
    #[serde(skip)]
    pub gjort: [&'static str; 3],
    /// What a body is asked to do.
    #[serde(skip)]
    pub skal: [&'static str; 3],
    #[serde(skip)]
    pub styrande: &'static str,
    #[serde(skip)]
    pub koordinerande: &'static str,
    #[serde(skip)]
    pub utførande: &'static str,
    #[serde(skip)]
    pub nivå: &'static str,
    #[serde(skip)]
    pub føresetnad: &'static str,
    #[serde(skip)]
    pub møteverksemd: &'static str,
    #[serde(skip)]
    pub deltakarar: &'static str,
    #[serde(skip)]
    pub mandat: &'static str,
    #[serde(skip)]
    pub merknad: &'static str,
    /// The columns of a table, in the order of [`crate::plan::tiltak::Felt`].
    #[serde(skip)]
    pub kolonnar: [&'static str; 12],
    /// How far a measure has come, in the order of [`crate::plan::tiltak::Framdrift`].
    #[serde(skip)]
    pub framdrift: [&'static str; 6],
}

/// The words of a målform.
pub fn ord(språk: Målform) -> &'static Ord {
    match språk {
        Målform::Nn => &NYNORSK,
        Målform::Nb => &BOKMÅL,
    }
}

static NYNORSK: Ord = Ord {
    innhald: "Innhald",
    side: "Side",
    av: "av",
    kapittel: "kapittel",
    vedlegg: "Vedlegg",
    figur: "Figur",
    tabell: "Tabell",
    foto: "Foto",
    planen_i_tal: "Planen i tal",
    framhald: "framh.",
    mål: "Mål",
    status: "Status",
    organ: "Organ",
    dato: "Dato",
    sak: "Sak",
    gjeld: "Gjeld",
    delmål: "delmål",
    eitt_delmål: "delmål",
    tiltak: "tiltak",
    eitt_tiltak: "tiltak",
    møte: "faste møte",
    eitt_møte: "fast møte",
    aktørar: "aktørar med ansvar",
    ein_aktør: "aktør med ansvar",
    våpen: "Kommunevåpen",
    vedtaket: "Vedtak",
    framlegg: "Framlegg til vedtak",
    og: "og",
    utkast: "UTKAST",
    høyring: "HØYRINGSUTKAST",
    merknad_utkast: "Utkast av {}. Planen er ikkje vedteken, og innhaldet kan bli endra.",
    merknad_høyring: "Høyringsutkast av {}. Planen er ikkje vedteken, og innhaldet kan bli endra etter høyringa.",
    utgåve: "Utgåve",
    erstattar: "Erstattar",
    heimel: "Heimel",
    versjon: "Versjon",
    arkivsak: "Arkivsak",
    utarbeidd: "Utarbeidd av",
    godkjent: "Godkjent av",
    gjort: ["Vedteken", "Tilrådd", "Uttale gitt"],
    skal: ["Til vedtak", "Til tilråding", "Til uttale"],
    styrande: "Styrande nivå",
    koordinerande: "Koordinerande nivå",
    utførande: "Utførande nivå",
    nivå: "nivå",
    føresetnad: "Føresetnad",
    møteverksemd: "Møteverksemd",
    deltakarar: "Deltakarar",
    mandat: "Mandat",
    merknad: "Merknad",
    kolonnar: [
        "Delmål",
        "Tiltak",
        "Tiltak",
        "Slik gjer vi det",
        "Ansvar",
        "Tidspunkt",
        "Framdrift",
        "Situasjonen i dag",
        "Kostnad",
        "Finansiering",
        "Indikator",
        "Satsing og lovkrav",
    ],
    framdrift: ["Ikkje starta", "Påbyrja", "Løpande", "Gjennomført", "Utsett", "Avslutta"],
};

static BOKMÅL: Ord = Ord {
    innhald: "Innhold",
    side: "Side",
    av: "av",
    kapittel: "kapittel",
    vedlegg: "Vedlegg",
    figur: "Figur",
    tabell: "Tabell",
    foto: "Foto",
    planen_i_tal: "Planen i tall",
    framhald: "forts.",
    mål: "Mål",
    status: "Status",
    organ: "Organ",
    dato: "Dato",
    sak: "Sak",
    gjeld: "Gjelder",
    delmål: "delmål",
    eitt_delmål: "delmål",
    tiltak: "tiltak",
    eitt_tiltak: "tiltak",
    møte: "faste møter",
    eitt_møte: "fast møte",
    aktørar: "aktører med ansvar",
    ein_aktør: "aktør med ansvar",
    våpen: "Kommunevåpen",
    vedtaket: "Vedtak",
    framlegg: "Forslag til vedtak",
    og: "og",
    utkast: "UTKAST",
    høyring: "HØRINGSUTKAST",
    merknad_utkast: "Utkast av {}. Planen er ikke vedtatt, og innholdet kan bli endret.",
    merknad_høyring: "Høringsutkast av {}. Planen er ikke vedtatt, og innholdet kan bli endret etter høringen.",
    utgåve: "Utgave",
    erstattar: "Erstatter",
    heimel: "Hjemmel",
    versjon: "Versjon",
    arkivsak: "Arkivsak",
    utarbeidd: "Utarbeidet av",
    godkjent: "Godkjent av",
    gjort: ["Vedtatt", "Tilrådd", "Uttalelse gitt"],
    skal: ["Til vedtak", "Til tilrådning", "Til uttalelse"],
    styrande: "Styrende nivå",
    koordinerande: "Koordinerende nivå",
    utførande: "Utførende nivå",
    nivå: "nivå",
    føresetnad: "Forutsetning",
    møteverksemd: "Møtevirksomhet",
    deltakarar: "Deltakere",
    mandat: "Mandat",
    merknad: "Merknad",
    kolonnar: [
        "Delmål",
        "Tiltak",
        "Tiltak",
        "Slik gjør vi det",
        "Ansvar",
        "Tidspunkt",
        "Fremdrift",
        "Situasjonen i dag",
        "Kostnad",
        "Finansiering",
        "Indikator",
        "Satsing og lovkrav",
    ],
    framdrift: ["Ikke startet", "Påbegynt", "Løpende", "Gjennomført", "Utsatt", "Avsluttet"],
};
