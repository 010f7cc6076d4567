//! Which texts say how often and how long somebody meets, and which meetings they speak of. Only what is certain is linked:
//! a measure's own points and its own times, a body and the one measure that is for it, a label and the group of that name.

use super::moete::{self, Dagsett};
use crate::norsk::{Cut, tokens};
use crate::plan::Plan;
use crate::plan::deltaking::Kven;
use crate::plan::organisering::Gruppe;
use crate::plan::punkt::Punkt;
use crate::plan::texts::{Paragraph, Parsed, avsnitt};
use crate::plan::tidspunkt::Tidspunkt;
use crate::plan::tiltak::Tiltak;
use crate::text::Inline;
use std::collections::HashMap;

/// Texts, and the meetings that they speak of.
#[derive(Debug)]
pub struct Kopling<'a> {
    pub avsnitt: Vec<Paragraph<'a>>,
    pub møte: Vec<Dagsett<'a>>,
    /// Whether every time has a day, so that no meeting may hide behind a word.
    pub heil: bool,
    /// The measure that the meetings stand under, where the texts are those of a body.
    pub tiltak: Option<&'a Tiltak>,
}

/// How words for meetings end.
pub const MEETINGS: &[&str] =
    &["møte", "møter", "samling", "samlingar", "samlinger", "seminar", "seminarer", "fagdag", "fagdagar", "fagdager"];
/// Words that tell of meetings without a number.
const UNCOUNTED: &[&str] = &[
    "månad",
    "måned",
    "kvar veke",
    "hver uke",
    "vekentleg",
    "ukentlig",
    "jamleg",
    "jevnlig",
    "regelmessig",
    "faste møte",
    "behov",
    "annankvar",
    "annenhver",
    "kvartal",
    "halvår",
];

/// Whether a word is one for meetings.
pub fn er_møte(word: &str) -> bool {
    MEETINGS.iter().any(|end| word.ends_with(end))
}

impl Kopling<'_> {
    /// What the author says, quotations and footnotes left out.
    pub fn utsegner(&self) -> impl Iterator<Item = &Paragraph<'_>> {
        self.avsnitt.iter().filter(|part| !part.sitat && !part.fotnote)
    }

    /// Whether the texts or the times tell of more than one row of meetings, so that a number is of one of them only.
    pub fn fleire(&self) -> bool {
        let uncounted = |part: &Paragraph| {
            let lower = part.tekst.to_lowercase();
            UNCOUNTED.iter().any(|word| lower.contains(word))
        };
        let group = |møte: &Dagsett| møte.gruppe.map(std::ptr::from_ref);
        self.utsegner().any(uncounted) || self.møte.windows(2).any(|pair| group(&pair[0]) != group(&pair[1]))
    }
}

/// All links in a plan.
pub fn koplingar(plan: &Plan) -> Vec<Kopling<'_>> {
    let all = moete::of(plan);
    let mut by_measure: HashMap<*const Tiltak, Vec<Dagsett>> = HashMap::new();
    let mut by_group: HashMap<String, Vec<Dagsett>> = HashMap::new();
    for møte in &all {
        by_measure.entry(std::ptr::from_ref(møte.tiltak)).or_default().push(*møte);
        if let Some(name) = møte.gruppe {
            by_group.entry(folda(name.source())).or_default().push(*møte);
        }
    }
    // two groups of one name are not one list
    by_group.retain(|_, meetings| {
        meetings.windows(2).all(|pair| match (pair[0].gruppe, pair[1].gruppe) {
            (Some(a), Some(b)) => std::ptr::eq(a, b),
            _ => false,
        })
    });
    let dated: Vec<&Tiltak> = plan.measures().filter(|t| by_measure.contains_key(&std::ptr::from_ref(*t))).collect();
    let of = |t: &Tiltak| by_measure.get(&std::ptr::from_ref(t)).cloned().unwrap_or_default();
    let mut out: Vec<Kopling> = vec![];
    for t in &dated {
        out.push(Kopling { avsnitt: own(t), møte: of(t), heil: t.tidspunkt.iter().all(is_dated), tiltak: None });
    }
    let known = Tilhøyrsle::new(&dated);
    for body in plan.bodies() {
        let Some(text) = &body.møteverksemd else { continue };
        let (labelled, rest): (Vec<Paragraph>, Vec<Paragraph>) =
            avsnitt(Parsed::Tekst(text)).into_iter().partition(|a| label(a).is_some());
        for part in labelled {
            if let Some(møte) = label(&part).and_then(|label| by_group.get(&label)) {
                out.push(Kopling { heil: dated_group(møte), møte: møte.clone(), avsnitt: vec![part], tiltak: None });
            }
        }
        let for_it = known.by_body(body);
        if let Some(møte) = by_group.get(&folda(body.tittel.source())) {
            out.push(Kopling { heil: dated_group(møte), møte: møte.clone(), avsnitt: rest, tiltak: None });
        } else if let Some(t) = for_it {
            out.push(Kopling { avsnitt: rest, møte: of(t), heil: t.tidspunkt.iter().all(is_dated), tiltak: Some(t) });
        }
    }
    out
}

/// What stands before the colon.
fn label(part: &Paragraph) -> Option<String> {
    let (label, _) = part.tekst.split_once(':')?;
    Some(folda(label)).filter(|label| !label.is_empty())
}

/// The letters of a name, small, without quotation marks and signs.
fn folda(name: &str) -> String {
    let words = tokens(name, Cut::APART).filter(|token| token.is_word() || token.is_number());
    words.map(|word| word.text.to_lowercase()).collect::<Vec<_>>().join(" ")
}

fn is_dated(time: &Tidspunkt) -> bool {
    match time {
        Tidspunkt::Møte(_) => true,
        Tidspunkt::Gruppe(group) => group.liste.iter().all(is_dated),
        Tidspunkt::Tekst(_) | Tidspunkt::Periode(_) => false,
    }
}

fn dated_group(meetings: &[Dagsett]) -> bool {
    let Some((first, name)) = meetings.first().and_then(|m| Some((m, m.gruppe?))) else { return false };
    first.tiltak.tidspunkt.iter().any(|time| match time {
        Tidspunkt::Gruppe(group) => std::ptr::eq(&group.namn, name) && is_dated(time),
        _ => false,
    })
}

/// The texts of a measure itself.
pub fn own(t: &Tiltak) -> Vec<Paragraph<'_>> {
    let mut out: Vec<Paragraph> = t.tekst.iter().flat_map(|text| avsnitt(Parsed::Tekst(text))).collect();
    points(&t.punkt, &mut out);
    out
}

fn points<'a>(all: &'a [Punkt], out: &mut Vec<Paragraph<'a>>) {
    for point in all {
        out.extend(point.tekst.iter().flat_map(|text| avsnitt(Parsed::Setning(text))));
        points(&point.punkt, out);
    }
}

/// Which measures may be the work of which body: the body is responsible for it, or whoever is refers to the body, or the two
/// have one id but for its ending (`politiraad`, `politiraadet`).
struct Tilhøyrsle<'a> {
    named: HashMap<&'a str, Vec<&'a Tiltak>>,
    stems: HashMap<&'a str, Vec<&'a Tiltak>>,
}

impl<'a> Tilhøyrsle<'a> {
    fn new(dated: &[&'a Tiltak]) -> Self {
        let mut all = Tilhøyrsle { named: HashMap::new(), stems: HashMap::new() };
        for t in dated {
            all.stems.entry(stem(t.id.as_str())).or_default().push(t);
            for vising in t.ansvar.iter() {
                if let Kven::Aktør(id) = &vising.kven {
                    all.named.entry(id.as_str()).or_default().push(t);
                }
                vising.merknad.iter().for_each(|merknad| all.refer(&merknad.inlines, t));
            }
        }
        all
    }

    fn refer(&mut self, inlines: &'a [Inline], t: &'a Tiltak) {
        for inline in inlines {
            match inline {
                Inline::Reference { id, .. } => self.named.entry(id).or_default().push(t),
                Inline::Strong(inner) | Inline::Emphasis(inner) => self.refer(inner, t),
                _ => {}
            }
        }
    }

    /// The measure that is for a body, where there is one and no other.
    fn by_body(&self, body: &Gruppe) -> Option<&'a Tiltak> {
        let id = body.id.as_str();
        let mut all = self.named.get(id).into_iter().chain(self.stems.get(stem(id))).flatten();
        let first = all.next()?;
        all.all(|t| std::ptr::eq(*t, *first)).then_some(*first)
    }
}

fn stem(id: &str) -> &str {
    ["et", "en", "a", "e"].iter().find_map(|end| id.strip_suffix(end).filter(|stem| stem.len() > 5)).unwrap_or(id)
}
