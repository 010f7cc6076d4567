//! What the JSON says of the two plans, and of each pair of units.

use super::felt::{Bit, Felt};
use crate::compare::changes as e;
use crate::compare::contents as i;
use crate::declared::{object, words};
use crate::norsk as v;

object! {
    /// Endringane frå ein plan til ein annan.
    Endringar {
        /// Nummeret på formatet. Det blir eit anna berre når ein nøkkel blir borte eller får ei anna meining.
        format: usize,
        /// Om planane har same innhald. Nye nummer åleine er ingen skilnad.
        like: bool,
        /// Den førre planen.
        gammal: Plan,
        /// Den nye planen.
        ny: Plan,
        /// Kor mange tiltak som er nye, tekne ut, endra og så vidare.
        tiltak: Tal,
        /// Det same for alt som ikkje er tiltak.
        elles: Tal,
        /// Kor mange einingar som finst i begge planane, framsida og vedtaka ikkje medrekna.
        felles: usize,
        /// Namn som er bytte gjennom heile planen.
        namnebyte: Vec<Namnebyte>,
        /// Tiltak som har fått nytt nummer.
        nummerbyte: Vec<Nummerbyte>,
        /// Kvar eining i dei to planane, éin gong, i rekkjefølgja til den nye planen.
        par: Vec<Par>,
    }
}

object! {
    /// Ein av dei to planane.
    Plan {
        /// Mappa til kommunen og mappa til planen, og revisjonen når han er henta frå git.
        namn: String,
        /// Mappa til planen.
        mappe: String,
        /// Tittelen slik han er prenta.
        tittel: String,
        /// Året eller åra planen gjeld.
        år: String,
        /// Målforma.
        målform: Målform,
        /// Datoen på utgåva, som år-månad-dag.
        dato: Option<String>,
        /// Einingane i planen. Andre stader viser eit tal til plassen i denne lista, rekna frå 0.
        einingar: Vec<Eining>,
    }
}

words! {
    /// Ei målform.
    Målform of v::Målform {
        v::Målform::Nynorsk => "nn",
        v::Målform::Bokmål => "nb",
    }
}

object! {
    /// Noko som kan samanliknast med noko av same slag.
    Eining {
        /// Kva det er.
        slag: Slag,
        /// Id-en, eller namnet på fila til ein seksjon.
        id: Option<String>,
        /// Nummeret som er prenta.
        nummer: Option<String>,
        /// Overskrifta slik ho er prenta.
        tittel: String,
        /// Eininga som ho står i.
        forelder: Option<usize>,
    }
}

words! {
    /// Eit slag eining.
    Slag of i::UnitKind {
        i::UnitKind::Forside => "forside",
        i::UnitKind::Vedtak => "vedtak",
        i::UnitKind::Seksjon => "seksjon",
        i::UnitKind::Del => "del",
        i::UnitKind::Nivå => "nivå",
        i::UnitKind::Gruppe => "gruppe",
        i::UnitKind::Tabell => "tabell",
        i::UnitKind::Delmål => "delmål",
        i::UnitKind::Tiltak => "tiltak",
    }
}

object! {
    /// Kor mange av kvart slag. Kvart par er talt éin gong.
    Tal {
        /// Berre i den nye planen.
        nye: usize,
        /// Berre i den førre planen.
        borte: usize,
        /// Endra inni, flytta eller ikkje.
        endra: usize,
        /// Flytta, og elles like.
        flytta: usize,
        /// Nytt nummer, og elles like.
        nytt_nummer: usize,
        /// Som før.
        uendra: usize,
    }
}

object! {
    /// Eit namn som er bytt gjennom heile planen.
    Namnebyte {
        /// Det gamle namnet.
        frå: String,
        /// Det nye namnet.
        til: String,
        /// Kor mange gonger.
        gonger: usize,
    }
}

object! {
    /// Eit tiltak som har fått nytt nummer.
    Nummerbyte {
        /// Det gamle nummeret.
        frå: Option<String>,
        /// Det nye nummeret.
        til: Option<String>,
        /// Tittelen i den nye planen.
        tittel: String,
    }
}

object! {
    /// Ei eining som står i begge planane, eller i den eine av dei.
    Par {
        /// Kva det er.
        slag: Slag,
        /// Korleis paret er talt.
        teljing: Teljing,
        /// Plassen i «gammal.einingar».
        gammal: Option<usize>,
        /// Plassen i «ny.einingar».
        ny: Option<usize>,
        /// Kvifor dei to er rekna for same.
        grunn: Grunn,
        /// Kor like dei er, der det er rekna ut.
        prosent: Option<u8>,
        /// Det som liknar mest i den andre planen, når eininga ikkje har ein sikker make der.
        liknar: Option<Liknar>,
        /// Dei andre nye einingane som denne gamle er delt i.
        delt_i: Vec<usize>,
        /// Dei andre gamle einingane som denne nye er sett saman av.
        sett_saman_av: Vec<usize>,
        /// Dei nye einingane som har teke over tekstar frå denne gamle; dei tekstane står der.
        gjekk_til: Vec<usize>,
        /// Om ho står i eit anna kapittel eller under eit anna delmål.
        flytta: bool,
        /// Om ho står i ei anna rekkjefølgje.
        omordna: bool,
        /// Tittelen.
        tittel: Bit,
        /// Alt som står i eininga, òg det som er likt.
        felt: Vec<Felt>,
    }
}

words! {
    /// Ei teljing.
    Teljing of e::Tally {
        e::Tally::New => "ny",
        e::Tally::Gone => "borte",
        e::Tally::Changed => "endra",
        e::Tally::Moved => "flytta",
        e::Tally::Renumbered => "nytt_nummer",
        e::Tally::Unchanged => "uendra",
    }
}

words! {
    /// Ein grunn.
    Grunn of e::Reason {
        e::Reason::Id => "id",
        e::Reason::Stated => "sagt",
        e::Reason::Likeness(_) => "likskap",
        e::Reason::Unsure(_) => "usikker",
        e::Reason::IdButUnlike(_) => "id_men_ulik",
        e::Reason::Alone => "ingen",
    }
}

object! {
    /// Ei eining i den andre planen, og kor lik ho er.
    Liknar {
        /// Plassen i lista over einingar i den andre planen.
        eining: usize,
        /// Kor like dei er.
        prosent: u8,
    }
}
