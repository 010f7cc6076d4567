//! When a measure takes place: a text, a dated meeting, an interval, or a named group of these.

use super::value::Id;
use super::written_alone;
use crate::fault::{Fault, Place, code};
use crate::norsk::{Both, Dato, Klokke, said};
use crate::text::{Linje, Setning};
use crate::yaml::schema::one_of;
use crate::yaml::{About, At, Cx, Defs, Name, Node, Read, Record, Union};
use serde_json::{Value as Json, json};

/// An entry of the times of a measure.
#[derive(Clone, Debug)]
pub enum Tidspunkt {
    /// Words: «Hausten 2024».
    Tekst(Setning),
    /// A meeting on a date.
    Møte(Møte),
    /// From one date to another.
    Periode(Tidsperiode),
    /// Times under a name.
    Gruppe(Tidsgruppe),
}

/// A meeting on a date of its own, or the same meeting as another.
#[derive(Clone, Debug)]
pub struct Møte {
    /// All of it.
    pub place: Place,
    /// So that another list can say that it is the same meeting.
    pub id: Option<At<Id>>,
    /// The day that it is on.
    pub når: Når,
    /// The hours.
    pub kl: Option<At<Klokke>>,
    /// Where it is held.
    pub stad: Option<Linje>,
    /// A remark under it.
    pub merknad: Option<Setning>,
}

/// The day of a meeting.
#[derive(Clone, Debug)]
pub enum Når {
    /// A date of its own.
    Dato(At<Dato>),
    /// The same meeting as the one with this id.
    Felles(At<Id>),
}

/// Eit møte med dato, eller det same møtet som eit anna.
#[derive(Clone, Debug, Record)]
#[record(name = "eit møte", nb = "et møte")]
#[nb("Et møte med dato, eller det samme møtet som et annet.")]
struct MøtePost {
    /// Eit kort namn, så andre lister kan vise til det same møtet.
    #[nb("Et kort navn, slik at andre lister kan vise til det samme møtet.")]
    #[key(also("nøkkel", "kode"), example = "koordinering-desember")]
    id: Option<At<Id>>,
    /// Datoen. Vekedagen blir rekna ut. Eit møte har anten «dato» eller «felles».
    #[nb("Datoen. Ukedagen regnes ut. Et møte har enten «dato» eller «felles».")]
    #[key(also("dag", "når", "møtedato"), example = "2024-02-27")]
    dato: Option<At<Dato>>,
    /// Eit møte som står i ei anna liste: id-en til det møtet.
    #[nb("Et møte som står i en annen liste: id-en til det møtet.")]
    #[key(also("same", "samme", "fellesmøte"), example = "koordinering-desember")]
    felles: Option<At<Id>>,
    /// Klokkeslettet, frå og til.
    #[nb("Klokkeslettet, fra og til.")]
    #[key(also("klokka", "klokken", "klokke", "klokkeslett", "tid", "tidspunkt"), example = "13.10–15.10")]
    kl: Option<At<Klokke>>,
    /// Staden.
    #[nb("Stedet.")]
    #[key(nb = "sted", also("lokale", "møtestad", "møtested", "rom", "plass", "kvar", "hvor"), example = "Rådhuset")]
    stad: Option<Linje>,
    /// Ein merknad under møtet.
    #[nb("En merknad under møtet.")]
    #[key(
        also("kommentar", "merk", "notat"),
        example = "same møte som koordineringsgruppa",
        nb_example = "samme møte som koordineringsgruppen"
    )]
    merknad: Option<Setning>,
}

/// Eit tidsrom frå ein dag til ein annan.
#[derive(Clone, Debug, Record)]
#[record(name = "eit tidsrom", nb = "et tidsrom")]
#[nb("Et tidsrom fra en dag til en annen.")]
pub struct Tidsperiode {
    /// Fyrste dagen.
    #[nb("Den første dagen.")]
    #[key(nb = "fra", also("start", "startdato", "fom"), example = "2024-03-04")]
    pub frå: At<Dato>,
    /// Siste dagen.
    #[nb("Den siste dagen.")]
    #[key(also("slutt", "sluttdato", "tom"), example = "2024-03-24")]
    pub til: At<Dato>,
    /// Kva tidsrommet er.
    #[nb("Hva tidsrommet er.")]
    #[key(also("namn", "navn", "overskrift", "tittel", "merknad"), example = "Ungdata")]
    pub tekst: Option<Setning>,
}

/// Tidspunkt som høyrer saman under eit namn.
#[derive(Clone, Debug, Record)]
#[record(name = "ei gruppe tidspunkt", nb = "en gruppe tidspunkter")]
#[nb("Tidspunkter som hører sammen under et navn.")]
pub struct Tidsgruppe {
    /// Namnet på gruppa.
    #[nb("Navnet på gruppen.")]
    #[key(
        nb = "navn",
        also("tittel", "overskrift", "gruppe"),
        example = "Ung i Aukra",
        nb_example = "Ung i Nordre Land"
    )]
    pub namn: Linje,
    /// Tidspunkta i gruppa.
    #[nb("Tidspunktene i gruppen.")]
    #[key(
        also("tidspunkt", "møte", "møter", "datoar", "datoer", "tider"),
        example = "[{ dato: 2024-02-29, kl: 08.30–10.30 }]"
    )]
    pub liste: Vec<Tidspunkt>,
}

impl Read for Tidspunkt {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        if let Some(dated) = node.written().filter(|_| !node.holed).and_then(written_alone::read) {
            return dated.map_err(|fault| cx.push(*fault)).ok();
        }
        let faults = cx.faults.len();
        let union = Union::new(node, Name::new("eit tidspunkt", "et tidspunkt"))
            .text(WrittenTime::Tekst)
            .record(|møte| WrittenTime::Møte(Box::new(møte)));
        // whatever else stands beside it, what has a date is a meeting
        let written = match node.get("dato") {
            Some(_) => union.read(cx)?,
            None => union.record(WrittenTime::Gruppe).record(WrittenTime::Periode).read(cx)?,
        };
        match written {
            WrittenTime::Tekst(text) => Some(Tidspunkt::Tekst(text)),
            WrittenTime::Gruppe(group) => Some(Tidspunkt::Gruppe(group)),
            WrittenTime::Periode(period) => {
                period.backwards().into_iter().for_each(|fault| cx.push(fault));
                Some(Tidspunkt::Periode(period))
            }
            // what could not be read is a fault already
            WrittenTime::Møte(post) => post.møte(node, cx.faults.len() > faults, cx).map(Tidspunkt::Møte),
        }
    }
    fn schema(defs: &mut Defs) -> Json {
        json!({ "anyOf": [
            Setning::schema(defs),
            defs.define("møte", |defs| one_of(&MøtePost::schema(defs), ["dato", "felles"], defs)),
            Tidsgruppe::schema(defs),
            Tidsperiode::schema(defs),
        ] })
    }
    fn about() -> About {
        About::any_of(
            Both::same("tekst eller tidspunkt"),
            [MøtePost::about(), Tidsperiode::about(), Tidsgruppe::about()],
        )
    }
}

impl Tidsperiode {
    /// What is wrong with an interval that ends before it starts.
    pub(super) fn backwards(&self) -> Option<Fault> {
        let (frå, til) = (self.til.value, self.frå.value);
        let (from, to) = (frå.iso(), til.iso());
        let message = said!("tidsrommet sluttar før det startar", "tidsrommet slutter før det starter");
        let hint =
            said!("byt om datoane: {{ frå: {from}, til: {to} }}", "bytt om datoene: {{ fra: {from}, til: {to} }}");
        (frå < til).then(|| Fault::error(code::BACKWARDS, self.til.place, message).hint(hint))
    }
}

/// A time as it is written.
enum WrittenTime {
    Tekst(Setning),
    Møte(Box<MøtePost>),
    Gruppe(Tidsgruppe),
    Periode(Tidsperiode),
}

impl MøtePost {
    fn møte(self, node: &Node, is_fault: bool, cx: &mut Cx) -> Option<Møte> {
        let når = match (self.dato, self.felles) {
            (Some(dato), None) => Når::Dato(dato),
            (None, Some(id)) => Når::Felles(id),
            (Some(_), Some(felles)) => {
                let message = said!(
                    "eit møte har anten «dato» eller «felles», ikkje begge",
                    "et møte har enten «dato» eller «felles», ikke begge"
                );
                let hint = said!(
                    "ta bort «dato»: «felles» hentar datoen frå det andre møtet",
                    "ta bort «dato»: «felles» henter datoen fra det andre møtet"
                );
                cx.error(code::WRONG_SHAPE, felles.place, message, hint);
                return None;
            }
            (None, None) => {
                if !is_fault && !node.holed {
                    let message = said!("eit møte manglar «dato»", "et møte mangler «dato»");
                    let hint = said!(
                        "skriv dagen, til dømes «dato: 2024-02-27»; er han ikkje fastsett, skriv du «tidspunkt» som tekst",
                        "skriv dagen, for eksempel «dato: 2024-02-27»; er den ikke fastsatt, skriver du «tidspunkt» som tekst"
                    );
                    cx.error(code::MISSING_KEY, node.place.start(), message, hint);
                }
                return None;
            }
        };
        Some(Møte { place: node.place, id: self.id, når, kl: self.kl, stad: self.stad, merknad: self.merknad })
    }
}
