//! What the JSON says of the fields of a unit: texts, actors and times.

use crate::compare::changes as e;
use crate::compare::contents as i;
use crate::declared::{object, words};

object! {
    /// Eit felt i ei eining. Éi av dei tre listene har noko i seg.
    Felt {
        /// Namnet på feltet.
        namn: Feltnamn,
        /// Om noko i det er endra.
        endra: bool,
        /// Tekstane.
        bitar: Vec<Bit>,
        /// Aktørane.
        aktørar: Vec<Aktørendring>,
        /// Tidspunkta.
        tider: Vec<Tidsendring>,
    }
}

words! {
    /// Eit feltnamn.
    Feltnamn of i::FieldName {
        i::FieldName::Undertittel => "undertittel",
        i::FieldName::År => "år",
        i::FieldName::Status => "status",
        i::FieldName::Dato => "dato",
        i::FieldName::Sak => "sak",
        i::FieldName::Erstattar => "erstattar",
        i::FieldName::Heimel => "heimel",
        i::FieldName::Kontroll => "kontroll",
        i::FieldName::Gjeld => "gjeld",
        i::FieldName::Ingress => "ingress",
        i::FieldName::Tekst => "tekst",
        i::FieldName::Figur => "figur",
        i::FieldName::Mål => "mål",
        i::FieldName::Føresetnad => "føresetnad",
        i::FieldName::Møteverksemd => "møteverksemd",
        i::FieldName::Deltakarar => "deltakarar",
        i::FieldName::Mandat => "mandat",
        i::FieldName::Blokk => "blokk",
        i::FieldName::Merknad => "merknad",
        i::FieldName::Punkt => "punkt",
        i::FieldName::Deltiltak => "deltiltak",
        i::FieldName::Ansvar => "ansvar",
        i::FieldName::Tidspunkt => "tidspunkt",
        i::FieldName::Framdrift => "framdrift",
        i::FieldName::Situasjon => "situasjon",
        i::FieldName::Kostnad => "kostnad",
        i::FieldName::Finansiering => "finansiering",
        i::FieldName::Indikator => "indikator",
        i::FieldName::Satsing => "satsing",
    }
}

object! {
    /// Ein tekst, og kva som er hendt med han.
    Bit {
        /// Kva som er hendt.
        skilnad: Skilnad,
        /// Kva slags tekst det er.
        slag: Bitslag,
        /// Kor djupt han ligg i lister, frå 0.
        nivå: u8,
        /// Slik han stod.
        frå: Option<Tekst>,
        /// Slik han står.
        til: Option<Tekst>,
        /// Om han står ein annan plass i same felt.
        flytta: bool,
        /// Eininga i den andre planen som han kom frå eller gjekk til.
        annan: Option<usize>,
        /// Ord for ord, når nokre av orda er endra.
        ord: Vec<Ord>,
    }
}

words! {
    /// Kva som er hendt med ein tekst.
    Skilnad of e::Fate {
        e::Fate::Same => "lik",
        e::Fate::Changed => "endra",
        e::Fate::Rewritten => "omskriven",
        e::Fate::New => "ny",
        e::Fate::Gone => "borte",
    }
}

words! {
    /// Eit slag tekst.
    Bitslag of i::PassageKind {
        i::PassageKind::Title => "tittel",
        i::PassageKind::Paragraph => "avsnitt",
        i::PassageKind::Point => "punkt",
        i::PassageKind::Label => "merkelapp",
        i::PassageKind::Quote => "sitat",
        i::PassageKind::Cell => "celle",
        i::PassageKind::Footnote => "fotnote",
    }
}

object! {
    /// Ein tekst i den eine planen.
    Tekst {
        /// Slik han er skriven: plasshaldarar står som {{ år }}.
        skriven: String,
        /// Slik han er prenta.
        prenta: String,
    }
}

object! {
    /// Nokre ord i ein endra tekst.
    Ord {
        /// Kva som er hendt med dei. Det som er jamgodt, er skrive på ein annan måte og seier det same.
        slag: Ordslag,
        /// Orda, når dei er like, ute eller inne.
        tekst: Option<String>,
        /// Slik talet, eller det som er skrive på ein annan måte, stod.
        frå: Option<String>,
        /// Slik det står.
        til: Option<String>,
        /// Skilnaden, med forteikn, der han seier noko.
        skilnad: Option<String>,
    }
}

words! {
    /// Kva som er hendt med nokre ord.
    Ordslag of &e::WordRun {
        e::WordRun::Same(_) => "lik",
        e::WordRun::Removed(_) => "ut",
        e::WordRun::Added(_) => "inn",
        e::WordRun::Number { .. } => "tal",
        e::WordRun::Equivalent { .. } => "jamgod",
    }
}

object! {
    /// Ein aktør som er komen, er gått eller står.
    Aktørendring {
        /// Om noko er endra. Eit nytt namn på same aktør er det ikkje.
        endra: bool,
        /// Slik han stod.
        frå: Option<Aktør>,
        /// Slik han står.
        til: Option<Aktør>,
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
    Tidsendring {
        /// Om det er endra.
        endra: bool,
        /// Slik det stod.
        frå: Option<Tid>,
        /// Slik det står.
        til: Option<Tid>,
    }
}

object! {
    /// Eit tidspunkt.
    Tid {
        /// Gruppa som det står i.
        gruppe: Option<String>,
        /// Dagen, eller fyrste dagen i eit tidsrom, som år-månad-dag.
        dato: Option<String>,
        /// Siste dagen i eit tidsrom.
        sluttdato: Option<String>,
        /// Klokkeslettet.
        kl: Option<String>,
        /// Staden.
        stad: Option<String>,
        /// Merknaden.
        merknad: Option<String>,
        /// Heile tidspunktet i ord, i målforma til planen det står i.
        prenta: String,
    }
}
