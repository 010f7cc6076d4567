//! How the work is organised: levels, and groups of the same shape inside them.

use super::del::Del;
use super::hovud::Hovud;
use super::lists::Aktørliste;
use super::value::Id;
use crate::text::{Linje, Setning, Tekst};
use crate::yaml::{At, Choice, Record};

/// Eit kapittel om korleis arbeidet er organisert.
#[derive(Clone, Debug, Record)]
#[record(name = "ein organiseringsseksjon", nb = "en organiseringsseksjon")]
#[nb("Et kapittel om hvordan arbeidet er organisert.")]
pub struct Organisering {
    /// What every section begins with.
    #[key(flatten)]
    pub hovud: Hovud,
    /// Om deltakarane skal stå i ei liste eller løpande i ei setning. Står det ikkje noko, blir det liste.
    #[nb("Om deltakerne skal stå i en liste eller løpende i en setning. Står det ikke noe, blir det liste.")]
    #[key(nb = "deltakerform", example = "liste")]
    pub deltakarform: Option<Deltakarform>,
    /// Merkelappane i margen, når dei ikkje skal vere dei vanlege.
    #[nb("Merkelappene i margen, når de ikke skal være de vanlige.")]
    #[key(
        nb = "merkelapper",
        also("etikettar", "etiketter", "overskrifter"),
        example = "{ deltakarar: Medlemmer }",
        nb_example = "{ deltakere: Medlemmer }"
    )]
    pub merkelappar: Option<Merkelappar>,
    /// Nivåa eller gruppene, i rekkjefølgje.
    #[nb("Nivåene eller gruppene, i rekkefølge.")]
    #[key(
        also("nivåa", "nivåer", "grupper", "organ", "ledd"),
        example = "[{ id: politiraad, nivå: styrande, tittel: Politirådet }]",
        nb_example = "[{ id: politiraad, nivå: styrende, tittel: Politirådet }]"
    )]
    pub nivå: Vec<Nivå>,
    /// Delar etter nivåa, kvar med si overskrift.
    #[nb("Deler etter nivåene, hver med sin overskrift.")]
    #[key(
        nb = "deler",
        also("del"),
        example = "[{ tittel: Informasjonsutveksling, tekst: Alle melder frå. }]",
        nb_example = "[{ tittel: Informasjonsutveksling, tekst: Alle melder fra. }]"
    )]
    pub delar: Vec<Del>,
}

/// Merkelappane i margen ved nivåa og gruppene.
#[derive(Clone, Debug, Record)]
#[record(name = "merkelappar", nb = "merkelapper")]
#[nb("Merkelappene i margen ved nivåene og gruppene.")]
pub struct Merkelappar {
    /// I staden for «Føresetnad».
    #[nb("I stedet for «Forutsetning».")]
    #[key(nb = "forutsetning", also("vilkår", "krav"), example = "Vilkår")]
    pub føresetnad: Option<Linje>,
    /// I staden for «Møteverksemd».
    #[nb("I stedet for «Møtevirksomhet».")]
    #[key(
        nb = "møtevirksomhet",
        also("møte", "møter", "møteplan", "møteaktivitet", "møtefrekvens"),
        example = "Møte",
        nb_example = "Møter"
    )]
    pub møteverksemd: Option<Linje>,
    /// I staden for «Deltakarar».
    #[nb("I stedet for «Deltakere».")]
    #[key(
        nb = "deltakere",
        also("medlemmer", "medlemer", "medlem", "samansetjing", "sammensetning"),
        example = "Medlemmer"
    )]
    pub deltakarar: Option<Linje>,
    /// I staden for «Mandat».
    #[nb("I stedet for «Mandat».")]
    #[key(also("oppgåver", "oppgaver", "føremål", "formål"), example = "Oppgåver", nb_example = "Oppgaver")]
    pub mandat: Option<Linje>,
    /// I staden for «Merknad».
    #[nb("I stedet for «Merknad».")]
    #[key(also("kommentar", "merk", "notat"), example = "Anna", nb_example = "Annet")]
    pub merknad: Option<Linje>,
}

/// How the participants of a body are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Choice)]
#[choice(name = "ei deltakarform", nb = "en deltakerform")]
pub enum Deltakarform {
    /// Éin deltakar på kvar line.
    #[nb("Én deltaker på hver linje.")]
    #[default]
    #[word("liste")]
    Liste,
    /// Alle deltakarane i éi setning.
    #[nb("Alle deltakerne i én setning.")]
    #[word("løpande", nb = "løpende")]
    Løpande,
}

/// Eit nivå i organiseringa.
#[derive(Clone, Debug, Record)]
#[record(name = "eit nivå", nb = "et nivå")]
#[nb("Et nivå i organiseringen.")]
pub struct Nivå {
    /// Kva for eit av dei tre nivåa i SLT-modellen dette er.
    #[nb("Hvilket av de tre nivåene i SLT-modellen dette er.")]
    #[key(also("slag", "type"), example = "styrande", nb_example = "styrende")]
    pub nivå: Option<Nivåslag>,
    /// What every body has.
    #[key(flatten)]
    pub gruppe: Gruppe,
    /// Grupper som høyrer til på nivået.
    #[nb("Grupper som hører til på nivået.")]
    #[key(
        also("gruppe", "undergrupper", "arbeidsgrupper", "delgrupper"),
        example = "[{ id: ung, tittel: Ung i Aukra }]",
        nb_example = "[{ id: ung, tittel: Ung i Nordre Land }]"
    )]
    pub grupper: Vec<Gruppe>,
}

/// The three levels of the SLT model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choice)]
#[choice(name = "eit nivå i SLT-modellen", nb = "et nivå i SLT-modellen")]
pub enum Nivåslag {
    /// Set mål og rammer.
    #[nb("Setter mål og rammer.")]
    #[word("styrande", nb = "styrende")]
    Styrande,
    /// Gjer mål om til tiltak.
    #[nb("Gjør mål om til tiltak.")]
    #[word("koordinerande", nb = "koordinerende")]
    Koordinerande,
    /// Arbeider direkte med barn og unge.
    #[nb("Arbeider direkte med barn og unge.")]
    #[word("utførande", nb = "utførende")]
    Utførande,
}

/// Ei gruppe med deltakarar og mandat.
#[derive(Clone, Debug, Record)]
#[record(name = "ei gruppe", nb = "en gruppe")]
#[nb("En gruppe med deltakere og mandat.")]
pub struct Gruppe {
    /// Eit kort namn som aldri blir endra, så planar kan samanliknast.
    #[nb("Et kort navn som aldri endres, slik at planer kan sammenlignes.")]
    #[key(also("nøkkel", "kode"), example = "politiraad")]
    pub id: At<Id>,
    /// Namnet på nivået eller gruppa.
    #[nb("Navnet på nivået eller gruppen.")]
    #[key(
        nb = "tittel",
        also("namn", "navn", "overskrift"),
        example = "Politirådet i Aukra",
        nb_example = "Politirådet i Nordre Land"
    )]
    pub tittel: Linje,
    /// Det som må vere på plass for at gruppa skal fungere.
    #[nb("Det som må være på plass for at gruppen skal fungere.")]
    #[key(
        nb = "forutsetning",
        also("vilkår", "krav"),
        example = "Gruppa er sett saman av toppleiarar.",
        nb_example = "Gruppen er satt sammen av toppledere."
    )]
    pub føresetnad: Option<Tekst>,
    /// Kor ofte gruppa møtest.
    #[nb("Hvor ofte gruppen møtes.")]
    #[key(
        nb = "møtevirksomhet",
        also("møte", "møter", "møteplan", "møteaktivitet", "møtefrekvens"),
        example = "Fire møte i året.",
        nb_example = "Fire møter i året."
    )]
    pub møteverksemd: Option<Tekst>,
    /// Kven som er med: id frå aktørregisteret, eller tekst.
    #[nb("Hvem som er med: id fra aktørregisteret, eller tekst.")]
    #[key(
        nb = "deltakere",
        also("medlemmer", "medlemer", "medlem", "samansetjing", "sammensetning", "kven", "hvem", "aktørar", "aktører"),
        example = "[ordforar, kommunedirektor]",
        nb_example = "[ordforer, kommunedirektor]"
    )]
    pub deltakarar: Aktørliste,
    /// Om deltakarane skal stå i ei liste eller løpande i ei setning, når det er annleis her enn i resten av seksjonen.
    #[nb(
        "Om deltakerne skal stå i en liste eller løpende i en setning, når det er annerledes her enn i resten av \
         seksjonen."
    )]
    #[key(nb = "deltakerform", also("deltakarvising", "deltakervisning"), example = "løpande", nb_example = "løpende")]
    pub deltakarform: Option<Deltakarform>,
    /// Det gruppa skal gjere.
    #[nb("Det gruppen skal gjøre.")]
    #[key(
        also("oppgåver", "oppgaver", "føremål", "formål", "ansvar", "ansvarsområde"),
        example = "Setje mål og rammer for arbeidet.",
        nb_example = "Sette mål og rammer for arbeidet."
    )]
    pub mandat: Option<Tekst>,
    /// Andre stykke med eigen merkelapp.
    #[nb("Andre stykker med egen merkelapp.")]
    #[key(
        nb = "blokker",
        also("blokk", "delar", "deler"),
        example = "[{ tittel: Strategimål, tekst: Førebyggje først. }]",
        nb_example = "[{ tittel: Strategimål, tekst: Forebygge først. }]"
    )]
    pub blokker: Vec<Blokk>,
    /// Noko som skal stå til slutt.
    #[nb("Noe som skal stå til slutt.")]
    #[key(also("kommentar", "merk", "notat"), example = "Ungdomsrådet får invitasjon.")]
    pub merknad: Option<Setning>,
}

/// Eit stykke tekst med merkelapp.
#[derive(Clone, Debug, Record)]
#[record(name = "ei blokk", nb = "en blokk")]
#[nb("Et stykke tekst med merkelapp.")]
pub struct Blokk {
    /// Merkelappen.
    #[nb("Merkelappen.")]
    #[key(
        nb = "tittel",
        also("namn", "navn", "overskrift"),
        example = "Overordna strategimål",
        nb_example = "Overordnede strategimål"
    )]
    pub tittel: Linje,
    /// Teksten.
    #[nb("Teksten.")]
    #[key(
        also("avsnitt", "innhald", "innhold", "skildring", "beskriving", "beskrivelse"),
        example = "Førebygging skal gå føre reparasjon.",
        nb_example = "Forebygging skal gå foran reparasjon."
    )]
    pub tekst: Tekst,
}
