//! The changes told: in order, in the words of one målform, as the terminal and the Markdown face show them.

use super::felt::Felt;
use super::forteljar::Forteljar;
use super::ord::{Ord, fyll, stor};
use super::tal::{self, Rekkje};
use crate::compare::Changes;
use crate::document::rapport;

/// All that a face shows.
pub struct Soge {
    pub ord: &'static Ord,
    pub tittel: String,
    /// Which two plans.
    pub mot: String,
    /// What the old and the new plan are called over a column: their years, or «før» and «no».
    pub gammal: String,
    pub ny: String,
    /// One calm sentence, where nothing is another than it was.
    pub like: Option<String>,
    /// What a reader must know before the rest.
    pub merknader: Vec<String>,
    pub teljing: Vec<Rekkje>,
    /// What the counts do not say.
    pub teljemerknader: Vec<String>,
    pub namnebyte: Vec<String>,
    /// The measures, by chapter and goal.
    pub tiltak: Vec<Bolk>,
    pub nummer: Vec<Nummerbyte>,
    /// Prose, organisation, looking back, and the cover.
    pub resten: Vec<Bolk>,
    pub uendra_kapittel: Vec<String>,
}

/// What stands under one heading.
pub struct Bolk {
    /// 1 for a chapter, 2 for a goal or a table in it.
    pub djupn: u8,
    pub overskrift: String,
    pub innslag: Vec<Innslag>,
    /// The numbers of the measures that are as they were.
    pub uendra: Vec<String>,
}

/// A unit that is new, gone or another than it was.
#[derive(Default)]
pub struct Innslag {
    pub nummer: Option<String>,
    /// None where the heading above it says what it is.
    pub tittel: Option<String>,
    /// What happened to it, in words.
    pub hending: Vec<String>,
    pub felt: Vec<Felt>,
}

/// A measure under another number.
pub struct Nummerbyte {
    pub gammal: String,
    pub ny: String,
    pub tittel: String,
}

impl Soge {
    /// Tells the changes in the målform of the new plan.
    pub fn of(e: &Changes) -> Soge {
        let f = Forteljar::new(e);
        let (a, b) = (&e.old, &e.new);
        let ord = f.ord;
        let har_år = !a.år.is_empty() && !b.år.is_empty() && a.år != b.år;
        let (gammal, ny) = match har_år {
            true => (a.år.clone(), b.år.clone()),
            false => (stor(ord.før), stor(ord.no)),
        };
        let tittel = match har_år {
            true => fyll(ord.kva_er_endra, &[&a.år, &b.år]),
            false => ord.kva_er_endra_berre.to_string(),
        };
        let nummer: Vec<Nummerbyte> = e
            .renumbered()
            .map(|(a, b)| Nummerbyte { gammal: f.nummer(a), ny: f.nummer(b), tittel: b.printed.clone() })
            .collect();
        let calm = if nummer.is_empty() { ord.like } else { ord.like_utan_nummer };
        let like = e.are_equal().then(|| fyll(calm, &[&a.name, &b.name]));
        let (tiltak, resten, uendra_kapittel) = if like.is_some() { Default::default() } else { f.alt() };
        Soge {
            ord,
            tittel,
            mot: format!("{} ({}) {} {} ({})", b.tittel, b.name, ord.mot, a.tittel, a.name),
            gammal,
            ny,
            like,
            merknader: e
                .little_in_common()
                .map(|few| rapport::ord::ord(f.språk).lite_felles(&few))
                .into_iter()
                .collect(),
            teljing: tal::rekkjer(&f),
            teljemerknader: tal::merknader(&f),
            namnebyte: e.renamings.iter().map(|n| f.namnebyte(&n.old, &n.new, n.times)).collect(),
            tiltak,
            nummer,
            resten,
            uendra_kapittel,
        }
    }
}
