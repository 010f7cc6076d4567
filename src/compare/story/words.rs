//! The words that changes are told in, in both målformer side by side: all of them, whichever format they are shown in.
//! `{}` is filled in.

use crate::compare::contents::{FieldName, UnitKind};
use crate::norsk::number_words::in_words;
use crate::norsk::words::{fill, words};
use crate::norsk::{Målform, capital};

type Text = &'static str;

words! {
    /// What the story says.
    Words {
    headline: Text = "Kva er endra sidan {}", "Hva er endret siden {}";
    headline_bare: Text = "Kva er endra", "Hva er endret";
    against: Text = "{} mot {}", "{} mot {}";
    dated: Text = "{} ({})", "{} ({})";
    attachment: Text = "Vedlegg til sak {}, {}.", "Vedlegg til sak {}, {}.";
    plan_of_year: Text = "{}-planen", "{}-planen";
    plan_of_years: Text = "Planen for {}", "Planen for {}";
    old_edition: Text = "Den førre utgåva", "Den forrige utgaven";
    this_edition: Text = "denne", "denne";
    before: Text = "før", "før";
    now: Text = "no", "nå";
    from: Text = "frå", "fra";
    to: Text = "til", "til";
    equal: Text =
        "Ingen skilnader: {} og {} har same innhald (bileta er ikkje samanlikna).",
        "Ingen forskjeller: {} og {} har samme innhold (bildene er ikke sammenlignet).";
    equal_but_numbers: Text =
        "Ingen skilnader: {} og {} har same innhald; berre numra er nye.",
        "Ingen forskjeller: {} og {} har samme innhold; bare numrene er nye.";
    little_in_common: Text =
        "Planane er av ulikt slag: {} av {} delar og tiltak i den gamle planen finst i den nye, som har {}. Framsida og det som er felles, er samanlikna. Resten står som nytt eller teke ut, og kan ikkje samanliknast.",
        "Planene er av ulikt slag: {} av {} deler og tiltak i den gamle planen finnes i den nye, som har {}. Forsiden og det som er felles, er sammenlignet. Resten står som nytt eller tatt ut, og kan ikke sammenlignes.";
    totals: Text = "{} hadde {}, {} har {}.", "{} hadde {}, {} har {}.";
    measures: Text = "{} tiltak", "{} tiltak";
    chapters_and_parts: Text = "{} kapittel og delar", "{} kapitler og deler";
    also_moved: [Text; 2] =
        ["Av dei endra er eitt òg flytta.", "Av dei endra er {} òg flytta."],
        ["Av de endrede er ett også flyttet.", "Av de endrede er {} også flyttet."];
    elsewhere: Text = "Det er òg endringar i {}.", "Det er også endringer i {}.";
    unsure: [Text; 2] =
        [
            "Eitt er merkt «kanskje»: programmet kan ikkje seie for visst at det er det same i begge planane.",
            "{} er merkte «kanskje»: programmet kan ikkje seie for visst at dei er dei same i begge planane.",
        ],
        [
            "Ett er merket «kanskje»: programmet kan ikke si for visst at det er det samme i begge planene.",
            "{} er merket «kanskje»: programmet kan ikke si for visst at de er de samme i begge planene.",
        ];
    /// In the order of [`super::counts::place`].
    tally: [Text; 6] =
        ["nye", "tekne ut", "endra", "flytta", "nytt nr.", "uendra"],
        ["nye", "tatt ut", "endret", "flyttet", "nytt nr.", "uendret"];
    /// Those that are moved and those that have a new number, counted as one.
    new_place_only: Text = "berre ny plass", "bare ny plass";
    all_measures: Text = "Tiltak i alt", "Tiltak i alt";
    all_the_rest: Text = "Kapittel og delar elles", "Kapitler og deler ellers";
    renaming: Text = "«{}» heiter no «{}»", "«{}» heter nå «{}»";
    places: [Text; 2] = ["éin stad", "{} stader"], ["ett sted", "{} steder"];

    // What happened to a unit: each is said in one way wherever it is said.
    /// One that is new, in common gender and in neuter.
    new: [Text; 2] = ["ny", "nytt"], ["ny", "nytt"];
    gone: [Text; 2] = ["teken ut", "teke ut"], ["tatt ut", "tatt ut"];
    changed: Text = "endra", "endret";
    moved: Text = "flytta", "flyttet";
    new_number: Text = "nytt nummer", "nytt nummer";
    unchanged: Text = "uendra", "uendret";
    had_number: Text = "var {}", "var {}";
    number_before: Text = "før {}", "før {}";
    maybe_same: Text = "kanskje same som før ({} % likt)", "kanskje samme som før ({} % likt)";
    maybe: Text = "kanskje same som {} ({} % likt)", "kanskje samme som {} ({} % likt)";
    same_id_but_unlike: Text =
        "står som det same i begge planane, men innhaldet er eit anna ({} % likt)",
        "står som det samme i begge planene, men innholdet er et annet ({} % likt)";
    moved_from_to: Text = "flytta frå {} til {}", "flyttet fra {} til {}";
    reordered: Text = "står i ei anna rekkjefølgje enn før", "står i en annen rekkefølge enn før";
    split_into: Text = "delt i {}", "delt i {}";
    split_from: Text = "skilt ut frå {}", "skilt ut fra {}";
    merged_from: Text = "sett saman av {}", "satt sammen av {}";
    merged_into: Text = "slått saman med anna i {}", "slått sammen med annet i {}";
    resembles: Text = "liknar mest på {} i {} ({} % likt)", "ligner mest på {} i {} ({} % likt)";
    stands_in: Text = "står no i {}", "står nå i {}";
    stood_in: Text = "stod i {}", "sto i {}";
    texts: [Text; 2] = ["éin tekst", "{} tekstar"], ["én tekst", "{} tekster"];
    also_moved_text: Text = "òg flytta", "også flyttet";

    // What is new, in a few words.
    whole_measure: Text = "Heile tiltaket", "Hele tiltaket";
    everything: Text = "Alt", "Alt";
    same_contents: Text = "Same innhald", "Samme innhold";
    drops_out: Text = "Går ut", "Går ut";
    place: Text = "Plass", "Plass";

    // What happened to a text, an actor or a time.
    text_new: Text = "nytt", "nytt";
    text_gone: Text = "teke ut", "tatt ut";
    actor_in: Text = "inn", "inn";
    actor_out: Text = "ut", "ut";

    // What units are called that have no heading of their own.
    tittel: Text = "Tittel", "Tittel";
    forside: Text = "Framsida", "Forsiden";
    vedtak: Text = "Vedtak", "Vedtak";
    kapittel: Text = "Kapittel", "Kapittel";
    tabell: Text = "Tabell", "Tabell";
    delmål: Text = "Delmål", "Delmål";
    unnamed: Text = "Utan namn", "Uten navn";
    unnumbered: Text = "utan nr.", "uten nr.";
    /// A chapter, a goal or a table itself, under a heading that names it.
    itself: [Text; 3] = ["Kapittelet", "Delmålet", "Tabellen"], ["Kapitlet", "Delmålet", "Tabellen"];

    // The headings of the story, and of its columns.
    tiltak: Text = "Tiltak", "Tiltak";
    tiltak_in: Text = "Tiltak i {}", "Tiltak i {}";
    chapter_or_part: Text = "Kapittel eller del", "Kapittel eller del";
    stood: Text = "Slik stod det i {}", "Slik sto det i {}";
    stands: Text = "Slik står det i {}", "Slik står det i {}";
    stood_bare: Text = "Slik stod det", "Slik sto det";
    stands_now: Text = "Slik står det no", "Slik står det nå";
    /// In the order of [`super::groups::Part`].
    parts: [Text; 5] =
        ["Tiltaka", "Organiseringa", "Teksten", "Tilbakeblikket", "Framside og vedtak"],
        ["Tiltakene", "Organiseringen", "Teksten", "Tilbakeblikket", "Forside og vedtak"];
    /// The same, inside a sentence.
    in_parts: [Text; 5] =
        ["måla", "organiseringa", "teksten", "tilbakeblikket", "framsida"],
        ["målene", "organiseringen", "teksten", "tilbakeblikket", "forsiden"];
    new_names: Text = "Nye namn", "Nye navn";
    old_and_new_number: Text = "Gammalt og nytt nummer", "Gammelt og nytt nummer";
    rest_of_plan: Text = "Resten av planen", "Resten av planen";
    unchanged_chapters: Text = "Uendra kapittel", "Uendrede kapitler";

    // How the marks are read.
    how_to_read: Text =
        "Slik les du: [-dette er teke ut-] {+dette er nytt+}",
        "Slik leser du: [-dette er tatt ut-] {+dette er nytt+}";
    how_to_read_markdown: Text =
        "Slik les du: ~~teke ut~~ er gjennomstreka, **nytt** er halvfeitt.",
        "Slik leser du: ~~tatt ut~~ er gjennomstreket, **nytt** er halvfett.";

    // Around the changes on a page.
    largest: Text = "Dei største endringane", "De største endringene";
    how_to_read_page: Text = "Slik les du: ", "Slik leser du: ";
    example_new: Text = "ny tekst", "ny tekst";
    example_new_is: Text = " er understreka og halvfeit, ", " er understreket og halvfet, ";
    example_gone: Text = "det som er teke ut,", "det som er tatt ut,";
    example_gone_is: Text = " er gjennomstreka.", " er gjennomstreket.";
    example_all_new: Text =
        " Det som er heilt nytt, står på tona botn med ein strek framfor.",
        " Det som er helt nytt, står på tonet bunn med en strek foran.";
    measure_by_measure: Text = "Tiltak for tiltak", "Tiltak for tiltak";
    measures_of_both: Text = "Tiltaka i dei to planane", "Tiltakene i de to planene";
    change: Text = "Endring", "Endring";
    what_is_new: Text = "Kva som er nytt", "Hva som er nytt";
    name_before: Text = "Heitte", "Het";
    name_now: Text = "Heiter no", "Heter nå";
    in_places: Text = "Stader", "Steder";
    what: Text = "Kva", "Hva";

    // What is not shown.
    more_texts: Text = "… ({} tekstar til)", "… ({} tekster til)";
    more_words: Text = "… ({} ord til)", "… ({} ord til)";
    and_more: Text = "… og {} til", "… og {} til";
    more: Text = "{} til", "{} til";
    not_all: Text =
        "Rapporten viser {} av {} endringar. Alle står i JSON: --format json.",
        "Rapporten viser {} av {} endringer. Alle står i JSON: --format json.";
    shortened: Text =
        "Lange tekstar er korta ned her. Heile rapporten: --ut endringar.pdf eller --ut endringar.md",
        "Lange tekster er kortet ned her. Hele rapporten: --ut endringer.pdf eller --ut endringer.md";
    was_not_there: Text = "Fanst ikkje.", "Fantes ikke.";
    was_not_there_in: Text = "Fanst ikkje i {}.", "Fantes ikke i {}.";
    only_numbered: Text = "Berre nytt nummer: {}.", "Bare nytt nummer: {}.";
    only_reordered: Text = "Berre ei anna rekkjefølgje: {}.", "Bare en annen rekkefølge: {}.";
    unchanged_list: Text = "Uendra: {}.", "Uendret: {}.";
    unchanged_measures: Text = "{} tiltak er uendra og står ikkje i tabellen: {}.", "{} tiltak er uendret og står ikke i tabellen: {}.";
    unchanged_measure: Text = "Eitt tiltak er uendra og står ikkje i tabellen: {}.", "Ett tiltak er uendret og står ikke i tabellen: {}.";
    many_unchanged: Text = "{} tiltak er uendra og står ikkje i tabellen.", "{} tiltak er uendret og står ikke i tabellen.";
    only_new_numbers: Text =
        "Tabellen har berre tiltaka som er nye, tekne ut eller har fått nytt nummer.",
        "Tabellen har bare tiltakene som er nye, tatt ut eller har fått nytt nummer.";
    as_before: Text = "{} er som før.", "{} er som før.";
    points: [Text; 2] = ["Eitt punkt", "{} punkt"], ["Ett punkt", "{} punkter"];
    paragraphs: [Text; 2] = ["Eitt avsnitt", "{} avsnitt"], ["Ett avsnitt", "{} avsnitt"];
    actors: [Text; 2] = ["Éin", "{}"], ["Én", "{}"];
    more_actors: [Text; 2] = ["Éin til", "{} til"], ["Én til", "{} til"];
    times: [Text; 2] = ["Eitt tidspunkt", "{} tidspunkt"], ["Ett tidspunkt", "{} tidspunkter"];
    more_times: [Text; 2] = ["Eitt tidspunkt til", "{} tidspunkt til"], ["Ett tidspunkt til", "{} tidspunkter til"];
} }

/// What a unit is called in a sentence, and whether the word is neuter.
pub fn kind(målform: Målform, kind: UnitKind) -> (Text, bool) {
    match kind {
        UnitKind::Forside if målform == Målform::Nynorsk => ("framside", false),
        UnitKind::Forside => ("forside", false),
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

/// The label of a field of a unit.
pub fn label(målform: Målform, kind: UnitKind, name: FieldName) -> Text {
    let (nn, nb) = match name {
        FieldName::Undertittel => ("Undertittel", "Undertittel"),
        FieldName::År => ("År", "År"),
        // a treatment is proposed, adopted …
        FieldName::Status if kind == UnitKind::Vedtak => ("Slag", "Slag"),
        FieldName::Status => ("Status", "Status"),
        FieldName::Dato => ("Dato", "Dato"),
        FieldName::Sak => ("Sak", "Sak"),
        FieldName::Erstattar => ("Erstattar", "Erstatter"),
        FieldName::Heimel => ("Heimel", "Hjemmel"),
        FieldName::Kontroll => ("Til arkivet", "Til arkivet"),
        FieldName::Gjeld => ("Gjeld", "Gjelder"),
        FieldName::Ingress => ("Ingress", "Ingress"),
        FieldName::Figur => ("Figur", "Figur"),
        FieldName::Mål => ("Mål", "Mål"),
        FieldName::Føresetnad => ("Føresetnad", "Forutsetning"),
        FieldName::Møteverksemd => ("Møteverksemd", "Møtevirksomhet"),
        FieldName::Deltakarar => ("Deltakarar", "Deltakere"),
        FieldName::Mandat => ("Mandat", "Mandat"),
        // names of columns and labels, or a text of a body's own
        FieldName::Blokk if matches!(kind, UnitKind::Tabell | UnitKind::Seksjon) => ("Overskrifter", "Overskrifter"),
        FieldName::Blokk | FieldName::Tekst => ("Tekst", "Tekst"),
        FieldName::Merknad => ("Merknad", "Merknad"),
        FieldName::Punkt => ("Punkt", "Punkt"),
        FieldName::Deltiltak => ("Deltiltak", "Deltiltak"),
        FieldName::Ansvar => ("Ansvar", "Ansvar"),
        FieldName::Tidspunkt => ("Tidspunkt", "Tidspunkt"),
        FieldName::Framdrift => ("Framdrift", "Fremdrift"),
        FieldName::Situasjon => ("Situasjonen i dag", "Situasjonen i dag"),
        FieldName::Kostnad => ("Kostnad", "Kostnad"),
        FieldName::Finansiering => ("Finansiering", "Finansiering"),
        FieldName::Indikator => ("Indikator", "Indikator"),
        FieldName::Satsing => ("Satsing og lovkrav", "Satsing og lovkrav"),
    };
    if målform == Målform::Nynorsk { nn } else { nb }
}

/// One, or as many as there are, at the start of a sentence: `Eitt punkt`, `Tre punkt`.
pub fn one_or_more(målform: Målform, [one, more]: [Text; 2], n: usize) -> String {
    match n {
        1 => capital(one),
        _ => fill(more, &[&capital(&in_words(n, målform))]),
    }
}
