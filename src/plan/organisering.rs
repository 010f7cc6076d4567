//! How the work is organised: levels, and groups of the same shape inside them.

use super::del::Del;
use super::hovud::Hovud;
use super::lists::Aktørliste;
use super::value::Id;
use crate::text::{Linje, Setning, Tekst};
use crate::yaml::{At, Choice, Record};

/// Eit kapittel om korleis arbeidet er organisert.
#[derive(Clone, Debug, Record)]
#[record(name = "ein organiseringsseksjon")]
pub struct Organisering {
    /// What every section begins with.
    #[key(flatten)]
    pub hovud: Hovud,
    /// Om deltakarane skal stå i ei liste eller løpande i ei setning. Står det ikkje noko, blir det liste.
    #[key(nb = "deltakerform", example = "liste")]
    pub deltakarform: Option<Deltakarform>,
    /// Merkelappane i margen, når dei ikkje skal vere dei vanlege.
    #[key(nb = "merkelapper", also("etikettar", "etiketter", "overskrifter"), example = "{ deltakarar: Medlemmer }")]
    pub merkelappar: Option<Merkelappar>,
    /// Nivåa eller gruppene, i rekkjefølgje.
    #[key(
        also("nivåa", "nivåer", "grupper", "organ", "ledd"),
        example = "[{ id: politiraad, nivå: styrande, tittel: Politirådet }]"
    )]
    pub nivå: Vec<Nivå>,
    /// Delar etter nivåa, kvar med si overskrift.
    #[key(nb = "deler", also("del"), example = "[{ tittel: Informasjonsutveksling, tekst: Alle melder frå. }]")]
    pub delar: Vec<Del>,
}

/// Merkelappane i margen ved nivåa og gruppene.
#[derive(Clone, Debug, Record)]
#[record(name = "merkelappar")]
pub struct Merkelappar {
    /// I staden for «Føresetnad».
    #[key(nb = "forutsetning", also("vilkår", "krav"), example = "Vilkår")]
    pub føresetnad: Option<Linje>,
    /// I staden for «Møteverksemd».
    #[key(nb = "møtevirksomhet", also("møte", "møter", "møteplan", "møteaktivitet", "møtefrekvens"), example = "Møte")]
    pub møteverksemd: Option<Linje>,
    /// I staden for «Deltakarar».
    #[key(
        nb = "deltakere",
        also("medlemmer", "medlemer", "medlem", "samansetjing", "sammensetning"),
        example = "Medlemmer"
    )]
    pub deltakarar: Option<Linje>,
    /// I staden for «Mandat».
    #[key(also("oppgåver", "oppgaver", "føremål", "formål"), example = "Oppgåver")]
    pub mandat: Option<Linje>,
    /// I staden for «Merknad».
    #[key(also("kommentar", "merk", "notat"), example = "Anna")]
    pub merknad: Option<Linje>,
}

/// How the participants of a body are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Choice)]
#[choice(name = "ei deltakarform")]
pub enum Deltakarform {
    /// Éin deltakar på kvar line.
    #[default]
    #[word("liste")]
    Liste,
    /// Alle deltakarane i éi setning.
    #[word("løpande", nb = "løpende")]
    Løpande,
}

/// Eit nivå i organiseringa.
#[derive(Clone, Debug, Record)]
#[record(name = "eit nivå")]
pub struct Nivå {
    /// Kva for eit av dei tre nivåa i SLT-modellen dette er.
    #[key(also("slag", "type"), example = "styrande")]
    pub nivå: Option<Nivåslag>,
    /// What every body has.
    #[key(flatten)]
    pub gruppe: Gruppe,
    /// Grupper som høyrer til på nivået.
    #[key(
        also("gruppe", "undergrupper", "arbeidsgrupper", "delgrupper"),
        example = "[{ id: ung, tittel: Ung i Aukra }]"
    )]
    pub grupper: Vec<Gruppe>,
}

/// The three levels of the SLT model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choice)]
#[choice(name = "eit nivå i SLT-modellen")]
pub enum Nivåslag {
    /// Set mål og rammer.
    #[word("styrande", nb = "styrende")]
    Styrande,
    /// Gjer mål om til tiltak.
    #[word("koordinerande", nb = "koordinerende")]
    Koordinerande,
    /// Arbeider direkte med barn og unge.
    #[word("utførande", nb = "utførende")]
    Utførande,
}

/// Ei gruppe med deltakarar og mandat.
#[derive(Clone, Debug, Record)]
#[record(name = "ei gruppe")]
pub struct Gruppe {
    /// Eit kort namn som aldri blir endra, så planar kan samanliknast.
    #[key(also("nøkkel", "kode"), example = "politiraad")]
    pub id: At<Id>,
    /// Namnet på nivået eller gruppa.
    #[key(nb = "tittel", also("namn", "navn", "overskrift"), example = "Politirådet i Aukra")]
    pub tittel: Linje,
    /// Det som må vere på plass for at gruppa skal fungere.
    #[key(nb = "forutsetning", also("vilkår", "krav"), example = "Gruppa er sett saman av toppleiarar.")]
    pub føresetnad: Option<Tekst>,
    /// Kor ofte gruppa møtest.
    #[key(
        nb = "møtevirksomhet",
        also("møte", "møter", "møteplan", "møteaktivitet", "møtefrekvens"),
        example = "Fire møte i året."
    )]
    pub møteverksemd: Option<Tekst>,
    /// Kven som er med: id frå aktørregisteret, eller tekst.
    #[key(
        nb = "deltakere",
        also("medlemmer", "medlemer", "medlem", "samansetjing", "sammensetning", "kven", "hvem", "aktørar", "aktører"),
        example = "[ordforar, kommunedirektor]"
    )]
    pub deltakarar: Aktørliste,
    /// Om deltakarane skal stå i ei liste eller løpande i ei setning, når det er annleis her enn i resten av seksjonen.
    #[key(nb = "deltakerform", also("deltakarvising", "deltakervisning"), example = "løpande")]
    pub deltakarform: Option<Deltakarform>,
    /// Det gruppa skal gjere.
    #[key(
        also("oppgåver", "oppgaver", "føremål", "formål", "ansvar", "ansvarsområde"),
        example = "Setje mål og rammer for arbeidet."
    )]
    pub mandat: Option<Tekst>,
    /// Andre stykke med eigen merkelapp.
    #[key(
        nb = "blokker",
        also("blokk", "delar", "deler"),
        example = "[{ tittel: Strategimål, tekst: Førebyggje først. }]"
    )]
    pub blokker: Vec<Blokk>,
    /// Noko som skal stå til slutt.
    #[key(also("kommentar", "merk", "notat"), example = "Ungdomsrådet får invitasjon.")]
    pub merknad: Option<Setning>,
}

/// Eit stykke tekst med merkelapp.
#[derive(Clone, Debug, Record)]
#[record(name = "ei blokk")]
pub struct Blokk {
    /// Merkelappen.
    #[key(nb = "tittel", also("namn", "navn", "overskrift"), example = "Overordna strategimål")]
    pub tittel: Linje,
    /// Teksten.
    #[key(
        also("avsnitt", "innhald", "innhold", "skildring", "beskriving", "beskrivelse"),
        example = "Førebygging skal gå føre reparasjon."
    )]
    pub tekst: Tekst,
}
