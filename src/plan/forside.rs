//! `plan.yaml`: the front page of a plan, its state and which sections it has.

use super::kommune::{Lenkjeadresser, Register};
use super::stand_in::StandIn;
use super::value::{Id, Innhaldsnivå, Periode, År};
use super::vedtak::Vedtak;
use crate::fault::{Edit, Fault, Place, code};
use crate::norsk::{Both, Dato, Målform, said, shortened};
use crate::text::Linje;
use crate::yaml::{About, At, Choice, Cx, Defs, Name, Node, Read, Record, Style, Union, Written};
use serde_json::{Value as Json, json};

/// Kva planen heiter, kva år han gjeld, kor langt han er komen, og kva seksjonar han har.
#[derive(Clone, Debug, Record)]
#[record(name = "ein plan", nb = "en plan")]
#[nb("Hva planen heter, hvilket år den gjelder, hvor langt den er kommet, og hvilke seksjoner den har.")]
pub struct Forside {
    /// Namnet på planen. Skriv året som {{ år }}, så står det rett neste år òg.
    #[nb("Navnet på planen. Skriv året som {{ år }}, så står det riktig neste år også.")]
    #[key(
        nb = "tittel",
        also("namn", "navn", "overskrift", "plan", "plannamn", "plannavn"),
        example = "SLT-handlingsplan {{ år }}"
    )]
    pub tittel: Linje,
    /// Ei line under tittelen.
    #[nb("En linje under tittelen.")]
    #[key(
        also("underoverskrift", "undertekst", "ingress"),
        example = "Samordning av lokale rus- og kriminalitetsførebyggjande tiltak",
        nb_example = "Samordning av lokale rus- og kriminalitetsforebyggende tiltak"
    )]
    pub undertittel: Option<Linje>,
    /// Året planen gjeld. Ein plan har anten «år» eller «periode».
    #[nb("Året planen gjelder. En plan har enten «år» eller «periode».")]
    #[key(also("årstal", "årstall", "planår"), example = "2024")]
    pub år: Option<At<År>>,
    /// Åra planen gjeld, når han gjeld fleire år.
    #[nb("Årene planen gjelder, når den gjelder flere år.")]
    #[key(also("planperiode", "tidsrom", "varigheit", "varighet"), example = "2025–2028")]
    pub periode: Option<At<Periode>>,
    /// Fyrste og siste dagen planen gjeld, når det ikkje er heile kalenderår, til dømes i eit skuleår.
    #[nb("Første og siste dag planen gjelder, når det ikke er hele kalenderår, for eksempel i et skoleår.")]
    #[key(
        nb = "gjelder",
        also("gyldig", "gyldigheit", "gyldighet", "gjeldstid", "skuleår", "skoleår"),
        example = "{ frå: 2026-08-17, til: 2027-06-18 }",
        nb_example = "{ fra: 2026-08-17, til: 2027-06-18 }"
    )]
    pub gjeld: Option<Gyldig>,
    /// Målforma, når ho ikkje er den same som i kommune.yaml.
    #[nb("Målformen, når den ikke er den samme som i kommune.yaml.")]
    #[key(also("målform", "skriftspråk"), example = "nn", nb_example = "nb")]
    pub språk: Option<At<Målform>>,
    /// Kor langt planen er komen: utkast, høyring, framlegg eller vedteken.
    #[nb("Hvor langt planen er kommet: utkast, høring, forslag eller vedtatt.")]
    #[key(also("tilstand", "stadium", "fase"), example = "framlegg", nb_example = "forslag")]
    pub status: At<Status>,
    /// Dagen denne utgåva er frå. Ein vedteken plan kan vere utan: då gjeld datoen for vedtaket.
    #[nb("Dagen denne utgaven er fra. En vedtatt plan kan være uten: Da gjelder datoen for vedtaket.")]
    #[key(also("utgåvedato", "utgavedato", "dagsett", "datert"), example = "2024-01-30")]
    pub dato: Option<At<Dato>>,
    /// Kven som vedtek planen, tilrår han eller uttalar seg om han.
    #[nb("Hvem som vedtar planen, tilrår den eller uttaler seg om den.")]
    #[key(
        also("vedteken", "vedtatt", "godkjenning", "godkjent", "handsaming", "behandling"),
        example = "[{ organ: Kommunestyret, dato: 2024-02-15, sak: 5/24 }]"
    )]
    pub vedtak: Vec<Vedtak>,
    /// Planen som denne avløyser: namnet på mappa til planen, eller { tittel: … } når han ikkje ligg ved sida av.
    #[nb(
        "Planen som denne avløser: navnet på mappen til planen, eller { tittel: … } når den ikke ligger ved siden \
         av."
    )]
    #[key(
        nb = "erstatter",
        also("avløyser", "avløser", "førre", "forrige", "forgjengar", "forgjenger"),
        example = "slt-2023"
    )]
    pub erstattar: Option<Erstattar>,
    /// Lova eller vedtaket som planen er heimla i.
    #[nb("Loven eller vedtaket som planen er hjemlet i.")]
    #[key(
        nb = "hjemmel",
        also("lov", "lovheimel", "lovhjemmel", "lovgrunnlag"),
        example = "Barnevernslova § 15-1",
        nb_example = "Barnevernsloven § 15-1"
    )]
    pub heimel: Option<Linje>,
    /// Opplysningar til arkivet.
    #[nb("Opplysninger til arkivet.")]
    #[key(nb = "kontroll", also("dokumentkontroll", "arkiv"), example = "{ versjon: \"1.0\", arkivsak: 23/1204 }")]
    pub kontroll: Option<Kontroll>,
    /// Om kapitla skal ha nummer: ja eller nei. Står det ikkje noko, får dei nummer.
    #[nb("Om kapitlene skal ha nummer: ja eller nei. Står det ikke noe, får de nummer.")]
    #[key(also("nummer", "kapittelnummer"), example = "ja")]
    pub nummerering: Option<bool>,
    /// Om innhaldslista skal ha «planen i tal» nedst: ja eller nei. Står det ikkje noko, har ho det.
    #[nb("Om innholdslisten skal ha «planen i tall» nederst: ja eller nei. Står det ikke noe, har den det.")]
    #[key(nb = "tall", also("nøkkeltal", "nøkkeltall"), example = "nei")]
    pub tal: Option<bool>,
    /// Kor mange nivå av overskrifter innhaldslista viser: 1, 2 eller 3. Står det ikkje noko, blir det 2.
    #[nb("Hvor mange nivåer av overskrifter innholdslisten viser: 1, 2 eller 3. Står det ikke noe, blir det 2.")]
    #[key(nb = "innholdsnivå", also("innhaldsliste", "innholdsliste", "innholdsfortegnelse", "nivå"), example = "3")]
    pub innhaldsnivå: Option<Innhaldsnivå>,
    /// Kva som blir prenta av adressene til lenkjer, når det er annleis enn i kommune.yaml.
    #[nb("Hva som trykkes av adressene til lenker, når det er annerledes enn i kommune.yaml.")]
    #[key(nb = "lenkeadresser", also("adresser", "lenkjer", "lenker"), example = "etter")]
    pub lenkjeadresser: Option<Lenkjeadresser>,
    /// Aktørar som berre denne planen har, eller som heiter noko anna i han.
    #[nb("Aktører som bare denne planen har, eller som heter noe annet i den.")]
    #[key(nb = "aktører", also("register", "aktørregister", "roller"), example = "{ ungdomsrad: Ungdomsrådet }")]
    pub aktørar: Register,
    /// Seksjonane i rekkjefølgje: namna på filene, utan .yaml. Alle seksjonsfilene i mappa må stå her.
    #[nb("Seksjonene i rekkefølge: navnene på filene, uten .yaml. Alle seksjonsfilene i mappen må stå her.")]
    #[key(
        nb = "seksjoner",
        also("kapittel", "kapitla", "kapitler", "innhald", "innhold", "delar", "deler", "filer"),
        example = "[bakgrunn, organisering, tiltak]"
    )]
    pub seksjonar: Vec<At<Id>>,
}

impl StandIn for Forside {
    fn stand_in(place: Place, tree: Option<(&Node, &mut Cx)>) -> Self {
        let (mut aktørar, mut seksjonar) = (Register::default(), vec![]);
        if let Some((node, cx)) = tree {
            aktørar = Register::saved(node, cx);
            let named = node.get("seksjonar").or_else(|| node.get("seksjoner"));
            seksjonar = named.and_then(|named| Vec::read(named, cx)).unwrap_or_default();
        }
        Forside {
            tittel: Linje::made("", place),
            undertittel: None,
            år: None,
            periode: None,
            gjeld: None,
            språk: None,
            status: At::new(Status::Utkast, place),
            dato: None,
            vedtak: vec![],
            erstattar: None,
            heimel: None,
            kontroll: None,
            nummerering: None,
            tal: None,
            innhaldsnivå: None,
            lenkjeadresser: None,
            aktørar,
            seksjonar,
        }
    }
}

/// Dagane som ein plan gjeld.
#[derive(Clone, Debug, Record)]
#[record(name = "eit tidsrom for planen", nb = "et tidsrom for planen")]
#[nb("Dagene som en plan gjelder.")]
pub struct Gyldig {
    /// Fyrste dagen.
    #[nb("Den første dagen.")]
    #[key(nb = "fra", also("start", "startdato", "fom"), example = "2026-08-17")]
    pub frå: At<Dato>,
    /// Siste dagen.
    #[nb("Den siste dagen.")]
    #[key(also("slutt", "sluttdato", "tom"), example = "2027-06-18")]
    pub til: At<Dato>,
}

/// How far a plan has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choice)]
#[choice(name = "ein status", nb = "en status")]
pub enum Status {
    /// Planen er under arbeid. Framsida og kvar side blir merkte UTKAST.
    #[nb("Planen er under arbeid. Forsiden og hver side merkes UTKAST.")]
    #[word("utkast")]
    Utkast,
    /// Planen er ute til høyring. Framsida og kvar side blir merkte HØYRINGSUTKAST.
    #[nb("Planen er ute på høring. Forsiden og hver side merkes HØRINGSUTKAST.")]
    #[word("høyring", nb = "høring")]
    Høyring,
    /// Planen er lagd fram til vedtak. Framsida seier kven som skal vedta han, og sidene er umerkte.
    #[nb("Planen er lagt fram til vedtak. Forsiden sier hvem som skal vedta den, og sidene er umerket.")]
    #[word("framlegg", nb = "forslag")]
    Framlegg,
    /// Planen er vedteken. Organ, dato og sak må stå under «vedtak», og blir prenta på framsida.
    #[nb("Planen er vedtatt. Organ, dato og sak må stå under «vedtak», og trykkes på forsiden.")]
    #[word("vedteken", nb = "vedtatt")]
    Vedteken,
}

/// The plan that this one replaces: a plan beside it, or only a title.
#[derive(Clone, Debug)]
pub enum Erstattar {
    /// The name of its folder, which lies beside this one.
    Mappe(At<Id>),
    /// Its title, where it lies elsewhere.
    Tittel(Linje),
}

/// Ein eldre plan som ikkje ligg ved sida av denne.
#[derive(Clone, Debug, Record)]
#[record(name = "ein plan som blir avløyst", nb = "en plan som avløses")]
#[nb("En eldre plan som ikke ligger ved siden av denne.")]
struct ErstattarPost {
    /// Tittelen på planen som blir avløyst, når han ikkje ligg ved sida av denne.
    #[nb("Tittelen på planen som avløses, når den ikke ligger ved siden av denne.")]
    #[key(also("namn", "navn", "overskrift", "plan"), example = "SLT-handlingsplan 2023")]
    tittel: Linje,
}

impl Read for Erstattar {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        if let Some(written) = node.written().filter(|_| !node.holed)
            && let Some(fault) = title_for_folder(written)
        {
            cx.push(fault);
            return None;
        }
        Union::new(
            node,
            Name::new("namnet på ei mappe, eller { tittel: … }", "navnet på en mappe, eller { tittel: … }"),
        )
        .text(Erstattar::Mappe)
        .record(|post: ErstattarPost| Erstattar::Tittel(post.tittel))
        .read(cx)
    }
    fn schema(defs: &mut Defs) -> Json {
        json!({ "anyOf": [Id::schema(defs), ErstattarPost::schema(defs)] })
    }
    fn about() -> About {
        About::any_of(
            Both::new("namnet på ei mappe, eller tittel", "navnet på en mappe, eller tittel"),
            [ErstattarPost::about()],
        )
    }
}

/// What is wrong with a text that is no folder's name: it has words of a title, or the signs of a path.
fn title_for_folder(written: &Written) -> Option<Fault> {
    let text = written.text.trim();
    if Id::parse(text).is_ok() {
        return None;
    }
    let shown = shortened(text);
    let message = said!("«{shown}» er ikkje namnet på ei mappe", "«{shown}» er ikke navnet på en mappe");
    let fault = Fault::error(code::BAD_ID, written.place, message);
    let folder = text.trim_end_matches('/').trim_end_matches("/plan.yaml").rsplit('/').next().unwrap_or("").trim();
    if Id::parse(folder).is_ok() {
        let hint = said!("skriv berre namnet på mappa: {folder}", "skriv bare navnet på mappen: {folder}");
        return Some(fault.hint(hint).cure([Edit::new(written.place, text, folder)]));
    }
    let title = plain_or_quoted(text);
    if text.contains(char::is_whitespace) {
        let hint = said!("ein tittel skriv du {{ tittel: {title} }}", "en tittel skriver du {{ tittel: {title} }}");
        let cure =
            (written.style == Style::Plain).then(|| Edit::new(written.place, text, format!("{{ tittel: {title} }}")));
        return Some(fault.hint(hint).cure(cure));
    }
    let id = Id::from_title(text);
    Some(fault.hint(said!(
        "heiter mappa {id}, skriv du det; er det ein tittel, skriv du {{ tittel: {title} }}",
        "heter mappen {id}, skriver du det; er det en tittel, skriver du {{ tittel: {title} }}"
    )))
}

/// A text as it may stand between braces.
fn plain_or_quoted(text: &str) -> String {
    let is_plain = !text.contains(['"', '\'', ',', ':', '#', '{', '}', '[', ']', '\\', '\n'])
        && text.starts_with(char::is_alphanumeric);
    match text.contains(['"', '\\']) {
        _ if is_plain => text.to_owned(),
        false => format!("\"{text}\""),
        true => format!("'{}'", text.replace('\'', "''")),
    }
}

/// Opplysningar som arkivet vil ha på framsida.
#[derive(Clone, Debug, Record)]
#[record(name = "ei kontrollblokk", nb = "en kontrollblokk")]
#[nb("Opplysninger som arkivet vil ha på forsiden.")]
pub struct Kontroll {
    /// Versjonen av dokumentet.
    #[nb("Versjonen av dokumentet.")]
    #[key(also("utgåve", "utgave", "revisjon"), example = "\"1.0\"")]
    pub versjon: Option<Linje>,
    /// Saka i arkivet.
    #[nb("Saken i arkivet.")]
    #[key(also("sak", "saksnummer", "saksnr", "arkivref", "arkivreferanse", "journalpost"), example = "23/1204")]
    pub arkivsak: Option<Linje>,
    /// Kven som har utarbeidd planen: rolla, ikkje personen.
    #[nb("Hvem som har utarbeidet planen: rollen, ikke personen.")]
    #[key(nb = "utarbeidet", also("forfattar", "forfatter", "ansvarleg", "ansvarlig"), example = "SLT-koordinator")]
    pub utarbeidd: Option<Linje>,
    /// Kven som har godkjent planen internt: rolla, ikkje personen.
    #[nb("Hvem som har godkjent planen internt: rollen, ikke personen.")]
    #[key(nb = "godkjent", also("godkjend"), example = "Kommunedirektør")]
    pub godkjent: Option<Linje>,
}
