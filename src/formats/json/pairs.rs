//! What the JSON says of the two plans, and of each pair of units.

use super::fields::{Field, Passage};
use crate::compare::changes;
use crate::compare::contents;
use crate::declared::{object, words};
use crate::norsk;

object! {
    /// Endringane frå ein plan til ein annan.
    Changes as "Endringar" {
        /// Nummeret på formatet. Det blir eit anna berre når ein nøkkel blir borte eller får ei anna meining.
        format: usize,
        /// Om planane har same innhald. Nye nummer åleine er ingen skilnad.
        are_equal as "like": bool,
        /// Den førre planen.
        old as "gammal": Plan,
        /// Den nye planen.
        new as "ny": Plan,
        /// Kor mange tiltak som er nye, tekne ut, endra og så vidare.
        tiltak: Counts,
        /// Det same for alt som ikkje er tiltak.
        others as "elles": Counts,
        /// Kor mange einingar som finst i begge planane, framsida og vedtaka ikkje medrekna.
        in_common as "felles": usize,
        /// Namn som er bytte gjennom heile planen.
        renamings as "namnebyte": Vec<Renaming>,
        /// Tiltak som har fått nytt nummer.
        renumberings as "nummerbyte": Vec<Renumbering>,
        /// Kvar eining i dei to planane, éin gong, i rekkjefølgja til den nye planen.
        pairs as "par": Vec<Pair>,
    }
}

object! {
    /// Ein av dei to planane.
    Plan {
        /// Mappa til kommunen og mappa til planen, og revisjonen når han er henta frå git.
        name as "namn": String,
        /// Mappa til planen.
        folder as "mappe": String,
        /// Tittelen slik han er prenta.
        tittel: String,
        /// Året eller åra planen gjeld.
        år: String,
        /// Målforma.
        målform: Målform,
        /// Datoen på utgåva, som år-månad-dag.
        dato: Option<String>,
        /// Einingane i planen. Andre stader viser eit tal til plassen i denne lista, rekna frå 0.
        units as "einingar": Vec<Unit>,
    }
}

words! {
    /// Ei målform.
    Målform of norsk::Målform {
        norsk::Målform::Nynorsk => "nn",
        norsk::Målform::Bokmål => "nb",
    }
}

object! {
    /// Noko som kan samanliknast med noko av same slag.
    Unit as "Eining" {
        /// Kva det er.
        kind as "slag": UnitKind,
        /// Id-en, eller namnet på fila til ein seksjon.
        id: Option<String>,
        /// Nummeret som er prenta.
        number as "nummer": Option<String>,
        /// Overskrifta slik ho er prenta.
        tittel: String,
        /// Eininga som ho står i.
        parent as "forelder": Option<usize>,
    }
}

words! {
    /// Eit slag eining.
    UnitKind of contents::UnitKind {
        contents::UnitKind::Forside => "forside",
        contents::UnitKind::Vedtak => "vedtak",
        contents::UnitKind::Seksjon => "seksjon",
        contents::UnitKind::Del => "del",
        contents::UnitKind::Nivå => "nivå",
        contents::UnitKind::Gruppe => "gruppe",
        contents::UnitKind::Tabell => "tabell",
        contents::UnitKind::Delmål => "delmål",
        contents::UnitKind::Tiltak => "tiltak",
    }
}

object! {
    /// Kor mange av kvart slag. Kvart par er talt éin gong.
    Counts as "Tal" {
        /// Berre i den nye planen.
        new as "nye": usize,
        /// Berre i den førre planen.
        gone as "borte": usize,
        /// Endra inni, flytta eller ikkje.
        changed as "endra": usize,
        /// Flytta, og elles like.
        moved as "flytta": usize,
        /// Nytt nummer, og elles like.
        renumbered as "nytt_nummer": usize,
        /// Som før.
        unchanged as "uendra": usize,
    }
}

object! {
    /// Eit namn som er bytt gjennom heile planen.
    Renaming as "Namnebyte" {
        /// Det gamle namnet.
        old as "frå": String,
        /// Det nye namnet.
        new as "til": String,
        /// Kor mange gonger.
        times as "gonger": usize,
    }
}

object! {
    /// Eit tiltak som har fått nytt nummer.
    Renumbering as "Nummerbyte" {
        /// Det gamle nummeret.
        old as "frå": Option<String>,
        /// Det nye nummeret.
        new as "til": Option<String>,
        /// Tittelen i den nye planen.
        tittel: String,
    }
}

object! {
    /// Ei eining som står i begge planane, eller i den eine av dei.
    Pair as "Par" {
        /// Kva det er.
        kind as "slag": UnitKind,
        /// Korleis paret er talt.
        tally as "teljing": Tally,
        /// Plassen i «gammal.einingar».
        old as "gammal": Option<usize>,
        /// Plassen i «ny.einingar».
        new as "ny": Option<usize>,
        /// Kvifor dei to er rekna for same.
        reason as "grunn": Reason,
        /// Kor like dei er, der det er rekna ut.
        percent as "prosent": Option<u8>,
        /// Det som liknar mest i den andre planen, når eininga ikkje har ein sikker make der.
        resembles as "liknar": Option<Resemblance>,
        /// Dei andre nye einingane som denne gamle er delt i.
        split_into as "delt_i": Vec<usize>,
        /// Dei andre gamle einingane som denne nye er sett saman av.
        merged_from as "sett_saman_av": Vec<usize>,
        /// Dei nye einingane som har teke over tekstar frå denne gamle; dei tekstane står der.
        went_to as "gjekk_til": Vec<usize>,
        /// Om ho står i eit anna kapittel eller under eit anna delmål.
        is_moved as "flytta": bool,
        /// Om ho står i ei anna rekkjefølgje.
        is_reordered as "omordna": bool,
        /// Tittelen.
        tittel: Passage,
        /// Alt som står i eininga, òg det som er likt.
        fields as "felt": Vec<Field>,
    }
}

words! {
    /// Ei teljing.
    Tally of changes::Tally {
        changes::Tally::New => "ny",
        changes::Tally::Gone => "borte",
        changes::Tally::Changed => "endra",
        changes::Tally::Moved => "flytta",
        changes::Tally::Renumbered => "nytt_nummer",
        changes::Tally::Unchanged => "uendra",
    }
}

words! {
    /// Ein grunn.
    Reason of changes::Reason {
        changes::Reason::Id => "id",
        changes::Reason::Stated => "sagt",
        changes::Reason::Likeness(_) => "likskap",
        changes::Reason::Unsure(_) => "usikker",
        changes::Reason::IdButUnlike(_) => "id_men_ulik",
        changes::Reason::Alone => "ingen",
    }
}

object! {
    /// Ei eining i den andre planen, og kor lik ho er.
    Resemblance as "Liknar" {
        /// Plassen i lista over einingar i den andre planen.
        unit as "eining": usize,
        /// Kor like dei er.
        percent as "prosent": u8,
    }
}
