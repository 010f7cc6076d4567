//! What the JSON says of the fields of a unit: texts, actors and times.

use crate::compare::endring as e;
use crate::compare::innhald as i;
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
    Feltnamn of i::Feltnamn {
        i::Feltnamn::Undertittel => "undertittel",
        i::Feltnamn::År => "år",
        i::Feltnamn::Status => "status",
        i::Feltnamn::Dato => "dato",
        i::Feltnamn::Sak => "sak",
        i::Feltnamn::Erstattar => "erstattar",
        i::Feltnamn::Heimel => "heimel",
        i::Feltnamn::Kontroll => "kontroll",
        i::Feltnamn::Gjeld => "gjeld",
        i::Feltnamn::Ingress => "ingress",
        i::Feltnamn::Tekst => "tekst",
        i::Feltnamn::Figur => "figur",
        i::Feltnamn::Mål => "mål",
        i::Feltnamn::Føresetnad => "føresetnad",
        i::Feltnamn::Møteverksemd => "møteverksemd",
        i::Feltnamn::Deltakarar => "deltakarar",
        i::Feltnamn::Mandat => "mandat",
        i::Feltnamn::Blokk => "blokk",
        i::Feltnamn::Merknad => "merknad",
        i::Feltnamn::Punkt => "punkt",
        i::Feltnamn::Deltiltak => "deltiltak",
        i::Feltnamn::Ansvar => "ansvar",
        i::Feltnamn::Tidspunkt => "tidspunkt",
        i::Feltnamn::Framdrift => "framdrift",
        i::Feltnamn::Situasjon => "situasjon",
        i::Feltnamn::Kostnad => "kostnad",
        i::Feltnamn::Finansiering => "finansiering",
        i::Feltnamn::Indikator => "indikator",
        i::Feltnamn::Satsing => "satsing",
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
    Skilnad of e::Bitskilnad {
        e::Bitskilnad::Lik => "lik",
        e::Bitskilnad::Endra => "endra",
        e::Bitskilnad::Omskriven => "omskriven",
        e::Bitskilnad::Ny => "ny",
        e::Bitskilnad::Borte => "borte",
    }
}

words! {
    /// Eit slag tekst.
    Bitslag of i::Bitslag {
        i::Bitslag::Tittel => "tittel",
        i::Bitslag::Avsnitt => "avsnitt",
        i::Bitslag::Punkt => "punkt",
        i::Bitslag::Merkelapp => "merkelapp",
        i::Bitslag::Sitat => "sitat",
        i::Bitslag::Celle => "celle",
        i::Bitslag::Fotnote => "fotnote",
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
    Ordslag of &e::Ordbit {
        e::Ordbit::Lik(_) => "lik",
        e::Ordbit::Ut(_) => "ut",
        e::Ordbit::Inn(_) => "inn",
        e::Ordbit::Tal { .. } => "tal",
        e::Ordbit::Jamgod { .. } => "jamgod",
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
