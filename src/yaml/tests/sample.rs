//! A small plan-like declaration that the tests read.

use crate::fault::{Place, code};
use crate::norsk::Said;
use crate::yaml::{About, At, Choice, Cx, Defs, Kinds, Name, Node, Read, Record, Union, schema};

/// Kvar planen er i handsaminga.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choice)]
#[choice(name = "ein status", nb = "en status")]
pub enum Status {
    /// Under arbeid.
    #[nb("Under arbeid.")]
    Utkast,
    /// Ute på høyring.
    #[nb("Ute på høring.")]
    #[word("høyring", nb = "høring", also("til høyring"))]
    Høyring,
    /// Gjeld.
    #[nb("Gjelder.")]
    #[word("vedteken", nb = "vedtatt")]
    Vedteken,
}

/// Målforma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choice)]
#[choice(name = "ei målform", nb = "en målform")]
pub enum Språk {
    /// Nynorsk.
    #[nb("Nynorsk.")]
    Nn,
    /// Bokmål.
    #[nb("Bokmål.")]
    Nb,
}

/// Ein id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Id(pub String);

impl Read for Id {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        let text = &cx.text(node, Name::new("ein id", "en id"))?.text;
        if text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            return Some(Self(text.clone()));
        }
        cx.error(
            code::BAD_ID,
            node.place,
            Said::same(format!("«{text}» kan ikkje vere ein id")),
            Said::same("bruk små bokstavar a–z, tal og bindestrek"),
        );
        None
    }

    fn schema(_: &mut Defs) -> serde_json::Value {
        serde_json::json!({ "type": "string", "pattern": "^[a-z0-9-]+$" })
    }
}

/// Eit punkt med eit namn og punkt under seg.
#[derive(Clone, Debug, PartialEq, Record)]
#[record(name = "eit punkt", nb = "et punkt")]
#[nb("Et punkt med et navn og punkter under seg.")]
pub struct Gruppe {
    /// Namnet på gruppa.
    #[nb("Navnet på gruppen.")]
    pub tittel: At<String>,
    /// Punkta i gruppa.
    #[nb("Punktene i gruppen.")]
    pub punkt: Vec<Punkt>,
}

/// Ein dag.
#[derive(Clone, Debug, PartialEq, Record)]
#[record(name = "eit møte", nb = "et møte")]
#[nb("En dag.")]
pub struct Møte {
    /// Dagen.
    #[nb("Dagen.")]
    #[key(example = "2024-02-27")]
    pub dato: At<String>,
    /// Klokkeslettet.
    #[nb("Klokkeslettet.")]
    pub kl: Option<At<String>>,
}

/// Noko som skal gjerast.
#[derive(Clone, Debug, PartialEq)]
pub enum Punkt {
    Tekst(At<String>),
    Gruppe(Gruppe),
    Møte(Møte),
}

impl Read for Punkt {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        Union::new(node, Name::new("eit punkt", "et punkt"))
            .text(Punkt::Tekst)
            .record(Punkt::Gruppe)
            .record(Punkt::Møte)
            .read(cx)
    }

    fn schema(defs: &mut Defs) -> serde_json::Value {
        schema::any_of(vec![schema::text(defs), Gruppe::schema(defs), Møte::schema(defs)])
    }

    fn about() -> About {
        About::any_of(Said::same("punkt"), [Gruppe::about(), Møte::about()])
    }
}

/// Det alle delar har.
#[derive(Clone, Debug, PartialEq, Record)]
#[record(name = "ein del", nb = "en del")]
#[nb("Det alle deler har.")]
pub struct Felles {
    /// Overskrifta.
    #[nb("Overskriften.")]
    #[key(also("overskrift"), example = "Mål og tiltak")]
    pub tittel: At<String>,
    /// Kva delen handlar om.
    #[nb("Hva delen handler om.")]
    pub ingress: Option<At<String>>,
}

/// Eit tiltak i planen.
#[derive(Clone, Debug, PartialEq, Record)]
#[record(name = "eit tiltak", nb = "et tiltak")]
#[nb("Et tiltak i planen.")]
pub struct Tiltak {
    /// Kort namn som aldri blir endra.
    #[nb("Kort navn som aldri endres.")]
    #[key(example = "politiraad")]
    pub id: At<Id>,
    /// Namnet på tiltaket.
    #[nb("Navnet på tiltaket.")]
    pub tittel: At<String>,
    /// Det som skal gjerast.
    #[nb("Det som skal gjøres.")]
    pub punkt: Vec<Punkt>,
    /// Kven som er med.
    #[nb("Hvem som er med.")]
    #[key(nb = "deltakere")]
    pub deltakarar: Vec<At<Id>>,
    /// Når.
    #[nb("Når.")]
    #[key(also("frist"))]
    pub tidspunkt: Vec<Møte>,
    /// Kor mykje det kostar.
    #[nb("Hvor mye det koster.")]
    pub kostnad: Option<u32>,
    #[place]
    pub stad: Place,
}

/// Ein seksjon med tiltak.
#[derive(Clone, Debug, PartialEq, Record)]
#[record(name = "ein tiltaksseksjon", nb = "en tiltaksseksjon")]
#[nb("En seksjon med tiltak.")]
pub struct TiltakDel {
    #[key(flatten)]
    pub felles: Felles,
    /// Hovudmålet.
    #[nb("Hovedmålet.")]
    pub mål: Option<At<String>>,
    /// Tiltaka.
    #[nb("Tiltakene.")]
    pub tiltak: Vec<Tiltak>,
    /// Kvar planen er.
    #[nb("Hvor planen er.")]
    pub status: Option<At<Status>>,
    /// Målforma.
    #[nb("Målformen.")]
    pub språk: Option<At<Språk>>,
    /// Om kapitla har nummer.
    #[nb("Om kapitlene har nummer.")]
    pub nummerering: Option<bool>,
}

/// Ein seksjon med tekst.
#[derive(Clone, Debug, PartialEq, Record)]
#[record(name = "ein tekstseksjon", nb = "en tekstseksjon")]
#[nb("En seksjon med tekst.")]
pub struct TekstDel {
    #[key(flatten)]
    pub felles: Felles,
    /// Teksten.
    #[nb("Teksten.")]
    pub tekst: Option<At<String>>,
    /// Delar under denne.
    #[nb("Deler under denne.")]
    pub delar: Vec<TekstDel>,
}

/// Ein seksjon.
#[derive(Clone, Debug, PartialEq, Kinds)]
#[kinds(tag = "type", name = "ein seksjon", nb = "en seksjon")]
pub enum Seksjon {
    /// Mål og tiltak.
    #[nb("Mål og tiltak.")]
    Tiltak(Box<TiltakDel>),
    /// Tekst.
    #[nb("Tekst.")]
    Tekst(TekstDel),
}
