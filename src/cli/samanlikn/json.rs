//! The changes as JSON: everything, under keys that stay. `schema/endringar.json` is made from these declarations.

use super::felt;
use super::skjema::{Skjema, objekt, ordval};
use super::tal;
use crate::compare::endring as e;
use crate::compare::innhald as i;
use crate::plan::verdi as v;
use serde_json::{Map, Value, json};

/// The number of the format: another one when a key is taken away or comes to mean something else.
const FORMAT: usize = 1;

objekt! {
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

objekt! {
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

ordval! {
    /// Ei målform.
    Målform of v::Målform {
        v::Målform::Nn => "nn",
        v::Målform::Nb => "nb",
    }
}

objekt! {
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

ordval! {
    /// Eit slag eining.
    Slag of i::Slag {
        i::Slag::Forside => "forside",
        i::Slag::Vedtak => "vedtak",
        i::Slag::Seksjon => "seksjon",
        i::Slag::Del => "del",
        i::Slag::Nivå => "nivå",
        i::Slag::Gruppe => "gruppe",
        i::Slag::Tabell => "tabell",
        i::Slag::Delmål => "delmål",
        i::Slag::Tiltak => "tiltak",
    }
}

objekt! {
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

objekt! {
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

objekt! {
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

objekt! {
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

ordval! {
    /// Ei teljing.
    Teljing of e::Teljing {
        e::Teljing::Ny => "ny",
        e::Teljing::Borte => "borte",
        e::Teljing::Endra => "endra",
        e::Teljing::Flytta => "flytta",
        e::Teljing::NyttNummer => "nytt_nummer",
        e::Teljing::Uendra => "uendra",
    }
}

ordval! {
    /// Ein grunn.
    Grunn of e::Grunn {
        e::Grunn::Id => "id",
        e::Grunn::Sagt => "sagt",
        e::Grunn::Likskap(_) => "likskap",
        e::Grunn::Usikker(_) => "usikker",
        e::Grunn::IdMenUlik(_) => "id_men_ulik",
        e::Grunn::Ingen => "ingen",
    }
}

objekt! {
    /// Ei eining i den andre planen, og kor lik ho er.
    Liknar {
        /// Plassen i lista over einingar i den andre planen.
        eining: usize,
        /// Kor like dei er.
        prosent: u8,
    }
}

objekt! {
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

ordval! {
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

objekt! {
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

ordval! {
    /// Kva som er hendt med ein tekst.
    Skilnad of e::Bitskilnad {
        e::Bitskilnad::Lik => "lik",
        e::Bitskilnad::Endra => "endra",
        e::Bitskilnad::Omskriven => "omskriven",
        e::Bitskilnad::Ny => "ny",
        e::Bitskilnad::Borte => "borte",
    }
}

ordval! {
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

objekt! {
    /// Ein tekst i den eine planen.
    Tekst {
        /// Slik han er skriven: plasshaldarar står som {{ år }}.
        skriven: String,
        /// Slik han er prenta.
        prenta: String,
    }
}

objekt! {
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

ordval! {
    /// Kva som er hendt med nokre ord.
    Ordslag of &e::Ordbit {
        e::Ordbit::Lik(_) => "lik",
        e::Ordbit::Ut(_) => "ut",
        e::Ordbit::Inn(_) => "inn",
        e::Ordbit::Tal { .. } => "tal",
        e::Ordbit::Jamgod { .. } => "jamgod",
    }
}

objekt! {
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

objekt! {
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

objekt! {
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

objekt! {
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

/// The changes, written.
pub fn write(endringar: &e::Endringar) -> String {
    // nothing in it can fail to be written: no map has keys that are not strings
    let mut text = serde_json::to_string_pretty(&Endringar::from(endringar)).unwrap_or_default();
    text.push('\n');
    text
}

/// The schema of what is written.
pub fn schema() -> Value {
    let mut defs = Map::new();
    let root = Endringar::skjema(&mut defs);
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Det som «planverk samanlikn --format json» skriv",
        "allOf": [root],
        "definitions": defs,
    })
}

impl From<&e::Endringar> for Endringar {
    fn from(all: &e::Endringar) -> Self {
        let count = |is_measure: bool| {
            let chosen = all.par.iter().filter(|p| (p.slag == i::Slag::Tiltak) == is_measure);
            let [nye, borte, endra, flytta, nytt_nummer, uendra] = tal::tel(all, chosen);
            Tal { nye, borte, endra, flytta, nytt_nummer, uendra }
        };
        Endringar {
            format: FORMAT,
            like: all.er_like(),
            gammal: (&all.gammal).into(),
            ny: (&all.ny).into(),
            tiltak: count(true),
            elles: count(false),
            felles: tal::felles(all),
            namnebyte: all
                .namnebyte
                .iter()
                .map(|n| Namnebyte { frå: n.frå.clone(), til: n.til.clone(), gonger: n.gonger })
                .collect(),
            nummerbyte: all
                .nummerbyte()
                .map(|(a, b)| Nummerbyte { frå: a.nummer.clone(), til: b.nummer.clone(), tittel: b.prenta.clone() })
                .collect(),
            par: all.par.iter().map(|p| par(all, p)).collect(),
        }
    }
}

impl From<&i::Innhald> for Plan {
    fn from(plan: &i::Innhald) -> Self {
        Plan {
            namn: plan.namn.clone(),
            mappe: plan.mappe.clone(),
            tittel: plan.tittel.clone(),
            år: plan.år.clone(),
            målform: plan.målform.into(),
            dato: plan.dato.map(v::Dato::iso),
            einingar: plan.einingar.iter().map(Eining::from).collect(),
        }
    }
}

impl From<&i::Eining> for Eining {
    fn from(unit: &i::Eining) -> Self {
        Eining {
            slag: unit.slag.into(),
            id: unit.id.clone(),
            nummer: unit.nummer.clone(),
            tittel: unit.prenta.clone(),
            forelder: unit.forelder,
        }
    }
}

fn par(all: &e::Endringar, par: &e::Par) -> Par {
    let prosent = match par.grunn {
        e::Grunn::Likskap(p) | e::Grunn::Usikker(p) | e::Grunn::IdMenUlik(p) => Some(p),
        e::Grunn::Id | e::Grunn::Sagt | e::Grunn::Ingen => None,
    };
    Par {
        slag: par.slag.into(),
        teljing: all.teljing(par).into(),
        gammal: par.gammal,
        ny: par.ny,
        grunn: par.grunn.into(),
        prosent,
        liknar: par.liknar.map(|(eining, prosent)| Liknar { eining, prosent }),
        delt_i: par.delt_i.clone(),
        sett_saman_av: par.sett_saman_av.clone(),
        gjekk_til: par.gjekk_til.clone(),
        flytta: par.flytta,
        omordna: par.omordna,
        tittel: (&par.tittel).into(),
        felt: par.felt.iter().map(|f| felt(all, f)).collect(),
    }
}

fn felt(all: &e::Endringar, felt: &e::Feltendring) -> Felt {
    let mut out = Felt {
        namn: felt.namn.into(),
        endra: felt.endring.er_endring(),
        bitar: vec![],
        aktørar: vec![],
        tider: vec![],
    };
    match &felt.endring {
        e::Endring::Bitar(bits) => out.bitar = bits.iter().map(Bit::from).collect(),
        e::Endring::Aktørar(actors) => {
            let one = |a: &e::Aktørendring| Aktørendring {
                endra: a.er_endring(),
                frå: a.frå.as_ref().map(Aktør::from),
                til: a.til.as_ref().map(Aktør::from),
            };
            out.aktørar = actors.iter().map(one).collect();
        }
        e::Endring::Tider(times) => {
            let one = |t: &e::Tidsendring| Tidsendring {
                endra: t.er_endring(),
                frå: t.frå.as_ref().map(|t| tid(t, all.gammal.målform)),
                til: t.til.as_ref().map(|t| tid(t, all.ny.målform)),
            };
            out.tider = times.iter().map(one).collect();
        }
    }
    out
}

impl From<&e::Bitendring> for Bit {
    fn from(bit: &e::Bitendring) -> Self {
        let text = |b: &i::Bit| Tekst { skriven: b.tekst.clone(), prenta: b.prenta.clone() };
        let one = bit.til.as_ref().or(bit.frå.as_ref());
        Bit {
            skilnad: bit.slag.into(),
            slag: one.map_or(i::Bitslag::Avsnitt, |b| b.slag).into(),
            nivå: one.map_or(0, |b| b.nivå),
            frå: bit.frå.as_ref().map(text),
            til: bit.til.as_ref().map(text),
            flytta: bit.flytta,
            annan: bit.annan,
            ord: bit.ord.iter().map(Ord::from).collect(),
        }
    }
}

impl From<&e::Ordbit> for Ord {
    fn from(word: &e::Ordbit) -> Self {
        let mut out = Ord { slag: word.into(), tekst: None, frå: None, til: None, skilnad: None };
        match word {
            e::Ordbit::Lik(text) | e::Ordbit::Ut(text) | e::Ordbit::Inn(text) => out.tekst = Some(text.clone()),
            e::Ordbit::Tal { frå, til, skilnad } => {
                (out.frå, out.til, out.skilnad) = (Some(frå.clone()), Some(til.clone()), skilnad.clone());
            }
            e::Ordbit::Jamgod { frå, til } => (out.frå, out.til) = (Some(frå.clone()), Some(til.clone())),
        }
        out
    }
}

impl From<&i::Aktør> for Aktør {
    fn from(actor: &i::Aktør) -> Self {
        Aktør { id: actor.id.clone(), namn: actor.namn.clone(), merknad: actor.merknad.clone() }
    }
}

fn tid(time: &i::Tid, språk: v::Målform) -> Tid {
    let (dato, sluttdato) = match &time.kva {
        i::Når::Tekst(_) => (None, None),
        i::Når::Dag(day) => (Some(day.iso()), None),
        i::Når::Tidsrom(from, to, _) => (Some(from.iso()), Some(to.iso())),
    };
    Tid {
        gruppe: time.gruppe.clone(),
        dato,
        sluttdato,
        kl: time.kl.map(v::Klokke::skriven),
        stad: time.stad.clone(),
        merknad: time.merknad.clone(),
        prenta: felt::tid(time, språk),
    }
}
