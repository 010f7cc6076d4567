//! Goals and measures: the tables that a plan is for.

use super::del::{Del, Figur};
use super::seksjon::Hovud;
use super::tidspunkt::Tidspunkt;
use super::verdi::Id;
use crate::fault::Place;
use crate::text::{Linje, Setning, Tekst};
use crate::yaml::{About, At, Choice, Cx, Defs, Kind, Node, Read, Record, Union};
use serde_json::{Value as Json, json};

/// Eit kapittel med mål og tiltak i tabell.
#[derive(Clone, Debug, Record)]
#[record(name = "ein tiltaksseksjon")]
pub struct Tiltaksdel {
    #[key(flatten)]
    pub hovud: Hovud,
    /// Korleis tiltaka får nummer. Står det ikkje noko, blir det 1.1.
    #[key(example = "\"1.1\"")]
    pub nummerering: Option<Nummerering>,
    /// Om sidene skal liggje eller stå. Står det ikkje noko, ligg dei.
    #[key(nb = "retning", example = "liggjande")]
    pub retning: Option<Retning>,
    #[key(flatten)]
    pub tabell: Tabell,
    /// Fleire tabellar, kvar med si overskrift, når éin ikkje er nok.
    #[key(nb = "tabeller", example = "[{ id: kompetanse, tittel: Kompetanse, tiltak: [] }]")]
    pub tabellar: Vec<Tabelldel>,
    /// Delar etter tabellane, kvar med si overskrift.
    #[key(nb = "deler", example = "[{ tittel: Oppfølging, tekst: Planen blir evaluert i november. }]")]
    pub delar: Vec<Del>,
}

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
    #[key(example = "Førebyggje rus og kriminalitet kring barn og unge")]
    pub mål: Option<Linje>,
    /// Kolonnane i rekkjefølgje. Står det ikkje noko, blir det delmål, tiltak, ansvar og tidspunkt.
    #[key(nb = "kolonner", example = "[delmål, tiltak, ansvar, { felt: tidspunkt, namn: Frist }]")]
    pub kolonnar: Vec<Kolonne>,
    /// Om delmåla skal stå i ein kolonne eller som ei rad over tiltaka sine. Står det ikkje noko, blir det kolonne.
    #[key(example = "kolonne")]
    pub delmålform: Option<Delmålform>,
    /// Delmåla, kvart med tiltaka sine.
    #[key(example = "[{ id: samarbeid, tittel: Sikre tett samarbeid, tiltak: [] }]")]
    pub delmål: Vec<Delmål>,
    /// Tiltaka som ikkje høyrer til noko delmål.
    #[key(example = "[{ id: ungdata, tittel: Ungdata-undersøkinga }]")]
    pub tiltak: Vec<Tiltak>,
}

/// Ein tabell med overskrift og tekst over.
#[derive(Clone, Debug, Record)]
#[record(name = "ein tabell med overskrift")]
pub struct Tabelldel {
    /// Eit kort namn som aldri blir endra.
    #[key(example = "kompetanse")]
    pub id: At<Id>,
    /// Overskrifta over tabellen.
    #[key(nb = "tittel", example = "Kompetanse")]
    pub tittel: Linje,
    /// Teksten mellom overskrifta og tabellen.
    #[key(example = "Målet kjem frå nasjonal fagleg retningslinje.")]
    pub tekst: Option<Tekst>,
    /// Eit bilete med tekst.
    #[key(example = "{ fil: bilete/berekraft-4.svg, alt: God utdanning }")]
    pub figur: Option<Figur>,
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

#[derive(Clone, Debug)]
pub struct Kolonne {
    pub felt: Felt,
    /// The heading, where it is not the usual one.
    pub namn: Option<Linje>,
    /// The width in millimetres; columns without one share what is left.
    pub breidd: Option<At<u16>>,
    pub place: Place,
}

/// Ein kolonne med eige namn eller breidd.
#[derive(Clone, Debug, Record)]
#[record(name = "ein kolonne")]
struct KolonnePost {
    /// Kva kolonnen viser.
    #[key(example = "tidspunkt")]
    felt: Felt,
    /// Overskrifta, når ho ikkje skal vere den vanlege.
    #[key(nb = "navn", example = "Frist")]
    namn: Option<Linje>,
    /// Breidda i millimeter. Kolonnar utan breidd deler det som er att.
    #[key(nb = "bredde", example = "40")]
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

/// Eit delmål med tiltaka sine.
#[derive(Clone, Debug, Record)]
#[record(name = "eit delmål")]
pub struct Delmål {
    /// Eit kort namn som aldri blir endra, så år kan samanliknast.
    #[key(example = "samarbeid")]
    pub id: At<Id>,
    /// Delmålet.
    #[key(nb = "tittel", example = "Sikre tett samarbeid og oppdatert kunnskap")]
    pub tittel: Linje,
    /// Tiltaka under delmålet.
    #[key(example = "[{ id: ungdata, tittel: Ungdata-undersøkinga }]")]
    pub tiltak: Vec<Tiltak>,
}

/// Noko som skal gjerast: kva det er, kven som har ansvaret, og når.
#[derive(Clone, Debug, Record)]
#[record(name = "eit tiltak")]
pub struct Tiltak {
    /// Eit kort namn som aldri blir endra, så år kan samanliknast. Det blir ikkje prenta.
    #[key(example = "politiraad")]
    pub id: At<Id>,
    /// Namnet på tiltaket.
    #[key(nb = "tittel", example = "Politiråd (det styrande nivå)")]
    pub tittel: Linje,
    /// Ei skildring av tiltaket.
    #[key(also("skildring", "beskrivelse"), example = "Politirådet er styringsgruppe.")]
    pub tekst: Option<Tekst>,
    /// Det som skal gjerast, punkt for punkt.
    #[key(example = "[Følgje strategiplanen for politirådet]")]
    pub punkt: Vec<Punkt>,
    /// Kven som har ansvaret: id frå aktørregisteret, eller tekst.
    #[key(also("ansvarleg", "ansvarlig"), example = "[styrande-nivaa, slt-koordinator]")]
    pub ansvar: Aktørliste,
    /// Når: tekst, møte med dato og klokkeslett, eller grupper av møte.
    #[key(also("frist", "tid"), example = "[{ dato: 2024-02-27, kl: 13.10–15.10 }]")]
    pub tidspunkt: Tidspunktliste,
    /// Kor langt tiltaket er kome.
    #[key(nb = "fremdrift", example = "påbyrja")]
    pub framdrift: Option<Framdrift>,
    /// Det som finst i dag.
    #[key(example = "[Rutine i nokre av tenestene]")]
    pub situasjon: Celle,
    /// Kva tiltaket kostar.
    #[key(example = "kr 50 000")]
    pub kostnad: Celle,
    /// Kven som betaler.
    #[key(example = "Tilskot frå fylkeskommunen")]
    pub finansiering: Celle,
    /// Korleis ein ser at tiltaket verkar.
    #[key(example = "Fleire enn 90 prosent trivst på skulen")]
    pub indikator: Celle,
    /// Satsinga eller lova som tiltaket svarar på.
    #[key(example = "[Barnevernslova § 15-1]")]
    pub satsing: Celle,
    /// Delar av tiltaket med eige ansvar.
    #[key(nb = "deltiltak", example = "[{ tittel: Kurs, ansvar: [skulane] }]")]
    pub deltiltak: Vec<Deltiltak>,
    /// Kva tiltaket heitte i planen før, når id-en er ny: mappa til planen, skråstrek og id-en. Blir ikkje prenta.
    #[key(nb = "tidligere", example = "[slt-2023/seminar]")]
    pub tidlegare: Vec<At<String>>,
}

/// Ein del av eit tiltak, med eige ansvar.
#[derive(Clone, Debug, Record)]
#[record(name = "eit deltiltak")]
pub struct Deltiltak {
    /// Eit kort namn som aldri blir endra.
    #[key(example = "kurs")]
    pub id: Option<At<Id>>,
    /// Kva deltiltaket er.
    #[key(nb = "tittel", example = "Kurs for nytilsette")]
    pub tittel: Linje,
    /// Kven som har ansvaret for det.
    #[key(also("ansvarleg", "ansvarlig"), example = "[skulane]")]
    pub ansvar: Aktørliste,
}

/// How far a measure has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choice)]
#[choice(name = "ei framdrift")]
pub enum Framdrift {
    /// Ikkje starta.
    #[word("ikkje starta", nb = "ikke startet")]
    IkkjeStarta,
    /// Starta, men ikkje ferdig.
    #[word("påbyrja", nb = "påbegynt")]
    Påbyrja,
    /// Går heile tida.
    #[word("løpande", nb = "løpende")]
    Løpande,
    /// Ferdig.
    #[word("gjennomført")]
    Gjennomført,
    /// Flytta til seinare.
    #[word("utsett", nb = "utsatt")]
    Utsett,
    /// Avslutta utan at det er gjennomført.
    #[word("avslutta", nb = "avsluttet")]
    Avslutta,
}

/// A point: a text, a text with points under it, or a labelled group of points.
#[derive(Clone, Debug)]
pub struct Punkt {
    pub place: Place,
    /// The label of a group («Systemnivå»).
    pub merkelapp: Option<Linje>,
    pub tekst: Option<Setning>,
    pub punkt: Vec<Punkt>,
}

/// Eit punkt med punkt under seg.
#[derive(Clone, Debug, Record)]
#[record(name = "eit punkt")]
struct PunktPost {
    /// Ein merkelapp over punkta under.
    #[key(nb = "tittel", example = "Systemnivå")]
    tittel: Option<Linje>,
    /// Teksten i punktet.
    #[key(example = "Fire møte i året")]
    tekst: Option<Setning>,
    /// Punkt under dette, ned til tre nivå.
    #[key(example = "[Vår, Haust]")]
    punkt: Vec<Punkt>,
}

impl Read for Punkt {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        Union::new(node, "eit punkt")
            .text(|tekst| (None, Some(tekst), vec![]))
            .record(|post: PunktPost| (post.tittel, post.tekst, post.punkt))
            .read(cx)
            .map(|(merkelapp, tekst, punkt)| Punkt { place: node.place, merkelapp, tekst, punkt })
    }
    fn schema(defs: &mut Defs) -> Json {
        json!({ "anyOf": [Setning::schema(defs), PunktPost::schema(defs)] })
    }
    fn about() -> About {
        About::any_of("tekst, eller eit punkt med punkt under seg", [PunktPost::about()])
    }
}

/// A cell: one text or a list of points; empty when the key is left out.
#[derive(Clone, Debug, Default)]
pub struct Celle {
    /// Written as one text rather than as a list.
    pub ein: bool,
    pub punkt: Vec<Punkt>,
}

impl Read for Celle {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        if node.is_null() {
            return Some(Celle::default());
        }
        match &node.kind {
            Kind::Seq(_) => Vec::read(node, cx).map(|punkt| Celle { ein: false, punkt }),
            _ => Punkt::read(node, cx).map(|one| Celle { ein: true, punkt: vec![one] }),
        }
    }
    fn schema(defs: &mut Defs) -> Json {
        json!({ "anyOf": [Punkt::schema(defs), Vec::<Punkt>::schema(defs)] })
    }
    fn absent() -> Option<Self> {
        Some(Celle::default())
    }
    fn about() -> About {
        About::any_of("tekst, eller ei liste med punkt", [Punkt::about()])
    }
}

/// Somebody in a list of responsible actors or participants.
#[derive(Clone, Debug)]
pub struct Aktørvising {
    pub place: Place,
    pub kven: Kven,
    pub merknad: Option<Setning>,
}

/// An entry of the register, or somebody who is not in it.
#[derive(Clone, Debug)]
pub enum Kven {
    Aktør(At<Id>),
    Tekst(Setning),
}

/// Ein aktør med merknad, eller ein tekst.
#[derive(Clone, Debug, Record)]
#[record(name = "ein aktør i ei liste")]
struct AktørvisingPost {
    /// Aktøren: id frå registeret.
    #[key(example = "koordinerande-nivaa")]
    aktør: Option<At<Id>>,
    /// Ein tekst i staden for ein aktør frå registeret.
    #[key(example = "Alle som arbeider med barn")]
    tekst: Option<Setning>,
    /// Ein merknad etter namnet.
    #[key(example = "sjå kapittelet om organisering")]
    merknad: Option<Setning>,
}

impl Read for Aktørvising {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        let (kven, merknad) = match &node.kind {
            Kind::Map(_) => {
                let post = AktørvisingPost::read(node, cx)?;
                (post.kven(node, cx)?, post.merknad)
            }
            _ => (named(node, cx)?, None),
        };
        Some(Aktørvising { place: node.place, kven, merknad })
    }
    fn schema(defs: &mut Defs) -> Json {
        json!({ "anyOf": [Setning::schema(defs), AktørvisingPost::schema(defs)] })
    }
    fn about() -> About {
        About::any_of("id frå aktørregisteret, eller tekst", [AktørvisingPost::about()])
    }
}

impl AktørvisingPost {
    fn kven(&self, node: &Node, cx: &mut Cx) -> Option<Kven> {
        match (&self.aktør, &self.tekst) {
            (Some(id), None) => Some(Kven::Aktør(id.clone())),
            (None, Some(tekst)) => Some(Kven::Tekst(tekst.clone())),
            _ => {
                cx.wrong(node, "anten «aktør» eller «tekst»");
                None
            }
        }
    }
}

/// What looks like an id is one, so that a slip in an id is told and never printed.
fn named(node: &Node, cx: &mut Cx) -> Option<Kven> {
    match Id::parse(&cx.text(node, "ein aktør")?.text) {
        Ok(id) => Some(Kven::Aktør(At::new(id, node.place))),
        Err(_) => Setning::read(node, cx).map(Kven::Tekst),
    }
}

/// A list that may be written as one entry.
macro_rules! ein_eller_fleire {
    ($(#[$doc:meta])* $name:ident of $item:ty, $word:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default)]
        pub struct $name(pub Vec<$item>);

        impl std::ops::Deref for $name {
            type Target = [$item];
            fn deref(&self) -> &[$item] {
                &self.0
            }
        }

        impl Read for $name {
            fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
                match &node.kind {
                    Kind::Seq(_) => Vec::<$item>::read(node, cx).map($name),
                    _ if node.is_null() => Some($name::default()),
                    _ => <$item>::read(node, cx).map(|one| $name(vec![one])),
                }
            }
            fn schema(defs: &mut Defs) -> Json {
                json!({ "anyOf": [<$item>::schema(defs), Vec::<$item>::schema(defs)] })
            }
            fn absent() -> Option<Self> {
                Some($name::default())
            }
            fn about() -> About {
        About::any_of($word, [<$item>::about()])
    }
        }
    };
}

ein_eller_fleire!(
    /// Actors: one, or a list of them.
    Aktørliste of Aktørvising, "ein aktør (id eller tekst), eller ei liste med fleire"
);
ein_eller_fleire!(
    /// Times: one, or a list of them.
    Tidspunktliste of Tidspunkt, "eit tidspunkt, eller ei liste med fleire"
);
