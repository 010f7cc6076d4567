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
#[record(name = "eit delmål")]
pub struct Delmål {
    /// Eit kort namn som aldri blir endra, så år kan samanliknast.
    #[key(also("nøkkel", "kode"), example = "samarbeid")]
    pub id: At<Id>,
    /// Delmålet.
    #[key(
        nb = "tittel",
        also("namn", "navn", "overskrift", "mål", "delmål"),
        example = "Sikre tett samarbeid og oppdatert kunnskap"
    )]
    pub tittel: Linje,
    /// Tiltaka under delmålet.
    #[key(
        also("aktivitetar", "aktiviteter", "handlingar", "handlinger", "oppgåver", "oppgaver"),
        example = "[{ id: ungdata, tittel: Ungdata-undersøkinga }]"
    )]
    pub tiltak: Vec<Tiltak>,
}

/// Noko som skal gjerast: kva det er, kven som har ansvaret, og når.
#[derive(Clone, Debug, Record)]
#[record(name = "eit tiltak")]
pub struct Tiltak {
    /// All of it.
    #[place]
    pub place: Place,
    /// Eit kort namn som aldri blir endra, så år kan samanliknast. Det blir ikkje prenta.
    #[key(also("nøkkel", "kode"), example = "politiraad")]
    pub id: At<Id>,
    /// Namnet på tiltaket.
    #[key(
        nb = "tittel",
        also("namn", "navn", "overskrift", "tiltak", "kva", "hva"),
        example = "Politiråd (det styrande nivå)"
    )]
    pub tittel: Linje,
    /// Ei skildring av tiltaket.
    #[key(
        also("skildring", "beskriving", "beskrivelse", "omtale", "innhald", "innhold"),
        example = "Politirådet er styringsgruppe."
    )]
    pub tekst: Option<Tekst>,
    /// Det som skal gjerast, punkt for punkt.
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
        example = "[Følgje strategiplanen for politirådet]"
    )]
    pub punkt: Vec<Punkt>,
    /// Kven som har ansvaret: id frå aktørregisteret, eller tekst.
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
        example = "[styrande-nivaa, slt-koordinator]"
    )]
    pub ansvar: Aktørliste,
    /// Når: tekst, møte med dato og klokkeslett, eller grupper av møte.
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
    #[key(nb = "fremdrift", also("status", "stode", "gjennomføringsgrad"), example = "påbyrja")]
    pub framdrift: Option<Framdrift>,
    /// Det som finst i dag.
    #[key(also("nosituasjon", "nåsituasjon", "utgangspunkt"), example = "[Rutine i nokre av tenestene]")]
    pub situasjon: Celle,
    /// Kva tiltaket kostar.
    #[key(also("kostnader", "kostnadar", "budsjett", "pris", "økonomi", "beløp"), example = "kr 50 000")]
    pub kostnad: Celle,
    /// Kven som betaler.
    #[key(
        also("midlar", "midler", "betalar", "betaler", "tilskot", "tilskudd"),
        example = "Tilskot frå fylkeskommunen"
    )]
    pub finansiering: Celle,
    /// Korleis ein ser at tiltaket verkar.
    #[key(
        also("indikatorar", "indikatorer", "resultatmål", "måltal", "måltall", "måling", "kjenneteikn", "kjennetegn"),
        example = "Fleire enn 90 prosent trivst på skulen"
    )]
    pub indikator: Celle,
    /// Satsinga eller lova som tiltaket svarar på.
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
        example = "[Barnevernslova § 15-1]"
    )]
    pub satsing: Celle,
    /// Delar av tiltaket med eige ansvar.
    #[key(
        nb = "deltiltak",
        also("undertiltak", "deloppgåver", "deloppgaver", "delar", "deler"),
        example = "[{ tittel: Kurs, ansvar: [skulane] }]"
    )]
    pub deltiltak: Vec<Deltiltak>,
    /// Kva tiltaket var i ein eldre plan, når id-en er ny: mappa til planen, skråstrek og id-en. Ei liste når fleire er slått
    /// saman. «ingen» når tiltaket er nytt, kva det enn liknar på. Blir ikkje prenta.
    #[key(nb = "tidligere", also("førre", "forrige", "før", "erstattar", "erstatter"), example = "slt-2023/seminar")]
    pub tidlegare: Tidlegare,
}

/// Ein del av eit tiltak, med eige ansvar.
#[derive(Clone, Debug, Record)]
#[record(name = "eit deltiltak")]
pub struct Deltiltak {
    /// Eit kort namn som aldri blir endra.
    #[key(also("nøkkel", "kode"), example = "kurs")]
    pub id: Option<At<Id>>,
    /// Kva deltiltaket er.
    #[key(
        nb = "tittel",
        also("namn", "navn", "overskrift", "deltiltak", "tiltak", "kva", "hva"),
        example = "Kurs for nytilsette"
    )]
    pub tittel: Linje,
    /// Kven som har ansvaret for det.
    #[key(also("ansvarleg", "ansvarlig", "ansvarlege", "ansvarlige", "kven", "hvem"), example = "[skulane]")]
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
