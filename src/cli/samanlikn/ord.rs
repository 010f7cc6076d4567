//! The words that changes are told in, in both målformer side by side.

use crate::compare::contents::UnitKind;
use crate::document::ord::målformer;
pub use crate::document::rapport::felt::felt;
pub use crate::document::rapport::ord::{fyll, stor};
use crate::norsk::Målform;

type Tekst = &'static str;

målformer! { Ord {
    kva_er_endra: Tekst = "Kva er endra frå {} til {}", "Hva er endret fra {} til {}";
    kva_er_endra_berre: Tekst = "Kva er endra", "Hva er endret";
    mot: Tekst = "mot", "mot";
    frå: Tekst = "frå", "fra";
    til: Tekst = "til", "til";
    og: Tekst = "og", "og";
    før: Tekst = "før", "før";
    no: Tekst = "no", "nå";
    like: Tekst =
        "Ingen skilnader: {} og {} har same innhald (bileta er ikkje samanlikna).",
        "Ingen forskjeller: {} og {} har samme innhold (bildene er ikke sammenlignet).";
    like_utan_nummer: Tekst =
        "Ingen skilnader: {} og {} har same innhald; berre nummer er nye.",
        "Ingen forskjeller: {} og {} har samme innhold; bare numre er nye.";
    teljing: [Tekst; 6] =
        ["nye", "tekne ut", "endra", "flytta", "nytt nr.", "uendra"],
        ["nye", "tatt ut", "endret", "flyttet", "nytt nr.", "uendret"];
    tiltak_i_alt: Tekst = "Tiltak i alt", "Tiltak i alt";
    resten: Tekst = "Kapittel og delar elles", "Kapitler og deler ellers";
    så_mange: Tekst = "Tiltak: {} i den gamle planen, {} i den nye.", "Tiltak: {} i den gamle planen, {} i den nye.";
    òg_flytta: Tekst = "Av dei endra er {} òg flytta.", "Av de endrede er {} også flyttet.";
    usikre: Tekst =
        "{} av tiltaka og delane er kanskje ikkje dei same som før; dei er merkte «kanskje».",
        "{} av tiltakene og delene er kanskje ikke de samme som før; de er merket «kanskje».";
    nye_namn: Tekst = "Nye namn", "Nye navn";
    heiter_no: Tekst = "«{}» heiter no «{}»", "«{}» heter nå «{}»";
    gonger: Tekst = "{} stader", "{} steder";
    ein_gong: Tekst = "éin stad", "ett sted";
    tiltaka: Tekst = "Tiltaka", "Tiltakene";
    resten_av_planen: Tekst = "Resten av planen", "Resten av planen";
    nummer: Tekst = "Gammalt og nytt nummer", "Gammelt og nytt nummer";
    tiltak: Tekst = "Tiltak", "Tiltak";
    delmål: Tekst = "delmål", "delmål";
    framside: Tekst = "Framsida", "Forsiden";
    uendra: Tekst = "Uendra", "Uendret";
    uendra_kapittel: Tekst = "Uendra kapittel", "Uendrede kapitler";
    ny: [Tekst; 2] = ["ny", "nytt"], ["ny", "nytt"];
    teken_ut: [Tekst; 2] = ["teken ut", "teke ut"], ["tatt ut", "tatt ut"];
    før_nummer: Tekst = "før {}", "før {}";
    var_nummer: Tekst = "var {}", "var {}";
    flytta_frå: Tekst = "flytta frå {} til {}", "flyttet fra {} til {}";
    flytta: Tekst = "flytta", "flyttet";
    omordna: Tekst = "står i ei anna rekkjefølgje", "står i en annen rekkefølge";
    delt_i: Tekst = "delt i {}", "delt i {}";
    delt_frå: Tekst = "skilt ut frå {}", "skilt ut fra {}";
    sett_saman_av: Tekst = "sett saman av {}", "satt sammen av {}";
    lagd_inn_i: Tekst = "lagd saman med anna i {}", "slått sammen med annet i {}";
    kanskje: Tekst = "kanskje same som før ({} % likt)", "kanskje samme som før ({} % likt)";
    kanskje_som: Tekst = "kanskje same som {} ({} % likt)", "kanskje samme som {} ({} % likt)";
    id_men_ulik: Tekst =
        "same id som før, men innhaldet er eit anna ({} % likt)",
        "samme id som før, men innholdet er et annet ({} % likt)";
    liknar: Tekst = "liknar mest på {} ({} %)", "ligner mest på {} ({} %)";
    står_no_i: Tekst = "{} står no i {}", "{} står nå i {}";
    eitt_punkt: Tekst = "éin tekst", "én tekst";
    fleire_punkt: Tekst = "{} tekstar", "{} tekster";
    stod_i: Tekst = "stod i {}", "stod i {}";
    òg_omplassert: Tekst = "òg flytta", "også flyttet";
    verb_ny: Tekst = "nytt", "nytt";
    verb_ut: Tekst = "teke ut", "tatt ut";
    verb_endra: Tekst = "endra", "endret";
    verb_flytta: Tekst = "flytta", "flyttet";
    verb_inn: Tekst = "inn", "inn";
    verb_ut_aktør: Tekst = "ut", "ut";
    tittel: Tekst = "Tittel", "Tittel";
    slik_les_du: Tekst =
        "Slik les du: [-dette er teke ut-] {+dette er nytt+}",
        "Slik leser du: [-dette er tatt ut-] {+dette er nytt+}";
    slik_les_du_md: Tekst =
        "Slik les du: ~~teke ut~~ er gjennomstreka, **nytt** er halvfeitt.",
        "Slik leser du: ~~tatt ut~~ er gjennomstreket, **nytt** er halvfet.";
    og_tekstar_til: Tekst = "… ({} tekstar til)", "… ({} tekster til)";
    korta: Tekst =
        "Lange tekstar er korta ned her. Heile rapporten: --ut endringar.pdf eller --ut endringar.md",
        "Lange tekster er kortet ned her. Hele rapporten: --ut endringer.pdf eller --ut endringer.md";
    og_ord_til: Tekst = "… ({} ord til)", "… ({} ord til)";
} }

/// What a unit is called in a sentence, and whether it is neuter.
pub fn slag(språk: Målform, slag: UnitKind) -> (Tekst, bool) {
    let nn = språk == Målform::Nynorsk;
    match slag {
        UnitKind::Forside => (if nn { "framside" } else { "forside" }, false),
        UnitKind::Vedtak => ("vedtak", true),
        UnitKind::Seksjon => ("kapittel", true),
        UnitKind::Del => ("del", false),
        UnitKind::Nivå => ("nivå", true),
        UnitKind::Gruppe => ("gruppe", false),
        UnitKind::Tabell => ("tabell", false),
        UnitKind::Delmål => ("delmål", true),
        UnitKind::Tiltak => ("tiltak", true),
    }
}
