//! `kommune.yaml`: what all the plans of a municipality share.

use super::stand_in::{StandIn, saved_målform};
use super::value::{Farge, Id};
use crate::fault::{Edit, Fault, Place, code};
use crate::norsk::{Both, Målform, said};
use crate::text::Linje;
use crate::yaml::{About, At, Choice, Cx, Defs, Entry, Kind, Name, Node, Read, Record, Union, Want, schema};
use serde_json::{Value as Json, json};
use std::collections::{HashMap, HashSet};

/// Det som er felles for alle planane til ein kommune.
#[derive(Clone, Debug, Record)]
#[record(name = "ein kommune", nb = "en kommune")]
#[nb("Det som er felles for alle planene til en kommune.")]
pub struct Kommune {
    /// Namnet på kommunen, slik det skal stå på framsida.
    #[nb("Navnet på kommunen, slik det skal stå på forsiden.")]
    #[key(
        nb = "navn",
        also("tittel", "kommune", "kommunenamn", "kommunenavn"),
        example = "Aukra kommune",
        nb_example = "Nordre Land kommune"
    )]
    pub namn: Linje,
    /// Det korte namnet, til bruk i tekst: {{ kommune.kortnamn }}. Står det ikkje noko, gjeld namnet.
    #[nb("Det korte navnet, til bruk i tekst: {{ kommune.kortnavn }}. Står det ikke noe, gjelder navnet.")]
    #[key(
        nb = "kortnavn",
        also("kortform", "forkorting", "forkortelse"),
        example = "Aukra",
        nb_example = "Nordre Land"
    )]
    pub kortnamn: Option<Linje>,
    /// Målforma som planane er skrivne på: nn (nynorsk) eller nb (bokmål).
    #[nb("Målformen som planene er skrevet på: nn (nynorsk) eller nb (bokmål).")]
    #[key(also("målform", "skriftspråk"), example = "nn", nb_example = "nb")]
    pub språk: At<Målform>,
    /// Hovudfargen til kommunen: # og seks teikn, i hermeteikn. Dei andre fargane blir rekna ut frå han.
    #[nb("Hovedfargen til kommunen: # og seks tegn, i hermetegn. De andre fargene regnes ut fra den.")]
    #[key(also("kommunefarge", "profilfarge", "hovudfarge", "hovedfarge"), example = "\"#0b5d6b\"")]
    pub farge: At<Farge>,
    /// Korleis framsida ser ut: felt (ei stor fargeflate) eller stripe (eit smalt fargeband). Står det ikkje noko, blir det felt.
    #[nb(
        "Hvordan forsiden ser ut: felt (en stor fargeflate) eller stripe (et smalt fargebånd). Står det ikke noe, blir det felt."
    )]
    #[key(also("framside", "forside"), example = "felt")]
    pub omslag: Option<Omslag>,
    /// Kva som blir prenta av adressene til lenkjer, så dei går an å bruke på papir. Står det ikkje noko, blir det fotnote.
    #[nb(
        "Hva som trykkes av adressene til lenker, slik at de kan brukes på papir. Står det ikke noe, blir det fotnote."
    )]
    #[key(nb = "lenkeadresser", also("adresser", "lenkjer", "lenker"), example = "fotnote")]
    pub lenkjeadresser: Option<Lenkjeadresser>,
    /// Kommunevåpenet.
    #[nb("Kommunevåpenet.")]
    #[key(
        nb = "våpen",
        also("kommunevåpen", "kommunevåpenet", "logo"),
        example = "{ fil: bilete/vaapen.svg, alt: Kommunevåpenet til Aukra }",
        nb_example = "{ fil: bilder/vaapen.svg, alt: Kommunevåpenet til Nordre Land }"
    )]
    pub våpen: Option<Våpen>,
    /// Alle som kan ha ansvar eller delta: eit kort namn (id) og namnet som blir prenta.
    #[nb("Alle som kan ha ansvar eller delta: et kort navn (id) og navnet som trykkes.")]
    #[key(
        nb = "aktører",
        also("register", "aktørregister", "roller", "ansvarlege", "ansvarlige"),
        example = "{ slt-koordinator: SLT-koordinator }"
    )]
    pub aktørar: Register,
}

impl StandIn for Kommune {
    fn stand_in(place: Place, tree: Option<(&Node, &mut Cx)>) -> Self {
        Kommune {
            namn: Linje::made("", place),
            kortnamn: None,
            språk: saved_målform(tree.as_ref().map(|(node, _)| *node), Self::keys(), place),
            farge: At::new(Farge([0; 3]), place),
            omslag: None,
            lenkjeadresser: None,
            våpen: None,
            aktørar: tree.map(|(node, cx)| Register::saved(node, cx)).unwrap_or_default(),
        }
    }
}

/// The two families of the cover's design.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Choice)]
#[choice(name = "ein omslagsstil", nb = "en omslagsstil")]
pub enum Omslag {
    /// Ei stor fargeflate med teikninga kvit på farge.
    #[nb("En stor fargeflate med tegningen hvit på farge.")]
    #[default]
    #[word("felt")]
    Felt,
    /// Eit smalt fargeband langs venstre kant.
    #[nb("Et smalt fargebånd langs venstre kant.")]
    #[word("stripe")]
    Stripe,
}

/// Where the address of a link is printed, for those who read on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Choice)]
#[choice(name = "ein plass for lenkjeadresser", nb = "en plass for lenkeadresser")]
pub enum Lenkjeadresser {
    /// I ein fotnote; i tabellar nedst i cella.
    #[nb("I en fotnote; i tabeller nederst i cellen.")]
    #[default]
    #[word("fotnote")]
    Fotnote,
    /// I parentes etter lenkja.
    #[nb("I parentes etter lenken.")]
    #[word("etter")]
    Etter,
    /// Ingen stad: adressa er berre i lenkja.
    #[nb("Ingen steder: Adressen er bare i lenken.")]
    #[word("ingen")]
    Ingen,
}

/// Kommunevåpenet på framsida.
#[derive(Clone, Debug, Record)]
#[record(name = "eit våpen", nb = "et våpen")]
#[nb("Kommunevåpenet på forsiden.")]
pub struct Våpen {
    /// Biletfila, rekna frå mappa til kommunen. SVG eller PNG.
    #[nb("Bildefilen, regnet fra kommunens mappe. SVG eller PNG.")]
    #[key(
        also("bilete", "bilde", "biletfil", "bildefil", "filnamn", "filnavn"),
        example = "bilete/vaapen.svg",
        nb_example = "bilder/vaapen.svg"
    )]
    pub fil: At<String>,
    /// Kva biletet viser, for dei som ikkje ser det.
    #[nb("Hva bildet viser, for dem som ikke ser det.")]
    #[key(
        also("alttekst", "alt-tekst", "alternativtekst", "skildring", "beskriving", "beskrivelse"),
        example = "Kommunevåpenet til Aukra",
        nb_example = "Kommunevåpenet til Nordre Land"
    )]
    pub alt: Linje,
}

/// Somebody who can be responsible or take part.
#[derive(Clone, Debug)]
pub struct Aktør {
    /// The name as it stands inside a sentence: «kommunedirektør».
    pub namn: Linje,
    /// What stands in brackets after it, wherever it is printed.
    pub merknad: Option<Linje>,
}

/// Ein aktør med merknad.
#[derive(Clone, Debug, Record)]
#[record(name = "ein aktør", nb = "en aktør")]
#[nb("En aktør med merknad.")]
struct AktørPost {
    /// Namnet, skrive som midt i ei setning. Fyrst på ei line får det stor bokstav av seg sjølv.
    #[nb("Navnet, skrevet som midt i en setning. Først på en linje får det stor bokstav av seg selv.")]
    #[key(nb = "navn", also("tittel", "rolle", "stilling", "funksjon"), example = "kommunedirektør")]
    namn: Linje,
    /// Noko som alltid skal stå i parentes etter namnet.
    #[nb("Noe som alltid skal stå i parentes etter navnet.")]
    #[key(
        also("kommentar", "merk", "notat", "fotnote"),
        example = "leiar i politirådet",
        nb_example = "leder i politirådet"
    )]
    merknad: Option<Linje>,
}

impl Read for Aktør {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        Union::new(node, Name::new("namnet på ein aktør", "navnet på en aktør"))
            .text(|namn| Aktør { namn, merknad: None })
            .record(|post: AktørPost| Aktør { namn: post.namn, merknad: post.merknad })
            .read(cx)
    }
    fn schema(defs: &mut Defs) -> Json {
        json!({ "anyOf": [Linje::schema(defs), AktørPost::schema(defs)] })
    }
    fn about() -> About {
        About::any_of(Both::new("namn, eller namn med merknad", "navn, eller navn med merknad"), [AktørPost::about()])
    }
}

/// The actors by id, in the order that they were written.
#[derive(Clone, Debug, Default)]
pub struct Register {
    all: Vec<(At<Id>, Aktør)>,
    by_id: HashMap<String, usize>,
    /// Ids whose entries could not be read; those are faults, so nobody is to say that they are missing.
    broken: HashSet<String>,
    /// Whether something of it could not be read as entries, so that nobody knows which ids it was to have.
    is_unread: bool,
}

impl Register {
    /// The register that stands in a file which is not sound otherwise.
    pub fn saved(file: &Node, cx: &mut Cx) -> Self {
        let node = file.get("aktørar").or_else(|| file.get("aktører"));
        let unread = Register { is_unread: node.is_some() || file.holed, ..Register::default() };
        node.and_then(|node| Register::read(node, cx)).unwrap_or(unread)
    }

    /// The actor with this id.
    pub fn get(&self, id: &str) -> Option<&Aktør> {
        self.by_id.get(id).map(|i| &self.all[*i].1)
    }

    /// Whether there is an entry with this id, also one that could not be read.
    pub fn knows(&self, id: &str) -> bool {
        self.is_unread || self.by_id.contains_key(id) || self.broken.contains(id)
    }

    /// Takes an entry in.
    fn take(&mut self, entry: &Entry, cx: &mut Cx) {
        let id = match Id::parse(&entry.key) {
            Ok(id) => id,
            Err(why) => {
                // whoever names it so, or as it should be, is not told that it is missing as well
                let small = entry.key.to_lowercase();
                let ascii = small.replace('å', "a").replace('ø', "o").replace('æ', "e");
                self.broken.extend([Id::from_title(&small), Id::from_title(&ascii), small]);
                let edit = why.instead.map(|instead| Edit::new(entry.key_place, entry.key.as_str(), instead));
                cx.push(Fault::error(code::BAD_ID, entry.key_place, why.message).hint(why.hint).cure(edit));
                return;
            }
        };
        match Aktør::read(&entry.value, cx) {
            Some(aktør) => {
                self.by_id.insert(id.to_string(), self.all.len());
                self.all.push((At::new(id, entry.key_place), aktør));
            }
            None => {
                self.broken.insert(id.to_string());
            }
        }
    }

    /// Takes in what is written as a list: its entries are those of a register where each has an id and a name.
    fn read_list(&mut self, node: &Node, items: &[Node], cx: &mut Cx) {
        if !node.holed {
            let message = said!("registeret er skrive som ei liste", "registeret er skrevet som en liste");
            let hint = match items.iter().all(|item| item.entries().is_some()) {
                true => said!("ta bort «- » framfor kvar aktør", "ta bort «- » foran hver aktør"),
                false => said!(
                    "skriv ein id, kolon og namnet på kvar line, til dømes «politiet: politiet»",
                    "skriv en id, kolon og navnet på hver linje, for eksempel «politiet: politiet»"
                ),
            };
            cx.error(code::WRONG_SHAPE, node.place, message, hint);
        }
        self.is_unread = true;
        for entry in items.iter().filter_map(Node::entries).flatten() {
            self.take(entry, cx);
        }
    }

    /// All actors, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&At<Id>, &Aktør)> {
        self.all.iter().map(|(i, a)| (i, a))
    }
}

impl Read for Register {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        if node.is_null() {
            return Some(Register::default());
        }
        let mut out = Register { is_unread: node.holed, ..Register::default() };
        match &node.kind {
            Kind::Map(entries) => entries.iter().for_each(|entry| out.take(entry, cx)),
            Kind::Seq(items) => out.read_list(node, items, cx),
            Kind::Scalar(_) => {
                cx.wrong(node, Want::Ways(Name::new("eit register med id og namn", "et register med id og navn")));
                out.is_unread = true;
            }
        }
        Some(out)
    }
    fn schema(defs: &mut Defs) -> Json {
        let register = said!("skriv id, kolon og namn på kvar line", "skriv id, kolon og navn på hver linje");
        let actors = json!({
            "type": ["object"],
            "propertyNames": Id::schema(defs),
            "additionalProperties": Aktør::schema(defs),
        });
        let actors = schema::told(actors, &register, defs);
        schema::or_null(actors, defs)
    }
    fn absent() -> Option<Self> {
        Some(Register::default())
    }
    fn about() -> About {
        About::any_of(Both::new("register: id og namn", "register: id og navn"), [Aktør::about()])
    }
}
