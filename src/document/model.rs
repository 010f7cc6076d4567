//! A document: a plan made ready for a reader. The field names are the words that the templates read in `plan.json`.

use serde::Serialize;

/// A printed text and the place id that it came from (see [`super::stad`]).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Blad {
    pub s: u64,
    pub v: String,
}

/// What stands inside a paragraph.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Inline {
    Tekst(Blad),
    Sterk {
        i: Vec<Inline>,
    },
    Kursiv {
        i: Vec<Inline>,
    },
    Lenke {
        url: String,
        i: Vec<Inline>,
        /// The address, where it has to be printed beside the text.
        adresse: Option<Blad>,
    },
    /// A reference within the plan; prints its page after `etter`.
    Vising {
        til: String,
        i: Vec<Inline>,
        etter: String,
    },
    Fotnote {
        b: Vec<Block>,
    },
    Brot,
}

/// A block of text.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Block {
    Avsnitt { i: Vec<Inline> },
    Liste { punkt: Vec<Vec<Block>> },
    Nummerliste { start: u64, punkt: Vec<Vec<Block>> },
    Sitat { b: Vec<Block>, kjelde: Option<Vec<Inline>> },
    Tabell { hovud: Vec<Vec<Inline>>, rader: Vec<Vec<Vec<Inline>>>, justering: Vec<&'static str> },
    Figur { fil: String, alt: String, tekst: Option<Vec<Inline>>, kreditt: Option<Blad> },
    Merkt { tittel: Blad, b: Vec<Block> },
    Ordliste { ord: Vec<Ordforklaring> },
}

/// A word and what it means.
#[derive(Clone, Debug, Serialize)]
pub struct Ordforklaring {
    pub namn: Vec<Inline>,
    pub b: Vec<Block>,
}

/// The whole of `plan.json`.
#[derive(Clone, Debug, Serialize)]
pub struct Utgåve {
    pub id: String,
    pub språk: &'static str,
    pub tema: Tema,
    pub kommune: Blad,
    pub tittel: Blad,
    pub undertittel: Option<Blad>,
    pub dato: (i32, u32, u32),
    pub status: &'static str,
    pub merke: Option<Merke>,
    pub ord: &'static super::ord::Ord,
    pub omslag: Omslag,
    /// How many levels of headings the contents list shows.
    pub innhaldsnivå: u8,
    pub tal: Vec<Tal>,
    pub seksjonar: Vec<Seksjon>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Tema {
    pub farge: String,
    pub omslag: &'static str,
    pub våpen: Option<Våpen>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Våpen {
    pub fil: String,
    pub alt: String,
}

/// The mark of an unfinished plan, on the cover and on every page.
#[derive(Clone, Debug, Serialize)]
pub struct Merke {
    pub ord: &'static str,
    pub dato: Blad,
}

#[derive(Clone, Debug, Serialize)]
pub struct Omslag {
    pub vedtak: Vec<Vedtak>,
    pub fakta: Vec<Faktum>,
    pub merknad: Option<Blad>,
    /// The number of measures of each sub-goal: what the cover's drawing is made from.
    pub bunter: Vec<usize>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Vedtak {
    /// Whether the body has done it already.
    pub ferdig: bool,
    pub kva: Blad,
    pub organ: Blad,
    pub dato: Option<Blad>,
    pub sak: Option<Blad>,
    pub gjeld: Option<Blad>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Faktum {
    pub namn: &'static str,
    pub verdi: Blad,
}

/// A figure of «the plan in numbers».
#[derive(Clone, Debug, Serialize)]
pub struct Tal {
    pub tal: Blad,
    pub ord: &'static str,
}

#[derive(Clone, Debug, Serialize)]
pub struct Seksjon {
    #[serde(rename = "type")]
    pub slag: &'static str,
    pub id: String,
    pub nummer: Option<String>,
    pub vedlegg: Option<String>,
    pub tittel: Blad,
    pub retning: &'static str,
    pub ingress: Option<Vec<Inline>>,
    pub innhald: Vec<Block>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nivå: Vec<Nivå>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tabellar: Vec<Tabell>,
    pub delar: Vec<Del>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Del {
    pub id: String,
    pub nummer: Option<String>,
    pub tittel: Blad,
    /// The level of the heading, 2 to 4.
    pub nivå: u8,
    pub innhald: Vec<Block>,
    pub delar: Vec<Del>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Nivå {
    pub id: String,
    pub nummer: Option<String>,
    pub tittel: Blad,
    pub nivå: Option<u8>,
    pub av: u8,
    pub undertittel: Option<Blad>,
    pub rader: Vec<Rad>,
    pub grupper: Vec<Gruppe>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Gruppe {
    pub id: String,
    pub tittel: Blad,
    pub rader: Vec<Rad>,
}

/// A labelled row of a body: what it presupposes, when it meets, who takes part.
#[derive(Clone, Debug, Serialize)]
pub struct Rad {
    pub namn: Blad,
    pub innhald: Vec<Block>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Tabell {
    pub id: String,
    pub nummer: Option<String>,
    pub tittel: Option<Blad>,
    pub innhald: Vec<Block>,
    pub mål: Option<Blad>,
    pub målord: Blad,
    /// `kolonne`, `rad` or `ingen`.
    pub delmålform: &'static str,
    pub kolonnar: Vec<Kolonne>,
    pub grupper: Vec<Tiltaksgruppe>,
    /// What stands right under the table.
    pub merknad: Vec<Block>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Kolonne {
    pub felt: &'static str,
    pub namn: Blad,
    /// In millimetres.
    pub breidd: Option<u16>,
}

/// The measures of a sub-goal, or those that have none.
#[derive(Clone, Debug, Serialize)]
pub struct Tiltaksgruppe {
    pub id: String,
    pub nummer: Option<String>,
    pub tittel: Option<Blad>,
    pub tiltak: Vec<Tiltak>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Tiltak {
    pub id: String,
    pub nummer: Option<String>,
    /// Whether the row may be divided between pages; set when it is taller than one.
    pub delast: bool,
    /// One for each column but that of the sub-goal.
    pub celler: Vec<Celle>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Celle {
    Tiltak {
        nummer: Option<String>,
        tittel: Blad,
        innhald: Vec<Block>,
    },
    Ansvar {
        liste: Vec<Vec<Inline>>,
    },
    Tidspunkt {
        linjer: Vec<Tidslinje>,
    },
    /// `slag` is the word of the YAML in nynorsk, `ord` what is printed.
    Framdrift {
        slag: &'static str,
        ord: Blad,
    },
    Blokker {
        innhald: Vec<Block>,
    },
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Tidslinje {
    Tekst { i: Vec<Inline> },
    Møte { dag: Blad, dato: Blad, kl: Option<Blad>, stad: Option<Blad>, merknad: Option<Vec<Inline>> },
    Gruppe { namn: Blad, linjer: Vec<Tidslinje> },
}
