//! The words that a report of changes is told in, in both målformer side by side. `{}` is filled in.

use crate::compare::changes::InCommon;
use crate::compare::contents::UnitKind;
use crate::document::ord::målformer;

type Tekst = &'static str;

målformer! { Rapportord {
    // what the templates print themselves
    største: Tekst = "Dei største endringane", "De største endringene";
    slik_les_du: Tekst = "Slik les du: ", "Slik leser du: ";
    døme_ny: Tekst = "ny tekst", "ny tekst";
    døme_ny_er: Tekst = " er understreka og halvfeit, ", " er understreket og halvfet, ";
    døme_ut: Tekst = "teken ut", "tatt ut";
    døme_ut_er: Tekst = " er gjennomstreka.", " er gjennomstreket.";
    døme_heilt_nytt: Tekst =
        " Det som er nytt i det heile, står på tona botn med ein strek framfor.",
        " Det som er nytt i sin helhet, står på tonet bunn med en strek foran.";
    gammalt_og_nytt: Tekst = "Gammalt og nytt nummer", "Gammelt og nytt nummer";
    alle_tiltaka: Tekst = "Tiltak for tiltak", "Tiltak for tiltak";
    tiltaka_i_planane: Tekst = "Tiltaka i dei to planane", "Tiltakene i de to planene";
    tiltak: Tekst = "Tiltak", "Tiltak";
    del: Tekst = "Kapittel eller del", "Kapittel eller del";
    endring: Tekst = "Endring", "Endring";
    kva_er_nytt: Tekst = "Kva som er nytt", "Hva som er nytt";
    nye_namn: Tekst = "Nye namn", "Nye navn";
    namn_før: Tekst = "Heitte", "Het";
    namn_no: Tekst = "Heiter no", "Heter nå";
    gonger: Tekst = "Stader", "Steder";
    kva: Tekst = "Kva", "Hva";
    framhald: Tekst = "framh.", "forts.";

    #[serde(skip)] tittel: Tekst = "Kva er endra sidan {}", "Hva er endret siden {}";
    #[serde(skip)] tittel_kort: Tekst = "Kva er endra", "Hva er endret";
    #[serde(skip)] mot: Tekst = "{} mot {}.", "{} mot {}.";
    #[serde(skip)] datert: Tekst = "{} ({})", "{} ({})";
    #[serde(skip)] vedlegg: Tekst = "Vedlegg til sak {}, {}.", "Vedlegg til sak {}, {}.";
    #[serde(skip)] planen: Tekst = "{}-planen", "{}-planen";
    #[serde(skip)] planen_for: Tekst = "Planen for {}", "Planen for {}";
    #[serde(skip)] førre_utgåve: Tekst = "Den førre utgåva", "Den forrige utgaven";
    #[serde(skip)] denne_utgåva: Tekst = "denne", "denne";
    #[serde(skip)] hadde: Tekst = "{} hadde {}, {} har {}.", "{} hadde {}, {} har {}.";
    #[serde(skip)] òg_flytta: Tekst = "Av dei endra er {} òg flytta.", "Av de endrede er {} også flyttet.";
    #[serde(skip)] så_mange_tiltak: Tekst = "{} tiltak", "{} tiltak";
    #[serde(skip)] så_mange_delar: Tekst = "{} kapittel og delar", "{} kapitler og deler";
    #[serde(skip)] elles: Tekst = "Det er òg endringar i {}.", "Det er også endringer i {}.";
    #[serde(skip)] ulike_slag: Tekst =
        "Planane er av ulikt slag: {} av {} delar og tiltak i den gamle planen finst i den nye, som har {}. Framsida og det som er felles, er samanlikna. Resten står som nytt eller teke ut, og kan ikkje samanliknast.",
        "Planene er av ulikt slag: {} av {} deler og tiltak i den gamle planen finnes i den nye, som har {}. Forsiden og det som er felles, er sammenlignet. Resten står som nytt eller tatt ut, og kan ikke sammenlignes.";
    #[serde(skip)] ingenting: Tekst = "Innhaldet i dei to planane er det same (bileta er ikkje samanlikna).", "Innholdet i de to planene er det samme (bildene er ikke sammenlignet).";
    #[serde(skip)] usikre: [Tekst; 2] =
        [
            "Eitt er merkt som usikkert: programmet kan ikkje seie for visst at det er det same i begge planane.",
            "{} er merkte som usikre: programmet kan ikkje seie for visst at dei er dei same i begge planane.",
        ],
        [
            "Ett er merket som usikkert: programmet kan ikke si for visst at det er det samme i begge planene.",
            "{} er merket som usikre: programmet kan ikke si for visst at de er de samme i begge planene.",
        ];
    #[serde(skip)] stod: Tekst = "Slik stod det i {}", "Slik stod det i {}";
    #[serde(skip)] står: Tekst = "Slik står det i {}", "Slik står det i {}";
    #[serde(skip)] stod_kort: Tekst = "Slik stod det", "Slik stod det";
    #[serde(skip)] står_kort: Tekst = "Slik står det no", "Slik står det nå";
    #[serde(skip)] før: Tekst = "Før", "Før";
    #[serde(skip)] no: Tekst = "No", "Nå";
    #[serde(skip)] tiltak_i: Tekst = "Tiltak i {}", "Tiltak i {}";
    #[serde(skip)] fanst_ikkje: Tekst = "Fanst ikkje.", "Fantes ikke.";
    #[serde(skip)] fanst_ikkje_i: Tekst = "Fanst ikkje i {}.", "Fantes ikke i {}.";
    #[serde(skip)] teljing: [Tekst; 5] =
        ["Nye", "Tekne ut", "Endra", "Berre ny plass", "Uendra"],
        ["Nye", "Tatt ut", "Endret", "Bare ny plass", "Uendret"];
    /// One of them, in common gender and in neuter.
    #[serde(skip)] ei_ny: [Tekst; 2] = ["Ny", "Nytt"], ["Ny", "Nytt"];
    #[serde(skip)] ei_ut: [Tekst; 2] = ["Teken ut", "Teke ut"], ["Tatt ut", "Tatt ut"];
    #[serde(skip)] ei_endra: Tekst = "Endra", "Endret";
    #[serde(skip)] ei_flytta: Tekst = "Flytta", "Flyttet";
    #[serde(skip)] eit_nummer: Tekst = "Nytt nummer", "Nytt nummer";
    #[serde(skip)] heile_tiltaket: Tekst = "Heile tiltaket", "Hele tiltaket";
    #[serde(skip)] alt: Tekst = "Alt", "Alt";
    #[serde(skip)] same_innhald: Tekst = "Same innhald", "Samme innhold";
    #[serde(skip)] går_ut: Tekst = "Går ut", "Går ut";
    #[serde(skip)] punkt_til: Tekst = "Innhald gjekk til {}", "Innhold gikk til {}";
    #[serde(skip)] delt_i: Tekst = "Delt: noko står no i {}", "Delt: noe står nå i {}";
    #[serde(skip)] skilt_ut: Tekst = "Skilt ut frå {}", "Skilt ut fra {}";
    #[serde(skip)] slått_saman: Tekst = "Slått saman med anna i {}", "Slått sammen med annet i {}";
    #[serde(skip)] utan_nummer: Tekst = "utan nr.", "uten nr.";
    #[serde(skip)] rekkjefølgje: Tekst = "Rekkjefølgja", "Rekkefølgen";
    #[serde(skip)] plass: Tekst = "Plass", "Plass";
    #[serde(skip)] frå_til: Tekst = "Flytta frå {} til {}", "Flyttet fra {} til {}";
    #[serde(skip)] uendra_tiltak: Tekst = "{} tiltak er uendra og står ikkje i tabellen: {}.", "{} tiltak er uendret og står ikke i tabellen: {}.";
    #[serde(skip)] mange_uendra_tiltak: Tekst = "{} tiltak er uendra og står ikkje i tabellen.", "{} tiltak er uendret og står ikke i tabellen.";
    #[serde(skip)] berre_nye_nummer: Tekst =
        "Tabellen har berre tiltaka som er nye, tekne ut eller har fått nytt nummer.",
        "Tabellen har bare tiltakene som er nye, tatt ut eller har fått nytt nummer.";
    #[serde(skip)] eitt_uendra_tiltak: Tekst = "Eitt tiltak er uendra og står ikkje i tabellen: {}.", "Ett tiltak er uendret og står ikke i tabellen: {}.";
    #[serde(skip)] uendra: Tekst = "Uendra: {}.", "Uendret: {}.";
    #[serde(skip)] berre_nummer: Tekst = "Berre nytt nummer: {}.", "Bare nytt nummer: {}.";
    #[serde(skip)] berre_rekkjefølgje: Tekst = "Berre ei anna rekkjefølgje: {}.", "Bare en annen rekkefølge: {}.";
    #[serde(skip)] var: Tekst = "{} (var {})", "{} (var {})";
    #[serde(skip)] stod_som: Tekst = "{}, stod som {}", "{}, sto som {}";
    #[serde(skip)] usikker: Tekst =
        "Usikker samanheng: innhaldet er {} % likt. Det kan vere to ulike.",
        "Usikker sammenheng: innholdet er {} % likt. Det kan være to ulike.";
    #[serde(skip)] usikker_kort: Tekst = "usikker, {} % likt", "usikker, {} % likt";
    #[serde(skip)] id_men_ulik: Tekst =
        "Står som det same i begge planane, men innhaldet er eit anna ({} % likt).",
        "Står som det samme i begge planene, men innholdet er et annet ({} % likt).";
    #[serde(skip)] liknar: Tekst = "Liknar mest på {} i {} ({} % likt).", "Ligner mest på {} i {} ({} % likt).";
    #[serde(skip)] liknar_kort: Tekst = "Liknar mest på {}", "Ligner mest på {}";
    #[serde(skip)] delt: Tekst = "Delt: innhald gjekk òg til {}.", "Delt: innhold gikk også til {}.";
    #[serde(skip)] sett_saman: Tekst = "Sett saman: innhald kom òg frå {}.", "Satt sammen: innhold kom også fra {}.";
    #[serde(skip)] gjekk_til: Tekst = "Noko av innhaldet gjekk til {}.", "Noe av innholdet gikk til {}.";
    #[serde(skip)] delt_frå: Tekst = "Skilt ut frå {}.", "Skilt ut fra {}.";
    #[serde(skip)] lagd_inn_i: Tekst = "Slått saman med anna i {}.", "Slått sammen med annet i {}.";
    #[serde(skip)] omordna: Tekst = "Står i ei anna rekkjefølgje enn før.", "Står i en annen rekkefølge enn før.";
    #[serde(skip)] kom_frå: Tekst = "stod under {}", "stod under {}";
    #[serde(skip)] står_no: Tekst = "står no under {}", "står nå under {}";
    #[serde(skip)] anna_plass: Tekst = "flytta", "flyttet";
    #[serde(skip)] som_før: Tekst = "{} er som før.", "{} er som før.";
    #[serde(skip)] eitt_punkt: [Tekst; 2] = ["Eitt punkt", "{} punkt"], ["Ett punkt", "{} punkt"];
    #[serde(skip)] eit_avsnitt: [Tekst; 2] = ["Eitt avsnitt", "{} avsnitt"], ["Ett avsnitt", "{} avsnitt"];
    #[serde(skip)] ein_tekst: [Tekst; 2] = ["Éin tekst", "{} tekstar"], ["Én tekst", "{} tekster"];
    #[serde(skip)] ein_aktør: [Tekst; 2] = ["Éin til", "{} til"], ["Én til", "{} til"];
    /// The same where none but they are there.
    #[serde(skip)] berre_ein: [Tekst; 2] = ["Éin", "{}"], ["Én", "{}"];
    #[serde(skip)] berre_eitt: [Tekst; 2] = ["Eitt tidspunkt", "{} tidspunkt"], ["Ett tidspunkt", "{} tidspunkt"];
    #[serde(skip)] eit_tidspunkt: [Tekst; 2] = ["Eitt tidspunkt til", "{} tidspunkt til"], ["Ett tidspunkt til", "{} tidspunkt til"];
    #[serde(skip)] og_fleire: Tekst = "… og {} til", "… og {} til";
    #[serde(skip)] og: Tekst = "og", "og";
    #[serde(skip)] namnet: Tekst = "Tittel", "Tittel";
    #[serde(skip)] delmålet: Tekst = "Delmål", "Delmål";
    #[serde(skip)] kapittelet: Tekst = "Kapittel", "Kapittel";
    #[serde(skip)] tabellen: Tekst = "Tabell", "Tabell";
    /// A chapter, a goal or a table itself, under a heading that names it.
    #[serde(skip)] sjølve: [Tekst; 3] = ["Kapittelet", "Delmålet", "Tabellen"], ["Kapitlet", "Delmålet", "Tabellen"];
    #[serde(skip)] framsida: Tekst = "Framsida", "Forsiden";
    #[serde(skip)] vedtak: Tekst = "Vedtak", "Vedtak";
    #[serde(skip)] utan_namn: Tekst = "Utan namn", "Uten navn";
    /// The parts of the report, in the order of [`super::bolkar::Bolk`].
    #[serde(skip)] bolkar: [Tekst; 5] =
        ["Tiltaka", "Organiseringa", "Teksten", "Tilbakeblikket", "Framside og vedtak"],
        ["Tiltakene", "Organiseringen", "Teksten", "Tilbakeblikket", "Forside og vedtak"];
    /// The same, inside a sentence.
    #[serde(skip)] i_bolkane: [Tekst; 5] =
        ["måla", "organiseringa", "teksten", "tilbakeblikket", "framsida"],
        ["målene", "organiseringen", "teksten", "tilbakeblikket", "forsiden"];
    /// Numbers to twelve, in neuter.
    #[serde(skip)] tal: [Tekst; 13] =
        ["ingen", "eitt", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"],
        ["ingen", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"];
} }

impl Rapportord {
    /// A number in words where it is small, with a capital where it starts a sentence.
    pub fn så_mange(&self, n: usize) -> String {
        self.tal.get(n).map_or_else(|| n.to_string(), |word| word.to_string())
    }

    /// A word on two plans that have little in common.
    pub fn lite_felles(&self, few: &InCommon) -> String {
        fyll(self.ulike_slag, &[few.both, few.old, few.new].map(|n| n.to_string()).each_ref().map(String::as_str))
    }

    /// One, or as many as there are.
    pub fn ein_eller_fleire(&self, forms: [&'static str; 2], n: usize) -> String {
        match n {
            1 => forms[0].to_string(),
            _ => fyll(forms[1], &[&stor(&self.så_mange(n))]),
        }
    }

    /// `a, b og c`.
    pub fn liste(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [rest @ .., last] => format!("{} {} {last}", rest.join(", "), self.og),
        }
    }
}

/// Whether a word for the kind of unit is neuter.
pub fn er_inkjekjønn(slag: UnitKind) -> bool {
    matches!(slag, UnitKind::Tiltak | UnitKind::Delmål | UnitKind::Nivå | UnitKind::Vedtak | UnitKind::Seksjon)
}

/// A text with its holes filled, in order.
pub fn fyll(tekst: &str, verdiar: &[&str]) -> String {
    let mut parts = tekst.split("{}");
    let mut out = parts.next().unwrap_or("").to_string();
    for (i, part) in parts.enumerate() {
        out.push_str(verdiar.get(i).copied().unwrap_or(""));
        out.push_str(part);
    }
    out
}

/// With a capital first.
pub fn stor(tekst: &str) -> String {
    let mut chars = tekst.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// With a small letter first.
pub fn liten(tekst: &str) -> String {
    let mut chars = tekst.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}
