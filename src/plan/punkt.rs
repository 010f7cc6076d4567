//! Points, nested to three levels, and the cells that hold them.

use crate::fault::Place;
use crate::norsk::Both;
use crate::text::{Linje, Setning};
use crate::yaml::{About, Cx, Defs, Kind, Name, Node, Read, Record, Union};
use serde_json::{Value as Json, json};

/// A point: a text, a text with points under it, or a labelled group of points.
#[derive(Clone, Debug)]
pub struct Punkt {
    /// All of the point.
    pub place: Place,
    /// The label of a group («Systemnivå»).
    pub merkelapp: Option<Linje>,
    /// The text of the point; none in a group.
    pub tekst: Option<Setning>,
    /// The points under it, down to three levels.
    pub punkt: Vec<Punkt>,
}

/// Eit punkt med punkt under seg.
#[derive(Clone, Debug, Record)]
#[record(name = "eit punkt", nb = "et punkt")]
#[nb("Et punkt med punkter under seg.")]
struct PunktPost {
    /// Ein merkelapp over punkta under.
    #[nb("En merkelapp over punktene under.")]
    #[key(nb = "tittel", also("merkelapp", "namn", "navn", "overskrift"), example = "Systemnivå")]
    tittel: Option<Linje>,
    /// Teksten i punktet.
    #[nb("Teksten i punktet.")]
    #[key(also("innhald", "innhold"), example = "Fire møte i året", nb_example = "Fire møter i året")]
    tekst: Option<Setning>,
    /// Punkt under dette, ned til tre nivå.
    #[nb("Punkter under dette, ned til tre nivåer.")]
    #[key(also("punkta", "punkter", "underpunkt", "liste"), example = "[Vår, Haust]", nb_example = "[Vår, Høst]")]
    punkt: Vec<Punkt>,
}

impl Read for Punkt {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        Union::new(node, Name::new("eit punkt", "et punkt"))
            .text(|tekst| (None, Some(tekst), vec![]))
            .record(|post: PunktPost| (post.tittel, post.tekst, post.punkt))
            .read(cx)
            .map(|(merkelapp, tekst, punkt)| Punkt { place: node.place, merkelapp, tekst, punkt })
    }
    fn schema(defs: &mut Defs) -> Json {
        json!({ "anyOf": [Setning::schema(defs), PunktPost::schema(defs)] })
    }
    fn about() -> About {
        About::any_of(
            Both::new("tekst, eller eit punkt med punkt under seg", "tekst, eller et punkt med punkter under seg"),
            [PunktPost::about()],
        )
    }
}

/// A cell: one text or a list of points; empty when the key is left out.
#[derive(Clone, Debug, Default)]
pub struct Celle {
    /// Written as one text rather than as a list.
    pub single: bool,
    /// What it holds: one point where it was written as a text.
    pub punkt: Vec<Punkt>,
}

impl Read for Celle {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        if node.is_null() {
            return Some(Celle::default());
        }
        match &node.kind {
            Kind::Seq(_) => Vec::read(node, cx).map(|punkt| Celle { single: false, punkt }),
            _ => Punkt::read(node, cx).map(|one| Celle { single: true, punkt: vec![one] }),
        }
    }
    fn schema(defs: &mut Defs) -> Json {
        json!({ "anyOf": [Punkt::schema(defs), Vec::<Punkt>::schema(defs)] })
    }
    fn absent() -> Option<Self> {
        Some(Celle::default())
    }
    fn about() -> About {
        About::any_of(
            Both::new("tekst, eller ei liste med punkt", "tekst, eller en liste med punkter"),
            [Punkt::about()],
        )
    }
}
