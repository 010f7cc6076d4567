//! A table of measures: what it answers, its columns, and how its rows are numbered.

use super::del::Figur;
use super::tiltak::{Delmål, Tiltak};
use super::value::Id;
use crate::fault::Place;
use crate::text::{Linje, Tekst};
use crate::yaml::{About, At, Choice, Cx, Defs, Node, Read, Record, Union};
use serde_json::{Value as Json, json};

/// How measures are numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Choice)]
#[choice(name = "ei nummerering")]
pub enum Nummerering {
    /// Nummeret på delmålet, punktum og nummeret på tiltaket.
    #[default]
    #[word("1.1")]
    Delt,
    /// Bokstav for delmålet og nummer for tiltaket.
    #[word("A1")]
    Bokstav,
    /// Éi nummerrekkje gjennom heile planen.
    #[word("løpande", nb = "løpende")]
    Løpande,
    /// Ingen nummer.
    #[word("ingen")]
    Ingen,
}

/// Which way the pages of a section are turned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Choice)]
#[choice(name = "ei retning")]
pub enum Retning {
    /// Breie sider.
    #[default]
    #[word("liggjande", nb = "liggende")]
    Liggjande,
    /// Høge sider.
    #[word("ståande", nb = "stående")]
    Ståande,
}

/// Ein tabell med tiltak.
#[derive(Clone, Debug, Record)]
#[record(name = "ein tabell")]
pub struct Tabell {
    /// Målet som tabellen svarar på.
    #[key(
        also("hovudmål", "hovedmål", "målsetjing", "målsetting", "visjon", "føremål", "formål"),
        example = "Førebyggje rus og kriminalitet kring barn og unge"
    )]
    pub mål: Option<Linje>,
    /// Merkelappen framføre målet, når han ikkje skal vere «Mål».
    #[key(nb = "målnavn", also("målmerkelapp"), example = "Slik vil vi ha det (mål)")]
    pub målnamn: Option<Linje>,
    /// Kolonnane i rekkjefølgje. Står det ikkje noko, blir det delmål, tiltak, ansvar og tidspunkt. Kolonnane til ein seksjon
    /// gjeld òg for kvar av tabellane i han som ikkje har eigne.
    #[key(
        nb = "kolonner",
        also("felt", "felta", "felter"),
        example = "[delmål, tiltak, ansvar, { felt: tidspunkt, namn: Frist }]"
    )]
    pub kolonnar: Vec<Kolonne>,
    /// Om delmåla skal stå i ein kolonne eller som ei rad over tiltaka sine. Står det ikkje noko, blir det kolonne.
    #[key(also("delmålvising", "delmålvisning"), example = "kolonne")]
    pub delmålform: Option<Delmålform>,
    /// Delmåla, kvart med tiltaka sine.
    #[key(
        also(
            "undermål",
            "målområde",
            "målområder",
            "satsingsområde",
            "satsingsområder",
            "innsatsområde",
            "innsatsområder"
        ),
        example = "[{ id: samarbeid, tittel: Sikre tett samarbeid, tiltak: [] }]"
    )]
    pub delmål: Vec<Delmål>,
    /// Tiltaka som ikkje høyrer til noko delmål.
    #[key(
        also("aktivitetar", "aktiviteter", "handlingar", "handlinger", "oppgåver", "oppgaver"),
        example = "[{ id: ungdata, tittel: Ungdata-undersøkinga }]"
    )]
    pub tiltak: Vec<Tiltak>,
    /// Tekst rett under tabellen.
    #[key(also("kommentar", "merk", "notat"), example = "Tiltaka blir evaluerte i november.")]
    pub merknad: Option<Tekst>,
}

impl Tabell {
    /// Whether there is nothing to print in it.
    pub fn is_empty(&self) -> bool {
        self.delmål.is_empty() && self.tiltak.is_empty() && self.mål.is_none() && self.merknad.is_none()
    }
}

/// How a table is set up: by its own keys or, where it lacks them, by those of its section.
#[derive(Clone, Copy, Debug)]
pub struct TableSetup<'a> {
    /// Empty where neither says which columns there are.
    pub kolonnar: &'a [Kolonne],
    /// Where the sub-goals stand.
    pub delmålform: Delmålform,
    /// The label before the goal, where it is not the usual one.
    pub målnamn: Option<&'a Linje>,
}

/// Ein tabell til, med eigne kolonnar eller under eiga overskrift.
#[derive(Clone, Debug, Record)]
#[record(name = "ein tabell med overskrift")]
pub struct Tabelldel {
    /// Eit kort namn som aldri blir endra.
    #[key(also("nøkkel", "kode"), example = "kompetanse")]
    pub id: At<Id>,
    /// Overskrifta over tabellen. Ein tabell utan overskrift høyrer til under den førre.
    #[key(nb = "tittel", also("namn", "navn", "overskrift"), example = "Kompetanse")]
    pub tittel: Option<Linje>,
    /// Teksten mellom overskrifta og tabellen.
    #[key(
        also("avsnitt", "brødtekst", "innhald", "innhold", "skildring", "beskriving", "beskrivelse", "omtale"),
        example = "Målet kjem frå nasjonal fagleg retningslinje."
    )]
    pub tekst: Option<Tekst>,
    /// Eit bilete med tekst.
    #[key(
        also("bilete", "bilde", "illustrasjon", "foto"),
        example = "{ fil: bilete/berekraft-4.svg, alt: God utdanning }"
    )]
    pub figur: Option<Figur>,
    /// The table itself.
    #[key(flatten)]
    pub tabell: Tabell,
}

/// Where the sub-goals of a table stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Choice)]
#[choice(name = "ei delmålform")]
pub enum Delmålform {
    /// I fyrste kolonne, ved sida av tiltaka sine.
    #[default]
    #[word("kolonne")]
    Kolonne,
    /// Som ei rad gjennom heile tabellen.
    #[word("rad")]
    Rad,
}

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choice)]
#[choice(name = "eit felt")]
pub enum Felt {
    /// Delmålet, over alle tiltaka sine.
    #[word("delmål")]
    Delmål,
    /// Tiltaket: nummer, tittel, tekst og punkt.
    #[word("tiltak")]
    Tiltak,
    /// Berre nummeret og tittelen på tiltaket.
    #[word("tittel")]
    Tittel,
    /// Berre teksten og punkta i tiltaket.
    #[word("punkt")]
    Punkt,
    /// Kven som har ansvaret.
    #[word("ansvar")]
    Ansvar,
    /// Når det skal skje.
    #[word("tidspunkt")]
    Tidspunkt,
    /// Kor langt tiltaket er kome.
    #[word("framdrift", nb = "fremdrift")]
    Framdrift,
    /// Det som finst i dag.
    #[word("situasjon")]
    Situasjon,
    /// Kva tiltaket kostar.
    #[word("kostnad")]
    Kostnad,
    /// Kven som betaler.
    #[word("finansiering")]
    Finansiering,
    /// Korleis ein ser at tiltaket verkar.
    #[word("indikator")]
    Indikator,
    /// Satsinga eller lova som tiltaket svarar på.
    #[word("satsing")]
    Satsing,
}

/// A column of a table of measures.
#[derive(Clone, Debug)]
pub struct Kolonne {
    /// What it shows.
    pub felt: Felt,
    /// The heading, where it is not the usual one.
    pub namn: Option<Linje>,
    /// The width in millimetres; columns without one share what is left.
    pub breidd: Option<At<u16>>,
    /// All of it.
    pub place: Place,
}

/// Ein kolonne med eige namn eller breidd.
#[derive(Clone, Debug, Record)]
#[record(name = "ein kolonne")]
struct KolonnePost {
    /// Kva kolonnen viser.
    #[key(also("kolonne", "type", "innhald", "innhold"), example = "tidspunkt")]
    felt: Felt,
    /// Overskrifta, når ho ikkje skal vere den vanlege.
    #[key(nb = "navn", also("tittel", "overskrift", "kolonnenamn", "kolonnenavn"), example = "Frist")]
    namn: Option<Linje>,
    /// Breidda i millimeter. Kolonnar utan breidd deler det som er att.
    #[key(nb = "bredde", also("vidd", "vidde"), example = "40")]
    breidd: Option<At<u16>>,
}

impl Read for Kolonne {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        Union::new(node, "ein kolonne")
            .text(|felt| (felt, None, None))
            .record(|post: KolonnePost| (post.felt, post.namn, post.breidd))
            .read(cx)
            .map(|(felt, namn, breidd)| Kolonne { felt, namn, breidd, place: node.place })
    }
    fn schema(defs: &mut Defs) -> Json {
        json!({ "anyOf": [Felt::schema(defs), KolonnePost::schema(defs)] })
    }
    fn about() -> About {
        About::any_of("eit felt, eller eit felt med namn og breidd", [Felt::about(), KolonnePost::about()])
    }
}
