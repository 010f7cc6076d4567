//! The words that plans of this kind are made of. Nynorsk, as in Aukra's plans; no names of people.

/// What is done.
pub const VERB: &[&str] = &[
    "Kartleggje", "Informere om", "Arrangere", "Følgje opp", "Vidareføre", "Opprette", "Evaluere", "Revidere", "Styrkje",
    "Utvikle", "Samordne", "Gjennomføre", "Invitere til", "Drøfte", "Planleggje", "Tilby", "Innføre", "Utarbeide",
    "Rettleie om", "Vurdere", "Halde", "Søkje om", "Prioritere", "Dokumentere", "Presentere", "Finansiere", "Teste",
    "Avklare", "Rapportere om", "Leie", "Etablere", "Oppdatere", "Forankre", "Synleggjere", "Lage", "Tilpasse", "Kjøpe inn",
    "Marknadsføre", "Utvide", "Avslutte",
];

pub const NOUN: &[&str] = &[
    "foreldremøte", "rettleiing", "kveldsopne", "skulemiljø", "natteramning", "rusførebygging", "samarbeidsavtale",
    "beredskapsplan", "ungdomsundersøking", "trafikktryggleik", "mobbing", "digital dømmekraft", "nettvett",
    "fritidskort", "leksehjelp", "sommarjobb", "utelivskontroll", "skjenkekontroll", "alkoholpolitikk", "psykisk helse",
    "einsemd", "skulefråvær", "overgangsrutinar", "tverrfaglege team", "stafettlogg", "bekymringssamtale",
    "ungdomskontrakt", "oppfølgingsteam", "krisesenter", "valdsførebygging", "seksuell helse", "grensesetjing",
    "kosthald", "fysisk aktivitet", "symjeopplæring", "friluftsliv", "bibliotekkveld", "kulturskule", "musikkverkstad",
    "filmkveld", "teaterframsyning", "idrettslag", "speidargruppe", "motorverkstad", "gaming", "skatepark",
    "møteplass", "ungdomsklubb", "ungdomsråd", "elevråd", "medverknad", "innbyggjarpanel", "folkehelseoversyn",
    "levekår", "barnefattigdom", "bustadsosialt arbeid", "integrering", "språkopplæring", "flyktningar", "mentorordning",
    "radikalisering", "hatprat", "ytringsfridom", "konfliktmekling", "gjenopprettande møte", "straffegjennomføring",
    "hærverk", "tagging", "vinningskriminalitet", "svindel", "nettovergrep", "bildedeling", "doping", "snus",
    "vaping", "cannabis", "legemiddel", "overdosevarsling", "russetid", "moped", "førarkort", "festival", "hyttefest",
    "nærmiljø", "lyssetjing", "gangvegar", "skuleskyss", "busslommer", "leikeplassar", "parkar", "badeplass",
    "helsestasjon", "skulehelseteneste", "jordmorteneste", "barnehagestart", "foreldrestøtte", "familieråd",
    "habilitering", "tidleg innsats", "meldeplikt", "teieplikt", "opplysningsplikt", "avvikssystem", "internkontroll",
    "årshjul", "handlingsplan", "kompetanseplan", "rekruttering", "vikarordning", "fagdag", "fagnettverk", "hospitering",
    "dialogkonferanse", "høyringsrunde", "statusrapport", "nøkkeltal", "brukarundersøking", "tilsynsrapport",
    "tilskotsordning", "prosjektmidlar", "delfinansiering", "anskaffing", "nettside", "informasjonskampanje",
    "kortfilm", "podkast", "brosjyre", "plakat", "nyheitsbrev", "temakveld", "open dag", "seminar", "verkstad",
    "studietur", "leirskule", "vennskapsdag", "begeistringsdag", "kick-off", "øving", "evakueringsplan", "vaktordning",
    "akutteam", "lågterskeltilbod", "samtalegruppe", "sorggruppe", "sjølvhjelpsgruppe", "foreldrenettverk",
    "besøksven", "aktivitetsguide", "utstyrsbank", "fritidsfond", "drivhus", "kafé", "sykkelkurs", "dugnad",
];

pub const QUALITY: &[&str] = &[
    "felles", "årleg", "fast", "ny", "tidleg", "systematisk", "open", "kommunal", "regional", "tverrfagleg", "digital",
    "førebyggjande", "oppdatert", "praktisk", "målretta", "heilskapleg", "trygg", "inkluderande", "lokal", "utvida",
    "strukturert", "frivillig", "gratis", "månadleg", "kunnskapsbasert", "langsiktig", "forpliktande", "enkel",
];

/// For whom; `§` is the number of a school year.
pub const AUDIENCE: &[&str] = &[
    "elevar på § trinn", "foreldre til ungdomsskuleelevar", "lærarane", "dei tilsette i barnehagane", "nytilsette",
    "russen", "unge vaksne", "ungdom utanfor skule og arbeid", "flyktningfamiliar", "trenarar og lagleiarar",
    "butikkar og serveringsstader", "helsesjukepleiarane", "fosterforeldre", "besteforeldre", "lærlingar",
    "einslege forsørgjarar", "gutar på yrkesfag", "jenter i idretten", "hybelbuarar", "skulemiljøteamet",
    "frivillige vaksne", "kontaktlærarane", "miljøarbeidarane", "kommunestyret", "næringslivet", "bygdelaga",
    "avgangselevane", "seksåringane", "barn med to heimar", "unge med rusproblem",
];

pub const ADDITION: &[&str] = &[
    "i samarbeid med politiet", "før sommarferien", "på alle skulane", "saman med ungdomsrådet", "etter skuletid",
    "i veke 41", "i vekene 40–42", "ved skulestart", "på biblioteket", "på ungdomshuset", "gjennom heile vinteren",
    "etter modell frå nabokommunen", "med støtte frå fylkeskommunen", "innanfor ramma av budsjettet", "i alle krinsane",
    "kvart halvår", "annakvart år", "i haustferien", "på førespurnad", "når behovet melder seg", "i regi av frivilligsentralen",
    "med ekstern føredragshaldar", "på tvers av tenestene", "via skuleportalen", "i dei digitale kanalane",
    "etter rutinen frå oppvekstutvalet", "med tolk", "på ettermiddagstid", "i skulegarden", "langs skulevegen",
    "ved dei fire største arrangementa", "i tråd med rettleiaren", "for å nå fleire", "utan påmelding",
    "som del av folkehelsearbeidet", "i påvente av ny lov", "på kveldstid to gonger", "under «Open kveld»",
    "etter mønster av «Trygg heim»", "saman med «Ung i bygda»", "gjennom «Vaksne som bryr seg»",
];

pub const PLACE: &[&str] = &[
    "Strandvik", "Øvrebygda", "Haugen", "Nordneset", "Sentrum", "Kvernvika", "Åsgarden", "Lundestranda", "Fjellgrenda",
    "Ytterøya", "Kyrkjebygda", "Elvemoen",
];

pub const BRAND: &[&str] = &[
    "«Trygg heim»", "«Ung i bygda»", "«Open kveld»", "«Vaksne som bryr seg»", "«Mitt val»", "«Sterkare saman»",
    "«Frisk pust»", "«Ein god start»", "«Kvitt ark»", "«Nattlys»", "«Første sjans»", "«Nærkontakt»",
];

/// Points that stand in many measures and prove nothing.
pub const COMMON: &[&str] = &[
    "Dele informasjon mellom tenestene", "Rapportere til politirådet", "Evaluere tiltaket i november",
    "Ta opp saka i koordineringsgruppa", "Sjå til at informasjonen når fram mellom nivåa i SLT-modellen",
    "Leggje ut informasjon på heimesida til kommunen", "Følgje opp i det daglege arbeidet",
    "Setje ned ei arbeidsgruppe ved behov", "Oppdatere planen kvart år", "Samarbeide med dei frivillige laga",
];

/// Times that stand in many measures and prove nothing.
pub const COMMON_TIMES: &[&str] = &[
    "Pågåande arbeid gjennom heile året", "Gjennom heile £", "Heile året", "Våren £", "Hausten £", "Ved behov",
    "Kvart kvartal", "Skulestart, august/september", "Fast møteverksemd fire gonger i året", "Innan utgangen av £",
    "Løpande", "Etter nærare avtale",
];

pub const AKTØRAR: &[(&str, &str)] = &[
    ("politiet", "politiet"), ("politikontakt", "politikontakt"), ("slt-koordinator", "SLT-koordinator"),
    ("styrande-nivaa", "styrande nivå"), ("koordinerande-nivaa", "koordinerande nivå"),
    ("utforande-nivaa", "utførande nivå"), ("skulane", "skulane"), ("barnehagane", "barnehagane"),
    ("helsestasjonen", "helsestasjonen"), ("barnevernet", "barnevernet"), ("ppt", "PP-tenesta"), ("nav", "NAV"),
    ("kulturskulen", "kulturskulen"), ("biblioteket", "biblioteket"), ("ungdomsradet", "ungdomsrådet"),
    ("ungdomslos", "ungdomslos"), ("folkehelsekoordinator", "folkehelsekoordinator"),
    ("kommunedirektor", "kommunedirektør"), ("ordforar", "ordførar"), ("oppvekstsjef", "oppvekstsjef"),
    ("idrettsradet", "idrettsrådet"), ("frivilligsentralen", "frivilligsentralen"), ("natteramnane", "natteramnane"),
    ("konfliktradet", "konfliktrådet"), ("naeringslivet", "representant frå næringslivet"),
];

pub const SUBJECT: &[&str] = &[
    "Kommunen", "Politirådet", "Koordineringsgruppa", "Skulane", "Ungdomsrådet", "Helsestasjonen", "Arbeidsgruppa",
    "Dei frivillige laga", "Oppvekstavdelinga", "Samarbeidet",
];

pub const PREDICATE: &[&str] = &[
    "har arbeidd med", "skal leggje vekt på", "tok i fjor opp", "ser behov for", "har ansvar for", "byggjer på",
    "melder om meir merksemd kring", "er godt i gang med", "ønskjer å styrkje", "har gode erfaringar med",
];
