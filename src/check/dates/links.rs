//! Which texts say how often and how long somebody meets, and which meetings they speak of. Only what is certain is linked:
//! a measure's own points and its own times, a body and the one measure that is for it, a label and the group of that name.

use super::meetings::Dated;
use crate::check::Subject;
use crate::norsk::{Cut, tokens};
use crate::plan::lists::Kven;
use crate::plan::organisering::Gruppe;
use crate::plan::punkt::Punkt;
use crate::plan::texts::{Paragraph, Parsed, paragraphs};
use crate::plan::tidspunkt::Tidspunkt;
use crate::plan::tiltak::Tiltak;
use crate::text::Inline;
use std::collections::HashMap;
use std::rc::Rc;

/// Texts, and the meetings that they speak of.
#[derive(Debug)]
pub struct Link<'a> {
    /// The texts.
    pub paragraphs: Vec<Paragraph<'a>>,
    /// The meetings.
    pub meetings: Rc<[Dated<'a>]>,
    /// Whether every time has a day, so that no meeting may hide behind a word.
    pub all_dated: bool,
    /// The measure that the meetings stand under, where the texts are those of a body.
    pub tiltak: Option<&'a Tiltak>,
}

/// How many texts may speak of the same meetings; no plan has so many, and all of the meetings are counted for each.
const MOST: usize = 20;

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
pub fn is_meeting(word: &str) -> bool {
    MEETINGS.iter().any(|end| word.ends_with(end))
}

impl Link<'_> {
    /// What the author says, quotations and footnotes left out.
    pub fn statements(&self) -> impl Iterator<Item = &Paragraph<'_>> {
        self.paragraphs.iter().filter(|part| !part.in_quote && !part.in_footnote)
    }

    /// Whether the texts or the times tell of more than one row of meetings, so that a number is of one of them only.
    pub fn has_several_rows(&self) -> bool {
        let uncounted = |part: &Paragraph| {
            let lower = part.text.to_lowercase();
            UNCOUNTED.iter().any(|word| lower.contains(word))
        };
        let group = |møte: &Dated| møte.gruppe.map(std::ptr::from_ref);
        self.statements().any(uncounted) || self.meetings.windows(2).any(|pair| group(&pair[0]) != group(&pair[1]))
    }
}

/// All links in a plan.
pub fn links<'a>(subject: &Subject<'a>) -> Vec<Link<'a>> {
    let mut by_measure: HashMap<*const Tiltak, Vec<Dated>> = HashMap::new();
    for møte in subject.meetings() {
        by_measure.entry(std::ptr::from_ref(møte.tiltak)).or_default().push(*møte);
    }
    let by_measure: HashMap<*const Tiltak, Rc<[Dated]>> =
        by_measure.into_iter().map(|(t, meetings)| (t, meetings.into())).collect();
    let of_measure = |t: &'a Tiltak, paragraphs| {
        let meetings = Rc::clone(by_measure.get(&std::ptr::from_ref(t))?);
        Some(Link { paragraphs, meetings, all_dated: t.tidspunkt.iter().all(is_dated), tiltak: None })
    };
    let dated: Vec<(&Tiltak, Link)> =
        subject.plan.measures().filter_map(|t| Some((t, of_measure(t, own(t))?))).collect();
    let (measures, mut out): (Vec<&Tiltak>, Vec<Link>) = dated.into_iter().unzip();
    let (known, by_group) = (Owners::new(&measures), by_group(subject));
    let mut spoken_of: HashMap<*const Dated, usize> = HashMap::new();
    let mut is_new = |meetings: &[Dated<'a>]| {
        let times = spoken_of.entry(meetings.as_ptr()).or_default();
        *times += 1;
        *times <= MOST
    };
    for body in subject.plan.bodies() {
        let Some(text) = &body.møteverksemd else { continue };
        let (labelled, rest): (Vec<Paragraph>, Vec<Paragraph>) =
            paragraphs(Parsed::Tekst(text)).into_iter().partition(|a| label(a).is_some());
        let of_group = |meetings: &Rc<[Dated<'a>]>, paragraphs| Link {
            paragraphs,
            meetings: Rc::clone(meetings),
            all_dated: dated_group(meetings),
            tiltak: None,
        };
        for part in labelled {
            let meetings = label(&part).and_then(|label| by_group.get(&label)).filter(|meetings| is_new(meetings));
            out.extend(meetings.map(|meetings| of_group(meetings, vec![part])));
        }
        match (by_group.get(&folded(body.tittel.source())), known.by_body(body)) {
            (Some(meetings), _) if is_new(meetings) => out.push(of_group(meetings, rest)),
            (None, Some(t)) => {
                let is_new = by_measure.get(&std::ptr::from_ref(t)).is_some_and(|meetings| is_new(meetings));
                let link = if is_new { of_measure(t, rest) } else { None };
                out.extend(link.map(|link| Link { tiltak: Some(t), ..link }));
            }
            _ => {}
        }
    }
    out
}

/// The meetings of each group of times, by its folded name; two groups of one name are not one list.
fn by_group<'a>(subject: &Subject<'a>) -> HashMap<String, Rc<[Dated<'a>]>> {
    let mut out: HashMap<String, Vec<Dated>> = HashMap::new();
    for møte in subject.meetings() {
        if let Some(name) = møte.gruppe {
            out.entry(folded(name.source())).or_default().push(*møte);
        }
    }
    out.retain(|_, meetings| {
        meetings.windows(2).all(|pair| match (pair[0].gruppe, pair[1].gruppe) {
            (Some(a), Some(b)) => std::ptr::eq(a, b),
            _ => false,
        })
    });
    out.into_iter().map(|(name, meetings)| (name, meetings.into())).collect()
}

/// What stands before the colon.
fn label(part: &Paragraph) -> Option<String> {
    let (label, _) = part.text.split_once(':')?;
    Some(folded(label)).filter(|label| !label.is_empty())
}

/// The letters of a name, small, without quotation marks and signs.
fn folded(name: &str) -> String {
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

fn dated_group(meetings: &[Dated]) -> bool {
    let Some((first, name)) = meetings.first().and_then(|m| Some((m, m.gruppe?))) else { return false };
    first.tiltak.tidspunkt.iter().any(|time| match time {
        Tidspunkt::Gruppe(group) => std::ptr::eq(&raw const group.namn, name) && is_dated(time),
        _ => false,
    })
}

/// The texts of a measure itself.
pub fn own(t: &Tiltak) -> Vec<Paragraph<'_>> {
    let mut out: Vec<Paragraph> = t.tekst.iter().flat_map(|text| paragraphs(Parsed::Tekst(text))).collect();
    points(&t.punkt, &mut out);
    out
}

fn points<'a>(all: &'a [Punkt], out: &mut Vec<Paragraph<'a>>) {
    for point in all {
        out.extend(point.tekst.iter().flat_map(|text| paragraphs(Parsed::Setning(text))));
        points(&point.punkt, out);
    }
}

/// Which measures may be the work of which body: the body is responsible for it, or whoever is refers to the body, or the two
/// have one id but for its ending (`politiraad`, `politiraadet`).
struct Owners<'a> {
    named: HashMap<&'a str, Vec<&'a Tiltak>>,
    stems: HashMap<&'a str, Vec<&'a Tiltak>>,
}

impl<'a> Owners<'a> {
    fn new(dated: &[&'a Tiltak]) -> Self {
        let mut all = Owners { named: HashMap::new(), stems: HashMap::new() };
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
