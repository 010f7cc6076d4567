//! A table of measures: what it answers, its columns, and how its rows are numbered.

use super::del::Figur;
use super::tiltak::{Delmål, Tiltak};
use super::value::Id;
use crate::fault::Place;
use crate::norsk::Both;
use crate::text::{Linje, Tekst};
use crate::yaml::{About, At, Choice, Cx, Defs, Name, Node, Read, Record, Union};
use serde_json::{Value as Json, json};

/// How measures are numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Choice)]
#[choice(name = "ei nummerering", nb = "en nummerering")]
pub enum Nummerering {
    /// Nummeret på delmålet, punktum og nummeret på tiltaket.
    #[nb("Nummeret på delmålet, punktum og nummeret på tiltaket.")]
    #[default]
    #[word("1.1")]
    Delt,
    /// Bokstav for delmålet og nummer for tiltaket.
    #[nb("Bokstav for delmålet og nummer for tiltaket.")]
    #[word("A1")]
    Bokstav,
    /// Éi nummerrekkje gjennom heile planen.
    #[nb("Én nummerrekke gjennom hele planen.")]
    #[word("løpande", nb = "løpende")]
    Løpande,
    /// Ingen nummer.
    #[nb("Ingen numre.")]
    #[word("ingen")]
    Ingen,
}

/// Which way the pages of a section are turned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Choice)]
#[choice(name = "ei retning", nb = "en retning")]
pub enum Retning {
    /// Breie sider.
    #[nb("Brede sider.")]
    #[default]
    #[word("liggjande", nb = "liggende")]
    Liggjande,
    /// Høge sider.
    #[nb("Høye sider.")]
    #[word("ståande", nb = "stående")]
    Ståande,
}

/// Ein tabell med tiltak.
#[derive(Clone, Debug, Record)]
#[record(name = "ein tabell", nb = "en tabell")]
#[nb("En tabell med tiltak.")]
pub struct Tabell {
    /// Målet som tabellen svarar på.
    #[nb("Målet som tabellen svarer på.")]
    #[key(
        also("hovudmål", "hovedmål", "målsetjing", "målsetting", "visjon", "føremål", "formål"),
        example = "Førebyggje rus og kriminalitet kring barn og unge",
        nb_example = "Forebygge rus og kriminalitet blant barn og unge"
    )]
    pub mål: Option<Linje>,
    /// Merkelappen framføre målet, når han ikkje skal vere «Mål».
    #[nb("Merkelappen foran målet, når den ikke skal være «Mål».")]
    #[key(nb = "målnavn", also("målmerkelapp"), example = "Slik vil vi ha det (mål)")]
    pub målnamn: Option<Linje>,
    /// Kolonnane i rekkjefølgje. Står det ikkje noko, blir det delmål, tiltak, ansvar og tidspunkt. Kolonnane til ein seksjon
    /// gjeld òg for kvar av tabellane i han som ikkje har eigne.
    #[nb(
        "Kolonnene i rekkefølge. Står det ikke noe, blir det delmål, tiltak, ansvar og tidspunkt. Kolonnene til en \
         seksjon gjelder også for hver av tabellene i den som ikke har egne."
    )]
    #[key(
        nb = "kolonner",
        also("felt", "felta", "felter"),
        example = "[delmål, tiltak, ansvar, { felt: tidspunkt, namn: Frist }]",
        nb_example = "[delmål, tiltak, ansvar, { felt: tidspunkt, navn: Frist }]"
    )]
    pub kolonnar: Vec<Kolonne>,
    /// Om delmåla skal stå i ein kolonne eller som ei rad over tiltaka sine. Står det ikkje noko, blir det kolonne.
    #[nb(
        "Om delmålene skal stå i en kolonne eller som en rad over tiltakene sine. Står det ikke noe, blir det \
         kolonne."
    )]
    #[key(also("delmålvising", "delmålvisning"), example = "kolonne")]
    pub delmålform: Option<Delmålform>,
    /// Delmåla, kvart med tiltaka sine.
    #[nb("Delmålene, hvert med sine tiltak.")]
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
    #[nb("Tiltakene som ikke hører til noe delmål.")]
    #[key(
        also("aktivitetar", "aktiviteter", "handlingar", "handlinger", "oppgåver", "oppgaver"),
        example = "[{ id: ungdata, tittel: Ungdata-undersøkinga }]",
        nb_example = "[{ id: ungdata, tittel: Ungdata-undersøkelsen }]"
    )]
    pub tiltak: Vec<Tiltak>,
    /// Tekst rett under tabellen.
    #[nb("Tekst rett under tabellen.")]
    #[key(
        also("kommentar", "merk", "notat"),
        example = "Tiltaka blir evaluerte i november.",
        nb_example = "Tiltakene evalueres i november."
    )]
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
#[record(name = "ein tabell med overskrift", nb = "en tabell med overskrift")]
#[nb("En tabell til, med egne kolonner eller under egen overskrift.")]
pub struct Tabelldel {
    /// Eit kort namn som aldri blir endra.
    #[nb("Et kort navn som aldri endres.")]
    #[key(also("nøkkel", "kode"), example = "kompetanse")]
    pub id: At<Id>,
    /// Overskrifta over tabellen. Ein tabell utan overskrift høyrer til under den førre.
    #[nb("Overskriften over tabellen. En tabell uten overskrift hører til under den forrige.")]
    #[key(nb = "tittel", also("namn", "navn", "overskrift"), example = "Kompetanse")]
    pub tittel: Option<Linje>,
    /// Teksten mellom overskrifta og tabellen.
    #[nb("Teksten mellom overskriften og tabellen.")]
    #[key(
        also("avsnitt", "brødtekst", "innhald", "innhold", "skildring", "beskriving", "beskrivelse", "omtale"),
        example = "Målet kjem frå nasjonal fagleg retningslinje.",
        nb_example = "Målet kommer fra nasjonal faglig retningslinje."
    )]
    pub tekst: Option<Tekst>,
    /// Eit bilete med tekst.
    #[nb("Et bilde med tekst.")]
    #[key(
        also("bilete", "bilde", "illustrasjon", "foto"),
        example = "{ fil: bilete/berekraft-4.svg, alt: God utdanning }",
        nb_example = "{ fil: bilder/baerekraft-4.svg, alt: God utdanning }"
    )]
    pub figur: Option<Figur>,
    /// The table itself.
    #[key(flatten)]
    pub tabell: Tabell,
}

/// Where the sub-goals of a table stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Choice)]
#[choice(name = "ei delmålform", nb = "en delmålform")]
pub enum Delmålform {
    /// I fyrste kolonne, ved sida av tiltaka sine.
    #[nb("I første kolonne, ved siden av tiltakene sine.")]
    #[default]
    #[word("kolonne")]
    Kolonne,
    /// Som ei rad gjennom heile tabellen.
    #[nb("Som en rad gjennom hele tabellen.")]
    #[word("rad")]
    Rad,
}

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choice)]
#[choice(name = "eit felt", nb = "et felt")]
pub enum Felt {
    /// Delmålet, over alle tiltaka sine.
    #[nb("Delmålet, over alle sine tiltak.")]
    #[word("delmål")]
    Delmål,
    /// Tiltaket: nummer, tittel, tekst og punkt.
    #[nb("Tiltaket: nummer, tittel, tekst og punkter.")]
    #[word("tiltak")]
    Tiltak,
    /// Berre nummeret og tittelen på tiltaket.
    #[nb("Bare nummeret og tittelen på tiltaket.")]
    #[word("tittel")]
    Tittel,
    /// Berre teksten og punkta i tiltaket.
    #[nb("Bare teksten og punktene i tiltaket.")]
    #[word("punkt")]
    Punkt,
    /// Kven som har ansvaret.
    #[nb("Hvem som har ansvaret.")]
    #[word("ansvar")]
    Ansvar,
    /// Når det skal skje.
    #[nb("Når det skal skje.")]
    #[word("tidspunkt")]
    Tidspunkt,
    /// Kor langt tiltaket er kome.
    #[nb("Hvor langt tiltaket er kommet.")]
    #[word("framdrift", nb = "fremdrift")]
    Framdrift,
    /// Det som finst i dag.
    #[nb("Det som finnes i dag.")]
    #[word("situasjon")]
    Situasjon,
    /// Kva tiltaket kostar.
    #[nb("Hva tiltaket koster.")]
    #[word("kostnad")]
    Kostnad,
    /// Kven som betaler.
    #[nb("Hvem som betaler.")]
    #[word("finansiering")]
    Finansiering,
    /// Korleis ein ser at tiltaket verkar.
    #[nb("Hvordan en ser at tiltaket virker.")]
    #[word("indikator")]
    Indikator,
    /// Satsinga eller lova som tiltaket svarar på.
    #[nb("Satsingen eller loven som tiltaket svarer på.")]
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
#[record(name = "ein kolonne", nb = "en kolonne")]
#[nb("En kolonne med eget navn eller egen bredde.")]
struct KolonnePost {
    /// Kva kolonnen viser.
    #[nb("Hva kolonnen viser.")]
    #[key(also("kolonne", "type", "innhald", "innhold"), example = "tidspunkt")]
    felt: Felt,
    /// Overskrifta, når ho ikkje skal vere den vanlege.
    #[nb("Overskriften, når den ikke skal være den vanlige.")]
    #[key(nb = "navn", also("tittel", "overskrift", "kolonnenamn", "kolonnenavn"), example = "Frist")]
    namn: Option<Linje>,
    /// Breidda i millimeter. Kolonnar utan breidd deler det som er att.
    #[nb("Bredden i millimeter. Kolonner uten bredde deler det som er igjen.")]
    #[key(nb = "bredde", also("vidd", "vidde"), example = "40")]
    breidd: Option<At<u16>>,
}

impl Read for Kolonne {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        Union::new(node, Name::new("ein kolonne", "en kolonne"))
            .text(|felt| (felt, None, None))
            .record(|post: KolonnePost| (post.felt, post.namn, post.breidd))
            .read(cx)
            .map(|(felt, namn, breidd)| Kolonne { felt, namn, breidd, place: node.place })
    }
    fn schema(defs: &mut Defs) -> Json {
        json!({ "anyOf": [Felt::schema(defs), KolonnePost::schema(defs)] })
    }
    fn about() -> About {
        About::any_of(
            Both::new("eit felt, eller eit felt med namn og breidd", "et felt, eller et felt med navn og bredde"),
            [Felt::about(), KolonnePost::about()],
        )
    }
}
