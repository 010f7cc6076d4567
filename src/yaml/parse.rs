//! Reads on after a fault: where it can be told what the author meant, the text is read as that; else the smallest broken
//! piece is blanked with as many spaces. Then the text is parsed again.
//!
//! What was meant is found by trying: of the small changes to a line ([`mend`]) that one is made which leaves least to remark on
//! in the whole file, and none where blanking leaves less. So one slip is one message, and what stands below it is read.

use super::attempt::Text;
use super::build::Built;
use super::mend::{self, Mend, Trust};
use super::score::{Score, lost};
use super::stop::Stop;
use super::syntax;
use super::words::Words;
use super::{Node, broken};
use crate::fault::{Edit, Fault, Faults, Source, Span, code};
use crate::limits::internal::{YAML_READ, YAML_ROUNDS};
use crate::norsk::said;
use granit_parser::ErrorKind;

/// How many broken pieces are blanked to see what comes of a change.
const TRIED: usize = 3;

/// How many places that something is remarked on are looked at, to see what was meant.
const PLACES: usize = 6;

/// What is remarked on in a tree beside its being YAML.
pub(super) type Judge<'j> = Option<&'j dyn Fn(&Node) -> Faults>;

/// The tree of a source, with all faults in it reported; `None` when there is nothing to read.
pub fn parse(source: &Source, faults: &mut Faults) -> Option<Node> {
    let mut mending = Mending::new(source, None)?;
    let root = mending.read();
    let other = if mending.traps.is_empty() { None } else { mending.reconsider(&Faults::new()) };
    mending.finish(other.or(root), faults)
}

/// The same, with nothing guessed: what is no YAML is blanked.
pub fn parse_as_it_stands(source: &Source, faults: &mut Faults) -> Option<Node> {
    let mut mending = Mending::new(source, None)?;
    mending.left = 0;
    let root = mending.read();
    mending.finish(root, faults)
}

/// A source on its way to be a tree.
pub(super) struct Mending<'a> {
    source: &'a Source,
    judge: Judge<'a>,
    now: Text,
    /// What was mended or blanked.
    faults: Faults,
    /// What is remarked on in the text as it was read last.
    traps: Faults,
    /// How many bytes may still be read to find out what was meant.
    left: usize,
}

impl<'a> Mending<'a> {
    /// None where there is no text to read.
    pub fn new(source: &'a Source, judge: Judge<'a>) -> Option<Self> {
        source.is_readable().then(|| Self {
            source,
            judge,
            now: Text::of(source),
            faults: Faults::new(),
            traps: Faults::new(),
            left: YAML_READ / 3,
        })
    }

    /// Reads the text, mending and blanking on the way.
    pub fn read(&mut self) -> Option<Node> {
        let rounds = (YAML_READ / self.source.text().len().max(1)).clamp(2, YAML_ROUNDS);
        for round in 1..=rounds {
            match self.now.build(self.source) {
                Ok(built) => {
                    self.traps = built.faults;
                    if let Some(at) = built.too_many {
                        let message = said!("fila har for mange verdiar", "filen har for mange verdier");
                        let hint = said!("del henne i fleire filer", "del den i flere filer");
                        self.report(Words::new(code::TOO_BIG, message, hint), at);
                    }
                    return built.root;
                }
                Err(stop) if !self.go_on(&stop) || round == rounds => break,
                Err(_) => {}
            }
        }
        None
    }

    /// The tree, with what is to be said of the text.
    pub fn finish(self, root: Option<Node>, faults: &mut Faults) -> Option<Node> {
        if root.as_ref().is_none_or(Node::is_null) && self.is_sound() {
            let fault = Fault::error(code::EMPTY, self.source.place(0..0), said!("fila er tom", "filen er tom"));
            faults
                .push(fault.hint(said!("skriv innhaldet, eller ta bort fila", "skriv innholdet, eller ta bort filen")));
            return None;
        }
        faults.append(self.faults);
        faults.append(self.traps);
        root
    }

    /// Whether nothing has been remarked on.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty() && self.traps.is_empty()
    }

    /// Mends what is no fault of YAML's, but leaves much to remark on; `told` is that, and the new tree is given if there is one.
    pub fn reconsider(&mut self, told: &Faults) -> Option<Node> {
        let (mut told, mut root) = (told.clone(), None);
        for _ in 0..YAML_ROUNDS {
            let Some(before) = self.score(&self.now.clone()) else { break };
            if before.told == 0 {
                break;
            }
            let mut lines = self.now.lines(self.places(&told).into_iter().take(PLACES));
            lines.extend(lines.clone().into_iter().filter_map(|start| self.now.below(start)).collect::<Vec<_>>());
            let Some((mend, left)) = self.best(&lines, before) else { break };
            if left.told >= before.told || mend.trust == Trust::Guess && !left.is_much_less(before) {
                break;
            }
            self.mend(mend);
            let Ok(built) = self.now.build(self.source) else { break };
            self.traps = built.faults;
            root = built.root;
            let Some(root) = &root else { break };
            told = self.judge.map_or_else(Faults::new, |judge| judge(root));
        }
        root
    }

    /// The places in the text as it is now that something is remarked on.
    fn places(&self, told: &Faults) -> Vec<usize> {
        let all = self.traps.sorted().into_iter().chain(told.sorted());
        let places = all.flat_map(|fault| fault.place.into_iter().chain(fault.related.iter().map(|(place, _)| *place)));
        places.map(|place| self.now.origin.now(place.span.start as usize)).collect()
    }

    /// Reports a stop, and mends or blanks what caused it; `false` when there is no reading on.
    fn go_on(&mut self, stop: &Stop) -> bool {
        if stop.kind == ErrorKind::RecursionLimitExceeded {
            self.report(syntax::words(&stop.kind), Span::new(stop.at, stop.at));
            return false;
        }
        let broken = broken::find(&self.now.text, stop);
        let mut blanked = self.now.clone();
        let reads_on = blanked.blank(stop, &broken, self.source);
        let at = [stop.at, stop.last.end as usize, broken.at.start as usize];
        if let Some((mend, _)) = self.score(&blanked).and_then(|most| self.best(&self.now.lines(at), most)) {
            self.mend(mend);
            return true;
        }
        self.report(broken.words, broken.at);
        self.now = blanked;
        reads_on
    }

    /// The change to one of the lines that leaves least, if that is no more than the most, and how much it leaves.
    fn best(&mut self, lines: &[usize], most: Score) -> Option<(Mend, Score)> {
        let mut best: Option<(Mend, Score)> = None;
        let now = self.now.clone();
        for mend in mend::of_lines(&now.text, lines, self.judge.is_some()) {
            let mut tried = now.clone();
            let past = tried.mend(&mend.edits);
            let Some(score) = self.score_past(&tried, past) else { break };
            let is_no_worse = score.stops <= most.stops
                && score.told <= most.told
                && score.sum() <= most.sum()
                && score.joined <= most.joined;
            if is_no_worse && best.as_ref().is_none_or(|(_, least)| score.sum() < least.sum()) {
                best = Some((mend, score));
            }
            if score.sum() == now.blanked && best.is_some() {
                break;
            }
        }
        best
    }

    /// What comes of reading a text, where what cannot be read of it is blanked; `None` when no more is to be read.
    fn score(&mut self, text: &Text) -> Option<Score> {
        self.score_past(text, 0)
    }

    /// The same of a text that was changed up to here: where the parser stops before it has come past that, nothing is won.
    fn score_past(&mut self, text: &Text, past: usize) -> Option<Score> {
        let mut text = text.clone();
        for stops in 0..=TRIED {
            self.left = self.left.checked_sub(text.text.len())?;
            match text.build(self.source) {
                Ok(Built { root, faults, .. }) => {
                    let told = root.as_ref().zip(self.judge).map(|(root, judge)| judge(root));
                    let lost = root.as_ref().zip(told.as_ref()).map_or(0, |(root, told)| lost(root, told));
                    let joined = faults.iter().filter(|fault| fault.code == code::RUN_ON_LIST).count();
                    let told = stops + faults.len() + told.map_or(0, |told| told.len());
                    return Some(Score { stops, told, joined, lost: lost + text.blanked });
                }
                Err(stop) => {
                    let broken = broken::find(&text.text, &stop);
                    if stops == 0 && stop.at < past {
                        break;
                    }
                    if stop.kind == ErrorKind::RecursionLimitExceeded || !text.blank(&stop, &broken, self.source) {
                        break;
                    }
                }
            }
        }
        Some(Score::ALL)
    }

    fn mend(&mut self, mend: Mend) {
        let Mend { words: Words { code, message, hint }, at, edits, trust, .. } = mend;
        let place = |span: Span| self.source.place(self.now.origin.span(span, self.source));
        let cures: Vec<Edit> = edits
            .iter()
            .map(|(piece, new)| {
                let place = place(Span::from(piece.clone()));
                Edit::new(place, self.source.slice(place.span), new.as_str())
            })
            .collect();
        let fault = Fault::error(code, place(at), message).hint_if(hint);
        self.faults.push(if trust == Trust::Certain { fault.mend(cures) } else { fault });
        self.now.mend(&edits);
    }

    fn report(&mut self, words: Words, at: Span) {
        let Words { code, message, hint } = words;
        let place = self.source.place(self.now.origin.span(at, self.source));
        self.faults.push(Fault::error(code, place, message).hint_if(hint));
    }
}
