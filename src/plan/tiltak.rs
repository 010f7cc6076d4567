//! Measures, and the goals that they serve.

use super::lists::{Aktørliste, Tidspunktliste};
use super::punkt::{Celle, Punkt};
use super::tidlegare::Tidlegare;
use super::value::Id;
use crate::fault::Place;
use crate::text::{Linje, Tekst};
use crate::yaml::{At, Choice, Record};

/// Eit delmål med tiltaka sine.
#[derive(Clone, Debug, Record)]
#[record(name = "eit delmål", nb = "et delmål")]
#[nb("Et delmål med sine tiltak.")]
pub struct Delmål {
    /// Eit kort namn som aldri blir endra, så år kan samanliknast.
    #[nb("Et kort navn som aldri endres, slik at år kan sammenlignes.")]
    #[key(also("nøkkel", "kode"), example = "samarbeid")]
    pub id: At<Id>,
    /// Delmålet.
    #[nb("Delmålet.")]
    #[key(
        nb = "tittel",
        also("namn", "navn", "overskrift", "mål", "delmål"),
        example = "Sikre tett samarbeid og oppdatert kunnskap"
    )]
    pub tittel: Linje,
    /// Tiltaka under delmålet.
    #[nb("Tiltakene under delmålet.")]
    #[key(
        also("aktivitetar", "aktiviteter", "handlingar", "handlinger", "oppgåver", "oppgaver"),
        example = "[{ id: ungdata, tittel: Ungdata-undersøkinga }]",
        nb_example = "[{ id: ungdata, tittel: Ungdata-undersøkelsen }]"
    )]
    pub tiltak: Vec<Tiltak>,
}

/// Noko som skal gjerast: kva det er, kven som har ansvaret, og når.
#[derive(Clone, Debug, Record)]
#[record(name = "eit tiltak", nb = "et tiltak")]
#[nb("Noe som skal gjøres: hva det er, hvem som har ansvaret, og når.")]
pub struct Tiltak {
    /// All of it.
    #[place]
    pub place: Place,
    /// Eit kort namn som aldri blir endra, så år kan samanliknast. Det blir ikkje prenta.
    #[nb("Et kort navn som aldri endres, slik at år kan sammenlignes. Det trykkes ikke.")]
    #[key(also("nøkkel", "kode"), example = "politiraad")]
    pub id: At<Id>,
    /// Namnet på tiltaket.
    #[nb("Navnet på tiltaket.")]
    #[key(
        nb = "tittel",
        also("namn", "navn", "overskrift", "tiltak", "kva", "hva"),
        example = "Politiråd (det styrande nivået)",
        nb_example = "Politiråd (det styrende nivået)"
    )]
    pub tittel: Linje,
    /// Ei skildring av tiltaket.
    #[nb("En beskrivelse av tiltaket.")]
    #[key(
        also("skildring", "beskriving", "beskrivelse", "omtale", "innhald", "innhold"),
        example = "Politirådet er styringsgruppe."
    )]
    pub tekst: Option<Tekst>,
    /// Det som skal gjerast, punkt for punkt.
    #[nb("Det som skal gjøres, punkt for punkt.")]
    #[key(
        also(
            "punkta",
            "punkter",
            "oppgåver",
            "oppgaver",
            "aktivitetar",
            "aktiviteter",
            "gjennomføring",
            "korleis",
            "hvordan"
        ),
        example = "[Følgje strategiplanen for politirådet]",
        nb_example = "[Følge strategiplanen for politirådet]"
    )]
    pub punkt: Vec<Punkt>,
    /// Kven som har ansvaret: id frå aktørregisteret, eller tekst.
    #[nb("Hvem som har ansvaret: id fra aktørregisteret, eller tekst.")]
    #[key(
        also(
            "ansvarleg",
            "ansvarlig",
            "ansvarlege",
            "ansvarlige",
            "hovudansvar",
            "hovedansvar",
            "kven",
            "hvem",
            "eigar",
            "eier"
        ),
        example = "[styrande-nivaa, slt-koordinator]",
        nb_example = "[styrende-nivaa, slt-koordinator]"
    )]
    pub ansvar: Aktørliste,
    /// Når: tekst, møte med dato og klokkeslett, eller grupper av møte.
    #[nb("Når: tekst, møter med dato og klokkeslett, eller grupper av møter.")]
    #[key(
        also(
            "frist",
            "fristar",
            "frister",
            "tidsfrist",
            "tid",
            "tidsrom",
            "tidsramme",
            "når",
            "dato",
            "datoar",
            "datoer",
            "periode",
            "møte",
            "møter"
        ),
        example = "[{ dato: 2024-02-27, kl: 13.10–15.10 }]"
    )]
    pub tidspunkt: Tidspunktliste,
    /// Kor langt tiltaket er kome.
    #[nb("Hvor langt tiltaket er kommet.")]
    #[key(
        nb = "fremdrift",
        also("status", "stode", "gjennomføringsgrad"),
        example = "påbyrja",
        nb_example = "påbegynt"
    )]
    pub framdrift: Option<Framdrift>,
    /// Det som finst i dag.
    #[nb("Det som finnes i dag.")]
    #[key(
        also("nosituasjon", "nåsituasjon", "utgangspunkt"),
        example = "[Rutine i nokre av tenestene]",
        nb_example = "[Rutine i noen av tjenestene]"
    )]
    pub situasjon: Celle,
    /// Kva tiltaket kostar.
    #[nb("Hva tiltaket koster.")]
    #[key(also("kostnader", "kostnadar", "budsjett", "pris", "økonomi", "beløp"), example = "kr 50 000")]
    pub kostnad: Celle,
    /// Kven som betaler.
    #[nb("Hvem som betaler.")]
    #[key(
        also("midlar", "midler", "betalar", "betaler", "tilskot", "tilskudd"),
        example = "Tilskot frå fylkeskommunen",
        nb_example = "Tilskudd fra fylkeskommunen"
    )]
    pub finansiering: Celle,
    /// Korleis ein ser at tiltaket verkar.
    #[nb("Hvordan en ser at tiltaket virker.")]
    #[key(
        also("indikatorar", "indikatorer", "resultatmål", "måltal", "måltall", "måling", "kjenneteikn", "kjennetegn"),
        example = "Fleire enn 90 prosent trivst på skulen",
        nb_example = "Flere enn 90 prosent trives på skolen"
    )]
    pub indikator: Celle,
    /// Satsinga eller lova som tiltaket svarar på.
    #[nb("Satsingen eller loven som tiltaket svarer på.")]
    #[key(
        also(
            "satsning",
            "satsingsområde",
            "lov",
            "lovkrav",
            "heimel",
            "hjemmel",
            "forankring",
            "berekraftsmål",
            "bærekraftsmål"
        ),
        example = "[Barnevernslova § 15-1]",
        nb_example = "[Barnevernsloven § 15-1]"
    )]
    pub satsing: Celle,
    /// Delar av tiltaket med eige ansvar.
    #[nb("Deler av tiltaket med eget ansvar.")]
    #[key(
        nb = "deltiltak",
        also("undertiltak", "deloppgåver", "deloppgaver", "delar", "deler"),
        example = "[{ tittel: Kurs, ansvar: [skulane] }]",
        nb_example = "[{ tittel: Kurs, ansvar: [skolene] }]"
    )]
    pub deltiltak: Vec<Deltiltak>,
    /// Kva tiltaket var i ein eldre plan, når id-en er ny: mappa til planen, skråstrek og id-en. Ei liste når fleire er slått
    /// saman. «ingen» når tiltaket er nytt, kva det enn liknar på. Blir ikkje prenta.
    #[nb(
        "Hva tiltaket var i en eldre plan, når id-en er ny: mappen til planen, skråstrek og id-en. En liste når \
         flere er slått sammen. «ingen» når tiltaket er nytt, uansett hva det ligner på. Trykkes ikke."
    )]
    #[key(nb = "tidligere", also("førre", "forrige", "før", "erstattar", "erstatter"), example = "slt-2023/seminar")]
    pub tidlegare: Tidlegare,
}

/// Ein del av eit tiltak, med eige ansvar.
#[derive(Clone, Debug, Record)]
#[record(name = "eit deltiltak", nb = "et deltiltak")]
#[nb("En del av et tiltak, med eget ansvar.")]
pub struct Deltiltak {
    /// Eit kort namn som aldri blir endra.
    #[nb("Et kort navn som aldri endres.")]
    #[key(also("nøkkel", "kode"), example = "kurs")]
    pub id: Option<At<Id>>,
    /// Kva deltiltaket er.
    #[nb("Hva deltiltaket er.")]
    #[key(
        nb = "tittel",
        also("namn", "navn", "overskrift", "deltiltak", "tiltak", "kva", "hva"),
        example = "Kurs for nytilsette",
        nb_example = "Kurs for nyansatte"
    )]
    pub tittel: Linje,
    /// Kven som har ansvaret for det.
    #[nb("Hvem som har ansvaret for det.")]
    #[key(
        also("ansvarleg", "ansvarlig", "ansvarlege", "ansvarlige", "kven", "hvem"),
        example = "[skulane]",
        nb_example = "[skolene]"
    )]
    pub ansvar: Aktørliste,
}

/// How far a measure has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choice)]
#[choice(name = "ei framdrift", nb = "en fremdrift")]
pub enum Framdrift {
    /// Ikkje starta.
    #[nb("Ikke startet.")]
    #[word(
        "ikkje starta",
        nb = "ikke startet",
        also("ikkje byrja", "ikkje begynt", "ikke begynt", "ikke påbegynt", "planlagt")
    )]
    IkkjeStarta,
    /// Starta, men ikkje ferdig.
    #[nb("Startet, men ikke ferdig.")]
    #[word(
        "påbyrja",
        nb = "påbegynt",
        also("i gang", "starta", "startet", "under arbeid", "under utføring", "byrja", "begynt")
    )]
    Påbyrja,
    /// Går heile tida.
    #[nb("Går hele tiden.")]
    #[word(
        "løpande",
        nb = "løpende",
        also("kontinuerleg", "kontinuerlig", "heile året", "hele året", "heile tida", "hele tiden")
    )]
    Løpande,
    /// Ferdig.
    #[nb("Ferdig.")]
    #[word("gjennomført", also("ferdig", "utført", "fullført", "gjort", "fullførd"))]
    Gjennomført,
    /// Flytta til seinare.
    #[nb("Flyttet til senere.")]
    #[word("utsett", nb = "utsatt", also("forseinka", "forsinket", "på vent"))]
    Utsett,
    /// Avslutta utan at det er gjennomført.
    #[nb("Avsluttet uten at det er gjennomført.")]
    #[word("avslutta", nb = "avsluttet", also("avlyst", "innstilt", "stansa", "stanset"))]
    Avslutta,
}
