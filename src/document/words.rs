//! The fixed words that are printed, in both målformer. The report of changes has its own
//! beside them (`compare::story`), and what paper alone adds stands where it is added (`typeset`).

use crate::norsk::words::words;

words! {
    /// The words of one målform.
    FixedWords {
    contents: &'static str = "Innhald", "Innhold";
    page: &'static str = "Side", "Side";
    of: &'static str = "av", "av";
    kapittel: &'static str = "kapittel", "kapittel";
    vedlegg: &'static str = "Vedlegg", "Vedlegg";
    figur: &'static str = "Figur", "Figur";
    tabell: &'static str = "Tabell", "Tabell";
    photo: &'static str = "Foto", "Foto";
    illustration: &'static str = "Illustrasjon", "Illustrasjon";
    in_numbers: &'static str = "Planen i tal", "Planen i tall";
    continued: &'static str = "framh.", "forts.";
    mål: &'static str = "Mål", "Mål";
    status: &'static str = "Status", "Status";
    organ: &'static str = "Organ", "Organ";
    dato: &'static str = "Dato", "Dato";
    sak: &'static str = "Sak", "Sak";
    gjeld: &'static str = "Gjeld", "Gjelder";
    delmål: &'static str = "delmål", "delmål";
    one_delmål: &'static str = "delmål", "delmål";
    tiltak: &'static str = "tiltak", "tiltak";
    one_tiltak: &'static str = "tiltak", "tiltak";
    møte: &'static str = "faste møte", "faste møter";
    one_møte: &'static str = "fast møte", "fast møte";
    aktørar: &'static str = "aktørar med ansvar", "aktører med ansvar";
    one_aktør: &'static str = "aktør med ansvar", "aktør med ansvar";
    våpen: &'static str = "Kommunevåpen", "Kommunevåpen";
    /// The heading over what has been decided.
    decided: &'static str = "Vedtak", "Vedtak";
    /// The heading over what is proposed.
    proposed: &'static str = "Framlegg til vedtak", "Forslag til vedtak";
    utkast: &'static str = "UTKAST", "UTKAST";
    høyring: &'static str = "HØYRINGSUTKAST", "HØRINGSUTKAST";
    merknad_utkast: &'static str =
        "Utkast av {}. Planen er ikkje vedteken, og innhaldet kan bli endra.",
        "Utkast av {}. Planen er ikke vedtatt, og innholdet kan bli endret.";
    merknad_høyring: &'static str =
        "Høyringsutkast av {}. Planen er ikkje vedteken, og innhaldet kan bli endra etter høyringa.",
        "Høringsutkast av {}. Planen er ikke vedtatt, og innholdet kan bli endret etter høringen.";
    utgåve: &'static str = "Utgåve", "Utgave";
    erstattar: &'static str = "Erstattar", "Erstatter";
    heimel: &'static str = "Heimel", "Hjemmel";
    versjon: &'static str = "Versjon", "Versjon";
    arkivsak: &'static str = "Arkivsak", "Arkivsak";
    utarbeidd: &'static str = "Utarbeidd av", "Utarbeidet av";
    godkjent: &'static str = "Godkjent av", "Godkjent av";
    /// What a body has done: vedtak, tilråding, uttale.
    done: [&'static str; 3] = ["Vedteken", "Tilrådd", "Uttale gitt"], ["Vedtatt", "Tilrådd", "Uttalelse gitt"];
    /// What a body is asked to do.
    to_do: [&'static str; 3] =
        ["Til vedtak", "Til tilråding", "Til uttale"],
        ["Til vedtak", "Til tilrådning", "Til uttalelse"];
    styrande: &'static str = "Styrande nivå", "Styrende nivå";
    koordinerande: &'static str = "Koordinerande nivå", "Koordinerende nivå";
    utførande: &'static str = "Utførande nivå", "Utførende nivå";
    nivå: &'static str = "nivå", "nivå";
    føresetnad: &'static str = "Føresetnad", "Forutsetning";
    møteverksemd: &'static str = "Møteverksemd", "Møtevirksomhet";
    deltakarar: &'static str = "Deltakarar", "Deltakere";
    mandat: &'static str = "Mandat", "Mandat";
    merknad: &'static str = "Merknad", "Merknad";
    /// The columns of a table, in the order of [`crate::plan::tabell::Felt`].
    kolonnar: [&'static str; 12] =
        ["Delmål", "Tiltak", "Tiltak", "Slik gjer vi det", "Ansvar", "Tidspunkt", "Framdrift", "Situasjonen i dag", "Kostnad", "Finansiering", "Indikator", "Satsing og lovkrav"],
        ["Delmål", "Tiltak", "Tiltak", "Slik gjør vi det", "Ansvar", "Tidspunkt", "Fremdrift", "Situasjonen i dag", "Kostnad", "Finansiering", "Indikator", "Satsing og lovkrav"];
    /// How far a measure has come, in the order of [`crate::plan::tiltak::Framdrift`].
    framdrift: [&'static str; 6] =
        ["Ikkje starta", "Påbyrja", "Løpande", "Gjennomført", "Utsett", "Avslutta"],
        ["Ikke startet", "Påbegynt", "Løpende", "Gjennomført", "Utsatt", "Avsluttet"];
} }
