//! The fixed words that are printed, in both målformer. All of planverk's own words on a page stand here.

/// Declares words once, nynorsk and bokmål side by side, so that neither can be forgotten: a type for the words of one
/// målform, `ord` that gives them, and `pairs` that gives them all.
macro_rules! målformer {
    ($type_name:ident { $($(#[$meta:meta])* $name:ident: $type:ty = $nn:expr, $nb:expr;)* }) => {
        /// The words of one målform.
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        pub struct $type_name {
            $($(#[$meta])* pub $name: $type,)*
        }

        static NYNORSK: $type_name = $type_name { $($name: $nn,)* };
        static BOKMÅL: $type_name = $type_name { $($name: $nb,)* };

        /// The words of a målform.
        pub fn ord(språk: $crate::norsk::Målform) -> &'static $type_name {
            match språk {
                $crate::norsk::Målform::Nynorsk => &NYNORSK,
                $crate::norsk::Målform::Bokmål => &BOKMÅL,
            }
        }

        /// Every word in nynorsk and in bokmål.
        pub fn pairs() -> Vec<(&'static str, &'static str)> {
            use $crate::document::ord::Words;
            let mut out = vec![];
            $(out.extend(NYNORSK.$name.words().into_iter().zip(BOKMÅL.$name.words()));)*
            out
        }
    };
}
pub(crate) use målformer;

/// One word, or a row of them.
pub trait Words {
    /// All of them.
    fn words(&self) -> Vec<&'static str>;
}

impl Words for &'static str {
    fn words(&self) -> Vec<&'static str> {
        vec![self]
    }
}

impl<const N: usize> Words for [&'static str; N] {
    fn words(&self) -> Vec<&'static str> {
        self.to_vec()
    }
}

pub use FixedWords as Ord;

målformer! { FixedWords {
    innhald: &'static str = "Innhald", "Innhold";
    side: &'static str = "Side", "Side";
    av: &'static str = "av", "av";
    kapittel: &'static str = "kapittel", "kapittel";
    vedlegg: &'static str = "Vedlegg", "Vedlegg";
    figur: &'static str = "Figur", "Figur";
    tabell: &'static str = "Tabell", "Tabell";
    foto: &'static str = "Foto", "Foto";
    illustrasjon: &'static str = "Illustrasjon", "Illustrasjon";
    planen_i_tal: &'static str = "Planen i tal", "Planen i tall";
    framhald: &'static str = "framh.", "forts.";
    mål: &'static str = "Mål", "Mål";
    status: &'static str = "Status", "Status";
    organ: &'static str = "Organ", "Organ";
    dato: &'static str = "Dato", "Dato";
    sak: &'static str = "Sak", "Sak";
    gjeld: &'static str = "Gjeld", "Gjelder";
    delmål: &'static str = "delmål", "delmål";
    eitt_delmål: &'static str = "delmål", "delmål";
    tiltak: &'static str = "tiltak", "tiltak";
    eitt_tiltak: &'static str = "tiltak", "tiltak";
    møte: &'static str = "faste møte", "faste møter";
    eitt_møte: &'static str = "fast møte", "fast møte";
    aktørar: &'static str = "aktørar med ansvar", "aktører med ansvar";
    ein_aktør: &'static str = "aktør med ansvar", "aktør med ansvar";
    våpen: &'static str = "Kommunevåpen", "Kommunevåpen";
    /// The heading over what has been decided.
    #[serde(skip)]
    vedtaket: &'static str = "Vedtak", "Vedtak";
    /// The heading over what is proposed.
    #[serde(skip)]
    framlegg: &'static str = "Framlegg til vedtak", "Forslag til vedtak";
    #[serde(skip)]
    og: &'static str = "og", "og";
    #[serde(skip)]
    utkast: &'static str = "UTKAST", "UTKAST";
    #[serde(skip)]
    høyring: &'static str = "HØYRINGSUTKAST", "HØRINGSUTKAST";
    #[serde(skip)]
    merknad_utkast: &'static str =
        "Utkast av {}. Planen er ikkje vedteken, og innhaldet kan bli endra.",
        "Utkast av {}. Planen er ikke vedtatt, og innholdet kan bli endret.";
    #[serde(skip)]
    merknad_høyring: &'static str =
        "Høyringsutkast av {}. Planen er ikkje vedteken, og innhaldet kan bli endra etter høyringa.",
        "Høringsutkast av {}. Planen er ikke vedtatt, og innholdet kan bli endret etter høringen.";
    #[serde(skip)]
    utgåve: &'static str = "Utgåve", "Utgave";
    #[serde(skip)]
    erstattar: &'static str = "Erstattar", "Erstatter";
    #[serde(skip)]
    heimel: &'static str = "Heimel", "Hjemmel";
    #[serde(skip)]
    versjon: &'static str = "Versjon", "Versjon";
    #[serde(skip)]
    arkivsak: &'static str = "Arkivsak", "Arkivsak";
    #[serde(skip)]
    utarbeidd: &'static str = "Utarbeidd av", "Utarbeidet av";
    #[serde(skip)]
    godkjent: &'static str = "Godkjent av", "Godkjent av";
    /// What a body has done: vedtak, tilråding, uttale.
    #[serde(skip)]
    gjort: [&'static str; 3] = ["Vedteken", "Tilrådd", "Uttale gitt"], ["Vedtatt", "Tilrådd", "Uttalelse gitt"];
    /// What a body is asked to do.
    #[serde(skip)]
    skal: [&'static str; 3] =
        ["Til vedtak", "Til tilråding", "Til uttale"],
        ["Til vedtak", "Til tilrådning", "Til uttalelse"];
    #[serde(skip)]
    styrande: &'static str = "Styrande nivå", "Styrende nivå";
    #[serde(skip)]
    koordinerande: &'static str = "Koordinerande nivå", "Koordinerende nivå";
    #[serde(skip)]
    utførande: &'static str = "Utførande nivå", "Utførende nivå";
    #[serde(skip)]
    nivå: &'static str = "nivå", "nivå";
    #[serde(skip)]
    føresetnad: &'static str = "Føresetnad", "Forutsetning";
    #[serde(skip)]
    møteverksemd: &'static str = "Møteverksemd", "Møtevirksomhet";
    #[serde(skip)]
    deltakarar: &'static str = "Deltakarar", "Deltakere";
    #[serde(skip)]
    mandat: &'static str = "Mandat", "Mandat";
    #[serde(skip)]
    merknad: &'static str = "Merknad", "Merknad";
    /// The columns of a table, in the order of [`crate::plan::tiltak::Felt`].
    #[serde(skip)]
    kolonnar: [&'static str; 12] =
        ["Delmål", "Tiltak", "Tiltak", "Slik gjer vi det", "Ansvar", "Tidspunkt", "Framdrift", "Situasjonen i dag", "Kostnad", "Finansiering", "Indikator", "Satsing og lovkrav"],
        ["Delmål", "Tiltak", "Tiltak", "Slik gjør vi det", "Ansvar", "Tidspunkt", "Fremdrift", "Situasjonen i dag", "Kostnad", "Finansiering", "Indikator", "Satsing og lovkrav"];
    /// How far a measure has come, in the order of [`crate::plan::tiltak::Framdrift`].
    #[serde(skip)]
    framdrift: [&'static str; 6] =
        ["Ikkje starta", "Påbyrja", "Løpande", "Gjennomført", "Utsett", "Avslutta"],
        ["Ikke startet", "Påbegynt", "Løpende", "Gjennomført", "Utsatt", "Avsluttet"];
} }
