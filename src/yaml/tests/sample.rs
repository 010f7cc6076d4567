//! A small plan-like declaration that the tests read.

use crate::fault::{Place, code};
use crate::yaml::{About, At, Choice, Cx, Defs, Kinds, Node, Read, Record, Union, schema};

/// Kvar planen er i handsaminga.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choice)]
#[choice(name = "ein status")]
pub enum Status {
    /// Under arbeid.
    Utkast,
    /// Ute på høyring.
    #[word("høyring", nb = "høring", also("til høyring"))]
    Høyring,
    /// Gjeld.
    #[word("vedteken", nb = "vedtatt")]
    Vedteken,
}

/// Målforma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choice)]
#[choice(name = "ei målform")]
pub enum Språk {
    /// Nynorsk.
    Nn,
    /// Bokmål.
    Nb,
}

/// Ein id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Id(pub String);

impl Read for Id {
    fn read(node: &Node, cx: &mut Cx<'_>) -> Option<Self> {
        let text = &cx.text(node, "ein id")?.text;
        if text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            return Some(Self(text.clone()));
        }
        cx.error(
            code::BAD_ID,
            node.place,
            format!("«{text}» kan ikkje vere ein id"),
            "bruk små bokstavar a–z, tal og bindestrek",
        );
        None
    }

    fn schema(_: &mut Defs) -> serde_json::Value {
        serde_json::json!({ "type": "string", "pattern": "^[a-z0-9-]+$" })
    }
}

/// Eit punkt med eit namn og punkt under seg.
#[derive(Clone, Debug, PartialEq, Record)]
#[record(name = "eit punkt")]
pub struct Gruppe {
    /// Namnet på gruppa.
    pub tittel: At<String>,
    /// Punkta i gruppa.
    pub punkt: Vec<Punkt>,
}

/// Ein dag.
#[derive(Clone, Debug, PartialEq, Record)]
#[record(name = "eit møte")]
pub struct Møte {
    /// Dagen.
    #[key(example = "2024-02-27")]
    pub dato: At<String>,
    /// Klokkeslettet.
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
        Union::new(node, "eit punkt").text(Punkt::Tekst).record(Punkt::Gruppe).record(Punkt::Møte).read(cx)
    }

    fn schema(defs: &mut Defs) -> serde_json::Value {
        schema::any_of(vec![schema::text(), Gruppe::schema(defs), Møte::schema(defs)])
    }

    fn about() -> About {
        About::any_of("punkt", [Gruppe::about(), Møte::about()])
    }
}

/// Det alle delar har.
#[derive(Clone, Debug, PartialEq, Record)]
#[record(name = "ein del")]
pub struct Felles {
    /// Overskrifta.
    #[key(also("overskrift"), example = "Mål og tiltak")]
    pub tittel: At<String>,
    /// Kva delen handlar om.
    pub ingress: Option<At<String>>,
}

/// Eit tiltak i planen.
#[derive(Clone, Debug, PartialEq, Record)]
#[record(name = "eit tiltak")]
pub struct Tiltak {
    /// Kort namn som aldri blir endra.
    #[key(example = "politiraad")]
    pub id: At<Id>,
    /// Namnet på tiltaket.
    pub tittel: At<String>,
    /// Det som skal gjerast.
    pub punkt: Vec<Punkt>,
    /// Kven som er med.
    #[key(nb = "deltakere")]
    pub deltakarar: Vec<At<Id>>,
    /// Når.
    #[key(also("frist"))]
    pub tidspunkt: Vec<Møte>,
    /// Kor mykje det kostar.
    pub kostnad: Option<u32>,
    #[place]
    pub stad: Place,
}

/// Ein seksjon med tiltak.
#[derive(Clone, Debug, PartialEq, Record)]
#[record(name = "ein tiltaksseksjon")]
pub struct TiltakDel {
    #[key(flatten)]
    pub felles: Felles,
    /// Hovudmålet.
    pub mål: Option<At<String>>,
    /// Tiltaka.
    pub tiltak: Vec<Tiltak>,
    /// Kvar planen er.
    pub status: Option<At<Status>>,
    /// Målforma.
    pub språk: Option<At<Språk>>,
    /// Om kapitla har nummer.
    pub nummerering: Option<bool>,
}

/// Ein seksjon med tekst.
#[derive(Clone, Debug, PartialEq, Record)]
#[record(name = "ein tekstseksjon")]
pub struct TekstDel {
    #[key(flatten)]
    pub felles: Felles,
    /// Teksten.
    pub tekst: Option<At<String>>,
    /// Delar under denne.
    pub delar: Vec<TekstDel>,
}

/// Ein seksjon.
#[derive(Clone, Debug, PartialEq, Kinds)]
#[kinds(tag = "type", name = "ein seksjon")]
pub enum Seksjon {
    /// Mål og tiltak.
    Tiltak(Box<TiltakDel>),
    /// Tekst.
    Tekst(TekstDel),
}
