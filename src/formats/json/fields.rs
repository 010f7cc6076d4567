//! What the JSON says of the fields of a unit: texts, actors and times.

use crate::compare::changes;
use crate::compare::contents;
use crate::declared::{object, words};

object! {
    /// Eit felt i ei eining. Éi av dei tre listene har noko i seg.
    Field as "Felt" {
        /// Namnet på feltet.
        name as "namn": FieldName,
        /// Om noko i det er endra.
        is_changed as "endra": bool,
        /// Tekstane.
        passages as "bitar": Vec<Passage>,
        /// Aktørane.
        actors as "aktørar": Vec<ActorChange>,
        /// Tidspunkta.
        times as "tider": Vec<TimeChange>,
    }
}

words! {
    /// Eit feltnamn.
    FieldName of contents::FieldName {
        contents::FieldName::Undertittel => "undertittel",
        contents::FieldName::År => "år",
        contents::FieldName::Status => "status",
        contents::FieldName::Dato => "dato",
        contents::FieldName::Sak => "sak",
        contents::FieldName::Erstattar => "erstattar",
        contents::FieldName::Heimel => "heimel",
        contents::FieldName::Kontroll => "kontroll",
        contents::FieldName::Gjeld => "gjeld",
        contents::FieldName::Ingress => "ingress",
        contents::FieldName::Tekst => "tekst",
        contents::FieldName::Figur => "figur",
        contents::FieldName::Mål => "mål",
        contents::FieldName::Føresetnad => "føresetnad",
        contents::FieldName::Møteverksemd => "møteverksemd",
        contents::FieldName::Deltakarar => "deltakarar",
        contents::FieldName::Mandat => "mandat",
        contents::FieldName::Blokk => "blokk",
        contents::FieldName::Merknad => "merknad",
        contents::FieldName::Punkt => "punkt",
        contents::FieldName::Deltiltak => "deltiltak",
        contents::FieldName::Ansvar => "ansvar",
        contents::FieldName::Tidspunkt => "tidspunkt",
        contents::FieldName::Framdrift => "framdrift",
        contents::FieldName::Situasjon => "situasjon",
        contents::FieldName::Kostnad => "kostnad",
        contents::FieldName::Finansiering => "finansiering",
        contents::FieldName::Indikator => "indikator",
        contents::FieldName::Satsing => "satsing",
    }
}

object! {
    /// Ein tekst, og kva som er hendt med han.
    Passage as "Bit" {
        /// Kva som er hendt.
        fate as "skilnad": Fate,
        /// Kva slags tekst det er.
        kind as "slag": PassageKind,
        /// Kor djupt han ligg i lister, frå 0.
        depth as "nivå": u8,
        /// Slik han stod.
        old as "frå": Option<Text>,
        /// Slik han står.
        new as "til": Option<Text>,
        /// Om han står ein annan plass i same felt.
        is_moved as "flytta": bool,
        /// Eininga i den andre planen som han kom frå eller gjekk til.
        other_unit as "annan": Option<usize>,
        /// Ord for ord, når nokre av orda er endra.
        words as "ord": Vec<WordRun>,
    }
}

words! {
    /// Kva som er hendt med ein tekst.
    Fate of changes::Fate {
        changes::Fate::Same => "lik",
        changes::Fate::Changed => "endra",
        changes::Fate::Rewritten => "omskriven",
        changes::Fate::New => "ny",
        changes::Fate::Gone => "borte",
    }
}

words! {
    /// Eit slag tekst.
    PassageKind of contents::PassageKind {
        contents::PassageKind::Title => "tittel",
        contents::PassageKind::Paragraph => "avsnitt",
        contents::PassageKind::Point => "punkt",
        contents::PassageKind::Label => "merkelapp",
        contents::PassageKind::Quote => "sitat",
        contents::PassageKind::Cell => "celle",
        contents::PassageKind::Footnote => "fotnote",
    }
}

object! {
    /// Ein tekst i den eine planen.
    Text as "Tekst" {
        /// Slik han er skriven: plasshaldarar står som {{ år }}.
        written as "skriven": String,
        /// Slik han er prenta.
        printed as "prenta": String,
    }
}

object! {
    /// Nokre ord i ein endra tekst.
    WordRun as "Ord" {
        /// Kva som er hendt med dei. Det som er jamgodt, er skrive på ein annan måte og seier det same.
        kind as "slag": RunKind,
        /// Orda, når dei er like, ute eller inne.
        text as "tekst": Option<String>,
        /// Slik talet, eller det som er skrive på ein annan måte, stod.
        old as "frå": Option<String>,
        /// Slik det står.
        new as "til": Option<String>,
        /// Skilnaden, med forteikn, der han seier noko.
        difference as "skilnad": Option<String>,
    }
}

words! {
    /// Kva som er hendt med nokre ord.
    RunKind of &changes::WordRun {
        changes::WordRun::Same(_) => "lik",
        changes::WordRun::Removed(_) => "ut",
        changes::WordRun::Added(_) => "inn",
        changes::WordRun::Number { .. } => "tal",
        changes::WordRun::Equivalent { .. } => "jamgod",
    }
}

object! {
    /// Ein aktør som er komen, er gått eller står.
    ActorChange as "Aktørendring" {
        /// Om noko er endra. Eit nytt namn på same aktør er det ikkje.
        is_changed as "endra": bool,
        /// Slik han stod.
        old as "frå": Option<Aktør>,
        /// Slik han står.
        new as "til": Option<Aktør>,
    }
}

object! {
    /// Ein aktør.
    Aktør {
        /// Id-en i registeret; ingen når aktøren er skriven som tekst.
        id: Option<String>,
        /// Namnet.
        namn: String,
        /// Merknaden etter namnet.
        merknad: Option<String>,
    }
}

object! {
    /// Eit tidspunkt som er nytt, borte, flytta eller som før.
    TimeChange as "Tidsendring" {
        /// Om det er endra.
        is_changed as "endra": bool,
        /// Slik det stod.
        old as "frå": Option<Time>,
        /// Slik det står.
        new as "til": Option<Time>,
    }
}

object! {
    /// Eit tidspunkt.
    Time as "Tid" {
        /// Gruppa som det står i.
        gruppe: Option<String>,
        /// Dagen, eller fyrste dagen i eit tidsrom, som år-månad-dag.
        dato: Option<String>,
        /// Siste dagen i eit tidsrom.
        end as "sluttdato": Option<String>,
        /// Klokkeslettet.
        kl: Option<String>,
        /// Staden.
        stad: Option<String>,
        /// Merknaden.
        merknad: Option<String>,
        /// Heile tidspunktet i ord, i målforma til planen det står i.
        printed as "prenta": String,
    }
}
